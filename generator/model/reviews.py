"""Review without Git: what a reviewer is given, what comes back, and what becomes of it."""

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
class Verdict:
    """What a reviewer found wrong with a wording; it stays with the sentence when the wording is replaced."""

    category: Category
    gravity: Gravity
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class SlotHelp:
    """A slot of a sentence with what stands there in English and in the reviewer's language, as readers see it."""

    name: str
    english: str
    shown: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: the briefing's title, its fact's address, and what its readers see around it.

    `english` is the sentence with its values, `values` are these one by one. `about` are the lines beside it in English:
    who said it and how, when and where, how firm it is. `form` is the index of the plural form that is shown here.
    """

    title: str
    address: str = ""
    english: str = ""
    values: tuple[SlotHelp, ...] = ()
    about: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    form: int = 0


@dataclass(frozen=True, slots=True)
class Form:
    """One wording of an item: a sentence has one for each plural category of the language, or just one.

    `examples` are whole numbers that take it, `english` is the English for it, and `needed` are the slots that it must
    hold: a form that means one exact number may say the number in words.
    """

    category: str
    examples: tuple[int, ...]
    english: str
    wording: str
    needed: tuple[str, ...]

    @property
    def numbers(self) -> str:
        """Return the examples in words: three dots say that there are more such numbers.

        >>> Form("few", (2, 3, 4, 22), "", "", ()).numbers, Form("two", (2,), "", "", ()).numbers
        ('2, 3, 4, 22 …', '2')
        """
        return ", ".join(map(str, self.examples)) + (" …" if len(self.examples) > 1 else "")


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence to be looked at.

    `key` is short, stable and the same in every export (a digest of language, catalogue, context and
    msgid). `base` is a digest of
    the wording and its record as exported: an answer to an item whose catalogue entry has another digest today is a
    conflict. `old_source` is the sentence that a stale wording was made for. `remarks` are findings of checks in plain
    words.
    """

    key: str
    base: str
    catalogue: str
    context: str
    source: str
    plural: str
    forms: tuple[Form, ...]
    slots: tuple[str, ...]
    state: State
    by: str = ""
    old_source: str = ""
    comment: str = ""
    places: tuple[Place, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def wording(self) -> tuple[str, ...]:
        """Return the text of every form, all empty where there is no wording yet."""
        return tuple(form.wording for form in self.forms)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one reviewer is given: items of one language in the order of the site, the language's names and direction.

    `made` is the ISO date of the export.
    """

    site: str
    language: str
    name: str
    english_name: str
    direction: str
    made: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer says of one item.

    `where` names the line, row or field of the file that it came from. `key` is empty where the file does not carry it:
    `source` is the English then, and nobody knows which wording it was made from (`base` is empty).
    """

    key: str
    base: str
    decision: Decision
    wording: tuple[str, ...]
    category: Category = Category.NONE
    gravity: Gravity = Gravity.NEUTRAL
    note: str = ""
    where: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that a reviewer sent back. Items that the reviewer did not decide on are not among the answers."""

    path: str
    language: str
    reviewer: str
    on: str
    scope: str
    answers: tuple[Answer, ...]


class Fate(StrEnum):
    """What became of an answer."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: what stands in the catalogue now, or what a reviewer wants; `choice` is what chooses it."""

    choice: str
    who: str
    decision: str
    wording: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the answers to one sentence, with the reasons in plain words, and both sides of a conflict."""

    fate: Fate
    language: str
    source: str
    who: str
    path: str
    wording: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    sides: tuple[Side, ...] = ()
