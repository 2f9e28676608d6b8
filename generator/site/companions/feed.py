"""The Atom feed of a language, where the site's address is known: a feed without addresses leads nowhere.

Where there is more than one document holds, older items stand in archives (RFC 5005, 4) that are never cut anew: they
are counted from the oldest item, so that what is new changes the last ones only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.edition.news import MOST, News
from generator.model.editions import NewsItem
from generator.model.values import Date
from generator.rendering.feeds import Archive, FeedRenderer, archive_name
from generator.site.companions.language import LanguageSite

NAME = "feed.xml"


def feeds(site: LanguageSite) -> Iterator[tuple[str, Callable[[], Sequence[str]], object]]:
    """Yield every document of the feed: its name, what writes it and returns that, and what it shows."""
    edition = site.edition
    voice, settings = edition.voice, edition.project.settings
    renderer = FeedRenderer(settings.site_name, voice.language, settings.languages, voice.furniture, site.publication)
    items = News(voice, edition.links).all()
    last = len(items) // MOST if len(items) > MOST else 0

    def document(name: str, shown: Sequence[NewsItem], day: Date, archive: Archive) -> Sequence[str]:
        (site.folder / name).write_text(renderer.feed(shown, day, archive), encoding="utf-8")
        return (name,)

    latest, current = items[:MOST], Archive(0, last)
    yield NAME, lambda: document(NAME, latest, edition.day, current), (latest, edition.day, current)
    oldest_first = items[::-1]
    for number in range(1, last + 1):
        shown = oldest_first[(number - 1) * MOST : number * MOST][::-1]
        archive, name = Archive(number, last), archive_name(number)
        # What comes next is part of it: an archive before the last one gets a successor only once.
        yield name, _bound(document, name, shown, shown[0].updated, archive), (shown, archive.is_last, number)


def _bound(write: Callable[..., Sequence[str]], *arguments: object) -> Callable[[], Sequence[str]]:
    return lambda: write(*arguments)
