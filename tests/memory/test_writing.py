"""Writing PO: round trips, the same bytes for the same content, nothing torn and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Position
from generator.memory import reading, records, writing
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Digits, Language, Maker
from generator.model.units import Record, State, Translation, Unit, UnitKey

ARABIC = Language("ar", "العربية", "Arabic", "Arab", "ar_IQ", Digits.LATN, Maker.MACHINE)
PLACE = Position("translations/ar/story.po")
_LINE = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1).map(
    lambda text: " ".join(text.split()) or "x"
)
_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.sampled_from('\n\t"\\'), min_size=1
)
_RECORD = st.builds(
    Record,
    st.sampled_from([State.DRAFT, State.MACHINE, State.STALE]),
    _LINE,
    st.just("2026-11-24"),
    _LINE,
    st.dictionaries(st.sampled_from(records.DETAILS), _LINE),
    st.dictionaries(st.from_regex(r"[a-z][a-z-]{0,8}", fullmatch=True), _LINE),
)


def entry(source: str, forms: tuple[str, ...], record: Record, plural: str = "") -> Entry:
    unit = Unit(UnitKey("", source), "story", plural, comment="figure, reported", references=("facts/s/1.yml#a",))
    return Entry(unit, Translation(forms, record, PLACE), PLACE)


def catalogue(*entries: Entry) -> Catalogue:
    return Catalogue("ar", "story", PLACE.path, {entry.unit.key: entry for entry in entries})


def round_trip(folder: Path, written: Catalogue) -> Catalogue:
    path = folder / "story.po"
    writing.write(path, writing.text(written, ARABIC))
    read, findings = reading.read(path, ARABIC, root=folder)
    assert findings == []
    return read


@given(source=_TEXT, form=_TEXT, record=_RECORD)
@settings(deadline=None, max_examples=150)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, source: str, form: str, record: Record
) -> None:
    folder = tmp_path_factory.mktemp("po")
    read = round_trip(folder, catalogue(entry(source, (form,), record)))
    translation = read.translation(UnitKey("", source))
    assert translation
    assert (translation.forms, translation.record) == ((form,), record)
    assert writing.text(read, ARABIC) == (folder / "story.po").read_text(encoding="utf-8")


def test_plural_forms_keep_their_order(tmp_path: Path) -> None:
    forms = tuple("{n} " + category for category in ARABIC.plural_categories)
    read = round_trip(tmp_path, catalogue(entry("{n} day", forms, Record(State.DRAFT), "{n} days")))
    translation = read.translation(UnitKey("", "{n} day"))
    assert translation
    assert translation.forms == forms


def test_a_unit_that_is_gone_keeps_its_wording_and_takes_it_up_again(tmp_path: Path) -> None:
    written = catalogue(entry("Rain.", ("مطر.",), Record(State.DRAFT)), entry("Snow.", ("ثلج.",), Record(State.DRAFT)))
    snow = [written.entries[UnitKey("", "Snow.")].unit]
    rain = [written.entries[UnitKey("", "Rain.")].unit]
    without = round_trip(tmp_path, writing.update(written, snow))
    assert list(without.entries) == [UnitKey("", "Snow.")]
    again = round_trip(tmp_path, writing.update(without, [*rain, *snow]))
    translation = again.translation(UnitKey("", "Rain."))
    assert translation
    assert translation.forms == ("مطر.",)
    assert not again.obsolete


def test_units_without_a_wording_are_written_too(tmp_path: Path) -> None:
    unit = Unit(UnitKey("heading", "Sources"), "site")
    read = round_trip(tmp_path, writing.update(catalogue(), [unit]))
    assert read.entries[unit.key].translation is None


def test_the_same_content_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    assert writing.write(path, "x")
    before = path.stat().st_mtime_ns
    assert not writing.write(path, "x")
    assert path.stat().st_mtime_ns == before


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.po"
    writing.write(path, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        writing.write(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext's msgfmt is not installed (Debian: gettext)")
def test_gettext_accepts_every_catalogue_of_the_project() -> None:
    root = Path(__file__).parents[2]
    paths = sorted((root / "translations").glob("*/*.po"))
    assert paths
    for path in paths:
        done = subprocess.run(["msgfmt", "-c", "-o", os.devnull, path], capture_output=True, text=True, check=False)
        # Its warnings are of header fields with names and times of day, which the project leaves out on purpose.
        complaints = [line for line in done.stderr.splitlines() if "header field" not in line]
        assert (done.returncode, complaints) == (0, []), path
