"""What a search finds: a page cut into passages, each with the words that find it; in our words for Pagefind and for readers.

Pagefind gets folded words only. The reader is shown the passages themselves, from a file of our own beside the index.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.search.tables import END

# Weights of Pagefind: a page's title before its sentences; other spellings of a name, and what is said about a name in
# the glossary, behind both: an entry is short, and would come before every briefing.
_TITLE_WEIGHT, _SIDE_WEIGHT = "4", "0.2"


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the reader sees it; `language` only where it is another than the page's."""

    text: str
    language: str = ""

    def data(self) -> str | list[str]:
        """Return it for JSON: the text alone where there is nothing more to say."""
        return [self.text, self.language] if self.language else self.text


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its anchor, who said it and the state of its wording (`fallback` for one in another language).

    `words` are all stems that find it: its own, and those of what stands around it. `aliases` are other spellings.
    """

    anchor: str
    text: Text
    by: str
    state: str
    words: tuple[str, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page, or an entry of one: its address below the language's folder, title, date as data and as shown, passages.

    `words` are the stems of the title and the date, `aliases` other spellings of the title. `is_entry` tells that it is
    an entry of the glossary.
    """

    address: str
    title: Text
    state: str
    date: str
    date_text: str
    words: tuple[str, ...]
    passages: tuple[Passage, ...]
    aliases: tuple[str, ...] = ()
    is_entry: bool = False

    def shown(self) -> str:
        """Return what a result needs, as JSON: each passage with the number of its words in the index."""
        data: dict[str, Any] = {
            "url": self.address,
            "title": self.title.data(),
            "state": self.state,
            "date": [self.date, self.date_text],
            "words": len(self.words) + len(self.aliases),
            "passages": [
                [each.anchor, len(each.words) + len(each.aliases), each.state, each.text.data(), each.by]
                for each in self.passages
            ],
        }
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def indexed(self) -> str:
        """Return the page as Pagefind reads it: stems only, which no markup can hide in, in the order of the passages."""
        title, body = ("", _SIDE_WEIGHT) if self.is_entry else (_TITLE_WEIGHT, "")
        parts = chain(
            (_block(self.words, title), _block(self.aliases, _SIDE_WEIGHT)),
            chain.from_iterable(
                (_block(each.words, body), _block(each.aliases, _SIDE_WEIGHT)) for each in self.passages
            ),
        )
        return f'<!doctype html><html lang="und"><body data-pagefind-body>{"".join(parts)}</body></html>'


def _block(words: Iterable[str], weight: str = "") -> str:
    text = " ".join(f"{word}{END}" for word in words)
    attribute = f' data-pagefind-weight="{weight}"' if weight else ""
    return f"<p{attribute}>{text}</p>" if text else ""
