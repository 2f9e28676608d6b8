"""The answers of a table that came back: rows of one sentence put together, each fault told with its row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from generator.findings import Finding, Position, Severity
from generator.model.locales import Language
from generator.model.reviews import Answer, Category, Decision, Gravity, Returned
from generator.reviewing import cleaning
from generator.reviewing.table import CHOICES, NO_FORM, Cell, Column, NoText, Table, form_digest

_ID = re.compile(r"(?P<key>[0-9a-f]{16})\.(?P<base>[0-9a-f]{16})\.(?P<form>[a-z]+|-)\.(?P<digest>[0-9a-f]{8})")
_Word = TypeVar("_Word", bound=StrEnum)


class _RowError(ValueError):
    """A row that cannot be taken; its text says why, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class _Row:
    """One form of one sentence. `key` and `base` are empty where the file has no Id; `english` is set then."""

    number: int
    key: str
    base: str
    form: str
    wording: str
    is_new: bool
    english: str
    verdict: Decision | None
    category: Category
    gravity: Gravity
    note: str

    @property
    def is_answered(self) -> bool:
        return self.is_new or self.verdict is not None


@dataclass
class _Reader:
    name: str
    language: Language
    findings: list[Finding] = field(default_factory=list)

    def tell(self, number: int, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> None:
        position = Position(self.name, number)
        self.findings.append(Finding("review-answer", message, position, hint, severity, self.language.code))


def answers(table: Table, name: str, language: Language, on: str) -> tuple[Returned, list[Finding]]:
    """Return the answers of a table; `on` is the ISO date to record. Codes: review-answer, review-rows."""
    reader = _Reader(name, language)
    sentences: dict[str, list[_Row]] = {}
    seen: set[str] = set()
    for number, cells in table.rows:
        try:
            row = _row(number, cells)
        except _RowError as error:
            reader.tell(number, str(error), error.hint)
            seen.add(_key(cells))
            continue
        seen.add(row.key)
        sentences.setdefault(row.key or f" {row.english}", []).append(row)
    found = []
    for rows in sentences.values():
        answer = _answer(rows, reader)
        found += [answer] if answer else []
    missing = table.sentences - len(seen - {""})
    if missing > 0 and Column.ID in next((cells for _, cells in table.rows), {}):
        message = f"{missing} of the {table.sentences} sentences are not in the file any more: they stay as they are"
        reader.findings.append(Finding("review-rows", message, Position(name), "", Severity.NOTE, language.code))
    return Returned(name, language.code, cleaning.line(table.reviewer), on, "", tuple(found)), reader.findings


def _key(cells: Mapping[Column, Cell]) -> str:
    match = _ID.fullmatch(cleaning.line(str(cells.get(Column.ID, ""))))
    return match["key"] if match else ""


def _row(number: int, cells: Mapping[Column, Cell]) -> _Row:
    wording = _text(cells, Column.WORDING)
    verdict = _choice(cells, Column.VERDICT, Decision)
    category = _choice(cells, Column.CATEGORY, Category) or Category.NONE
    gravity = _choice(cells, Column.GRAVITY, Gravity) or Gravity.NEUTRAL
    own = (verdict, category, gravity, str(cells.get(Column.NOTE, "")))
    if Column.ID not in cells:
        return _Row(number, "", "", NO_FORM, wording, bool(wording), _text(cells, Column.ENGLISH), *own)
    match = _ID.fullmatch(cleaning.line(_text(cells, Column.ID)))
    if not match:
        hint = "copy the Id from the file that was exported"
        raise _RowError(f"its Id is not as it was: {cells[Column.ID]}; it was not taken: {wording}", hint)
    cleaned, _ = cleaning.wording(wording)
    is_new = match["digest"] not in {form_digest(wording), form_digest(cleaned)}
    return _Row(number, match["key"], match["base"], match["form"], wording, is_new, "", *own)


def _text(cells: Mapping[Column, Cell], column: Column) -> str:
    cell = cells.get(column, "")
    if isinstance(cell, NoText):
        raise _RowError(f"{cell.what} stands in the column {column} instead of text", "type it as text")
    return cell


def _choice(cells: Mapping[Column, Cell], column: Column, kind: Callable[[str], _Word]) -> _Word | None:
    text = cleaning.line(_text(cells, column)).casefold()
    if not text:
        return None
    try:
        return kind(text)
    except ValueError:
        hint = f"choose one of {', '.join(CHOICES[column])}"
        raise _RowError(f"the column {column} says {text!r}", hint) from None


def _answer(rows: list[_Row], reader: _Reader) -> Answer | None:
    rows = [*_once(rows, reader)]
    if not any(row.is_answered for row in rows):
        return None
    first = rows[0]
    try:
        wording = _forms(rows, reader.language)
    except _RowError as error:
        told = " | ".join(row.wording for row in rows if row.is_answered)
        reader.tell(first.number, f"{error}; it was not taken: {told}", error.hint)
        return None
    verdicts = {row.verdict for row in rows if row.verdict}
    decision = _decision(rows, verdicts)
    if decision is None:
        shown = " and ".join(sorted(verdicts))
        reader.tell(first.number, f"the rows of one sentence say {shown}", "one sentence has one verdict")
        return None
    judged = next((row for row in rows if row.category is not Category.NONE), first)
    note = " / ".join(dict.fromkeys(cleaning.line(row.note) for row in rows if row.note.strip()))
    where = str(first.number)
    return Answer(first.key, first.base, decision, wording, judged.category, judged.gravity, note, where, first.english)


def _once(rows: Iterable[_Row], reader: _Reader) -> Iterator[_Row]:
    """Yield each form once. Of doubled rows that differ, the one that was changed counts, or none where both were."""
    forms: dict[str, list[_Row]] = {}
    for row in rows:
        forms.setdefault(row.form if row.key else row.english + row.form, []).append(row)
    for same in forms.values():
        answered = [row for row in same if row.is_answered] or same
        if len({(row.wording, row.verdict) for row in answered}) > 1:
            told = " / ".join(row.wording for row in answered)
            numbers = ", ".join(str(row.number) for row in answered)
            message = f"the rows {numbers} are the same sentence with different answers; none was taken: {told}"
            reader.tell(answered[0].number, message, "keep one of the rows")
            continue
        if len(same) > 1:
            reader.tell(same[1].number, "a row that is there twice counts once", severity=Severity.NOTE)
        yield answered[0]


def _forms(rows: list[_Row], language: Language) -> tuple[str, ...]:
    """Return the wordings in the order of the language's forms; raises _RowError where one has no row."""
    if rows[0].form == NO_FORM:
        return (rows[0].wording,)
    by_form = {row.form: row.wording for row in rows}
    if gone := [category for category in language.plural_categories if category not in by_form]:
        raise _RowError(
            f"the rows of the forms {', '.join(gone)} are missing", "copy them from the file that was exported"
        )
    return tuple(by_form[category] for category in language.plural_categories)


def _decision(rows: Iterable[_Row], verdicts: set[Decision]) -> Decision | None:
    """Return what the rows of a sentence say together, None where they contradict one another."""
    if Decision.BAD in verdicts:
        return Decision.BAD if verdicts == {Decision.BAD} else None
    return Decision.CHANGED if any(row.is_new for row in rows) else Decision.GOOD
