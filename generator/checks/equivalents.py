"""Numbers that say the same in other ways: a month's number and its name, two in five and 40 %, hours in words and 2:04:39."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from generator.checks.atoms import Atom
from generator.checks.conversion import converts
from generator.checks.folding import fold
from generator.checks.quantities.model import Kind
from generator.checks.quantities.reading import Reading

_HOUR, _DAY, _HUNDRED = 60, 24, 100
_ONE_AND_A_HALF = Decimal("1.5")
_ARTICLES = frozenset({"a", "an"})
_SHARES = frozenset(map(Decimal, (25, 50, 75)))
_MOST = 12  # numbers that are weighed against each other; the rest are left as they are
_BESIDE = 12  # characters between a measure and the same in another unit
_MIDDLES = frozenset(map(Decimal, (12, 24)))  # of a day: midnight and noon
_ALL_BUT = re.compile(r"\ball but\b", re.IGNORECASE)
_UNCOUNTED = frozenset({"percent"})
_LONGER = 4  # letters of a noun in the dual
_WORDS_BEFORE = 16  # characters
_SHARE = 16  # characters between the numbers of two in five
_PART = re.compile(r"\b1/$")
LAST = re.compile(r"\b(?:last|final|round of)[ -]$", re.IGNORECASE)  # before the number of those who are left in a cup
_TENS = re.compile(r"ties\b|\ds\b", re.IGNORECASE)
_TO_THE_NEXT = (9, 10)  # years: from 30 to 39, or to 40
_BEGUN = re.compile(r"\bв начале $", re.IGNORECASE)
_LATE = re.compile(r"\blate[ -]$", re.IGNORECASE)


def _before(atom: Atom, reading: Reading) -> str:
    """Return the words before a number; more of a long text would be much work for many numbers."""
    return reading.text[max(atom.quantity.start - _WORDS_BEFORE, 0) : atom.quantity.start]


def accept_repeat(left: list[Atom], others: Sequence[Atom], reading: Reading) -> None:
    """Accept a number that the other side has, although fewer times, or in a loose word: a dozen, a quarter point and 0.25."""
    known = {key for atom in others for key in atom.keys}
    loose = {value for values in reading.loose for value in values}
    loose |= {value / _HUNDRED for value in loose & _SHARES}
    for atom in left:
        if not atom.keys.isdisjoint(known) or not atom.keys.isdisjoint(loose):
            atom.repeated = True


def accept_month_numbers(source: list[Atom], target: list[Atom], reading: Reading, other: Reading) -> None:
    """Accept a number that is a month named on the other side: 9/11, مانگی ٩."""
    here, there = ({Decimal(month.number) for month in one.months} for one in (reading, other))
    for left, named in ((target, here - there), (source, there - here)):
        for atom in left:
            if not atom.keys.isdisjoint(named):
                atom.repeated = True


def accept_clock_words(source: list[Atom], target: list[Atom], reading: Reading) -> None:
    """Accept a time whose hour is a word with a quarter, a half or minutes beside it: الثامنة والربع, kwadrans po ósmej."""
    parts = {value for values in reading.loose for value in values} | {
        Decimal(2) for entry in reading.meanings.entries if entry.half
    }
    for atom in source[: 2 * _MOST]:
        hour, minutes = divmod(int(atom.value), _HOUR) if atom.quantity.kind is Kind.TIME else (0, 0)
        if not minutes and _accept_hour_to_come(atom, hour, target, reading):
            continue
        if minutes and _accept_hour_and_minutes(atom, hour, minutes, target):
            continue
        needed = {15: Decimal(4), 30: Decimal(2), 45: Decimal(4)}.get(minutes)
        if needed not in parts and not (minutes == _HOUR // 4 and Decimal(15) in parts):
            continue
        hours = {Decimal((hour + ahead - 1) % 12 + 1) for ahead in (0, 1)}
        if said := next((one for one in target if one.partner is None and not hours.isdisjoint(one.keys)), None):
            atom.repeated = said.repeated = True


def _accept_hour_to_come(atom: Atom, hour: int, target: Sequence[Atom], reading: Reading) -> bool:
    """Return whether an hour is the beginning of the next one, as in Russian: в начале пятого is shortly after four."""
    for said in target[: 2 * _MOST]:
        if said.value == hour % 12 + 1 and _BEGUN.search(_before(said, reading)):
            atom.repeated = said.repeated = True
            return True
    return False


def _accept_hour_and_minutes(atom: Atom, hour: int, minutes: int, target: Sequence[Atom]) -> bool:
    """Return whether a time is an hour in a word and a number of minutes after it: السادسة و47 دقيقة."""
    for said, rest in pairwise(target[: 2 * _MOST]):
        if said.value in (hour, hour % 12) and _is(rest, Decimal(minutes), "minute") and not said.quantity.in_digits:
            atom.repeated = said.repeated = rest.repeated = True
            return True
    return False


def accept_minutes_past(left: Sequence[Atom], others: Sequence[Atom], reading: Reading) -> None:
    """Accept a time right after midnight or noon that the other side says in words: 12:01 a.m., a minute past midnight."""
    loose = {value for values in reading.loose for value in values}
    for atom in left[:_MOST] if not loose.isdisjoint(_MIDDLES) else ():
        hour, minutes = divmod(atom.value, _HOUR) if atom.quantity.kind is Kind.TIME else (Decimal(1), Decimal(0))
        said = next((one for one in others[: 2 * _MOST] if _is(one, minutes, "minute")), None)
        if hour % 12 == 0 and (said or (minutes == 1 and _in_a_word(minutes, "minute", reading))):
            atom.repeated = True
            if said:
                said.repeated = True


def accept_the_rest(left: Sequence[Atom], others: Sequence[Atom], english: Reading) -> None:
    """Accept 12 of 14 for all but two of 14."""
    values = [one.value for one in others[: 2 * _MOST]]
    for atom in left[:_MOST] if _ALL_BUT.search(english.text) else ():
        atom.repeated = any(one - other == atom.value for one in values for other in values)


def accept_duals(left: Sequence[Atom], reading: Reading) -> None:
    """Accept two that a noun says by its ending, in a language that has a dual: صوتين."""
    duals = fold(reading.meanings.table.words.duals).split()
    two = [atom for atom in left if atom.value == 2 and atom.quantity.unit not in _UNCOUNTED] if duals else []  # noqa: PLR2004 - a dual
    if two and any(
        len(token.text) > _LONGER and token.text.endswith(tuple(duals)) for token in reading.meanings.tokens
    ):
        two[0].repeated = True


def accept_rounds(source: list[Atom], target: list[Atom], english: Reading, reading: Reading) -> None:
    """Accept the last 16 of a cup that are its 1/8, or its eighth in a word: ثمن النهائي."""
    loose = {value for values in reading.loose for value in values}
    for one in source[:_MOST]:
        if one.value / 2 in loose and LAST.search(_before(one, english)):
            one.repeated = True
        for other in target[:_MOST]:
            if one.value == 2 * other.value and _PART.search(_before(other, reading)):
                one.repeated = other.repeated = True


def accept_ages(source: Sequence[Atom], target: list[Atom], reading: Reading) -> None:
    """Accept how old somebody in the thirties is: от 30 до 40 лет, and nearly forty in the late thirties, под сорок."""
    for one in source[:_MOST]:
        if one.value >= _HUNDRED or not _TENS.search(reading.text, one.quantity.start, one.quantity.end + 1):
            continue
        is_late = _LATE.search(_before(one, reading)) is not None
        for other in target[:_MOST] if one.partner or is_late else ():
            if other.value - one.value in _TO_THE_NEXT and other.quantity.kind is not Kind.DECADE:
                one.repeated = other.repeated = True


def accept_days(left: Sequence[Atom], reading: Reading) -> None:
    """Accept hours that the other side says as days in one word: 48 hours and يومين."""
    for atom in left[: 2 * _MOST]:
        days = atom.value / _DAY if atom.quantity.unit == "hour" else None
        if days and any(days in entry.loose and "day" in entry.unit for entry in reading.meanings.entries):
            atom.repeated = True


def accept_one_and_a_half(source: list[Atom], target: Reading) -> None:
    """Accept one and a half where the translation says no one: كيلوغرام ونصف."""
    meanings = target.meanings
    halves = any(
        entry.half and place and not meanings.entries[place - 1].is_number
        for place, entry in enumerate(meanings.entries)
    )
    for atom in source if halves else ():
        atom.repeated = atom.value == _ONE_AND_A_HALF


def accept_shares(left: Sequence[Atom], others: Sequence[Atom]) -> None:
    """Accept a percentage that the other side says as so many of so many: two in five are 40 %."""
    for atom in [one for one in left if one.quantity.kind is Kind.PERCENT][:_MOST]:
        for part, whole in pairwise(others[:_MOST]):
            if (
                part.partner is None
                and whole.partner is None
                and whole.quantity.start - part.quantity.end <= _SHARE
                and max(part.value, whole.value) < _HUNDRED
                and {part.value * _HUNDRED, whole.value * _HUNDRED}
                & {atom.value * whole.value, atom.value * part.value}
            ):
                atom.repeated = part.repeated = whole.repeated = True


def accept_durations(left: Sequence[Atom], others: Sequence[Atom], reading: Reading) -> None:
    """Accept a time in figures that the other side says by its units: two hours, four minutes and 39 seconds are 2:04:39."""
    for atom in left[: 2 * _MOST]:
        if atom.quantity.kind is not Kind.TIME:
            continue
        first, second = divmod(atom.value, _HOUR)
        for units in (("hour", "minute"), ("minute", "second")):
            parts = [*zip((first, second), units, strict=True)]
            said = [next((one for one in others if _is(one, value, unit)), None) for value, unit in parts]
            if all(one or _in_a_word(*part, reading) for one, part in zip(said, parts, strict=True)):
                for one in (atom, *filter(None, said)):
                    one.repeated = True


def _in_a_word(value: Decimal, unit: str, reading: Reading) -> bool:
    """Return whether a text says one or two of a unit without a number: دقيقة, ساعتان."""
    return any(unit in entry.unit and (value == 1 or value in entry.loose) for entry in reading.meanings.entries)


def accept_hours(left: Sequence[Atom], others: Sequence[Atom], reading: Reading) -> None:
    """Accept minutes that the other side says as an hour and the rest: a 92-minute film and godzinę i 32 minuty."""
    one_hour = any("hour" in entry.unit for entry in reading.meanings.entries)
    for atom in left[: 2 * _MOST]:
        hours, rest = divmod(atom.value, _HOUR) if atom.quantity.unit == "minute" else (Decimal(0), Decimal(0))
        if hours and ((hours == 1 and one_hour) or any(_is(other, hours, "hour") for other in others)):
            for other in others:
                if _is(other, rest, "minute"):
                    atom.repeated = other.repeated = True


def _is(atom: Atom, value: Decimal, unit: str) -> bool:
    return atom.value == value and atom.quantity.unit == unit


def accept_double_measures(left: Sequence[Atom], others: Sequence[Atom]) -> None:
    """Accept a measure that its own text says in another unit as well, where that one is found: 4in (10cm)."""
    for atom in left[:_MOST]:
        beside = (one for one in others if one is not atom and (one.partner is not None or one.repeated))
        if any(converts(atom.quantity, one.quantity) and _gap(atom, one) <= _BESIDE for one in beside):
            atom.repeated = True


def _gap(one: Atom, other: Atom) -> int:
    """Return how many characters stand between two numbers."""
    first, second = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.start)
    return second.start - first.end


def accept_fractions(left: Sequence[Atom], others: Sequence[Atom]) -> None:
    """Accept a percentage that the other side says as a fraction: a fifth is 20 %, three quarters are 75 %."""
    parts = [one for one in others[: 2 * _MOST] if one.quantity.kind is Kind.ORDINAL and not one.quantity.in_digits]
    for atom in [one for one in left if one.quantity.kind is Kind.PERCENT][:_MOST]:
        for part in parts:
            before = {one.value for one in others if 0 <= part.quantity.start - one.quantity.end <= 1} or {Decimal(1)}
            if any(atom.value * part.value == _HUNDRED * times for times in before):
                atom.repeated = part.repeated = True


def accept_measures_in_words(left: Sequence[Atom], reading: Reading) -> None:
    """Accept a measure that the other side says in one word, in another unit: 11-foot and trzymetrowy."""
    words = [entry for entry in reading.meanings.entries if entry.loose and entry.unit]
    for atom in left[:_MOST] if words else ():
        if any(
            converts(atom.quantity, replace(atom.quantity, value=value, unit=unit))
            for entry in words
            for value in entry.loose
            for unit in entry.unit
        ):
            atom.repeated = True


def accept_single_measures(left: Sequence[Atom], reading: Reading) -> None:
    """Accept what an English measure with an article is in another unit: a pound each, 450 grams."""
    tokens, entries = reading.meanings.tokens, reading.meanings.entries
    singles = [
        entries[place + 1].unit[0]
        for place in range(len(tokens) - 1)
        if tokens[place].text in _ARTICLES and entries[place + 1].unit
    ]
    for atom in left:
        for unit in singles[:_MOST]:
            if converts(replace(atom.quantity, value=Decimal(1), unit=unit), atom.quantity):
                atom.repeated = True
