"""A language of the site as its build left it: what every companion is given."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.pages import Publication
from generator.pipeline.pages import Edition


@dataclass(frozen=True, slots=True)
class LanguageSite:
    """One language as MkDocs built it: its folder, its edition, the languages of the site and where it is published.

    `site_url` is the address of the site's root, ending in a slash; empty where it is not known.
    """

    folder: Path
    edition: Edition
    codes: tuple[str, ...]
    site_url: str

    @property
    def publication(self) -> Publication:
        """Return what the addresses of its pages are made of."""
        return Publication(self.site_url, self.edition.code, self.codes)
