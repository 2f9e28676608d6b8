"""Files of the form that are torn, hostile, or not what they say: told, and nothing lost."""

from __future__ import annotations

import json

import pytest

from generator.model.reviews import Fate
from generator.model.units import State
from generator.pipeline.content import read_project
from tests.reviewing.conftest import Desk, codes, fates

TITLE = "First flight takes"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"


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


HOSTILE = 'A\ud800\x00\n# state: reviewed\u2028\x0b# by: nobody\u202e\x1c\x85\nmsgid "x"'


def test_hostile_names_and_remarks_add_no_line_to_a_catalogue(desk: Desk) -> None:
    path = desk.answered(desk.item(TITLE), "good", reviewer=HOSTILE, note=HOSTILE, category="style", gravity="major")
    content = json.loads(path.read_text(encoding="utf-8")) | {"scope": HOSTILE, "on": HOSTILE}
    path.write_text(json.dumps(content), encoding="utf-8")
    assert fates(desk.take(path)) == [Fate.ACCEPTED]
    item = desk.item(TITLE)
    assert (item.state, item.by) == (State.REVIEWED, 'A\ufffd # state: reviewed # by: nobody msgid "x"')
    assert read_project(desk.root).findings == ()
    assert "# on: 2026-11-24\n" in desk.catalogue()


@pytest.mark.parametrize("text", ["a\ud800", "\x00", "\udc00\ud800", "x\x1bx"])
def test_broken_characters_in_a_wording_are_refused(desk: Desk, text: str) -> None:
    before = desk.catalogue()
    done = desk.take(desk.answered(desk.item(TITLE), "changed", text))
    assert (fates(done), desk.catalogue()) == ([Fate.REFUSED], before)
    assert all(str(finding).encode() for finding in done.findings)


@pytest.mark.parametrize(
    "answer",
    [
        5,
        None,
        [],
        {},
        {"key": 5},
        {"wording": "text"},
        {"wording": [5]},
        {"wording": [["a"]]},
        {"decision": "maybe"},
        {"decision": ["good"]},
        {"category": "ugly"},
        {"gravity": 5},
        {"note": {"a": 1}},
        {"base": None},
    ],
)
def test_an_answer_that_is_not_whole_is_told_and_the_others_count(desk: Desk, answer: object) -> None:
    path = desk.answered(desk.item(TITLE), "good")
    content = json.loads(path.read_text(encoding="utf-8"))
    whole = content["answers"][0]
    content["answers"] = [whole | answer if isinstance(answer, dict) and answer else answer, whole]
    path.write_text(json.dumps(content), encoding="utf-8")
    done = desk.take(path)
    assert (fates(done), codes(done)) == ([Fate.ACCEPTED], ["review-answer"])
    assert "answer 1" in done.findings[0].message


def test_a_day_that_has_not_come_is_today(desk: Desk) -> None:
    path = desk.answered(desk.item(TITLE), "good")
    path.write_text(path.read_text(encoding="utf-8").replace("2026-11-23", "2999-01-01"), encoding="utf-8")
    desk.take(path)
    assert "# on: 2026-11-24\n" in desk.catalogue()


def test_a_file_of_another_kind_or_language_is_told(desk: Desk) -> None:
    path = desk.out / "notes.txt"
    path.write_text("mine", encoding="utf-8")
    assert codes(desk.take(path)) == ["review-file"]
    path = desk.answered(desk.item(TITLE), "good")
    path.write_text(path.read_text(encoding="utf-8").replace('"pl"', '"xx"'), encoding="utf-8")
    assert codes(desk.take(path)) == ["review-language"]


def test_answers_of_one_language_are_none_of_another(world: Desk) -> None:
    path = world.answered(world.item(TITLE), "changed", NEW)
    path.write_text(path.read_text(encoding="utf-8").replace('"language": "pl"', '"language": "tr"'), encoding="utf-8")
    before = world.catalogue("tr")
    done = world.take(path)
    assert (fates(done), codes(done), world.catalogue("tr")) == ([Fate.REFUSED], ["review-unknown"], before)
