"""PO files of a sheet: what a PO editor changes comes back."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from generator.model.reviews import Fate
from generator.model.units import State
from tests.reviewing.conftest import STORY, Desk, codes, fates


@pytest.fixture
def po(desk: Desk) -> Path:
    return desk.export() / f"{STORY}.po"


def test_nothing_changed_changes_nothing(desk: Desk, po: Path) -> None:
    before = desk.catalogue()
    done = desk.take(po, reviewer="A. B.")
    assert (fates(done), done.findings) == ([], ())
    assert desk.catalogue() == before


def test_an_edit_and_an_approval_are_recorded(desk: Desk, po: Path) -> None:
    file = polib.pofile(str(po), wrapwidth=0)
    first, second = file[0], file[1]
    first.msgstr, first.flags = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu", []
    second.flags = []
    file.metadata["Last-Translator"] = "A. B. <a@example.org>"
    file.save()
    done = desk.take(po)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED] * 2, ())
    assert desk.item(first.msgid).wording == (first.msgstr,)
    assert {desk.item(each.msgid).state for each in (first, second)} == {State.REVIEWED}
    assert desk.item(second.msgid).by == "A. B."


def test_a_conflict_marker_is_told_with_its_line(desk: Desk, po: Path) -> None:
    po.write_text(f"{po.read_text(encoding='utf-8')}\n<<<<<<< mine\n", encoding="utf-8")
    done = desk.take(po, reviewer="A. B.")
    assert codes(done) == ["po-conflict"]
    assert fates(done) == []


def test_a_wording_still_marked_or_without_its_comments_is_told(desk: Desk, po: Path) -> None:
    file = polib.pofile(str(po), wrapwidth=0)
    file[0].msgstr = "Pierwszy lot zabiera Irakijczyków do domu"
    file[1].tcomment, file[1].flags = "", []
    file.save()
    before = desk.catalogue()
    done = desk.take(po, reviewer="A. B.")
    assert (fates(done), desk.catalogue()) == ([], before)
    assert sorted(codes(done)) == ["review-undecided", "review-unmarked"]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"msgid", b"Id,Wording", b'msgid ""\nmsgstr "Language: pl\\n"\n\0'])
def test_a_broken_po_file_is_a_finding(desk: Desk, data: bytes) -> None:
    path = desk.out / "x.po"
    path.write_bytes(data)
    done = desk.take(path, code="pl", reviewer="A. B.")
    assert done.findings
    assert fates(done) == []


def test_a_po_file_says_its_language(world: Desk) -> None:
    path = world.export(code="ckb") / f"{STORY}.po"
    file = polib.pofile(str(path), wrapwidth=0)
    file[0].flags = []
    file.save()
    assert world.take(path, reviewer="A. B.").outcomes[0].language == "ckb"


def test_comments_above_an_entry_say_what_was_wrong(desk: Desk, po: Path) -> None:
    file = polib.pofile(str(po), wrapwidth=0)
    file[0].tcomment += "\ndecision: bad\nmqm: accuracy major\ncomment: tense"
    file.save()
    assert fates(desk.take(po, reviewer="A. B.")) == [Fate.ACCEPTED]
    assert desk.item(file[0].msgid).state is State.STALE
    assert "# mqm: accuracy major (A. B., 2026-11-24)\n# bad (A. B., 2026-11-24): tense\n" in desk.catalogue()
