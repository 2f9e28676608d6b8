"""What became of the units of a language, counted for the table at the end of `polybrief translate`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.model.units import Unit
from generator.translation.filling import STRATEGIES, Filled

_FIRST, _OTHER, _SECOND, _MISSING, _PEOPLE = WAYS = (
    "first try",
    "other hypothesis",
    "second strategy",
    "left missing",
    "left to people",
)


@dataclass(frozen=True)
class Outcome:
    """The units that were asked about, and those that no machine is asked about."""

    filled: tuple[Filled, ...]
    left_to_people: tuple[Unit, ...]

    @cached_property
    def missing(self) -> tuple[Filled, ...]:
        """Return the units for which no hypothesis passed."""
        return tuple(each for each in self.filled if each.translation is None)

    @cached_property
    def counts(self) -> Counter[str]:
        """Return how many units went each way."""
        return Counter({**Counter(map(_way, self.filled)), _PEOPLE: len(self.left_to_people)})

    def row(self) -> dict[str, Any]:
        """Return the outcome as JSON: the counts, the strategies that filled something, what is missing and why."""
        strategies = Counter(each.strategy for each in self.filled if each.translation)
        return {
            **{way: self.counts[way] for way in WAYS},
            "strategies": {strategy: strategies[strategy] for strategy in STRATEGIES},
            "missing": [{"source": english(each.job.unit), "reasons": each.reasons} for each in self.missing],
            "people": [english(unit) for unit in self.left_to_people],
        }


def english(unit: Unit) -> str:
    """Return the English of a unit, the plural where it has one."""
    return unit.plural or unit.key.source


def _way(filled: Filled) -> str:
    if filled.translation is None:
        return _MISSING
    if filled.strategy != STRATEGIES[0]:
        return _SECOND
    return _OTHER if filled.rank else _FIRST
