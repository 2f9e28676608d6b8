"""What machines read: briefings as JSON in step with their schema and with the page, JSON-LD, previews of links."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from lxml import html

from generator.edition.linked_data import news_article
from generator.model.pages import Publication
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"])
SITE_URL = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["site_url"]
FIRST = "belarus-border/2021-11-18"
FACTS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in (ROOT / "facts").glob("belarus-border/*.yml")
}


def schema(name: str) -> jsonschema.Draft202012Validator:
    described = json.loads((ROOT / f"schemas/{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(described)
    return jsonschema.Draft202012Validator(described, format_checker=jsonschema.FormatChecker())


def briefings(site: Path) -> Iterator[tuple[str, dict[str, Any], html.HtmlElement]]:
    for code in LANGUAGES:
        for path in sorted((site / code).rglob("briefing.json")):
            page = html.parse(str(path.with_name("index.html"))).getroot()
            yield code, json.loads(path.read_text(encoding="utf-8")), page


def flat(text: str) -> str:
    return " ".join(text.replace("\u2068", "").replace("\u2069", "").split())


def test_every_briefing_is_there_as_data_after_the_schema(site: Path) -> None:
    validator, count = schema("briefing"), 0
    for code, data, page in briefings(site):
        assert [error.message for error in validator.iter_errors(data)] == []
        assert page.xpath('//link[@rel="alternate"][@type="application/json"]/@href') == ["briefing.json"]
        assert data["url"] == page.xpath('string(//link[@rel="canonical"]/@href)')
        assert (data["language"], data["direction"]) == (page.get("lang"), page.get("dir"))
        assert data["provenance"]["original"] == f"{SITE_URL}en/{data['id']}/"
        assert set(data["provenance"]["editions"]) == set(LANGUAGES)
        count += code in LANGUAGES
    assert count == len(LANGUAGES) * len(FACTS)


def test_the_schema_refuses_what_no_briefing_has(site: Path) -> None:
    validator = schema("briefing")
    data = json.loads((site / "ar" / FIRST / "briefing.json").read_text(encoding="utf-8"))
    for field, wrong in (("published", "18.11.2021"), ("extra", 1), ("language", ""), ("facts", []), ("version", 2)):
        assert not validator.is_valid(data | {field: wrong}), field
    fact = data["facts"][0]
    for field, wrong in (
        ("kind", "rumour"),
        ("standing", "true"),
        ("sources", []),
        ("values", {"n": {"type": "count"}}),
    ):
        assert not validator.is_valid(data | {"facts": [fact | {field: wrong}]}), field


def test_the_data_say_what_the_page_says(site: Path) -> None:
    for _, data, page in briefings(site):
        assert flat(page.xpath("string(//h1)")) == data["title"]["text"]
        for fact in data["facts"]:
            (home,) = page.xpath(f'//*[@id="{fact["id"]}"]')
            assert flat(fact["sentence"]["text"]) in flat(home.text_content())
            assert fact["url"] == f"{data['url']}#{fact['id']}"
            assert flat(fact["share"]).startswith(flat(fact["sentence"]["text"]))
            assert fact["share"].endswith(fact["url"])
        anchors = {source["id"]: f"source_{source['id']}" for source in data["sources"]}
        assert set(anchors.values()) == set(page.xpath('//*[@id="on_sources"]/following-sibling::ol[1]/li/@id'))


def test_the_data_have_the_values_of_the_facts_whatever_the_language(site: Path) -> None:
    for _, data, _ in briefings(site):
        facts = {fact["id"]: fact for fact in FACTS[data["published"]]["facts"]}
        assert [fact["id"] for fact in data["facts"]] == list(facts)
        for fact in data["facts"]:
            for slot, value in fact.get("values", {}).items():
                given = facts[fact["id"]]["values"][slot]
                accounts, written = value.get("accounts", [value]), given.get("contested", [given])
                for one, other in zip(accounts, written, strict=True):
                    if "number" in one:
                        assert Decimal(one["number"]) == Decimal(str(other[one["type"]]))
                        assert one["precision"] == other.get("precision", "exact")
                    elif "date" in one:
                        assert one["date"] == str(other["date"])


def test_wordings_say_who_stands_behind_them_and_what_the_english_is(site: Path) -> None:
    english = {
        fact["id"]: fact["sentence"]["text"]
        for fact in json.loads((site / "en" / FIRST / "briefing.json").read_text(encoding="utf-8"))["facts"]
    }
    for code, data, _ in briefings(site):
        if data["id"] != FIRST:
            continue
        for fact in data["facts"]:
            sentence = fact["sentence"]
            if code == "en":
                assert sentence["state"] == "source"
                continue
            assert sentence["original"] == english[fact["id"]]
            assert (sentence["state"], sentence["record"]["by"]) == ("draft", "Polybrief project")
            assert "".join(part if isinstance(part, str) else part["text"] for part in sentence.get("parts", [])) in (
                "",
                sentence["text"],
            )


def test_a_correction_and_an_update_are_data(site: Path) -> None:
    for code in LANGUAGES:
        data = json.loads((site / code / FIRST / "briefing.json").read_text(encoding="utf-8"))
        facts = {fact["id"]: fact for fact in data["facts"]}
        assert data["modified"] == "2021-11-30"
        (correction,) = facts["passengers"]["corrections"]
        assert (correction["on"], correction["why"]) == ("2021-11-30", "other_reports_differ")
        assert correction["was"]["people"]["number"] == "419"
        assert facts["iraqis-home"]["updated_by"].startswith("belarus-border/2021-11-30/")


def test_linked_data_are_a_news_article_after_the_schema(site: Path) -> None:
    validator, corrections = schema("news-article"), 0
    for code, data, page in briefings(site):
        (text,) = page.xpath('//script[@type="application/ld+json"]/text()')
        article = json.loads(text)
        assert [error.message for error in validator.iter_errors(article)] == []
        assert article["inLanguage"] == code
        assert (article["datePublished"], article["dateModified"]) == (data["published"], data["modified"])
        assert article["headline"] == data["title"]["text"]
        cited = [f"{data['url']}#source_{source['id']}" for source in data["sources"]]
        assert [each["@id"] for each in article["citation"]] == cited
        assert [each["name"] for each in article["citation"]] == [
            flat(each["publisher"]["name"]["text"]) for each in data["sources"]
        ]
        assert [each if isinstance(each, str) else each["@id"] for each in article["isBasedOn"]] == [
            source.get("url") or place for source, place in zip(data["sources"], cited, strict=True)
        ]
        assert {place.partition("#")[2] for place in cited} <= set(page.xpath("//@id"))
        if code == "en":
            assert {work["inLanguage"] for work in article["workTranslation"]} == set(LANGUAGES) - {"en"}
        else:
            assert article["translationOfWork"]["@id"] == data["provenance"]["original"]
        corrected = [fact["url"] for fact in data["facts"] if "corrections" in fact]
        assert [comment["url"] for comment in article.get("correction", [])] == corrected
        assert {comment["inLanguage"] for comment in article.get("correction", [])} <= {code}
        corrections += len(corrected)
    assert corrections == len(LANGUAGES)


def test_a_source_with_an_address_is_based_on_that() -> None:
    project = read_project(ROOT)
    briefing = project.briefings[0]
    first, second = briefing.sources.values()
    sources = {first.id: replace(first, url="https://press.example/report"), second.id: second}
    known = replace(briefing, sources=sources)
    edition = Edition(replace(project, briefings=(known, *project.briefings[1:])), "ckb")
    view = edition.views.view(known)
    for site_url, others in (("", []), (SITE_URL, [{"@id": f"{SITE_URL}ckb/{FIRST}/#source_{second.id}"}])):
        article = news_article(edition.voice, known, view, Publication(site_url, "ckb", LANGUAGES))
        assert article["isBasedOn"] == ["https://press.example/report", *others]
        assert [error.message for error in schema("news-article").iter_errors(article)] == []


def test_pages_without_a_briefing_have_no_linked_data(site: Path) -> None:
    for path in site.rglob("index.html"):
        has = "application/ld+json" in path.read_text(encoding="utf-8")
        assert has == path.with_name("briefing.json").is_file(), path


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_preview_of_a_link_is_in_the_language_of_the_page(site: Path, code: str) -> None:
    page = html.parse(str(site / code / FIRST / "index.html")).getroot()
    graph = {meta.get("property"): meta.get("content") for meta in page.xpath("//meta[@property]")}
    assert graph["og:title"] == flat(page.xpath("string(//h1)"))
    assert graph["og:description"] == page.xpath('string(//meta[@name="description"]/@content)')
    assert graph["og:url"] == page.xpath('string(//link[@rel="canonical"]/@href)')
    assert re.fullmatch(r"[a-z]{2,3}_[A-Z]{2}", graph["og:locale"])
    assert graph["og:locale"].split("_")[0] in (code, "ku")  # CLDR and the protocol know Kurmanji as ku
    assert (graph["og:type"], graph["article:published_time"]) == ("article", "2021-11-18")
    home = html.parse(str(site / code / "index.html")).getroot()
    assert home.xpath('string(//meta[@property="og:type"]/@content)') == "website"
