"""Marking up: everything from content is escaped, every value is isolated and carries itself as data."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.locales import Digits, Language, Maker
from generator.model.phrases import Insert, InsertKind, Phrase
from generator.rendering.markup import Marker, heading_text

ENGLISH = Language("en", "English", "English", "Latn", "en_001", Digits.LATN, Maker.SOURCE)
ARABIC = Language("ar", "العربية", "Arabic", "Arab", "ar_IQ", Digits.LATN, Maker.MACHINE)
MARKER = Marker(ENGLISH, {"en": ENGLISH, "ar": ARABIC})
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt;",
    "{{7*7}}",
    "`a`",
    "[a](javascript:b)",
]


def test_a_number_is_isolated_and_is_data() -> None:
    phrase = Phrase(("About ", Insert("7,000", "7000", InsertKind.NUMBER, slot="people"), " remain."), "en")
    expected = 'About <bdi><data value="7000" data-slot="people">7,000</data></bdi> remain.'
    assert MARKER.phrase(phrase) == expected


def test_a_date_is_a_time() -> None:
    phrase = Phrase((Insert("October 2021", "2021-10", InsertKind.TIME),), "en")
    assert MARKER.phrase(phrase) == '<bdi><time datetime="2021-10">October 2021</time></bdi>'


def test_a_phrase_in_another_language_says_so() -> None:
    assert MARKER.phrase(Phrase(("مطر",), "ar", "rtl")) == '<span lang="ar" dir="rtl">مطر</span>'


def test_a_name_in_another_language_says_so() -> None:
    phrase = Phrase(("By ", Insert("أحمد", "ahmed", InsertKind.NAME, "ar")), "en")
    assert MARKER.phrase(phrase) == 'By <bdi lang="ar" dir="rtl">أحمد</bdi>'


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    pieces = (text, Insert(text, text, InsertKind.NUMBER, slot=text), Insert(text, text, InsertKind.NAME))
    marked = str(MARKER.phrase(Phrase(pieces, "en")))
    assert set(re.findall(r"<(\w+)", marked)) == {"bdi", "data"}
    assert html.unescape(re.sub(r"<[^>]*>", "", marked)) == text * 3


@given(st.text(st.characters(codec="utf-8")))
def test_a_heading_holds_no_markup(text: str) -> None:
    shown = str(heading_text(text))
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)[`*_\[\]<>{}]", shown)
