"""Where Argos packages live on this machine, by the rules of Argos Translate 1.11.

It creates no directory and imports no Argos.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import OutsideError


@dataclass(frozen=True, slots=True)
class Places:
    """The folder that packages are installed into, and folders that only hold packages of others (Snap)."""

    packages: Path
    others: tuple[Path, ...] = ()

    @property
    def all(self) -> tuple[Path, ...]:
        """Return all folders in the order in which they are searched."""
        return (self.packages, *self.others)

    @property
    def staging(self) -> Path:
        """Return our own folder beside the packages: the lock, downloads, what is not yet published.

        It is on the same file system, so that publishing is one rename, and not inside the folder of the packages,
        where stock Argos takes every folder for a package and fails on one that is half written.
        """
        return self.packages.parent / f".{self.packages.name}.polybrief"


def find_places(environment: Mapping[str, str] | None = None) -> Places:
    """Return the places for an environment (this process's when None).

    Raises OutsideError when Argos's settings are unreadable.
    """
    env = os.environ if environment is None else environment
    home = Path(env["SNAP_USER_DATA"]) if "SNAP" in env and "SNAP_USER_DATA" in env else _home(env)
    data = Path(env.get("XDG_DATA_HOME", home / ".local" / "share")) / "argos-translate"
    config = Path(env.get("XDG_CONFIG_HOME", home / ".config")) / "argos-translate"
    chosen = env.get("ARGOS_PACKAGES_DIR") or _settings(config / "settings.json").get("ARGOS_PACKAGES_DIR")
    return Places(Path(chosen) if chosen else data / "packages", tuple(_snap(env)))


def _home(env: Mapping[str, str]) -> Path:
    return Path(env["HOME"]) if env.get("HOME") else Path.home()


def _settings(path: Path) -> dict[str, Any]:
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise OutsideError(
            f"the settings of Argos Translate cannot be read: {path}: {error}", hint="mend or remove the file"
        ) from error
    if not isinstance(settings, dict):
        raise OutsideError(
            f"the settings of Argos Translate are not a JSON object: {path}", hint="mend or remove the file"
        )
    return settings


def _snap(env: Mapping[str, str]) -> list[Path]:
    if "SNAP" not in env:
        return []
    folder = Path(env["SNAP"]) / "snap_custom"
    content = folder / "content_snap_packages"
    several = sorted(path for path in content.iterdir() if path.is_dir()) if content.is_dir() else []
    return [path for path in (folder / "packages",) if path.is_dir()] + several
