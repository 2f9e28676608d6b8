"""Answers of the form: recorded, refused with the reason, or left alone where they conflict."""

from __future__ import annotations

import json

import pytest

from generator.checks import units as unit_checks
from generator.model.reviews import Fate
from generator.model.units import State
from generator.pipeline.catalogues import renew_catalogues
from generator.pipeline.content import read_project
from generator.reviewing.judging import Rules, Take
from generator.reviewing.plain import SENTENCES
from tests.reviewing.conftest import Desk, codes, fates

TITLE = "First flight takes"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"
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
    assert desk.catalogue() == before
    assert fates(desk.take(late, rules=Rules(Take.THEIRS))) == [Fate.ACCEPTED]
    assert "was (A. B., 2026-11-23): Pierwszy lot zabrał" in desk.catalogue()


def test_an_old_export_is_settled_for_what_stands_and_stays_as_a_note(desk: Desk) -> None:
    old = desk.item(TITLE)
    desk.take(desk.answered(old, "changed", NEW))
    late = desk.answered(old, "bad", reviewer="C. D.")
    assert fates(desk.take(late)) == [Fate.CONFLICT]
    assert fates(desk.take(late, rules=Rules(Take.OURS))) == [Fate.UNCHANGED]
    assert "# not taken (C. D., 2026-11-23): bad\n" in desk.catalogue()
    assert (desk.item(TITLE).state, desk.item(TITLE).wording) == (State.REVIEWED, (NEW,))
    assert desk.take(late).findings == ()


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


PLAIN_WORDS = ("unit", "slot", "msgid", "placeholder", "fuzzy", "regex", "catalogue", "token", "plural")


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("Pierwszy lot zabrał Irakijczyków ({dzień}).", "the name in it is not as in the English."),
        ("Pierwszy lot zabrał Irakijczyków [day].", "{day} is missing."),
        ("Pierwszy lot zabrał Irakijczyków (｛day｝).", "{day} is missing."),
        ("Pierwszy lot zabrał Irakijczyków (day}).", "A curly bracket stands alone,"),
        ("Pierwszy lot zabrał Irakijczyków {day} {day}.", "{day} stands there more than once."),
        ("Pierwszy lot zabrał Irakijczyków {day} {when}.", "{when} is not in the English sentence."),
        ("Pierwszy lot zabrał 431 Irakijczyków {day}.", "A number is typed in: “431”."),
        ("Pierwszy lot zabrał siedmiu Irakijczyków {day}.", "“siedmiu” is a number that the English sentence"),
        ("Pierwszy lot zabrał Irakij\u00adczyków {day}.", "a character that nobody can see (U+00AD)"),
        ("Pierwszy lot zabrał Irakij\ufffdczyków {day}.", "a character that nobody can see (U+FFFD)"),
        ("Pierwszy lot zabra? Irakijczyk?w {day}.", "Question marks stand where letters were"),
        ("", "No wording is given."),
    ],
)
def test_what_would_lose_a_fact_is_refused_in_plain_words(desk: Desk, wording: str, said: str) -> None:
    before = desk.catalogue()
    done = desk.take(desk.answered(desk.item(FLIGHT), "changed", wording))
    assert (fates(done), desk.catalogue()) == ([Fate.REFUSED], before)
    reasons = " ".join(done.outcomes[0].reasons)
    assert said in reasons
    assert [word for word in PLAIN_WORDS if word in reasons.lower()] == []
    assert done.outcomes[0].wording == (wording,)
    assert wording in done.findings[-1].message


def test_every_check_has_words_for_people() -> None:
    assert SENTENCES.keys() == unit_checks.CODES.keys()
    said = " ".join(SENTENCES.values()).replace("{slot}", "").lower()
    assert [word for word in PLAIN_WORDS if word in said] == []


def test_two_reviewers_who_agree_are_both_recorded(desk: Desk) -> None:
    item = desk.item(TITLE)
    one = desk.answered(item, "changed", NEW, category="style", gravity="minor", note="tense")
    two = desk.answered(item, "changed", f" {NEW}\u200e", reviewer="C. D.", category="accuracy", gravity="major")
    done = desk.take(one, two)
    assert fates(done) == [Fate.ACCEPTED]
    assert (desk.item(TITLE).wording, desk.item(TITLE).by) == ((NEW,), "A. B., C. D.")
    text = desk.catalogue()
    assert "# mqm: style minor (A. B., 2026-11-23)\n# changed (A. B., 2026-11-23): tense\n" in text
    assert "# mqm: accuracy major (C. D., 2026-11-23)\n" in text
    assert fates(desk.take(one, two)) == [Fate.UNCHANGED]


def test_one_calls_it_good_and_the_other_changes_it(desk: Desk) -> None:
    item = desk.item(TITLE)
    done = desk.take(desk.answered(item, "good"), desk.answered(item, "changed", NEW, reviewer="C. D."))
    (outcome,) = done.outcomes
    assert outcome.fate is Fate.CONFLICT
    assert [(side.who, side.decision, side.wording) for side in outcome.sides] == [
        ("now, Polybrief project, 2026-11-24", "draft", item.wording),
        ("A. B.", "good", item.wording),
        ("C. D.", "changed", (NEW,)),
    ]
    for side in outcome.sides:
        assert f"{side.choice}  {side.who}: ({side.decision}) {side.wording[0]}" in done.findings[0].message


@pytest.mark.parametrize("chosen", [0, 1, 2])
def test_a_conflict_is_settled_by_one_of_its_sides(desk: Desk, chosen: int) -> None:
    item = desk.item(TITLE)
    other = "Lot zabiera Irakijczyków z Białorusi do domu"
    files = [desk.answered(item, "changed", NEW), desk.answered(item, "changed", other, reviewer="C. D.")]
    side = desk.take(*files).outcomes[0].sides[chosen]
    done = desk.take(*files, rules=Rules(chosen=frozenset({side.choice})))
    assert (fates(done), done.findings) == ([Fate.ACCEPTED if chosen else Fate.UNCHANGED], ())
    item = desk.item(TITLE)
    assert item.wording == side.wording
    assert item.state is (State.REVIEWED if chosen else State.DRAFT)
    for number, (name, wording) in enumerate((("A. B.", NEW), ("C. D.", other)), start=1):
        kept = f"# not taken ({name}, 2026-11-23): {wording}\n" in desk.catalogue()
        assert kept == (number != chosen), "what was not chosen stays as a note"
    again = desk.take(*files)
    assert (fates(again), again.changed) == ([Fate.UNCHANGED], ())


def test_a_choice_holds_for_todays_wording_only(desk: Desk) -> None:
    item = desk.item(TITLE)
    files = [desk.answered(item, "changed", NEW), desk.answered(item, "changed", f"{NEW}!", reviewer="C. D.")]
    choice = desk.take(*files).outcomes[0].sides[1].choice
    desk.take(desk.answered(item, "changed", "Lot zabiera Irakijczyków z Białorusi do domu", reviewer="E. F."))
    before = desk.catalogue()
    done = desk.take(*files, rules=Rules(chosen=frozenset({choice})))
    assert (fates(done), desk.catalogue()) == ([Fate.CONFLICT], before)
    assert set(codes(done)) == {"review-conflict", "review-choice"}


def test_an_old_approval_never_approves_a_wording_that_came_later(desk: Desk) -> None:
    old = desk.item(TITLE)
    late = desk.answered(old, "good", reviewer="C. D.")
    desk.take(desk.answered(old, "changed", NEW))
    assert fates(desk.take(late)) == [Fate.CONFLICT]
    assert fates(desk.take(late, rules=Rules(Take.THEIRS))) == [Fate.ACCEPTED]
    assert (desk.item(TITLE).wording, desk.item(TITLE).by) == (old.wording, "C. D.")
    assert f"# was (A. B., 2026-11-23): {NEW}\n" in desk.catalogue()


def test_a_late_answer_that_says_what_stands_is_no_conflict(desk: Desk) -> None:
    old = desk.item(TITLE)
    desk.take(desk.answered(old, "changed", NEW))
    before = desk.catalogue()
    done = desk.take(desk.answered(old, "changed", NEW, reviewer="C. D."))
    assert (fates(done), done.findings, desk.catalogue()) == ([Fate.UNCHANGED], (), before)


def test_an_answer_to_a_sentence_that_is_another_one_now_stays_in_the_report(desk: Desk) -> None:
    late = desk.answered(desk.item(TITLE), "changed", NEW)
    facts = desk.root / "facts" / "belarus-border" / "2021-11-18.yml"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("First flight takes Iraqis", "Flight takes Iraqis"), "utf-8"
    )
    before = desk.catalogue()
    done = desk.take(late)
    assert (fates(done), codes(done), desk.catalogue()) == ([Fate.REFUSED], ["review-unknown"], before)
    assert NEW in done.findings[0].message
    assert done.outcomes[0].reasons == ("The English sentence is another one today, or it is gone.",)


def test_verdicts_outlive_the_wordings_that_they_were_about(desk: Desk) -> None:
    desk.take(desk.answered(desk.item(TITLE), "bad", category="accuracy", gravity="critical"))
    assert desk.item(TITLE).state is State.STALE
    again = desk.answered(desk.item(TITLE), "changed", NEW, reviewer="C. D.", category="style", gravity="minor")
    assert fates(desk.take(again)) == [Fate.ACCEPTED]
    text = desk.catalogue()
    assert "# mqm: accuracy critical (A. B., 2026-11-23)\n" in text
    assert "# mqm: style minor (C. D., 2026-11-23)\n" in text


def test_marks_of_direction_inside_a_wording_go_as_well(desk: Desk) -> None:
    new = "Pierwszy lot\u200f zabiera \u202bIrakijczyków\u202c z Białorusi\ndo domu"
    done = desk.take(desk.answered(desk.item(TITLE), "changed", new))
    assert (fates(done), codes(done)) == ([Fate.ACCEPTED], ["review-mark"])
    assert desk.item(TITLE).wording == (NEW,)


def test_smart_quotes_around_a_slot_are_asked_about(desk: Desk) -> None:
    item = desk.item(FLIGHT)
    done = desk.take(desk.answered(item, "changed", item.wording[0].replace("{day}", "„{day}”")))
    assert (fates(done), codes(done)) == ([Fate.ACCEPTED], ["review-quotes"])


def test_a_warning_is_told_with_what_was_taken(desk: Desk) -> None:
    done = desk.take(desk.answered(desk.item(TITLE), "changed", f"{NEW}."))
    assert (fates(done), codes(done)) == ([Fate.ACCEPTED], ["review-look"])
    assert "a title has none" in done.findings[0].message


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


def test_folders_and_files_of_several_reviewers_are_taken_together(desk: Desk) -> None:
    folder = desk.export()
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    for part, name in ((TITLE, "A. B."), (FLIGHT, "C. D.")):
        desk.answered(desk.item(part), "good", reviewer=name).rename(folder / f"{name}.json")
    done = desk.take(folder)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED] * 2, ())
    assert (desk.item(TITLE).by, desk.item(FLIGHT).by) == ("A. B.", "C. D.")


def test_a_file_of_another_kind_or_language_is_told(desk: Desk) -> None:
    path = desk.out / "notes.txt"
    path.write_text("mine", encoding="utf-8")
    assert codes(desk.take(path)) == ["review-file"]
    path = desk.answered(desk.item(TITLE), "good")
    path.write_text(path.read_text(encoding="utf-8").replace('"pl"', '"xx"'), encoding="utf-8")
    assert codes(desk.take(path)) == ["review-language"]


@pytest.mark.parametrize("is_in_step", [True, False], ids=["after catalogues", "at once"])
def test_a_changed_sentence_goes_out_with_its_old_wording_as_a_suggestion(desk: Desk, *, is_in_step: bool) -> None:
    old = desk.item(TITLE)
    facts = desk.root / "facts" / "belarus-border" / "2021-11-18.yml"
    changed = facts.read_text(encoding="utf-8").replace("First flight takes Iraqis", "First plane takes Iraqis")
    facts.write_text(changed, encoding="utf-8")
    item = desk.item("First plane takes")
    assert (item.state, item.wording, item.old_source) == (State.STALE, old.wording, old.source)
    answer = desk.answered(item, "changed", NEW)
    if is_in_step:
        renew_catalogues(desk.root, read_project(desk.root))
    assert fates(desk.take(answer)) == [Fate.ACCEPTED]
    item = desk.item("First plane takes")
    assert (item.state, item.wording, item.old_source) == (State.REVIEWED, (NEW,), "")
