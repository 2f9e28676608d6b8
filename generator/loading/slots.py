"""A sentence and its slots: each slot has a value, plural forms one driver, and words and values are equally exact.

It judges the slots of one fact at a time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.loading.codes import Code
from generator.loading.drafts import FactDraft, FormsDraft
from generator.loading.report import Place, Report, quoted, suggestion
from generator.loading.sentences import SlotPlace, slot_places
from generator.loading.shapes import Located
from generator.loading.values import is_whole_count
from generator.model.patterns import Pattern
from generator.model.values import Contested, Precision, Quantity, Value

# The English words for each precision; the first is the one to suggest.
HEDGES: Mapping[Precision, tuple[str, ...]] = {
    Precision.ABOUT: ("about", "around", "some", "roughly"),
    Precision.NEARLY: ("nearly", "almost"),
    Precision.MORE_THAN: ("more than", "over"),
    Precision.AT_LEAST: ("at least",),
    Precision.LESS_THAN: ("less than", "fewer than", "under"),
    Precision.UP_TO: ("up to",),
}
_PRECISION = {word: precision for precision, words in HEDGES.items() for word in words}
# A negation turns a hedge round ("no more than"): such words belong to no precision.
_HEDGE = re.compile(rf"(?:^|\W)((?:(?:no|not) )?(?:{'|'.join(_PRECISION)})) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SlotCheck:
    """Checks the sentence of a fact, whose braces are in order, against its values."""

    fact: FactDraft
    sentences: tuple[Located[str], ...]
    values: Mapping[str, Value | None]
    report: Report

    def pattern(self) -> Pattern | None:
        """Report what does not fit together, and return the pattern with the slot that drives its plural forms.

        None where a slot has no value: its translations are not to be blamed for it.
        """
        is_defined = self._check_defined()
        self._check_used()
        driver = self._driver()
        for sentence in self.sentences:
            for slot in slot_places(sentence.value):
                self._check_precision(sentence, slot)
        if not is_defined:
            return None
        one = self.sentences[1].value if len(self.sentences) > 1 else ""
        return Pattern(self.sentences[0].value, one if driver else "", driver if one else "")

    @property
    def _place(self) -> Place:
        """Return where the sentence stands, or the mapping of its two forms."""
        return self.fact.says.node if isinstance(self.fact.says, FormsDraft) else self.sentences[0]

    def _check_defined(self) -> bool:
        is_defined = True
        for sentence in self.sentences:
            for slot in slot_places(sentence.value):
                if slot.name not in self.values:
                    is_defined = False
                    hint = suggestion(slot.name, self.values) if self.values else f"add values: {{{slot.name}: …}}"
                    place = sentence.node.at(slot.start)
                    self.report.error(Code.UNDEFINED_SLOT, f"the slot {{{slot.name}}} has no value", place, hint)
        return is_defined

    def _check_used(self) -> None:
        used = [{slot.name for slot in slot_places(sentence.value)} for sentence in self.sentences]
        for slot, _ in self.fact.values:
            if not any(slot.value in names for names in used):
                message = f"no sentence has the slot {{{slot.value}}}"
                self.report.error(Code.UNUSED_VALUE, message, slot, "write it into `says`, or delete the value")
        if len(used) > 1 and used[0] != used[1]:
            odd = ", ".join(f"{{{name}}}" for name in sorted(used[0] ^ used[1]))
            message = f"only one of `one` and `other` has {odd}"
            self.report.error(Code.PLURAL_SLOTS, message, self.sentences[1], "write the same slots into both")

    def _driver(self) -> str:
        """Return the slot that chooses the plural form, empty where none does or it is not clear which."""
        counts = [name for name, value in self.values.items() if is_whole_count(value)]
        chosen = self.fact.plural_by
        if chosen:
            if chosen.value in counts:
                self._check_forms(chosen.value)
                return chosen.value
            if self.values.get(chosen.value, 0) is not None:
                hint = f"slots with a whole number of things: {', '.join(counts)}" if counts else "delete `plural_by`"
                message = f"{quoted(chosen.value)} holds no whole number of things"
                self.report.error(Code.PLURAL_DRIVER, message, chosen, hint)
            return ""
        if len(counts) > 1:
            hint = f"add plural_by: {counts[0]}, or another of them"
            message = f"several slots hold a count: {', '.join(counts)}"
            self.report.error(Code.PLURAL_DRIVER, message, self._place, hint)
            return ""
        driver = counts[0] if counts else ""
        self._check_forms(driver)
        return driver

    def _check_forms(self, driver: str) -> None:
        has_forms = isinstance(self.fact.says, FormsDraft)
        if driver and not has_forms:
            hint = (
                f"write says: {{one: …, other: …}}, both with {{{driver}}}: `one` for exactly one, `other` for the rest"
            )
            message = f"the sentence counts {{{driver}}} and has one form only"
            self.report.error(Code.PLURAL_FORMS, message, self._place, hint)
        elif has_forms and not driver and None not in self.values.values():
            hint = "write `says` as one sentence, or bind the number to a slot with `count`"
            self.report.error(Code.PLURAL_FORMS, "the sentence has two forms and counts nothing", self._place, hint)

    def _check_precision(self, sentence: Located[str], slot: SlotPlace) -> None:
        value = self.values.get(slot.name)
        match = _HEDGE.search(" ".join(sentence.value[: slot.start].split()) + " ")
        word = match[1].lower() if match else ""
        place = sentence.node.at(slot.start)
        if isinstance(value, Contested) and word:
            message = f"found {quoted(word)} before a contested figure"
            hint = "delete it: each account says by its own `precision` how exact it is"
            self.report.error(Code.PRECISION_WORD, message, place, hint)
        elif isinstance(value, Quantity) and _PRECISION.get(word, word or Precision.EXACT) is not value.precision:
            self._report_precision(word, value.precision, place_of=(slot, sentence))

    def _report_precision(self, word: str, precision: Precision, place_of: tuple[SlotPlace, Located[str]]) -> None:
        slot, sentence = place_of
        said = f"the sentence says {quoted(word)}" if word else "the sentence has no word for it"
        if precision is Precision.EXACT:
            meant = _PRECISION.get(word)
            hint = f"add precision: {meant} to the value, or delete the word" if meant else "delete the word"
        else:
            words = HEDGES[precision]
            others = f" (or {', '.join(words[1:])})" if words[1:] else ""
            hint = f'write "{words[0]} {{{slot.name}}}"{others}, or change the value\'s precision'
        message = f"the value of {{{slot.name}}} is {precision}, and {said}"
        self.report.error(Code.PRECISION_WORD, message, sentence.node.at(slot.start), hint)
