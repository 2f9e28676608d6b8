"""Pages through MkDocs, some at a time: a build of any number of pages holds no more than one batch of them."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.commands.build import build
from mkdocs.config import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.model.pages import ARCHIVE_PAGE, Page
from generator.site.companions import LanguageSite
from generator.site.companions.data import Head, write_data
from generator.site.configuration import Order, configuration
from generator.site.generated import GeneratedPage

NAVIGATION = ("index.md", "archive.md", "glossary.md", "corrections.md", "about.md", "method.md")
LISTS = ("index.md", "archive.md", "glossary.md", "corrections.md")
_MKDOCS = logging.getLogger("mkdocs.commands.build")
_NAV_TEXT = {"index.md": "nav.home"}


def is_list(path: str) -> bool:
    """Tell whether a page repeats sentences of others."""
    return path in LISTS or path.startswith(ARCHIVE_PAGE)


def navigation_of(documents: Sequence[str]) -> tuple[str, ...]:
    """Return the paths of the pages in the navigation, given the names of the hand-written pages."""
    return tuple(path for path in NAVIGATION if path in LISTS or path.removesuffix(".md") in documents)


class PageFile(File):
    """A generated page's file; one that is there for the navigation only is not written."""

    is_written = True

    def is_modified(self) -> bool:
        """Tell whether the page has to be written."""
        return self.is_written


class Batches:
    """Writes the pages of a language with one configuration and environment for all of them."""

    def __init__(self, order: Order, site: LanguageSite) -> None:
        self._navigation = navigation_of([document.name for document in site.edition.project.documents])
        self._plugin = _LanguagePlugin(site, self._navigation)
        self._config = configuration(order, site.edition, self._plugin, self._navigation)

    def write(self, pages: Sequence[tuple[Page, frozenset[str]]], *, with_files: bool, with_missing: bool) -> None:
        """Write pages, each with the languages in which it is reviewed.

        `with_files` says whether to write what stands beside the pages, `with_missing` whether to write 404.html.
        """
        self._plugin.begin(pages, with_files=with_files)
        self._config.theme.static_templates = {"404.html"} if with_missing else set()
        _MKDOCS.addFilter(_is_no_warning_of_us)
        try:
            build(self._config, dirty=True)
        finally:
            _MKDOCS.removeFilter(_is_no_warning_of_us)


def _is_no_warning_of_us(record: logging.LogRecord) -> bool:
    """Tell whether a message is not MkDocs' warning of what we do on purpose: it writes only what changed."""
    return not record.getMessage().startswith("A 'dirty' build")


class _Compiled(BytecodeCache):
    """Keeps compiled templates for the other batches and languages that the same process builds."""

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
    """Brings pages of one language into a MkDocs build, and what its templates must know of each."""

    def __init__(self, site: LanguageSite, navigation: Sequence[str]) -> None:
        self._site, self._navigation = site, navigation
        self._texts = site.edition.voice.furniture
        self._pages: Mapping[str, tuple[Page, frozenset[str]]] = {}
        self._heads: dict[str, Head] = {}
        self._with_files = False

    def begin(self, pages: Sequence[tuple[Page, frozenset[str]]], *, with_files: bool) -> None:
        """Take the pages of the next build."""
        self._pages = {page.path: (page, editions) for page, editions in pages}
        self._heads, self._with_files = {}, with_files

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages in the place of docs/, keep what else is there, and drop what no page loads."""
        kept = [file for file in files if not file.is_documentation_page() and not _is_unused(file.src_uri)]
        shown = [self._file(page, config) for page, _ in self._pages.values()]
        around = [self._place(path, config) for path in self._navigation if path not in self._pages]
        return Files([*(kept if self._with_files else ()), *shown, *around])

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Let the theme escape what nobody thought of: MkDocs' own templates escape nothing by themselves."""
        env.autoescape = True
        env.bytecode_cache = _COMPILED
        return env

    def _file(self, page: Page, config: MkDocsConfig) -> File:
        file = self._generated(page.path, page.markdown, config)
        if page.machine:
            self._heads[page.path] = write_data(self._site, page, page.machine)
        return file

    def _place(self, path: str, config: MkDocsConfig) -> File:
        """Return a page for the navigation to name, which was written before or will be."""
        file = self._generated(path, "", config)
        file.is_written = False
        return file

    def _generated(self, path: str, markdown: str, config: MkDocsConfig) -> PageFile:
        file = PageFile.generated(config, path, content=markdown)
        if not isinstance(file, PageFile):
            raise TypeError("MkDocs made another kind of file")
        is_named = path in self._navigation
        file.inclusion = InclusionLevel.INCLUDED if is_named else InclusionLevel.NOT_IN_NAV
        GeneratedPage(self._nav_title(path), file, config)
        return file

    def _nav_title(self, path: str) -> str | None:
        return self._texts.get(_NAV_TEXT.get(path, f"nav.{path.removesuffix('.md')}"))

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give the templates the page's title, description, date, and which of its editions are reviewed."""
        content, editions = self._pages[page.file.src_uri]
        page.meta.update(
            title=content.title,
            description=content.description,
            date=str(content.date),
            changed=str(content.changed),
            changed_text=self._site.edition.voice.formatter.date(content.changed),
            head=self._heads.get(content.path),
            reviewed=editions,
        )
        return markdown


def without_data(page: Page) -> Page:
    """Return a page without what it says to machines."""
    return replace(page, machine=None)


def _is_unused(path: str) -> bool:
    """Tell whether a file is one of Material's scripts, style sheets or pictures: no page of ours loads any."""
    return path.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/"))
