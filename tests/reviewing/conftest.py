"""A copy of the project's content, read, with what goes out to a Polish reviewer."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.model.reviews import FORMAT, Fate, Item, Sheet
from generator.model.units import State
from generator.pipeline.content import read_project
from generator.pipeline.reviews import Imported, Terms, sheet, take_back, write_sheet
from generator.reviewing.collecting import Choice

STORY = "belarus-border"
TODAY = dt.date(2026, 11, 24)


@dataclass
class Desk:
    """A project on disk, one story of which is reviewed in Polish."""

    root: Path
    out: Path

    def sheet(self) -> Sheet:
        project = read_project(self.root)
        language = project.settings.languages["pl"]
        return sheet(project, language, Choice(set(State), [STORY], TODAY.isoformat()))

    def item(self, part: str) -> Item:
        return next(item for item in self.sheet().items if part in item.source)

    def export(self, *, code: str = "pl", folder: str = "sheet") -> Path:
        """Write all files of a sheet, and return their folder."""
        project = read_project(self.root)
        language = project.settings.languages[code]
        content = sheet(project, language, Choice(set(State), [STORY], TODAY.isoformat()))
        write_sheet(self.out / folder, content, language)
        return self.out / folder

    def take(self, *files: Path, **terms: Any) -> Imported:
        return take_back(self.root, read_project(self.root), files, Terms(TODAY, **terms))

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


@pytest.fixture
def desk(project: Path, tmp_path: Path) -> Desk:
    out = tmp_path / "out"
    out.mkdir()
    return Desk(project, out)
