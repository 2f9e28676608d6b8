"""The search of one language: every briefing, name and hand-written page in the index, and what the dialog must know.

Nothing of it is loaded before a reader opens the search (assets/polybrief.js fetches assets/search.js then).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from generator.edition.chronicle import Chronicle
from generator.edition.facts import FactViews
from generator.edition.lists import Lists
from generator.edition.overview import Overview
from generator.edition.voice import Voice
from generator.model.documents import Document
from generator.model.editions import FactView, TermView
from generator.model.facts import Briefing, Fact
from generator.model.phrases import Phrase, Sentence
from generator.model.units import State
from generator.pipeline.digests import in_one
from generator.pipeline.pages import Edition
from generator.search.documents import Passage, SearchPage, Text
from generator.search.folding import OPEN, Folding
from generator.search.indexing import index_files
from generator.site.companions.groups import Group, groups_of
from generator.site.companions.language import LanguageSite
from generator.wording.formatting import native_digits

FOLDER, OLDER, SETTINGS = "search", "older", "settings.json"
LARGEST_INDEX = 2000  # briefings; of no more, a first search loads less than 150 KB with one index of all
_PROGRAM = ("pagefind.js", "wasm.")  # one for all indexes of a language
_TEXTS = ("title", "placeholder", "none", "results", "close", "failed", "so_far", "older")
_STATES = (State.REVIEWED, State.DRAFT, State.MACHINE)
_FALLBACK = "fallback"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the index as two texts: what a result shows of it, and what Pagefind reads."""

    shown: str
    indexed: str


def entry_of(page: SearchPage) -> Entry:
    """Return the entry of a page."""
    return Entry(page.shown(), page.indexed())


Entries = Callable[[Sequence[str]], Iterable[Entry]]
Known = Callable[[str, bytes], bool]  # whether a file of the language is there with this content


@dataclass(frozen=True, slots=True)
class SearchPart:
    """Files of the search that change together: a name, what they are made from, and who writes them."""

    name: str
    content: object
    write: Callable[[], tuple[str, ...]]


def search_parts(
    site: LanguageSite, dated: Mapping[str, tuple[str, str]], entries: Entries, beside: object, known: Known
) -> Iterator[SearchPart]:
    """Yield what a language's search is made of: an index for each group of its pages, and the texts of its dialog.

    `dated` are the briefings' days (ISO 8601) and digests of their entries by their paths, `entries` returns these. Names and
    hand-written pages are in the index of the newest group, which is the one that a browser begins with; `beside` is what
    decides on them. Files that are `known` are not written: of an index most are as they were, and named by their content.
    """
    groups = groups_of([(day, path) for path, (day, _) in dated.items()], LARGEST_INDEX)
    for group in groups:
        older = f"{OLDER}/{group.name}" if group.name else ""
        content = in_one(dated[path][1] for path in group.paths), None if group.name else beside
        given = partial(_entries, site, group, entries)
        yield SearchPart(f"{FOLDER}/{older}", content, partial(_write_index, site, older, given, known))
    settings = settings_of(site.edition, [group.name for group in groups if group.name])
    yield SearchPart(f"{FOLDER}/{SETTINGS}", settings, partial(_write_settings, site, settings))


def _entries(site: LanguageSite, group: Group, entries: Entries) -> Iterator[Entry]:
    yield from entries(group.paths)
    yield from () if group.name else map(entry_of, SearchPages(site.edition).others())


def _write_index(
    site: LanguageSite, older: str, entries: Callable[[], Iterable[Entry]], known: Known
) -> tuple[str, ...]:
    """Write the index of a group into its folder; an older one has neither Pagefind's program nor what lies below."""
    place = f"{FOLDER}/{older}/" if older else f"{FOLDER}/"
    names = []
    for name, data in index_files((entry.shown, entry.indexed) for entry in entries()):
        if older and name.startswith(_PROGRAM):
            continue
        names.append(f"{place}{name}")
        if not known(names[-1], data):
            path = site.folder / names[-1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return tuple(sorted(names))


def _write_settings(site: LanguageSite, settings: Mapping[str, object]) -> tuple[str, ...]:
    path = site.folder / FOLDER / SETTINGS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(settings, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return (path.relative_to(site.folder).as_posix(),)


def settings_of(edition: Edition, older: Sequence[str] = ()) -> dict[str, object]:
    """Return what the dialog must know: its texts, the names of the states, the languages, and how to fold a query.

    `older` are the names of the older groups, which have indexes of their own, the newest of them first.
    """
    voice, language = edition.voice, edition.voice.language

    def text(context: str) -> str | list[str]:
        """Return a text of the site; with the code of English where it is borrowed from there."""
        shown = voice.furniture[context]
        return [shown, "en"] if context in voice.borrowed else shown

    return {
        "texts": {name: text(f"search.{name}") for name in _TEXTS} | {"archive": text("nav.archive")},
        "states": {state: text(f"state.{state}") for state in (*_STATES, _FALLBACK)},
        "languages": {each.code: [each.name, each.direction] for each in edition.project.settings.languages.values()},
        "digits": [native_digits(digit, language.digits) for digit in "0123456789"],
        "folding": Folding(edition.code).data(),
    } | ({"older": list(older)} if older else {})


@dataclass(frozen=True)
class SearchPages:
    """The pages of an edition as a search finds them."""

    edition: Edition

    @property
    def _voice(self) -> Voice:
        return self.edition.voice

    @cached_property
    def _folding(self) -> Folding:
        return Folding(self.edition.code)

    @cached_property
    def _foldings(self) -> dict[str, Folding]:
        return {code: Folding(code) for code in self.edition.project.settings.languages}

    @cached_property
    def _spellings(self) -> dict[str, tuple[str, ...]]:
        return {}

    def of_story(self, edition: Edition) -> SearchPages:
        """Return the pages of an edition of one story; what all stories share is made once."""
        pages = SearchPages(edition)
        # A cached property keeps its value among the instance's attributes; there it is put before its first use.
        pages.__dict__.update({name: getattr(self, name) for name in ("_folding", "_foldings", "_spellings")})
        return pages

    def all(self) -> Iterator[SearchPage]:
        """Yield every page that can be found; lists of others are none."""
        yield from map(self.briefing, self.edition.project.briefings)
        yield from self.others()

    def others(self) -> Iterator[SearchPage]:
        """Yield the entries of the glossary and the hand-written pages."""
        for term in Lists(self._voice, Overview(Chronicle({}), {})).terms():
            yield self._term(term)
        for document in self.edition.project.documents:
            yield self._document(document)

    def briefing(self, briefing: Briefing) -> SearchPage:
        """Return a briefing as a search finds it."""
        link, views = self.edition.links[briefing.path], FactViews(self._voice, briefing)
        named: set[str] = set()
        publishers = [source.publisher for source in briefing.sources.values()]
        words = self._words(link.title.phrase.bare, link.date.bare, str(link.day))
        aliases = self._aliases(publishers, named)
        passages = tuple(
            self._fact(views.view(fact), self._aliases(_terms(fact), named)) for fact in _in_order(briefing)
        )
        return SearchPage(
            f"{briefing.path}/",
            self._text(link.title.phrase),
            _state(link.title),
            str(link.day),
            link.date.text,
            words,
            passages,
            aliases,
        )

    def _fact(self, view: FactView, aliases: tuple[str, ...]) -> Passage:
        said = " · ".join(phrase.text for phrase in view.attribution)
        around = [phrase.bare for phrase in (*view.attribution, view.date, view.place) if phrase]
        around += [account.value.bare for figure in view.figures for account in figure.accounts]
        around += [account.speaker.bare for figure in view.figures for account in figure.accounts if account.speaker]
        words = self._words(view.sentence.phrase.bare, *around)
        return Passage(view.id, self._text(view.sentence.phrase), said, _state(view.sentence), words, aliases)

    def _term(self, term: TermView) -> SearchPage:
        name, role = self._text(term.name), term.role.bare if term.role else ""
        about = self._text(term.description) if term.description else Text("")
        passage = Passage(term.id, about, role, State.SOURCE, self._words(about.text, role))
        words = self._words(name.text)
        aliases = self._aliases([term.id], set())
        return SearchPage(f"glossary/#{term.id}", name, State.SOURCE, "", "", words, (passage,), aliases, is_entry=True)

    def _document(self, document: Document) -> SearchPage:
        sentences = [self._voice.block(block.text) for block in document.blocks]
        anchor, passages = "", []
        for number, (block, sentence) in enumerate(zip(document.blocks[1:], sentences[1:], strict=True), start=1):
            anchor = f"section_{number}" if block.marker.startswith("#") else anchor
            words = self._words(sentence.phrase.bare)
            passages.append(Passage(anchor, self._text(sentence.phrase), "", _state(sentence), words))
        title = sentences[0]
        words = self._words(title.phrase.bare)
        return SearchPage(f"{document.name}/", self._text(title.phrase), _state(title), "", "", words, tuple(passages))

    def _words(self, *texts: str) -> tuple[str, ...]:
        return tuple(word for text in texts for word in self._folding.words(text))

    def _text(self, phrase: Phrase) -> Text:
        return Text(phrase.text, "" if phrase.language == self.edition.code else phrase.language)

    def _aliases(self, terms: Iterable[str], named: set[str]) -> tuple[str, ...]:
        """Return the spellings of terms that were not named before, each word once."""
        new = [term for term in dict.fromkeys(terms) if term not in named]
        named.update(new)
        return tuple(dict.fromkeys(word for term in new for word in self._spelled(term)))

    def _spelled(self, term: str) -> tuple[str, ...]:
        """Return the words of a term's forms in all languages, folded as a query in this one is.

        Of the inflections of one word the first and the longest stand for all: a query finds what begins with it.
        """
        forms_by_code = self.edition.project.termbase.spellings(term)  # asked for by every page that needs them
        if term not in self._spellings:
            first: dict[tuple[str, ...], tuple[str, ...]] = {}
            longest: dict[tuple[str, ...], tuple[str, ...]] = {}
            for code, forms in forms_by_code.items():
                for spelled in _telling((forms.name, *forms.accepted)):
                    stem, words = tuple(self._foldings[code].words(spelled)), tuple(self._folding.words(spelled))
                    first.setdefault(stem, words)
                    longest[stem] = max(longest.get(stem, ()), words, key=lambda words: len("".join(words)))
            every = dict.fromkeys(word for words in (*first.values(), *longest.values()) for word in words)
            self._spellings[term] = tuple(_without_beginnings(every))
        return self._spellings[term]


# Shorter words of a longer name are articles and prepositions of some language, which would find every page.
_SHORTEST_ALIAS = 3


def _telling(names: Iterable[str]) -> Iterator[str]:
    """Yield the words of names that tell them from others; a name of short words only, as "G7", keeps them."""
    for name in names:
        words = name.split()
        yield from [word for word in words if len(word) >= _SHORTEST_ALIAS] or words


def _without_beginnings(words: Iterable[str]) -> Iterator[str]:
    """Yield the words that no other begins with; a query for one of the rest finds that other."""
    sorted_words = sorted(words)
    for word, following in zip(sorted_words, (*sorted_words[1:], ""), strict=True):
        if len(word) < OPEN or not following.startswith(word):
            yield word


def _in_order(briefing: Briefing) -> Iterator[Fact]:
    """Yield the facts of the summary first: where a page is found by its title alone, they stand for it."""
    yield from (briefing.fact(fact) for fact in briefing.summary)
    yield from (fact for fact in briefing.facts if fact.id not in briefing.summary)


def _terms(fact: Fact) -> Iterator[str]:
    yield from fact.about
    if fact.where:
        yield fact.where
    if fact.said_by:
        yield from (term for term in (fact.said_by.who, fact.said_by.via) if term)


def _state(sentence: Sentence) -> str:
    return _FALLBACK if sentence.is_fallback else sentence.state
