"""What becomes of a wording when its sentence changes: it is handed on or carried over, and never lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Position
from generator.memory import reading, writing
from generator.memory.keeping import carried
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Digits, Language, Maker
from generator.model.units import Record, State, Translation, Unit, UnitKey

POLISH = Language("pl", "polski", "Polish", "Latn", "pl", Digits.LATN, Maker.MACHINE)
PLACE = Position("translations/pl/story.po")
REVIEWED = Record(State.REVIEWED, by="R. R.", on="2026-11-20")


def unit(source: str, *places: str, plural: str = "", before: str = "") -> Unit:
    return Unit(UnitKey("", source), "story", plural, references=places, reworded_from=before)


def catalogue(*worded: tuple[Unit, tuple[str, ...], Record]) -> Catalogue:
    entries = {each.key: Entry(each, Translation(forms, record, PLACE), PLACE) for each, forms, record in worded}
    return Catalogue("pl", "story", PLACE.path, entries)


def read_again(folder: Path, written: Catalogue) -> Catalogue:
    path = folder / "story.po"
    writing.write(path, writing.text(written, POLISH))
    read, findings = reading.read(path, POLISH, root=folder)
    assert findings == []
    return read


def test_a_sentence_that_says_something_else_keeps_the_old_wording_as_a_suggestion(tmp_path: Path) -> None:
    old = catalogue((unit("Two roads are shut.", "facts/s/1.yml#roads"), ("Dwie drogi są zamknięte.",), REVIEWED))
    new = unit("Every bridge over the river was destroyed on {day}.", "facts/s/1.yml#roads")
    after = read_again(tmp_path, writing.update(old, [new]))
    found = after.translation(new.key)
    assert found
    assert (found.forms, found.record.state, found.record.by) == (("Dwie drogi są zamknięte.",), State.STALE, "R. R.")
    assert found.previous == "Two roads are shut."
    assert after.shown(new.key) is None


def test_a_sentence_that_two_facts_had_hands_on_though_one_still_has_it() -> None:
    both = unit("Power is out.", "facts/s/1.yml#a", "facts/s/2.yml#b")
    new = unit("Electricity was restored in the whole town.", "facts/s/2.yml#b")
    after = writing.update(
        catalogue((both, ("Nie ma prądu.",), REVIEWED)), [replace(both, references=("facts/s/1.yml#a",)), new]
    )
    kept, handed_on = after.translation(both.key), after.translation(new.key)
    assert kept
    assert handed_on
    assert (kept.record.state, handed_on.record.state) == (State.REVIEWED, State.STALE)


def test_a_new_fact_gets_no_wording_of_another() -> None:
    old = catalogue((unit("Power is out.", "facts/s/1.yml#a"), ("Nie ma prądu.",), REVIEWED))
    new = unit("Two roads are shut.", "facts/s/1.yml#b")
    assert writing.update(old, [unit("Power is out.", "facts/s/1.yml#a"), new]).translation(new.key) is None


def test_blocks_of_a_page_do_not_inherit_from_each_other() -> None:
    old = catalogue((unit("About this site.", "docs/about.md"), ("O stronie.",), REVIEWED))
    new = unit("We do not collect any data of readers.", "docs/about.md")
    assert writing.update(old, [new]).translation(new.key) is None


def test_a_wording_of_another_shape_becomes_a_note(tmp_path: Path) -> None:
    old = catalogue((unit("Roads are shut.", "facts/s/1.yml#a"), ("Drogi są zamknięte.",), REVIEWED))
    new = unit("{n} road is shut.", "facts/s/1.yml#a", plural="{n} roads are shut.")
    after = read_again(tmp_path, writing.update(old, [new]))
    assert after.translation(new.key) is None
    assert after.entries[new.key].notes == ("was (R. R., 2026-11-20): Drogi są zamknięte.",)
    assert writing.update(after, [new]).entries[new.key].notes == after.entries[new.key].notes


@pytest.mark.parametrize("state", [State.REVIEWED, State.DRAFT, State.MACHINE])
def test_the_same_in_other_words_keeps_wording_and_state(tmp_path: Path, state: State) -> None:
    record = replace(REVIEWED, state=state)
    old = catalogue((unit("{n} persons fled.", "facts/s/1.yml#a"), ("Uciekło {n} osób.",), record))
    new = unit("{n} people fled.", "facts/s/1.yml#a", before="{n} persons fled.")
    shown_at_once = carried(old, [new]).shown(new.key)
    assert shown_at_once
    assert shown_at_once.record == record
    after = read_again(tmp_path, writing.update(old, [new]))
    found = after.translation(new.key)
    assert found
    assert (found.forms, found.record, found.previous) == (("Uciekło {n} osób.",), record, "{n} persons fled.")


def test_the_sentence_before_may_be_named_by_its_plural_form() -> None:
    old = catalogue((unit("{n} man", "f#a", plural="{n} men"), ("{n} mąż", "{n} męże", "{n} mężów"), REVIEWED))
    new = unit("{n} person", "f#a", plural="{n} persons", before="{n} men")
    found = carried(old, [new]).shown(new.key)
    assert found
    assert found.forms[2] == "{n} mężów"


def test_a_wording_that_was_stale_is_not_made_current_by_rewording() -> None:
    old = catalogue((unit("Old.", "f#a"), ("Stare.",), replace(REVIEWED, state=State.STALE)))
    assert carried(old, [unit("New.", "f#a", before="Old.")]).shown(UnitKey("", "New.")) is None


def test_rewording_takes_nothing_from_who_has_worded_the_new_sentence() -> None:
    new = unit("New.", "f#a", before="Old.")
    old = catalogue((unit("Old.", "f#a"), ("Stare.",), REVIEWED), (new, ("Nowe.",), REVIEWED))
    found = carried(old, [new]).shown(new.key)
    assert found
    assert found.forms == ("Nowe.",)


_SENTENCES = (
    "Power is out.",
    "Power is off.",
    "Two roads are shut.",
    "Roads are shut.",
    "{n} fled.",
    "{n} people fled.",
)
_FACTS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(_SENTENCES), min_size=1)


@given(history=st.lists(_FACTS, min_size=2, max_size=6))
@settings(deadline=None, max_examples=100)
def test_no_history_of_edits_loses_a_wording_or_shows_it_for_another_sentence(history: list[dict[str, str]]) -> None:
    worded: dict[str, str] = {}
    current = catalogue()
    for facts in history:
        units: dict[str, Unit] = {}
        for name, sentence in facts.items():
            known = units.get(sentence)
            places = (*known.references, f"f#{name}") if known else (f"f#{name}",)
            units[sentence] = unit(sentence, *places)
        current = writing.update(current, units.values())
        for key, entry in current.entries.items():
            shown = current.shown(key)
            assert shown is None or shown.forms == (worded[key.source],)
            if shown is None:
                worded[key.source] = f"pl: {key.source}"
                translation = Translation((worded[key.source],), REVIEWED, PLACE)
                current = replace(current, entries={**current.entries, key: replace(entry, translation=translation)})
        remembered = {
            e.translation.forms[0] for e in (*current.entries.values(), *current.obsolete.values()) if e.translation
        }
        assert set(worded.values()) <= remembered
