"""The content as a Git revision has it, written into a folder; what Git says against it becomes a fault with a hint."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

from generator.errors import OutsideError, UsageError
from generator.loading.files import WATCHED

_HINT = "give a commit, a tag or a branch, as HEAD~1"


def extract(root: Path, revision: str, folder: Path) -> None:
    """Write the content of a revision into a folder, as far as it had any.

    Raises UsageError for what is no revision, outside a repository, or without content there; OutsideError without Git.
    """
    if not revision.strip() or revision.startswith("-"):
        raise UsageError(f"{revision!r} is no revision", hint=_HINT)
    listed = _git(root, "ls-tree", "--name-only", "-z", revision).decode(errors="replace")
    names = [name for name in listed.split("\0") if name in WATCHED]
    if not names:
        raise UsageError(f"{revision} has no content of Polybrief here", hint="give a later revision")
    archive = _git(root, "archive", "--format=zip", revision, "--", *names)
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:  # leaves no path out of the folder
        packed.extractall(folder)


def _git(root: Path, *arguments: str) -> bytes:
    try:
        run = _run(root, *arguments)
    except FileNotFoundError as error:
        raise OutsideError("Git is not there", hint="install it, or leave --since out") from error
    except OSError as error:
        raise OutsideError(f"Git cannot be run: {error.strerror or error}", hint="look at the folder") from error
    if run.returncode:
        said = run.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(said[0].removeprefix("fatal: ") if said else "Git failed", hint=_hint(root))
    return run.stdout


def _hint(root: Path) -> str:
    """Return what helps: a clone without history has only its latest commit."""
    shallow = _run(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    return "this clone has no history: git fetch --unshallow" if shallow else _HINT


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607 - Git
