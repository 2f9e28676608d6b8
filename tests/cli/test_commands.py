"""The commands as a person runs them: exit codes, all faults at once, nothing written where something is wrong."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FACTS = "facts/belarus-border/2021-11-18.yml"
CATALOGUE = "translations/pl/belarus-border.po"


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_content_of_the_project_is_clean() -> None:
    done = run(ROOT, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "no errors, no warnings, no notes"


def test_the_catalogues_of_the_project_are_in_step(project: Path) -> None:
    done = run(project, "catalogues")
    assert (done.returncode, done.stdout) == (0, "all catalogues are in step\n")


def test_status_counts_every_unit(project: Path) -> None:
    done = run(project, "status", "--format", "json")
    rows = json.loads(done.stdout)
    assert set(rows) == {"ar", "fa", "tr", "pl", "ru", "ckb", "kmr"}
    for row in rows.values():
        assert row["missing"] == row["stale"] == 0
        assert row["units"] == row["reviewed"] + row["draft"] + row["machine"]
    table = run(project, "status").stdout
    assert all(code in table for code in rows)


def test_status_shows_each_briefing_and_how_long_the_oldest_sentence_waits(project: Path) -> None:
    catalogue = project / CATALOGUE
    text = catalogue.read_text(encoding="utf-8").replace("# state: draft", "# state: reviewed")
    catalogue.write_text(text, encoding="utf-8")
    said = run(project, "status").stdout
    assert re.search(r"belarus-border/2021-11-18 .*\b0/46 .*\b46/46 ", said)
    assert re.search(r"waits for days: .*ar \d+, .*ru \d+", said)
    assert "pl " not in said.split("waits for days:")[1], "nothing waits in Polish"
    rows = json.loads(run(project, "status", "--format", "json").stdout)
    assert (rows["pl"]["oldest"], rows["pl"]["days"]) == ("", None)
    assert rows["ar"]["oldest"] == "2021-11-18"
    assert rows["pl"]["briefings"][1] == {"path": "belarus-border/2021-11-18", "reviewed": 46, "draft": 0, "machine": 0,
                                          "stale": 0, "missing": 0}  # fmt: skip


def test_status_counts_findings_by_kind_and_language(project: Path) -> None:
    _misspell_slot(project / CATALOGUE)
    rows = json.loads(run(project, "status", "--format", "json").stdout)
    assert rows["pl"]["findings"] == {"slot-missing": 1, "slot-unknown": 1}
    assert rows["ru"]["findings"] == {}
    assert "pl: 1 slot-missing, 1 slot-unknown" in run(project, "status").stdout


def _wording(path: Path) -> tuple[str, str]:
    text = path.read_text(encoding="utf-8")
    start = text.index("msgstr", text.index('msgid "Polish law has allowed'))
    return text[:start], text[start:]


def _lose_slot(path: Path) -> None:
    before, after = _wording(path)
    path.write_text(before + after.replace("{since}", "", 1), encoding="utf-8")


def _misspell_slot(path: Path) -> None:
    before, after = _wording(path)
    path.write_text(before + after.replace("{since}", "{sinse}", 1), encoding="utf-8")


FAULTS: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "unknown field": (FACTS, lambda path: replace(path, "kind: event", "knd: event"), "knd"),
    "digits in says": (FACTS, lambda path: replace(path, "Most of the passengers", "Most of the 99 passengers"), "99"),
    "undefined slot": (FACTS, lambda path: replace(path, "on {day}.", "on {dya}."), "dya"),
    "undefined speaker": (FACTS, lambda path: replace(path, "who: al-sahaf", "who: al-sahhaf"), "al-sahaf"),
    "bad date": (FACTS, lambda path: replace(path, "when: 2021-11-18", "when: 2021-11-31"), "2021-11-31"),
    "no source": (FACTS, lambda path: replace(path, "    sources: [wapo-2021-11-18]\n", ""), "sources"),
    "duplicate id": (FACTS, lambda path: replace(path, "id: got-off", "id: landing"), "landing"),
    "not UTF-8": (FACTS, lambda path: path.write_bytes(path.read_bytes() + b"\xff"), "UTF-8"),
    "empty file": (FACTS, lambda path: path.write_text(""), "empty"),
    "exploding aliases": (FACTS, lambda path: path.write_text("a: &a [1]\nb: [*a, *a]\n"), "alias"),
    "slot lost": (CATALOGUE, _lose_slot, "since"),
    "slot misspelt": (CATALOGUE, _misspell_slot, "sinse"),
    "conflict marker": (CATALOGUE, lambda path: replace(path, "# state", "<<<<<<< HEAD\n# state"), "conflict"),
    "unknown language": (
        "polybrief.yml",
        lambda path: replace(path, "falls_back_to: [tr]", "falls_back_to: [tt]"),
        "tt",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_located_and_ends_with_1(project: Path, fault: str) -> None:
    name, harm, told = FAULTS[fault]
    harm(project / name)
    done = run(project, "check")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert any(line.startswith(f"{name}:") and "error[" in line for line in done.stdout.splitlines()), done.stdout
    assert told in done.stdout


def test_all_faults_are_told_at_once(project: Path) -> None:
    harmed = ["digits in says", "undefined speaker", "slot misspelt"]
    for fault in harmed:
        name, harm, _ = FAULTS[fault]
        harm(project / name)
    done = run(project, "check")
    assert all(FAULTS[fault][2] in done.stdout for fault in harmed)


def test_findings_stand_on_the_line_in_a_pull_request(project: Path) -> None:
    FAULTS["digits in says"][1](project / FACTS)
    done = run(project, "check", "--format", "github", FACTS)
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert f"file={FACTS},line=" in lines[0]


def test_check_shows_only_the_paths_asked_for(project: Path) -> None:
    FAULTS["digits in says"][1](project / FACTS)
    assert run(project, "check", "translations").returncode == 0


def test_render_writes_markdown_and_never_over_anything(project: Path) -> None:
    assert run(project, "render", "--out", "markdown").returncode == 0
    assert (project / "markdown/ckb/belarus-border/2021-11-18.md").read_text(encoding="utf-8").startswith("# ")
    again = run(project, "render", "--out", "markdown")
    assert again.returncode == 2
    assert "not empty" in again.stderr


def test_catalogues_writes_nothing_while_facts_are_wrong(project: Path) -> None:
    FAULTS["duplicate id"][1](project / FACTS)
    before = {path: path.read_bytes() for path in (project / "translations").rglob("*.po")}
    assert run(project, "catalogues").returncode == 1
    assert before == {path: path.read_bytes() for path in (project / "translations").rglob("*.po")}


def test_a_new_figure_asks_nothing_of_translators_and_a_new_sentence_keeps_the_old_wording(project: Path) -> None:
    replace(project / FACTS, "people: {count: 7000,", "people: {count: 6800,")
    assert run(project, "catalogues").stdout == "all catalogues are in step\n"
    replace(project / FACTS, "Most of the passengers got off", "Nearly all of the passengers got off")
    assert "7 catalogues changed" in run(project, "catalogues").stdout
    assert '#~ msgid "Most of the passengers got off in Erbil."' in (project / CATALOGUE).read_text(encoding="utf-8")
    catalogue = (project / CATALOGUE).read_text(encoding="utf-8")
    assert '#| msgid "Most of the passengers got off in Erbil."\nmsgid "Nearly all of the passengers' in catalogue
    polish = json.loads(run(project, "status", "--format", "json").stdout)["pl"]
    assert (polish["stale"], polish["missing"]) == (1, 0)


@pytest.mark.parametrize("arguments", [["nonsense"], ["check", "--format", "xml"], ["render"]])
def test_usage_faults_end_with_2(project: Path, arguments: list[str]) -> None:
    done = run(project, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "name", ["check", "catalogues", "status", "verify", "packages", "render", "build", "serve", "schema"]
)
def test_every_command_has_help_with_an_example(name: str) -> None:
    done = run(ROOT, name, "--help")
    assert done.returncode == 0
    assert f"polybrief {name}" in done.stdout


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    done = run(tmp_path, "check")
    assert done.returncode == 1
    assert "polybrief.yml" in done.stdout
    assert "Traceback" not in done.stderr


def test_check_shows_the_findings_of_a_path_however_it_is_written(project: Path) -> None:
    replace(project / FACTS, "kind: figure", "kind: figrue")
    _misspell_slot(project / CATALOGUE)
    for path in ("facts", "facts/", f"./{FACTS}", str(project / FACTS)):
        said = run(project, "check", path)
        assert (said.returncode, said.stdout.count("error[")) == (1, 1), path
    elsewhere = run(ROOT, "check", "--root", str(project), str(project / "facts"))
    assert elsewhere.stdout.count("error[unknown-value]") == 1


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("fatcs", "did you mean facts?"),
        (FACTS.replace("18", "81"), f"did you mean {FACTS}?"),
        ("../..", "name files or folders"),
    ],
)
def test_check_says_that_a_path_is_none_instead_of_good_news(path: str, hint: str, project: Path) -> None:
    said = run(project, "check", path)
    assert said.returncode == 2
    assert hint in said.stderr


def test_a_misspelt_command_is_recognized(project: Path) -> None:
    said = run(project, "chekc")
    assert said.returncode == 2
    assert "Did you mean 'check'?" in said.stderr


def test_one_misspelt_slot_is_no_fault_of_seven_languages(project: Path) -> None:
    replace(project / FACTS, "{people} migrants remain", "{peple} migrants remain")
    said = run(project, "check")
    assert [line.split(": ")[1] for line in said.stdout.splitlines() if "error[" in line] == [
        "error[plural-slots]",
        "error[undefined-slot]",
    ]
