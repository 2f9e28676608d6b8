"""`polybrief render`: write the Markdown pages of every language, for any engine that builds sites from Markdown."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.report import exit_code, print_findings
from generator.errors import UsageError
from generator.findings import stops
from generator.pipeline.pages import pages
from generator.pipeline.stories import read_content
from generator.site.differential.readings import Readings


@click.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="A new or empty folder.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(out: Path, root: Path) -> int:
    """Write the Markdown pages of every language to OUT/<language>/.

    \b
    Example: polybrief render --out markdown
    """
    if out.exists() and any(out.iterdir()):
        raise UsageError(f"{out} is not empty", hint="name a new folder: nothing is ever overwritten")
    readings = Readings(root)
    content = read_content(root, readings)
    readings.finish()
    if stops(content.findings):
        print_findings(content.findings)
        return exit_code(content.findings)
    for code in content.settings.languages:
        number = 0
        for page in pages(content, code):
            path = out / code / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.markdown, encoding="utf-8")
            number += 1
        click.echo(f"{out / code}: {number} pages")
    return 0
