"""A sheet as rows of cells, for spreadsheets and comma-separated files, and rows that come back as answers.

What a program needs is in one cell of each row, its `Id`: rows may be sorted and moved, columns moved, added or taken
away. It never guesses a column by its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from generator.findings import Finding, Position, Severity
from generator.model.reviews import Category, Decision, Form, Gravity, Item, Sheet
from generator.reviewing.collecting import digest

_FORM_DIGEST = 8
NO_FORM = "-"


class Column(StrEnum):
    """The columns, by their titles."""

    ENGLISH = "English"
    FORM = "Form for"
    WORDING = "Wording"
    VERDICT = "Verdict"
    CATEGORY = "Error type"
    GRAVITY = "Severity"
    NOTE = "Comment"
    VALUES = "What readers see"
    ABOUT = "About"
    ID = "Id"


# What a reviewer fills in; everything else is locked.
OPEN = frozenset({Column.WORDING, Column.VERDICT, Column.CATEGORY, Column.GRAVITY, Column.NOTE})
CHOICES: Mapping[Column, tuple[str, ...]] = {
    Column.VERDICT: tuple(Decision),
    Column.CATEGORY: tuple(filter(None, Category)),
    Column.GRAVITY: tuple(Gravity),
}
LANGUAGE, NAME, SENTENCES = "Language", "Your name", "Sentences"
_HELP = (
    "Mend the wording where it needs it, or choose a verdict. Leave the verdict empty where you have not decided. "
    "Names in curly brackets, as {people}, are never translated."
)


def head(sheet: Sheet) -> list[tuple[str, str]]:
    """Return the rows above the table: what is said about the file, and where the reviewer's name belongs."""
    return [(LANGUAGE, sheet.language), (NAME, ""), (SENTENCES, str(len(sheet.items))), (_HELP, "")]


def body(sheet: Sheet) -> Iterator[Mapping[Column, str]]:
    """Yield a row for each form of each item."""
    for item in sheet.items:
        for form in item.forms:
            yield _row(item, form)


def _row(item: Item, form: Form) -> Mapping[Column, str]:
    return {
        Column.ID: ".".join((item.key, item.base, form.category or NO_FORM, form_digest(form.wording))),
        Column.ENGLISH: form.english,
        Column.VALUES: "\n".join(_values(item)),
        Column.ABOUT: " · ".join(_about(item)) if form is item.forms[0] else "",
        Column.FORM: f"{form.category}: {form.numbers}" if form.category else "",
        Column.WORDING: form.wording,
        Column.VERDICT: "",
        Column.CATEGORY: "",
        Column.GRAVITY: "",
        Column.NOTE: "",
    }


def _values(item: Item) -> Iterator[str]:
    lines = (f"{{{value.name}}} = {value.english} → {value.shown}" for place in item.places for value in place.values)
    return iter(dict.fromkeys(lines))


def _about(item: Item) -> Iterator[str]:
    yield f"state: {item.state}{f', by {item.by}' if item.by else ''}"
    if item.old_source:
        yield f"The wording was made for: {item.old_source}"
    yield from (f"Look: {remark}" for remark in item.remarks)
    yield from filter(None, [item.comment] if not any(place.about for place in item.places) else [])
    told = chain.from_iterable((place.title, *place.about, *place.sources) for place in item.places)
    yield from dict.fromkeys(told)


def form_digest(wording: str) -> str:
    """Return what tells whether a wording is another one than the exported one."""
    return digest(wording)[:_FORM_DIGEST]


@dataclass(frozen=True, slots=True)
class NoText:
    """A cell that holds something else than text: what it holds, in words."""

    what: str

    def __str__(self) -> str:
        """Return what it holds."""
        return self.what


Cell = str | NoText


@dataclass
class Table:
    """The cells of a file that came back: what stands above the table, and its rows by column with their numbers."""

    language: str = ""
    reviewer: str = ""
    sentences: int = 0
    rows: list[tuple[int, Mapping[Column, Cell]]] = field(default_factory=list)


# Titles of the columns as other programs write them: po2csv of the translate-toolkit.
_OTHER_TITLES = {"source": Column.ENGLISH, "target": Column.WORDING}
# How far down the titles may stand.
HEAD_ROWS = 20
_TITLES = {**{column.value.casefold(): column for column in Column}, **_OTHER_TITLES}


def read(cells: Iterable[Sequence[Cell]], name: str) -> tuple[Table | None, list[Finding]]:
    """Return the table among the rows of a file, None where there is none. Code: review-columns."""
    table = Table()
    columns: dict[Column, int] | None = None
    findings: list[Finding] = []
    for number, row in enumerate(cells, start=1):
        if columns is not None:
            found = {column: row[at] for column, at in columns.items() if at < len(row)}
            if any(found.values()):
                table.rows.append((number, found))
        elif _is_header(row):
            columns, findings = _columns(row, Position(name, number))
            if columns is None:
                return None, findings
        else:
            _note(table, row)
            if number == HEAD_ROWS:
                break
    if columns is None:
        hint = f"the first row of the table holds the titles {', '.join(Column)}"
        return None, [Finding("review-columns", "there is no table of a review in it", Position(name), hint)]
    return table, findings


def titles(row: Iterable[Cell]) -> set[Column]:
    """Return the columns whose titles stand in a row."""
    return {column for cell in row if (column := _title(cell))}


def _is_header(row: Sequence[Cell]) -> bool:
    found = titles(row)
    return len(found) > 1 and bool(found & {Column.ID, Column.ENGLISH, Column.WORDING})


def _title(cell: Cell) -> Column | None:
    return _TITLES.get(" ".join(cell.casefold().split())) if isinstance(cell, str) else None


def _columns(row: Sequence[Cell], position: Position) -> tuple[dict[Column, int] | None, list[Finding]]:
    columns: dict[Column, int] = {}
    strange = []
    for at, cell in enumerate(row):
        column = _title(cell)
        if column is None:
            strange += [str(cell)] if cell else []
        elif column in columns:
            return None, [Finding("review-columns", f"two columns are called {column}", position, "delete one of them")]
        columns |= {column: at} if column else {}
    lost = [] if Column.WORDING in columns else [Column.WORDING]
    lost += [] if columns.keys() & {Column.ID, Column.ENGLISH} else [Column.ID]
    if lost:
        message = f"no column is called {', '.join(lost)}; there is: {', '.join(map(str, filter(None, row)))}"
        return None, [Finding("review-columns", message, position, "give the columns their titles back")]
    if strange:
        message = f"columns that nobody asked for are passed over: {', '.join(strange)}"
        return columns, [Finding("review-columns", message, position, severity=Severity.NOTE)]
    return columns, []


def _note(table: Table, row: Sequence[Cell]) -> None:
    texts = [cell.strip() for cell in row if isinstance(cell, str) and cell.strip()]
    name = texts[0].rstrip(":").casefold() if texts else ""
    value = texts[1] if len(texts) > 1 else ""
    if name == LANGUAGE.casefold():
        table.language = value
    elif name == NAME.casefold():
        table.reviewer = value
    elif name == SENTENCES.casefold() and value.isascii() and value.isdigit():
        table.sentences = int(value)
