"""Round trips with the tools that translators have: gettext, polib and the translate-toolkit."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from generator.model.reviews import Fate
from generator.model.units import State
from generator.reviewing.judging import Rules, Take
from tests.reviewing.conftest import STORY, Desk, codes, fates

TITLE = "First flight takes"
PLANE = "The plane landed"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"


def run(*command: str | Path) -> str:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed (Debian: gettext)")
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def toolkit(name: str, *arguments: str | Path) -> str:
    return run(Path(sys.executable).with_name(name), "--progress=none", *arguments)


@pytest.fixture
def po(desk: Desk) -> Path:
    return desk.export() / f"{STORY}.po"


def edited(path: Path) -> None:
    """Change a wording and approve another one, as a PO editor does."""
    file = polib.pofile(str(path), wrapwidth=0)
    for part, wording in ((TITLE, NEW), (PLANE, "")):
        entry = next(each for each in file if part in each.msgid)
        entry.msgstr = wording or entry.msgstr
        entry.flags = []
    file.metadata["Last-Translator"] = "A. B. <a@example.org>"
    file.save(str(path))


@pytest.mark.parametrize("code", ["ar", "fa", "tr", "pl", "ru", "ckb", "kmr"])
def test_gettext_accepts_every_language(world: Desk, code: str) -> None:
    run("msgfmt", "-c", "-o", "/dev/null", world.export(code=code) / f"{STORY}.po")


def test_what_msgmerge_makes_of_two_exports_comes_back(desk: Desk, po: Path) -> None:
    newer = desk.export(folder="newer") / f"{STORY}.po"
    edited(po)
    merged = desk.out / "merged.po"
    run("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, po, newer)
    run("msgfmt", "-c", "-o", "/dev/null", merged)
    done = desk.take(merged)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED] * 2, ())
    assert desk.item(TITLE).wording == (NEW,)
    assert desk.item(PLANE).state is State.REVIEWED


def test_what_polib_writes_comes_back(desk: Desk, po: Path) -> None:
    polib.pofile(str(po)).save(str(po))  # wrapped at its own width
    done = desk.take(po, reviewer="A. B.")
    assert (fates(done), done.findings) == ([], ())
    edited(po)
    assert fates(desk.take(po)) == [Fate.ACCEPTED] * 2


def test_pofilter_reads_an_export_and_what_it_marks_comes_back(desk: Desk, po: Path) -> None:
    edited(po)
    file = polib.pofile(str(po), wrapwidth=0)
    for entry in file:
        entry.flags = []  # pofilter passes over what is fuzzy
    spoilt = next(entry for entry in file if PLANE in entry.msgid)
    spoilt.msgstr = spoilt.msgstr.rstrip(".")
    file.save(str(po))
    marked = desk.out / "marked.po"
    toolkit("pofilter", "-t", "endpunc", "--nofuzzy", po, marked)
    found = polib.pofile(str(marked), wrapwidth=0)
    assert "endpunc" in next(entry for entry in found if PLANE in entry.msgid).tcomment
    assert [entry.msgid for entry in found] == [spoilt.msgid]
    found[0].msgstr += "."
    found[0].flags = []
    found.save(str(marked))
    done = desk.take(marked, reviewer="A. B.")
    assert fates(done) == [Fate.ACCEPTED]
    assert desk.item(PLANE).state is State.REVIEWED


def test_po2csv_and_back_by_csv2po_loses_nothing(desk: Desk, po: Path) -> None:
    table, back = desk.out / "x.csv", desk.out / "back.po"
    toolkit("po2csv", po, table)
    text = table.read_text(encoding="utf-8")
    old = desk.item(TITLE).wording[0]
    assert old in text
    table.write_text(text.replace(old, NEW), encoding="utf-8")
    toolkit("csv2po", "-t", po, table, back)
    run("msgfmt", "-c", "-o", "/dev/null", back)
    file = polib.pofile(str(back), wrapwidth=0)
    next(entry for entry in file if TITLE in entry.msgid).flags = []
    file.save(str(back))
    done = desk.take(back, reviewer="A. B.")
    assert (fates(done), done.findings) == ([Fate.ACCEPTED], ())
    assert desk.item(TITLE).wording == (NEW,)


def test_what_po2csv_writes_is_taken_but_never_over_something_newer(desk: Desk, po: Path) -> None:
    """It does not say which wording it was made from, so that every change is a conflict until somebody chooses."""
    table = desk.out / "x.csv"
    toolkit("po2csv", po, table)
    before = desk.catalogue()
    done = desk.take(table, code="pl", reviewer="A. B.")
    assert (set(fates(done)), codes(done), desk.catalogue()) == ({Fate.UNCHANGED}, ["review-columns"], before)
    rows = [*csv.reader(table.read_text(encoding="utf-8").splitlines())]
    for row in rows:
        row[2] = NEW if TITLE in row[1] else row[2].replace("Pierwszym lotem leciało", "Pierwszym lotem przybyło")
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    done = desk.take(table, code="pl", reviewer="A. B.")
    assert desk.catalogue() == before
    assert {Fate.CONFLICT, Fate.REFUSED} == set(fates(done)) - {Fate.UNCHANGED}
    done = desk.take(table, code="pl", reviewer="A. B.", rules=Rules(Take.THEIRS))
    assert desk.item(TITLE).wording == (NEW,)
    # It gives two of the three forms of a Polish sentence: what cannot be whole is refused.
    refused = next(outcome for outcome in done.outcomes if outcome.fate is Fate.REFUSED)
    assert refused.reasons == ("This sentence needs one wording for each way of counting, and some are missing.",)
    assert "review-refused" in codes(done)
