"""A build that does only what changed gives, byte for byte, what a build from nothing gives; and never a wrong page."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from lxml import etree, html

from generator.edition import lists
from generator.loading.files import WATCHED
from generator.site import workers
from generator.site.building import Options, Site, build_site
from generator.site.companions import feed, groups, search
from generator.site.differential import cache, finished, looking, offline

from .conftest import BRIEFING, ROOT, run
from .newsroom import Newsroom
from .test_build import contents

# So many edits, some at a time; POLYBRIEF_EDITS asks for more, POLYBRIEF_SEED for others.
EDITS, AT_ONCE = int(os.environ.get("POLYBRIEF_EDITS", "200")), 8
SEED = int(os.environ.get("POLYBRIEF_SEED", "7"))


@pytest.fixture(autouse=True)
def _one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build in this process: the small sites of these tests take less time than a process takes to start.

    So few briefings fill a list that the archive and the feed have several pages, and the search and the ZIP several parts.
    """
    monkeypatch.setattr(workers, "cores", lambda: 1)
    monkeypatch.setattr(lists, "MOST_ON_ARCHIVE", 2)
    monkeypatch.setattr(feed, "MOST", 3)
    monkeypatch.setattr(search, "LARGEST_INDEX", 5)
    monkeypatch.setattr(offline, "LARGEST_WHOLE", 6)
    monkeypatch.setattr(groups, "USUAL_SIZE", 2)


def build(root: Path, out: str, *, clean: bool = False) -> Site | None:
    return build_site(root / "mkdocs.yml", root / out, Options(clean=clean))


def test_random_edits_give_what_a_build_from_nothing_gives(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path / "room", SEED)
    newsroom.write()
    assert build(newsroom.root, "site")
    kept = 0
    for _ in range(EDITS // AT_ONCE):
        done = [newsroom.edit() for _ in range(newsroom.chance.randint(1, 2 * AT_ONCE - 1))]
        newsroom.write()
        before = contents(newsroom.root / "site")
        site = build(newsroom.root, "site")
        other = build(newsroom.root, "clean", clean=True)
        assert (site is None) == (other is None), done
        if site is None or other is None:
            assert contents(newsroom.root / "site") == before, done
            pytest.fail(f"the newsroom made a mistake: {done}")
        after = contents(newsroom.root / "site")
        assert sorted(after) == sorted(contents(newsroom.root / "clean")), done
        assert {name for name, data in contents(newsroom.root / "clean").items() if after[name] != data} == set(), done
        assert {name for name in after if before.get(name) != after[name]} == set(site.changes.written), done
        assert before.keys() - after.keys() == set(site.changes.removed), done
        assert [each.states for each in site.languages] == [each.states for each in other.languages]
        kept += sum(not each.is_whole for each in site.languages)
    assert kept > EDITS // AT_ONCE // 2  # or nothing was shown


@pytest.fixture
def room(tmp_path: Path) -> Newsroom:
    """Return a newsroom with its site built."""
    newsroom = Newsroom(tmp_path / "room", SEED)
    newsroom.write()
    assert build(newsroom.root, "site")
    return newsroom


def manifests() -> list[Path]:
    return [*Path(os.environ["POLYBRIEF_CACHE"]).rglob("*.manifest")]


def assert_built_anew(root: Path) -> None:
    site, other = build(root, "site"), build(root, "clean", clean=True)
    assert site is not None
    assert other is not None
    assert all(each.is_whole for each in site.languages)
    assert contents(root / "site") == contents(root / "clean")


def test_nothing_changed_writes_nothing(room: Newsroom) -> None:
    for each in room.root.rglob("*"):  # a file that was changed a moment ago may change again with the same time
        os.utime(each, (time.time() - 10, time.time() - 10), follow_symlinks=False)
    assert build(room.root, "site")
    beside = {path.name for path in room.root.iterdir()}
    times = {path: path.stat().st_mtime_ns for path in (room.root / "site").rglob("*")}
    site = build(room.root, "site")
    assert site is not None
    assert (site.changes.written, site.changes.removed) == ((), ())
    assert {path: path.stat().st_mtime_ns for path in (room.root / "site").rglob("*")} == times
    assert {path.name for path in room.root.iterdir()} == beside


def test_a_large_site_is_looked_at_by_several_processes_with_the_same_answer(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    monkeypatch.setattr(looking, "_MANY", 1)
    begin = workers.Team.begin
    monkeypatch.setattr(workers.Team, "begin", lambda team, *order: looked.append(1) or begin(team, *order))
    monkeypatch.setattr(workers, "cores", lambda: 2)
    old = time.time() - 10  # a file that was changed a moment ago may change again with the same time
    for path in (path for name in WATCHED for path in (room.root / name, *(room.root / name).rglob("*"))):
        os.utime(path, (old, old))
    assert build(room.root, "site")
    looked.clear()
    site = build(room.root, "site")
    assert site is not None
    assert site.changes.written == ()
    assert len(looked) == 3  # languages
    (room.root / "site/kmr/feed.xml").unlink()
    site = build(room.root, "site")
    assert site is not None
    assert {each.code for each in site.languages if each.is_whole} == {"kmr"}
    assert build(room.root, "other")  # the processes of the build before are gone


def test_a_look_that_was_begun_before_is_taken_where_it_still_holds(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_MANY", 1)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    old = time.time() - 10  # a file that was changed a moment ago may change again with the same time
    for path in (path for name in WATCHED for path in (room.root / name, *(room.root / name).rglob("*"))):
        os.utime(path, (old, old))
    assert build(room.root, "site")
    with finished.early_look(room.root, room.root / "site", is_wanted=True) as begun:
        assert begun is not None
        with monkeypatch.context() as patch:
            patch.setattr(finished, "begin_looking", None)  # nobody looks a second time
            site = build_site(room.root / "mkdocs.yml", room.root / "site", Options(), looking=begun)
        assert site is not None
        assert site.changes.written == ()
        assert [*begun.seals("kmr")]
        story, day = next(iter(room.briefings))
        room.briefings[story, day]["facts"][0]["standing"] = "confirmed"
        room.write()
        assert build(room.root, "site")  # another build, since the look was taken
        site = build_site(room.root / "mkdocs.yml", room.root / "site", Options(), looking=begun)
        assert site is not None
        assert not [each.code for each in site.languages if each.is_whole]
    assert build(room.root, "clean", clean=True)
    assert contents(room.root / "site") == contents(room.root / "clean")


def test_a_changed_figure_writes_the_page_its_copies_and_what_is_made_of_all_pages(room: Newsroom) -> None:
    story, day = next(iter(room.briefings))
    room.briefings[story, day]["title"] = "The road north"
    room.briefings[story, day]["facts"][0]["standing"] = "confirmed"
    room.write()
    site = build(room.root, "site")
    assert site is not None
    pages = {name for name in site.changes.written if name.endswith("index.html") and "/text/" not in name}
    assert f"en/{story}/{day}/index.html" in pages
    assert not any(f"/{other}/" in name for name in pages for other, _ in room.briefings if other != story)


def _spoil(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))  # a fixed byte would now and then be the one that is there


@pytest.mark.parametrize("harm", ["lost", "torn", "changed", "foreign", "of-another-version"])
def test_a_manifest_that_is_not_as_it_was_left_means_a_build_from_nothing(
    room: Newsroom, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Path(os.environ["POLYBRIEF_CACHE"])
    for path in manifests():
        match harm:
            case "lost":
                path.unlink()
            case "torn":
                path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
            case "changed":
                _spoil(path)
            case "foreign":  # made on another machine, whose key it has
                (place / "cache.key").write_bytes(b"x" * 32)
                cache._key.cache_clear()
            case "of-another-version":
                monkeypatch.setattr(cache, "fingerprint", lambda: "another")
    room.figure()
    room.write()
    assert_built_anew(room.root)


@pytest.mark.parametrize("harm", ["missing", "changed", "same-size-and-time", "added", "link"])
def test_a_site_that_is_not_as_it_was_left_is_built_anew(room: Newsroom, harm: str) -> None:
    for code in ("en", "kmr", "tr"):
        page = room.root / "site" / code / "archive/index.html"
        match harm:
            case "missing":
                page.unlink()
            case "changed":
                page.write_text("nonsense", encoding="utf-8")
            case "same-size-and-time":
                times = page.stat()
                copy = page.with_name("copy")
                copy.write_bytes(b"x" * times.st_size)
                os.utime(copy, ns=(times.st_atime_ns, times.st_mtime_ns))
                copy.replace(page)
            case "added":
                page.with_name("extra.html").write_text("extra", encoding="utf-8")
            case "link":
                page.unlink()
                page.symlink_to("../index.html")
    assert_built_anew(room.root)


def test_a_site_that_was_copied_is_read_and_known_again(room: Newsroom) -> None:
    copy = room.root / "copy"
    shutil.copytree(room.root / "site", copy)
    shutil.rmtree(room.root / "site")
    copy.rename(room.root / "site")
    site = build(room.root, "site")
    assert site is not None
    assert not any(each.is_whole for each in site.languages)
    assert site.changes.written == ()


def test_what_a_hook_may_read_is_not_guessed(room: Newsroom) -> None:
    (room.root / "hook.py").write_text("def on_page_markdown(markdown, **_): return markdown\n", encoding="utf-8")
    with (room.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [hook.py]\n")
    for _ in range(2):
        site = build(room.root, "site")
        assert site is not None
        assert all(each.is_whole for each in site.languages)


@pytest.mark.parametrize("moment", [1, 2, 4, 7, 12])
def test_a_build_that_dies_while_it_publishes_is_made_good_by_the_next(
    room: Newsroom, moment: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for briefing in room.briefings.values():
        briefing["facts"][0]["standing"] = "confirmed"
    room.write()
    moves, move = 0, Path.replace

    def dying(path: Path, target: Path) -> Path:
        nonlocal moves
        moves += not path.is_relative_to(os.environ["POLYBRIEF_CACHE"])
        if moves == moment:
            raise OSError("the disk is full")
        return move(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        with pytest.raises(OSError, match="full"):
            build(room.root, "site")
    assert moves == moment
    assert build(room.root, "site")
    assert build(room.root, "clean", clean=True)
    assert contents(room.root / "site") == contents(room.root / "clean")
    assert not [path for path in room.root.iterdir() if path.name.startswith(".site-")]


def _start(root: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", "build", "--lang", "en", "--lang", "tr"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command, cwd=root, env=environment, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def test_a_killed_build_leaves_nothing_that_the_next_one_cannot_mend(small: Path) -> None:
    assert _start(small).wait(120) == 0
    facts = small / "facts/story/2021-11-18.yml"
    for number, sign in enumerate((".site-*/*", ".site-*/*/story", ".site-*/tr/worker.js")):
        facts.write_text(BRIEFING.replace("A flight home", f"Flight {'ABC'[number]} home"), encoding="utf-8")
        process = _start(small)
        while process.poll() is None and not list(small.glob(sign)):
            time.sleep(0.005)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(60)
    process = _start(small)
    assert process.wait(120) == 0
    assert not list(small.glob(".site-*"))
    done = run("generator", "build", "--clean", "--out", "clean", "--lang", "en", "--lang", "tr", cwd=small)
    assert done.returncode == 0, done.stderr
    assert contents(small / "site") == contents(small / "clean")


def test_a_killed_build_leaves_no_process_at_work(small: Path) -> None:
    process = _start(small)
    while process.poll() is None and not list(small.glob(".site-*/tr/*")):
        time.sleep(0.005)
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()  # the parent alone, as a system that is out of memory does
    process.wait(60)
    assert children
    assert psutil.wait_procs(children, timeout=30)[1] == []


def test_two_builds_at_once_wait_for_each_other(small: Path) -> None:
    both = [_start(small) for _ in range(2)]
    assert [process.wait(120) for process in both] == [0, 0]
    before = contents(small / "site")
    assert run("generator", "build", "--clean", "--lang", "en", "--lang", "tr", cwd=small).returncode == 0
    assert contents(small / "site") == before


def test_what_a_folder_of_somebody_else_holds_stays(room: Newsroom) -> None:
    mine = room.root / ".site-backup"
    mine.mkdir()
    room.title()
    room.write()
    assert build(room.root, "site", clean=True)
    assert mine.is_dir()


def test_many_briefings_have_an_archive_by_month_and_a_feed_in_parts(room: Newsroom) -> None:
    site = room.root / "site/en"
    feeds = {path.name: etree.parse(str(path)) for path in site.glob("feed*.xml")}
    names = {"a": "http://www.w3.org/2005/Atom", "fh": "http://purl.org/syndication/history/1.0"}
    seen, name, way = [], "feed.xml", []
    while name:  # as a reader that was away for long does (RFC 5005, 4.1)
        way.append(name)
        seen += feeds[name].xpath("//a:entry/a:id/text()", namespaces=names)
        assert bool(feeds[name].xpath("//fh:archive", namespaces=names)) == (name != "feed.xml")
        (link,) = feeds[name].xpath("//a:link[@rel='prev-archive']/@href", namespaces=names) or [""]
        name = link.rpartition("/")[2]
    assert set(way) == set(feeds)
    briefings = {f"tag:small.example,2026:en/{story}/{day}" for story, day in room.briefings}
    assert briefings <= set(seen)
    months = {day[:7] for _, day in room.briefings}
    pages = [*site.glob("archive*/index.html")]
    assert len(pages) > 1
    links = [link for page in pages for link in html.parse(str(page)).xpath("//main//a/@href")]
    assert {f"../{story}/{day}/" for story, day in room.briefings} <= set(links)
    anchors = html.parse(str(site / "archive/index.html")).xpath("//@id")
    assert {f"month_{month}" for month in months} <= set(anchors)
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert all(f"/en/{page.parent.name}/</loc>" in sitemap for page in pages)


def test_the_shards_of_several_machines_are_together_the_site_of_one(room: Newsroom) -> None:
    together: dict[str, bytes] = {}
    for shard in ("en,tr", "kmr"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("POLYBRIEF_SHARD", shard)
            site = build(room.root, f"part-{shard}")
        assert site is not None
        assert [each.code for each in site.languages] == shard.split(",")
        part = contents(room.root / f"part-{shard}")
        assert all(together.get(name, data) == data for name, data in part.items())
        together |= part
    assert together == contents(room.root / "site")
