"""Faults of the settings, and what is left to work with when they cannot be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from generator.loading.content import Loaded
from generator.model.locales import Digits, Maker
from generator.model.settings import Policy, Shown

PATH = "polybrief.yml"
Marked = Callable[..., tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]]
Make = Callable[[Mapping[str, str | bytes | None]], Loaded]

EN = "  en: {name: English, english_name: English, script: Latn, cldr: en_001, digits: latn, maker: source}\n"
AR = "  ar: {name: العربية, english_name: Arabic, script: Arab, cldr: ar_IQ, digits: latn, maker: machine}\n"
HEAD = "site_name: Test\nlanguages:\n"

FAULTS = {
    "no name of the site": ("missing-field", "▶languages:\n" + EN + AR),
    "no languages": ("missing-field", "▶site_name: Test\n"),
    "an unknown field": ("unknown-field", "▶sitename: x\n" + HEAD + EN + AR),
    "an address that is none": ("bad-url", "site_url: ▶example.org\n" + HEAD + EN + AR),
    "no English": ("source-language", HEAD + "  ▶" + AR.lstrip()),
    "English in the second place": ("source-language", HEAD + "  ▶" + AR.lstrip() + EN),
    "English made by a machine": ("source-language", HEAD + EN.replace("source", "▶machine") + AR),
    "another source": ("source-language", HEAD + EN + AR.replace("machine", "▶source")),
    "a tag with an underscore": ("bad-language", HEAD + EN + AR + AR.replace("ar:", "▶ar_IQ:")),
    "a tag in capitals": ("bad-language", HEAD + EN + AR + AR.replace("ar:", "▶CKB:")),
    "a tag that climbs out of its folder": ("bad-language", HEAD + EN + AR + AR.replace("ar:", '▶"../x":')),
    "a script that the tag contradicts": (
        "bad-language",
        HEAD + EN + AR + AR.replace("ar:", "kmr-Arab:").replace("Arab, c", "▶Latn, c"),
    ),
    "a script that is none": ("bad-language", HEAD + EN + AR.replace("Arab,", "▶arabic,")),
    "a locale that Babel would shorten silently": ("unknown-locale", HEAD + EN + AR.replace("ar_IQ", "▶ar_XQ")),
    "a locale with a hyphen": ("unknown-locale", HEAD + EN + AR.replace("ar_IQ", "▶ar-IQ")),
    "a locale that is a path": ("unknown-locale", HEAD + EN + AR.replace("ar_IQ", '▶"../root"')),
    "unknown digits": ("unknown-value", HEAD + EN + AR.replace("latn", "▶latin")),
    "an unknown maker": ("unknown-value", HEAD + EN + AR.replace("machine", "▶machines")),
    "a fallback that is not configured": ("unknown-language", HEAD + EN + AR.replace("}", ", falls_back_to: [▶fa]}")),
    "a fallback to itself": ("unknown-language", HEAD + EN + AR.replace("}", ", falls_back_to: [▶ar]}")),
    "half a day": ("bad-number", HEAD + EN + AR.replace("}", ", publish: {summary_days: ▶1.5}}")),
    "days below zero": ("bad-number", HEAD + EN + AR.replace("}", ", publish: {summary_days: ▶-1}}")),
    "an unknown word of the policy": (
        "unknown-value",
        HEAD + EN + AR.replace("}", ", publish: {shows: ▶reviewd}}"),
    ),
    "a check that there is not": ("unknown-value", HEAD + EN + AR.replace("}", ", publish: {blocks: [▶hedge]}}")),
    "a policy for the original": ("source-language", HEAD + EN.replace("}", ", ▶publish: {shows: reviewed}}") + AR),
    "a check that can have no such name": (
        "unknown-value",
        HEAD + EN + AR.replace("}", ", publish: {blocks: [▶Digit]}}"),
    ),
    "a fallback that is no list": ("wrong-type", HEAD + EN + AR.replace("}", ", falls_back_to: ▶en}")),
}


@pytest.mark.parametrize(("code", "text"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_where_it_is(code: str, text: str, marked: Marked) -> None:
    found, expected = marked(PATH, text, code)
    assert [fault for fault in found if fault[0] != "missing-column"] == expected


def test_a_language_says_what_may_be_published(make: Make) -> None:
    policy = ", publish: {shows: reviewed, blocks: [name-missing], summary_days: 7}}"
    settings = make({PATH: HEAD + EN + AR.replace("}", policy)}).settings
    assert settings.policy("ar") == Policy(Shown.REVIEWED, frozenset({"name-missing"}), 7)
    assert settings.policy("en") == Policy(Shown.EVERYTHING, frozenset(), None)


def test_badini_is_one_entry_more(make: Make) -> None:
    badini = (
        "  kmr-Arab: {name: بادینی, english_name: Badini Kurdish, script: Arab, cldr: ckb_IQ, digits: arab,"
        " maker: people, own_dates: true, falls_back_to: [ar]}\n"
    )
    loaded = make({PATH: HEAD + EN + AR + badini})
    language = loaded.settings.languages["kmr-Arab"]
    assert (language.direction, language.digits, language.maker) == ("rtl", Digits.ARAB, Maker.PEOPLE)
    assert loaded.settings.chain("kmr-Arab") == ("kmr-Arab", "ar", "en")
    assert [finding.code for finding in loaded.findings] == ["missing-column"]


def test_the_norwegian_tag_is_a_word(make: Make) -> None:
    norwegian = "  no: {name: norsk, english_name: Norwegian, script: Latn, cldr: 'no', digits: latn, maker: people}\n"
    assert list(make({PATH: HEAD + EN + AR + norwegian}).settings.languages) == ["en", "ar", "no"]


@pytest.mark.parametrize("text", [None, "", "languages: {", "- en", HEAD + "  en: x\n"])
def test_without_settings_the_facts_are_still_checked_in_english(text: str | None, make: Make) -> None:
    loaded = make({PATH: text, "facts/story/b.yml": "title: 1\n"})
    assert list(loaded.settings.languages) == ["en"]
    assert {finding.position.path for finding in loaded.findings} >= {PATH, "facts/story/b.yml"}
    assert len(loaded.briefings) == 1


def test_a_language_that_cannot_be_used_is_left_out_and_its_column_still_checked(make: Make) -> None:
    loaded = make({PATH: HEAD + EN + AR.replace("latn", "latin"), "translations/termbase/ar.yml": "language: fa\n"})
    assert list(loaded.settings.languages) == ["en"]
    assert "bad-language" in {finding.code for finding in loaded.findings}
    assert "unknown-language" not in {finding.code for finding in loaded.findings}
