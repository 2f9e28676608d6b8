"""How `polybrief status --since` prints what a change did to the facts and to each language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

import click

from generator.pipeline.since import FactChanges, LanguageChange, Since

_SHOWN = 8


def print_changes(changes: Since, style: str) -> None:
    """Print the changes of the facts and by language, as text for people or as JSON for programs."""
    if changes.errors:
        message = f"{changes.errors} errors in the content: what has them is left out here; see `polybrief check`"
        click.echo(message, err=True)
    if style == "json":
        click.echo(json.dumps(asdict(changes), ensure_ascii=False, indent=2))
        return
    _print_facts(changes.facts)
    for code, change in changes.languages.items():
        click.echo(f"{code}: {_summary(change)}")
        _print_list("nothing to translate", change.figures)
        _print_list("to translate", change.to_translate)
        _print_list("reviewed wording is stale", change.stale)
        _print_list("reworded, have a look", change.look)
        _print_list("name", [f"{each.term}: {each.was or '–'} → {each.now or '–'}" for each in change.names])


def _print_facts(facts: FactChanges) -> None:
    for what, places, hint in (
        ("corrected", facts.corrected, ""),
        ("withdrawn", facts.withdrawn, ""),
        ("changed without a correction", facts.unmarked, "where the page is published, add `corrected:`"),
        ("gone without a withdrawal", facts.gone, "where the page was published, add `withdrawn:` to its briefing"),
    ):
        if places:
            click.echo(f"{what}: {_counted(len(places), 'fact')}{f' ({hint})' if hint else ''}")
            _print_list("", places)


def _summary(change: LanguageChange) -> str:
    parts = (
        (change.figures, "fact", "updated with nothing to translate"),
        (change.to_translate, "sentence", "to translate"),
        (change.stale, "reviewed sentence", "now stale"),
        (change.look, "reworded sentence", "to look at"),
        (change.names, "name", "changed"),
    )
    return (
        "; ".join(f"{_counted(len(found), what)} {then}" for found, what, then in parts if found) or "nothing changed"
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _print_list(what: str, items: Sequence[str]) -> None:
    for item in items[:_SHOWN]:
        click.echo(f"    {what}: {item}" if what else f"    {item}")
    if len(items) > _SHOWN:
        click.echo(f"    … and {len(items) - _SHOWN} more; --format json lists all")
