"""The feeds: valid Atom in every language, with the days of the content and ids that stay."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
import yaml
from lxml import etree, html

from generator.edition.news import MOST, News
from generator.model.pages import Publication
from generator.model.project import Project
from generator.model.values import Date
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition
from generator.rendering.feeds import FeedRenderer

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"])
SITE_URL = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["site_url"]
GRAMMAR = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("atom.rng"))))
ATOM = {"a": "http://www.w3.org/2005/Atom"}
RTL = {"ar", "fa", "ckb"}
PROJECT = read_project(ROOT)


def feed(code: str, site_url: str = SITE_URL, project: Project = PROJECT) -> etree._Element:
    edition = Edition(project, code)
    voice, settings = edition.voice, project.settings
    publication = Publication(site_url, code, tuple(settings.languages))
    renderer = FeedRenderer("Polybrief", voice.language, settings.languages, voice.furniture, publication)
    return etree.fromstring(renderer.feed([*News(edition.overview).items(MOST)], edition.day).encode())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_feed_is_valid(site: Path, code: str) -> None:
    path = site / code / "feed.xml"
    tree = etree.parse(str(path))
    assert GRAMMAR.validate(tree), GRAMMAR.error_log
    read = feedparser.parse(path.read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert read.feed.language == code
    ids = tree.xpath("//a:id/text()", namespaces=ATOM)
    assert len(ids) == len(set(ids))
    for parent in tree.xpath("//a:feed | //a:entry", namespaces=ATOM):  # RFC 4287, 4.1.1 and 4.1.2
        kinds = [
            (link.get("type"), link.get("hreflang"))
            for link in parent.xpath("a:link[@rel='alternate']", namespaces=ATOM)
        ]
        assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_feed_tells_briefings_updates_and_corrections_in_its_language(site: Path, code: str) -> None:
    read = feedparser.parse((site / code / "feed.xml").read_bytes())
    kinds = [entry.tags[0].term for entry in read.entries]
    assert {kind: kinds.count(kind) for kind in kinds} == {"new": 2, "updated": 1, "corrected": 1}
    days = [entry.updated for entry in read.entries]
    assert days == sorted(days, reverse=True)
    assert {day[:10] for day in days} == {"2021-11-30"}
    assert read.feed.updated == "2021-11-30T00:00:00Z"
    for entry in read.entries:
        assert entry.link.startswith(f"{SITE_URL}{code}/belarus-border/")
        (page,) = [link for link in entry.links if link.rel == "alternate" and link.type == "text/html"]
        assert page.hreflang == code  # readers open one of these, and not each the same one
        assert (site / entry.link.removeprefix(SITE_URL).partition("#")[0] / "index.html").is_file()
        assert {link.hreflang for link in entry.links if link.type == "text/html"} == set(LANGUAGES)
        (body,) = html.fragments_fromstring(entry.content[0].value)
        assert (body.get("lang"), body.get("dir")) == (code, "rtl" if code in RTL else "ltr")
        assert entry.title.startswith("\u200f") == (code in RTL)
    corrected = next(entry for entry in read.entries if entry.tags[0].term == "corrected")
    assert {"\u2068٤١٩\u2069", "\u2068۴۱۹\u2069", "\u2068419\u2069"} & set(
        re.findall("\u2068.*?\u2069", corrected.content[0].value)
    )
    if code != "en":
        assert all("<small>(" in entry.content[0].value for entry in read.entries)  # nobody has checked these wordings


def test_ids_outlive_a_change_of_scheme_folder_name_and_wording() -> None:
    before = feed("ar").xpath("//a:id/text()", namespaces=ATOM)
    moved = feed("ar", "http://polybrief.example/news/").xpath("//a:id/text()", namespaces=ATOM)
    reworded = feed("ar", project=replace(PROJECT, catalogues={})).xpath("//a:id/text()", namespaces=ATOM)
    assert before == moved == reworded
    assert "tag:polybrief.example,2026:ar/belarus-border/2021-11-18/passengers/corrected/2021-11-30" in before


def test_a_feed_of_a_long_story_has_the_newest_fifty() -> None:
    first = PROJECT.briefings[0]
    days = [Date(2022, month, day) for month in range(1, 7) for day in range(1, 29)]
    briefings = tuple(replace(first, id=str(day), date=day, facts=first.facts[:1], summary=()) for day in days)
    entries = feed("ckb", project=replace(PROJECT, briefings=briefings)).xpath(
        "//a:entry/a:updated/text()", namespaces=ATOM
    )
    assert entries == [f"{day}T00:00:00Z" for day in reversed(days)][:MOST]


def test_every_page_names_the_feed_of_its_language(site: Path) -> None:
    for code in LANGUAGES:
        for path in (site / code).rglob("index.html"):
            if path.is_relative_to(site / code / "text"):  # copies point to their page
                continue
            page = html.parse(str(path)).getroot()
            (href,) = page.xpath('//link[@rel="alternate"][@type="application/atom+xml"]/@href')
            assert (path.parent / href).resolve() == (site / code / "feed.xml").resolve()
