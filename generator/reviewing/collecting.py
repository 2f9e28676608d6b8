"""Collect what a reviewer is to look at. It reads no files and writes none."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.checks import units as unit_checks
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.reviews import Item, Place, Sheet, SlotHelp
from generator.model.units import State, Translation, Unit
from generator.wording.extraction import key_of

# Whole numbers that are tried as examples of a plural category, and how many are given.
_TRIED = range(201)
_EXAMPLES = 4
_SHORT = 16


@dataclass(frozen=True, slots=True)
class Choice:
    """What is exported: units in these states, of these catalogues (none means all); `made` is the ISO date of today."""

    states: Collection[State]
    stories: Collection[str]
    made: str


@dataclass(frozen=True, slots=True)
class Current:
    """A unit as it stands today: its catalogue, and its entry there."""

    catalogue: str
    unit: Unit
    entry: Entry | None

    @property
    def translation(self) -> Translation | None:
        """Return today's wording, None where there is none."""
        return self.entry.translation if self.entry else None

    @property
    def key(self) -> str:
        """Return what names the unit in every export: 16 hexadecimal digits."""
        return _digest(self.catalogue, self.unit.key.context, self.unit.key.source)

    @property
    def base(self) -> str:
        """Return the digest of the wording and its record: 16 hexadecimal digits."""
        found = self.translation
        if found is None:
            return _digest(self.unit.plural)
        record = found.record
        details = (f"{name}={value}" for name, value in sorted(record.details.items()))
        own = (record.state, record.by, record.on, record.scope)
        return _digest(self.unit.plural, *own, *details, *found.forms)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_SHORT]


def currents(catalogues: Mapping[str, Catalogue], units: Mapping[str, Iterable[Unit]]) -> dict[str, Current]:
    """Return every unit of a language by its key, in the order of the site; `catalogues` are by name."""
    found = (
        Current(name, unit, catalogues[name].entries.get(unit.key)) for name, each in units.items() for unit in each
    )
    return {current.key: current for current in found}


def collect(
    project: Project, language: Language, known: Mapping[str, Current], names: unit_checks.Known, choice: Choice
) -> Sheet:
    """Return the sheet of the units that are chosen; `known` are all of the language, `names` what the termbase knows."""
    places = _places(project)
    items = tuple(
        _item(current, language, names, places)
        for current in known.values()
        if _state(current) in choice.states and (not choice.stories or current.catalogue in choice.stories)
    )
    categories = language.plural_categories
    examples = tuple(
        tuple([n for n in _TRIED if language.plural_index(n) == index][:_EXAMPLES]) for index in range(len(categories))
    )
    return Sheet(
        "Polybrief", language.code, language.name, language.direction, choice.made, categories, examples, items
    )


def _state(current: Current) -> State:
    return current.translation.record.state if current.translation else State.MISSING


def _item(
    current: Current, language: Language, names: unit_checks.Known, places: Mapping[tuple[str, str], list[Place]]
) -> Item:
    unit, found = current.unit, current.translation
    count = len(language.plural_categories) if unit.plural else 1
    remarks = unit_checks.check(unit, found, language, names) if found else []
    return Item(
        current.key,
        current.base,
        current.catalogue,
        unit.key.context,
        unit.key.source,
        unit.plural,
        found.forms if found else ("",) * count,
        _state(current),
        found.record.by if found else "",
        found.previous if found else "",
        unit.comment,
        tuple(SlotHelp(name, f"{{{name}}}", f"{{{name}}}") for name in unit.slots),
        tuple(places.get((current.catalogue, unit.key.source), ())),
        tuple(remark.message for remark in remarks),
    )


def _places(project: Project) -> dict[tuple[str, str], list[Place]]:
    places: dict[tuple[str, str], list[Place]] = {}
    for briefing in project.briefings:
        for fact in briefing.facts:
            place = Place(briefing.title.text, f"{briefing.path}/#{fact.id}", "", fact.sources)
            places.setdefault((briefing.story, key_of(fact.says).source), []).append(place)
    return places
