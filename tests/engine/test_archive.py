from __future__ import annotations

import io
import json
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine import archive as archives
from generator.engine.archive import inspect, unpack
from generator.engine.faults import PackageFault
from tests.engine.conftest import FILES, METADATA, TOP, archive_bytes, fixture_archive


def write(folder: Path, data: bytes) -> Path:
    path = folder / "package.argosmodel"
    path.write_bytes(data)
    return path


def refused(folder: Path, data: bytes) -> str:
    """Return the code of the fault that an archive is refused for."""
    with pytest.raises(PackageFault) as caught:
        unpack(inspect(write(folder, data)), folder / "out")
    return caught.value.code


def with_entry(name: str, *, mode: int = 0o644, data: bytes = b"x") -> bytes:
    """Return a good archive with one more entry."""
    buffer = io.BytesIO(archive_bytes())
    with zipfile.ZipFile(buffer, "a") as archive:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        archive.writestr(entry, data)
    return buffer.getvalue()


@pytest.mark.parametrize("code", ["en_ar", "en_pl", "en_ru"])
def test_the_fixture_packages_are_in_order(tmp_path: Path, code: str) -> None:
    path = fixture_archive(code)
    found = inspect(path)
    assert found.metadata.code == code
    assert (unpack(found, tmp_path) / "model" / "model.bin").stat().st_size > 100_000
    assert path.stat().st_size < 400_000


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        f"{TOP}/../../evil",
        "/etc/passwd",
        f"{TOP}\\..\\evil",
        "C:/evil",
        f"{TOP}/./evil",
        f"{TOP}/a/../../../evil",
    ],
)
def test_an_entry_that_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, with_entry(name)) == "package-path"
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize("mode", [0o120777, 0o060644, 0o010644])
def test_a_link_or_a_device(tmp_path: Path, mode: int) -> None:
    assert refused(tmp_path, with_entry(f"{TOP}/link", mode=mode, data=b"/etc/passwd")) == "package-path"


def test_a_204_kb_bomb_that_unpacks_210_mb(tmp_path: Path) -> None:
    data = archive_bytes(FILES | {"model/model.bin": bytes(210_000_000)})
    assert len(data) < 210_000
    assert refused(tmp_path, data) == "package-ratio"
    assert not (tmp_path / "out").exists()


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    data = archive_bytes(
        {"metadata.json": FILES["metadata.json"], "bpe.model": b"", "model/model.bin": bytes(50_000_000)}
    )
    data = data.replace(struct.pack("<I", 50_000_000), struct.pack("<I", 1000))
    assert refused(tmp_path, data) == "package-archive"
    assert sum(path.stat().st_size for path in (tmp_path / "out").rglob("*") if path.is_file()) < 1_000_000


def test_too_many_bytes_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 50)
    assert refused(tmp_path, archive_bytes()) == "package-size"


def test_too_many_entries(tmp_path: Path) -> None:
    assert (
        refused(tmp_path, archive_bytes(FILES | {f"stanza/{number}": b"" for number in range(1000)}))
        == "package-entries"
    )


@pytest.mark.parametrize("top", ["translate-en_ar-0_1", "en_ar", "", "packages", "translate-en_pl-0_2"])
def test_an_archive_that_names_another_packages_directory(tmp_path: Path, top: str) -> None:
    assert refused(tmp_path, archive_bytes(top=top)) in {"package-folder", "package-layout"}


@pytest.mark.parametrize("top", ["en_pl", "translate-en_pl", "translate-en_pl-0_1", "translate-en_pl-0.1"])
def test_an_archive_that_names_its_own_directory(tmp_path: Path, top: str) -> None:
    assert inspect(write(tmp_path, archive_bytes(top=top))).top == top


@pytest.mark.parametrize("missing", ["metadata.json", "sentencepiece.model", "model/model.bin"])
def test_a_package_that_lacks_a_part(tmp_path: Path, missing: str) -> None:
    files = {name: data for name, data in FILES.items() if name != missing}
    assert refused(tmp_path, archive_bytes(files)) == "package-layout"


def test_two_folders_at_the_top(tmp_path: Path) -> None:
    assert refused(tmp_path, with_entry("translate-en_ar-0_1/metadata.json")) == "package-layout"


def test_two_entries_of_one_name(tmp_path: Path) -> None:
    assert refused(tmp_path, with_entry(f"{TOP}/METADATA.json")) == "package-layout"


def test_a_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path, archive_bytes(FILES | {"model": b"x"})) == "package-archive"


def test_an_unusual_compression(tmp_path: Path) -> None:
    buffer = io.BytesIO(archive_bytes())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_LZMA) as archive:
        archive.writestr(f"{TOP}/more", b"x" * 100)
    assert refused(tmp_path, buffer.getvalue()) == "package-archive"


@pytest.mark.parametrize("data", [b"", b"<html>Log in to the hotel's network</html>", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_archive(tmp_path: Path, data: bytes) -> None:
    assert refused(tmp_path, data) in {"package-archive", "package-layout"}


def test_metadata_that_is_no_metadata(tmp_path: Path) -> None:
    assert refused(tmp_path, archive_bytes(FILES | {"metadata.json": b"[]"})) == "package-metadata"
    huge = json.dumps(METADATA | {"from_name": "x" * 2_000_000}).encode()
    assert refused(tmp_path, archive_bytes(FILES | {"metadata.json": huge})) == "package-metadata"


@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_damage_anywhere_is_a_fault_or_does_no_harm(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Flip or cut bytes anywhere in a small archive: what is unpacked is what was packed, and nothing else happens."""
    good = bytearray(archive_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    bad = bytes(good[: data.draw(st.integers(len(good) // 2, len(good)))])
    folder = tmp_path_factory.mktemp("damaged")
    try:
        top = unpack(inspect(write(folder, bad)), folder / "out")
    except PackageFault:
        return
    for name in ("metadata.json", "model/model.bin"):
        assert (top / name).read_bytes() == FILES[name]
