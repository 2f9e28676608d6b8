"""What writers call teams and provinces for short in English, and the names that translators put for it.

Each line is `nickname: word, word`: the words of the full name by which the team is known.
"""

_LINES = """
    spurs: tottenham, hotspur, san, antonio
    gunners: arsenal
    hammers: ham
    toffees: everton
    magpies: newcastle
    foxes: leicester
    saints: southampton, helens
    barca: barcelona
    juve: juventus
    inter: internazionale
    psg: paris, germain
    pats: patriots
    niners: 49ers, francisco
    bucs: buccaneers, tampa
    jags: jaguars, jacksonville
    cavs: cavaliers, cleveland
    mavs: mavericks, dallas
    sixers: 76ers, philadelphia
    habs: canadiens, montreal
    windies: west, indies
    wallabies: australia
    springboks: south, africa
    boks: south, africa
    socceroos: australia
    proteas: south, africa
    canaries: norwich
    villa: aston
    wolves: wolverhampton, wanderers
    palace: crystal
"""


_SHORTENED = """
    ala: alabama
    alta: alberta
    ariz: arizona
    ark: arkansas
    calif: california
    colo: colorado
    conn: connecticut
    del: delaware
    fla: florida
    ill: illinois
    ind: indiana
    kan: kansas
    man: manitoba
    mass: massachusetts
    mich: michigan
    minn: minnesota
    miss: mississippi
    mont: montana
    neb: nebraska
    nev: nevada
    okla: oklahoma
    ont: ontario
    ore: oregon
    penn: pennsylvania
    que: quebec
    sask: saskatchewan
    tenn: tennessee
    tex: texas
    wash: washington
    wis: wisconsin
    wyo: wyoming
"""


def _read(text: str) -> dict[str, tuple[str, ...]]:
    lines = (line.strip().partition(": ") for line in text.strip().splitlines())
    return {name: tuple(words.split(", ")) for name, _, words in lines}


NICKNAMES = _read(_LINES)
# Provinces and states as American and Canadian papers shorten them: they count where a full stop follows.
SHORTENED = _read(_SHORTENED)
