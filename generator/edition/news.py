"""What is new in one language, for a feed: briefings, updates and corrections, the latest first.

Ids and days come from the content: the same content gives the same feed, whenever and wherever it is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition.chronicle import Place
from generator.edition.overview import Overview
from generator.model.editions import Change, NewsItem
from generator.model.values import Date

MOST = 50  # items of one document
_NAMES = {"change.updated": "updated", "change.corrected": "corrected", "change.withdrawn": "withdrawn"}


@dataclass(frozen=True)
class News:
    """Finds what is new."""

    overview: Overview

    def items(self, most: int | None = None) -> Iterator[NewsItem]:
        """Yield the latest items, all where no number is given."""
        yield from (self.item(place) for place, _ in self.overview.chronicle.news[:most])

    def item(self, place: Place) -> NewsItem:
        """Return what is new at a place."""
        if place.sort != "links":
            return _changed(self.overview.changed(place))
        link, entry = self.overview.linked(place), self.overview.chronicle.entries[place]
        sentences = self.overview.views[place.story].summaries[place.number]
        return NewsItem(link.path, "change.new", link.title, f"{link.path}/", entry.day, entry.modified, sentences)


def _changed(change: Change) -> NewsItem:
    day = change.date or Date(1)
    item = f"{change.href.replace('/#', '/')}/{_NAMES[change.label]}/{day}"
    return NewsItem(item, change.label, change.sentence, change.href, day, day, change=change)
