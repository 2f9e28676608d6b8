"""Which number of a translation stands for which of the source, and what is left over. It judges nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from generator.checks.atoms import SPANS, Atom, atoms
from generator.checks.conversion import SIZES, TIMES
from generator.checks.converted import convert, convert_also, convert_shared
from generator.checks.equivalents import Numbers, accept_ages, accept_equivalents
from generator.checks.quantities.reading import Reading

_CANDIDATES = 12  # equal numbers that are weighed against each other; the rest are taken in order
_JOINED = 4
_ROADS = frozenset({"km", "mile", "m"})  # lengths that stand for speeds, with or without the hour


@dataclass(slots=True)
class Alignment:
    """Pairs of numbers that agree, and what is left on each side."""

    pairs: list[tuple[Atom, Atom]] = field(default_factory=list)
    missing: list[Atom] = field(default_factory=list)
    added: list[Atom] = field(default_factory=list)
    conversions: list[tuple[Atom, Atom]] = field(default_factory=list)
    source: list[Atom] = field(default_factory=list)
    target: list[Atom] = field(default_factory=list)


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
    convert(_open(lax_source), _open(lax_target), result.conversions)
    here, there = Numbers(result.source, source), Numbers(result.target, target)
    accept_ages(here, there)
    left, right = _open(strict_source), _open(strict_target)
    if left or right:
        _join(left, right)
        convert(_open(strict_source), _open(result.target), result.conversions)
        convert(_open(lax_source), _open(strict_target), result.conversions)
        convert_shared(_open(strict_source), _open(result.target), result.conversions)
        convert_also(result.source, _open(strict_target), result.conversions)
        accept_equivalents(here, there)
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
                if (not sure or len(candidates) == 1 or likeness(atom, best) > 0) and not _measures_other(atom, best):
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


def _measures_other(one: Atom, other: Atom) -> bool:
    """Return whether two numbers measure different things: 45 mph are no 45 cm, and two months in words no two days."""
    units = one.quantity.unit, other.quantity.unit
    if units[0] == units[1]:
        return False
    if one.strict and not other.strict and one.value == 1 and units[0] in SIZES and not units[1]:
        return True  # 1lb is no bir, which is the article as well
    sizes = SIZES.get(units[0]), SIZES.get(units[1])
    if sizes[0] and sizes[1] and not (one.strict and sizes[0][0] == sizes[1][0]) and not _ROADS & set(units):
        return True  # the number is then another one, or it is told that the unit is
    return not (one.strict or other.strict) and TIMES.issuperset(units) and SPANS.keys().isdisjoint(units)


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
