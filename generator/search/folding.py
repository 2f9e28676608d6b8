"""Folding for the search: a text as the words that are looked up, whatever keyboard or inflection wrote it.

The browser folds by the same table (`Folding.data`, read by assets/search.js): change a step there with the one here.
It refuses nothing: any string, of any length, folds to some words or to none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.search.tables import END, ENDINGS, LETTERS, ZEROS, Endings

# A thousand written apart: groups of three digits with the same separator, which is between them only.
GROUPS = r"(^|[^0-9])([0-9]{1,3})(([ ,.'])[0-9]{3}(?:\4[0-9]{3})*)(?![0-9])"
WORDS = r"[0-9]+|[^0-9 ,.']+"
# A stem of so many letters finds all words that begin with it; a shorter one, and a number, only itself.
OPEN = 4
# What a reader may ask at most; a word longer than that is cut, in the index as well.
LONGEST_WORD = 40
_ROUNDS = 4
_GROUPS = re.compile(GROUPS)
_WORDS = re.compile(WORDS)
_NOT_DIGITS = re.compile("[^0-9]")
_DOUBLED = re.compile(r"(.)\1+")


class _Characters(dict[int, str]):
    """Folds a character when it is first met."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = "".join(map(_letter, unicodedata.normalize("NFKD", chr(point)).lower()))
        return folded


def _letter(char: str) -> str:
    if char in LETTERS:
        return LETTERS[char]
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category[0] == "M" or category == "Cf":
        return ""
    return char if category[0] == "L" else " "


_CHARACTERS = _Characters()


def letters(text: str) -> str:
    """Return a text in letters without marks or case, ASCII digits, spaces and `, . '`.

    >>> letters("Łódź, İstanbul ١٢")
    'lodz, istanbul 12'
    """
    return text.translate(_CHARACTERS)


@dataclass(frozen=True)
class Folding:
    """The folding of one language of the site; a language without endings in the table folds letters only."""

    code: str

    @cached_property
    def _endings(self) -> Endings:
        return ENDINGS.get(self.code, Endings())

    @cached_property
    def _prefixes(self) -> tuple[str, ...]:
        return _longest_first(self._endings.prefixes)

    @cached_property
    def _suffixes(self) -> tuple[str, ...]:
        return _longest_first(self._endings.suffixes)

    @cached_property
    def _particles(self) -> frozenset[str]:
        return frozenset(map(letters, self._endings.particles))

    @cached_property
    def _clitic(self) -> re.Pattern[str] | None:
        return re.compile(f"([^ ,.']){self._endings.clitic}") if self._endings.clitic else None

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {}

    def words(self, text: str) -> list[str]:
        """Return the stems of a text's words in their order.

        >>> Folding("pl").words("17 000 migrantów"), Folding("tr").words("Belarus'taki 7.000 göçmen")
        (['17000', 'migrant'], ['belarus', '7000', 'gocmen'])
        """
        folded = letters(text)
        folded = _GROUPS.sub(lambda found: found[1] + found[2] + _NOT_DIGITS.sub("", found[3]), folded)
        if self._clitic:
            folded = self._clitic.sub(r"\1 ", folded)
        stems = self._stems
        found = []
        for word in _WORDS.findall(folded.replace("'", "")):
            stem = stems.get(word)
            if stem is None:
                stem = stems[word] = self._stem(word[:LONGEST_WORD])
            if stem:
                found.append(stem)
        return found

    def _stem(self, word: str) -> str:
        if word in self._particles:
            return ""
        if word[0] in "0123456789":
            return word
        for affixes, shorter in ((self._prefixes, _without_prefix), (self._suffixes, _without_suffix)):
            for _ in range(_ROUNDS):
                before, word = word, shorter(word, affixes, self._endings.least)
                if word == before:
                    break
        word = _DOUBLED.sub(r"\1", word)
        for end, changed in self._endings.finals.items():
            if word.endswith(end) and len(word) - len(end) + len(changed) >= self._endings.least:
                return word.removesuffix(end) + changed
        return word

    def data(self) -> dict[str, object]:
        """Return the table that the browser folds by, ready for JSON."""
        return {
            "letters": LETTERS,
            "zeros": ZEROS,
            "groups": GROUPS,
            "words": WORDS,
            "clitic": self._endings.clitic,
            "prefixes": self._prefixes,
            "suffixes": self._suffixes,
            "particles": sorted(self._particles),
            "finals": list(self._endings.finals.items()),
            "least": self._endings.least,
            "rounds": _ROUNDS,
            "longest": LONGEST_WORD,
            "open": OPEN,
            "end": END,
        }


def _longest_first(affixes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({letters(affix) for affix in affixes}, key=lambda affix: (-len(affix), affix)))


def _without_prefix(word: str, affixes: Iterable[str], least: int) -> str:
    return next(
        (word[len(each) :] for each in affixes if len(word) - len(each) >= least and word.startswith(each)), word
    )


def _without_suffix(word: str, affixes: Iterable[str], least: int) -> str:
    return next(
        (word[: len(word) - len(each)] for each in affixes if len(word) - len(each) >= least and word.endswith(each)),
        word,
    )
