"""Reading PO strictly: each fault of a catalogue is a located finding, and whole entries survive."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.memory.reading import read
from generator.model.catalogues import Catalogue
from generator.model.locales import Digits, Language, Maker
from generator.model.units import State, UnitKey

POLISH = Language("pl", "polski", "Polish", "Latn", "pl", Digits.LATN, Maker.MACHINE)
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    f'"Plural-Forms: {POLISH.plural_forms}\\n"\n\n'
)
RAIN = '# state: draft\n# by: Polybrief project\n# on: 2026-11-24\nmsgid "Rain."\nmsgstr "Deszcz."\n'


def read_text(folder: Path, text: str | bytes) -> tuple[Catalogue, list[Finding]]:
    path = folder / "story.po"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path, POLISH, root=folder)


def test_a_whole_catalogue_has_no_findings(tmp_path: Path) -> None:
    catalogue, findings = read_text(tmp_path, HEADER + RAIN)
    assert findings == []
    translation = catalogue.translation(UnitKey("", "Rain."))
    assert translation
    assert translation.forms == ("Deszcz.",)
    assert translation.record.state is State.DRAFT
    assert translation.position.line == 7


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ((HEADER + RAIN).encode("utf-16"), "po-encoding", 1),
        (HEADER.encode() + b'msgid "Rain."\nmsgstr "\xff"\n', "po-encoding", 8),
        (HEADER + "<<<<<<< HEAD\n" + RAIN, "po-conflict", 7),
        (HEADER + 'msgid "Rain.\nmsgstr "Deszcz."\n', "po-syntax", 7),
        (HEADER + "nonsense\n", "po-syntax", 7),
        (HEADER.replace("pl\\n", "ru\\n") + RAIN, "po-header", 1),
        (HEADER.replace("nplurals=3", "nplurals=2") + RAIN, "po-plural-forms", 1),
        (HEADER + RAIN + "\n" + RAIN, "po-duplicate", 13),
        (HEADER + 'msgid "Rain."\nmsgstr "Deszcz."\n', "po-state", 7),
        (HEADER + '# state: reviewed\nmsgid "Rain."\nmsgstr "Deszcz."\n', "po-state", 7),
        ("", "po-header", 1),
    ],
    ids=[
        "utf-16",
        "not-utf-8",
        "conflict-marker",
        "open-quote",
        "nonsense",
        "wrong-language",
        "wrong-plural-forms",
        "duplicate",
        "no-state",
        "review-without-name",
        "empty-file",
    ],
)
def test_a_fault_is_found_in_its_line(tmp_path: Path, text: str | bytes, code: str, line: int) -> None:
    _, findings = read_text(tmp_path, text)
    assert (code, line) in [(finding.code, finding.position.line) for finding in findings]
    assert all(finding.position.path == "story.po" and finding.language == "pl" for finding in findings)


def test_a_misspelt_state_is_told_with_the_nearest(tmp_path: Path) -> None:
    _, (finding,) = read_text(tmp_path, HEADER + '# state: reveiwed\nmsgid "Rain."\nmsgstr "Deszcz."\n')
    assert (finding.code, finding.hint) == ("po-state", "did you mean 'reviewed'?")


def test_the_first_of_two_entries_is_kept(tmp_path: Path) -> None:
    second = RAIN.replace("Deszcz.", "Ulewa.")
    catalogue, _ = read_text(tmp_path, HEADER + RAIN + "\n" + second)
    translation = catalogue.translation(UnitKey("", "Rain."))
    assert translation
    assert translation.forms == ("Deszcz.",)


def test_a_fuzzy_flag_on_a_persons_wording_makes_it_stale(tmp_path: Path) -> None:
    catalogue, _ = read_text(tmp_path, HEADER + RAIN.replace("msgid", "#, fuzzy\nmsgid", 1))
    translation = catalogue.translation(UnitKey("", "Rain."))
    assert translation
    assert translation.record.state is State.STALE


def test_a_text_that_looks_like_a_path_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "other.po").write_text(HEADER + RAIN)
    catalogue, findings = read_text(tmp_path, str(tmp_path / "other.po"))
    assert findings
    assert not catalogue.entries
