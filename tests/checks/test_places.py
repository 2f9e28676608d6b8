"""Countries, cities and people that have become others, in every language; what is said otherwise is no fault."""

import pytest

from generator.checks.verdict import TARGETS, verify

CAPITAL = "The Brazilian minister flew from Warsaw to Lisbon on Monday with eleven colleagues."
# For each language the faithful sentence, what stands for Brazil and for Warsaw, and another country and city.
FLIGHTS = {
    "ar": (
        "سافر الوزير البرازيلي يوم الاثنين من وارسو إلى لشبونة مع أحد عشر زميلًا.",
        "البرازيلي",
        "المكسيكي",
        "وارسو",
        "براغ",
    ),
    "fa": ("وزیر برزیلی روز دوشنبه همراه یازده همکار از ورشو به لیسبون پرواز کرد.", "برزیلی", "مکزیکی", "ورشو", "پراگ"),
    "tr": (
        "Brezilyalı bakan pazartesi günü on bir meslektaşıyla Varşova'dan Lizbon'a uçtu.",
        "Brezilyalı",
        "Meksikalı",
        "Varşova'dan",
        "Prag'dan",
    ),
    "pl": (
        "Brazylijski minister poleciał w poniedziałek z jedenastoma współpracownikami z Warszawy do Lizbony.",
        "Brazylijski",
        "Meksykański",
        "Warszawy",
        "Pragi",
    ),
    "ru": (
        "Бразильский министр вылетел в понедельник с одиннадцатью коллегами из Варшавы в Лиссабон.",
        "Бразильский",
        "Мексиканский",
        "Варшавы",
        "Праги",
    ),
    "ckb": (
        "وەزیرە بەڕازیلییەکە ڕۆژی دووشەممە لەگەڵ یازدە هاوکاری لە وارشۆوە فڕی بۆ لیشبۆنە.",
        "بەڕازیلییەکە",
        "مەکسیکییەکە",
        "وارشۆوە",
        "پراگەوە",
    ),
    "kmr": (
        "Wezîrê Brezîlyayê roja duşemê bi yazdeh hevkaran re ji Warşovayê firiya Lîzbonê.",
        "Brezîlyayê",
        "Meksîkayê",
        "Warşovayê",
        "Pragê",
    ),
}
STATEMENT = "A spokesman said that Deborah Lindgren would return to the Ashbury factory in the spring."
# The faithful sentence, what stands for the two names, and two others.
PEOPLE = {
    "ar": (
        "قال متحدث باسم الشركة إن ديبورا ليندغرين سوف تعود إلى العمل في مصنع آشبوري في الربيع.",
        "ديبورا ليندغرين",
        "كارين مولر",
        "آشبوري",
        "ويتكومب",
    ),
    "fa": (
        "یک سخنگو اعلام کرد که دبورا لیندگرن در فصل بهار به کارخانه اشبری باز خواهد گشت.",
        "دبورا لیندگرن",
        "کارین مولر",
        "اشبری",
        "ویتکومب",
    ),
    "tr": (
        "Bir sözcü, Deborah Lindgren'in ilkbaharda Ashbury fabrikasına döneceğini söyledi.",
        "Deborah Lindgren",
        "Karin Müller",
        "Ashbury",
        "Whitcomb",
    ),
    "pl": (
        "Rzecznik powiedział, że Deborah Lindgren wróci wiosną do fabryki Ashbury.",
        "Deborah Lindgren",
        "Karin Müller",
        "Ashbury",
        "Whitcomb",
    ),
    "ru": (
        "Представитель сообщил, что Дебора Линдгрен весной вернётся на завод «Эшбери».",
        "Дебора Линдгрен",
        "Карин Мюллер",
        "Эшбери",
        "Уитком",
    ),
    "ckb": (
        "وتەبێژێک ڕایگەیاند کە دێبۆرا لیندگرێن لە وەرزی بەهاردا دەگەڕێتەوە بۆ کارگەی ئاشبێری.",
        "دێبۆرا لیندگرێن",
        "کارین مولەر",
        "ئاشبێری",
        "ویتکۆم",
    ),
    "kmr": (
        "Berdevkekî got ku Deborah Lindgren dê di biharê de vegere karxaneya Ashburyyê.",
        "Deborah Lindgren",
        "Karin Müller",
        "Ashburyyê",
        "Whitcombê",
    ),
}


@pytest.mark.parametrize("language", TARGETS)
def test_another_country_or_city_is_seen(language: str) -> None:
    text, country, other_country, city, other_city = FLIGHTS[language]
    assert verify(language, CAPITAL, text).problems == ()
    for old, new in ((country, other_country), (city, other_city)):
        assert old in text
        assert "name" in {problem.kind for problem in verify(language, CAPITAL, text.replace(old, new)).problems}, new


@pytest.mark.parametrize("language", TARGETS)
def test_another_name_is_seen(language: str) -> None:
    text, person, other_person, firm, other_firm = PEOPLE[language]
    assert verify(language, STATEMENT, text).problems == ()
    for old, new in ((person, other_person), (firm, other_firm)):
        assert old in text
        assert "name" in {problem.kind for problem in verify(language, STATEMENT, text.replace(old, new)).problems}, new


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("tr", "Snow fell in the Alps.", "Alpler'e kar yağdı."),
        ("fa", "Snow fell in the Alps.", "در آلپ برف بارید."),
        ("pl", "Locusts came to the Horn of Africa.", "Szarańcza dotarła do Rogu Afryki."),
        ("ru", "Ajax beat Sporting on Sunday.", "«Аякс» в воскресенье обыграл «Спортинг»."),
        ("ckb", "British officers arrived in New York.", "ئەفسەرە بەریتانییەکان گەیشتنە نیویۆرک."),
        ("pl", "Dutch voters go to the polls.", "Holendrzy idą do urn."),
        ("tr", "The convoy entered Gaza.", "Konvoy Gazze'ye girdi."),
        ("ar", "The painting hangs at Sotheby's in London.", "اللوحة معلقة في دار سوذبيز في لندن."),
        ("ru", "German and Polish police met in Kiev.", "Немецкая и польская полиция встретились в Киеве."),
        (
            "kmr",
            "Merkel met the Turkish president in Berlin.",
            "Serokwezîra Almanyayê Merkel li Berlînê bi serokkomarê Tirkiyê re civiya.",
        ),
    ],
)
def test_what_a_place_is_called_elsewhere_is_accepted(language: str, source: str, target: str) -> None:
    assert verify(language, source, target).ok
