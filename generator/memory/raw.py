"""An entry of a PO file as it stands there, and the quick way to read files that have the plain form that we write.

polib reads any PO file, at about a tenth of a millisecond an entry. In a file that Polybrief wrote, or that a PO editor
left in the same form, an entry is one match of a pattern; a file with anything else in it goes to polib as a whole, so
that there is one judge of what is a fault.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import polib


class RawEntry(NamedTuple):
    """One entry: `note` is what translators wrote (`# `), `comment` what the program says (`#.`), both without marks.

    `line` is the first of the entry, comments included. `forms` has one text, or one for each plural form.
    """

    line: int
    note: str
    comment: str
    references: tuple[str, ...]
    fuzzy: bool
    previous: str
    context: str
    source: str
    plural: str
    forms: tuple[str, ...]
    obsolete: bool


# What polib leaves as it is: it takes spaces around a comment away, and knows no other escapes.
_WORDS = r"(?!\s)[^\n]*(?<!\s)\n"
_TEXT = r'(?:[^"\\\n]++|\\[\\"ntrvbf])*+'
_COMMENTS = rf"\n((?:# {_WORDS})*+)((?:#\. {_WORDS})*+)(#:(?: [^\s:]++)++\n)?+(#, fuzzy\n)?+"
# Places where str.splitlines, and polib with it, ends a line that has none in PO.
_FOREIGN_BREAKS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_HEADER = re.compile(rf'(?:#\n)?msgid ""\nmsgstr ""\n(?:"{_TEXT}"\n)+')


def _pattern(previous: str, mark: str) -> re.Pattern[str]:
    plural = rf'{mark}msgid_plural "({_TEXT})"\n((?:{mark}msgstr\[\d\] "{_TEXT}"\n)++)'
    source = rf'(?:{mark}msgctxt "({_TEXT})"\n)?+{mark}msgid "({_TEXT})"\n'
    return re.compile(rf'{_COMMENTS}{previous}{source}(?:{mark}msgstr "({_TEXT})"\n|{plural})')


_LIVE = _pattern(rf'(?:#\| msgid "({_TEXT})"\n)?+', "")
# polib passes over the previous msgid of an obsolete entry; so does the empty group.
_OBSOLETE = _pattern(rf'(?:#~\| msgid "{_TEXT}"\n)?+()', "#~ ")
_FORM = re.compile(rf'msgstr\[(\d)\] "({_TEXT})"')


def read_plain(text: str) -> tuple[polib.POFile, list[RawEntry]] | None:
    """Return the header and the entries of a text in the plain form, None where any part of it has another form.

    Plain: an empty line before each entry and nowhere else, gettext's order of lines, each text on one line.
    """
    header = _HEADER.match(text)
    if not header or any(character in text for character in _FOREIGN_BREAKS):
        return None
    entries: list[RawEntry] = []
    end = len(text.rstrip("\n")) + 1
    at, line = header.end(), header[0].count("\n") + 2
    while at < end:
        match = _LIVE.match(text, at)
        entry = _entry(match, line, obsolete=False) if match else None
        if not entry and (match := _OBSOLETE.match(text, at)):
            entry = _entry(match, line, obsolete=True)
        if not match or not entry:
            return None
        entries.append(entry)
        line += text.count("\n", at, at := match.end())
    return polib.pofile(header[0]), entries


def _entry(match: re.Match[str], line: int, *, obsolete: bool) -> RawEntry | None:
    note, comment, references, fuzzy, previous, context, source, form, plural, forms = match.groups("")
    if not source:
        return None
    texts: tuple[str, ...] = (form,)
    if forms:
        found = _FORM.findall(forms)
        if [index for index, _ in found] != [str(index) for index in range(len(found))]:
            return None
        texts = tuple(text for _, text in found)
    if "\\" in match[0]:
        previous, context, source, plural = map(polib.unescape, (previous, context, source, plural))
        texts = tuple(map(polib.unescape, texts))
    return RawEntry(
        line,
        note[2:-1].replace("\n# ", "\n"),
        comment[3:-1].replace("\n#. ", "\n"),
        tuple(references[3:].split()),
        bool(fuzzy),
        previous,
        context,
        source,
        plural,
        texts,
        obsolete,
    )


def read_any(text: str) -> tuple[polib.POFile, list[RawEntry]]:
    """Return the header and the entries of any PO text, by polib. Raises OSError and ValueError for faults of syntax."""
    file = polib.pofile(text, wrapwidth=0)
    return file, [
        RawEntry(
            raw.linenum or 1,
            raw.tcomment,
            raw.comment,
            tuple(place for place, _ in raw.occurrences),
            "fuzzy" in raw.flags,
            raw.previous_msgid or "",
            raw.msgctxt or "",
            raw.msgid,
            raw.msgid_plural or "",
            tuple(form for _, form in sorted(raw.msgstr_plural.items())) if raw.msgid_plural else (raw.msgstr,),
            bool(raw.obsolete),
        )
        for raw in file
    ]
