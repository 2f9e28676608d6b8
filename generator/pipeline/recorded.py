"""Pages that need not be made again: what each one read of the content is recorded while it is made, and compared.

Nothing is guessed: a page is taken from before only when everything that it asked for has the same answer today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.model.catalogues import Catalogue
from generator.model.editions import BriefingLink
from generator.model.project import Project
from generator.model.terms import Term, Termbase, TermForms
from generator.model.units import Translation, UnitKey
from generator.pipeline.digests import digest_of
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

    def spellings(self, term_id: str) -> Mapping[str, TermForms]:
        found = Termbase.spellings(self, term_id)
        self.reads["spellings", term_id] = found
        return found

    def __iter__(self) -> Iterator[Term]:
        raise TypeError("a page that goes through the termbase cannot be recorded")


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
    if kind == "spellings":
        return project.termbase.spellings(str(subject[0])) if subject[0] in project.termbase else None
    answers: Mapping[Any, object] = links if kind == "links" else getattr(project, str(kind))
    return answers.get(subject[0])


def _content(translation: Translation | None) -> object:
    """Return of a wording what a page can show; its place in the file changes with every entry before it."""
    return (translation.forms, translation.record) if translation else None


@dataclass(frozen=True, slots=True)
class Trace:
    """What a page asked for, in a form that JSON keeps, and one digest of all the answers."""

    questions: tuple[tuple[str, ...], ...]
    answers: str

    def holds(self, project: Project, links: Mapping[str, BriefingLink]) -> bool:
        """Tell whether everything that the page asked for has the same answer in the project as it is now."""
        return self.answers == digest_of([_answer(project, links, _question(each)) for each in self.questions])


def traced(reads: Reads) -> Trace:
    """Return the trace of what a page read."""
    questions = sorted(map(_written, reads))
    return Trace(tuple(questions), digest_of([reads[_question(each)] for each in questions]))


def common_digest(project: Project, code: str) -> str:
    """Return a digest of what every page of a language reads."""
    return digest_of(_common(project, code))


def _written(question: Question) -> tuple[str, ...]:
    """Return a question as texts: the parts of a key one by one."""
    kind, *subject = question
    parts: list[str] = [str(kind)]
    for part in subject:
        if isinstance(part, UnitKey):
            parts += (part.context, part.source)
        elif isinstance(part, tuple):
            parts += map(str, part)
        else:
            parts.append(str(part))
    return tuple(parts)


def _question(written: tuple[str, ...]) -> Question:
    """Return the question of texts.

    >>> _question(_written(("unit", "ar", "story", UnitKey("", "It rained."))))
    ('unit', 'ar', 'story', UnitKey(context='', source='It rained.'))
    """
    kind, *parts = written
    if kind == "unit":
        code, name, context, source = parts
        return (kind, code, name, UnitKey(context, source))
    return (kind, (parts[0], parts[1])) if kind == "updated_by" else (kind, *parts)
