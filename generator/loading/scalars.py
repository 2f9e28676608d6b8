"""What a single text in a file can mean: words, ids, choices, numbers, dates, times, addresses.

A text without quotes means what YAML 1.2 makes of it, as in editors: `no` is a word, `true` is not, `12:30` is a time
only where a time belongs. Nothing is guessed: a number with a separator is a fault, not a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date as calendar_date
from decimal import Decimal
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from generator.loading.codes import Code
from generator.loading.nodes import Node, ScalarNode
from generator.loading.report import Report, quoted, suggestion
from generator.loading.shapes import Located, Schema, report_type
from generator.model.values import Date, TimeOfDay

# YAML 1.2.2, section 10.3.2 (core schema): what a text without quotes is if it is no text.
_NOT_TEXT = re.compile(
    r"(?P<nothing>~|null|Null|NULL|)|(?P<flag>true|True|TRUE|false|False|FALSE)"
    r"|(?P<number>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))"
)
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?")
_YEAR, _MONTH, _DAY = "[1-9][0-9]{3}", "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
_DATE = re.compile(f"({_YEAR})(?:-{_MONTH}(?:-{_DAY})?)?")
_TIME = re.compile("([01][0-9]|2[0-3]):([0-5][0-9])")

E = TypeVar("E", bound=str)


def _plain_text(node: Node, expected: str, report: Report) -> str | None:
    """Return the text of a node, without the line end of a block; None where YAML 1.2 takes it for no text."""
    if not isinstance(node, ScalarNode):
        report_type(expected, node, report)
        return None
    match = None if node.style else _NOT_TEXT.fullmatch(node.text)
    if not node.text.strip() or (match and match["nothing"] is not None):
        report.error(Code.EMPTY_VALUE, f"found nothing, expected {expected}", node, "fill it in or delete the field")
        return None
    if match:
        what = "the number" if match["number"] else "yes or no:"
        hint = f'put it in quotes: "{node.text}"'
        report.error(Code.WRONG_TYPE, f"found {what} {quoted(node.text)}, expected {expected}", node, hint)
        return None
    return node.text.removesuffix("\n") if node.style in ("|", ">") else node.text


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words."""

    longest: int = 300
    expected: str = "a text"

    def read(self, node: Node, report: Report) -> Located[str] | None:
        """Return the text."""
        text = _plain_text(node, self.expected, report)
        if text is None or not isinstance(node, ScalarNode):
            return None
        if "\n" in text:
            message, hint = "found a line break within the text", "write it on one line, or fold it with `>-`"
        elif text != text.strip():
            message, hint = "found a space at the beginning or end of the text", "delete it"
        elif len(text) > self.longest:
            message, hint = f"the text has {len(text)} characters, at most {self.longest} fit", "shorten or divide it"
        else:
            return Located(text, node)
        report.error(Code.TEXT_FORM, message, node, hint)
        return None

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of a string."""
        return {"type": "string", "minLength": 1, "maxLength": self.longest}


@dataclass(frozen=True, slots=True)
class Name:
    """A text that follows a pattern, and where `known` is given, one of the names that it returns."""

    pattern: str
    expected: str
    hint: str
    code: Code = Code.BAD_ID
    unknown: Code = Code.UNKNOWN_VALUE
    known: Callable[[], Collection[str]] | None = None

    def read(self, node: Node, report: Report) -> Located[str] | None:
        """Return the text."""
        text = _plain_text(node, self.expected, report)
        if text is None or not isinstance(node, ScalarNode):
            return None
        if not re.fullmatch(self.pattern, text):
            near = suggestion(text, self.known()) if self.known else ""
            hint = near if near.startswith("did") else self.hint
            report.error(self.code, f"found {quoted(text)}, expected {self.expected}", node, hint)
            return None
        if self.known is not None and text not in (names := self.known()):
            report.unknown(self.unknown, self.expected.partition(" ")[2], text, node, names)
            return None
        return Located(text, node)

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of a string with a pattern."""
        return {"type": "string", "pattern": f"^{self.pattern}$"}


@dataclass(frozen=True, slots=True)
class Choice(Generic[E]):
    """One of a few words."""

    members: tuple[E, ...]

    def read(self, node: Node, report: Report) -> Located[E] | None:
        """Return the member of that word."""
        words = [str(member) for member in self.members]
        expected = f"one of: {', '.join(words)}"
        text = _plain_text(node, expected, report)
        if text is None or not isinstance(node, ScalarNode):
            return None
        for member in self.members:
            if member == text:
                return Located(member, node)
        hint = suggestion(text, words)
        hint = hint if hint.startswith("did") else ""
        report.error(Code.UNKNOWN_VALUE, f"found {quoted(text)}, expected {expected}", node, hint)
        return None

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of an enumeration."""
        return {"type": "string", "enum": [str(member) for member in self.members]}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no, written `true` or `false`."""

    def read(self, node: Node, report: Report) -> Located[bool] | None:
        """Return the truth value."""
        if isinstance(node, ScalarNode) and not node.style and node.text in ("true", "false"):
            return Located(node.text == "true", node)
        report_type("true or false", node, report, "write true or false, without quotes")
        return None

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of a truth value."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Number:
    """A decimal number; negative ones only where asked for."""

    may_be_negative: bool = False

    def read(self, node: Node, report: Report) -> Located[Decimal] | None:
        """Return the number exactly as written."""
        expected = "a number"
        if not isinstance(node, ScalarNode) or not node.text:
            report_type(expected, node, report)
        elif not _NUMBER.fullmatch(node.text):
            hint = "write only the digits 0 to 9 and a decimal point, as 7000 or 12.5; its form is added later"
            report.error(Code.BAD_NUMBER, f"found {quoted(node.text)}, expected {expected}", node, hint)
        elif node.style:
            report_type(expected, node, report, f"delete the quotation marks: {node.text}")
        elif node.text.startswith("-") and not self.may_be_negative:
            report.error(
                Code.BAD_NUMBER, f"found {quoted(node.text)}, expected a number from 0", node, "delete the minus"
            )
        else:
            return Located(Decimal(node.text), node)
        return None

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of a number."""
        return {"type": "number"} if self.may_be_negative else {"type": "number", "minimum": 0}


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the Gregorian calendar in ISO 8601: a day, and unless it must be one, a month or a year."""

    must_be_day: bool = False

    @property
    def _expected(self) -> str:
        return "a day as 2021-11-18" if self.must_be_day else "a date as 2021-11-18, 2021-11 or 2021"

    def read(self, node: Node, report: Report) -> Located[Date] | None:
        """Return the date."""
        if not isinstance(node, ScalarNode) or not node.text:
            report_type(self._expected, node, report)
            return None
        match = _DATE.fullmatch(node.text)
        date = _date(match) if match else None
        if date is None:
            hint = "year, month and day in this order, with hyphens and leading zeros"
        elif not _is_in_calendar(date):
            hint = f"month {date.month} of {date.year} has no day {date.day}"
        elif self.must_be_day and not date.day:
            hint = "add the day"
        else:
            return Located(date, node)
        report.error(Code.BAD_DATE, f"found {quoted(node.text)}, expected {self._expected}", node, hint)
        return None

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of a text; a bare year is a number to editors."""
        if self.must_be_day:
            return {"type": "string", "pattern": f"^{_YEAR}-{_MONTH}-{_DAY}$"}
        pattern = f"^{_YEAR}(-{_MONTH}(-{_DAY})?)?$"
        return {"type": ["string", "integer"], "pattern": pattern, "minimum": 1000, "maximum": 9999}


def _date(match: re.Match[str]) -> Date:
    year, month, day = (int(part) if part else None for part in match.groups())
    return Date(year or 0, month, day)


def _is_in_calendar(date: Date) -> bool:
    try:
        calendar_date(date.year, date.month or 1, date.day or 1)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Clock:
    """A time on a 24-hour clock, with or without quotes."""

    def read(self, node: Node, report: Report) -> Located[TimeOfDay] | None:
        """Return the time."""
        expected = "a time as 09:30"
        if not isinstance(node, ScalarNode) or not node.text:
            report_type(expected, node, report)
            return None
        match = _TIME.fullmatch(node.text)
        if match:
            return Located(TimeOfDay(int(match[1]), int(match[2])), node)
        hint = "hours from 00 to 23 and minutes, two digits each, with a colon"
        report.error(Code.BAD_TIME, f"found {quoted(node.text)}, expected {expected}", node, hint)
        return None

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of a text."""
        return {"type": "string", "pattern": f"^{_TIME.pattern}$"}


@dataclass(frozen=True, slots=True)
class Url:
    """A web address."""

    def read(self, node: Node, report: Report) -> Located[str] | None:
        """Return the address."""
        expected = "a web address"
        text = _plain_text(node, expected, report)
        if text is None or not isinstance(node, ScalarNode):
            return None
        if _is_web_address(text):
            return Located(text, node)
        hint = "begin with https://, without spaces and without a password"
        report.error(Code.BAD_URL, f"found {quoted(text)}, expected {expected}", node, hint)
        return None

    def schema(self, _shared: dict[str, Schema]) -> Schema:
        """Return the schema of an address."""
        return {"type": "string", "pattern": '^https?://[^\\s<>"]+$'}


def _is_web_address(text: str) -> bool:
    if not re.fullmatch(r'https?://[^\s<>"]+', text):
        return False
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    return bool(parts.hostname) and "@" not in parts.netloc
