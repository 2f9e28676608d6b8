"""Example values: what stands in a slot while a machine translates it, one number for each plural category.

They are chosen to be found again: the values of one sentence differ, and small numbers, which languages like to write as
words, come last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.locales import Language
from generator.model.units import Unit
from generator.model.values import Contested, Date, DateRange, Quantity, QuantityKind, TimeOfDay, Value

# Tried in this order for a category: large and plain first, because models know such numbers best.
_NUMBERS = (7000, 2000, 400, 5000, 300, 14, 25, 11, 12, 13, 4, 3, 5, 22, 21, 101, 102, 103, 2, 1, 0)
_MONEY = ("800000", "700000", "350000")


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence for a machine: the values that its slots hold, and the plural category that they stand for."""

    category: str
    values: Mapping[str, Value]


def examples(unit: Unit, kinds: Mapping[str, Value], language: Language, *, attempt: int = 0) -> tuple[Example, ...]:
    """Return one example for each plural category of the language, or a single one where no slot drives plural forms.

    `kinds` has a real value of every slot, for its type. `attempt` chooses other numbers of the same categories.
    """
    others = {name: _like(value, place + attempt) for place, (name, value) in enumerate(kinds.items())}
    if not unit.driver:
        return (Example("", others),)
    found: list[Example] = []
    for category in language.plural_categories:
        numbers = [
            number for number in _NUMBERS if language.plural_categories[language.plural_index(number)] == category
        ]
        number = numbers[min(attempt, len(numbers) - 1)]
        values = {**others, unit.driver: Quantity(QuantityKind.COUNT, Decimal(number))}
        found.append(Example(category, values))
    return tuple(found)


def _like(value: Value, place: int) -> Value:
    """Return an example of the same type as a value."""
    match value:
        case Date():
            day = None if value.day is None else 18 + place % 10
            return Date(2021 + place % 3, value.month and 1 + (10 + place) % 12, day, value.weekday)
        case DateRange():
            return DateRange(Date(2021, 11, 18 + place % 3), Date(2021, 11, 25 + place % 3))
        case TimeOfDay():
            return TimeOfDay(14, 30 + place % 20)
        case Contested():
            return _like(value.accounts[0].quantity, place)
        case Quantity():
            numbers = _MONEY if value.kind is QuantityKind.MONEY else ("40", "25", "60")
            number = numbers[place % 3] if value.kind is not QuantityKind.COUNT else str(_NUMBERS[place % 4])
            return Quantity(value.kind, Decimal(number), value.unit)
