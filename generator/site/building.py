"""Build or preview the site through MkDocs, as its own command line would."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from generator.errors import UsageError
from generator.model.crew import Crew
from generator.site.differential.built import Built
from generator.site.differential.looking import Looking
from generator.site.differential.publishing import Changes
from generator.site.plugin import ONLY, SHARD, PolybriefPlugin, UnknownLanguage
from generator.site.workers import collect_less


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was built: what each language gave, and which files became different."""

    languages: tuple[Built, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: `codes` are the languages that the site has, `shard` those that are built here; all by default."""

    strict: bool = False
    clean: bool = False
    codes: Sequence[str] = ()
    shard: Sequence[str] = ()


def build_site(
    config_file: Path, out: Path, options: Options, workers: Crew | None = None, looking: Looking | None = None
) -> Site | None:
    """Build the site into a folder; return what it gave, or None where findings stopped it.

    `workers` build the languages of which nothing is known from an earlier build; `looking` is at what is in the folder.
    """
    _prepare(options.codes)
    if options.shard:
        os.environ[SHARD] = ",".join(options.shard)
    try:
        config = load_config(str(config_file), site_dir=str(out), strict=options.strict)
    except (ConfigurationError, Abort) as error:
        raise UsageError(str(error), hint=f"look at {config_file}") from error
    plugin = config.plugins.get("polybrief")
    if not isinstance(plugin, PolybriefPlugin):
        raise UsageError(f"{config_file} does not name the plugin polybrief", hint="add it under plugins:")
    config.plugins.on_startup(command="build", dirty=False)
    plugin.is_clean = plugin.is_clean or options.clean
    plugin.workers, plugin.looking = workers, looking
    try:
        build(config)
    except UnknownLanguage as error:
        raise UsageError(str(error)) from error
    except Abort as error:
        logging.getLogger("mkdocs").error("%s", error)  # noqa: TRY400 - a user is shown no traceback
        return None
    finally:
        config.plugins.on_shutdown()
    return Site(plugin.built, plugin.changes)


def serve_site(config_file: Path, address: str, codes: Sequence[str] = ()) -> None:
    """Serve a preview at host:port until it is stopped, and build again when a file changes."""
    _prepare(codes)
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    try:
        serve(str(config_file), dev_addr=address)
    except Abort as error:
        raise UsageError(str(error)) from error


def _prepare(codes: Sequence[str]) -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement is no finding
    collect_less()
    if codes:
        os.environ[ONLY] = ",".join(codes)
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        logger.addHandler(handler)
