from __future__ import annotations

from pathlib import Path

import pytest

from generator.engine.faults import PackageFault
from generator.engine.receipt import FILE, Receipt, check_files, read_receipt, write_receipt


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    (folder / "model").mkdir(parents=True)
    (folder / "model" / "model.bin").write_bytes(bytes(10_000))
    (folder / "metadata.json").write_text("{}")
    write_receipt(folder, "ab" * 32, 123)
    return folder


def receipt(package: Path) -> Receipt:
    found = read_receipt(package)
    assert found is not None
    return found


def test_a_package_that_nobody_touched_is_whole(package: Path) -> None:
    assert (receipt(package).sha256, receipt(package).size) == ("ab" * 32, 123)
    check_files(package, receipt(package))


def test_2000_corrupted_weight_bytes_are_noticed(package: Path) -> None:
    weights = bytearray((package / "model" / "model.bin").read_bytes())
    weights[4000:6000] = b"\x7f" * 2000
    (package / "model" / "model.bin").write_bytes(weights)
    with pytest.raises(PackageFault, match=r"model/model\.bin was changed"):
        check_files(package, receipt(package))


def test_all_faults_are_named_together(package: Path) -> None:
    (package / "metadata.json").unlink()
    (package / "bpe.model").write_text("x")
    (package / "stanza").symlink_to("/etc")
    with pytest.raises(PackageFault, match=r"metadata.json is missing; bpe.model is not part .*; stanza is not part"):
        check_files(package, receipt(package))


def test_a_package_of_stock_argos_has_no_receipt(tmp_path: Path) -> None:
    assert read_receipt(tmp_path) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"archive": 1, "files": {}}',
        '{"archive": {"sha256": "a", "size": "b"}, "files": {}}',
        "[" * 100_000,
    ],
)
def test_a_damaged_receipt_is_a_fault(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(PackageFault, match="not a receipt"):
        read_receipt(tmp_path)
