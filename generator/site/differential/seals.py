"""The quick answer to a build where nothing changed: what was read and what is there are as they were, by their looks.

It is an answer only when both are known to be the same; every doubt, a file that cannot be read or one that was changed
a moment ago included, leads to a build, which looks more closely.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from pathlib import Path

from generator.loading.files import WATCHED
from generator.loading.looks import FRESH
from generator.site.differential.outputs import folder_seals, joined, looks


def content_seal(root: Path) -> str:
    """Return a digest of the looks of everything that content is read from; empty where it may still be changing."""
    state, now = hashlib.blake2b(digest_size=16), time.time_ns()
    for name in WATCHED:
        path = root / name
        for each, seen in [("", _look(path))] if path.is_file() else sorted(looks(path)):
            if seen[1] > now - FRESH:
                return ""
            state.update(f"{name}/{each}\0{seen}\n".encode("utf-8", "surrogateescape"))
    state.update(_head(root))
    return state.hexdigest()


def root_seal(site: Path) -> str:
    """Return a digest of the looks of the files of the site's own folder and of the names of the folders."""
    state = hashlib.blake2b(digest_size=16)
    for path in sorted(site.iterdir()) if site.is_dir() else ():
        if path.name.startswith(".") and path.name != ".nojekyll":
            continue
        state.update(f"{path.name}\0{'' if path.is_dir() else _look(path)}\n".encode())
    return state.hexdigest()


def _look(path: Path) -> tuple[int, int, int]:
    status = path.lstat()
    return status.st_size, status.st_mtime_ns, status.st_ino


def _head(root: Path) -> bytes:
    """Return the commit, which the page of the states tells the history up to; nothing outside of a repository."""
    try:
        return subprocess.run(  # noqa: S603 - Git, wherever it is
            ["git", "-C", str(root), "rev-parse", "HEAD"],  # noqa: S607
            capture_output=True,
            check=False,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
        ).stdout
    except OSError:
        return b""


def status_seal(site: Path) -> str:
    """Return a digest of the looks of the files of the desk's page on the states."""
    return joined(folder_seals(site / "status"))
