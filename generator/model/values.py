"""What a slot can hold: quantities, dates, times, and figures that sources contest.

A value knows its precision and nothing of how it is written: that is wording's work.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a quantity is known; each word is worded in every language."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    UP_TO = "up_to"


class QuantityKind(StrEnum):
    """What a number measures; also the key that holds the number in a facts file."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASUREMENT = "measurement"


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year of the Gregorian calendar: `month` and `day` are None where not known.

    `weekday` asks for the name of the day of the week beside the date; it needs a full date.
    """

    year: int
    month: int | None = None
    day: int | None = None
    weekday: bool = False

    def __str__(self) -> str:
        """Return ISO 8601 with the precision that is known.

        >>> str(Date(2021, 11, 18)), str(Date(2021, 10)), str(Date(2021))
        ('2021-11-18', '2021-10', '2021')
        """
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __reduce__(self) -> tuple[type[Date], tuple[object, ...]]:
        """Return what makes the date again: stories in short are full of dates, and fields one by one take thrice as long."""
        return Date, (self.year, self.month, self.day, self.weekday)

    def first_day(self) -> dt.date:
        """Return the day, or the first one of the month or year."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def sort_key(self) -> tuple[int, int, int]:
        """Return a key that puts a month before its days and a year before its months."""
        return (self.year, self.month or 0, self.day or 0)


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days, months or years from `start` to `end`, both included."""

    start: Date
    end: Date

    def __str__(self) -> str:
        """Return an ISO 8601 interval."""
        return f"{self.start}/{self.end}"

    def sort_key(self) -> tuple[int, int, int]:
        """Return the key of the first day."""
        return self.start.sort_key()


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time on a 24-hour clock, local to the place of the fact."""

    hour: int
    minute: int

    def __str__(self) -> str:
        """Return ISO 8601 hours and minutes."""
        return f"{self.hour:02d}:{self.minute:02d}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it measures.

    `unit` is an ISO 4217 code for money, a CLDR unit identifier (as `temperature-celsius`) for a measurement, else empty.
    """

    kind: QuantityKind
    number: Decimal
    unit: str = ""
    precision: Precision = Precision.EXACT
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One party's figure among several that contest one another."""

    quantity: Quantity
    sources: tuple[str, ...]
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Contested:
    """A figure for which sources give different values: at least two, in the order of the facts file."""

    accounts: tuple[Account, ...]

    def lowest(self) -> Quantity:
        """Return the smallest of the quantities, the less exact one first where numbers are equal."""
        return min((account.quantity for account in self.accounts), key=lambda quantity: quantity.number)

    def highest(self) -> Quantity:
        """Return the largest of the quantities."""
        return max((account.quantity for account in self.accounts), key=lambda quantity: quantity.number)


Value = Quantity | Contested | Date | DateRange | TimeOfDay
