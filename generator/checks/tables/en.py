"""English: number words, months, weekdays, units and what numbers count. It says nothing of how they are read.

Months, weekdays and currencies after CLDR (Unicode-3.0 licence); the rest is plain dictionary knowledge.
"""

from generator.checks.tables.shape import Words

WORDS = Words(
    code="en",
    decimal_sign=".",
    cardinals="""
        0: zero, nil
        1: one
        2: two
        3: three
        4: four
        5: five
        6: six
        7: seven
        8: eight
        9: nine
        10: ten, tens
        11: eleven
        12: twelve
        13: thirteen
        14: fourteen
        15: fifteen
        16: sixteen
        17: seventeen
        18: eighteen
        19: nineteen
        20: twenty, twenties
        30: thirty, thirties
        40: forty, forties
        50: fifty, fifties
        60: sixty, sixties
        70: seventy, seventies
        80: eighty, eighties
        90: ninety, nineties
        250000: quarter of a million, quarter million, quarter - million
        750000: three quarters of a million, three - quarters of a million
        250000000: quarter of a billion, quarter - billion
        750000000: three quarters of a billion, three - quarters of a billion
    """,
    hundreds="hundred, hundreds",
    scales="""
        1000: thousand, thousands, k
        100000: lakh, lakhs
        1000000: million, millions, mn, mln
        10000000: crore, crores
        1000000000: billion, billions, bn, bln
        1000000000000: trillion, trillions, tn, trn
    """,
    ordinals="""
        1: first, firstly
        2: second, secondly
        3: third, thirds, thirdly
        4: fourth, fourths
        5: fifth, fifths
        6: sixth
        7: seventh
        8: eighth
        9: ninth
        10: tenth
        11: eleventh
        12: twelfth
        13: thirteenth
        14: fourteenth
        15: fifteenth
        16: sixteenth
        17: seventeenth
        18: eighteenth
        19: nineteenth
        20: twentieth
        30: thirtieth
        40: fortieth
        50: fiftieth
        60: sixtieth
        70: seventieth
        80: eightieth
        90: ninetieth
        100: hundredth
        1000: thousandth
    """,
    loose="""
        0: no, none, without, goalless, scoreless, noughties
        1: single, sole, once, alone, only, last, top, lone, opening, opener, a, an, another, unit, solo
        2: twofold, two-fold, halve, halved, halves, halving, couple, pair, pairs, both, double, doubled, doubles, twice, twins, twin, brace, duo, half, halves, dual, bi, either, runner-up
        3: third party, third - party, third parties, threefold, three-fold, treble, trebled, trebles, trio, triple, tripling, tripled, third, thirds, thrice, triplets, hat-trick, triples
        4: fours, quarter, quarters, quartet, fourfold, four-fold, quadruple, quadrupled, foursome, foursomes, fourball, fourballs
        5: quintet, fivefold, five-fold, quintupled, fifths
        6: sextet, sixes
        7: septet
        8: octet
        10: decade, decades, dozens, tenfold, ten-fold
        12: dozen, dozens, noon, midday, midnight
        14: fortnight
        15: quarter
        20: score
        24: midnight
        25: quarter, quarter-century
        30: half
        50: half, halfway, quinquagenarian
        75: three-quarters
        100: century, centuries, centenary, centennial, centenarian, cent, percent, totally, fully
        1000: millennium
    """,
    half="half",
    joining="and",
    idioms="""
        eleventh hour, one way, one - way, no one, one another, one at a time, one thing, cloud nine, second to none, square one, first and foremost,
        once and for all, once upon, at first glance, at first sight, for one thing, one by one, second thoughts, second - hand,
        second nature, second best
    """,
    months="""
        1: January, Jan
        2: February, Feb
        3: March, Mar
        4: April, Apr
        5: May
        6: June, Jun
        7: July, Jul
        8: August, Aug
        9: September, Sept, Sep
        10: October, Oct
        11: November, Nov
        12: December, Dec
    """,
    doubtful_months="march, may, mar, jan, august, dec, sep, jun, jul",
    weekdays="""
        1: Monday, Mondays
        2: Tuesday, Tuesdays
        3: Wednesday, Wednesdays
        4: Thursday, Thursdays
        5: Friday, Fridays
        6: Saturday, Saturdays
        7: Sunday, Sundays
    """,
    units="""
        sqm: square meters, square metres, square meter, square metre, sq m, sqm
        sqkm: square kilometers, square kilometres, square kilometer, square kilometre, sq km
        sqft: square feet, square foot, square-foot, sq ft
        sqmile: square miles, square mile, square-mile
        percent: %, percent, per cent, percentage, pct, pc
        USD: $, us$, dollar-, usd, bucks
        EUR: €, euro, euros, eur
        cent: cent, cents
        penny: p, pence, penny, pennies
        GBP: £, pound-, gbp, sterling, quid
        TRY: ₺, lira, liras
        PLN: zloty, zlotys, zlotych, pln
        RUB: ₽, ruble-, rouble-, rub
        JPY: ¥, yen
        CNY: yuan, renminbi, cny
        pint: pint, pints
        quintal: quintal, quintals
        pp: percentage points, percentage point, percentage - point
        INR: ₹, rupee-, inr
        IQD: dinar-
        IRR: rial-, riyal-, toman-
        CHF: franc, francs, chf
        UAH: hryvnia-, uah
        ILS: shekel-
        SEK: krona, kronor, kroner, krone, sek, nok, dkk
        MXN: peso, pesos
        AED: dirham-
        HUF: forint-
        km: km, kms, kilometer-, kilometre-
        m: m, metre, metres, meter, meters
        cm: cm, centimeter-, centimetre-
        mm: mm, millimeter-, millimetre-
        mile: mile, miles, mi
        mph: mph, m . p . h, m . p.h
        kmh: kph, km/h, kmh
        foot: foot, feet, ft
        inch: inch, inches
        yard: yard, yards, yd
        acre: acre, acres
        hectare: hectare-
        kg: kg, kilo, kilos, kilogram-
        gram: gram, grams
        tonne: ton, tons, tonne, tonnes
        lb: lb, lbs, pound-
        ounce: ounce, ounces, oz
        stone: stone
        litre: litre-, liter-
        gallon: gallon-
        barrel: barrel-
        degree: degree-, °
        fahrenheit: fahrenheit, °f, f
        celsius: celsius, °c, c
        year: year, years, yrs, year-old, year-olds, yr
        month: month, months
        week: week, weeks
        day: day, days
        hour: hour, hours, hrs
        minute: minute, minutes, mins, min
        second: seconds
        decade: decade, decades
        century: century, centuries
        am: am, a.m
        pm: pm, p.m
        clock: o'clock, gmt, bst, est
    """,
    counted="""
        person: people, person-, residents, individuals, inhabitants, population, employees, workers, staff, members, passengers
        child: child, children, kids, boys, girls, pupils
        student: student, students, pupils
        soldier: soldier-, troops, military
        woman: woman, women, female
        man: man, men, male
        migrant: migrant-, refugee-, asylum
        killed: killed, kill, kills, killing, dead, died, deaths, death, toll, fatalities, lost, dying, victims
        injured: injured, injuries, wounded, hurt, injuring
        missing: missing
        arrested: arrested, arrests, detained, held
        point: point, points
        goal: goal, goals, scored, scoring
        vote: vote, votes, voted, voters
        seat: seat, seats
        match: match, matches, game, games, fixture, fixtures
        win: win, wins, won, victory, victories, beat
        loss: loss, losses, lost, defeat, defeats
        house: house, houses, home, homes, household-
        building: building-
        car: car, cars, vehicle-
        state: state, states
        country: country, countries, nations
        city: city, cities
        school: school, schools
        store: store, stores, shop, shops
        company: company, companies, firm, firms
        job: job, jobs
        case: case, cases
        charge: charge, charges, count, counts
        flight: flight, flights
        magnitude: magnitude, richter
        lap: lap, laps
        round: round, rounds
        hole: hole, holes
        channel: channel
        radio: radio
        page: page, pages
        district: district
        street: street
        season: season, seasons
        book: book, books
        film: film, films, movie-
        time: times
        follower: follower-, viewers, fans, watched
        republican: republican-
        democrat: democrat-
        room: room, rooms, bedroom-
        floor: floor, floors, storey-, stories, story-, story
        plane: plane, planes, aircraft, aeroplane-, airplane-, jet, jets
        ship: ship, ships, boat, boats, vessel-
        bus: bus, buses, coaches
        truck: truck, trucks, lorry, lorries
        family: family, families
        village: village, villages
        hospital: hospital, hospitals
        award: award, awards, prize, prizes, medal, medals
        letter: letter, letters
        ticket: ticket, tickets
        tree: tree, trees
        animal: animal, animals, cow, cows, cattle, sheep
        tent: tent, tents
        prisoner: prisoner, prisoners, inmate-, hostage-
        police: police, officer-, policemen
        bridge: bridge, bridges
        song: song, songs, album-
        language: language, languages
    """,
    hedges="""
        about: about, around, approximately, roughly, some, estimated, circa, or so
        nearly: nearly, almost, close to
        more_than: more than, over, above, upwards of, exceeding, in excess of
        at_least: at least, a minimum of, no fewer than, no less than
        less_than: less than, fewer than, under, below
        at_most: up to, at most, no more than, as many as, as much as, a maximum of
    """,
    hours_lead="at, by, from, until, around, about, between",
    common="""
        the of and to in is was were that for with on as by at from his her their its which who has have had been
        be are not but this they he she it an would could will can said after before about than when also into
        more because while there where during over what if so or you we i my me your our us him them then these
        those do did does being between through under against both up out all no some only just very
    """,
)
