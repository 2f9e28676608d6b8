"""`polybrief serve`: a preview of one language or all, which reloads when what it is made from changes."""

from __future__ import annotations

from pathlib import Path

import click

from generator.errors import UsageError


@click.command()
@click.option("--lang", "codes", multiple=True, help="Only this language; may be repeated.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=".", help="The project's folder.")
def command(codes: tuple[str, ...], host: str, port: int, root: Path) -> int:
    """Preview the site, and reload it when a file changes.

    \b
    Example: polybrief serve --lang ar
    """
    from generator.site.building import serve_site  # noqa: PLC0415 - MkDocs takes longer to load than --help takes

    config = root / "mkdocs.yml"
    if not config.is_file():
        raise UsageError(f"{config} is missing", hint="run it in the project's folder, or name that with --root")
    serve_site(config, f"{host}:{port}", codes)
    return 0
