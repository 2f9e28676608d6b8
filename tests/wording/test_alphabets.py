"""Names in a list stand where readers of the language look for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.wording.alphabets import order

IN_ORDER = {
    "ar": ["أحمد السحاف", "آسيا", "إيران", "بغداد", "تلغرام", "روسيا", "مينسك", "هولير", "وارسو", "يونيو"],
    "fa": ["آلمان", "اربیل", "بلاروس", "پوتین", "تهران", "چین", "روسیه", "کردستان", "گروه هفت", "ورشو", "هولیر", "یمن"],
    "ckb": [
        "ئەحمەد",
        "بەغدا",
        "پۆڵەندا",
        "تەلەگرام",
        "چین",
        "ڕووسیا",
        "ژاپۆن",
        "ڤلادیمیر",
        "کوردستان",
        "گرووپی حەوت",
        "لیبیا",
        "هەولێر",
        "وارشۆ",
    ],
    "kmr": ["Belarûs", "Ceyhan", "Çîn", "Ewropa", "Êzidî", "Iraq", "Îran", "Sûrî", "Şam", "Ukrayna", "Ûrmiye", "Yemen"],
    "tr": [
        "Almanya",
        "Cezayir",
        "Çin",
        "Gana",
        "Ğ",
        "Irak",
        "İran",
        "Ordu",
        "Özbekistan",
        "Suriye",
        "Şam",
        "Umman",
        "Ürdün",
    ],
    "pl": ["Afganistan", "Bagdad", "Lublin", "Łotwa", "Łódź", "Mińsk", "Syria", "Świat", "Zachód", "Źródło", "Żory"],
    "ru": ["Афганистан", "Белавиа", "Ельск", "Ёлка", "Ирак", "Йемен", "Ливия", "Эрбиль", "Япония", "Telegram"],
    "en": ["Afghanistan", "Åland", "Baghdad", "Eric Mamer", "Ésope", "G7", "Group of Seven", "Twitter"],
}


@pytest.mark.parametrize("code", IN_ORDER)
def test_names_are_in_the_order_of_the_alphabet(code: str) -> None:
    shuffled = sorted(IN_ORDER[code])
    assert sorted(shuffled, key=lambda name: order(name, code)) == IN_ORDER[code]


@given(st.text(max_size=20), st.sampled_from([*IN_ORDER, "xx"]))
def test_any_name_has_a_place_whatever_the_case(name: str, code: str) -> None:
    assert all(place >= 0 for place in order(name, code))
    assert order("a b", code) < order("ab", code)


@pytest.mark.parametrize("code", IN_ORDER)
def test_the_glossary_is_in_that_order(site: Path, code: str) -> None:
    page = html.fromstring((site / code / "glossary/index.html").read_text(encoding="utf-8"))
    for names in ([entry.text_content() for entry in each.xpath("./dt")] for each in page.xpath("//dl")):
        assert names == sorted(names, key=lambda name: order(name, code))
