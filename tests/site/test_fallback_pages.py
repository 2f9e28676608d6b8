"""The fallback chain on a built page: what has no wording stands in the next language of the chain, and says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from generator.wording import furniture

PAGE = "story/2021-11-18/index.html"


def sentence(page: html.HtmlElement, fact: str) -> html.HtmlElement:
    (found,) = page.xpath(f'//*[@id="{fact}"]//p[contains(@class, "pb-sentence")]')
    return found


@pytest.fixture
def kurmanji(small_site: Path) -> html.HtmlElement:
    """Return the Kurmanji page of the small project."""
    return html.fromstring((small_site / "kmr" / PAGE).read_text(encoding="utf-8"))


def test_each_sentence_stands_in_the_first_language_that_has_it(kurmanji: html.HtmlElement) -> None:
    assert (kurmanji.get("lang"), kurmanji.get("dir")) == ("kmr", "ltr")
    own = sentence(kurmanji, "flight")
    assert "Firînek derket." in own.xpath("string()")
    assert own.xpath('.//*[contains(@class, "pb-state--reviewed")]')
    assert not own.xpath('.//*[contains(@class, "pb-state--fallback")]')
    for fact, code, direction, text, name in (
        ("rain", "tr", "ltr", "Yağmur yağdı.", "Türkçe"),
        ("cold", "fa", "rtl", "هوا سرد بود.", "فارسی"),
        ("dark", "en", "ltr", "It was dark.", "English"),
    ):
        its_own = '[not(self::bdi)][not(ancestor::*[contains(@class, "pb-state")])]'  # and not the mark's
        (shown,) = sentence(kurmanji, fact).xpath(f'.//*[@lang="{code}" and @dir="{direction}"]{its_own}')
        assert shown.xpath("string()") == text
        (label,) = sentence(kurmanji, fact).xpath('.//*[contains(@class, "pb-state--fallback")]')
        assert name in label.xpath("string()")
        assert "pb-hidden" not in label.get("class")


def test_a_text_of_the_site_that_is_borrowed_says_so_and_its_values_do_not(kurmanji: html.HtmlElement) -> None:
    (known,) = kurmanji.xpath('//*[@class="pb-as-of"]')
    assert (known.xpath("string(span/@lang)"), known.xpath("string(span/@dir)")) == ("en", "ltr")
    assert known.xpath("string(span/span[@lang='kmr'])") == "18ê mijdara 2021an"
    assert "<" not in known.text_content()


@pytest.mark.parametrize("edition", ["", "text/"])
def test_no_english_of_the_site_stands_unmarked(small_site: Path, edition: str) -> None:
    """All furniture of the small project is borrowed, so whatever English is shown must be in an element that says so."""
    texts = (re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) for text, _ in furniture.FURNITURE.values())
    english = re.compile("|".join(text for text in texts if text.strip(".+")))
    for address in ("", "archive/", "glossary/", "corrections/", "story/2021-11-18/"):
        page = html.fromstring((small_site / "fa" / edition / address / "index.html").read_text(encoding="utf-8"))
        unmarked = page.xpath("//body//text()[not(ancestor::script)][not(ancestor::*[@lang][1][@lang='en'])]")
        assert [text for text in unmarked if english.fullmatch(text.strip())] == [], address


def test_the_notice_counts_them_and_leads_to_the_english_page(kurmanji: html.HtmlElement) -> None:
    (notice,) = kurmanji.xpath('//aside[contains(@class, "pb-notice")]')
    words = notice.xpath("string()")
    assert "5" in words  # the title and four sentences
    assert "4" in words  # in another language
    assert notice.xpath(".//a/@href") == ["../../../en/story/2021-11-18/"]


def test_the_switcher_marks_what_no_native_speaker_has_checked(kurmanji: html.HtmlElement) -> None:
    marked = {
        link.get("hreflang"): bool(link.xpath("./small")) for link in kurmanji.xpath('//*[@class="pb-languages"]//a')
    }
    assert marked == {"en": False, "kmr": True, "tr": True, "fa": True}


def test_a_state_named_in_english_is_an_element_with_its_language(kurmanji: html.HtmlElement) -> None:
    state = './/*[contains(@class, "pb-state--reviewed")]//*[@lang="en"]'
    assert "Reviewed" in [name.xpath("string()") for name in sentence(kurmanji, "flight").xpath(state)]
    assert "<" not in kurmanji.xpath("string(//main)")
