"""`polybrief catalogues`: write the units of today's facts into every catalogue and keep every wording."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.report import exit_code, print_findings
from generator.findings import stops
from generator.pipeline.catalogues import renew_catalogues
from generator.pipeline.content import read_project


@click.command()
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(root: Path) -> int:
    """Bring the translation catalogues in step with the facts.

    New sentences are added without a wording; wordings that no sentence needs any more are kept at the end of the file.

    \b
    Example: polybrief catalogues
    """
    project = read_project(root)
    if stops(project.findings):
        print_findings(project.findings)
        click.echo("nothing was written")
        return exit_code(project.findings)
    changed = renew_catalogues(root, project)
    for path in changed:
        click.echo(path.relative_to(root))
    click.echo(f"{len(changed)} catalogues changed" if changed else "all catalogues are in step")
    return 0
