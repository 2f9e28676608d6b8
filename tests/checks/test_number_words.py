"""Number words: whatever CLDR spells out is read again with its value, and a word that has become another one is seen."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_rbnf import FormatPurpose, RbnfEngine

from generator.checks.quantities import find_quantities
from generator.checks.quantities.reading import read
from generator.checks.verdict import TARGETS, verify

SPELLED = ("en", "ar", "fa", "tr", "pl", "ru")  # CLDR spells no Kurdish
NUMBERS = st.one_of(st.integers(1, 200), st.integers(1, 99_999), st.integers(1, 9_999_999))
# Forms of CLDR that are slips of spelling or mean something else: Russian одни is “some”, третьому and восемьдесятый are none.
NOT_MEANT = ("ru-spellout-cardinal-plural", "ru-spellout-ordinal-neuter-dative", "ru-spellout-ordinal-masculine-dative")


@lru_cache
def engine(language: str) -> RbnfEngine:
    return RbnfEngine.for_language(language)


def spelled(language: str, number: int, purpose: FormatPurpose) -> Iterator[tuple[str, str]]:
    """Yield a number in all the forms of a language, with the name of the form."""
    for form, text in engine(language).format_number(number, purpose).text_by_ruleset.items():
        if form.startswith("spellout-") and not f"{language}-{form}".startswith(NOT_MEANT):
            yield form, text.replace("\u00ad", "")


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(SPELLED), NUMBERS)
def test_any_number_in_words_is_read(language: str, number: int) -> None:
    for form, text in spelled(language, number, FormatPurpose.CARDINAL):
        found = find_quantities(text, language)
        assert [one.value for one in found] == [number], (form, text)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(("en", "ar", "tr", "ru")), st.integers(1, 79))
def test_any_ordinal_in_words_is_read(language: str, number: int) -> None:
    for form, text in spelled(language, number, FormatPurpose.ORDINAL):
        found = find_quantities(text, language)
        assert [one.value for one in found] == [number], (form, text)


READ = [
    ("tr", "yirmibeş", 25),
    ("tr", "ikibin beşyüz", 2500),
    ("tr", "yirmibeşinci", 25),
    ("tr", "bir buçuk milyon", 1_500_000),
    ("tr", "1 milyon 200 bin", 1_200_000),
    ("fa", "بیست‌وپنج", 25),
    ("fa", "سی و یکمین", 31),
    ("fa", "یک‌ونیم میلیون", 1_500_000),
    ("fa", "یک میلیون و ۲۰۰ هزار", 1_200_000),
    ("fa", "۱/۵ میلیون", 1_500_000),
    ("ckb", "بیستوپێنج", 25),
    ("ckb", "بیست و پێنجەم", 25),
    ("ckb", "ملیۆنێک و دوو سەد هەزار", 1_200_000),
    ("ckb", "دوو ملیۆن و نیو", 2_500_000),
    ("kmr", "bîstûpênc", 25),
    ("kmr", "bîst û pêncem", 25),
    ("kmr", "milyonek û du sed hezar", 1_200_000),
    ("kmr", "du milyon û nîv", 2_500_000),
    ("ar", "الخامس والعشرين", 25),
    ("ar", "مليون ومئتي ألف", 1_200_000),
    ("ar", "مليونين ونصف المليون", 2_500_000),
    ("ar", "ربع مليون", 250_000),
    ("pl", "półtora miliona", 1_500_000),
    ("pl", "dwudziestego piątego", 25),
    ("pl", "1 mln 200 tys.", 1_200_000),
    ("ru", "полтора миллиона", 1_500_000),
    ("ru", "два с половиной миллиона", 2_500_000),
    ("ru", "полмиллиона", 500_000),
    ("ru", "трёхсот сорока", 340),
    ("en", "a quarter of a million", 250_000),
    ("en", "one and a half million", 1_500_000),
]


@pytest.mark.parametrize(("language", "text", "number"), READ)
def test_what_people_write_is_read(language: str, text: str, number: int) -> None:
    assert [one.value for one in find_quantities(text, language)] == [Decimal(number)]


# One word that says a number and what it counts: it may stand for the number, whatever follows.
COMPOUNDS = [
    ("pl", "dwudziestoczteroletni", 24),
    ("pl", "stukilometrowy", 100),
    ("ru", "двадцатичетырёхлетний", 24),
    ("ru", "тридцатилетней", 30),
    ("ru", "двухсотпятидесятитысячный", 250),
    ("en", "three dozen", 36),
]


@pytest.mark.parametrize(("language", "text", "number"), COMPOUNDS)
def test_a_number_within_a_word_may_stand_for_it(language: str, text: str, number: int) -> None:
    assert any(Decimal(number) in values for values in read(text, language).loose)


AWARDS = "The film won seven awards in the third year, twice as many as before."
# For each language the faithful sentence, a word of it, and what it must not become.
CHANGED = {
    "ar": ("فاز الفيلم بسبع جوائز في العام الثالث، أي ضعف ما فاز به من قبل.", "بسبع", "بتسع"),
    "fa": ("این فیلم در سال سوم هفت جایزه برد که دو برابر قبل بود.", "هفت", "پنج"),
    "tr": ("Film, üçüncü yılda öncekinin iki katı, yedi ödül kazandı.", "yedi", "beş"),
    "pl": ("W trzecim roku film zdobył siedem nagród, dwa razy więcej niż wcześniej.", "siedem", "pięć"),
    "ru": ("На третий год фильм получил семь наград, вдвое больше, чем прежде.", "семь", "пять"),
    "ckb": ("فیلمەکە لە ساڵی سێیەمدا حەوت خەڵاتی بردەوە، دوو هێندەی پێشوو.", "حەوت", "پێنج"),
    "kmr": ("Fîlmê di sala sêyem de heft xelat bi dest xistin, du qatê berê.", "heft", "pênc"),
}
ORDINALS = {
    "ar": ("الثالث", "الرابع"),
    "fa": ("سوم", "ششم"),
    "tr": ("üçüncü", "altıncı"),
    "pl": ("trzecim", "szóstym"),
    "ru": ("третий", "шестой"),
    "ckb": ("سێیەمدا", "شەشەمدا"),
    "kmr": ("sêyem", "şeşem"),
}


@pytest.mark.parametrize("language", TARGETS)
def test_a_number_word_that_has_become_another_is_seen(language: str) -> None:
    text, word, other = CHANGED[language]
    assert verify(language, AWARDS, text).ok
    for old, new in ((word, other), ORDINALS[language]):
        assert old in text
        [problem] = verify(language, AWARDS, text.replace(old, new)).problems
        assert problem.kind == "number_changed"


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        # dozens are tens, decades are years, a half is fifty per cent, a quarter past seven is before eight
        ("ru", "Dozens of people waited for two decades.", "Десятки людей ждали двадцать лет."),
        ("pl", "The meeting began at a quarter past seven.", "Spotkanie rozpoczęło się kwadrans po siódmej."),
        ("ru", "The meeting began at a quarter past seven.", "Встреча началась в четверть восьмого."),
        ("pl", "The meeting began at half past seven.", "Spotkanie rozpoczęło się o wpół do ósmej."),
        ("tr", "Half of the voters stayed at home.", "Seçmenlerin yüzde 50'si evde kaldı."),
        ("fa", "He was ambassador for seven and a half years.", "او هفت سال و نیم سفیر بود."),
        ("kmr", "He was ambassador for seven and a half years.", "Ew heft sal û nîv balyoz bû."),
        ("ckb", "He was ambassador for seven and a half years.", "ئەو حەوت ساڵ و نیو باڵیۆز بوو."),
        ("ar", "He was ambassador for seven and a half years.", "شغل منصب السفير سبع سنوات ونصف السنة."),
    ],
)
def test_other_words_for_the_same_number_are_accepted(language: str, source: str, target: str) -> None:
    assert verify(language, source, target).problems == ()
