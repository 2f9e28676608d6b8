"""Months, and the days and years that stand with them. It compares no dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.quantities.meanings import Meanings
from generator.checks.quantities.model import DateParts, Kind, Quantity
from generator.checks.quantities.tokens import NUMBER

_LAST_DAY = 31
_YEAR_FIRST = frozenset({"ckb"})  # CLDR: 2021 تشرینی دووەم 18; none of the others puts the year before the month
_AROUND = 2  # quantities before and after a month that may belong to it
# English words before March and May that say that they are months.
_BEFORE_A_MONTH = frozenset(
    {"in", "since", "late", "early", "mid", "last", "next", "until", "till", "during", "through"}
)
_BEFORE_MARCH = frozenset(
    {"of", "by", "from", "to", "before", "after", "this"}
)  # before May they may stand with a name
# What may stand between a day and its month, between a month and its day, and before a year: endings and small words.
_DAY_TO_MONTH = re.compile(
    r"\s*(?:st|nd|rd|th|-?(?:го|е|ого)|['’.]?(?:ê|î|an|ی|ەی|ە))?[\s.]*(?:(?:of(?: the)?|من|ماه|مانگی|meha|شهر)\s)?",
    re.IGNORECASE,
)
_MONTH_TO_DAY = re.compile(r"[\s.'’ê،,ی]*(?:the\s)?", re.IGNORECASE)
_TO_YEAR = re.compile(
    r"(?:th|st|nd|rd)?[\s,،.'’\u0654]*(?:\w{1,3}\s+)?(?:of|de|عام|سنة|سال|ساڵی|sala|yılı|roku|г\.)?\s*", re.IGNORECASE
)
_FROM_YEAR = re.compile(r"[\s,]*(?:'?\w{0,4})?[\s,]*")
_FAR_DAY, _NEAR_DAY, _FAR_YEAR, _NEAR_YEAR = 14, 6, 14, 8  # characters


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that says a month or a weekday: its number, whether it may mean something else, and its place."""

    number: int
    doubtful: bool
    start: int
    end: int


def is_doubtful(meanings: Meanings, place: int) -> bool:
    """Return whether a month's name may be another word here: it often is one, and no number stands beside it."""
    tokens = meanings.tokens
    if not meanings.entries[place].doubtful:
        return False
    if meanings.table.words.code == "en":
        if not meanings.text[tokens[place].start].isupper():
            return True
        leads = tokens[place - 1].text if place else ""
        if tokens[place].text == "august" or leads in _BEFORE_A_MONTH:
            return False
        if tokens[place].text == "march" and leads in _BEFORE_MARCH:
            return False
    after = place + meanings.lengths[place]
    before = place - 1
    if before > 0 and tokens[before].start == tokens[before - 1].end:  # an ending glued to the number
        before -= 1
    return not any(0 <= near < len(tokens) and tokens[near].kind == NUMBER for near in (before, after))


def join_dates(quantities: Sequence[Quantity], months: Sequence[Mention], meanings: Meanings) -> list[Quantity]:
    """Put days, months and years that stand together into dates; the rest stays as it is, in order."""
    text, starts = meanings.text, [one.start for one in quantities]
    year_first = meanings.table.words.code in _YEAR_FIRST
    taken: set[int] = set()
    dates: list[Quantity] = []
    for month in months:
        here = bisect_left(starts, month.start)
        near = [
            place for place in range(max(here - _AROUND, 0), min(here + _AROUND, len(starts))) if place not in taken
        ]
        day = next((place for place in near if _is_day_of(quantities[place], month, text)), None)
        said = quantities[day] if day is not None else None
        year = next(
            (
                place
                for place in near
                if place != day and _is_year_of(quantities[place], month, None if year_first else said, text)
            ),
            None,
        )
        parts = [place for place in (day, year) if place is not None]
        if parts:
            taken.update(parts)
            dates.append(_date(month, said, quantities[year] if year is not None else None))
    rest = [one for place, one in enumerate(quantities) if place not in taken]
    return sorted(rest + dates, key=lambda one: one.start) if dates else rest


def _date(month: Mention, day: Quantity | None, year: Quantity | None) -> Quantity:
    parts = [part for part in (day, year) if part is not None]
    start, end = min(month.start, *(part.start for part in parts)), max(month.end, *(part.end for part in parts))
    date = DateParts(int(year.value) if year else 0, month.number, int(day.value) if day else 0)
    value: Decimal = parts[0].value
    return Quantity(Kind.DATE, value, start, end, (start, end), (value,), date=date, counted=parts[0].counted)


def _is_day_of(one: Quantity, month: Mention, text: str) -> bool:
    if not _is_day(one):
        return False
    if one.end <= month.start:
        return month.start - one.end <= _FAR_DAY and _DAY_TO_MONTH.fullmatch(text, one.end, month.start) is not None
    return 0 <= one.start - month.end <= _NEAR_DAY and _MONTH_TO_DAY.fullmatch(text, month.end, one.start) is not None


def _is_day(one: Quantity) -> bool:
    return (
        one.kind in (Kind.NUMBER, Kind.ORDINAL, Kind.MEASURE, Kind.DECADE)
        and one.in_digits
        and 1 <= one.value <= _LAST_DAY
        and one.value == one.value.to_integral_value()
        and one.unit in ("", "month", "day", "year", "m", "am", "pm", "clock")
    )


def _is_year_of(one: Quantity, month: Mention, day: Quantity | None, text: str) -> bool:
    """Return whether a year belongs to a month; with a day it stands last in all languages but those of _YEAR_FIRST."""
    if one.kind is not Kind.YEAR:
        return False
    anchor = max(month.end, day.end) if day else month.end
    if one.start >= anchor:
        return one.start - anchor <= _FAR_YEAR and _TO_YEAR.fullmatch(text, anchor, one.start) is not None
    near = one.end <= month.start <= one.end + _NEAR_YEAR
    return near and day is None and _FROM_YEAR.fullmatch(text, one.end, month.start) is not None
