"""Whether a translation says as much as its source: cut short, or far too long. It reads lengths, ends and lost names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.form import has_end
from generator.checks.problems import Problem
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import SIGN

# Letters of a translation for each letter of English, in news sentences; a quarter more or less is nothing out of the way.
_RATIOS = {"ar": 0.97, "fa": 0.98, "tr": 1.08, "pl": 1.1, "ru": 1.1, "ckb": 1.02, "kmr": 1.03}
_ENDS_LOOSELY = frozenset({"ar", "ckb", "kmr"})  # whose writers often leave out the full stop
_SHORT_SOURCE, _FULL_SOURCE = 45, 70  # letters; the fewer, the less the ratio says
_SURELY_SHORT_LINE = 0.52
_SURELY_SHORT_HEADLINE, _MANY_NAMES = 0.43, 0.5
_SURELY_SHORT, _SHORT, _RATHER_SHORT = 0.62, 0.78, 0.93
# How many times as long as is usual a translation is too long, by the letters of its source; in news the longest are 1.4 to 1.8.
_TOO_LONG = ((90, 1.83), (60, 2.1), (_SHORT_SOURCE, 2.4), (0, 3.5))
_MANY_NUMBERS, _LONGER = 4, 0.3
_ADDED, _MORE_SENTENCES = 1.45, 2  # of a translation that cuts a long sentence up, one is more usual
_SENTENCE_END = re.compile(r"(?<=\w\w)[.!?؟…][\"'”’»)]*(?:\s|$)")


class Kept(NamedTuple):
    """What a translation has of its source: the share of names that it lacks, a number of the source's end, how many numbers."""

    lost_names: float
    tail: bool
    numbers: int = 0


def check_extent(source: Reading, target: Reading, language: str, kept: Kept) -> Iterator[Problem]:
    """Yield a translation that ends before its source does or runs on."""
    here, there = source.text.strip(), target.text.strip()
    if not there and here:
        yield Problem("truncated", "the translation is empty")
        return
    ratio = len(there) / (len(here) * _RATIOS[language]) if here else 1.0
    is_terse = kept.numbers >= _MANY_NUMBERS  # 226 all out, 172 for three: what others say in words
    if ratio > next(most for letters, most in _TOO_LONG if len(here) >= letters) + is_terse * _LONGER:
        yield Problem("length", f"{ratio:.1f} times as long as is usual")
        return
    more = _sentences(there) - _sentences(here)
    if more >= _MORE_SENTENCES and ratio > _ADDED:
        yield Problem("length", f"{more} sentences more than the source")
        return
    if reason := _cut(source, target, ratio, kept):
        yield Problem("truncated", f"{reason}: {ratio * 100:.0f} % of the usual length")


def _sentences(text: str) -> int:
    return sum(1 for _ in _SENTENCE_END.finditer(text))


def _may_be_word(text: str, start: int) -> bool:
    """Return whether letters are a word of their own: neither of a name nor an ending, as in Matisse'a and 28an."""
    before = text[max(start - 1, 0)]
    return not text[start].isupper() and before not in "'’" and not before.isdigit()


def _cut(source: Reading, target: Reading, ratio: float, kept: Kept) -> str:
    """Return why a translation seems cut short, in words; empty where it does not."""
    if len(source.text) < _SHORT_SOURCE:
        return "much is left out" if ratio < _SURELY_SHORT_HEADLINE else ""
    if ratio < (_SURELY_SHORT if len(source.text) >= _FULL_SOURCE and not kept.tail else _SURELY_SHORT_LINE):
        return "much is left out"
    if ratio >= _RATHER_SHORT or not has_end(source.text):
        return "names and words are left out" if kept.lost_names >= _MANY_NAMES and ratio < _SHORT else ""
    table = target.meanings.table
    last = next((token for token in reversed(target.meanings.tokens) if token.kind != SIGN), None)
    if last is not None and last.text in table.never_last and _may_be_word(target.text, last.start):
        return f"it ends in “{last.text}”"
    if not has_end(target.text) and (ratio < _SHORT or table.words.code not in _ENDS_LOOSELY):
        return "the end is missing"
    return "names and words are left out" if kept.lost_names >= _MANY_NAMES and ratio < _SHORT else ""
