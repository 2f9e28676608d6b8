"""Times that are said otherwise: quarter past eight, 2:04:39 in hours and minutes, 48 hours and two days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from generator.checks.atoms import Atom
from generator.checks.equivalents.numbers import MOST, Numbers, measures
from generator.checks.quantities.model import Kind

_HOUR, _DAY, _HALF_DAY = 60, 24, 720
_LONGEST = 2000  # characters
_SPOKEN = re.compile(r"\b(?P<minutes>[a-z]+(?:-five)?) (?P<way>to|past) (?P<hour>[a-z]+)\b", re.IGNORECASE)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {**{word: number for number, word in enumerate(_NUMBERS, 1)}, "twenty": 20, "twenty-five": 25}
_GREATER = {"minute": ("hour", 60), "month": ("year", 12)}
_MIDDLES = frozenset(map(Decimal, (12, 24)))  # of a day: midnight and noon
_ONE_OCLOCK = re.compile(r"\b(?:в|к|до|около) час[уа]? (?:дня|ночи)", re.IGNORECASE)
_BEGUN = re.compile(r"\bв начале $", re.IGNORECASE)


def accept_month_numbers(here: Numbers, there: Numbers) -> None:
    """Accept a number that is a month named on the other side: 9/11, مانگی ٩."""
    own, others = ({Decimal(month.number) for month in side.reading.months} for side in (here, there))
    for atom in here.unfound:
        if not atom.keys.isdisjoint(others - own):
            atom.repeated = True


def accept_clock_words(here: Numbers, there: Numbers) -> None:
    """Accept a time whose hour is a word with a quarter, a half or minutes beside it: الثامنة والربع, kwadrans po ósmej."""
    parts = there.loose | {Decimal(2) for entry in there.reading.meanings.entries if entry.half}
    target = there.open
    for atom in here.unfound[: 2 * MOST]:
        hour, minutes = divmod(int(atom.value), _HOUR) if atom.quantity.kind is Kind.TIME else (0, 0)
        if not minutes and (_accept_hour_to_come(atom, hour, there) or _is_one_oclock(hour, there)):
            atom.repeated = True
            continue
        if minutes and _accept_hour_and_minutes(atom, hour, minutes, target):
            continue
        needed = {15: Decimal(4), 30: Decimal(2), 45: Decimal(4)}.get(minutes)
        if needed not in parts and not (minutes == _HOUR // 4 and Decimal(15) in parts):
            continue
        hours = {Decimal((hour + ahead - 1) % 12 + 1) for ahead in (0, 1)}
        if said := next((one for one in target if one.partner is None and not hours.isdisjoint(one.keys)), None):
            atom.repeated = said.repeated = True


def _is_one_oclock(hour: int, there: Numbers) -> bool:
    """Return whether one o'clock is told by the word for hour alone, as in Russian: в час дня."""
    return (
        hour % 12 == 1
        and there.reading.meanings.table.words.code == "ru"
        and _ONE_OCLOCK.search(there.reading.text) is not None
    )


def _accept_hour_to_come(atom: Atom, hour: int, there: Numbers) -> bool:
    """Return whether an hour is the beginning of the next one, as in Russian: в начале пятого is shortly after four."""
    for said in there.open[: 2 * MOST]:
        if said.value == hour % 12 + 1 and _BEGUN.search(there.before(said)):
            atom.repeated = said.repeated = True
            return True
    return False


def _accept_hour_and_minutes(atom: Atom, hour: int, minutes: int, target: Sequence[Atom]) -> bool:
    """Return whether a time is an hour in a word and a number of minutes after it: السادسة و47 دقيقة."""
    for said, rest in pairwise(target[: 2 * MOST]):
        if (
            said.value in (hour, hour % 12)
            and measures(rest, Decimal(minutes), "minute")
            and not said.quantity.in_digits
        ):
            atom.repeated = said.repeated = rest.repeated = True
            return True
    return False


def accept_spoken_times(here: Numbers, there: Numbers) -> None:
    """Accept a time in figures that the English says in words: ten to six, twenty-five past three."""
    spoken = {
        (hour * _HOUR + (minutes if match["way"] == "past" else -minutes)) % _HALF_DAY
        for match in _SPOKEN.finditer(there.reading.text[:_LONGEST])
        if (minutes := _WORDS.get(match["minutes"].lower(), 0)) and (hour := _WORDS.get(match["hour"].lower(), 0))
    }
    for atom in here.unfound[:MOST] if spoken else ():
        if atom.quantity.kind is Kind.TIME and int(atom.value) % _HALF_DAY in spoken:
            atom.repeated = True


def accept_minutes_past(here: Numbers, there: Numbers) -> None:
    """Accept a time right after midnight or noon that the other side says in words: 12:01 a.m., a minute past midnight."""
    for atom in here.unfound[:MOST] if not there.loose.isdisjoint(_MIDDLES) else ():
        hour, minutes = divmod(atom.value, _HOUR) if atom.quantity.kind is Kind.TIME else (Decimal(1), Decimal(0))
        said = next((one for one in there.atoms[: 2 * MOST] if measures(one, minutes, "minute")), None)
        if hour % 12 == 0 and (said or (minutes == 1 and there.in_a_word(minutes, "minute"))):
            atom.repeated = True
            if said:
                said.repeated = True


def accept_durations(here: Numbers, there: Numbers) -> None:
    """Accept a time in figures that the other side says by its units: two hours, four minutes and 39 seconds are 2:04:39."""
    for atom in here.unfound[: 2 * MOST]:
        if atom.quantity.kind is not Kind.TIME:
            continue
        first, second = divmod(atom.value, _HOUR)
        for units in (("hour", "minute"), ("minute", "second")):
            parts = [*zip((first, second), units, strict=True)]
            said = [next((one for one in there.atoms if measures(one, value, unit)), None) for value, unit in parts]
            if all(one or there.in_a_word(*part) for one, part in zip(said, parts, strict=True)):
                for one in (atom, *filter(None, said)):
                    one.repeated = True


def accept_greater_units(here: Numbers, there: Numbers) -> None:
    """Accept minutes that the other side says as an hour and the rest, and months as a year and the rest: godzinę i 32 minuty."""
    for atom in here.unfound[: 2 * MOST]:
        if atom.quantity.unit not in _GREATER:
            continue
        greater, size = _GREATER[atom.quantity.unit]
        number, rest = divmod(atom.value, size)
        if number and (
            any(measures(other, number, greater) for other in there.atoms)
            or (number == 1 and any(greater in entry.unit for entry in there.reading.meanings.entries))
        ):
            for other in there.atoms:
                if measures(other, rest, atom.quantity.unit):
                    atom.repeated = other.repeated = True


def accept_days(here: Numbers, there: Numbers) -> None:
    """Accept hours that the other side says as days in one word: 48 hours and يومين."""
    for atom in here.unfound[: 2 * MOST]:
        days = atom.value / _DAY if atom.quantity.unit == "hour" else None
        if days and any(days in entry.loose and "day" in entry.unit for entry in there.reading.meanings.entries):
            atom.repeated = True
