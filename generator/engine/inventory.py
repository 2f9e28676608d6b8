"""What packages are on this machine, and whether they are what the lock says.

It reads only, and one bad folder hides no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.engine import receipt as receipts
from generator.engine.argos import ArgosEngine
from generator.engine.faults import PackageFault
from generator.engine.metadata import Metadata, read_metadata
from generator.engine.pins import PATH, Lock, Pin
from generator.engine.pivot import PivotEngine
from generator.engine.places import Places
from generator.engine.protocol import Engine, Identity, Search
from generator.engine.receipt import Receipt
from generator.errors import OutsideError
from generator.findings import Finding, Severity


class State(StrEnum):
    """What a package is, measured by the lock. The first two can be used."""

    PINNED = "as pinned"
    UNPROVEN = "not proven"
    DIFFERENT = "different"
    DAMAGED = "damaged"
    MISSING = "missing"


USABLE = {State.PINNED, State.UNPROVEN}


@dataclass(frozen=True, slots=True)
class Found:
    """A folder among the packages: what it says of itself and the receipt of its install, or what is wrong with it."""

    directory: Path
    metadata: Metadata | None
    receipt: Receipt | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """One pinned package on this machine; `reason` says in words why it is not simply as pinned."""

    pin: Pin
    state: State
    reason: str = ""
    found: Found | None = None

    def engine(self, search: Search) -> Engine:
        """Return an engine for a usable package."""
        if self.found is None:
            raise OutsideError(f"the package {self.pin.code} is missing")
        sha256 = self.found.receipt.sha256 if self.found.receipt else ""
        return ArgosEngine(self.found.directory, Identity(self.pin.code, self.pin.version, sha256), search)


class MissingPackagesError(OutsideError):
    """Languages cannot be translated because packages are missing.

    `missing` holds them, the hint is the command to run.
    """

    def __init__(self, missing: Sequence[Standing], languages: Iterable[str]) -> None:
        listed = "".join(f"\n  {standing.pin.code} {standing.pin.version}: {standing.reason}" for standing in missing)
        chosen = "".join(f" --lang {language}" for language in sorted(languages))
        super().__init__(f"packages are missing:{listed}", hint=f"run: polybrief packages install{chosen}")
        self.missing = tuple(missing)


def scan(places: Places) -> list[Found]:
    """Return every folder among the packages, sorted by name, the broken ones with their fault."""
    found: list[Found] = []
    for place in places.all:
        try:
            folders = sorted(path for path in place.iterdir() if path.is_dir())
        except FileNotFoundError:
            continue
        except OSError as error:
            raise OutsideError(f"the folder of the packages cannot be read: {place}: {error.strerror}") from error
        found += [_look(folder) for folder in folders]
    return found


def survey(lock: Lock, places: Places) -> list[Standing]:
    """Return where every pinned package stands, in the order of the lock; no file is hashed."""
    found = scan(places)
    return [standing_of(pin, found) for pin in lock.pins.values()]


def verify(lock: Lock, places: Places) -> list[Finding]:
    """Return what is wrong with every pinned package, with every byte of it read."""
    findings: list[Finding] = []
    for standing in survey(lock, places):
        found = standing.found
        if standing.state not in USABLE:
            findings.append(_finding(standing, f"package-{standing.state}", Severity.ERROR))
            continue
        try:
            if found and found.receipt:
                receipts.check_files(found.directory, found.receipt)
        except PackageFault as fault:
            findings.append(fault.finding(found.directory.as_posix() if found else "", language=standing.pin.target))
            continue
        if standing.reason:
            findings.append(_finding(standing, "package-unproven", Severity.WARNING))
    return findings


def engine_for(language: str, lock: Lock, places: Places, search: Search | None = None) -> Engine:
    """Return the engine that translates English into a language, over a pivot where the lock says so.

    Raises MissingPackagesError when a package of the way cannot be used.
    """
    first, *others = (standing.engine(search or Search()) for standing in require([language], lock, places))
    return PivotEngine(first, others[0]) if others else first


def require(languages: Sequence[str], lock: Lock, places: Places) -> list[Standing]:
    """Return the packages that the languages need, each once, in order.

    Raises MissingPackagesError with every one that cannot be used, OutsideError when the lock has none for a language.
    """
    standings = {standing.pin.code: standing for standing in survey(lock, places)}
    codes = list(dict.fromkeys(code for language in languages for code in lock.route(language)))
    if unknown := [code for code in codes if code not in standings]:
        raise OutsideError(
            f"{PATH} has no package {', '.join(unknown)}", hint=f"add it to {PATH}, or leave the language out"
        )
    needed = [standings[code] for code in codes]
    if missing := [standing for standing in needed if standing.state not in USABLE]:
        lacking = {standing.pin.code for standing in missing}
        raise MissingPackagesError(missing, [language for language in languages if lacking & set(lock.route(language))])
    return needed


def _look(folder: Path) -> Found:
    try:
        metadata = read_metadata(folder)
    except PackageFault as fault:
        return Found(folder, None, None, str(fault))
    try:
        return Found(folder, metadata, receipts.read_receipt(folder))
    except PackageFault as fault:
        return Found(folder, metadata, None, str(fault))


def standing_of(pin: Pin, found: Sequence[Found]) -> Standing:
    """Return the best that is there for a pin: the right version and hash before any other, proven before unproven."""
    same = (one for one in found if (one.metadata and one.metadata.code == pin.code) or _named(pin, one))
    standings = [_compare(pin, one) for one in same]
    return min(standings, key=_merit, default=Standing(pin, State.MISSING, "not installed"))


def _merit(standing: Standing) -> tuple[int, bool]:
    return (list(State).index(standing.state), standing.found is None or standing.found.receipt is None)


def _named(pin: Pin, found: Found) -> bool:
    """Tell whether a folder whose metadata cannot be read has the name of a pinned package."""
    source, _, target = pin.code.partition("_")
    return found.metadata is None and Metadata(source, target, pin.version).names(found.directory.name)


def _compare(pin: Pin, found: Found) -> Standing:
    if found.fault or found.metadata is None:
        return Standing(pin, State.DAMAGED, f"{found.directory}: {found.fault}", found)
    if found.metadata.version != pin.version:
        return Standing(pin, State.DIFFERENT, f"version {found.metadata.version} is installed", found)
    if found.receipt is None:
        return Standing(
            pin, State.UNPROVEN, "not installed by polybrief: nothing says what archive it came from", found
        )
    if pin.sha256 is None:
        return Standing(
            pin, State.UNPROVEN, f"the lock has no hash yet; the archive's is {found.receipt.sha256}", found
        )
    if found.receipt.sha256 != pin.sha256:
        return Standing(pin, State.DIFFERENT, f"it came from another archive: {found.receipt.sha256}", found)
    return Standing(pin, State.PINNED, "", found)


def _finding(standing: Standing, code: str, severity: Severity) -> Finding:
    pin = standing.pin
    chosen = f"polybrief packages install --lang {pin.target}" + (" --pin" if pin.sha256 is None else "")
    message = f"{pin.code} {pin.version} is {standing.state}: {standing.reason}"
    return Finding(code, message, pin.position, f"run: {chosen}", severity, pin.target)
