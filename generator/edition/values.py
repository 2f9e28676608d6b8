"""Values as they stand alone, outside of a sentence: days, and the figure of a fact."""

from __future__ import annotations

from collections.abc import Mapping

from generator.edition.voice import Voice
from generator.model.phrases import Insert, InsertKind, Phrase
from generator.model.values import Contested, Date, DateRange, Quantity


def figure(values: Mapping[str, object]) -> Quantity | Contested | None:
    """Return the first of the values that is a figure."""
    return next((value for value in values.values() if isinstance(value, Quantity | Contested)), None)


def date_insert(voice: Voice, date: Date | DateRange) -> Insert:
    """Return a date as it stands alone, as an insert."""
    if isinstance(date, DateRange):
        return Insert(voice.formatter.date_range(date), str(date), InsertKind.NUMBER)
    alone = voice.formatter.month(date) if date.month and not date.day else voice.formatter.date(date)
    return Insert(alone, str(date), InsertKind.TIME)


def date_phrase(voice: Voice, date: Date | DateRange) -> Phrase:
    """Return a date as it stands alone, as a phrase."""
    return Phrase((date_insert(voice, date),), voice.code, voice.language.direction)
