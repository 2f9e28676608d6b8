"""Which number of a translation stands for which of the source, and what is left over. It judges nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from generator.checks.conversion import converts
from generator.checks.quantities.clock import clock_minutes
from generator.checks.quantities.model import Kind, Quantity
from generator.checks.quantities.reading import Reading

_HALF_DAY = 720
_HOUR = 60
_ONE_AND_A_HALF = Decimal("1.5")
_CANDIDATES = 12  # equal numbers that are weighed against each other; the rest are taken in order
_JOINED = 4
SPANS = {"decade": Decimal(10), "century": Decimal(100)}  # years
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_HALF = Decimal("0.5")
_PART = re.compile(r"\b1/$")
_PART_OF_AN_HOUR = re.compile(r"\b(half|quarter) (past|to) $", re.IGNORECASE)
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")


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


@dataclass(slots=True)
class Alignment:
    """Pairs of numbers that agree, and what is left on each side."""

    pairs: list[tuple[Atom, Atom]] = field(default_factory=list)
    missing: list[Atom] = field(default_factory=list)
    added: list[Atom] = field(default_factory=list)
    conversions: list[tuple[Atom, Atom]] = field(default_factory=list)
    source: list[Atom] = field(default_factory=list)
    target: list[Atom] = field(default_factory=list)


def atoms(reading: Reading, other: Reading) -> list[Atom]:
    """Return the numbers of a text, one for each number of a date or range; `other` is the other text of the pair."""
    words = {token.text for token in other.meanings.tokens}
    return [atom for quantity in reading.quantities for atom in _atoms(quantity, reading, words)]


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
    strict = quantity.in_digits and is_told and not _is_one_of_time(quantity)
    if quantity.kind is Kind.YEAR:
        labels |= {"calendar"}
    numeral = reading.text[quantity.start : quantity.end]
    keys: set[Hashable] = set(quantity.readings)
    keys.update(_hour_keys(quantity, reading))
    if quantity.unit in SPANS:
        keys.update(value * SPANS[quantity.unit] for value in quantity.readings)
    if "." in numeral and (minutes := clock_minutes(numeral)) is not None:
        keys.add(("time", minutes % _HALF_DAY))
    found = [Atom(frozenset(keys), quantity, strict, labels, quantity.value)]
    if quantity.upper is not None:
        found.append(
            Atom(frozenset({quantity.upper, *_tail_readings(quantity)}), quantity, strict, labels, quantity.upper)
        )
    return found


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


def _is_one_of_time(quantity: Quantity) -> bool:
    """Return whether it is one minute or the like, for which many languages need no number."""
    return quantity.value == 1 and quantity.upper is None and quantity.unit in _TIMES


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


def align(source: Reading, target: Reading) -> Alignment:
    """Return which numbers agree in value and which are left over on each side."""
    result = Alignment(source=atoms(source, target), target=atoms(target, source))
    strict_source = [atom for atom in result.source if atom.strict]
    strict_target = [atom for atom in result.target if atom.strict]
    lax_source = [atom for atom in result.source if not atom.strict]
    lax_target = [atom for atom in result.target if not atom.strict]
    _match(strict_source, strict_target)
    _match(lax_source, lax_target)
    _match(strict_source, lax_target)
    _match(lax_source, strict_target)
    _convert(_open(lax_source), _open(lax_target), result)
    left, right = _open(strict_source), _open(strict_target)
    if left or right:
        _join(left, right)
        _convert(_open(strict_source), _open(result.target), result)
        _convert(_open(lax_source), _open(strict_target), result)
        _convert_also(_open(strict_target), result)
        _repeat(_open(strict_target), result.source, source)
        _repeat(_open(strict_source), result.target, target)
        _month_numbers(_open(strict_source), _open(strict_target), source, target)
        _one_and_a_half(_open(strict_source), target)
        _rounds(_open(strict_source), _open(result.target), target)
    _clock_words(_open(strict_source), _open(lax_target), target)
    result.pairs = [(atom, atom.partner) for atom in result.source if atom.partner is not None and not atom.repeated]
    result.missing = _open(strict_source)
    result.added = _open(strict_target)
    return result


def _open(found: Sequence[Atom]) -> list[Atom]:
    return [atom for atom in found if atom.partner is None and not atom.repeated]


def _match(source: Sequence[Atom], target: Sequence[Atom]) -> None:
    """Pair numbers with a key in common; of several, those that count the same thing."""
    free: dict[Hashable, list[Atom]] = defaultdict(list)
    for atom in reversed(target):
        if atom.partner is None:
            for key in atom.keys:
                free[key].append(atom)
    if not free:
        return
    waiting = [atom for atom in source if atom.partner is None]
    for sure in (True, False):
        for atom in waiting:
            if atom.partner is None and (candidates := _candidates(atom, free)):
                best = max(candidates, key=lambda one, atom=atom: likeness(atom, one))  # type: ignore[misc]
                if not sure or len(candidates) == 1 or likeness(atom, best) > 0:
                    atom.partner, best.partner = best, atom


def _candidates(atom: Atom, free: dict[Hashable, list[Atom]]) -> list[Atom]:
    """Return the next free numbers under the keys of a number, in their order; those that are taken are dropped."""
    found: dict[int, Atom] = {}
    for key in atom.keys:
        waiting = free.get(key)
        if not waiting:
            continue
        while waiting and waiting[-1].partner is not None:
            waiting.pop()
        found.update({id(one): one for one in waiting[: -_CANDIDATES - 1 : -1] if one.partner is None})
    return list(found.values())


def likeness(one: Atom, other: Atom) -> int:
    """Return how much speaks for two numbers playing the same part."""
    if not one.labels or not other.labels:
        return 0
    return len(one.labels & other.labels) or -1


def _join(source: list[Atom], target: list[Atom]) -> None:
    """Pair runs of figures that are grouped differently: 116 123 and 116123."""
    for several, single in ((source, target), (target, source)):
        if len(several) > 200 or len(single) > 200:  # noqa: PLR2004 - no sentence has so many telephone numbers
            continue
        whole = {_figures(one): one for one in single}
        for place in range(len(several)):
            for size in range(2, _JOINED + 1):
                run = several[place : place + size]
                joined = "".join(_figures(one) for one in run)
                match = whole.get(joined)
                if (
                    match is not None
                    and match.partner is None
                    and len(run) == size
                    and all(one.partner is None for one in run)
                ):
                    for one in run:
                        one.partner, one.repeated = match, True
                    match.partner, match.repeated = run[0], True
    runs = "".join(_figures(one) for one in source), "".join(_figures(one) for one in target)
    if len(source) > 1 and runs[0] == runs[1]:
        for one in (*source, *target):
            one.repeated = True


def _figures(atom: Atom) -> str:
    return "".join(char for char in f"{atom.value:f}" if char.isdigit())


_NEAR = 14  # characters: the unit and a conjunction


def _convert(source: list[Atom], target: list[Atom], result: Alignment) -> None:
    for place, one in enumerate(source[:_CANDIDATES]):
        inches = source[place + 1] if place + 1 < len(source) and _are_inches(one, source[place + 1]) else None
        for other in target[:_CANDIDATES]:
            if other.partner is not None or one.partner is not None:
                continue
            height = replace(one.quantity, value=one.value + inches.value / 12) if inches else one.quantity
            rest = _centimetres(other, target)
            whole = replace(other.quantity, value=other.value + rest.value / 100) if rest else other.quantity
            is_whole = _is_converted(height, whole)
            if is_whole or (inches and converts(one.quantity, other.quantity)):
                one.partner, other.partner = other, one
                one.repeated = other.repeated = True
                for part in (inches, rest if is_whole else None):
                    if part:
                        part.repeated = True
                result.conversions.append((one, other))


def _convert_also(target: list[Atom], result: Alignment) -> None:
    """Accept a measure that is added in another unit to the one of the source: 104 °F (40 °C)."""
    for other in target[:_CANDIDATES]:
        one = next((one for one in result.source[: 2 * _CANDIDATES] if converts(one.quantity, other.quantity)), None)
        if one is not None and other.quantity.unit and one.quantity.unit:
            other.repeated = True
            result.conversions.append((one, other))


def _is_converted(one: Quantity, other: Quantity) -> bool:
    """Return whether a measure is another one, by any of its readings: a year that a half follows may be one and a half."""
    return any(converts(one, replace(other, value=value)) for value in (other.value, *other.readings[1:]))


def _centimetres(metres: Atom, target: Sequence[Atom]) -> Atom | None:
    """Return the centimetres that stand after metres: 2 metres and 21 centimetres."""
    if metres.quantity.unit != "m":
        return None
    near = (atom for atom in target if 0 < atom.quantity.start - metres.quantity.end <= _NEAR and atom.partner is None)
    return next((atom for atom in near if atom.quantity.unit == "cm" and atom.value < 100), None)  # noqa: PLR2004 - of a metre


def _are_inches(feet: Atom, inches: Atom) -> bool:
    """Return whether two numbers are feet and inches: 6-foot-2."""
    near = 0 < inches.quantity.start - feet.quantity.end <= 8  # noqa: PLR2004 - the unit and a hyphen
    return feet.quantity.unit == "foot" and inches.quantity.unit in ("", "inch") and inches.value < 12 and near  # noqa: PLR2004 - inches of a foot


def _repeat(left: list[Atom], others: Sequence[Atom], reading: Reading) -> None:
    """Accept a number that the other side has, although fewer times, or in a loose word such as dozen."""
    known = {key for atom in others for key in atom.keys}
    loose = {value for values in reading.loose for value in values}
    for atom in left:
        if not atom.keys.isdisjoint(known) or not atom.keys.isdisjoint(loose):
            atom.repeated = True


def _month_numbers(source: list[Atom], target: list[Atom], reading: Reading, other: Reading) -> None:
    """Accept a number that is a month named on the other side: 9/11, مانگی ٩."""
    here, there = ({Decimal(month.number) for month in one.months} for one in (reading, other))
    for left, named in ((target, here - there), (source, there - here)):
        for atom in left:
            if not atom.keys.isdisjoint(named):
                atom.repeated = True


def _clock_words(source: list[Atom], target: list[Atom], reading: Reading) -> None:
    """Accept a time whose hour is a word with a quarter or a half beside it: الثامنة والربع, kwadrans po ósmej."""
    parts = {value for values in reading.loose for value in values} | {
        Decimal(2) for entry in reading.meanings.entries if entry.half
    }
    for atom in source:
        hour, minutes = divmod(int(atom.value), _HOUR) if atom.quantity.kind is Kind.TIME else (0, 0)
        needed = {15: Decimal(4), 30: Decimal(2), 45: Decimal(4)}.get(minutes)
        if needed not in parts and not (minutes == _HOUR // 4 and Decimal(15) in parts):
            continue
        hours = {Decimal((hour + ahead - 1) % 12 + 1) for ahead in (0, 1)}
        if said := next((one for one in target if one.partner is None and not hours.isdisjoint(one.keys)), None):
            atom.repeated = said.repeated = True


def _rounds(source: list[Atom], target: list[Atom], reading: Reading) -> None:
    """Accept the last 16 of a cup that are its 1/8."""
    for one in source[:_CANDIDATES]:
        for other in target[:_CANDIDATES]:
            if one.value == 2 * other.value and _PART.search(reading.text[: other.quantity.start]):
                one.repeated = other.repeated = True


def _one_and_a_half(source: list[Atom], target: Reading) -> None:
    """Accept one and a half where the translation says no one: كيلوغرام ونصف."""
    meanings = target.meanings
    halves = any(
        entry.half and place and not meanings.entries[place - 1].is_number
        for place, entry in enumerate(meanings.entries)
    )
    for atom in source if halves else ():
        atom.repeated = atom.value == _ONE_AND_A_HALF
