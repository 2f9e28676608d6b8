"""One isolated MkDocs build a language, spread over the cores.

A build of one language knows nothing of the others but which of their pages are reviewed.
"""

from __future__ import annotations

import logging
import os
import pickle
from calendar import timegm
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import Config, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

import generator.rendering
from generator.model.pages import Page, StateCounts
from generator.model.project import Project
from generator.model.values import Date
from generator.pipeline import content_date, furniture_texts, pages, reviewed_pages

THEME = Path(__file__).parent / "theme"
# What a preview watches beside the content.
TEMPLATES = (THEME, Path(generator.rendering.__file__).parent / "templates")
NAVIGATION = ("index.md", "archive.md", "glossary.md", "corrections.md", "about.md", "method.md")
LISTS = ("index.md", "archive.md", "glossary.md", "corrections.md")
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
    site_dir: str
    site_url: str
    strict: bool


def epoch(date: Date) -> str:
    """Return a date as seconds since 1970, for SOURCE_DATE_EPOCH: a build has the date of its content."""
    return str(timegm((date.year, date.month or 1, date.day or 1, 0, 0, 0)))


def build_all(project: Project, codes: tuple[str, ...], config: MkDocsConfig, stage: Path) -> tuple[Built, ...]:
    """Build each language into its own folder below stage, in the order of the codes."""
    reviewed = {code: reviewed_pages(project, code) for code in codes}
    orders = [
        _Order(code, codes, config.config_file_path or "", str(stage / code), config.site_url or "", config.strict)
        for code in codes
    ]
    content = pickle.dumps((project, reviewed))
    workers = min(len(codes), len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    if workers == 1:
        _receive(content)
        return tuple(map(_build, orders))
    # Spawned, not forked: a preview runs threads, and a forked copy of a lock may never open again.
    with ProcessPoolExecutor(workers, get_context("spawn"), _receive, (content,)) as pool:
        return tuple(pool.map(_build, orders))


_content: tuple[Project, Mapping[str, frozenset[str]]] | None = None


def _receive(content: bytes) -> None:
    """Take the content once in a process, for all languages that it builds."""
    global _content  # noqa: PLW0603 - the only way that a pool has to hand something to its processes once
    _content = pickle.loads(content)  # noqa: S301 - written by the parent process a moment ago


def _build(order: _Order) -> Built:
    if _content is None:
        raise RuntimeError("the process has no content")
    project, reviewed = _content
    os.environ["SOURCE_DATE_EPOCH"] = epoch(content_date(project))
    messages: list[tuple[int, str]] = []
    handler = _Collector(messages)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    try:
        edition = _LanguagePlugin(project, order, reviewed)
        build(_config(order, project, edition))
    finally:
        logger.removeHandler(handler)
    return Built(order.code, edition.count, edition.states, tuple(messages))


class _Collector(logging.Handler):
    """Collects what a build logs: the parent says it, with the language before it."""

    def __init__(self, messages: list[tuple[int, str]]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append((record.levelno, record.getMessage()))


def _config(order: _Order, project: Project, edition: _LanguagePlugin) -> MkDocsConfig:
    language = project.settings.languages[order.code]
    config = load_config(
        order.config_file,
        site_dir=order.site_dir,
        site_url=f"{order.site_url}{order.code}/" if order.site_url else "",
        site_name=project.settings.site_name,
        strict=False,  # the parent counts the warnings of all languages
    )
    texts = furniture_texts(project, order.code)
    config.plugins = _with(edition, config.plugins)
    config.theme.dirs.insert(0, str(THEME))
    config.theme["language"] = "polybrief"
    config.theme.static_templates.add("404.html")
    config.nav = [{texts[_NAV_TEXT.get(path, f"nav.{path[:-3]}")]: path} for path in edition.navigation]
    config.not_in_nav = None
    config.site_description = texts["site.description"]
    config.extra["polybrief"] = {
        "t": texts,
        "language": language,
        "languages": [project.settings.languages[code] for code in order.codes],
        "date": edition.date,
        "site_url": order.site_url,
    }
    config.validation.nav.omitted_files = logging.DEBUG
    return config


def _with(edition: _LanguagePlugin, plugins: PluginCollection) -> PluginCollection:
    """Return the plugins with the one of a single language in the place of the one of the site."""
    changed = PluginCollection()
    for name, plugin in plugins.items():
        changed[name] = edition if name == "polybrief" else plugin
    return changed


def _is_unused(path: str) -> bool:
    """Tell whether no page of ours loads a file of Material: its scripts, its search, and what only debuggers read."""
    return path.startswith("assets/javascripts/") or path.endswith(".map")


class _NoOptions(Config):
    """The plugin of one language is made by ours, not by a configuration."""


class _LanguagePlugin(BasePlugin[_NoOptions]):
    """Brings the pages of one language into a MkDocs build, and what its templates must know of each."""

    def __init__(self, project: Project, order: _Order, reviewed: Mapping[str, frozenset[str]]) -> None:
        self._project, self._order, self._reviewed = project, order, reviewed
        self._pages: dict[str, Page] = {}
        names = {f"{document.name}.md" for document in project.documents}
        self.navigation = tuple(path for path in NAVIGATION if path in {*LISTS, *names})
        self.count = 0
        self.states = StateCounts()
        day = content_date(project)
        self.date = day

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages in the place of docs/, keep what else is there, and drop what no page loads."""
        kept = [file for file in files if not file.is_documentation_page() and not _is_unused(file.src_uri)]
        for page in pages(self._project, self._order.code):
            inclusion = InclusionLevel.INCLUDED if page.path in self.navigation else InclusionLevel.NOT_IN_NAV
            kept.append(File.generated(config, page.path, content=page.markdown, inclusion=inclusion))
            self._pages[page.path] = page
            self.count += 1
            if page.path not in LISTS:  # these repeat sentences of other pages
                self.states += page.states
        return Files(kept)

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give the templates the page's title, description, date, and which of its editions are reviewed."""
        content = self._pages[page.file.src_uri]
        page.meta.update(
            title=content.title,
            description=content.description,
            date=str(content.date),
            reviewed={code for code, paths in self._reviewed.items() if content.path in paths},
        )
        return markdown
