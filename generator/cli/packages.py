"""`polybrief packages`: install Argos packages that the lock allows, list what is there, verify every byte of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

from generator.cli.report import FORMATS, exit_code, print_findings
from generator.engine import inventory, pins, sources
from generator.engine.download import Watch
from generator.engine.install import Installer, Outcome, Status
from generator.engine.metadata import read_licence
from generator.engine.places import find_places
from generator.errors import UsageError

_OUTSIDE = 3
_MEGABYTE = 1_000_000
_PLAIN_STEP = 10 * _MEGABYTE
_root = click.option(
    "--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder."
)
_format = click.option("--format", "style", type=click.Choice(FORMATS), default="text", show_default=True)


@click.group()
def command() -> None:
    """Install, list and verify the Argos Translate packages that translations/packages.lock names.

    They live where Argos Translate keeps them (ARGOS_PACKAGES_DIR, else its folder under XDG_DATA_HOME), and packages
    that Argos Translate installed are used too.
    """


@command.command()
@click.argument("source", nargs=-1)
@click.option("--lang", "languages", multiple=True, help="Only the packages that this language needs; may be repeated.")
@click.option("--pin", is_flag=True, help="Write the hash of a package to the lock where it is not known yet.")
@_root
def install(source: tuple[str, ...], languages: tuple[str, ...], pin: bool, root: Path) -> int:  # noqa: FBT001 - click's
    """Install packages from SOURCE: an address, a file, or a folder of files; without SOURCE those of the lock.

    A package is fetched (a broken download goes on where it stopped), its hash, size and content are verified, and it
    translates one sentence, before it appears among the packages.

    \b
    Example: polybrief packages install --lang pl --lang ar
             polybrief packages install /media/usb/packages --pin
    """
    path = root / pins.PATH
    lock, findings = pins.read_lock(path)
    if findings:
        print_findings(findings)
    wanted = _wanted(source, languages, lock)
    outcomes: list[Outcome] = []
    with _watching() as watch:
        for outcome in Installer(find_places(), lock, watch).install(wanted):
            outcomes.append(outcome)
            _print_outcome(outcome)
            if pin and outcome.pin and outcome.pin.sha256 is None and outcome.sha256:
                pins.write_pin(path, outcome.pin.code, sha256=outcome.sha256, size=outcome.size)
                click.echo(f"    pinned in {pins.PATH}")
            elif outcome.pin and outcome.pin.sha256 is None and outcome.sha256:
                click.echo("    not pinned: with --pin this hash is written to the lock, and any other is refused")
    if any(outcome.status is Status.FAILED for outcome in outcomes):
        return _OUTSIDE
    refused = [outcome.finding for outcome in outcomes if outcome.finding]
    return exit_code([*findings, *refused])


@command.command("list")
@_root
def list_packages(root: Path) -> int:
    """List the packages of the lock and what is on this machine.

    \b
    Example: polybrief packages list
    """
    lock, findings = pins.read_lock(root / pins.PATH)
    places = find_places()
    table = Table("package", "version", "state", "MB", "licence", "where, or why not")
    standings = inventory.survey(lock, places)
    for standing in standings:
        pin, found = standing.pin, standing.found
        size = f"{pin.size / _MEGABYTE:.1f}" if pin.size else pins.UNKNOWN
        note = standing.reason or (str(found.directory) if found else "")
        table.add_row(pin.code, pin.version, str(standing.state), size, pin.licence or pins.UNKNOWN, note)
    Console(soft_wrap=not sys.stdout.isatty(), markup=False).print(table)
    used = {standing.found.directory for standing in standings if standing.found}
    for found in inventory.scan(places):
        if found.directory not in used:
            click.echo(f"not in the lock, left alone: {found.directory}{f' ({found.fault})' if found.fault else ''}")
    if findings:
        print_findings(findings)
    return exit_code(findings)


@command.command()
@_root
@_format
def verify(root: Path, style: str) -> int:
    """Read every byte of the installed packages and compare them with the lock.

    \b
    Example: polybrief packages verify --format json
    """
    lock, findings = pins.read_lock(root / pins.PATH)
    findings += inventory.verify(lock, find_places())
    print_findings(findings, style)
    return exit_code(findings)


def _wanted(source: tuple[str, ...], languages: tuple[str, ...], lock: pins.Lock) -> list[sources.Wanted]:
    if source and languages:
        raise UsageError("--lang chooses packages of the lock: it goes with no SOURCE")
    if source:
        return sources.from_arguments(source, lock)
    codes = [code for language in languages for code in lock.route(language)] or list(lock.pins)
    if unknown := [code for code in codes if code not in lock.pins]:
        raise UsageError(f"{pins.PATH} has no package {', '.join(unknown)}", hint=f"it has {', '.join(lock.pins)}")
    return sources.from_lock(lock.pins[code] for code in dict.fromkeys(codes))


def _print_outcome(outcome: Outcome) -> None:
    click.echo(f"{outcome.name}: {outcome.status}{f' in {outcome.directory}' if outcome.directory else ''}")
    if outcome.sha256:
        click.echo(f"    SHA-256 {outcome.sha256}, {outcome.size} bytes")
    if outcome.finding:
        click.echo(f"    {outcome.finding}")
    elif outcome.reason:
        click.echo(f"    {outcome.reason}")
    if outcome.directory and outcome.pin and outcome.pin.licence is None:
        for line in read_licence(outcome.directory):
            click.echo(f"    its README says: {line}")


@contextmanager
def _watching() -> Iterator[Watch]:
    """Show progress as bars on a terminal, as a line now and then elsewhere; on the standard error."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bars(progress)


class _Bars:
    """Progress bars, one a file."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, name: str, done: int, total: int | None) -> None:
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(name, total=total)
        self._progress.update(self._tasks[name], completed=done, total=total)


class _Lines:
    """One plain line every ten megabytes, for logs."""

    def __init__(self) -> None:
        self._said: dict[str, int] = {}

    def __call__(self, name: str, done: int, total: int | None) -> None:
        step = done // _PLAIN_STEP
        if step > self._said.get(name, 0):
            self._said[name] = step
            of = f" of {total // _MEGABYTE}" if total else ""
            click.echo(f"{name}: {done // _MEGABYTE}{of} MB", err=True)
