"""What an install is asked for: an address, a file, a folder of files, or what the lock names; it opens nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.engine.pins import Lock, Pin
from generator.errors import UsageError

SUFFIX = ".argosmodel"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One archive to install: from an address or a file.

    `pin` is what it has to be, None when only its content tells. One that is `optional` came with a whole folder: it
    may be a package that the lock does not name.
    """

    name: str
    url: str = ""
    path: Path | None = None
    pin: Pin | None = None
    optional: bool = False


def from_lock(pins: Iterable[Pin]) -> list[Wanted]:
    """Return the archives that the lock gives addresses for."""
    return [Wanted(pin.code, url=pin.url, pin=pin) for pin in pins]


def from_arguments(sources: Iterable[str], lock: Lock) -> list[Wanted]:
    """Return the archives that the arguments of `packages install` stand for, in order.

    Raises UsageError on one that is nothing.
    """
    return [wanted for source in sources for wanted in _from_argument(source, lock)]


def _from_argument(source: str, lock: Lock) -> Iterator[Wanted]:
    if urlsplit(source).scheme in {"http", "https"}:
        pin = next((pin for pin in lock.pins.values() if pin.url == source), None)
        yield Wanted(pin.code if pin else source, url=source, pin=pin)
        return
    path = Path(source)
    if path.is_file():
        yield Wanted(source, path=path)
        return
    if not path.is_dir():
        raise UsageError(
            f"{source} is no address, file or folder",
            hint=f"give an https:// address, a {SUFFIX} file, or a folder of them",
        )
    files = sorted(file for file in path.iterdir() if file.suffix == SUFFIX and file.is_file())
    if not files:
        raise UsageError(f"{source} has no {SUFFIX} file in it")
    for file in files:
        yield Wanted(str(file), path=file, optional=True)
