"""`polybrief translate`: fill missing wordings with Argos Translate, on this machine or over a scheduler's workers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click
from filelock import FileLock, Timeout
from rich.console import Console
from rich.table import Table

from generator.cli.crews import Spreading, spread
from generator.cli.outcomes import WAYS, Outcome, english
from generator.cli.report import exit_code, print_findings
from generator.cli.watching import Metered, Watch
from generator.engine import inventory, pins
from generator.engine.places import find_places
from generator.engine.spread import crew_engine
from generator.errors import OutsideError, UsageError
from generator.findings import has_errors, stops
from generator.model.crew import Crew
from generator.model.locales import Language, Maker
from generator.model.project import Project
from generator.pipeline.content import read_project
from generator.pipeline.machine import translate, work
from generator.translation.filling import Filled


@click.command()
@click.option("--lang", "codes", multiple=True, help="Only this language; may be repeated.")
@click.option("--dry-run", is_flag=True, help="Only say how much there is to do.")
@click.option("--force-machine", is_flag=True, help="Do again what a machine has worded; people's wordings stay.")
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
@spread(120)
def command(  # noqa: PLR0913 - one for each option
    *,
    codes: tuple[str, ...],
    dry_run: bool,
    force_machine: bool,
    style: str,
    root: Path,
    spreading: Spreading,
) -> int:
    """Fill missing wordings with Argos Translate.

    A wording is kept only when every value of its sentence is found again in it and all checks pass; the others stay
    missing and are listed with the reason for every hypothesis. It can be stopped at any moment, and goes on there when
    it is run again. Without --scheduler the network is never used.

    \b
    Example: polybrief translate --lang pl
             polybrief translate --dry-run
             polybrief translate --scheduler tls://cluster.example.org:8786
    """
    project = read_project(root)
    if stops(project.findings):
        print_findings(project.findings)
        return exit_code(project.findings)
    languages = _chosen(project, codes)
    todo = {language.code: work(project, language, again=force_machine) for language in languages}
    if dry_run:
        counts = {code: each.units for code, each in todo.items()}
        click.echo(
            json.dumps(counts) if style == "json" else "\n".join(f"{code}: {n} units" for code, n in counts.items())
        )
        return 0
    run = _Run(root, project, again=force_machine, shown=style == "text")
    if busy := [language for language in languages if todo[language.code].units]:
        with _alone(root):
            lock, findings = pins.read_lock(root / pins.PATH)
            if has_errors(findings):
                print_findings(findings)
                return exit_code(findings)
            with spreading.crew() as crew:
                run.translate({language: todo[language.code].units for language in busy}, lock, crew)
    outcomes = {code: Outcome(tuple(run.filled.get(code, ())), each.left_to_people) for code, each in todo.items()}
    _report({code: outcome for code, outcome in outcomes.items() if outcome.filled or outcome.left_to_people}, style)
    for failure in run.failures:
        click.echo(f"polybrief: {failure}", err=True)
    return OutsideError.exit_code if run.failures else 0


@dataclass
class _Run:
    """One run over languages: what came of their units, and which texts nobody could translate."""

    root: Path
    project: Project
    again: bool
    shown: bool
    filled: dict[str, list[Filled]] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def translate(self, units: Mapping[Language, int], lock: pins.Lock, crew: Crew | None) -> None:
        """Translate languages, for each of which the number of units is given: on this machine, or over a crew."""
        places = find_places()
        if crew is None:
            inventory.require([language.code for language in units], lock, places)
        for language, number in units.items():
            over = crew_engine(language.code, lock, places, crew) if crew else None
            engine = Metered(over or inventory.engine_for(language.code, lock, places))
            steps = translate(self.root, self.project, language, engine, again=self.again)
            if self.shown:
                steps = Watch(language.code, number, engine).show(steps, Console(stderr=True))
            self.filled[language.code] = list(steps)
            self.failures += (f"{language.code}: {each}" for each in (over.failures if over else ()))


def _chosen(project: Project, codes: tuple[str, ...]) -> list[Language]:
    machine = {code: each for code, each in project.settings.languages.items() if each.maker is Maker.MACHINE}
    if unknown := [code for code in codes if code not in machine]:
        raise UsageError(
            f"not translated by machine: {', '.join(unknown)}", hint=f"the languages are: {', '.join(machine)}"
        )
    return [language for code, language in machine.items() if not codes or code in codes]


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


def _report(outcomes: dict[str, Outcome], style: str) -> None:
    if style == "json":
        click.echo(
            json.dumps({code: outcome.row() for code, outcome in outcomes.items()}, ensure_ascii=False, indent=2)
        )
        return
    if not any(outcome.filled for outcome in outcomes.values()):
        click.echo("nothing to translate")
    for code, outcome in outcomes.items():
        for each in outcome.missing:
            click.echo(f"{code}: {english(each.job.unit)}")
            for reason in each.reasons:
                click.echo(f"    {reason}")
    if outcomes:
        table = Table("language", *WAYS)
        for column in table.columns[1:]:
            column.justify = "right"
        for code, outcome in outcomes.items():
            table.add_row(code, *(str(outcome.counts[way]) for way in WAYS))
        Console().print(table)
    if any(outcome.left_to_people for outcome in outcomes.values()):
        click.echo("left to people: texts of the site whose slots hold names and phrases")
