"""What a change means for each language, told from Git."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import polybrief
from generator.errors import UsageError
from generator.pipeline.content import read_project
from generator.pipeline.since import LanguageChange, NameChange, changes_since
from tests.pipeline.conftest import ROOT, Desk

FACTS = "facts/belarus-border/2021-11-18.yml"
LANDED = "The plane landed in Erbil, in the Kurdistan Region of Iraq."


@pytest.fixture
def reviewed(desk: Desk) -> Desk:
    """Return the repository with one reviewed wording, the Polish one of LANDED."""
    catalogue = desk.root / "translations/pl/belarus-border.po"
    text = catalogue.read_text(encoding="utf-8")
    place = text.rindex("# state: draft", 0, text.index(LANDED))
    catalogue.write_text(f"{text[:place]}# state: reviewed{text[place + 14 :]}", encoding="utf-8")
    desk.commit()
    return desk


def since(desk: Desk) -> dict[str, LanguageChange]:
    return dict(changes_since(desk.root, read_project(desk.root), "HEAD"))


def test_nothing_changed(desk: Desk) -> None:
    assert set(since(desk).values()) == {LanguageChange((), (), (), ())}


def test_a_figure_costs_no_translation(desk: Desk) -> None:
    desk.replace(FACTS, "people: {count: 7000", "people: {count: 6800")
    change = LanguageChange(("belarus-border/2021-11-18#remaining",), (), (), ())
    assert set(since(desk).values()) == {change}


def test_a_changed_sentence_is_to_be_translated_and_a_reviewed_wording_of_it_is_stale(reviewed: Desk) -> None:
    new = "The plane landed in Erbil at night."
    reviewed.replace(FACTS, LANDED, new)
    changes = since(reviewed)
    assert changes["pl"] == LanguageChange((), (), (new,), ())
    assert changes["ar"] == LanguageChange((), (new,), (), ())


def test_a_new_sentence_is_to_be_translated_only(desk: Desk) -> None:
    fact = '  - {id: later, kind: event, says: "A bus left.", standing: reported, sources: [wapo-2021-11-18]}\n'
    desk.replace(FACTS, "facts:\n", f"facts:\n{fact}")
    assert set(since(desk).values()) == {LanguageChange((), ("A bus left.",), (), ())}


def test_a_name_changes_in_its_language_only(desk: Desk) -> None:
    desk.replace("translations/termbase/pl.yml", 'name: "Sinopharm"', 'name: "Sinopharm BIBP"')
    changes = since(desk)
    assert changes["pl"].names == (NameChange("sinopharm", "Sinopharm", "Sinopharm BIBP"),)
    assert changes["ar"].names == ()


def test_the_command_prints_it_for_people_and_for_programs(reviewed: Desk) -> None:
    reviewed.replace(FACTS, LANDED, "The plane landed in Erbil at night.")
    text = CliRunner().invoke(polybrief, ["status", "--since", "HEAD", "--root", str(reviewed.root)])
    assert text.exit_code == 0, text.output
    assert "pl: 0 figures updated, with nothing to translate; 0 sentences to translate; 1 reviewed" in text.output
    listed = json.loads(
        CliRunner()
        .invoke(polybrief, ["status", "--since", "HEAD", "--format", "json", "--root", str(reviewed.root)])
        .output
    )
    assert listed["pl"]["stale"] == ["The plane landed in Erbil at night."]


@pytest.mark.parametrize("revision", ["nonsense", "--output=x", "", "HEAD~99", "HEAD:facts"])
def test_a_revision_that_is_none_is_a_usage_error(revision: str, desk: Desk) -> None:
    with pytest.raises(UsageError):
        changes_since(desk.root, read_project(desk.root), revision)


def test_a_folder_outside_a_repository_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(UsageError):
        changes_since(tmp_path, read_project(ROOT), "HEAD")
