"""What is shared says what the page says: the value, who said it, the day, the sources, and that nobody checked it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.edition.sharing import share_text
from generator.model.editions import FactView
from generator.model.units import State
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition

PROJECT = read_project(Path(__file__).parents[2])
SAID_BY = (
    "Said by: \u2068Natalia Eismont\u2069 · spokeswoman of President Alexander Lukashenko · video"
    " · pro-government Telegram channel · \u206818 November 2021\u2069"
)
PATH = "belarus-border/2021-11-18"


def shared(code: str, fact_id: str, **changed: object) -> str:
    edition = Edition(PROJECT, code)
    view = edition.views.view(PROJECT.by_path[PATH])
    facts: dict[str, FactView] = {fact.id: fact for fact in (*view.figures, *view.context, *view.summary)}
    sentence = replace(facts[fact_id].sentence, **changed)
    return share_text(edition.voice, replace(facts[fact_id], sentence=sentence), view.date)


def test_a_claim_is_shared_with_its_speaker_value_day_and_source() -> None:
    assert shared("en", "remaining").splitlines() == [
        "About \u20687,000\u2069 migrants remain in Belarus.",
        SAID_BY,
        "As of \u206818 November 2021\u2069",
        "Standing: Claimed",
        "Sources: The Washington Post",
        "Polybrief · Known on \u206818 November 2021\u2069",
    ]


def test_a_contested_figure_is_shared_with_every_value_and_its_correction() -> None:
    text = shared("ckb", "passengers")
    assert "\u2068لە ٤٠٠ تا ٤٣١\u2069" in text
    for value in ("٤١٩", "٤٣١", "نزیکەی ٤٣٠", "٤٠٠"):
        assert f"\u2068{value}\u2069 (" in text
    assert text.count("\u2068٤١٩\u2069") == 2  # as an account, and as what it said before
    assert text.endswith("Polybrief · ئەوەی لەم ڕۆژەدا دەزانرێت: \u2068١٨ی تشرینی دووەمی ٢٠٢١\u2069")


@pytest.mark.parametrize("code", list(PROJECT.settings.languages))
def test_a_wording_that_nobody_checked_says_so_when_it_travels(code: str) -> None:
    voice = Edition(PROJECT, code).voice
    for state in (State.DRAFT, State.MACHINE):
        assert voice.furniture[f"state.{state}"] in shared(code, "remaining", state=state).splitlines()
    for state in (State.REVIEWED, State.SOURCE):
        texts = {voice.furniture[f"state.{each}"] for each in (State.DRAFT, State.MACHINE)}
        assert not texts & set(shared(code, "remaining", state=state).splitlines())


def test_a_sentence_in_another_language_names_it() -> None:
    english = Edition(PROJECT, "en").views.view(PROJECT.by_path[PATH]).figures[1].sentence
    text = shared("pl", "remaining", phrase=english.phrase, is_fallback=True)
    assert "English" in text.splitlines()[1]
