"""Pages that are taken from before are those that a fresh build gives, after any edits."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

import pytest

from generator.loading.kept import InMemory
from generator.model.pages import Page, Publication
from generator.model.project import Project
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition, RecordedEdition
from generator.pipeline.recorded import Trace, common_digest
from tests.pipeline.conftest import Desk

OLD, NEW = "facts/belarus-border/2021-11-18.yml", "facts/belarus-border/2021-11-30.yml"
SWAPS: list[tuple[str, str, str]] = [
    (OLD, "{count: 7000, precision: about", "{count: 6800, precision: about"),
    (OLD, "The plane landed in Erbil", "The aircraft landed in Erbil"),
    (OLD, 'title: "First flight takes', 'title: "The first flight takes'),
    (OLD, "summary: [first-flight, ", "summary: ["),
    (OLD, "why: other_reports_differ", "why: our_error"),
    (OLD, "corrected: {on: 2021-11-30", "corrected: {on: 2021-12-05"),
    (OLD, "date: 2021-11-18\nsummary", "date: 2021-11-17\nsummary"),
    (NEW, "follows: 2021-11-18", "# follows nothing"),
    (NEW, "standing: reported", "standing: confirmed"),
    ("translations/termbase/pl.yml", 'name: "Sinopharm"', 'name: "Sinopharm BIBP"'),
    ("translations/termbase/tr.yml", "name:", "name: "),
    ("translations/pl/belarus-border.po", "# state: draft", "# state: reviewed"),
    ("translations/pl/site.po", "# state: draft", "# state: reviewed"),
    ("translations/tr/belarus-border.po", "# state: draft", "# a note\n# state: draft"),
    ("polybrief.yml", "site_name: Polybrief", "site_name: Another"),
    ("polybrief.yml", "falls_back_to: [tr]", "falls_back_to: [pl]"),
]


class Store:
    """The pages of a language's briefings, each made again only where something that it read is another."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.pages: dict[str, tuple[Page, Trace]] = {}
        self.made: set[str] = set()

    def update(self, project: Project) -> list[Page]:
        edition = Edition(project, self.code, Publication("https://polybrief.example/", self.code, ("en", "pl")))
        common = common_digest(project, self.code)
        before = self.pages if common == getattr(self, "common", "") else {}
        self.common, self.pages, self.made = common, {}, set()
        recorded = RecordedEdition(edition)
        for briefing in project.briefings:
            page, trace = before.get(briefing.path, (None, None))
            if page is None or trace is None or not trace.holds(project, edition.links):
                recorded.begin(briefing)
                page = recorded.read.briefing(briefing)
                trace = recorded.trace()
                self.made.add(briefing.path)
            self.pages[briefing.path] = page, trace
        return [page for page, _ in self.pages.values()]

    def anew(self, project: Project) -> list[Page]:
        publication = Publication("https://polybrief.example/", self.code, ("en", "pl"))
        return [*Edition(project, self.code, publication).briefings()]


def test_any_edits_give_the_pages_of_a_fresh_build(desk: Desk) -> None:
    chance, kept = random.Random(3), InMemory()  # noqa: S311 - the same edits every time
    stores = [Store(code) for code in ("en", "pl", "kmr")]
    taken = 0
    for _ in range(24):
        path, one, other = chance.choice(SWAPS)
        text = (desk.root / path).read_text(encoding="utf-8")
        text = text.replace(other, one, 1) if other in text else text.replace(one, other, 1)
        (desk.root / path).write_text(text, encoding="utf-8")
        kept.begin()
        project = read_project(desk.root, kept)
        for store in stores:
            assert store.update(project) == store.anew(project)  # and what they say to machines
            taken += len(store.pages) > len(store.made)
    assert taken > 5


def test_a_page_is_made_again_when_its_wording_is_blocked(desk: Desk) -> None:
    store = Store("pl")
    for old, new in (("Polskie prawo", "Polskie prawo {sinse}"), ("Polskie prawo {sinse}", "Polskie prawo")):
        project = read_project(desk.root)
        assert store.update(project) == store.anew(project)
        desk.replace("translations/pl/belarus-border.po", old, new)


def test_what_cannot_be_recorded_is_refused(desk: Desk) -> None:
    recorded = RecordedEdition(Edition(read_project(desk.root), "pl"))
    for everything in (recorded.read.project.termbase, recorded.read.project.by_path, recorded.read.links):
        with pytest.raises(TypeError, match="cannot be recorded"):
            iter(everything)  # type: ignore[call-overload]


@pytest.fixture
def rebuilt(desk: Desk) -> Callable[[str, str, str], Mapping[str, set[str]]]:
    """Return a function that makes one edit and tells the pages of briefings that were made again, by language."""
    stores = [Store(code) for code in ("en", "pl", "tr", "kmr")]
    for store in stores:
        store.update(read_project(desk.root))

    def edit(path: str, old: str, new: str) -> Mapping[str, set[str]]:
        desk.replace(path, old, new)
        project = read_project(desk.root)
        for store in stores:
            store.update(project)
        return {store.code: store.made for store in stores}

    return edit


FIRST, SECOND = "belarus-border/2021-11-18", "belarus-border/2021-11-30"


def test_a_wording_makes_the_pages_that_show_it_again_and_no_other(
    rebuilt: Callable[[str, str, str], Mapping[str, set[str]]],
) -> None:
    text = "Nie wiadomo"
    found = rebuilt("translations/pl/belarus-border.po", 'msgstr "' + text, 'msgstr "  ' + text)
    assert found["en"] == found["tr"] == found["kmr"] == set()
    assert found["pl"]


def test_an_unused_name_makes_no_page_again(rebuilt: Callable[[str, str, str], Mapping[str, set[str]]]) -> None:
    term = "  unused:\n    kind: place\n    en: {name: Nowhere}\n"
    found = rebuilt("translations/termbase/terms.yml", "terms:\n", f"terms:\n{term}")
    assert not any(found.values())


def test_furniture_makes_every_page_of_its_language_again(
    rebuilt: Callable[[str, str, str], Mapping[str, set[str]]],
) -> None:
    found = rebuilt("translations/tr/site.po", "# state: draft", "# state: reviewed")
    assert found["tr"] == {FIRST, SECOND}
    assert found["kmr"] == {FIRST, SECOND}  # its fallback
    assert found["pl"] == set()
