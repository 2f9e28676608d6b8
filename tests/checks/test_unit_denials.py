"""Bilingual tables: a sentence and its denial in every language, with words in them that only look like denials."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.checks.wordings import codes

# For each sentence and its denial in English, the two in each language.
TABLE: dict[tuple[str, str], dict[str, tuple[str, str]]] = {
    ("The plane landed in Minsk.", "The plane did not land in Minsk."): {
        "ar": ("هبطت الطائرة في مينسك.", "لم تهبط الطائرة في مينسك."),
        "fa": ("هواپیما در مینسک فرود آمد.", "هواپیما در مینسک فرود نیامد."),
        "tr": ("Uçak Minsk'e indi.", "Uçak Minsk'e inmedi."),
        "pl": ("Samolot wylądował w Mińsku.", "Samolot nie wylądował w Mińsku."),
        "ru": ("Самолёт приземлился в Минске.", "Самолёт не приземлился в Минске."),
        "ckb": ("فڕۆکەکە لە مینسک نیشتەوە.", "فڕۆکەکە لە مینسک نەنیشتەوە."),
        "kmr": ("Balafir li Mînskê danî.", "Balafir li Mînskê dananî."),
    },
    ("The border in the area is open.", "The border in the area is not open."): {
        "ar": ("الحدود في المنطقة مفتوحة.", "الحدود في المنطقة ليست مفتوحة."),
        "fa": ("مرز در این منطقه باز است.", "مرز در این منطقه باز نیست."),
        "tr": ("Bölgedeki sınır açık.", "Bölgedeki sınır açık değil."),
        "pl": ("Granica w tym rejonie jest otwarta.", "Granica w tym rejonie nie jest otwarta."),
        "ru": ("Граница в этом районе открыта.", "Граница в этом районе не открыта."),
        "ckb": ("سنوور لە ناوچەکە کراوەیە.", "سنوور لە ناوچەکە کراوە نییە."),
        "kmr": ("Sînorê li navçeyê vekirî ye.", "Sînorê li navçeyê ne vekirî ye."),
    },
    ("The families returned home immediately.", "The families have not returned home."): {
        "ar": ("عادت العائلات إلى ديارها فورًا.", "لم تعد العائلات إلى ديارها."),
        "fa": ("خانواده‌ها بی‌درنگ به خانه بازگشتند.", "خانواده‌ها به خانه بازنگشته‌اند."),
        "tr": ("Aileler hemen evlerine döndü.", "Aileler evlerine dönmedi."),
        "pl": ("Rodziny natychmiast wróciły do domu.", "Rodziny nie wróciły do domu."),
        "ru": ("Семьи немедленно вернулись домой.", "Семьи не вернулись домой."),
        "ckb": ("خێزانەکان دەستبەجێ گەڕانەوە ماڵەوە.", "خێزانەکان نەگەڕانەوە ماڵەوە."),
        "kmr": ("Malbat tavilê vegeriyan malê.", "Malbat venegeriyan malê."),
    },
    ("The committee knows the names.", "The committee does not know the names."): {
        "ar": ("تعرف اللجنة الأسماء.", "لا تعرف اللجنة الأسماء."),
        "fa": ("کمیته نام‌ها را می‌داند.", "کمیته نام‌ها را نمی‌داند."),
        "tr": ("Komite isimleri biliyor.", "Komite isimleri bilmiyor."),
        "pl": ("Komitet zna nazwiska.", "Komitet nie zna nazwisk."),
        "ru": ("Комитет знает имена.", "Комитет не знает имён."),
        "ckb": ("لیژنەکە ناوەکان دەزانێت.", "لیژنەکە ناوەکان نازانێت."),
        "kmr": ("Komîte navan dizane.", "Komîte navan nizane."),
    },
    ("People can leave the camp by night.", "People cannot leave the camp by night."): {
        "ar": ("يستطيع الناس مغادرة المخيم ليلًا.", "لا يستطيع الناس مغادرة المخيم ليلًا."),
        "fa": ("مردم می‌توانند شبانه اردوگاه را ترک کنند.", "مردم نمی‌توانند شبانه اردوگاه را ترک کنند."),
        "tr": ("İnsanlar geceleyin kamptan ayrılabiliyor.", "İnsanlar geceleyin kamptan ayrılamıyor."),
        "pl": ("Ludzie mogą nocą opuścić obóz.", "Ludzie nie mogą nocą opuścić obozu."),
        "ru": ("Люди могут покинуть лагерь ночью.", "Люди не могут покинуть лагерь ночью."),
        "ckb": ("خەڵک دەتوانن بە شەو کەمپەکە بەجێبهێڵن.", "خەڵک ناتوانن بە شەو کەمپەکە بەجێبهێڵن."),
        "kmr": ("Mirov dikarin bi şev ji kampê derkevin.", "Mirov nikarin bi şev ji kampê derkevin."),
    },
    ("There is water in the camp.", "There is no water in the camp."): {
        "ar": ("يوجد ماء في المخيم.", "لا يوجد ماء في المخيم."),
        "fa": ("در اردوگاه آب هست.", "در اردوگاه آب نیست."),
        "tr": ("Kampta su var.", "Kampta su yok."),
        "pl": ("W obozie jest woda.", "W obozie nie ma wody."),
        "ru": ("В лагере есть вода.", "В лагере нет воды."),
        "ckb": ("لە کەمپەکە ئاو هەیە.", "لە کەمپەکە ئاو نییە."),
        "kmr": ("Li kampê av heye.", "Li kampê av tune ye."),
    },
    ("The injured will receive help.", "The injured will not receive help."): {
        "ar": ("سيحصل الجرحى على المساعدة.", "لن يحصل الجرحى على المساعدة."),
        "fa": ("مجروحان کمک دریافت خواهند کرد.", "مجروحان کمک دریافت نخواهند کرد."),
        "tr": ("Yaralılar yardım alacak.", "Yaralılar yardım almayacak."),
        "pl": ("Ranni otrzymają pomoc.", "Ranni nie otrzymają pomocy."),
        "ru": ("Раненые получат помощь.", "Раненые не получат помощь."),
        "ckb": ("بریندارەکان یارمەتی وەردەگرن.", "بریندارەکان یارمەتی وەرناگرن."),
        "kmr": ("Birîndar dê alîkariyê bistînin.", "Birîndar dê alîkariyê nestînin."),
    },
    ("The work on the road was completed.", "The work on the road was not completed."): {
        "ar": ("اكتمل العمل في الطريق.", "لم يكتمل العمل في الطريق."),
        "fa": ("کار جاده تمام شد.", "کار جاده تمام نشد."),
        "tr": ("Yoldaki çalışma tamamlandı.", "Yoldaki çalışma tamamlanmadı."),
        "pl": ("Prace na drodze ukończono.", "Prac na drodze nie ukończono."),
        "ru": ("Работы на дороге завершены.", "Работы на дороге не завершены."),
        "ckb": ("کاری ڕێگاکە تەواو کرا.", "کاری ڕێگاکە تەواو نەکرا."),
        "kmr": ("Karê rê hat qedandin.", "Karê rê nehat qedandin."),
    },
    (
        "After the statement, the guards went to the centre.",
        "After the statement, the guards did not go to the centre.",
    ): {
        "ar": ("بعد البيان ذهب الحراس إلى المركز.", "بعد البيان لم يذهب الحراس إلى المركز."),
        "fa": ("پس از بیانیه، نگهبانان به مرکز رفتند.", "پس از بیانیه، نگهبانان به مرکز نرفتند."),
        "tr": ("Muhafızlar açıklamadan sonra merkeze gitti.", "Muhafızlar açıklamadan sonra merkeze gitmedi."),
        "pl": ("Po oświadczeniu strażnicy poszli do centrum.", "Po oświadczeniu strażnicy nie poszli do centrum."),
        "ru": ("После заявления охранники пошли в центр.", "После заявления охранники не пошли в центр."),
        "ckb": ("پاسەوانەکان دوای ڕاگەیاندنەکە چوونە ناوەندەکە.", "پاسەوانەکان دوای ڕاگەیاندنەکە نەچوونە ناوەندەکە."),
        "kmr": ("Parêzvan piştî daxuyaniyê çûn navendê.", "Parêzvan piştî daxuyaniyê neçûn navendê."),
    },
    ("The government allows the flights.", "The government does not allow the flights."): {
        "ar": ("تسمح الحكومة بالرحلات.", "لا تسمح الحكومة بالرحلات."),
        "fa": ("دولت به پروازها اجازه می‌دهد.", "دولت به پروازها اجازه نمی‌دهد."),
        "tr": ("Hükümet uçuşlara izin veriyor.", "Hükümet uçuşlara izin vermiyor."),
        "pl": ("Rząd zezwala na loty.", "Rząd nie zezwala na loty."),
        "ru": ("Правительство разрешает полёты.", "Правительство не разрешает полёты."),
        "ckb": ("حکوومەت ڕێگە بە گەشتەکان دەدات.", "حکوومەت ڕێگە بە گەشتەکان نادات."),
        "kmr": ("Hikûmet rê dide firînan.", "Hikûmet rê nade firînan."),
    },
    ("The sick child saw a doctor.", "The sick child never saw a doctor."): {
        "ar": ("رأى الطفل المريض طبيبًا.", "لم ير الطفل المريض طبيبًا قط."),
        "fa": ("کودک بیمار پزشک را دید.", "کودک بیمار هرگز پزشک را ندید."),
        "tr": ("Hasta çocuk bir doktor gördü.", "Hasta çocuk hiç doktor görmedi."),
        "pl": ("Chore dziecko zobaczyło lekarza.", "Chore dziecko nigdy nie zobaczyło lekarza."),
        "ru": ("Больной ребёнок увидел врача.", "Больной ребёнок так и не увидел врача."),
        "ckb": ("منداڵە نەخۆشەکە پزیشکێکی بینی.", "منداڵە نەخۆشەکە هەرگیز پزیشکێکی نەبینی."),
        "kmr": ("Zarokê nexweş doktorek dît.", "Zarokê nexweş qet doktorek nedît."),
    },
    ("They found oil near the village.", "They found no oil near the village."): {
        "ar": ("عثروا على النفط قرب القرية.", "لم يعثروا على النفط قرب القرية."),
        "fa": ("نزدیک روستا نفت پیدا کردند.", "نزدیک روستا نفتی پیدا نکردند."),
        "tr": ("Köyün yakınında petrol buldular.", "Köyün yakınında petrol bulmadılar."),
        "pl": ("Niedaleko wsi znaleźli ropę.", "Niedaleko wsi nie znaleźli ropy."),
        "ru": ("Недалеко от деревни нашли нефть.", "Недалеко от деревни не нашли нефти."),
        "ckb": ("لە نزیک گوندەکە نەوتیان دۆزییەوە.", "لە نزیک گوندەکە نەوتیان نەدۆزییەوە."),
        "kmr": ("Nêzîkî gund neft dîtin.", "Nêzîkî gund neft nedîtin."),
    },
}


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    for (says, denies), texts in TABLE.items():
        for language, (said, denied) in texts.items():
            yield language, says, denies, said, denied


@pytest.mark.parametrize(("language", "says", "denies", "said", "denied"), [*rows()])
def test_a_sentence_and_its_denial_are_told_apart(
    language: str, says: str, denies: str, said: str, denied: str
) -> None:
    assert codes(says, said, language) == []
    assert codes(denies, denied, language) == []
    assert codes(says, denied, language) == ["negation-added"]
    assert codes(denies, said, language) == ["negation-lost"]
