"""What stands around a number: its unit, what it counts, what hedges it. It looks no further than the next number."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.quantities.tokens import CLOCK, DAY, NUMBER, SIGN, WORD
from generator.checks.quantities.words import Meanings

CURRENCIES = frozenset({"USD", "EUR", "GBP", "TRY", "PLN", "RUB", "JPY", "CNY", "INR", "IQD", "IRR"})
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
_SKIPPED = frozenset("-'\"()[]:؟")
_AHEAD, _BEHIND = 6, 4
_ABBREVIATION = 4  # letters: tys., млн
_HEDGES_AFTER = {"tr": 1, "ar": 2}  # words after a number among which its hedge may stand: 20 kişiden fazla
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
    leads_year: bool
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
    else:
        end = max(end, unit_end)
        leading, unit_start = _unit_before(meanings, first)
        if leading in CURRENCIES or (leading == "percent" and unit not in CURRENCIES):
            unit, start, end = leading, unit_start, meanings.tokens[after - 1].end
    before = meanings.entries[first - 1] if first else None
    counted = _labels(meanings, first, after)
    hedge = _hedge(meanings, first, after)
    leads_hour = before is not None and before.leads_hour
    leads_year = before is not None and before.leads_year
    return Surroundings(unit, counted, _counts(meanings, after), hedge, leads_hour, leads_year, start, end)


def _unit_after(meanings: Meanings, after: int) -> tuple[str, int]:
    """Return the unit that follows and where it ends; a currency may have one word before it (US, British)."""
    tokens, entries = meanings.tokens, meanings.entries
    place, passed, skipped = after, 0, 0
    while place < len(tokens) and passed <= 1:
        token = tokens[place]
        if token.kind == SIGN:
            if token.text in _SIGNS:
                if _leads(meanings, place):
                    break
                return _degree(meanings, place) if token.text == "°" else (_SIGNS[token.text], token.end)
            abbreviated = (
                token.text == "."
                and place == after
                and entries[place - 1].scale is not None
                and len(tokens[place - 1].text) <= _ABBREVIATION
            )
            if not abbreviated and (token.text not in _SKIPPED or skipped > 1):
                break
            skipped += 1
            place += 1
            continue
        if token.kind != WORD:
            break
        entry = entries[place]
        end = tokens[place + meanings.lengths[place] - 1].end
        if (code := meanings.text[token.start : token.end]) in CURRENCIES:
            return code, end
        if entry.unit and (not passed or entry.unit[0] in CURRENCIES):
            return _preferred(meanings, place), end
        if entry.is_number and not entry.ordinal:
            break
        if len(token.text) > 3 or passed or token.start != tokens[place - 1].end:  # noqa: PLR2004 - a longer word is no ending
            passed += 1
        place += meanings.lengths[place]
    return "", 0


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
        if token.text not in _SIGNS or token.text == "°":
            return "", 0
        if token.end != meanings.tokens[first].start and _trails(meanings, place):
            return "", 0
        before = meanings.tokens[place - 1] if place else token
        glued = token.text == "$" and before.kind == WORD and before.end == token.start  # US$, C$
        return _SIGNS[token.text], before.start if glued else token.start
    if (code := meanings.text[token.start : token.end]) in CURRENCIES:
        return code, token.start
    for begin in (place, place - 1, place - 2):
        if begin >= 0 and begin + meanings.lengths[begin] == first and "percent" in meanings.entries[begin].unit[:1]:
            leads = meanings.table.words.code in PERCENT_LEADS
            return ("percent", meanings.tokens[begin].start) if leads else ("", 0)
    return "", 0


def _labels(meanings: Meanings, first: int, after: int) -> frozenset[str]:
    """Return the units and counted things named near a number, up to the next number or the end of the clause."""
    found: set[str] = set()
    for step, limit, place in ((1, _AHEAD, after), (-1, _BEHIND, first - 1)):
        words = 0
        while 0 <= place < len(meanings.tokens) and words < limit:
            token, entry = meanings.tokens[place], meanings.entries[place]
            if (
                token.kind in (NUMBER, CLOCK, DAY)
                or token.text in _STOPS
                or (token.kind == WORD and entry.is_number and not entry.ordinal and not entry.half)
            ):
                break
            found.update(entry.unit)
            found.update(entry.counted)
            if entry.month:
                found.add(f"month-{entry.month}")
            if entry.leads_hour and step < 0:
                found.add("hour")
            words += token.kind == WORD
            place += step
    return frozenset(found)


def _counts(meanings: Meanings, after: int) -> str:
    """Return what the next word says is counted, past an ending glued to the number."""
    tokens = meanings.tokens
    place = after
    while place < len(tokens) and place < after + 2:
        if tokens[place].kind == WORD and (labels := meanings.entries[place].counted):
            return labels[0]
        glued = tokens[place].start == tokens[place - 1].end
        if not glued:
            break
        place += 1
    return ""


def _hedge(meanings: Meanings, first: int, after: int) -> str:
    """Return what hedges a number: the hedge right before it, or after it where the language puts it there."""
    for place in range(first - 1, max(first - 5, -1), -1):
        hedge = meanings.entries[place].hedge
        if hedge and place + meanings.lengths[place] <= first:
            return hedge
        if meanings.tokens[place].kind == NUMBER:
            break
    if meanings.table.words.code not in _HEDGES_AFTER:
        return ""
    words = 0
    for place in range(after, min(after + 4, len(meanings.tokens))):
        if meanings.entries[place].hedge:
            return meanings.entries[place].hedge
        words += meanings.tokens[place].start > meanings.tokens[place - 1].end
        if words >= _HEDGES_AFTER[meanings.table.words.code]:
            break
    return ""
