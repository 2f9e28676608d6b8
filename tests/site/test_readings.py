"""What reading left on the disk gives what reading again gives, and nothing else is ever taken for it."""

from __future__ import annotations

import os
import pickle
import time
from pathlib import Path

import pytest

from generator.pipeline import content
from generator.pipeline.content import StoryRead, read_project
from generator.site.differential.cache import Cache
from generator.site.differential.readings import Readings

from .newsroom import Newsroom


def read(root: Path) -> object:
    readings = Readings(root)
    project = read_project(root, readings)
    readings.finish()
    return project


def test_random_edits_are_read_as_if_nothing_was_kept(tmp_path: Path) -> None:
    room = Newsroom(tmp_path / "room", 5)
    for _ in range(40):
        room.edit()
        room.write()
        assert read(room.root) == read_project(room.root)


def test_a_story_that_did_not_change_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Newsroom(tmp_path / "room", 5)
    room.write()
    read(room.root)
    again: list[str] = []
    reading = content.read_anew
    monkeypatch.setattr(content, "read_anew", lambda *each: again.append(each[2]) or reading(*each))
    read(room.root)
    assert again == []
    story, day = next(iter(room.briefings))
    room.briefings[story, day]["facts"][0]["standing"] = "confirmed"
    room.write()
    read(room.root)
    assert again == [story]
    room.names["tr", "post"] += "x"  # what wordings are checked against
    room.write()
    read(room.root)
    assert set(again[1:]) == {story for story, _ in room.briefings}


def age(root: Path, turn: int) -> None:
    """Let all files be old, and of another second in each turn."""
    for path in root.rglob("*"):
        os.utime(path, (time.time() - 1000 + turn, time.time() - 1000 + turn))


def test_files_that_look_as_they_did_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Newsroom(tmp_path / "room", 5)
    room.write()
    age(room.root, 0)
    whole = read(room.root)
    reading = content._digest_of_files
    asked: list[str] = []
    monkeypatch.setattr(content, "_digest_of_files", lambda *each: asked.extend(each[2]) or reading(*each))
    assert read(room.root) == whole
    assert not [name for name in asked if name.startswith("facts/")]
    story, day = next(iter(room.briefings))
    text = (room.root / f"facts/{story}/{day}.yml").read_text(encoding="utf-8")
    (room.root / f"facts/{story}/{day}.yml").write_text(text + "\n", encoding="utf-8")
    read(room.root)
    assert {name.split("/")[1] for name in asked if name.startswith("facts/")} == {story}


def test_random_edits_of_files_that_have_rested_are_read(tmp_path: Path) -> None:
    room = Newsroom(tmp_path / "room", 6)
    for turn in range(25):
        room.edit()
        room.write()
        age(room.root, turn)
        assert read(room.root) == read_project(room.root)
        assert read(room.root) == read_project(room.root)


def test_catalogues_of_no_story_that_did_not_change_are_not_judged_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Newsroom(tmp_path / "room", 5)
    room.write()
    whole = read(room.root)
    judged: list[object] = []
    judging = content._gated
    monkeypatch.setattr(content, "_gated", lambda *each, **more: judged.append(each[2]) or judging(*each, **more))
    assert read(room.root) == whole
    assert judged == []
    catalogue = room.root / "translations/tr/site.po"
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    read(room.root)
    assert len(judged) == 1


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.mkdir, (Path("evil"),)


def test_nothing_but_data_of_the_model_is_taken_from_the_disk(tmp_path: Path) -> None:
    digest = b"1" * 20
    Cache(tmp_path, tmp_path).write(f"read/{digest.hex()}", pickle.dumps(Evil()))  # even with the right proof
    with pytest.raises(pickle.UnpicklingError, match="no data of the model"):
        Readings(tmp_path).get(digest)
    for data in (b"", b"x" * 100, pickle.dumps(StoryRead((), {}, ()))):  # and without one, nothing is looked at
        for path in Cache(tmp_path, tmp_path)._folder.rglob("read/*"):
            path.write_bytes(data)
        assert Readings(tmp_path).get(digest) is None
