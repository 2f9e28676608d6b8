"""What free translations say in another way, each beside a wording that says something else."""

from __future__ import annotations

import pytest

from generator.checks.verdict import verify

SHARE = "Three in five nurses are thinking of leaving, a union poll found."
POINTS = "The bank raised its main rate by 75 basis points to 4.25 percent on Friday."
CRORE = "The scheme reached 2.5 crore families last year, the minister said."
HALF = "The wreck lies half a mile from the lighthouse, divers said."
LASTED = "The flight took three hours, 12 minutes and 40 seconds, the pilot said."
HOLIDAY = "The bridge was shut on New Year's Eve after a lorry struck a pillar."
PARTS = "The film has sold three quarters of a million tickets, its producer said."
FIFTH = "Imports of wheat fell by almost a fifth, the port said."
DAILY = "It was the largest one-day rise in rainfall, the office said."
FOUNDER = "Marisol Quintero, 64, who opened the clinic in 1998 with a single doctor, will retire."
TITLE = 'Her second play, "The Glass Garden", opens in Tunis on Saturday.'


@pytest.mark.parametrize(
    ("language", "source", "target", "ok"),
    [
        ("ar", SHARE, "يفكر 60% من الممرضين في ترك العمل، بحسب استطلاع نقابي.", True),
        ("ar", SHARE, "يفكر 40% من الممرضين في ترك العمل، بحسب استطلاع نقابي.", False),
        ("fa", SHARE, "بنا بر نظرسنجی یک اتحادیه، ۶۰ درصد پرستاران به ترک کار فکر می‌کنند.", True),
        ("fa", SHARE, "بنا بر نظرسنجی یک اتحادیه، ۳۵ درصد پرستاران به ترک کار فکر می‌کنند.", False),
        ("fa", POINTS, "این بانک روز جمعه نرخ اصلی خود را ۰٫۷۵ واحد درصد افزایش داد و به ۴٫۲۵ درصد رساند.", True),
        ("fa", POINTS, "این بانک روز جمعه نرخ اصلی خود را ۰٫۲۵ واحد درصد افزایش داد و به ۴٫۲۵ درصد رساند.", False),
        ("ar", POINTS, "رفع البنك يوم الجمعة سعره الرئيسي بمقدار 0.75 نقطة مئوية إلى 4.25 في المئة.", True),
        ("ar", POINTS, "رفع البنك يوم الجمعة سعره الرئيسي بمقدار 7.5 نقطة مئوية إلى 4.25 في المئة.", False),
        ("ckb", POINTS, "بانکەکە ڕۆژی هەینی ڕێژەی سەرەکیی خۆی ٧٥ خاڵی بنەڕەتی بەرز کردەوە بۆ لە سەدا ٤.٢٥.", True),
        ("ckb", POINTS, "بانکەکە ڕۆژی هەینی ڕێژەی سەرەکیی خۆی ٧٥ خاڵی بنەڕەتی بەرز کردەوە بۆ لە سەدا ٤.٥٢.", False),
        ("ar", CRORE, "قال الوزير إن البرنامج شمل 25 مليون أسرة العام الماضي.", True),
        ("ar", CRORE, "قال الوزير إن البرنامج شمل 2.5 مليون أسرة العام الماضي.", False),
        ("fa", CRORE, "وزیر گفت این طرح سال گذشته به ۲۵ میلیون خانواده رسید.", True),
        ("ckb", CRORE, "وەزیرەکە گوتی ساڵی ڕابردوو پڕۆژەکە گەیشتە ٢٥ ملیۆن خێزان.", True),
        ("kmr", CRORE, "Wezîr got ku bername par gihîştiye 2,5 kror (25 milyon) malbatan.", True),
        ("kmr", CRORE, "Wezîr got ku bername par gihîştiye 2,5 milyon malbatan.", False),
        ("fa", HALF, "غواصان گفتند لاشه کشتی در ۸۰۰ متری فانوس دریایی است.", True),
        ("fa", HALF, "غواصان گفتند لاشه کشتی در ۳۰۰ متری فانوس دریایی است.", False),
        ("kmr", HALF, "Noqavanan got ku keştî 800 metreyan ji fenerê dûr e.", True),
        ("kmr", HALF, "Noqavanan got ku keştî 400 metreyan ji fenerê dûr e.", False),
        ("ckb", LASTED, "فڕۆکەوانەکە گوتی گەشتەکە ٣:١٢:٤٠ی خایاند.", True),
        ("ckb", LASTED, "فڕۆکەوانەکە گوتی گەشتەکە ٣:٢١:٤٠ی خایاند.", False),
        ("fa", HOLIDAY, "این پل روز ۳۱ دسامبر پس از برخورد یک کامیون با پایه آن بسته شد.", True),
        ("fa", HOLIDAY, "این پل روز ۲۱ دسامبر پس از برخورد یک کامیون با پایه آن بسته شد.", False),
        ("ar", HOLIDAY, "أُغلق الجسر في 31 كانون الأول بعدما صدمت شاحنة إحدى دعائمه.", True),
        ("ar", HOLIDAY, "أُغلق الجسر في 31 كانون الثاني بعدما صدمت شاحنة إحدى دعائمه.", False),
        ("fa", PARTS, "تهیه‌کننده گفت سه‌چهارم میلیون بلیت این فیلم فروخته شده است.", True),
        ("fa", PARTS, "تهیه‌کننده گفت سه‌چهارم میلیارد بلیت این فیلم فروخته شده است.", False),
        ("ckb", PARTS, "بەرهەمهێنەرەکە گوتی سێ چارەکی ملیۆنێک بلیتی فیلمەکە فرۆشراوە.", True),
        ("kmr", PARTS, "Hilberîner got ku 750.000 bilêtên fîlmê hatine firotin.", True),
        ("kmr", PARTS, "Hilberîner got ku 75.000 bilêtên fîlmê hatine firotin.", False),
        ("ckb", FIFTH, "بەندەرەکە گوتی هاوردەی گەنم نزیکەی پێنجیەک کەمی کردووە.", True),
        ("kmr", FIFTH, "Benderê got ku hawirdekirina genim nêzîkî pêncyekê kêm bûye.", True),
        ("kmr", FIFTH, "Benderê got ku hawirdekirina genim nêzîkî heftyekê kêm bûye.", False),
        ("ar", DAILY, "قال المكتب إنها أكبر زيادة يومية في الأمطار.", True),
        ("ar", FOUNDER, "تتقاعد ماريسول كينتيرو (64 عاما) التي افتتحت العيادة عام 1998 بطبيب واحد.", True),
        ("ar", FOUNDER, "تتقاعد ماريسول كينتيرو (64 عاما) التي افتتحت العيادة عام 1989 بطبيب واحد.", False),
        ("ar", TITLE, "تُعرض مسرحيتها الثانية «حديقة الزجاج» في تونس يوم السبت.", True),
        (
            "ar",
            "The composer Philip Glass arrived in Tunis on Saturday.",
            "وصل الملحن فيليب موران إلى تونس يوم السبت.",
            False,
        ),
    ],
)
def test_what_is_said_otherwise(language: str, source: str, target: str, *, ok: bool) -> None:
    verdict = verify(language, source, target)
    assert verdict.ok is ok, verdict.problems


@pytest.mark.parametrize(
    ("language", "source", "target", "ok"),
    [
        ("ar", "Gökhan Kılıçdemir met the mayor of Izmir.", "التقى غوكهان كيليتش دمير رئيس بلدية إزمير.", True),
        ("ckb", "They met Xiaoling Tan near Pskov.", "لە نزیک پسکۆڤ چاویان بە شیاولینگ تان کەوت.", True),
        ("ckb", "They met Xiaoling Tan near Pskov.", "لە نزیک مادرید چاویان بە گەبریێل مۆرێتی کەوت.", False),
        ("ckb", "A Liberian ship carried Ukrainian grain.", "کەشتییەکی لیبیریایی دانەوێڵەی ئۆکرانیی هەڵگرتبوو.", True),
        (
            "ckb",
            "A Liberian ship carried Ukrainian grain.",
            "کەشتییەکی لیبیریایی دانەوێڵەی ئێرانیی هەڵگرتبوو.",
            False,
        ),
    ],
)
def test_names_as_others_hear_them(language: str, source: str, target: str, *, ok: bool) -> None:
    verdict = verify(language, source, target)
    assert verdict.ok is ok, verdict.problems
