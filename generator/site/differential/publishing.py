"""The step from a stage to the site: the one moment in which the site changes, after everything else has succeeded.

A manifest is forgotten before its folder is touched and written when that is done: a build that is killed in between
leaves no manifest, and the next one builds the language anew.
"""

from __future__ import annotations

import filecmp
import shutil
import tempfile
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.site.differential.cache import Cache
from generator.site.differential.outputs import looks

# Folders of the stage: what belongs to no language, what the site had, and what a preview does not show for now.
SEAL = "seal"  # in the cache: what tells that nothing changed
_MARK = ".polybrief-stage"  # tells a stage from a folder of somebody else
ROOT, OLD, HELD = "root", ".old", ".held"


class Staged(Protocol):
    """A language in a stage: all of its files, or the changed ones and the names of those that are no more."""

    @property
    def code(self) -> str:
        """Return the name of its folder."""

    @property
    def manifest(self) -> str:
        """Return the name of its manifest, in the stage and in the cache."""

    @property
    def removed(self) -> tuple[str, ...]:
        """Return what is no more."""

    @property
    def is_whole(self) -> bool:
        """Tell whether the stage holds all of it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build did to the site: the files that are new or different, and those that are no more."""

    written: tuple[str, ...]
    removed: tuple[str, ...]

    def __add__(self, other: Changes) -> Changes:
        """Return both."""
        return Changes((*self.written, *other.written), (*self.removed, *other.removed))


def new_stage(site: Path, *, is_alone: bool) -> Path:
    """Return a new folder beside the site; where this is the only build of it, delete what killed ones left there."""
    prefix = f".{site.name}-"
    for path in site.parent.glob(f"{prefix}*") if is_alone else ():
        if (path / _MARK).is_file():
            shutil.rmtree(path, ignore_errors=True)
    stage = Path(tempfile.mkdtemp(dir=site.parent, prefix=prefix))
    (stage / _MARK).write_bytes(b"")
    return stage


def publish(stage: Path, site: Path, built: tuple[Sequence[Staged], Sequence[str]], cache: Cache | None) -> Changes:
    """Bring what a stage holds into the site, and return what became different; without a cache, nothing is remembered.

    `built` are the languages in the stage, and the codes of all that the site has: another machine may build the rest.
    """
    languages, codes = built
    changes = Changes((), ())
    bring_back(stage, site)
    if cache:
        cache.drop(SEAL)
    for each in languages:
        if cache:
            cache.drop(each.manifest)
        changes += _whole(stage, site, each.code) if each.is_whole else _part(stage, site, each.code, each.removed)
    changes += publish_files(stage / ROOT, site)
    names = {*codes, *(path.name for path in (stage / ROOT).iterdir())}
    changes += _clear(site, names)
    for each in languages if cache else ():
        if cache and (data := stage / each.manifest).exists():
            cache.write(each.manifest, data.read_bytes())
    shutil.rmtree(stage / OLD, ignore_errors=True)
    return changes


def _whole(stage: Path, site: Path, name: str) -> Changes:
    """Put a folder of the stage in the place of the site's, by two renames."""
    new, old = dict(looks(stage / name)), dict(looks(site / name)) if (site / name).is_dir() else {}
    written = [each for each in new if each not in old or not _is_same(stage / name / each, site / name / each)]
    if (site / name).exists():
        (stage / OLD).mkdir(exist_ok=True)
        (site / name).replace(stage / OLD / name)
    (stage / name).replace(site / name)
    return Changes(_below(name, written), _below(name, old.keys() - new.keys()))


def _part(stage: Path, site: Path, name: str, removed: Iterable[str]) -> Changes:
    """Move the files of a folder of the stage over those of the site's, and delete what is no more."""
    gone = tuple(removed)
    for each in gone:  # first: a file may stand where a folder was
        (site / name / each).unlink(missing_ok=True)
        _drop_empty((site / name / each).parent, site / name)
    return _moved(stage / name, site / name, name) + Changes((), _below(name, gone))


def _moved(folder: Path, to: Path, name: str) -> Changes:
    new = [each for each, _ in looks(folder)]
    for each in new:
        path = to / each
        path.parent.mkdir(parents=True, exist_ok=True)
        (folder / each).replace(path)
    return Changes(_below(name, new), ())


def publish_files(folder: Path, site: Path) -> Changes:
    """Bring files into the site's own folder, where they are different."""
    written = []
    for name, _ in looks(folder):
        path = site / name
        if not path.is_file() or not _is_same(folder / name, path):
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / name, beside := path.with_name(f".{path.name}.new"))
            beside.replace(path)
            written.append(name)
    return Changes(tuple(sorted(written)), ())


def _is_same(one: Path, other: Path) -> bool:
    return filecmp.cmp(one, other, shallow=False)


def _clear(site: Path, names: Container[str]) -> Changes:
    """Delete what is in the site's folder under no name of these, but for hidden files, which are not of a build."""
    removed: list[str] = []
    for path in sorted(site.iterdir()):
        if path.name in names or path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            removed += _below(path.name, (name for name, _ in looks(path)))
            shutil.rmtree(path)
        else:
            removed.append(path.name)
            path.unlink()
    return Changes((), tuple(removed))


def hold(site: Path, stage: Path) -> None:
    """Take all folders out of a preview's site, so that no address shows a page that may be outdated."""
    (stage / HELD).mkdir(exist_ok=True)
    for path in site.iterdir():
        if path.is_dir():
            path.replace(stage / HELD / path.name)


def bring_back(stage: Path, site: Path) -> None:
    """Bring back what was taken out of a preview's site."""
    for path in [*(stage / HELD).iterdir()] if (stage / HELD).exists() else ():
        path.replace(site / path.name)


def _drop_empty(folder: Path, top: Path) -> None:
    """Delete a folder that holds nothing, and those above it, up to the top."""
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _below(folder: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(f"{folder}/{name}" for name in names))
