"""The dates that an English text says by a holiday's name: Boxing Day, New Year's Eve. A translation may give them or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.folding import fold
from generator.checks.tables.holidays import HOLIDAYS


def holidays(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield month, day, beginning and end of each holiday that an English text names.

    >>> list(holidays("They met on Boxing Day."))
    [(12, 26, 12, 22)]
    """
    pattern, dates = _table()
    for found in pattern.finditer(fold(text)):
        yield (*dates[found[0]], found.start(), found.end())


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, tuple[int, int]]]:
    dates: dict[str, tuple[int, int]] = {}
    for line in HOLIDAYS.strip().splitlines():
        date, _, names = line.strip().partition(": ")
        month, day = map(int, date.split("-"))
        dates.update((fold(name), (month, day)) for name in names.split(", "))
    longest_first = sorted(dates, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), dates
