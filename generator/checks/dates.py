"""Months and weekdays that a translation changes, loses or adds. It looks at no numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.folding import fold_word
from generator.checks.problems import Problem
from generator.checks.quantities.calendar import Mention
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import WORD
from generator.checks.skeletons import skeletons

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_BEFORE = re.compile(
    r"(?:مانگی|شهر|ماه|meha)\s$"
)  # the word for month, in the languages that say the sixth of them
_MONTH_EARLIER = re.compile(
    r"\b(?:month earlier|month before|previous month|month ago)\b"
)  # than the one that is named
_LONGEST = 2000  # characters
_EVE = re.compile("شب[ \u200c](?:یک|دو|سه|چهار|پنج)?[ \u200c]?(?:شنبه|جمعه)")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check_dates(source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield months and weekdays that differ."""
    yield from _months(source, target)
    yield from _weekdays(source, target)


def _months(source: Reading, target: Reading) -> Iterator[Problem]:
    here, there = _said(source), _said(target)
    said, found = _sure(source.months) | here, _sure(target.months) | there
    may_said, may_found = _all(source.months) | here | _figures(source), _all(target.months) | there | _figures(target)
    lost, new = sorted(said - may_found), sorted(found - may_said)
    if new:
        earlier = (
            {(month - 2) % 12 + 1 for month in may_said} if _MONTH_EARLIER.search(source.text[:_LONGEST]) else set()
        )
        new = sorted(set(new) - earlier - _names(source, target))
    for month in new:
        instead = f" instead of {_MONTHS[lost[0] - 1]}" if lost else ""
        yield Problem("date", f"the translation says {_MONTHS[month - 1]}{instead}")
    if not new:
        for month in lost:
            yield Problem("date", f"{_MONTHS[month - 1]} is not in the translation")


def _sure(mentions: tuple[Mention, ...]) -> set[int]:
    return {mention.number for mention in mentions if not mention.doubtful}


def _all(mentions: tuple[Mention, ...]) -> set[int]:
    return {mention.number for mention in mentions}


def _names(source: Reading, target: Reading) -> set[int]:
    """Return the months that are names of the source written in another script: نيسان is April, and Nissan."""
    loud = [
        token.text
        for token in source.meanings.tokens
        if token.kind == WORD
        and source.text[token.start].isupper()
        and not source.meanings.table.entry(token.text).month
    ]
    heard = {sound for word in loud for sound in skeletons(word)}
    return {
        mention.number
        for mention in target.months
        for word in (fold_word(target.text[mention.start : mention.end]),)
        if any(not heard.isdisjoint(skeletons(form)) for form in _forms(word, target.meanings.table.prefixes))
    }


def _forms(word: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """Yield a word and what is left of it without what the language writes together with it: لنيسان."""
    yield word
    yield from (word[len(prefix) :] for prefix in prefixes if word.startswith(prefix) and len(word) > len(prefix) + 2)


def _said(reading: Reading) -> set[int]:
    """Return the months of dates in figures."""
    return {quantity.date.month for quantity in reading.quantities if quantity.date is not None}


def _figures(reading: Reading) -> set[int]:
    """Return the numbers that may stand for a month: 9/11, مانگی ٩, مانگی نۆ."""
    return {
        int(quantity.value)
        for quantity in reading.quantities
        if (quantity.in_digits or _MONTH_BEFORE.search(reading.text, max(quantity.start - 8, 0), quantity.start))
        and 1 <= quantity.value <= len(_MONTHS)
        and quantity.value % 1 == 0
    }


def _weekdays(source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield a weekday that has become another one; a weekday that is left out may be said otherwise."""
    said, found = _all(source.weekdays), _all(target.weekdays)
    lost, new = said - found, found - said
    if len(lost) == 1 and len(new) == 1:
        (one,), (other,) = lost, new
        if target.meanings.table.words.code == "fa" and other == one % 7 + 1 and _EVE.search(target.text):
            return  # the night before a day is called by that day: شب دوشنبه is the night of Sunday
        yield Problem("date", f"{_DAYS[one - 1]} has become {_DAYS[other - 1]}")
