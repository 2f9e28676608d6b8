"""The receipt that an install leaves in a package: the archive it came from and the hash of every file.

It judges no archive.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.engine.faults import PackageFault

FILE = "polybrief.json"
_HINT = "run: polybrief packages install"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The SHA-256 and size of the archive, and the SHA-256 of every file by its path inside the package."""

    sha256: str
    size: int
    files: Mapping[str, str]

    @property
    def contents(self) -> str:
        """Return one SHA-256 for all files, by their paths and hashes: two packages with the same one are the same."""
        text = json.dumps(sorted(self.files.items()))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def write_receipt(directory: Path, sha256: str, size: int) -> None:
    """Write the receipt of a freshly unpacked package."""
    files = {name: hash_file(directory / name) for name in _files(directory)}
    text = json.dumps({"archive": {"sha256": sha256, "size": size}, "files": files}, indent=1)
    (directory / FILE).write_text(text + "\n", encoding="utf-8")


def read_receipt(directory: Path) -> Receipt | None:
    """Return the receipt of a package, None when it was not installed by Polybrief.

    Raises PackageFault on a damaged one.
    """
    try:
        fields = json.loads((directory / FILE).read_bytes())
        files = {str(name): str(value) for name, value in fields["files"].items()}
        return Receipt(str(fields["archive"]["sha256"]), int(fields["archive"]["size"]), files)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PackageFault("package-damaged", f"{FILE} cannot be read: {error.strerror}", hint=_HINT) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise PackageFault("package-damaged", f"{FILE} is not a receipt", hint=_HINT) from error


def check_files(directory: Path, receipt: Receipt) -> None:
    """Raise PackageFault when a file is missing, changed, or not of the package; read every byte."""
    present = set(_files(directory))
    faults = [f"{name} is missing" for name in sorted(receipt.files.keys() - present)]
    faults += [f"{name} is not part of the package" for name in sorted(present - receipt.files.keys())]
    for name in sorted(present & receipt.files.keys()):
        try:
            if hash_file(directory / name) != receipt.files[name]:
                faults.append(f"{name} was changed")
        except OSError as error:
            faults.append(f"{name} cannot be read: {error.strerror}")
    if faults:
        raise PackageFault("package-damaged", "; ".join(faults), hint=_HINT)


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(directory: Path) -> list[str]:
    """Return the paths of all files of a package but the receipt; a link counts as a file."""
    found: list[str] = []
    for folder, folders, names in os.walk(directory):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        found += [(Path(folder) / name).relative_to(directory).as_posix() for name in (*names, *links)]
    return sorted(name for name in found if name != FILE)
