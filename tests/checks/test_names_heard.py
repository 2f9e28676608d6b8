"""Names as translators write them: by sound, shortened, in one word or two, and when they are others."""

from __future__ import annotations

import pytest

from generator.checks.verdict import verify

# Language, source, a faithful translation, and what becomes another name or number by a swap of words.
KEPT: list[tuple[str, str, str]] = [
    (
        "kmr",
        "The mayor of Sofia met farmers near Kocho on Monday.",
        "Şaredarê Sofyayê roja duşemê li nêzîkî Koçoyê bi cotkaran re civiya.",
    ),
    ("kmr", "The skiers train in Sochi and Nice.", "Skîvan li Soçî û Nîsê meşqê dikin."),
    ("tr", "A nurse from Jeddah and her son live in Sochi.", "Cidde'den bir hemşire ile oğlu Soçi'de yaşıyor."),
    ("tr", "The singer Imran Khan cancelled the concert.", "Şarkıcı İmran Han konseri iptal etti."),
    ("pl", "The farmers of Kent sold apples to Luxor.", "Rolnicy w Kencie sprzedali jabłka do Luksoru."),
    ("pl", "The trial of Pavel Orlov begins in Jeddah.", "Proces Pawła Orłowa rozpoczyna się w Dżuddzie."),
    ("ar", "The lawyer Olivier Marchand left Pecs on Friday.", "غادر المحامي أوليفييه مارشان بيتش يوم الجمعة."),
    ("ar", "Captain Kurtoglu called the port from the Gaulle.", "اتصل القبطان كورت أوغلو بالميناء من السفينة ديغول."),
    ("fa", "The chancellor Sebastian Kurz spoke in Luxor.", "سباستین کورتس، صدراعظم، در اقصر سخن گفت."),
    ("fa", "Murray will face Rafael Nadal on Saturday.", "ماری روز شنبه به مصاف نادال می‌رود."),
    ("ckb", "The chess player Rohan Iyer won in Wijk aan Zee.", "یاریزانی شەترەنج ڕۆهان ئایەر لە ڤایک ئان زێ بردیەوە."),
    ("ru", "The director Olivier Marchand stayed in Vienna.", "Режиссёр Оливье Маршан остался в Вене."),
    (
        "ar",
        "About 180 to 250 million letters cross the sea every year.",
        "يعبر ما بين 180 مليونًا و250 مليون رسالة البحر كل عام.",
    ),
    ("ar", "She won by 1 minute, 12 seconds.", "فازت بفارق دقيقة و12 ثانية."),
    (
        "ar",
        "The number rose from 4,782 in 2017 to more than 54,000 a year later.",
        "ارتفع العدد من 4782 في عام 2017 إلى أكثر من 54 ألفًا بعد عام.",
    ),
    ("tr", "Their team came from two goals down to win 3-2.", "Takımları 2-0 geriden gelip maçı 3-2 kazandı."),
    ("kmr", "The party won 30 of the 120 seats in the council.", "Partiyê ji 120 kursiyên meclisê 30 bi dest xistin."),
    (
        "pl",
        "Denmark won 3-2 on penalties after the match had ended 1-1.",
        "Po meczu zakończonym 1:1 Dania wygrała w rzutach karnych 3:2.",
    ),
    (
        "tr",
        "It closed eight decades after the first car was built.",
        "İlk otomobilin yapılmasından 80 yıl sonra kapandı.",
    ),
    ("ckb", "The government will give farmers 6,000 rupees a year.", "حکومەت ساڵانە ٦٠٠٠ ڕووپی دەداتە جووتیاران."),
    ("kmr", "The government will give farmers 6,000 rupees a year.", "Hikûmet dê salê 6.000 rupî bide cotkaran."),
    ("fa", "She works in a bakery for $9.25 an hour.", "او در یک نانوایی با دستمزد ساعتی 9.25 دلار کار می‌کند."),
    (
        "ckb",
        "The profit fell to between 1.10 billion and 1.20 billion euros.",
        "قازانجەکە دابەزی بۆ نێوان ١.١٠ ملیار و ١.٢٠ ملیار یۆرۆ.",
    ),
    ("fa", "The city celebrates its 500th anniversary in May.", "شهر در ماه مه پانصدمین سالگرد خود را جشن می‌گیرد."),
    (
        "ar",
        "The minister told CNN that the talks would go on for two more days.",
        "قال الوزير لشبكة سي إن إن إن المحادثات ستستمر يومين آخرين.",
    ),
    ("ar", "Two thirds of the ferries stayed in port.", "بقي ثلثا العبّارات في الموانئ."),
    ("fa", "A quarter of the houses are empty.", "یک\u200cچهارم خانه\u200cها خالی است."),
    ("tr", "Half of the farmers left the valley.", "Çiftçilerin yarısı vadiyi terk etti."),
    ("pl", "Half of the houses are empty.", "Połowa domów stoi pusta."),
    ("ru", "Two thirds of the ferries stayed in port.", "Две трети паромов остались в порту."),
    ("ckb", "Half of the houses are empty.", "نیوەی خانووەکان چۆڵن."),
    ("kmr", "A quarter of the houses are empty.", "Çaryeka xaniyan vala ye."),
    ("ar", "Flood Leaves Thousands Without Bread in Nova Scotia", "فيضان يترك الآلاف بلا خبز في نوفا سكوشا"),
    (
        "ru",
        "The Vatican has not answered the letter of the Italian weekly.",
        "Ватикан не ответил на письмо итальянского еженедельника.",
    ),
    ("kmr", "The orchestra plays the Fifth Symphony of Mahler.", "Orkestra Senfoniya Pêncem a Mahler lê dixe."),
]
CHANGED: list[tuple[str, str, str, str]] = [
    (
        "kmr",
        "The mayor of Sofia met farmers on Monday.",
        "Şaredarê Belgradê roja duşemê bi cotkaran re civiya.",
        "name",
    ),
    (
        "tr",
        "A nurse from Jeddah and her son live in Sochi.",
        "Cidde'den bir hemşire ile oğlu Kopenhag'da yaşıyor.",
        "name",
    ),
    ("pl", "The trial of Pavel Orlov begins on Monday.", "W poniedziałek rozpoczyna się proces Igora Orłowa.", "name"),
    (
        "ar",
        "The lawyer Olivier Marchand left the city on Friday.",
        "غادر المحامي توماس برغمان المدينة يوم الجمعة.",
        "name",
    ),
    ("fa", "The teacher Deborah Lindgren spoke on Friday.", "کلارا ماتیاس، آموزگار، روز جمعه سخن گفت.", "name"),
    ("ckb", "Russia said that it would answer the letter.", "چین وتی کە وەڵامی نامەکە دەداتەوە.", "name"),
    ("ar", "The council of Zagreb decided to close the bridge.", "قرر مجلس مدينة بلغراد إغلاق الجسر.", "name"),
    ("pl", "The bridge is nearly five miles long.", "Most ma prawie pięć metrów długości.", "unit"),
    ("ru", "It was minus 52 degrees Celsius in the village.", "В деревне было минус 52 градуса по Фаренгейту.", "unit"),
    ("tr", "The fire burned 7,400 acres of forest.", "Yangın 7.400 metre ormanı yaktı.", "unit"),
    (
        "ckb",
        "The government will give farmers 6,000 rupees a year.",
        "حکومەت ساڵانە ٦٠٠٠ دۆلار دەداتە جووتیاران.",
        "unit",
    ),
    (
        "pl",
        "Denmark won 3-2 on penalties after the match had ended 1-1.",
        "Po meczu zakończonym 2:1 Dania wygrała w rzutach karnych 3:1.",
        "numbers_swapped",
    ),
    ("ar", "Two thirds of the ferries stayed in port.", "بقي نصف العبّارات في الموانئ.", "number_changed"),
    ("fa", "A quarter of the houses are empty.", "نیمی از خانه\u200cها خالی است.", "number_changed"),
    ("tr", "Half of the farmers left the valley.", "Çiftçilerin üçte biri vadiyi terk etti.", "number_changed"),
    ("pl", "Half of the houses are empty.", "Jedna trzecia domów stoi pusta.", "number_changed"),
    ("ru", "Two thirds of the ferries stayed in port.", "Половина паромов осталась в порту.", "number_changed"),
    ("ckb", "Half of the houses are empty.", "سێیەکی خانووەکان چۆڵن.", "number_changed"),
    ("kmr", "A quarter of the houses are empty.", "Nîvê xaniyan vala ye.", "number_changed"),
    (
        "ar",
        "Flood Leaves Thousands Without Bread in Nova Scotia",
        "Flood Leaves Thousands Without Bread in Nova Scotia",
        "untranslated",
    ),
    (
        "pl",
        "Why the Town Is Giving Its Bridges Back to Cyclists",
        "Why the Town Is Giving Its Bridges Back to Cyclists",
        "untranslated",
    ),
]


@pytest.mark.parametrize(
    ("language", "source", "target"), KEPT, ids=[f"{one[0]}-{number}" for number, one in enumerate(KEPT)]
)
def test_what_people_write_is_accepted(language: str, source: str, target: str) -> None:
    assert verify(language, source, target).problems == ()


@pytest.mark.parametrize(
    ("language", "source", "target", "kind"), CHANGED, ids=[f"{one[0]}-{number}" for number, one in enumerate(CHANGED)]
)
def test_what_has_become_another_is_refused(language: str, source: str, target: str, kind: str) -> None:
    found = verify(language, source, target)
    assert not found.ok
    assert kind in {problem.kind for problem in found.problems}
