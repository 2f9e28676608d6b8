"""Numbers in words, hedges, denials and verbs of saying: where a wording says more, less or the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from generator.checks.folding import fold_word
from generator.checks.tables.claims import DENIALS, IDIOMS, INSIDE, NEAR_DENIALS, NO_NUMBERS, PARTICLES, SAYING
from generator.checks.tables.shape import table_of
from generator.checks.units.pairs import Fault, Lexicon, Pair, Text

_SMALL = 2  # one and two are also articles, "both" and dual forms
_STRENGTH = ("claim", "say", "confirm")
_DENIES, _DENIES_NOTHING = "denial", "idiom"
_INSIDE = {code: re.compile(rf"(?<!\S)(?:{pattern})(?!\S)") for code, pattern in INSIDE.items()}
_PRECISION = {
    "about": "about",
    "nearly": "nearly",
    "more_than": "more than",
    "at_least": "at least",
    "less_than": "less than",
    "at_most": "at most",
}


def number_words(pair: Pair) -> Iterator[Fault]:
    """A number in words that the English has not."""  # noqa: D401 - a check's docstring is its title
    if pair.says_number:
        return
    known = set(_values("en", pair.source))
    table, chance = table_of(pair.language), _chance(pair.language)
    for word, span in pair.target.words():
        entry = table.exact.get(word)
        if entry is None or entry.unit or entry.month or entry.weekday or entry.hedge or entry.loose or word in chance:
            continue
        value = entry.cardinal if entry.cardinal is not None else entry.scale
        if value is not None and value > _SMALL and value not in known:
            yield Fault("number-word", "a number in words that is no slot", "use the slots", target=span)


@lru_cache(maxsize=16)
def _chance(code: str) -> frozenset[str]:
    return frozenset(fold_word(word.strip()) for word in NO_NUMBERS.get(code, "").split(","))


def _values(code: str, text: Text) -> Iterator[Decimal]:
    table = table_of(code)
    for word, _ in text.words():
        entry = table.entry(word)
        yield from entry.loose
        yield from (value for value in (entry.cardinal, entry.scale, entry.ordinal) if value is not None)


def hedges(pair: Pair) -> Iterator[Fault]:
    """A word as "about" or "more than" before a number that the wording has lost."""  # noqa: D401
    if pair.category == "zero" and pair.says_number:
        return  # none is none
    kept = None
    for meanings, start, end in _hedges("en").find(pair.source):
        if pair.source.joined[end : end + 2] != " {":
            continue
        if kept is None:
            kept = {meaning for found, _, _ in _hedges(pair.language).find(pair.target) for meaning in found}
        if kept.isdisjoint(meanings):
            word = _PRECISION[meanings[0]]
            hint = f"say “{word}” before the number: the reports do not know it exactly"
            yield Fault("hedge-lost", f"“{word}” is lost", hint, pair.source.span(start, end))


@lru_cache(maxsize=16)
def _hedges(code: str) -> Lexicon:
    lines = (line.strip().partition(": ") for line in table_of(code).words.hedges.strip().splitlines())
    return Lexicon(code, {meaning: forms for meaning, _, forms in lines})


def denials(pair: Pair) -> Iterator[Fault]:
    """A sentence that denies in one language and does not in the other."""  # noqa: D401
    here = next(_denying("en", pair.source), None)
    if here and not next(_denying(pair.language, pair.target), None):
        hint = "say what the English denies"
        yield Fault("negation-lost", "the English denies something and the wording does not", hint, here)
    elif not here and pair.language in PARTICLES and pair.category != "zero":
        there = next(_surely_denying(pair), None)
        if there and not any(True for _ in _near().find(pair.source)):
            hint = "say it as the English does, or waive this check with the reason"
            yield Fault("negation-added", "the wording denies something and the English does not", hint, target=there)


def _denying(code: str, text: Text) -> Iterator[tuple[int, int]]:
    for meanings, start, end in _denials(code).find(text):
        is_copula = code == "kmr" and text.joined[start:end] == "ne" and _ends_clause(text, end)
        if _DENIES in meanings and _DENIES_NOTHING not in meanings and not is_copula:
            yield text.span(start, end)
    if code in _INSIDE:
        yield from (text.span(*found.span()) for found in _INSIDE[code].finditer(text.joined))


def _ends_clause(text: Text, end: int) -> bool:
    """Return whether a sign or nothing follows: there the Kurmanji "ne" means "are"."""
    after = text.raw[text.span(end - 1, end)[1] :].lstrip("'\"»”’)")
    return not after.strip() or after[0] in ".,;:!?"


@lru_cache(maxsize=16)
def _denials(code: str) -> Lexicon:
    return Lexicon(code, {_DENIES_NOTHING: IDIOMS[code], _DENIES: DENIALS[code]})


@lru_cache(maxsize=1)
def _near() -> Lexicon:
    return Lexicon("en", {"near": NEAR_DENIALS})


def _surely_denying(pair: Pair) -> Iterator[tuple[int, int]]:
    for meanings, start, end in _particles(pair.language).find(pair.target):
        if _DENIES_NOTHING not in meanings:
            yield pair.target.span(start, end)


@lru_cache(maxsize=16)
def _particles(code: str) -> Lexicon:
    return Lexicon(code, {_DENIES_NOTHING: IDIOMS[code], _DENIES: PARTICLES[code]})


def saying(pair: Pair) -> Iterator[Fault]:
    """A verb that makes what somebody says firmer: said is not confirmed, claimed is not said."""  # noqa: D401
    here = [(_strength(meanings), start, end) for meanings, start, end in _saying("en").find(pair.source)]
    if not here:
        return
    there = [(_strength(meanings), start, end) for meanings, start, end in _saying(pair.language).find(pair.target)]
    english, start, end = max(here)
    raised = [found for found in there if found[0] > english]
    if not raised or (english == 0 and min(there)[0] == 0 and max(there)[0] == 1):
        return  # "said that, as he claims" raises nothing
    hint = f"“{pair.source.joined[start:end]}” is no more than that: choose a verb as weak"
    target = pair.target.span(*raised[0][1:])
    yield Fault("saying-raised", "the verb is stronger than the English", hint, pair.source.span(start, end), target)


def _strength(meanings: tuple[str, ...]) -> int:
    return min(_STRENGTH.index(meaning) for meaning in meanings)


@lru_cache(maxsize=16)
def _saying(code: str) -> Lexicon:
    return Lexicon(code, SAYING[code])
