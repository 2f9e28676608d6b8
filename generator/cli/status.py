"""`polybrief status`: how many units of each language are reviewed, drafts, machine-made, stale or missing."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from generator.cli.since import print_changes
from generator.model.units import State
from generator.pipeline.content import read_project
from generator.pipeline.progress import LanguageProgress, progress
from generator.pipeline.since import changes_since

COLUMNS = (State.REVIEWED, State.DRAFT, State.MACHINE, State.STALE, State.MISSING)


@click.command()
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--since", "revision", metavar="REV", help="Show what changed since a Git revision instead.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(style: str, revision: str | None, root: Path) -> int:
    """Show how far every language is, in units of the catalogues, its errors and warnings by kind, and what reviewers found.

    Stale and missing units are shown in another language on the site.

    \b
    Example: polybrief status
             polybrief status --format json
             polybrief status --since HEAD~1
    """
    project = read_project(root)
    if revision is not None:
        print_changes(changes_since(root, project, revision), style)
        return 0
    languages = [*progress(project)]
    if style == "json":
        rows = {
            each.language.code: {**_row(each), "findings": each.findings, "verdicts": each.verdicts}
            for each in languages
        }
        click.echo(json.dumps(rows, indent=2))
        return 0
    table = Table("language", "", "units", *(state.value for state in COLUMNS), "findings")
    for column in table.columns[2:]:
        column.justify = "right"
    for each in languages:
        numbers = (*_row(each).values(), sum(each.findings.values()))
        table.add_row(each.language.code, each.language.english_name, *map(str, numbers))
    Console().print(table)
    for each in languages:
        if each.findings:
            kinds = ", ".join(f"{number} {code}" for code, number in sorted(each.findings.items()))
            click.echo(f"{each.language.code}: {kinds}")
        if each.verdicts:
            click.echo(f"{each.language.code}: reviewers found: {_verdicts(each)}")
    return 0


def _verdicts(each: LanguageProgress) -> str:
    return "; ".join(
        f"{category}: {', '.join(f'{number} {gravity}' for gravity, number in counts.items())}"
        for category, counts in each.verdicts.items()
    )


def _row(each: LanguageProgress) -> dict[str, int]:
    return {"units": each.units} | {state.value: each.states.get(state, 0) for state in COLUMNS}
