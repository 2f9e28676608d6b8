"""A whole briefing in one language: its facts in sections, and what changed since the briefing before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.edition.changes import Changes
from generator.edition.facts import FactViews
from generator.edition.graphics import day_number, strip
from generator.edition.values import date_phrase
from generator.edition.voice import Voice
from generator.model.editions import BriefingLink, BriefingView, Dispute, FactView, Home, Moment, Statements, Strip
from generator.model.facts import Briefing, Fact, Standing
from generator.model.pages import StateCounts
from generator.model.phrases import Sentence
from generator.model.units import State
from generator.model.values import Date, DateRange

_SUMMARY_IN_LISTS = 2
# A graphic of fewer points says less than the words beside it.
_FEWEST_POINTS = 3


def briefing_links(voice: Voice) -> dict[str, BriefingLink]:
    """Return all briefings as links by path, in the order of their dates."""
    return {briefing.path: briefing_link(voice, briefing) for briefing in voice.project.briefings}


def briefing_link(voice: Voice, briefing: Briefing) -> BriefingLink:
    """Return a briefing as a link."""
    return BriefingLink(
        briefing.path,
        voice.title(briefing),
        date_phrase(voice, briefing.date),
        briefing.date,
        len(briefing.facts),
        sum((_ONE[state] for state in voice.states(briefing)), StateCounts()),
        tuple(voice.fact(briefing, briefing.fact(fact_id)) for fact_id in briefing.summary[:_SUMMARY_IN_LISTS]),
    )


@dataclass(frozen=True)
class BriefingViews:
    """Makes the views of briefings in one voice; `links` are all of them by path."""

    voice: Voice
    links: Mapping[str, BriefingLink]

    def view(self, briefing: Briefing) -> BriefingView:
        """Return the briefing as shown."""
        views = FactViews(self.voice, briefing)
        facts = {fact.id: views.view(fact) for fact in briefing.facts}
        link = self.links[briefing.path]
        around = self.voice.project.neighbours[briefing.path]
        return BriefingView(
            path=briefing.path,
            title=link.title,
            date=link.date,
            day=briefing.date,
            states=link.states,
            summary=tuple(facts[fact_id] for fact_id in briefing.summary),
            figures=_at_home(facts.values(), Home.FIGURES),
            timeline=tuple(self._timeline(briefing, facts)),
            statements=tuple(_statements(briefing, facts)),
            disputes=tuple(_disputes(briefing, facts)),
            measures=_at_home(facts.values(), Home.MEASURES),
            context=_at_home(facts.values(), Home.CONTEXT),
            unknown=_at_home(facts.values(), Home.UNKNOWN),
            standings=_standings(briefing),
            strip=self._strip(briefing),
            changes=tuple(Changes(self.voice).of_briefing(briefing)),
            is_first=not briefing.follows,
            sources=tuple(views.sources.values()),
            others=tuple(self.links[path] for path in reversed((*around.before, *around.after))),
            withdrawn=tuple(Changes(self.voice).gaps(briefing)),
            previous=self.links[around.before[-1]] if around.before else None,
            next=self.links[around.after[0]] if around.after else None,
        )

    def _strip(self, briefing: Briefing) -> Strip | None:
        """Return the days of the timeline on a line, where there are at least three."""
        days = sorted({fact.when for fact in briefing.facts if fact.when}, key=lambda day: day.sort_key())
        if len(days) < _FEWEST_POINTS:
            return None
        texts = [date_phrase(self.voice, day).bare for day in days]
        return strip([day_number(day) for day in days], texts, f"{texts[0]} – {texts[-1]}")

    def _timeline(self, briefing: Briefing, facts: dict[str, FactView]) -> Iterator[Moment]:
        days: dict[Date | DateRange, list[FactView]] = {}
        dated = [fact for fact in briefing.facts if fact.when]
        for fact in sorted(dated, key=_when):
            if fact.when:
                days.setdefault(fact.when, []).append(facts[fact.id])
        for day, views in days.items():
            yield Moment(date_phrase(self.voice, day), tuple(views))


def _standings(briefing: Briefing) -> tuple[tuple[Standing, int], ...]:
    """Return how many facts have each standing, without those that none has."""
    counts = Counter(fact.standing for fact in briefing.facts)
    return tuple((standing, counts[standing]) for standing in Standing if counts[standing])


def _when(fact: Fact) -> tuple[int, int, int]:
    return fact.when.sort_key() if fact.when else (0, 0, 0)


def _at_home(facts: Iterable[FactView], home: Home) -> tuple[FactView, ...]:
    return tuple(fact for fact in facts if fact.home is home)


def _statements(briefing: Briefing, facts: dict[str, FactView]) -> Iterator[Statements]:
    """Group what is said by speaker, in the order of the first words of each; disputes have a section of their own."""
    groups: dict[str, list[FactView]] = {}
    for fact in briefing.facts:
        home = facts[fact.id].home
        if home is Home.STATEMENTS or (home is Home.FIGURES and fact.said_by):
            groups.setdefault(fact.said_by.who if fact.said_by else "", []).append(facts[fact.id])
    for views in groups.values():
        yield Statements(views[0].speaker, tuple(views))


def _disputes(briefing: Briefing, facts: dict[str, FactView]) -> Iterator[Dispute]:
    for fact in briefing.facts:
        if answers := tuple(facts[other.id] for other in briefing.facts if other.answers == fact.id):
            yield Dispute(facts[fact.id], answers)


def count_states(sentences: Iterable[Sentence]) -> StateCounts:
    """Count the sentences by the state of their wording."""
    counts = StateCounts()
    for sentence in sentences:
        counts += _ONE[State.MISSING if sentence.is_fallback else sentence.state]
    return counts


_ONE = {
    State.MISSING: StateCounts(fallback=1),
    State.MACHINE: StateCounts(machine=1),
    State.DRAFT: StateCounts(draft=1),
    State.REVIEWED: StateCounts(reviewed=1),
    State.SOURCE: StateCounts(source=1),
}
