"""Bilingual tables: what a wording may say for a hedge, a denial and a verb of saying, and what it may not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.checks.wordings import codes

HEDGED = ("About {n} remain.", "More than {n} remain.", "At least {n} remain.", "Nearly {n} remain.")
DENIED = ("It is not known.", "They do not return.", "Nobody was there.", "No flight left.")
SAID = (
    "The ministry said that it rained.",
    "The ministry claimed that it rained.",
    "The ministry claimed that it rained.",
    "The ministry announced that it rained.",
)
CODES = {"hedge-lost": HEDGED, "negation-lost": DENIED, "saying-raised": SAID}
# For each language and code: four wordings that are right for the four sentences, four that are wrong.
TABLE: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "ar": {
        "hedge-lost": (
            ("بقي نحو {n}.", "بقي أكثر من {n}.", "بقي ما لا يقل عن {n}.", "بقي ما يقرب من {n}."),
            ("بقي {n}.", "بقي نحو {n}.", "بقي أقل من {n}.", "بقي {n}."),
        ),
        "negation-lost": (
            ("ليس معروفًا.", "لا يعودون.", "لم يكن هناك أحد.", "لم تغادر أي رحلة."),
            ("هذا معروف.", "يعودون.", "كان هناك الجميع.", "غادرت رحلة."),
        ),
        "saying-raised": (
            (
                "قالت الوزارة إن المطر هطل.",
                "زعمت الوزارة أن المطر هطل.",
                "ادعت الوزارة أن المطر هطل.",
                "أعلنت الوزارة أن المطر هطل.",
            ),
            (
                "أكدت الوزارة أن المطر هطل.",
                "قالت الوزارة إن المطر هطل.",
                "أثبتت الوزارة أن المطر هطل.",
                "كشفت الوزارة أن المطر هطل.",
            ),
        ),
    },
    "fa": {
        "hedge-lost": (
            ("حدود {n} مانده‌اند.", "بیش از {n} مانده‌اند.", "دست‌کم {n} مانده‌اند.", "نزدیک به {n} مانده‌اند."),
            ("{n} مانده‌اند.", "حدود {n} مانده‌اند.", "بیش از {n} مانده‌اند.", "{n} مانده‌اند."),
        ),
        "negation-lost": (
            ("معلوم نیست.", "بازنمی‌گردند.", "هیچ‌کس آنجا نبود.", "هیچ پروازی انجام نشد."),
            ("معلوم است.", "بازمی‌گردند.", "همه آنجا بودند.", "پرواز انجام شد."),
        ),
        "saying-raised": (
            (
                "وزارتخانه گفت باران بارید.",
                "وزارتخانه ادعا کرد باران بارید.",
                "وزارتخانه مدعی شد باران بارید.",
                "وزارتخانه اعلام کرد باران بارید.",
            ),
            (
                "وزارتخانه تأیید کرد باران بارید.",
                "وزارتخانه گفت باران بارید.",
                "وزارتخانه ثابت کرد باران بارید.",
                "وزارتخانه افشا کرد باران بارید.",
            ),
        ),
    },
    "tr": {
        "hedge-lost": (
            ("Yaklaşık {n} kaldı.", "{n} kişiden fazla kaldı.", "En az {n} kaldı.", "Neredeyse {n} kaldı."),
            ("{n} kaldı.", "Yaklaşık {n} kaldı.", "En fazla {n} kaldı.", "{n} kaldı."),
        ),
        "negation-lost": (
            ("Bilinmiyor.", "Geri dönmüyorlar.", "Orada hiç kimse yoktu.", "Hiçbir uçak kalkmadı."),
            ("Biliniyor.", "Geri dönüyorlar.", "Herkes oradaydı.", "Bir uçak kalktı."),
        ),
        "saying-raised": (
            (
                "Bakanlık yağmur yağdığını söyledi.",
                "Bakanlık yağmur yağdığını iddia etti.",
                "Bakanlık yağmur yağdığını öne sürdü.",
                "Bakanlık yağmur yağdığını duyurdu.",
            ),
            (
                "Bakanlık yağmur yağdığını doğruladı.",
                "Bakanlık yağmur yağdığını söyledi.",
                "Bakanlık yağmur yağdığını kanıtladı.",
                "Bakanlık yağmur yağdığını teyit etti.",
            ),
        ),
    },
    "pl": {
        "hedge-lost": (
            ("Pozostaje około {n}.", "Pozostaje ponad {n}.", "Pozostaje nie mniej niż {n}.", "Pozostaje prawie {n}."),
            ("Pozostaje {n}.", "Pozostaje około {n}.", "Pozostaje mniej niż {n}.", "Pozostaje {n}."),
        ),
        "negation-lost": (
            ("Nie wiadomo.", "Nie wracają.", "Nikogo tam nie było.", "Żaden samolot nie odleciał."),
            ("Wiadomo.", "Wracają.", "Wszyscy tam byli.", "Samolot odleciał."),
        ),
        "saying-raised": (
            (
                "Ministerstwo powiedziało, że padało.",
                "Ministerstwo twierdziło, że padało.",
                "Rzekomo padało.",
                "Ministerstwo ogłosiło, że padało.",
            ),
            (
                "Ministerstwo potwierdziło, że padało.",
                "Ministerstwo oświadczyło, że padało.",
                "Ministerstwo udowodniło, że padało.",
                "Ministerstwo ujawniło, że padało.",
            ),
        ),
    },
    "ru": {
        "hedge-lost": (
            ("Остаётся около {n}.", "Остаётся более {n}.", "Остаётся не менее {n}.", "Остаётся почти {n}."),
            ("Остаётся {n}.", "Остаётся около {n}.", "Остаётся менее {n}.", "Остаётся {n}."),
        ),
        "negation-lost": (
            ("Это неизвестно.", "Они не возвращаются.", "Там никого не было.", "Ни один рейс не вылетел."),
            ("Это известно.", "Они возвращаются.", "Там были все.", "Рейс вылетел."),
        ),
        "saying-raised": (
            (
                "Министерство сообщило, что шёл дождь.",
                "Министерство утверждало, что шёл дождь.",
                "Якобы шёл дождь.",
                "Министерство объявило, что шёл дождь.",
            ),
            (
                "Министерство подтвердило, что шёл дождь.",
                "Министерство сообщило, что шёл дождь.",
                "Министерство доказало, что шёл дождь.",
                "Министерство признало, что шёл дождь.",
            ),
        ),
    },
    "ckb": {
        "hedge-lost": (
            ("نزیکەی {n} ماونەتەوە.", "زیاتر لە {n} ماونەتەوە.", "لانیکەم {n} ماونەتەوە.", "نزیکەی {n} ماونەتەوە."),
            ("{n} ماونەتەوە.", "نزیکەی {n} ماونەتەوە.", "زیاتر لە {n} ماونەتەوە.", "{n} ماونەتەوە."),
        ),
        "negation-lost": (
            ("نازانرێت.", "ناگەڕێنەوە.", "هیچ کەسێک لەوێ نەبوو.", "هیچ گەشتێک نەڕۆیشت."),
            ("دەزانرێت.", "دەگەڕێنەوە.", "هەمووان لەوێ بوون.", "گەشتێک ڕۆیشت."),
        ),
        "saying-raised": (
            (
                "وەزارەت وتی باران باری.",
                "وەزارەت بانگەشەی کرد باران باری.",
                "گوایە باران باری.",
                "وەزارەت ڕایگەیاند باران باری.",
            ),
            (
                "وەزارەت پشتڕاستی کردەوە باران باری.",
                "وەزارەت وتی باران باری.",
                "وەزارەت سەلماندی باران باری.",
                "وەزارەت ئاشکرای کرد باران باری.",
            ),
        ),
    },
    "kmr": {
        "hedge-lost": (
            ("Nêzîkî {n} dimînin.", "Zêdetirî {n} dimînin.", "Herî kêm {n} dimînin.", "Hema hema {n} dimînin."),
            ("{n} dimînin.", "Nêzîkî {n} dimînin.", "Zêdetirî {n} dimînin.", "{n} dimînin."),
        ),
        "negation-lost": (
            ("Nayê zanîn.", "Ew venagerin.", "Tu kes li wir nebû.", "Firîn nehat kirin."),
            ("Tê zanîn.", "Ew vedigerin.", "Her kes li wir bû.", "Ew amade ne."),
        ),
        "saying-raised": (
            (
                "Wezaretê got ku baran bariye.",
                "Wezaretê îdia kir ku baran bariye.",
                "Qaşo baran bariye.",
                "Wezaretê ragihand ku baran bariye.",
            ),
            (
                "Wezaretê piştrast kir ku baran bariye.",
                "Wezaretê got ku baran bariye.",
                "Wezaretê îsbat kir ku baran bariye.",
                "Wezaretê selmand ku baran bariye.",
            ),
        ),
    },
}


def rows(column: int) -> Iterator[tuple[str, str, str, str]]:
    for language, kinds in TABLE.items():
        for code, columns in kinds.items():
            for english, wording in zip(CODES[code], columns[column], strict=True):
                yield language, code, english, wording


@pytest.mark.parametrize(("language", "code", "english", "wording"), [*rows(0)])
def test_what_is_right_passes(language: str, code: str, english: str, wording: str) -> None:
    assert codes(english, wording, language) == [], code


@pytest.mark.parametrize(("language", "code", "english", "wording"), [*rows(1)])
def test_what_is_wrong_is_found(language: str, code: str, english: str, wording: str) -> None:
    assert codes(english, wording, language) == [code]
