"""Plural categories: CLDR's for whole numbers, and a gettext header that agrees with them."""

from __future__ import annotations

import gettext

import pytest

from generator.model.locales import Digits, Language, Maker

CATEGORIES = {
    "ar_IQ": ("zero", "one", "two", "few", "many", "other"),
    "fa": ("one", "other"),
    "tr": ("one", "other"),
    "pl": ("one", "few", "many"),
    "ru": ("one", "few", "many"),
    "ckb_IQ": ("one", "other"),
    "ku_TR": ("one", "other"),
    "en_001": ("one", "other"),
}


def language(cldr: str, script: str = "Latn") -> Language:
    return Language(cldr, cldr, cldr, script, cldr, Digits.LATN, Maker.PEOPLE)


@pytest.mark.parametrize(("cldr", "categories"), CATEGORIES.items())
def test_categories(cldr: str, categories: tuple[str, ...]) -> None:
    assert language(cldr).plural_categories == categories


@pytest.mark.parametrize("cldr", CATEGORIES)
def test_the_gettext_header_chooses_the_same_form(cldr: str) -> None:
    header = language(cldr).plural_forms
    choose = gettext.c2py(header.partition("plural=")[2].rstrip(";"))
    for number in (*range(1200), 10**6, 7_000_003):
        assert choose(number) == language(cldr).plural_index(number)
    assert header.startswith(f"nplurals={len(CATEGORIES[cldr])};")


def test_direction_follows_the_script() -> None:
    assert language("ckb_IQ", "Arab").direction == "rtl"
    assert language("ku_TR").direction == "ltr"
