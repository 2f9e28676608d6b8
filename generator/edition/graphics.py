"""Small graphics as numbers: where each point of a row stands; drawing it is rendering's work.

It refuses to draw what the data do not hold: fewer than two different places give no graphic.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as day_of_calendar
from decimal import Decimal

from generator.model.editions import Dot, Strip
from generator.model.values import Date, DateRange


def strip(places: Sequence[Decimal], start: str, end: str, label: str) -> Strip | None:
    """Return points on a line from the lowest place (0) to the highest (1), equal ones above each other.

    >>> strip([Decimal(400), Decimal(450), Decimal(400)], "400", "450", "400 to 450").dots
    (Dot(at=0.0, level=0), Dot(at=1.0, level=0), Dot(at=0.0, level=1))
    """
    low, high = min(places), max(places)
    if low == high:
        return None
    dots = tuple(
        Dot(round(float((place - low) / (high - low)), 3), places[:index].count(place))
        for index, place in enumerate(places)
    )
    return Strip(dots, start, end, label)


def day_number(date: Date | DateRange) -> Decimal:
    """Return a date as a number of days; of a month, a year or a range its first day counts."""
    first = date.start if isinstance(date, DateRange) else date
    return Decimal(day_of_calendar(first.year, first.month or 1, first.day or 1).toordinal())
