"""What a change means for each language, told from Git."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import polybrief
from generator.errors import UsageError
from generator.pipeline.content import read_project
from generator.pipeline.since import LanguageChange, NameChange, changes_since

ROOT = Path(__file__).parents[2]
FACTS = "facts/belarus-border/2021-11-18.yml"
LANDED = "The plane landed in Erbil, in the Kurdistan Region of Iraq."


def git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a repository with the project's content, in a folder of its own below the repository's."""
    root = tmp_path / "repository" / "site"
    root.mkdir(parents=True)
    for name in ("facts", "translations", "docs", "polybrief.yml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    catalogue = root / "translations/pl/belarus-border.po"
    text = catalogue.read_text(encoding="utf-8")
    place = text.rindex("# state: draft", 0, text.index(LANDED))
    catalogue.write_text(f"{text[:place]}# state: reviewed{text[place + 14 :]}", encoding="utf-8")
    git(tmp_path / "repository", "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "First")
    return root


def replace(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def since(root: Path) -> dict[str, LanguageChange]:
    return dict(changes_since(root, read_project(root), "HEAD"))


def test_nothing_changed(desk: Path) -> None:
    assert set(since(desk).values()) == {LanguageChange((), (), (), ())}


def test_a_figure_costs_no_translation(desk: Path) -> None:
    replace(desk, FACTS, "people: {count: 7000", "people: {count: 6800")
    change = LanguageChange(("belarus-border/2021-11-18#remaining",), (), (), ())
    assert set(since(desk).values()) == {change}


def test_a_changed_sentence_is_to_be_translated_and_a_reviewed_wording_of_it_is_stale(desk: Path) -> None:
    new = "The plane landed in Erbil at night."
    replace(desk, FACTS, LANDED, new)
    changes = since(desk)
    assert changes["pl"] == LanguageChange((), (), (new,), ())
    assert changes["ar"] == LanguageChange((), (new,), (), ())


def test_a_new_sentence_is_to_be_translated_only(desk: Path) -> None:
    fact = '  - {id: later, kind: event, says: "A bus left.", standing: reported, sources: [wapo-2021-11-18]}\n'
    replace(desk, FACTS, "facts:\n", f"facts:\n{fact}")
    assert set(since(desk).values()) == {LanguageChange((), ("A bus left.",), (), ())}


def test_a_name_changes_in_its_language_only(desk: Path) -> None:
    replace(desk, "translations/termbase/pl.yml", 'name: "Sinopharm"', 'name: "Sinopharm BIBP"')
    changes = since(desk)
    assert changes["pl"].names == (NameChange("sinopharm", "Sinopharm", "Sinopharm BIBP"),)
    assert changes["ar"].names == ()


def test_the_command_prints_it_for_people_and_for_programs(desk: Path) -> None:
    replace(desk, FACTS, LANDED, "The plane landed in Erbil at night.")
    text = CliRunner().invoke(polybrief, ["status", "--since", "HEAD", "--root", str(desk)])
    assert text.exit_code == 0, text.output
    assert "pl: 0 figures updated, with nothing to translate; 0 sentences to translate; 1 reviewed" in text.output
    listed = json.loads(
        CliRunner().invoke(polybrief, ["status", "--since", "HEAD", "--format", "json", "--root", str(desk)]).output
    )
    assert listed["pl"]["stale"] == ["The plane landed in Erbil at night."]


@pytest.mark.parametrize("revision", ["nonsense", "--output=x", "", "HEAD~99", "HEAD:facts"])
def test_a_revision_that_is_none_is_a_usage_error(revision: str, desk: Path) -> None:
    with pytest.raises(UsageError):
        changes_since(desk, read_project(desk), revision)


def test_a_folder_outside_a_repository_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(UsageError):
        changes_since(tmp_path, read_project(ROOT), "HEAD")
