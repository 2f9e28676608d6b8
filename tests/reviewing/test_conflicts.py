"""Several reviewers, old exports, and sentences that changed meanwhile: nothing is overwritten, and a side is chosen."""

from __future__ import annotations

import pytest

from generator.model.reviews import Fate
from generator.model.units import State
from generator.pipeline.catalogues import renew_catalogues
from generator.pipeline.content import read_project
from generator.reviewing.judging import Rules, Take
from tests.reviewing.conftest import Desk, codes, fates

TITLE = "First flight takes"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"
FLIGHT = "A first repatriation flight"


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


def test_folders_and_files_of_several_reviewers_are_taken_together(desk: Desk) -> None:
    folder = desk.export()
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    for part, name in ((TITLE, "A. B."), (FLIGHT, "C. D.")):
        desk.answered(desk.item(part), "good", reviewer=name).rename(folder / f"{name}.json")
    done = desk.take(folder)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED] * 2, ())
    assert (desk.item(TITLE).by, desk.item(FLIGHT).by) == ("A. B.", "C. D.")


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


def test_a_wording_that_would_lose_a_fact_is_no_side_of_a_conflict(desk: Desk) -> None:
    item = desk.item(TITLE)
    one = desk.answered(item, "changed", NEW)
    two = desk.answered(item, "changed", "Lot 5 do domu z Białorusi", reviewer="C. D.")
    done = desk.take(one, two)
    assert {outcome.who: outcome.fate for outcome in done.outcomes} == {"A. B.": Fate.ACCEPTED, "C. D.": Fate.REFUSED}
    assert desk.item(TITLE).wording == (NEW,)
