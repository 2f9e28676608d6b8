"""Words that deny, by language: a lost "not", or one that has come, tells readers the opposite.

Forms are separated by commas; one that ends in a hyphen stands for every word that begins with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Verbs(NamedTuple):
    """How a language denies within the verb: what may stand first, the part that denies, and how the verb goes on.

    `between` is what may stand between the two, as Sorani endings of the person do.
    """

    first: str
    denying: str
    stems: str
    between: str = ""


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
# Endings and middles of words that deny, where a language does it inside the word; folded, ı is i.
INSIDE: Mapping[str, str] = {
    "fa": r"\w+(?:نشده|نکرده|نیافته|نمی|نخواه|ناپذیر)\w*",
    "kmr": r"(?:ve|hil|da|der|ra|wer|tê|lê|pê)n[ae]\w+",
    "tr": r"\w{2,}(?:m[iuü]yor|madi|medi|mamiş|memiş|mamak|memek|mamas|memes|mamal|memel|mama|meme|maya[cn]|meye[cn]|maz|mez)\w*"
    r"|\w{2,}(?:siz|suz|süz)\w*|\w{2,}(?:madan|meden)(?! (?:sonra|önce|beri|itibaren))",
}
IDIOMS: Mapping[str, str] = {
    "en": "no fewer than, no less than, no more than, not only",
    "ar": "لا يزال-, لا تزال-, ما زال-, لا سيما, لا يقل, لا تقل, لا يزيد, لا تزيد, ما لا يقل, دون درجة",
    "fa": "نه تنها, ندا",
    "pl": """nie mniej niż, nie więcej niż, nie tylko, niemal, niektór-, niemiec-, niemc-, niedaw-, niedziel-, niebezpiecz-, niewiel-,
        nieco, nieb-, niezależn-, nieruchomo-, niech-, nieraz, niedalek-, niedług-, nieopodal, niesie, niesion-, niosą, niemowl-,
        niezwłoczn-, niezwykl-, niezmiern-, niewątpliw-, nieustann-, niejaki-, nierzadk-, niespełna, nienawi-, niezbędn-, niemal-, niecał-""",
    "ru": """не менее, не более, не только, нефт-, недел-, немец-, немц-, нескольк-, некотор-, небо, нерв-, недав-, невест-, нем,
        нее, независим-, недвижим-, недалек-, немедл-, немног-, немал-, незадолго, невзирая, несмотря, необходим-, небольш-, неоднократ-,
        неподалек-, неуклон-, неделик-, нежн-, ненавист-, неожидан-, непосредствен-, непремен-, непрерыв-, несовершеннолет-, несчаст-,
        нести, несет, несут, несла, несли, непал-, неапол-, нетанья-, невад-, нева, неве, неву, невы, невск-, нередк-, незамедл-, неустан-,
        негатив-, негр-, нейтрал-, немым, нефте-""",
    "tr": """ne kadar, ne zaman, ne ol-, ne tür, ne gibi, ne için, ne yap-, ne diye, ne var ki, neden-, komedi-, gömüyor-, namaz-, siz,
        temaz-, gündüz-, henüz, üzüm-""",
    "ckb": """ناو-, نامە-, ناوەند-, ناوچە-, نارد-, ناس-, نەتەوە-, نەوت, نەوتی, نەوتیان, نەوتەکە, نەوتەی, نەخۆش-, نەوە-, نەفەر-, نان, نانی, نەورۆز-, ناتۆ, ناتۆی, ناتۆیە, ناتۆوە,
        نەمسا-, نەرویج-, نەرم-, نەریت-, نەخشە-, نەژاد-, نەینەوا-, نەیجەر-, نایجیریا-, نامیبیا-, نەوەد-, ناپۆلی-, نازناو-, ناشت-, ناسک-, نایلۆن-,
        نەشتەر-, نەیار-, نامۆ-, نابینا-, نارنج-, نایب-, نەبەرد-, نەزیف-, نەمر-""",
    "kmr": """nav-, nas-, name-, nan, nefer-, netew-, nexweş-, neft-, navnetew-, nexş-, neynik-, nato-, nakok-, nerm-, neyar-, neh, nehan,
        nehem-, newroz-, nesil-, netîc-, nejad-, nijad-, nexwe, nexwestina, neynûk-, nemaze, nadir-, nerîn-, naylon-, nargîl-, nazik-, bê kirin,
        bê girtin, bê dîtin, bê gotin, bê dayîn, bê şandin, bê vekirin, bê qedandin, bê xwestin, bê hiştin, bê parastin, nemir-, navê""",
}
# Verbs that deny, where a language does it with a part before the stem.
DENIED_VERBS: Mapping[str, Verbs] = {
    "fa": Verbs(
        first="باز, بر, در, فرو, فرا, وا",
        denying="ن, نمی",
        stems="""کرد, کن, شد, شو, بود, باش, دار, داشت, داد, ده, رفت, رود, روند, گفت, گوی, گرفت, گیر, توان, دان, خواه, خواست, دید, بین, رسید,
            رسان, پذیر, گذاشت, گذار, گذشت, یافت, یاب, گشت, گرد, ماند, مان, خورد, نوشت, فرست, کشید, کشت, ساخت, فروخت, خرید, شنید, شناخت, پیوست,
            آمد, آی, آور, انداخت, افتاد, ایستاد, گریخت, نشست, یامد, یافتاد, یاور, یای, یانداخت, گویند, گنج, شن, پرداخت, پوش, آموخت""",
    ),
    "ckb": Verbs(
        first="هەڵ, دا, دەر, ڕا, وەر, پێ, تێ, لێ, تێک, سەر, جێ, بەجێ, پێک, بەر, دەست, گوێ, پێش",
        denying="نا, نە",
        between="م, ت, ی, مان, تان, یان",
        stems="""کات, کەن, کەم, کەین, کرد, کرێ, کرا, کرێن, بوو, بوون, بێت, بێ, بن, توان, زان, هات, یەت, یەن, یێ, چوو, چوون, چێ, چن, گات, گەن, گەیش,
            گەیاند, گەیەن, دات, دەن, دەم, درێ, درا, دا, گرت, گرێ, گیر, ماو, مان, مێن, گەڕ, گر, گوت, ڵێ, هێڵ, هێن, هێشت, بین, بینر, دۆز, نیشت, نووس,
            نووسر, ناس, خوات, خوارد, خواز, کەوت, کەو, کوژ, کوشت, نێر, نارد, نێردر, بات, بەن, بران, برا, سووت, خەوت, ژی, پەڕ, پرس, شکا, شکێ, گۆڕ, فڕ, فرۆش,
            کڕ, ویست, وێت, وێ, خست, خات, خرا, خرێ, هەستا, وەست, وەستا, ئاخێو, دوێ, دوان, بەست, بەسترا, پارێز, پاراست, بووم, ئێ, کرد""",
    ),
    "kmr": Verbs(
        first="ve, hil, da, de, der, ra, wer, tê, lê, pê, jê, bi, rû, ser, bin, di",
        denying="na, ne",
        stems="""be, bû, bûn, bin, bim, kin, ke, kim, kir, kirin, çe, çin, çim, çû, çûn, yê, yên, yêm, ye, hat, hatin, hê, de, din, dim, da, dan, dît,
            bîn, gir, girt, girtin, zan, kar, xwaz, xwest, xwar, xwîn, xwend, bêj, got, axiv, geriya, gere, gerin, gih, gihîşt, hêl, hişt, kev, ket,
            şîn, şand, firî, mîn, ma, man, mir, stîn, stand, stend, firoş, nivîs, pejir, qebûl, peyiv, ragih, gihand, nî, nas, parêz, parast, kuj,
            kuşt, avêj, avêt, guher, qed, rev, rûn, sekin, westî, şik, hez, pirs, bihîst, bihîz, çêk, jî, jiya""",
    ),
}
# The surest words of denial: where one stands, a reader takes the sentence for denied. Denied verbs are as sure.
PARTICLES: Mapping[str, str] = {
    "ar": "لا, لم, لن, ليس-",
    "fa": "نیست-, نبود-, هرگز, هیچ‌کس, هیچ‌گاه",
    "pl": "nie",
    "ru": "не, нет",
    "tr": "değil-, yok, yoktu, yoktur, hiçbir-, asla",
    "ckb": "نییە-, نیە, نین, نیم, هەرگیز",
    "kmr": "nîne-, nînin, nînim, tune-, tinebû-, nikar-, nizan-, naxwaz-, qet, nema",
}
# What denies as surely inside a word or a phrase; folded, ı is i.
SURELY_INSIDE: Mapping[str, str] = {
    "tr": r"\w{2,}(?:m[iuü]yor\w*|ma(?:di|miş|yacak|yacağ|yan|z|zlar|zdi)\w*|me(?:di|miş|yecek|yeceğ|yen|z|zler|zdi)\w*)",
    # "Ne" before what it denies and a form of "to be" soon after; at the end of a clause it is itself a form of "to be".
    "kmr": r"ne (?!(?:ku|û|lê|an|ji|bi|li|di|dê|da|heta|jî) )\w+(?: \w+)? (?:ye|e|in|ne|bû|bûn|bûye)",
}
# The English words after which a translation may well deny although the English has no "not".
NEAR_DENIALS = """
    deny-, denied, refus-, reject-, fail-, prevent-, avoid-, stop-, prohibit-, ban-, only, except, few, little, unless,
    until, whether, lack-, miss-, contrary, impossible, unable, illegal-, different, differ-, unclear, suspend-, invisible, hidden,
    block-, hide, empty, absent, less, below, under, nearly, almost, too, offline
"""
