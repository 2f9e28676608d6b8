"""`polybrief new`: a commented starter for the next briefing of a story, which passes `check` as it stands."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from generator.errors import UsageError
from generator.pipeline.starter import like, write_starter


class _Day(click.ParamType[str]):
    """A day as 2021-11-18."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the day as ISO 8601 writes it; a usage error where it is none."""
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            return self.fail(f"{value!r} is no day as 2021-11-18", param, ctx)


@click.command()
@click.argument("story")
@click.option("--date", "day", type=_Day(), help="The day whose state of knowledge it gives; today by default.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(story: str, day: str | None, root: Path) -> int:
    """Write a commented starter for the next briefing of STORY.

    STORY becomes a part of addresses: lower-case letters, digits and hyphens, as border-crossing. The starter follows
    the story's latest briefing where there is one. A file that is there already is never touched.

    \b
    Example: polybrief new border-crossing
             polybrief new border-crossing --date 2021-12-05
    """
    near = like(root, story)
    today = datetime.now().astimezone().date().isoformat()
    try:
        path = write_starter(root, story, day or today)
    except FileExistsError as error:
        raise UsageError(
            f"{error.filename} is there already", hint="open it, or choose another day with --date"
        ) from error
    click.echo(f"{path}: replace what stands in it, then run `polybrief check` and `polybrief serve`.")
    if near:
        click.echo(
            f"    hint: this begins a new story; if you meant {near}, delete the file and run `polybrief new {near}`"
        )
    return 0
