"""What a reader is told of a language's ZIPs: the links of the home page, and the first page of a ZIP of older briefings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.model.values import Date, DateRange
from generator.rendering.texts import marked_texts
from generator.site.companions.built import BuiltPage
from generator.site.companions.bundle import bundle_name
from generator.site.companions.language import LanguageSite
from generator.site.companions.sheets import Sheets

# Where the home page says the size of the ZIP; no content can write this: it would be escaped.
SIZE = "<bdi data-size></bdi>"
_LINK = re.compile(rf"<li>(?:(?!</li>).)*{SIZE}.*?</li>", re.DOTALL)
_KILO, _MEGA = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class Shelf:
    """A group of briefings in a ZIP: their paths, the newest first, and their first and last day."""

    name: str
    paths: tuple[str, ...]
    first: Date
    last: Date


def size_text(site: LanguageSite, size: int) -> str:
    """Return a size in bytes as the home page says it."""
    number, unit = (Decimal(size) / _MEGA, "MB") if size >= _MEGA else (Decimal(-(-size // _KILO)), "kB")
    return f"{site.edition.voice.formatter.number(round(number, 1))} {unit}"


def with_links(site: LanguageSite, home: str, newest: str, older: Sequence[tuple[Shelf, str]]) -> str:
    """Return the home page with its links to the ZIPs and their sizes; `older` are the shelves and theirs."""
    if not older:
        return home.replace(SIZE, Markup("<bdi>{}</bdi>").format(newest))
    shown = marked_texts(site.edition.voice.furniture, site.edition.voice.borrowed)
    code = site.edition.code
    first = Markup("{}").format(shown["copy.newest"]).replace("{size}", Markup("<bdi>{}</bdi>").format(newest))
    links = Markup().join(
        Markup('<li><a href="{}" download><bdi>{}</bdi> (<bdi>{}</bdi>)</a></li>\n').format(
            bundle_name(code, shelf.name), _period(site, shelf), size
        )
        for shelf, size in older
    )
    items = Markup(
        '<li><a href="{}" download>{}</a></li>\n<li><details><summary>{}</summary>\n<ul>\n{}</ul>\n</details></li>'
    ).format(bundle_name(code), first, shown["copy.older"], links)
    return _LINK.sub(lambda _: items, home)


def start_page(site: LanguageSite, shelf: Shelf) -> str:
    """Return the page that a ZIP of older briefings opens with: what is in it, the newest first."""
    shown = marked_texts(site.edition.voice.furniture, site.edition.voice.borrowed)
    period = _period(site, shelf)
    heading = Markup("<h1>{}</h1>\n<p><bdi>{}</bdi></p>").format(shown["copy.older"], period)
    main = Markup("{}\n<ul>\n{}</ul>").format(heading, Markup().join(_item(site, path) for path in shelf.paths))
    title = Markup("<title>{}: {}</title>").format(site.edition.project.settings.site_name, period)
    online = f"{site.site_url}{site.edition.code}/" if site.site_url else ""
    return Sheets(site).render("single.html", shelf.last, page=BuiltPage("", title), main=main, online=online)


def _item(site: LanguageSite, path: str) -> Markup:
    link, edition = site.edition.overview.link(path), site.edition
    phrase = link.title.phrase
    language = edition.project.settings.languages[phrase.language]
    foreign = phrase.language != edition.code
    around = Markup(' lang="{}" dir="{}"').format(language.code, language.direction) if foreign else ""
    return Markup(
        '<li class="b"><a href="{}/index.html"{}>{}</a> <time class="s" datetime="{}">{}</time></li>\n'
    ).format(path, around, phrase.text, link.day, link.date.text)


def _period(site: LanguageSite, shelf: Shelf) -> str:
    formatter = site.edition.voice.formatter
    if shelf.first == shelf.last:
        return formatter.date(shelf.first)
    return formatter.date_range(DateRange(shelf.first, shelf.last))
