"""Answers: recorded with who, when and what was wrong, or refused with the reason in plain words."""

from __future__ import annotations

import pytest

from generator.checks import units as unit_checks
from generator.model.reviews import Fate
from generator.model.units import State
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
