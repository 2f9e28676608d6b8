"""A catalogue of the translation memory: the wordings of one file in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.findings import Position
from generator.model.units import Translation, Unit, UnitKey


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit of a catalogue and its wording, None where it has none. `notes` are comments that people left."""

    unit: Unit
    translation: Translation | None
    position: Position
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries of translations/<language>/<name>.po in the order of the file; `obsolete` ones serve no unit any more."""

    language: str
    name: str
    path: str
    entries: Mapping[UnitKey, Entry] = field(default_factory=dict)
    obsolete: Mapping[UnitKey, Entry] = field(default_factory=dict)

    def translation(self, key: UnitKey) -> Translation | None:
        """Return the wording of a unit, None where there is none."""
        entry = self.entries.get(key)
        return entry.translation if entry else None
