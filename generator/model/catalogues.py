"""A catalogue of the translation memory: the wordings of one file in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.findings import Position
from generator.model.units import State, Translation, Unit, UnitKey

# States whose wording may be shown; a stale one belongs to a sentence that says something else now.
_SHOWN = frozenset({State.MACHINE, State.DRAFT, State.REVIEWED})


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit of a catalogue and its wording, None where it has none. `notes` are comments that people left."""

    unit: Unit
    translation: Translation | None
    position: Position
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries of translations/<language>/<name>.po in the order of the file; `obsolete` ones serve no unit any more.

    `blocked` are the units whose wording must not be shown: a check objects to it, or the desk does not show its state.
    """

    language: str
    name: str
    path: str
    entries: Mapping[UnitKey, Entry] = field(default_factory=dict)
    obsolete: Mapping[UnitKey, Entry] = field(default_factory=dict)
    blocked: frozenset[UnitKey] = frozenset()

    def translation(self, key: UnitKey) -> Translation | None:
        """Return the wording of a unit, None where there is none."""
        entry = self.entries.get(key)
        return entry.translation if entry else None

    def shown(self, key: UnitKey) -> Translation | None:
        """Return the wording of a unit that readers may see, None where another language has to stand in."""
        found = None if key in self.blocked else self.translation(key)
        return found if found and found.record.state in _SHOWN else None
