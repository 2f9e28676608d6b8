"""What part a number plays in its sentence: a currency, a year, a day of a month, what it counts. It looks at no values."""

from __future__ import annotations

from generator.checks.atoms import Atom
from generator.checks.quantities.model import Kind
from generator.checks.quantities.units import CURRENCIES

SETTLED = CURRENCIES | {"percent"}
NEVER_YEARS = frozenset({"more_than", "less_than", "at_least"})
VAGUE = frozenset({"m", "celsius", "am", "pm", "clock", "second", "century"})
_ALIKE = ({"degree", "fahrenheit"}, {"degree", "celsius"}, {"calendar", "year"}, {"mph", "mile"}, {"kmh", "km"})


def part_of(atom: Atom) -> str:
    """Return what part a number plays, where it is plain: a unit, a year, a day of a month, what it counts."""
    quantity, unit = atom.quantity, atom.quantity.unit
    if quantity.date is not None:
        return next((label for label in atom.labels if label.startswith("month-")), "calendar")
    if quantity.kind is Kind.TIME:
        return "time"
    if unit in SETTLED or quantity.counts:
        return unit if unit in SETTLED else quantity.counts
    if unit and unit not in VAGUE and unit != "year":
        return unit
    if "calendar" in atom.labels:
        return "" if quantity.precision in NEVER_YEARS else "calendar"
    return "year" if unit == "year" else ""


def firm_part(atom: Atom) -> str:
    """Return the part of a number, leaving out what is only counted: people are killed and injured alike."""
    part = part_of(atom)
    return "" if part == atom.quantity.counts else part


def fits(one: str, other: str) -> bool:
    """Return whether two parts are one, or one by another name."""
    return bool(one) and (one == other or {one, other} in _ALIKE)


def conflicts(one: str, other: str) -> bool:
    """Return whether two parts are plainly not one."""
    if one in SETTLED or other in SETTLED:
        return one != other
    return bool(one) and bool(other) and not fits(one, other)
