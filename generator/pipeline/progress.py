"""How far every language is: the states of its wordings by briefing, and each sentence that waits for a reviewer."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Position, Severity
from generator.memory import records
from generator.model.catalogues import Catalogue
from generator.model.facts import Briefing
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.reviews import Category, Gravity
from generator.model.units import State, Unit, UnitKey
from generator.model.values import Date
from generator.model.verdicts import UNIT_CODES
from generator.pipeline.catalogues import translated, units_of
from generator.wording.extraction import key_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sentence of a briefing that no native speaker has reviewed: its English, its wording (empty for none), its place."""

    source: str
    wording: str
    state: State
    position: Position


@dataclass(frozen=True, slots=True)
class BriefingProgress:
    """A briefing in one language: how many of its sentences are in which state, and those that wait."""

    path: str
    title: str
    day: Date
    states: Mapping[State, int]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class LanguageProgress:
    """One language: all its units by state, its briefings with the newest first, and its findings by code.

    `oldest` is the day of the oldest briefing that has a sentence without review, None where there is none. `verdicts` are
    what reviewers found wrong with today's sentences, also with wordings that others have replaced since, by category and
    severity of MQM.
    """

    language: Language
    states: Mapping[State, int]
    briefings: tuple[BriefingProgress, ...]
    findings: Mapping[str, int]
    oldest: Date | None
    verdicts: Mapping[Category, Mapping[Gravity, int]]

    @property
    def units(self) -> int:
        """Return the number of units."""
        return sum(self.states.values())

    def age(self, today: dt.date) -> int | None:
        """Return how many days the oldest sentence without review has waited on a day, None where none waits."""
        return (today - self.oldest.first_day()).days if self.oldest else None


def progress(project: Project) -> Iterator[LanguageProgress]:
    """Yield how far each translated language is, in the order of the settings."""
    for language in translated(project):
        states: Counter[State] = Counter()
        verdicts: Counter[tuple[Category, Gravity]] = Counter()
        for name, units in units_of(project, language).items():
            catalogue = project.catalogues[language.code, name]
            states.update(_state(catalogue, unit.key) for unit in units)
            verdicts.update(_verdicts(catalogue, units))
        briefings = tuple(_briefing(project, language, briefing) for briefing in reversed(project.briefings))
        days = [briefing.day for briefing in briefings if briefing.waiting]
        found = Counter(
            finding.code
            for finding in project.findings
            if finding.language == language.code
            and (finding.severity is not Severity.NOTE or finding.code in UNIT_CODES)
        )
        oldest = min(days, key=Date.sort_key, default=None)
        yield LanguageProgress(language, states, briefings, dict(found), oldest, _by_category(verdicts))


def _verdicts(catalogue: Catalogue, units: Iterable[Unit]) -> Iterator[tuple[Category, Gravity]]:
    for unit in units:
        entry = catalogue.entries.get(unit.key)
        for verdict in records.verdicts(entry.notes) if entry else ():
            yield verdict.category, verdict.gravity


def _by_category(verdicts: Mapping[tuple[Category, Gravity], int]) -> Mapping[Category, Mapping[Gravity, int]]:
    """Return the counts in the order of the categories, the worst severity first, without zeros."""
    found: dict[Category, dict[Gravity, int]] = {}
    for category in Category:
        counts = {gravity: verdicts[category, gravity] for gravity in reversed(Gravity) if verdicts[category, gravity]}
        if counts:
            found[category] = counts
    return found


def _state(catalogue: Catalogue, key: UnitKey) -> State:
    translation = catalogue.translation(key)
    return translation.record.state if translation else State.MISSING


def _briefing(project: Project, language: Language, briefing: Briefing) -> BriefingProgress:
    catalogue = project.catalogues[language.code, briefing.story]
    keys = dict.fromkeys(key_of(pattern) for pattern in (briefing.title, *(fact.says for fact in briefing.facts)))
    states = Counter(_state(catalogue, key) for key in keys)
    waiting = tuple(_waiting(catalogue, keys))
    return BriefingProgress(briefing.path, briefing.title.text, briefing.date, states, waiting)


def _waiting(catalogue: Catalogue, keys: Iterable[UnitKey]) -> Iterator[Waiting]:
    for key in keys:
        state = _state(catalogue, key)
        if state is State.REVIEWED:
            continue
        translation = catalogue.translation(key)
        wording = translation.forms[-1] if translation else ""
        entry = catalogue.entries.get(key)
        yield Waiting(key.source, wording, state, entry.position if entry else Position(catalogue.path))
