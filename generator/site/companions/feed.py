"""The Atom feed of a language, where the site's address is known: a feed without addresses leads nowhere.

Where there is more than one document holds, older items stand in archives (RFC 5005, 4) that are never cut anew: they
are counted from the oldest item, so that what is new changes the last ones only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.edition.chronicle import Place
from generator.edition.news import MOST, News
from generator.model.values import Date
from generator.pipeline.digests import in_one
from generator.rendering.feeds import Archive, FeedRenderer, archive_name
from generator.site.companions.language import LanguageSite

NAME = "feed.xml"


def feeds(site: LanguageSite, stamp: Callable[[str], str]) -> Iterator[tuple[str, Callable[[], Sequence[str]], object]]:
    """Yield every document of the feed: its name, what writes it and returns that, and what it is made of.

    `stamp` returns a digest of how the language's lists show a story.
    """
    edition = site.edition
    voice, settings = edition.voice, edition.project.settings
    renderer = FeedRenderer(settings.site_name, voice.language, settings.languages, voice.furniture, site.publication)
    news = News(edition.overview)
    places = edition.overview.chronicle.news
    last = len(places) // MOST if len(places) > MOST else 0

    def document(name: str, shown: Sequence[Place], day: Date, archive: Archive) -> Sequence[str]:
        (site.folder / name).write_text(renderer.feed([*map(news.item, shown)], day, archive), encoding="utf-8")
        return (name,)

    def content(shown: Sequence[Place]) -> object:
        return in_one(map(str, shown)), [(story, stamp(story)) for story in sorted({place.story for place in shown})]

    latest, current = [place for place, _ in places[:MOST]], Archive(0, last)
    yield NAME, lambda: document(NAME, latest, edition.day, current), (content(latest), edition.day, current)
    oldest_first = places[::-1]
    for number in range(1, last + 1):
        dated = oldest_first[(number - 1) * MOST : number * MOST][::-1]
        shown, day = [place for place, _ in dated], dated[0][1]
        archive, name = Archive(number, last), archive_name(number)
        # What comes next is part of it: an archive before the last one gets a successor only once.
        yield name, partial(document, name, shown, day, archive), (content(shown), day, archive.is_last, number)
