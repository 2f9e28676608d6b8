from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.engine.argos import ArgosEngine
from generator.engine.inventory import MissingPackagesError, State, engine_for, require, scan, survey, verify
from generator.engine.pins import Lock
from generator.engine.pivot import PivotEngine
from generator.engine.places import Places
from generator.engine.receipt import write_receipt
from generator.errors import OutsideError
from generator.findings import Severity
from tests.engine.conftest import METADATA, NAMES, TOP, lock, pin


def place(places: Places, code: str, *, version: str = "0.1", sha256: str = "", folder: str = "") -> Path:
    """Put something that looks like an installed package in its place; with a hash, as Polybrief installs it."""
    directory = places.packages / (folder or NAMES.get(code, code))
    (directory / "model").mkdir(parents=True)
    source, target = code.split("_")
    fields = METADATA | {"from_code": source, "to_code": target, "package_version": version}
    (directory / "metadata.json").write_text(json.dumps(fields))
    (directory / "model" / "model.bin").write_bytes(bytes(10_000))
    if sha256:
        write_receipt(directory, sha256, 10)
    return directory


def states(places: Places, pins: Lock) -> list[State]:
    return [standing.state for standing in survey(pins, places)]


GOOD, OTHER = "ab" * 32, "cd" * 32


@pytest.mark.parametrize(
    ("version", "installed", "pinned", "state"),
    [
        ("0.1", GOOD, GOOD, State.PINNED),
        ("0.1", GOOD, None, State.UNPROVEN),
        ("0.1", "", GOOD, State.UNPROVEN),
        ("0.1", OTHER, GOOD, State.DIFFERENT),
        ("0.2", GOOD, GOOD, State.DIFFERENT),
        ("0.2", "", None, State.DIFFERENT),
    ],
)
def test_a_package_is_measured_by_the_lock(
    places: Places, version: str, installed: str, pinned: str | None, state: State
) -> None:
    place(places, "en_pl", version=version, sha256=installed)
    assert states(places, lock(pin(sha256=pinned))) == [state]


def test_nothing_is_there_on_a_fresh_machine(places: Places) -> None:
    assert scan(places) == []
    assert states(places, lock()) == [State.MISSING]
    assert not places.packages.exists()


def test_one_directory_with_bad_metadata_hides_no_other(places: Places) -> None:
    place(places, "en_pl", sha256=GOOD)
    (place(places, "en_de") / "metadata.json").write_text("{")
    (places.packages / "empty").mkdir()
    (place(places, "en_ru", sha256=GOOD) / "polybrief.json").write_text("[]")
    assert states(places, lock(pin("en_pl", sha256=GOOD), pin("en_ru", sha256=GOOD))) == [State.PINNED, State.DAMAGED]
    assert [found.directory.name for found in scan(places) if found.fault] == ["empty", "en_de", NAMES["en_ru"]]


def test_a_pinned_package_whose_metadata_is_gone_is_damaged_not_missing(places: Places) -> None:
    (place(places, "en_pl", sha256=GOOD) / "metadata.json").unlink()
    assert states(places, lock()) == [State.DAMAGED]


def test_of_several_the_right_one_is_taken(places: Places) -> None:
    place(places, "en_pl", version="0.0", folder="en_pl")
    place(places, "en_pl", folder="translate-en_pl")
    right = place(places, "en_pl", sha256=GOOD)
    [standing] = survey(lock(pin(sha256=GOOD)), places)
    assert standing.found is not None
    assert standing.found.directory == right


def test_packages_of_a_snap_are_found(tmp_path: Path) -> None:
    snap = Places(tmp_path / "snap")
    place(snap, "en_pl")
    assert states(Places(tmp_path / "none", (tmp_path / "snap",)), lock()) == [State.UNPROVEN]


def test_verify_is_silent_where_all_is_well(places: Places) -> None:
    place(places, "en_pl", sha256=GOOD)
    assert verify(lock(pin(sha256=GOOD)), places) == []


def test_verify_notices_2000_corrupted_weight_bytes(places: Places) -> None:
    directory = place(places, "en_pl", sha256=GOOD)
    (directory / "model" / "model.bin").write_bytes(bytes(4000) + b"\x7f" * 2000 + bytes(4000))
    [finding] = verify(lock(pin(sha256=GOOD)), places)
    assert (finding.code, finding.language) == ("package-damaged", "pl")
    assert "model/model.bin was changed" in finding.message


def test_verify_reports_everything_at_once_and_where_the_lock_says_it(places: Places) -> None:
    place(places, "en_pl", sha256=OTHER)
    place(places, "en_ru")
    findings = verify(lock(pin("en_pl", sha256=GOOD), pin("en_ru"), pin("en_ar")), places)
    assert [(one.code, one.severity, one.language) for one in findings] == [
        ("package-different", Severity.ERROR, "pl"),
        ("package-unproven", Severity.WARNING, "ru"),
        ("package-missing", Severity.ERROR, "ar"),
    ]
    assert findings[2].hint == "run: polybrief packages install --lang ar --pin"
    assert str(findings[0].position) == "translations/packages.lock:3:3"


def test_missing_packages_are_all_named_with_the_one_command_that_gets_them(places: Places) -> None:
    place(places, "en_pl", sha256=GOOD)
    place(places, "en_ru", version="0.2")
    with pytest.raises(MissingPackagesError) as caught:
        require(["pl", "ru", "ar"], lock(pin("en_pl"), pin("en_ru"), pin("en_ar")), places)
    assert [standing.pin.code for standing in caught.value.missing] == ["en_ru", "en_ar"]
    assert "en_ru 0.1: version 0.2 is installed" in str(caught.value)
    assert "en_ar 0.1: not installed" in str(caught.value)
    assert caught.value.hint == "run: polybrief packages install --lang ar --lang ru"
    assert caught.value.exit_code == 3
    assert not places.staging.exists()


def test_a_language_that_the_lock_does_not_know_is_said_so(places: Places) -> None:
    with pytest.raises(OutsideError, match="has no package en_ckb"):
        require(["ckb"], lock(), places)


def test_an_engine_is_described_before_anything_is_loaded(places: Places) -> None:
    directory = place(places, "en_pl", sha256=GOOD)
    engine = engine_for("pl", lock(pin(sha256=GOOD)), places)
    assert isinstance(engine, ArgosEngine)
    assert engine.directory == directory
    assert dict(engine.description.record()) == {
        "package": "en_pl 0.1",
        "sha256": GOOD,
        "search": "beam 4, 4 hypotheses, length penalty 0.2, 1 to 256 pieces",
    }


@pytest.mark.parametrize("codes", [("en_pl",), ("en_pl", "pl_ru")])
def test_a_pivot_is_used_only_where_the_lock_says_so(places: Places, codes: Sequence[str]) -> None:
    for code in codes:
        place(places, code, sha256=GOOD)
    pins = {code: pin(code) for code in ("en_pl", "pl_ru", "en_ru")}
    with pytest.raises(MissingPackagesError, match=r"en_ru 0\.1"):
        engine_for("ru", Lock(pins, {}), places)
    asked = Lock(pins, {"ru": "pl"})
    if len(codes) == 1:
        with pytest.raises(MissingPackagesError, match=r"pl_ru 0\.1"):
            engine_for("ru", asked, places)
        return
    engine = engine_for("ru", asked, places)
    assert isinstance(engine, PivotEngine)
    assert engine.description.pivot == "pl"
    assert engine.description.record()["package"] == "en_pl 0.1 + pl_ru 0.1"


def test_a_packages_folder_that_is_a_file_is_an_outside_error(places: Places) -> None:
    places.packages.parent.mkdir(parents=True)
    places.packages.write_text("not a folder")
    with pytest.raises(OutsideError, match="cannot be read"):
        scan(places)


def test_stock_packages_of_a_user_are_used_as_they_are(places: Places, unpacked: Path) -> None:
    shutil.copytree(unpacked / TOP, places.packages / TOP)
    [standing] = require(["pl"], lock(), places)
    assert (standing.state, standing.reason) == (
        State.UNPROVEN,
        "not installed by polybrief: nothing says what archive it came from",
    )
