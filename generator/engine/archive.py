"""Checks the archive of a package entry by entry and unpacks it into a folder of its own.

It trusts nothing the archive says.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.engine import metadata as meta
from generator.engine.faults import PackageFault

MOST_ENTRIES = 1000
LARGEST_UNPACKED = 2 << 30
LARGEST_RATIO = 20
# A few bytes compress enormously without harm: below this the ratio says nothing.
RATIO_COUNTS_FROM = 4 << 20
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_CHUNK = 1 << 20
_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_MODEL = "model/model.bin"


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that may be unpacked: its file, the name of its only top folder, what it says of itself."""

    path: Path
    top: str
    metadata: meta.Metadata


def inspect(path: Path) -> Archive:
    """Check names, kinds, number, sizes and layout of the entries.

    Raises PackageFault on the first thing that is wrong.
    """
    try:
        with zipfile.ZipFile(path) as file:
            entries = file.infolist()
            if len(entries) > MOST_ENTRIES:
                raise PackageFault(
                    "package-entries", f"the archive has {len(entries)} entries, at most {MOST_ENTRIES} are allowed"
                )
            for entry in entries:
                _check_entry(entry)
            _check_sizes(entries, path.stat().st_size)
            top = _check_layout([entry.filename for entry in entries if not entry.is_dir()])
            with file.open(f"{top}/{meta.FILE}") as member:
                found = meta.parse_metadata(member.read(meta.LARGEST + 1))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise PackageFault("package-archive", f"not a whole Argos package (a zip archive): {error}") from error
    if not found.names(top):
        message = f"the package {found.code} {found.version} would be unpacked into {top!r}, which is not its own name"
        raise PackageFault("package-folder", message)
    return Archive(path, top, found)


def unpack(archive: Archive, into: Path) -> Path:
    """Unpack an inspected archive into a new folder below `into` and return it.

    Raises PackageFault on damaged content.
    """
    written = 0
    try:
        with zipfile.ZipFile(archive.path) as file:
            for entry in file.infolist():
                target = into / entry.filename
                if entry.is_dir():
                    target.mkdir(parents=True, exist_ok=True)
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                with file.open(entry) as member, target.open("xb") as out:
                    while chunk := member.read(_CHUNK):
                        written += len(chunk)
                        if written > LARGEST_UNPACKED:
                            raise PackageFault(
                                "package-size", f"the archive unpacks to more than {LARGEST_UNPACKED} bytes"
                            )
                        out.write(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, FileExistsError, NotADirectoryError) as error:
        raise PackageFault("package-archive", f"the archive is damaged: {error}") from error
    return into / archive.top


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name, mode = entry.filename, entry.external_attr >> 16
    parts = PurePosixPath(name).parts
    if name.startswith("/") or "\\" in name or ":" in name or ".." in parts or "." in name.split("/") or "\0" in name:
        raise PackageFault("package-path", f"the entry {name!r} leads out of the package's folder")
    if mode and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_IFMT(mode) == 0):
        raise PackageFault("package-path", f"the entry {name!r} is a link or a device, not a file")
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise PackageFault("package-archive", f"the entry {name!r} is encrypted or compressed in an unusual way")


def _check_sizes(entries: list[zipfile.ZipInfo], packed: int) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > LARGEST_UNPACKED:
        raise PackageFault(
            "package-size", f"the archive unpacks to {unpacked} bytes, at most {LARGEST_UNPACKED} are allowed"
        )
    if unpacked > RATIO_COUNTS_FROM and unpacked > packed * LARGEST_RATIO:
        raise PackageFault(
            "package-ratio", f"{packed} bytes unpack to {unpacked}: more than {LARGEST_RATIO} times as many"
        )


def _check_layout(names: list[str]) -> str:
    tops = {name.split("/")[0] for name in names}
    if len(tops) != 1 or any("/" not in name for name in names):
        raise PackageFault(
            "package-layout",
            f"expected one folder at the top of the archive, found {len(tops)}: {', '.join(sorted(tops)[:5])}",
        )
    if len({name.casefold() for name in names}) != len(names):
        raise PackageFault("package-layout", "two entries of the archive have the same name")
    top = tops.pop()
    missing = [name for name in (meta.FILE, _MODEL) if f"{top}/{name}" not in names]
    if not any(f"{top}/{name}" in names for name in _TOKENIZERS):
        missing.append(" or ".join(_TOKENIZERS))
    if missing:
        raise PackageFault("package-layout", f"the archive lacks {', '.join(missing)}")
    return top
