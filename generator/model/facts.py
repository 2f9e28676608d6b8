"""What is known: briefings, facts, sources, and who said what; the content of facts/ after loading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.findings import Position
from generator.model.patterns import Pattern
from generator.model.values import Date, DateRange, Value


class FactKind(StrEnum):
    """What sort of thing a fact states; it decides the section of the page."""

    FIGURE = "figure"
    EVENT = "event"
    STATEMENT = "statement"
    MEASURE = "measure"
    CONTEXT = "context"
    UNKNOWN = "unknown"


class Standing(StrEnum):
    """How firm a fact is: nobody doubts it, the press reports it, one party claims it, parties contradict each other."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    CLAIMED = "claimed"
    DISPUTED = "disputed"


class Verb(StrEnum):
    """How somebody said it. `SAID` is neutral; none of them means that it is true."""

    SAID = "said"
    ANNOUNCED = "announced"
    CLAIMED = "claimed"
    DENIED = "denied"
    ACCUSED = "accused"
    PROPOSED = "proposed"
    DEMANDED = "demanded"
    REPORTED = "reported"


class Channel(StrEnum):
    """Where the words were said; `Attribution.via` may name the outlet or service."""

    VIDEO = "video"
    TELEVISION = "television"
    SOCIAL_MEDIA = "social_media"
    INTERVIEW = "interview"
    PRESS_BRIEFING = "press_briefing"
    MEETING = "meeting"
    STATEMENT = "statement"
    NEWS_AGENCY = "news_agency"


class SourceKind(StrEnum):
    """What sort of publication a source is."""

    NEWS_REPORT = "news_report"
    NEWS_AGENCY = "news_agency"
    BROADCAST = "broadcast"
    OFFICIAL = "official"
    SOCIAL_MEDIA = "social_media"


class Reason(StrEnum):
    """Why a published fact was corrected or withdrawn."""

    OTHER_REPORTS_DIFFER = "other_reports_differ"
    SOURCE_CORRECTED = "source_corrected"
    OUR_ERROR = "our_error"
    NEW_INFORMATION = "new_information"
    COULD_HARM = "could_harm"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, as data: `who` and `via` are ids of the termbase. Rendered from data, never machine-translated."""

    who: str
    how: Verb
    on: Date | None = None
    channel: Channel | None = None
    via: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact can be looked up; `publisher` and `dateline` are ids of the termbase."""

    id: str
    publisher: str
    kind: SourceKind
    date: Date
    dateline: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a fact said before, when that was changed, and why.

    `was` are the values of slots then; of the rest, what is not empty: who said it (an id of the termbase), how firm it
    was, when and where it happened, and the English sentence.
    """

    on: Date
    why: Reason
    was: Mapping[str, Value] = field(default_factory=dict)
    was_said_by: str = ""
    was_standing: Standing | None = None
    was_when: Date | DateRange | None = None
    was_where: str = ""
    was_says: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A fact that was published and is no longer stated: its id keeps its address, and says when and why it went."""

    fact: str
    on: Date
    why: Reason


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known, claimed or not known: one English sentence with slots, and everything that it rests on.

    `reworded_from` is an earlier wording of the sentence with the same meaning: its translations stay valid.
    `corrected` are its corrections, the oldest first.
    """

    id: str
    kind: FactKind
    says: Pattern
    values: Mapping[str, Value]
    standing: Standing
    sources: tuple[str, ...]
    position: Position
    said_by: Attribution | None = None
    when: Date | DateRange | None = None
    where: str = ""
    about: tuple[str, ...] = ()
    answers: str = ""
    updates: str = ""
    reworded_from: str = ""
    corrected: tuple[Correction, ...] = ()

    def before(self, place: int) -> Fact:
        """Return the fact as it stood before the correction of that place; itself where all corrections are made."""
        fact = self
        for correction in reversed(self.corrected[place:]):
            fact = replace(
                fact,
                says=Pattern(correction.was_says) if correction.was_says else fact.says,
                values={**fact.values, **correction.was},
                said_by=_said_by(fact.said_by, correction.was_said_by),
                standing=correction.was_standing or fact.standing,
                when=correction.was_when or fact.when,
                where=correction.was_where or fact.where,
            )
        return fact


def _said_by(now: Attribution | None, was: str) -> Attribution | None:
    if not was:
        return now
    return replace(now, who=was) if now else Attribution(was, Verb.SAID)


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is known of a story on one day: the content of one facts file.

    `id` is the file's stem and `story` its folder's name. `summary` names facts by id. `follows` is the id of the
    briefing of the same story that this one brings up to date.
    """

    id: str
    story: str
    date: Date
    title: Pattern
    summary: tuple[str, ...]
    sources: Mapping[str, Source]
    facts: tuple[Fact, ...]
    position: Position
    follows: str = ""
    withdrawn: tuple[Withdrawal, ...] = ()

    @property
    def path(self) -> str:
        """Return the page's path below a language, as `belarus-border/2021-11-18`."""
        return f"{self.story}/{self.id}"

    @property
    def modified(self) -> Date:
        """Return the day of the last change to the page: of its latest correction or withdrawal, else of the briefing."""
        days = [self.date, *(correction.on for fact in self.facts for correction in fact.corrected)]
        days += [withdrawal.on for withdrawal in self.withdrawn]
        return max(days, key=Date.sort_key)

    def fact(self, fact_id: str) -> Fact:
        """Return the fact of that id; KeyError when there is none."""
        for fact in self.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)
