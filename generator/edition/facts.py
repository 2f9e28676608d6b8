"""One fact as shown: its sentence, who said it, its figures, its sources, and what became of it later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.edition.differences import Differences, sentence_insert
from generator.edition.graphics import strip
from generator.edition.series import series
from generator.edition.values import date_insert, date_phrase, figure
from generator.edition.voice import Voice
from generator.model.editions import AccountLine, FactView, FigureView, Home, NoteView, SourceLine, Speaker, Strip
from generator.model.facts import Attribution, Briefing, Fact, FactKind, Source
from generator.model.phrases import Phrase
from generator.model.values import Account, Contested, Quantity

_HOMES = {
    FactKind.FIGURE: Home.FIGURES,
    FactKind.EVENT: Home.TIMELINE,
    FactKind.STATEMENT: Home.STATEMENTS,
    FactKind.MEASURE: Home.MEASURES,
    FactKind.CONTEXT: Home.CONTEXT,
    FactKind.UNKNOWN: Home.UNKNOWN,
}


@dataclass(frozen=True)
class FactViews:
    """Makes the views of one briefing's facts in one voice."""

    voice: Voice
    briefing: Briefing

    @cached_property
    def sources(self) -> Mapping[str, SourceLine]:
        """Return the lines of the briefing's sources by id, numbered in the order of the facts file."""
        return {
            source.id: self._source(number, source)
            for number, source in enumerate(self.briefing.sources.values(), start=1)
        }

    def _source(self, number: int, source: Source) -> SourceLine:
        voice = self.voice
        details = [voice.say(f"source.{source.kind}")]
        if source.dateline:
            details.append(voice.say("source.dateline", name=voice.name(source.dateline)))
        details.append(date_phrase(voice, source.date))
        return SourceLine(
            number, f"source_{source.id}", voice.name_phrase(source.publisher), tuple(details), source.url
        )

    @cached_property
    def _disputed(self) -> frozenset[str]:
        """Return the ids of the facts of a dispute: what is answered, and what answers it."""
        answers = [fact for fact in self.briefing.facts if fact.answers]
        return frozenset(fact.id for fact in answers) | frozenset(fact.answers for fact in answers)

    def _home(self, fact: Fact) -> Home:
        if fact.id in self._disputed:
            return Home.DISPUTES
        if fact.kind is FactKind.EVENT and not fact.when:
            return Home.CONTEXT  # an event without a day has no place in a timeline
        return _HOMES[fact.kind]

    def view(self, fact: Fact) -> FactView:
        """Return the fact as shown."""
        voice = self.voice
        return FactView(
            fact.id,
            self._home(fact),
            fact.kind,
            fact.standing,
            voice.fact(self.briefing, fact),
            tuple(self.sources[source] for source in fact.sources),
            tuple(self._attribution(fact.said_by)) if fact.said_by else (),
            self._speaker(fact.said_by.who) if fact.said_by else None,
            tuple(self._figures(fact)) if fact.kind is FactKind.FIGURE else (),
            date_phrase(voice, fact.when) if fact.when else None,
            voice.say("fact.place", name=voice.name(fact.where)) if fact.where else None,
            tuple(self._notes(fact)),
            voice.origin(self.briefing, fact),
        )

    def _speaker(self, term: str) -> Speaker:
        return Speaker(term, self.voice.name_phrase(term), self.voice.role(term))

    def _attribution(self, said_by: Attribution) -> list[Phrase]:
        voice = self.voice
        line = [voice.say(f"verb.{said_by.how}", name=voice.name(said_by.who))]
        if role := voice.role(said_by.who):
            line.append(role)
        if said_by.channel:
            line.append(voice.say(f"channel.{said_by.channel}"))
        if said_by.via:
            line.append(voice.name_phrase(said_by.via))
        if said_by.on:
            line.append(date_phrase(voice, said_by.on))
        return line

    def _figures(self, fact: Fact) -> list[FigureView]:
        views = [self._figure(value) for value in fact.values.values() if isinstance(value, Quantity | Contested)]
        if views:
            views[0] = replace(views[0], series=series(self.voice, self.briefing, fact))
        return views

    def _figure(self, value: Quantity | Contested) -> FigureView:
        voice = self.voice
        as_of = value.as_of if isinstance(value, Quantity) else value.accounts[0].quantity.as_of
        return FigureView(
            Phrase((voice.precise(value),), voice.code, voice.language.direction),
            voice.say("figure.as_of", date=date_insert(voice, as_of)) if as_of else None,
            tuple(map(self._account, value.accounts)) if isinstance(value, Contested) else (),
            self._strip(value) if isinstance(value, Contested) else None,
        )

    def _strip(self, value: Contested) -> Strip | None:
        places = [account.quantity.number for account in value.accounts]
        texts = [self.voice.formatter.amount(account.quantity) for account in value.accounts]
        return strip(places, texts, self.voice.precise(value).text)

    def _account(self, account: Account) -> AccountLine:
        voice = self.voice
        return AccountLine(
            Phrase((voice.precise(account.quantity),), voice.code, voice.language.direction),
            voice.name_phrase(account.said_by) if account.said_by else None,
            tuple(self.sources[source] for source in account.sources),
        )

    def _notes(self, fact: Fact) -> list[NoteView]:
        return [*self._corrections(fact), *self._updates(fact)]

    def _corrections(self, fact: Fact) -> Iterator[NoteView]:
        """Yield a note for each thing that was corrected; the last of a correction's says why."""
        voice = self.voice
        for place, correction in enumerate(fact.corrected):
            day = date_insert(voice, correction.on)
            found = [*Differences(voice).corrected(self.briefing, fact, place)]
            for number, each in enumerate(found, start=1):
                text = voice.say("fact.corrected", date=day, old=each.was, new=each.now)
                reason = voice.furniture[f"reason.{correction.why}"] if number == len(found) else ""
                yield NoteView(text, reason=reason, part=each.part, correction=place)

    def _updates(self, fact: Fact) -> Iterator[NoteView]:
        """Yield what a later briefing says instead: its figure, else another sentence, else what differs."""
        voice = self.voice
        if later := voice.project.updated_by.get((self.briefing.path, fact.id)):
            briefing, newer = later
            part, value = "", figure(newer.values)
            if value:
                insert = voice.precise(value)
            elif fact.says == newer.says and (differences := [*Differences(voice).updated(fact, newer)]):
                part, insert = differences[0].part, differences[0].now
            else:
                insert = sentence_insert(voice, briefing, newer)
            text = voice.say("fact.updated", date=date_insert(voice, briefing.date), value=insert)
            yield NoteView(text, f"{briefing.path}/#{newer.id}", part=part)
