"""An edition: a briefing or list as the readers of one language see it, every text ready, no markup yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.facts import FactKind, Standing
from generator.model.pages import StateCounts
from generator.model.phrases import Insert, Phrase, Sentence
from generator.model.terms import TermKind
from generator.model.values import Date


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source: its number on the page, its anchor, who published it and what it is."""

    number: int
    anchor: str
    publisher: Phrase
    details: tuple[Phrase, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One party's value of a contested figure, who says so, and the sources."""

    value: Phrase
    speaker: Phrase | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a row: how far from the start of the drawing, and how many equal ones are below it."""

    x: float
    level: int


@dataclass(frozen=True, slots=True)
class Label:
    """A text below a graphic: where it stands, the part of it that stands there (start, middle, end), and its row."""

    x: float
    anchor: str
    text: str
    row: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of points with their texts, and what it shows in words."""

    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """A value at its place in a drawing: its lower and its upper end as distances from the top."""

    x: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Values over time as a drawing: one column for each, the height of the axis, and the days below."""

    columns: tuple[Column, ...]
    axis: float
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What a figure was on one day, with the address below the language's folder of the fact that says so."""

    day: Phrase
    value: Phrase
    href: str


@dataclass(frozen=True, slots=True)
class Series:
    """A figure over time: its values, the drawing of them with the texts of its highest value and zero, and its days."""

    points: tuple[Point, ...]
    chart: Chart
    top: str
    zero: str
    label: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure of a fact: the value with the word for its precision, its day, and the accounts where it is contested."""

    value: Phrase
    as_of: Phrase | None
    accounts: tuple[AccountLine, ...]
    strip: Strip | None = None
    series: Series | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sentence's wording comes from: the English original, and who reviewed it or which package made it."""

    english: Phrase
    by: str = ""
    on: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something: the id in the termbase, name and role."""

    term: str
    name: Phrase
    role: Phrase | None


class Home(StrEnum):
    """The section of a page where a fact stands with its anchor; every fact has exactly one, and is mentioned elsewhere."""

    FIGURES = "figures"
    TIMELINE = "timeline"
    STATEMENTS = "statements"
    DISPUTES = "disputes"
    MEASURES = "measures"
    CONTEXT = "context"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as shown. `attribution` is its line of who said it, how, where and when, phrase by phrase."""

    id: str
    home: Home
    kind: FactKind
    standing: Standing
    sentence: Sentence
    sources: tuple[SourceLine, ...]
    attribution: tuple[Phrase, ...] = ()
    speaker: Speaker | None = None
    figures: tuple[FigureView, ...] = ()
    date: Phrase | None = None
    place: Phrase | None = None
    notes: tuple[NoteView, ...] = ()
    origin: Origin | None = None

    @property
    def publishers(self) -> tuple[Phrase, ...]:
        """Return who published the fact's sources, each once, in their order."""
        return tuple({source.publisher.text: source.publisher for source in self.sources}.values())


@dataclass(frozen=True, slots=True)
class NoteView:
    """What became of a fact later: an update or a correction, with a link where there is more.

    `part` names what of the fact it is about, as a context of the furniture, empty for a value; `correction` is the
    place of the correction among the fact's, None for an update.
    """

    text: Phrase
    href: str = ""
    reason: str = ""
    part: str = ""
    correction: int | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What a part of a fact was and is; `part` is a context of the furniture, empty for a value of the sentence."""

    part: str
    was: Insert
    now: Insert


@dataclass(frozen=True, slots=True)
class Moment:
    """A day of the timeline with its facts."""

    date: Phrase
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """What one speaker says; `speaker` is None where nobody is named."""

    speaker: Speaker | None
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """An account and those that contradict it."""

    account: FactView
    answers: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A difference from the briefing before: `label` is the furniture's context, as `change.updated`."""

    label: str
    fact: str
    href: str
    sentence: Sentence
    differences: tuple[Difference, ...] = ()
    on: Phrase | None = None
    reason: str = ""
    date: Date | None = None


@dataclass(frozen=True, slots=True)
class BriefingLink:
    """A briefing in a list."""

    path: str
    title: Sentence
    date: Phrase
    day: Date
    facts: int
    states: StateCounts
    summary: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as lists show it: for each briefing, in the order of dates, its link and its whole summary, and its changes.

    Of each sort of change, those of the first briefing stand first.
    """

    links: tuple[BriefingLink, ...]
    summaries: tuple[tuple[Sentence, ...], ...]
    corrections: tuple[Change, ...] = ()
    withdrawals: tuple[Change, ...] = ()
    updates: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingView:
    """A whole briefing page; `is_first` tells that it follows no other of its story."""

    path: str
    title: Sentence
    date: Phrase
    day: Date
    states: StateCounts
    summary: tuple[FactView, ...]
    figures: tuple[FactView, ...]
    timeline: tuple[Moment, ...]
    statements: tuple[Statements, ...]
    disputes: tuple[Dispute, ...]
    measures: tuple[FactView, ...]
    context: tuple[FactView, ...]
    unknown: tuple[FactView, ...]
    standings: tuple[tuple[Standing, int], ...]
    strip: Strip | None
    changes: tuple[Change, ...]
    is_first: bool
    sources: tuple[SourceLine, ...]
    others: tuple[BriefingLink, ...]
    withdrawn: tuple[Change, ...] = ()
    previous: BriefingLink | None = None
    next: BriefingLink | None = None

    @property
    def facts(self) -> dict[str, FactView]:
        """Return every fact of the page by its id."""
        sections = (
            self.figures,
            *(moment.facts for moment in self.timeline),
            *(group.facts for group in self.statements),
            *((dispute.account, *dispute.answers) for dispute in self.disputes),
            self.measures,
            self.context,
            self.unknown,
        )
        return {fact.id: fact for facts in sections for fact in facts}


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month of the archive."""

    anchor: str
    title: str
    briefings: tuple[BriefingLink, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """An entry of the glossary."""

    id: str
    kind: TermKind
    name: Phrase
    english: str
    role: Phrase | None
    description: Phrase | None
    used_in: tuple[BriefingLink, ...]


@dataclass(frozen=True, slots=True)
class NewsItem:
    """Something new: a briefing with the sentences of its summary, or a change of one fact.

    `id` is the same in every language and never changes; `label` is the furniture's context, as `change.updated`;
    `href` is below the language's folder.
    """

    id: str
    label: str
    title: Sentence
    href: str
    published: Date
    updated: Date
    summary: tuple[Sentence, ...] = ()
    change: Change | None = None
