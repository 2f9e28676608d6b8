"""Pages that need not be made again: what each one read of the content is recorded while it is made, and compared.

Nothing is guessed: a page is taken from before only when everything that it asked for has the same answer today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.model.catalogues import Catalogue
from generator.model.editions import BriefingLink
from generator.model.pages import Page
from generator.model.project import Project
from generator.model.terms import Termbase, TermForms
from generator.model.units import Translation, UnitKey
from generator.wording import furniture

V = TypeVar("V")
# What was asked for: the kind of question and its subject. The answer is kept beside it.
Question = tuple[object, ...]
Reads = dict[Question, object]


class _Recording(Mapping[Any, V]):
    """A mapping that records which of its keys were asked for, and what the answers were."""

    def __init__(self, kind: str, answers: Mapping[Any, V], reads: Reads) -> None:
        self._kind, self._answers, self._reads = kind, answers, reads

    def __getitem__(self, key: object) -> V:
        answer = self._answers.get(key)
        self._reads[self._kind, key] = answer
        if answer is None:
            raise KeyError(key)
        return answer

    def __iter__(self) -> Iterator[Any]:
        raise TypeError("a page that goes through everything cannot be recorded")

    def __len__(self) -> int:
        raise TypeError("a page that counts everything cannot be recorded")


@dataclass(frozen=True, slots=True)
class _RecordingCatalogue(Catalogue):
    reads: Reads = field(default_factory=dict, compare=False)

    def shown(self, key: UnitKey) -> Translation | None:
        found = Catalogue.shown(self, key)
        self.reads["unit", self.language, self.name, key] = _content(found)
        return found


@dataclass(frozen=True, slots=True)
class _RecordingTermbase(Termbase):
    reads: Reads = field(default_factory=dict, compare=False)

    def forms(self, term_id: str, language: str) -> TermForms | None:
        found = Termbase.forms(self, term_id, language)
        self.reads["term", term_id, language] = found
        return found


def recording(project: Project, reads: Reads) -> Project:
    """Return the project as one that records every question of a briefing's page into `reads`."""
    catalogues = {
        place: _RecordingCatalogue(
            each.language, each.name, each.path, each.entries, each.obsolete, each.blocked, reads=reads
        )
        for place, each in project.catalogues.items()
    }
    termbase = _RecordingTermbase(project.termbase.terms, reads=reads)
    recorded = Project(project.settings, termbase, project.briefings, project.documents, catalogues)
    for kind in _MAPPINGS:
        # A cached property keeps its value among the instance's attributes; there it is replaced before its first use.
        recorded.__dict__[kind] = _Recording(kind, getattr(project, kind), reads)
    return recorded


_MAPPINGS = ("by_path", "neighbours", "corrected", "withdrawn", "updated_by")


def recording_links(links: Mapping[str, BriefingLink], reads: Reads) -> Mapping[str, BriefingLink]:
    """Return the links to briefings as a mapping that records which were asked for."""
    return _Recording("links", links, reads)


class PageStore:
    """The pages of one language's briefings from the latest build, each with what it read."""

    def __init__(self) -> None:
        self._common: object = None
        self._pages: dict[str, tuple[Reads, Page]] = {}
        self._made: dict[str, tuple[Reads, Page]] = {}

    def begin(self, project: Project, code: str) -> None:
        """Begin a build: drop everything where something changed that every page reads, and what is no page any more."""
        common = _common(project, code)
        self._pages = self._made if common == self._common else {}
        self._common, self._made = common, {}

    def find(self, path: str, project: Project, links: Mapping[str, BriefingLink]) -> Page | None:
        """Return the page from before where all that it read is the same today."""
        if path not in self._pages:
            return None
        reads, page = self._pages[path]
        if any(_answer(project, links, question) != answer for question, answer in reads.items()):
            return None
        self._made[path] = reads, page
        return page

    def keep(self, path: str, reads: Reads, page: Page) -> None:
        """Keep a page that was made with what it read."""
        self._made[path] = dict(reads), page


def _common(project: Project, code: str) -> object:
    chain = project.settings.chain(code)
    catalogues = (project.catalogues.get((each, furniture.CATALOGUE)) for each in chain)
    words = [{key: _content(each.shown(key)) for key in each.entries} for each in catalogues if each]
    return project.settings, words


def _answer(project: Project, links: Mapping[str, BriefingLink], question: Question) -> object:
    kind, *subject = question
    if kind == "unit":
        code, name, key = subject
        catalogue = project.catalogues.get((str(code), str(name)))
        return _content(catalogue.shown(key)) if catalogue and isinstance(key, UnitKey) else None
    if kind == "term":
        term_id, code = map(str, subject)
        return project.termbase.forms(term_id, code) if term_id in project.termbase else None
    answers: Mapping[Any, object] = links if kind == "links" else getattr(project, str(kind))
    return answers.get(subject[0])


def _content(translation: Translation | None) -> object:
    """Return of a wording what a page can show; its place in the file changes with every entry before it."""
    return (translation.forms, translation.record) if translation else None
