"""What keeps people's work when wordings change hands: near-identical sentences hand theirs on, and none is forgotten.

A wording that is handed on is stale: it is a suggestion, and no reader sees it before somebody looked at it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from generator.model.catalogues import Entry
from generator.model.patterns import PatternError, slot_names
from generator.model.units import Record, State, Translation, Unit

# A typo or another word, no more: at 0.85 a sentence of twelve words has one word that is another one.
NEAR = 0.85
# Sentences that are nearly the same share one of their longest words, unless each of these has been changed.
_LONGEST = 4


@dataclass
class Heirs:
    """Wordings that no unit uses any more, found by the sentence that they were made for."""

    _by_word: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Heirs:
        """Return the entries that have a wording, ready to be searched."""
        heirs = cls()
        for entry in entries:
            if entry.translation:
                for word in _words(entry.unit.key.source):
                    heirs._by_word[word].append(entry)
        return heirs

    def hand_on(self, unit: Unit) -> Translation | None:
        """Return the wording of the sentence that is nearest to the unit's, as a stale one; None where none is near.

        The slots, the context and whether there are plural forms have to be the same.
        """
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(unit.key.source)
        best, nearest = None, NEAR
        for entry in self._candidates(unit):
            matcher.set_seq1(entry.unit.key.source)
            if matcher.real_quick_ratio() < nearest or matcher.quick_ratio() < nearest:
                continue
            if (ratio := matcher.ratio()) >= nearest:
                best, nearest = entry, ratio
        if best is None or best.translation is None:
            return None
        old = best.translation
        previous = old.previous or best.unit.key.source
        return replace(old, record=replace(old.record, state=State.STALE, waivers={}), previous=previous)

    def _candidates(self, unit: Unit) -> Iterator[Entry]:
        seen: set[str] = set()
        for word in _words(unit.key.source):
            for entry in self._by_word.get(word, ()):
                other = entry.unit
                if other.key.source in seen or other.key.context != unit.key.context:
                    continue
                seen.add(other.key.source)
                if bool(other.plural) == bool(unit.plural) and _slots(other.key.source) == _slots(unit.key.source):
                    yield entry


def reworded(entry: Entry, translation: Translation) -> Entry:
    """Return the entry with a machine's wording; a stale wording that a person made stays beside it as a note.

    >>> from generator.findings import Position
    >>> from generator.model.units import UnitKey
    >>> unit = Unit(UnitKey("", "It rains."), "story")
    >>> old = Translation(("Leje.",), Record(State.STALE, by="A. B.", on="2026-11-24"), Position("pl.po"))
    >>> new = Translation(("Pada.",), Record(State.MACHINE, details={"package": "en_pl 1.9"}), Position("pl.po"))
    >>> reworded(Entry(unit, old, Position("pl.po")), new).notes
    ('was (A. B., 2026-11-24): Leje.',)
    """
    notes = entry.notes
    if entry.translation and not _is_machines(entry.translation.record):
        notes += tuple(note for note in _remembered(entry.translation) if note not in notes)
    return replace(entry, translation=translation, notes=notes)


def _is_machines(record: Record) -> bool:
    return "package" in record.details


def _remembered(translation: Translation) -> Iterator[str]:
    who = ", ".join(filter(None, (translation.record.by, translation.record.on)))
    for form in translation.forms:
        yield f"was{f' ({who})' if who else ''}: {' '.join(form.split())}"


def _words(source: str) -> list[str]:
    return sorted(set(source.split()), key=lambda word: (-len(word), word))[:_LONGEST]


def _slots(source: str) -> set[str]:
    try:
        return set(slot_names(source))
    except PatternError:
        return {source}  # no pattern of today's: like no other
