"""What the desk has chosen: the languages of the site and how it presents itself; the content of polybrief.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.locales import Language


class Weight(StrEnum):
    """How much a desk lets a piece of advice weigh."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Shown(StrEnum):
    """Whose wordings a language shows; what is not shown falls back."""

    EVERYTHING = "everything"
    PEOPLE = "people"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be published in a language.

    `blocks` are codes of checks that keep a wording off the site even where they only warn. `summary_days` is how many
    days a briefing's summary may stay without review, None for ever.
    """

    shows: Shown = Shown.EVERYTHING
    blocks: frozenset[str] = frozenset()
    summary_days: int | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one site. `languages` maps codes to languages in the order of the switcher; English is the first.

    `checks` weighs advice on the English by its code, where the desk wants another weight than the usual one.
    """

    site_name: str
    site_url: str
    languages: Mapping[str, Language]
    edit_url: str = ""
    checks: Mapping[str, Weight] = field(default_factory=dict)
    policies: Mapping[str, Policy] = field(default_factory=dict)

    def policy(self, code: str) -> Policy:
        """Return what may be published in a language; everything that has no error, where nothing is said."""
        return self.policies.get(code, Policy())

    @property
    def source(self) -> Language:
        """Return the language that the facts are written in."""
        return self.languages["en"]

    def chain(self, code: str) -> tuple[str, ...]:
        """Return the language itself, its fallback chain, and English at the end, each once."""
        return tuple(dict.fromkeys((code, *self.languages[code].falls_back_to, "en")))
