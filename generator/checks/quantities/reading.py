"""Reading a text into quantities: numbers, dates, times, with units and what they count. It compares nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.quantities.calendar import Mention, is_doubtful, join_dates
from generator.checks.quantities.clock import is_hour, read_time
from generator.checks.quantities.context import Surroundings, surroundings
from generator.checks.quantities.holidays import holidays
from generator.checks.quantities.lists import join_ranges, share_units
from generator.checks.quantities.meanings import Meanings, find_meanings
from generator.checks.quantities.model import DateParts, Kind, Quantity
from generator.checks.quantities.numerals import date_parts, decimal_points, mixed_numbers
from generator.checks.quantities.tokens import CLOCK, DAY, NUMBER, SIGN, WORD, tokenize
from generator.checks.quantities.words import Number, read_number
from generator.checks.tables.shape import NOTHING, Table, table_of

LANGUAGES = ("en", "ar", "fa", "tr", "pl", "ru", "ckb", "kmr")
_FIRST_YEAR, _LAST_YEAR, _CENTURY, _YEAR_FIGURES = 1000, 2199, 100, 4
_OF_YEARS = ("", "year", "month", "day", "hour", "second", "century", "celsius")  # units that may stand beside a year
_DECADE_ENDINGS = {"en": re.compile("s$"), "tr": re.compile("(?:ler|lar|li|lu)"), "ru": re.compile("(?:х|е|ые|ых)")}
_ROMAN = re.compile(r"(?<!\w)[IVXХ]{1,7}(?!\w)")  # the last letter is the Cyrillic one, which writers use as well
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10}
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_HALF = Decimal("0.5")
_MIDDLE, _TENS = Decimal(5), 2  # of ten degrees; figures of a number of tens
_PLAIN_TOKENS = (WORD, SIGN)
_SLASHES = frozenset({"fa"})  # whose newspapers also write 2/8 for 2.8
_DOZENS = (Decimal(10), Decimal(12), Decimal(20))


KEPT = 256  # sources whose readings, and what is found in them, are kept for their next translations


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text as the checks see it: its quantities, its loose number words, its months and weekdays, its tokens.

    It is equal to itself only, so that what is found in a source can be kept by it.
    """

    text: str
    quantities: tuple[Quantity, ...]
    loose: tuple[tuple[Decimal, ...], ...]
    months: tuple[Mention, ...]
    weekdays: tuple[Mention, ...]
    meanings: Meanings


def find_quantities(text: str, language: str) -> list[Quantity]:
    """Return the quantities of a text in their order; `language` is one of LANGUAGES. It never raises for any text.

    >>> text = "Rosa raised $2.8 million in 2016"
    >>> [(str(found.value), found.unit, text[found.start : found.end]) for found in find_quantities(text, "en")]
    [('2800000.0', 'USD', '2.8 million'), ('2016', '', '2016')]
    """
    return list(read(text, language).quantities)


def read(text: str, language: str) -> Reading:
    """Return all that the checks compare of a text."""
    table: Table = table_of(language)
    tokens = tokenize(mixed_numbers(decimal_points(text) if language in _SLASHES else text, table.words.decimal_sign))
    meanings = find_meanings(text, table, tokens)
    quantities: list[Quantity] = []
    loose: list[tuple[Decimal, ...]] = [(Decimal(_roman(match.group())),) for match in _ROMAN.finditer(text)]
    months: list[Mention] = []
    weekdays: list[Mention] = []
    after = 0
    for place, (token, entry) in enumerate(zip(tokens, meanings.entries, strict=True)):
        if place < after or (entry is NOTHING and token.kind in _PLAIN_TOKENS):
            continue
        if token.kind in (DAY, CLOCK):
            quantities += _in_figures(meanings, place)
            continue
        if entry.month or entry.weekday or entry.loose:
            end = tokens[place + meanings.lengths[place] - 1].end
            if entry.month and not (language == "en" and entry.doubtful and text[token.start].islower()):
                months.append(Mention(entry.month, is_doubtful(meanings, place), token.start, end))
            if entry.weekday:
                weekdays.append(Mention(entry.weekday, False, token.start, end))
            if entry.loose and not (entry.half and read_number(meanings, place)):  # half a million is no fifty
                loose.append(entry.loose)
                loose += _dozens(entry.loose, quantities, token.start)
        if (
            entry.ordinal
            and entry.unit
            and not entry.carried_join
            and quantities
            and 0 <= token.start - quantities[-1].end <= 1
        ):
            continue  # the unit of the number before it: 18 ثانية
        if (token.kind == NUMBER or (entry.is_number and not entry.month and not entry.weekday)) and (
            number := read_number(meanings, place)
        ):
            quantities.append(_quantity(meanings, number, quantities))
            after = number.after
    joined = join_ranges(share_units(join_dates(quantities, months, meanings), meanings), text)
    _add_holidays(text, language, months, loose)
    return Reading(text, tuple(joined), tuple(loose), tuple(months), tuple(weekdays), meanings)


def _add_holidays(text: str, language: str, months: list[Mention], loose: list[tuple[Decimal, ...]]) -> None:
    """Add the dates that an English text says by the name of a holiday; a translation may do without them."""
    for month, day, start, end in holidays(text) if language == "en" else ():
        months.append(Mention(month, True, start, end))
        loose.append((Decimal(day),))


def _dozens(values: tuple[Decimal, ...], before: list[Quantity], start: int) -> Iterator[tuple[Decimal, ...]]:
    """Yield what a number of dozens or scores is: three dozen are 36."""
    if before and 0 <= start - before[-1].end <= 1:
        yield from ((value * before[-1].value,) for value in values if value in _DOZENS)


def _roman(numeral: str) -> int:
    """Return the value of a Roman numeral.

    >>> _roman("XIX")
    19
    """
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _in_figures(meanings: Meanings, place: int) -> Iterator[Quantity]:
    """Yield a date or a time that is written in figures only; what cannot be one is its numbers."""
    token = meanings.tokens[place]
    if token.kind == CLOCK:
        if time := read_time(meanings, place, place + 1):
            yield time
            return
    else:
        year, month, day = date_parts(token.text)
        if month:
            value, span = Decimal(day), (token.start, token.end)
            yield Quantity(Kind.DATE, value, *span, span, (value,), date=DateParts(year, month, day))
            return
    for match in re.finditer(r"\d+", token.text):
        span = token.start + match.start(), token.start + match.end()
        yield Quantity(Kind.NUMBER, Decimal(match.group()), *span, span, (Decimal(match.group()),))


def _quantity(meanings: Meanings, number: Number, before: list[Quantity]) -> Quantity:
    first, last = meanings.tokens[number.first], meanings.tokens[number.after - 1]
    near = surroundings(meanings, number.first, number.after)
    whole = first.kind == NUMBER and number.after == number.first + 1
    if whole and is_hour(meanings, number, near) and (time := read_time(meanings, number.first, number.after)):
        return time
    kind = _kind(meanings, number, near)
    return Quantity(
        kind,
        number.readings[0],
        first.start,
        last.end,
        (near.start, near.end),
        _readings(meanings, number, kind, before),
        unit=near.unit,
        counted=near.counted,
        counts=near.counts,
        precision=near.hedge,
        in_digits=number.in_digits,
    )


def _readings(meanings: Meanings, number: Number, kind: Kind, before: list[Quantity]) -> tuple[Decimal, ...]:
    """Return what the figures can mean: 2½, 12.5m, the 1980s or the eighties; a comma is no decimal sign in English."""
    values = number.readings
    first = meanings.tokens[number.first]
    after = meanings.tokens[number.after] if number.after < len(meanings.tokens) else None
    if not number.ordinal and _half_follows(meanings, number.after):
        values = (*values, values[0] + _HALF)
    if after is not None and after.text in _FRACTIONS and after.start == meanings.tokens[number.after - 1].end:
        values = (*values, values[0] + _FRACTIONS[after.text])
    elif meanings.table.words.code == "en":
        values = (values[0], values[0] * 10**6) if after is not None and after.text == "m" else values[:1]
        if kind is Kind.DECADE:
            values = (values[0], values[0] % _CENTURY if values[0] >= _FIRST_YEAR else 1900 + values[0])
            values += (values[0] + _MIDDLE,) if _is_middle(meanings, number.first) else ()
    if kind is Kind.NUMBER and number.after == number.first + 1 and first.kind == NUMBER and len(first.text) == 2:  # noqa: PLR2004 - the end of a year
        return (*values, *_full_years(meanings, number, before))
    return values


def _is_middle(meanings: Meanings, place: int) -> bool:
    """Return whether English tens are those of a temperature and told to be in the middle: the mid-90s are 95 degrees."""
    return (
        place > 1
        and meanings.tokens[place - 2].text == "mid"
        and meanings.tokens[place].text.isdigit()
        and len(meanings.tokens[place].text) == _TENS
    )


def _half_follows(meanings: Meanings, after: int) -> bool:
    """Return whether “and a half” stands after what is counted: هفت سال و نیم, heft sal û nîv."""
    joined = False
    for place in range(after, min(after + 4, len(meanings.tokens))):
        entry = meanings.entries[place]
        if entry.half and place > after:
            return joined or entry.carried_join
        if meanings.tokens[place].kind != WORD or (joined and not entry.half):
            return False
        joined = entry.joins
    return False


def _kind(meanings: Meanings, number: Number, near: Surroundings) -> Kind:
    value = number.readings[0]
    if near.unit == "percent" or near.is_money:
        return Kind.MONEY if near.is_money else Kind.PERCENT
    if _is_code(meanings, number):
        return Kind.CODE
    if number.in_digits and not number.scaled:
        if _is_decade(meanings, number, value):
            return Kind.DECADE
        if _is_year(meanings.tokens[number.first].text, near, value):
            return Kind.YEAR
    if number.ordinal:
        return Kind.ORDINAL
    return Kind.MEASURE if near.unit else Kind.NUMBER


def _is_code(meanings: Meanings, number: Number) -> bool:
    """Return whether a number is glued to letters before it, as in F125 or COP26."""
    token = meanings.tokens[number.first]
    if token.kind != NUMBER or not number.first:
        return False
    before = meanings.tokens[number.first - 1]
    return before.kind == WORD and before.end == token.start and meanings.text[before.start].isupper()


def _is_decade(meanings: Meanings, number: Number, value: Decimal) -> bool:
    """Return whether an ending makes a number a decade: 1980s, 1980'ler, 80-х."""
    tokens, after = meanings.tokens, number.after
    if meanings.table.words.code not in _DECADE_ENDINGS or value % 10 or after >= len(tokens):
        return False
    if tokens[after].text in "'-" and after + 1 < len(tokens):
        after += 1
    if tokens[after].start - tokens[number.after - 1].end > after - number.after:
        return False
    return _DECADE_ENDINGS[meanings.table.words.code].match(tokens[after].text) is not None


def _is_year(figures: str, near: Surroundings, value: Decimal) -> bool:
    plain = figures.isdigit() and len(figures) == _YEAR_FIGURES and not near.counts
    return plain and _FIRST_YEAR <= value <= _LAST_YEAR and near.unit in _OF_YEARS


def _full_years(meanings: Meanings, number: Number, before: list[Quantity]) -> tuple[Decimal, ...]:
    """Return the years that two figures stand for: 2017-18 and '17."""
    token = meanings.tokens[number.first]
    sign = meanings.tokens[number.first - 1].text if number.first else ""
    value = number.readings[0]
    if sign in ("-", "/") and before and before[-1].kind is Kind.YEAR and before[-1].end == token.start - 1:
        return (before[-1].value // _CENTURY * _CENTURY + value,)
    return (2000 + value, 1900 + value) if sign == "'" and token.start == meanings.tokens[number.first - 1].end else ()
