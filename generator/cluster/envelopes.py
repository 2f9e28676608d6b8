"""Envelopes of replies: which order a reply answers, and with which versions it was made.

It opens nothing that does not fit, and judges nothing of what is inside.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
from collections.abc import Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

from generator.model.crew import Order, RefusedError

_NAME = "polybrief"
_REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")
_LARGEST = 200_000_000
_SHOWN = 200
_CODE = {".py", ".html", ".md", ".xml", ".css", ".js", ".json", ".svg", ".txt"}


@cache
def versions() -> Mapping[str, str]:
    """Return what must be the same on every machine for the same bytes to come out.

    It is the version of Polybrief, a digest of its files, Python's version and those of the direct dependencies.
    """
    found = {"Python": ".".join(platform.python_version_tuple()[:2]), "the files of polybrief": _digest()}
    try:
        found[_NAME] = metadata.version(_NAME)
        required = [text for text in metadata.requires(_NAME) or () if "extra ==" not in text]
    except metadata.PackageNotFoundError:
        required = []
    for text in required:
        if name := _REQUIREMENT.match(text):
            found[name[0]] = _version(name[0])
    return found


def seal(order: Order, *, body: str = "", fault: str = "") -> str:
    """Return the envelope of a reply to an order: what came of it, or what went wrong."""
    return json.dumps({"order": _mark(order), "versions": dict(versions()), "body": body, "fault": fault})


def unseal(order: Order, text: object, wanted: Mapping[str, str]) -> str:
    """Return what is in the envelope that came for an order.

    Raises RefusedError when it answers something else, was made with other versions, or holds a fault.
    """
    fields = _fields(text)
    if differing := _differing(fields["versions"], wanted):
        raise RefusedError(f"other versions: {differing}", hint="install the same release of Polybrief on all machines")
    if fields["order"] != _mark(order):
        raise RefusedError("it answers another order")
    if fault := fields["fault"]:
        raise RefusedError(_shown(fault))
    return str(fields["body"])


def _fields(text: object) -> dict[str, object]:
    if not isinstance(text, str) or len(text) > _LARGEST:
        raise RefusedError("the reply is no text, or a huge one")
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"the reply is not JSON: {error}") from error
    texts = ("order", "body", "fault")
    if not isinstance(fields, dict) or fields.keys() != {*texts, "versions"}:
        raise RefusedError("the reply has not the fields of a reply")
    if not all(isinstance(fields[name], str) for name in texts) or not isinstance(fields["versions"], dict):
        raise RefusedError("the fields of the reply are not of their types")
    return fields


def _differing(given: object, wanted: Mapping[str, str]) -> str:
    found = given if isinstance(given, dict) else {}
    names = [name for name in sorted({*wanted, *map(str, found)}) if found.get(name) != wanted.get(name)]
    told = [f"{name} {_shown(found.get(name, 'missing'))} instead of {wanted.get(name, 'none')}" for name in names]
    return ", ".join(told[:5]) + (f" and {len(told) - 5} more" if len(told) > 5 else "")  # noqa: PLR2004 - enough to see


def _mark(order: Order) -> str:
    return hashlib.sha256(f"{order.duty}\n{order.body}".encode()).hexdigest()


def _shown(value: object) -> str:
    """Return what somebody else sent in a form that can be printed: one line, no control characters, not long."""
    text = "".join(character if character.isprintable() else " " for character in str(value))
    return text[:_SHOWN]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"


def _digest() -> str:
    """Return a digest of the program's own files: a checkout between two releases bears the version of neither."""
    root = Path(__file__).parents[1]
    state = hashlib.sha256()
    for path in sorted(each for each in root.rglob("*") if each.suffix in _CODE and each.is_file()):
        state.update(f"{path.relative_to(root).as_posix()}\n{path.stat().st_size}\n".encode())
        state.update(path.read_bytes())
    return state.hexdigest()[:16]
