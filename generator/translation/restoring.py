"""Turn a machine's sentence back into a pattern: every example value is found again, once, and becomes its slot.

It gives up rather than guess: a value that is missing, doubled or joined by another number is a reason, not a pattern.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.form import outside_markup
from generator.checks.quantities.model import Kind
from generator.checks.quantities.model import Quantity as Found
from generator.checks.quantities.reading import read
from generator.model.values import Date, Quantity, QuantityKind, TimeOfDay, Value

# How the kinds of the model are called in a text, where one may stand for the other.
_KINDS = {
    QuantityKind.COUNT: {Kind.NUMBER, Kind.MEASURE, Kind.YEAR, Kind.ORDINAL},
    QuantityKind.MONEY: {Kind.MONEY, Kind.NUMBER},
    QuantityKind.PERCENT: {Kind.PERCENT},
    QuantityKind.MEASUREMENT: {Kind.MEASURE},
}
# Categories that mean one exact number, which the language may say by the word alone.
_SAID_BY_THE_WORD = {"ar": frozenset({"zero", "one", "two"})}
# Words that the site writes with a date: left in the pattern, they would stand there twice.
_YEAR_WORDS = {"ru": (" года", " г.")}
# So many characters may stand between a date and the name of its day: a comma and a space, a word such as "dnia".
_APART = 7


@dataclass(frozen=True, slots=True)
class Restored:
    """A pattern, or the reason why there is none."""

    pattern: str = ""
    reason: str = ""


def restore(text: str, values: Mapping[str, Value], language: str, *, category: str = "") -> Restored:
    """Return the pattern of a translated sentence, with the values of its example as slots.

    >>> from generator.model.values import QuantityKind
    >>> seven = {"people": Quantity(QuantityKind.COUNT, Decimal(7000))}
    >>> restore("Na Białorusi pozostaje około 7000 migrantów.", seven, "pl").pattern
    'Na Białorusi pozostaje około {people} migrantów.'
    >>> restore("Na Białorusi pozostaje około 700 migrantów.", seven, "pl").reason
    'people is missing (700 stands there instead)'
    """
    if "{" in text or "}" in text:
        return Restored(reason="a brace in the output")
    reading = read(outside_markup(text), language)  # a number in an address is none of the sentence's
    weekdays = [(mention.start, mention.end) for mention in reading.weekdays]
    # The name of a day is no number, though in some languages it is made of one (Polish czwartek, Persian پنجشنبه).
    left = [
        found for found in reading.quantities if not any(_overlap((found.start, found.end), day) for day in weekdays)
    ]
    places: dict[str, tuple[int, int]] = {}
    for name, value in values.items():
        matches = [quantity for quantity in left if _is(quantity, value)]
        if len(matches) > 1:
            return Restored(reason=f"{name} stands {len(matches)} times in the output")
        if matches:
            span = _span(matches[0], value)
            if isinstance(value, Date) and value.weekday:
                joined = _with_weekday(span, weekdays)
                if joined is None:
                    return Restored(reason=f"{name} has lost the name of its day")
                span = joined
            places[name] = _whole(text, span, value, language)
            left.remove(matches[0])
        elif category not in _SAID_BY_THE_WORD.get(language, ()):
            others = ", ".join(text[quantity.start : quantity.end] for quantity in left) or "no number"
            return Restored(reason=f"{name} is missing ({others} stands there instead)")
    if extra := [quantity for quantity in left if quantity.in_digits]:
        return Restored(reason=f"a number that is no slot: {text[extra[0].start : extra[0].end]}")
    pattern = text
    for name, (start, end) in sorted(places.items(), key=lambda item: item[1], reverse=True):
        pattern = f"{pattern[:start]}{{{name}}}{pattern[end:]}"
    return Restored(pattern)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _with_weekday(date: tuple[int, int], weekdays: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the span of a date and the name of its day, where that stands right before or after it."""
    for start, end in weekdays:
        if 0 <= date[0] - end <= _APART or 0 <= start - date[1] <= _APART:
            return min(start, date[0]), max(end, date[1])
    return None


def _whole(text: str, span: tuple[int, int], value: Value, language: str) -> tuple[int, int]:
    """Return the span with what belongs to the value's written form: the full stop of an abbreviation, a year's word."""
    start, end = span
    if isinstance(value, Date):
        after = next((word for word in _YEAR_WORDS.get(language, ()) if text.startswith(word, end)), "")
        return start, end + len(after)
    abbreviated = text[end - 1 : end].isalpha() and text.startswith(". ", end)
    return start, end + abbreviated


def _is(found: Found, value: Value) -> bool:
    match value:
        case Quantity():
            unit = not value.unit or found.unit in ("", value.unit)
            if found.kind is Kind.ORDINAL and not found.in_digits:
                return False  # "the first flight" is not the number one
            return found.kind in _KINDS[value.kind] and value.number in found.readings and not found.upper and unit
        case Date():
            parts = found.date
            if parts is None or (parts.year, parts.month) != (value.year, value.month or 0):
                return False
            return parts.day == (value.day or 0)
        case TimeOfDay():
            return found.kind is Kind.TIME and found.value == Decimal(value.hour * 60 + value.minute)
        case _:
            return False


def _span(found: Found, value: Value) -> tuple[int, int]:
    """Return what the slot takes the place of: a count leaves its noun, money and percentages take their words along."""
    counted = isinstance(value, Quantity) and value.kind is QuantityKind.COUNT
    return (found.start, found.end) if counted else found.outer
