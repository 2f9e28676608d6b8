"""All stories of a site together, for its lists: what happened when is known of all of them, what it is called of few.

A list chooses by the outlines, which hold days and paths, and asks for the views of those stories only that it shows;
so a list of ten costs the same in a site of ten briefings and of ten thousand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.edition.briefings import briefing_link
from generator.edition.changes import Changes
from generator.edition.chronicle import Chronicle, Place
from generator.edition.voice import Voice
from generator.model.editions import BriefingLink, Change, StoryView
from generator.model.facts import Briefing
from generator.model.outlines import Entry, StoryOutline


def outline_of(briefings: Iterable[Briefing]) -> StoryOutline:
    """Return the outline of a story, given its briefings in the order of their dates."""
    briefings = tuple(briefings)
    return StoryOutline(
        tuple(Entry(each.path, each.date, each.modified, tuple(_terms(each))) for each in briefings),
        tuple(one.on for each in briefings for fact in each.facts for one in fact.corrected),
        tuple(gone.on for each in briefings for gone in each.withdrawn),
        tuple(each.date for each in briefings for fact in each.facts if fact.updates),
    )


def _terms(briefing: Briefing) -> dict[str, None]:
    """Return the ids of the terms that a briefing's data name, each once."""
    found = [term for source in briefing.sources.values() for term in (source.publisher, source.dateline)]
    for fact in briefing.facts:
        found += [*fact.about, fact.where]
        if fact.said_by:
            found += [fact.said_by.who, fact.said_by.via]
    return dict.fromkeys(term for term in found if term)


def view_of(voice: Voice, briefings: Iterable[Briefing]) -> StoryView:
    """Return how one language's lists show a story, given its briefings in the order of their dates."""
    briefings, changes = tuple(briefings), Changes(voice)
    return StoryView(
        tuple(briefing_link(voice, each) for each in briefings),
        tuple(tuple(voice.fact(each, each.fact(fact)) for fact in each.summary) for each in briefings),
        tuple(change for each in briefings for change in changes.corrections(each)),
        tuple(change for each in briefings for change in changes.gaps(each)),
        tuple(change for each in briefings for change in changes.updates(each)),
    )


@dataclass(frozen=True)
class Overview:
    """All stories in one language: what happened when, and their views, which may be made when they are asked for."""

    chronicle: Chronicle
    views: Mapping[str, StoryView]

    def link(self, path: str) -> BriefingLink:
        """Return a briefing as a link."""
        return self.linked(self.chronicle.places[path])

    def linked(self, place: Place) -> BriefingLink:
        """Return the briefing at a place as a link."""
        return self.views[place.story].links[place.number]

    def changed(self, place: Place) -> Change:
        """Return the change at a place."""
        found: tuple[Change, ...] = getattr(self.views[place.story], place.sort)
        return found[place.number]


def overview_of(voice: Voice) -> Overview:
    """Return the overview of a project all of whose briefings are at hand."""
    stories: dict[str, list[Briefing]] = {}
    for briefing in voice.project.briefings:
        stories.setdefault(briefing.story, []).append(briefing)
    outlines = {story: outline_of(briefings) for story, briefings in stories.items()}
    return Overview(Chronicle(outlines), _Views(voice, stories))


class _Views(Mapping[str, StoryView]):
    """The views of the stories of a project, each made at its first use."""

    def __init__(self, voice: Voice, stories: Mapping[str, list[Briefing]]) -> None:
        self._voice, self._stories = voice, stories
        self._made: dict[str, StoryView] = {}

    def __getitem__(self, story: str) -> StoryView:
        if story not in self._made:
            self._made[story] = view_of(self._voice, self._stories[story])
        return self._made[story]

    def __iter__(self) -> Iterator[str]:
        return iter(self._stories)

    def __len__(self) -> int:
        return len(self._stories)
