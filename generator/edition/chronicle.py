"""When everything of all stories happened: their briefings and changes by day, in no language.

It is made once for all languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.model.outlines import Entry, StoryOutline
from generator.model.values import Date

_SORTS = ("corrections", "withdrawals", "updates")


class Place(NamedTuple):
    """Where a briefing or a change is: its story, which of the story's things it is, and its number among them."""

    story: str
    sort: str
    number: int

    def __str__(self) -> str:
        """Return it as one text."""
        return f"{self.story}/{self.sort}/{self.number}"


@dataclass(frozen=True)
class Chronicle:
    """The outlines of all stories by name, in their order."""

    outlines: Mapping[str, StoryOutline]

    @cached_property
    def day(self) -> Date:
        """Return the day of the latest content: builds take their dates from it, never from the clock."""
        days = (entry.modified for entry in self.entries.values())
        return max(days, key=Date.sort_key, default=Date(1970, 1, 1))

    @cached_property
    def entries(self) -> Mapping[Place, Entry]:
        """Return all briefings by their places, story by story, in the order of their dates."""
        return {
            Place(story, "links", number): entry
            for story, outline in self.outlines.items()
            for number, entry in enumerate(outline.briefings)
        }

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Return the places of all briefings by their paths."""
        return {entry.path: place for place, entry in self.entries.items()}

    @cached_property
    def newest_first(self) -> tuple[Place, ...]:
        """Return the places of all briefings, the latest day first."""
        dated = [(entry.day.sort_key(), entry.path, place) for place, entry in self.entries.items()]
        return tuple(place for _, _, place in sorted(dated, reverse=True))

    @cached_property
    def changes(self) -> tuple[tuple[Place, Date], ...]:
        """Return the places and days of all changes, the latest first."""
        return self._changes(_SORTS)

    @cached_property
    def corrections(self) -> tuple[tuple[Place, Date], ...]:
        """Return the places and days of all corrections and withdrawals, the latest first."""
        return self._changes(_SORTS[:2])

    def _changes(self, sorts: Iterable[str]) -> tuple[tuple[Place, Date], ...]:
        return latest_first(
            [
                (Place(story, sort, number), day)
                for sort in sorts
                for story, outline in self.outlines.items()
                for number, day in enumerate(getattr(outline, sort))
            ]
        )

    @cached_property
    def news(self) -> tuple[tuple[Place, Date], ...]:
        """Return where everything new is, and its day, the latest first.

        On one day, a briefing stands before the changes that it brings.
        """
        entries = reversed([*self.entries.items()])
        return latest_first([*((place, entry.modified) for place, entry in entries), *self.changes])

    @cached_property
    def uses(self) -> Mapping[str, tuple[Place, ...]]:
        """Return the briefings whose data name each term, in the order of their dates."""
        found: dict[str, list[Place]] = {}
        for place in reversed(self.newest_first):
            for term in self.entries[place].terms:
                found.setdefault(term, []).append(place)
        return {term: tuple(places) for term, places in found.items()}


def latest_first(dated: Iterable[tuple[Place, Date]]) -> tuple[tuple[Place, Date], ...]:
    """Return what has days with the latest first; what is of one day keeps its order."""
    return tuple(sorted(dated, key=lambda each: each[1].sort_key(), reverse=True))
