"""A small project in a folder of its own: good as it stands, and spoilt file by file in the tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.loading.content import Loaded, load

MARK = "▶"

SETTINGS = """\
site_name: Test
languages:
  en: {name: English, english_name: English, script: Latn, cldr: en_001, digits: latn, maker: source}
  ar: {name: العربية, english_name: Arabic, script: Arab, cldr: ar_IQ, digits: latn, maker: machine}
"""
TERMS = """\
terms:
  speaker:
    kind: person
    public_actor: true
    en: {name: The Speaker, role: spokesman, description: Speaks.}
  driver:
    kind: person
    en: {name: The Driver}
  erbil:
    kind: place
    en: {name: Erbil, accepted: [Hewler], forbidden: [Arbela]}
  seven:
    kind: body
    en: {name: Group of Seven}
  march:
    kind: body
    en: {name: Twelve March League}
  post:
    kind: body
    en: {name: The Post}
"""
COLUMN = """\
language: ar
record: {state: draft, by: Test, on: 2026-11-24}
terms:
  speaker: {name: المتحدث, role: متحدث, description: يتحدث.}
  driver: {name: السائق}
  erbil: {name: أربيل}
  seven: {name: مجموعة السبع}
  march: {name: رابطة}
  post: {name: البريد}
"""
BRIEFING = """\
title: "A flight home"
date: 2021-11-18
summary: [flight]
sources:
  report: {publisher: post, kind: news_report, date: 2021-11-18}
facts:
  - id: flight
    kind: event
    says: "A flight left."
    standing: reported
    sources: [report]
"""
PATHS = {
    "polybrief.yml": SETTINGS,
    "translations/termbase/terms.yml": TERMS,
    "translations/termbase/ar.yml": COLUMN,
    "facts/story/2021-11-18.yml": BRIEFING,
}

Make = Callable[[Mapping[str, str | bytes | None]], Loaded]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes the good project with some files replaced or, with None, left out, and loads it."""

    def write(files: Mapping[str, str | bytes | None]) -> Loaded:
        for path, content in {**PATHS, **files}.items():
            if content is None:
                continue
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load(tmp_path)

    return write


@pytest.fixture
def marked(make: Make) -> Callable[..., tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]]:
    """Return a function that loads the project with one file that marks where each of the codes is expected.

    It returns what was found in that file and what was expected, as code, line and column.
    """

    def run(path: str, text: str, *codes: str) -> tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]:
        places = []
        while MARK in text:
            offset = text.index(MARK)
            text = text.replace(MARK, "", 1)
            places.append((text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)))
        expected = [(code, *place) for code, place in zip(codes, places, strict=True)]
        found = [
            (finding.code, finding.position.line, finding.position.column)
            for finding in make({path: text}).findings
            if finding.position.path == path
        ]
        return found, expected

    return run


@pytest.fixture
def good() -> Mapping[str, str]:
    """Return the texts of the good project by path."""
    return PATHS
