"""Denials: a sentence that denies in one language must deny in the other. It looks at words, not at what they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.folding import fold_word
from generator.checks.tables import denials as tables
from generator.checks.units.pairs import Fault, Lexicon, Pair, Span, Text

_DENIES, _DENIES_NOTHING = "denial", "idiom"


def denials(pair: Pair) -> Iterator[Fault]:
    """A sentence that denies in one language and does not in the other."""  # noqa: D401 - a check's docstring is its title
    here = next(_denying("en", pair.source), None)
    if here and not next(_denying(pair.language, pair.target), None):
        hint = "say what the English denies"
        yield Fault("negation-lost", "the English denies something and the wording does not", hint, here)
    elif not here and pair.category != "zero":
        there = next(_surely_denying(pair.language, pair.target), None)
        if there and not any(True for _ in _near().find(pair.source)):
            hint = "say it as the English does, or waive this check with the reason"
            yield Fault("negation-added", "the wording denies something and the English does not", hint, target=there)


def _denying(code: str, text: Text) -> Iterator[Span]:
    """Yield what denies, or seems to."""
    idioms = set()
    for meanings, start, end in _lexicon(code, tables.DENIALS[code]).find(text):
        span = text.span(start, end)
        if _DENIES_NOTHING in meanings:
            idioms.add(span)
        elif not (code == "kmr" and text.joined[start:end] == "ne" and _ends_clause(text, end)):
            yield span
    yield from (span for span in _inside(code, text) if not idioms.intersection([span]))


def _surely_denying(code: str, text: Text) -> Iterator[Span]:
    """Yield what every reader takes for a denial."""
    idioms = set()
    for meanings, start, end in _lexicon(code, tables.PARTICLES[code]).find(text):
        if _DENIES_NOTHING in meanings:
            idioms.add(text.span(start, end))
        else:
            yield text.span(start, end)
    for pattern in (_verbs(code), _pattern(tables.SURELY_INSIDE.get(code, ""))):
        if pattern:
            found = (text.span(*match.span()) for match in pattern.finditer(text.joined))
            yield from (span for span in found if span not in idioms)


def _inside(code: str, text: Text) -> Iterator[Span]:
    for pattern in (_verbs(code), _pattern(tables.INSIDE.get(code, ""))):
        if pattern:
            yield from (text.span(*found.span()) for found in pattern.finditer(text.joined))


def _ends_clause(text: Text, end: int) -> bool:
    """Return whether a sign or nothing follows: there the Kurmanji "ne" means "are"."""
    after = text.raw[text.span(end - 1, end)[1] :].lstrip("'\"»”’)")
    return not after.strip() or after[0] in ".,;:!?"


@lru_cache(maxsize=32)
def _lexicon(code: str, words: str) -> Lexicon:
    return Lexicon(code, {_DENIES_NOTHING: tables.IDIOMS[code], _DENIES: words})


@lru_cache(maxsize=1)
def _near() -> Lexicon:
    return Lexicon("en", {"near": tables.NEAR_DENIALS})


@lru_cache(maxsize=16)
def _pattern(pattern: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)") if pattern else None


@lru_cache(maxsize=16)
def _verbs(code: str) -> re.Pattern[str] | None:
    """Return what finds the denied verbs of a language, whole words."""
    verbs = tables.DENIED_VERBS.get(code)
    if verbs is None:
        return None
    first, denying, stems = (_either(text) for text in (verbs.first, verbs.denying, verbs.stems))
    between = f"{_either(verbs.between)}?" if verbs.between else ""
    return _pattern(rf"{first}?{denying}{between}{stems}\w*")


def _either(forms: str) -> str:
    words = sorted({fold_word(form.strip()) for form in forms.split(",")}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, words))})"
