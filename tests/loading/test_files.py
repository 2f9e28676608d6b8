"""Files that are no texts, or lie where they should not: a finding each, no traceback and no waiting."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.loading.content import Loaded, load
from generator.loading.files import LARGEST

PATH = "facts/story/2021-11-18.yml"
Make = Callable[[Mapping[str, str | bytes | None]], Loaded]

CONTENTS = {
    "not UTF-8": (b'title: "A"\ndate: \xff\n', "encoding", 2, 7),
    "not UTF-8 after Arabic": ("title: ناتاليا".encode() + b" \xc3\x28", "encoding", 1, 16),
    "a text cut within a character": ("title: ن".encode()[:-1], "encoding", 1, 8),
    "UTF-16": ("title: A".encode("utf-16"), "encoding", 1, 1),
    "a NUL": (b"title: A\x00B\n", "control-character", 1, 9),
    "an escape of a terminal": (b"title: \x1b[31mA\n", "control-character", 1, 8),
    "a carriage return alone": (b"title: A\rdate: B\n", "control-character", 1, 9),
    "a next-line character": ("title: A\u0085date: B\n".encode(), "control-character", 1, 9),
    "a line separator": ("title: A\u2028date: B\n".encode(), "control-character", 1, 9),
    "a byte order mark within": ("title: A\n\ufeffdate: B\n".encode(), "control-character", 2, 1),
    "an image": (b"\x89PNG\r\n\x1a\n\x00\x00", "encoding", 1, 1),
    "an empty file": (b"", "file-empty", 1, 1),
    "a byte order mark alone": (b"\xef\xbb\xbf", "file-empty", 1, 1),
    "a huge file": (b"a" * (LARGEST + 1), "file-too-large", 1, 1),
}


@pytest.mark.parametrize(("data", "code", "line", "column"), CONTENTS.values(), ids=CONTENTS)
def test_bytes_that_are_no_text(data: bytes, code: str, line: int, column: int, make: Make) -> None:
    assert summary(make({PATH: data}).findings) == [(PATH, code, line, column)]


@pytest.mark.parametrize(
    "char", ["\u202e", "\u2066", "\u200b", "\u00ad", "\u200f", "\ufe0f", "\ufffd", "\u200c", "\U000e0041"]
)
def test_characters_that_nobody_sees_are_found_even_in_comments(char: str, make: Make, good: Mapping[str, str]) -> None:
    text = good[PATH].replace("\ndate:", f"\n# a{char}b\ndate:")
    assert summary(make({PATH: text}).findings) == [(PATH, "invisible-character", 2, 4)]


def test_a_joiner_within_a_persian_word_is_spelling(make: Make, good: Mapping[str, str]) -> None:
    column = "translations/termbase/ar.yml"
    assert make({column: good[column].replace("السائق", "رئیس\u200cجمهور")}).findings == ()


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_byte_order_marks_and_windows_line_ends_are_fine(
    change: Callable[[str], str], make: Make, good: Mapping[str, str]
) -> None:
    assert make({path: change(text) for path, text in good.items()}).findings == ()


def test_a_file_of_the_largest_size_is_read_in_reasonable_time(make: Make, good: Mapping[str, str]) -> None:
    text = good[PATH] + "# " + "x" * (LARGEST - len(good[PATH]) - 3) + "\n"
    assert make({PATH: text}).findings == ()


def test_a_folder_with_the_name_of_a_file(make: Make, tmp_path: Path) -> None:
    (tmp_path / "facts/story/b.yml").mkdir(parents=True)
    assert summary(make({}).findings) == [("facts/story/b.yml", "file-type", 1, 1)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(make: Make, tmp_path: Path) -> None:
    make({})
    os.mkfifo(tmp_path / "facts/story/b.yml")
    assert summary(load(tmp_path).findings) == [("facts/story/b.yml", "file-type", 1, 1)]


@pytest.mark.parametrize("link", ["facts/story/b.yml", "facts/other", "translations/termbase/ar.yml"])
def test_a_link_out_of_the_project(
    link: str, make: Make, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "b.yml").write_text("secret: 1\n")
    make({})
    (tmp_path / link).unlink(missing_ok=True)
    (tmp_path / link).symlink_to(outside / "b.yml" if link.endswith(".yml") else outside)
    assert summary(load(tmp_path).findings) == [(link, "file-outside", 1, 1)]


def test_a_link_to_itself(make: Make, tmp_path: Path) -> None:
    make({})
    (tmp_path / "facts/story/b.yml").symlink_to("b.yml")
    assert [finding.code for finding in load(tmp_path).findings] == ["file-unreadable"]


def test_a_link_within_the_project_is_followed(make: Make, tmp_path: Path, good: Mapping[str, str]) -> None:
    make({PATH: None, "drafts/a.yml": good[PATH]})
    (tmp_path / "facts/story").mkdir(parents=True)
    (tmp_path / PATH).symlink_to("../../drafts/a.yml")
    loaded = load(tmp_path)
    assert loaded.findings == ()
    assert len(loaded.briefings) == 1


def test_a_file_that_may_not_be_read(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make({})
    real_open = os.open

    def refuse(path: os.PathLike[str] | str, flags: int) -> int:
        if str(path).endswith("2021-11-18.yml"):
            raise PermissionError(13, "Permission denied")
        return real_open(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    [finding] = load(tmp_path).findings
    assert (finding.position.path, finding.code) == (PATH, "file-unreadable")
    assert "Permission denied" in finding.message


def test_nothing_is_written(make: Make, tmp_path: Path) -> None:
    make({})
    before = sorted(tmp_path.rglob("*"))
    load(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


def summary(findings: tuple[Finding, ...]) -> list[tuple[str, str, int, int]]:
    return [
        (finding.position.path, finding.code, finding.position.line, finding.position.column) for finding in findings
    ]
