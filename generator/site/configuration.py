"""The MkDocs configuration of one language: made from the site's own, with that language's texts and theme."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection

import generator.rendering
from generator.edition.voice import Voice
from generator.pipeline.pages import Edition
from generator.rendering.texts import marked_texts
from generator.site import safety
from generator.site.companions.data import graph_locale

THEME = Path(__file__).parent / "theme"
PREVIEW = Path(__file__).parent / "preview"  # what only a preview's pages have
# What a preview watches beside the content.
TEMPLATES = (THEME, PREVIEW, Path(generator.rendering.__file__).parent / "templates")


@dataclass(frozen=True, slots=True)
class Order:
    """What a process needs to build one language.

    `common` is a digest of all that is no content: program, options, files beside the pages. `site` is where the site
    is, `stage` the folder beside it that the language is built into. `seen` are digests of how the files of the language's
    folder look, by section, where somebody has looked already.
    """

    code: str
    codes: tuple[str, ...]
    config_file: str
    stage: str
    site: str
    site_url: str
    common: str
    is_preview: bool
    is_clean: bool
    seen: Mapping[str, str] | None = None

    @property
    def site_dir(self) -> str:
        """Return the folder that the language is built into."""
        return str(Path(self.stage) / self.code)

    @property
    def root(self) -> Path:
        """Return the project's folder."""
        return Path(self.config_file).parent


def configuration(order: Order, edition: Edition, plugin: BasePlugin[Any], navigation: tuple[str, ...]) -> MkDocsConfig:
    """Return the configuration of a language's build, with a plugin in the place of the site's own."""
    settings = edition.project.settings
    language = settings.languages[order.code]
    config = load_config(
        order.config_file,
        site_dir=order.site_dir,
        site_url=f"{order.site_url}{order.code}/" if order.site_url else "",
        site_name=settings.site_name,
        strict=False,  # the parent counts the warnings of all languages
    )
    voice: Voice = edition.voice
    texts = voice.furniture
    config.plugins = _with(plugin, config.plugins)
    # Of Material no file is used; looking through its ten thousand icons takes longer than building many pages.
    preview = [str(PREVIEW)] if order.is_preview else []
    config.theme.dirs = [
        str(THEME),
        *preview,
        *(each for each in config.theme.dirs if "material" not in Path(each).parts),
    ]
    config.theme.static_templates = set()
    config.nav = list(navigation)
    config.not_in_nav = None
    config.site_description = texts["site.description"]
    config.extra["polybrief"] = {
        "t": texts,  # for attributes
        "shown": marked_texts(texts, voice.borrowed),
        "language": language,
        "languages": [settings.languages[code] for code in order.codes],
        "date": edition.day,  # where there is no page, which has a date of its own
        "date_text": voice.formatter.date(edition.day),
        "site_url": order.site_url,
        "path": base_path(order.site_url),
        # A preview's pages reload themselves with a script inside them, which the policy would stop.
        "policy": "" if order.is_preview else safety.policy(),
        "is_preview": order.is_preview,
        "graph_locale": graph_locale(language.cldr),
        "styles": ["assets/polybrief.css"],
    }
    config.validation.nav.omitted_files = logging.DEBUG
    return config


def templates() -> frozenset[tuple[str, int]]:
    """Return the templates and assets with the times of their latest change, for a preview of those who change them."""
    files = (path for folder in TEMPLATES for path in folder.rglob("*") if path.is_file())
    return frozenset((str(path), path.stat().st_mtime_ns) for path in files)


def base_path(site_url: str) -> str:
    """Return the path that the site is published below, for pages that are shown at any address.

    >>> base_path("https://example.org/news/"), base_path("")
    ('/news/', '/')
    """
    return urlsplit(site_url).path or "/"


def _with(edition: BasePlugin[Any], plugins: PluginCollection) -> PluginCollection:
    """Return the plugins with the one of a single language in the place of the one of the site."""
    changed = PluginCollection()
    for name, plugin in plugins.items():
        changed[name] = edition if name == "polybrief" else plugin
    return changed
