"""Answers of the form: recorded, refused with the reason, or left alone where they conflict."""

from __future__ import annotations

import pytest

from generator.model.reviews import Fate
from generator.model.units import State
from generator.reviewing.judging import Rules, Take
from tests.reviewing.conftest import Desk, codes, fates

TITLE = "First flight takes"
FLIGHT = "A first repatriation flight"


def test_a_good_wording_is_recorded_as_reviewed(desk: Desk) -> None:
    done = desk.take(desk.answered(desk.item(TITLE), "good"))
    assert (fates(done), done.findings) == ([Fate.ACCEPTED], ())
    item = desk.item(TITLE)
    assert (item.state, item.by) == (State.REVIEWED, "A. B.")
    assert "# on: 2026-11-23" in desk.catalogue()


def test_importing_twice_changes_nothing_the_second_time(desk: Desk) -> None:
    path = desk.answered(desk.item(TITLE), "changed", "Pierwszy lot zabiera Irakijczyków z Białorusi do domu")
    desk.take(path)
    before = desk.catalogue()
    done = desk.take(path)
    assert (fates(done), done.changed, done.findings) == ([Fate.UNCHANGED], (), ())
    assert desk.catalogue() == before


def test_a_changed_wording_keeps_the_old_one_and_what_was_wrong(desk: Desk) -> None:
    old = desk.item(TITLE)
    new = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"
    desk.take(desk.answered(old, "changed", new, category="accuracy", gravity="major", note="tense"))
    assert desk.item(TITLE).wording == (new,)
    text = desk.catalogue()
    assert "# mqm: accuracy major" in text
    assert f": {old.wording[0]}\n" in text
    assert "tense" in text


def test_a_bad_wording_is_kept_but_no_longer_shown(desk: Desk) -> None:
    old = desk.item(TITLE)
    desk.take(desk.answered(old, "bad", note="state: reviewed"))
    new = desk.item(TITLE)
    assert (new.state, new.wording) == (State.STALE, old.wording)


def test_a_translated_slot_is_refused_with_the_reason(desk: Desk) -> None:
    item = desk.item(FLIGHT)
    before = desk.catalogue()
    done = desk.take(desk.answered(item, "changed", item.wording[0].replace("{day}", "{dzień}")))
    assert fates(done) == [Fate.REFUSED]
    assert {finding.code for finding in done.findings} == {"review-refused"}
    assert any("day" in finding.message for finding in done.findings)
    assert desk.catalogue() == before


def test_an_old_export_changes_nothing_until_somebody_chooses(desk: Desk) -> None:
    old = desk.item(TITLE)
    desk.take(desk.answered(old, "changed", "Pierwszy lot zabrał Irakijczyków do domu z Białorusi"))
    before = desk.catalogue()
    late = desk.answered(old, "changed", "Lot zabrał Irakijczyków z Białorusi", reviewer="C. D.")
    done = desk.take(late)
    assert codes(done) == ["review-conflict"]
    assert "Lot zabrał" in done.findings[0].message
    assert "Pierwszy lot zabrał" in done.findings[0].message
    assert fates(desk.take(late, rules=Rules(Take.OURS))) == [Fate.UNCHANGED]
    assert desk.catalogue() == before
    assert fates(desk.take(late, rules=Rules(Take.THEIRS))) == [Fate.ACCEPTED]
    assert "was (A. B., 2026-11-23): Pierwszy lot zabrał" in desk.catalogue()


def test_two_reviewers_with_different_wordings_change_nothing(desk: Desk) -> None:
    item = desk.item(TITLE)
    before = desk.catalogue()
    one = desk.answered(item, "changed", "Pierwszy lot zabrał Irakijczyków")
    two = desk.answered(item, "changed", "Lot zabrał Irakijczyków z Białorusi", reviewer="C. D.")
    done = desk.take(one, two)
    assert codes(done) == ["review-conflict"]
    assert desk.catalogue() == before


def test_marks_of_direction_at_the_ends_go_with_a_note(desk: Desk) -> None:
    item = desk.item(TITLE)
    done = desk.take(desk.answered(item, "changed", f"\u200f{item.wording[0]} \u200e"))
    assert codes(done) == ["review-mark"]
    assert desk.item(TITLE).wording == item.wording


def test_an_answer_without_a_reviewer_or_a_sentence_is_told(desk: Desk) -> None:
    item = desk.item(TITLE)
    nobody = desk.take(desk.answered(item, "good", reviewer=""))
    assert [finding.code for finding in nobody.findings] == ["review-reviewer"]
    path = desk.answered(item, "good")
    path.write_text(path.read_text(encoding="utf-8").replace(item.key, "0" * 16), encoding="utf-8")
    assert [finding.code for finding in desk.take(path).findings] == ["review-unknown"]


@pytest.mark.parametrize(
    "content",
    [
        b'{"format": "polybrief-review/1", "answers": [',
        b'{"format": "polybrief-review/1", "answers": [], "language": 5}',
        b'{"format": "polybrief-review/1", "answers": [], "language": "pl", "reviewer": null}',
        b'{"format": "polybrief-review/1", "answers": {}}',
        b"[" * 100_000,
        b"\xff\x00",
        b"",
    ],
    ids=["torn", "a number for a language", "no name", "no list", "deep", "no text", "empty"],
)
def test_a_broken_file_is_a_finding(desk: Desk, content: bytes) -> None:
    path = desk.out / "x.json"
    path.write_bytes(content)
    assert [finding.code for finding in desk.take(path).findings] == ["review-file"]
