"""Number words that have become other number words: seven awards, three awards; the third quarter, the first.

A word that is only left out proves nothing, and one that is only added neither: people write “both” and “a pair” freely. It
looks at no figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.alignment import Alignment
from generator.checks.atoms import Atom
from generator.checks.conversion import STRETCHES
from generator.checks.equivalents import LAST
from generator.checks.folding import fold_word
from generator.checks.problems import Problem
from generator.checks.quantities.model import Kind, Quantity
from generator.checks.quantities.reading import Reading

_HOURS_TO_COME = frozenset({"pl", "ru"})
_PARTS_OF_AN_HOUR = frozenset(map(Decimal, (15, 30)))
_MOST = 60  # number words of a sentence that are looked at
_ONE, _TWO, _THREE, _FOUR, _TEN = map(Decimal, (1, 2, 3, 4, 10))
_HALF = Decimal("0.5")
_GREATEST_LOOSE, _GREATEST = Decimal(12), Decimal(100)
_QUARTERS = frozenset({"quarter", "quarters"})
_COUNTS_QUARTERS = frozenset({"a", "one", "three"})
# What a number may be multiplied by: two decades are twenty years, three dozen are 36.
_FACTORS = frozenset(map(Decimal, (10, 12, 20, 100)))


@dataclass(frozen=True, slots=True)
class _Word:
    """A number word: all that it may say, as what it is written, and whether it says a place in an order."""

    values: frozenset[Decimal]
    written: str
    ordinal: bool


def check_number_words(alignment: Alignment, source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield a number word of the source that the translation lacks, where it has one that the source lacks."""
    here, there = _Side(alignment.source, source), _Side(alignment.target, target)
    lost = here.words_not_in(there)
    new = there.words_not_in(here)
    if not lost and new and not there.may_say_one(new[0]) and (one := here.one_not_in(there)):
        lost = [one]
    for one, other in zip(lost[:1], new[:1], strict=False):
        yield Problem("number_changed", f"“{one.written}” has become “{other.written}”")
    if not new and (gone := next((word for word in lost if here.is_exact(word)), None)):
        yield Problem("number_missing", f"“{gone.written}” is not in the translation")
    if not lost and (added := next((word for word in new if here.cannot_be_an_order(word)), None)):
        yield Problem("number_added", f"“{added.written}” is not in the source")


def _is_told_in_figures(atom: Atom) -> bool:
    """Return whether a number stands in figures on both sides and is no place in an order."""
    other = atom.partner
    return (
        other is not None
        and atom.quantity.in_digits
        and other.quantity.in_digits
        and Kind.ORDINAL not in (atom.quantity.kind, other.quantity.kind)
    )


def _is_share(atom: Atom, reading: Reading) -> bool:
    """Return whether an English ordinal is a part of something: a third, two thirds."""
    start = atom.quantity.start
    return reading.meanings.table.words.code == "en" and reading.text[max(start - 2, 0) : start].lower() == "a "


def _is_quarter(quantity: Quantity) -> bool:
    """Return whether three months are told, which are a quarter of the year."""
    return quantity.value == _THREE and quantity.unit == "month"


def _parts_of_hour(quantity: Quantity) -> frozenset[Decimal]:
    """Return the part of an hour that a time may be said by: a quarter past nine, and half."""
    minutes = quantity.value % 60 if quantity.kind is Kind.TIME else Decimal(0)
    return frozenset({_FOUR}) if minutes in (15, 45) else frozenset({_TWO}) if minutes == 30 else frozenset()  # noqa: PLR2004 - minutes


class _Side:
    """The numbers of one text, in figures and in words."""

    def __init__(self, atoms: Sequence[Atom], reading: Reading) -> None:
        self._reading = reading
        self._atoms = atoms[:_MOST]
        self._open = [
            atom
            for atom in atoms
            if not atom.quantity.in_digits and atom.partner is None and not atom.repeated and atom.quantity.date is None
        ]
        self._exact = {
            reading.text[one.quantity.start : one.quantity.end].lower()
            for one in self._open
            if one.quantity.kind in (Kind.NUMBER, Kind.MEASURE)
            and not reading.text[one.quantity.start : one.quantity.end].endswith("ties")
        }
        endings = tuple(fold_word(ending) for ending in reading.meanings.table.words.indefinite.split())
        self.has_indefinite = bool(endings) and any(token.text.endswith(endings) for token in reading.meanings.tokens)
        self.says_half = any(entry.half for entry in reading.meanings.entries)
        self.numbers = {key for atom in atoms for key in atom.keys if isinstance(key, Decimal)}
        self._spoken = {
            key
            for atom in atoms
            if not (_is_told_in_figures(atom) or _is_share(atom, reading))
            for key in atom.keys
            if isinstance(key, Decimal)
        }
        self.known = self.numbers | {value for values in reading.loose for value in values}
        self.known |= {Decimal(month.number) for month in reading.months}
        self.known |= {_TEN for quantity in reading.quantities if quantity.kind is Kind.DECADE}
        self.known |= {part for one in reading.quantities for part in _parts_of_hour(one)}
        self.known |= {one.value / 2 for one in reading.quantities if self._is_left_in_cup(one.start)}
        self.known |= {_FOUR for quantity in reading.quantities if _is_quarter(quantity)}

    def _divides(self, atom: Atom) -> bool:
        """Return whether an ordinal is the lower part of a fraction: trzy czwarte."""
        start = atom.quantity.start
        return any(start - 1 <= one.quantity.end <= start and one.value < atom.value for one in self._atoms)

    def _text(self, quantity: Quantity) -> str:
        return self._reading.text[quantity.start : quantity.end]

    def _is_said(self, start: int) -> bool:
        """Return whether an English word is no part of a name, whose words have capitals: BBC One, Triple-A."""
        is_english = self._reading.meanings.table.words.code == "en"
        return not (
            is_english
            and self._reading.text[start].isupper()
            and start > 0
            and self._reading.text[start - 1] not in '"“‘'
        )

    def _is_left_in_cup(self, start: int) -> bool:
        """Return whether an English number is that of the teams that are left: the last eight, the last 16."""
        return self._reading.meanings.table.words.code == "en" and bool(
            LAST.search(self._reading.text, max(start - 12, 0), start)
        )

    def words_not_in(self, other: _Side) -> list[_Word]:
        """Return the number words that nothing on the other side can stand for."""
        return [word for word in self._words() if not other.may_say(word)]

    def may_say(self, word: _Word) -> bool:
        """Return whether a number of this side may be what a word of the other one says."""
        known = (
            self._spoken if word.ordinal and word.values != {_ONE} else self.known
        )  # opening is first; a quarter is none of the fourth, and neither is 4-2
        if not known.isdisjoint(word.values):
            return True
        if self.says_half and any(value % 1 == _HALF and value - _HALF in known for value in word.values):
            return True  # two and a half in two words: عامين ونصف العام
        return any(
            value / factor in known or value * factor in known
            for value in word.values
            for factor in _FACTORS & (known | word.values)
            if value != factor
        )

    def may_say_one(self, beside: _Word) -> bool:
        """Return whether a text says one by an ending, and only two or both beside it: xalekê."""
        return self.has_indefinite and max(beside.values) <= _TWO

    def one_not_in(self, other: _Side) -> _Word | None:
        """Return the word one, where nothing on the other side says one: one motorist, three motorists."""
        open_ones = [atom.quantity for atom in self._open if atom.value == _ONE]
        one = next((one for one in open_ones if self._is_said(one.start) and self._text(one).lower() == "one"), None)
        if _ONE in other.numbers or (one is None and not self._counts_one_hour()):
            return None
        return _Word(frozenset({_ONE}), self._reading.text[one.start : one.end] if one else "an", ordinal=False)

    def _counts_one_hour(self) -> bool:
        """Return whether an English text says how long something lasts with an article: for an hour."""
        tokens, entries = self._reading.meanings.tokens, self._reading.meanings.entries
        return any(
            tokens[place].text == "for"
            and tokens[place + 1].text in ("a", "an")
            and STRETCHES & {*entries[place + 2].unit}
            for place in range(len(tokens) - 2)
        )

    def is_exact(self, word: _Word) -> bool:
        """Return whether an English number word is so exact that nobody leaves it out: forty officers, twenty-five years."""
        value = max(word.values, default=_ONE)
        return (
            not word.ordinal and value > _GREATEST_LOOSE and value < _GREATEST and word.written.lower() in self._exact
        )

    def cannot_be_an_order(self, word: _Word) -> bool:
        """Return whether a place in an order is told that nothing here says: first and second are added freely.

        With a capital it is the title of a work.
        """
        is_title = word.written[0].isupper()
        return word.ordinal and not is_title and _TWO < min(word.values) <= _TEN and self.known.isdisjoint(word.values)

    def _is_hour_to_come(self, start: int) -> bool:
        """Return whether an ordinal is the hour that has begun: четверть восьмого is a quarter past seven."""
        if self._reading.meanings.table.words.code not in _HOURS_TO_COME:
            return False
        before = [place for place, token in enumerate(self._reading.meanings.tokens) if token.start < start][-2:]
        entries = [self._reading.meanings.entries[place] for place in before]
        return any(not _PARTS_OF_AN_HOUR.isdisjoint(entry.loose) for entry in entries)

    def _is_time_of_year(self, place: int) -> bool:
        """Return whether an English quarter is a part of a year or a round of a cup: only a quarter of something counts."""
        tokens = self._reading.meanings.tokens
        return (
            self._reading.meanings.table.words.code == "en"
            and tokens[place].text in _QUARTERS
            and not (place and tokens[place - 1].text in _COUNTS_QUARTERS)
        )

    def _words(self) -> Iterator[_Word]:
        for atom in self._open[:_MOST]:
            start, end = atom.quantity.start, atom.quantity.end
            values = frozenset(key for key in atom.keys if isinstance(key, Decimal))
            if self._is_left_in_cup(start):
                values |= {value / 2 for value in values}  # the last eight are in the quarter-finals
            values |= {_FOUR} if _is_quarter(atom.quantity) else set()
            ordinal = (
                atom.quantity.kind is Kind.ORDINAL and not self._divides(atom) and not _is_share(atom, self._reading)
            )
            if ordinal and self._is_hour_to_come(start):
                values |= {value - 1 for value in values}
            if _TWO <= max(values, default=_ONE) <= _GREATEST or ordinal:
                yield _Word(values, self._reading.text[start:end], ordinal)
        meanings = self._reading.meanings
        for place, (token, entry) in enumerate(zip(meanings.tokens, meanings.entries, strict=True)):
            if (
                entry.loose
                and not (entry.weekday or entry.month)
                and max(entry.loose) >= _TWO
                and min(entry.loose) != _ONE
                and min(entry.loose) <= _GREATEST_LOOSE
                and not entry.is_number
                and self._is_said(token.start)
                and not self._is_time_of_year(place)
            ):
                end = meanings.tokens[place + meanings.lengths[place] - 1].end
                yield _Word(frozenset(entry.loose), self._reading.text[token.start : end], ordinal=False)
