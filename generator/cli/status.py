"""`polybrief status`: how many units of each language are reviewed, drafts, machine-made, stale or missing."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from generator.cli.since import print_changes
from generator.model.units import State
from generator.pipeline.catalogues import translated, units_of
from generator.pipeline.content import read_project
from generator.pipeline.since import changes_since

COLUMNS = (State.REVIEWED, State.DRAFT, State.MACHINE, State.STALE, State.MISSING)


@click.command()
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--since", "revision", metavar="REV", help="Show what changed since a Git revision instead.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(style: str, revision: str | None, root: Path) -> int:
    """Show how far every language is, in units of the catalogues.

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
    rows = {}
    for language in translated(project):
        counts: Counter[State] = Counter()
        for name, units in units_of(project, language).items():
            catalogue = project.catalogues[language.code, name]
            found = (catalogue.translation(unit.key) for unit in units)
            counts.update(translation.record.state if translation else State.MISSING for translation in found)
        rows[language.code] = {"units": counts.total()} | {state.value: counts[state] for state in COLUMNS}
    if style == "json":
        click.echo(json.dumps(rows, indent=2))
        return 0
    table = Table("language", "", "units", *(state.value for state in COLUMNS))
    for column in table.columns[2:]:
        column.justify = "right"
    for code, row in rows.items():
        table.add_row(code, project.settings.languages[code].english_name, *map(str, row.values()))
    Console().print(table)
    return 0
