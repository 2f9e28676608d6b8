"""Numbers as a reader sees them, in the digits and with the separators of one language.

It takes no other reading into account: a number in the digits of another script, or grouped as in another language, is
not the number that the facts have.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_decimal_symbol, get_group_symbol

_ZEROS = {"latn": "0", "arab": "٠", "arabext": "۰"}
_NATIVE = ("٬", "٫")  # CLDR: group and decimal of the numbering systems arab and arabext
_SPACE = "[\u00a0\u202f ]"
_MARKS = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")


@dataclass(frozen=True)
class Digits:
    """Reads the numbers of one language; `zero` is its digit nought."""

    zero: str
    pattern: re.Pattern[str]

    def read(self, text: str) -> tuple[tuple[Decimal, ...], str]:
        """Return the numbers of a text in order, and the text with `#` in the place of each.

        A number in the digits of another script stays what it is: it is none of this language.
        """
        found: list[Decimal] = []

        def take(match: re.Match[str]) -> str:
            whole, fraction = match["whole"], match["fraction"] or ""
            if not all(self.zero <= char <= chr(ord(self.zero) + 9) for char in whole + fraction if char.isdigit()):
                return match[0]
            digits = "".join(str(unicodedata.decimal(char)) for char in whole if char.isdecimal())
            more = "".join(str(unicodedata.decimal(char)) for char in fraction)
            found.append(Decimal(f"{'-' if match['sign'] else ''}{digits}.{more or 0}"))
            return "#"

        shown = self.pattern.sub(take, _MARKS.sub("", text))
        return tuple(found), " ".join(shown.split())


def digits(cldr: str, system: str) -> Digits:
    """Return the reader for a CLDR locale and numbering system.

    >>> digits("fa", "arabext").read("از ۷٬۰۰۰")
    ((Decimal('7000.0'),), 'از #')
    """
    group, decimal = _NATIVE
    if system == "latn":
        group, decimal = get_group_symbol(cldr), get_decimal_symbol(cldr)
    group = _SPACE if group.isspace() else re.escape(group)
    pattern = (
        rf"(?P<sign>(?<!\w)[-−])?(?P<whole>\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)"
        rf"(?:{re.escape(decimal)}(?P<fraction>\d+))?"
    )
    return Digits(_ZEROS[system], re.compile(pattern))
