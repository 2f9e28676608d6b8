"""Reading a text into quantities: numbers, dates, times, with units and what they count. It compares nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.quantities.context import Surroundings, surroundings
from generator.checks.quantities.model import DateParts, Kind, Quantity
from generator.checks.quantities.numerals import date_parts, readings
from generator.checks.quantities.tokens import CLOCK, DAY, NUMBER, SIGN, WORD, Token, tokenize
from generator.checks.quantities.words import Meanings, Number, find_meanings, read_number
from generator.checks.tables.shape import NOTHING, table_of

LANGUAGES = ("en", "ar", "fa", "tr", "pl", "ru", "ckb", "kmr")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_LAST_DAY = 31
_HALF_DAY = 12
_MINUTES = 60
_DECADE_ENDINGS = re.compile(r"^(s|er|ler|lar|li|lu|lerde|larda|х|е|ых|ые|х|ات|ینات|ەکان|ان|an)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that says a month or a weekday: its number, whether it may mean something else, and its place."""

    number: int
    doubtful: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the checks see it: its quantities, its loose number words, its months and weekdays, its tokens."""

    text: str
    quantities: tuple[Quantity, ...]
    loose: tuple[tuple[Decimal, ...], ...]
    months: tuple[Mention, ...]
    weekdays: tuple[Mention, ...]
    meanings: Meanings


def find_quantities(text: str, language: str) -> list[Quantity]:
    """Return the quantities of a text in their order; `language` is one of LANGUAGES. It never raises for any text.

    >>> [(str(found.value), found.unit, text[found.start : found.end]) for text in ["Rosa raised $2.8 million in 2016"]
    ...  for found in find_quantities(text, "en")]
    [('2800000.0', 'USD', '2.8 million'), ('2016', '', '2016')]
    """
    return list(read(text, language).quantities)


def read(text: str, language: str) -> Reading:
    """Return all that the checks compare of a text."""
    table = table_of(language)
    tokens = tokenize(text)
    meanings = find_meanings(text, table, tokens)
    quantities: list[Quantity] = []
    loose: list[tuple[Decimal, ...]] = []
    months: list[Mention] = []
    weekdays: list[Mention] = []
    after = 0
    for place, (token, entry) in enumerate(zip(tokens, meanings.entries, strict=True)):
        if place < after or (entry is NOTHING and token.kind in _PLAIN_TOKENS):
            continue
        if token.kind == WORD:
            end = tokens[place + meanings.lengths[place] - 1].end
            if entry.month:
                months.append(Mention(entry.month, _is_doubtful(meanings, place, text), token.start, end))
            if entry.weekday:
                weekdays.append(Mention(entry.weekday, False, token.start, end))
            if entry.loose:
                loose.append(entry.loose)
        if token.kind in (DAY, CLOCK):
            quantities += _in_figures(meanings, place)
        elif (token.kind == NUMBER or (entry.is_number and not entry.month)) and (number := read_number(meanings, place)) is not None:
            quantities.append(_quantity(meanings, number, quantities))
            after = number.after
    loose += [(Decimal(_roman(match.group())),) for match in _ROMAN.finditer(text)]
    return Reading(
        text,
        tuple(_ranges(_dates(quantities, months, meanings), meanings)),
        tuple(loose),
        tuple(months),
        tuple(weekdays),
        meanings,
    )


def _is_doubtful(meanings: Meanings, place: int, text: str) -> bool:
    """Return whether a month's name may be another word here: it often is one, and no number stands beside it."""
    tokens = meanings.tokens
    if not meanings.entries[place].doubtful:
        return False
    if meanings.table.words.code == "en":
        if not text[tokens[place].start].isupper():
            return True
        if place and (tokens[place].text == "august" or tokens[place - 1].text in _BEFORE_A_MONTH):
            return False
    after = place + meanings.lengths[place]
    before = place - 1
    if before > 0 and tokens[before].start == tokens[before - 1].end:  # an ending glued to the number
        before -= 1
    return not any(0 <= near < len(tokens) and tokens[near].kind == NUMBER for near in (before, after))


_BEFORE_A_MONTH = frozenset({"in", "since", "late", "early", "mid", "last", "next", "until", "till", "during"})
_ROMAN = re.compile(r"(?<!\w)[IVXХ]{1,7}(?!\w)")  # the last letter is the Cyrillic one, which writers use as well
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10}
_PLAIN_TOKENS = (WORD, SIGN)


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
    if token.kind == DAY:
        year, month, day = date_parts(token.text)
        if month:
            date = DateParts(year, month, day)
            yield Quantity(
                Kind.DATE, Decimal(day), token.start, token.end, (token.start, token.end), (Decimal(day),), date=date
            )
            return
    else:
        hour, minute = (int(part) for part in token.text.split(":"))
        if hour <= 24 and minute < _MINUTES:  # noqa: PLR2004 - hours of a day
            yield _time(meanings, place, place + 1, hour, minute)
            return
    for match in re.finditer(r"\d+", token.text):
        start, end = token.start + match.start(), token.start + match.end()
        value = Decimal(match.group())
        yield Quantity(Kind.NUMBER, value, start, end, (start, end), (value,))


def _time(meanings: Meanings, first: int, after: int, hour: int, minute: int) -> Quantity:
    half = next(
        (
            meanings.entries[near].unit
            for near in range(after, min(after + 2, len(meanings.tokens)))
            if {"am", "pm"} & {*meanings.entries[near].unit}
        ),
        (),
    )
    end = meanings.tokens[after - 1].end
    start = meanings.tokens[first].start
    if "pm" in half and hour < _HALF_DAY:
        hour += _HALF_DAY
    elif "am" in half and hour == _HALF_DAY:
        hour = 0
    value = Decimal(hour * _MINUTES + minute)
    outer_end = meanings.tokens[after].end if half and {"am", "pm"} & {*meanings.entries[after].unit} else end
    near = surroundings(meanings, first, after)
    return Quantity(Kind.TIME, value, start, end, (start, outer_end), (value,), unit="time", counted=near.counted)


def _quantity(meanings: Meanings, number: Number, before: list[Quantity]) -> Quantity:
    tokens = meanings.tokens
    first, last = tokens[number.first], tokens[number.after - 1]
    near = surroundings(meanings, number.first, number.after)
    values = number.readings
    whole = first.kind == NUMBER and number.after == number.first + 1
    if whole and _is_hour(meanings, number, near):
        clock = _clock_reading(meanings, number)
        if clock is not None:
            return clock
    kind = _kind(meanings, number, near, values[0])
    if meanings.table.words.code == "en":
        values = values[:1]  # a comma never means a decimal in English
        if kind is Kind.DECADE:  # the 1980s are also the eighties
            values = (values[0], values[0] % 100 if values[0] >= _FIRST_YEAR else 1900 + values[0])
    if kind is Kind.NUMBER and whole and len(first.text) == 2:  # noqa: PLR2004 - a year's two last figures
        values = (*values, *_full_years(meanings, number, before))
    return Quantity(
        kind,
        values[0],
        first.start,
        last.end,
        (near.start, near.end),
        values,
        unit=near.unit,
        counted=near.counted,
        counts=near.counts,
        precision=near.hedge,
        in_digits=number.in_digits,
    )


def _is_hour(meanings: Meanings, number: Number, near: Surroundings) -> bool:
    if near.unit in ("am", "pm"):
        return True
    return near.leads_hour and "." in meanings.tokens[number.first].text


def _clock_reading(meanings: Meanings, number: Number) -> Quantity | None:
    match = re.fullmatch(r"(\d{1,2})(?:[.,](\d\d))?", meanings.tokens[number.first].text)
    if match is None or int(match[1]) > 24 or int(match[2] or 0) >= _MINUTES:  # noqa: PLR2004 - hours of a day
        return None
    return _time(meanings, number.first, number.after, int(match[1]), int(match[2] or 0))


def _kind(meanings: Meanings, number: Number, near: Surroundings, value: Decimal) -> Kind:
    first = meanings.tokens[number.first]
    if near.unit == "percent":
        return Kind.PERCENT
    if near.is_money:
        return Kind.MONEY
    if _is_code(meanings, number):
        return Kind.CODE
    if number.in_digits and not number.scaled and _is_decade(meanings, number, value):
        return Kind.DECADE
    if _is_year(first, number, near, value) and not near.counts:
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
    tokens = meanings.tokens
    if value % 10 or value != value.to_integral_value() or number.after >= len(tokens):
        return False
    after = number.after
    if tokens[after].text in "'-" and after + 1 < len(tokens):
        after += 1
    glued = tokens[after].start - tokens[number.after - 1].end <= after - number.after
    return (
        glued
        and _DECADE_ENDINGS.match(tokens[after].text) is not None
        and (meanings.table.words.code != "en" or tokens[after].text == "s")
    )


def _is_year(first: Token, number: Number, near: Surroundings, value: Decimal) -> bool:
    if not number.in_digits or number.scaled or not first.text.isdigit() or len(first.text) != 4:  # noqa: PLR2004 - years have four figures
        return False
    return _FIRST_YEAR <= value <= _LAST_YEAR and near.unit in (
        "",
        "year",
        "second",
        "month",
        "day",
        "hour",
        "century",
        "celsius",
    )


def _full_years(meanings: Meanings, number: Number, before: list[Quantity]) -> tuple[Decimal, ...]:
    """Return the years that two figures stand for: 2017-18 and '17."""
    token = meanings.tokens[number.first]
    sign = meanings.tokens[number.first - 1].text if number.first else ""
    value = number.readings[0]
    if sign in ("-", "/") and before and before[-1].kind is Kind.YEAR and before[-1].end == token.start - 1:
        return (before[-1].value // 100 * 100 + value,)
    return (2000 + value, 1900 + value) if sign == "'" and token.start == meanings.tokens[number.first - 1].end else ()


def _dates(quantities: list[Quantity], months: list[Mention], meanings: Meanings) -> list[Quantity]:
    """Put days, months and years that stand together into dates."""
    if not months:
        return quantities
    result: list[Quantity] = []
    rest = list(quantities)
    for month in months:
        day = next((one for one in rest if _is_day(one) and _beside(meanings.text, one, month)), None)
        year = next(
            (one for one in rest if one.kind is Kind.YEAR and _year_beside(meanings.text, one, month, day)), None
        )
        if day is None and year is None:
            continue
        parts = [part for part in (day, year) if part is not None]
        start = min(month.start, *(part.start for part in parts))
        end = max(month.end, *(part.end for part in parts))
        date = DateParts(int(year.value) if year else 0, month.number, int(day.value) if day else 0)
        value = parts[0].value
        result.append(
            Quantity(Kind.DATE, value, start, end, (start, end), (value,), date=date, counted=parts[0].counted)
        )
        rest = [one for one in rest if one not in parts]
    return sorted(rest + result, key=lambda one: one.start)


def _is_day(one: Quantity) -> bool:
    return (
        one.kind in (Kind.NUMBER, Kind.ORDINAL, Kind.MEASURE, Kind.DECADE)
        and one.in_digits
        and 1 <= one.value <= _LAST_DAY
        and one.value == one.value.to_integral_value()
        and one.unit in ("", "month", "day", "year", "m", "am", "pm", "clock")
    )


_BEFORE_MONTH = re.compile(
    r"^(?:\s*(?:st|nd|rd|th|[.'’]?\s?(?:ê|î|an|ی|ی|ەی|of|de|ە|ی مانگی|من|-?(?:го|е|ого)))?\s?(?:of\s|من\s|ماه\s|مانگی\s|meha\s|the\s|شهر\s)?)$",
    re.IGNORECASE,
)


def _beside(text: str, day: Quantity, month: Mention) -> bool:
    if day.end <= month.start:
        return month.start - day.end <= 12 and _BEFORE_MONTH.match(text[day.end : month.start]) is not None  # noqa: PLR2004 - a few letters
    return 0 <= day.start - month.end <= 6 and text[month.end : day.start].strip(" .'’ê،,ی\u00a0").casefold() in (
        "",
        "the",
    )  # noqa: PLR2004


def _year_beside(text: str, year: Quantity, month: Mention, day: Quantity | None) -> bool:
    anchor = max(month.end, day.end) if day else month.end
    if year.start >= anchor:
        between = text[anchor : year.start]
        return (
            len(between) <= 14
            and re.fullmatch(
                r"(?:th|st|nd|rd)?[\s,،.'’]*(?:\w{0,3}\s+)?(?:of|de|عام|سنة|سال|ساڵی|sala|yılı|roku|г\.)?\s*",
                between,
                re.IGNORECASE,
            )
            is not None
        )  # noqa: PLR2004
    start = min(month.start, day.start) if day else month.start
    return (
        year.end <= start
        and re.fullmatch(r"[\s,]*(?:'?\w{0,4})?[\s,]*", text[year.end : start]) is not None
        and start - year.end <= 8
    )  # noqa: PLR2004


def _ranges(quantities: list[Quantity], meanings: Meanings) -> Iterator[Quantity]:
    """Join the two ends of a range written with a dash: 1,000–2,000; a scale word after it holds for both."""
    skip = False
    for place, one in enumerate(quantities):
        if skip:
            skip = False
            continue
        after = quantities[place + 1] if place + 1 < len(quantities) else None
        if after is not None and _is_range(one, after, meanings.text):
            low = _scaled_like(one, after)
            yield Quantity(
                after.kind,
                low,
                one.start,
                after.end,
                (one.outer[0], after.outer[1]),
                (low, *one.readings),
                upper=after.value,
                unit=after.unit or one.unit,
                counted=one.counted | after.counted,
                precision=one.precision,
                in_digits=True,
            )
            skip = True
        else:
            yield one


_PLAIN = (Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.YEAR)


def _is_range(low: Quantity, high: Quantity, text: str) -> bool:
    if not (low.in_digits and high.in_digits and low.kind in _PLAIN and high.kind in _PLAIN):
        return False
    between = text[low.end : high.start]
    return (
        between.strip(" $€£₺%٪\u00a0\u2009") in ("-", "–", "—")
        and (low.value < high.value)
        and text[max(low.start - 1, 0)] not in "-–"
        and text[high.end : high.end + 1] not in ("-", "–")
    )


def _scaled_like(low: Quantity, high: Quantity) -> Decimal:
    """Return the lower end with the scale word of the upper one: 340-500 million."""
    for scale in (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(1000)):
        if high.value >= scale and high.value % (scale / 1000) == 0 and low.value < scale / 1000 <= scale:
            bare = high.value / scale
            if low.value < bare * 10 and any(str(part) for part in (bare,)):
                return low.value * scale if "0" * 3 in f"{high.value:f}" and low.value < bare else low.value
    return low.value


def clock_readings(numeral: str) -> tuple[int, ...]:
    """Return the minutes since midnight that 12.55 stands for where a time may be meant; nothing where it cannot.

    >>> clock_readings("12.55"), clock_readings("7.5")
    ((775,), ())
    """
    match = re.fullmatch(r"(\d{1,2})[.:](\d\d)", numeral)
    if match is None or int(match[1]) > 24 or int(match[2]) >= _MINUTES:  # noqa: PLR2004 - hours of a day
        return ()
    return (int(match[1]) * _MINUTES + int(match[2]),)


__all__ = ["LANGUAGES", "Mention", "Reading", "clock_readings", "find_quantities", "read", "readings"]
