"""The pages of one language: editions put together and rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.edition.briefings import BriefingViews, briefing_links, count_states
from generator.edition.changes import Changes
from generator.edition.linked_data import news_article
from generator.edition.lists import Lists
from generator.edition.open_data import BriefingData
from generator.edition.voice import Voice
from generator.model.editions import BriefingLink
from generator.model.facts import Briefing
from generator.model.pages import Machine, Page, Publication, StateCounts
from generator.model.phrases import Phrase, Sentence
from generator.model.project import Project
from generator.model.units import State, UnitKey
from generator.model.values import Date
from generator.pipeline.content import content_date
from generator.pipeline.recorded import Reads, Trace, recording, recording_links, traced
from generator.rendering.data import json_file, json_in_script
from generator.rendering.pages import Renderer
from generator.wording import extraction, furniture
from generator.wording.formatting import native_digits

_LATEST_ON_HOME = 10
_LISTS = ("archive.md", "glossary.md", "corrections.md")


def pages(project: Project, code: str) -> Iterator[Page]:
    """Yield all pages of a language, the home page first; a generator, so that they need not be held all at once."""
    yield from Edition(project, code).pages()


def reviewed_pages(project: Project, code: str) -> frozenset[str]:
    """Return the paths of the pages of a language that no longer wait for a native speaker.

    It looks only at the states of the wordings, so that every language can be asked before any page is made.
    """
    if code == "en":
        return frozenset(("index.md", *_LISTS, *(f"{name}.md" for name in (*_documents(project), *project.by_path))))

    def reviewed(catalogue: str, keys: Iterable[UnitKey]) -> bool:
        found = project.catalogues[code, catalogue]
        translations = (found.shown(key) for key in keys)
        return all(translation and translation.record.state is State.REVIEWED for translation in translations)

    language = project.settings.languages[code]
    paths = set()
    if reviewed(furniture.CATALOGUE, (unit.key for unit in furniture.units(own_dates=language.own_dates))):
        paths |= {*_LISTS}
    for document in project.documents:
        if reviewed(extraction.DOCUMENTS, (UnitKey("", block.text) for block in document.blocks)):
            paths.add(f"{document.name}.md")
    for briefing in project.briefings:
        patterns = (briefing.title, *(fact.says for fact in briefing.facts))
        if reviewed(briefing.story, map(extraction.key_of, patterns)):
            paths.add(f"{briefing.path}.md")
    if all(f"{briefing.path}.md" in paths for briefing in project.briefings) and paths.issuperset(_LISTS):
        paths.add("index.md")
    return frozenset(paths)


def _documents(project: Project) -> Iterator[str]:
    return (document.name for document in project.documents)


def furniture_texts(project: Project, code: str) -> Mapping[str, str]:
    """Return a language's furniture by context, English where it has none."""
    return Voice(project, code).furniture


@dataclass(frozen=True)
class Edition:
    """One language's view of everything, and its pages; what several of them show is made once.

    Where it is known where the briefings are published, they come with what they say to machines.
    """

    project: Project
    code: str
    publication: Publication | None = None

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
        """Return the briefings as links by path."""
        return briefing_links(self.voice)

    @cached_property
    def renderer(self) -> Renderer:
        """Return what renders the pages."""
        digits = {ord(digit): native_digits(digit, self.voice.language.digits) for digit in "0123456789"}
        voice = self.voice
        return Renderer(voice.language, self.project.settings.languages, voice.furniture, digits, voice.borrowed)

    @cached_property
    def day(self) -> Date:
        """Return the day of the latest content."""
        return content_date(self.project)

    @cached_property
    def furniture_states(self) -> StateCounts:
        """Return how many of the furniture's texts are in which state."""
        if self.code == "en":
            return StateCounts(source=1)
        empty = Phrase((), self.code)
        states = self.voice.furniture_states
        return count_states(Sentence(empty, state, state is State.MISSING) for state in states)

    def pages(self) -> Iterator[Page]:
        """Yield all pages, the home page first; a generator, so that they need not be held all at once."""
        yield self.home()
        yield from self.lists()
        yield from self.documents()
        yield from self.briefings()

    def home(self) -> Page:
        """Return the home page."""
        changes = [*Changes(self.voice).of_project()][:_LATEST_ON_HOME]
        latest = Lists(self.voice, self.links).latest(_LATEST_ON_HOME)
        shown = [sentence for link in latest for sentence in (link.title, *link.summary)]
        shown += [change.sentence for change in changes]
        return self.renderer.home(latest, changes, self.day, count_states(shown))

    def lists(self) -> Iterator[Page]:
        """Yield the pages that list something of all briefings."""
        lists, states = Lists(self.voice, self.links), self.furniture_states
        months, older = lists.archive()
        yield self.renderer.archive(months, older, self.day, states)
        for month in older:
            yield self.renderer.month(month, states)
        yield self.renderer.glossary(tuple(lists.terms()), self.day, states)
        yield self.renderer.corrections(tuple(Changes(self.voice).corrections()), self.day, states)

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
        self.read = Edition(recording(edition.project, self._reads), edition.code, edition.publication)
        # A cached property keeps its value among the instance's attributes; here it is replaced before its first use.
        self.read.__dict__["links"] = recording_links(edition.links, self._reads)
        self.read.__dict__["renderer"] = edition.renderer

    def begin(self, briefing: Briefing) -> None:
        """Begin with a page: whatever was read before was for another."""
        self._reads.clear()
        self._reads["by_path", briefing.path] = briefing

    def trace(self) -> Trace:
        """Return what was read since the page was begun."""
        return traced(self._reads)
