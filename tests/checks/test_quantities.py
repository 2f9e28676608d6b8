"""Quantities: whatever CLDR writes in a language is found again, with its value and its place."""

import datetime as dt
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.quantities import LANGUAGES, Kind, Quantity, find_quantities

LOCALES = {"en": "en", "ar": "ar_IQ", "fa": "fa", "tr": "tr", "pl": "pl", "ru": "ru", "ckb": "ckb_IQ", "kmr": "ku_TR"}
DIGITS = {"ar": ("latn", "arab"), "fa": ("latn", "arabext"), "ckb": ("latn", "arab")}
WRITTEN = st.sampled_from([(language, digits) for language in LANGUAGES for digits in DIGITS.get(language, ("latn",))])
WHOLE = st.one_of(st.integers(0, 2500), st.integers(0, 10**9))
DECIMALS = st.decimals(0, 10**7, places=2, allow_nan=False)
CURRENCIES = st.sampled_from(["USD", "EUR", "GBP", "TRY", "PLN", "RUB"])
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
EXAMPLES = settings(deadline=None, max_examples=150)


def only(text: str, language: str) -> Quantity:
    found = find_quantities(text, language)
    assert len(found) == 1, (text, found)
    return found[0]


@EXAMPLES
@given(WRITTEN, WHOLE)
def test_any_whole_number_is_found(written: tuple[str, str], number: int) -> None:
    language, digits = written
    text = format_decimal(number, locale=LOCALES[language], numbering_system=digits)
    found = only(text, language)
    assert found.value == number
    assert (found.start, found.end) == (0, len(text))


@EXAMPLES
@given(WRITTEN, DECIMALS)
def test_any_decimal_is_found(written: tuple[str, str], number: Decimal) -> None:
    language, digits = written
    assert only(format_decimal(number, locale=LOCALES[language], numbering_system=digits), language).value == number


@EXAMPLES
@given(WRITTEN, st.one_of(WHOLE, DECIMALS), CURRENCIES, st.sampled_from(["standard", "name"]))
def test_any_amount_is_found_with_its_currency(
    written: tuple[str, str], amount: int | Decimal, currency: str, style: str
) -> None:
    language, digits = written
    if language == "ckb" and style == "name" and currency not in ("USD", "EUR"):
        return  # CLDR has no name and writes the code after the number
    text = format_currency(
        amount, currency, locale=LOCALES[language], numbering_system=digits, format_type=style, currency_digits=False
    )
    found = only(text, language)
    assert (found.value, found.unit, found.kind) == (amount, currency, Kind.MONEY)


@EXAMPLES
@given(WRITTEN, st.decimals(0, 400, places=1, allow_nan=False))
def test_any_percentage_is_found(written: tuple[str, str], number: Decimal) -> None:
    language, digits = written
    text = format_percent(number / 100, locale=LOCALES[language], numbering_system=digits, decimal_quantization=False)
    found = only(text, language)
    assert (found.value, found.unit) == (number, "percent")
    assert text[slice(*found.outer)].strip("\u200e\u200f\u061c") == text.strip("\u200e\u200f\u061c")


@EXAMPLES
@given(WRITTEN, WHOLE, WHOLE)
def test_any_range_is_found(written: tuple[str, str], one: int, other: int) -> None:
    language, digits = written
    low, high = sorted((one, other))
    if low == high:
        return
    text = "–".join(format_decimal(number, locale=LOCALES[language], numbering_system=digits) for number in (low, high))
    found = only(text, language)
    assert (found.value, found.upper) == (low, high)


@EXAMPLES
@given(st.sampled_from(LANGUAGES), DATES, st.sampled_from(["long", "full", "medium"]))
def test_any_date_is_found(language: str, date: dt.date, style: str) -> None:
    for locale in {LOCALES[language], language if language in ("ar", "fa") else LOCALES[language]}:
        found = only(format_date(date, style, locale=locale), language)
        assert found.date is not None
        assert (found.date.year, found.date.month, found.date.day) == (date.year, date.month, date.day)


@EXAMPLES
@given(st.sampled_from(["en", "ar", "fa", "tr", "pl", "ru"]), st.integers(1000, 10**11))
def test_short_forms_are_found(language: str, number: int) -> None:
    found = only(format_compact_decimal(number, locale=LOCALES[language], fraction_digits=1), language)
    assert abs(found.value - number) <= number * Decimal("0.06")


@EXAMPLES
@given(st.sampled_from(LANGUAGES), st.text(max_size=80))
def test_any_text_is_read_and_spans_lie_in_it(language: str, text: str) -> None:
    end = 0
    for found in find_quantities(text, language):
        assert 0 <= found.start < found.end <= len(text)
        assert found.outer[0] <= found.start
        assert found.end <= found.outer[1] <= len(text)
        assert found.start >= end or found.date is not None
        end = found.end


WORDS = [
    ("en", "two hundred and five thousand", 205_000),
    ("en", "half a million", 500_000),
    ("en", "twenty-one", 21),
    ("en", "two-and-a-half", Decimal("2.5")),
    ("en", "six and a half million", 6_500_000),
    ("ar", "خمسة وعشرون", 25),
    ("ar", "اثنا عشر", 12),
    ("ar", "ثلاثمائة وخمسة عشر", 315),
    ("ar", "ألفين وثلاثمائة", 2300),
    ("fa", "سیصد و بیست و پنج", 325),
    ("fa", "دو میلیون و چهارصد هزار", 2_400_000),
    ("tr", "yüz yirmi üç", 123),
    ("tr", "iki buçuk milyon", Decimal(2_500_000)),
    ("tr", "5 bin 200", 5200),
    ("pl", "dwa tysiące pięćset", 2500),
    ("pl", "sto dwudziestu trzech", 123),
    ("ru", "двадцать пять тысяч", 25_000),
    ("ru", "трёхсот сорока", 340),
    ("ckb", "بیست و یەک", 21),
    ("ckb", "دوو هەزار و پێنج سەد", 2500),
    ("ckb", "سێ ملیۆن", 3_000_000),
    ("kmr", "du hezar û pêncsed", 2500),
    ("kmr", "bîst û yek", 21),
    ("kmr", "sê milyon", 3_000_000),
]


@pytest.mark.parametrize(("language", "text", "number"), WORDS)
def test_number_words_are_put_together(language: str, text: str, number: int | Decimal) -> None:
    found = only(text, language)
    assert found.value == number
    assert not found.in_digits or text[0].isdigit()


HEDGED = [
    ("en", "about 7,000 people", "about"),
    ("en", "more than 20 people", "more_than"),
    ("tr", "en az 20 kişi", "at_least"),
    ("tr", "20 kişiden fazla", "more_than"),
    ("pl", "ponad 20 osób", "more_than"),
    ("ru", "почти 20 человек", "nearly"),
    ("ar", "أكثر من 20 شخصا", "more_than"),
    ("fa", "حدود ۲۰ نفر", "about"),
    ("ckb", "نزیکەی ٢٠ کەس", "about"),
    ("kmr", "herî kêm 20 kes", "at_least"),
]


@pytest.mark.parametrize(("language", "text", "precision"), HEDGED)
def test_hedges_are_read(language: str, text: str, precision: str) -> None:
    assert only(text, language).precision == precision


SUFFIXED = [
    ("tr", "2016'da 419'u", ["2016", "419"]),
    ("kmr", "2016an 36emîn", ["2016", "36"]),
    ("ckb", "١٩٩٤ەوە ١٣٦ساڵ", ["١٩٩٤", "١٣٦"]),
    ("ar", "و18ولاية بالـ22", ["18", "22"]),
    ("ru", "24-летний", ["24"]),
    ("pl", "24-latek", ["24"]),
]


@pytest.mark.parametrize(("language", "text", "numbers"), SUFFIXED)
def test_spans_leave_out_what_is_glued_to_a_number(language: str, text: str, numbers: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_quantities(text, language)] == numbers
