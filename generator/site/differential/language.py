"""One language built: only what changed is written, into a folder beside the site.

What is left alone is exactly what a build from nothing would write again with the same bytes: every page says what it
read, every file is compared with what it was. It refuses to touch the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

from generator.edition.overview import Overview
from generator.model.pages import Publication, address_of
from generator.pipeline.digests import digest_of, in_one
from generator.pipeline.pages import Edition
from generator.pipeline.recorded import common_digest
from generator.pipeline.stories import Content
from generator.site.companions import LanguageSite
from generator.site.companions.built import BuiltPage
from generator.site.companions.feed import feeds
from generator.site.companions.search import Entry, search_parts
from generator.site.companions.shelves import size_text, with_links
from generator.site.companions.sitemap import sitemaps
from generator.site.companions.worker import first_files, write_worker
from generator.site.configuration import Order
from generator.site.differential.manifest import Manifest, PageRecord, Part, Row, StoryRecord, row_of, unpacked_records
from generator.site.differential.offline import Offline
from generator.site.differential.outputs import digest_of_bytes, digest_of_file, section_name
from generator.site.differential.pages import Pages
from generator.site.differential.settling import Settled, settled
from generator.site.differential.views import Views

_HOME, _INDEX, _ASSETS = "index.md", "index.html", "assets/"


@dataclass
class LanguageBuild:
    """Builds one language into its folder of the stage; `before` is what the build before left, empty for none.

    `warned` is what was logged so far. A preview has no companions: they take longer than its pages.
    """

    order: Order
    content: Content
    before: Manifest
    warned: list[tuple[int, str]]
    parts: dict[str, Part] = field(default_factory=dict)
    views: Views = field(default_factory=Views)
    _unpacked: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def site(self) -> LanguageSite:
        """Return the language's site, with what all its stories share; each is opened by itself."""
        order, project = self.order, self.content.common.project
        publication = Publication(order.site_url, order.code, order.codes)
        stories = Overview(self.content.chronicle, self.views)
        return LanguageSite(
            Path(order.site_dir), Edition(project, order.code, publication, stories), order.codes, order.site_url
        )

    @cached_property
    def common(self) -> str:
        """Return a digest of what every page of the language shows beside its own content."""
        project = self.content.common.project
        names = [document.name for document in project.documents]
        return digest_of(self.order.common, self.order.codes, common_digest(project, self.order.code), names)

    def build(self, read_back: Callable[[set[str]], None]) -> tuple[Manifest, Settled]:
        """Write what changed, and have the briefings that were written read back.

        Return what is to be remembered, and what became of the files.
        """
        if self.before.common != self.common:
            self.before = Manifest(self.common)
        pages = Pages(self.order, self.site, self.content, self.views, self.before, self.warned)
        pages.write()
        self.parts = pages.parts
        home = ""
        if not self.order.is_preview:
            home = self._built(_HOME).html if _HOME in pages.written else self.before.home
            self._write_companions(home, pages)
            read_back({path.removesuffix(".md") for path in pages.written})
        stories = {story: pages.stories[story] for story in self.content.digests}
        now = Manifest(self.common, stories, pages.others, {}, self.parts, home)
        had, has = pages.had | _beside_stories(self.before), pages.has | _beside_stories(now)
        done = settled(self._folder, self.before.sections, had, has)
        return replace(now, sections=done.sections), done

    @property
    def _folder(self) -> Path:
        return self.site.folder

    def _built(self, path: str) -> BuiltPage:
        address = address_of(path)
        return BuiltPage(address, (self._folder / address / _INDEX).read_text(encoding="utf-8"))

    # what belongs to the whole language

    def _write_companions(self, home: str, pages: Pages) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        rows = {path: row_of(record) for path, record in pages.others.items()}
        for story in self.content.digests:
            rows |= pages.stories[story].rows
        if self.site.site_url:
            days = [(address_of(path), row.date) for path, row in rows.items()]
            for name, write, made_of in (*feeds(self.site, self.views.stamp), *sitemaps(self.site, days)):
                self._part(name, digest_of(self.common, made_of), write)
        dated = {path: (row.date, row.entry) for path, row in rows.items() if row.entry}
        documents = [pages.others[f"{each.name}.md"].content for each in self.content.common.project.documents]
        for each in search_parts(self.site, dated, partial(_entries, pages.stories), documents, self._is_there):
            self._part(each.name, digest_of(self.common, self.content.common.digest, each.content), each.write)
        assets = [name for name in self.parts["beside"].files if name.startswith(_ASSETS)]
        loaded = [(name, self._digest(name)) for name in sorted(assets)]
        (self._folder / _INDEX).write_text(self._with_bundles(home, loaded, rows, pages.written), encoding="utf-8")
        every = in_one(f"{path} {rows[path].html}" for path in sorted(rows))
        content = digest_of(home, every, loaded)
        self._part("worker", content, lambda: self._write_worker(home, content))

    def _with_bundles(
        self, home: str, assets: list[tuple[str, str]], rows: Mapping[str, Row], written: set[str]
    ) -> str:
        """Write the ZIPs that changed, and return the home page with its links to all of them."""
        site, published = self.site, Path(self.order.site) / self.order.code
        offline = Offline(site, published, self.before, rows, written, assets, home)
        sizes = []
        for group in offline.groups:
            name = offline.part(group)
            self._part(name, offline.digest(group), partial(offline.write, group))
            part = self.parts[name]
            size = part.detail or size_text(site, (self._folder / part.files[0]).stat().st_size)
            self.parts[name] = replace(part, detail=size)
            sizes.append(size)
        shelves = map(offline.shelf, offline.groups[1:])
        return with_links(site, home, sizes[0], [*zip(shelves, sizes[1:], strict=True)])

    def _digest(self, name: str) -> str:
        """Return the digest of a file, written now or before."""
        path = self._folder / name
        return digest_of_file(path) if path.exists() else self._digests_before(section_name(name))[name]

    def _is_there(self, name: str, data: bytes) -> bool:
        """Tell whether the build before left a file with this content."""
        return self._digests_before(section_name(name)).get(name) == digest_of_bytes(data)

    def _digests_before(self, name: str) -> Mapping[str, str]:
        """Return the digests of the files of a section as the build before left them."""
        if name not in self._unpacked:
            section = self.before.sections.get(name)
            files = section.files if section else {}
            self._unpacked[name] = {path: output.digest for path, output in files.items()}
        return self._unpacked[name]

    def _part(self, name: str, digest: str, write: Callable[[], Iterable[str]]) -> None:
        """Write files that are made from all pages, where what they are made from changed."""
        before = self.before.parts.get(name)
        if before and before.digest == digest:
            self.parts[name] = before
        else:
            self.parts[name] = Part(digest, tuple(write()))

    def _write_worker(self, home: str, content: str) -> Iterator[str]:
        chronicle = self.content.chronicle
        latest = "".join(f"{chronicle.entries[place].path}/" for place in chronicle.newest_first[:1])
        write_worker(self.site, content, first_files(home, latest))
        yield "worker.js"


def _beside_stories(manifest: Manifest) -> set[str]:
    """Return the files that belong to no story."""
    return {name for names in _names(manifest) for name in names}


def _names(manifest: Manifest) -> Iterator[tuple[str, ...]]:
    yield from (page.files for page in manifest.pages.values())
    yield from (part.files for part in manifest.parts.values())


def _entries(stories: Mapping[str, StoryRecord], paths: Sequence[str]) -> Iterator[Entry]:
    """Yield what the search has of briefings, given their paths; each story is unpacked once."""
    found: dict[str, PageRecord] = {}
    for story in {path.rpartition("/")[0] for path in paths}:
        found |= unpacked_records(stories[story].records)
    yield from (Entry(found[path].shown, found[path].indexed) for path in paths)
