"""`polybrief translate` with the small real packages: filled, checked, resumed; nothing a person wrote is touched."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "tests" / "fixtures" / "packages"
LOCK = """packages:
  en_pl: {version: "0.1", url: "https://packages.invalid/en_pl", size: unknown, sha256: unknown, licence: unknown}
pivots: {}
"""
# What the small package is known to give; training it anew may change these two.
KNOWN = {
    "Many of the migrants come from the Kurdistan Region of Iraq.": "Wielu migrantów pochodzi z Regionu Kurdystanu w Iraku.",
    "It is not known which of the totals is right.": "Nie wiadomo, która z liczb łącznych jest prawdziwa.",
}


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    environment["ARGOS_PACKAGES_DIR"] = str(project / "packages")
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def polish(project: Path) -> Path:
    """Return a project whose Polish catalogues are gone."""
    (project / "translations/packages.lock").write_text(LOCK, encoding="utf-8")
    for path in (project / "translations/pl").glob("*.po"):
        path.unlink()
    return project


def test_without_its_package_it_says_which_and_how_to_get_it(polish: Path) -> None:
    done = run(polish, "translate", "--lang", "pl")
    assert done.returncode == 3
    assert "en_pl 0.1" in done.stderr
    assert "polybrief packages install --lang pl" in done.stderr
    assert not (polish / "translations/pl/belarus-border.po").exists()


def test_missing_units_are_filled_checked_and_not_done_twice(polish: Path) -> None:
    assert run(polish, "packages", "install", str(PACKAGES / "translate-en_pl-0_1.argosmodel")).returncode == 0
    done = run(polish, "translate", "--lang", "pl")
    assert done.returncode == 0, done.stdout + done.stderr
    text = (polish / "translations/pl/belarus-border.po").read_text(encoding="utf-8")
    for source, target in KNOWN.items():
        assert f'msgid "{source}"\nmsgstr "{target}"' in text
    assert "# state: machine\n# package: en_pl 0.1\n" in text
    assert run(polish, "check").returncode == 0
    for arguments in (("build", "--out", "site"),):
        assert run(polish, *arguments).returncode == 0
    page = (polish / "site/pl/belarus-border/2021-11-18/index.html").read_text(encoding="utf-8")
    assert "pb-state--machine" in page
    assert run(polish, "translate", "--lang", "pl").returncode == 0
    assert (polish / "translations/pl/belarus-border.po").read_text(encoding="utf-8") == text


def test_a_persons_wording_is_never_asked_about(project: Path) -> None:
    before = {path: path.read_bytes() for path in (project / "translations").rglob("*.po")}
    assert run(project, "translate", "--force-machine").stdout == "nothing to translate\n"
    assert before == {path: path.read_bytes() for path in (project / "translations").rglob("*.po")}


def test_a_language_that_people_translate_is_a_usage_fault(project: Path) -> None:
    done = run(project, "translate", "--lang", "ckb")
    assert done.returncode == 2
    assert "ckb" in done.stderr
