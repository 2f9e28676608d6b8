"""How far every language is: the states of its wordings by briefing, and each sentence that waits for a reviewer."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.findings import Finding, Position, Severity
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
from generator.wording import extraction
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


@dataclass(frozen=True, slots=True)
class Tally:
    """Some of a language's units by state, what reviewers found in them, and the day of the oldest briefing that waits."""

    states: Mapping[State, int]
    verdicts: Mapping[tuple[Category, Gravity], int]
    oldest: Date | None = None


def story_tally(project: Project, language: Language) -> Tally:
    """Return how far the briefings of a project are in a language."""
    units = _units(project, language, extraction.of_briefings(project.briefings))
    days = [briefing.date for briefing in project.briefings if next(_of_briefing(project, language, briefing), None)]
    return replace(units, oldest=min(days, key=Date.sort_key, default=None))


def common_tally(project: Project, language: Language) -> Tally:
    """Return how far the texts of the site and the hand-written pages are in a language."""
    return _units(project, language, units_of(replace(project, briefings=()), language))


def _units(project: Project, language: Language, units: Mapping[str, Sequence[Unit]]) -> Tally:
    states: Counter[State] = Counter()
    verdicts: Counter[tuple[Category, Gravity]] = Counter()
    for name, wanted in units.items():
        catalogue = project.catalogues[language.code, name]
        states.update(_state(catalogue, unit.key) for unit in wanted)
        verdicts.update(_verdicts(catalogue, wanted))
    return Tally(states, verdicts)


def progress(project: Project) -> Iterator[LanguageProgress]:
    """Yield how far each translated language is, in the order of the settings."""
    for language in translated(project):
        tallies = (common_tally(project, language), story_tally(project, language))
        yield language_progress(project, language, tallies, project.findings)


def language_progress(
    latest: Project, language: Language, tallies: Iterable[Tally], findings: Iterable[Finding]
) -> LanguageProgress:
    """Return how far a language is by the tallies of all its units; `latest` has the briefings to tell one by one."""
    states: Counter[State] = Counter()
    verdicts: Counter[tuple[Category, Gravity]] = Counter()
    days = []
    for tally in tallies:
        states.update(tally.states)
        verdicts.update(tally.verdicts)
        days += [tally.oldest] if tally.oldest else []
    briefings = sorted(latest.briefings, key=lambda each: (each.date.sort_key(), each.path), reverse=True)
    shown = tuple(_briefing(latest, language, briefing) for briefing in briefings)
    found = Counter(
        finding.code
        for finding in findings
        if finding.language == language.code and (finding.severity is not Severity.NOTE or finding.code in UNIT_CODES)
    )
    oldest = min(days, key=Date.sort_key, default=None)
    return LanguageProgress(language, states, shown, dict(found), oldest, _by_category(verdicts))


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
    states = Counter(_state(catalogue, key) for key in _keys(briefing))
    waiting = tuple(_of_briefing(project, language, briefing))
    return BriefingProgress(briefing.path, briefing.title.text, briefing.date, states, waiting)


def _keys(briefing: Briefing) -> dict[UnitKey, None]:
    return dict.fromkeys(key_of(pattern) for pattern in (briefing.title, *(fact.says for fact in briefing.facts)))


def _of_briefing(project: Project, language: Language, briefing: Briefing) -> Iterator[Waiting]:
    yield from _waiting(project.catalogues[language.code, briefing.story], _keys(briefing))


def _waiting(catalogue: Catalogue, keys: Iterable[UnitKey]) -> Iterator[Waiting]:
    for key in keys:
        state = _state(catalogue, key)
        if state is State.REVIEWED:
            continue
        translation = catalogue.translation(key)
        wording = translation.forms[-1] if translation else ""
        entry = catalogue.entries.get(key)
        yield Waiting(key.source, wording, state, entry.position if entry else Position(catalogue.path))
