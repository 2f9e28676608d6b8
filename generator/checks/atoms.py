"""The numbers of a text, each with all that it may be found as in the other text. It compares nothing."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.checks.conversion import STRETCHES
from generator.checks.folding import fold
from generator.checks.quantities.clock import clock_minutes
from generator.checks.quantities.model import Kind, Quantity
from generator.checks.quantities.reading import Reading

_HALF_DAY, _HOUR = 720, 60
SPANS = {"decade": Decimal(10), "century": Decimal(100)}  # years
_HALF = Decimal("0.5")
_PART_OF_AN_HOUR = re.compile(r"\b(half|quarter) (past|to) $", re.IGNORECASE)
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)")
_NUMBERED = re.compile(r"\bN(?:umber|o\.?) 10?$")
_BASIS_POINTS = re.compile(r"[\s-]basis[\s-]points?\b", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Atom:
    """One number to be accounted for, with all keys under which it may be found on the other side.

    `strict` numbers must be found; the others (words, codes) may explain a number of the other side and may be left out.
    """

    keys: frozenset[Hashable]
    quantity: Quantity
    strict: bool
    labels: frozenset[str]
    value: Decimal
    partner: Atom | None = None
    repeated: bool = False


Pair = tuple[Atom, Atom]


def atoms(reading: Reading, other: Reading) -> list[Atom]:
    """Return the numbers of a text, one for each number of a date or range; `other` is the other text of the pair."""
    words = {token.text for token in other.meanings.tokens}
    times = {one.value for one in other.quantities if one.kind is Kind.TIME}
    values = {value for one in other.quantities for value in (one.value, one.upper) if value is not None}
    found = []
    for quantity in reading.quantities:
        sides = _sides(quantity, reading) if quantity.kind is Kind.TIME and quantity.value not in times else ()
        found += _score(quantity, sides) if sides and values.issuperset(sides) else _atoms(quantity, reading, words)
    return found


def _sides(quantity: Quantity, reading: Reading) -> tuple[Decimal, ...]:
    """Return the two numbers of a score that looks like a time: 21:17."""
    match = _CLOCK.fullmatch(fold(reading.text[quantity.start : quantity.end]))
    return tuple(map(Decimal, match.groups())) if match else ()


def _score(quantity: Quantity, sides: Sequence[Decimal]) -> list[Atom]:
    """Return the numbers of a score, where the other text has both of them and not the time that it looks like."""
    return [
        Atom(frozenset({side}), replace(quantity, kind=Kind.NUMBER, value=side, unit=""), True, frozenset(), side)
        for side in sides
    ]


def _atoms(quantity: Quantity, reading: Reading, words: set[str]) -> list[Atom]:
    labels = quantity.counted | ({quantity.unit} if quantity.unit else frozenset())
    if quantity.date is not None:
        date = quantity.date
        found = []
        if date.day:
            found.append(
                Atom(
                    frozenset({Decimal(date.day)}),
                    quantity,
                    True,
                    frozenset({f"month-{date.month}"}),
                    Decimal(date.day),
                )
            )
        if date.year:
            found.append(
                Atom(frozenset({Decimal(date.year)}), quantity, True, frozenset({"calendar"}), Decimal(date.year))
            )
        return found
    if quantity.kind is Kind.TIME:
        return [Atom(_time_keys(int(quantity.value)), quantity, True, frozenset({"time"}), quantity.value)]
    is_told = quantity.kind is not Kind.CODE or _is_strict_code(quantity, reading, words)
    strict = quantity.in_digits and is_told and not _is_one_of_time(quantity) and not _is_a_place(quantity, reading)
    if quantity.kind is Kind.YEAR:
        labels |= {"calendar"}
    numeral = reading.text[quantity.start : quantity.end]
    keys: set[Hashable] = set(quantity.readings)
    keys.update(_hour_keys(quantity, reading))
    if _BASIS_POINTS.match(reading.text, quantity.end):
        keys.update(value / 100 for value in quantity.readings)  # of a percent
    if quantity.unit in SPANS:
        keys.update(value * SPANS[quantity.unit] for value in quantity.readings)
    low, _, high = numeral.replace("–", "-").rpartition("-") if quantity.upper is not None else (numeral, "", "")
    keys.update(_clock_keys(low, high))
    found = [Atom(frozenset(keys), quantity, strict, labels, quantity.value)]
    if quantity.upper is not None:
        keys = {quantity.upper, *_tail_readings(quantity), *_clock_keys(high, low)}
        found.append(Atom(frozenset(keys), quantity, strict, labels, quantity.upper))
    return found


def _clock_keys(numeral: str, beside: str) -> Iterator[Hashable]:
    """Yield the time that a numeral may be, or an end of a range in which one has minutes: 9.00-17.30, 9-17.30."""
    if "." in numeral + beside and (minutes := clock_minutes(numeral.strip())) is not None:
        yield ("time", minutes % _HALF_DAY)


def _hour_keys(quantity: Quantity, reading: Reading) -> Iterator[Decimal]:
    """Yield what else an English hour in words may be: half past six is 6:30, and half of the seventh hour in some languages."""
    part = _PART_OF_AN_HOUR.search(reading.text[max(quantity.start - 16, 0) : quantity.start])
    if part is None or quantity.in_digits or reading.meanings.table.words.code != "en":
        return
    share = _HALF if part[1].lower() == "half" else _HALF / 2
    if part[2].lower() == "to":
        yield from (quantity.value - share, quantity.value - 1)
    else:
        yield from (quantity.value + share, quantity.value + 1)


def _is_a_place(quantity: Quantity, reading: Reading) -> bool:
    """Return whether an English number is a place that others name: Number 10 of the prime minister, No 1 of the charts."""
    return _NUMBERED.search(reading.text, max(quantity.start - 8, 0), quantity.end) is not None


def _is_one_of_time(quantity: Quantity) -> bool:
    """Return whether it is one minute or the like, for which many languages need no number."""
    return quantity.value == 1 and quantity.upper is None and quantity.unit in STRETCHES


def _is_strict_code(quantity: Quantity, reading: Reading, words: set[str]) -> bool:
    """Return whether a number of a code (F125) must be found: in a translation always, in a source if its letters were kept."""
    if reading.meanings.table.words.code != "en":
        return True
    letters = _LETTERS_BEFORE.search(reading.text[max(quantity.start - 20, 0) : quantity.start])
    return letters is not None and len(letters[0]) > 1 and letters[0].lower() in words


def _tail_readings(quantity: Quantity) -> tuple[Decimal, ...]:
    if quantity.upper is None or quantity.kind is not Kind.YEAR or quantity.upper >= 100:  # noqa: PLR2004 - two figures of a year
        return ()
    return (quantity.value // 100 * 100 + quantity.upper,)


def _time_keys(minutes: int) -> frozenset[Hashable]:
    keys: set[Hashable] = {("time", minutes % _HALF_DAY)}
    hour, rest = divmod(minutes, _HOUR)
    if rest % 15 == 0:
        part = Decimal(rest) / _HOUR
        keys |= {hour % 12 + part, (hour % 12 or 12) + part, hour % 24 + part, hour + part}
        if rest == 0 and hour % 12 == 0:
            keys |= {Decimal(0), Decimal(12), Decimal(24)}
    return frozenset(keys)
