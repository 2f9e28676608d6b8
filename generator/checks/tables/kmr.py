"""Northern Kurdish (Kurmanji): number words, months, weekdays, units and what numbers count. It says nothing of how they are read.

Months, weekdays and currencies after CLDR (ku; Unicode-3.0 licence), with the other names of months that are in use; the rest
is plain dictionary knowledge.
"""

from generator.checks.tables.shape import Words

WORDS = Words(
    code="kmr",
    decimal_sign=",",
    cardinals="""
        0: sifir
        1: yek, yekê, yekî
        2: du, dudu, didu, duduyan, didoyan, duyan, herdu, herdû
        3: sê, sisê, sisiyan, sêyan
        4: çar, çaran
        5: pênc, pêncan
        6: şeş, şeşan
        7: heft, heftan
        8: heşt, heştan
        9: neh, nehan
        10: deh, dehan
        11: yazdeh, yanzdeh, yanzde, yazde
        12: duwazdeh, dwazdeh, dozdeh, donzdeh, dwanzdeh, diwanzdeh, duwanzdeh
        13: sêzdeh, sîzdeh, sêzde
        14: çardeh, çarde
        15: panzdeh, pazdeh, panzde
        16: şanzdeh, şazdeh, şanzde
        17: hevdeh, hivdeh, hefdeh
        18: hejdeh, hîjdeh, heştdeh
        19: nozdeh, nonzdeh, nozde
        20: bîst, bist, bîstan
        30: sî, sih, sîh, sîhan
        40: çil, çel, çilan
        50: pêncî, pêncih, pêncîyan
        60: şêst, şest
        70: heftê, heftî
        80: heştê, heştî
        90: nod, not, nodî
        200: dused, dusedî
        300: sêsed, sêsedî
        400: çarsed, çarsedî
        500: pêncsed, pênsed, pêncsedî
        600: şeşsed, şeşsedî
        700: heftsed, heftsedî
        800: heştsed, heştsedî
        900: nehsed, nehsedî
        250000: çarîka milyonek, çarîka milyonekê, çaryeka milyonek, çaryeka milyonekê, çarêka milyonekê, çaryekek ji milyonekê
        750000: sê çaryekên milyonekê, sê çarîkên milyonekê, sê çaryekê milyonekê, sê çarîkê milyonekê, sê çaryekên milyonê, sê çarîkên milyonê
        750000000: sê çaryekên milyarekê, sê çarîkên milyarekê
    """,
    hundreds="sed, sedan, sedî",
    scales="""
        1000: hezar, hezaran, hizar, hezarî
        1000000: milyon, milyonan, miliyon, miliyonan, mîlyon, mîlyonan, milyonî, milyonên, mîlyonî, mîlyonên, miliyonî, melyon, mîliyon, mln
        10000000: kror, kroran
        1000000000: milyar, milyaran, miliyar, mîlyar, mîlyaran, milyarî, bilyon, bîlyon, mîlyarî, mîliyar, mîlyard, milyard
        1000000000000: trilyon, trîlyon
    """,
    ordinals="""
        1: yekem, yekemîn, yekê, ewil, ewilîn, pêşîn, yekemê, yekema
        2: duyem, duyemîn, duwem, duwemîn, diduyan, duduyan, duyemê
        3: sêyem, sêyemîn, sisiyan, sêyemê
        4: çarem, çaremîn, çaran
        5: pêncem, pêncemîn, pêncan
        6: şeşem, şeşemîn, şeşan
        7: heftem, heftemîn, heftan
        8: heştem, heştemîn, heştan
        9: nehem, nehemîn, nehan
        10: dehem, dehemîn, dehan
        11: yazdehem-, yanzdehem-
        12: duwazdehem-, dozdehem-, donzdehem-, dwanzdehem-
        13: sêzdehem-
        14: çardehem-
        15: panzdehem-, pazdehem-
        16: şanzdehem-, şazdehem-
        17: hevdehem-, hivdehem-, hefdehem-
        18: hejdehem-
        19: nozdehem-, nonzdehem-
        20: bîstem-, bîstan
        30: sîhem-, sîyem-, siyem-
        40: çilem-, çelem-
        50: pêncîyem-, pênciyem-
        60: şêstem-
        70: heftêyem-
        80: heştêyem-
        90: nodem-
        100: sedemîn, sedemîna, sedemînê
    """,
    loose="""
        0: tu, bê, bêyî, çi
        1: tenê, tekane, dawî, dawîn, carek, yekane, tek, tekî
        2: herdu, herdû, cot, ducar, du caran, cotek, nîv, nîvî, duqat, ducaran
        3: sêcar, sêqat, sê caran, sisê, sêyek-
        4: çarîk-, çarek-, çaryek-
        5: pêncan, pêncyek-
        6: şeşyek-
        7: heftyek-
        8: heştyek-
        9: nehyek-
        10: dehyek-, dehsal-, dehe, bi dehan
        12: derzin, nîvro, nîvroj, nîvê şevê, nîvşev
        14: du hefte
        15: çarîk-
        20: bîst sal
        24: nîvê şevê
        25: çarîk-, çaryek-
        30: nîv
        50: nîv, nîvî, nîvê
        100: sedsal-, tam
    """,
    half="nîv, nîvê, nîvî",
    joining="û",
    months="""
        1: rbn, rêbendan, rêbendanê, çile, çileya paşîn, kanûna paşîn, kanûna paşîna, kanûna duyem, januar, january, ocak, çileyê, çile paşîn
        2: sbt, sibat, sibatê, reşemî, reşemiyê, reşeme, februar, february, şibat, şubat
        3: adr, adar, adarê, mart, martê, avdar, march, avdarê
        4: nsn, nîsan, nîsanê, avrêl, avrêlê, april, nisan, nisanê, avrîl
        5: gln, gulan, gulanê, may, mayıs, mayis, mijdara gulanê, mayê
        6: hzr, hezîran, hezîranê, pûşper, pûşperê, june, haziran, heziran, heziranê
        7: trm, tîrmeh, tîrmehê, tîrmih, july, temmuz, tirmeh, tirmehê, temûz, tebmûz
        8: tbx, tebax, tebaxê, gelawêj, gelawêjê, august, ab, ağustos, tebaxa
        9: îln, îlon, îlonê, rezber, rezberê, september, eylûl, îlun, ilon, ilonê, eylul
        10: cot, cotmeh, cotmehê, kewçêr, kewçêrê, october, çiriya pêşîn, çirî pêşîn, oktober, cotmih, tişrîna yekem, çiriya yekem
        11: mjd, mijdar, mijdarê, sermawez, sermawezê, november, çiriya paşîn, teşrîn, çiriya duyem, tişrîna duyem
        12: brf, berfanbar, berfanbarê, berfenbar, berfanber, kanûn, kanûnê, kanûna pêşîn, kanûna pêşîna, kanûna yekem, december, çileya pêşîn, kanûna ewil, desember
    """,
    doubtful_months="rbn, sbt, adr, nsn, gln, hzr, trm, tbx, îln, cot, mjd, brf, ab, mart, may, gulan, mayê, çile, kanûn, adar, march, august, çileyê, kanûnê",
    weekdays="""
        1: duşem, duşemê, duşemî, duşemiyê, duşemb, duşembê, duşeme
        2: sêşem, sêşemê, sêşemî, sêşemiyê, sêşemb, sêşembê, sêşeme
        3: çarşem, çarşemê, çarşemî, çarşemiyê, çarşemb, çarşembê
        4: pêncşem, pêncşemê, pêncşemî, pêncşemiyê, pêncşemb, pêncşembê
        5: în, înî, îniyê, înê, îna, cuma, cumayê
        6: şemî, şemiyê, şemê, şembî, şembiyê, şemo
        7: yekşem, yekşemê, yekşemî, yekşemiyê, yekşemb, yekşembê
    """,
    units="""
        m/s: m / s
        permille: promîl-, ji hezarî
        sqm: metre çargoşe, metreyên çargoşe, metreyî çargoşe, metrekare, metre çarçik, metreyên çarçik, metreyî çarçik
        sqkm: kîlometre çargoşe, kîlometreyên çargoşe, kîlometrekare, kîlometre çarçik, kîlometreyên çarçik
        sqft: fît çarçik, fîtên çarçik, pê çarçik, pêyên çargoşe, fît çargoşe, fîtên çargoşe
        sqmile: mîl çargoşe, mîlên çargoşe, mîl çarçik, mîlên çarçik
        percent: %, ji sedî, sedî, ji sedê, ji sed, sedê, ji sedi, ji %, li sedî, li sedê
        USD: $, dolar-, usd
        EUR: €, ewro, ewroyî, ewroyan, ewroyên, ewroya, ewroyê, yuro-, euro-, yoro-, avro-
        cent: sent, sentî, sentan, cent, ewrosent-
        penny: penî, penîyan, peniyan, pens, pensan, pensî, pence, penny
        GBP: £, sterlîn-, pawend-, pawnd-, pond-, pound-, gbp, paund-, poundî, sterlin-
        TRY: lîre-, lîra-, lire-
        PLN: zlotî-, zloti-
        RUB: ruble-, rûble-
        JPY: yen
        CNY: yuan, yûan
        INR: ₹, rupî-, rûpî-, rûpiy-, rupiy-, rupiye-, rûpiye-
        IQD: dînar-, dinar-
        IRR: riyal-, rîyal-, tumen-
        CHF: frank, frankan, frankî
        UAH: grîvna, hrîvna
        ILS: şekel-
        SEK: kron, kronan, kronî
        MXN: peso, pesoyan, pesoyî
        AED: dirhem-
        HUF: forint-
        km: km, kîlometre-, kilometre-, kîlometr-, kîlomêtr-, kilomêtre-
        m: m, metre, metreyî, metreyan, metrî, metro, metir, mêtre, metreyê
        cm: cm, santîmetre-, santîm-, santim-
        mm: mm, mîlîmetre-
        mile: mîl, mîlan, mîlî, mil, milan, mayl-, mîlên
        mph: mph
        foot: pê, fît, fit, foot, fût, pî, ling, fîtan, fûtan, pêyan, pîyan, piyan, feet, fûtî
        inch: înç, inç, înçan, inch, înc
        yard: yard, yardan, yarde, yardeyan
        acre: akre-
        hectare: hektar-
        kg: kg, kîlo, kîlogram-, kilo, kilogram-
        gram: gram
        tonne: ton, tonan
        lb: lîbre-, pawend-, pond-, pound-, libre, pawnd-
        ounce: ons
        litre: lître-, litre-
        gallon: galon-
        barrel: bermîl-, varîl-, bermil-
        degree: derece-, pile, pileyan, °, dercey-, pileyî
        fahrenheit: fahrenheit, f
        celsius: santîgrad, celsius, c, selsiyus-, celcius
        year: sal, salî, salan, sala, salê, salên, salek, saliya, saliyê, saleyî, salekî, salane, saliyan, emrê, temenê
        month: meh, mehan, mehî, meha, mehên, mehek
        week: hefte-, hefte, hefteyan, hefteyî, heftî, heftiyan, hefteyên
        day: roj, rojan, rojî, roja, rojên, rojê
        hour: saet, saetan, saetî, saeta, demjimêr, katjimêr, demjimêran, sehet, seet, saetê, seat
        minute: deqe, deqîqe, xulek, deqeyan, xulekan, deqîqeyan, deqîqeyê, deqeyê, deqîqê
        second: çirke, saniye
        decade: dehsal-
        century: sedsal-, çerx
        am: am, a.m, sibehê, berî nîvro, berî nîvroyê, berî nîvroya
        pm: pm, p.m, êvarê, êvarî, piştî nîvro, piştî nîvroyê, piştînîvro, piştînîvroyê
        clock: bi dema, gmt
    """,
    counted="""
        person: kes, kesan, kesî, kesên, mirov-, xelk, rûniştvan-, niştecih-, karmend-, karker-, endam-, rêwî-, welatî-, kesê, şêniyan, kesa
        child: zarok-, zaro-, lawik-, kurik-, keç-, xort-
        student: xwendekar-, şagirt-
        soldier: leşker-, esker-
        woman: jin, jinan, jinê, jinek
        man: mêr, mêran, mêrê, zilam-, mêrek-
        migrant: koçber-, penaber-, penaxwaz-
        killed: kuşt-, mir, mirin, mirî-, jiyana, canê, qurban-, kuştî, mirine, mirîyan, miriyan, hatin kuştin
        injured: birîndar-
        missing: winda-, wenda-, bêser-
        arrested: girt-, binçav-, desteser-
        point: xal-, puan-, pûan-
        goal: gol-
        vote: deng-
        seat: kursî-
        match: maç-, lîstik-, yarî-
        win: serkeft-, serket-, qezenc-, bi ser
        loss: têkçû-, şikest-, wenda
        house: mal, malan, xanî-, xanû-, malên
        building: avahî-, avahi-
        car: erebe-, trimbêl-, otomobîl-, wesayît
        state: eyalet-, wîlayet-, parêzgeh-
        country: welat-
        city: bajar-
        school: dibistan-
        store: firoşgeh-, dikan-, mexaze-
        company: şîrket-, kompanî-, pargîdanî-
        job: kar
        case: rewş-, doz-, bûyer-
        charge: sûc-, tawan-
        flight: firîn-, geşt
        magnitude: rîxter, pileyî, pîvan-, hêz-
        lap: tûr-, ger-
        round: ger-
        hole: kun-, qul-
        channel: kanal-
        radio: radyo-
        page: rûpel-
        district: herêm-, navçe-
        street: kolan-
        season: demsal-, sezon-, werz-
        book: pirtûk-
        film: fîlm-
        time: car, caran, carî, carê
        follower: şopîner-, temaşe-, bîner-
        republican: komarxwaz-, komarî-
        democrat: demokrat-
        room: ode-, jûr-
        floor: qat, qatan, qatî, qatên
        plane: balafir-, firok-
        ship: keştî-, papor-, qeyik-
        bus: otobus-, otobos-
        truck: kamyon-, barhilgir-
        family: malbat-
        village: gund, gundan, gundên
        hospital: nexweşxane-
        award: xelat-, medal-
        letter: nameyên, nameyan, name
        ticket: bilêt-, bilet-
        tree: dar, daran, darên
        animal: ajal-, heywan-, çêlek-, pez
        tent: kon, konan, çadir-
        prisoner: girtî-, rehîn-, dîl
        police: polîs-
        bridge: pir, piran, pirên
        song: stran-, album-
        language: ziman-
    """,
    hedges="""
        about: nêzîkî, bi qasî, dora, derdora, teqrîben, qasî, nêzîkê, li dora, nêzî, nêzikî
        nearly: nêzîkî, hema, hindik, hema hema, nêzikî
        more_than: zêdetir ji, bêhtir ji, pirtir ji, zêdetirî, bêhtirî, pirtirî, zêdetir, bêhtir, ser, zêde
        at_least: herî kêm, kêmî, bi kêmî, bi kêmanî, herî kêm
        less_than: kêmtir ji, kêmtirî, kêmtir, bin
        at_most: heta, heya, herî zêde, ta
    """,
    indefinite="ek ekê ekî eke ekan",
    idioms="pê ve, pê de",
    hours_lead="saet, saeta, demjimêr, katjimêr, sehet, saetê, seat",
    endings="yên, yek, ek, eke, ekê, ekî, eyê, ê, a, an, î, yê, ya, yan, yî, ên, emîn, em, yem, yemîn, 'ê, 'a, 'an, 'î, 'yê, 'ya, 'yan, 'emîn",
    joins_tens=True,
    never_last="û li di ji bi ku bo an lê yan her ser nav",
    common="""
        cot cotê cotek cotekê cotan cotên
        mayî mayîn mayîna mayiye nota notê noteke notên notan sedem sedema sedemê sedemên sedeman sedemekê sedemeke cotkar cotkaran cotkarên
        û li di de ji bi ku bo ev ew ye bû ser re ve wî wê wan ê a an jî her hat hatin kir kirin dike dibe xwe me min
        te vê vî heye tune ne na lê yan ango piştî berî gel dema heta bûn bûye kiriye got hin gelek pir tê dê wekî
        wek nav navbera dikin dikarin ji bo yên yê ya
    """,
)
