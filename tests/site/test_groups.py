"""A search over several groups of pages: found in the newest, in an older one, in none; and what an edit touches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.site import workers
from generator.site.building import Options, build_site
from generator.site.companions import groups
from generator.site.companions.groups import groups_of

from .conftest import BRIEFING, WORDINGS, catalogue, hosted, write, write_small
from .test_build import contents
from .test_search import ask, open_search

DAYS = [f"2021-{month:02}-{day:02}" for month in range(1, 11) for day in (1, 11, 21)]
# Facts of one briefing only: the sentence of the oldest day, and one of the newest.
OLDEST, NEWEST = "A volcano erupted.", "A bridge collapsed."


def briefing(day: str) -> str:
    """Return a briefing of a day; only some have sentences of their own."""
    said = {DAYS[0]: OLDEST, DAYS[-1]: NEWEST}.get(day, "It was dark.")
    text = BRIEFING.replace("2021-11-18", day).replace("It was dark.", said)
    return text.replace('says: "It was cold."', 'says: "It was cold.", where: erbil') if day == DAYS[1] else text


def small_groups(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(workers, "cores", lambda: 1)
    patch.setattr(groups, "LARGEST_SINGLE", 10)
    patch.setattr(groups, "USUAL_SIZE", 4)


def build(root: Path, out: str, *, clean: bool = False) -> Path:
    assert build_site(root / "mkdocs.yml", root / out, Options(clean=clean)) is not None
    return root / out


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a project of thirty briefings, with its site built in small groups."""
    root = write_small(tmp_path_factory.mktemp("groups") / "room")
    (root / "facts/story/2021-11-18.yml").unlink()
    for day in DAYS:
        write(root / f"facts/story/{day}.yml", briefing(day))
    place = "  erbil:\n    kind: place\n    en: {name: Erbil, accepted: [Arbil]}\n"
    terms = root / "translations/termbase/terms.yml"
    write(terms, terms.read_text(encoding="utf-8") + place)
    for code, name in {"kmr": "Hewlêr", "tr": "Erbil", "fa": "اربیل"}.items():
        column = root / f"translations/termbase/{code}.yml"
        write(column, column.read_text(encoding="utf-8") + f"  erbil: {{name: {name}}}\n")
    turkish = {**WORDINGS["tr"], OLDEST: "Bir yanardağ patladı."}
    write(root / "translations/tr/story.po", catalogue("tr", turkish))
    with pytest.MonkeyPatch.context() as patch:
        small_groups(patch)
        build(root, "site")
        yield root


@pytest.fixture(scope="module")
def address(room: Path) -> Iterator[str]:
    with hosted(room / "site") as host:
        yield host


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """Return a page with the search open, and the folders of the older groups that it asks for."""
    page = browser.new_page(viewport={"width": 360, "height": 500})
    asked: list[str] = []

    def note(url: str) -> None:
        if (found := re.search(r"/search/older/(\w+)/", url)) and found[1] not in asked:
            asked.append(found[1])

    page.on("request", lambda request: note(request.url))
    open_search(page, f"{address}/en/")
    yield page, asked
    page.close()


def older(room: Path) -> list[str]:
    return [path.name for path in (room / "site/en/search/older").iterdir()]


def test_what_the_newest_group_has_asks_for_no_other(page: tuple[Page, list[str]]) -> None:
    answer = ask(page[0], "flight")
    assert page[1] == []
    assert re.fullmatch(r"Results so far: \d+", answer["status"])
    assert f"/story/{DAYS[0]}/" not in "".join(answer["links"])


def test_the_rest_comes_when_the_list_is_scrolled_the_newest_groups_first(
    page: tuple[Page, list[str]], room: Path
) -> None:
    assert len(older(room)) >= 3
    ask(page[0], "flight")
    items = page[0].locator(".pb-find-results > li")
    while items.count() < len(DAYS):
        page[0].locator(".pb-find").evaluate("(box) => box.scrollTo(0, box.scrollHeight)")
        page[0].wait_for_timeout(20)
    expect(page[0].get_by_role("status")).to_have_text(f"Results: {len(DAYS)}")
    assert sorted(page[1]) == sorted(older(room))
    shown = page[0].locator(".pb-find-results time").evaluate_all("(all) => all.map((each) => each.dateTime)")
    assert sorted(shown) == DAYS  # each once
    in_groups = groups_of([(day, f"story/{day}.md") for day in DAYS])
    order = {path: number for number, group in enumerate(in_groups) for path in group.paths}
    assert [order[f"story/{day}.md"] for day in shown] == sorted(order.values())


@pytest.mark.parametrize(
    ("query", "day"),
    [
        ("bridge", DAYS[-1]),
        ("volcano", DAYS[0]),
        ("erupted volcano", DAYS[0]),
        ("Hewlêr cold", DAYS[1]),
        ("اربيل cold", DAYS[1]),
    ],
)
def test_a_page_is_found_in_whatever_group_it_is(page: tuple[Page, list[str]], query: str, day: str) -> None:
    answer = ask(page[0], query)
    pages = {link.split("#")[0].rpartition("/en/")[2] for link in answer["links"]}
    assert f"story/{day}/" in pages
    assert {each for each in pages if each.startswith("story/")} == {f"story/{day}/"}


@pytest.mark.parametrize("query", ["glacier", "volcano bridge", "volcano glacier", "flight glacier"])
def test_what_no_page_has_is_found_in_no_group(page: tuple[Page, list[str]], room: Path, query: str) -> None:
    assert ask(page[0], query) == {"links": [], "status": "Nothing found"}
    assert sorted(page[1]) == sorted(older(room))
    assert ask(page[0], "volcano")["status"] == "Results: 1"  # and the groups at hand still answer


def test_the_first_groups_results_stay_where_an_older_one_cannot_be_had(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 500})
    open_search(page, f"{address}/en/")
    page.route("**/search/older/**", lambda route: route.abort())
    links = ask(page, "bridge")["links"]
    assert [link for link in links if f"/{DAYS[-1]}/" in link]
    expect(page.get_by_role("status")).to_have_text("The search could not be loaded")
    page.unroute("**/search/older/**")
    assert any(f"/{DAYS[0]}/" in link for link in ask(page, "volcano")["links"])
    page.close()


def test_other_languages_search_their_own_groups(browser: Browser, address: str) -> None:
    page = browser.new_page()
    open_search(page, f"{address}/tr/")
    answer = ask(page, "yanardag")
    assert answer["status"] == "Results: 1"
    assert f"/tr/story/{DAYS[0]}/" in answer["links"][0]
    page.close()


def test_an_edit_touches_the_files_of_its_own_group_only(room: Path) -> None:
    groups_now = {group.name: group.paths for group in groups_of([(day, f"story/{day}.md") for day in DAYS])}
    (name,) = (name for name, paths in groups_now.items() if f"story/{DAYS[3]}.md" in paths)
    assert name
    before = contents(room / "site")
    facts = room / f"facts/story/{DAYS[3]}.yml"
    text = facts.read_text(encoding="utf-8")
    write(facts, text.replace("standing: reported", "standing: confirmed").replace("It was dark.", OLDEST))
    try:
        after = contents(build(room, "site"))
        assert after == contents(build(room, "clean", clean=True))
        changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
        searched = {path for path in changed if path.startswith("en/search/")}
        assert searched
        assert {path for path in searched if not path.startswith(f"en/search/older/{name}/")} == set()
    finally:
        write(facts, text)
        build(room, "site")


# the rule


def many(number: int) -> list[tuple[str, str]]:
    return [(f"2021-{1 + place % 12:02}", f"story/{place:05}.md") for place in range(number)]


def test_a_small_site_is_one_group() -> None:
    (group,) = groups_of(many(groups.LARGEST_SINGLE))
    assert group.name == ""
    assert len(group.paths) == groups.LARGEST_SINGLE


def test_no_page_is_lost_and_no_group_is_large() -> None:
    pages = many(9_000)
    made = groups_of(pages)
    assert [path for group in reversed(made) for path in group.paths] == [path for _, path in sorted(pages)]
    assert len({group.name for group in made}) == len(made)
    assert len(made[0].paths) >= groups.USUAL_SIZE
    assert max(len(group.paths) for group in made[1:]) <= 2 * groups.USUAL_SIZE


@pytest.mark.parametrize("place", [1, 3_333, 6_000])
def test_a_page_more_or_less_changes_the_groups_around_it_only(place: int) -> None:
    pages = sorted(many(9_000))
    before, after = set(groups_of(pages)), set(groups_of(pages[:place] + pages[place + 1 :]))
    assert len(before - after) <= 2
    assert len(after - before) <= 2
