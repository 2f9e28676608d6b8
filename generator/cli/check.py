"""`polybrief check`: validate facts, names and translations, and print all findings at once."""

from __future__ import annotations

import datetime as dt
from difflib import get_close_matches
from pathlib import Path

import click

from generator.cli.report import FORMATS, exit_code, print_findings
from generator.errors import UsageError
from generator.findings import in_order
from generator.pipeline.stories import read_content
from generator.site.differential.readings import Readings


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "style", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(paths: tuple[Path, ...], style: str, root: Path) -> int:
    """Check facts, names and translations.

    Everything is read together; PATHS only choose the files or folders whose findings are shown.

    \b
    Example: polybrief check
             polybrief check facts/belarus-border --format github
    """
    chosen = [_below(root, path) for path in paths]
    readings = Readings(root)
    content = read_content(root, readings)
    readings.finish()
    late = content.overdue(dt.datetime.now(tz=dt.UTC).date())
    findings = [
        finding
        for finding in in_order((*content.findings, *late))
        if not chosen or any(_within(finding.position.path, path) for path in chosen)
    ]
    print_findings(findings, style)
    return exit_code(findings)


def _below(root: Path, path: Path) -> str:
    """Return a path as findings name it: below the project's folder, wherever the command runs.

    Raises UsageError where there is nothing: silence about a name that was mistyped would be taken for good news.
    """
    for place in (path, root / path):
        if place.exists() and place.resolve().is_relative_to(root.resolve()):
            return place.resolve().relative_to(root.resolve()).as_posix()
    siblings = [each.as_posix() for each in path.parent.glob("*")] if path.parent.is_dir() else []
    near = get_close_matches(path.as_posix(), siblings, 1)
    hint = f"did you mean {near[0]}?" if near else "name files or folders of the project, as facts/ or polybrief.yml"
    raise UsageError(f"there is no {path} in the project", hint=hint)


def _within(path: str, chosen: str) -> bool:
    return chosen in (".", path) or path.startswith(f"{chosen}/")
