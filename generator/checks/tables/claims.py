"""Words that deny and words that say, by language: a lost "not" or a "said" that became "confirmed" tells readers something else.

Forms are separated by commas; one that ends in a hyphen stands for every word that begins with it. `IDIOMS` hold words
of denial and deny nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

DENIALS: Mapping[str, str] = {
    "en": """not, no, never, nobody, none, nothing, nowhere, without, neither, nor, cannot, unknown, don't, doesn't, didn't,
        isn't, aren't, wasn't, weren't, won't, wouldn't, can't, couldn't, hasn't, haven't, hadn't, shouldn't""",
    "ar": """لا, لم, لن, ليس-, لست-, غير, دون, بدون, عدم, بلا, ألا, لئلا, تعذر-, يتعذر-, مجهول-, ما من, ينعدم, انعدام, ممنوع-""",
    "fa": """نه, نمی-, نیست-, نبود-, نشد-, نشو-, نکرد-, نکن-, ندا-, نخواه-, نخواست-, نباید, نتوان-, نرفت-, نگفت-, نیامد-,
        نگذا-, نیافت-, نرسی-, نپذیرفت-, نگرفت-, ندید-, هیچ-, بدون, بی, غیر-, عدم, نامعلوم, ناموفق, ناشناخت-, مجهول""",
    "pl": """nie-, ani, bez, żad-, nigdy, nikt, nikogo, nikomu, nic, niczego, nigdzie, brak-, zabroni-, bezskuteczn-""",
    "ru": """не-, ни, нет, без, никто, никого, никому, ничто, ничего, никогда, нигде, никак-, отсутств-, безуспешн-, запрещ-""",
    "tr": """değil-, yok-, hiç-, hayır, ne""",
    "ckb": """نا-, نە-, ناوتر-, ناوێ-, بێ, هیچ-, نییە, نیە, نین, نیم, ناکرێ-, هەڵنە-, هەڵنا-, دانە-, دەرنە-, دەرنا-, ڕانە-, وەرنا-, وەرنە-,
        پێنە-, پێنا-, تێنا-, تێنە-, لێنا-""",
    "kmr": """na-, ne-, nîn-, tune-, tine, bê, bêyî, qet, tu kes, nikar-, nizan-, bêencam""",
}
# Endings and middles of words that deny, where a language does it inside the verb; folded, ı is i.
INSIDE: Mapping[str, str] = {
    "fa": r"\w+(?:نشده|نکرده|نیافته|نمی|نخواه|ناپذیر)\w*",
    "kmr": r"(?:ve|hil|da|der|ra|wer|tê|lê|pê)n[ae]\w+",
    "tr": r"\w{2,}(?:m[iuü]yor|madi|medi|ma[zm]|me[zm]|mayan|meyen|mama|meme|mayac|meyec|madan|meden|siz|suz|süz)\w*",
}
IDIOMS: Mapping[str, str] = {
    "en": "no fewer than, no less than, no more than, not only",
    "ar": "لا يزال-, لا تزال-, ما زال-, لا سيما, لا يقل, لا تقل, لا يزيد, لا تزيد, ما لا يقل, دون درجة",
    "fa": "نه تنها",
    "pl": """nie mniej niż, nie więcej niż, nie tylko, niemal, niektór-, niemiec-, niemc-, niedaw-, niedziel-, niebezpiecz-, niewiel-,
        nieco, nieb-, niezależn-, nieruchomo-, niech-, nieraz""",
    "ru": """не менее, не более, не только, нефт-, недел-, немец-, немц-, нескольк-, некотор-, небо, нерв-, недав-, невест-, нем,
        нее, независим-, недвижим-""",
    "tr": "ne kadar, ne zaman",
    "ckb": "ناو-, نامە-, ناوەند-, ناوچە-, نارد-, ناس-, نەتەوە-, نەوت, نەوتی, نەخۆش-, نەوە-, نەفەر-, نان, نەورۆز",
    "kmr": "nav-, nas-, name-, nan, nefer-, netew-, nexweş-, neft-, navnetew-, nexşe-, neynik",
}
# The surest words of denial: where one stands, a reader takes the sentence for denied.
PARTICLES: Mapping[str, str] = {"ar": "لا, لم, لن, ليس-", "fa": "نیست-", "pl": "nie", "ru": "не, нет"}
# Words that are a number by chance only, as the Turkish "onu" (him) is "ten" with an ending.
NO_NUMBERS: Mapping[str, str] = {
    "fa": "نه, ده, سه, صدها",
    "tr": "onu, ona, onun, onda, ondan, onlar, altı, altında, altına, yedi, yüz, yüzü, yüzünden, bin, kırk",
    "ru": "семью, три, сто",
    "ar": "ألف, عشر",
    "ckb": "دە, نۆ",
    "kmr": "çar",
}
# The English words after which a translation may well deny although the English has no "not".
NEAR_DENIALS = """
    deny-, denied, refus-, reject-, fail-, prevent-, avoid-, stop-, prohibit-, ban-, only, except, few, little, unless,
    until, lack-, miss-, contrary, impossible, unable, illegal-, different, differ-, unclear, suspend-, invisible, hidden,
    block-, hide, empty, absent, less, below, under, nearly, almost, too, offline
"""

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
