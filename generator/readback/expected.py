"""Values as the facts files say them, read from plain YAML: what a page has to show, in any language.

It judges nothing: a facts file with faults never comes this far.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

# What attributes state: HTML, 4.4.14 and 2.3.5, as far as the pages use them. A bare year is a number, too.
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")
_ENDS = 2
_KINDS = ("count", "money", "percent", "measurement")


@dataclass(frozen=True, slots=True)
class Amount:
    """One number, or the lowest and highest of a contested figure, each with the name of its precision.

    `kind` is the facts file's name of what is measured, empty where only the number is known.
    """

    numbers: tuple[Decimal, ...]
    kind: str = ""
    unit: str = ""
    precisions: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the numbers as a page states them."""
        return "/".join(f"{number:f}" for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Days:
    """A date as its numbers (year, month, day as far as known), or two for a range."""

    dates: tuple[tuple[int, ...], ...]
    weekday: bool = False

    def __str__(self) -> str:
        """Return ISO 8601."""
        return "/".join("-".join(f"{part:02d}" for part in date) for date in self.dates)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, as `09:30`."""

    time: str

    def __str__(self) -> str:
        """Return ISO 8601."""
        return self.time


Expected = Amount | Days | Clock


def day(text: str) -> Days:
    """Return a day, month or year of a facts file.

    >>> str(day("2021-11"))
    '2021-11'
    """
    return Days((tuple(map(int, text.split("-"))),))


def when(found: str | Mapping[str, str]) -> Days:
    """Return a date or a range of dates."""
    if isinstance(found, str):
        return day(found)
    return Days((*day(found["from"]).dates, *day(found["to"]).dates))


def value(found: Mapping[str, Any]) -> Expected:
    """Return a value of a facts file."""
    if "date" in found:
        return Days(day(found["date"]).dates, found.get("weekday") == "true")
    if "from" in found:
        return when(found)
    if "time" in found:
        return Clock(found["time"])
    if "contested" not in found:
        return _amount(found)
    accounts = [_amount(account) for account in found["contested"]]
    low = min(accounts, key=lambda account: account.numbers)
    high = max(accounts, key=lambda account: account.numbers)
    return Amount(low.numbers + high.numbers, low.kind, low.unit, low.precisions + high.precisions)


def _amount(found: Mapping[str, Any]) -> Amount:
    kind = next(kind for kind in _KINDS if kind in found)
    unit = found.get("currency") or found.get("unit") or ""
    return Amount((Decimal(found[kind]),), kind, unit, (found.get("precision", "exact"),))


def from_data(text: str) -> Expected | None:
    """Return what the attribute of a `data` or `time` element states, None where it is no value.

    >>> str(from_data("400/431")), str(from_data("2021-11-18")), from_data("many")
    ('400/431', '2021-11-18', None)
    """
    if _TIME.fullmatch(text):
        return Clock(text)
    parts = text.split("/")
    if len(parts) > _ENDS:
        return None
    if all(map(_NUMBER.fullmatch, parts)):
        return Amount(tuple(map(Decimal, parts)))
    if all(map(_is_day, parts)):
        return Days(tuple(tuple(map(int, part.split("-"))) for part in parts))
    return None


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and dt.date.fromisoformat(f"{text}-01" if text.count("-") == 1 else text))
    except ValueError:
        return False
