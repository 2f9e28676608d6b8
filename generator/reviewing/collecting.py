"""Collect what a reviewer is to look at. It reads no files and writes none."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.checks import units as unit_checks
from generator.checks.units.pairs import EXACT_CATEGORIES
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Language
from generator.model.reviews import Form, Item, Place, Sheet
from generator.model.units import State, Translation, Unit
from generator.reviewing.plain import plain

# Whole numbers that are tried as examples of a plural category, and how many are given.
_TRIED = range(201)
_EXAMPLES = 4
_SHORT = 16

# Where the sentences of a catalogue stand, by the catalogue's name and the msgid.
Places = Mapping[tuple[str, str], Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is exported: units in these states, of these catalogues (none means all); `made` is the ISO date of today."""

    states: Collection[State]
    stories: Collection[str]
    made: str


@dataclass(frozen=True, slots=True)
class Current:
    """A unit as it stands today in a language: its catalogue, and its entry there."""

    language: str
    catalogue: str
    unit: Unit
    entry: Entry | None

    @property
    def translation(self) -> Translation | None:
        """Return today's wording, None where there is none."""
        return self.entry.translation if self.entry else None

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the texts of today's wording, none where there is no wording."""
        return self.translation.forms if self.translation else ()

    @property
    def key(self) -> str:
        """Return what names the unit in every export: 16 hexadecimal digits."""
        return digest(self.language, self.catalogue, self.unit.key.context, self.unit.key.source)

    @property
    def base(self) -> str:
        """Return the digest of the wording and its record: 16 hexadecimal digits."""
        found = self.translation
        if found is None:
            return digest(self.unit.plural)
        record = found.record
        details = (f"{name}={value}" for name, value in sorted(record.details.items()))
        own = (record.state, record.by, record.on, record.scope)
        return digest(self.unit.plural, *own, *details, *found.forms)


def digest(*parts: str) -> str:
    """Return 16 hexadecimal digits that stand for these texts in this order."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_SHORT]


def currents(catalogues: Mapping[str, Catalogue], units: Mapping[str, Iterable[Unit]]) -> dict[str, Current]:
    """Return every unit of a language by its key, in the order of the site; `catalogues` are by name."""
    found = (
        Current(catalogues[name].language, name, unit, catalogues[name].entries.get(unit.key))
        for name, each in units.items()
        for unit in each
    )
    return {current.key: current for current in found}


@dataclass(frozen=True)
class Collector:
    """Makes sheets of one language; `names` is what the termbase knows, `places` where the sentences stand."""

    site: str
    language: Language
    names: unit_checks.Known
    places: Places

    def sheet(self, known: Mapping[str, Current], choice: Choice) -> Sheet:
        """Return the sheet of the units that are chosen; `known` are all of the language."""
        language = self.language
        items = tuple(
            self._item(current)
            for current in known.values()
            if _state(current) in choice.states and (not choice.stories or current.catalogue in choice.stories)
        )
        names = (language.code, language.name, language.english_name, language.direction)
        return Sheet(self.site, *names, choice.made, items)

    def _item(self, current: Current) -> Item:
        unit, found = current.unit, current.translation
        remarks = unit_checks.check(unit, found, self.language, self.names) if found else []
        return Item(
            current.key,
            current.base,
            current.catalogue,
            unit.key.context,
            unit.key.source,
            unit.plural,
            self._forms(current),
            unit.slots,
            _state(current),
            found.record.by if found else "",
            found.previous if found else "",
            unit.comment,
            tuple(self.places.get((current.catalogue, unit.key.source), ())),
            tuple(dict.fromkeys(plain(remark) for remark in remarks)),
        )

    def _forms(self, current: Current) -> tuple[Form, ...]:
        unit, texts = current.unit, current.forms
        if not unit.plural:
            return (Form("", (), unit.key.source, texts[0] if texts else "", unit.slots),)
        return tuple(
            Form(
                category,
                tuple([number for number in _TRIED if self.language.plural_index(number) == index][:_EXAMPLES]),
                unit.key.source if category == "one" else unit.plural,
                texts[index] if index < len(texts) else "",
                tuple(slot for slot in unit.slots if slot != unit.driver or not self._says_number(category)),
            )
            for index, category in enumerate(self.language.plural_categories)
        )

    def _says_number(self, category: str) -> bool:
        return category in EXACT_CATEGORIES.get(self.language.code, ())


def _state(current: Current) -> State:
    return current.translation.record.state if current.translation else State.MISSING
