"""Installs packages: fetch, verify, unpack, try, publish, in this order.

What is not proven sound never gets its final name.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from filelock import FileLock, Timeout

from generator.engine import receipt as receipts
from generator.engine.archive import Archive, inspect, unpack
from generator.engine.download import LARGEST, Download, Watch
from generator.engine.faults import PackageFault
from generator.engine.inventory import scan, standing_of
from generator.engine.metadata import read_metadata
from generator.engine.pins import PATH, Lock, Pin
from generator.engine.places import Places
from generator.engine.smoke import smoke_translate
from generator.engine.sources import Wanted
from generator.errors import OutsideError, PolybriefError
from generator.findings import Finding

_CHUNK = 1 << 20
_INCOMING = "incoming-"
_ASIDE = "replaced"
UNPINNED = "package-unpinned"


class Status(StrEnum):
    """What became of one archive."""

    INSTALLED = "installed"
    PRESENT = "already there"
    REFUSED = "refused"
    FAILED = "failed"
    SKIPPED = "not in the lock, left alone"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one archive, its hash and size (bytes) once it was read, and why it was not installed."""

    name: str
    status: Status
    sha256: str = ""
    size: int = 0
    pin: Pin | None = None
    directory: Path | None = None
    smoke: str = ""
    finding: Finding | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Installer:
    """Installs into a machine's places what a lock allows; `watch` is told how far copies and downloads are."""

    places: Places
    lock: Lock
    watch: Watch
    smoke: Callable[[Path, str], str] = smoke_translate

    def install(self, wanted: Sequence[Wanted]) -> Iterator[Outcome]:
        """Yield what became of every archive, one after the other; a fault of one does not hinder the next.

        Raises OutsideError when another install is at work or the places cannot be written.
        """
        with self._alone():
            for one in wanted:
                yield self._outcome(one)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock across processes while packages are installed."""
        staging = self.places.staging
        try:
            (staging / "downloads").mkdir(parents=True, exist_ok=True)
            self.places.packages.mkdir(parents=True, exist_ok=True)
            if staging.stat().st_dev != self.places.packages.stat().st_dev:
                raise OutsideError(
                    f"{self.places.packages} is a file system of its own",
                    hint="set ARGOS_PACKAGES_DIR to a folder inside it",
                )
            with FileLock(staging / "lock", timeout=0):
                self._clear()
                yield
        except Timeout as error:
            raise OutsideError("another `polybrief packages install` is at work", hint="wait for it to end") from error
        except OSError as error:
            raise OutsideError(f"packages cannot be installed in {self.places.packages}: {error}") from error

    def _clear(self) -> None:
        """Clear away what a killed install left; a package that had just made room for its successor goes back."""
        for left in self.places.staging.glob(f"{_INCOMING}*"):
            for old in left.glob(f"{_ASIDE}/*"):
                if not (self.places.packages / old.name).exists():
                    old.replace(self.places.packages / old.name)
            shutil.rmtree(left)

    def _outcome(self, wanted: Wanted) -> Outcome:
        try:
            if wanted.pin and (present := self._present(wanted.name, wanted.pin)):
                return present
            return self._fetch(wanted) if wanted.url else self._copy(wanted)
        except PackageFault as fault:
            if wanted.optional and fault.code == UNPINNED:
                return Outcome(wanted.name, Status.SKIPPED)
            language = wanted.pin.target if wanted.pin else ""
            finding = fault.finding(str(wanted.path or wanted.url), language=language)
            return Outcome(wanted.name, Status.REFUSED, finding=finding, reason=str(fault))
        except PolybriefError as error:
            reason = f"{error}\n    hint: {error.hint}" if error.hint else str(error)
            return Outcome(wanted.name, Status.FAILED, reason=reason)
        except OSError as error:
            return Outcome(wanted.name, Status.FAILED, reason=str(error))

    def _present(self, name: str, pin: Pin) -> Outcome | None:
        """Return the outcome when a package is there, whole, and from an archive that the lock does not refuse."""
        found = standing_of(pin, scan(self.places)).found
        if found is None or found.receipt is None or found.metadata is None or found.metadata.version != pin.version:
            return None
        if pin.sha256 not in {None, found.receipt.sha256} or not _whole(found.directory):
            return None
        return Outcome(name, Status.PRESENT, found.receipt.sha256, found.receipt.size, pin, found.directory)

    def _fetch(self, wanted: Wanted) -> Outcome:
        """Download and install; once more from the start when what was put together from two answers is refused."""
        largest = wanted.pin.size if wanted.pin and wanted.pin.size else LARGEST
        download = Download(wanted.url, self.places.staging / "downloads", self.watch, largest)
        fetched = download.fetch()
        try:
            try:
                outcome = self._admit(wanted, fetched.path)
            except PackageFault:
                if not fetched.resumed:
                    raise
                download.forget()
                outcome = self._admit(wanted, download.fetch().path)
        except PackageFault:
            download.forget()
            raise
        download.forget()
        return outcome

    def _copy(self, wanted: Wanted) -> Outcome:
        """Install from a copy of a local file, so that what was verified is what is unpacked."""
        if wanted.path is None:
            raise OutsideError(f"{wanted.name} has neither an address nor a file")
        with self._incoming() as incoming, wanted.path.open("rb") as source:
            size, done = wanted.path.stat().st_size, 0
            if size > LARGEST:
                raise PackageFault("package-size", f"the file has {size} bytes, at most {LARGEST} are allowed")
            copy = incoming / "archive"
            with copy.open("wb") as file:
                while chunk := source.read(_CHUNK):
                    file.write(chunk)
                    done += len(chunk)
                    self.watch(wanted.path.name, done, size)
            return self._admit(wanted, copy)

    def _admit(self, wanted: Wanted, path: Path) -> Outcome:
        """Verify an archive against the lock, then unpack, try and publish it."""
        sha256, size = receipts.hash_file(path), path.stat().st_size
        if wanted.pin:
            _check_pin(wanted.pin, sha256, size)
        archive = inspect(path)
        pin = self._pin(archive)
        if wanted.pin and pin.code != wanted.pin.code:
            raise PackageFault(UNPINNED, f"expected the package {wanted.pin.code}, found {pin.code}")
        _check_pin(pin, sha256, size)
        if directory := self._installed(sha256):
            return Outcome(wanted.name, Status.PRESENT, sha256, size, pin, directory)
        with self._incoming() as incoming:
            fresh = unpack(archive, incoming / "unpacked")
            receipts.write_receipt(fresh, sha256, size)
            words = self.smoke(fresh, pin.code)
            directory = self._publish(archive, fresh, incoming)
        return Outcome(wanted.name, Status.INSTALLED, sha256, size, pin, directory, words)

    def _pin(self, archive: Archive) -> Pin:
        found = archive.metadata
        pin = self.lock.pins.get(found.code)
        if pin is None:
            raise PackageFault(
                UNPINNED,
                f"{PATH} has no package {found.code}",
                hint=f"add {found.code} {found.version} to it",
            )
        if pin.version != found.version:
            raise PackageFault(
                "package-version", f"{found.code} has version {found.version}, {PATH} says {pin.version}"
            )
        return pin

    def _installed(self, sha256: str) -> Path | None:
        """Return the folder of a whole package that came from the same archive."""
        same = (found.directory for found in scan(self.places) if found.receipt and found.receipt.sha256 == sha256)
        return next((directory for directory in same if _whole(directory)), None)

    def _publish(self, archive: Archive, fresh: Path, incoming: Path) -> Path:
        """Give the package its final name in one step; an older or damaged one of the same pair makes room for it."""
        final = self.places.packages / archive.top
        if not final.exists():
            fresh.replace(final)
            return final
        try:
            other = read_metadata(final).code
        except PackageFault:
            other = archive.metadata.code  # unreadable, but it has the name of this package
        if other != archive.metadata.code:
            raise PackageFault(
                "package-folder", f"{final} holds the package {other}; it is left alone", hint="move it away"
            )
        aside = incoming / _ASIDE / final.name
        aside.parent.mkdir()
        final.replace(aside)
        try:
            fresh.replace(final)
        except OSError:
            aside.replace(final)
            raise
        return final

    @contextmanager
    def _incoming(self) -> Iterator[Path]:
        """Lend a folder that nobody takes for a package, and remove it whatever happens."""
        folder = Path(tempfile.mkdtemp(prefix=_INCOMING, dir=self.places.staging))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _whole(directory: Path) -> bool:
    try:
        if receipt := receipts.read_receipt(directory):
            receipts.check_files(directory, receipt)
            return True
    except PackageFault:
        pass
    return False


def _check_pin(pin: Pin, sha256: str, size: int) -> None:
    """Refuse an archive that is not the pinned one."""
    hint = (
        f"somebody changed the file, or the pin is wrong: compare both with a source you trust before you edit {PATH}"
    )
    if pin.sha256 is not None and pin.sha256 != sha256:
        raise PackageFault("package-hash", f"{pin.code}: SHA-256 {sha256}, {PATH} says {pin.sha256}", hint=hint)
    if pin.size is not None and pin.size != size:
        raise PackageFault("package-size", f"{pin.code}: {size} bytes, {PATH} says {pin.size}", hint=hint)
