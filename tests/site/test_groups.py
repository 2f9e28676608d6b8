"""A large site in groups: what a search finds in each, a ZIP for each, and what an edit touches."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from generator.site import workers
from generator.site.building import Options, build_site
from generator.site.companions import groups, search
from generator.site.companions.bundle import Bundle
from generator.site.companions.groups import groups_of
from generator.site.differential import offline

from .conftest import BRIEFING, WORDINGS, catalogue, hosted, write, write_small
from .test_build import contents
from .test_search import ask, open_search

MOST = 10  # briefings in one index and one ZIP
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
    patch.setattr(search, "LARGEST_INDEX", MOST)
    patch.setattr(offline, "LARGEST_WHOLE", MOST)
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
    in_groups = groups_of([(day, f"story/{day}.md") for day in DAYS], MOST)
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
    groups_now = {group.name: group.paths for group in groups_of([(day, f"story/{day}.md") for day in DAYS], MOST)}
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


# the ZIPs


def zips(room: Path) -> dict[str, frozenset[str]]:
    """Return the English ZIPs of the site by what tells them apart, with the addresses of their pages."""
    paths = (room / "site/en").glob("*.zip")
    return {path.stem.removeprefix("polybrief-en").strip("-"): Bundle.pages_of(path) for path in paths}


def test_every_page_is_in_one_zip_and_each_zip_has_a_first_page(room: Path) -> None:
    found = zips(room)
    groups_now = groups_of([(day, f"story/{day}.md") for day in DAYS], MOST)
    assert len(groups_now) >= 4
    for group in groups_now:
        briefings = {path.removesuffix(".md") + "/" for path in group.paths}
        assert {each for each in found[group.name] if each.startswith("story/")} == briefings
        assert "" in found[group.name]
        assert ("archive/" in found[group.name]) == (not group.name)
    assert len(found) == len(groups_now)


@pytest.mark.parametrize("code", ["en", "fa"])
def test_the_home_page_offers_every_zip_with_its_days_and_size(room: Path, code: str) -> None:
    home = html.parse(str(room / "site" / code / "index.html")).getroot()
    (offered,) = home.xpath("//nav[@class='pb-copies']")
    names = [link for link in offered.xpath(".//a/@href") if link.endswith(".zip")]
    assert sorted(names) == sorted(path.name for path in (room / "site" / code).glob("*.zip"))
    assert names[0] == f"polybrief-{code}.zip"
    older = offered.xpath(".//details//a")
    assert len(older) == len(names) - 1
    for link in older:
        period, size = link.xpath("bdi/text()")
        assert re.fullmatch(r"[\d,٫]+ [kM]B", size)
        assert len(re.findall(r"\d{4}", period)) in {1, 2}
    assert "data-size" not in (room / "site" / code / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["en", "fa"])
def test_each_zip_opens_by_itself_with_no_network(browser: Browser, room: Path, tmp_path: Path, code: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, offline=True)
    page, faults = context.new_page(), list[str]()
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    for path in (room / "site" / code).glob("*.zip"):
        with zipfile.ZipFile(path) as bundle:
            assert bundle.testzip() is None
            bundle.extractall(tmp_path)
        folder = tmp_path / path.stem
        for each in folder.rglob("*.html"):
            for link in html.fromstring(each.read_text(encoding="utf-8")).xpath("//@href | //@src"):
                if link.startswith(("https://small.example/news/", "#", "data:")):
                    continue
                place = urljoin(each.as_uri(), link)
                assert place.startswith(folder.as_uri()), (each, link)
                assert Path(unquote(urlsplit(place).path)).is_file(), (each, link)
        page.goto((folder / "index.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.locator("main a[href*='story/']").first.click()
        expect(page.locator("#flight")).to_be_visible()
    assert faults == []
    context.close()


def test_an_edit_of_an_old_briefing_renews_its_own_zip_only(room: Path) -> None:
    groups_now = groups_of([(day, f"story/{day}.md") for day in DAYS], MOST)
    (name,) = (group.name for group in groups_now if f"story/{DAYS[4]}.md" in group.paths)
    before = contents(room / "site")
    facts = room / f"facts/story/{DAYS[4]}.yml"
    text = facts.read_text(encoding="utf-8")
    write(facts, text.replace("It was dark.", "It was light."))
    try:
        after = contents(build(room, "site"))
        assert after == contents(build(room, "clean", clean=True))
        assert {path for path in before if path.startswith("en/polybrief-") and before[path] != after.get(path)} <= {
            f"en/polybrief-en-{name}.zip",
            "en/polybrief-en.zip",
        }
        assert before[f"en/polybrief-en-{name}.zip"] != after[f"en/polybrief-en-{name}.zip"]
    finally:
        write(facts, text)
        build(room, "site")


# the rule


def many(number: int) -> list[tuple[str, str]]:
    return [(f"2021-{1 + place % 12:02}", f"story/{place:05}.md") for place in range(number)]


def test_a_small_site_is_one_group() -> None:
    (group,) = groups_of(many(2_000), 2_000)
    assert group.name == ""
    assert len(group.paths) == 2_000


def test_no_page_is_lost_and_no_group_is_large() -> None:
    pages = many(9_000)
    made = groups_of(pages, 2_000)
    assert [path for group in reversed(made) for path in group.paths] == [path for _, path in sorted(pages)]
    assert len({group.name for group in made}) == len(made)
    assert len(made[0].paths) >= groups.USUAL_SIZE
    sizes = sorted(len(group.paths) for group in made[1:])
    assert sizes[0] > groups.USUAL_SIZE // 2 - 1
    assert sizes[len(sizes) // 2] < 1.5 * groups.USUAL_SIZE
    assert sizes[-1] < 5 * groups.USUAL_SIZE


@pytest.mark.parametrize("place", [1, 3_333, 6_000])
def test_a_page_more_or_less_changes_the_groups_around_it_only(place: int) -> None:
    pages = sorted(many(9_000))
    before, after = set(groups_of(pages, 2_000)), set(groups_of(pages[:place] + pages[place + 1 :], 2_000))
    assert len(before - after) <= 2
    assert len(after - before) <= 2
