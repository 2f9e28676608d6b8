"""Currencies, percent signs and measures that a number has lost, changed or gained. It looks at no values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.checks.alignment import Alignment
from generator.checks.atoms import SPANS, Atom
from generator.checks.conversion import differs
from generator.checks.problems import Problem
from generator.checks.quantities.model import Kind
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.units import CURRENCIES, PERCENT_LEADS

_MOST = 60  # numbers of a sentence that are looked at
_LIST = 12  # characters between the numbers of a list
_LEADING = 24  # characters after a percentage in which a number may share its sign: yüzde 48'den 39'a
_HUNDRED = 100
_COINS = frozenset({"cent", "penny"})
# A pound is money or a weight; yards and metres are one in sports; acres are called dönüm.
_SAME_WORD = ({"GBP", "lb"}, {"yard", "m"}, {"acre", "donum"}, {"pp", "percent"})


def check_units(
    alignment: Alignment, source: Reading, target: Reading, quote: Callable[[Atom, Reading], str]
) -> Iterator[Problem]:
    """Yield numbers whose currency, percent or measure has changed, or that have lost theirs."""
    is_told = False
    here, there = _currencies(source), _currencies(target)
    for one, other in alignment.pairs[:_MOST]:
        if _is_rate(one, other, alignment, here & there):
            continue
        if problem := _lost(one, other, alignment, target) or _changed(one, other, alignment):
            yield Problem("unit", f"{quote(one, source)} has become {quote(other, target)}: {problem}")
            is_told = True
    lost, new = here - there, there - here
    if len(lost) == len(new) == 1 and not is_told:
        yield Problem("unit", f"{lost.pop()} has become {new.pop()}")


def _currencies(reading: Reading) -> set[str]:
    """Return the currencies of a text, with a number or without; a pound may be a weight and is none."""
    return {entry.unit[0] for entry in reading.meanings.entries if len(entry.unit) == 1} & CURRENCIES


def _is_rate(one: Atom, other: Atom, alignment: Alignment, both: set[str]) -> bool:
    """Return whether a number is a rate, said from either side: 38.40 per dollar, 38,40 peso za dolara."""
    left, right = one.quantity.unit, other.quantity.unit
    is_of_amounts = any(atom.quantity.unit == right for atom in alignment.source)
    return left != right and {left, right} <= both and not is_of_amounts


def _sort(unit: str) -> str:
    return "percent" if unit == "percent" else "money" if unit in CURRENCIES or unit in _COINS else ""


def _lost(one: Atom, other: Atom, alignment: Alignment, target: Reading) -> str:
    """Return which unit of a pair is lost, in words; empty where none is."""
    unit = one.quantity.unit
    if _sort(other.quantity.unit):
        return ""
    if unit == "percent" and _percent_is_lost(other, alignment, target):
        return "the percent sign is lost"
    if _sort(unit) != "money" or unit in other.labels or {unit, other.quantity.unit} in _SAME_WORD:
        return ""
    is_told = not other.quantity.counts and any(atom.quantity.unit == unit for atom in alignment.target)
    lost = (
        not is_told  # once is enough: 1.2 مليار دولار من 1.15 مليار
        and _count_money(alignment.source) > _count_money(alignment.target)
        and not _shares(other, alignment.target, unit)
    )
    return f"{unit} is lost" if lost else ""


def _changed(one: Atom, other: Atom, alignment: Alignment) -> str:
    """Return which unit of a pair has become another one or is new, in words; empty where none is."""
    left, right = one.quantity.unit, other.quantity.unit
    if left == right or {left, right} in _SAME_WORD or (left in SPANS and one.value != other.value):
        return ""  # eight decades are 80 years
    if not _COINS.isdisjoint((left, right)) and "" not in (_sort(left), _sort(right)):
        return f"{left} is not {right}"
    if (_sort(left) and _sort(right)) or differs(left, right):
        return f"{left} is not {right}"
    if right == "percent" and one.quantity.kind is Kind.ORDINAL and one.value * other.value == _HUNDRED:
        return ""  # a tenth is 10 %
    if right == "percent" and any(atom.quantity.unit == "pp" for atom in alignment.source):
        return ""  # between eight and 11 percentage points
    added = _sort(right) and other.strict and right not in one.labels
    return f"{right} is added" if added and not any(right in atom.labels for atom in alignment.source) else ""


def _count_money(side: Sequence[Atom]) -> int:
    return sum(_sort(atom.quantity.unit) == "money" for atom in side)


def _percent_is_lost(other: Atom, alignment: Alignment, target: Reading) -> bool:
    """Return whether a number is no percentage any more: too few signs are left, and it is in no list that shares one.

    Where the sign stands before the number (yüzde 48, 39) the numbers after it share it; elsewhere those right before it do.
    """
    said = sum(not {"percent", "pp"}.isdisjoint(entry.unit) for entry in target.meanings.entries)
    if said >= sum(atom.quantity.unit in ("percent", "pp") for atom in alignment.source):
        return False
    if target.meanings.table.words.code in PERCENT_LEADS:
        start = other.quantity.start
        return not any(
            atom.quantity.unit == "percent" and 0 < start - atom.quantity.end <= _LEADING for atom in alignment.target
        )
    return not _shares(other, alignment.target, "percent")


def _shares(atom: Atom, side: Sequence[Atom], unit: str) -> bool:
    """Return whether a number stands in a list with one that has the unit: 10, 15 or 20 percent."""
    place = next(number for number, one in enumerate(side) if one is atom)
    near = [*side[max(place - 2, 0) : place], *side[place + 1 : place + 3]]
    return any(unit in one.labels and abs(one.quantity.start - atom.quantity.end) <= _LIST for one in near)
