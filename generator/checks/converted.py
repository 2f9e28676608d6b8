"""Pairing measures that a translation gives in another unit: feet and centimetres, °F and °C. It judges nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.checks.atoms import Atom, Pair
from generator.checks.conversion import converts
from generator.checks.quantities.model import Kind, Quantity

_CANDIDATES = 12  # measures that are weighed against each other
_NEAR = 14  # characters: the unit and a conjunction
# Unit -> the smaller one that is said after it, and how many make one.
_PARTS = {"foot": ("inch", 12), "stone": ("lb", 14), "lb": ("ounce", 16)}


def convert(source: Sequence[Atom], target: Sequence[Atom], found: list[Pair]) -> None:
    """Pair measures that are the same in another unit, with the inches after feet and the centimetres after metres."""
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
                _pair(one, other, found)
                for part in (inches, rest if is_whole else None):
                    if part:
                        part.repeated = True


def _said_whole(one: Atom, inches: Atom | None, parts: int) -> Quantity:
    """Return a measure with what is said after it, as feet with their inches, and the temperature of the mid-90s."""
    quantity = one.quantity
    if quantity.kind is Kind.DECADE and len(quantity.readings) > 2:  # noqa: PLR2004 - the third reading is the middle
        return replace(quantity, value=quantity.readings[2], unit="degree")
    return replace(quantity, value=one.value + inches.value / parts) if inches else quantity


def convert_shared(source: Sequence[Atom], target: Sequence[Atom], found: list[Pair]) -> None:
    """Pair a number with a measure whose unit another number says for both: 115 degrees, a record of 114."""
    given, got = (
        {one.quantity.unit for one, _ in found[:_CANDIDATES]},
        {other.quantity.unit for _, other in found[:_CANDIDATES]},
    )
    for one in source[:_CANDIDATES] if found else ():
        for other in target[:_CANDIDATES]:
            if one.partner is None and other.partner is None and _is_shared(one.quantity, other.quantity, given, got):
                _pair(one, other, found)


def _is_shared(one: Quantity, other: Quantity, given: set[str], got: set[str]) -> bool:
    """Return whether one of two numbers has no unit, and is the other one in the unit of a number beside it."""
    if not one.unit and not one.counts:
        return any(converts(replace(one, unit=unit), other) for unit in given)
    return not other.unit and not other.counts and any(converts(one, replace(other, unit=unit)) for unit in got)


def _pair(one: Atom, other: Atom, found: list[Pair]) -> None:
    one.partner, other.partner = other, one
    one.repeated = other.repeated = True
    found.append((one, other))


def convert_also(source: Sequence[Atom], target: Sequence[Atom], found: list[Pair]) -> None:
    """Accept a measure that is added in another unit to the one of the source: 104 °F (40 °C)."""
    first = source[: 2 * _CANDIDATES]
    wholes = [*first, *(_whole(one, after) for one, after in pairwise(first) if _parts_of(one, after))]
    for other in target[:_CANDIDATES]:
        one = next((one for one in wholes if converts(_said_whole(one, None, 0), other.quantity)), None)
        if one is not None and other.quantity.unit and (one.quantity.unit or one.quantity.kind is Kind.DECADE):
            other.repeated = True
            found.append((one, other))


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


def _parts_of(one: Atom, after: Atom) -> int:
    """Return how many of the second measure make one of the first, where they are said together: 6-foot-2, 18st 4lb; 0 if not."""
    smaller, parts = _PARTS.get(one.quantity.unit, ("", 0))
    near = 0 < after.quantity.start - one.quantity.end <= 8  # noqa: PLR2004 - the unit and a hyphen
    units = {smaller, ""} | ({"GBP"} if smaller == "lb" else set())
    return parts if near and after.quantity.unit in units and after.value < parts else 0
