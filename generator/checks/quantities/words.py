"""Numbers made of digits, words and scale words, put together. It knows no unit and no place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.quantities.meanings import Meanings
from generator.checks.quantities.numerals import readings
from generator.checks.quantities.sums import Sum
from generator.checks.quantities.tokens import NUMBER, WORD, Token
from generator.checks.tables.shape import Entry

_HALF = Decimal("0.5")
_MOST_WORDS, _MOST_LINKS, _SPACES = 24, 6, 3
_HALVED = frozenset(
    {"mile", "foot", "inch", "acre", "lb", "ounce", "gallon", "stone"}
)  # what other languages measure otherwise
_EACH = frozenset({"'", "er", "ar", "şer", "şar"})  # 1,1'er milyon: 1.1 million each
_LOCATIVE = re.compile("(?:[dt][ae])$")
# Letters glued to a number. The capital ones are CLDR's short forms; small ones stand with amounts of money: £125m.
_SCALE_LETTERS = {"m": Decimal(10**6), "k": Decimal(1000), "b": Decimal(10**9), "tr": Decimal(10**12)}
_SCALE_CAPITALS = {"K": Decimal(1000), "M": Decimal(10**6), "B": Decimal(10**9), "T": Decimal(10**12)}
_SCALE_CAPITALS_TR = {"B": Decimal(1000)}


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: its readings, the tokens it takes, and whether it is in digits, ordinal, or has a scale word."""

    readings: tuple[Decimal, ...]
    first: int
    after: int
    in_digits: bool
    ordinal: bool = False
    scaled: bool = False


def read_number(meanings: Meanings, place: int) -> Number | None:
    """Return the number that begins at a token; None where none does.

    Words are put together as the language does: two hundred and five, zwei is not. A conjunction is taken only between parts.
    """
    table, tokens, entries = meanings.table, meanings.tokens, meanings.entries
    if not (tokens[place].kind == NUMBER or entries[place].is_number):
        return None
    if entries[place].half:
        return _half(meanings, place)
    total = Sum(table)
    here = after = place
    joined = False
    while here < len(tokens) and here - place < _MOST_WORDS:
        if _take(total, meanings, here, joined=joined, glued=here == after):
            here += meanings.lengths[here]
            if (
                entries[here - 1].half
                and here < len(tokens)
                and entries[here].scale == total.last_scale
                and total.last_scale
            ):
                here += 1
            after, joined = here, False
        elif here > place and here - after < _MOST_LINKS and _links(total, meanings, here, joined=joined):
            joined = joined or entries[here].joins
            here += 1
        else:
            break
    if after == place:
        return None
    return Number(total.result(), place, after, total.in_digits, total.ordinal, total.last_scale is not None)


def _take(total: Sum, meanings: Meanings, here: int, *, joined: bool, glued: bool) -> bool:
    """Add a token to a number where it carries it on; `glued` says that no conjunction stands between."""
    token, entry = meanings.tokens[here], meanings.entries[here]
    if token.kind == NUMBER:
        values = readings(token.text, meanings.table.words.decimal_sign)
        taken = not (total.words and _ends_before(total, meanings, here)) and total.digit_string(values)
    elif entry.half:
        taken = total.half(joined=joined or entry.carried_join)
    elif entry.is_number:
        taken = (
            not total.words or (_close(meanings.tokens, here) and not _has_locative(meanings, here - 1))
        ) and total.word(entry, joined=joined or entry.carried_join)
    elif (
        token.kind == WORD
        and glued
        and total.words
        and total.last_scale is None
        and (scale := _scale_letter(meanings, here))
    ):
        taken = total.word(Entry(scale=scale), joined=False)
    else:
        taken = False
    total.words += taken
    return taken


def _ends_before(total: Sum, meanings: Meanings, here: int) -> bool:
    """Return whether a numeral begins another number: after a scale with an ending, or before one as great as the last."""
    after = meanings.entries[here + 1].scale if here + 1 < len(meanings.entries) else None
    is_as_great = total.last_scale is not None and after is not None and after >= total.last_scale
    return is_as_great or _is_inflected_scale(meanings, here - 1)


def _is_inflected_scale(meanings: Meanings, place: int) -> bool:
    """Return whether a scale word has an ending, so that no number goes on after it: 1,2 milyondan 1921'de."""
    table, text = meanings.table, meanings.tokens[place].text
    return meanings.entries[place].scale is not None and text not in table.exact and text not in table.stems


def _has_locative(meanings: Meanings, place: int) -> bool:
    """Return whether a Turkish number has the ending of a fraction's lower part: onda bir is a tenth and no eleven."""
    return meanings.table.words.code == "tr" and _LOCATIVE.search(meanings.tokens[place].text) is not None


def _links(total: Sum, meanings: Meanings, here: int, *, joined: bool) -> bool:
    """Return whether a conjunction, a hyphen, or the article of “and a half” stands between two parts of one number."""
    if here + 1 >= len(meanings.tokens):
        return False
    if meanings.table.words.code == "tr" and meanings.tokens[here].text in _EACH:
        return meanings.entries[here + 1].scale is not None or meanings.tokens[here + 1].text in _EACH
    if meanings.tokens[here].text == "-":
        return not total.in_digits or meanings.entries[here + 1].scale is not None or joined
    if joined:
        return meanings.tokens[here].text == "a"
    if meanings.tokens[here].text == "of":  # hundreds of thousands
        return not total.in_digits and meanings.entries[here + 1].scale is not None
    return meanings.entries[here].joins


def _close(tokens: Sequence[Token], place: int) -> bool:
    """Return whether nothing but spaces or a hyphen stands before a token: every sign is a token of its own."""
    return tokens[place].start - tokens[place - 1].end <= _SPACES or tokens[place - 1].text == "-"


def _half(meanings: Meanings, place: int) -> Number | None:
    """Return half of a scale word or of an English measure that follows: half a million, half a mile."""
    for ahead in (1, 2):
        if place + ahead >= len(meanings.tokens):
            return None
        entry = meanings.entries[place + ahead]
        if entry.scale:
            return Number((entry.scale * _HALF,), place, place + ahead + 1, in_digits=False, scaled=True)
        if meanings.table.words.code == "en" and not _HALVED.isdisjoint(entry.unit):
            return Number((_HALF,), place, place + ahead, in_digits=False)
    return None


def _scale_letter(meanings: Meanings, place: int) -> Decimal | None:
    """Return the scale that a letter glued to a number stands for: £125m, 2.5B; in Turkish B is a thousand."""
    before, token = meanings.tokens[place - 1], meanings.tokens[place]
    if before.kind != NUMBER or token.end - before.end > 3:  # noqa: PLR2004 - two letters and a space
        return None
    written = meanings.text[token.start : token.end]
    if meanings.table.words.code == "tr":
        return _SCALE_CAPITALS_TR.get(written)
    if token.start != before.end:
        return None
    money = place > 1 and meanings.tokens[place - 2].text in "$€£₺₽¥₹"
    return _SCALE_CAPITALS.get(written) or (_SCALE_LETTERS.get(token.text) if money or token.text == "k" else None)
