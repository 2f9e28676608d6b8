"""What stands around a number: its unit, what it counts, what hedges it. It looks no further than the next number."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.folding import fold_word
from generator.checks.quantities.tokens import NUMBER, SIGN, WORD
from generator.checks.quantities.words import Meanings

CURRENCIES = frozenset(
    (
        "USD",
        "EUR",
        "GBP",
        "TRY",
        "PLN",
        "RUB",
        "JPY",
        "CNY",
        "INR",
        "IQD",
        "IRR",
        "CHF",
        "UAH",
        "ILS",
        "SEK",
        "MXN",
        "AED",
        "HUF",
    )
)
_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₺": "TRY",
    "₽": "RUB",
    "¥": "JPY",
    "₹": "INR",
    "%": "percent",
    "°": "degree",
}
_LEADING = {"rs": "INR"}  # English words before an amount that mean nothing elsewhere
_SKIPPED = frozenset("-'\"()[]:؟")
_AHEAD, _BEHIND = 6, 4
_REACH, _ENDING = 5, 3  # tokens after a number, letters of an ending
_ABBREVIATION = 4  # letters: tys., млн
_HEDGES_AFTER = {"tr": 2, "ar": 2}  # words after a number among which its hedge may stand: 20 kişiden fazla
# English, Polish and Russian words before a year: 43 more than in 2017.
_BEFORE_YEARS = frozenset({"in", "since", "from", "w", "we", "od", "в", "во"})
_YEAR_FIGURES = 4
_ALSO_PLACES = frozenset({"ser"})  # hedges that say where something is before anything but a number
_COMMAS = frozenset(",،")
_STOPS = frozenset(".;!?؟؛")
PERCENT_LEADS = frozenset({"tr", "ckb", "kmr"})  # yüzde 40, لە سەدا ٤٠, ji sedî 40


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a number; `start` and `end` bound it with its unit sign or word."""

    unit: str
    counted: frozenset[str]
    counts: str
    hedge: str
    leads_hour: bool
    start: int
    end: int

    @property
    def is_money(self) -> bool:
        """Return whether the unit is a currency."""
        return self.unit in CURRENCIES


def surroundings(meanings: Meanings, first: int, after: int) -> Surroundings:
    """Return what stands around the number that takes the tokens from `first` up to `after`."""
    start, end = meanings.tokens[first].start, meanings.tokens[after - 1].end
    unit, unit_end = _unit_after(meanings, after)
    if not unit:
        unit, unit_start = _unit_before(meanings, first)
        start = unit_start if unit else start
        unit = unit or _unit_within(meanings, start, end)
    else:
        end = max(end, unit_end)
        leading, unit_start = _unit_before(meanings, first)
        if leading in CURRENCIES or (leading == "percent" and unit not in CURRENCIES):
            unit, start, end = leading, unit_start, meanings.tokens[after - 1].end
    before = meanings.entries[first - 1] if first else None
    counted = _labels(meanings, first, after)
    hedge = _hedge(meanings, first, after)
    leads_hour = before is not None and before.leads_hour
    counts = "" if _is_year_alone(meanings, first) else _counts(meanings, after)
    return Surroundings(unit, counted, counts, hedge, leads_hour, start, end)


def _is_year_alone(meanings: Meanings, first: int) -> bool:
    """Return whether four figures count nothing: they stand after the word for year, or before a comma.

    So in عام 1983 بطائرة and in “until 2004, died”.
    """
    tokens = meanings.tokens
    if not (tokens[first].text.isdigit() and len(tokens[first].text) == _YEAR_FIGURES):
        return False
    follows = first + 1 < len(tokens) and tokens[first + 1].text in _COMMAS
    return follows or (first > 0 and "year" in meanings.entries[first - 1].unit)


def _unit_after(meanings: Meanings, after: int) -> tuple[str, int]:
    """Return the unit that follows and where it ends; a currency may have one word before it (US, British)."""
    tokens, entries = meanings.tokens, meanings.entries
    place, passed = after, 0
    while place < len(tokens) and passed <= 1 and place < after + _REACH:
        token, entry = tokens[place], entries[place]
        if token.kind == SIGN:
            if token.text in _SIGNS and not _leads(meanings, place):
                return _degree(meanings, place) if token.text == "°" else (_SIGNS[token.text], token.end)
            if token.text not in _SKIPPED and not (place == after and _ends_abbreviation(meanings, place)):
                break
        elif token.kind != WORD:
            break
        elif (code := meanings.text[token.start : token.end]) in CURRENCIES:
            return code, token.end
        elif code == "in" and token.start == tokens[place - 1].end and meanings.table.words.code == "en":
            return "inch", token.end  # 4in, and no in that stands apart
        elif entry.unit and (not passed or entry.unit[0] in CURRENCIES):
            return _preferred(meanings, place), tokens[place + meanings.lengths[place] - 1].end
        elif entry.is_number and not entry.ordinal:
            break
        else:  # a short piece glued to the number is an ending, anything else a word that may stand between
            passed += len(token.text) > _ENDING or passed > 0 or token.start != tokens[place - 1].end
        place += meanings.lengths[place]
    return "", 0


def _unit_within(meanings: Meanings, start: int, end: int) -> str:
    """Return the unit that is written with the number as one word of two parts: یک‌روزه."""
    for part in meanings.text[start:end].split("\u200c")[1:]:
        if part and (units := meanings.table.entry(fold_word(part)).unit):
            return units[0]
    return ""


def _ends_abbreviation(meanings: Meanings, place: int) -> bool:
    """Return whether a full stop belongs to a scale word: 7 tys. euro."""
    before = meanings.tokens[place - 1].text
    return (
        meanings.tokens[place].text == "."
        and meanings.entries[place - 1].scale is not None
        and len(before) <= _ABBREVIATION
    )


def _leads(meanings: Meanings, place: int) -> bool:
    """Return whether a sign stands apart from what is before it and glued to a number after it."""
    tokens = meanings.tokens
    after = place + 1
    return (
        after < len(tokens)
        and tokens[after].kind == NUMBER
        and tokens[after].start == tokens[place].end
        and (not place or tokens[place].start > tokens[place - 1].end)
    )


def _trails(meanings: Meanings, place: int) -> bool:
    """Return whether a sign is glued to the number before it."""
    before = meanings.tokens[place - 1] if place else None
    return before is not None and before.kind == NUMBER and before.end == meanings.tokens[place].start


def _degree(meanings: Meanings, place: int) -> tuple[str, int]:
    after = place + 1
    if after < len(meanings.tokens):
        for unit in meanings.entries[after].unit:
            if unit in ("celsius", "fahrenheit"):
                return unit, meanings.tokens[after].end
    return "degree", meanings.tokens[place].end


def _preferred(meanings: Meanings, place: int) -> str:
    """Return one unit of a word that may be several; degrees are those of the scale that is named after them."""
    units = meanings.entries[place].unit
    if units[0] == "degree":
        after = place + meanings.lengths[place]
        for near in range(after, min(after + 2, len(meanings.tokens))):
            for unit in meanings.entries[near].unit:
                if unit in ("celsius", "fahrenheit"):
                    return unit
    return units[0]


def _unit_before(meanings: Meanings, first: int) -> tuple[str, int]:
    """Return the sign or word of a unit that stands before a number: $5, %40, yüzde 40, ji sedî 40."""
    place = first - 1
    if place < 0:
        return "", 0
    token = meanings.tokens[place]
    if token.kind == SIGN:
        return _sign_before(meanings, place)
    if (code := meanings.text[token.start : token.end]) in CURRENCIES:
        return code, token.start
    if meanings.table.words.code == "en" and token.text in _LEADING:
        return _LEADING[token.text], token.start
    if meanings.table.words.code in PERCENT_LEADS:
        for begin in range(place, max(place - 3, -1), -1):
            if begin + meanings.lengths[begin] == first and "percent" in meanings.entries[begin].unit[:1]:
                return "percent", meanings.tokens[begin].start
    return "", 0


def _sign_before(meanings: Meanings, place: int) -> tuple[str, int]:
    """Return the unit of a sign before a number and where it begins, letters such as US before it included."""
    token, after = meanings.tokens[place], meanings.tokens[place + 1]
    if token.text not in _SIGNS or token.text == "°" or (token.end != after.start and _trails(meanings, place)):
        return "", 0
    before = meanings.tokens[place - 1] if place else token
    lettered = token.text == "$" and before.kind == WORD and before.end == token.start
    return _SIGNS[token.text], before.start if lettered else token.start


def _labels(meanings: Meanings, first: int, after: int) -> frozenset[str]:
    """Return the units and counted things named near a number, up to the next number or the end of the clause."""
    found: set[str] = set()
    for step, limit, start in ((1, _AHEAD, after), (-1, _BEHIND, first - 1)):
        place, words = start, 0
        while 0 <= place < len(meanings.tokens) and words < limit and not _ends_clause(meanings, place):
            entry = meanings.entries[place]
            found.update(entry.unit, entry.counted)
            if entry.month:
                found.add(f"month-{entry.month}")
            if entry.leads_hour and step < 0:
                found.add("hour")
            words += meanings.tokens[place].kind == WORD
            place += step
    return frozenset(found)


def _ends_clause(meanings: Meanings, place: int) -> bool:
    """Return whether a token is a number of its own or ends what can belong to the number before."""
    token, entry = meanings.tokens[place], meanings.entries[place]
    if token.kind == WORD:
        return entry.is_number and not entry.ordinal and not entry.half
    return token.kind != SIGN or token.text in _STOPS


def _counts(meanings: Meanings, after: int) -> str:
    """Return what the next word says is counted, past an ending glued to the number."""
    tokens = meanings.tokens
    place = after
    while place < len(tokens) and place < after + 2:
        if tokens[place].kind == WORD and (labels := meanings.entries[place].counted):
            return labels[0]
        glued = tokens[place].start == tokens[place - 1].end
        if not glued or tokens[place].text in _STOPS | _COMMAS:
            break
        place += 1
    return ""


def _parts_a_hedge(meanings: Meanings, place: int) -> bool:
    """Return whether a word leads a year, so that what is before it hedges another number."""
    return meanings.tokens[place].text in _BEFORE_YEARS or "year" in meanings.entries[place].unit


def _leads_number(meanings: Meanings, place: int) -> bool:
    """Return whether a number stands at a place, to which a hedge before it belongs."""
    return place < len(meanings.tokens) and (meanings.tokens[place].kind == NUMBER or meanings.entries[place].is_number)


def _hedge(meanings: Meanings, first: int, after: int) -> str:
    """Return what hedges a number: the hedge right before it, or after it where the language puts it there."""
    for place in range(first - 1, max(first - 5, -1), -1):
        hedge = meanings.entries[place].hedge
        after_it = place + meanings.lengths[place]
        may_be_far = (
            meanings.tokens[place].text not in _ALSO_PLACES and len(meanings.tokens[first].text) != _YEAR_FIGURES
        )
        if hedge and (after_it == first or (after_it < first and may_be_far)):  # more than the same period of 2018
            return hedge
        if meanings.tokens[place].kind == NUMBER or _parts_a_hedge(meanings, place):
            break
    if meanings.table.words.code not in _HEDGES_AFTER:
        return ""
    words = 0
    for place in range(after, min(after + 4, len(meanings.tokens))):
        if meanings.tokens[place].kind == NUMBER:
            break
        if meanings.entries[place].hedge and not _leads_number(meanings, place + meanings.lengths[place]):
            return meanings.entries[place].hedge
        words += meanings.tokens[place].start > meanings.tokens[place - 1].end
        if words >= _HEDGES_AFTER[meanings.table.words.code]:
            break
    return ""
