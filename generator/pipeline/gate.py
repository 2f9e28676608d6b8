"""The gate: which wordings readers may see. What a check objects to or the desk does not show falls back, and is told.

It judges wordings only; faults in facts and catalogues that cannot be read stop a build elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from difflib import get_close_matches

from generator.checks import units as unit_checks
from generator.findings import Finding, Position, Severity
from generator.model.catalogues import Catalogue
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.settings import Policy, Shown
from generator.model.units import State, Translation, Unit
from generator.model.values import Date
from generator.wording.extraction import key_of

_STATES = {
    Shown.EVERYTHING: frozenset(State),
    Shown.PEOPLE: frozenset({State.DRAFT, State.REVIEWED}),
    Shown.REVIEWED: frozenset({State.REVIEWED}),
}

_NOTHING = unit_checks.Known()


@dataclass(frozen=True, slots=True)
class Gate:
    """Judges the wordings of one language; `known` is what the termbase knows of its names."""

    language: Language
    policy: Policy
    known: unit_checks.Known = _NOTHING

    def passed(self, catalogue: Catalogue, units: Iterable[Unit]) -> tuple[Catalogue, list[Finding]]:
        """Return the catalogue with what it may not show, and the findings: of each wording, and of how many are missing."""
        findings: list[Finding] = []
        blocked = set()
        missing = hidden = 0
        for unit in units:
            translation = catalogue.translation(unit.key)
            if translation is None:
                missing += 1
                continue
            if translation.record.state is State.STALE:
                continue
            found = [*self._judge(unit, translation)]
            findings += found
            is_hidden = translation.record.state not in _STATES[self.policy.shows]
            hidden += is_hidden
            if is_hidden or any(finding.falls_back for finding in found):
                blocked.add(unit.key)
        findings += self._counts(catalogue, missing, hidden)
        return replace(catalogue, blocked=frozenset(blocked)), findings

    def _judge(self, unit: Unit, translation: Translation) -> Iterator[Finding]:
        """Yield what is wrong with a wording and not waived."""
        found = unit_checks.check(unit, translation, self.language, self.known)
        if translation.previous:
            message = f"the English was reworded after this was made; it was {translation.previous!r}"
            hint = 'have a look, then delete the line "#| msgid" above the entry'
            yield Finding("look-again", message, translation.position, hint, Severity.NOTE, self.language.code)
        yield from self._waivers(translation, {finding.code for finding in found})
        for finding in found:
            if finding.code not in translation.record.waivers:
                falls_back = finding.severity is Severity.ERROR or finding.code in self.policy.blocks
                # Readers are told that a machine made it: its style waits for a reviewer, and stops no publication.
                is_style = translation.record.state is State.MACHINE and not falls_back
                severity = Severity.NOTE if is_style else finding.severity
                yield replace(finding, falls_back=falls_back, severity=severity)

    def _waivers(self, translation: Translation, found: AbstractSet[str]) -> Iterator[Finding]:
        """Yield waivers that waive nothing."""
        for code in translation.record.waivers:
            place, language = translation.position, self.language.code
            if code not in unit_checks.CODES:
                near = get_close_matches(code, unit_checks.CODES, 1)
                hint = f"do you mean {near[0]!r}?" if near else f"the codes are: {', '.join(unit_checks.CODES)}"
                yield Finding("waiver-unknown", f"no check is called {code!r}", place, hint, Severity.WARNING, language)
            elif code not in found:
                message = f"the waiver of {code!r} waives nothing"
                yield Finding("waiver-unused", message, place, "delete it", Severity.NOTE, language)

    def _counts(self, catalogue: Catalogue, missing: int, hidden: int) -> Iterator[Finding]:
        hint = "the site shows another language there, and says so"
        position = Position(catalogue.path)
        for code, number, what in (
            ("no-wording", missing, "have no wording"),
            ("not-shown", hidden, f"have a wording that is not shown: the settings show {self.policy.shows}"),
        ):
            if number:
                message = f"{number} units {what}"
                yield Finding(code, message, position, hint, Severity.NOTE, self.language.code)


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """A sentence of a briefing's summary that nobody reviewed in a language: its English, its place, the briefing's day."""

    code: str
    path: str
    day: Date
    source: str
    position: Position


def unreviewed(project: Project, code: str) -> Iterator[Unreviewed]:
    """Yield the sentences of the summaries of a project's briefings that nobody reviewed in a language."""
    for briefing in project.briefings:
        catalogue = project.catalogues[code, briefing.story]
        for fact_id in briefing.summary:
            key = key_of(briefing.fact(fact_id).says)
            translation = catalogue.translation(key)
            if not translation or translation.record.state is not State.REVIEWED:
                entry = catalogue.entries.get(key)
                position = entry.position if entry else Position(catalogue.path)
                yield Unreviewed(code, briefing.path, briefing.date, key.source, position)


def too_late(sentence: Unreviewed, days: int, today: dt.date) -> Finding | None:
    """Return a finding where a sentence has waited for more than so many days on a day."""
    age = (today - sentence.day.first_day()).days
    if age <= days:
        return None
    return Finding(
        "summary-unreviewed",
        f"nobody has reviewed {sentence.source!r} of the summary of {sentence.path}, which is {age} days old",
        sentence.position,
        f"review it, or allow more than {days} days: publish, summary_days in polybrief.yml",
        Severity.WARNING,
        sentence.code,
    )
