"""A withdrawn fact: a marked gap where it stood, an entry among the corrections, in every language at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.edition.news import News
from generator.model.facts import Reason, Withdrawal
from generator.model.pages import Publication
from generator.model.project import Project
from generator.model.values import Date
from generator.pipeline.content import content_date, read_project
from generator.pipeline.pages import Edition

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "ar", "fa", "tr", "pl", "ru", "ckb", "kmr")


@pytest.fixture(scope="module")
def content() -> Project:
    """Return the project with one fact of its first briefing withdrawn later."""
    project = read_project(ROOT)
    first, *others = project.briefings
    gone = Withdrawal("escort-videos-old", Date(2021, 12, 2), Reason.COULD_HARM)
    return replace(project, briefings=(replace(first, withdrawn=(gone,)), *others))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_gap_keeps_its_address_and_says_when_and_why(code: str, content: Project) -> None:
    edition = Edition(content, code)
    pages = {page.path: page.markdown for page in edition.pages()}
    page = pages["belarus-border/2021-11-18.md"]
    assert page.count('id="escort-videos-old"') == 1
    assert edition.voice.furniture["reason.could_harm"] in page
    for path in ("corrections.md", "index.md"):
        assert 'href="belarus-border/2021-11-18/#escort-videos-old"' in pages[path].replace("../", "").replace("./", "")
        assert edition.voice.furniture["change.withdrawn"] in pages[path]


def test_the_feed_and_the_date_of_the_content_know_of_it(content: Project) -> None:
    assert content_date(content) == Date(2021, 12, 2)
    edition = Edition(content, "en")
    items = {item.id: item for item in News(edition.overview).items()}
    item = items["belarus-border/2021-11-18/escort-videos-old/withdrawn/2021-12-02"]
    assert item.label == "change.withdrawn"
    assert item.title.phrase.bare == "Withdrawn on 2 December 2021: what stood here is no longer stated."


def test_search_engines_are_told(content: Project) -> None:
    publication = Publication("https://example.org/", "en", ("en",))
    pages = Edition(content, "en", publication=publication).briefings()
    linked = next(page.machine.linked for page in pages if page.machine and page.path.endswith("2021-11-18.md"))
    assert "what stood here is no longer stated. Reason: it could have harmed somebody" in linked
    assert "https://example.org/en/belarus-border/2021-11-18/#escort-videos-old" in linked
