"""Everything that a site is made from, read once: settings, facts, names, hand-written pages and the memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.findings import Finding
from generator.model.catalogues import Catalogue
from generator.model.documents import Document
from generator.model.facts import Briefing, Fact
from generator.model.settings import Settings
from generator.model.terms import Termbase

# A page lists so many briefings of its story before and after it: a list of all would grow with the story on every page.
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The paths of the nearest briefings of the same story before and after one, in the order of their dates."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Project:
    """The whole content of a project. `briefings` are in the order of their dates; `catalogues` by language and name."""

    settings: Settings
    termbase: Termbase
    briefings: tuple[Briefing, ...]
    documents: tuple[Document, ...]
    catalogues: Mapping[tuple[str, str], Catalogue] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @cached_property
    def by_path(self) -> Mapping[str, Briefing]:
        """Return the briefings by their page's path."""
        return {briefing.path: briefing for briefing in self.briefings}

    @cached_property
    def by_story(self) -> Mapping[str, tuple[Briefing, ...]]:
        """Return the briefings of each story in the order of their dates."""
        stories: dict[str, list[Briefing]] = {}
        for briefing in self.briefings:
            stories.setdefault(briefing.story, []).append(briefing)
        return {story: tuple(briefings) for story, briefings in stories.items()}

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """Return the nearest briefings of its story for each briefing's path."""
        found = {}
        for story in self.by_story.values():
            paths = [briefing.path for briefing in story]
            for place, path in enumerate(paths):
                before = paths[max(0, place - _NEAREST) : place]
                found[path] = Neighbours(tuple(before), tuple(paths[place + 1 : place + 1 + _NEAREST]))
        return found

    @cached_property
    def corrected(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Return the corrected facts of each story as the paths of their briefings and their ids."""
        found: dict[str, list[tuple[str, str]]] = {}
        for briefing in self.briefings:
            facts = found.setdefault(briefing.story, [])
            facts += ((briefing.path, fact.id) for fact in briefing.facts if fact.corrected)
        return {story: tuple(facts) for story, facts in found.items()}

    @cached_property
    def withdrawn(self) -> Mapping[str, tuple[str, ...]]:
        """Return the paths of each story's briefings that no longer state something."""
        found: dict[str, list[str]] = {}
        for briefing in self.briefings:
            found.setdefault(briefing.story, []).extend([briefing.path] if briefing.withdrawn else [])
        return {story: tuple(paths) for story, paths in found.items()}

    @cached_property
    def updated_by(self) -> Mapping[tuple[str, str], tuple[Briefing, Fact]]:
        """Return, for a briefing's path and the id of a fact in it, the latest fact that updates it."""
        return {
            (f"{briefing.story}/{target}", fact_id): (briefing, fact)
            for briefing in self.briefings
            for fact in briefing.facts
            if fact.updates
            for target, _, fact_id in [fact.updates.rpartition("/")]
        }
