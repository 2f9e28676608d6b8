"""A page of one language as the rendering stage hands it on: Markdown and what a site builder must know of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.values import Date


@dataclass(frozen=True, slots=True)
class StateCounts:
    """How many sentences of a page are in which state; `fallback` counts those shown in another language."""

    reviewed: int = 0
    draft: int = 0
    machine: int = 0
    fallback: int = 0
    source: int = 0

    @property
    def total(self) -> int:
        """Return the number of sentences."""
        return self.reviewed + self.draft + self.machine + self.fallback + self.source

    def __add__(self, other: StateCounts) -> StateCounts:
        """Return the sums, state by state."""
        return StateCounts(
            self.reviewed + other.reviewed,
            self.draft + other.draft,
            self.machine + other.machine,
            self.fallback + other.fallback,
            self.source + other.source,
        )

    @property
    def is_reviewed(self) -> bool:
        """Tell whether no sentence waits for a native speaker: all are reviewed, or the original."""
        return self.total == self.reviewed + self.source


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one language.

    `path` is the Markdown file's path below the language's folder and the same in every language. `date` is the day
    of the content: sitemaps and feeds take their dates from it, never from the clock.
    """

    path: str
    title: str
    description: str
    date: Date
    markdown: str
    states: StateCounts = StateCounts()
