"""Make the new entry of a catalogue from an answer. Nothing that a person wrote is lost: what is replaced becomes a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.findings import Position
from generator.memory import records
from generator.memory.keeping import reworded
from generator.model.catalogues import Entry
from generator.model.reviews import Answer, Category, Decision, Returned, Verdict
from generator.model.units import Record, State, Translation
from generator.reviewing.collecting import Current

_SCOPE = "wording"


@dataclass(frozen=True, slots=True)
class Opinion:
    """The same answer of one reviewer or several: either that a wording is bad, or which wording is right."""

    given: tuple[tuple[Returned, Answer], ...]

    @property
    def is_bad(self) -> bool:
        """Tell whether the wording must not be shown."""
        return self.given[0][1].decision is Decision.BAD

    @property
    def wording(self) -> tuple[str, ...]:
        """Return the forms of the wording that it is about."""
        return self.given[0][1].wording

    @property
    def who(self) -> str:
        """Return the names of all who say so."""
        return ", ".join(dict.fromkeys(file.reviewer for file, _ in self.given))

    @property
    def on(self) -> str:
        """Return the day of the latest of the answers."""
        return max(file.on for file, _ in self.given)

    @property
    def scope(self) -> str:
        """Return what was looked at."""
        return ", ".join(dict.fromkeys(file.scope for file, _ in self.given if file.scope)) or _SCOPE

    def is_of(self, current: Current) -> bool:
        """Tell whether it is about the wording that stands in the catalogue today."""
        return any(answer.base == current.base for _, answer in self.given)

    def stands(self, current: Current) -> bool:
        """Tell whether the catalogue says so already, or that somebody chose another side of a conflict."""
        now = current.translation
        if current.entry and set(self.aside()) <= set(current.entry.notes):
            return True
        if now is None or current.entry is None:
            return False
        if self.is_bad:
            return now.record.state is State.STALE and set(self.remarks()) <= set(current.entry.notes)
        is_reviewed = now.record.state is State.REVIEWED and now.forms == self.wording
        return is_reviewed and (now.record.by == self.who or not self.is_of(current))

    def aside(self) -> Iterator[str]:
        """Yield the notes that keep what each reviewer wanted, where another side was chosen."""
        for file, answer in self.given:
            said = "bad" if self.is_bad else " | ".join(answer.wording)
            yield f"not taken ({', '.join(filter(None, (file.reviewer, file.on)))}): {said}"

    def remarks(self) -> Iterator[str]:
        """Yield the notes that keep what each reviewer said beside the wording."""
        for file, answer in self.given:
            if answer.category is not Category.NONE:
                yield records.verdict_note(Verdict(answer.category, answer.gravity, file.reviewer, file.on))
            if answer.note or self.is_bad:
                who = ", ".join(filter(None, (file.reviewer, file.on)))
                yield f"{answer.decision} ({who}): {answer.note}".rstrip(": ")


def accepted(current: Current, opinion: Opinion) -> Entry:
    """Return the entry as the reviewers want it; a wording that is bad is there, or ValueError is raised.

    A bad wording stays as a stale one, which no reader sees. Waivers count for the wording that they were given for.
    """
    now = current.translation
    entry = entry_of(current, opinion.given[0][0].path)
    remarks = tuple(remark for remark in dict.fromkeys(opinion.remarks()) if remark not in entry.notes)
    if opinion.is_bad:
        if now is None:
            raise ValueError("there is no wording that could be bad")
        stale = replace(now, record=replace(now.record, state=State.STALE))
        return replace(entry, translation=stale, notes=(*entry.notes, *remarks))
    is_same = now is not None and now.forms == opinion.wording
    waivers = now.record.waivers if now and is_same else {}
    record = Record(State.REVIEWED, opinion.who, opinion.on, opinion.scope, waivers=waivers)
    new = Translation(opinion.wording, record, entry.position)
    if now and is_same:
        before = (note for note in _before(now) if note not in entry.notes)
        return replace(entry, translation=new, notes=(*entry.notes, *before, *remarks))
    waived = tuple(f"was waived: {code} {why}" for code, why in now.record.waivers.items()) if now else ()
    entry = reworded(entry, new)
    return replace(entry, notes=(*entry.notes, *remarks, *waived))


def set_aside(entry: Entry, opinions: Iterable[Opinion]) -> Entry:
    """Return the entry with notes of what was not chosen."""
    notes = dict.fromkeys(note for opinion in opinions for note in opinion.aside())
    return replace(entry, notes=(*entry.notes, *(note for note in notes if note not in entry.notes)))


def entry_of(current: Current, path: str) -> Entry:
    """Return today's entry of a unit, an empty one where there is none; `path` is the file that asks for it."""
    return replace(current.entry or Entry(current.unit, None, Position(path)), unit=current.unit)


def _before(now: Translation) -> Sequence[str]:
    """Return a note that says who stood behind a wording before."""
    if not now.record.by:
        return ()
    return (f"before ({', '.join(filter(None, (now.record.by, now.record.on)))}): {now.record.state}",)
