"""What an English sentence of a briefing must not hold: numbers and dates as words, markup, long quotations.

Every rule keeps a promise to readers: what is not in a slot is translated, and a translation can change it. What only
makes a sentence hard to translate or unsafe is advice, which comes from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.loading.advice import WEIGHTS, Advice
from generator.loading.codes import Code
from generator.loading.plain_english import advise
from generator.loading.privacy import advise_on_contacts, advise_on_names
from generator.loading.report import Report, quoted
from generator.loading.shapes import Located
from generator.model.patterns import SLOT_NAME, PatternError, parse

_SLOT = re.compile(rf"\{{\{{|\}}\}}|\{{({SLOT_NAME})\}}")
_LONGEST_QUOTATION = 5  # words
_QUOTATION = re.compile(r"“([^”]*)”|\"([^\"]*)\"|«([^»]*)»|„([^“”]*)[“”]|‘([^‘]*)’(?!\w)|(?<!\w)'([^']*)'(?!\w)")
_MARKUP = re.compile(r"[<>`]|\]\(")
# Vague plurals (hundreds, thousands) and "one" are words like others; "second" and "third" are no numbers here.
_NUMBER = re.compile(
    r"\b(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
    r"|half an? (?:dozen|thousand|million|billion)"
    r"|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s? of)\b"
    # Who is two by nature is no count: "the two sides".
    r"|\b(?!two (?:sides|countries|parties|leaders|neighbours|neighbors|governments|states|presidents|ministers)\b)"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)\b"
    r"(?=[ -](?!(?:and|or|in|on|at|to|from|by|as|is|are|was|were)\b)\w)",
    re.IGNORECASE,
)
# "May" and "March" are also a verb each: they are dates where a preposition or a slot stands beside them.
_MONTH = re.compile(
    r"\b(?:January|February|April|June|July|August|September|October|November|December)\b"
    r"|\b(?i:in|on|since|until|by|of|from|to|during|before|after|early|mid|late|last|next|this)[ -]"
    r"(?P<word>March|May)\b"
    r"|(?<=\x00 )(?P<after>March|May)\b|\b(?P<before>March|May)(?= \x00)"
)
_ASCII_DIGIT = re.compile("[0-9]")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


@dataclass(frozen=True, slots=True)
class SlotPlace:
    """A slot in a sentence: its name and the offsets of its braces."""

    name: str
    start: int
    end: int


def slot_places(text: str) -> Iterator[SlotPlace]:
    """Yield the slots of a sentence without stray braces.

    >>> [slot.name for slot in slot_places("{a} of {{b}} and {a}")]
    ['a', 'a']
    """
    for match in _SLOT.finditer(text):
        if match[1]:
            yield SlotPlace(match[1], match.start(), match.end())


def check_braces(sentence: Located[str], report: Report) -> bool:
    """Report the first stray brace, and tell whether there is none."""
    try:
        parse(sentence.value)
    except PatternError as error:
        hint = "a slot is written {people}: lower-case letters, digits and _; double a brace that is meant as text"
        report.error(Code.BRACE, "a brace opens or closes no slot", sentence.node.at(error.offset), hint)
        return False
    return True


@dataclass(frozen=True, slots=True)
class SentenceCheck:
    """Checks one sentence; `names` are names that may look like numbers or dates. A title cannot have slots.

    `waived` are the codes of advice that its author waived; `used` takes those that would have been given.
    """

    sentence: Located[str]
    names: Sequence[str]
    report: Report
    can_have_slots: bool = True
    waived: Collection[str] = ()
    used: set[str] = field(default_factory=set)

    def check(self) -> None:
        """Report numbers, dates, markup and long quotations."""
        masked = self.sentence.value
        for slot in slot_places(masked):
            masked = masked[: slot.start] + "\x00" * (slot.end - slot.start) + masked[slot.end :]
        contacts = [*advise_on_contacts(masked)]
        self._check_digits(masked, contacts)
        self._check_words(masked)
        self._check_dates(masked)
        for match in _MARKUP.finditer(masked):
            hint = "write plain text; names link by themselves"
            self._error(Code.MARKUP, f"found {quoted(match[0])}, which is markup", match.start(), hint)
        for match in _QUOTATION.finditer(masked):
            words = len(match[match.lastindex or 0].split())
            if words > _LONGEST_QUOTATION:
                message = f"a direct quotation of {words} words, at most {_LONGEST_QUOTATION} are allowed"
                hint = "report it in your own words: no machine may put words into a person's mouth"
                self._error(Code.QUOTATION, message, match.start(), hint)
        for advice in (*advise(masked), *contacts, *advise_on_names(masked, self.names)):
            self._advise(advice)

    def _advise(self, advice: Advice) -> None:
        self.used.add(advice.code)
        if advice.code not in self.waived:
            place = self.sentence.node.at(advice.offset)
            self.report.advise(advice.code, advice.message, place, advice.hint, WEIGHTS[advice.code])

    def _check_digits(self, masked: str, contacts: Sequence[Advice]) -> None:
        for start, end in _digits(masked):
            if any(each.offset < end and start < each.end for each in contacts):
                hint = "leave it out: what can harm people belongs in no slot either"
            else:
                hint = self._binding("{people}", "{people: {count: 7000}}")
            self._error(Code.DIGITS, f"found the number {quoted(masked[start:end])} in a sentence", start, hint)

    def _check_words(self, masked: str) -> None:
        for match in _NUMBER.finditer(masked):
            if not _is_in_name(masked, match.span(), self.names):
                hint = "bind it to a slot if it is a number of things; leave it if it is not"
                message = f"found the number {quoted(match[0])} in words"
                self._advise(Advice(Code.NUMBER_IN_WORDS, message, match.start(), hint))

    def _check_dates(self, masked: str) -> None:
        for match in _MONTH.finditer(masked):
            group = match.lastgroup or 0
            if not _is_in_name(masked, match.span(group), self.names):
                hint = self._binding("{day}", "{day: {date: 2021-11-18}}")
                self._error(
                    Code.DATE_IN_WORDS, f"found {quoted(match[group])}, a date in words", match.start(group), hint
                )
        for match in _WEEKDAY.finditer(masked):
            if not _is_in_name(masked, match.span(), self.names):
                hint = self._binding("{day}", "{day: {date: 2021-11-18, weekday: true}}")
                message = f"found {quoted(match[0])}, a date in words"
                self.report.warning(Code.DATE_IN_WORDS, message, self.sentence.node.at(match.start()), hint)

    def _binding(self, slot: str, values: str) -> str:
        if not self.can_have_slots:
            return "word the title without it; a fact can hold it in a slot"
        return f"bind it to a slot: write {slot}, and values: {values}"

    def _error(self, code: Code, message: str, offset: int, hint: str) -> None:
        self.report.error(code, message, self.sentence.node.at(offset), hint)


def _digits(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of numbers in any script's digits; one separator within a number belongs to it.

    >>> list(_digits("some 7,000 and ٥"))
    [(5, 10), (15, 16)]
    """
    if text.isascii() and not _ASCII_DIGIT.search(text):  # nearly every sentence
        return
    offsets = [offset for offset, char in enumerate(text) if char.isnumeric()]
    gaps = [(before, after) for before, after in pairwise(offsets) if after - before > 2]  # noqa: PLR2004 - as said above
    starts = [*offsets[:1], *(after for _, after in gaps)]
    ends = [*(before for before, _ in gaps), *offsets[-1:]]
    yield from ((start, end + 1) for start, end in zip(starts, ends, strict=True))


def _is_in_name(text: str, span: tuple[int, int], names: Sequence[str]) -> bool:
    start, end = span
    return any(
        match.start() <= start and end <= match.end()
        for name in names
        if name in text
        for match in re.finditer(re.escape(name), text)
    )
