"""What sports writers call teams for short in English, and the names that translators put for it.

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


def _read() -> dict[str, tuple[str, ...]]:
    lines = (line.strip().partition(": ") for line in _LINES.strip().splitlines())
    return {name: tuple(words.split(", ")) for name, _, words in lines}


NICKNAMES = _read()
