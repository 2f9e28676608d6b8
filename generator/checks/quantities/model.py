"""What a quantity is. It holds no rule of any language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a quantity says."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    YEAR = "year"
    DECADE = "decade"
    DATE = "date"
    TIME = "time"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class DateParts:
    """The parts of a date that are said; 0 where one is not."""

    year: int = 0
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text.

    `value` is the number itself with its scale words (2.8 million is 2800000), the minutes since midnight of a time, the day
    (or else the year) of a date. `upper` is the end of a range. `start` and `end` bound the number with its scale words,
    `outer` also its currency or percent sign or word. `unit` is one of the codes of the tables (`percent`, `USD`, `mile`,
    `year`); `counted` are words near it that say what is counted, `counts` is the one right after it. `precision` is what
    hedges it (`about`, `more_than`; empty for nothing). `readings` are all values that the same characters can have, the
    likeliest first: 1.234 may be either.
    """

    kind: Kind
    value: Decimal
    start: int
    end: int
    outer: tuple[int, int]
    readings: tuple[Decimal, ...]
    upper: Decimal | None = None
    unit: str = ""
    counted: frozenset[str] = frozenset()
    counts: str = ""
    precision: str = ""
    in_digits: bool = True
    date: DateParts | None = None
