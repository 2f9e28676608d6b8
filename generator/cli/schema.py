"""`polybrief schema`: write the JSON Schemas of facts, names and settings beside the files that name them."""

from __future__ import annotations

from pathlib import Path

import click

from generator.loading.schema import write_schemas


@click.command()
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(root: Path) -> int:
    """Write the JSON Schemas, so that editors complete and check while one types.

    \b
    Example: polybrief schema
    """
    for path in write_schemas(root):
        click.echo(path)
    return 0
