"""Numbers that are missing, added, changed, off by a power of ten, in another unit, or swapped.

It looks at no dates and no names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.alignment import Alignment, Atom
from generator.checks.conversion import differs
from generator.checks.problems import Problem
from generator.checks.quantities.context import CURRENCIES, PERCENT_LEADS
from generator.checks.quantities.model import Kind
from generator.checks.quantities.reading import Reading
from generator.checks.swaps import changed_score, swapped

_MOST = 20  # problems of one sort that are told one by one
_LONGEST = 40
_SAME_FAMILY = {"GBP": {"lb"}, "lb": {"GBP"}}
_AT_LEAST = Decimal(3)


def check_numbers(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a translation."""
    missing, added = list(alignment.missing), list(alignment.added)
    changed = _pair(missing, added)
    for one, other in changed[:_MOST]:
        yield _changed(one, other, source, target)
    for one in missing[:_MOST]:
        yield Problem("number_missing", f"{_quote(one, source)} is not in the translation")
    for other in added[:_MOST]:
        yield Problem("number_added", f"{_quote(other, target)} is not in the source")
    yield from _changed_words(alignment, source, target)
    yield from _units(alignment, source, target)
    if not (changed or missing or added):
        yield from _swaps(alignment, source, target)
    for one, other in alignment.conversions[:_MOST]:
        yield Problem("conversion", f"{_quote(one, source)} is given as {_quote(other, target)}: a conversion of units")


def _swaps(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    found = False
    for (one, its), (other, _) in swapped(alignment, source, target):
        found = True
        detail = f"{_quote(one, source)} and {_quote(other, source)} have changed places: {_quote(its, target)}"
        yield Problem("numbers_swapped", detail)
    if not found and (scores := changed_score(source, target)):
        yield Problem("number_changed", f"the score {scores[0]} has become {scores[1]}")


def _quote(atom: Atom, reading: Reading) -> str:
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
    return Problem(kind, f"{_quote(one, source)} has become {_quote(other, target)}{size}")


def _changed_words(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield number words that have become other number words; one alone proves nothing, as words are often left out."""
    left, right = (
        [atom for atom in side if not atom.strict and atom.partner is None and not atom.repeated and _is_plain(atom)]
        for side in (alignment.source, alignment.target)
    )
    if len(left) != 1 or len(right) != 1:
        return
    one, other = left[0], right[0]
    scales = one.value >= 1000 and other.value >= 1000  # noqa: PLR2004 - a scale word
    if scales or (one.labels & other.labels and one.value != other.value):
        kind = "scale" if _is_power_of_ten(one.value, other.value) else "number_changed"
        yield Problem(kind, f"{_quote(one, source)} has become {_quote(other, target)}")


def _is_plain(atom: Atom) -> bool:
    return atom.quantity.kind is not Kind.ORDINAL and atom.quantity.kind is not Kind.CODE and atom.value >= _AT_LEAST


def _units(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield numbers whose currency, percent or measure has changed, or that have lost theirs."""
    for one, other in alignment.pairs:
        if problem := _unit(one, other, alignment, target):
            yield Problem("unit", f"{_quote(one, source)} has become {_quote(other, target)}: {problem}")


def _class(unit: str) -> str:
    return "percent" if unit == "percent" else "money" if unit in CURRENCIES else ""


def _unit(one: Atom, other: Atom, alignment: Alignment, target: Reading) -> str:
    """Return what is wrong with the unit of a pair, in words; empty where nothing is."""
    left, right = one.quantity.unit, other.quantity.unit
    if left == right or right in _SAME_FAMILY.get(left, ()):
        return ""
    left_class, right_class = _class(left), _class(right)
    if left_class and right_class:
        return f"{left} is not {right}"
    if left_class == "percent" and _percent_is_lost(other, alignment, target):
        return "the percent sign is lost"
    if (
        left_class == "money"
        and left not in other.labels
        and _money_is_lost(alignment)
        and not _shares_unit(other, alignment.target, left)
    ):
        return f"{left} is lost"
    if right_class and other.strict and not _named(alignment.source, right) and right not in one.labels:
        return f"{right} is added"
    if other.strict and differs(left, right) and {left, right} != {"yard", "m"}:
        return f"{left} is not {right}"
    return ""


def _money_is_lost(alignment: Alignment) -> bool:
    """Return whether fewer numbers of the translation have a currency than of the source."""
    here, there = (
        sum(_class(atom.quantity.unit) == "money" for atom in side) for side in (alignment.source, alignment.target)
    )
    return here > there


def _percent_is_lost(other: Atom, alignment: Alignment, target: Reading) -> bool:
    """Return whether a number is no percentage any more: too few signs are left, and it is in no list that shares one.

    Where the sign stands before the number (yüzde 48, 39) the numbers after it share it; elsewhere those right before it do.
    """
    said = sum("percent" in entry.unit for entry in target.meanings.entries)
    if said >= sum(atom.quantity.unit == "percent" for atom in alignment.source):
        return False
    if target.meanings.table.words.code in PERCENT_LEADS:
        return not any(
            atom.quantity.unit == "percent" and atom.quantity.start < other.quantity.start for atom in alignment.target
        )
    return not _shares_unit(other, alignment.target, "percent")


def _named(side: Sequence[Atom], unit: str) -> bool:
    return any(unit in atom.labels for atom in side)


def _shares_unit(atom: Atom, side: Sequence[Atom], unit: str) -> bool:
    """Return whether a number stands in a list with one that has the unit: 10, 15 or 20 percent."""
    place = next(number for number, one in enumerate(side) if one is atom)
    for near in (place + 1, place + 2, place - 1, place - 2):
        if (
            0 <= near < len(side)
            and unit in side[near].labels
            and abs(side[near].quantity.start - atom.quantity.end) <= 12
        ):  # noqa: PLR2004 - a conjunction
            return True
    return False
