"""A digest of any value of the model: two values that differ anywhere have different ones, on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from generator.model.editions import BriefingLink
from generator.model.facts import Briefing

_PLAIN = (bool, int, float, Decimal, type(None))


def digest_of(*values: object) -> str:
    """Return the digest of values, in hexadecimal.

    >>> digest_of("ab", "c") == digest_of("a", "bc"), digest_of(1) == digest_of("1"), digest_of(()) == digest_of(None)
    (False, False, False)

    Raises TypeError for what is no value of the model.
    """
    parts: list[str] = []
    for value in values:
        _take(value, parts.append)
    return hashlib.blake2b("".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _take(value: object, add: Callable[[str], object]) -> None:  # noqa: C901, PLR0912 - one branch for each sort of value
    kind = type(value)
    if kind is str:  # most of all there is
        add(f"str{len(value)}:{value}")  # type: ignore[arg-type]
    elif kind in _PLAIN:
        add(f"{kind.__name__}:{value!r};")
    elif isinstance(value, Enum):
        add(f"{kind.__name__}.{value.name};")
    elif isinstance(value, str):  # a subclass says more than its characters: which one it is
        add(f"{kind.__name__}{len(value)}:{value}")
    elif kind in _SHARED:
        add(_of_shared(value))
    elif is_dataclass(kind):
        add(f"{kind.__name__}(")
        for name in _fields(kind):
            _take(getattr(value, name), add)
        add(")")
    elif isinstance(value, Mapping):
        add(f"m{len(value)}(")
        for key, each in value.items():
            _take(key, add)
            _take(each, add)
        add(")")
    elif isinstance(value, tuple | list):
        add(f"t{len(value)}(")
        for each in value:
            _take(each, add)
        add(")")
    elif isinstance(value, AbstractSet):
        add(f"f{len(value)}({','.join(sorted(map(digest_of, value)))})")
    else:
        raise TypeError(f"no digest of {kind}")


def in_one(texts: Iterable[str]) -> str:
    """Return many short texts without NUL, as paths, dates and digests, as one, of which a digest is made in less time."""
    return "\0".join(texts)


_MOST = 2000
_SHARED = (Briefing, BriefingLink)
_known: dict[int, tuple[object, str]] = {}


def _of_shared(value: object) -> str:
    """Return the digest of what many pages ask for: every language the same briefings, every page its story's links."""
    kind: type = type(value)
    found = _known.get(id(value))
    if found is None or found[0] is not value:
        parts: list[str] = []
        for name in _fields(kind):
            _take(getattr(value, name), parts.append)
        if len(_known) >= _MOST:
            _known.clear()
        text = "".join(parts).encode("utf-8", "surrogatepass")
        found = _known[id(value)] = value, hashlib.blake2b(text, digest_size=16).hexdigest()
    return f"{kind.__name__}:{found[1]};"


@lru_cache(maxsize=256)
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.compare)
