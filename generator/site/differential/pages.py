"""The pages of one language that have to be written: those whose content changed, and the records of all.

It goes story by story, and holds one at a time: a story that reads as it did is not opened, its pages and its view are
those of the build before. Of one that changed, every page says what it had read, and is made again where that changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from generator.edition.overview import view_of
from generator.model.facts import Briefing
from generator.model.pages import ARCHIVE_PAGE, Page, StateCounts
from generator.pipeline.digests import digest_of, in_one
from generator.pipeline.pages import Edition, ListPage, RecordedEdition
from generator.pipeline.recorded import Trace
from generator.pipeline.stories import Content
from generator.pipeline.summaries import Reviewed
from generator.site.batches import Batches
from generator.site.companions import Copies, LanguageSite
from generator.site.companions.built import BuiltPage
from generator.site.companions.data import NAME as DATA
from generator.site.companions.search import Entry, SearchPages, entry_of
from generator.site.configuration import Order
from generator.site.differential.manifest import (
    Manifest,
    PageRecord,
    Part,
    StoryRecord,
    story_record,
    unpacked_records,
)
from generator.site.differential.views import Views

BATCH = 200  # pages that MkDocs holds at a time
_ARCHIVE = "archive.md"
_INDEX, _MISSING = "index.html", "404.html"
_NOBODY = PageRecord("", (), "", "", StateCounts(), ())
_NO_ENTRY = Entry("", "")


@dataclass
class Pages:
    """Writes pages into the site's folder; `before` is what the build before left, of the same `common`.

    `views` are what the lists are made of, and filled here; `warned` is what was logged so far. Afterwards, `stories` and
    `others` have the records of all pages, `opened` the names of all files that stories which changed had and have,
    `parts` the files that MkDocs wrote beside, and `written` the paths of the pages that were written.
    """

    order: Order
    site: LanguageSite
    content: Content
    views: Views
    before: Manifest
    warned: list[tuple[int, str]]
    stories: dict[str, StoryRecord] = field(default_factory=dict)
    others: dict[str, PageRecord] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    had: set[str] = field(default_factory=set)  # files of the stories that changed, or are no more
    has: set[str] = field(default_factory=set)
    _open: dict[str, PageRecord] = field(default_factory=dict)  # of all pages of stories that are not closed yet
    _passed: dict[str, tuple[str, ...]] = field(default_factory=dict)  # stories with pages, all of them handed out

    def write(self) -> None:
        """Write every page that shows anything else than before, with its copies."""
        batches, copies = Batches(self.order, self.site), Copies(self.site)
        missing = Part(digest_of(self.before.common, self.site.edition.day), (_MISSING,))
        with_files, with_missing = not self.before.sections, self.before.parts.get("missing") != missing
        self.parts["missing"] = missing
        pages = self._changed()
        while (batch := [*islice(pages, BATCH)]) or with_missing:
            shown = [(page, frozenset(self._record(page.path).reviewed)) for page in batch]
            batches.write(shown, with_files=with_files, with_missing=with_missing)
            if with_files:
                self.parts["beside"] = Part("", tuple(self._beside(batch)))
            for page in batch:
                self._finish(page, copies)
            with_files = with_missing = False
            self._close()
        self._close()
        self.parts.setdefault("beside", self.before.parts.get("beside", Part("", ())))
        for story, gone in self.before.stories.items():
            if story not in self.stories:
                self.had.update(_files_of(unpacked_records(gone.records).values()))

    def _beside(self, batch: Iterable[Page]) -> Iterator[str]:
        """Yield what MkDocs wrote beside the pages of the first batch: assets, and what docs/ holds."""
        own = {_MISSING, *(name for page in batch for name in self._record(page.path).files)}
        for path in self.site.folder.rglob("*"):
            name = path.relative_to(self.site.folder).as_posix()
            if path.is_file() and name not in own:
                yield name

    def _finish(self, page: Page, copies: Copies) -> None:
        """Read a page once that was just written, for its copies and its digest."""
        self.written.add(page.path)
        if self.order.is_preview:
            return
        said = len(self.warned)
        built = BuiltPage(page.address, (self.site.folder / page.address / _INDEX).read_text(encoding="utf-8"))
        names = copies.write(built, page.changed)
        warnings = tuple(message for _, message in self.warned[said:])
        record = self._record(page.path)
        files = (*record.files, *names)
        self._keep(page.path, replace(record, files=files, html=digest_of(built.html), warnings=warnings))

    def _record(self, path: str) -> PageRecord:
        return self._open[path] if path in self._open else self.others[path]

    def _keep(self, path: str, record: PageRecord) -> None:
        (self._open if path in self._open else self.others)[path] = record

    def _close(self) -> None:
        """Pack the records of the stories all of whose pages are written."""
        for story, paths in self._passed.items():
            records = {path: self._open.pop(path) for path in paths}
            self.has.update(_files_of(records.values()))
            digest = self.content.digests[story]
            self.stories[story] = story_record(digest, records, self.views.packed(story))
        self._passed.clear()

    # what changed

    def _changed(self) -> Iterator[Page]:
        """Yield the pages that have to be written; the briefings first, for the lists show what became of them."""
        for story, digest in self.content.digests.items():
            before = self.before.stories.get(story)
            if before and digest and before.read == digest:
                self.views.keep(story, before.stamp, before.view)
                self.stories[story] = before
            else:
                yield from self._changed_of(story, unpacked_records(before.records) if before else {})
        for listed in self.site.edition.lists():
            yield from self._listed(listed)
        for document in self.site.edition.documents():
            yield from self._other(document)

    def _changed_of(self, story: str, before: dict[str, PageRecord]) -> Iterator[Page]:
        """Yield the pages of a story that have to be written."""
        self.had.update(_files_of(before.values()))
        edition = self.site.edition.of_story(self.content.open(story))
        recorded = RecordedEdition(edition)
        search = self._search.of_story(recorded.read)
        briefings = edition.project.briefings
        for briefing in briefings:
            path = f"{briefing.path}.md"
            record = before.get(path, _NOBODY)
            if record.reviewed == self._editions(path) and _holds(record.trace, edition):
                self._open[path] = record
                continue
            page, trace, entry = self._made(briefing, recorded, search)
            self._open[path], is_new = self._compared(page, record)
            self._open[path] = replace(self._open[path], trace=trace, shown=entry.shown, indexed=entry.indexed)
            if is_new:
                yield page
        self.views.put(story, view_of(edition.voice, briefings))
        self._passed[story] = tuple(f"{briefing.path}.md" for briefing in briefings)

    def _made(self, briefing: Briefing, recorded: RecordedEdition, search: SearchPages) -> tuple[Page, Trace, Entry]:
        """Return a briefing's page, what it read, and what the search has of it."""
        recorded.begin(briefing)
        page = recorded.read.briefing(briefing)
        entry = _NO_ENTRY if self.order.is_preview else entry_of(search.briefing(briefing))
        return page, recorded.trace(), entry

    def _listed(self, listed: ListPage) -> Iterator[Page]:
        """Yield a list where it shows anything else; one that would be made from the same is not made."""
        stamps = [(story, self.views.stamp(story)) for story in sorted({place.story for place in listed.places})]
        shown = in_one(map(str, listed.places))
        made_of = digest_of(self.before.common, self.content.common.digest, listed.content, shown, stamps)
        before = self.before.pages.get(listed.path)
        if before and before.made_of == made_of and before.reviewed == self._editions(listed.path):
            self.others[listed.path] = before
        else:
            yield from self._other(listed.make(), made_of)

    def _other(self, page: Page, made_of: str = "") -> Iterator[Page]:
        """Yield a page that is no briefing where it shows anything else."""
        record, is_new = self._compared(page, self.before.pages.get(page.path, _NOBODY))
        self.others[page.path] = replace(record, made_of=made_of)
        if is_new:
            yield page

    def _compared(self, page: Page, before: PageRecord) -> tuple[PageRecord, bool]:
        """Return the record of a page, and whether it has to be written."""
        days = str(page.date), str(page.changed)
        record = PageRecord(digest_of(page), self._editions(page.path), *days, page.states, tuple(_files(page)))
        if (before.content, before.reviewed) != (record.content, record.reviewed):
            return record, True
        return replace(record, files=before.files, html=before.html, warnings=before.warnings), False

    @cached_property
    def _search(self) -> SearchPages:
        return SearchPages(self.site.edition)

    @cached_property
    def _reviewed(self) -> Reviewed:
        return self.content.reviewed(self.order.codes)

    def _editions(self, path: str) -> tuple[str, ...]:
        """Return the languages in which a page is reviewed."""
        is_month = path.startswith(ARCHIVE_PAGE) and "/" not in path
        return self._reviewed.editions(_ARCHIVE if is_month else path)


def _holds(trace: Trace | None, edition: Edition) -> bool:
    return trace is not None and trace.holds(edition.project, edition.links)


def _files(page: Page) -> Iterator[str]:
    """Yield what MkDocs and the data of a page write; the names of its copies come when they are made."""
    yield f"{page.address}{_INDEX}"
    if page.machine:
        yield f"{page.address}{DATA}"


def _files_of(records: Iterable[PageRecord]) -> Iterator[str]:
    return (name for record in records for name in record.files)
