"""Every number, date, speaker and standing on the built pages, in every language, equals the fact it came from.

Independent of the code that wrote the pages: it reads the HTML as a reader's browser does and the facts as plain YAML,
and finds numbers and dates by their visible text, not by the markup around them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.dates import get_month_names
from lxml import html

ROOT = Path(__file__).parents[2]
GROUPS = {"en": ",", "ar": ",", "fa": "٬", "ckb": "٬", "tr": ".", "kmr": ".", "pl": "\u00a0", "ru": "\u00a0"}
CLDR = {"ar": "ar_IQ"}


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes strings only


LANGUAGES: tuple[str, ...] = tuple(load(ROOT / "polybrief.yml")["languages"])
BRIEFINGS = {path.stem: load(path) for path in sorted((ROOT / "facts").glob("*/*.yml"))}
STORY = "belarus-border"


@dataclass(frozen=True)
class Shown:
    language: str
    page: html.HtmlElement

    def text(self, fact_id: str, part: str) -> str:
        (home,) = self.page.xpath(f'//*[@id="{fact_id}"]')
        return " ".join(" ".join(found.itertext()) for found in home.xpath(f'.//*[contains(@class, "{part}")]'))


def pages(site: Path) -> Iterator[tuple[str, dict[str, Any], Shown]]:
    for briefing, facts in BRIEFINGS.items():
        for language in LANGUAGES:
            path = site / language / STORY / briefing / "index.html"
            yield briefing, facts, Shown(language, html.fromstring(path.read_text(encoding="utf-8")))


def numbers(text: str, language: str) -> list[int]:
    """Return the whole numbers that a reader sees, grouped digits as one number."""
    group = re.escape(GROUPS[language])
    found = re.findall(rf"\d{{1,3}}(?:{group}\d{{3}})+|\d+", text)
    return [int("".join(str(unicodedata.decimal(char)) for char in number if char.isdecimal())) for number in found]


def month_name(month: int, language: str) -> set[str]:
    if language in ("ckb", "kmr"):
        entries = (ROOT / "translations" / language / "site.po").read_text(encoding="utf-8")
        found = re.search(rf'msgctxt "date.month.{month}"\nmsgid ".*"\nmsgstr "(.*)"', entries)
        assert found
        return {found[1]}
    locale = CLDR.get(language, language)
    return {get_month_names("wide", context, locale)[month] for context in ("format", "stand-alone")}


def expected_numbers(value: dict[str, Any]) -> list[int]:
    for key in ("count", "money"):
        if key in value:
            return [int(value[key])]
    if "contested" in value:
        counts = [int(account["count"]) for account in value["contested"]]
        return sorted({min(counts), max(counts)})
    parts = value["date"].split("-")
    return [int(part) for part in (*parts[2:], parts[0])]


def test_every_number_in_every_sentence(site: Path) -> None:
    checked = 0
    for briefing, facts, shown in pages(site):
        for fact in facts["facts"]:
            values = fact.get("values", {})
            expected = sorted(number for value in values.values() for number in expected_numbers(value))
            seen = sorted(numbers(shown.text(fact["id"], "pb-sentence"), shown.language))
            # Arabic says one and two by the noun: only there may a number be in no digits.
            if shown.language == "ar":
                seen += [number for number in expected if number in (1, 2) and number not in seen]
            assert sorted(seen) == expected, (shown.language, briefing, fact["id"])
            checked += len(expected)
    assert checked > 8 * 15


def test_every_month_in_every_sentence(site: Path) -> None:
    for briefing, facts, shown in pages(site):
        for fact in facts["facts"]:
            for value in fact.get("values", {}).values():
                if "date" in value:
                    month = int(value["date"].split("-")[1])
                    text = shown.text(fact["id"], "pb-sentence")
                    assert any(name in text for name in month_name(month, shown.language)), (
                        shown.language,
                        briefing,
                        text,
                    )


def test_every_account_of_a_contested_figure(site: Path) -> None:
    for briefing, facts, shown in pages(site):
        for fact in facts["facts"]:
            for value in fact.get("values", {}).values():
                if "contested" not in value:
                    continue
                (home,) = shown.page.xpath(f'//*[@id="{fact["id"]}"]')
                lines = [" ".join(strong.itertext()) for strong in home.xpath('.//*[@class="pb-accounts"]//strong')]
                seen = [number for line in lines for number in numbers(line, shown.language)]
                assert seen == [int(account["count"]) for account in value["contested"]], (shown.language, briefing)


def name(term: str, language: str) -> str:
    if language == "en":
        return str(load(ROOT / "translations/termbase/terms.yml")["terms"][term]["en"]["name"])
    return str(load(ROOT / f"translations/termbase/{language}.yml")["terms"][term]["name"])


def test_every_speaker_is_named(site: Path) -> None:
    for briefing, facts, shown in pages(site):
        for fact in facts["facts"]:
            if "said_by" not in fact:
                continue
            speaker = name(fact["said_by"]["who"], shown.language)
            line = shown.text(fact["id"], "pb-by")
            assert speaker in line, (shown.language, briefing, fact["id"])


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_standing_and_number_of_sources(site: Path, code: str) -> None:
    for briefing, facts in BRIEFINGS.items():
        page = html.fromstring((site / code / STORY / briefing / "index.html").read_text(encoding="utf-8"))
        for fact in facts["facts"]:
            (home,) = page.xpath(f'//*[@id="{fact["id"]}"]')
            (meta,) = home.xpath('.//p[@class="pb-meta"]')
            assert meta.xpath(f'count(.//*[contains(@class, "pb-standing--{fact["standing"]}")])') == 1
            assert len(meta.xpath('.//*[@class="pb-refs"]/a')) == len(fact["sources"])


def test_no_sentence_of_the_story_falls_back(site: Path) -> None:
    for briefing, _, shown in pages(site):
        assert not shown.page.xpath('//article//*[contains(@class, "pb-state--fallback") and not(@aria-hidden)]'), (
            briefing
        )
