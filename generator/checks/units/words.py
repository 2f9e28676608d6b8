"""Numbers in words, hedges, denials and verbs of saying: where a wording says more, less or the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from generator.checks.folding import fold_word
from generator.checks.tables import claims
from generator.checks.tables.claims import ATTRIBUTIONS, NO_NUMBERS, SAYING
from generator.checks.tables.shape import Table, table_of
from generator.checks.units.pairs import Fault, Lexicon, Pair, Text

_SMALL = 2  # one and two are also articles, "both" and dual forms
_HUNDRED, _GLUED = 100, 6  # letters of two numbers written as one word
_STRENGTH = ("claim", "say", "confirm")
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
    words = [*pair.target.words(), ("", (0, 0))]
    for (word, span), (after, _) in pairwise(words):
        value = _number(table, word)
        if value is None or value <= _SMALL or value in known:
            continue
        if word not in chance or table.entry(after or " ").counted:  # "yedi" is also "ate", but not before people
            yield Fault("number-word", "a number in words that is no slot", "use the slots", target=span)


def _number(table: Table, word: str) -> Decimal | None:
    """Return the number that a word says where it says that only; words that are numbers written together count."""
    entry = table.exact.get(word)
    if entry is None and len(word) >= _GLUED:
        return table.glued(word).cardinal
    if entry is None or entry.unit or entry.month or entry.weekday or entry.hedge or entry.loose:
        return None
    return Decimal(_HUNDRED) if entry.hundred else entry.cardinal if entry.cardinal is not None else entry.scale


@lru_cache(maxsize=16)
def _chance(code: str) -> frozenset[str]:
    return frozenset(fold_word(word.strip()) for word in NO_NUMBERS.get(code, "").split(","))


def _values(code: str, text: Text) -> Iterator[Decimal]:
    table = table_of(code)
    for word, _ in text.words():
        entry = table.entry(word)
        yield from entry.loose
        yield from (value for value in (entry.cardinal, entry.scale, entry.ordinal) if value is not None)
        yield from [Decimal(_HUNDRED)] * entry.hundred


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


def attribution(pair: Pair) -> Iterator[Fault]:
    """What somebody says, worded without saying that somebody says it."""  # noqa: D401
    here = next(_told(pair.source), None)
    if here is None:
        return
    told = (_attributions(pair.language), _saying(pair.language))
    if not any(True for lexicon in told for _ in lexicon.find(pair.target)):
        start, end = here
        hint = f"say it as a report: a word for “{pair.source.joined[start:end]}” belongs to it"
        yield Fault("attribution-lost", "what somebody says has become a fact", hint, pair.source.span(start, end))


def _told(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where an English sentence tells that somebody says what it says."""
    yield from ((start, end) for _, start, end in _attributions("en").find(text))
    words = text.joined.split(" ")
    start = 0
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        told = word in _words(claims.REPORTING) and before and before not in _words(claims.NOT_BEFORE)
        if told and after[:1] != "{" and after not in _words(claims.NOT_AFTER):
            yield start, start + len(word)
        start += len(word) + 1


@lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(","))


@lru_cache(maxsize=16)
def _attributions(code: str) -> Lexicon:
    return Lexicon(code, {"attribution": ATTRIBUTIONS[code]})


def _strength(meanings: tuple[str, ...]) -> int:
    return min(_STRENGTH.index(meaning) for meaning in meanings)


@lru_cache(maxsize=16)
def _saying(code: str) -> Lexicon:
    return Lexicon(code, SAYING[code])
