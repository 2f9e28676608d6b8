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

    @property
    def source(self) -> Language:
        """Return the language that the facts are written in."""
        return self.languages["en"]

    def chain(self, code: str) -> tuple[str, ...]:
        """Return the language itself, its fallback chain, and English at the end, each once."""
        return tuple(dict.fromkeys((code, *self.languages[code].falls_back_to, "en")))
