"""Saving machine wordings while a run goes on: whole files only, and never over what a person wrote in the meantime.

It translates nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.errors import OutsideError
from generator.findings import has_errors
from generator.memory import writing
from generator.memory.keeping import reworded
from generator.model.catalogues import Catalogue
from generator.model.locales import Language
from generator.model.units import State, Translation, Unit, UnitKey
from generator.pipeline.catalogues import catalogue_path, read_catalogue

# Catalogues are written whole after so many wordings: an interruption loses at most these.
SAVED_TOGETHER = 50


@dataclass
class Keeper:
    """The wordings of one catalogue that are still to be saved.

    A run takes minutes, and people edit catalogues meanwhile: a file that changed since it was last seen is read again
    before it is written. `wanted` are the states of wordings that a machine may replace.
    """

    root: Path
    language: Language
    name: str
    units: Iterable[Unit]
    wanted: frozenset[State]
    _catalogue: Catalogue = field(init=False)
    _seen: tuple[int, int] | None = field(init=False)
    _waiting: dict[UnitKey, Translation] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Read the catalogue as it is now."""
        self._read()

    def add(self, key: UnitKey, translation: Translation) -> None:
        """Take a wording, to be saved with others."""
        self._waiting[key] = translation

    def save(self) -> None:
        """Write what is waiting; the file is replaced in one step or left as it was.

        Raises OSError where the disk refuses, OutsideError where somebody left the file unreadable meanwhile.
        """
        if not self._waiting:
            return
        if self._stamp() != self._seen:
            self._read()
        entries = dict(self._catalogue.entries)
        for key, translation in self._waiting.items():
            entry = entries[key]
            if entry.translation is None or entry.translation.record.state in self.wanted:
                entries[key] = reworded(entry, translation)
        catalogue = replace(self._catalogue, entries=entries)
        writing.write(self._path, writing.text(catalogue, self.language))
        self._catalogue, self._seen, self._waiting = catalogue, self._stamp(), {}

    @property
    def _path(self) -> Path:
        return catalogue_path(self.root, self.language, self.name)

    def _read(self) -> None:
        self._seen = self._stamp()
        catalogue, findings = read_catalogue(self.root, self.language, self.name)
        if has_errors(findings):
            raise OutsideError(f"{findings[0]}", hint="mend the file and run the command again: it goes on from there")
        self._catalogue = writing.update(catalogue, self.units)

    def _stamp(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        return status.st_mtime_ns, status.st_ino


@dataclass
class Keepers:
    """The catalogues that are filled together, by their names."""

    keepers: Mapping[str, Keeper]
    _waiting: int = 0

    def add(self, unit: Unit, translation: Translation) -> None:
        """Take a unit's wording, and save when there are enough of all catalogues. Raises what `save` raises."""
        self.keepers[unit.catalogue].add(unit.key, translation)
        self._waiting += 1
        if self._waiting >= SAVED_TOGETHER:
            self.save()

    def save(self) -> None:
        """Write what is waiting, the other catalogues also where one cannot be written. Raises what Keeper.save raises."""
        self._waiting = 0
        with ExitStack() as stack:
            for keeper in reversed([*self.keepers.values()]):
                stack.callback(keeper.save)
