"""Dates as they stand alone, beside a fact and in lists; it knows nothing of facts."""

from __future__ import annotations

from generator.edition.voice import Voice
from generator.model.phrases import Insert, InsertKind, Phrase
from generator.model.values import Date, DateRange


def date_insert(voice: Voice, date: Date | DateRange) -> Insert:
    """Return a date as it stands alone, as an insert."""
    if isinstance(date, DateRange):
        return Insert(voice.formatter.date_range(date), str(date), InsertKind.NUMBER)
    alone = voice.formatter.month(date) if date.month and not date.day else voice.formatter.date(date)
    return Insert(alone, str(date), InsertKind.TIME)


def date_phrase(voice: Voice, date: Date | DateRange) -> Phrase:
    """Return a date as it stands alone, as a phrase."""
    return Phrase((date_insert(voice, date),), voice.code, voice.language.direction)
