"""Whether two numbers are the beginning and the end of a change, and have kept their ends: from 5 to 7. It looks at no values."""

from __future__ import annotations

import re

from generator.checks.atoms import Atom, Pair
from generator.checks.quantities.reading import Reading
from generator.checks.tables.directions import DIRECTIONS, ENDINGS

_REACH = 26  # characters before a number, or after it
_WORDS_AFTER = 3
_WORD = re.compile(r"[^\W\d_]+")


def directions(one: Pair, other: Pair, source: Reading, target: Reading) -> int:
    """Return whether two numbers of from one to the other have kept their ends (1), changed them (-1), or neither is told (0)."""
    (first, its), (second, others) = one, other
    here, there = (
        (_direction(first, source), _direction(second, source)),
        (_direction(its, target), _direction(others, target)),
    )
    if set(here) != {"from", "to"}:
        return 0
    if here == there[::-1]:
        return -1
    kept = [own == side for own, side in zip(here, there, strict=True) if side]
    return int(bool(kept) and all(kept))


def _direction(atom: Atom, reading: Reading) -> str:
    """Return whether a number is the beginning of a change (from) or its end (to), by the word before it or its ending."""
    code = reading.meanings.table.words.code
    start, end = atom.quantity.outer
    if code in DIRECTIONS and (word := DIRECTIONS[code].search(reading.text[max(start - _REACH, 0) : start])):
        return word.lastgroup or ""
    words = _WORD.findall(reading.text[atom.quantity.start : end + _REACH]) if code in ENDINGS else []
    for after in words[:_WORDS_AFTER]:
        ending = max((one for one in ENDINGS[code] if after.endswith(one)), key=len, default="")
        if ending:
            return ENDINGS[code][ending]
    return ""
