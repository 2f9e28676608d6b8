"""The Atom feed of a language, where the site's address is known: a feed without addresses leads nowhere."""

from __future__ import annotations

from generator.edition.news import News
from generator.rendering.feeds import FeedRenderer
from generator.site.companions.language import LanguageSite

NAME = "feed.xml"


def write_feed(site: LanguageSite) -> None:
    """Write feed.xml into the language's folder."""
    if not site.site_url:
        return
    edition = site.edition
    voice = edition.voice
    settings = edition.project.settings
    renderer = FeedRenderer(settings.site_name, voice.language, settings.languages, voice.furniture, site.publication)
    (site.folder / NAME).write_text(renderer.feed(News(voice, edition.links).items(), edition.day), encoding="utf-8")
