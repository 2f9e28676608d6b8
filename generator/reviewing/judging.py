"""Judge answers: what is recorded, what is refused and why, and what conflicts. It writes nothing.

Nothing that a person wrote is lost: a wording that is replaced stays as a note, and a refused one stays in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.checks import units as unit_checks
from generator.findings import Finding, Position, Severity
from generator.model.catalogues import Entry
from generator.model.locales import Language
from generator.model.reviews import Answer, Decision, Fate, Outcome, Returned, Side
from generator.reviewing import cleaning
from generator.reviewing.accepting import Opinion, accepted, entry_of, set_aside
from generator.reviewing.collecting import Current, digest
from generator.reviewing.plain import plain

_QUOTED_SLOT = re.compile("[\u201c\u201d\u201e\u2018\u2019'\"]\\{[^{}]*\\}[\u201c\u201d\u2018\u2019'\"]")
_NOW = "now"
_CHOICE = 8


class Take(StrEnum):
    """What becomes of an answer to a wording that has changed since the export."""

    NOTHING = ""
    THEIRS = "theirs"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Rules:
    """How conflicts are settled: all in one way, or one by one by the `choice` of one of its sides."""

    take: Take = Take.NOTHING
    chosen: frozenset[str] = frozenset()


_NO_RULES = Rules()


@dataclass
class Judge:
    """Judges the answers of one language.

    `accepted` are the new entries by the unit's key, `outcomes` what became of each sentence, `findings` the report,
    `settled` the choices that settled a conflict.
    """

    language: Language
    known: Mapping[str, Current]
    names: unit_checks.Known
    rules: Rules = _NO_RULES
    accepted: dict[str, Entry] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)

    def judge(self, files: Iterable[Returned]) -> None:
        """Judge all answers of all files together.

        Codes: review-unknown, review-reviewer, review-conflict, review-refused, review-look, review-mark, review-quotes.
        """
        by_source = {current.unit.key.source: key for key, current in self.known.items()}
        by_source |= {current.unit.plural: key for key, current in self.known.items() if current.unit.plural}
        answers: dict[str, list[tuple[Returned, Answer]]] = {}
        for file in files:
            if file.answers and not file.reviewer:
                message = f"it does not say who reviewed: its {len(file.answers)} answers were not taken"
                self._tell("review-reviewer", Position(file.path), message, "give --reviewer NAME")
                self._nobody(file)
                continue
            for answer in file.answers:
                key = answer.key or by_source.get(answer.source, "")
                if key in self.known and not (answer.key or self._is_new(self.known[key], answer)):
                    self._end(Fate.UNCHANGED, self.known[key].unit.key.source, Opinion(((file, answer),)))
                elif key in self.known:
                    answers.setdefault(key, []).append((file, self._cleaned(file, answer)))
                else:
                    self._unknown(file, answer)
        for key, given in answers.items():
            self._settle(self.known[key], _opinions(given))

    def _nobody(self, file: Returned) -> None:
        for answer in file.answers:
            current = self.known.get(answer.key)
            source = current.unit.key.source if current else answer.source
            self._end(Fate.REFUSED, source, Opinion(((file, answer),)), ("The file does not say who reviewed.",))

    @staticmethod
    def _is_new(current: Current, answer: Answer) -> bool:
        """Tell whether an answer without key and base says something new: such files hold every wording as well."""
        return answer.decision is Decision.BAD or not set(answer.wording) <= set(current.forms)

    def _unknown(self, file: Returned, answer: Answer) -> None:
        reason = "The English sentence is another one today, or it is gone."
        shown = f"{answer.source!r}: " if answer.source else ""
        message = f"{shown}no sentence of today; it was not taken from {file.reviewer}: {_shown(answer.wording)}"
        self._tell("review-unknown", _at(file, answer), message, "export again, and give the new sheet out")
        self._end(Fate.REFUSED, answer.source, Opinion(((file, answer),)), (reason,))

    def _cleaned(self, file: Returned, answer: Answer) -> Answer:
        cleaned = [cleaning.wording(form) for form in answer.wording]
        forms = tuple(form for form, _ in cleaned)
        if any(had_marks for _, had_marks in cleaned):
            message = "invisible marks of direction were taken out of the wording"
            self._tell("review-mark", _at(file, answer), message, severity=Severity.NOTE)
        if any(_QUOTED_SLOT.search(form) for form in forms):
            message = f"there are quotation marks around a name in curly brackets: are they meant? {_shown(forms)}"
            self._tell("review-quotes", _at(file, answer), message, severity=Severity.WARNING)
        return replace(answer, wording=forms)

    def _settle(self, current: Current, opinions: list[Opinion]) -> None:
        fresh = [opinion for opinion in opinions if not opinion.stands(current)]
        if not fresh:
            self._end(Fate.UNCHANGED, current.unit.key.source, opinions[0])
            return
        fresh = [opinion for opinion in fresh if not self._is_refused(current, opinion)]
        if not fresh:
            return
        sides = [_side(current, None), *(_side(current, opinion) for opinion in fresh)]
        chosen = [side for side in sides if side.choice in self.rules.chosen]
        if len(chosen) == 1:
            self.settled.add(chosen[0].choice)
            self._choose(current, fresh, sides.index(chosen[0]) - 1)
        elif len(fresh) == 1 and (self._agrees(current, fresh[0]) or self.rules.take is Take.THEIRS):
            self._accept(current, fresh[0])
        elif self.rules.take is Take.OURS:
            self._choose(current, fresh, -1)
        else:
            self._conflict(current, fresh, tuple(sides))

    def _choose(self, current: Current, opinions: list[Opinion], at: int) -> None:
        """Record one of the opinions, or none where `at` is below zero; what was not chosen stays as a note."""
        if at >= 0:
            self._accept(current, opinions[at])
            others = [opinion for opinion in opinions if opinion is not opinions[at]]
        else:
            self.accepted[current.key] = entry_of(current, opinions[0].given[0][0].path)
            self._end(Fate.UNCHANGED, current.unit.key.source, opinions[0])
            others = opinions
        self.accepted[current.key] = set_aside(self.accepted[current.key], others)

    @staticmethod
    def _agrees(current: Current, opinion: Opinion) -> bool:
        """Tell whether an opinion takes nothing back that somebody did since it was asked for."""
        is_same = not opinion.is_bad and opinion.wording == current.forms
        return opinion.is_of(current) or is_same or not current.forms

    def _conflict(self, current: Current, opinions: list[Opinion], sides: tuple[Side, ...]) -> None:
        file, answer = opinions[0].given[0]
        lines = "\n".join(f"      {side.choice}  {side.who}: {_said(side)}" for side in sides)
        why = "different answers" if len(opinions) > 1 else "changed since the export"
        message = f"{why}: {current.unit.key.source!r}; nothing was changed\n{lines}"
        self._tell(
            "review-conflict", _at(file, answer), message, "import again with --choose and the eight signs of one"
        )
        self._end(Fate.CONFLICT, current.unit.key.source, opinions[0], sides=sides)

    def _is_refused(self, current: Current, opinion: Opinion) -> bool:
        """Tell whether an opinion would lose a fact, and report why: such a one is no side of a conflict either."""
        file, answer = opinion.given[0]
        source, reasons = current.unit.key.source, [*self._refusals(current, opinion)]
        for reason in reasons:
            message = f"{source!r} was not taken from {opinion.who}: {reason} The wording: {_shown(opinion.wording)}"
            self._tell("review-refused", _at(file, answer), message, "give the sentence back to the reviewer")
        if reasons:
            self._end(Fate.REFUSED, source, opinion, tuple(reasons))
        return bool(reasons)

    def _accept(self, current: Current, opinion: Opinion) -> None:
        file, answer = opinion.given[0]
        source, entry = current.unit.key.source, accepted(current, opinion)
        looks = [] if opinion.is_bad else [*self._faults(current, entry, Severity.WARNING)]
        for look in looks:
            message = f"{source!r} was taken from {opinion.who}; have a look: {look} {_shown(opinion.wording)}"
            self._tell("review-look", _at(file, answer), message, severity=Severity.WARNING)
        self.accepted[current.key] = entry
        self._end(Fate.ACCEPTED, source, opinion, tuple(looks))

    def _refusals(self, current: Current, opinion: Opinion) -> Iterable[str]:
        if opinion.is_bad:
            return () if current.translation else ("There is no wording yet that could be bad.",)
        if not any(opinion.wording):
            return ("No wording is given.",)
        if any(cleaning.has_lost_letters(form, current.unit.key.source) for form in opinion.wording):
            lost = "Question marks stand where letters were: the file was saved without the letters of this language."
            return (f"{lost} Save it as Excel workbook or as “CSV UTF-8”.",)
        return self._faults(current, accepted(current, opinion), Severity.ERROR)

    def _faults(self, current: Current, entry: Entry, severity: Severity) -> Iterable[str]:
        """Return what the checks say of a new wording, each once, without what is waived."""
        new = entry.translation
        if new is None:
            return ()
        found = unit_checks.check(current.unit, new, self.language, self.names)
        told = (each for each in found if each.severity is severity and each.code not in new.record.waivers)
        return dict.fromkeys(plain(each) for each in told)

    def _end(
        self, fate: Fate, source: str, opinion: Opinion, reasons: tuple[str, ...] = (), sides: tuple[Side, ...] = ()
    ) -> None:
        file = opinion.given[0][0]
        wording = opinion.wording
        self.outcomes.append(Outcome(fate, self.language.code, source, opinion.who, file.path, wording, reasons, sides))

    def _tell(
        self, code: str, position: Position, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        self.findings.append(Finding(code, message, position, hint, severity, self.language.code))


def _opinions(given: Iterable[tuple[Returned, Answer]]) -> list[Opinion]:
    """Return the answers to one sentence, those that say the same together."""
    same: dict[tuple[object, ...], list[tuple[Returned, Answer]]] = {}
    for file, answer in given:
        opinion = Opinion(((file, answer),))
        same.setdefault((opinion.is_bad, opinion.wording), []).append((file, answer))
    return [Opinion(tuple(each)) for each in same.values()]


def _side(current: Current, opinion: Opinion | None) -> Side:
    """Return a side of a conflict; its choice holds for the wording of today only, and for this very answer."""
    if opinion is None:
        now = current.translation
        who = ", ".join(filter(None, (_NOW, now.record.by, now.record.on))) if now else _NOW
        state = now.record.state if now else ""
        return Side(digest(current.key, current.base, _NOW)[:_CHOICE], who, state, current.forms)
    decision = opinion.given[0][1].decision
    choice = digest(current.key, current.base, str(opinion.is_bad), *opinion.wording)[:_CHOICE]
    return Side(choice, opinion.who, decision, opinion.wording)


def _said(side: Side) -> str:
    return f"({side.decision}) {_shown(side.wording)}" if side.decision else _shown(side.wording)


def _at(file: Returned, answer: Answer) -> Position:
    return Position(file.path, int(answer.where) if answer.where.isdigit() else 1)


def _shown(wording: tuple[str, ...]) -> str:
    return " | ".join(wording) or "(no wording)"
