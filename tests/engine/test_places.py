from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine.places import Places, find_places
from generator.errors import OutsideError

_STOCK = "import json; from argostranslate import settings; print(json.dumps([str(p) for p in settings.package_dirs]))"


@pytest.mark.parametrize(
    ("variables", "settings"),
    [
        ({}, None),
        ({"XDG_DATA_HOME": "{home}/data"}, None),
        ({"ARGOS_PACKAGES_DIR": "{home}/mine"}, None),
        (
            {"ARGOS_PACKAGES_DIR": "{home}/mine", "XDG_DATA_HOME": "{home}/data"},
            {"ARGOS_PACKAGES_DIR": "{home}/theirs"},
        ),
        ({}, {"ARGOS_PACKAGES_DIR": "{home}/theirs"}),
        ({"XDG_CONFIG_HOME": "{home}/config"}, {"ARGOS_PACKAGES_DIR": "{home}/theirs"}),
        ({"SNAP": "{home}/snap", "SNAP_USER_DATA": "{home}/snapdata"}, None),
    ],
)
def test_packages_are_where_argos_translate_looks_for_them(
    tmp_path: Path, variables: dict[str, str], settings: dict[str, str] | None
) -> None:
    environment = {"HOME": str(tmp_path)} | {name: value.format(home=tmp_path) for name, value in variables.items()}
    for folder in ("snap/snap_custom/packages", "snap/snap_custom/content_snap_packages/one"):
        (tmp_path / folder).mkdir(parents=True)
    if settings:
        file = Path(environment.get("XDG_CONFIG_HOME", tmp_path / ".config")) / "argos-translate" / "settings.json"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps({name: value.format(home=tmp_path) for name, value in settings.items()}))
    ours = [str(path) for path in find_places(environment).all]
    command = [sys.executable, "-c", _STOCK]
    stock = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert ours == json.loads(stock)


def test_looking_creates_no_directory(tmp_path: Path) -> None:
    find_places({"HOME": str(tmp_path)})
    assert not list(tmp_path.iterdir())


def test_importing_the_engine_imports_no_argos_and_creates_nothing(tmp_path: Path) -> None:
    modules = (
        "argos, archive, download, install, inventory, pins, pivot, places, protocol, receipt, smoke, sources, stock"
    )
    loaded = "{'argostranslate', 'ctranslate2'} & set(sys.modules)"
    code = f"import sys; from generator.engine import {modules}; print({loaded})"
    environment = os.environ | {"HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["{", "[]", '"text"'])
def test_unreadable_settings_are_not_passed_over(tmp_path: Path, text: str) -> None:
    file = tmp_path / ".config" / "argos-translate" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    with pytest.raises(OutsideError, match=r"settings\.json"):
        find_places({"HOME": str(tmp_path)})


def test_staging_is_beside_the_packages_and_not_among_them(tmp_path: Path) -> None:
    places = Places(tmp_path / "packages")
    assert places.staging.parent == places.packages.parent
