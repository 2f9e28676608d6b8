"""What is new in one language, for a feed: briefings, updates and corrections, the latest first.

Ids and days come from the content: the same content gives the same feed, whenever and wherever it is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition.changes import Changes
from generator.edition.voice import Voice
from generator.model.editions import BriefingLink, Change, NewsItem
from generator.model.facts import Briefing
from generator.model.values import Date

MOST = 50
_NAMES = {"change.updated": "updated", "change.corrected": "corrected", "change.withdrawn": "withdrawn"}


@dataclass(frozen=True)
class News:
    """Finds what is new, in one voice; `links` are the briefings by path."""

    voice: Voice
    links: dict[str, BriefingLink]

    def items(self) -> tuple[NewsItem, ...]:
        """Return the latest items."""
        return self.all()[:MOST]

    def all(self) -> tuple[NewsItem, ...]:
        """Return all items, the latest first; on one day, a briefing stands before the changes that it brings."""
        items = [*map(self._briefing, reversed(self.voice.project.briefings)), *self._changes()]
        return tuple(sorted(items, key=lambda item: item.updated.sort_key(), reverse=True))

    def _briefing(self, briefing: Briefing) -> NewsItem:
        link = self.links[briefing.path]
        sentences = tuple(self.voice.fact(briefing, briefing.fact(fact_id)) for fact_id in briefing.summary)
        return NewsItem(
            briefing.path, "change.new", link.title, f"{briefing.path}/", briefing.date, briefing.modified, sentences
        )

    def _changes(self) -> Iterator[NewsItem]:
        for change in Changes(self.voice).of_project():
            if change.date is not None:
                yield _changed(change, change.date)


def _changed(change: Change, day: Date) -> NewsItem:
    item = f"{change.href.replace('/#', '/')}/{_NAMES[change.label]}/{day}"
    return NewsItem(item, change.label, change.sentence, change.href, day, day, change=change)
