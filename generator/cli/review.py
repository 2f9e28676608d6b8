"""`polybrief review`: give wordings to people who know a language, and take their answers back."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from generator.cli.report import exit_code, print_findings
from generator.errors import UsageError
from generator.findings import stops
from generator.model.project import Project
from generator.model.reviews import Fate, Outcome
from generator.model.units import State
from generator.pipeline.catalogues import translated
from generator.pipeline.content import read_project
from generator.pipeline.reviews import Imported, Terms, sheet, take_back, write_replies, write_sheet
from generator.reviewing.collecting import Choice
from generator.reviewing.judging import Rules, Take

_STATES = "machine,draft,stale,missing"
_WORDS = {Fate.ACCEPTED: "accepted", Fate.UNCHANGED: "unchanged", Fate.REFUSED: "refused", Fate.CONFLICT: "conflicts"}
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
    """Write a folder with what a reviewer is to look at: a form (HTML), a workbook (XLSX), CSV and PO catalogues.

    Every one of them holds all of it: the reviewer takes the one that is easiest, and sends that file back.

    \b
    Example: polybrief review export --lang pl --story belarus-border --state machine,draft
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
    click.echo(f"{len(content.items)} sentences to look at; guides/reviewers.md says how")
    return 0


@command.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--lang", "code", default="", help="The language, where a file does not say so.")
@click.option("--reviewer", default="", help="Who reviewed; otherwise the name in the file.")
@click.option("--take", type=click.Choice(("theirs", "ours")), help="What counts where a wording changed meanwhile.")
@click.option("--choose", "chosen", multiple=True, metavar="SIDE", help="A side of a conflict, by its eight signs.")
@click.option(
    "--replies", type=click.Path(file_okay=False, path_type=Path), help="A folder for a text to each reviewer."
)
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True)
@_ROOT
def bring_in(files: tuple[Path, ...], root: Path, style: str, **terms: Any) -> int:
    """Record what reviewers answered, in files or folders of any of the formats.

    What would lose a fact is refused. A conflict changes nothing: its sides are listed, each with eight signs; import the
    same files again with --choose and the signs of the side that is right.

    \b
    Example: polybrief review import review-pl-A-B.json returned/
             polybrief review import returned/ --choose 1f2e3d4c
    """
    project: Project = read_project(root)
    if stops(project.findings):
        print_findings(project.findings, style)
        return exit_code(project.findings)
    rules = Rules(Take(terms["take"] or ""), frozenset(terms["chosen"]))
    today = dt.datetime.now(tz=dt.UTC).date()
    done = take_back(root, project, files, Terms(today, terms["code"], terms["reviewer"], rules))
    if terms["replies"]:
        write_replies(terms["replies"], done)
    if style == "json":
        click.echo(json.dumps(_row(root, done), ensure_ascii=False, indent=2))
        return exit_code(done.findings)
    for path in done.changed:
        click.echo(path.relative_to(root))
    counts = Counter(outcome.fate for outcome in done.outcomes)
    click.echo(", ".join(f"{counts[fate]} {_WORDS[fate]}" for fate in Fate).replace("conflicts", "in conflict"))
    print_findings(done.findings)
    return exit_code(done.findings)


def _row(root: Path, done: Imported) -> dict[str, Any]:
    """Return what became of answers as JSON: by fate, and the findings."""
    by_fate = {_WORDS[fate]: [_outcome(outcome) for outcome in done.outcomes if outcome.fate is fate] for fate in Fate}
    changed = [path.relative_to(root).as_posix() for path in done.changed]
    return {**by_fate, "changed": changed, "findings": [asdict(finding) for finding in done.findings]}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {name: value for name, value in asdict(outcome).items() if name != "fate" and value not in ("", ())}


def _require(what: str, given: tuple[str, ...] | list[str], known: Iterable[str]) -> None:
    names = [*known]
    if unknown := [name for name in given if name not in names]:
        raise UsageError(f"no {what} is called {', '.join(unknown)}", hint=f"there is: {', '.join(names)}")
