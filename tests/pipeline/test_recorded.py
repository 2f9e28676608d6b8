"""Pages that are taken from before are those that a fresh build gives, after any edits."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

import pytest

from generator.loading.kept import InMemory
from generator.model.pages import Publication
from generator.model.project import Project
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition
from generator.pipeline.recorded import PageStore
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


def test_any_edits_give_the_pages_of_a_fresh_build(desk: Desk) -> None:
    chance, kept = random.Random(3), InMemory()  # noqa: S311 - the same edits every time
    stores = {code: PageStore() for code in ("en", "pl", "kmr")}
    taken = 0
    for _ in range(24):
        path, one, other = chance.choice(SWAPS)
        text = (desk.root / path).read_text(encoding="utf-8")
        text = text.replace(other, one, 1) if other in text else text.replace(one, other, 1)
        (desk.root / path).write_text(text, encoding="utf-8")
        kept.begin()
        project = read_project(desk.root, kept)
        for code, store in stores.items():
            before = [page for _, page in store._made.values()]
            publication = Publication("https://polybrief.example/", code, tuple(stores))
            pages = [*Edition(project, code, store, publication).pages()]
            assert pages == [*Edition(project, code, publication=publication).pages()]  # and what they say to machines
            taken += sum(any(page is old for old in before) for page in pages)
    assert taken > 10


@pytest.fixture
def rebuilt(desk: Desk) -> Callable[[str, str, str], Mapping[str, set[str]]]:
    """Return a function that makes one edit and tells the pages of briefings that were made again, by language."""
    project = read_project(desk.root)
    stores = {code: PageStore() for code in ("en", "pl", "tr", "kmr")}

    def made(project: Project) -> Mapping[str, set[str]]:
        found = {}
        for code, store in stores.items():
            before = [page for _, page in store._made.values()]  # held, so that no new page takes the place of one
            pages = [*Edition(project, code, store).briefings()]
            found[code] = {page.path.removesuffix(".md") for page in pages if not any(page is old for old in before)}
        return found

    made(project)

    def edit(path: str, old: str, new: str) -> Mapping[str, set[str]]:
        desk.replace(path, old, new)
        return made(read_project(desk.root))

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
