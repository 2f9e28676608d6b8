from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from generator.engine.pins import Lock, read_lock, write_pin
from generator.errors import OutsideError
from generator.findings import Position

PROJECT = Path(__file__).parents[2]
GOOD = """\
# About this lock.
packages:
  en_pl:   # Polish
    version: "1.9"
    url: https://example.org/en_pl.argosmodel
    size: 67294886
    sha256: 85d865369326b6d8220876fbd7bc552fa5ec8b99e81161fab4a26f78187cedbc
    licence: CC-BY-4.0

  en_ru:
    licence: unknown   # read it in the package
    sha256: unknown
    version: 1.10
    size:   unknown
    url: "https://example.org/en_ru.argosmodel"
pivots: {az: ru}
"""


def lock_of(folder: Path, text: str) -> tuple[Lock, list[str]]:
    path = folder / "packages.lock"
    path.write_text(text, encoding="utf-8")
    found, findings = read_lock(path)
    return found, [f"{one.position.line}:{one.position.column}: {one.message}" for one in findings]


def test_the_projects_own_lock_names_the_five_languages() -> None:
    found, findings = read_lock(PROJECT / "translations" / "packages.lock")
    assert not findings
    assert found.languages == ("ar", "fa", "pl", "ru", "tr")
    polish = found.pins["en_pl"]
    assert (polish.version, polish.size, polish.licence) == ("1.9", 67294886, "CC-BY-4.0")
    assert polish.sha256 == "85d865369326b6d8220876fbd7bc552fa5ec8b99e81161fab4a26f78187cedbc"


def test_a_lock_is_read_with_places(tmp_path: Path) -> None:
    found, faults = lock_of(tmp_path, GOOD)
    assert not faults
    assert found.pins["en_pl"].position == Position((tmp_path / "packages.lock").as_posix(), 3, 3)
    assert (found.pins["en_ru"].sha256, found.pins["en_ru"].size, found.pins["en_ru"].licence) == (None, None, None)
    assert found.pins["en_ru"].version == "1.10"
    assert found.route("az") == ("en_ru", "ru_az")
    assert found.languages == ("pl", "ru")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"1.9"', "latest", "4:14: version is 'latest'"),
        ("https://example.org/en_pl", "ftp://example.org/en_pl", "5:10: url is 'ftp://example.org/en_pl.argosmodel'"),
        ("67294886", "-1", "6:11: size is '-1'"),
        ("85d8", "85D8", "7:13: sha256 is '85D8"),
        ("    licence: CC-BY-4.0\n", "", "3:3: en_pl has no licence"),
        ("licence: CC-BY-4.0", "license: CC-BY-4.0", "8:5: en_pl has an unknown or repeated entry 'license'"),
        ("size: 67294886", "size: [1]", "6:11: size is a list or a mapping"),
        ("en_pl:   # Polish", "polish:", "3:3: 'polish' is not a code pair"),
        ("pivots: {az: ru}", "pivots: {az: [ru]}", "16:14: the pivot is a list or a mapping"),
        ("pivots: {az: ru}", "more: {}", "16:1: the lock has an unknown or repeated entry 'more'"),
        (
            'version: "1.9"',
            'version: "1.9"\n    version: "1.8"',
            "5:5: en_pl has an unknown or repeated entry 'version'",
        ),
    ],
)
def test_a_faulty_entry_is_found_in_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found, faults = lock_of(tmp_path, GOOD.replace(old, new, 1))
    assert any(one.startswith(fault) for one in faults), faults
    assert "en_ru" in found.pins


@pytest.mark.parametrize("text", ["", "packages:\n", "# only a comment\n"])
def test_an_empty_lock_has_no_packages(tmp_path: Path, text: str) -> None:
    assert lock_of(tmp_path, text) == (Lock({}, {}), [])


@pytest.mark.parametrize(
    "text", ["packages: [", "- a\n", "text", "packages: 3", "\t", "packages: &a\n  b: *c\n", "[" * 5000, "\x00"]
)
def test_what_is_no_lock_is_a_finding(tmp_path: Path, text: str) -> None:
    found, faults = lock_of(tmp_path, text)
    assert not found.pins
    assert faults


def test_a_lock_that_is_not_there_or_not_text_stops(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        read_lock(tmp_path / "packages.lock")
    (tmp_path / "packages.lock").write_bytes(b"\xff\xfe")
    with pytest.raises(OutsideError, match="not UTF-8"):
        read_lock(tmp_path / "packages.lock")


def test_a_pin_fills_in_what_is_unknown_and_changes_no_other_byte(tmp_path: Path) -> None:
    path = tmp_path / "packages.lock"
    path.write_bytes(GOOD.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    write_pin(path, "en_ru", sha256="ab" * 32, size=305816)
    expected = GOOD.replace("sha256: unknown", f"sha256: {'ab' * 32}").replace("size:   unknown", "size:   305816")
    assert path.read_bytes() == expected.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["packages.lock"]


def test_a_known_hash_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "packages.lock"
    path.write_text(GOOD)
    write_pin(path, "en_pl", sha256="ab" * 32, size=1)
    assert path.read_text() == GOOD


def test_the_lock_stays_whole_when_the_disk_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "packages.lock"
    path.write_text(GOOD)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutsideError, match="No space left"):
        write_pin(path, "en_ru", sha256="ab" * 32, size=1)
    assert path.read_text() == GOOD
    assert [file.name for file in tmp_path.iterdir()] == ["packages.lock"]


def test_pinning_keeps_the_lock_readable(tmp_path: Path) -> None:
    path = tmp_path / "packages.lock"
    path.write_text((PROJECT / "translations" / "packages.lock").read_text(encoding="utf-8"), encoding="utf-8")
    for code in ("en_ar", "en_fa", "en_ru", "en_tr"):
        write_pin(path, code, sha256="cd" * 32, size=7)
    found, findings = read_lock(path)
    assert not findings
    assert all(one.sha256 for one in found.pins.values())
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["packages"]["en_fa"]["size"] == 7
