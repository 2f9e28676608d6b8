"""What changed: updates and corrections as differences between facts, in every language without any translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition.values import date_insert, date_phrase, figure
from generator.edition.voice import Voice
from generator.model.editions import Change
from generator.model.facts import Briefing, Fact, Withdrawal
from generator.model.phrases import Phrase
from generator.model.values import Contested, Quantity


@dataclass(frozen=True)
class Changes:
    """Finds changes and words them in one voice."""

    voice: Voice

    def of_briefing(self, briefing: Briefing) -> Iterator[Change]:
        """Yield what is different from the briefing that this one follows: updates, corrections since then, new facts."""
        before = self.voice.project.by_path[f"{briefing.story}/{briefing.follows}"]
        updates = [fact for fact in briefing.facts if fact.updates]
        for fact in updates:
            yield self._update(briefing, fact)
        for path, fact_id in self.voice.project.corrected[briefing.story]:
            other = self.voice.project.by_path[path]
            fact = other.fact(fact_id)
            if fact.corrected and before.date.sort_key() < fact.corrected.on.sort_key() <= briefing.date.sort_key():
                yield self._correction(other, fact)
        for path in self.voice.project.withdrawn[briefing.story]:
            other = self.voice.project.by_path[path]
            for gone in other.withdrawn:
                if before.date.sort_key() < gone.on.sort_key() <= briefing.date.sort_key():
                    yield self._withdrawal(other, gone)
        for fact in briefing.facts:
            if not fact.updates:
                href = f"{briefing.path}/#{fact.id}"
                yield Change("change.new", fact.id, href, self.voice.fact(briefing, fact), date=briefing.date)

    def of_project(self) -> Iterator[Change]:
        """Yield every update and correction of the project, the latest first."""
        changes = [*self.corrections()]
        changes += [
            self._update(briefing, fact)
            for briefing in self.voice.project.briefings
            for fact in briefing.facts
            if fact.updates
        ]
        yield from sorted(changes, key=_day, reverse=True)

    def gaps(self, briefing: Briefing) -> Iterator[Change]:
        """Yield the facts that a briefing no longer states."""
        yield from (self._withdrawal(briefing, gone) for gone in briefing.withdrawn)

    def corrections(self) -> Iterator[Change]:
        """Yield every correction and withdrawal of the project, the latest first."""
        found = [
            self._correction(briefing, fact)
            for briefing in self.voice.project.briefings
            for fact in briefing.facts
            if fact.corrected
        ]
        found += [gap for briefing in self.voice.project.briefings for gap in self.gaps(briefing)]
        yield from sorted(found, key=_day, reverse=True)

    def _update(self, briefing: Briefing, fact: Fact) -> Change:
        target, _, old_id = fact.updates.rpartition("/")
        old = self.voice.project.by_path[f"{briefing.story}/{target}"].fact(old_id)
        return Change(
            "change.updated",
            fact.id,
            f"{briefing.path}/#{fact.id}",
            self.voice.fact(briefing, fact),
            self._figure(figure(old.values)),
            self._figure(figure(fact.values)),
            date_phrase(self.voice, briefing.date),
            date=briefing.date,
        )

    def _correction(self, briefing: Briefing, fact: Fact) -> Change:
        if fact.corrected is None:
            raise ValueError(f"{fact.id} was never corrected")
        return Change(
            "change.corrected",
            fact.id,
            f"{briefing.path}/#{fact.id}",
            self.voice.fact(briefing, fact),
            self._figure(figure(fact.corrected.was)),
            self._figure(figure(fact.values)),
            date_phrase(self.voice, fact.corrected.on),
            self.voice.furniture[f"reason.{fact.corrected.why}"],
            fact.corrected.on,
        )

    def _withdrawal(self, briefing: Briefing, gone: Withdrawal) -> Change:
        voice = self.voice
        return Change(
            "change.withdrawn",
            gone.fact,
            f"{briefing.path}/#{gone.fact}",
            voice.stated("fact.withdrawn", date=date_insert(voice, gone.on)),
            on=date_phrase(voice, gone.on),
            reason=voice.furniture[f"reason.{gone.why}"],
            date=gone.on,
        )

    def _figure(self, value: Quantity | Contested | None) -> Phrase | None:
        if value is None:
            return None
        return Phrase((self.voice.precise(value),), self.voice.code, self.voice.language.direction)


def _day(change: Change) -> tuple[int, int, int]:
    return change.date.sort_key() if change.date else (0, 0, 0)
