"""Numbers: what faithful translations do with them, and what they must not do, as tables of sentences."""

import pytest

from generator.checks.verdict import verify

SAYS = {
    "remain": "About 7,000 people remain.",
    "million": "The firm sold 2.8 million barrels last year.",
    "share": "Turnout was 45 percent in the second round.",
    "money": "The fine was $22,500 in the end.",
    "pounds": "The deal was worth £1.3bn to the club.",
    "year": "The bridge opened in 1998 and closed again.",
    "decade": "They moved there in the 1980s with two children.",
    "century": "The church dates from the 19th century, he said.",
    "time": "The meeting starts at 7:30 p.m. on Monday.",
    "date": "The law took effect on 14 October 2019.",
    "score": "The home side won 3-1 in the final.",
    "range": "Between 340 and 500 million people are at risk.",
    "couple": "A dozen workers waited for two hours.",
    "crowd": "Hundreds of thousands of people fled the region.",
    "feet": "The wall is 20 feet high and very old.",
    "degrees": "It was 104 degrees Fahrenheit in the valley.",
    "dead": "The storm killed 23 people and injured 140 others.",
}

ACCEPTED = [
    # thousands: dropped, spaced, dotted, in words, in native digits, with the sign of the other kind
    ("tr", "remain", "Yaklaşık 7.000 kişi kaldı."),
    ("tr", "remain", "Yaklaşık 7 bin kişi kaldı."),
    ("tr", "remain", "Yaklaşık yedi bin kişi kaldı."),
    ("tr", "remain", "Yaklaşık 7000 kişi kaldı."),
    ("pl", "remain", "Pozostało około 7000 osób."),
    ("pl", "remain", "Pozostało około 7 tys. osób."),
    ("pl", "remain", "Pozostało około siedmiu tysięcy osób."),
    ("ru", "remain", "Осталось около 7 000 человек."),
    ("ru", "remain", "Осталось около семи тысяч человек."),
    ("ru", "remain", "Осталось около 7 тыс. человек."),
    ("ar", "remain", "بقي نحو 7000 شخص."),
    ("ar", "remain", "بقي نحو ٧٬٠٠٠ شخص."),
    ("ar", "remain", "بقي نحو سبعة آلاف شخص."),
    ("fa", "remain", "حدود ۷۰۰۰ نفر مانده‌اند."),
    ("fa", "remain", "حدود 7،000 نفر مانده اند."),
    ("fa", "remain", "حدود هفت هزار نفر مانده‌اند."),
    ("ckb", "remain", "نزیکەی ٧٠٠٠ کەس ماونەتەوە."),
    ("ckb", "remain", "نزیکەی حەوت هەزار کەس ماونەتەوە."),
    ("kmr", "remain", "Nêzîkî 7.000 kesî mane."),
    ("kmr", "remain", "Nêzîkî heft hezar kes mane."),
    # decimals and scale words
    ("tr", "million", "Şirket geçen yıl 2,8 milyon varil sattı."),
    ("pl", "million", "Firma sprzedała w zeszłym roku 2,8 mln baryłek."),
    ("ru", "million", "В прошлом году фирма продала 2,8 млн баррелей."),
    ("ru", "million", "В прошлом году фирма продала 2 800 000 баррелей."),
    ("ar", "million", "باعت الشركة 2.8 مليون برميل العام الماضي."),
    ("fa", "million", "این شرکت سال گذشته ۲٫۸ میلیون بشکه فروخت."),
    ("ckb", "million", "کۆمپانیاکە ساڵی ڕابردوو ٢.٨ ملیۆن بەرمیلی فرۆشت."),
    ("kmr", "million", "Şîrketê sala borî 2,8 milyon bermîl firot."),
    # percent as a sign, before and after, and in words
    ("tr", "share", "İkinci turda katılım yüzde 45'ti."),
    ("tr", "share", "İkinci turda katılım %45 oldu."),
    ("tr", "share", "İkinci turda katılım yüzde kırk beş oldu."),
    ("pl", "share", "Frekwencja w drugiej turze wyniosła 45 procent."),
    ("ru", "share", "Явка во втором туре составила 45 процентов."),
    ("ru", "share", "Во втором туре зафиксирована 45-процентная явка."),
    ("ar", "share", "بلغت نسبة المشاركة 45 في المائة في الجولة الثانية."),
    ("ar", "share", "بلغت نسبة المشاركة ٤٥٪ في الجولة الثانية."),
    ("fa", "share", "میزان مشارکت در دور دوم ۴۵ درصد بود."),
    ("ckb", "share", "ڕێژەی بەشداری لە گەڕی دووەمدا لە سەدا ٤٥ بوو."),
    ("ckb", "share", "ڕێژەی بەشداری لە گەڕی دووەمدا ٪٤٥ بوو."),
    ("kmr", "share", "Di tûra duyem de beşdarî ji sedî 45 bû."),
    ("kmr", "share", "Di tûra duyem de beşdarî %45 bû."),
    # decades, centuries in Roman numerals and in words
    ("tr", "decade", "1980'lerde iki çocukla oraya taşındılar."),
    ("pl", "decade", "Przeprowadzili się tam w latach osiemdziesiątych z dwójką dzieci."),
    ("pl", "decade", "Przeprowadzili się tam w latach 80. z dwójką dzieci."),
    ("ru", "decade", "Они переехали туда в 80-х годах с двумя детьми."),
    ("ar", "decade", "انتقلوا إلى هناك في الثمانينيات مع طفلين."),
    ("fa", "decade", "آنها در دهه ۱۹۸۰ با دو فرزند به آنجا رفتند."),
    ("pl", "century", "Powiedział, że kościół pochodzi z XIX wieku."),
    ("ru", "century", "По его словам, церковь построена в XIX веке."),
    ("ar", "century", "قال إن الكنيسة تعود إلى القرن التاسع عشر."),
    ("fa", "century", "او گفت کلیسا مربوط به قرن نوزدهم است."),
    ("kmr", "century", "Wî got ku dêr ji sedsala 19emîn maye."),
    ("ckb", "century", "ئەو وتی کڵێساکە هی سەدەی نۆزدەیە."),
    # times
    ("tr", "time", "Toplantı pazartesi günü saat 19.30'da başlıyor."),
    ("pl", "time", "Spotkanie zaczyna się w poniedziałek o 19:30."),
    ("ru", "time", "Встреча начнётся в понедельник в 19:30."),
    ("ar", "time", "يبدأ الاجتماع الساعة 7:30 مساء يوم الاثنين."),
    # months of two systems, numeric dates
    ("ar", "date", "دخل القانون حيز التنفيذ في 14 أكتوبر 2019."),
    ("ar", "date", "دخل القانون حيز التنفيذ في 14 تشرين الأول 2019."),
    ("ckb", "date", "یاساکە لە ١٤ی تشرینی یەکەمی ٢٠١٩ کەوتە کار."),
    ("ckb", "date", "یاساکە لە ١٤ی ئۆکتۆبەری ٢٠١٩ کەوتە کار."),
    ("kmr", "date", "Qanûn di 14ê cotmeha 2019an de ket meriyetê."),
    ("pl", "date", "Ustawa weszła w życie 14.10.2019 roku."),
    # scores reversed, ranges, words for numbers, currencies
    ("ar", "score", "فاز أصحاب الأرض 1-3 في النهائي."),
    ("fa", "score", "تیم میزبان در فینال ۳ بر ۱ برنده شد."),
    ("tr", "range", "340 ila 500 milyon kişi risk altında."),
    ("ru", "range", "Риску подвергаются от 340 до 500 млн человек."),
    ("ru", "range", "Риску подвергаются от 340 млн до 500 млн человек."),
    ("ar", "couple", "انتظر اثنا عشر عاملا ساعتين."),
    ("pl", "couple", "Dwunastu pracowników czekało dwie godziny."),
    ("tr", "couple", "12 işçi iki saat bekledi."),
    ("pl", "pounds", "Umowa była warta dla klubu 1,3 mld funtów."),
    ("ru", "money", "В итоге штраф составил 22 500 долларов."),
    ("tr", "crowd", "Yüz binlerce kişi bölgeden kaçtı."),
    ("pl", "crowd", "Z regionu uciekły setki tysięcy ludzi."),
    ("ru", "crowd", "Сотни тысяч людей бежали из региона."),
    ("ar", "crowd", "فر مئات الآلاف من المنطقة."),
    ("fa", "crowd", "صدها هزار نفر از منطقه گریختند."),
    ("ckb", "crowd", "سەدان هەزار کەس لە ناوچەکە هەڵاتن."),
    ("kmr", "crowd", "Bi sed hezaran kes ji herêmê reviyan."),
    ("fa", "money", "جریمه در نهایت ۲۲٬۵۰۰ دلار بود."),
]

REJECTED = [
    ("tr", "remain", "Yaklaşık 700 kişi kaldı.", "scale"),
    ("tr", "remain", "Yaklaşık 7 milyon kişi kaldı.", "scale"),
    ("tr", "remain", "Yaklaşık 8.000 kişi kaldı.", "number_changed"),
    ("tr", "remain", "Birçok kişi orada kaldı.", "number_missing"),
    ("tr", "remain", "Yaklaşık 7.000 kişi 12 gün kaldı.", "number_added"),
    ("pl", "remain", "Pozostało około 7 mln osób.", "scale"),
    ("ru", "remain", "Осталось около 70 000 человек.", "scale"),
    ("ar", "remain", "بقي نحو 7 ملايين شخص.", "scale"),
    ("fa", "remain", "حدود ۹۰۰۰ نفر مانده‌اند.", "number_changed"),
    ("ckb", "remain", "نزیکەی ٧ ملیۆن کەس ماونەتەوە.", "scale"),
    ("kmr", "remain", "Nêzîkî 7 milyon kesî mane.", "scale"),
    ("ar", "million", "باعت الشركة 2.8 مليار برميل العام الماضي.", "scale"),
    ("pl", "million", "Firma sprzedała w zeszłym roku 2,8 mld baryłek.", "scale"),
    ("ru", "million", "В прошлом году фирма продала 28 млн баррелей.", "scale"),
    ("tr", "share", "İkinci turda katılım 45 oldu.", "unit"),
    ("fa", "share", "میزان مشارکت در دور دوم ۴۵ یورو بود.", "unit"),
    ("ar", "share", "بلغت نسبة المشاركة 45 يورو في الجولة الثانية.", "unit"),
    ("ckb", "share", "ڕێژەی بەشداری لە گەڕی دووەمدا ٤٥ بوو.", "unit"),
    ("kmr", "money", "Ceza di dawiyê de 22.500 ewro bû.", "unit"),
    ("pl", "money", "Grzywna wyniosła ostatecznie 22 500 euro.", "unit"),
    ("tr", "money", "Para cezası sonunda 22.500 avro oldu.", "unit"),
    ("ru", "pounds", "Сделка принесла клубу 1,3 млрд долларов.", "unit"),
    ("tr", "year", "Köprü 1989'da açıldı ve yine kapandı.", "number_changed"),
    ("ru", "decade", "Они переехали туда в 1990-х годах с двумя детьми.", "number_changed"),
    ("tr", "decade", "3980'lerde iki çocukla oraya taşındılar.", "number_changed"),
    ("ar", "date", "دخل القانون حيز التنفيذ في 14 فبراير 2019.", "date"),
    ("ru", "date", "Закон вступил в силу 14 марта 2019 года.", "date"),
    ("fa", "date", "این قانون از ۱۴ نوامبر ۲۰۱۹ اجرا شد.", "date"),
    ("kmr", "date", "Qanûn di 14ê îlona 2019an de ket meriyetê.", "date"),
    ("ckb", "date", "یاساکە لە ١٤ی شوباتی ٢٠١٩ کەوتە کار.", "date"),
    ("pl", "time", "Spotkanie zaczyna się w poniedziałek o 18:30.", "number_changed"),
    ("pl", "time", "Spotkanie zaczyna się we wtorek o 19:30.", "date"),
    ("tr", "score", "Ev sahibi takım finalde 3-2 kazandı.", "number_changed"),
    ("ru", "range", "Риску подвергаются от 340 до 500 тысяч человек.", "scale"),
    ("tr", "crowd", "Yüz milyonlarca kişi bölgeden kaçtı.", "scale"),
    ("pl", "crowd", "Z regionu uciekły setki milionów ludzi.", "scale"),
    ("ar", "crowd", "فر مئات الملايين من المنطقة.", "scale"),
    ("ru", "feet", "Высота очень старой стены 20 метров.", "unit"),
    ("tr", "dead", "Fırtına 140 kişiyi öldürdü, 23 kişiyi yaraladı.", "numbers_swapped"),
    ("ru", "dead", "Буря убила 140 человек и ранила 23 человека.", "numbers_swapped"),
    ("pl", "dead", "Burza zabiła 140 osób i raniła 23 inne.", "numbers_swapped"),
]


@pytest.mark.parametrize(("language", "source", "target"), ACCEPTED)
def test_what_people_write_is_accepted(language: str, source: str, target: str) -> None:
    assert verify(language, SAYS[source], target).problems == ()


@pytest.mark.parametrize(("language", "source", "target", "kind"), REJECTED)
def test_a_changed_fact_is_refused(language: str, source: str, target: str, kind: str) -> None:
    verdict = verify(language, SAYS[source], target)
    assert not verdict.ok
    assert kind in {problem.kind for problem in verdict.problems}


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("tr", "feet", "Duvar 6 metre yüksekliğinde ve çok eski."),
        ("pl", "feet", "Mur ma 6 metrów wysokości i jest bardzo stary."),
        ("ar", "degrees", "كانت درجة الحرارة 40 درجة مئوية في الوادي."),
        ("ru", "degrees", "В долине было 40 градусов Цельсия."),
    ],
)
def test_a_conversion_of_units_is_ok_and_told(language: str, source: str, target: str) -> None:
    verdict = verify(language, SAYS[source], target)
    assert verdict.ok
    assert [problem.kind for problem in verdict.problems] == ["conversion"]


def test_a_wrong_conversion_is_refused() -> None:
    assert not verify("pl", SAYS["feet"], "Mur ma 9 metrów wysokości i jest bardzo stary.").ok


def test_scores_that_are_mixed_up_are_seen() -> None:
    source = "They won 2-1 on Friday and lost 4-3 a week later."
    mixed = verify("tr", source, "Cuma günü 2-3 kazandılar ve bir hafta sonra 4-1 kaybettiler.")
    assert [problem.kind for problem in mixed.problems] == ["numbers_swapped"]
    assert verify("tr", source, "Cuma günü 2-1 kazandılar ve bir hafta sonra 4-3 kaybettiler.").ok


def test_numbers_that_changed_places_beside_names_are_seen() -> None:
    source = "48 percent supported Okafor while 39 percent preferred Lindqvist."
    target = "{} процентов поддержали Окафора, а {} процентов предпочли Линдквиста."
    assert verify("ru", source, target.format(48, 39)).ok
    assert [problem.kind for problem in verify("ru", source, target.format(39, 48)).problems] == ["numbers_swapped"]


def test_every_difference_is_told_in_words_with_both_sides() -> None:
    [problem] = verify("pl", SAYS["money"], "Grzywna wyniosła ostatecznie 2 500 dolarów.").problems
    assert "$22,500" in problem.detail
    assert "2 500 dolarów" in problem.detail
