"""What changed: updates and corrections as differences between facts, in every language without any translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition.differences import Differences
from generator.edition.values import date_insert, date_phrase
from generator.edition.voice import Voice
from generator.model.editions import Change
from generator.model.facts import Briefing, Fact, Withdrawal
from generator.model.values import Date
from generator.wording.extraction import key_of


@dataclass(frozen=True)
class Changes:
    """Finds changes and words them in one voice."""

    voice: Voice

    def of_briefing(self, briefing: Briefing) -> Iterator[Change]:
        """Yield what was corrected on the page since, and what is different from the briefing that it follows, if any."""
        yield from self._own(briefing)
        if briefing.follows:
            yield from self._since(briefing, self.voice.project.by_path[f"{briefing.story}/{briefing.follows}"])

    def _own(self, briefing: Briefing) -> Iterator[Change]:
        """Yield the corrections and withdrawals of a page itself, the latest first."""
        yield from sorted((*self.corrections(briefing), *self.gaps(briefing)), key=_day, reverse=True)

    def _since(self, briefing: Briefing, before: Briefing) -> Iterator[Change]:
        """Yield updates, what was corrected on other pages since the briefing before, and new facts."""
        yield from self.updates(briefing)
        elsewhere = self._elsewhere(briefing)
        yield from (change for change in elsewhere if _between(before.date, change.date, briefing.date))
        earlier = {fact.id: fact for fact in before.facts}
        for fact in briefing.facts:
            if fact.updates:
                continue
            if old := earlier.get(fact.id):
                yield from self._kept(briefing, fact, old)
            else:
                href = f"{briefing.path}/#{fact.id}"
                yield Change("change.new", fact.id, href, self.voice.fact(briefing, fact), date=briefing.date)

    def _elsewhere(self, briefing: Briefing) -> Iterator[Change]:
        """Yield the corrections and withdrawals of the story's other pages."""
        project = self.voice.project
        for path, fact_id in project.corrected[briefing.story]:
            if path != briefing.path:
                other = project.by_path[path]
                yield from self._corrections(other, other.fact(fact_id))
        for path in project.withdrawn[briefing.story]:
            if path != briefing.path:
                yield from self.gaps(project.by_path[path])

    def _kept(self, briefing: Briefing, fact: Fact, old: Fact) -> Iterator[Change]:
        """Yield the difference of a fact that has the same id in the briefing before, none where it says the same."""
        change = self._changed(briefing, fact, old)
        if change.differences or key_of(fact.says) != key_of(old.says):
            yield change

    def updates(self, briefing: Briefing) -> Iterator[Change]:
        """Yield the updates that a briefing brings of others' facts."""
        yield from (self._update(briefing, fact) for fact in briefing.facts if fact.updates)

    def gaps(self, briefing: Briefing) -> Iterator[Change]:
        """Yield the facts that a briefing no longer states."""
        yield from (self._withdrawal(briefing, gone) for gone in briefing.withdrawn)

    def corrections(self, briefing: Briefing) -> Iterator[Change]:
        """Yield every correction of a briefing's facts."""
        yield from (change for fact in briefing.facts for change in self._corrections(briefing, fact))

    def _update(self, briefing: Briefing, fact: Fact) -> Change:
        target, _, old_id = fact.updates.rpartition("/")
        old = self.voice.project.by_path[f"{briefing.story}/{target}"].fact(old_id)
        return self._changed(briefing, fact, old)

    def _changed(self, briefing: Briefing, fact: Fact, old: Fact) -> Change:
        return Change(
            "change.updated",
            fact.id,
            f"{briefing.path}/#{fact.id}",
            self.voice.fact(briefing, fact),
            tuple(Differences(self.voice).updated(old, fact)),
            date_phrase(self.voice, briefing.date),
            date=briefing.date,
        )

    def _corrections(self, briefing: Briefing, fact: Fact) -> Iterator[Change]:
        for place, correction in enumerate(fact.corrected):
            yield Change(
                "change.corrected",
                fact.id,
                f"{briefing.path}/#{fact.id}",
                self.voice.fact(briefing, fact),
                tuple(Differences(self.voice).corrected(briefing, fact, place)),
                date_phrase(self.voice, correction.on),
                self.voice.furniture[f"reason.{correction.why}"],
                correction.on,
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


def _between(after: Date, day: Date | None, until: Date) -> bool:
    return day is not None and after.sort_key() < day.sort_key() <= until.sort_key()


def _day(change: Change) -> tuple[int, int, int]:
    return change.date.sort_key() if change.date else (0, 0, 0)
