from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.engine.download import Download, Fetched
from generator.engine.faults import PackageFault
from generator.errors import OutsideError
from tests.engine.conftest import Site, no_watch


def fetch(site: Site, folder: Path, **options: int) -> Fetched:
    return Download(site.url, folder, no_watch, pause=lambda _seconds: None, **options).fetch()


def test_a_file_is_fetched_whole_under_a_name_that_is_not_final(site: Site, tmp_path: Path) -> None:
    fetched = fetch(site, tmp_path)
    assert fetched.path.read_bytes() == site.data
    assert fetched.path.suffix == ".part"
    assert not fetched.resumed


def test_progress_is_reported_with_the_total(site: Site, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int | None]] = []
    Download(site.url, tmp_path, lambda *given: seen.append(given)).fetch()
    assert seen[-1] == ("translate-en_pl-0_1.argosmodel", len(site.data), len(site.data))
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)


@pytest.mark.parametrize(
    "validator", [{"etag": '"one"'}, {"etag": "", "last_modified": "Thu, 18 Nov 2021 10:00:00 GMT"}]
)
def test_a_broken_download_goes_on_where_it_stopped(site: Site, tmp_path: Path, validator: dict[str, str]) -> None:
    site.etag, site.last_modified = validator["etag"], validator.get("last_modified", "")
    site.breaks = [100_000, 50_000]
    fetched = fetch(site, tmp_path)
    assert fetched.path.read_bytes() == site.data
    assert fetched.resumed
    assert [asked.get("Range") for asked in site.asked] == [None, "bytes=100000-", "bytes=150000-"]
    assert site.asked[1]["If-Range"] == (site.etag or site.last_modified)


def test_a_second_run_goes_on_where_the_first_gave_up(site: Site, tmp_path: Path) -> None:
    site.breaks = [10_000, 0, 0, 0, 0]
    with pytest.raises(OutsideError, match="ended too early"):
        fetch(site, tmp_path)
    assert fetch(site, tmp_path).path.read_bytes() == site.data
    assert site.asked[-1]["Range"] == "bytes=10000-"


def test_a_run_that_died_after_the_last_byte_fetches_nothing_again(site: Site, tmp_path: Path) -> None:
    fetch(site, tmp_path)
    assert fetch(site, tmp_path).path.read_bytes() == site.data
    assert len(site.asked) == 2


def test_a_server_that_ignores_ranges_sends_the_file_anew(site: Site, tmp_path: Path) -> None:
    site.ranges, site.breaks = False, [100_000]
    fetched = fetch(site, tmp_path)
    assert fetched.path.read_bytes() == site.data
    assert not fetched.resumed


def test_a_file_that_changed_on_the_server_is_not_mixed_with_its_old_self(site: Site, tmp_path: Path) -> None:
    def change(served: Site) -> None:
        if len(served.asked) == 2:
            served.data, served.etag = hashlib.sha256(b"new").digest() * 5000, '"two"'

    site.breaks, site.before = [100_000], change
    assert fetch(site, tmp_path).path.read_bytes() == site.data


def test_a_server_that_ignores_if_range_does_not_mix_two_versions(site: Site, tmp_path: Path) -> None:
    def change(served: Site) -> None:
        if len(served.asked) == 2:
            served.data, served.last_modified, served.etag = b"new" * 100_000, served.etag, '"two"'

    site.breaks, site.before = [100_000], change
    assert fetch(site, tmp_path).path.read_bytes() == site.data


@pytest.mark.parametrize("etag", ["", 'W/"weak"'])
def test_without_a_strong_validator_a_broken_download_starts_anew(site: Site, tmp_path: Path, etag: str) -> None:
    site.etag, site.breaks = etag, [100_000]
    assert fetch(site, tmp_path).path.read_bytes() == site.data
    assert "Range" not in site.asked[1]


def test_a_shorter_file_than_the_part_we_have_is_fetched_anew(site: Site, tmp_path: Path) -> None:
    fetch(site, tmp_path)
    site.data = site.data[:1000]
    assert fetch(site, tmp_path).path.read_bytes() == site.data


def test_a_busy_server_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.statuses = [503, 429]
    assert fetch(site, tmp_path).path.read_bytes() == site.data


def test_a_missing_file_is_not_asked_for_again(site: Site, tmp_path: Path) -> None:
    site.statuses = [404] * 9
    with pytest.raises(OutsideError, match="404") as caught:
        fetch(site, tmp_path)
    assert len(site.asked) == 1
    assert "packages install FILE" in caught.value.hint


def test_a_server_that_is_not_there_is_an_outside_error(tmp_path: Path) -> None:
    download = Download("http://127.0.0.1:9/x", tmp_path, no_watch, pause=lambda _seconds: None)
    with pytest.raises(OutsideError, match="cannot be fetched"):
        download.fetch()


def test_a_file_longer_than_allowed_is_refused_before_it_is_read(site: Site, tmp_path: Path) -> None:
    with pytest.raises(PackageFault, match="at most 1000"):
        fetch(site, tmp_path, largest=1000)
    assert not list(tmp_path.glob("*.part"))


def test_an_endless_file_is_cut_off(site: Site, tmp_path: Path) -> None:
    site.send_length = False
    with pytest.raises(PackageFault, match="more than the 1000 bytes"):
        fetch(site, tmp_path, largest=1000)
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://127.0.0.1/x"])
def test_a_redirect_out_of_http_is_not_followed(site: Site, tmp_path: Path, location: str) -> None:
    site.statuses, site.location = [302], location
    with pytest.raises(OutsideError, match=r"less safe|not allowed"):
        fetch(site, tmp_path)


def test_a_damaged_note_of_an_earlier_run_does_no_harm(site: Site, tmp_path: Path) -> None:
    site.breaks = [1000, 0, 0, 0, 0]
    with pytest.raises(OutsideError):
        fetch(site, tmp_path)
    for note in tmp_path.glob("*.json"):
        note.write_text("{")
    assert fetch(site, tmp_path).path.read_bytes() == site.data
