"""CSV of a sheet: nothing in it is a formula, it comes back as it was, and however a spreadsheet saves it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Severity
from generator.model.reviews import Fate
from generator.model.units import State
from generator.reviewing.comma_separated import meant, neutral
from generator.reviewing.table import Column
from tests.reviewing.conftest import Desk, codes, fates

Rows = list[list[str]]
TITLE = "First flight takes"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"
HEADER = 4


def rows_of(path: Path) -> Rows:
    return [*csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))]


def written(rows: Rows, separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def put(rows: Rows, part: str, column: Column, text: str) -> None:
    """Write into a column of the first row whose English has a part."""
    english, at = [*Column].index(Column.ENGLISH), [*Column].index(column)
    next(row for row in rows[HEADER + 1 :] if part in row[english])[at] = text


@pytest.fixture
def sheet(desk: Desk) -> Path:
    path = desk.export() / "review-pl.csv"
    rows = rows_of(path)
    rows[1][1] = "A. B."
    path.write_text(written(rows), encoding="utf-8-sig")
    return path


def change(path: Path, how: Callable[[Rows], object]) -> None:
    rows = rows_of(path)
    how(rows)
    path.write_text(written(rows), encoding="utf-8")


@given(st.text(st.sampled_from("=+-@\t\r\n'a0")))
def test_a_neutral_cell_is_no_formula_and_comes_back(text: str) -> None:
    assert meant(neutral(text)) == text
    assert not neutral(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@settings(max_examples=200)
@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    assert meant(neutral(text)) == text


def test_no_cell_of_an_export_is_a_formula(desk: Desk) -> None:
    path = desk.root / "facts" / "belarus-border" / "2021-11-18.yml"
    facts = path.read_text(encoding="utf-8")
    path.write_text(facts.replace('title: "First flight', 'title: "=HYPERLINK(A1) First flight'), encoding="utf-8")
    cells = [cell for row in rows_of(desk.export() / "review-pl.csv") for cell in row]
    assert "'=HYPERLINK(A1) First flight takes Iraqis home from Belarus" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_wording_that_begins_like_a_formula_is_recorded_as_it_is(desk: Desk) -> None:
    for new in ("-Pierwszy lot zabiera Irakijczyków do domu", "'=Pierwszy lot zabiera Irakijczyków do domu"):
        desk.take(desk.answered(desk.item(TITLE), "changed", new))
        again = desk.export(folder=f"{len(new)}{new[0] == '-'}") / "review-pl.csv"
        assert fates(desk.take(again, reviewer="C. D.")) == []
        assert neutral(new) in again.read_text(encoding="utf-8-sig")


def test_nothing_changed_changes_nothing(desk: Desk, sheet: Path) -> None:
    before = desk.catalogue()
    done = desk.take(sheet)
    assert (fates(done), done.findings, desk.catalogue()) == ([], (), before)


def test_a_change_a_verdict_and_a_comment_are_recorded(desk: Desk, sheet: Path) -> None:
    def fill(rows: Rows) -> None:
        put(rows, TITLE, Column.WORDING, NEW)
        put(rows, TITLE, Column.CATEGORY, "Style")
        put(rows, TITLE, Column.GRAVITY, "minor ")
        put(rows, TITLE, Column.NOTE, "tense\nof the verb")
        put(rows, "The plane landed", Column.VERDICT, "\u200fGOOD\u200e")
        put(rows, "A first repatriation", Column.VERDICT, "bad")

    change(sheet, fill)
    done = desk.take(sheet)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED] * 3, ())
    assert desk.item(TITLE).wording == (NEW,)
    assert (
        "# mqm: style minor (A. B., 2026-11-24)\n# changed (A. B., 2026-11-24): tense of the verb\n" in desk.catalogue()
    )
    assert desk.item("The plane landed").state is State.REVIEWED
    assert desk.item("A first repatriation").state is State.STALE


def test_columns_may_be_moved_added_and_taken_away(desk: Desk, sheet: Path) -> None:
    def move(rows: Rows) -> None:
        put(rows, TITLE, Column.WORDING, NEW)
        for number, row in enumerate(rows):
            if number >= HEADER:
                row[:] = ["My notes" if number == HEADER else "x", *reversed(row)]

    change(sheet, move)
    done = desk.take(sheet)
    assert fates(done) == [Fate.ACCEPTED]
    assert [(finding.code, finding.severity) for finding in done.findings] == [("review-columns", Severity.NOTE)]
    assert "My notes" in done.findings[0].message
    assert desk.item(TITLE).wording == (NEW,)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [("Wording", "Text", "no column is called Wording"), ("Verdict", "Wording", "two columns are called Wording")],
)
def test_a_renamed_or_doubled_column_is_told_and_nothing_is_guessed(
    desk: Desk, sheet: Path, old: str, new: str, said: str
) -> None:
    change(sheet, lambda rows: rows[HEADER].__setitem__(rows[HEADER].index(old), new))
    done = desk.take(sheet)
    assert (codes(done), fates(done)) == (["review-columns"], [])
    assert said in done.findings[0].message
    assert done.findings[0].position.line == HEADER + 1


def test_rows_may_be_deleted_and_sorted_and_that_is_told(desk: Desk, sheet: Path) -> None:
    def drop(rows: Rows) -> None:
        put(rows, TITLE, Column.WORDING, NEW)
        rows[HEADER + 1 :] = [row for row in reversed(rows[HEADER + 1 :]) if "The plane landed" not in row[0]]

    change(sheet, drop)
    done = desk.take(sheet)
    assert (fates(done), codes(done)) == ([Fate.ACCEPTED], ["review-rows"])
    assert done.findings[0].message.startswith("1 of the ")


def test_a_deleted_form_keeps_the_others_from_being_taken(desk: Desk, sheet: Path) -> None:
    new = "Pierwszym lotem podróżowało {people} pasażerów."

    def drop(rows: Rows) -> None:
        put(rows, "carried {people} passengers", Column.WORDING, new)
        rows[:] = [row for row in rows if "carried {people} passenger." not in row[0]]

    before = desk.catalogue()
    change(sheet, drop)
    done = desk.take(sheet)
    assert (fates(done), codes(done), desk.catalogue()) == ([], ["review-answer"], before)
    assert "the forms one are missing" in done.findings[0].message
    assert new in done.findings[0].message


def test_doubled_rows_count_once_or_not_at_all(desk: Desk, sheet: Path) -> None:
    def double(rows: Rows, other: str = "") -> None:
        put(rows, TITLE, Column.WORDING, NEW)
        twice = [*next(row for row in rows[HEADER + 1 :] if TITLE in row[0])]
        twice[2] = other or twice[2]
        rows.append(twice)

    before = desk.catalogue()
    change(sheet, lambda rows: double(rows, "Lot zabiera Irakijczyków do domu"))
    done = desk.take(sheet)
    assert (fates(done), codes(done), desk.catalogue()) == ([], ["review-answer"], before)
    assert NEW in done.findings[0].message
    assert "Lot zabiera" in done.findings[0].message
    change(sheet, lambda rows: (rows.pop(), double(rows)))
    done = desk.take(sheet)
    assert (fates(done), [finding.severity for finding in done.findings]) == ([Fate.ACCEPTED], [Severity.NOTE])


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        (Column.ID, "1.23E+15", "its Id is not as it was"),
        (Column.VERDICT, "maybe", "the column Verdict says 'maybe'"),
        (Column.CATEGORY, "ugly", "the column Error type says 'ugly'"),
    ],
)
def test_a_row_that_is_not_whole_is_told_with_its_number_and_its_wording_kept(
    desk: Desk, sheet: Path, column: Column, text: str, said: str
) -> None:
    def spoil(rows: Rows) -> None:
        put(rows, TITLE, Column.WORDING, NEW)
        put(rows, "The plane landed", Column.VERDICT, "good")
        put(rows, TITLE, column, text)

    change(sheet, spoil)
    done = desk.take(sheet)
    assert fates(done) == [Fate.ACCEPTED]
    assert "review-answer" in codes(done)
    told = next(finding for finding in done.findings if finding.code == "review-answer")
    assert said in told.message
    assert told.position.line == HEADER + 2


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separators_and_encodings_of_spreadsheets(desk: Desk, sheet: Path, separator: str, encoding: str) -> None:
    rows = rows_of(sheet)
    put(rows, TITLE, Column.WORDING, NEW)
    sheet.write_bytes(written(rows, separator).encode(encoding))
    done = desk.take(sheet)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED], ())
    assert desk.item(TITLE).wording == (NEW,)


@pytest.mark.parametrize(("code", "encoding"), [("pl", "cp1250"), ("ar", "cp1256"), ("ru", "cp1251"), ("tr", "cp1254")])
def test_a_code_page_of_windows_is_read_and_told(world: Desk, code: str, encoding: str) -> None:
    path = world.export(code=code) / f"review-{code}.csv"
    rows = rows_of(path)
    put(rows, TITLE, Column.VERDICT, "good")
    path.write_bytes(written(rows, ";").encode(encoding, "replace"))
    done = world.take(path, reviewer="A. B.")
    assert done.findings[0].code == "review-encoding"
    assert "Windows-125" in done.findings[0].message
    assert fates(done)[0] is Fate.ACCEPTED
    assert Fate.REFUSED not in fates(done)


def test_letters_that_a_code_page_lacks_are_refused_and_not_recorded(world: Desk) -> None:
    before = world.catalogue("ckb")
    path = world.export(code="ckb") / "review-ckb.csv"
    path.write_bytes(path.read_text(encoding="utf-8-sig").encode("cp1256", "replace"))
    done = world.take(path, reviewer="A. B.")
    assert set(fates(done)) == {Fate.REFUSED}
    assert {code for code in codes(done) if code != "review-encoding"} == {"review-refused"}
    assert "Question marks stand where letters were" in done.findings[-1].message
    assert world.catalogue("ckb") == before


def test_letters_that_cannot_be_read_are_told(desk: Desk) -> None:
    path = desk.out / "x.csv"
    for data in (b"\xef\xbb\xbfId,Wording\n\xff\n", b"\xff\xfeI", b"Id,Wording\n\xc3\n"):
        path.write_bytes(data)
        assert codes(desk.take(path)) == ["review-encoding"]


@pytest.mark.parametrize(
    "data",
    [b"a", b"\0\0\0\0", b"Id\nx\n", b'"' * 4, b"one,two\n" * 30, b"\r\n", b"sep=;\n"],
    ids=["a letter", "NUL", "one column", "quotes", "another table", "a line break", "no table"],
)
def test_a_file_without_a_table_is_a_finding(desk: Desk, data: bytes) -> None:
    path = desk.out / "x.csv"
    path.write_bytes(data)
    assert codes(desk.take(path)) == ["review-columns"]


def test_a_cell_of_two_million_letters_is_a_finding(desk: Desk, sheet: Path) -> None:
    change(sheet, lambda rows: put(rows, TITLE, Column.WORDING, "x" * 2_000_000))
    assert codes(desk.take(sheet)) == ["review-file"]


def test_two_columns_are_enough(desk: Desk, sheet: Path) -> None:
    def cut(rows: Rows) -> None:
        put(rows, TITLE, Column.WORDING, NEW)
        rows[HEADER:] = [[row[-1], row[2]] for row in rows[HEADER:]]

    change(sheet, cut)
    done = desk.take(sheet)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED], ())


def test_without_ids_a_sentence_is_found_by_its_english_but_never_overwritten(desk: Desk, sheet: Path) -> None:
    def cut(rows: Rows) -> None:
        put(rows, TITLE, Column.WORDING, NEW)
        for row in rows[HEADER:]:
            row.pop()

    before = desk.catalogue()
    change(sheet, cut)
    done = desk.take(sheet)
    assert [outcome.source for outcome in done.outcomes if outcome.fate is Fate.CONFLICT] == [desk.item(TITLE).source]
    assert {*fates(done)} == {Fate.CONFLICT, Fate.UNCHANGED}
    assert desk.catalogue() == before
