"""One language built: only the pages whose content changed are written, into a folder beside the site.

What is left alone is exactly what a build from nothing would write again with the same bytes: every page says what it
read, every file is compared with what it was. It refuses to touch the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import islice
from pathlib import Path

from generator.edition.lists import Lists
from generator.model.facts import Briefing
from generator.model.pages import ARCHIVE_PAGE, Page, StateCounts, address_of
from generator.pipeline.digests import digest_of
from generator.pipeline.pages import RecordedEdition
from generator.pipeline.recorded import Trace, common_digest
from generator.site.batches import Batches
from generator.site.companions import Copies, LanguageSite
from generator.site.companions.built import BuiltPage
from generator.site.companions.data import NAME as DATA
from generator.site.companions.feed import feeds
from generator.site.companions.search import Entry, SearchPages, entry_of, search_parts
from generator.site.companions.shelves import size_text, with_links
from generator.site.companions.sitemap import sitemaps
from generator.site.companions.worker import first_files, write_worker
from generator.site.configuration import Order
from generator.site.differential.manifest import Manifest, PageRecord, Part
from generator.site.differential.offline import Offline
from generator.site.differential.outputs import digest_of_file, outputs

_BATCH = 200  # pages that MkDocs holds at a time
_ARCHIVE = "archive.md"
_HOME, _INDEX, _ASSETS, _MISSING = "index.md", "index.html", "assets/", "404.html"
_NOBODY = PageRecord("", (), "", "", StateCounts(), ())
_NO_ENTRY = Entry("", "")


@dataclass
class LanguageBuild:
    """Builds one language into its site's folder; `before` is what the build before left, empty for none.

    `reviewed` has the paths of the reviewed pages of each language, `stories` digests of all that the stories were read
    from, `warned` what was logged so far. A preview has no
    companions: they take longer than its pages.
    """

    order: Order
    site: LanguageSite
    before: Manifest
    reviewed: Mapping[str, frozenset[str]]
    stories: Mapping[str, str]
    warned: list[tuple[int, str]]
    records: dict[str, PageRecord] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)  # the pages' paths

    @cached_property
    def common(self) -> str:
        """Return a digest of what every page of the language shows beside its own content."""
        project = self.site.edition.project
        names = [document.name for document in project.documents]
        return digest_of(self.order.common, self.order.codes, common_digest(project, self.order.code), names)

    def build(self, read_back: Callable[[set[str]], None]) -> Manifest:
        """Write what changed, have the briefings that were written read back, and return what is to be remembered."""
        if self.before.common != self.common:
            self.before = Manifest(self.common)
        self._write_pages()
        home = ""
        if not self.order.is_preview:
            home = self._home()
            self._write_companions(home)
            read_back({path.removesuffix(".md") for path in self.written})
        return self._settled(home)

    @property
    def _folder(self) -> Path:
        return self.site.folder

    # pages

    def _write_pages(self) -> None:
        batches, copies = Batches(self.order, self.site), Copies(self.site)
        missing = Part(digest_of(self.common, self.site.edition.day), (_MISSING,))
        with_files, with_missing = not self.before.files, self.before.parts.get("missing") != missing
        self.parts["missing"] = missing
        pages = self._changed()
        while (batch := [*islice(pages, _BATCH)]) or with_missing:
            shown = [(page, frozenset(self.records[page.path].reviewed)) for page in batch]
            batches.write(shown, with_files=with_files, with_missing=with_missing)
            if with_files:
                self.parts["beside"] = Part("", tuple(self._beside(batch)))
            for page in batch:
                self._finish(page, copies)
            with_files = with_missing = False
        self.parts.setdefault("beside", self.before.parts.get("beside", Part("", ())))

    def _beside(self, batch: Iterable[Page]) -> Iterator[str]:
        """Yield what MkDocs wrote beside the pages of the first batch: assets, and what docs/ holds."""
        own = {_MISSING, *(name for page in batch for name in self.records[page.path].files)}
        for path in self._folder.rglob("*"):
            name = path.relative_to(self._folder).as_posix()
            if path.is_file() and name not in own:
                yield name

    def _finish(self, page: Page, copies: Copies) -> None:
        """Read a page once that was just written, for its copies and its digest."""
        self.written.add(page.path)
        if self.order.is_preview:
            return
        said = len(self.warned)
        built = self._built(page.path)
        names = copies.write(built, page.changed)
        warnings = tuple(message for _, message in self.warned[said:])
        record = self.records[page.path]
        files = (*record.files, *names)
        self.records[page.path] = replace(record, files=files, html=digest_of(built.html), warnings=warnings)

    def _changed(self) -> Iterator[Page]:
        """Yield the pages that have to be written; keep the records of all."""
        edition = self.site.edition
        for page in (edition.home(), *edition.lists(), *edition.documents()):
            yield from self._compared(page)
        recorded = RecordedEdition(edition)
        search = SearchPages(recorded.read)
        for briefing in edition.project.briefings:
            path = f"{briefing.path}.md"
            if before := self._same(briefing, path):
                self.records[path] = before
                continue
            recorded.begin(briefing)
            page = recorded.read.briefing(briefing)
            entry = _NO_ENTRY if self.order.is_preview else entry_of(search.briefing(briefing))
            yield from self._compared(page, recorded.trace(), entry)

    def _same(self, briefing: Briefing, path: str) -> PageRecord | None:
        """Return the record of a page from before, where everything that it read is the same."""
        before = self.before.pages.get(path)
        if before is None or before.trace is None or before.reviewed != self._editions(path):
            return None
        story = self.stories.get(briefing.story)
        if story and story == self.before.stories.get(briefing.story):
            return before  # nothing of the whole story changed
        edition = self.site.edition
        return before if before.trace.holds(edition.project, edition.links) else None

    def _compared(self, page: Page, trace: Trace | None = None, entry: Entry = _NO_ENTRY) -> Iterator[Page]:
        """Yield the page where it shows anything else than before."""
        before = self.before.pages.get(page.path, _NOBODY)
        record = PageRecord(
            digest_of(page),
            self._editions(page.path),
            str(page.date),
            str(page.changed),
            page.states,
            tuple(self._files(page)),
            trace,
            entry.shown,
            entry.indexed,
        )
        if (before.content, before.reviewed) == (record.content, record.reviewed):
            self.records[page.path] = replace(record, files=before.files, html=before.html, warnings=before.warnings)
        else:
            self.records[page.path] = record
            yield page

    def _editions(self, path: str) -> tuple[str, ...]:
        """Return the languages in which a page is reviewed."""
        like = _ARCHIVE if path.startswith(ARCHIVE_PAGE) else path  # a month is reviewed where the archive is
        return tuple(sorted(code for code, paths in self.reviewed.items() if like in paths))

    @staticmethod
    def _files(page: Page) -> Iterator[str]:
        """Yield what MkDocs and the data of a page write; the names of its copies come when they are made."""
        yield f"{page.address}{_INDEX}"
        if page.machine:
            yield f"{page.address}{DATA}"

    def _built(self, path: str) -> BuiltPage:
        address = address_of(path)
        return BuiltPage(address, (self._folder / address / _INDEX).read_text(encoding="utf-8"))

    def _digest(self, name: str) -> str:
        """Return the digest of a file, written now or before."""
        path = self._folder / name
        return digest_of_file(path) if path.exists() else self.before.files[name].digest

    def _home(self) -> str:
        """Return the home page as it is before it says how large the ZIP is."""
        return self._built(_HOME).html if _HOME in self.written else self.before.home

    # what belongs to the whole language

    def _write_companions(self, home: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        if self.site.site_url:
            days = [(address_of(path), record.date) for path, record in self.records.items()]
            for name, write, made_of in (*feeds(self.site), *sitemaps(self.site, days)):
                self._part(name, digest_of(self.common, made_of), write)
        shown = {path: record for path, record in self.records.items() if record.shown}
        dated = {path: (each.date, Entry(each.shown, each.indexed)) for path, each in shown.items()}
        for each in search_parts(self.site, dated):
            self._part(each.name, digest_of(self.common, each.content), each.write)
        assets = [name for name in self.parts["beside"].files if name.startswith(_ASSETS)]
        loaded = [(name, self._digest(name)) for name in sorted(assets)]
        (self._folder / _INDEX).write_text(self._with_bundles(home, loaded), encoding="utf-8")
        pages = [(address_of(path), record.html) for path, record in sorted(self.records.items())]
        content = digest_of(home, pages, loaded)
        self._part("worker", content, lambda: self._write_worker(home, content))

    def _with_bundles(self, home: str, assets: list[tuple[str, str]]) -> str:
        """Write the ZIPs that changed, and return the home page with its links to all of them."""
        site, published = self.site, Path(self.order.site) / self.order.code
        offline = Offline(site, published, self.before, self.records, self.written, assets, home)
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

    def _part(self, name: str, digest: str, write: Callable[[], Iterable[str]]) -> None:
        """Write files that are made from all pages, where what they are made from changed."""
        before = self.before.parts.get(name)
        if before and before.digest == digest:
            self.parts[name] = before
        else:
            self.parts[name] = Part(digest, tuple(write()))

    def _write_worker(self, home: str, content: str) -> Iterator[str]:
        edition = self.site.edition
        latest = "".join(f"{link.path}/" for link in Lists(edition.voice, edition.links).latest(1))
        write_worker(self.site, content, first_files(home, latest))
        yield "worker.js"

    def _settled(self, home: str) -> Manifest:
        """Return what is remembered; what was written as it had been is deleted, so that its file stays as it is."""
        written = outputs(self._folder)
        owners: Iterable[PageRecord | Part] = (*self.records.values(), *self.parts.values())
        names = {name for each in owners for name in each.files}
        if strange := written.keys() - names:
            raise RuntimeError(f"files that belong to no page: {sorted(strange)}")
        files = {}
        for name in sorted(names):
            before, now = self.before.files.get(name), written.get(name)
            if before and now and before.digest == now.digest:
                (self._folder / name).unlink()
                now = before
            files[name] = now or self.before.files[name]
        return Manifest(self.common, self.records, files, self.parts, home, self.stories)
