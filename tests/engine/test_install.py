"""Every fault found in the stock install (`argostranslate.package.install_from_path`) has a test of its name."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.engine import install as installing
from generator.engine.faults import PackageFault
from generator.engine.install import Installer, Outcome, Status
from generator.engine.inventory import scan, verify
from generator.engine.pins import Lock
from generator.engine.places import Places
from generator.engine.receipt import read_receipt
from generator.engine.sources import from_arguments, from_lock
from generator.errors import OutsideError, UsageError
from tests.engine.conftest import (
    FILES,
    METADATA,
    NAMES,
    TOP,
    Site,
    archive_bytes,
    fixture_archive,
    lock,
    no_watch,
    pin,
    trusting,
)

DATA = archive_bytes()
HASH = hashlib.sha256(DATA).hexdigest()


def install(places: Places, pins: Lock, *sources: object, smoke: Any = trusting) -> list[Outcome]:
    wanted = from_arguments(map(str, sources), pins) if sources else from_lock(pins.pins.values())
    return list(Installer(places, pins, no_watch, smoke).install(wanted))


def file(folder: Path, data: bytes = DATA, name: str = "a.argosmodel") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def published(places: Places) -> list[str]:
    return sorted(path.name for path in places.packages.iterdir())


def left_over(places: Places) -> list[str]:
    """Return what an install leaves in its own folder, besides the lock and the folder of downloads."""
    names = [path.relative_to(places.staging).as_posix() for path in places.staging.rglob("*")]
    return sorted(set(names) - {"lock", "downloads"})


# What works


def test_a_file_is_installed_with_its_receipt(places: Places, tmp_path: Path) -> None:
    [outcome] = install(places, lock(pin(sha256=HASH, size=len(DATA))), file(tmp_path))
    assert (outcome.status, outcome.sha256, outcome.size, outcome.smoke) == (
        Status.INSTALLED,
        HASH,
        len(DATA),
        "Pierwszy lot.",
    )
    assert published(places) == [TOP]
    assert verify(lock(pin(sha256=HASH)), places) == []
    assert left_over(places) == []


def test_a_package_comes_from_the_address_in_the_lock(places: Places, site: Site) -> None:
    expected = hashlib.sha256(site.data).hexdigest()
    [outcome] = install(places, lock(pin(url=site.url, sha256=expected, size=len(site.data))))
    assert (outcome.status, outcome.sha256) == (Status.INSTALLED, expected)
    assert left_over(places) == []


def test_a_package_comes_from_a_mirror(places: Places, site: Site) -> None:
    [outcome] = install(places, lock(pin(sha256=hashlib.sha256(site.data).hexdigest())), site.url)
    assert outcome.status is Status.INSTALLED


def test_a_real_package_is_tried_before_it_is_published(places: Places) -> None:
    wanted = from_arguments([str(fixture_archive())], lock())
    [outcome] = Installer(places, lock(), no_watch).install(wanted)
    assert outcome.status is Status.INSTALLED
    assert outcome.smoke


def test_a_folder_of_files_is_installed_as_far_as_the_lock_knows_them(places: Places, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    file(stick)
    (stick / "readme.txt").write_text("not a package")
    file(
        stick,
        archive_bytes(FILES | {"metadata.json": json.dumps(METADATA | {"to_code": "de"}).encode()}, top="en_de"),
        "b.argosmodel",
    )
    assert [one.status for one in install(places, lock(), stick)] == [Status.INSTALLED, Status.SKIPPED]
    assert published(places) == [TOP]


def test_nothing_is_done_twice(places: Places, site: Site, tmp_path: Path) -> None:
    pins = lock(pin(url=site.url, sha256=HASH))
    install(places, pins, file(tmp_path))
    assert [one.status for one in install(places, pins)] == [Status.PRESENT]
    assert [one.status for one in install(places, pins, file(tmp_path))] == [Status.PRESENT]
    assert site.asked == []


def test_a_package_that_is_there_can_be_pinned_without_fetching_it(places: Places, tmp_path: Path) -> None:
    install(places, lock(), file(tmp_path))
    [outcome] = install(places, lock())
    assert (outcome.status, outcome.sha256, outcome.size) == (Status.PRESENT, HASH, len(DATA))


def test_a_broken_download_goes_on_in_the_next_run(places: Places, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.engine.download._ATTEMPTS", 1)
    site.breaks = [100_000]
    assert [one.status for one in install(places, lock(pin(url=site.url)))] == [Status.FAILED]
    assert not published(places)
    assert [one.status for one in install(places, lock(pin(url=site.url)))] == [Status.INSTALLED]
    assert site.asked[1]["Range"] == "bytes=100000-"


def test_a_resumed_download_that_does_not_fit_together_is_fetched_anew(places: Places, site: Site) -> None:
    whole, expected = site.data, hashlib.sha256(site.data).hexdigest()

    def swap(served: Site) -> None:
        served.data = bytes(len(whole)) if len(served.asked) == 1 else whole

    site.breaks, site.before = [100_000], swap
    [outcome] = install(places, lock(pin(url=site.url, sha256=expected)))
    assert outcome.status is Status.INSTALLED
    assert len(site.asked) == 3


# The faults of the stock install


def test_downloads_do_not_go_to_the_final_path(places: Places, site: Site) -> None:
    seen: list[list[str]] = []

    def watch(_name: str, _done: int, _total: int | None) -> None:
        seen.append(published(places))

    list(Installer(places, lock(), watch, trusting).install(from_arguments([site.url], lock())))
    assert len(seen) > 1
    assert not any(seen)


def test_an_archive_that_names_another_packages_directory_does_not_overwrite_it(places: Places, tmp_path: Path) -> None:
    other = places.packages / "translate-en_ar-0_1"
    other.mkdir(parents=True)
    (other / "metadata.json").write_text(json.dumps(METADATA | {"to_code": "ar"}))
    [outcome] = install(places, lock(), file(tmp_path, archive_bytes(top=other.name)))
    assert outcome.finding is not None
    assert outcome.finding.code == "package-folder"
    assert [path.name for path in other.iterdir()] == ["metadata.json"]


def test_a_directory_of_its_name_that_holds_another_package_is_left_alone(places: Places, tmp_path: Path) -> None:
    other = places.packages / TOP
    other.mkdir(parents=True)
    (other / "metadata.json").write_text(json.dumps(METADATA | {"to_code": "ar"}))
    [outcome] = install(places, lock(), file(tmp_path))
    assert (outcome.status, "en_ar" in outcome.reason) == (Status.REFUSED, True)
    assert [path.name for path in other.iterdir()] == ["metadata.json"]


def test_a_204_kb_bomb_is_not_unpacked(places: Places, tmp_path: Path) -> None:
    [outcome] = install(places, lock(), file(tmp_path, archive_bytes(FILES | {"model/model.bin": bytes(210_000_000)})))
    assert outcome.finding is not None
    assert outcome.finding.code == "package-ratio"
    assert (published(places), left_over(places)) == ([], [])


def test_a_bit_flip_leaves_no_half_written_package_that_is_then_listed(places: Places, tmp_path: Path) -> None:
    data = bytearray(fixture_archive().read_bytes())
    data[len(data) // 2] ^= 0x10
    [outcome] = install(places, lock(), file(tmp_path, bytes(data)))
    assert outcome.status is Status.REFUSED
    assert (published(places), left_over(places), scan(places)) == ([], [], [])


def test_one_directory_with_bad_metadata_does_not_stop_an_install(places: Places, tmp_path: Path) -> None:
    bad = places.packages / "translate-en_de-1_0"
    bad.mkdir(parents=True)
    (bad / "metadata.json").write_text("{")
    assert [one.status for one in install(places, lock(), file(tmp_path))] == [Status.INSTALLED]
    assert published(places) == ["translate-en_de-1_0", TOP]


def test_a_damaged_package_is_replaced_by_a_sound_one(places: Places, tmp_path: Path) -> None:
    [outcome] = install(places, lock(pin(sha256=HASH)), file(tmp_path))
    assert outcome.directory is not None
    (outcome.directory / "model" / "model.bin").write_bytes(b"weightz")
    assert [one.code for one in verify(lock(pin(sha256=HASH)), places)] == ["package-damaged"]
    assert [one.status for one in install(places, lock(pin(sha256=HASH)), file(tmp_path))] == [Status.INSTALLED]
    assert verify(lock(pin(sha256=HASH)), places) == []


def test_a_reader_during_an_install_sees_no_exception(places: Places, tmp_path: Path) -> None:
    """A stock reader lists all packages without a pause while packages are being installed."""
    pins = lock(*(pin(code) for code in NAMES))
    places.packages.mkdir(parents=True)
    code = f"""
import pathlib, sys
from argostranslate import package
place = [pathlib.Path({str(places.packages)!r})]
print('ready', flush=True)
while len(found := package.get_installed_packages(place)) < 3:
    pass
print(sorted(one.to_code for one in found))
"""
    home = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    reader = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=os.environ | home)
    assert reader.stdout is not None
    assert reader.stdout.readline() == "ready\n"
    outcomes = install(places, pins, *(fixture_archive(code) for code in NAMES))
    assert [one.status for one in outcomes] == [Status.INSTALLED] * 3
    assert reader.communicate(timeout=60)[0] == "['ar', 'pl', 'ru']\n"
    assert reader.returncode == 0


def test_an_install_needs_no_sentence_splitter_and_no_pytorch(places: Places, tmp_path: Path) -> None:
    install(places, lock(), file(tmp_path))
    assert not {"argostranslate.translate", "stanza", "minisbd", "torch"} & set(sys.modules)


# What the lock refuses


def test_another_hash_than_the_pinned_one_is_refused(places: Places, tmp_path: Path) -> None:
    [outcome] = install(places, lock(pin(sha256="ab" * 32)), file(tmp_path))
    assert outcome.finding is not None
    assert outcome.finding.code == "package-hash"
    assert HASH in outcome.finding.message
    assert (published(places), left_over(places)) == ([], [])


def test_another_hash_over_http_is_refused_and_not_kept(places: Places, site: Site) -> None:
    [outcome] = install(places, lock(pin(url=site.url, sha256="ab" * 32)))
    assert outcome.status is Status.REFUSED
    assert left_over(places) == []


def test_a_file_longer_than_pinned_is_not_read_to_its_end(places: Places, site: Site) -> None:
    [outcome] = install(places, lock(pin(url=site.url, size=1000)))
    assert outcome.finding is not None
    assert outcome.finding.code == "package-size"


@pytest.mark.parametrize(
    ("field", "value", "code"), [("package_version", "0.2", "package-version"), ("to_code", "de", "package-unpinned")]
)
def test_another_version_or_pair_than_pinned_is_refused(
    places: Places, tmp_path: Path, field: str, value: str, code: str
) -> None:
    metadata = METADATA | {field: value}
    top = f"translate-en_{metadata['to_code']}"
    data = archive_bytes(FILES | {"metadata.json": json.dumps(metadata).encode()}, top=top)
    [outcome] = install(places, lock(), file(tmp_path, data))
    assert outcome.finding is not None
    assert outcome.finding.code == code


def test_the_wrong_package_at_the_address_of_another_is_refused(places: Places, site: Site) -> None:
    [outcome, _] = install(places, lock(pin("en_ar", url=site.url), pin("en_pl", url=site.url)))
    assert (outcome.status, outcome.reason) == (Status.REFUSED, "expected the package en_ar, found en_pl")


# What goes wrong outside


def test_one_broken_package_does_not_hinder_another(places: Places, site: Site) -> None:
    site.statuses = [404]
    pins = lock(pin("en_ar", url=site.url), pin("en_ru", url=site.url), pin("en_pl", url=site.url))
    assert [one.status for one in install(places, pins)] == [Status.FAILED, Status.REFUSED, Status.INSTALLED]


def test_a_package_that_does_not_translate_is_not_published(places: Places, tmp_path: Path) -> None:
    def mute(_directory: Path, _code: str) -> str:
        raise PackageFault("package-smoke", "it does not translate")

    [outcome] = install(places, lock(), file(tmp_path), smoke=mute)
    assert outcome.status is Status.REFUSED
    assert (published(places), left_over(places)) == ([], [])


def test_the_smoke_translation_sees_the_package_before_it_has_its_name(places: Places, tmp_path: Path) -> None:
    def look(directory: Path, code: str) -> str:
        assert not published(places)
        assert (directory.name, code) == (TOP, "en_pl")
        receipt = read_receipt(directory)
        assert receipt is not None
        assert receipt.sha256 == HASH
        return "yes"

    assert [one.smoke for one in install(places, lock(), file(tmp_path), smoke=look)] == ["yes"]


def test_a_full_disk_is_an_outcome_and_leaves_nothing(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(installing, "unpack", full)
    [outcome] = install(places, lock(), file(tmp_path))
    assert (outcome.status, "No space left" in outcome.reason) == (Status.FAILED, True)
    assert (published(places), left_over(places)) == ([], [])


def test_an_interrupted_install_leaves_nothing(places: Places, tmp_path: Path) -> None:
    def interrupt(_directory: Path, _code: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install(places, lock(), file(tmp_path), smoke=interrupt)
    assert (published(places), left_over(places)) == ([], [])


def test_what_a_killed_install_left_is_cleared_away(places: Places, tmp_path: Path) -> None:
    left = places.staging / "incoming-killed" / "unpacked"
    left.mkdir(parents=True)
    (left / "half").write_text("half")
    install(places, lock(), file(tmp_path))
    assert left_over(places) == []


def test_a_package_that_was_being_replaced_when_the_install_was_killed_comes_back(
    places: Places, tmp_path: Path
) -> None:
    """The kill came between two renames: the old package has gone and the new one is not yet there."""
    install(places, lock(), file(tmp_path))
    aside = places.staging / "incoming-killed" / "replaced"
    aside.mkdir(parents=True)
    (places.packages / TOP).replace(aside / TOP)
    list(Installer(places, lock(), no_watch, trusting).install([]))
    assert (published(places), left_over(places)) == ([TOP], [])


def test_a_replacement_that_fails_puts_the_old_package_back(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(places, lock(), file(tmp_path))
    newer = archive_bytes(FILES | {"model/model.bin": b"other weights"})
    replace, calls = Path.replace, []

    def fail_second(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 2:
            raise OSError(errno.EIO, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_second)
    [outcome] = install(places, lock(), file(tmp_path, newer))
    assert outcome.status is Status.FAILED
    assert (places.packages / TOP / "model" / "model.bin").read_bytes() == b"weights"


def test_two_installs_at_once_the_second_says_so_and_leaves(places: Places, tmp_path: Path) -> None:
    places.staging.mkdir(parents=True)
    with FileLock(places.staging / "lock"), pytest.raises(OutsideError, match="another `polybrief packages install`"):
        _in_thread(lambda: install(places, lock(), file(tmp_path)))
    assert published(places) == []


def _in_thread(work: Any) -> None:
    """Do something in another thread, and raise here what it raised there."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except OutsideError as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    for error in raised:
        raise error


def test_a_place_that_cannot_be_written_is_an_outside_error(tmp_path: Path) -> None:
    (tmp_path / "argos").write_text("a file where a folder should be")
    with pytest.raises(OutsideError, match="cannot be installed"):
        install(Places(tmp_path / "argos" / "packages"), lock(), file(tmp_path / "stick"))


@pytest.mark.parametrize("source", ["nowhere", "ftp://example.org/x", "file:///etc/passwd", ""])
def test_a_source_that_is_nothing_is_a_usage_error(
    places: Places, source: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError):
        install(places, lock(), source)


def test_a_file_that_goes_away_is_an_outcome(places: Places, tmp_path: Path) -> None:
    wanted = from_arguments([str(file(tmp_path))], lock())
    (tmp_path / "a.argosmodel").unlink()
    [outcome] = Installer(places, lock(), no_watch, trusting).install(wanted)
    assert outcome.status is Status.FAILED


def test_what_is_verified_is_what_is_unpacked(places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file on the stick is exchanged after its hash was taken: the copy that was hashed is the one that counts."""
    path = file(tmp_path)
    inspect = installing.inspect

    def exchange(copy: Path) -> Any:
        path.write_bytes(b"something else")
        return inspect(copy)

    monkeypatch.setattr(installing, "inspect", exchange)
    assert [one.status for one in install(places, lock(pin(sha256=HASH)), path)] == [Status.INSTALLED]


def test_packages_that_stock_argos_installed_are_not_touched(places: Places, tmp_path: Path, unpacked: Path) -> None:
    shutil.copytree(unpacked / NAMES["en_ru"], places.packages / NAMES["en_ru"])
    before = sorted((path, path.stat().st_mtime_ns) for path in places.packages.rglob("*"))
    install(places, lock(pin(), pin("en_ru")), file(tmp_path))
    after = sorted((path, path.stat().st_mtime_ns) for path in (places.packages / NAMES["en_ru"]).rglob("*"))
    assert set(after) <= set(before)


def test_the_fixture_archives_are_the_same_bytes_for_the_same_content() -> None:
    """Their order, times and modes are fixed, so that training again with the same result changes no file."""
    with zipfile.ZipFile(fixture_archive()) as archive:
        entries = archive.infolist()
    assert [one.filename for one in entries] == sorted(one.filename for one in entries)
    assert {one.date_time for one in entries} == {(1980, 1, 1, 0, 0, 0)}
