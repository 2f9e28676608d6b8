"""Halves, thirds and quarters that have become one another. A fraction that is only left out, or said in figures, is no fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.checks.folding import fold_word
from generator.checks.problems import Problem
from generator.checks.quantities.reading import KEPT, Reading
from generator.checks.quantities.tokens import WORD
from generator.checks.tables.fractions import ENGLISH, FRACTIONS

_MOST_WORDS = 400
# English words that are no fraction and are said by one: the first half, mid-May, the quarter-finals.
_SAID_OTHERWISE = {
    "half": ("half", "halves", "halfway", "mid", "middle", "semi", "semifinal", "semifinals", "midfielder", "midfield"),
    "quarter": ("quarter", "quarters", "quarterfinal", "quarterfinals", "quarterback", "quarterly"),
}
_APART = frozenset({"ru", "pl", "fa"})  # have one word for a quarter of something and another for that of a year
_Saying = tuple[tuple[str, bool], ...]  # folded words, each with whether it may have an ending


def check_fractions(source: Reading, target: Reading, language: str) -> Iterator[Problem]:
    """Yield the one fraction of a source that the translation lacks, where it says another one."""
    here = _english(source)
    if len(here) != 1:
        return
    (name, written), *_ = here.items()
    words = {token.text for token in source.meanings.tokens}
    there = {
        other: said
        for other, said in _found(target, _sayings(language)).items()
        if other == name
        or words.isdisjoint(_SAID_OTHERWISE.get(other, ()))
        or (other == "quarter" and language in _APART)
    }
    if there and name not in there:
        yield Problem("number_changed", f"“{written}” has become “{next(iter(there.values()))}”")


@lru_cache(maxsize=KEPT)
def _english(source: Reading) -> dict[str, str]:
    return _found(source, _sayings("en"))


def _found(reading: Reading, sayings: Mapping[str, Sequence[tuple[str, _Saying]]]) -> dict[str, str]:
    """Return the fractions of a text by their names, as they are written."""
    words = [token for token in reading.meanings.tokens[:_MOST_WORDS] if token.kind == WORD]
    found: dict[str, str] = {}
    place = 0
    while place < len(words):
        for name, saying in sayings.get(words[place].text[:2], ()):
            end = place + len(saying)
            if end <= len(words) and all(
                token.text == word or (is_stem and token.text.startswith(word))
                for (word, is_stem), token in zip(saying, words[place:end], strict=True)
            ):
                found[name] = reading.text[words[place].start : words[end - 1].end]
                place = end - 1
                break
        place += 1
    return found


@lru_cache(maxsize=8)
def _sayings(language: str) -> dict[str, list[tuple[str, _Saying]]]:
    """Return what the fractions are called, the longest first, under the first two letters."""
    found: dict[str, list[tuple[str, _Saying]]] = {}
    table = ENGLISH if language == "en" else FRACTIONS[language]
    for entry in table.replace("\n", " ").split(";"):
        name, _, sayings = entry.strip().partition(": ")
        for text in sayings.split(","):
            parts = text.strip().replace("-", " " if language == "en" else "-").split()
            saying = tuple((fold_word(part.rstrip("-")), part.endswith("-")) for part in parts)
            found.setdefault(saying[0][0][:2], []).append((name, saying))
    for each in found.values():
        each.sort(key=lambda one: -sum(len(word) for word, _ in one[1]))
    return found
