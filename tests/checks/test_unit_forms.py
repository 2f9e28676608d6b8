"""Bilingual tables: numbers in words that are no slots, ends of sentences, letters, invisible characters and placeholders."""

from __future__ import annotations

import pytest

from tests.checks.wordings import codes

RAIN = {
    "ar": "هطل المطر",
    "fa": "باران بارید",
    "tr": "Yağmur yağdı",
    "pl": "Padało",
    "ru": "Шёл дождь",
    "ckb": "باران باری",
    "kmr": "Baran barî",
}
QUESTION = {"ar": "؟", "fa": "؟", "ckb": "؟"}
# Wordings of “People remain.” that say a number, and sentences with words that only look like one.
NUMBERS = {
    "ar": ("بقي سبعة أشخاص.", "بقي خمسة وعشرون شخصًا.", "بقي مئة شخص.", "بقي ثلاثة آلاف شخص."),
    "fa": ("هفت نفر مانده‌اند.", "بیست و پنج نفر مانده‌اند.", "صد نفر مانده‌اند.", "سه هزار نفر مانده‌اند."),
    "tr": ("Yedi kişi kaldı.", "Yirmibeş kişi kaldı.", "Yüz kişi kaldı.", "Üç bin kişi kaldı."),
    "pl": (
        "Zostaje siedmiu ludzi.",
        "Zostaje dwudziestu pięciu ludzi.",
        "Zostaje stu ludzi.",
        "Zostaje siedmiorgu ludziom.",
    ),
    "ru": (
        "Осталось семеро человек.",
        "Осталось двадцать пять человек.",
        "Осталось сто человек.",
        "Осталось три тысячи человек.",
    ),
    "ckb": ("حەوت کەس ماونەتەوە.", "بیست و پێنج کەس ماونەتەوە.", "سەد کەس ماونەتەوە.", "سێ هەزار کەس ماونەتەوە."),
    "kmr": ("Heft kes man.", "Bîstûpênc kes man.", "Sed kes man.", "Sê hezar kes man."),
}
NO_NUMBERS = {
    "ar": ("وصلوا يوم الثلاثاء.",),
    "fa": ("به ده رفتند.", "نه، نرفتند."),
    "tr": ("Bakan yemeği yedi.", "Uçak bulutların altında kaldı.", "Yüzünü gördüm.", "Onları gördüm.", "Otobüse bin."),
    "pl": ("Stoi tam w piątek.",),
    "ru": ("Он любит семью.", "Они ушли во вторник."),
    "ckb": ("لە چوارشەممە هاتن.",),
    "kmr": ("Roja çarşemê hatin.",),
}


@pytest.mark.parametrize(("language", "wording"), [(code, text) for code, texts in NUMBERS.items() for text in texts])
def test_a_number_in_words_is_no_slot(language: str, wording: str) -> None:
    assert set(codes("People remain.", wording, language)) == {"number-word"}


@pytest.mark.parametrize(
    ("language", "wording"), [(code, text) for code, texts in NO_NUMBERS.items() for text in texts]
)
def test_a_word_that_only_looks_like_a_number_passes(language: str, wording: str) -> None:
    assert "number-word" not in codes("They remained on Tuesday.", wording, language)


@pytest.mark.parametrize("language", RAIN)
def test_a_sentence_ends_as_the_english(language: str) -> None:
    text, asks = RAIN[language], QUESTION.get(language, "?")
    assert codes("It rained.", f"{text}.", language) == []
    assert codes("Did it rain?", f"{text}{asks}", language) == []
    assert codes("Rain", text, language) == []
    for english, wording in (
        ("It rained.", text),
        ("It rained.", f"{text}{asks}"),
        ("Did it rain?", f"{text}."),
        ("Rain", f"{text}."),
    ):
        assert codes(english, wording, language) == ["end-mark"], wording


@pytest.mark.parametrize("language", RAIN)
@pytest.mark.parametrize(
    "char", "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069\u00ad\ufeff\u061c\u200d\0\u2028\ufffd"
)
def test_what_nobody_sees_is_refused(language: str, char: str) -> None:
    text = RAIN[language]
    assert "control-character" in codes("It rained.", f"{text[:3]}{char}{text[3:]}.", language)


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("دەڵێت باران باری.", []),
        ("گوناه و شاه.", []),
        ("می\u200cڕوات.", []),
        ("باران باري.", ["letter"]),
        ("كات باش بوو.", ["letter"]),
        ("لێرة بوو.", ["letter"]),
        ("ئێمه هاتین.", ["letter"]),
        ("ئێمە\u200c هاتین.", ["control-character"]),
        ("ئێمە\u200c\u200cش هاتین.", ["control-character"]),
        ("بەڵێ, هاتین.", ["foreign-sign"]),
        ("هاتین?", ["end-mark", "foreign-sign"]),
    ],
)
def test_sorani_is_written_as_sorani(wording: str, found: list[str]) -> None:
    assert sorted(codes("It rained.", wording, "ckb")) == found


@pytest.mark.parametrize("language", RAIN)
@pytest.mark.parametrize("piece", ["%s", "%1$s", "{{x}}", "<b>x</b>", "**x**", "[x](https://example.org)", "&nbsp;"])
def test_markup_and_placeholders_that_the_english_has_not_are_told(language: str, piece: str) -> None:
    assert "markup" in codes("It rained.", f"{RAIN[language]} {piece}.", language)


@pytest.mark.parametrize("language", RAIN)
@pytest.mark.parametrize("piece", ["{0}", "{", "}", "${x}", "{day} {day}"])
def test_what_is_no_slot_of_the_sentence_is_refused(language: str, piece: str) -> None:
    assert set(codes("It rained on {day}.", f"{RAIN[language]} {{day}} {piece}.", language)) & {
        "brace",
        "slot-unknown",
        "slot-repeated",
    }
