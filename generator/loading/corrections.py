"""The corrections of one fact: whether what it said before can be set beside what it says today, and in which order.

What a correction means on a page is no business of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.loading.codes import Code
from generator.loading.drafts import CorrectionDraft, FactDraft
from generator.loading.privacy import report_contacts
from generator.loading.report import Report, quoted
from generator.loading.sentences import check_braces, slot_places
from generator.loading.shapes import Located
from generator.loading.values import build_values, build_when, kind_of
from generator.model.facts import Correction
from generator.model.values import Date, DateRange, Value

_PARTS = ("was_said_by", "was_standing", "was_when", "was_where", "was_says")


@dataclass(frozen=True)
class CorrectionCheck:
    """Checks the corrections of a fact; `values` and `when` are those of today, `date` is the day of its briefing."""

    fact: FactDraft
    values: Mapping[str, Value | None]
    when: Date | DateRange | None
    date: Date | None
    report: Report

    def corrections(self) -> tuple[Correction, ...]:
        """Report what does not fit together, and return the corrections that do, the oldest first."""
        self._check_days()
        later = dict(self.values)
        found = []
        for draft in reversed(self.fact.corrected):  # each one's values are held against those that came after it
            before = build_values(draft.was, self.report)
            found.append(self._correction(draft, dict(self._was(draft, before, later))))
            later |= before
        return tuple(correction for correction in reversed(found) if correction)

    def _check_days(self) -> None:
        """Report a correction before its briefing, and one that does not follow the one before it."""
        last = self.date
        for place, draft in enumerate(self.fact.corrected):
            if draft.on is None:
                continue
            on = draft.on.value
            if place and last and on.sort_key() <= last.sort_key():
                hint = "put what was corrected on one day into one correction, and the oldest first"
                self.report.error(Code.CORRECTION, f"corrected on {on}, and before that on {last}", draft.on, hint)
            elif last and on.sort_key() < last.sort_key():
                message = f"corrected on {on}, before the briefing of {last}"
                self.report.error(Code.CORRECTION, message, draft.on, "give the day on which it was changed here")
            last = on

    def _was(
        self, draft: CorrectionDraft, before: Mapping[str, Value | None], later: Mapping[str, Value | None]
    ) -> Iterator[tuple[str, Value]]:
        """Yield the slots with their values before, and report what cannot be: other slots, other kinds, no change."""
        earlier = {slot.name for slot in slot_places(draft.was_says.value)} if draft.was_says else set()
        for slot, _ in draft.was:
            old, new = before[slot.value], later.get(slot.value)
            if slot.value not in later and slot.value not in earlier:
                self.report.unknown(Code.CORRECTION, "slot of this fact", slot.value, slot, later)
            elif old is not None:
                yield slot.value, old
                if new is not None:
                    self._check_change(slot, old, new)

    def _check_change(self, slot: Located[str], old: Value, new: Value) -> None:
        if kind_of(old) != kind_of(new):
            message = f"{quoted(slot.value)} was a {kind_of(old)} and is a {kind_of(new)}"
            self.report.error(Code.CORRECTION, message, slot, "a slot keeps its kind; word another fact instead")
        elif old == new:
            message = f"{quoted(slot.value)} was the same as it is"
            self.report.error(Code.CORRECTION, message, slot, "give the value before the correction, or delete it")

    def _correction(self, draft: CorrectionDraft, was: Mapping[str, Value]) -> Correction | None:
        named = {key.text for key, _ in draft.node.entries}
        if not draft.was and named.isdisjoint(_PARTS):
            names = ", ".join(f"`{name}`" for name in ("was", *_PARTS))
            message = "the correction does not say what the fact said before"
            self.report.error(Code.CORRECTION, message, draft.node, f"give at least one of {names}")
        when = build_when(draft.was_when, self.report)
        if draft is self.fact.corrected[-1]:
            self._check_parts(draft, when)
        self._check_sentence(draft, was)
        if not (draft.on and draft.why):
            return None
        return Correction(
            draft.on.value,
            draft.why.value,
            was,
            was_said_by=draft.was_said_by.value if draft.was_said_by else "",
            was_standing=draft.was_standing.value if draft.was_standing else None,
            was_when=when,
            was_where=draft.was_where.value if draft.was_where else "",
            was_says=draft.was_says.value if draft.was_says else "",
        )

    def _check_parts(self, draft: CorrectionDraft, when: Date | DateRange | None) -> None:
        """Report what the latest correction says was before, and is the same today."""
        fact, said_by = self.fact, self.fact.said_by
        pairs: tuple[tuple[str, object, object], ...] = (
            ("was_said_by", _value(draft.was_said_by), _value(said_by.who) if said_by else None),
            ("was_standing", _value(draft.was_standing), _value(fact.standing)),
            ("was_when", when, self.when),
            ("was_where", _value(draft.was_where), _value(fact.where)),
            ("was_says", _value(draft.was_says), _value(fact.says) if isinstance(fact.says, Located) else None),
        )
        for name, before, now in pairs:
            if before is None:
                continue
            place = next(key for key, _ in draft.node.entries if key.text == name)
            if before == now:
                self.report.error(Code.CORRECTION, f"`{name}` is the same as today", place, "give what it was before")
            elif now is None and name in ("was_when", "was_where"):
                field = name.removeprefix("was_")
                message = f"the fact has no `{field}` that could stand beside the one before"
                self.report.error(Code.CORRECTION, message, place, f"add `{field}`, or give the sentence as `was_says`")

    def _check_sentence(self, draft: CorrectionDraft, was: Mapping[str, Value]) -> None:
        sentence = draft.was_says
        if sentence is None or not check_braces(sentence, self.report):
            return
        report_contacts(sentence, self.report)
        known = {**self.values, **was}
        for slot in slot_places(sentence.value):
            if slot.name not in known:
                place = sentence.node.at(slot.start)
                self.report.unknown(Code.UNDEFINED_SLOT, "slot of this fact", slot.name, place, known)


def _value(located: Located[object] | None) -> object:
    return located.value if located else None
