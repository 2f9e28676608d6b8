"""One isolated MkDocs build a language, spread over the cores.

A build of one language knows nothing of the others but which of their pages are reviewed.
"""

from __future__ import annotations

import logging
import os
from calendar import timegm
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.commands.build import build
from mkdocs.config import Config, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

import generator.rendering
from generator.edition.voice import Voice
from generator.model.pages import Page, Publication, StateCounts
from generator.model.project import Project
from generator.model.values import Date
from generator.pipeline.content import content_date
from generator.pipeline.pages import Edition, furniture_texts, reviewed_pages
from generator.readback.pages import read_back
from generator.readback.record import Record, gather
from generator.rendering.texts import marked_texts
from generator.site import safety
from generator.site.companions import LanguageSite, write_companions
from generator.site.companions.data import Head, graph_locale, write_data
from generator.site.generated import GeneratedPage
from generator.site.remembered import Remembered, page_file
from generator.site.workers import Crew, content_of, run, write_content

THEME = Path(__file__).parent / "theme"
PREVIEW = Path(__file__).parent / "preview"  # what only a preview's pages have
# What a preview watches beside the content.
TEMPLATES = (THEME, PREVIEW, Path(generator.rendering.__file__).parent / "templates")
NAVIGATION = ("index.md", "archive.md", "glossary.md", "corrections.md", "about.md", "method.md")
LISTS = ("index.md", "archive.md", "glossary.md", "corrections.md")
_MOST_DIFFERENCES = 100  # of a language are listed: one wrong label is wrong on every page
_DIRTY = "A 'dirty' build"  # MkDocs' warning of what a preview does: it writes only what changed
CONTENT = ".content"
_NAV_TEXT = {"index.md": "nav.home"}


@dataclass(frozen=True, slots=True)
class Built:
    """What a language's build gave: the number of pages, their sentences by state, and what it logged."""

    code: str
    pages: int
    states: StateCounts
    messages: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """What a process needs to build one language."""

    code: str
    codes: tuple[str, ...]
    config_file: str
    stage: str
    site_url: str
    is_preview: bool

    @property
    def site_dir(self) -> str:
        """Return the folder that the language is built into."""
        return str(Path(self.stage) / self.code)


def epoch(date: Date) -> str:
    """Return a date as seconds since 1970, for SOURCE_DATE_EPOCH: a build has the date of its content."""
    return str(timegm((date.year, date.month or 1, date.day or 1, 0, 0, 0)))


def build_all(
    project: Project, codes: tuple[str, ...], config: MkDocsConfig, stage: Path, crew: Crew | None = None
) -> tuple[Built, ...]:
    """Build each language into its own folder below stage, in the order of the codes.

    A preview has a crew of processes that know what they built before; then only what changed is written again.
    """
    reviewed = {code: reviewed_pages(project, code) for code in codes}
    record = None if crew else gather(Path(config.config_file_path or "").parent)
    content = stage / CONTENT
    write_content((project, reviewed, record), content)
    orders = [
        _Order(code, codes, config.config_file_path or "", str(stage), config.site_url or "", crew is not None)
        for code in codes
    ]
    try:
        return crew.run(_build, orders) if crew else run(_build, orders)
    finally:
        content.unlink()


_remembered: dict[str, Remembered] = {}  # of a preview's process, by language


def _build(order: _Order) -> Built:
    project, reviewed, record = content_of(Path(order.stage) / CONTENT)
    os.environ["SOURCE_DATE_EPOCH"] = epoch(content_date(project))
    messages: list[tuple[int, str]] = []
    handler = _Collector(messages)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    try:
        before = _remembered.setdefault(order.code, Remembered()) if order.is_preview else None
        publication = Publication(order.site_url, order.code, order.codes)
        edition = Edition(project, order.code, before.store if before else None, publication)
        site = LanguageSite(Path(order.site_dir), edition, order.codes, order.site_url)
        plugin = _LanguagePlugin(site, reviewed)
        config = _config(order, project, plugin)
        if before:
            plugin.remember(before, stays=before.begin(order.site_dir, config.extra["polybrief"]))
            build(config, dirty=True)
            plugin.settle(before)
        else:
            build(config)
            write_companions(site)
            _read_back(order, record)
    finally:
        logger.removeHandler(handler)
    return Built(order.code, plugin.count, plugin.states, tuple(messages))


def _read_back(order: _Order, record: Record) -> None:
    """Warn of every fact that the pages show differently: a strict build fails on it before the site is touched."""
    log = logging.getLogger("mkdocs.plugins.polybrief")
    found = read_back(Path(order.site_dir), order.code, record)
    for difference in islice(found, _MOST_DIFFERENCES):
        log.warning("%s", difference)
    if left := sum(1 for _ in found):
        log.warning("%s more differences between the pages and the facts", left)


class _Collector(logging.Handler):
    """Collects what a build logs: the parent says it, with the language before it."""

    def __init__(self, messages: list[tuple[int, str]]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(_DIRTY):
            self._messages.append((record.levelno, record.getMessage()))


def _config(order: _Order, project: Project, plugin: _LanguagePlugin) -> MkDocsConfig:
    language = project.settings.languages[order.code]
    config = load_config(
        order.config_file,
        site_dir=order.site_dir,
        site_url=f"{order.site_url}{order.code}/" if order.site_url else "",
        site_name=project.settings.site_name,
        strict=False,  # the parent counts the warnings of all languages
    )
    voice = Voice(project, order.code)
    texts = voice.furniture
    config.plugins = _with(plugin, config.plugins)
    # Of Material no file is used; looking through its ten thousand icons takes longer than building many pages.
    preview = [str(PREVIEW)] if order.is_preview else []
    config.theme.dirs = [
        str(THEME),
        *preview,
        *(each for each in config.theme.dirs if "material" not in Path(each).parts),
    ]
    config.theme.static_templates = {"404.html", "sitemap.xml"}
    config.nav = list(plugin.navigation)
    config.not_in_nav = None
    config.site_description = texts["site.description"]
    config.extra["polybrief"] = {
        "t": texts,  # for attributes
        "shown": marked_texts(texts, voice.borrowed),
        "language": language,
        "languages": [project.settings.languages[code] for code in order.codes],
        "date": plugin.date,
        "date_text": voice.formatter.date(plugin.date),
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


def _with(edition: _LanguagePlugin, plugins: PluginCollection) -> PluginCollection:
    """Return the plugins with the one of a single language in the place of the one of the site."""
    changed = PluginCollection()
    for name, plugin in plugins.items():
        changed[name] = edition if name == "polybrief" else plugin
    return changed


def _is_unused(path: str) -> bool:
    """Tell whether a file is one of Material's scripts, style sheets or pictures: no page of ours loads any."""
    return path.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/"))


class _Compiled(BytecodeCache):
    """Keeps compiled templates for the other languages that the same process builds."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where its template was compiled before and has not changed."""
        checksum, code = self._code.get(bucket.key, ("", b""))
        if checksum == bucket.checksum and code:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        self._code[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())


_COMPILED = _Compiled()


class _NoOptions(Config):
    """The plugin of one language is made by ours, not by a configuration."""


class _LanguagePlugin(BasePlugin[_NoOptions]):
    """Brings the pages of one language into a MkDocs build, and what its templates must know of each."""

    def __init__(self, site: LanguageSite, reviewed: Mapping[str, frozenset[str]]) -> None:
        edition = site.edition
        self._site, self._reviewed = site, reviewed
        project = edition.project
        self._pages: dict[str, Page] = {}
        self._heads: dict[str, Head] = {}
        names = {f"{document.name}.md" for document in project.documents}
        self.navigation = tuple(path for path in NAVIGATION if path in {*LISTS, *names})
        self._texts = furniture_texts(project, edition.code)
        self._before: Remembered | None = None
        self.count = 0
        self.states = StateCounts()
        self.date = edition.day

    def remember(self, before: Remembered, *, stays: bool) -> None:
        """Leave pages alone that are the same as before, where what is around them stays."""
        self._before = before if stays else None

    def settle(self, before: Remembered) -> None:
        """Keep what was built for the next time."""
        before.settle({path: (page, self._editions(path)) for path, page in self._pages.items()})

    def _editions(self, path: str) -> frozenset[str]:
        """Return the languages in which a page is reviewed."""
        return frozenset(code for code, paths in self._reviewed.items() if path in paths)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages in the place of docs/, keep what else is there, and drop what no page loads."""
        kept = [file for file in files if not file.is_documentation_page() and not _is_unused(file.src_uri)]
        kept += [self._file(page, config) for page in self._site.edition.pages()]
        return Files(kept)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Let the theme escape what nobody thought of: MkDocs' own templates escape nothing by themselves."""
        env.autoescape = True
        env.bytecode_cache = _COMPILED
        return env

    def _file(self, page: Page, config: MkDocsConfig) -> File:
        inclusion = InclusionLevel.INCLUDED if page.path in self.navigation else InclusionLevel.NOT_IN_NAV
        shown = replace(page, machine=None)
        before = self._before.pages.get(page.path) if self._before else None
        file = page_file(config, page, is_unchanged=before == (shown, self._editions(page.path)))
        file.inclusion = inclusion
        GeneratedPage(self._nav_title(page.path), file, config)
        if page.machine and not file.is_unchanged:
            self._heads[page.path] = write_data(self._site, page, page.machine)
        self._pages[page.path] = shown
        self.count += 1
        if page.path not in LISTS:  # these repeat sentences of other pages
            self.states += page.states
        return file

    def _nav_title(self, path: str) -> str | None:
        return self._texts.get(_NAV_TEXT.get(path, f"nav.{path.removesuffix('.md')}"))

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give the templates the page's title, description, date, and which of its editions are reviewed."""
        content = self._pages[page.file.src_uri]
        page.meta.update(
            title=content.title,
            description=content.description,
            date=str(content.date),
            head=self._heads.get(content.path),
            reviewed=self._editions(content.path),
        )
        return markdown
