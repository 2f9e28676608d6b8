"""Values in every language: the policy on digits and separators, dates, money, precision, ranges."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edition.voice import Voice
from generator.model.locales import Language
from generator.model.phrases import Insert, InsertKind
from generator.model.project import Project
from generator.model.values import (
    Account,
    Contested,
    Date,
    DateRange,
    Precision,
    Quantity,
    QuantityKind,
    TimeOfDay,
    Value,
)
from generator.pipeline.content import read_project
from generator.wording.formatting import Formatter, data

ROOT = Path(__file__).parents[2]
PROJECT: Project = read_project(ROOT)
LANGUAGES = PROJECT.settings.languages
CODES = tuple(LANGUAGES)


def formatter(code: str) -> Formatter:
    return Voice(PROJECT, code).formatter


def count(number: str, precision: Precision = Precision.EXACT) -> Quantity:
    return Quantity(QuantityKind.COUNT, Decimal(number), precision=precision)


def money(number: str, currency: str) -> Quantity:
    return Quantity(QuantityKind.MONEY, Decimal(number), currency)


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ("en", "7000", "7,000"),
        ("ar", "7000", "7,000"),
        ("ckb", "7000", "٧٬٠٠٠"),
        ("fa", "7000", "۷٬۰۰۰"),
        ("tr", "7000", "7.000"),
        ("kmr", "7000", "7.000"),
        ("pl", "7000", "7000"),
        ("pl", "17000", "17\u00a0000"),
        ("ru", "7000", "7\u00a0000"),
        ("en", "2.5", "2.5"),
        ("ckb", "2.5", "٢٫٥"),
        ("fa", "2.5", "۲٫۵"),
        ("pl", "2.5", "2,5"),
        ("tr", "1234567.25", "1.234.567,25"),
    ],
)
def test_numbers_follow_the_policy(code: str, number: str, text: str) -> None:
    assert formatter(code).value(count(number)) == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Thursday, 18 November 2021"),
        ("ar", "الخميس، 18 تشرين الثاني 2021"),
        ("fa", "پنجشنبه ۱۸ نوامبر ۲۰۲۱"),
        ("tr", "18 Kasım 2021 Perşembe"),
        ("pl", "czwartek, 18 listopada 2021"),
        ("ru", "четверг, 18 ноября 2021 года"),
    ],
)
def test_dates_with_the_day_of_the_week(code: str, text: str) -> None:
    assert formatter(code).value(Date(2021, 11, 18, weekday=True)) == text


@pytest.mark.parametrize("code", ["ckb", "kmr"])
def test_kurdish_dates_come_from_their_own_catalogue(code: str) -> None:
    voice = Voice(PROJECT, code)
    text = voice.formatter.value(Date(2021, 11, 18))
    month = voice.furniture["date.month.11"]
    assert month != "November"
    assert month in text
    assert ("٢٠٢١" if code == "ckb" else "2021") in text


@pytest.mark.parametrize(
    ("code", "inside", "alone"),
    [
        ("pl", "października 2021", "październik 2021"),
        ("ru", "октября 2021 года", "октябрь 2021 года"),
        ("ar", "تشرين الأول 2021", "تشرين الأول 2021"),
        ("en", "October 2021", "October 2021"),
    ],
)
def test_a_month_inside_a_sentence_and_alone(code: str, inside: str, alone: str) -> None:
    assert formatter(code).value(Date(2021, 10)) == inside
    assert formatter(code).month(Date(2021, 10)) == alone


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "800,000 US dollars"),
        ("ar", "800,000 دولار أمريكي"),
        ("fa", "۸۰۰٬۰۰۰ دلار آمریکا"),
        ("tr", "800.000 ABD doları"),
        ("pl", "800\u00a0000 dolarów amerykańskich"),
        ("ru", "800\u00a0000 долларов США"),
        ("ckb", "٨٠٠٬٠٠٠ دۆلاری ئەمریکی"),
        ("kmr", "800.000 dolarên amerîkî"),
    ],
)
def test_money_is_written_with_the_name_of_the_currency(code: str, text: str) -> None:
    assert formatter(code).value(money("800000", "USD")) == text


@pytest.mark.parametrize(
    ("code", "text"), [("en", "12.5%"), ("tr", "%12,5"), ("ckb", "١٢٫٥٪"), ("fa", "۱۲٫۵٪"), ("ru", "12,5\u00a0%")]
)
def test_percentages(code: str, text: str) -> None:
    assert formatter(code).value(Quantity(QuantityKind.PERCENT, Decimal("12.5"))) == text


def test_the_word_for_a_precision_stands_on_a_card_but_not_in_a_slot() -> None:
    nearly = count("1900", Precision.NEARLY)
    assert formatter("en").precise(nearly) == "nearly 1,900"
    assert formatter("en").value(nearly) == "1,900"


def test_a_contested_figure_is_a_range_with_the_precision_of_each_end() -> None:
    accounts = (Account(count("1900", Precision.NEARLY), ("a",)), Account(count("1458"), ("b",)))
    assert formatter("en").value(Contested(accounts)) == "1,458 to nearly 1,900"


def test_times_and_ranges_of_dates() -> None:
    assert formatter("ckb").value(TimeOfDay(9, 30)) == "٠٩:٣٠"
    assert (
        formatter("en").value(DateRange(Date(2021, 11, 18), Date(2021, 11, 20)))
        == "18 November 2021 to 20 November 2021"
    )


@pytest.mark.parametrize("code", CODES)
@given(number=st.decimals(-(10**12), 10**12, places=2))
@settings(deadline=None, max_examples=40)
def test_no_digit_of_a_number_is_lost_or_added(code: str, number: Decimal) -> None:
    text = formatter(code).value(count(str(number)))
    shown = "".join(str(int(char)) for char in text if char.isdigit())
    integer, _, fraction = f"{abs(number):f}".partition(".")
    assert shown.rstrip("0") == (integer + fraction).rstrip("0") or shown == integer


@pytest.mark.parametrize("code", CODES)
@given(date=st.dates())
@settings(deadline=None, max_examples=40)
def test_a_date_keeps_its_day_and_year(code: str, date: object) -> None:
    year, month, day = map(int, str(date).split("-"))
    numbers = [int(found) for found in re.findall(r"\d+", formatter(code).value(Date(year, month, day)))]
    assert sorted(numbers) == sorted([year, day])


@pytest.mark.parametrize("code", CODES)
def test_no_value_holds_marks_of_direction(code: str) -> None:
    values: list[Value] = [
        count("-7000"),
        money("800000", "USD"),
        money("1", "EUR"),
        Quantity(QuantityKind.MEASUREMENT, Decimal(-3), "temperature-celsius"),
        Quantity(QuantityKind.PERCENT, Decimal("0.5")),
        Date(2021, 11, 18, weekday=True),
    ]
    for value in values:
        assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", formatter(code).value(value))


def test_an_insert_carries_the_value_as_data() -> None:
    assert formatter("ckb").insert("people", count("7000")) == Insert("٧٬٠٠٠", "7000", InsertKind.NUMBER, slot="people")
    assert data(Date(2021, 10)) == "2021-10"


def test_every_month_and_day_of_the_own_dates_is_worded() -> None:
    for language in LANGUAGES.values():
        if language.own_dates:
            assert_own_dates(language)


def assert_own_dates(language: Language) -> None:
    texts = Voice(PROJECT, language.code).furniture
    months = {texts[f"date.month.{number}"] for number in range(1, 13)}
    days = {texts[f"date.weekday.{number}"] for number in range(1, 8)}
    assert (len(months), len(days)) == (12, 7)
    assert "January" not in months
    assert "Monday" not in days
