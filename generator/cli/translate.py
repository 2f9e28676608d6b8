"""`polybrief translate`: fill missing wordings with Argos Translate, on this machine and without the network."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from filelock import FileLock, Timeout
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from generator.cli.report import exit_code, print_findings
from generator.engine import inventory, pins
from generator.engine.places import find_places
from generator.errors import OutsideError, UsageError
from generator.findings import has_errors, stops
from generator.model.locales import Language, Maker
from generator.model.project import Project
from generator.pipeline.catalogues import units_of
from generator.pipeline.content import read_project
from generator.pipeline.machine import jobs, translate
from generator.translation.filling import STRATEGIES, Filled

_FIRST, _OTHER, _SECOND, _LEFT = "first try", "other hypothesis", "second strategy", "left missing"


@click.command()
@click.option("--lang", "codes", multiple=True, help="Only this language; may be repeated.")
@click.option("--dry-run", is_flag=True, help="Only say how much there is to do.")
@click.option("--force-machine", is_flag=True, help="Do again what a machine has worded; people's wordings stay.")
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(codes: tuple[str, ...], dry_run: bool, force_machine: bool, style: str, root: Path) -> int:  # noqa: FBT001 - click's
    """Fill missing wordings with Argos Translate.

    A wording is kept only when every value of its sentence is found again in it and all checks pass; the others stay
    missing and are listed with the reason. It can be stopped at any moment and goes on where it was.

    \b
    Example: polybrief translate --lang pl
             polybrief translate --dry-run
    """
    project = read_project(root)
    if stops(project.findings):
        print_findings(project.findings)
        return exit_code(project.findings)
    languages = _chosen(project, codes)
    todo = {language.code: _count(project, language, again=force_machine) for language in languages}
    if dry_run:
        click.echo(json.dumps(todo) if style == "json" else "\n".join(f"{code}: {n} units" for code, n in todo.items()))
        return 0
    busy = [language for language in languages if todo[language.code]]
    reports: dict[str, list[Filled]] = {}
    with _alone(root):
        if busy:
            lock, findings = pins.read_lock(root / pins.PATH)
            if has_errors(findings):
                print_findings(findings)
                return exit_code(findings)
            places = find_places()
            inventory.require([language.code for language in busy], lock, places)
            for language in busy:
                engine = inventory.engine_for(language.code, lock, places)
                filled = translate(root, project, language, engine, again=force_machine)
                reports[language.code] = list(_watched(filled, language, todo[language.code], quiet=style == "json"))
    _report(reports, style)
    return 0


def _chosen(project: Project, codes: tuple[str, ...]) -> list[Language]:
    machine = {code: each for code, each in project.settings.languages.items() if each.maker is Maker.MACHINE}
    if unknown := [code for code in codes if code not in machine]:
        raise UsageError(
            f"not translated by machine: {', '.join(unknown)}", hint=f"the languages are: {', '.join(machine)}"
        )
    return [language for code, language in machine.items() if not codes or code in codes]


def _count(project: Project, language: Language, *, again: bool) -> int:
    return sum(len(jobs(project, language, name, again=again)) for name in units_of(project, language))


def _alone(root: Path) -> FileLock:
    """Return the lock of a run; a second run says so and leaves."""
    folder = root / ".cache"
    folder.mkdir(exist_ok=True)
    lock = FileLock(folder / "translate.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise OutsideError("another run is translating this project", hint="wait until it has ended") from error
    return lock


def _watched(filled: Iterator[Filled], language: Language, total: int, *, quiet: bool) -> Iterator[Filled]:
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        if not quiet:
            click.echo(f"{language.code}: {total} units", err=True)
        yield from filled
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(language.code, total=total)
        for each in filled:
            progress.advance(task)
            yield each


def _way(filled: Filled) -> str:
    if filled.translation is None:
        return _LEFT
    if filled.strategy != STRATEGIES[0]:
        return _SECOND
    return _OTHER if filled.rank else _FIRST


def _report(reports: dict[str, list[Filled]], style: str) -> None:
    counts = {code: Counter(map(_way, filled)) for code, filled in reports.items()}
    left = {code: [each for each in filled if each.translation is None] for code, filled in reports.items()}
    if style == "json":
        rows: dict[str, Any] = {
            code: {
                **counts[code],
                "missing": [{"source": _english(each), "reasons": each.reasons} for each in left[code]],
            }
            for code in reports
        }
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not reports:
        click.echo("nothing to translate")
        return
    for code, missing in left.items():
        for each in missing:
            click.echo(f"{code}: {_english(each)}")
            for reason in each.reasons:
                click.echo(f"    {reason}")
    table = Table("language", _FIRST, _OTHER, _SECOND, _LEFT)
    for code, count in counts.items():
        table.add_row(code, *(str(count[way]) for way in (_FIRST, _OTHER, _SECOND, _LEFT)))
    Console().print(table)


def _english(filled: Filled) -> str:
    return filled.job.unit.plural or filled.job.unit.key.source
