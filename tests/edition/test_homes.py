"""Every fact has exactly one home on its page, whatever its kind, and its anchor meets no other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.facts import Briefing, Fact, FactKind
from generator.model.project import Project
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition

PROJECT = read_project(Path(__file__).parents[2])
FIRST = PROJECT.by_path["belarus-border/2021-11-18"]


def anchors(*facts: Fact) -> Counter[str]:
    briefing: Briefing = replace(FIRST, facts=facts, summary=(facts[0].id,))
    project: Project = replace(PROJECT, briefings=(briefing,))
    page = next(page for page in Edition(project, "en").pages() if page.path == "belarus-border/2021-11-18.md")
    return Counter(_ids(page.markdown))


def _ids(markdown: str) -> list[str]:
    return [one or other for one, other in re.findall(r'\bid="([^"]+)"|\{#([\w-]+)\}', markdown)]


@pytest.mark.parametrize("kind", FactKind)
@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
@pytest.mark.parametrize("disputed", [True, False], ids=["disputed", "undisputed"])
def test_every_fact_is_at_home_once(kind: FactKind, dated: bool, disputed: bool) -> None:  # noqa: FBT001 - parameters
    figure = FIRST.fact("remaining")
    fact = replace(figure, id="this", kind=kind, when=FIRST.date if dated else None)
    answer = replace(FIRST.fact("escort-denial"), answers="this" if disputed else "")
    found = anchors(fact, answer)
    assert found["this"] == 1
    assert found[answer.id] == 1


@pytest.mark.parametrize("name", ["summary", "figures", "sources", "changes", "title", "content", "unknown"])
def test_a_fact_may_be_called_like_a_section(name: str) -> None:
    assert anchors(replace(FIRST.fact("remaining"), id=name))[name] == 1


def test_no_anchor_of_a_page_is_used_twice() -> None:
    for code in PROJECT.settings.languages:
        for page in Edition(PROJECT, code).pages():
            ids = _ids(page.markdown)
            assert len(ids) == len(set(ids)), (code, page.path)
