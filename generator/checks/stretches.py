"""Stretches of time without a number that have become others: a year, a month; an hour, a day. It looks at no figures.

One that is only left out is said otherwise: the next day for a day later.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.conversion import STRETCHES
from generator.checks.problems import Problem
from generator.checks.quantities.model import Kind
from generator.checks.quantities.reading import Reading

_LOOSE = frozenset({"day"})  # stands with the name of a day as well: يوم الثلاثاء
_EACH = frozenset({"a", "an", "one", "per", "every", "each"})


def check_stretches(source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield the one stretch of time that a source counts by and its translation lacks, where it has another one."""
    here, there = _stretches(source), _stretches(target)
    lost, new = (
        here - there,
        there
        - here
        - _LOOSE
        - _of_dates(target)
        - _of_times(source, target)
        - _of_weekends(source)
        - _with_numbers(target),
    )
    if len(lost) == len(new) == 1 and lost <= _counted_by(source) and not _is_speed(lost | new, target):
        yield Problem("unit", f"a {lost.pop()} has become a {new.pop()}")


def _of_dates(reading: Reading) -> set[str]:
    """Return the stretches that may only lead a date: عام 2021, شهر مارس."""
    names_year = any(one.kind is Kind.YEAR or (one.date and one.date.year) for one in reading.quantities)
    return {stretch for stretch, is_named in (("year", names_year), ("month", bool(reading.months))) if is_named}


def _of_times(source: Reading, target: Reading) -> set[str]:
    """Return the hour that leads a time of day: کاتژمێر ٧."""
    led = any(entry.leads_hour for entry in target.meanings.entries)
    told = any(one.kind is Kind.TIME for reading in (source, target) for one in reading.quantities)
    return {"hour"} if led or told else set()


def _of_weekends(source: Reading) -> set[str]:
    """Return the week that a weekend is called by: نهاية الأسبوع."""
    return {"week"} if any(token.text.startswith("weekend") for token in source.meanings.tokens) else set()


def _with_numbers(reading: Reading) -> set[str]:
    """Return the stretches that belong to numbers, an age for one: it is the numbers that are compared."""
    return {one.unit for one in reading.quantities if one.value != 1}


def _is_speed(stretches: set[str], target: Reading) -> bool:
    """Return whether an hour has become a second because metres are counted by it: miles an hour, metres a second."""
    return stretches == {"hour", "second"} and any(quantity.unit == "m" for quantity in target.quantities)


def _stretches(reading: Reading) -> set[str]:
    """Return the stretches of time of a text, whether a number stands with them or not."""
    return {label for entry in reading.meanings.entries for label in (*entry.unit, *entry.counted)} & STRETCHES


def _counted_by(source: Reading) -> set[str]:
    """Return the stretches that stand after an article: £117 a year, a day after."""
    tokens, entries = source.meanings.tokens, source.meanings.entries
    return {
        label
        for place, entry in enumerate(entries)
        if place and tokens[place - 1].text in _EACH
        for label in entry.unit
        if label in STRETCHES
    }
