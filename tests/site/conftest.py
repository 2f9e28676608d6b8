"""A small project of its own, in three languages, where Kurmanji has not all wordings; and how a person builds it."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = """\
site_name: Small
site_url: https://small.example/news/
languages:
  en: {name: English, english_name: English, script: Latn, cldr: en_001, digits: latn, maker: source}
  kmr:
    {name: Kurmancî, english_name: Kurmanji, script: Latn, cldr: ku_TR, digits: latn, maker: people,
     falls_back_to: [tr, fa]}
  tr: {name: Türkçe, english_name: Turkish, script: Latn, cldr: tr, digits: latn, maker: machine}
  fa: {name: فارسی, english_name: Persian, script: Arab, cldr: fa, digits: arabext, maker: machine}
"""
TERMS = """\
terms:
  post:
    kind: body
    en: {name: The Post}
"""
BRIEFING = """\
title: "A flight home"
date: 2021-11-18
summary: [flight]
sources:
  report: {publisher: post, kind: news_report, date: 2021-11-18}
facts:
  - {id: flight, kind: event, when: 2021-11-18, says: "A flight left.", standing: reported, sources: [report]}
  - {id: rain, kind: context, says: "It rained.", standing: reported, sources: [report]}
  - {id: cold, kind: context, says: "It was cold.", standing: reported, sources: [report]}
  - {id: dark, kind: context, says: "It was dark.", standing: reported, sources: [report]}
"""
PLURALS = {
    "kmr": "nplurals=2; plural=(((n == 1)) ? 0 : 1);",
    "tr": "nplurals=2; plural=(((n == 1)) ? 0 : 1);",
    "fa": "nplurals=2; plural=((((n == 0)) || ((n == 1))) ? 0 : 1);",
}
# What each language has: Kurmanji one sentence, Turkish one more, Persian a third; the fourth is in English only.
WORDINGS = {
    "kmr": {"A flight left.": "Firînek derket."},
    "tr": {"A flight left.": "Bir uçak kalktı.", "It rained.": "Yağmur yağdı."},
    "fa": {"A flight left.": "پروازی رفت.", "It was cold.": "هوا سرد بود."},
}
COLUMN = """\
language: {}
record: {{state: draft, by: Tests, on: 2026-11-24}}
terms:
  post: {{name: Post}}
"""
MKDOCS = """\
site_name: Small
theme: {name: material, font: false}
plugins: [polybrief]
markdown_extensions: [attr_list, toc]
"""


def catalogue(code: str, wordings: dict[str, str]) -> str:
    """Return a catalogue with wordings that a native speaker has checked."""
    head = f'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    plurals = f'"Plural-Forms: {PLURALS[code]}\\n"\n'
    record = "\n# state: reviewed\n# by: Tests\n# on: 2026-11-24\n# scope: meaning\n"
    return head + plurals + "".join(f'{record}msgid "{one}"\nmsgstr "{other}"\n' for one, other in wordings.items())


def write(path: Path, text: str) -> None:
    """Write a file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_small(root: Path) -> Path:
    """Write the small project into a folder and return that."""
    write(root / "polybrief.yml", SETTINGS)
    write(root / "mkdocs.yml", MKDOCS)
    write(root / "translations/termbase/terms.yml", TERMS)
    write(root / "facts/story/2021-11-18.yml", BRIEFING)
    (root / "docs").mkdir()
    for code, wordings in WORDINGS.items():
        write(root / f"translations/termbase/{code}.yml", COLUMN.format(code))
        write(root / f"translations/{code}/story.po", catalogue(code, wordings))
    return root


def run(module: str, *arguments: object, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a folder, as a command, with more environment variables."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **more}
    words = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def hosted(folder: Path, handler: type[http.server.SimpleHTTPRequestHandler] = Quiet) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yields its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return the folder of the small project, to be changed at will."""
    return write_small(tmp_path / "small")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the small project's site."""
    root = write_small(tmp_path_factory.mktemp("small") / "project")
    done = run("generator", "build", "--strict", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"
