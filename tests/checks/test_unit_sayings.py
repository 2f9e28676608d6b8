"""Bilingual tables: what somebody says stays what somebody says, in every language, and no verb grows firmer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.checks.wordings import codes

# For each sentence: how each language may say it, and how it reads when nobody says it any more.
ATTRIBUTED: dict[str, dict[str, tuple[str, str]]] = {
    "According to the ministry, the road is open.": {
        "ar": ("وفقًا للوزارة، الطريق مفتوح.", "الطريق مفتوح."),
        "fa": ("به گفتهٔ وزارتخانه، جاده باز است.", "جاده باز است."),
        "tr": ("Bakanlığa göre yol açık.", "Yol açık."),
        "pl": ("Według ministerstwa droga jest otwarta.", "Droga jest otwarta."),
        "ru": ("Согласно министерству, дорога открыта.", "Дорога открыта."),
        "ckb": ("بەگوێرەی وەزارەت، ڕێگاکە کراوەیە.", "ڕێگاکە کراوەیە."),
        "kmr": ("Li gorî wezaretê rê vekirî ye.", "Rê vekirî ye."),
    },
    "A witness said that {n} soldiers came at night.": {
        "ar": ("قال شاهد إن {n} جنديًا جاؤوا ليلًا.", "جاء {n} جنديًا ليلًا أمام شاهد."),
        "fa": ("شاهدی گفت {n} سرباز شبانه آمدند.", "{n} سرباز شبانه نزد شاهدی آمدند."),
        "tr": ("Bir tanık gece {n} askerin geldiğini söyledi.", "Bir tanığın yanına gece {n} asker geldi."),
        "pl": ("Świadek powiedział, że w nocy przyszło {n} żołnierzy.", "W nocy do świadka przyszło {n} żołnierzy."),
        "ru": ("По словам свидетеля, ночью пришли {n} солдат.", "Ночью к свидетелю пришли {n} солдат."),
        "ckb": ("شایەتێک وتی {n} سەرباز بە شەو هاتن.", "{n} سەرباز بە شەو هاتنە لای شایەتێک."),
        "kmr": ("Şahidekî got ku bi şev {n} leşker hatin.", "Bi şev {n} leşker hatin cem şahidekî."),
    },
    "Families reportedly wait in the forest.": {
        "ar": ("بحسب تقارير، تنتظر عائلات في الغابة.", "تنتظر عائلات في الغابة."),
        "fa": ("به گزارش‌ها، خانواده‌ها در جنگل منتظرند.", "خانواده‌ها در جنگل منتظرند."),
        "tr": ("Bildirilenlere göre aileler ormanda bekliyor.", "Aileler ormanda bekliyor."),
        "pl": ("Podobno rodziny czekają w lesie.", "Rodziny czekają w lesie."),
        "ru": ("По сообщениям, семьи ждут в лесу.", "Семьи ждут в лесу."),
        "ckb": ("بەپێی ڕاپۆرتەکان خێزانەکان لە دارستانەکە چاوەڕێن.", "خێزانەکان لە دارستانەکە چاوەڕێن."),
        "kmr": ("Tê gotin ku malbat li daristanê dimînin.", "Malbat li daristanê dimînin."),
    },
    "The guards allegedly took the telephones.": {
        "ar": ("يُزعم أن الحراس أخذوا الهواتف.", "أخذ الحراس الهواتف."),
        "fa": ("ادعا می‌شود که نگهبانان تلفن‌ها را گرفته‌اند.", "نگهبانان تلفن‌ها را گرفتند."),
        "tr": ("İddiaya göre muhafızlar telefonları aldı.", "Muhafızlar telefonları aldı."),
        "pl": ("Strażnicy rzekomo zabrali telefony.", "Strażnicy zabrali telefony."),
        "ru": ("Охранники якобы забрали телефоны.", "Охранники забрали телефоны."),
        "ckb": ("گوایە پاسەوانەکان تەلەفۆنەکانیان بردووە.", "پاسەوانەکان تەلەفۆنەکانیان برد."),
        "kmr": ("Qaşo parêzvanan telefon birine.", "Parêzvanan telefon birin."),
    },
    "A doctor told reporters that the children are ill.": {
        "ar": ("أخبر طبيب الصحفيين بأن الأطفال مرضى.", "رأى طبيب الأطفال المرضى."),
        "fa": ("پزشکی به خبرنگاران گفت که کودکان بیمارند.", "پزشکی کودکان بیمار را دید."),
        "tr": ("Bir doktor gazetecilere çocukların hasta olduğunu söyledi.", "Bir doktor hasta çocukları gördü."),
        "pl": ("Lekarz powiedział dziennikarzom, że dzieci są chore.", "Lekarz zobaczył chore dzieci."),
        "ru": ("Врач рассказал журналистам, что дети больны.", "Врач увидел больных детей."),
        "ckb": ("پزیشکێک بە ڕۆژنامەنووسانی وت کە منداڵەکان نەخۆشن.", "پزیشکێک منداڵە نەخۆشەکانی بینی."),
        "kmr": ("Bijîşkekî ji rojnamevanan re got ku zarok nexweş in.", "Bijîşkekî zarokên nexweş dîtin."),
    },
}


def rows() -> Iterator[tuple[str, str, str, str]]:
    for english, texts in ATTRIBUTED.items():
        for language, (told, bare) in texts.items():
            yield language, english, told, bare


@pytest.mark.parametrize(("language", "english", "told", "bare"), [*rows()])
def test_what_somebody_says_is_not_worded_as_a_fact(language: str, english: str, told: str, bare: str) -> None:
    assert codes(english, told, language) == []
    assert codes(english, bare, language) == ["attribution-lost"]


# A sentence that nobody says needs no such word, and may have one: "show" and "report" are translated freely.
@pytest.mark.parametrize(
    ("language", "english", "wording"),
    [
        ("tr", "Videos show soldiers at the fence.", "Videolarda çitin yanında askerler görülüyor."),
        ("pl", "The report lists the dead.", "Raport wymienia zabitych."),
        ("ru", "Belavia is expected to be a target of sanctions.", "Ожидается, что «Белавиа» попадёт под санкции."),
        ("ar", "Poland closed the border.", "أغلقت بولندا الحدود."),
    ],
)
def test_a_plain_fact_needs_no_speaker(language: str, english: str, wording: str) -> None:
    assert codes(english, wording, language) == []
