"""A repository with the project's content, which tests may change and commit."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Desk:
    """The project's content in a folder of its own below a repository."""

    root: Path

    def git(self, *arguments: str, day: str = "2026-11-24") -> None:
        who = {"GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.org"}
        who |= {"GIT_COMMITTER_NAME": "Test", "GIT_COMMITTER_EMAIL": "test@example.org"}
        dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        command = ["git", "-C", str(self.root), "-c", "commit.gpgsign=false", *arguments]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **who, **dates})

    def commit(self, day: str = "2026-11-24") -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "Test", day=day)

    def commit_empty(self) -> None:
        self.git("commit", "-qm", "Test", "--allow-empty")

    def replace(self, path: str, old: str, new: str, count: int = 1) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, count), encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a repository with the project's content, committed once."""
    root = tmp_path / "repository" / "site"
    root.mkdir(parents=True)
    for name in ("facts", "translations", "docs", "polybrief.yml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    desk = Desk(root)
    subprocess.run(["git", "init", "-q", str(tmp_path / "repository")], check=True)
    desk.commit()
    return desk
