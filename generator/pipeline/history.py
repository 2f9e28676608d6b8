"""How the states of the wordings went over time, read from the Git history of the catalogues.

Without Git, outside a repository, or in a clone without history there is nothing to tell, and nothing is told.
"""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.units import State

MOST_POINTS = 12
_COUNTED = (State.REVIEWED, State.DRAFT, State.MACHINE, State.STALE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A commit that changed the catalogues: its day (ISO 8601) and the wordings of each language by state."""

    day: str
    states: Mapping[str, Mapping[State, int]]


def history(root: Path) -> tuple[Moment, ...]:
    """Return the last commit of each day that touched the catalogues, the oldest first: at most MOST_POINTS of them.

    The latest is always among them; the others are spread over all days.
    """
    log = _git(root, "log", "--format=%H %cs", "--", "translations").split()
    commits: dict[str, str] = {}
    for commit, day in zip(log[::2], log[1::2], strict=True):  # the newest first
        commits.setdefault(day, commit)
    step = max(1, -(-len(commits) // MOST_POINTS))
    chosen = list(commits.items())[::step]
    moments = (Moment(day, _states(root, commit)) for day, commit in reversed(chosen))
    return tuple(moment for moment in moments if moment.states)


def _states(root: Path, commit: str) -> Mapping[str, Mapping[State, int]]:
    found: dict[str, Counter[State]] = {}
    pattern = f"^# state: ({'|'.join(_COUNTED)})$"
    for line in _git(root, "grep", "-E", pattern, commit, "--", "translations/*.po").splitlines():
        _, path, comment = line.split(":", 2)
        found.setdefault(path.split("/")[-2], Counter())[State(comment.removeprefix("# state: "))] += 1
    return found


def _git(root: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=True)  # noqa: S603, S607 - Git
    except (OSError, subprocess.CalledProcessError):
        return ""
    return run.stdout.decode("utf-8", "replace")
