"""The quick way to read a catalogue says what polib says, or stands back."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Position
from generator.memory import reading, records, writing
from generator.memory.raw import read_any, read_plain
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Digits, Language, Maker
from generator.model.units import Record, State, Translation, Unit, UnitKey

ROOT = Path(__file__).parents[2]
POLISH = Language("pl", "polski", "Polish", "Latn", "pl", Digits.LATN, Maker.MACHINE)
PLACE = Position("story.po")
_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.sampled_from('\t"\\#~:[]')
)
_NOTE = _WORDS.map(lambda text: " ".join(text.split())).filter(lambda text: text.strip("# "))
_RECORDS = st.builds(
    Record,
    st.sampled_from([State.DRAFT, State.MACHINE, State.STALE]),
    st.just("Polybrief project"),
    details=st.dictionaries(st.sampled_from(records.DETAILS), st.just("1.0")),
)
_ENTRIES = st.builds(
    lambda source, context, plural, forms, record, previous, notes, references: Entry(
        Unit(UnitKey(context, source), "story", plural, comment="figure", references=tuple(references)),
        Translation(tuple(forms if plural else forms[:1]), record, PLACE, previous),
        PLACE,
        tuple(notes),
    ),
    _WORDS.filter(bool),
    st.sampled_from(["", "title", "of the \\ page"]),
    st.sampled_from(["", "{n} days"]),
    st.lists(_WORDS.filter(bool), min_size=3, max_size=3),
    _RECORDS,
    st.sampled_from(["", 'It said "no".']),
    st.lists(_NOTE, max_size=2),
    st.lists(st.sampled_from(["facts/a/1.yml#b", "facts/a/2.yml#c"]), max_size=2),
)
_ENTRIES_BY_KEY = st.lists(_ENTRIES, max_size=5).map(lambda entries: {entry.unit.key: entry for entry in entries})
_TEXTS = st.builds(
    lambda entries, obsolete: writing.text(Catalogue("pl", "story", "story.po", entries, obsolete), POLISH),
    _ENTRIES_BY_KEY,
    _ENTRIES_BY_KEY,
)


def polibs(text: str) -> tuple[dict[str, str], object]:
    file, entries = read_any(text)
    return file.metadata, entries


@given(_TEXTS)
@settings(deadline=None, max_examples=100)
def test_what_we_write_is_read_the_quick_way_and_as_polib_reads_it(text: str) -> None:
    found = read_plain(f"{text}\n")
    assert found
    assert (found[0].metadata, found[1]) == polibs(text)


_EDITS = st.sampled_from(
    [
        ("\n\n", "\n"),
        ("\n\n", "\n\n\n"),
        ("\n", "\r\n"),
        ("# state", "#state"),
        ("# state", "#  state"),
        ("draft", "draft "),
        ("#, fuzzy", "#, fuzzy, c-format"),
        ("#. figure", "#."),
        ("#: facts", "#: other:12 facts"),
        ("#~ msgid", "msgid"),
        ('msgid "', 'msgid  "'),
        ('msgstr "', 'msgstr ""\n"'),
        ('msgstr "', 'msgstr "\\q'),
        ('msgstr "', 'msgstr "\x85'),
        ('msgstr "', 'msgctxt "'),
        ("msgstr[0]", "msgstr[2]"),
        ("msgstr[1]", "msgstr[0]"),
        ('"\n', "\n"),
        ("\n", "\n# a word\n"),
    ]
)


@given(_TEXTS, _EDITS, st.integers(0, 40))
@settings(deadline=None, max_examples=300)
def test_a_file_that_was_edited_is_read_as_polib_reads_it(text: str, edit: tuple[str, str], place: int) -> None:
    found = [match.start() for match in re.finditer(re.escape(edit[0]), text)]
    if found:
        at = found[place % len(found)]
        text = text[:at] + edit[1] + text[at + len(edit[0]) :]
    if plain := read_plain(f"{text}\n"):
        assert (plain[0].metadata, plain[1]) == polibs(text)


@pytest.mark.parametrize("path", sorted((ROOT / "translations").glob("*/*.po")), ids=lambda path: str(path.parent.name))
def test_the_projects_own_catalogues_are_read_the_quick_way(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = read_plain(f"{text}\n")
    assert found
    assert (found[0].metadata, found[1]) == polibs(text)


def test_polib_is_asked_where_the_form_is_another(tmp_path: Path) -> None:
    path = tmp_path / "story.po"
    file = polib.POFile(wrapwidth=20)
    file.metadata = {"Language": "pl", "Plural-Forms": POLISH.plural_forms}
    file.append(
        polib.POEntry(msgid="Rain fell on the river.", msgstr="Nad rzeką spadł deszcz.", tcomment="state: draft")
    )
    path.write_text(str(file), encoding="utf-8")
    assert read_plain(str(file)) is None
    catalogue, findings = reading.read(path, POLISH, root=tmp_path)
    assert findings == []
    translation = catalogue.translation(UnitKey("", "Rain fell on the river."))
    assert translation
    assert translation.forms == ("Nad rzeką spadł deszcz.",)
