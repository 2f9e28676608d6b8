"""Golden pages: the Markdown of the real story in every language, as it was read and found good."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parents[1] / "golden"
PROJECT = read_project(ROOT)
PAGES = ("index.md", "corrections.md", "belarus-border/2021-11-18.md", "belarus-border/2021-11-30.md")


@pytest.mark.parametrize("code", PROJECT.settings.languages)
def test_pages_are_the_golden_ones(code: str, request: pytest.FixtureRequest) -> None:
    shown = {page.path: page.markdown for page in Edition(PROJECT, code).pages()}
    for name in PAGES:
        path = GOLDEN / code / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shown[name], encoding="utf-8")
        assert shown[name] == path.read_text(encoding="utf-8"), f"{path} (see --update-golden)"
