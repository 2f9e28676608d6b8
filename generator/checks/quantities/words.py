"""Numbers made of digits, words and scale words, put together. It knows no unit and no place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.folding import fold_word
from generator.checks.quantities.numerals import readings
from generator.checks.quantities.tokens import NUMBER, WORD, Token
from generator.checks.tables.shape import NOTHING, Entry, Phrase, Table

_HALF = Decimal("0.5")
_TEN, _TWENTY, _HUNDRED, _THOUSAND = Decimal(10), Decimal(20), Decimal(100), Decimal(1000)
_MOST_WORDS, _MOST_LINKS, _SPACES = 24, 6, 3
_HALVED = frozenset({"mile", "foot", "inch", "acre", "lb", "ounce", "gallon"})  # what other languages measure otherwise
_LOCATIVE = re.compile("(?:[dt][ae])$")
_PARTED = frozenset({"fa"})  # writes the parts of a word with a joiner between them
_HALF_ALONE = frozenset({"tr", "ru"})  # say it without a conjunction: iki buçuk, с половиной
# Letters glued to a number. The capital ones are CLDR's short forms; small ones stand with amounts of money: £125m.
_SCALE_LETTERS = {"m": Decimal(10**6), "k": Decimal(1000), "b": Decimal(10**9), "tr": Decimal(10**12)}
_SCALE_CAPITALS = {"K": Decimal(1000), "M": Decimal(10**6), "B": Decimal(10**9), "T": Decimal(10**12)}
_SCALE_CAPITALS_TR = {"B": Decimal(1000)}


@dataclass(frozen=True, slots=True)
class Meanings:
    """The tokens of a text with the entry of each; a phrase's entry stands at its first word, `lengths` says how far it goes."""

    table: Table
    tokens: Sequence[Token]
    entries: Sequence[Entry]
    lengths: Sequence[int]
    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: its readings, the tokens it takes, and whether it is in digits, ordinal, or has a scale word."""

    readings: tuple[Decimal, ...]
    first: int
    after: int
    in_digits: bool
    ordinal: bool = False
    scaled: bool = False


def find_meanings(text: str, table: Table, tokens: Sequence[Token]) -> Meanings:
    """Return the entries of all tokens; the words of a phrase mean what the phrase means."""
    known = table.known
    entries = [known.get(token.text) or table.entry(token.text) for token in tokens]
    for written, entry in table.spelled.items() if any(form in text for form in table.spelled) else ():
        for place, token in enumerate(tokens):
            if text[token.start : token.end] == written:
                entries[place] = entry
    if "\u200c" in text and table.words.code in _PARTED:
        entries = [_by_part(text, table, token, entry) for token, entry in zip(tokens, entries, strict=True)]
    lengths = [1] * len(tokens)
    heads = table.phrases
    after = 0
    for place in [place for place, token in enumerate(tokens) if token.text in heads]:
        if place >= after and (found := _phrase(heads[tokens[place].text], tokens, place)):
            entry, length = found
            after = place + length
            entries[place:after] = [entry, *[NOTHING] * (length - 1)]
            lengths[place] = length
    return Meanings(table, tokens, entries, lengths, text)


def _by_part(text: str, table: Table, token: Token, entry: Entry) -> Entry:
    """Return the entry of a word; of one in parts that means nothing as a whole, the number that it begins with: نه‌ساله‌اش."""
    if entry is not NOTHING or token.kind != WORD or "\u200c" not in text[token.start : token.end]:
        return entry
    parts = text[token.start : token.end].split("\u200c")
    for size in range(len(parts) - 1, 0, -1):
        word = fold_word("".join(parts[:size]))
        if word and (found := table.entry(word)).is_number:
            return found
    return entry


def _phrase(phrases: Sequence[Phrase], tokens: Sequence[Token], place: int) -> tuple[Entry, int] | None:
    """Return the meaning of the phrase that begins at a token, and how many tokens it takes."""
    for phrase in phrases:
        after = place + 1 + len(phrase.rest)
        if after <= len(tokens) and all(
            found.text.startswith(word) if stem else found.text == word
            for (word, stem), found in zip(phrase.rest, tokens[place + 1 : after], strict=True)
        ):
            return phrase.entry, after - place
    return None


class _Sum:
    """A number while it is put together."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.last_scale: Decimal | None = None
        self.digits: tuple[Decimal, ...] = ()
        self.in_digits = False
        self.ordinal = False
        self.words = 0

    def digit_string(self, values: tuple[Decimal, ...]) -> bool:
        """Take a numeral; it may open a number or follow a scale word that is greater."""
        if self.current is not None or (self.words and self.last_scale is None):
            return False
        if self.last_scale is not None and values[0] >= self.last_scale:
            return False
        self.current, self.in_digits = values[0], True
        self.digits = values if not self.words else ()
        return True

    def word(self, entry: Entry, *, joined: bool) -> bool:
        """Take a number word where it can carry on what there is."""
        if entry.scale is not None:
            return self._scale(entry.scale)
        if self.ordinal:
            value = entry.cardinal if self.table.words.units_before_tens else entry.ordinal
            return value is not None and self._after_ordinal(value, joined=joined)
        if entry.hundred:
            return self._hundred()
        if entry.cardinal is not None:
            return self._add(entry.cardinal, joined=joined, teen=not joined)
        if entry.ordinal is not None and self._ordinal(entry.ordinal, joined=joined):
            self.ordinal = True
            return True
        return False

    def _ordinal(self, value: Decimal, *, joined: bool) -> bool:
        """Take an ordinal, which ends a number: twenty-first, two hundredth."""
        if self.words and value == _HUNDRED:
            return self._hundred()
        if self.words and value == _THOUSAND:
            return self._scale(value)
        return self._add(value, joined=joined, teen=False)

    def _after_ordinal(self, value: Decimal, *, joined: bool) -> bool:
        """Take the second part of an ordinal of two: الثالث عشر, الثالث والعشرون, dwudziesty piąty."""
        if self.table.words.units_before_tens:
            if value == _HUNDRED and self.current is not None and self.current < _HUNDRED:  # الرابع بعد المئة
                self.current += _HUNDRED
                return True
            return (value == _TEN or joined) and value < _HUNDRED and self._add(value, joined=joined, teen=not joined)
        return (
            self.table.words.declines_tens
            and value < _TEN
            and not joined
            and self._add(value, joined=False, teen=False)
        )

    def _scale(self, scale: Decimal) -> bool:
        if self.last_scale == _TEN and self.current is None and scale > _TEN:  # десятки тысяч
            self.total *= scale
            self.last_scale = scale
            return True
        if self.ordinal or (self.last_scale is not None and scale >= self.last_scale):
            return False
        factor = Decimal(1) if self.current is None else self.current
        if self.last_scale is None and len(self.digits) > 1:
            self.digits = tuple(value * scale for value in self.digits)
        else:
            self.digits = ()
        self.total += factor * scale
        self.current, self.last_scale = None, scale
        return True

    def _hundred(self) -> bool:
        if self.current is None:
            self.current = _HUNDRED
        elif not self.in_digits and 0 < self.current < _HUNDRED:
            self.current *= _HUNDRED
        else:
            return False
        return True

    def _add(self, value: Decimal, *, joined: bool, teen: bool) -> bool:
        if value >= _THOUSAND:
            return self._dual(value)
        if self.current is None:
            if self.last_scale is not None and value >= self.last_scale:
                return False
            self.current = value
            return True
        if self.in_digits and not self.last_scale:
            return False
        rest = self.current % _HUNDRED
        fits = (
            (rest == 0 and self.current >= _HUNDRED and 0 < value < _HUNDRED)
            or (
                rest % _TEN == 0
                and rest >= (_TEN if self.table.words.adds_to_ten else _TWENTY)
                and 0 < value < _TEN
                and (joined or not self.table.words.joins_tens)
            )
            or (teen and self.table.words.units_before_tens and 0 < rest < _TEN and value == _TEN)
            or (
                joined
                and self.table.words.units_before_tens
                and 0 < rest < _TEN
                and value >= _TWENTY
                and value % _TEN == 0
                and value < _HUNDRED
            )
        )
        if fits:
            self.current += value
        return fits

    def _dual(self, value: Decimal) -> bool:
        """Take a scale word in the dual, which is two of it: ألفان."""
        scale = value / 2
        if self.current is not None or (self.last_scale is not None and scale >= self.last_scale):
            return False
        self.total += value
        self.last_scale = scale
        return True

    def half(self, *, joined: bool) -> bool:
        """Add a half to what there is: iki buçuk, two and a half; a million and a half; مليونان ونصف المليون."""
        if self.current is None and joined and self.last_scale:
            self.total += self.last_scale * _HALF
            return True
        if self.current is None or not (joined or self.table.words.code in _HALF_ALONE):
            return False
        self.current += _HALF
        self.digits = ()
        return True

    def result(self) -> tuple[Decimal, ...]:
        """Return the readings of the number."""
        value = self.total + (self.current or Decimal(0))
        if self.digits and (self.current is None or not self.last_scale):
            return self.digits
        return (value,)


def read_number(meanings: Meanings, place: int) -> Number | None:
    """Return the number that begins at a token; None where none does.

    Words are put together as the language does: two hundred and five, zwei is not. A conjunction is taken only between parts.
    """
    table, tokens, entries = meanings.table, meanings.tokens, meanings.entries
    if not (tokens[place].kind == NUMBER or entries[place].is_number):
        return None
    if entries[place].half:
        return _half(meanings, place)
    total = _Sum(table)
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


def _take(total: _Sum, meanings: Meanings, here: int, *, joined: bool, glued: bool) -> bool:
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


def _ends_before(total: _Sum, meanings: Meanings, here: int) -> bool:
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


def _links(total: _Sum, meanings: Meanings, here: int, *, joined: bool) -> bool:
    """Return whether a conjunction, a hyphen, or the article of “and a half” stands between two parts of one number."""
    if here + 1 >= len(meanings.tokens):
        return False
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
