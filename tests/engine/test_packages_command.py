from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.packages import command
from generator.errors import OutsideError, UsageError
from tests.engine.conftest import NAMES, Site, fixture_archive

LOCK = """\
# Packages for tests.
packages:
  en_pl:
    version: "0.1"
    url: {url}   # the mirror
    size: unknown
    sha256: {sha256}
    licence: unknown
  en_ru:
    version: "0.1"
    url: https://nowhere.invalid/en_ru.argosmodel
    size: unknown
    sha256: unknown
    licence: MIT
"""
HASH = hashlib.sha256(fixture_archive().read_bytes()).hexdigest()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos" / "packages"))
    monkeypatch.chdir(tmp_path)
    write_lock(tmp_path)
    return tmp_path


def write_lock(project: Path, *, url: str = "https://nowhere.invalid/x", sha256: str = "unknown") -> Path:
    path = project / "translations" / "packages.lock"
    path.parent.mkdir(exist_ok=True)
    path.write_text(LOCK.format(url=url, sha256=sha256))
    return path


def run(*arguments: object) -> Result:
    """Run the command; what it raises for the main program to print is raised here."""
    result = CliRunner().invoke(command, [str(one) for one in arguments], standalone_mode=False)
    if result.exception:
        raise result.exception
    return result


def test_first_the_hash_is_shown_and_nothing_is_written(project: Path) -> None:
    before = write_lock(project).read_text()
    result = run("install", fixture_archive())
    assert result.return_value == 0
    assert f"SHA-256 {HASH}, {fixture_archive().stat().st_size} bytes" in result.output
    assert "not pinned: with --pin" in result.output
    assert "its README says: Licence: that of the project it belongs to." in result.output
    assert write_lock(project).read_text() == before


def test_with_pin_the_first_hash_is_written_and_another_is_refused_from_then_on(project: Path, site: Site) -> None:
    path = write_lock(project, url=site.url)
    assert "pinned in translations/packages.lock" in run("install", site.url, "--pin").output
    size = fixture_archive().stat().st_size
    assert path.read_text() == LOCK.format(url=site.url, sha256=HASH).replace("size: unknown", f"size: {size}", 1)
    assert run("list").output.count("as pinned") == 1
    shutil.rmtree(project / "argos")
    site.data, site.etag = fixture_archive("en_ru").read_bytes(), '"another"'
    result = run("install", "--lang", "pl")
    assert result.return_value == 1
    assert "error[package-" in result.output
    assert not list((project / "argos" / "packages").iterdir())


def test_a_package_that_is_there_is_pinned_without_fetching_it_again(project: Path) -> None:
    run("install", fixture_archive())
    assert "pinned" in run("install", "--lang", "pl", "--pin").output
    assert HASH in (project / "translations" / "packages.lock").read_text()


def test_list_says_what_is_there_and_what_is_not(project: Path) -> None:
    run("install", fixture_archive())
    (project / "argos" / "packages" / "translate-en_de-1_0").mkdir()
    output = run("list").output
    assert "not proven" in output
    assert "missing" in output
    assert "not in the lock, left alone" in output
    assert "translate-en_de-1_0" in output


def test_verify_finds_a_changed_byte_and_says_so_in_json(project: Path) -> None:
    write_lock(project, sha256=HASH)
    run("install", fixture_archive())
    weights = project / "argos" / "packages" / NAMES["en_pl"] / "model" / "model.bin"
    data = weights.read_bytes()
    weights.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    result = run("verify", "--format", "json")
    assert result.return_value == 1
    assert [(one["code"], one["language"]) for one in json.loads(result.output)] == [
        ("package-damaged", "pl"),
        ("package-missing", "ru"),
    ]


def test_an_install_that_fails_outside_exits_with_3_and_installs_the_others(
    project: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.engine.download._ATTEMPTS", 1)
    path = write_lock(project, url=site.url)
    path.write_text(
        path.read_text().replace("https://nowhere.invalid/en_ru.argosmodel", "http://127.0.0.1:9/en_ru.argosmodel")
    )
    result = CliRunner().invoke(command, ["install"], standalone_mode=False)
    assert result.return_value == 3
    assert "en_pl: installed" in result.output
    assert "en_ru: failed" in result.output
    assert "hint: run the command again" in result.output


def test_a_faulty_entry_of_the_lock_is_reported_and_the_others_are_used(project: Path) -> None:
    path = write_lock(project)
    path.write_text(path.read_text().replace("licence: MIT", "licence: MIT\n    colour: red"))
    result = run("install", fixture_archive())
    assert result.return_value == 1
    assert "translations/packages.lock:15:5: error[packages-lock]" in result.output
    assert "installed in" in result.output


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("arguments", [("nowhere",), (".", "--lang", "pl"), ("--lang", "ckb")])
def test_what_cannot_be_meant_is_a_usage_error(arguments: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        run("install", *arguments)


def test_without_a_lock_there_is_nothing_to_do(project: Path) -> None:
    (project / "translations" / "packages.lock").unlink()
    with pytest.raises(OutsideError, match="cannot be read"):
        run("list")


@pytest.mark.parametrize("name", ["install", "list", "verify"])
def test_every_command_has_an_example(name: str) -> None:
    assert "Example: polybrief packages" in CliRunner().invoke(command, [name, "--help"]).output
