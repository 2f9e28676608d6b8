"""Files that look as they did are taken for what they were; every doubt means that they are read."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator.loading.looks import looks_of

NAMES = ("facts/a.yml", "facts/b.yml", "facts/none.yml")
OLD = time.time_ns() - 10**10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "facts").mkdir()
    for name in NAMES[:2]:
        (tmp_path / name).write_text("about 7,000", encoding="utf-8")
        os.utime(tmp_path / name, ns=(OLD, OLD))
    return tmp_path


def test_files_that_nobody_touched_look_the_same(folder: Path) -> None:
    assert looks_of(folder, NAMES, "x") == looks_of(folder, NAMES, "x") != b""
    assert looks_of(folder, NAMES, "x") != looks_of(folder, NAMES, "y")
    assert looks_of(folder, NAMES, "x") != looks_of(folder, NAMES[:2], "x")


@pytest.mark.parametrize("change", ["time", "size", "inode", "gone", "new"])
def test_any_change_is_seen(folder: Path, change: str) -> None:
    before, path = looks_of(folder, NAMES, ""), folder / NAMES[0]
    if change == "time":
        path.write_text("about 8,000", encoding="utf-8")
        os.utime(path, ns=(OLD + 1, OLD + 1))
    elif change == "size":
        path.write_text("about 70,000", encoding="utf-8")
        os.utime(path, ns=(OLD, OLD))
    elif change == "inode":
        beside = path.with_name("other")
        beside.write_text("about 9,000", encoding="utf-8")
        os.utime(beside, ns=(OLD, OLD))
        beside.replace(path)
    elif change == "gone":
        path.unlink()
    else:
        (folder / NAMES[2]).write_text("about 7,000", encoding="utf-8")
        os.utime(folder / NAMES[2], ns=(OLD, OLD))
    assert looks_of(folder, NAMES, "") not in {before, b""}


@pytest.mark.parametrize("doubt", ["fresh", "link", "folder", "name"])
def test_what_cannot_be_told_from_its_looks_has_to_be_read(folder: Path, doubt: str) -> None:
    path = folder / NAMES[2]
    if doubt == "fresh":
        (folder / NAMES[0]).write_text("about 8,000", encoding="utf-8")
    elif doubt == "link":
        path.symlink_to(folder / NAMES[0])
    elif doubt == "folder":
        path.mkdir()
    assert looks_of(folder, (*NAMES, "a\0b") if doubt == "name" else NAMES, "") == b""
