"""The workbook of a sheet: what is open and what is locked, exact texts, and whatever workbooks come back."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from generator.model.reviews import Fate, Form, Item, Sheet
from generator.model.units import State
from generator.reviewing import spreadsheet
from generator.reviewing.table import OPEN, Column
from tests.reviewing.conftest import Desk, codes, fates

TITLE = "First flight takes"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"
HEADER = 5


def at(page: Worksheet, part: str, column: Column) -> openpyxl.cell.Cell:
    """Return the cell of a column in the first row whose English has a part."""
    english = [*Column].index(Column.ENGLISH) + 1
    row = next(row for row in range(HEADER + 1, page.max_row + 1) if part in str(page.cell(row, english).value))
    return page.cell(row, [*Column].index(column) + 1)


def change(path: Path, how: Callable[[Worksheet], object]) -> None:
    book = openpyxl.load_workbook(path)
    how(book.active)
    book.save(path)


@pytest.fixture
def book(desk: Desk) -> Path:
    path = desk.export() / "review-pl.xlsx"
    change(path, lambda page: page.__setitem__("B2", "A. B."))
    return path


def test_only_what_a_reviewer_fills_in_is_open(book: Path) -> None:
    page = openpyxl.load_workbook(book).active
    assert page.protection.sheet
    assert not page.protection.password
    titles = [cell.value for cell in page[HEADER]]
    for row in page.iter_rows(min_row=HEADER + 1):
        for title, cell in zip(titles, row, strict=True):
            assert cell.protection.locked == (title not in OPEN), title
            assert cell.number_format == "@"
    assert not page["B2"].protection.locked
    assert at(page, TITLE, Column.WORDING).alignment.wrap_text


def test_choices_are_offered(book: Path) -> None:
    page = openpyxl.load_workbook(book).active
    offered = {str(each.sqref)[0]: each.formula1 for each in page.data_validations.dataValidation}
    assert offered["D"] == '"good,changed,bad"'
    assert "accuracy" in offered["E"]
    assert "critical" in offered["F"]


@pytest.mark.parametrize(("code", "order"), [("pl", 1), ("ar", 2), ("ckb", 2)])
def test_the_sheet_has_the_direction_of_its_language(world: Desk, code: str, order: int) -> None:
    page = openpyxl.load_workbook(world.export(code=code) / f"review-{code}.xlsx").active
    assert bool(page.sheet_view.rightToLeft) == (order == 2)
    assert at(page, TITLE, Column.WORDING).alignment.readingOrder == order


def test_it_says_what_stands_in_the_slots_who_says_it_and_the_sources(book: Path) -> None:
    page = openpyxl.load_workbook(book).active
    assert "{people} = 400 to 431 → od 400 do 431" in at(page, "carried {people}", Column.VALUES).value
    about = at(page, "carried {people}", Column.ABOUT).value
    assert "state: draft, by Polybrief project" in about
    assert "The Washington Post, news report" in about
    forms = [row[1].value for row in page.iter_rows(min_row=HEADER + 1) if "first flight carried" in row[0].value]
    assert forms == ["one: 1", "few: 2, 3, 4, 22 …", "many: 0, 5, 6, 7 …"]


def test_nothing_changed_changes_nothing(desk: Desk, book: Path) -> None:
    before = desk.catalogue()
    done = desk.take(book)
    assert (fates(done), done.findings, desk.catalogue()) == ([], (), before)


def test_a_change_and_verdicts_are_recorded(desk: Desk, book: Path) -> None:
    def fill(page: Worksheet) -> None:
        at(page, TITLE, Column.WORDING).value = NEW
        at(page, "The plane landed", Column.VERDICT).value = "good"

    change(book, fill)
    done = desk.take(book)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED] * 2, ())
    assert (desk.item(TITLE).wording, desk.item(TITLE).by) == ((NEW,), "A. B.")


def test_one_form_of_a_sentence_can_be_changed(desk: Desk, book: Path) -> None:
    new = "Pierwszym lotem podróżował {people} pasażer."
    change(book, lambda page: setattr(at(page, "{people} passenger.", Column.WORDING), "value", new))
    old = desk.item("{people} passenger.").wording
    assert fates(desk.take(book)) == [Fate.ACCEPTED]
    assert desk.item("{people} passenger.").wording == (new, *old[1:])


TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("=+-@'\t\r\n_x0041\0\x1f")), max_size=30)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=TEXTS)
def test_any_text_is_a_text_and_comes_back(tmp_path: Path, text: str) -> None:
    form = Form("", (), text, text, ())
    item = Item("0" * 16, "1" * 16, "x", "", text, "", (form,), (), State.DRAFT, by=text, comment=text)
    sheet = Sheet(text, "pl", text, text, "ltr", "2026-11-24", (item, replace(item, key="2" * 16)))
    data = spreadsheet.workbook(sheet)
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    kinds = {cell.data_type for row in page.iter_rows() for cell in row if cell.value is not None}
    assert kinds <= {"s", "inlineStr"}
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    table, findings = spreadsheet.table(path)
    assert table is not None
    assert findings == []
    assert [row[Column.WORDING] for _, row in table.rows] == [text] * 2


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (7000, "the number 7000"),
        (7.5, "the number 7.5"),
        (True, "the truth value True"),
        (dt.date(2021, 11, 18), "the date 2021-11-18"),
        ('=HYPERLINK("x")', "a formula"),
        ("#REF!", "an error of the spreadsheet"),
    ],
)
def test_what_is_no_text_is_told_and_not_taken(desk: Desk, book: Path, value: object, said: str) -> None:
    change(book, lambda page: setattr(at(page, TITLE, Column.WORDING), "value", value))
    before = desk.catalogue()
    done = desk.take(book)
    assert (codes(done), fates(done), desk.catalogue()) == (["review-answer"], [], before)
    assert f"{said} " in done.findings[0].message
    assert done.findings[0].position.line == HEADER + 1


def test_merged_cells_lose_no_wording(desk: Desk, book: Path) -> None:
    def merge(page: Worksheet) -> None:
        first = at(page, TITLE, Column.WORDING)
        page.merge_cells(start_row=first.row, end_row=first.row + 1, start_column=first.column, end_column=first.column)

    change(book, merge)
    before = desk.catalogue()
    done = desk.take(book)
    assert (codes(done), fates(done), desk.catalogue()) == (["review-refused"], [Fate.REFUSED], before)
    assert "No wording is given." in done.findings[0].message


def test_a_sheet_before_it_and_columns_moved_do_no_harm(desk: Desk, book: Path) -> None:
    opened = openpyxl.load_workbook(book)
    page = opened.active
    at(page, TITLE, Column.WORDING).value = NEW
    page.insert_cols(1)
    opened.create_sheet("Mine", 0)
    opened.save(book)
    assert fates(desk.take(book)) == [Fate.ACCEPTED]


def test_an_empty_sheet_is_told(desk: Desk) -> None:
    path = desk.out / "x.xlsx"
    openpyxl.Workbook().save(path)
    assert codes(desk.take(path)) == ["review-columns"]


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name.replace("__", "/"), data)
    return out.getvalue()


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "'
    + b"a" * 100
    + b'">'
    + b"".join(
        f'<!ENTITY {name} "{f"&{before};" * 20}">'.encode() for before, name in zip("abcdefg", "bcdefgh", strict=True)
    )
    + b"]><x>&h;</x>"
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 no more", "no Excel workbook"),
        (b"Id,Wording", "no Excel workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password"),
        (archive(x=b"y"), "no Excel workbook"),
        (archive(**{"xl__workbook.xml": b"<x"}), "damaged"),
        (archive(**{"xl__workbook.xml": BOMB, "[Content_Types].xml": BOMB}), "damaged"),
        (archive(**{"xl__workbook.xml": b"", "xl__big": b"\0" * 70_000_000}), "bytes when it is unpacked"),
    ],
    ids=["torn", "CSV", "password", "another zip", "broken XML", "entities", "bomb"],
)
def test_what_is_no_workbook_is_a_finding(desk: Desk, data: bytes, said: str) -> None:
    path = desk.out / "x.xlsx"
    path.write_bytes(data)
    done = desk.take(path)
    assert codes(done) == ["review-file"]
    assert said in done.findings[0].message


def test_a_workbook_with_any_byte_changed_never_stops_the_import(desk: Desk, book: Path) -> None:
    data = book.read_bytes()
    before = desk.catalogue()
    for place in range(0, len(data), len(data) // 12):
        broken = bytearray(data)
        broken[place] ^= 0xFF
        book.write_bytes(bytes(broken))
        desk.take(book)
    assert desk.catalogue() == before


def test_macros_are_told_and_never_run(desk: Desk, book: Path) -> None:
    change(book, lambda page: setattr(at(page, TITLE, Column.VERDICT), "value", "good"))
    with zipfile.ZipFile(book, "a") as file:
        file.writestr("xl/vbaProject.bin", b"\0")
    book = book.rename(book.with_suffix(".xlsm"))
    done = desk.take(book)
    assert (fates(done), codes(done)) == ([Fate.ACCEPTED], ["review-file"])
    assert "macros" in done.findings[0].message


def test_an_empty_file_and_one_of_fifty_megabytes_are_told(desk: Desk) -> None:
    for suffix in (".xlsx", ".csv", ".json", ".po"):
        path = desk.out / f"x{suffix}"
        path.write_bytes(b"")
        assert codes(desk.take(path)) == ["review-file"]
        with path.open("wb") as file:
            file.truncate(50_000_000)
        assert codes(desk.take(path)) == ["review-file"]
