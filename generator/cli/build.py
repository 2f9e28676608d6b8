"""`polybrief build`: the same site as `mkdocs build`, with a summary of every language at the end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table

from generator.cli.crews import Spreading, spread
from generator.errors import UsageError

MARK = ".nojekyll"  # every site has it, and it survives the emptying

_BROKEN = "    hint: mend the errors above; `polybrief check` shows them alone"
_STRICT = """\
    hint: mend what is named above; `polybrief check` shows it alone. A finding that is wrong can be waived: beside the
    fact, or above the wording. What a language may publish stands under `publish` in polybrief.yml."""

if TYPE_CHECKING:
    from generator.site.differential.built import Built


@click.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default="site", show_default=True)
@click.option("--strict", is_flag=True, help="Let a warning fail the build.")
@click.option("--lang", "codes", multiple=True, help="Only this language; may be repeated.")
@click.option("--shard", multiple=True, help="Build only this language of the site here; may be repeated.")
@click.option("--clean", is_flag=True, help="Build everything, whatever an earlier build left.")
@click.option("--changes", type=click.Path(dir_okay=False, path_type=Path), help="Write which files changed, as JSON.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
@spread(600)
def command(  # noqa: PLR0913 - click calls it
    *,
    out: Path,
    strict: bool,
    codes: tuple[str, ...],
    shard: tuple[str, ...],
    clean: bool,
    changes: Path | None,
    root: Path,
    spreading: Spreading,
) -> int:
    """Build the site of all languages into OUT. Pages that nothing changed for stay as they are.

    With --shard, several machines build the languages of one site; their folders together are the site.

    \b
    Example: polybrief build --strict
             polybrief build --shard ar --out part-ar
             polybrief build --lang ar --lang ckb --out /tmp/preview
             polybrief build --clean --scheduler tls://cluster.example.org:8786
    """
    from generator.site.differential.finished import early_look  # noqa: PLC0415 - --help needs nothing of it

    config = root / "mkdocs.yml"
    if not config.is_file():
        raise UsageError(f"{config} is missing", hint="run it in the project's folder, or name that with --root")
    _refuse_other_content(out)
    with early_look(root, out.absolute(), is_wanted=not clean) as looking, spreading.crew() as workers:
        from generator.site.building import Options, build_site  # noqa: PLC0415 - while others look at what is there

        site = build_site(config, out.absolute(), Options(strict, clean, codes, shard), workers, looking)
    if site is None:
        click.echo(_STRICT if strict else _BROKEN, err=True)
        return 1
    _summarize(site.languages, out)
    written, removed = site.changes.written, site.changes.removed
    click.echo(f"Files written: {len(written)}, removed: {len(removed)}.")
    if changes:
        lists = {"written": sorted(written), "removed": sorted(removed)}
        changes.write_text(json.dumps(lists, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _refuse_other_content(out: Path) -> None:
    """Raise UsageError where a folder holds something else than a site: MkDocs empties the folder it builds into."""
    if out.is_dir() and not (out / MARK).exists() and any(out.iterdir()):
        raise UsageError(f"{out} holds something else than a site", hint="name an empty folder, or a new one")


def _summarize(built: tuple[Built, ...], out: Path) -> None:
    table = Table("language", "pages", "sentences", "original", "reviewed", "draft", "machine", "fallback", box=None)
    for column in table.columns[1:]:
        column.justify = "right"
    for each in built:
        states = each.states
        numbers = (states.total, states.source, states.reviewed, states.draft, states.machine, states.fallback)
        table.add_row(each.code, str(each.pages), *map(str, numbers))
    Console().print(table)
    click.echo(f"The site is in {out}: open {out / 'index.html'}, or look at it with `polybrief serve`.")
