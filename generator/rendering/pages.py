"""The pages of one language as Markdown, each from its template and its edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from generator.model.documents import Document
from generator.model.editions import BriefingLink, BriefingView, Change, MonthView, TermView
from generator.model.locales import Language
from generator.model.pages import ARCHIVE_PAGE, Page, StateCounts
from generator.model.phrases import Sentence
from generator.model.terms import TermKind
from generator.model.units import State
from generator.model.values import Date
from generator.rendering.markup import Marker, heading_text
from generator.rendering.texts import Borrowed, marked_texts

_MARKED = (State.REVIEWED, State.DRAFT, State.MACHINE)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",  # "{#" begins the anchor of a heading
        comment_end_string="#%}",
    )
    environment.filters["heading"] = _heading
    return environment


def _heading(text: str) -> Markup:
    """Return a text of the furniture for a Markdown heading, in an element with its language where that is borrowed."""
    escaped = heading_text(str(text))
    return Markup('<span lang="en" dir="ltr">{}</span>').format(escaped) if isinstance(text, Borrowed) else escaped


def _tidy(markdown: str) -> str:
    """Return the text with no blank line inside a block of HTML (CommonMark ends it there) and one around each heading."""
    lines: list[str] = []
    for line in filter(None, map(str.strip, markdown.splitlines())):
        if line.startswith("#"):
            lines += ["", line, ""]
        else:
            lines.append(line)
    return "\n".join(lines).strip() + "\n"


@dataclass(frozen=True)
class Renderer:
    """Renders the pages of one language.

    `furniture` are its texts, `digits` its digits for str.translate, `borrowed` the contexts of texts that are English.
    """

    language: Language
    languages: Mapping[str, Language]
    furniture: Mapping[str, str]
    digits: Mapping[int, str]
    borrowed: frozenset[str] = frozenset()

    @cached_property
    def _marker(self) -> Marker:
        return Marker(self.language, self.languages)

    @cached_property
    def _shown(self) -> Mapping[str, str]:
        return marked_texts(self.furniture, self.borrowed)

    @cached_property
    def _marks(self) -> Mapping[State, Markup]:
        """Return the mark of each state of a wording, with its name for screen readers; none on the English pages."""
        if self.language.code == "en":
            return {State.SOURCE: Markup()}
        mark = Markup(
            '&#160;<span class="pb-state pb-state--{0}" title="{1}"><span class="pb-hidden">{2}</span></span>'
        )
        return {
            state: mark.format(state, self.furniture[f"state.{state}"], self._shown[f"state.{state}"])
            for state in _MARKED
        }

    def _render(self, template: str, path: str, **view: Any) -> str:
        depth = path.count("/") + (path != "index.md")
        return _tidy(
            load_template(template).render(
                language=self.language,
                languages=self.languages,
                t=self.furniture,
                shown=self._shown,
                borrowed=self.borrowed,
                say=self._say,
                mark=self._marker.phrase,
                inner=self._marker.inner,
                insert=self._marker.insert,
                heading=self._marker.heading,
                marks=self._marks,
                number=self._number,
                root="../" * depth or "./",
                **view,
            )
        )

    def _number(self, number: int) -> str:
        return str(number).translate(self.digits)

    def _say(self, context: str, **words: str | int) -> str:
        """Return a text of the furniture with words, or numbers in the language's digits, in its slots."""
        text = self._shown[context]
        for name, word in words.items():
            text = text.replace(f"{{{name}}}", word if isinstance(word, str) else self._number(word))
        return text

    def briefing(self, view: BriefingView) -> Page:
        """Return the page of a briefing."""
        path = f"{view.path}.md"
        description = view.summary[0].sentence.phrase.bare if view.summary else view.title.phrase.bare
        markdown = self._render("briefing.md.j2", path, view=view)
        return Page(path, view.title.phrase.bare, description, view.day, markdown, view.states)

    def home(self, latest: Sequence[BriefingLink], changes: Sequence[Change], day: Date, states: StateCounts) -> Page:
        """Return the home page with the latest briefings and changes."""
        markdown = self._render("home.md.j2", "index.md", latest=latest, changes=changes, states=states)
        title, description = self.furniture["heading.home"], self.furniture["site.description"]
        return Page("index.md", title, description, day, markdown, states)

    def archive(self, months: Sequence[MonthView], older: Sequence[MonthView], day: Date, states: StateCounts) -> Page:
        """Return the page of the briefings by month, with links to the pages of older months."""
        return self._list("archive", day, states, months=months, older=older, place=month_page, title="")

    def month(self, month: MonthView, states: StateCounts) -> Page:
        """Return the page of a month of the archive; its day is that of the latest briefing on it."""
        path, archive = f"{month_page(month.anchor)}.md", self.furniture["heading.archive"]
        title, day = f"{archive}: {month.title}", month.briefings[0].day
        markdown = self._render("archive.md.j2", path, months=[month], older=(), place=month_page, title=month.title)
        return Page(path, title, f"{title}: {self.furniture['site.tagline']}", day, markdown, states)

    def glossary(self, terms: Sequence[TermView], day: Date, states: StateCounts) -> Page:
        """Return the page of names and terms."""
        return self._list("glossary", day, states, terms=terms, kinds=tuple(TermKind))

    def corrections(self, corrections: Sequence[Change], day: Date, states: StateCounts) -> Page:
        """Return the page of corrections."""
        return self._list("corrections", day, states, corrections=corrections)

    def _list(self, name: str, day: Date, states: StateCounts, **view: Any) -> Page:
        path = f"{name}.md"
        title = self.furniture[f"heading.{name}"]
        markdown = self._render(f"{name}.md.j2", path, **view)
        return Page(path, title, f"{title}: {self.furniture['site.tagline']}", day, markdown, states)

    def document(self, document: Document, sentences: Sequence[Sentence], day: Date, states: StateCounts) -> Page:
        """Return a hand-written page, block by block in the wordings given."""
        path = f"{document.name}.md"
        title = sentences[0].phrase.bare
        blocks = tuple(zip(document.blocks, sentences, strict=True))
        markdown = self._render("document.md.j2", path, title=sentences[0], blocks=blocks[1:], states=states)
        description = sentences[1].phrase.bare if len(sentences) > 1 else title
        return Page(path, title, description, day, markdown, states)


def month_page(anchor: str) -> str:
    """Return the name of the page of a month, given its anchor."""
    return anchor.replace("month_", ARCHIVE_PAGE, 1)


@lru_cache(maxsize=16)
def load_template(name: str) -> Template:
    """Return a template of this package; what it is given is escaped wherever it lands."""
    return _environment().get_template(name)
