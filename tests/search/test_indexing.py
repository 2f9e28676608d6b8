"""The index on disk: the same bytes each time, an id that changes with what a result shows, and clear faults."""

from __future__ import annotations

import base64
import json
import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import OutsideError
from generator.search import indexing
from generator.search.documents import Passage, SearchPage, Text
from generator.search.folding import Folding

WORDS = tuple(Folding("en").words("About 7,000 migrants remain"))


def page(number: int, state: str = "draft") -> SearchPage:
    passage = Passage("remaining", Text("About <7,000> & “migrants” remain"), "Said by: A", state, WORDS, ("alias",))
    return SearchPage(f"day-{number}/", Text("Title"), state, "2021-11-18", "18 November", ("titl",), (passage,))


def write_index(pages: Iterable[SearchPage], folder: Path) -> None:
    for name, data in indexing.index_files((each.shown(), each.indexed()) for each in pages):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_pages_give_the_same_bytes_in_any_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [page(number) for number in range(30)]
    write_index(pages, tmp_path / "one")
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "elsewhere")  # no setting of the machine has a part in it
    monkeypatch.setenv("TZ", "Asia/Baghdad")
    write_index(reversed(pages), tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_pages_with_the_same_words_stay_apart(tmp_path: Path) -> None:
    write_index([page(number) for number in range(30)], tmp_path / "search")
    shown = [json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "search/pages").iterdir()]
    assert {each["url"] for each in shown} == {f"day-{number}/" for number in range(30)}


def test_a_new_state_gives_a_page_a_new_name_so_that_no_cache_shows_the_old_one(tmp_path: Path) -> None:
    write_index([page(1)], tmp_path / "one")
    write_index([page(1, "reviewed")], tmp_path / "two")
    one, two = ({path.name for path in (tmp_path / name / "pages").iterdir()} for name in ("one", "two"))
    assert len(one) == len(two) == 1
    assert one != two


def test_a_result_has_the_text_as_it_was_and_counts_its_words(tmp_path: Path) -> None:
    write_index([page(1)], tmp_path / "search")
    (path,) = (tmp_path / "search/pages").iterdir()
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "url": "day-1/",
        "title": "Title",
        "state": "draft",
        "date": ["2021-11-18", "18 November"],
        "words": 1,
        "passages": [["remaining", len(WORDS) + 1, "draft", "About <7,000> & “migrants” remain", "Said by: A"]],
    }


def test_only_what_a_search_loads_is_there(tmp_path: Path) -> None:
    write_index([page(1)], tmp_path / "search")
    names = {name.split("/")[0].split(".")[0] for name in files(tmp_path / "search")}
    assert names == {"pagefind", "pagefind-entry", "wasm", "index", "pages"}


def test_a_site_without_pages_has_no_index(tmp_path: Path) -> None:
    write_index([], tmp_path / "search")
    assert not (tmp_path / "search").exists()


def test_a_failing_pagefind_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no space left >&2\nexit 1\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", os.fspath(program))
    with pytest.raises(OutsideError, match="no space left"):
        write_index([page(1)], tmp_path / "search")


@pytest.mark.parametrize(
    "answer", ['{"message_id":1,"payload":{"type":"Error","message":"no space left"}}', "no space left"]
)
def test_a_pagefind_that_answers_otherwise_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    program = tmp_path / "pagefind"
    said = base64.b64encode(answer.encode()).decode() + "," if answer.startswith("{") else answer
    program.write_text(f"#!/bin/sh\nprintf '%s' '{said}'\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", os.fspath(program))
    with pytest.raises(OutsideError, match="Pagefind failed: no space left"):
        write_index([page(1)], tmp_path / "search")


def test_pages_larger_than_any_pipe_go_through(tmp_path: Path) -> None:
    words = tuple(f"word{number}" for number in range(150_000))
    write_index([page(1), replace(page(2), words=words)], tmp_path / "search")
    assert len([*(tmp_path / "search/pages").iterdir()]) == 2


def test_what_pagefind_reads_has_no_word_of_the_page_as_it_was() -> None:
    hostile = replace(
        page(1), title=Text("</p><script>alert(1)</script>"), words=tuple(Folding("en").words("<b>Title"))
    )
    assert "script" not in hostile.indexed()
    assert "bǀ titlǀ" in hostile.indexed()


@pytest.mark.parametrize("language", ["", "ar"])
def test_a_text_says_its_language_only_where_it_is_another(language: str) -> None:
    assert replace(Text("A"), language=language).data() == (["A", "ar"] if language else "A")
