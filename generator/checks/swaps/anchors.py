"""Words of a source that can be found again in its translation: names, months, weekdays, words of the tables.

It judges nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import WORD, Token
from generator.checks.skeletons import skeletons

_LONGEST = 300  # words of a sentence that are looked at
_SOUND = 3  # consonants by which a name is told


class Anchor(NamedTuple):
    """A word that stands once on each side, and where."""

    source: int
    target: int


def find_anchors(source: Reading, target: Reading) -> list[Anchor]:
    """Return the words that stand once in the source and once in the translation."""
    here, there = _marks(source, loud_only=True), _marks(target, loud_only=False)
    found = []
    for mark, places in here.items():
        others = there.get(mark, [])
        if len(places) == 1 and len(others) == 1:
            found.append(Anchor(places[0], others[0]))
    return found


def _marks(reading: Reading, *, loud_only: bool) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for place, token in enumerate(reading.meanings.tokens[:_LONGEST]):
        if token.kind != WORD:
            continue
        entry = reading.meanings.entries[place]
        for label in (*entry.unit, *entry.counted):
            found["label", label].append(token.start)
        if entry.month or entry.weekday:
            found["date", entry.month, entry.weekday].append(token.start)
        elif not loud_only or reading.text[token.start].isupper():
            for mark in set(_sounds(token)):
                found[mark].append(token.start)
    return found


def _sounds(token: Token) -> Iterator[Hashable]:
    yield "word", token.text
    for one in skeletons(token.text):
        if len(one) >= _SOUND:
            yield "sound", one
