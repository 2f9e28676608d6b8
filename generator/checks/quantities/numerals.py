"""What a string of digits with separators can mean. It knows neither words nor units."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_LONGEST = 24  # digits; what is longer is a code and compared by its beginning
_SEPARATOR = re.compile("[.,٫٬، ]")
# A slash in a number that a scale word, a percent sign or a measure follows.
_AFTER_A_SLASH = "%|٪|هزار|میلیون|میلیارد|تریلیون|درصد|در صد|دلار|یورو|پوند|کیلو|متر|مایل|فوت|تن\\b|لیتر|درجه|ریشتر"
_SLASH = re.compile(rf"(?<![\d/])(\d{{1,4}})/(\d{{1,3}})(?=[\s\u200c]{{0,2}}(?:{_AFTER_A_SLASH}))")
_MONTHS, _DAYS = 12, 31
_GROUP = 3
_MIXED = re.compile(r"(?<=\d) (1/2|1/4|3/4)(?![\d/])")
_PARTS = {"1/2": "500", "1/4": "250", "3/4": "750"}


def decimal_points(text: str) -> str:
    """Return a Persian text of the same length in which a slash that is a decimal sign is a point.

    >>> decimal_points("۲/۸ میلیون بشکه، ۲۴/۷")
    '۲.۸ میلیون بشکه، ۲۴/۷'
    """
    return _SLASH.sub(lambda found: f"{found[1]}.{found[2]}", text) if "/" in text else text


@lru_cache(maxsize=8192)
def readings(numeral: str, decimal_sign: str) -> tuple[Decimal, ...]:
    """Return every value that a numeral can have, the likeliest first, for a language that writes decimals so.

    >>> readings("1.234", "."), readings("1.234", ",")
    ((Decimal('1.234'), Decimal('1234')), (Decimal('1234'), Decimal('1.234')))
    >>> readings("2,50", ".")
    (Decimal('2.50'),)
    """
    if len(numeral) > _LONGEST:
        return (Decimal(_SEPARATOR.sub("", numeral)[:_LONGEST]),)
    signs = _SEPARATOR.findall(numeral)
    if not signs:
        return (Decimal(numeral),)
    parts = _SEPARATOR.split(numeral)
    whole = Decimal("".join(parts))
    if len(set(signs)) == 1:
        return _one_sign(parts, signs, whole, decimal_sign)
    decimal = Decimal("".join(parts[:-1]) + "." + parts[-1])
    if len(set(signs[:-1])) == 1 and signs[-1] not in signs[:-1] and all(len(part) == _GROUP for part in parts[1:-1]):
        return (decimal,)
    return (whole, decimal)


def _one_sign(parts: list[str], signs: list[str], whole: Decimal, decimal_sign: str) -> tuple[Decimal, ...]:
    grouped = len(parts[0]) <= _GROUP and all(len(part) == _GROUP for part in parts[1:])
    if len(signs) > 1 or signs[0] == " ":
        return (whole,) if grouped else (whole, Decimal(f"{parts[0]}.{parts[1]}"))
    decimal = Decimal(f"{parts[0]}.{parts[1]}")
    if not grouped or parts[0].startswith("0"):
        return (decimal,)
    return (decimal, whole) if signs[0] in (decimal_sign, "٫") else (whole, decimal)


def date_parts(text: str) -> tuple[int, int, int]:
    """Return year, month and day of a date in digits, or zeros where it is none; day before month where both could be.

    >>> date_parts("18.11.2021"), date_parts("11/18/2021"), date_parts("2021-11-18")
    ((2021, 11, 18), (2021, 11, 18), (2021, 11, 18))
    """
    first, second, third = (int(part) for part in re.split("[./-]", text))
    year, month, day = (first, second, third) if first > _DAYS else (third, second, first)
    if month > _MONTHS >= day:
        month, day = day, month
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return 0, 0, 0
    return year, month, day


def mixed_numbers(text: str, sign: str) -> str:
    """Return a text with its mixed numbers as decimals of the same length: 7 1/2 is 7.500.

    >>> mixed_numbers("7 1/2 games, 3 2/3", ".")
    '7.500 games, 3 2/3'
    """
    return _MIXED.sub(lambda found: sign + _PARTS[found[1]], text) if "/" in text else text
