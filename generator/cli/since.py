"""How `polybrief status --since` prints what a change did to each language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import click

from generator.pipeline.since import LanguageChange

_SHOWN = 8


def print_changes(changes: Mapping[str, LanguageChange], style: str) -> None:
    """Print the changes by language, as text for people or as JSON for programs."""
    if style == "json":
        click.echo(json.dumps({code: asdict(change) for code, change in changes.items()}, ensure_ascii=False, indent=2))
        return
    for code, change in changes.items():
        click.echo(f"{code}: {_summary(change)}")
        _print_list("figure", change.figures)
        _print_list("to translate", change.to_translate)
        _print_list("reviewed wording is stale", change.stale)
        _print_list("name", [f"{each.term}: {each.was or '–'} → {each.now or '–'}" for each in change.names])


def _summary(change: LanguageChange) -> str:
    parts = (
        f"{len(change.figures)} figures updated, with nothing to translate",
        f"{len(change.to_translate)} sentences to translate",
        f"{len(change.stale)} reviewed sentences stale",
        f"{len(change.names)} names changed",
    )
    return "; ".join(parts)


def _print_list(what: str, items: Sequence[str]) -> None:
    for item in items[:_SHOWN]:
        click.echo(f"    {what}: {item}")
    if len(items) > _SHOWN:
        click.echo(f"    … and {len(items) - _SHOWN} more; --format json lists all")
