"""A copy of the project's content, read, with what goes out to a Polish reviewer."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.loading.kept import InMemory
from generator.model.project import Project
from generator.model.reviews import FORMAT, Fate, Item, Sheet
from generator.model.units import State
from generator.pipeline.content import read_project
from generator.pipeline.reviews import Imported, Terms, sheet, take_back, write_sheet
from generator.reviewing.collecting import Choice

STORY = "belarus-border"
_LANGUAGE = re.compile(r"  (\w+): +\{name")
TODAY = dt.date(2026, 11, 24)


# What was read of files that no test has changed: a test reads the project several times.
KEPT = InMemory()


@dataclass
class Desk:
    """A project on disk, one story of which is reviewed in Polish."""

    root: Path
    out: Path

    def project(self) -> Project:
        return read_project(self.root, KEPT)

    def sheet(self) -> Sheet:
        project = self.project()
        language = project.settings.languages["pl"]
        return sheet(project, language, Choice(set(State), [STORY], TODAY.isoformat()))

    def item(self, part: str) -> Item:
        return next(item for item in self.sheet().items if part in item.source)

    def export(self, *, code: str = "pl", folder: str = "sheet") -> Path:
        """Write all files of a sheet, and return their folder."""
        project = self.project()
        language = project.settings.languages[code]
        content = sheet(project, language, Choice(set(State), [STORY], TODAY.isoformat()))
        write_sheet(self.out / folder, content, language)
        return self.out / folder

    def take(self, *files: Path, **terms: Any) -> Imported:
        return take_back(self.root, self.project(), files, Terms(TODAY, **terms))

    def answered(self, item: Item, decision: str, *wording: str, reviewer: str = "A. B.", **more: str) -> Path:
        answer = {"key": item.key, "base": item.base, "decision": decision, "wording": wording or item.wording, **more}
        content = {"format": FORMAT, "language": "pl", "reviewer": reviewer, "on": "2026-11-23", "answers": [answer]}
        path = self.out / f"{len(list(self.out.iterdir()))}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    def catalogue(self, code: str = "pl") -> str:
        return (self.root / "translations" / code / f"{STORY}.po").read_text(encoding="utf-8")


def fates(done: Imported) -> list[Fate]:
    """Return what became of each answer."""
    return [outcome.fate for outcome in done.outcomes]


def codes(done: Imported) -> list[str]:
    """Return the codes of all findings."""
    return [finding.code for finding in done.findings]


def _desk(root: Path, tmp_path: Path) -> Desk:
    out = tmp_path / "out"
    out.mkdir()
    return Desk(root, out)


@pytest.fixture
def desk(project: Path, tmp_path: Path) -> Desk:
    """Return a desk that has Polish only, which is read in a fraction of the time."""
    settings = project / "polybrief.yml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    others = [found[1] for line in lines if (found := _LANGUAGE.match(line)) and found[1] not in ("en", "pl")]
    settings.write_text("".join(line for line in lines if not line.startswith(tuple(f"  {code}:" for code in others))))
    for code in others:
        shutil.rmtree(project / "translations" / code)
        (project / "translations" / "termbase" / f"{code}.yml").unlink()
    return _desk(project, tmp_path)


@pytest.fixture
def world(project: Path, tmp_path: Path) -> Desk:
    """Return a desk with all languages."""
    return _desk(project, tmp_path)
