from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.faults import PackageFault
from generator.engine.metadata import Metadata, parse_metadata, read_licence, read_metadata
from tests.engine.conftest import METADATA


def metadata(**changes: object) -> bytes:
    return json.dumps(METADATA | changes).encode()


def test_a_package_says_its_languages_and_version() -> None:
    assert parse_metadata(metadata()) == Metadata("en", "pl", "0.1")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        metadata(from_code=None),
        metadata(to_code="../../etc"),
        metadata(to_code="en_de"),
        metadata(package_version="1/../../2"),
        metadata(package_version=1.9),
        metadata(type="sbd"),
        b" " * 2_000_000,
    ],
)
def test_metadata_that_cannot_be_that_of_a_package_is_a_fault(data: bytes) -> None:
    with pytest.raises(PackageFault):
        parse_metadata(data)


@settings(deadline=None, max_examples=200)
@given(
    st.binary(max_size=200)
    | st.dictionaries(st.sampled_from([*METADATA, "type"]), st.text() | st.none()).map(json.dumps).map(str.encode)
)
def test_no_bytes_do_more_than_raise_a_fault(data: bytes) -> None:
    try:
        found = parse_metadata(data)
    except PackageFault:
        return
    assert not set(found.code + found.version) & set("/\\ \n\0")


def test_a_folder_without_metadata_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(PackageFault, match=r"metadata\.json"):
        read_metadata(tmp_path)


def test_the_licence_is_quoted_from_the_readme_and_never_guessed(tmp_path: Path) -> None:
    assert read_licence(tmp_path) == []
    (tmp_path / "README.md").write_bytes(b"# Pack\n\nLicense: CC BY 4.0\x1b[31m\nother\nlicence\nlicence\nlicence\n")
    assert read_licence(tmp_path) == ["License: CC BY 4.0[31m", "licence", "licence"]
