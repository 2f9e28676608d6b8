"""A build knows all stories in short and opens those that changed; what it knows is what reading everything tells."""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path
from typing import Any

import pytest

from generator.edition import lists
from generator.edition.news import News
from generator.edition.overview import Overview
from generator.edition.overview import view_of as overview_view
from generator.errors import OutsideError
from generator.loading.kept import InMemory, Nothing
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition, pages
from generator.pipeline.progress import progress
from generator.pipeline.stories import Content, read_content
from generator.rendering.pages import Renderer
from generator.site import workers
from generator.site.building import Options, Site, build_site
from generator.site.differential.blobs import view_of
from generator.site.differential.outputs import Output, outputs, section, survey
from generator.site.differential.readings import Readings
from generator.site.differential.settling import settled
from generator.site.differential.views import Views

from .newsroom import Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path / "room", 11)
    newsroom.write()
    return newsroom


def read(root: Path) -> Content:
    readings = Readings(root)
    content = read_content(root, readings)
    readings.finish()
    return content


def test_after_any_edits_stories_in_short_are_what_reading_all_of_them_tells(room: Newsroom) -> None:
    for _ in range(25):
        room.edit()
        room.write()
        kept, fresh, whole = read(room.root), read_content(room.root, Nothing()), read_project(room.root)
        assert kept.summaries == fresh.summaries
        assert kept.digests == fresh.digests
        assert kept.findings == fresh.findings == whole.findings
        assert [kept.open(story) for story in kept.summaries] == [fresh.open(story) for story in fresh.summaries]
        assert kept.paths == tuple(briefing.path for briefing in whole.briefings)
        assert [*kept.progress(10**6)] == [*progress(whole)]


@pytest.mark.parametrize("code", ["en", "kmr", "tr"])
def test_lists_made_from_views_are_those_made_from_all_briefings(room: Newsroom, code: str) -> None:
    content, views = read_content(room.root, Nothing()), Views()
    whole = Edition(read_project(room.root), code)
    edition = Edition(content.common.project, code, None, Overview(content.chronicle, views))
    for story in content.summaries:
        opened = edition.of_story(content.open(story))
        views.put(story, overview_view(opened.voice, opened.project.briefings))
    assert [page.make() for page in edition.lists()] == [page.make() for page in whole.lists()]
    assert [*News(edition.overview).items()] == [*News(whole.overview).items()]


def test_pages_made_story_by_story_are_those_of_all(room: Newsroom) -> None:
    content, whole = read_content(room.root, Nothing()), Edition(read_project(room.root), "tr")
    assert {page.path: page for page in pages(content, "tr")} == {page.path: page for page in whole.pages()}


def build(root: Path) -> Site:
    site = build_site(root / "mkdocs.yml", root / "site", Options())
    assert site is not None
    return site


def test_a_build_opens_the_stories_that_changed_and_no_other(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 1)
    opened: list[str] = []
    opening = Content.open
    monkeypatch.setattr(Content, "open", lambda content, story: opened.append(story) or opening(content, story))
    build(room.root)
    every = {story for story, _ in room.briefings}
    assert len(every) > 1
    assert set(opened) == every
    build(room.root)
    opened.clear()
    story, day = next(iter(room.briefings))
    room.briefings[story, day]["facts"][0]["standing"] = "confirmed"
    room.write()
    monkeypatch.setattr(
        Content, "progress", lambda *_: iter(())
    )  # the desk's page tells of the latest briefings of all
    site = build(room.root)
    assert set(opened) == {story}
    assert len(opened) == len(site.languages)


def test_the_sentences_of_every_story_are_counted(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 1)
    assert any(story.startswith("archive-") for story, _ in room.briefings)  # as the months of the archive do
    english = next(each for each in build(room.root).languages if each.code == "en")
    project = read_project(room.root)
    blocks = sum(len(document.blocks) for document in project.documents)
    assert english.states.total == blocks + sum(1 + len(each.facts) for each in project.briefings)


def test_a_list_that_shows_nothing_of_what_changed_is_not_made(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 1)
    monkeypatch.setattr(lists, "MOST_ON_ARCHIVE", 1)
    made: list[str] = []
    for name in ("home", "archive", "month", "glossary", "corrections"):
        making = getattr(Renderer, name)
        monkeypatch.setattr(Renderer, name, _told(made, name, making))
    build(room.root)
    every = len(made)
    assert {"home", "archive", "month", "glossary", "corrections"} == set(made)
    made.clear()
    story, day = min(room.briefings, key=lambda key: key[1])
    room.briefings[story, day]["facts"][-1]["standing"] = "confirmed"  # which no list shows
    room.write()
    written = build(room.root).changes.written
    assert f"en/{story}/{day}/index.html" in written
    assert made == [], every


def _told(made: list[str], name: str, making: Any) -> Any:
    def make(*arguments: Any) -> Any:
        made.append(name)
        return making(*arguments)

    return make


def test_a_story_that_is_changed_while_it_is_built_stops_the_build(room: Newsroom) -> None:
    content = read_content(room.root, Nothing())
    story, day = next(iter(room.briefings))
    path = room.root / "facts" / story / f"{day}.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
    with pytest.raises(OutsideError, match="changed while it was read") as raised:
        content.open(story)
    assert pickle.loads(pickle.dumps(raised.value)).hint == raised.value.hint  # noqa: S301 - processes send it so


def test_what_was_deleted_meanwhile_is_read_again(room: Newsroom) -> None:
    kept = InMemory()
    content = read_content(room.root, kept)
    story = next(iter(content.summaries))
    known = content.open(story)
    kept.begin()
    kept.begin()
    assert content.handed_to(kept).open(story).briefings == known.briefings


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.mkdir, (Path("evil"),)


@pytest.mark.parametrize("harm", [Evil(), "a text", ()])
def test_a_view_is_nothing_but_data_of_the_model(harm: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        view_of(zlib.compress(pickle.dumps(harm)))


# files in sections


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def test_a_section_as_it_was_left_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "story/1/index.html", "story/2/index.html", "other/1/index.html", "index.html")
    known = settled(tmp_path, {}, set(), set(outputs(tmp_path))).sections
    assert survey(tmp_path, known) == known
    unpacked: list[str] = []
    files = type(known[""]).files.fget  # type: ignore[attr-defined]
    monkeypatch.setattr(type(known[""]), "files", property(lambda each: unpacked.extend(found := files(each)) or found))
    write(tmp_path, "story/1/index.html")  # written again as it was
    found = survey(tmp_path, known)
    assert found is not None
    assert unpacked == ["story/1/index.html", "story/2/index.html"]
    assert survey(tmp_path, found) == found


def test_files_are_compared_with_what_they_were(tmp_path: Path) -> None:
    write(tmp_path, "story/1/index.html", "story/2/index.html", "index.html")
    before = settled(tmp_path, {}, set(), set(outputs(tmp_path))).sections
    (tmp_path / "story/2/index.html").unlink()
    (tmp_path / "index.html").write_text("new", encoding="utf-8")
    had = {"story/1/index.html", "story/2/index.html"}
    done = settled(tmp_path, before, had, {"story/1/index.html", "index.html"})
    assert (done.written, done.removed) == (("index.html",), ("story/2/index.html",))
    assert not (tmp_path / "story/1/index.html").exists()  # as it had been: what is in the site stays
    assert {name for each in done.sections.values() for name in each.files} == {"story/1/index.html", "index.html"}


def test_a_file_of_nobody_and_one_that_is_missing_are_told(tmp_path: Path) -> None:
    write(tmp_path, "index.html")
    with pytest.raises(RuntimeError, match="belong to no page"):
        settled(tmp_path, {}, set(), set())
    with pytest.raises(RuntimeError, match="were not written"):
        settled(tmp_path, {}, set(), {"index.html", "feed.xml"})


def test_a_section_keeps_any_name() -> None:
    files = {"a/\udcff": Output("d", 1, 2, 3), "a/ü b": Output("e", 4, 5, 6)}
    assert section(files).files == files
