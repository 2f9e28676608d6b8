"""Reads the metadata of a package as untrusted data: codes and version in a form that may become part of a path.

Loads nothing else.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.engine.faults import PackageFault

FILE = "metadata.json"
LARGEST = 1_000_000
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
VERSION = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,5}){0,3}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a package says of itself: the languages it translates between, as Argos codes, and its version."""

    from_code: str
    to_code: str
    version: str

    @property
    def code(self) -> str:
        """Return the code pair.

        >>> Metadata("en", "pl", "1.9").code
        'en_pl'
        """
        return f"{self.from_code}_{self.to_code}"

    def names(self, folder: str) -> bool:
        """Tell whether a folder's name is one that a package of this pair and version may have.

        >>> package = Metadata("en", "pl", "1.9")
        >>> [package.names(name) for name in ("translate-en_pl-1_9", "en_pl", "en_ar", "..")]
        [True, True, False, False]
        """
        version = re.escape(self.version).replace(r"\.", "[._]")
        return re.fullmatch(rf"(?:translate-)?{re.escape(self.code)}(?:-{version})?", folder) is not None


def parse_metadata(data: bytes) -> Metadata:
    """Return the metadata in the bytes of a metadata.json.

    Raises PackageFault when it is not that of a translation package.
    """
    if len(data) > LARGEST:
        raise PackageFault("package-metadata", f"{FILE} is larger than {LARGEST} bytes")
    try:
        fields = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise PackageFault("package-metadata", f"{FILE} is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise PackageFault("package-metadata", f"{FILE} is not a JSON object")
    if fields.get("type", "translate") != "translate":
        raise PackageFault("package-metadata", f"{FILE} says type {fields['type']!r}, expected 'translate'")
    return Metadata(
        _field(fields, "from_code", LANGUAGE),
        _field(fields, "to_code", LANGUAGE),
        _field(fields, "package_version", VERSION),
    )


def read_metadata(directory: Path) -> Metadata:
    """Return the metadata of an unpacked package; raise PackageFault when there is none that can be read."""
    try:
        with (directory / FILE).open("rb") as file:
            return parse_metadata(file.read(LARGEST + 1))
    except OSError as error:
        raise PackageFault("package-metadata", f"{FILE} cannot be read: {error.strerror}") from error


def read_licence(directory: Path) -> list[str]:
    """Return the lines of a package's README.md that speak of its licence: three at most, no control characters."""
    try:
        with (directory / "README.md").open("rb") as file:
            lines = file.read(LARGEST).decode("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    spoken = (line for line in lines if "licen" in line.casefold())
    return ["".join(filter(str.isprintable, line))[:200].strip() for line in islice(spoken, 3)]


def _field(fields: dict[str, object], name: str, form: re.Pattern[str]) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise PackageFault("package-metadata", f"{FILE} says {name} {value!r}, expected the form {form.pattern}")
    return value
