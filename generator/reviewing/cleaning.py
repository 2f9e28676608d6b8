"""Take away what people do not see and did not mean: marks of direction, line breaks, control characters, broken halves."""

from __future__ import annotations

import re
import unicodedata

# Marks of direction that keyboards and other programs leave behind, and the byte order mark: the site isolates by itself.
_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS = re.compile("[ \t]*[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+[ \t]*")


def whole(text: str) -> str:
    """Return a text that can be written as UTF-8: halves of surrogate pairs become U+FFFD, which the checks refuse.

    >>> whole("a\\ud800b")
    'a\ufffdb'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def line(text: str) -> str:
    r"""Return a name or a remark as one line without control characters and marks of direction.

    >>> line("A.\nB.\x00 \u202e")
    'A. B.'
    """
    kept = _MARKS.sub("", whole(text))
    return " ".join("".join(" " if unicodedata.category(char) == "Cc" else char for char in kept).split())


def wording(text: str) -> tuple[str, bool]:
    r"""Return a wording on one line without marks of direction, and whether it had any.

    >>> wording("\u200fيوم {day}.\u200e\n")
    ('يوم {day}.', True)
    """
    kept = _MARKS.sub("", whole(text))
    return _BREAKS.sub(" ", kept).strip(), kept != whole(text)


def has_lost_letters(text: str, english: str) -> bool:
    """Tell whether question marks stand where letters were: an encoding that lacks a letter has one in its place.

    >>> has_lost_letters("????? {day}.", "On {day}."), has_lost_letters("Kiedy? {day}.", "When? {day}.")
    (True, False)
    """
    return text.count("?") > english.count("?")
