"""`polybrief review` as a person runs it: one folder out, any files back, and a report for people or programs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from generator.reviewing.plain import SENTENCES
from tests.conftest import ROOT
from tests.reviewing.conftest import STORY, Desk

TITLE = "First flight takes"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"


def run(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_an_export_is_one_folder_that_is_never_written_over(desk: Desk) -> None:
    done = run(desk.root, "review", "export", "--lang", "pl", "--story", STORY, "--state", "draft,stale")
    assert (done.returncode, done.stderr) == (0, "")
    names = {path.name for path in (desk.root / "review-pl").iterdir()}
    assert names == {"review-pl.html", "review-pl.xlsx", "review-pl.csv", f"{STORY}.po"}
    assert done.stdout.endswith("51 sentences to look at; guides/reviewers.md says how\n")
    again = run(desk.root, "review", "export", "--lang", "pl")
    assert (again.returncode, again.stdout) == (2, "")
    assert "is not empty" in again.stderr


def test_a_whole_language_has_a_po_file_for_each_catalogue(world: Desk) -> None:
    done = run(world.root, "review", "export", "--lang", "ckb", "--out", "x")
    assert done.returncode == 0, done.stderr
    assert {"site.po", "pages.po", f"{STORY}.po"} < {path.name for path in (world.root / "x").iterdir()}
    empty = run(world.root, "review", "export", "--lang", "ckb", "--state", "machine", "--out", "y")
    assert empty.stdout.endswith("0 sentences to look at; guides/reviewers.md says how\n")
    assert run(world.root, "review", "import", "y").returncode == 0


def test_a_wrong_word_is_a_usage_error(desk: Desk) -> None:
    for arguments in (("--lang", "xx"), ("--lang", "pl", "--state", "good"), ("--lang", "pl", "--story", "x")):
        done = run(desk.root, "review", "export", *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert "there is: " in done.stderr


def test_the_report_for_people_lists_the_sides_of_a_conflict_and_one_is_chosen(desk: Desk) -> None:
    item, folder = desk.item(TITLE), desk.out
    desk.answered(item, "changed", NEW)
    desk.answered(item, "good", reviewer="C. D.")
    desk.answered(desk.item("The plane landed"), "good")
    desk.answered(desk.item("A first repatriation"), "changed", "Lot.")
    done = run(desk.root, "review", "import", folder)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        f"translations/pl/{STORY}.po",
        "1 accepted, 0 unchanged, 1 refused, 1 in conflict",
    ]
    choice = next(line.split()[0] for line in done.stdout.splitlines() if f"A. B.: (changed) {NEW}" in line)
    done = run(desk.root, "review", "import", folder, "--choose", choice)
    assert "1 accepted, 1 unchanged, 1 refused, 0 in conflict" in done.stdout
    assert desk.item(TITLE).wording == (NEW,)


def test_the_report_for_programs_holds_every_sentence(desk: Desk) -> None:
    item = desk.item(TITLE)
    desk.answered(item, "changed", NEW)
    desk.answered(item, "good", reviewer="C. D.")
    desk.answered(desk.item("The plane landed"), "good")
    desk.answered(desk.item("A first repatriation"), "changed", "Lot.")
    report = json.loads(run(desk.root, "review", "import", desk.out, "--format", "json").stdout)
    assert set(report) == {"accepted", "unchanged", "refused", "conflicts", "changed", "findings"}
    assert (
        report["accepted"][0] | {"language": "pl", "who": "A. B.", "path": f"{desk.out.as_posix()}/2.json"}
        == report["accepted"][0]
    )
    assert report["refused"][0]["wording"] == ["Lot."]
    assert report["refused"][0]["reasons"][0].startswith("{day} is missing.")
    assert [side["who"] for side in report["conflicts"][0]["sides"]][1:] == ["A. B.", "C. D."]
    assert report["changed"] == [f"translations/pl/{STORY}.po"]


def test_verdicts_are_counted_by_category_and_severity(desk: Desk) -> None:
    for part, gravity in ((TITLE, "major"), ("The plane landed", "minor"), ("A first repatriation", "minor")):
        desk.answered(desk.item(part), "good", category="accuracy", gravity=gravity)
    desk.answered(desk.item("first flight carried"), "bad", category="style", gravity="critical")
    assert run(desk.root, "review", "import", desk.out).returncode == 0
    rows = json.loads(run(desk.root, "status", "--format", "json").stdout)
    assert rows["pl"]["verdicts"] == {"accuracy": {"major": 1, "minor": 2}, "style": {"critical": 1}}
    text = run(desk.root, "status").stdout
    assert "pl: reviewers found: accuracy: 1 major, 2 minor; style: 1 critical\n" in text


def test_every_reviewer_gets_a_reply_in_plain_words(desk: Desk) -> None:
    item = desk.item(TITLE)
    desk.answered(item, "changed", NEW)
    desk.answered(item, "good", reviewer="C. D.")
    desk.answered(desk.item("The plane landed"), "good", reviewer="../C. D.")
    desk.answered(desk.item("A first repatriation"), "changed", "Lot.")
    run(desk.root, "review", "import", desk.out, "--replies", "replies")
    folder = desk.root / "replies"
    assert {path.name for path in folder.iterdir()} == {"reply-A-B.txt", "reply-C-D.txt"}
    assert (folder / "reply-A-B.txt").read_text(encoding="utf-8").splitlines() == [
        "To A. B.: thank you. 0 of your 2 answers are recorded.",
        "",
        "These were not taken. Please look at them again:",
        "",
        "1. A first repatriation flight took Iraqis home from Belarus on {day}.",
        "   You wrote: Lot.",
        f"   Why: {SENTENCES['slot-missing'].format(slot='{day}')}",
        "",
        "Somebody else worked on these as well. The desk chooses between you; you need not do anything:",
        "",
        f"1. {item.source}",
        f"   You wrote: {NEW}",
    ]
    other = (folder / "reply-C-D.txt").read_text(encoding="utf-8")
    assert "To C. D.: thank you. 0 of your 1 answers are recorded." in other
    assert "To ../C. D.: thank you. 1 of your 1 answers are recorded." in other
