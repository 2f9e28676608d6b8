"""A sheet as comma-separated text, and such files as other programs save them: separators, encodings and all.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and loses it on the way back.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.findings import Finding, Position, Severity
from generator.model.locales import Language
from generator.model.reviews import Sheet
from generator.reviewing.table import HEAD_ROWS, Cell, Column, Table, body, head, read, titles

# OWASP's list of what begins a formula in a spreadsheet; an apostrophe before such a sign is one more, so that both
# directions are exact.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_SEPARATORS = ",;\t"
# What a spreadsheet saves as "CSV" on Windows: the code page of the language.
_CODE_PAGES = {"Arab": "cp1256", "Cyrl": "cp1251", "pl": "cp1250", "tr": "cp1254", "kmr": "cp1254"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_CHARACTERS = 1_000_000
# The row that says the language holds ASCII letters only, in whatever code page.
_LANGUAGE = re.compile(rb'Language"?[,;\t]"?([A-Za-z-]{2,20})')


def text(sheet: Sheet) -> str:
    """Return the sheet as CSV (RFC 4180), to be written as UTF-8 with a byte order mark, which spreadsheets ask for."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([neutral(cell) for cell in row] for row in head(sheet))
    writer.writerow(Column)
    writer.writerows([neutral(row[column]) for column in Column] for row in body(sheet))
    return out.getvalue()


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> neutral("=1+1"), neutral("'=1"), neutral("'tis")
    ("'=1+1", "''=1", "'tis")
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def meant(cell: str) -> str:
    """Return what a neutral cell was.

    >>> meant("'=1+1"), meant("''=1"), meant("'tis")
    ('=1+1', "'=1", "'tis")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def table(path: Path, languages: Mapping[str, Language], code: str) -> tuple[Table | None, list[Finding]]:
    """Return the table of a file; `code` is its language where the file does not say so.

    Codes: review-encoding, review-file, review-columns.
    """
    content, findings = _decoded(path, languages, code)
    if content is None:
        return None, findings
    try:
        rows = max((_rows(content, separator) for separator in _SEPARATORS), key=_titles)
    except csv.Error as error:
        hint = "export it again as CSV"
        return None, [*findings, Finding("review-file", f"it is no table: {error}", Position(path.name), hint)]
    found, faults = read(rows, path.name)
    return found, [*findings, *faults]


def _titles(rows: Sequence[Sequence[Cell]]) -> int:
    return max((len(titles(row)) for row in rows[:HEAD_ROWS]), default=0)


def _rows(content: str, separator: str) -> list[list[Cell]]:
    before = csv.field_size_limit(_MOST_CHARACTERS)
    try:
        return [
            [meant(cell) for cell in row] for row in csv.reader(io.StringIO(content, newline=""), delimiter=separator)
        ]
    finally:
        csv.field_size_limit(before)


def _decoded(path: Path, languages: Mapping[str, Language], code: str) -> tuple[str | None, list[Finding]]:
    data = path.read_bytes()
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    try:
        return data.decode(marked or "utf-8"), []
    except UnicodeDecodeError:
        pass
    said = _LANGUAGE.search(data)
    language = languages.get(said[1].decode() if said else code)
    page = _code_page(language) if language and not marked else ""
    if page and b"\0" not in data:
        message = f"it is no UTF-8; it was read as {page.replace('cp', 'Windows-')}"
        hint = "save it as “CSV UTF-8”, which has the letters of every language"
        told = Finding("review-encoding", message, Position(path.name), hint, Severity.WARNING)
        return data.decode(page, "replace"), [told]
    message = "its letters cannot be read: it is no UTF-8, and no other encoding fits"
    return None, [Finding("review-encoding", message, Position(path.name), "save it as “CSV UTF-8”")]


def _code_page(language: Language) -> str:
    return _CODE_PAGES.get(language.code) or _CODE_PAGES.get(language.script, "")
