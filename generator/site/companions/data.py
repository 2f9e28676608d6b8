"""What a briefing says to machines: a file of data beside its page, and what the page's head holds for search engines.

It is written when the page is made, and kept no longer: the data of every briefing would not fit at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale
from babel.core import get_global
from markupsafe import Markup

from generator.model.pages import Machine, Page
from generator.rendering.data import qr_code
from generator.site.companions.language import LanguageSite

NAME = "briefing.json"
_COUNTRY_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Head:
    """What the templates show of a briefing for machines; `qr` is empty where the page's address is not known."""

    linked: Markup
    modified: str
    qr: Markup


def write_data(site: LanguageSite, page: Page, machine: Machine) -> Head:
    """Write briefing.json into the page's folder, and return what the page itself shows."""
    place = page.path.removesuffix(".md")
    file = site.folder / place / NAME
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(machine.data, encoding="utf-8")
    address = site.publication.address(f"{place}/")
    linked = Markup(machine.linked)  # noqa: S704 - JSON without any character that HTML knows
    return Head(linked, str(machine.modified), qr_code(address) if address else Markup())


def graph_locale(cldr: str) -> str:
    """Return a locale as the Open Graph protocol writes it: language and country.

    >>> graph_locale("ar_IQ"), graph_locale("en_001"), graph_locale("fa")
    ('ar_IQ', 'en_US', 'fa_IR')
    """
    locale = Locale.parse(cldr)
    country = locale.territory or ""
    if len(country) != _COUNTRY_LETTERS:  # the world, or none: CLDR knows where the language is spoken most
        country = get_global("likely_subtags").get(locale.language, locale.language).rpartition("_")[2]
    return f"{locale.language}_{country}" if len(country) == _COUNTRY_LETTERS else locale.language
