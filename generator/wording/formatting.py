"""Values as each language writes them: numbers, money, dates and times, by CLDR (Unicode-3.0 licence) and the site's policy.

It never rounds, never converts a unit and never chooses among contested figures.

The policy, kept everywhere: Sorani uses Arabic-Indic digits and Persian its own, with ٬ and ٫ as separators; all others use
0 to 9 with CLDR's separators (Polish groups from five digits on). Money is written with the currency's name, times on a
24-hour clock, dates in the Gregorian calendar, months in Arabic by their Iraqi names.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_name
from babel.units import format_unit

from generator.model.locales import Digits, Language
from generator.model.patterns import Slot, parse
from generator.model.phrases import Insert, InsertKind, Phrase, Piece
from generator.model.values import Contested, Date, DateRange, Precision, Quantity, QuantityKind, TimeOfDay, Value

_FIRST_DIGIT = {Digits.LATN: "0", Digits.ARAB: "٠", Digits.ARABEXT: "۰"}
_NATIVE_PERCENT = {Digits.ARAB: "٪", Digits.ARABEXT: "٪"}  # CLDR percentSign of these numbering systems
# CLDR minimumGroupingDigits above 1, which Babel does not apply: 1458, but 14 580.
_MINIMUM_GROUPING = {"es": 2, "pl": 2, "pt_PT": 2}
# Names of currencies that CLDR lacks for a language of the site.
_CURRENCY_NAMES = {"ckb": {"USD": "دۆلاری ئەمریکی", "EUR": "یۆرۆ", "IQD": "دیناری عێراقی", "GBP": "پاوەندی بەریتانی"}}
# Marks of direction inside CLDR's patterns: every value is isolated as a whole instead.
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f]")
# Russian writes the word for "year" out: an abbreviation with its full stop would end sentences twice.
_RUSSIAN_YEAR = re.compile("[\u00a0\u202f ]г\\.$")

Furniture = Mapping[str, str]


def native_digits(text: str, digits: Digits) -> str:
    """Return the text with ASCII digits replaced by those of the numbering system.

    >>> native_digits("7٬000", Digits.ARAB)
    '٧٬٠٠٠'
    """
    return text.translate(_digit_table(digits))


@lru_cache(maxsize=len(Digits))
def _digit_table(digits: Digits) -> dict[int, int]:
    first = ord(_FIRST_DIGIT[digits])
    return {ord("0") + value: first + value for value in range(10)}


@dataclass(frozen=True)
class Formatter:
    """Writes values in one language; `furniture` gives its words for precision, ranges and, where needed, months."""

    language: Language
    furniture: Furniture

    # numbers

    def number(self, number: Decimal) -> str:
        """Return the number with the language's digits and separators, with every decimal that it has."""
        return _number(self.language.cldr, self.language.digits, number)

    def amount(self, quantity: Quantity) -> str:
        """Return the number with its currency, percent sign or unit, but without the word for its precision."""
        match quantity.kind:
            case QuantityKind.MONEY:
                return self._money(quantity)
            case QuantityKind.PERCENT:
                return self._percent(quantity.number)
            case QuantityKind.MEASUREMENT:
                return self._measurement(quantity)
            case QuantityKind.COUNT:
                return self.number(quantity.number)

    def precise(self, quantity: Quantity) -> str:
        """Return the amount with the word for its precision, as it stands alone: "about 7,000"."""
        if quantity.precision is Precision.EXACT:
            return self.amount(quantity)
        return self._fill(f"precision.{quantity.precision}", value=self.amount(quantity))

    def contested(self, contested: Contested) -> str:
        """Return the range from the lowest to the highest account, each with the word for its precision."""
        low, high = contested.lowest(), contested.highest()
        if low.number == high.number:
            return self.precise(low)
        return self._fill("figure.range", low=self.precise(low), high=self.precise(high))

    def _money(self, quantity: Quantity) -> str:
        locale = Locale.parse(self.language.cldr)
        own = _CURRENCY_NAMES.get(locale.language, {}).get(quantity.unit)
        count = float(quantity.number) if quantity.number % 1 else int(quantity.number)
        name = own or get_currency_name(quantity.unit, count, locale=locale)
        return f"{self.number(quantity.number)} {name}"

    def _percent(self, number: Decimal) -> str:
        digits = self.language.digits
        pattern = Locale.parse(self.language.cldr).percent_formats[None].pattern
        before, after = re.split(r"[#0.,]+", pattern, maxsplit=1)
        sign = _NATIVE_PERCENT.get(digits, "%")
        return _DIRECTION_MARKS.sub("", f"{before}{self.number(number)}{after}").replace("%", sign)

    def _measurement(self, quantity: Quantity) -> str:
        locale = Locale.parse(self.language.cldr)
        text = format_unit(self.number(quantity.number), quantity.unit, length="short", locale=locale)
        return _DIRECTION_MARKS.sub("", text)

    # dates and times

    def date(self, date: Date) -> str:
        """Return a day, month or year as it stands inside a sentence; a month without a day in the form of a full date."""
        if date.month is None:
            return native_digits(f"{date.year}", self.language.digits)
        if self.language.own_dates:
            return native_digits(self._own_date(date), self.language.digits)
        pattern = "d MMMM y" if date.day else "MMMM y"
        if date.day:
            pattern = "full" if date.weekday else "long"
        return self._cldr_date(date, pattern)

    def month(self, date: Date) -> str:
        """Return the month and year as they stand alone, as in a heading."""
        if self.language.own_dates:
            return native_digits(self._own_date(Date(date.year, date.month)), self.language.digits)
        return self._cldr_date(date, "LLLL y")

    def date_range(self, dates: DateRange) -> str:
        """Return both ends, each in full."""
        return self._fill("date.range", start=self.date(dates.start), end=self.date(dates.end))

    def time(self, time: TimeOfDay) -> str:
        """Return hours and minutes on a 24-hour clock."""
        return native_digits(str(time), self.language.digits)

    def _cldr_date(self, date: Date, pattern: str) -> str:
        text = _date_text(self.language.cldr, date, pattern)
        return native_digits(text, self.language.digits)

    def _own_date(self, date: Date) -> str:
        words = {"year": f"{date.year}", "month": self.furniture[f"date.month.{date.month}"], "day": f"{date.day}"}
        if date.day is None:
            return self._fill("date.month_year", **words)
        if not date.weekday:
            return self._fill("date.day", **words)
        weekday = dt.date(date.year, date.month or 1, date.day).isoweekday()
        return self._fill("date.weekday", **words, weekday=self.furniture[f"date.weekday.{weekday}"])

    # slots

    def value(self, value: Value) -> str:
        """Return a value as it stands in its slot: the word for a precision belongs to the sentence, except in a range."""
        match value:
            case Quantity():
                return self.amount(value)
            case Contested():
                return self.contested(value)
            case Date():
                return self.date(value)
            case DateRange():
                return self.date_range(value)
            case TimeOfDay():
                return self.time(value)

    def insert(self, slot: str, value: Value) -> Insert:
        """Return the value as an insert: its text and the same value as data."""
        return Insert(self.value(value), data(value), insert_kind(value), slot=slot)

    def phrase(self, wording: str, values: Mapping[str, Value]) -> Phrase:
        """Fill a wording's slots; KeyError when a slot has no value."""
        return self.filled(wording, lambda slot: self.insert(slot, values[slot]))

    def filled(self, wording: str, insert: Callable[[str], Insert]) -> Phrase:
        """Fill a wording's slots with what `insert` returns for each of their names."""
        pieces: tuple[Piece, ...] = tuple(
            insert(piece.name) if isinstance(piece, Slot) else piece for piece in parse(wording)
        )
        return Phrase(pieces, self.language.code, self.language.direction)

    def _fill(self, context: str, **words: str) -> str:
        return "".join(
            words[piece.name] if isinstance(piece, Slot) else piece for piece in parse(self.furniture[context])
        )


@lru_cache(maxsize=8192)
def _number(cldr: str, digits: Digits, number: Decimal) -> str:
    locale = Locale.parse(cldr)
    minimum = _MINIMUM_GROUPING.get(cldr, 1)
    grouped = abs(number) >= 10 ** (2 + minimum)
    text = format_decimal(
        number, locale=locale, numbering_system=digits, decimal_quantization=False, group_separator=grouped
    )
    return native_digits(_DIRECTION_MARKS.sub("", text), digits)


@lru_cache(maxsize=8192)
def _date_text(cldr: str, date: Date, pattern: str) -> str:
    day = dt.date(date.year, date.month or 1, date.day or 1)
    text = _DIRECTION_MARKS.sub("", format_date(day, pattern, locale=cldr))
    return _RUSSIAN_YEAR.sub("", text) + " года" if cldr == "ru" else text


def insert_kind(value: Value) -> InsertKind:
    """Return how a page marks the value up."""
    return InsertKind.TIME if isinstance(value, Date | TimeOfDay) else InsertKind.NUMBER


def data(value: Value) -> str:
    """Return the value as data: a plain decimal number, an interval of two, or ISO 8601.

    >>> data(Quantity(QuantityKind.COUNT, Decimal("7000"))), data(Date(2021, 11))
    ('7000', '2021-11')
    """
    match value:
        case Quantity():
            return f"{value.number:f}"
        case Contested():
            return f"{value.lowest().number:f}/{value.highest().number:f}"
        case _:
            return str(value)
