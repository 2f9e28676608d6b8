"""From a machine's sentence back to a pattern: values are found again whatever their form, or the reason is told."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edition.voice import Voice
from generator.model.values import Date, Quantity, QuantityKind, Value
from generator.pipeline.content import read_project
from generator.translation.restoring import restore

PROJECT = read_project(Path(__file__).parents[2])
TARGETS = ("ar", "fa", "tr", "pl", "ru", "ckb", "kmr")


def count(number: int) -> Quantity:
    return Quantity(QuantityKind.COUNT, Decimal(number))


def money(number: int, currency: str) -> Quantity:
    return Quantity(QuantityKind.MONEY, Decimal(number), currency)


@pytest.mark.parametrize(
    ("language", "text", "values", "pattern"),
    [
        ("pl", "Pozostaje około 7 tys. migrantów.", {"n": count(7000)}, "Pozostaje około {n} migrantów."),
        ("ru", "Осталось семь тысяч человек.", {"n": count(7000)}, "Осталось {n} человек."),
        ("fa", "حدود ۷٬۰۰۰ مهاجر مانده‌اند.", {"n": count(7000)}, "حدود {n} مهاجر مانده‌اند."),
        ("tr", "Yaklaşık 7.000 göçmen kaldı.", {"n": count(7000)}, "Yaklaşık {n} göçmen kaldı."),
        ("ar", "بقي نحو ٧٠٠٠ مهاجر.", {"n": count(7000)}, "بقي نحو {n} مهاجر."),
        (
            "pl",
            "W czwartek, 18 listopada 2021, odleciał samolot.",
            {"day": Date(2021, 11, 18, weekday=True)},
            "W {day}, odleciał samolot.",
        ),
        ("ru", "С октября 2021 года это разрешено.", {"since": Date(2021, 10)}, "С {since} это разрешено."),
        (
            "pl",
            "Prawie 800 000 dolarów, czyli około 700 000 euro.",
            {"dollars": money(800000, "USD"), "euros": money(700000, "EUR")},
            "Prawie {dollars}, czyli około {euros}.",
        ),
    ],
)
def test_values_become_slots(language: str, text: str, values: dict[str, Value], pattern: str) -> None:
    restored = restore(text, values, language)
    assert (restored.pattern, restored.reason) == (pattern, "")


@pytest.mark.parametrize(
    ("language", "text", "values", "told"),
    [
        ("pl", "Pozostaje 700 migrantów.", {"n": count(7000)}, "missing"),
        ("pl", "Pozostaje wielu migrantów.", {"n": count(7000)}, "missing"),
        ("pl", "7000 migrantów, 7000 osób.", {"n": count(7000)}, "2 times"),
        ("pl", "7000 migrantów w 3 obozach.", {"n": count(7000)}, "no slot"),
        ("pl", "18 listopada 2021 odleciał.", {"day": Date(2021, 11, 18, weekday=True)}, "name of its day"),
        ("pl", "19 listopada 2021 odleciał.", {"day": Date(2021, 11, 18)}, "missing"),
        ("pl", "{n} migrantów.", {"n": count(7000)}, "brace"),
        ("ru", "Осталось 7000 евро.", {"n": money(7000, "USD")}, "missing"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_reason(
    language: str, text: str, values: dict[str, Value], told: str
) -> None:
    restored = restore(text, values, language)
    assert restored.pattern == ""
    assert told in restored.reason


def test_a_word_that_means_the_exact_number_counts_as_the_value() -> None:
    assert restore("قبل نحو يومين من الرحلة.", {"days": count(2)}, "ar", category="two").reason == ""
    assert restore("przed lotem.", {"days": count(1)}, "pl", category="one").reason != ""


@pytest.mark.parametrize("code", TARGETS)
@given(number=st.integers(14, 10**7).filter(lambda number: not 1000 <= number <= 2999))
@settings(deadline=None, max_examples=40)
def test_what_is_written_by_cldr_is_found_again(code: str, number: int) -> None:
    values: dict[str, Value] = {"n": count(number)}
    text = Voice(PROJECT, code).formatter.phrase("{n}: abc.", values).bare
    assert restore(text, values, code).pattern == "{n}: abc."


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=60)
def test_any_text_gives_a_pattern_or_a_reason(text: str) -> None:
    restored = restore(text, {"n": count(7000)}, "ar")
    assert bool(restored.pattern) != bool(restored.reason)
