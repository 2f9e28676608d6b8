"""Translation units: what is translated once and remembered, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.findings import Position


@dataclass(frozen=True, slots=True)
class UnitKey:
    """What tells one unit from another in a catalogue: gettext's msgctxt (empty in stories) and msgid."""

    context: str
    source: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A text to be translated: an English pattern, where it stands, and what a translator should know.

    `plural` is the English for "other"; empty when no slot drives plural forms. `driver` names the slot that does.
    `reworded_from` is the msgid that the unit had when it said the same in other words.
    """

    key: UnitKey
    catalogue: str
    plural: str = ""
    driver: str = ""
    slots: tuple[str, ...] = ()
    comment: str = ""
    references: tuple[str, ...] = ()
    reworded_from: str = ""


class State(StrEnum):
    """Who stands behind a wording; the worst first."""

    MISSING = "missing"
    STALE = "stale"
    MACHINE = "machine"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Record:
    """Where a wording comes from: its state, who made or reviewed it, when (ISO date), what was looked at.

    `details` holds further fields of a machine's record (package, version, hash, rank, checks) in their order.
    `waivers` maps the code of a check to the reason why it does not count here.
    """

    state: State
    by: str = ""
    on: str = ""
    scope: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    waivers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Translation:
    """A unit's wording in one language: one form, or one for each plural category of the language in its order."""

    forms: tuple[str, ...]
    record: Record
    position: Position
    previous: str = ""
