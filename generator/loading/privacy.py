"""Advice on what can harm people: telephone numbers, e-mail addresses, exact coordinates, names of private persons.

It finds forms, not meanings: a place described in words can harm as well, and only an editor sees that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.loading.advice import WEIGHTS, Advice
from generator.loading.codes import Code
from generator.loading.report import Report
from generator.loading.shapes import Located

# Also as people write it to hide it from programs: name (at) example [dot] org.
_EMAIL = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}"
    r"|[\w.+-]{1,64} ?[\[(] ?at ?[\])] ?[\w-]{1,63}(?:(?:\.| ?[\[(] ?dot ?[\])] ?)[\w-]{1,63}){1,4}",
    re.IGNORECASE,
)
# ITU-T E.164 allows 15 digits; fewer than 8 are more often an amount. A date as 2021-11-18 is none.
_PHONE = re.compile(
    r"(?<![\w.,/-])(?:\+\d[\d ()./-]{6,20}\d|\(?0\d[\d ()./-]{6,20}\d|\d{3}[ .-]\d{3}[ .-]\d{4})(?![\w-])"
)
# Degrees in decimals or with minutes; MGRS (NGA.STND.0037) to 100 m or closer; plus codes (Open Location Code).
_DEGREES = re.compile(
    r"[NSns]?\s?[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NSns]?\s*[,;/ ]\s*[EWew]?\s?[-+]?\d{1,3}\.\d{3,}"
    r"|\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’]"
    r"|\b\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})\b"
    r"|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"
)
# Two or more capitalized words in a row, with the small words that names hold.
_NAME = re.compile(
    r"[A-Z][\w'’]*[a-z][\w'’]*(?:-[A-Z]\w+)?(?: (?:al|bin|de|der|el|ibn|van|von)\b| al-\w+| [A-Z][\w'’.-]*)+"
)
_OPENERS = frozenset(
    {"The", "A", "An", "In", "On", "At", "After", "Before", "Since", "When", "According", "Of", "From", "For"}
)


def advise_on_contacts(text: str) -> Iterator[Advice]:
    """Yield advice on every text that anybody could be reached or found by.

    >>> [advice.code.value for advice in advise_on_contacts("call +48 600 123 456, at 52.12345, 23.54321")]
    ['phone-number', 'coordinates']
    """
    for match in _EMAIL.finditer(text):
        hint = "leave it out; name the office, and let the source say how to reach it"
        yield Advice(Code.EMAIL_ADDRESS, f'"{match[0]}" is an e-mail address', match.start(), hint, match.end())
    for match in _PHONE.finditer(text):
        hint = "leave it out; a number on a page is called for years"
        yield Advice(Code.PHONE_NUMBER, f'"{match[0]}" looks like a telephone number', match.start(), hint, match.end())
    for match in _DEGREES.finditer(text):
        hint = "name the district or town: an exact place can be a target"
        yield Advice(Code.COORDINATES, f'"{match[0]}" looks like exact coordinates', match.start(), hint, match.end())


def report_contacts(text: Located[str] | None, report: Report) -> None:
    """Report advice on a text that is no sentence of a briefing: nothing there waives it."""
    if text is None:
        return
    for advice in advise_on_contacts(text.value):
        place = text.node.at(advice.offset)
        report.advise(advice.code, advice.message, place, advice.hint, WEIGHTS[advice.code])


def advise_on_names(sentence: str, names: Sequence[str]) -> Iterator[Advice]:
    """Yield advice on what looks like a name and is in none of the names of the termbase.

    >>> [advice.message for advice in advise_on_names("In Minsk, Jan Kowalski met Angela Merkel.", ["Angela Merkel"])]
    ['"Jan Kowalski" looks like a name and is not in the termbase']
    """
    spans = [
        (match.start(), match.end())
        for name in names
        if name in sentence
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence)
    ]
    rest = list(sentence)
    for start, end in spans:
        rest[start:end] = "\x00" * (end - start)
    for match in _NAME.finditer("".join(rest)):
        words = match[0].split(" ")
        while words and words[0] in _OPENERS:
            words = words[1:]
        if len(words) > 1:
            name = " ".join(words)
            hint = "add it to the termbase, a person only who acts in public; leave a private person's name out"
            yield Advice(Code.UNKNOWN_PERSON, f'"{name}" looks like a name and is not in the termbase',
                         match.end() - len(name), hint)  # fmt: skip
