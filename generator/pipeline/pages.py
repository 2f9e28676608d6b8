"""The pages of one language: editions put together and rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from generator.edition.briefings import BriefingViews, briefing_links, count_states
from generator.edition.chronicle import Place
from generator.edition.linked_data import news_article
from generator.edition.lists import Lists, Month, archive, latest_uses
from generator.edition.open_data import BriefingData
from generator.edition.overview import Overview, overview_of, view_of
from generator.edition.voice import Voice
from generator.model.editions import BriefingLink, StoryView
from generator.model.facts import Briefing
from generator.model.pages import Machine, Page, Publication, StateCounts
from generator.model.phrases import Phrase, Sentence
from generator.model.project import Project
from generator.model.units import State
from generator.model.values import Date
from generator.pipeline.recorded import Reads, Trace, recording, recording_links, traced
from generator.pipeline.stories import Content
from generator.rendering.data import json_file, json_in_script
from generator.rendering.pages import Renderer, month_page
from generator.wording.formatting import native_digits

_LATEST_ON_HOME = 10


def pages(content: Content, code: str) -> Iterator[Page]:
    """Yield all pages of a language, story by story: of each, no more is held afterwards than what the lists show."""
    views: dict[str, StoryView] = {}
    common = Edition(content.common.project, code, None, Overview(content.chronicle, views))
    for story in content.summaries:
        edition = common.of_story(content.open(story))
        yield from edition.briefings()
        views[story] = view_of(edition.voice, edition.project.briefings)
    yield from common.others()


def furniture_texts(project: Project, code: str) -> Mapping[str, str]:
    """Return a language's furniture by context, English where it has none."""
    return Voice(project, code).furniture


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page that lists something of all stories: its path, what it lists in its order, and what makes it.

    `content` is what else decides on it, beside what all pages of the language show.
    """

    path: str
    places: Sequence[Place]
    content: object
    make: Callable[[], Page]


@dataclass(frozen=True)
class Edition:
    """One language's view of everything, and its pages; what several of them show is made once.

    `stories` are all of the site's, where the project holds only some of them. Where it is known where the briefings are
    published, they come with what they say to machines.
    """

    project: Project
    code: str
    publication: Publication | None = None
    stories: Overview | None = None

    @cached_property
    def voice(self) -> Voice:
        """Return the voice that words everything."""
        return Voice(self.project, self.code)

    @cached_property
    def views(self) -> BriefingViews:
        """Return what makes the views of the briefings."""
        return BriefingViews(self.voice, self.links)

    @cached_property
    def links(self) -> dict[str, BriefingLink]:
        """Return the project's briefings as links by path."""
        return briefing_links(self.voice)

    @cached_property
    def renderer(self) -> Renderer:
        """Return what renders the pages."""
        digits = {ord(digit): native_digits(digit, self.voice.language.digits) for digit in "0123456789"}
        voice = self.voice
        return Renderer(voice.language, self.project.settings.languages, voice.furniture, digits, voice.borrowed)

    @cached_property
    def overview(self) -> Overview:
        """Return all stories."""
        return self.stories or overview_of(self.voice)

    @cached_property
    def day(self) -> Date:
        """Return the day of the latest content."""
        return self.overview.chronicle.day

    @cached_property
    def furniture_states(self) -> StateCounts:
        """Return how many of the furniture's texts are in which state."""
        if self.code == "en":
            return StateCounts(source=1)
        empty = Phrase((), self.code)
        states = self.voice.furniture_states
        return count_states(Sentence(empty, state, state is State.MISSING) for state in states)

    def of_story(self, story: Project) -> Edition:
        """Return the edition of a project with one story; what all stories share is made once."""
        edition = Edition(story, self.code, self.publication, self.stories)
        # A cached property keeps its value among the instance's attributes; there it is put before its first use.
        edition.__dict__["voice"] = Voice(story, self.code).sharing(self.voice)
        edition.__dict__["renderer"] = self.renderer
        return edition

    def pages(self) -> Iterator[Page]:
        """Yield all pages, the home page first; a generator, so that they need not be held all at once."""
        yield from self.others()
        yield from self.briefings()

    def others(self) -> Iterator[Page]:
        """Yield all pages but those of briefings."""
        yield from (page.make() for page in self.lists())
        yield from self.documents()

    def lists(self) -> Iterator[ListPage]:
        """Yield the pages that list something of all briefings, the home page first; none is made yet."""
        chronicle, day = self.overview.chronicle, self.day
        latest = chronicle.newest_first[:_LATEST_ON_HOME]
        changes = [place for place, _ in chronicle.changes[:_LATEST_ON_HOME]]
        yield ListPage("index.md", [*latest, *changes], (len(latest), day), lambda: self._home(latest, changes))
        months, older = archive(chronicle)
        shown, names = [place for month in months for place in month.places], [each.date for each in older]
        yield ListPage("archive.md", shown, (names, day), lambda: self._archive(months, older))
        for month in older:
            yield ListPage(f"{month_page(month.anchor)}.md", month.places, month.date, partial(self._month, month))
        used = latest_uses(chronicle)
        uses = [place for places in used.values() for place in places]
        terms = [(term, len(places)) for term, places in used.items()]
        yield ListPage("glossary.md", uses, (terms, day), self._glossary)
        corrected = [place for place, _ in chronicle.corrections]
        yield ListPage("corrections.md", corrected, day, lambda: self._corrections(corrected))

    def _home(self, places: Sequence[Place], changed: Sequence[Place]) -> Page:
        latest, changes = [*map(self.overview.linked, places)], [*map(self.overview.changed, changed)]
        shown = [sentence for link in latest for sentence in (link.title, *link.summary)]
        shown += [change.sentence for change in changes]
        return self.renderer.home(latest, changes, self.day, count_states(shown))

    @property
    def _lists(self) -> Lists:
        return Lists(self.voice, self.overview)

    def _archive(self, months: Sequence[Month], older: Sequence[Month]) -> Page:
        names = [replace(month, places=()) for month in older]  # their briefings stand on pages of their own
        lists = self._lists
        return self.renderer.archive(lists.months(months), lists.months(names), self.day, self.furniture_states)

    def _month(self, month: Month) -> Page:
        (shown,) = self._lists.months([month])
        return self.renderer.month(shown, self.furniture_states)

    def _glossary(self) -> Page:
        return self.renderer.glossary(tuple(self._lists.terms()), self.day, self.furniture_states)

    def _corrections(self, places: Sequence[Place]) -> Page:
        return self.renderer.corrections([*map(self.overview.changed, places)], self.day, self.furniture_states)

    def documents(self) -> Iterator[Page]:
        """Yield the hand-written pages."""
        for document in self.project.documents:
            sentences = [self.voice.block(block.text) for block in document.blocks]
            yield self.renderer.document(document, sentences, self.day, count_states(sentences))

    def briefings(self) -> Iterator[Page]:
        """Yield the pages of the briefings."""
        yield from map(self.briefing, self.project.briefings)

    def briefing(self, briefing: Briefing) -> Page:
        """Return the page of a briefing."""
        view = self.views.view(briefing)
        page = self.renderer.briefing(view)
        if self.publication is None:
            return page
        data = json_file(BriefingData(self.voice, briefing, view, self.publication).whole())
        linked = json_in_script(news_article(self.voice, briefing, view, self.publication))
        return replace(page, machine=Machine(data, linked, briefing.modified))


class RecordedEdition:
    """An edition that records what is read for each page; `read` is the edition to make a page from."""

    def __init__(self, edition: Edition) -> None:
        self._reads: Reads = {}
        self.read = edition.of_story(recording(edition.project, self._reads))
        self.read.__dict__["links"] = recording_links(edition.links, self._reads)

    def begin(self, briefing: Briefing) -> None:
        """Begin with a page: whatever was read before was for another."""
        self._reads.clear()
        self._reads["by_path", briefing.path] = briefing

    def trace(self) -> Trace:
        """Return what was read since the page was begun."""
        return traced(self._reads)
