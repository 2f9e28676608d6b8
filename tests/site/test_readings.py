"""What reading left on the disk gives what reading again gives, and nothing else is ever taken for it."""

from __future__ import annotations

import pickle
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
