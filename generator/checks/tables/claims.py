"""Words that say, by language, and how firmly: a "said" that became "confirmed" tells readers something else.

Forms are separated by commas; one that ends in a hyphen stands for every word that begins with it.
"""

from __future__ import annotations

from collections.abc import Mapping

# Words that are a number by chance only, as the Turkish "onu" (him) is "ten" with an ending.
NO_NUMBERS: Mapping[str, str] = {
    "fa": "نه, ده, سه, صدها",
    "tr": "onu, ona, onun, onda, ondan, onlar, altı, altında, altına, yedi, yüz, yüzü, yüzünü, yüzünde, yüzünden, bin, kırk",
    "ru": "семью, три, сто",
    "ar": "ألف, عشر",
    "ckb": "دە, نۆ",
    "kmr": "çar",
}
SAYING: Mapping[str, Mapping[str, str]] = {
    "en": {
        "claim": "claim-, alleg-, purport-",
        "say": """said, say, says, saying, told, tell-, announc-, report-, declar-, stated, propos-, denied, denies, deny, accus-,
            demand-, wrote""",
        "confirm": "confirm-, prove-, proof, verif-, admit-, acknowledg-, establish-, reveal-, disclos-, checked",
    },
    "ar": {
        "claim": "زعم-, يزعم-, تزعم-, زاعم-, مزاعم, مزعوم-, ادعى, ادعت, ادعوا, يدعي-, تدعي, ادعاء-, مدعي-, يدعون",
        "say": """قال-, يقول-, تقول, قول, أعلن-, يعلن-, تعلن, ذكر-, يذكر, تذكر, أفاد-, تفيد, يفيد, صرح-, أبلغ-,
            أضاف-, كتب-, اتهم-, اقترح-, نفى, نفت, طالب-""",
        "confirm": """أكد-, يؤكد-, تؤكد, مؤكد-, تأكيد-, أثبت-, يثبت-, تثبت, ثبت-, اعترف-, يعترف-, تعترف, أقر, أقرت, أقروا, كشف, كشفت,
            تحقق, تحققت""",
    },
    "fa": {
        "claim": "ادعا-, مدعی-",
        "say": "گفت-, می‌گو-, گزارش-, اعلام-, اظهار-, خبر-, نوشت-, پیشنهاد, متهم, تکذیب, خواستار",
        "confirm": "تأیید-, تایید-, تأکید-, تاکید-, اثبات-, ثابت کرد-, اعتراف-, اذعان-, اقرار-, افشا-, فاش-",
    },
    "tr": {
        "claim": "iddia-, öne sür-, ileri sür-, savun-, sözde",
        "say": "söyle-, dedi-, diyor-, açıkla-, belirt-, duyur-, bildir-, aktar-, anlat-, ifade, yaz-, öner-, suçla-",
        "confirm": "doğrula-, teyit-, kanıtla-, kanıtl-, ispat-, itiraf-, onayla-, kesinleş-, ortaya çıkar-",
    },
    "pl": {
        "claim": "twierdz-, utrzymuj-, utrzymyw-, rzekom-, jakoby, ponoć, zarzuc-",
        "say": """powiedzi-, mówi-, oświadcz-, ogłos-, ogłasz-, poinform-, informuj-, poda-, zapowiedz-, zapowiad-, donos-, doniesi-,
            napisa-, przekaza-""",
        "confirm": """potwierdz-, udowodn-, dowiód-, dowiodł-, przyznał-, przyznaj-, przyznaw-, ujawn-, zweryfikowa-, stwierdz-""",
    },
    "ru": {
        "claim": "утвержда-, якобы, мнимо",
        "say": "сказа-, заяв-, сообщ-, объяв-, говор-, рассказ-, написа-, предлож-, обвин-, отриц-, требу-",
        "confirm": """подтверд-, подтвержд-, доказ-, признал-, признаёт-, признают, признавал-, удостовер-, разоблач-, раскрыл-,
            выяснил-, установил-""",
    },
    "ckb": {
        "claim": "بانگەشە-, ئیدیعا-, ئیدعا-, ئیددیعا-, گوایە",
        "say": """وت-, گوت-, دەڵێ-, دەڵێن, ڕاگەیاند-, ڕایگەیاند-, ڕایانگەیاند-, ڕادەگەیەن-, ئاماژە-, نووسی-, پێشنیاز-,
            تۆمەتبار-""",
        "confirm": "پشتڕاست-, دووپات-, سەلماند-, سەلمێن-, دەسەلمێن-, سەلمێنرا-, دانی نا, دانی پێدا نا, دانیان, ئاشکرا-",
    },
    "kmr": {
        "claim": "îdia-, îdîa-, îddia-, iddia-, angaşt-, qaşo",
        "say": "got-, dibêj-, ragihand-, ragihîn-, radigihîn-, diyar kir-, daxuyand-, nivîsand-, pêşniyar-, eşkere-",
        "confirm": "piştrast-, pejirand-, îsbat-, selmand-, tekez-, mikur-, îtiraf-, rast derx-",
    },
}

# English verbs by which somebody says a thing, and words before and after which they tell of no such thing: what was said, said by.
REPORTING = "said, say, says, saying, told, claims, claimed, claiming, alleged, alleges, announced, announces, stated, declared, declares"
NOT_BEFORE = "was, is, are, were, be, been, being, who, what, longer, it, as, also"
NOT_AFTER = "by, what, whether, who, how, why, when, before, now, here, above, below, so"
# What else tells that somebody says a thing; in other languages that the verbs of SAYING do so, too.
ATTRIBUTIONS: Mapping[str, str] = {
    "en": """according to, allegedly, reportedly, purportedly, supposedly, in the words of, by the account of, as reported by""",
    "ar": """وفقا ل-, وفقا, وفق, بحسب, حسب, حسبما, استنادا إلى, نقلا عن, على حد قول-, على حد تعبير-, على لسان, في رأي, يقال, قيل, ورد, أشار-, أوضح-,
        أخبر-, روى, روت, تقارير, تقرير, شهادة, نقل-, بزعم-, مزعومة, مزعوم""",
    "fa": """به گفته-, به گفتهٔ, به گفته‌ی, بنا بر, بنابر, بنا به, طبق, بر اساس, براساس, به نقل از, به ادعای, به قول, به گزارش, به باور, از قول, گویا, ظاهرا,
        عنوان کرد-, بیان کرد-, تصریح کرد-, افزود-, خاطرنشان-, روایت-""",
    "tr": """göre, iddiaya, söylenen-, bildirilen-, belirtil-, deniyor, denildi, dediğ-, demiş-, diyen, diye konuş-, kaydet-, vurgula-, ifadesi-, sözler-,
        savun-, güya, konuş-, haber-""",
    "pl": """według, wedle, zdaniem, jak podaje, jak podał-, jak twierdz-, jak mów-, podobno, rzekom-, ponoć, jakoby, relacj-, zaznacz-, doda-,
        podkreśl-, z informacji, na podstawie, cytowa-""",
    "ru": """согласно, по словам, по данным, по сообщени-, по сведениям, по мнению, по утверждени-, по заявлени-, по информации, со слов, якобы, будто, отмети-,
        отмеча-, добави-, поясни-, переда-, пишет, пишут, писал-, предположительно, заверил-, цитир-""",
    "ckb": """بەگوێرەی, بە گوێرەی, بەپێی, بە پێی, بەگوتەی, بە گوتەی, بەوتەی, بە وتەی, بە قسەی, لە زاری, گوایە, دەوترێ-, دەگوترێ-, باسی, ڕوونی, ڕوونیان,
        جەختی, لێدوان-, ڕاپۆرت-""",
    "kmr": """li gorî, li gor, bi gotina, bi ya, ji devê, tê gotin, hat gotin, hatiye gotin, qaşo, da zanîn, dan zanîn, anî ziman, anîn ziman, bi îdiaya,
        dide zanîn, rapor-, daxuyanî-""",
}
