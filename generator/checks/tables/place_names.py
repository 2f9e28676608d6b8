"""What English and the languages call countries and cities where CLDR does not say it: peoples, nicknames, Kurdish names of cities.

Each line is `code: word, word`; the codes of countries are those of ISO 3166. A word that begins the name of a people or its
adjective stands for both. Countries that share a name in some language share a line in `TOGETHER`.
"""

from __future__ import annotations

from collections.abc import Mapping

# English words for countries and their people, beside the names that CLDR has.
ENGLISH = """
    VA: vatican
    AE: emirati, emirates
    AF: afghan, afghans
    AL: albanian, albanians
    AM: armenian, armenians
    AR: argentine, argentinian
    AT: austrian, austrians
    AU: australian, australians
    AZ: azerbaijani, azeri
    BA: bosnian, bosnia
    BD: bangladeshi
    BE: belgian, belgians
    BG: bulgarian, bulgarians
    BO: bolivian
    BR: brazilian, brazilians
    BY: belarusian, belarusians
    CA: canadian, canadians
    CH: swiss
    CL: chilean
    CN: chinese
    CO: colombian, colombians
    CU: cuban, cubans
    CZ: czech, czechs
    DE: german, germans
    DK: danish
    DZ: algerian
    EC: ecuadorean, ecuadorian
    EE: estonian
    EG: egyptian, egyptians
    ES: spanish
    ET: ethiopian, ethiopians
    FI: finnish
    FR: french
    GB: british, britain, uk
    ENG: english, england
    SCT: scottish, scotland
    WLS: welsh, wales
    GE: georgian
    GR: greek, greeks
    HR: croatian, croats
    HU: hungarian, hungarians
    ID: indonesian
    IE: irish
    IL: israeli, israelis
    IN: indian, indians
    IQ: iraqi, iraqis
    IR: iranian, iranians
    IS: icelandic
    IT: italian, italians
    JO: jordanian
    JP: japanese
    KE: kenyan, kenyans
    KR: korean, koreans, korea
    KZ: kazakh
    LB: lebanese
    LT: lithuanian
    LV: latvian
    LY: libyan
    MA: moroccan
    MD: moldovan
    MM: burmese, burma, myanmar
    MX: mexican, mexicans
    MY: malaysian
    NG: nigerian
    NL: dutch, holland
    NO: norwegian
    NP: nepalese, nepali
    NZ: zealand
    PE: peruvian, peruvians
    PH: philippine, filipino
    PK: pakistani
    PL: polish, poles
    PS: palestinian, palestinians, palestine, gaza
    PT: portuguese
    RO: romanian, romanians
    RS: serbian, serbs
    RU: russian, russians
    SA: saudi, saudis
    SD: sudanese
    SE: swedish, swedes
    SK: slovak
    SI: slovenian, slovene
    SO: somali
    SY: syrian, syrians
    TH: thai
    TN: tunisian
    TR: turkish, turks, turkey
    TW: taiwanese
    UA: ukrainian, ukrainians
    US: american, americans, america
    UZ: uzbek
    VE: venezuelan
    VN: vietnamese
    YE: yemeni
    ZA: african
"""
# How words for a country begin in a language, beside the name that CLDR has. ENG, SCT and WLS are the countries of GB.
LOCAL: Mapping[str, str] = {
    "ar": "GB: بریطانی; ENG: انجلترا, انجلیز, انكليز, إنكلترا; SCT: إسكتلند, اسكتلند; WLS: ويلز; CZ: تشيك; KR: كوري; US: أمريك, أميرك; AE: إمارات; NL: هولند; MM: ميانمار, بورم",
    "fa": "GB: بریتانی; ENG: انگلیس, انگلستان; SCT: اسکاتلند; WLS: ولز; CZ: چک; KR: کره; US: آمریک, امریک; AE: امارات; NL: هلند; DE: آلمان; PL: لهستان; IN: هند; AT: اتریش",
    "tr": "NZ: zelanda, zelandalı; GB: brit; ENG: ingil, ingiliz; SCT: iskoç; WLS: galler, gallı, galli; RS: sırp; RO: rumen; BA: boşnak; FI: fin; PL: leh; CH: isviçre; CZ: çek; KR: kore; US: ameri, abd; AE: birleşik arap; NL: holland; DE: alman; FR: fransız; GR: yunan; RU: rus; AR: arjantin",
    "pl": """GB: bryt; ENG: angiel, angli; SCT: szkoc, szkock; WLS: wali; CZ: czes, czech; KR: kore, południowokore; KP: północnokore; US: amer, usa; NL: holen, nider; DE: niem; FR: franc;
        GR: gre; RU: ros; HU: węg; IT: włos, włoch; CH: szwajc; SE: szwed, szwec; NO: norwe; NZ: zeland, nowozeland; IN: ind, hindus; ES: hiszp; TR: ture, turc; CN: chiń""",
    "ru": """NZ: зеланд, новозеланд; GB: брит; ENG: англи, англий; SCT: шотланд; WLS: уэльс; CZ: чех, чеш; KR: коре; US: амер, сша; NL: голланд, нидерланд; DE: герман, немец; FR: франц;
        GR: грец, грек, греч; RU: росси, русск; HU: венгр, венгер; IT: итал; CH: швейц; SE: швед, швец; NO: норвег, норвеж; ES: испан; TR: турец, турц; PL: польш, польск, поляк;
        PT: португ; UA: украин; CN: китай, китаец; CA: канад; ZA: юар, южноафр; MX: мексик; BR: бразил; AR: аргент; PE: перу""",
    "ckb": "BE: بەلجیک, بەلژیک; CO: کۆلۆمبی, کۆڵۆمبی; MX: مەکسیک, مێکسیک; AR: ئەرجەنتین, ئارژەنتین, ئەرژەنتین; BR: بەڕازیل, بەرازیل, برازیل; CA: کەنەدا; CH: سویسر; SE: سوید, سوێد; NO: نەرویج, نۆرویج; DK: دانیمارک, دانمارک; FI: فینلەند, فینلاند, فنلەند; AT: نەمسا; GR: یۆنان, یونان; HU: هەنگاری, مەجەڕ; RO: ڕۆمانیا; BG: بولگاری, بولغاری; RS: سربی, سڕبی; HR: کرواتی; UA: ئۆکرانی, ئوکراین, ئۆکراین; BY: بێلاڕوس, بیلاڕوس, بێلارووس; IR: ئێران; SY: سووریا, سووریە, سووریی; LB: لوبنان; IL: ئیسرائیل, ئیسڕائیل; SA: سعوودی, سعودی; AE: ئیمارات; KW: کوێت; YE: یەمەن; JP: ژاپۆن, یابان; VN: ڤێتنام, ڤیەتنام; TH: تایلەند, تایلاند; ID: ئەندەنووسی, ئیندۆنیزی, ئەندۆنیسی, ئیندۆنیسی; MY: مالیزی; PH: فلیپین, فیلیپین; AU: ئوسترالی; NZ: نیوزیلەند, نیوزلەند; NG: نەیجیری, نایجیری; ET: ئەسیوپی, ئیسیۆپی, حەبەش; SD: سوودان; LY: لیبیا; MA: مەغریب; ES: ئیسپانی; PT: پورتوگال, پرتوگال, پورتوگاڵ; IT: ئیتالی; FR: فەڕەنس, فەرەنس; IE: ئێرلەند, ئیرلەند; VE: ڤەنزوێلا, ڤێنزوێلا, ڤەنزویلا; DZ: جەزائیر; GH: گانا; GB: بەریتانی; ENG: ئینگل, ئینگلیز; SCT: سکۆتل; WLS: وێڵز; CZ: چیک; KR: کۆری; US: ئەمریک, ئەمەریک; NL: هۆڵەند, هۆلەند; DE: ئەڵمان; PL: پۆڵەند, پۆلۆن, پۆڵۆن",
    "kmr": "NZ: zelan; TR: tirk; RU: rûs; AL: arnawûd, arnawid, alban; BG: bulgar; HU: mecar, macar; HR: xirwat, kroat; RS: sirb; AM: ermen; GE: gurc; RO: roman; AF: efxan, afgan; GB: brît, britan, keyani, qraliyet; MX: meksîk; ENG: îngilîz, îngil; SCT: skot; WLS: wêls, galler; CZ: çek; KR: kore; US: amerîk, dya; NL: holend, holand, hollanda; DE: alman; FR: fransa, frans; PL: polon; GR: yewnan; IN: hind; EG: misir",
}
# Countries that one name may stand for, or that are named together.
TOGETHER = (
    "KR KP",
    "CD CG",
    "NE NG",
    "GN GW GQ PG",
    "SD SS",
    "DM DO",
    "AS WS US",
    "TW CN HK MO",
    "GB ENG",
    "GB SCT",
    "GB WLS",
    "ML MT",
    "AT AU",
    "IR IQ",
    "NO NU",
    "kiev kyiv",
    "PS gaza",
)
# Names of countries that are everyday words in the language.
NO_PLACES: Mapping[str, str] = {
    "ar": "أشوا, أوشوا, مالي, نيوي, بالي, توغو, كوبا",
    "fa": "مالی, نیوئه, چاد, عمان, دوشنبه",
    "tr": "mali, peru, laos",
    "pl": "mali, peru, kuba, niue, samoa",
    "ru": "мали, куба, чад, самоа, ниуэ",
    "ckb": "مالی, کوبا, چاد, نیوئی, نیوێ, ڕۆما, ڕۆمانی",
    "kmr": "mali, malî, kuba, çad, nîue",
}
# Cities by their English name: those of the Kurdish languages, of which CLDR has few, and those that no time zone is named for.
CITIES: Mapping[str, str] = {
    "ar": """
        riyadh: الرياض, رياض;
        guangzhou: قوانغتشو, غوانغتشو, كانتون;
        xinjiang: شينجيانغ, سنجان; lanka: سريلانك, السريلانك;
        mumbai: مومباي, بومباي; kolkata: كولكاتا, كلكتا; chennai: تشيناي, مدراس; bengaluru: بنغالور, بنغالورو; odisha: أوديشا, أوريسا;
        york: نيويورك; kiev: كييف; washington: واشنطن; munich: ميونيخ, ميونخ; milan: ميلانو, ميلان; naples: نابولي; venice: البندقية, فينيسيا; florence: فلورنسا;
        barcelona: برشلونة; marseille: مرسيليا, مارسيليا; cologne: كولونيا; geneva: جنيف; hague: لاهاي; strasbourg: ستراسبورغ; alexandria: الإسكندرية; aleppo: حلب;
        mecca: مكة; erbil: أربيل; antioch: أنطاكيا; hamburg: هامبورغ; turin: تورينو; gdansk: غدانسك; tbilisi: تبليسي; boston: بوسطن;
        luxor: الأقصر; seville: إشبيلية; sevilla: إشبيلية; jeddah: جدة; sinjar: سنجار
    """,
    "fa": """
        riyadh: ریاض;
        guangzhou: گوانگژو, گوانگجو, کانتون;
        xinjiang: سین‌کیانگ, شین‌جیانگ, سینکیانگ; lanka: سریلانکا, سری‌لانکا;
        mumbai: مومبای, بمبئی; kolkata: کلکته, کولکاتا; chennai: چنای, چنئی; bengaluru: بنگلور, بنگلورو; odisha: اودیشا, اوریسا;
        york: نیویورک; kiev: کی‌یف, کیف; washington: واشنگتن, واشینگتن; munich: مونیخ; milan: میلان; naples: ناپل; venice: ونیز; florence: فلورانس; barcelona: بارسلونا, بارسلون;
        marseille: مارسی; cologne: کلن; geneva: ژنو; hague: لاهه; strasbourg: استراسبورگ; alexandria: اسکندریه; aleppo: حلب; mecca: مکه; erbil: اربیل; hamburg: هامبورگ;
        turin: تورین; tbilisi: تفلیس;
        luxor: اقصر, الاقصر; seville: سویا, سویل; sevilla: سویا; jeddah: جده; sinjar: سنجار, شنگال
    """,
    "tr": """
        guangzhou: guangzhou, guangcou, kanton;
        xinjiang: sincan, şincan, doğu;
        mumbai: mumbai, bombay; kolkata: kalküta, kolkata; chennai: chennai, çennai, madras; bengaluru: bangalor, bengaluru; odisha: odisha, orissa;
        york: york; kiev: kiev, kiyev; washington: washington, vaşington; munich: münih; milan: milano; naples: napoli; venice: venedik; florence: floransa; barcelona: barselona;
        marseille: marsilya; cologne: köln; geneva: cenevre; hague: lahey; strasbourg: strazburg, strasbourg; alexandria: iskenderiye; aleppo: halep; mecca: mekke; erbil: erbil;
        hamburg: hamburg; turin: torino; tbilisi: tiflis; warsaw: varşova; prague: prag; vienna: viyana; lisbon: lizbon; athens: atina; cairo: kahire; damascus: şam;
        stockholm: stokholm, stockholm; copenhagen: kopenhag; brussels: brüksel; moscow: moskova; bucharest: bükreş; beijing: pekin; kyiv: kiev, kiyev;
        luxor: luksor; seville: sevilla, sevilya; jeddah: cidde; sinjar: sincar, şengal; tetovo: kalkandelen; bitola: manastır; plovdiv: filibe; nicosia: lefkoşa; constanta: köstence
    """,
    "pl": """
        guangzhou: kanton, guangzhou;
        xinjiang: sinciang, xinjiang, ujgur; hodeidah: hudajd;
        mumbai: mumbaj, bombaj, mumbai; kolkata: kalkut, kolkat; chennai: ćennaj, chennai, madras; bengaluru: bangalur, bengaluru, bangalore; odisha: orisa, odisha;
        york: nowy jork, jork; kiev: kijow, kijów; kyiv: kijow, kijów; washington: waszyngton; munich: monachium; milan: mediolan; naples: neapol; venice: wenecja; florence: florencja;
        barcelona: barcelona; marseille: marsylia; cologne: kolonia; geneva: genewa; hague: haga, hadze; strasbourg: strasburg; alexandria: aleksandria; aleppo: aleppo;
        mecca: mekka; erbil: irbil, erbil; hamburg: hamburg; turin: turyn; gdansk: gdańsk;
        luxor: luksor; seville: sewilla; jeddah: dżudda; sinjar: sindżar
    """,
    "ru": """
        guangzhou: гуанчжоу, кантон;
        xinjiang: синьцзян;
        mumbai: мумба, бомбе; kolkata: калькутт, колката; chennai: ченна, мадрас; bengaluru: бангалор, бенгалур; odisha: орисс, одиш;
        york: йорк; kiev: киев; kyiv: киев; washington: вашингтон; munich: мюнхен; milan: милан; naples: неапол; venice: венеци; florence: флоренци; barcelona: барселон;
        marseille: марсел; cologne: кельн; geneva: женев; hague: гааг; strasbourg: страсбург; alexandria: александри; aleppo: алеппо; mecca: мекка; erbil: эрбил;
        hamburg: гамбург; turin: турин;
        luxor: луксор; seville: севиль; sevilla: севиль; jeddah: джидд; sinjar: синджар
    """,
    "ckb": """
        riyadh: ڕیاز, ڕیاد, ریاز; washington: واشنتن, واشینتن, واشنگتن, واشینگتن;
        guangzhou: گوانگژۆ, گوانجۆ;
        xinjiang: شینجیانگ, سینجیانگ, سینکیانگ; lanka: سریلانکا, سریلانکی;
        mumbai: مومبای, بۆمبای; kolkata: کۆلکاتا, کەلکەتە; chennai: چێننای; bengaluru: بەنگەلۆر, بەنگالۆر; odisha: ئۆدیشا, ئۆریسا;
        london: لەندەن; paris: پاریس; berlin: بەرلین; rome: ڕۆما; madrid: مەدرید; vienna: ڤیەننا, ڤییەنا, ڤیەنا; warsaw: وارشۆ, وارسۆ; moscow: مۆسکۆ;
        kiev: کیێڤ, کییڤ; kyiv: کیێڤ, کییڤ; minsk: مینسک; ankara: ئەنقەرە, ئەنکەرە; istanbul: ئیستانبوڵ, ئەستەنبوڵ, ئەستانبوڵ, ئیستەنبوڵ; athens: ئەسینا;
        brussels: برۆکسل; geneva: جنێڤ, ژنێڤ; prague: پراگ; budapest: بوداپێست; bucharest: بوخارێست, بۆخارێست; belgrade: بێلگراد, بەلگراد; copenhagen: کۆپنهاگن;
        lisbon: لیشبۆنە, لشبۆنە, لیسبۆن; damascus: دیمەشق, شام; baghdad: بەغدا; tehran: تاران; beirut: بەیرووت, بەیروت; cairo: قاهیرە; jerusalem: قودس, ئۆرشەلیم;
        dubai: دوبەی; kabul: کابوڵ, کابول; beijing: پەکین, بێیجین, بەیجین; tokyo: تۆکیۆ; seoul: سیۆڵ, سیئۆل; washington: واشنتۆن, واشنگتۆن; york: نیویۆرک, یۆرک;
        munich: میونخ, میونیخ; milan: میلان, میلانۆ; naples: ناپۆلی, ناپل; venice: ڤێنیسیا, ڤەنیسیا, بەندەقییە; turin: تۆرینۆ, تورین; florence: فلۆرەنسا;
        barcelona: بەرشەلۆنە, بارسێلۆنا; marseille: مارسێلیا, مارسیلیا; cologne: کۆڵن, کۆلن; alexandria: ئەسکەندەرییە; algiers: جەزائیر; tripoli: تەرابلوس;
        strasbourg: ستراسبۆرگ; hague: لاهای, لاهەی; zurich: زیوریخ, زوریخ; stockholm: ستۆکهۆڵم, ستۆکھۆڵم; helsinki: هێلسینکی, هەلسینکی; lima: لیما; quito: کیتۆ;
        luxor: ئوقسور, لوکسۆر; jeddah: جەددە, جیددە; sinjar: شنگال, شەنگال
    """,
    "kmr": """
        guangzhou: guangzhou, guangjou;
        xinjiang: şincan, sincan, xinjiang;
        mumbai: mumbaî, mumbay, mumbai, bombay; kolkata: kolkata, kalkuta; chennai: çenay, chennai; bengaluru: bangalor, bengaluru; odisha: odîşa, odisha;
        london: london, londra, lendan; paris: parîs; berlin: berlîn; rome: roma; madrid: madrîd; vienna: viyana, viyen; warsaw: warşova, varşova, warşow;
        moscow: moskow, moskov, mosko; kiev: kiyev, kîev, kyiv; kyiv: kiyev, kîev, kyiv; minsk: mînsk; ankara: enqere, ankara; istanbul: stenbol, stembol, istanbul;
        athens: atîna, atena; brussels: bruksel, brûksel; geneva: cenevr, jenev, cenev; prague: prag, prax; budapest: budapeşt; bucharest: bukreş, bukareşt;
        belgrade: belgrad; copenhagen: kopenhag; lisbon: lîzbon, lîsbon, lizbon; damascus: şam, dimeşq; baghdad: bexda; tehran: tehran, teheran; beirut: beyrût, beyrut;
        cairo: qahîre, kahîre; jerusalem: orşelîm, qudus, quds; dubai: dubey, dubay; kabul: kabûl, kabul; beijing: pekîn, beycîng; tokyo: tokyo; seoul: seul, sêûl;
        washington: waşîngton, washington; york: york; munich: munîx, munich, mûnîx, munchen; milan: mîlan, milano; naples: napol, nepol; venice: venedîk, venîs;
        turin: torîno, turîn; florence: florans, fîrenze; marseille: marsîlya, marsêy, marseille; cologne: koln, kolonya; chisinau: kîşînev, kişînew, kîşînew; accra: akra, akkra; zurich: zurîx, zurich, zurîh; hague: lahey, heg;
        jeddah: cidde; sinjar: şingal, şengal
    """,
}
