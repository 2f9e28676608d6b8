"""How far each language is, now and over time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.units import State
from generator.model.values import Date
from generator.pipeline.content import read_project
from generator.pipeline.history import MOST_POINTS, history
from generator.pipeline.progress import progress
from tests.pipeline.conftest import Desk

CATALOGUE = "translations/pl/belarus-border.po"
LATER = "It is not known which of the totals is right."


def test_every_sentence_without_review_is_listed_with_its_place(desk: Desk) -> None:
    polish = next(each for each in progress(read_project(desk.root)) if each.language.code == "pl")
    assert polish.states == {State.DRAFT: polish.units}
    assert [briefing.path for briefing in polish.briefings] == [
        "belarus-border/2021-11-30",
        "belarus-border/2021-11-18",
    ]
    assert polish.oldest == Date(2021, 11, 18)
    waiting = next(each for each in polish.briefings[0].waiting if each.source == LATER)
    line = (desk.root / CATALOGUE).read_text(encoding="utf-8").splitlines()[waiting.position.line - 1]
    assert LATER in line or line.startswith(("#", "msgid"))
    assert waiting.wording


def test_what_is_reviewed_does_not_wait(desk: Desk) -> None:
    desk.replace(CATALOGUE, "# state: draft", "# state: reviewed", count=-1)
    polish = next(each for each in progress(read_project(desk.root)) if each.language.code == "pl")
    assert polish.oldest is None
    assert not any(briefing.waiting for briefing in polish.briefings)
    assert polish.states[State.REVIEWED] > 40


def test_the_history_has_the_states_of_every_day(desk: Desk) -> None:
    before = history(desk.root)[-1].states["pl"]
    desk.replace(CATALOGUE, "# state: draft", "# state: reviewed", count=3)
    desk.commit("2026-11-25")
    moments = history(desk.root)
    assert [moment.day for moment in moments] == ["2026-11-24", "2026-11-25"]
    after = moments[-1].states["pl"]
    assert after[State.REVIEWED] == before.get(State.REVIEWED, 0) + 3
    assert sum(after.values()) == sum(before.values())


def test_a_long_history_is_shown_at_few_points_with_the_latest_among_them(desk: Desk) -> None:
    for number in range(1, 28):
        desk.replace(CATALOGUE, 'msgid ""\nmsgstr ""\n', f'# day {number}\nmsgid ""\nmsgstr ""\n')
        desk.commit(f"2026-12-{number:02}")
    moments = history(desk.root)
    assert len(moments) <= MOST_POINTS
    assert moments[-1].day == "2026-12-27"


def test_without_git_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert history(tmp_path) == ()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history(tmp_path) == ()
