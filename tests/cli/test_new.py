"""`polybrief new`: a starter that passes `check`, builds on what is there, and never overwrites."""

from __future__ import annotations

import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, polybrief
from generator.errors import UsageError
from generator.findings import Severity
from generator.pipeline.content import read_project
from generator.pipeline.starter import write_starter
from tests.loading.conftest import SETTINGS

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a copy of the project's content."""
    for name in ("facts", "translations", "docs", "polybrief.yml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    return tmp_path


def test_the_starter_passes_check_and_says_what_is_left_to_do(desk: Path) -> None:
    result = CliRunner().invoke(polybrief, ["new", "river-flood", "--date", "2026-11-24", "--root", str(desk)])
    assert result.exit_code == 0, result.output
    assert "polybrief check" in result.output
    project = read_project(desk)
    mine = [finding for finding in project.findings if "river-flood" in finding.position.path and not finding.language]
    assert {finding.code for finding in mine} == {"starter-text"}
    assert all(finding.severity is Severity.WARNING for finding in mine)
    assert "river-flood/2026-11-24" in project.by_path


def test_the_next_briefing_of_a_story_follows_the_latest(desk: Path) -> None:
    path = write_starter(desk, "belarus-border", "2021-12-05")
    assert "follows: 2021-11-30" in path.read_text(encoding="utf-8")
    path = write_starter(desk, "belarus-border", "2021-11-20")
    assert "follows: 2021-11-18" in path.read_text(encoding="utf-8")
    path = write_starter(desk, "belarus-border", "2021-11-01")
    assert "follows" not in path.read_text(encoding="utf-8")


def test_a_story_that_is_nearly_another_is_pointed_out(desk: Path) -> None:
    near = CliRunner().invoke(polybrief, ["new", "belarus-bordr", "--root", str(desk)])
    assert "polybrief new belarus-border" in near.output
    far = CliRunner().invoke(polybrief, ["new", "river-flood", "--root", str(desk)])
    assert "hint" not in far.output


def test_a_desk_without_names_gets_a_termbase_to_begin_with(tmp_path: Path) -> None:
    (tmp_path / "polybrief.yml").write_text(SETTINGS, encoding="utf-8")
    write_starter(tmp_path, "river-flood", "2026-11-24")
    assert not [each for each in read_project(tmp_path).findings if each.severity is Severity.ERROR]


def test_what_is_there_is_never_touched(desk: Path) -> None:
    path = desk / "facts/belarus-border/2021-11-18.yml"
    before = path.read_bytes()
    with pytest.raises(UsageError, match="already"):
        CliRunner().invoke(
            polybrief, ["new", "belarus-border", "--date", "2021-11-18", "--root", str(desk)], catch_exceptions=False,
            standalone_mode=False,
        )  # fmt: skip
    assert path.read_bytes() == before


@pytest.mark.parametrize("story", ["../out", "A Story", "", "a/b", "a--b", "Ł", "-x", "a\nb"])
def test_a_name_that_cannot_be_an_address_is_refused(story: str, desk: Path) -> None:
    with pytest.raises(UsageError, match="part of addresses"):
        write_starter(desk, story, "2026-11-24")
    assert not (desk.parent / "out").exists()


@pytest.mark.parametrize("day", ["2021-02-30", "yesterday", "18.11.2021", "2021-11"])
def test_a_day_that_is_none_is_refused(day: str, desk: Path) -> None:
    result = CliRunner().invoke(polybrief, ["new", "river-flood", "--date", day, "--root", str(desk)])
    assert result.exit_code == 2
    assert not (desk / "facts/river-flood").exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_shows_an_example_line_by_line(name: str) -> None:
    """Click rewraps paragraphs that no control character marks: the marker once stood in the help as text."""
    shown = CliRunner().invoke(polybrief, [name, "--help"]).output
    commands = [name] if "Commands:" not in shown else [f"{name} {each}" for each in _subcommands(name)]
    for each in commands:
        lines = CliRunner().invoke(polybrief, [*each.split(), "--help"]).output.splitlines()
        assert not any("\\b" in line for line in lines)
        assert any(line.strip().startswith("Example:") for line in lines), each


def _subcommands(name: str) -> list[str]:
    group = polybrief.get_command(click.Context(polybrief), name)
    return list(group.commands) if isinstance(group, click.Group) else []
