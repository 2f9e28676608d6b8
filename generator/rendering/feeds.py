"""News as an Atom feed (RFC 4287) of one language.

Ids are tag URIs (RFC 4151) of the site's host: they outlive a change of the scheme, the folder or the name of the site,
and no clock is in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model.editions import NewsItem
from generator.model.locales import Language
from generator.model.pages import LICENCE, LICENCE_URL, Publication
from generator.model.phrases import Sentence
from generator.model.units import State
from generator.model.values import Date
from generator.rendering.pages import load_template

_RIGHT_TO_LEFT_MARK = "\u200f"
_CHECKED = (State.SOURCE, State.REVIEWED)


# A tag URI names a day on which the host was the site's; it is part of the id, and so it must never change.
_MINTED = "2026"


def tag(host: str, path: str) -> str:
    """Return a tag URI.

    >>> tag("example.org", "ar/story/2021-11-18")
    'tag:example.org,2026:ar/story/2021-11-18'
    """
    return f"tag:{host},{_MINTED}:{path}"


@dataclass(frozen=True, slots=True)
class Archive:
    """The place of a document among the archives of a feed: its number, from the oldest, 1, to `last`; 0 for the feed."""

    number: int
    last: int

    @property
    def is_last(self) -> bool:
        """Tell whether no archive follows this one."""
        return self.number == self.last


def archive_name(number: int) -> str:
    """Return the name of an archive of a feed."""
    return f"feed-{number}.xml"


@dataclass(frozen=True)
class FeedRenderer:
    """Renders the feed of one language; `furniture` are its texts."""

    site_name: str
    language: Language
    languages: Mapping[str, Language]
    furniture: Mapping[str, str]
    publication: Publication

    def feed(self, items: Sequence[NewsItem], day: Date, archive: Archive | None = None) -> str:
        """Return the feed, or an archive of it; `day` is that of the latest content."""
        return load_template("feed.xml.j2").render(
            site_name=self.site_name,
            language=self.language,
            t=self.furniture,
            items=items,
            day=day,
            archive=archive or Archive(0, 0),
            archive_name=archive_name,
            licence=LICENCE,
            licence_url=LICENCE_URL,
            publication=self.publication,
            tag=self._tag,
            line=self._line,
            content=self._content,
        )

    def _tag(self, path: str) -> str:
        return tag(urlsplit(self.publication.site_url).hostname or "", f"{self.language.code}/{path}")

    def _line(self, text: str, direction: str = "") -> str:
        """Return a line of plain text that begins with its direction: Atom has no other way to tell it."""
        return f"{_RIGHT_TO_LEFT_MARK}{text}" if (direction or self.language.direction) == "rtl" else text

    def _content(self, item: NewsItem) -> Markup:
        """Return what an item says as HTML, with language and direction: Atom itself has no word for direction.

        Values are isolated by characters, not by elements: readers of feeds drop the elements that they do not know.
        """
        lines = [self._sentence(sentence) for sentence in item.summary]
        if change := item.change:
            lines = [self._sentence(change.sentence)]
            for context, value in (("change.was", change.was), ("change.now", change.now)):
                lines += [self._filled(context, "{value}", value.text)] if value else []
            lines += [self._filled("reason.label", "{reason}", change.reason)] if change.reason else []
        whole = Markup('<div lang="{}" dir="{}">{}</div>')
        return whole.format(self.language.code, self.language.direction, Markup("").join(lines))

    def _sentence(self, sentence: Sentence) -> Markup:
        phrase = sentence.phrase
        state = self._state(sentence)
        shown = Markup('<span lang="{}" dir="{}">{}</span>').format(phrase.language, phrase.direction, phrase.text)
        return (
            Markup("<p>{} <small>({})</small></p>").format(shown, state) if state else Markup("<p>{}</p>").format(shown)
        )

    def _state(self, sentence: Sentence) -> str:
        if sentence.is_fallback:
            name = self.languages[sentence.phrase.language].name
            return self.furniture["state.fallback"].replace("{name}", name)
        return "" if sentence.state in _CHECKED else self.furniture[f"state.{sentence.state}"]

    def _filled(self, context: str, slot: str, value: str) -> Markup:
        return Markup("<p>{}</p>").format(self.furniture[context].replace(slot, value))
