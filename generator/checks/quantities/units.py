"""The unit of a number: the sign or word before it, after it or within it. It looks no further than the next number."""

from __future__ import annotations

from generator.checks.folding import fold_word
from generator.checks.quantities.meanings import Meanings
from generator.checks.quantities.tokens import NUMBER, SIGN, WORD

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
_SHORT = {"in": "inch", "st": "stone"}  # English abbreviations that are units only where they are glued to a number
_SKIPPED = frozenset("-'\"()[]:؟")
_REACH, _ENDING = 5, 3  # tokens after a number, letters of an ending
_ABBREVIATION = 4  # letters: tys., млн
_DOTTED = frozenset({"tr", "pl"})  # write ordinals with a full stop
PERCENT_LEADS = frozenset({"tr", "ckb", "kmr"})  # yüzde 40, لە سەدا ٤٠, ji sedî 40


def unit_after(meanings: Meanings, after: int) -> tuple[str, int]:
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
        elif short := _short(meanings, place):
            return short, token.end
        elif entry.unit and (not passed or entry.unit[0] in CURRENCIES):
            return _preferred(meanings, place), tokens[place + meanings.lengths[place] - 1].end
        elif entry.is_number and not entry.ordinal:
            break
        else:  # a short piece glued to the number is an ending, anything else a word that may stand between
            passed += len(token.text) > _ENDING or passed > 0 or token.start != tokens[place - 1].end
        place += meanings.lengths[place]
    return "", 0


def _short(meanings: Meanings, place: int) -> str:
    """Return the unit that an English abbreviation glued to a number is, where it means something else apart: 4in, 18st."""
    before, token = meanings.tokens[place - 1], meanings.tokens[place]
    if meanings.table.words.code != "en" or before.end != token.start or not before.text[-1:].isdigit():
        return ""
    is_ordinal = before.text.endswith("1") and not before.text.endswith("11")
    return _SHORT.get(token.text, "") if token.text != "st" or not is_ordinal else ""


def unit_within(meanings: Meanings, start: int, end: int) -> str:
    """Return the unit that is written with the number as one word of two parts: یک‌روزه."""
    for part in meanings.text[start:end].split("\u200c")[1:]:
        if part and (units := meanings.table.entry(fold_word(part)).unit):
            return units[0]
    return ""


def _ends_abbreviation(meanings: Meanings, place: int) -> bool:
    """Return whether a full stop ends no sentence: that of a scale word (7 tys. euro) or of an ordinal (32. kilometre)."""
    if meanings.tokens[place].text != ".":
        return False
    before = meanings.tokens[place - 1]
    if before.kind == NUMBER and meanings.table.words.code in _DOTTED:
        after = meanings.tokens[place + 1] if place + 1 < len(meanings.tokens) else None
        return after is not None and meanings.text[after.start].islower()
    return meanings.entries[place - 1].scale is not None and len(before.text) <= _ABBREVIATION


def _leads(meanings: Meanings, place: int) -> bool:
    """Return whether a sign stands apart from what is before it and glued to a number after it."""
    tokens = meanings.tokens
    after = place + 1
    return (
        after < len(tokens)
        and tokens[after].kind == NUMBER
        and tokens[after].start == tokens[place].end
        and (not place or tokens[place].start > tokens[place - 1].end or tokens[place - 1].text == "(")
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


def unit_before(meanings: Meanings, first: int) -> tuple[str, int]:
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
