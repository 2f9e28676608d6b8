"""`polybrief review`: give wordings to people who know a language, and take their answers back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.report import exit_code, print_findings
from generator.errors import UsageError
from generator.findings import stops
from generator.model.project import Project
from generator.model.units import State
from generator.pipeline.catalogues import translated
from generator.pipeline.content import read_project
from generator.pipeline.reviews import Terms, sheet, take_back, write_sheet
from generator.reviewing.collecting import Choice
from generator.reviewing.judging import Take

_STATES = "machine,draft,stale,missing"
_ROOT = click.option(
    "--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder."
)


@click.group()
def command() -> None:
    """Review without Git: export wordings, and import what reviewers answered.

    \b
    Example: polybrief review export --lang pl --state machine
             polybrief review import answers.json
    """


@command.command("export")
@click.option("--lang", "code", required=True, help="The language.")
@click.option("--story", "stories", multiple=True, help="Only this story; may be repeated.")
@click.option("--state", "states", default=_STATES, show_default=True, help="Only wordings in these states.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="The folder; review-LANG by default.")
@_ROOT
def export(code: str, stories: tuple[str, ...], states: str, out: Path | None, root: Path) -> int:
    """Write a folder with what a reviewer is to look at, as PO catalogues.

    \b
    Example: polybrief review export --lang pl --state machine,draft
    """
    project = read_project(root)
    languages = {language.code: language for language in translated(project)}
    _require("language", (code,), languages)
    _require("story", stories, project.by_story)
    chosen = [state.strip() for state in states.split(",")]
    _require("state", chosen, [State.MISSING, State.STALE, State.MACHINE, State.DRAFT, State.REVIEWED])
    if stops(project.findings):
        print_findings(project.findings)
        return exit_code(project.findings)
    today = dt.datetime.now(tz=dt.UTC).date()
    choice = Choice({State(state) for state in chosen}, stories, today.isoformat())
    content = sheet(project, languages[code], choice)
    for path in write_sheet(out or Path(f"review-{code}"), content, languages[code]):
        click.echo(path)
    click.echo(f"{len(content.items)} wordings to look at")
    return 0


@command.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lang", "code", default="", help="The language of PO files.")
@click.option("--reviewer", default="", help="Who reviewed; otherwise the name in the file.")
@click.option("--take", type=click.Choice(("theirs", "ours")), help="What counts where a wording changed meanwhile.")
@_ROOT
def bring_in(files: tuple[Path, ...], code: str, reviewer: str, take: str | None, root: Path) -> int:
    """Record what reviewers answered. What would lose a fact is refused, and a conflict changes nothing.

    \b
    Example: polybrief review import review-pl/site.po --lang pl --reviewer "A name"
    """
    project: Project = read_project(root)
    if stops(project.findings):
        print_findings(project.findings)
        return exit_code(project.findings)
    today = dt.datetime.now(tz=dt.UTC).date()
    done = take_back(root, project, files, Terms(today, code, reviewer, Take(take or "")))
    for path in done.changed:
        click.echo(path.relative_to(root))
    click.echo(f"{done.recorded} answers were recorded")
    print_findings(done.findings)
    return exit_code(done.findings)


def _require(what: str, given: tuple[str, ...] | list[str], known: Iterable[str]) -> None:
    names = [*known]
    if unknown := [name for name in given if name not in names]:
        raise UsageError(f"no {what} is called {', '.join(unknown)}", hint=f"there is: {', '.join(names)}")
