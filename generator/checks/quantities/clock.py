"""Times of day: 19:30, 7 p.m., saat 19.30. It knows no durations."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.checks.quantities.context import Surroundings, surroundings
from generator.checks.quantities.meanings import Meanings
from generator.checks.quantities.model import Kind, Quantity
from generator.checks.quantities.words import Number

_HOURS, _HALF_DAY, _MINUTES = 24, 12, 60
_DASH_AND_NUMBER = 2  # tokens
_CLOCK = re.compile(r"(\d{1,2})(?:[.,:](\d\d))?")
_HALVES = frozenset({"am", "pm"})


def clock_minutes(numeral: str) -> int | None:
    """Return the minutes since midnight that a numeral stands for where it can be a time; None where it cannot.

    >>> clock_minutes("12.55"), clock_minutes("7"), clock_minutes("7.5"), clock_minutes("25:00")
    (775, 420, None, None)
    """
    match = _CLOCK.fullmatch(numeral)
    if match is None or int(match[1]) > _HOURS or int(match[2] or 0) >= _MINUTES:
        return None
    return int(match[1]) * _MINUTES + int(match[2] or 0)


def read_time(meanings: Meanings, first: int, after: int) -> Quantity | None:
    """Return the time that the tokens from `first` up to `after` say, moved to the afternoon where a word says so."""
    minutes = clock_minutes(meanings.tokens[first].text)
    if minutes is None:
        return None
    start, end = meanings.tokens[first].start, meanings.tokens[after - 1].end
    outer, half = end, ""
    for place in range(after, min(after + 2, len(meanings.tokens))):
        if halves := _HALVES & {*meanings.entries[place].unit}:
            half, outer = next(iter(halves)), meanings.tokens[place].end
            break
    hour, minute = divmod(minutes, _MINUTES)
    if half == "pm" and hour < _HALF_DAY:
        hour += _HALF_DAY
    elif half == "am" and hour == _HALF_DAY:
        hour = 0
    value = Decimal(hour * _MINUTES + minute)
    counted = surroundings(meanings, first, after).counted
    return Quantity(Kind.TIME, value, start, end, (start, outer), (value,), unit="time", counted=counted)


def _ends_score(meanings: Meanings, place: int) -> bool:
    """Return whether a number is the second of a score, so that the evening after it is no part of it: 5-4 مساء."""
    if place < _DASH_AND_NUMBER or meanings.tokens[place - 1].text != "-":
        return False
    before, number = meanings.tokens[place - _DASH_AND_NUMBER].text, meanings.tokens[place].text
    return before.isdigit() and number.isdigit() and int(before) > int(number)


def is_hour(meanings: Meanings, number: Number, near: Surroundings) -> bool:
    """Return whether a plain number is a time: a.m. or p.m. follows, or the word for hour leads it and it has minutes."""
    if near.unit in _HALVES:
        return not _ends_score(meanings, number.first)
    is_amount = near.is_money or near.unit == "percent"
    return near.leads_hour and not is_amount and "." in meanings.tokens[number.first].text
