"""Review without Git: what a reviewer is given, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.units import State

FORMAT = "polybrief-review/1"


class Decision(StrEnum):
    """What a reviewer says of a wording."""

    GOOD = "good"
    """It stands as it is."""
    CHANGED = "changed"
    """The reviewer's own wording takes its place."""
    BAD = "bad"
    """It must not be shown, and the reviewer has no better one."""


class Category(StrEnum):
    """What was wrong with a wording: the dimensions of MQM (Multidimensional Quality Metrics, its core typology)."""

    NONE = ""
    TERMINOLOGY = "terminology"
    ACCURACY = "accuracy"
    LINGUISTIC = "linguistic"
    STYLE = "style"
    LOCALE = "locale"
    AUDIENCE = "audience"
    DESIGN = "design"


class Gravity(StrEnum):
    """How bad it was: MQM's severities, with the weights that its scoring model gives them (0, 1, 5, 25)."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class SlotHelp:
    """A slot of a sentence with what stands there in English and in the reviewer's language, as readers see it."""

    name: str
    english: str
    shown: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: the briefing's title and the fact's page, the speaker's line and the sources in words."""

    title: str
    address: str = ""
    speaker: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A wording to be looked at.

    `key` is short, stable and the same in every export (a digest of catalogue, context and msgid). `base` is a digest of
    the wording and its record as exported: an answer to an item whose catalogue entry has another digest today is a
    conflict. `wording` has one form, or one for each of the sheet's plural categories; all empty where there is none.
    `old_source` is the sentence that a stale wording was made for. `remarks` are findings of checks in plain words.
    """

    key: str
    base: str
    catalogue: str
    context: str
    source: str
    plural: str
    wording: tuple[str, ...]
    state: State
    by: str = ""
    old_source: str = ""
    comment: str = ""
    slots: tuple[SlotHelp, ...] = ()
    places: tuple[Place, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one reviewer is given: items of one language in the order of the site, the language's own name and direction.

    `made` is the ISO date of the export. `categories` are the language's plural categories in gettext's order; `examples`
    holds for each of them whole numbers that take it.
    """

    site: str
    language: str
    name: str
    direction: str
    made: str
    categories: tuple[str, ...]
    examples: tuple[tuple[int, ...], ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer says of one item. `where` names the line, row or field of the file that it came from."""

    key: str
    base: str
    decision: Decision
    wording: tuple[str, ...]
    category: Category = Category.NONE
    gravity: Gravity = Gravity.NEUTRAL
    note: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that a reviewer sent back. Items that the reviewer did not decide on are not among the answers."""

    path: str
    language: str
    reviewer: str
    on: str
    scope: str
    answers: tuple[Answer, ...]
