"""A story as the lists of the whole site need it, in no language: which briefings it has, and when something changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.values import Date


class Entry(NamedTuple):  # of which there are very many, and a tuple is read and sent in less time
    """A briefing in lists: its page's path, its day, the day of its latest change, and the terms that its data name."""

    path: str
    day: Date
    modified: Date
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryOutline:
    """A story: its briefings in the order of their dates, and the days of its corrections, withdrawals and updates.

    The days stand in the order in which the story's view has the changes.
    """

    briefings: tuple[Entry, ...]
    corrections: tuple[Date, ...] = ()
    withdrawals: tuple[Date, ...] = ()
    updates: tuple[Date, ...] = ()
