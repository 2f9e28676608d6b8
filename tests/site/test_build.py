"""Building: the same bytes every time and by both commands, and a fault leaves the last good site as it is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import html5lib
import pytest
from lxml import html

from .conftest import ROOT, run, write

FACTS = "facts/story/2021-11-18.yml"
BOTH = pytest.mark.parametrize("module", ["generator", "mkdocs"])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_mkdocs_build_gives_the_same_site(site: Path, tmp_path: Path) -> None:
    done = run("mkdocs", "build", "--strict", "--site-dir", tmp_path / "again", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(tmp_path / "again") == contents(site)


def test_place_time_and_order_leave_no_trace(small: Path, tmp_path: Path) -> None:
    other = tmp_path / "another place" / "deeper"
    shutil.copytree(small, other, copy_function=shutil.copyfile)
    os.utime(other / FACTS, (0, 0))
    first = run("generator", "build", cwd=small, TZ="Asia/Baghdad", PYTHONHASHSEED="1", LC_ALL="C")
    second = run("mkdocs", "build", cwd=other, TZ="America/Lima", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="1")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert contents(small / "site") == contents(other / "site")
    assert "sitemap.xml.gz" in contents(small / "site")


def test_a_wording_with_an_error_falls_back_and_fails_a_strict_build_only(small: Path) -> None:
    change(small / "translations/tr/story.po", "Yağmur yağdı.", "Yağmur {gün} yağdı.")
    done = run("generator", "build", cwd=small, POLYBRIEF_LANGUAGES="tr")
    told = done.stdout + done.stderr
    assert done.returncode == 0, told
    assert "translations/tr/story.po:" in told
    assert "[brace]" in told
    before = contents(small / "site")
    page = html.fromstring(before["tr/story/2021-11-18/index.html"])
    (sentence,) = page.xpath('//*[@id="rain"]//p[contains(@class, "pb-sentence")]')
    borrowed = './/*[@lang="en"][not(self::bdi)][not(ancestor-or-self::*[contains(@class, "pb-state")])]/text()'
    assert sentence.xpath(borrowed) == ["It rained."]
    done = run("generator", "build", "--strict", cwd=small, POLYBRIEF_LANGUAGES="tr")
    assert done.returncode == 1
    assert "strict" in done.stderr
    assert contents(small / "site") == before
    assert run("generator", "check", cwd=small).returncode == 1


def test_an_old_summary_without_review_fails_a_strict_build(small: Path) -> None:
    change(small / "polybrief.yml", "cldr: tr, digits: latn", "cldr: tr, digits: latn, publish: {summary_days: 7}")
    change(small / "translations/tr/story.po", "# state: reviewed", "# state: draft")
    done = run("generator", "build", "--strict", cwd=small, POLYBRIEF_LANGUAGES="tr")
    assert done.returncode == 1
    assert "[summary-unreviewed]" in done.stderr
    assert run("generator", "check", cwd=small).stdout.count("[summary-unreviewed]") == 1


@BOTH
def test_a_fault_leaves_the_last_good_site(small: Path, module: str) -> None:
    assert run(module, "build", cwd=small, POLYBRIEF_LANGUAGES="tr").returncode == 0
    before = contents(small / "site")
    change(small / FACTS, "standing: reported, sources: [report]}", "standing: rumoured, sources: [nobody]}")
    change(small / "translations/tr/story.po", 'msgstr "Bir', 'msgstr "<<<\nBir')
    done = run(module, "build", cwd=small)
    told = done.stdout + done.stderr
    assert done.returncode == 1
    assert "Traceback" not in told
    for line in (7, 8, 9, 10):
        assert f"{FACTS}:{line}:" in told
    assert "translations/tr/story.po:" in told
    assert contents(small / "site") == before
    assert {path.name for path in small.iterdir() if path.name.startswith(".")} == set()


@BOTH
def test_a_warning_fails_a_strict_build_and_leaves_the_last_good_site(small: Path, module: str) -> None:
    one = {"POLYBRIEF_LANGUAGES": "tr"}
    assert run(module, "build", "--strict", cwd=small, **one).returncode == 0
    before = contents(small / "site")
    facts = (small / FACTS).read_text(encoding="utf-8")
    (small / FACTS).write_text(facts.replace("A flight left.", "A flight left yesterday."), encoding="utf-8")
    done = run(module, "build", "--strict", cwd=small, **one)
    assert (done.returncode, "relative-day" in done.stdout + done.stderr) == (1, True)
    assert contents(small / "site") == before
    assert run(module, "build", cwd=small, **one).returncode == 0
    assert contents(small / "site") != before


def test_what_a_language_has_no_words_for_yet_stops_nothing(small: Path) -> None:
    terms = small / "translations/termbase/terms.yml"
    added = "  river-authority: {kind: body, en: {name: River Authority, description: An office.}}\n"
    terms.write_text(terms.read_text(encoding="utf-8") + added, encoding="utf-8")
    (small / "translations/termbase/tr.yml").unlink()
    done = run("generator", "build", "--strict", cwd=small)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_summary_has_a_line_for_every_language(small: Path) -> None:
    done = run("generator", "build", "--out", "out", cwd=small)
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line.strip()}
    assert list(rows) == ["language", "en", "kmr", "tr", "fa", "The"]
    assert rows["language"] == ["pages", "sentences", "original", "reviewed", "draft", "machine", "fallback"]
    assert rows["en"] == ["5", "5", "5", "0", "0", "0", "0"]
    assert rows["kmr"] == ["5", "5", "0", "1", "0", "0", "4"]
    assert "out/index.html" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("how", ["option", "variable", "configuration"])
def test_only_some_languages(small: Path, how: str) -> None:
    arguments = ("--lang", "fa", "--lang", "en") if how == "option" else ()
    variables = {"POLYBRIEF_LANGUAGES": "fa, en"} if how == "variable" else {}
    if how == "configuration":
        change(small / "mkdocs.yml", "[polybrief]", "[{polybrief: {languages: [fa, en]}}]")
    assert run("generator", "build", *arguments, cwd=small, **variables).returncode == 0
    assert {path.name for path in (small / "site").iterdir() if path.is_dir()} == {"fa", "en", "status"}


def test_a_language_that_the_site_has_not(small: Path) -> None:
    done = run("generator", "build", "--lang", "xx", cwd=small)
    assert done.returncode == 2
    assert "xx" in done.stderr
    assert "en, kmr, tr, fa" in done.stderr
    assert not (small / "site").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "mkdocs.yml"),
        ("site_name: Small\nplugins: []\n", "plugin polybrief"),
        ("site_name: [\n", "mkdocs.yml"),
        ("site_name: Small\nplugins: [polybrief]\ndocs_dir: nowhere\n", "nowhere"),
    ],
    ids=["missing", "without-the-plugin", "no-yaml", "no-docs"],
)
def test_a_wrong_configuration_is_a_usage_error(small: Path, text: str | None, told: str) -> None:
    (small / "mkdocs.yml").unlink()
    if text is not None:
        write(small / "mkdocs.yml", text)
    done = run("generator", "build", cwd=small)
    assert done.returncode == 2, done.stdout + done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("out", ["facts", "."])
def test_a_build_never_empties_a_folder_that_is_no_site(small: Path, out: str) -> None:
    before = contents(small)
    done = run("generator", "build", "--out", out, cwd=small)
    assert done.returncode == 2
    assert contents(small) == before


def test_stopping_a_build_leaves_nothing_behind_and_shows_no_traceback(small: Path) -> None:
    command = [sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command, cwd=small, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    while process.poll() is None and not list(small.glob(".site-*/*")):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers as well
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 130, output
    assert b"Traceback" not in output
    assert not list(small.glob(".site-*"))
    assert not (small / "site").exists()


def test_a_project_without_briefings_is_a_site_too(small: Path) -> None:
    (small / FACTS).unlink()
    for path in small.glob("translations/*/story.po"):
        path.unlink()
    done = run("generator", "build", cwd=small)
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


HOSTILE = """Rain & "snow" 'hail' {{ config }} {% raw %} *b* _c_ [d] &amp; \\ # +"""


def test_hostile_text_stays_text(small: Path) -> None:
    title = HOSTILE.replace("'", "''").replace("{", "{{").replace("}", "}}")
    change(small / FACTS, '"A flight home"', f"'{title}'")
    change(small / "polybrief.yml", "site_name: Small", "site_name: '<b>Small & \"co\"</b>'")
    done = run("generator", "build", "--lang", "en", "--lang", "fa", cwd=small)
    assert done.returncode == 0, done.stdout + done.stderr
    for path in (small / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        html5lib.HTMLParser(strict=True).parse(text)
        page = html.fromstring(text)
        assert {script.get("src", "").rsplit("/", 1)[-1] for script in page.xpath("//script[not(@type)]")} <= {
            "polybrief.js"
        }
        assert page.xpath("//b | //a[starts-with(@href, 'javascript')]") == []
        assert '<b>Small & "co"</b>' in page.xpath("string(//title)")
    page = html.parse(str(small / "site/en/story/2021-11-18/index.html"), html.HTMLParser(encoding="utf-8")).getroot()
    assert page.xpath("normalize-space(//h1)") == HOSTILE
    assert page.xpath("string(//title)").startswith(HOSTILE)
