"""What differs between two states of a fact, part by part, in every language without any translation.

It compares what readers are shown: where two values read the same, there is nothing to tell of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.edition.values import date_insert, figure
from generator.edition.voice import Voice
from generator.model.editions import Difference
from generator.model.facts import Briefing, Fact
from generator.model.phrases import Insert, InsertKind
from generator.model.values import Account, Contested, Date, Quantity, TimeOfDay, Value


@dataclass(frozen=True)
class Differences:
    """Finds what differs, and words it in one voice."""

    voice: Voice

    def corrected(self, briefing: Briefing, fact: Fact, place: int) -> Iterator[Difference]:
        """Yield what the correction of that place changed; what was changed after it, others tell."""
        before, after = fact.before(place), fact.before(place + 1)
        slots = [slot for slot in fact.corrected[place].was if slot in after.values]
        yield from self._values([(before.values[slot], after.values[slot]) for slot in slots])
        yield from self._parts(before, after)
        if before.says != after.says:
            yield Difference("part.words", *(sentence_insert(self.voice, briefing, each) for each in (before, after)))

    def updated(self, old: Fact, new: Fact) -> Iterator[Difference]:
        """Yield what a newer fact says otherwise than an older one: in slots of one name, else in the first figures."""
        pairs = [(old.values[slot], value) for slot, value in new.values.items() if slot in old.values]
        if not pairs and (was := figure(old.values)) and (now := figure(new.values)):
            pairs = [(was, now)]
        yield from self._values(pairs)
        yield from self._parts(old, new)

    def _values(self, pairs: Sequence[tuple[Value, Value]]) -> Iterator[Difference]:
        for was, now in pairs:
            if differs := self._compared("", was, now):
                yield differs
                continue
            for before, after in zip(_accounts(was), _accounts(now), strict=False):
                if differs := self._compared("", before.quantity, after.quantity):
                    yield differs
            if (day := _as_of(was)) and (newer := _as_of(now)) and (differs := self._compared("part.date", day, newer)):
                yield differs

    def _parts(self, before: Fact, after: Fact) -> Iterator[Difference]:
        """Yield who said it, how firm it is, when and where it happened, where these differ and were known before."""
        voice = self.voice
        speakers = [fact.said_by.who if fact.said_by else "" for fact in (before, after)]
        if speakers[0] and speakers[0] != speakers[1]:
            now = voice.name(speakers[1]) if speakers[1] else self._word("figure.no_speaker")
            yield Difference("part.speaker", voice.name(speakers[0]), now)
        if before.standing is not after.standing:
            was, now = (self._word(f"standing.{fact.standing}") for fact in (before, after))
            yield Difference("standing.label", was, now)
        if before.when and after.when and (differs := self._compared("part.date", before.when, after.when)):
            yield differs
        if before.where and after.where and before.where != after.where:
            yield Difference("part.place", voice.name(before.where), voice.name(after.where))

    def _compared(self, part: str, was: Value, now: Value) -> Difference | None:
        before, after = self._insert(was), self._insert(now)
        same = (before.text, before.value) == (after.text, after.value)
        return None if same else Difference(part, before, after)

    def _insert(self, value: Value) -> Insert:
        if isinstance(value, Quantity | Contested):
            return self.voice.precise(value)
        if isinstance(value, TimeOfDay):
            return self.voice.formatter.insert("", value)
        return date_insert(self.voice, value)

    def _word(self, context: str) -> Insert:
        language = "en" if context in self.voice.borrowed else ""
        return Insert(self.voice.furniture[context], "", InsertKind.NAME, language)


def sentence_insert(voice: Voice, briefing: Briefing, fact: Fact) -> Insert:
    """Return a fact's sentence as an insert, without its full stop, since it stands inside of another.

    One that is no longer said has no translation, and is in English.
    """
    phrase = voice.fact(briefing, fact).phrase
    return Insert(
        phrase.bare.removesuffix("."), "", InsertKind.NAME, "" if phrase.language == voice.code else phrase.language
    )


def _accounts(value: Value) -> tuple[Account, ...]:
    return value.accounts if isinstance(value, Contested) else ()


def _as_of(value: Value) -> Date | None:
    if isinstance(value, Contested):
        value = value.accounts[0].quantity
    return value.as_of if isinstance(value, Quantity) else None
