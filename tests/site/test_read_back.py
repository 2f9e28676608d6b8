"""A build whose pages say something else than the facts: strict, it fails and the last good site stays; else it warns."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# A fault in what writes pages: every date a year late. One language is built in the process itself, with the fault; all
# of it, for a build would not know that the program is another one.
FAULTY = """
import dataclasses
from generator.wording.formatting import Formatter
right = Formatter.date
Formatter.date = lambda self, date: right(self, dataclasses.replace(date, year=date.year + 1))
from generator.cli import main
main()
"""


def build(root: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", program, "build", "--root", str(root), "--out", str(root / "site"), "--lang", "tr"]
    return subprocess.run([*command, *arguments], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def built(small: Path) -> Path:
    done = build(small, "from generator.cli import main\nmain()")
    assert done.returncode == 0, done.stdout + done.stderr
    return small


def test_a_strict_build_fails_and_leaves_the_last_good_site(built: Path) -> None:
    page = built / "site/tr/story/2021-11-18/index.html"
    before = page.read_bytes()
    done = build(built, FAULTY, "--strict", "--clean")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "the site was not touched" in said
    assert "2022" in said
    assert page.read_bytes() == before
    assert "Traceback" not in said


def test_another_build_warns(built: Path) -> None:
    done = build(built, FAULTY, "--clean")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the facts say 2021-11-18" in " ".join((done.stdout + done.stderr).split())


ENGLISH = """
site_name: Small
site_url: https://small.example/
languages:
  en: {name: English, english_name: English, script: Latn, cldr: en_001, digits: latn, maker: source}
"""


def test_a_site_in_english_only_has_no_catalogue_and_passes(tmp_path: Path) -> None:
    root = tmp_path / "english"
    for name in ("facts", "docs"):
        shutil.copytree(ROOT / name, root / name)
    (root / "translations/termbase").mkdir(parents=True)
    shutil.copy(ROOT / "translations/termbase/terms.yml", root / "translations/termbase/terms.yml")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    (root / "polybrief.yml").write_text(ENGLISH, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "generator", "build", "--strict", "--root", str(root), "--out", str(root / "site")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
