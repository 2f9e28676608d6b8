"""A sheet as an Excel workbook, and workbooks that come back. Nothing in them is ever calculated or run.

Only what a reviewer fills in is open; the rest is locked, without a password: it keeps from accidents, not from people.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.findings import Finding, Position, Severity
from generator.model.reviews import Sheet
from generator.reviewing.cleaning import whole
from generator.reviewing.table import CHOICES, NAME, OPEN, Cell, Column, NoText, Table, body, head, read

_WIDTHS = {Column.ENGLISH: 45, Column.FORM: 18, Column.WORDING: 55, Column.VERDICT: 11, Column.CATEGORY: 13}
_WIDTHS |= {Column.GRAVITY: 10, Column.NOTE: 30, Column.VALUES: 34, Column.ABOUT: 70, Column.ID: 6}
_LINE, _TALLEST = 16, 400  # points; not every program makes a row as high as its text
_LOCKED = PatternFill("solid", fgColor="F1F3F5")
_ASKED = PatternFill("solid", fgColor="FFF8E1")
_BOLD = Font(name="Calibri", bold=True)
_TEXT = "@"  # the number format of text: a date or a number that is typed stays what was typed
_LTR, _RTL = 1, 2
# Characters that XML cannot hold or would change, and what looks like their escapes (ECMA-376, 22.9.2.19, ST_Xstring).
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_BYTES = 64 * 1024 * 1024  # of a workbook when it is unpacked
_MOST_ROWS, _MOST_COLUMNS = 50_000, 60
_NO_TEXT = {"f": "a formula", "e": "an error of the spreadsheet"}
_KINDS = {bool: "the truth value", dt.datetime: "the date", dt.date: "the date", dt.time: "the time"}
# openpyxl and what it stands on raise any of these for a workbook that is torn, or has parts that are not what they say.
_DAMAGES = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,  # of XML: both parsers that openpyxl may use make theirs of it
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    EOFError,
    RuntimeError,
)
_OLE = b"\xd0\xcf\x11\xe0"  # how files with a password and those of Excel 97 begin


def workbook(sheet: Sheet) -> bytes:
    """Return the sheet as an XLSX file."""
    book = Workbook()
    page = book.active
    if not isinstance(page, Worksheet):
        raise TypeError("a new workbook has one worksheet")
    page.title = f"Review {sheet.language}"
    page.sheet_view.rightToLeft = sheet.direction == "rtl"
    _write_head(page, sheet)
    first = page.max_row + 1
    for at, column in enumerate(Column, start=1):
        _put(page.cell(first, at), column.value, _LTR).font = _BOLD
        page.column_dimensions[get_column_letter(at)].width = _WIDTHS[column]
    page.freeze_panes = f"A{first + 1}"
    direction = _RTL if sheet.direction == "rtl" else _LTR
    for number, row in enumerate(body(sheet), start=first + 1):
        _write_row(page, number, row, direction)
    _offer_choices(page, first + 1)
    page.protection.sheet = True
    page.protection.formatColumns = False  # widths and heights may be changed
    page.protection.formatRows = False
    page.protection.sort = False
    page.protection.autoFilter = False
    made = dt.datetime.fromisoformat(sheet.made)
    book.properties.creator, book.properties.created, book.properties.modified = "Polybrief", made, made
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write_head(page: Worksheet, sheet: Sheet) -> None:
    for number, (name, value) in enumerate(head(sheet), start=1):
        _put(page.cell(number, 1), name, _LTR).font = _BOLD
        cell = _put(page.cell(number, 2), value, _LTR)
        if name == NAME:
            cell.protection, cell.fill = Protection(locked=False), _ASKED
        page.row_dimensions[number].height = _height({Column.ENGLISH: name})


def _height(texts: Mapping[Column, str]) -> int:
    """Return the height in points of a row that shows all lines of its texts."""
    lines = (
        sum(1 + len(line) // _WIDTHS[column] for line in text.splitlines() or [""]) for column, text in texts.items()
    )
    return min(_LINE * max(lines), _TALLEST)


def _write_row(page: Worksheet, number: int, row: Mapping[Column, str], direction: int) -> None:
    for at, column in enumerate(Column, start=1):
        cell = _put(page.cell(number, at), row[column], direction if column is Column.WORDING else _LTR)
        cell.fill = _ASKED if column in OPEN else _LOCKED
        if column in OPEN:
            cell.protection = Protection(locked=False)
        if column is Column.ID:
            cell.alignment = Alignment(vertical="top", wrap_text=False)
    texts: dict[Column, str] = {column: text for column, text in row.items() if column is not Column.ID}
    page.row_dimensions[number].height = _height(texts)


def _put(cell: SheetCell | MergedCell, text: str, direction: int) -> SheetCell:
    """Write a text that is a text to every program: never a formula, a number or a date."""
    if isinstance(cell, MergedCell):
        raise TypeError("a new worksheet has no merged cells")
    cell.value = _escaped(text)
    cell.data_type = "s"
    cell.number_format = _TEXT
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=direction)
    return cell


def _escaped(text: str) -> str:
    return _UNFIT.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def _unescaped(text: str) -> str:
    return whole(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))


def _offer_choices(page: Worksheet, first: int) -> None:
    last = max(page.max_row, first)
    for column, choices in CHOICES.items():
        letter = get_column_letter([*Column].index(column) + 1)
        offered = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=True)
        offered.errorTitle, offered.error = column.value, f"Choose one of: {', '.join(choices)}"
        offered.add(f"{letter}{first}:{letter}{last}")
        page.add_data_validation(offered)


def table(path: Path) -> tuple[Table | None, list[Finding]]:
    """Return the table of a workbook; the first worksheet that has one counts. Codes: review-file, review-columns."""
    data = path.read_bytes()
    if fault := _unfit(data):
        message, hint = fault
        return None, [Finding("review-file", message, Position(path.name), hint)]
    told: list[Finding] = []
    if _has_macros(data):
        message = "it holds macros: they were not run, and are passed over"
        told.append(Finding("review-file", message, Position(path.name), "", Severity.WARNING))
    try:
        pages = [*_pages(data)]
    except _DAMAGES:
        hint = "open it in the program that it comes from, and save it as Excel workbook (.xlsx)"
        return None, [*told, Finding("review-file", "the workbook is damaged", Position(path.name), hint)]
    faults: list[Finding] = []
    for rows in pages:
        found, faults = read(rows, path.name)
        if found:
            return found, [*told, *faults]
    return None, [*told, *faults]


def _pages(data: bytes) -> Iterator[list[tuple[Cell, ...]]]:
    """Yield the cells of each worksheet."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that openpyxl does not keep: nothing is written back
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        for page in book.worksheets:
            rows = page.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
            yield [tuple(_cell(cell.value, cell.data_type) for cell in row) for row in rows]


def _unfit(data: bytes) -> tuple[str, str] | None:
    """Return why bytes are no workbook that may be opened and what to do; None where they are one."""
    if data.startswith(_OLE):
        return "it has a password, or is of an old Excel", "save it without a password, as Excel workbook (.xlsx)"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, EOFError):
        return "it is no Excel workbook", "save it as Excel workbook (.xlsx)"
    if size > _MOST_BYTES:
        message = f"it has {size} bytes when it is unpacked, and a workbook may have {_MOST_BYTES}"
        return message, "send the workbook that was exported"
    if "xl/workbook.xml" not in names:
        return "it is no Excel workbook", "save it as Excel workbook (.xlsx)"
    return None


def _has_macros(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(name.endswith("vbaProject.bin") for name in archive.namelist())


def _cell(value: object, kind: str) -> Cell:
    if value is None:
        return ""
    if isinstance(value, str) and kind not in _NO_TEXT:
        return _unescaped(value)
    return NoText(_NO_TEXT.get(kind) or f"{_KINDS.get(type(value), 'the number')} {value}")
