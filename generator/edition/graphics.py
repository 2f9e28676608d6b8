"""Small graphics as numbers: where each point, line and label stands in a drawing 320 units wide; drawing is rendering's work.

They run from left to right; rendering mirrors them where a page does not. It refuses to draw what the data do not hold:
places that are all the same give no graphic.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as day_of_calendar
from decimal import Decimal

from generator.model.editions import Chart, Column, Dot, Label, Strip
from generator.model.values import Date, DateRange

WIDTH = 320
_EDGE = 8  # from an edge to the first point
_AXIS = 16  # where the axis of a chart begins, after its zero
_TOP, _BOTTOM = 24, 112  # of a chart's values
# Of a label in the size that the graphics have, a little more than most letters take.
_LETTER = 7.7
_GAP = 6
_ROWS = 3  # of labels; what finds no place in them goes without, and stands in the list beside the graphic

Mark = tuple[float, str]


def strip(places: Sequence[Decimal], texts: Sequence[str], label: str) -> Strip | None:
    """Return points on a line from the lowest place to the highest, equal ones above each other, with their texts below.

    >>> found = strip([Decimal(400), Decimal(450), Decimal(400)], ["400", "450", "400"], "400 to 450")
    >>> found.dots
    (Dot(x=8.0, level=0), Dot(x=312.0, level=0), Dot(x=8.0, level=1))
    >>> [(each.text, each.row) for each in found.labels]
    [('400', 0), ('450', 0)]
    """
    spread = _spread(places, _EDGE, WIDTH - _EDGE)
    if spread is None:
        return None
    dots = tuple(Dot(x, spread[:index].count(x)) for index, x in enumerate(spread))
    return Strip(dots, labels(list(zip(spread, texts, strict=True))), label)


def chart(days: Sequence[Decimal], ends: Sequence[tuple[Decimal, Decimal]], first: str, last: str) -> Chart | None:
    """Return values over time, each from its lower to its upper end, in the order of the days, with texts for two of these.

    The axis is at zero: what is twice as high is twice as much.
    """
    spread = _spread(days, _AXIS + _EDGE, WIDTH - _EDGE)
    floor = min(Decimal(0), *(low for low, _ in ends))
    ceiling = max(Decimal(0), *(high for _, high in ends))
    if spread is None or floor == ceiling:
        return None

    def height(value: Decimal) -> float:
        return round(_BOTTOM - float((value - floor) / (ceiling - floor)) * (_BOTTOM - _TOP), 1)

    columns = tuple(Column(x, height(low), height(high)) for x, (low, high) in zip(spread, ends, strict=True))
    return Chart(columns, height(Decimal(0)), labels([(spread[0], first), (spread[-1], last)]))


def _spread(places: Sequence[Decimal], first: int, last: int) -> list[float] | None:
    """Return the places between two units; None where they are all the same."""
    low, high = min(places), max(places)
    if low == high:
        return None
    return [round(first + float((place - low) / (high - low)) * (last - first), 1) for place in places]


def labels(marks: Sequence[Mark]) -> tuple[Label, ...]:
    """Return the texts below their places, the ends first, in the first row where none touches another.

    >>> [(each.text, each.row) for each in labels([(8, "400"), (302, "430"), (312, "431")])]
    [('400', 0), ('431', 0), ('430', 1)]
    """
    rows: list[list[tuple[float, float]]] = [[] for _ in range(_ROWS)]
    found = []
    once = sorted(dict.fromkeys(marks))
    for x, text in dict.fromkeys((once[0], once[-1], *once)):
        width = len(text) * _LETTER
        start = min(max(x - width / 2, 0.0), max(WIDTH - width, 0.0))
        for row, taken in enumerate(rows):
            if all(start > end + _GAP or start + width < begin - _GAP for begin, end in taken):
                taken.append((start, start + width))
                found.append(Label(*_stand(x, width), text, row))
                break
    return tuple(found)


def _stand(x: float, width: float) -> tuple[float, str]:
    """Return where a text stands, and with which part of it: with its middle at its place, or else at an edge."""
    if x - width / 2 < 0:
        return 0.0, "start"
    return (float(WIDTH), "end") if x + width / 2 > WIDTH else (round(x, 1), "middle")


def day_number(date: Date | DateRange) -> Decimal:
    """Return a date as a number of days; of a month, a year or a range its first day counts."""
    first = date.start if isinstance(date, DateRange) else date
    return Decimal(day_of_calendar(first.year, first.month or 1, first.day or 1).toordinal())
