"""Numbers that are missing, added, changed, off by a power of ten, in another unit, or swapped.

It looks at no dates and no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.alignment import Alignment
from generator.checks.atoms import Atom
from generator.checks.measures import check_units
from generator.checks.problems import Problem
from generator.checks.quantities.model import Kind
from generator.checks.quantities.reading import Reading
from generator.checks.swaps import changed_score, swapped

_MOST = 20  # problems of one sort that are told one by one
_LONGEST = 40
_SCORE = re.compile(r"\d\s?[-–:]\s?\d")
_AT_LEAST, _SCALE = Decimal(3), Decimal(1000)


def check_numbers(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a translation."""
    missing, added = list(alignment.missing), list(alignment.added)
    changed = _pair(missing, added)
    for one, other in changed[:_MOST]:
        yield _changed(one, other, source, target)
    for one in missing[:_MOST]:
        if _is_nil(one, source):
            continue
        yield Problem("number_missing", f"{quote(one, source)} is not in the translation")
    for other in added[:_MOST]:
        if _is_nil(other, target):
            continue
        yield Problem("number_added", f"{quote(other, target)} is not in the source")
    yield from _changed_words(alignment, source, target)
    yield from check_units(alignment, source, target, quote)
    if not (changed or missing or added):
        yield from _swaps(alignment, source, target)
    for one, other in alignment.conversions[:_MOST]:
        yield Problem("conversion", f"{quote(one, source)} is given as {quote(other, target)}: a conversion of units")


def _is_nil(atom: Atom, reading: Reading) -> bool:
    """Return whether a nought is one side of a score: from two goals down is from 2-0."""
    start, end = atom.quantity.outer
    return not atom.value and _SCORE.search(reading.text[max(start - 3, 0) : end + 3]) is not None


def _swaps(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    found = False
    for (one, its), (other, _) in swapped(alignment, source, target):
        found = True
        detail = f"{quote(one, source)} and {quote(other, source)} have changed places: {quote(its, target)}"
        yield Problem("numbers_swapped", detail)
    if not found and (scores := changed_score(source, target)):
        yield Problem("number_changed", f"the score {scores[0]} has become {scores[1]}")


def quote(atom: Atom, reading: Reading) -> str:
    """Return a number as it is written, with its unit."""
    start, end = atom.quantity.outer
    text = reading.text[start:end]
    return f"“{text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}”"


def _pair(missing: list[Atom], added: list[Atom]) -> list[tuple[Atom, Atom]]:
    """Take out pairs of a missing and an added number: first those that are off by a power of ten, then in order."""
    found = []
    for tens_only in (True, False):
        for one in list(missing[:_MOST]):
            for other in added[:_MOST]:
                if not tens_only or _is_power_of_ten(one.value, other.value):
                    found.append((one, other))
                    missing.remove(one)
                    added.remove(other)
                    break
    return found


def _is_power_of_ten(one: Decimal, other: Decimal) -> bool:
    if not one or not other or one == other:
        return False
    ratio = max(one, other) / min(one, other)
    digits = f"{ratio.normalize():f}"
    return digits.strip("0") == "1" and ratio >= 10  # noqa: PLR2004 - a power of ten


def _changed(one: Atom, other: Atom, source: Reading, target: Reading) -> Problem:
    kind = (
        "scale" if _is_power_of_ten(one.value, other.value) and one.quantity.kind is not Kind.TIME else "number_changed"
    )
    ratio = max(one.value, other.value) / min(one.value, other.value) if kind == "scale" else None
    size = f", {ratio.normalize():f} times {'more' if other.value > one.value else 'less'}" if ratio else ""
    return Problem(kind, f"{quote(one, source)} has become {quote(other, target)}{size}")


def _changed_words(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield number words that have become other number words; one alone proves nothing, as words are often left out."""
    left, right = (
        [atom for atom in side if not atom.strict and atom.partner is None and not atom.repeated and _is_plain(atom)]
        for side in (alignment.source, alignment.target)
    )
    great = [[atom for atom in side if atom.value >= _SCALE] for side in (left, right)]
    if len(great[0]) == len(great[1]) == 1:
        left, right = great
    if len(left) != 1 or len(right) != 1 or left[0].value == right[0].value:
        return
    one, other = left[0], right[0]
    if min(one.value, other.value) >= _SCALE or one.labels & other.labels:
        kind = "scale" if _is_power_of_ten(one.value, other.value) else "number_changed"
        yield Problem(kind, f"{quote(one, source)} has become {quote(other, target)}")


def _is_plain(atom: Atom) -> bool:
    return atom.quantity.kind is not Kind.ORDINAL and atom.quantity.kind is not Kind.CODE and atom.value >= _AT_LEAST
