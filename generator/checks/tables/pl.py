"""Polish: number words, months, weekdays, units and what numbers count. It says nothing of how they are read.

Months, weekdays and currencies after CLDR (Unicode-3.0 licence); the rest is plain dictionary knowledge.
"""

from generator.checks.tables.shape import Words

WORDS = Words(
    code="pl",
    decimal_sign=",",
    cardinals="""
        0: zero, zera
        1.5: półtora, półtorej
        1: jeden, jedna, jedno, jednego, jednej, jedną, jednym, jednemu
        2: dwa, dwie, dwaj, dwóch, dwu, dwoje, dwojga, dwojgu, dwom, dwóm, dwoma, dwiema, dwojgiem
        3: trzy, trzej, trzech, troje, trojga, trojgu, trzem, trzema
        4: cztery, czterej, czterech, czworo, czworga, czworgu, czterem, czterema
        5: pięć, pięciu, pięcioro, pięciorga, pięciorgu, pięcioma
        6: sześć, sześciu, sześcioro, sześciorga, sześciorgu, sześcioma
        7: siedem, siedmiu, siedmioro, siedmiorga, siedmiorgu, siedmioma
        8: osiem, ośmiu, ośmioro, ośmiorga, ośmiorgu, ośmioma
        9: dziewięć, dziewięciu, dziewięcioro, dziewięcioma
        10: dziesiątki, dziesiątek, dziesiątkami, dziesięć, dziesięciu, dziesięcioro, dziesięcioma
        11: jedenaście, jedenastu, jedenastoma, jedenaścioro, jedenaściorga
        12: dwanaście, dwunastu, dwunastoma, dwanaścioro, dwanaściorga
        13: trzynaście, trzynastu, trzynastoma, trzynaścioro
        14: czternaście, czternastu, czternastoma, czternaścioro
        15: piętnaście, piętnastu, piętnastoma, piętnaścioro
        16: szesnaście, szesnastu, szesnastoma
        17: siedemnaście, siedemnastu, siedemnastoma
        18: osiemnaście, osiemnastu, osiemnastoma
        19: dziewiętnaście, dziewiętnastu, dziewiętnastoma
        20: dwadzieścia, dwudziestu, dwudziestoma
        30: trzydzieści, trzydziestu, trzydziestoma
        40: czterdzieści, czterdziestu, czterdziestoma
        50: pięćdziesiąt, pięćdziesięciu, pięćdziesięcioma
        60: sześćdziesiąt, sześćdziesięciu, sześćdziesięcioma
        70: siedemdziesiąt, siedemdziesięciu, siedemdziesięcioma
        80: osiemdziesiąt, osiemdziesięciu, osiemdziesięcioma
        90: dziewięćdziesiąt, dziewięćdziesięciu, dziewięćdziesięcioma
        100: sto, stu, stoma
        200: dwieście, dwustu, dwustoma
        300: trzysta, trzystu, trzystoma
        400: czterysta, czterystu, czterystoma
        500: pięćset, pięciuset
        600: sześćset, sześciuset
        700: siedemset, siedmiuset
        800: osiemset, ośmiuset
        900: dziewięćset, dziewięciuset
        250000: ćwierć miliona, ćwierci miliona
        750000: trzy czwarte miliona, trzech czwartych miliona
    """,
    hundreds="setki, setek, setkę, setkami, setka",
    scales="""
        1000: tysiąc, tysiącu, tysiącowi, tysiące, tysięcy, tysiąca, tysiącami, tysiącach, tysiącom, tysiącem, tys, tysięczn-, tysiączn-
        1000000: milion, milionie, milionowi, miliony, milionów, miliona, milionami, milionach, milionom, milionem, mln, milionow-, milionem
        1000000000: miliard, miliardzie, miliardowi, miliardy, miliardów, miliarda, miliardami, miliardach, miliardom, miliardem, mld, miliardow-
        1000000000000: bilion, bilionie, biliony, bilionów, biliona, bilionem, bilionami, bilionach, bilionom, bln, bilionow-
    """,
    ordinals="""
        1: pierwsz-
        2: drugi, druga, drugie, drugiego, drugiej, drugą, drugim, drugimi, drugich, drugiemu
        3: trzeci-
        4: czwart-
        5: piąt-
        6: szóst-
        7: siódm-
        8: ósm-
        9: dziewiąt-
        10: dziesiąt-
        11: jedenast-
        12: dwunast-
        13: trzynast-
        14: czternast-
        15: piętnast-
        16: szesnast-
        17: siedemnast-
        18: osiemnast-
        19: dziewiętnast-
        20: dwudziest-
        30: trzydziest-
        40: czterdziest-
        50: pięćdziesiąt-
        60: sześćdziesiąt-
        70: siedemdziesiąt-
        80: osiemdziesiąt-
        90: dziewięćdziesiąt-
        100: setny, setna, setne, setnego, setnej, setną, setnym, setnymi, setnych, setnemu
        1000: tysięczn-
    """,
    loose="""
        0: bezbramkow-, żaden, żadn-
        1: jednorazow-, jedyn-, pojedyncz-, raz, jednodniow-, jednoroczn-, lider-, ostatni-, roczn-
        2: oba, obie, obaj, obu, obydwa, obydwie, dwukrotn-, podwójn-, para, parę, pary, parze, dwuletni-, dwulet-, dwójk-, duet-, dwudniow-, połow-, dwóm, podwoi-, dwunastk-
        3: trzykrotn-, potrójn-, trójk-, trio, trzyletni-, trzydniow-, potroi-
        4: czterokrotn-, czwórek, czwórk-, ćwierć, ćwierci-, kwartał-, kwadrans-, czteroletni-, czterodniow-
        5: pięciokrotn-, piątk-, pięcioletni-, pięciodniow-
        6: szóstek, szóstk-, sześciokrotn-, sześcioletni-, sześciopunktow-
        7: siedmioletni-, siódemek, siódemk-
        8: ośmioletni-, ósemek, ósemk-
        9: dziewiątek, dziewiątk-, dziewięcioletni-
        10: dziesiątk-, dziesięcioletni-, dziesięciolec-, dekad-
        12: tuzin-, południe, południu, północ, północy, północą
        14: dwa tygodnie
        15: kwadrans-
        24: dobow-, całodobow-, doba, dobę, doby, północ
        27: dwudziestka siódemka, dwudziestki siódemki, dwudziestce siódemce, dwudziestkę siódemkę, dwudziestką siódemką
        28: dwudziestka ósemka, dwudziestki ósemki, dwudziestce ósemce, dwudziestkę ósemkę, dwudziestką ósemką
        25: ćwierć, ćwierćwiecz-
        30: pół, wpół
        50: połow-, pół, półwiecz-
        100: stulec-, wiek-, setną
        2000: tysięczni, dwutysięczn-
        3000: trzytysięczn-
        5000: pięciotysięczn-
        10000: dziesięciotysięczn-
        100000: stutysięczn-
        1000000: milionow-
    """,
    half="pół, połowa",
    joining="i",
    months="""
        1: styczeń, stycznia, styczniu, styczniem, styczniow-, sty
        2: luty, lutego, lutym, lutow-, lut
        3: marzec, marca, marcu, marcem, marcow-, mar
        4: kwiecień, kwietnia, kwietniu, kwietniem, kwietniow-, kwi
        5: maj, maja, maju, majem, majow-
        6: czerwiec, czerwca, czerwcu, czerwcem, czerwcow-, cze
        7: lipiec, lipca, lipcu, lipcem, lipcow-, lip
        8: sierpień, sierpnia, sierpniu, sierpniem, sierpniow-, sie
        9: wrzesień, września, wrześniu, wrześniem, wrześniow-, wrz
        10: październik, października, październiku, październikiem, październikow-, paź
        11: listopad, listopada, listopadzie, listopadem, listopadow-, lis
        12: grudzień, grudnia, grudniu, grudniem, grudniow-, gru
    """,
    doubtful_months="sty, lut, mar, kwi, cze, lip, sie, wrz, paź, lis, gru, maja, maj, luty",
    weekdays="""
        1: poniedział-
        2: wtork-, wtorek
        3: środa, środę, środy, środowy, środowa, środowe, środowego, środowej, środową, środowym, środowych
        4: czwartek, czwartk-
        5: piątek, piątk-
        6: sobot-, sobót-
        7: niedziel-
    """,
    compounds="""
        20: dwudziestokilku
        30: trzydziestokilku
        40: czterdziestokilku
        50: pięćdziesięciokilku
        60: sześćdziesięciokilku
        70: siedemdziesięciokilku
        1: jedno
        2: dwu, dwuch
        3: trzy, trój
        4: cztero, czwór
        5: pięcio, pięciu
        6: sześcio, sześciu
        7: siedmio, siedmiu
        8: ośmio, ośmiu
        9: dziewięcio, dziewięciu
        10: dziesięcio, dziesięciu
        11: jedenasto
        12: dwunasto
        13: trzynasto
        14: czternasto
        15: piętnasto
        16: szesnasto
        17: siedemnasto
        18: osiemnasto
        19: dziewiętnasto
        20: dwudziesto
        30: trzydziesto
        40: czterdziesto
        50: pięćdziesięcio, pięćdziesiąt
        60: sześćdziesięcio
        70: siedemdziesięcio
        80: osiemdziesięcio
        90: dziewięćdziesięcio
        100: stu, sto
        200: dwustu
        300: trzystu
        400: czterystu
        500: pięćset, pięciuset
    """,
    compounded="""odcinkow, częściow, tomow, rundow, meczow, setow, stronicow, gwiazdkow, drzwiow, silnikow, hektarow, akrow, kilogramow, gramow, litrow, tonow, milow, stopow, calow, kilometrow, centymetrow, funtow, letni, lat, lec, dniow, godzin, miesięczn, tygodniow, minutow, sekundow, piętrow, kondygnacyjn, pokojow, osobow, miejscow, krotn,
        procentow, tysięczn, tysięc, milionow, metrow, kilometrow, kilogramow, tonow, dolarow, punktow, milow, stronicow, stronn, rundow, setow,
        stopniow, cyfrow, bramkow, gwiazdkow, calow""",
    declines_tens=True,
    units="""
        pp: punkty procentowe, punktów procentowych, punkt procentowy, punktu procentowego, punktami procentowymi, punktach procentowych
        m/s: m / s
        permille: promil-
        sqm: metrów kwadratow-, metry kwadratow-, metra kwadratow-, metr kwadratow-, m kw, m2, mkw
        sqkm: kilometrów kwadratow-, kilometry kwadratow-, kilometra kwadratow-, km kw, km2
        sqft: stóp kwadratow-, stopy kwadratow-, stopę kwadratow-
        sqmile: mil kwadratow-, mile kwadratow-, mili kwadratow-
        percent: %, procent-, proc
        USD: $, dolar-, dol, usd
        EUR: €, euro, eur
        cent: cent, centy, centów, centa, centem, centami, eurocent-
        penny: pens, pensów, pensy, pensa, pensem, pensach, pensom
        GBP: £, funt-, gbp, szterling-
        TRY: lir, lira, liry, lirę
        PLN: zł, złot-, pln
        RUB: ₽, rubl-, rubel, rub
        JPY: ¥, jen, jenów, jeny
        CNY: juan-, cny
        INR: ₹, rupi-
        IQD: dinar-
        IRR: rial-, riyal-
        CHF: frank, franków, franki, franka, chf
        UAH: hrywien, hrywny, hrywna, hrywnę
        ILS: szekel-, szekli
        SEK: korona, koron, korony, koronę
        MXN: peso, pesos
        AED: dirham-
        HUF: forint-
        km: km, kilometr-
        m: m, metr, metra, metry, metrów, metrow-, metrze
        cm: cm, centymetr-
        mm: mm, milimetr-
        mile: mil, mila, mile, mili, milę, milow-
        mph: mph
        kmh: km/h, kmh
        foot: stopa, stopy, stóp, stopę, stopow-
        inch: cal, cale, cali, cala, calow-
        yard: jard, jardy, jardów, jarda
        acre: akr, akry, akrów, akra
        hectare: hektar-, ha
        kg: kg, kilogram-, kilo
        gram: gram, gramy, gramów
        tonne: ton, tona, tony, tonę, tonow-, t
        lb: funt-, lb
        ounce: uncj-
        stone: kamieni
        litre: litr-, l
        gallon: galon-
        barrel: barył-
        degree: stopni-, stopień, °
        fahrenheit: fahrenheita, f, °f
        celsius: celsjusza, c, °c
        year: rok, roku, lat, lata, letni-, latek, latk-, latc-, rocznic-, roczn-, lecia, lecie, latków, latek, latach, latami
        month: miesiąc-, miesięcy, miesięczn-
        week: tydzień, tygodni-
        day: dzień, dni, dnia, dniow-, dniu, doba, dobę, doby, dób, dobie
        hour: godzin-, godz, godzina, godziny, godzinę, godziną, godzinie
        minute: minut-, min
        second: sekund-, sek, s
        decade: dekad-, dziesięciolec-
        century: wiek, wieku, stulec-
        clock: gmt, bst
    """,
    counted="""
        person: osob-, osób, ludzi-, ludzk-, mieszka-, pracowni-, członk-, pasażer-, uczestnik-, człowiek-
        child: dziec-, chłop-, dziewcz-
        student: uczni-, uczeń, student-
        soldier: żołnierz-, wojsk-
        woman: kobiet-
        man: mężczyzn-
        migrant: migrant-, uchodźc-, imigrant-
        killed: zgin-, zabi-, zmar-, ofiar-, śmier-, śmiert-, martw-, życie, poległ-
        injured: rann-, obraż-, rani-
        missing: zagini-
        arrested: aresztow-, zatrzyman-
        point: punkt-
        goal: gol, gole, goli, bram-
        vote: głos-, wybor-
        seat: mandat-, miejsc-
        match: mecz-, gier, grę, gry, spotka-
        win: wygr-, zwycięs-, pokon-
        loss: przegr-, poraż-
        house: dom, domy, domów, domu, gospodarst-
        building: budyn-
        car: samoch-, aut-, pojazd-
        state: stan, stany, stanów
        country: kraj-, państw-
        city: miast-
        school: szkoł-, szkół
        store: sklep-, placówk-
        company: firm-, spół-, przedsięb-
        job: stanowisk-
        case: przypad-
        charge: zarzut-
        flight: lot, lotu, lotów, rejs-
        magnitude: magnitud-, sile, richtera
        lap: okrąż-
        round: rund-
        hole: doł-
        channel: kanał-
        radio: radi-
        page: stron-
        district: okręg-, dystrykt-
        street: ulic-
        season: sezon-
        book: książ-
        film: film-
        time: raz, razy, krotn-
        follower: obserwuj-, widz-, fan-, oglądał-
        republican: republikan-
        democrat: demokrat-
        room: pokoj-, pokój, pokoi
        floor: piętr-, pięter, kondygnac-
        plane: samolot-, maszyn-
        ship: statk-, statek, łodzi, łódź, okręt-, jednost-
        bus: autobus-, autokar-
        truck: ciężarów-
        family: rodzin-
        village: wsi, wieś, wiosk-
        hospital: szpital-
        award: nagród, nagrod-, medal-
        letter: list, listy, listów, listu
        ticket: bilet-
        tree: drzew-
        animal: zwierz-, krów, krowy, owiec, owce
        tent: namiot-
        prisoner: więzi-, więźni-, osadzon-, zakładni-
        police: policj-, funkcjonariusz-
        bridge: most, mosty, mostów
        song: piosen-, album-, utwor-
        language: język-
    """,
    hedges="""
        about: około, ok, mniej więcej, jakieś, szacunkowo
        nearly: prawie, niemal, blisko, bez mała
        more_than: ponad, więcej niż, przeszło, powyżej
        at_least: co najmniej, przynajmniej, minimum, nie mniej niż
        less_than: mniej niż, poniżej, niecałe, niespełna
        at_most: do, najwyżej, co najwyżej, maksymalnie, nawet, nie więcej niż
    """,
    hours_lead="godzinach, godzinie, godziną, godziny, godzina, godz, o",
    never_last="w i na z do że ze o za po dla przez od oraz a ale który która które jak we u przy pod nad jego jej lub czy aby",
    common="""
        w i na z do że się nie jest to od o za po jak przez dla który która które ale jego jej ich oraz są był była
        było być może już także tym tego co czy przed po tylko jednak ze gdy kiedy podczas został została ma jako we
        między lub pod przy ponad bez więc ten ta te tej
    """,
)
