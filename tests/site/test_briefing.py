"""What a briefing's page shows where: cards of figures, ranges of contested ones, the timeline, and who says what.

The expected places are read from the plain YAML, not from the code that made the page.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

ROOT = Path(__file__).parents[2]


def load(path: str) -> Any:
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes strings only


LANGUAGES = tuple(load("polybrief.yml")["languages"])
ENGLISH = load("translations/termbase/terms.yml")["terms"]
FACTS = {fact["id"]: fact for fact in load("facts/belarus-border/2021-11-18.yml")["facts"]}
RTL = {"ar", "fa", "ckb"}


def name(term: str, code: str, part: str = "name") -> str:
    if code == "en":
        return str(ENGLISH[term]["en"].get(part, ""))
    return str(load(f"translations/termbase/{code}.yml")["terms"][term].get(part, ""))


def flat(found: html.HtmlElement) -> str:
    return " ".join(found.text_content().split())


@pytest.fixture(params=LANGUAGES)
def shown(request: pytest.FixtureRequest, site: Path) -> tuple[str, html.HtmlElement]:
    """Return a language and its page of the longer briefing."""
    path = site / request.param / "belarus-border/2021-11-18/index.html"
    return request.param, html.fromstring(path.read_text(encoding="utf-8"))


def test_a_figure_is_a_card_with_value_day_what_it_counts_and_who_says_so(shown: tuple[str, html.HtmlElement]) -> None:
    code, page = shown
    cards = {card.get("id"): card for card in page.xpath("//*[@class='pb-cards']/*[@class='pb-card']")}
    figures = {key: fact for key, fact in FACTS.items() if fact["kind"] == "figure"}
    assert list(cards) == list(figures)
    for key, fact in figures.items():
        card, order = cards[key], [part.get("class") for part in cards[key].iter() if part.get("class")]
        assert order.index("pb-value") < order.index("pb-sentence") < order.index("pb-foot")
        for value in fact["values"].values():
            numbers = [value.get("count") or value.get("money")]
            if accounts := value.get("contested"):
                numbers = sorted({account["count"] for account in accounts})
                numbers = [f"{numbers[0]}/{numbers[-1]}"]
            assert numbers[0] in card.xpath(".//*[@class='pb-value']//data/@value")
            if day := value.get("as_of"):
                assert card.xpath(".//*[@class='pb-figure']/*[@class='pb-date']//time/@datetime") == [day]
        assert flat(card.xpath(".//*[@class='pb-sentence']")[0])
        if speaker := fact.get("said_by"):
            (line,) = card.xpath(".//*[@class='pb-by']")
            assert name(speaker["who"], code) in flat(line)
            assert name(speaker["who"], code, "role") in flat(line)


def test_a_contested_figure_is_a_range_with_each_value_at_its_place(shown: tuple[str, html.HtmlElement]) -> None:
    code, page = shown
    accounts = [int(account["count"]) for account in FACTS["passengers"]["values"]["people"]["contested"]]
    (card,) = page.xpath("//*[@id='passengers']")
    places = [
        float(place) for place in card.xpath(".//*[local-name()='svg'][@role='img']//*[local-name()='circle']/@cx")
    ]
    low, high = min(accounts), max(accounts)
    expected = [8 + (each - low) / (high - low) * 304 for each in accounts]
    if code in RTL:
        expected = [320 - each for each in expected]
    assert places == pytest.approx(expected, abs=0.1)
    lines = card.xpath(".//*[@class='pb-accounts']/li")
    assert [int(line.xpath("string(.//data/@value)")) for line in lines] == accounts
    for line, account in zip(lines, FACTS["passengers"]["values"]["people"]["contested"], strict=True):
        if who := account.get("said_by"):
            assert name(who, code) in flat(line)
        assert line.xpath(".//a/@href") == [f"#source_{source}" for source in account["sources"]]


def test_the_timeline_is_drawn_to_scale_and_in_the_direction_of_reading(shown: tuple[str, html.HtmlElement]) -> None:
    code, page = shown
    (graphic,) = page.xpath("//h2[@id='on_timeline']/following-sibling::*[1][self::figure]/*[local-name()='svg']")
    assert (graphic.get("role"), bool(graphic.get("aria-label"))) == ("img", True)
    moments = page.xpath("//ol[@class='pb-timeline']/li/*[@class='pb-moment']//time/@datetime")
    assert moments == sorted({fact["when"] for fact in FACTS.values() if "when" in fact})
    assert len(moments) >= 3
    places = sorted(float(place) for place in graphic.xpath(".//*[local-name()='circle']/@cx"))
    assert len(places) == len(moments)
    near, far = (places[0], places[-1]) if code in RTL else (places[-1], places[0])
    others = [place for place in places if place not in (near, far)]
    assert all(abs(place - near) < 10 for place in others)  # one day from the last, weeks from the first
    texts = [flat(text) for text in graphic.xpath(".//*[local-name()='text']")]
    days = [flat(moment) for moment in page.xpath("//ol[@class='pb-timeline']/li/*[@class='pb-moment']")]
    assert sorted(texts) == sorted(days)


def test_two_days_make_no_timeline_graphic(site: Path) -> None:
    for code in LANGUAGES:
        page = html.parse(str(site / code / "belarus-border/2021-11-30/index.html")).getroot()
        assert page.xpath("//h2[@id='on_timeline']/following-sibling::*[1][self::figure]") == []


def test_who_says_what_stands_with_the_speaker_their_role_and_how_firm_it_is(
    shown: tuple[str, html.HtmlElement],
) -> None:
    code, page = shown
    groups = page.xpath("//*[@class='pb-speaker']")
    by_speaker: dict[str, list[str]] = {}
    for group in groups:
        (link,) = group.xpath("./*[@class='pb-speaker-name']/a/@href")
        speaker = link.partition("#")[2]
        assert name(speaker, code) in flat(group.xpath("./*[@class='pb-speaker-name']")[0])
        roles = [flat(role) for role in group.xpath("./*[@class='pb-speaker-name']/*[@class='pb-role']")]
        assert roles == [role for role in [name(speaker, code, "role")] if role]
        facts = [part.get("id") for part in group.xpath("./*[@class='pb-fact']")]
        facts += [link.removeprefix("#") for link in group.xpath(".//*[@class='pb-mention']//a/@href")]
        assert speaker not in by_speaker  # each once
        by_speaker[speaker] = facts
        for fact in facts:
            assert FACTS[fact]["said_by"]["who"] == speaker
            (home,) = group.xpath(f"./*[@id='{fact}'] | .//*[@class='pb-mention'][.//a[@href='#{fact}']]")
            assert home.xpath(f".//*[contains(@class, 'pb-standing--{FACTS[fact]['standing']}')]")
    said = [key for key, fact in FACTS.items() if "said_by" in fact and fact["kind"] in ("statement", "figure")]
    disputed = set(page.xpath("//*[@class='pb-side']/*[@class='pb-fact']/@id"))
    assert sorted(each for facts in by_speaker.values() for each in facts) == sorted(set(said) - disputed)
