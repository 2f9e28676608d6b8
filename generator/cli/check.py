"""`polybrief check`: validate facts, names and translations, and print all findings at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.cli.report import FORMATS, exit_code, print_findings
from generator.findings import in_order
from generator.pipeline.content import read_project
from generator.pipeline.gate import overdue
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
    readings = Readings(root)
    project = read_project(root, readings)
    readings.finish()
    late = overdue(project, dt.datetime.now(tz=dt.UTC).date())
    chosen = [path.as_posix().rstrip("/") for path in paths]
    findings = [
        finding
        for finding in in_order((*project.findings, *late))
        if not chosen or any(_within(finding.position.path, path) for path in chosen)
    ]
    print_findings(findings, style)
    return exit_code(findings)


def _within(path: str, chosen: str) -> bool:
    return chosen in (".", path) or path.startswith(f"{chosen}/")
