"""What the process of a preview knows of a language that it built before, so that it writes only pages that changed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.model.pages import Page
from generator.pipeline.recorded import PageStore


@dataclass
class Remembered:
    """One language as it was built last: its folder, what every page shows of the site, and each page's own content."""

    store: PageStore = field(default_factory=PageStore)
    folder: str = ""
    common: object = None
    pages: dict[str, tuple[Page, frozenset[str]]] = field(default_factory=dict)

    def begin(self, folder: str, common: object) -> bool:
        """Begin another build into a folder; tell whether pages that did not change may stay there; else it is emptied."""
        stays = (folder, common) == (self.folder, self.common)
        self.folder, self.common = folder, common
        if not stays:
            self.pages = {}
            shutil.rmtree(folder, ignore_errors=True)
        return stays

    def settle(self, pages: dict[str, tuple[Page, frozenset[str]]]) -> None:
        """Take the pages of the build that is done, and delete what it no longer has."""
        for path in self.pages.keys() - pages.keys():
            shutil.rmtree(Path(self.folder) / path.removesuffix(".md"), ignore_errors=True)
        self.pages = pages


class PageFile(File):
    """A generated page's file that may be the same as before: MkDocs then leaves its output alone."""

    is_unchanged = False

    def is_modified(self) -> bool:
        """Tell whether the page has to be written."""
        return not self.is_unchanged


def page_file(config: MkDocsConfig, page: Page, *, is_unchanged: bool) -> PageFile:
    """Return the file of a page."""
    file = PageFile.generated(config, page.path, content=page.markdown)
    if not isinstance(file, PageFile):
        raise TypeError("MkDocs made another kind of file")
    file.is_unchanged = is_unchanged
    return file
