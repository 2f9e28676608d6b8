"""Days of the Iranian calendar that Persian newspapers add to those of the source: 4 October (12 Mehr).

The year begins with the March equinox and has six months of 31 days, then of 30; a day more or less is its leap year's or ours.
"""

from __future__ import annotations

import re
from itertools import accumulate

from generator.checks.equivalents.numbers import Numbers

_NAMES = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
_MONTH = re.compile(rf"[\s\u200c]*(?:ماه\s)?({'|'.join(_NAMES)})(?!\w)")
_OUR_DAYS, _DAYS_OF_YEAR, _NEW_YEAR = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 365, 79  # 21 March, from 0
_OUR_STARTS = [0, *accumulate(_OUR_DAYS)]
_YEARS_APART, _NEAR = (621, 622), 10  # characters between a month and its year


def accept_solar_dates(here: Numbers, there: Numbers) -> None:
    """Accept days and years of that calendar where the source has the same day, or the year in which it began or ended."""
    target, source = here.reading, there.reading
    if target.meanings.table.words.code != "fa":
        return
    days = [one.date for one in source.quantities if one.date is not None]
    said = [_OUR_STARTS[date.month - 1] + date.day - 1 for date in days if date.month and date.day]
    years = {int(value) for one in source.quantities for value in one.readings if value == int(value)}
    years |= {date.year for date in days}
    for atom in here.unfound:
        value = int(atom.value)
        if month := _MONTH.match(target.text, atom.quantity.end):
            begins = _NAMES.index(month[1])
            day = begins * 30 + min(begins, 6) + value - 1 + _NEW_YEAR
            atom.repeated = any((day - other + 1) % _DAYS_OF_YEAR <= 2 for other in said)  # noqa: PLR2004 - one more or less
        elif days and _MONTH.search(target.text, max(atom.quantity.start - _NEAR, 0), atom.quantity.start):
            atom.repeated = any(value + apart in years for apart in _YEARS_APART)
