"""Characters that have no place in a text: controls, and those that nobody sees or that turn its direction.

It judges single characters only, never words.
"""

from __future__ import annotations

import re
import unicodedata

from generator.loading.codes import Code
from generator.loading.report import Report, Spot

# Control characters but tab and line ends; a carriage return alone, NEL, LS and PS are line ends to YAML and not to
# editors, so that every line number after them would be wrong; U+FEFF, U+FFFE and U+FFFF are no characters of YAML.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)")

_ARABIC_LETTER = "[\u0620-\u065f\u066e-\u06d3\u0750-\u077f]"
# General category Cf (Unicode 15) without the signs that are seen, fillers and selectors without a glyph, the
# replacement character that a wrong conversion leaves behind, and private use. A zero-width non-joiner (U+200C)
# is spelling between two letters of the Arabic script and nothing anywhere else.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ue000-\uf8ff\ufe00-\ufe0f\uffa0\ufff9-\ufffd\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    f"|(?<!{_ARABIC_LETTER})\u200c|\u200c(?!{_ARABIC_LETTER})"
)


def check_controls(text: str, report: Report) -> bool:
    """Report the first control character of a file's text; tell whether there is none and the text can be parsed."""
    first = _CONTROL.search(text)
    if first is None:
        return True
    more = sum(1 for _ in _CONTROL.finditer(text)) - 1
    message = f"found the character {_named(first[0])}" + (f", and {more} more of its kind" if more else "")
    hint = "save the file as plain text in UTF-8 with ordinary line ends"
    report.error(Code.CONTROL_CHARACTER, message, spot(text, first.start()), hint)
    return False


def check_invisible(text: str, report: Report) -> None:
    """Report every invisible character of a file's text, comments included."""
    for match in () if text.isascii() else _INVISIBLE.finditer(text):
        if report.is_full:
            return
        hint = "delete it; the site isolates text of another direction by itself"
        message = f"found the invisible character {_named(match[0])}"
        report.error(Code.INVISIBLE_CHARACTER, message, spot(text, match.start()), hint)


def invisible(text: str) -> str:
    r"""Return the name of the first character that nobody sees, empty when there is none.

    >>> invisible("a\u202eb"), invisible("رئیس\u200cجمهور"), invisible("a\u200cb"), invisible("a\x00")
    ('U+202E RIGHT-TO-LEFT OVERRIDE', '', 'U+200C ZERO WIDTH NON-JOINER', 'U+0000')
    """
    match = _INVISIBLE.search(text) or _CONTROL.search(text)
    return _named(match[0]) if match else ""


def _named(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def spot(text: str, offset: int) -> Spot:
    """Return the line and column of an offset in a file's text."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Spot(text.count("\n", 0, offset) + 1, offset - line_start + 1)
