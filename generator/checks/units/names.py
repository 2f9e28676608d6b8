"""Names of the termbase: an accepted form wherever the English has the name, and a wrong form nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.checks.folding import fold_word
from generator.checks.units.pairs import Fault, Pair

_SHORTEST = 3
_ENDING = 3  # letters that declension may change at the end of a word


def names(pair: Pair, accepted: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    """A name of the English that stands in none of its accepted forms."""  # noqa: D401
    here = f" {pair.source.joined} "
    for english, forms in accepted.items():
        at = here.find(f" {_folded(english)} ")
        if at >= 0 and forms and not any(_has(form, pair.target.joined) for form in forms):
            span = pair.source.span(at, at + len(_folded(english)))
            message = f"“{english}” stands in no accepted form"
            yield Fault("name-missing", message, f"write “{forms[0]}”, or add the form to the termbase", span)


def mixed(pairs: Sequence[Pair], accepted: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    """A name that is another in some of the plural forms."""  # noqa: D401
    for english, forms in accepted.items() if len(pairs) > 1 else ():
        if f" {_folded(english)} " not in f" {pairs[-1].source.joined} ":
            continue
        used = [{form for form in forms if _has(form, pair.target.joined)} for pair in pairs]
        if all(used) and not set.intersection(*used):
            hint = f"write “{forms[0]}” in every form"
            yield Fault("name-mixed", f"“{english}” is not the same name in all plural forms", hint)


def wrong_names(pair: Pair, forbidden: Mapping[str, str]) -> Iterator[Fault]:
    """A form of a name that the termbase forbids."""  # noqa: D401
    for wrong, right in forbidden.items():
        for found in _exact(wrong).finditer(pair.target.joined):
            message = f"“{wrong}” is a wrong form of “{right}”"
            yield Fault("name-forbidden", message, f"write “{right}”", target=pair.target.span(*found.span()))


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return " ".join(fold_word(word) for word in text.replace("-", " ").split())


def _has(form: str, text: str) -> bool:
    """Tell whether every word of a form stands in a text, with any ending and with what is written together before it."""
    return all(stem in text for stem in _stems(form))


@lru_cache(maxsize=8192)
def _stems(form: str) -> tuple[str, ...]:
    return tuple(word[: max(_SHORTEST, len(word) - _ENDING)] for word in _folded(form).split())


@lru_cache(maxsize=8192)
def _exact(form: str) -> re.Pattern[str]:
    """Return what finds a form as whole words."""
    return re.compile(rf"(?<!\S){re.escape(_folded(form))}(?!\S)")
