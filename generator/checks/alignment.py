"""Which number of a translation stands for which of the source, and what is left over. It judges nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.checks.atoms import SPANS, Atom, atoms
from generator.checks.conversion import SIZES, TIMES, converts
from generator.checks.equivalents import Numbers, accept_ages, accept_equivalents
from generator.checks.quantities.model import Kind, Quantity
from generator.checks.quantities.reading import Reading

_CANDIDATES = 12  # equal numbers that are weighed against each other; the rest are taken in order
_JOINED = 4
_ROADS = frozenset({"km", "mile", "m"})  # lengths that stand for speeds, with or without the hour


@dataclass(slots=True)
class Alignment:
    """Pairs of numbers that agree, and what is left on each side."""

    pairs: list[tuple[Atom, Atom]] = field(default_factory=list)
    missing: list[Atom] = field(default_factory=list)
    added: list[Atom] = field(default_factory=list)
    conversions: list[tuple[Atom, Atom]] = field(default_factory=list)
    source: list[Atom] = field(default_factory=list)
    target: list[Atom] = field(default_factory=list)


def align(source: Reading, target: Reading) -> Alignment:
    """Return which numbers agree in value and which are left over on each side."""
    result = Alignment(source=atoms(source, target), target=atoms(target, source))
    strict_source = [atom for atom in result.source if atom.strict]
    strict_target = [atom for atom in result.target if atom.strict]
    lax_source = [atom for atom in result.source if not atom.strict]
    lax_target = [atom for atom in result.target if not atom.strict]
    _match(strict_source, strict_target)
    _match(lax_source, lax_target)
    _match(strict_source, lax_target)
    _match(lax_source, strict_target)
    _convert(_open(lax_source), _open(lax_target), result)
    here, there = Numbers(result.source, source), Numbers(result.target, target)
    accept_ages(here, there)
    left, right = _open(strict_source), _open(strict_target)
    if left or right:
        _join(left, right)
        _convert(_open(strict_source), _open(result.target), result)
        _convert(_open(lax_source), _open(strict_target), result)
        _convert_shared(_open(strict_source), _open(result.target), result)
        _convert_also(_open(strict_target), result)
        accept_equivalents(here, there)
    result.pairs = [(atom, atom.partner) for atom in result.source if atom.partner is not None and not atom.repeated]
    result.missing = _open(strict_source)
    result.added = _open(strict_target)
    return result


def _open(found: Sequence[Atom]) -> list[Atom]:
    return [atom for atom in found if atom.partner is None and not atom.repeated]


def _match(source: Sequence[Atom], target: Sequence[Atom]) -> None:
    """Pair numbers with a key in common; of several, those that count the same thing."""
    free: dict[Hashable, list[Atom]] = defaultdict(list)
    for atom in reversed(target):
        if atom.partner is None:
            for key in atom.keys:
                free[key].append(atom)
    if not free:
        return
    waiting = [atom for atom in source if atom.partner is None]
    for sure in (True, False):
        for atom in waiting:
            if atom.partner is None and (candidates := _candidates(atom, free)):
                best = max(candidates, key=lambda one, atom=atom: likeness(atom, one))  # type: ignore[misc]
                if (not sure or len(candidates) == 1 or likeness(atom, best) > 0) and not _measures_other(atom, best):
                    atom.partner, best.partner = best, atom


def _candidates(atom: Atom, free: dict[Hashable, list[Atom]]) -> list[Atom]:
    """Return the next free numbers under the keys of a number, in their order; those that are taken are dropped."""
    found: dict[int, Atom] = {}
    for key in atom.keys:
        waiting = free.get(key)
        if not waiting:
            continue
        while waiting and waiting[-1].partner is not None:
            waiting.pop()
        found.update({id(one): one for one in waiting[: -_CANDIDATES - 1 : -1] if one.partner is None})
    return list(found.values())


def _measures_other(one: Atom, other: Atom) -> bool:
    """Return whether two numbers measure different things: 45 mph are no 45 cm, and two months in words no two days."""
    units = one.quantity.unit, other.quantity.unit
    if units[0] == units[1]:
        return False
    if one.strict and not other.strict and one.value == 1 and units[0] in SIZES and not units[1]:
        return True  # 1lb is no bir, which is the article as well
    sizes = SIZES.get(units[0]), SIZES.get(units[1])
    if sizes[0] and sizes[1] and sizes[0][0] != sizes[1][0] and not _ROADS & set(units):
        return True
    return not (one.strict or other.strict) and TIMES.issuperset(units) and SPANS.keys().isdisjoint(units)


def likeness(one: Atom, other: Atom) -> int:
    """Return how much speaks for two numbers playing the same part."""
    if not one.labels or not other.labels:
        return 0
    return len(one.labels & other.labels) or -1


def _join(source: list[Atom], target: list[Atom]) -> None:
    """Pair runs of figures that are grouped differently: 116 123 and 116123."""
    for several, single in ((source, target), (target, source)):
        if len(several) > 200 or len(single) > 200:  # noqa: PLR2004 - no sentence has so many telephone numbers
            continue
        whole = {_figures(one): one for one in single}
        for place in range(len(several)):
            for size in range(2, _JOINED + 1):
                run = several[place : place + size]
                joined = "".join(_figures(one) for one in run)
                match = whole.get(joined)
                if (
                    match is not None
                    and match.partner is None
                    and len(run) == size
                    and all(one.partner is None for one in run)
                ):
                    for one in run:
                        one.partner, one.repeated = match, True
                    match.partner, match.repeated = run[0], True
    runs = "".join(_figures(one) for one in source), "".join(_figures(one) for one in target)
    if len(source) > 1 and runs[0] == runs[1]:
        for one in (*source, *target):
            one.repeated = True


def _figures(atom: Atom) -> str:
    return "".join(char for char in f"{atom.value:f}" if char.isdigit())


_NEAR = 14  # characters: the unit and a conjunction


def _convert(source: list[Atom], target: list[Atom], result: Alignment) -> None:
    for place, one in enumerate(source[:_CANDIDATES]):
        after = source[place + 1] if place + 1 < len(source) else None
        parts = _parts_of(one, after) if after else 0
        inches = after if parts else None
        for other in target[:_CANDIDATES]:
            if other.partner is not None or one.partner is not None:
                continue
            height = _said_whole(one, inches, parts)
            rest = _centimetres(other, target)
            whole = replace(other.quantity, value=other.value + rest.value / 100) if rest else other.quantity
            is_whole = _is_converted(height, whole)
            if is_whole or (inches and converts(one.quantity, other.quantity)):
                one.partner, other.partner = other, one
                one.repeated = other.repeated = True
                for part in (inches, rest if is_whole else None):
                    if part:
                        part.repeated = True
                result.conversions.append((one, other))


def _said_whole(one: Atom, inches: Atom | None, parts: int) -> Quantity:
    """Return a measure with what is said after it, as feet with their inches, and the temperature of the mid-90s."""
    quantity = one.quantity
    if quantity.kind is Kind.DECADE and len(quantity.readings) > 2:  # noqa: PLR2004 - the third reading is the middle
        return replace(quantity, value=quantity.readings[2], unit="degree")
    return replace(quantity, value=one.value + inches.value / parts) if inches else quantity


def _convert_shared(source: list[Atom], target: list[Atom], result: Alignment) -> None:
    """Convert a number that has the unit of another one, which is said once: 115 degrees, a record of 114."""
    units = {one.quantity.unit for one, _ in result.conversions[:_CANDIDATES]}
    for one in source[:_CANDIDATES] if units else ():
        if one.quantity.unit or one.quantity.counts:
            continue
        for other in target[:_CANDIDATES]:
            if other.partner is None and any(
                converts(replace(one.quantity, unit=unit), other.quantity) for unit in units
            ):
                one.partner, other.partner = other, one
                one.repeated = other.repeated = True
                result.conversions.append((one, other))
                break
    units = {other.quantity.unit for _, other in result.conversions[:_CANDIDATES]}
    for one in source[:_CANDIDATES] if units else ():
        for other in target[:_CANDIDATES]:
            is_bare = other.partner is None and not other.quantity.unit and not other.quantity.counts
            if one.partner is None and is_bare and any(_is_by_speed(one, other, unit) for unit in units):
                one.partner, other.partner = other, one
                one.repeated = other.repeated = True
                result.conversions.append((one, other))


def _is_by_speed(one: Atom, other: Atom, unit: str) -> bool:
    """Return whether a number without a unit is a measure of the source in the unit of another number of the translation."""
    return converts(one.quantity, replace(other.quantity, unit=unit))


def _convert_also(target: list[Atom], result: Alignment) -> None:
    """Accept a measure that is added in another unit to the one of the source: 104 °F (40 °C)."""
    first = result.source[: 2 * _CANDIDATES]
    wholes = [*first, *(_whole(one, after) for one, after in pairwise(first) if _parts_of(one, after))]
    for other in target[:_CANDIDATES]:
        one = next((one for one in wholes if converts(_said_whole(one, None, 0), other.quantity)), None)
        if one is not None and other.quantity.unit and (one.quantity.unit or one.quantity.kind is Kind.DECADE):
            other.repeated = True
            result.conversions.append((one, other))


def _is_converted(one: Quantity, other: Quantity) -> bool:
    """Return whether a measure is another one, by any of its readings: a year that a half follows may be one and a half."""
    return any(converts(one, replace(other, value=value)) for value in (other.value, *other.readings[1:]))


def _centimetres(metres: Atom, target: Sequence[Atom]) -> Atom | None:
    """Return the centimetres that stand after metres: 2 metres and 21 centimetres."""
    if metres.quantity.unit != "m":
        return None
    near = (atom for atom in target if 0 < atom.quantity.start - metres.quantity.end <= _NEAR and atom.partner is None)
    return next((atom for atom in near if atom.quantity.unit == "cm" and atom.value < 100), None)  # noqa: PLR2004 - of a metre


def _whole(one: Atom, after: Atom) -> Atom:
    """Return the measure that two numbers say together."""
    value = one.value + after.value / _parts_of(one, after)
    return replace(one, quantity=replace(one.quantity, value=value), value=value)


_PARTS = {
    "foot": ("inch", 12),
    "stone": ("lb", 14),
    "lb": ("ounce", 16),
}  # unit -> the smaller one that is said after it, and how many make one


def _parts_of(one: Atom, after: Atom) -> int:
    """Return how many of the second measure make one of the first, where they are said together: 6-foot-2, 18st 4lb; 0 if not."""
    smaller, parts = _PARTS.get(one.quantity.unit, ("", 0))
    near = 0 < after.quantity.start - one.quantity.end <= 8  # noqa: PLR2004 - the unit and a hyphen
    units = {smaller, ""} | ({"GBP"} if smaller == "lb" else set())
    return parts if near and after.quantity.unit in units and after.value < parts else 0
