"""Judge answers: what is recorded, what is refused and why, and what conflicts. It writes nothing.

Nothing that a person wrote is lost: a wording that is replaced stays as a note, and a refused one stays in the finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.checks import units as unit_checks
from generator.findings import Finding, Position, Severity
from generator.memory.keeping import reworded
from generator.model.catalogues import Entry
from generator.model.locales import Language
from generator.model.reviews import Answer, Category, Decision, Returned
from generator.model.units import Record, State, Translation
from generator.reviewing.collecting import Current

# Marks of direction that nobody sees and keyboards leave behind, and the byte order mark.
_BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_QUOTED_SLOT = re.compile("[\u201c\u201d\u201e\u2018\u2019'\"]\\{[^{}]*\\}[\u201c\u201d\u2018\u2019'\"]")


class Take(StrEnum):
    """What becomes of an answer to a wording that has changed since the export."""

    NOTHING = ""
    THEIRS = "theirs"
    OURS = "ours"


@dataclass
class Judge:
    """Judges the answers of one language; `accepted` are the new entries by the unit's key, `findings` the report."""

    language: Language
    known: Mapping[str, Current]
    names: unit_checks.Known
    take: Take = Take.NOTHING
    accepted: dict[str, Entry] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def judge(self, files: Iterable[Returned]) -> None:
        """Judge all answers of all files together.

        Codes: review-unknown, review-reviewer, review-doubled, review-conflict, review-refused, review-empty,
        review-mark, review-quotes.
        """
        answers: dict[str, list[tuple[Returned, Answer]]] = {}
        for file in files:
            if not file.reviewer.strip():
                self._tell(
                    "review-reviewer", Position(file.path), "it does not say who reviewed", "give --reviewer NAME"
                )
                continue
            for answer in file.answers:
                if answer.key not in self.known:
                    message = "no sentence of today has this key: the English has changed or is gone; it was not taken"
                    message += f": {_shown(answer.wording)}"
                    self._tell("review-unknown", _at(file, answer), message, "export again")
                else:
                    answers.setdefault(answer.key, []).append((file, self._cleaned(file, answer)))
        for key, given in answers.items():
            self._settle(self.known[key], given)

    def _cleaned(self, file: Returned, answer: Answer) -> Answer:
        wording = tuple(form.strip().strip(_BIDI).strip() for form in answer.wording)
        if any(mark in form for form in answer.wording for mark in _BIDI) and wording != answer.wording:
            message = "invisible marks of direction at the ends were taken away"
            self._tell("review-mark", _at(file, answer), message, severity=Severity.NOTE)
        if any(_QUOTED_SLOT.search(form) for form in wording):
            message = f"there are quotation marks around a slot: are they meant? {_shown(wording)}"
            self._tell("review-quotes", _at(file, answer), message, severity=Severity.WARNING)
        return replace(answer, wording=wording)

    def _settle(self, current: Current, given: list[tuple[Returned, Answer]]) -> None:
        file, answer = given[0]
        if len({(each.decision, each.wording) for _, each in given}) > 1:
            sides = " / ".join(f"{of.reviewer}: {each.decision} {_shown(each.wording)}" for of, each in given)
            message = f"different answers for {current.unit.key.source!r}: {sides}; nothing of it was changed"
            self._tell("review-conflict", _at(file, answer), message, "choose one, and leave the other out")
            return
        if self._is_there(current, file, answer):
            return
        if answer.base != current.base and self.take is not Take.THEIRS:
            now = current.translation
            message = (
                f"{current.unit.key.source!r} has changed since the export. Now: {_shown(now.forms if now else ())}; "
                f"{file.reviewer}: {_shown(answer.wording)}; nothing of it was changed"
            )
            severity = Severity.NOTE if self.take is Take.OURS else Severity.ERROR
            self._tell("review-conflict", _at(file, answer), message, "--take theirs or --take ours", severity)
            return
        self._accept(current, file, answer)

    def _is_there(self, current: Current, file: Returned, answer: Answer) -> bool:
        now = current.translation
        if now is None or current.entry is None:
            return False
        if answer.decision is Decision.BAD:
            return now.record.state is State.STALE and _note(file, answer) in current.entry.notes
        own = (now.record.state, now.record.by, now.forms)
        return own == (State.REVIEWED, file.reviewer, answer.wording)

    def _accept(self, current: Current, file: Returned, answer: Answer) -> None:
        now, position = current.translation, Position(file.path)
        entry = current.entry or Entry(current.unit, None, position)
        entry = replace(entry, unit=current.unit)
        mqm = {"mqm": f"{answer.category} {answer.gravity}"} if answer.category is not Category.NONE else {}
        if answer.decision is Decision.BAD:
            if now is None:
                self._tell("review-empty", _at(file, answer), "there is no wording that could be bad")
                return
            record = replace(now.record, state=State.STALE, details={**now.record.details, **mqm})
            notes = (*entry.notes, _note(file, answer))
            self.accepted[current.key] = replace(entry, translation=replace(now, record=record), notes=notes)
            return
        forms = answer.wording if answer.decision is Decision.CHANGED else (now.forms if now else ())
        if not any(forms):
            self._tell("review-empty", _at(file, answer), f"no wording is given for {current.unit.key.source!r}")
            return
        is_same = now is not None and now.forms == forms
        waivers = now.record.waivers if now and is_same else {}
        record = Record(State.REVIEWED, file.reviewer, file.on, file.scope or "wording", mqm, waivers)
        new = Translation(forms, record, entry.position)
        faults = unit_checks.check(current.unit, new, self.language, self.names)
        errors = [fault for fault in faults if fault.severity is Severity.ERROR and fault.code not in waivers]
        for fault in errors:
            message = f"{current.unit.key.source!r} was not taken: {fault.message}: {_shown(forms)}"
            self._tell("review-refused", _at(file, answer), message, fault.hint)
        if not errors:
            entry = replace(entry, translation=new, notes=_kept(entry)) if is_same else reworded(entry, new)
            extra: tuple[str, ...] = (_note(file, answer),) if answer.note else ()
            if now and not is_same:
                extra += tuple(f"was waived: {code} {why}" for code, why in now.record.waivers.items())
            self.accepted[current.key] = replace(entry, notes=entry.notes + extra)

    def _tell(
        self, code: str, position: Position, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        self.findings.append(Finding(code, message, position, hint, severity, self.language.code))


def _at(file: Returned, answer: Answer) -> Position:
    return Position(file.path, int(answer.where) if answer.where.isdigit() else 1)


def _kept(entry: Entry) -> tuple[str, ...]:
    """Return the notes with one more that says who stood behind a wording before."""
    record = entry.translation.record if entry.translation else None
    if record is None or not record.by:
        return entry.notes
    return (*entry.notes, f"before ({', '.join(filter(None, (record.by, record.on)))}): {record.state}")


def _note(file: Returned, answer: Answer) -> str:
    who = ", ".join(filter(None, (file.reviewer, file.on)))
    return f"{answer.decision} ({who}): {' '.join(answer.note.split())}".rstrip(": ")


def _shown(wording: tuple[str, ...]) -> str:
    return " | ".join(wording) or "(no wording)"
