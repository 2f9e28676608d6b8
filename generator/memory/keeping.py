"""What keeps people's work when wordings change hands: a sentence that changes hands its wording on, and none is forgotten.

A wording that is handed on is stale: it is a suggestion, and no reader sees it before somebody looked at it. Only where
the editor says that the meaning is the same (`reworded_from`) is it carried over as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from generator.model.catalogues import Catalogue, Entry
from generator.model.patterns import PatternError, slot_names
from generator.model.units import Record, State, Translation, Unit, UnitKey

# A typo or another word, no more: at 0.85 a sentence of twelve words has one word that is another one.
NEAR = 0.85
# Sentences that are nearly the same share one of their longest words, unless each of these has been changed.
_LONGEST = 4


@dataclass
class Heirs:
    """Wordings that no unit uses any more, found by the sentence that they were made for."""

    _by_word: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    _by_place: dict[str, Entry] = field(default_factory=dict)

    @classmethod
    def of(cls, left: Iterable[Entry], known: Iterable[Entry]) -> Heirs:
        """Return what can be handed on: wordings without a unit by their words, and all by the fact that they stood at."""
        heirs = cls()
        for entry in left:
            if entry.translation:
                for word in _words(entry.unit.key.source):
                    heirs._by_word[word].append(entry)
        for entry in known:
            if entry.translation:
                heirs._by_place.update(dict.fromkeys(_places(entry.unit), entry))
        return heirs

    def hand_on(self, entry: Entry) -> Entry:
        """Return an entry without wording with that of the sentence that its fact had before, or of one that is nearly the same.

        It is stale then, and `previous` says which sentence it was made for. A wording of another shape (plural forms
        where there were none, or the other way round) becomes a note. The entry is returned as it is where nothing fits.
        """
        unit = entry.unit
        old = self._nearest(unit) or next(
            (self._by_place[place] for place in _places(unit) if place in self._by_place), None
        )
        if old is None or old.translation is None:
            return entry
        if bool(old.unit.plural) != bool(unit.plural):
            notes = (note for note in _remembered(old.translation) if note not in entry.notes)
            return replace(entry, notes=(*entry.notes, *notes))
        record = replace(old.translation.record, state=State.STALE, waivers={})
        previous = old.translation.previous or old.unit.key.source
        return replace(entry, translation=replace(old.translation, record=record, previous=previous))

    def _nearest(self, unit: Unit) -> Entry | None:
        """Return the entry of the sentence that is nearest to the unit's and has its context, slots and kind of forms."""
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(unit.key.source)
        best, nearest = None, NEAR
        for entry in self._candidates(unit):
            matcher.set_seq1(entry.unit.key.source)
            if matcher.real_quick_ratio() < nearest or matcher.quick_ratio() < nearest:
                continue
            if (ratio := matcher.ratio()) >= nearest:
                best, nearest = entry, ratio
        return best

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


def carried(catalogue: Catalogue, units: Iterable[Unit]) -> Catalogue:
    """Return the catalogue with the wordings of units that say the same in other words than before.

    They keep their state and who stands behind them; `previous` is the sentence before, so that somebody can have a look.
    A unit that has a wording keeps its own, and the sentence before has to have the same kind of forms.
    """
    renewed = {}
    for unit in units:
        if not unit.reworded_from or catalogue.translation(unit.key):
            continue
        old = _before(catalogue, unit)
        if old and old.translation and bool(old.unit.plural) == bool(unit.plural):
            previous = old.translation.previous or old.unit.key.source
            entry = catalogue.entries.get(unit.key) or Entry(unit, None, old.position, old.notes)
            renewed[unit.key] = replace(entry, translation=replace(old.translation, previous=previous))
    return replace(catalogue, entries={**catalogue.entries, **renewed}) if renewed else catalogue


def _before(catalogue: Catalogue, unit: Unit) -> Entry | None:
    """Return the entry of the sentence before; an editor may have named it by either of its forms."""
    key = UnitKey(unit.key.context, unit.reworded_from)
    for entries in (catalogue.entries, catalogue.obsolete):
        if found := entries.get(key) or next(
            (e for e in entries.values() if e.unit.plural == unit.reworded_from), None
        ):
            return found
    return None


def _is_machines(record: Record) -> bool:
    return "package" in record.details


def _remembered(translation: Translation) -> Iterator[str]:
    who = ", ".join(filter(None, (translation.record.by, translation.record.on)))
    for form in translation.forms:
        yield f"was{f' ({who})' if who else ''}: {' '.join(form.split())}"


def _places(unit: Unit) -> Iterator[str]:
    """Yield the facts and titles that a unit stands at. A hand-written page names the file only: many units have that."""
    return (reference for reference in unit.references if "#" in reference)


def _words(source: str) -> list[str]:
    return sorted(set(source.split()), key=lambda word: (-len(word), word))[:_LONGEST]


def _slots(source: str) -> set[str]:
    try:
        return set(slot_names(source))
    except PatternError:
        return {source}  # no pattern of today's: like no other
