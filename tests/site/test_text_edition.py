"""The text edition and the single files: the same content as the pages, in one request, and nothing that could run."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from lxml import html
from playwright.sync_api import Browser

from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition
from generator.site.companions import single as single_files
from generator.site.companions import text as text_edition
from generator.site.companions.built import BuiltPage
from generator.site.companions.language import LanguageSite
from generator.site.companions.plain import plain

ROOT = Path(__file__).parents[2]
SETTINGS = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))
LANGUAGES, SITE_URL = tuple(SETTINGS["languages"]), SETTINGS["site_url"]
LONGEST = "belarus-border/2021-11-18/"
# Controls, what is hidden on a screen, and graphics, of which the copies hold the text alternative.
LEFT_OUT = "self::script or self::style or self::template or self::button or self::svg or self::form or @hidden"


def read(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_text(encoding="utf-8"))


def main_of(path: Path) -> html.HtmlElement:
    (main,) = read(path).xpath("//main")
    return main


def words(main: html.HtmlElement) -> list[str]:
    return "".join(main.xpath(f".//text()[not(ancestor::*[{LEFT_OUT} or @class='g'])]")).split()


def anchors(main: html.HtmlElement) -> list[str]:
    return main.xpath(f"./descendant::*/@id[not(ancestor::*[{LEFT_OUT}])]")


def values(main: html.HtmlElement) -> list[tuple[str, str]]:
    found = main.xpath(f".//*[(self::data or self::time) and not(ancestor::*[{LEFT_OUT}])]")
    return [(each.get("value") or each.get("datetime"), each.text_content()) for each in found]


def graphics(main: html.HtmlElement) -> list[str]:
    shown = main.xpath('.//*[local-name()="svg" and @role="img" and not(@aria-hidden="true")]')
    titles = [svg.get("aria-label") or svg.xpath('string(.//*[local-name()="title"])') for svg in shown]
    return [" ".join(title.split()) for title in titles]


def pages(site: Path, code: str) -> Iterator[tuple[str, Path, Path]]:
    """Yield each page's address, its file and that of its text edition."""
    folder = site / code
    for path in sorted(folder.rglob("index.html")):
        address = path.parent.relative_to(folder).as_posix()
        if address.split("/")[0] != "text":
            address = "" if address == "." else f"{address}/"
            yield address, path, folder / "text" / address / "index.html"


def singles(site: Path) -> Iterator[tuple[Path, Path]]:
    """Yield each briefing's page and its single file."""
    for code in LANGUAGES:
        for address, path, _ in pages(site, code):
            if address.count("/") > 1:
                yield path, path.with_name(f"{address.strip('/').replace('/', '-')}-{code}.html")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_text_page_says_the_same_as_its_page(site: Path, code: str) -> None:
    checked = 0
    for address, path, text in pages(site, code):
        full, copy = main_of(path), main_of(text)
        assert words(copy) == words(full), address
        assert anchors(copy) == anchors(full), address
        assert values(copy) == values(full), address
        shown = " ".join(copy.text_content().split())
        assert [title for title in graphics(full) if title not in shown] == [], address
        checked += 1
    assert checked > 7


def test_a_single_file_says_the_same_as_its_page(site: Path) -> None:
    for path, single in singles(site):
        full, copy = main_of(path), main_of(single)
        # A long one holds less of what opens on demand: only the English original, or nothing.
        shown = len(copy.xpath(".//details[@class='e'][1]/p"))
        left_out = {0: "", 1: "/p[not(@lang='en')]"}.get(shown // max(1, len(copy.xpath(".//details[@class='e']"))))
        for gone in full.xpath(f".//details[contains(@class, 'pb-more')]{left_out}") if left_out is not None else ():
            gone.drop_tree()
        assert (words(copy), anchors(copy), values(copy)) == (words(full), anchors(full), values(full)), path


def test_a_text_page_fits_one_round_trip(site: Path) -> None:
    """14 KB: ten packets of some 1,460 bytes, what a server sends before it waits for an answer (RFC 6928)."""
    sizes = {path: len(gzip.compress(path.read_bytes(), 6)) for path in site.glob("*/text/**/index.html")}
    assert len(sizes) == len(LANGUAGES) * sum(1 for _ in pages(site, "en"))
    assert {path: size for path, size in sizes.items() if size > 14_000} == {}


def test_a_single_file_is_small_enough_to_pass_on(site: Path) -> None:
    sizes = {single: single.stat().st_size for _, single in singles(site)}
    assert len(sizes) >= len(LANGUAGES) * 2
    assert {path: size for path, size in sizes.items() if size > 60_000} == {}


def test_copies_load_and_run_nothing(site: Path) -> None:
    for path in (*site.glob("*/text/**/index.html"), *(single for _, single in singles(site))):
        page = read(path)
        assert page.xpath("//script | //link[@rel='stylesheet'] | //img | //iframe | //object | //@src") == []
        assert [name for name in page.xpath("//@*/..") for key in name.keys() if key.startswith("on")] == []  # noqa: SIM118
        assert page.xpath("//@style") == []
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_pages_and_text_pages_name_each_other(site: Path) -> None:
    for code in LANGUAGES:
        for address, path, text in pages(site, code):
            page, copy = read(path), read(text)
            (link,) = page.xpath("//link[@rel='alternate' and @type='text/html' and not(@hreflang)]/@href")
            assert (path.parent / link / "index.html").resolve() == text.resolve()
            assert link in page.xpath("//nav[@class='pb-copies']//a/@href")
            assert copy.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}{code}/{address}"]
            assert (copy.get("lang"), copy.get("dir")) == (page.get("lang"), page.get("dir"))
            others = copy.xpath("//nav[2]//a")
            assert [other.get("lang") for other in others] == [each for each in LANGUAGES if each != code]
            for other in others:
                place = (text.parent / other.get("href") / "index.html").resolve()
                assert place == (site / other.get("lang") / "text" / address / "index.html").resolve()


def test_links_of_a_text_page_stay_in_the_text_edition(site: Path) -> None:
    for path in site.glob("*/text/**/index.html"):
        for link in read(path).xpath("//main//a/@href"):
            if link.endswith("/") and not re.match("[a-z]+:", link):
                assert "text" in (path.parent / link).resolve().relative_to(site.resolve()).parts[1:2], (path, link)


def test_links_of_a_single_file_lead_to_the_site(site: Path) -> None:
    for _, single in singles(site):
        links = read(single).xpath("//@href")
        assert [link for link in links if not link.startswith((SITE_URL, "#", "data:,"))] == []


def test_a_text_page_makes_one_request_and_its_style_is_allowed(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    for code in LANGUAGES:
        asked.clear()
        page.goto(f"{served}/{code}/text/{LONGEST}", wait_until="networkidle")
        assert [url for url in asked if not url.startswith("data:")] == [f"{served}/{code}/text/{LONGEST}"]
        assert page.evaluate("getComputedStyle(document.querySelector('.h')).position") == "absolute"
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), code
    assert faults == []
    context.close()


def test_graphics_become_their_text_and_decorations_nothing() -> None:
    graphic = (
        '<figure><svg role="img" aria-labelledby="t" lang="ar" dir="rtl"><title id="t">Tents &amp; <b>people</b></title>'
        "<desc>From\n 1 to 3.</desc><g><title>inner</title><text>9</text></g></svg></figure>"
    )
    assert plain(graphic) == (
        '<figure><span class="g" lang="ar" dir="rtl">Tents &amp; people From 1 to 3.</span></figure>'
    )
    assert plain('<p>a<svg aria-hidden="true"><title>x</title></svg><svg><path d="M0"/></svg></p>') == "<p>a</p>"


def test_what_only_runs_or_looks_is_left_out() -> None:
    full = (
        '<p onclick="a()" style="b" class="pb-by other" data-slot="c" tabindex="0">1<button>2<button>3</button></button>'
        "<script>4</script><div hidden><div>4</div>5</div><!-- 5 --><template><p>6</p></template>7<br>8<input type=text>9"
        '<img src="x" alt="ten"></p>'
    )
    assert plain(full) == '<p class="s">1789'.replace("78", "7<br>8") + "ten</p>"


NOISE = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(1000)]  # words that do not compress


@pytest.fixture
def russian(tmp_path: Path) -> LanguageSite:
    return LanguageSite(tmp_path, Edition(read_project(ROOT), "ru"), ("en", "ru"), SITE_URL)


def built(site: LanguageSite, address: str, main: str) -> BuiltPage:
    page = BuiltPage(address, f"<title>T</title><main>{main}</main>")
    (site.folder / address).mkdir(parents=True, exist_ok=True)
    (site.folder / address / "index.html").write_text(page.html, encoding="utf-8")
    return page


def test_a_page_too_long_loses_what_opens_on_demand_then_is_reported(
    russian: LanguageSite, caplog: pytest.LogCaptureFixture
) -> None:
    page = built(russian, "story/2021-11-18/", "")
    folder = russian.folder
    places = (folder / page.address / "story-2021-11-18-ru.html", folder / "text" / page.address / "index.html")
    long = " ".join(NOISE)
    more = f'<details class="e"><summary>More</summary><p>{long}</p></details>'
    for main, logged in ((f"<p>One</p>{more}", 0), (f"<p>{long}</p>{more}", 2)):
        caplog.clear()
        single_files.SingleFiles(russian).write(page, f"{main}{more}")
        text_edition.TextEdition(russian).write(page, f"{main}{more}")
        assert len(caplog.records) >= logged
        assert places[0].read_text(encoding="utf-8").count("<details") == 0


def test_a_list_too_long_for_one_round_trip_comes_in_parts(
    russian: LanguageSite, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is lost, no list is broken, and every link leads to its anchor, from within and from elsewhere."""
    terms = "".join(f'<dt id="term_{place}">{noise}</dt><dd>{noise[::-1]}</dd>' for place, noise in enumerate(NOISE))
    main = f'<article>\n<h1 id="on_title">Names</h1>\n<p><a href="#term_999">last</a></p><h2 id="on_a">A</h2><dl>{terms}</dl>'
    main += '\n<h2 id="on_b">B</h2><p><a href="#term_1">first</a> <a href="../story/">x</a></p>\n</article>'
    edition = text_edition.TextEdition(russian)
    edition.write(built(russian, "glossary/", main), main)
    away = '<p><a href="../../glossary/#term_500">name</a></p>'
    edition.write(built(russian, "story/day/", away), away)
    assert caplog.records == []
    text = russian.folder / "text"
    paths = [
        text / "glossary/index.html",
        *sorted((text / "glossary").glob("part_*/index.html"), key=lambda path: (len(str(path)), path)),
    ]
    assert len(paths) >= 5
    assert all(len(gzip.compress(path.read_bytes(), 6)) <= 14_000 for path in paths)
    parts = [main_of(path) for path in paths]
    assert [anchor for part in parts for anchor in part.xpath(".//@id")] == re.findall(' id="([^"]+)"', main)
    assert [part.xpath("string(.//h1)") for part in parts] == ["Names"] * len(parts)
    assert all(len(part.xpath(".//dt")) == len(part.xpath(".//dd")) for part in parts)
    assert [part.xpath("string(.//h2[1])") for part in parts] == ["A"] * len(parts)
    page = browser.new_page()
    for path, link in ((paths[0], "last"), (paths[-1], "first"), (text / "story/day/index.html", "name")):
        (href,) = read(path).xpath(f"//main//a[.='{link}']/@href")
        address, _, anchor = href.partition("#")
        page.goto((path.parent / address / "index.html").resolve().as_uri() + f"#{anchor}")
        assert page.locator(":target").count() == 1, href
    # Elsewhere nobody knows of the parts: the link to the right one is where the anchor leads.
    way = page.locator("a:has(:target)").get_attribute("href") or ""
    page.goto((text / "glossary" / way / "index.html").as_uri())
    assert page.locator("#term_500").count() == 1
    assert read(paths[-1]).xpath("//main//a[.='x']/@href") == ["../../story/"]
    page.goto(paths[2].as_uri())
    current = page.locator("footer nav a[aria-current]")
    assert current.inner_text() == "3"
    links = page.locator("footer nav a").evaluate_all("all => all.map((link) => link.getAttribute('href'))")
    assert [(paths[2].parent / link / "index.html").resolve() for link in links] == paths
    page.close()
