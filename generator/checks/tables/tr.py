"""Turkish: number words, months, weekdays, units and what numbers count. It says nothing of how they are read.

Months, weekdays and currencies after CLDR (Unicode-3.0 licence); the rest is plain dictionary knowledge. Endings are taken
off a word with or without an apostrophe before it.
"""

from generator.checks.tables.shape import Words

WORDS = Words(
    code="tr",
    decimal_sign=",",
    cardinals="""
        0: sıfır
        1: bir, biri, birini, birinin, birinde, birine
        2: iki, ikisi, ikisini, ikisinin, ikisine
        3: üç, üçü, üçünü, üçünün, üçüne, üçlü
        4: dört, dördü, dördünü, dördünün, dördüne, dörde, dörtlü
        5: beş, beşi, beşini, beşinin, beşine, beşli
        6: altı, altısı, altısını, altısının
        7: yedi, yedisi, yedisini, yedisinin
        8: sekiz, sekizi, sekizini, sekizinin
        9: dokuz, dokuzu, dokuzunu, dokuzunun
        10: on, onunu, onluk, onlar, onlarca
        20: yirmi, yirmili, yirmisi
        30: otuz, otuzlu
        40: kırk, kırklı
        50: elli, ellili
        60: altmış, altmışlı
        70: yetmiş, yetmişli
        80: seksen, seksenli
        90: doksan, doksanlı
        250000: çeyrek milyon
    """,
    hundreds="yüz, yüzü, yüzünü, yüzlerce",
    scales="""
        1000: bin, bini, binin, binden, binlerce, bine, binlik
        1000000: milyon-, mn, milyonlarca
        1000000000: milyar-, mr, mlr, mlyr
        1000000000000: trilyon-, tn
    """,
    ordinals="""
        1: birinci-, ilk
        2: ikinci-
        3: üçüncü-
        4: dördüncü-
        5: beşinci-
        6: altıncı-
        7: yedinci-
        8: sekizinci-
        9: dokuzuncu-
        10: onuncu-
        20: yirminci-
        30: otuzuncu-
        40: kırkıncı-
        50: ellinci-
        60: altmışıncı-
        70: yetmişinci-
        80: sekseninci-
        90: doksanıncı-
        100: yüzüncü-
        1000: bininci-
    """,
    loose="""
        0: hiç, golsüz
        1: tek, tekli, teki, yalnız, son, lider, zirve, bekâr
        2: çift, çifti, çiftin, çifte, çiftle, çiftler, çiftleri, çiftlerin, çifter, her iki, ikili, ikiye, ikiz-, iki katı, ikişer, yarı-
        3: üçlü, üçer, üçüz-, üçte, hat-trick
        4: dörtlü, dörtte, çeyrek-, dörder
        5: beşli, beşte
        10: onca, on yıl-
        12: düzine-, öğle-, öğlen, gece yarısı
        14: iki hafta
        15: çeyrek
        24: gece yarısı
        25: çeyrek, çeyrek asır, çeyrek yüzyıl, çeyrek asrı, çeyrek asırdır
        30: buçuk
        50: yarı-, yarım-
        75: dörtte üç
        100: yüzyıl-, asır-, asrın
    """,
    half="buçuk, yarım",
    joining="",
    months="""
        1: Ocak, oca
        2: Şubat, şub
        3: Mart, mar
        4: Nisan, nis
        5: Mayıs, may
        6: Haziran, haz
        7: Temmuz, tem
        8: Ağustos, ağu
        9: Eylül, eyl
        10: Ekim, eki
        11: Kasım, kas
        12: Aralık, ara
    """,
    doubtful_months="oca, şub, mar, nis, may, haz, tem, ağu, eyl, eki, kas, ara, ocak, mart, ekim, kasım, aralık, eylül, nisan",
    weekdays="""
        1: Pazartesi, pazartesiye
        2: Salı
        3: Çarşamba
        4: Perşembe
        5: Cuma
        6: Cumartesi
        7: Pazar
    """,
    units="""
        m/s: m / s, m / sn
        permille: promil, promillik
        sqm: metrekare-, metre kare-
        sqkm: kilometrekare-, kilometre kare-
        sqft: fit kare-, fitkare-, feet kare-, ayak kare-
        sqmile: mil kare-, milkare-
        percent: %, yüzde, yüzdesi, yüzdelik
        USD: $, dolar-, usd
        EUR: €, avro-, euro-, eur, yuro-
        cent: sent, sentlik, senti, cent, kuruş-
        penny: peni-, pens, pence
        GBP: £, sterlin-, paund-, pound-, gbp, pound'luk
        TRY: ₺, lira-, tl
        PLN: zloti-, pln
        RUB: ₽, ruble-, rub
        JPY: ¥, yen, yen'e, yene, yenden, yenlik, yenin
        CNY: yuan-, cny
        INR: ₹, rupi-
        IQD: dinar-
        IRR: riyal-, tümen-
        CHF: frank, franga, frangı, frangın, franktan, frangdan, franklık
        UAH: grivna-, hrivna-
        ILS: şekel-
        SEK: kron, kronu, kronluk, krona
        MXN: peso-
        AED: dirhem-
        HUF: forint-
        km: km, kilometre-
        m: m, metre-
        cm: cm, santimetre-, santim-
        mm: mm, milimetre-
        mile: mil, mile, mili, millik, milden, milin, milde
        mph: mph
        kmh: km/h, km/s, kmh
        foot: fit, feet, fut, ayak, fitlik, fite, foot
        inch: inç-, inch
        yard: yard, yarda-, yarddan
        acre: akre-, akrelik
        donum: dönüm-
        hectare: hektar-
        kg: kg, kilo, kiloydu, kilodan, kiloya, kiloda, kilosu, kilogram-, kiloluk
        gram: gr, gram-
        tonne: ton, tonluk, tona, tondan
        lb: libre-, pound-, paund-, lb, pound'luk
        ounce: ons, onsluk
        stone: stone
        litre: litre-, lt
        gallon: galon-
        barrel: varil, varile, varili, varilin, varilden, varillik, variller, varildi, varildir
        degree: derece-, °
        fahrenheit: fahrenheit, f, °f, fahrenhayt
        celsius: santigrat, celsius, c, °c
        year: yıl, yılı, yıldır, yılda, yıllık, yılın, yılında, yılından, yıla, sene-, yaş, yaşında-, yaşın-, yaşlı, yıldan, yıllığına
        month: ay, aylık, ayda, aydır, ayın, aydan, aya
        week: hafta-
        day: gün, günlük, günde, gündür, günden, günü, güne
        hour: saat, saatlik, saatte, saatten, saati, saatin
        minute: dakika-, dk
        second: saniye-, sn
        decade: on yıl-, onyıl-
        century: yüzyıl-, asır, asrın
        clock: tsi
    """,
    counted="""
        person: kişi-, insan-, birey-, sakin-, nüfus-, çalışan-, personel-, işçi-, yolcu-, üye-, mensub-, vatandaş-
        child: çocuk-, çocuğ-, oğlan-, öğrenci-
        student: öğrenci-
        soldier: asker-, birlik-
        woman: kadın-, kız-
        man: adam-, erkek-, erkeğ-
        migrant: göçmen-, mülteci-, sığınmacı-
        killed: öl-, ölü-, öldür-, öldü, hayatını, can, yaşamını, kurban-, ölen-, ölüm-
        injured: yaral-, yaralı-
        missing: kayıp-, kaybol-, kayb-
        arrested: gözaltı-, tutukla-, yakala-
        point: puan-, sayı-
        goal: gol-
        vote: oy, oyu, oyla-, oya, oydan, seçmen-
        seat: sandalye-, koltuk-, koltuğ-
        match: yarış-, maç-, oyun-, karşılaşma-, müsabaka-
        win: galib-, kazan-, zafer-, yen-
        loss: mağlub-, yenil-, kaybet-, kaybed-
        house: ev, evi, evin, hane-, konut-, eve, evden
        building: bina-, yapı-
        car: araba-, araç, araçlık, aracı, otomobil-
        state: eyalet-
        country: ülke-
        city: şehir-, kent-
        school: okul-
        store: mağaza-, dükkan-
        company: şirket-, firma-
        job: iş, istihdam-
        case: vaka-, dava-
        charge: suçlama-, iddianame-, suçtan
        flight: uçuş-, sefer-
        magnitude: büyüklüğ-, büyüklük-, şiddet-
        lap: tur, turda, turun, turu
        round: raunt-, tur
        hole: delik-, çukur-
        channel: kanal-
        radio: radyo-
        page: sayfa-
        district: bölge-
        street: cadde-, sokak-
        season: sezon-
        book: kitap-, kitab-
        film: film-
        time: kez, kere, defa-, kat
        follower: takipçi-, izleyici-, hayran-, izle-
        republican: cumhuriyetçi-
        democrat: demokrat-
        room: oda-, odalı
        floor: kat, katlı, katı, katta, katlık
        plane: uçak-, uçağ-, jet
        ship: gemi-, tekne-, bot, botu
        bus: otobüs-
        truck: kamyon-
        family: aile-
        village: köy, köyü, köyde, köyden
        hospital: hastane-
        award: ödül-, madalya-
        letter: mektup-, mektub-
        ticket: bilet-
        tree: ağaç-, ağac-
        animal: hayvan-, inek, ineği, koyun-, sığır-
        tent: çadır-
        prisoner: mahkûm-, mahkum-, tutuklu-, rehine-
        police: polis-
        bridge: köprü-
        song: şarkı-, albüm-
        language: dil, dilde, dili
    """,
    hedges="""
        about: yaklaşık, takriben, civarında, kadar, aşağı yukarı, dolayında, sularında
        nearly: neredeyse, hemen hemen, yaklaşan
        more_than: aşkın, fazla, fazlası, fazladan, üzerinde, aşan, çok
        at_least: en az, asgari, az
        less_than: az, altında, aşağı
        at_most: en fazla, en çok, azami, varan, kadar
    """,
    hours_lead="saat, saati, saatin",
    idioms="sağ elli, sol elli, iki elli, çift elli, dört çeker",
    endings="""
        'in, 'de, 'da, 'te, 'ta, 'den, 'dan, 'ten, 'tan, 'e, 'a, 'ye, 'ya, 'i, 'ı, 'u, 'ü, 'yi, 'yı, 'yu, 'yü,
        'nin, 'nın, 'nun, 'nün, 'un, 'ün, 'ın, 'deki, 'daki, 'teki, 'taki, 'dir, 'dır, 'tir, 'tır, 'dur, 'tur, 'li, 'lı, 'luk, 'lik, 'lık, 'lük,
        takinin, dakinin, tekinin, dekinin, takine, dakine, tekine, dekine, takinden, dakinden,
        ndan, nden, dan, den, tan, ten, nda, nde, daki, deki, taki, teki, nın, nin, nun, nün, ın, in, un, ün, ya, ye, yı, yi, lık, lik, luk, lük, ları, leri, lar, ler,
        da, de, ta, te, dir, dır, dur, dür, tir, tır, a, e, ı, i, u, ü
    """,
    adds_to_ten=True,
    never_last="ve veya ile bir bu için ama ancak daha en olan gibi ya de da ki her çok yeni eski",
    common="""
        güney güneyi güneyine güneyinde güneyinden güneydeki gri ayakta senedi
        onlar onların onları onlara onlarda onlardan onlarla aradan araya arayı arası çiftlik çiftliği çiftlikte pazarlık pazarlığı yarın yarından martin one birden ikilem
        onu ona onun         yüzünden yüzüne yüzünde yüzündeki
        ve bir bu da de için ile olan olarak olduğunu daha çok gibi kadar sonra en ne ki o ama ancak göre her
        ise var yok değil tarafından üzerinde arasında etti oldu söyledi dedi eden ya hem mi mı önce şu bunun
        onun kendi veya olduğu olacak olması ettiği etmek yapılan dolayı rağmen hakkında çünkü fakat diye bile
    """,
)
