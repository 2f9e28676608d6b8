"""`polybrief status`: how many units of each language are reviewed, drafts, machine-made, stale or missing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
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
_LATEST = 10  # briefings


@click.command()
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--since", "revision", metavar="REV", help="Show what changed since a Git revision instead.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(style: str, revision: str | None, root: Path) -> int:
    """Show how far every language is, in units of the catalogues, its errors and warnings by kind, and what reviewers found.

    Stale and missing units are shown in another language on the site. The latest briefings follow one by one.

    \b
    Example: polybrief status
             polybrief status --format json
             polybrief status --since HEAD~1
    """
    project = read_project(root)
    if revision is not None:
        print_changes(changes_since(root, project, revision), style)
        return 0
    languages, today = [*progress(project)], dt.datetime.now(tz=dt.UTC).date()
    if style == "json":
        click.echo(json.dumps({each.language.code: _data(each, today) for each in languages}, indent=2))
        return 0
    Console().print(_languages(languages))
    if table := _briefings(languages):
        click.echo("\nreviewed of all sentences, by briefing:")
        Console().print(table)
    if ages := [f"{each.language.code} {age}" for each in languages if (age := each.age(today)) is not None]:
        click.echo(f"\nthe oldest sentence that nobody reviewed waits for days: {', '.join(ages)}")
    for each in languages:
        if each.findings:
            kinds = ", ".join(f"{number} {code}" for code, number in sorted(each.findings.items()))
            click.echo(f"{each.language.code}: {kinds}")
        if each.verdicts:
            click.echo(f"{each.language.code}: reviewers found: {_verdicts(each)}")
    return 0


def _languages(languages: Sequence[LanguageProgress]) -> Table:
    table = Table("language", "units", *(state.value for state in COLUMNS), "findings", box=None, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for each in languages:
        numbers = (*_row(each).values(), sum(each.findings.values()))
        table.add_row(f"{each.language.code} {each.language.english_name}", *map(str, numbers))
    return table


def _briefings(languages: Sequence[LanguageProgress]) -> Table | None:
    """Return how many sentences are reviewed in the latest briefings, None where there is no briefing."""
    if not languages or not languages[0].briefings:
        return None
    table = Table("briefing", *(each.language.code for each in languages), box=None, pad_edge=False)
    for rows in zip(*(each.briefings[:_LATEST] for each in languages), strict=True):
        counts = (f"{row.states.get(State.REVIEWED, 0)}/{sum(row.states.values())}" for row in rows)
        table.add_row(rows[0].path, *counts)
    return table


def _data(each: LanguageProgress, today: dt.date) -> dict[str, object]:
    """Return a language for programs; `oldest` is the day of the oldest briefing with a sentence that nobody reviewed."""
    briefings = [{"path": briefing.path, **_counts(briefing.states)} for briefing in each.briefings]
    waits = {"oldest": str(each.oldest or ""), "days": each.age(today)}
    return {**_row(each), "findings": each.findings, "verdicts": each.verdicts, **waits, "briefings": briefings}


def _verdicts(each: LanguageProgress) -> str:
    return "; ".join(
        f"{category}: {', '.join(f'{number} {gravity}' for gravity, number in counts.items())}"
        for category, counts in each.verdicts.items()
    )


def _row(each: LanguageProgress) -> dict[str, int]:
    return {"units": each.units} | _counts(each.states)


def _counts(states: Mapping[State, int]) -> dict[str, int]:
    return {state.value: states.get(state, 0) for state in COLUMNS}
