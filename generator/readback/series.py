"""A figure over time, read back: every day and value of the list against the fact that its line leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.readback import expected, places
from generator.readback.elements import Element
from generator.readback.expected import Amount, Expected
from generator.readback.reader import Reader
from generator.readback.record import Shown


def over_time(reader: Reader, home: Element) -> Iterator[str]:
    """Yield where a figure over time in a fact's home differs from the facts."""
    for element in places.of_class(home, places.SERIES):
        yield from _lines(reader, element)


def _lines(reader: Reader, element: Element) -> Iterator[str]:
    """Yield where a line states another day or value than its fact has, and where the days are not in order."""
    days = []
    for item in (inner for inner in element.inside() if inner.tag == "li"):
        shown, found = reader.linked(item), places.values(item)
        if shown is None or not found:
            yield f"a value over time that leads to no fact: {item.text()!r}"
            continue
        day, choices = places.stated(found[0]), _by_day(reader, shown)
        days.append((min(f"{day}-99", reader.record.briefings[shown.briefing]["date"]), day))  # a month at its end
        if day in choices:
            yield from reader.values(found, [expected.day(day), choices[day]], f"{shown} over time")
        else:
            yield f"{shown} has no value for {day}, only for {', '.join(choices)}"
    if days != sorted(days) or len(days) != len(set(days)):
        yield f"the days of a figure over time are {', '.join(day for _, day in days)}"


def _by_day(reader: Reader, shown: Shown) -> dict[str, Expected]:
    """Return the first figure of a fact by the days that it names, that of its briefing where it names none."""
    values = shown.fact.get("values", {}).values()
    figure: Mapping[str, Any] = next((one for one in values if isinstance(expected.value(one), Amount)), {})
    days: dict[str, list[Mapping[str, Any]]] = {}
    for account in figure.get("contested", [figure] if figure else []):
        days.setdefault(account.get("as_of") or reader.record.briefings[shown.briefing]["date"], []).append(account)
    return {day: expected.value({"contested": each} if len(each) > 1 else each[0]) for day, each in days.items()}
