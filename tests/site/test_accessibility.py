"""The pages to WCAG 2.2 AA: axe-core on every kind of page, zoomed text, wider spacing, target sizes, details by keyboard."""

from __future__ import annotations

import gzip
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
import yaml
from axe_playwright_python.base import AXE_SCRIPT
from lxml import html
from playwright.sync_api import Browser, Page, Response

ROOT = Path(__file__).parents[2]
SETTINGS = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))
LANGUAGES, SITE_NAME = tuple(SETTINGS["languages"]), SETTINGS["site_name"]
BRIEFING = "belarus-border/2021-11-18/"
SECOND = "belarus-border/2021-11-30/"
# Each at every width, light and dark; the long pages once in each language, at another width and theme in each.
KINDS = ("", SECOND, "archive/", "glossary/", "corrections/", "404.html", f"text/{SECOND}")
LONG = (BRIEFING, f"text/{BRIEFING}", "about/")
WIDTHS, THEMES = (320, 390, 1280), ("light", "dark")
ONE_OF_EACH_SCRIPT = ("en", "ckb", "ru")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}
# WCAG 1.4.12, each of the four.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }"""
OPENED = ".pb-notice details, #passengers .pb-more, #remaining .pb-more, #first-flight-count .pb-more"
QUERIES = {
    "en": "migrants",
    "ckb": "کۆچبەر",
    "kmr": "koçber",
    "ar": "مهاجر",
    "fa": "مهاجر",
    "tr": "göçmen",
    "pl": "migrant",
    "ru": "мигрант",
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Return one page for all these tests: opening it is what costs time."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)  # its style sheets are ours
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def faults(page: Page, within: str = "html") -> list[str]:
    """Return what axe-core finds in a part of the page; its script is put into the page once."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "([within, rules]) => axe.run(within, rules).then((answer) => answer.violations)", [within, RULES]
    )
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"][:2]]


def looks(page: Page) -> Iterator[str]:
    """Show the page at every width, light and dark, and yield what it looks like then."""
    for width, theme in itertools.product(WIDTHS, THEMES):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=theme)
        yield f"{width} {theme}"


def is_too_wide(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def clipped(page: Page) -> list[str]:
    """Return the texts that their box cuts off; what is hidden for a screen alone is meant to be."""
    found: list[str] = page.evaluate("""() => [...document.querySelectorAll("body *")].filter((each) => {
        const style = getComputedStyle(each);
        return each.checkVisibility() && style.overflow !== "visible" && style.clipPath === "none" && each.textContent.trim()
          && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
    }).map((each) => each.outerHTML.slice(0, 120))""")
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_axe_finds_nothing_on_any_page_at_any_width_in_light_or_dark(page: Page, served: str, code: str) -> None:
    found = {}
    for kind in (*KINDS, *LONG):
        page.goto(f"{served}/{code}/{kind}")
        page.evaluate("(opened) => document.querySelectorAll(opened).forEach((each) => { each.open = true; })", OPENED)
        for copy in page.locator(".pb-copy").all():
            copy.click()  # so that the text to share is there as well
        turn = len(found) + LANGUAGES.index(code)
        found |= {
            (kind, look): faults(page) for place, look in enumerate(looks(page)) if kind in KINDS or place == turn % 6
        }
    assert {look: each for look, each in found.items() if each} == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_axe_finds_nothing_in_the_open_search_and_menus(page: Page, served: str, code: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served}/{code}/about/")
    page.locator(".pb-languages summary").click()
    found = {f"languages {look}": faults(page, ".pb-header") for look in looks(page)}  # what it lies over is not open
    page.keyboard.press("Escape")
    page.locator(".pb-search").click()
    page.locator(".pb-find input").fill(QUERIES[code])
    page.locator(".pb-find-passage").first.wait_for()
    found |= {f"search {look}": faults(page) for look in looks(page)}
    page.locator(".pb-find input").fill("zzzzqq")
    page.locator(".pb-find-passage").first.wait_for(state="detached")
    found["nothing found"] = faults(page)
    assert {look: each for look, each in found.items() if each} == {}


def test_axe_finds_nothing_at_the_root(page: Page, served: str) -> None:
    for path in ("", "404.html"):
        page.goto(f"{served}/{path}")
        assert faults(page) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_double_text_and_wide_spacing_lose_nothing_on_a_small_screen(page: Page, served: str, code: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for kind in ("", BRIEFING, "glossary/", f"text/{BRIEFING}"):
        page.goto(f"{served}/{code}/{kind}")
        for style in (SPACING, "html { font-size: 200% }"):
            tag = page.add_style_tag(content=style)
            assert not is_too_wide(page), (kind, style)
            assert clipped(page) == [], (kind, style)
            assert overlaid(page) == [], (kind, style)
            tag.evaluate("(style) => style.remove()")


def overlaid(page: Page) -> list[str]:
    """Return what is to be pressed but lies under something else."""
    found: list[str] = page.evaluate("""() => {
        scrollTo(0, 0);
        return [...document.querySelectorAll("header a, header button, header summary, h1, .pb-notice summary")]
          .filter((each) => each.checkVisibility()).filter((each) => {
            const box = each.getClientRects()[0], x = box.left + box.width / 2, y = box.top + box.height / 2;
            if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return false;
            const top = document.elementFromPoint(x, y);
            return !(each.contains(top) || top?.contains(each));
        }).map((each) => each.outerHTML.slice(0, 120));
    }""")
    return found


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("theme", THEMES)
def test_the_keyboard_goes_through_the_page_in_order_and_is_seen(
    page: Page, served: str, code: str, theme: Literal["light", "dark"]
) -> None:
    """Every stop shows where it is (WCAG 2.4.7), in view (2.4.11), in the order of the page (2.4.3), and none is a trap."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme=theme)
    page.goto(f"{served}/{code}/{SECOND}")
    stops = page.evaluate("""() => [...document.querySelectorAll("a[href], button, summary, input, [tabindex='0']")]
        .filter((each) => each.checkVisibility()).map((each, place) => each.dataset.place = place).length""")
    visited = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        visited.append(
            page.evaluate("""() => {
                const on = document.activeElement, style = getComputedStyle(on), box = on.getBoundingClientRect();
                const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                return [Number(on.dataset.place), outlined, box.bottom > 0 && box.top < innerHeight];
            }""")
        )
    assert [place for place, _, _ in visited] == list(range(stops))
    assert [place for place, outlined, seen in visited if not (outlined and seen)] == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body || document.activeElement.matches('.pb-skip')")


def test_nothing_moves_for_those_who_ask_for_that(page: Page, served: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    for kind in ("", BRIEFING, f"text/{BRIEFING}"):
        page.goto(f"{served}/en/{kind}")
        if page.locator(".pb-search").count():
            page.locator(".pb-search").click()
            page.locator(".pb-find").wait_for()
        moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((each) => {
            const style = getComputedStyle(each);
            return style.scrollBehavior === "smooth" || style.animationName !== "none"
              || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
        }).length + document.getAnimations().length""")
        assert moving == 0, kind
    page.emulate_media(reduced_motion="no-preference")


# The marks of every state and standing, as shapes: what is left of them without any colour.
SHAPES = """(names) => names.map((name) => {
  const mark = document.createElement("span");
  mark.className = name;
  document.querySelector("main").append(mark);
  const shape = getComputedStyle(mark, "::before");
  const shown = [shape.borderTopStyle, shape.borderTopWidth, shape.borderTopLeftRadius, shape.transform,
    shape.backgroundImage === "none" ? "" : "half", shape.backgroundColor === "rgba(0, 0, 0, 0)" ? "" : "full"].join(" ");
  const is_there = shape.content !== "none" && parseFloat(shape.width) > 4;
  mark.remove();
  return [shown, is_there];
})"""


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("theme", THEMES)
def test_states_and_standings_differ_in_shape_not_in_colour_alone(
    page: Page, served: str, forced: Literal["none", "active"], theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(forced_colors=forced, color_scheme=theme)
    page.goto(f"{served}/ckb/{BRIEFING}")
    for kind, names in (
        ("state", ("draft", "machine", "reviewed", "fallback")),
        ("standing", ("confirmed", "reported", "claimed", "disputed")),
    ):
        shapes = page.evaluate(SHAPES, [f"pb-{kind} pb-{kind}--{name}" for name in names])
        assert all(shown for _, shown in shapes), shapes
        assert len({shape for shape, _ in shapes}) == len(names), shapes
    # What the graphics are drawn in is seen on the page's own colour.
    paper, dot, line = page.evaluate("""() => [getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector(".pb-graphic circle")).fill,
        getComputedStyle(document.querySelector(".pb-graphic line")).stroke]""")
    assert paper not in (dot, line)
    page.emulate_media(forced_colors="none")


def test_every_mark_is_named_in_the_language_of_the_page(site: Path) -> None:
    """Screen readers name marks and graphics (WCAG 1.1.1), in words of that language's own letters."""
    letters = {"ru": "\u0400-\u04ff", "ar": "\u0600-\u06ff", "fa": "\u0600-\u06ff", "ckb": "\u0600-\u06ff"}
    for code in LANGUAGES:
        page = html.fromstring((site / code / BRIEFING / "index.html").read_text(encoding="utf-8"))
        marks = page.xpath("//*[contains(@class, 'pb-state ') and not(@aria-hidden)]")
        assert bool(marks) == (code != "en")
        names = [mark.text_content() for mark in marks] + page.xpath("//*[@role='img']/@aria-label")
        names += [name for name in page.xpath("//@aria-label | //button//*[not(@aria-hidden)]/text()") if name.strip()]
        own = re.compile(f"[{letters.get(code, 'a-zA-Z')}٠-٩۰-۹0-9]")
        assert [name for name in names if not own.search(name)] == [], code
        assert [
            each.tag
            for each in page.xpath("//*[local-name()='svg'][not(@role='img' or @aria-hidden or ancestor::*[@hidden])]")
        ] == []


@pytest.mark.parametrize("edition", ["", "text/"])
def test_every_fragment_in_another_script_says_its_language_or_is_a_name(site: Path, edition: str) -> None:
    """What is in other letters than the page's is in an element with its language, or isolated as a name (WCAG 3.1.2)."""
    scripts = {"Arab": "\u0620-\u064a\u0671-\u06d3", "Cyrl": "\u0400-\u04ff", "Latn": "A-Za-z\u00c0-\u024f"}
    found = []
    for code, language in SETTINGS["languages"].items():
        foreign = re.compile("[" + "".join(each for name, each in scripts.items() if name != language["script"]) + "]")
        for path in sorted((site / code / edition).glob("**/index.html")):
            page = html.fromstring(path.read_text(encoding="utf-8"))
            for text in page.xpath("//body//text()[not(ancestor::script or ancestor::template)]"):
                around = text.getparent() if not text.is_tail else text.getparent().getparent()
                words = text.replace(SITE_NAME, "").split()
                strange = [word for word in words if foreign.search(word)]
                # A proper name inside a sentence needs no mark (WCAG 3.1.2); a sentence, or a name that stands alone, does.
                if (
                    around.xpath("ancestor-or-self::bdi")
                    or not strange
                    or (len(strange) < 3 and len(strange) < len(words))
                ):
                    continue
                spoken = around.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
                if SETTINGS["languages"][spoken]["script"] == language["script"]:
                    found.append((path.relative_to(site).as_posix(), text.strip()[:60]))
    assert found == []


def test_everything_to_press_is_big_enough(page: Page, served: str) -> None:
    """WCAG 2.5.8: 24 by 24 px, except links in a line of text."""
    page.set_viewport_size({"width": 390, "height": 844})
    for code in ONE_OF_EACH_SCRIPT:
        page.goto(f"{served}/{code}/{BRIEFING}")
        small = page.evaluate("""() => [...document.querySelectorAll("button, summary, .pb-refs a, .pb-bar a")]
            .filter(e => e.checkVisibility()).map(e => [e.className || e.textContent, e.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)""")
        assert small == [], code


# The smallest phone and a usual one, and the sentence of the summary that must be whole on the first screen.
@pytest.mark.parametrize(("size", "last"), [((320, 568), 1), ((390, 844), 2)])
@pytest.mark.parametrize("code", LANGUAGES)
def test_what_matters_is_above_the_fold_of_a_phone(
    page: Page, served: str, code: str, size: tuple[int, int], last: int
) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    for kind in (BRIEFING, SECOND):
        page.goto(f"{served}/{code}/{kind}")
        sentence = f".pb-summary li:nth-child({last}) .pb-sentence"
        for part in ("h1", ".pb-as-of", ".pb-firmness", ".pb-notice", "#on_summary", sentence):
            box = page.locator(part).first.bounding_box()
            assert box, part
            assert box["y"] + box["height"] <= height, (kind, part)


def test_letters_of_each_script_have_room_and_are_the_systems(page: Page, served: str, site: Path) -> None:
    """Arabic letters, with their marks above and below, stand larger and further apart; no font is fetched."""
    for path in site.rglob("*.css"):
        assert "@font-face" not in path.read_text(encoding="utf-8"), path
    measure = """(sentence) => { const style = getComputedStyle(sentence), size = parseFloat(style.fontSize);
        return [size, parseFloat(style.lineHeight) / size, style.fontFamily]; }"""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found = {}
        for code, language in SETTINGS["languages"].items():
            page.goto(f"{served}/{code}/{SECOND}")
            sentence = page.locator(".pb-summary .pb-sentence").first
            size, leading, family = sentence.evaluate(measure)
            found[code] = (size, leading)
            assert size >= 16, (code, width)
            assert leading >= (1.7 if language["script"] == "Arab" else 1.5), (code, width)
            assert ("Arabic" in family.partition(",")[0]) == (language["script"] == "Arab"), (code, family)
        assert min(found[code] for code in ("ar", "fa", "ckb")) > max(found[code] for code in ("en", "pl", "ru"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_first_visit_is_small_and_nothing_moves(browser: Browser, served: str, code: str) -> None:
    """At most 70 KB in 5 requests, as a server that compresses sends them."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.extend([answer]))  # playwright takes no builtin
    page.add_init_script("""window.shift = 0; new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift += entry.value; }).observe({type: "layout-shift", buffered: true})""")
    page.goto(f"{served}/{code}/{BRIEFING}", wait_until="networkidle")
    assert {urlsplit(answer.url).netloc for answer in answers} <= {urlsplit(served).netloc, ""}
    bodies = [answer.body() for answer in answers if not answer.url.startswith("data:")]
    assert 3 <= len(bodies) <= 5
    assert sum(len(gzip.compress(body)) for body in bodies) <= 70_000
    assert page.evaluate("window.shift") == 0
    context.close()


# How far from the left each character of an element's first text stands.
PLACES = """(element) => {
  const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  return [...node.data].map((char, index) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    return [char, range.getBoundingClientRect().left];
  });
}"""


@pytest.mark.parametrize("code", ["ar", "ckb", "fa"])
def test_numbers_units_and_latin_names_keep_their_order(page: Page, served: str, code: str) -> None:
    """Digits and Latin letters run from left to right, while the words and units around them run from right to left."""
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(f"{served}/{code}/{BRIEFING}")
    page.add_style_tag(content="p { white-space: nowrap !important }")  # on one line, so that places can be compared
    page.locator("#remaining .pb-more summary").click()

    def places(selector: str) -> list[tuple[str, float]]:
        found: list[tuple[str, float]] = page.locator(selector).first.evaluate(PLACES)
        return found

    sentence = places("#remaining .pb-sentence")
    number = places("#remaining .pb-sentence data")
    digits = [left for char, left in number if char.isdecimal()]
    assert len(digits) == 4
    assert digits == sorted(digits)
    assert sentence[0][1] > digits[-1]  # the first word is to the right of the number
    money = places("#eu-aid .pb-sentence data")
    amount = [left for char, left in money if char.isdecimal()]
    unit = [left for char, left in money if char.isalpha()]
    assert amount == sorted(amount)
    assert min(amount) > max(unit)  # first the number, then to the left of it its unit
    name = places("#remaining .pb-more p bdi")
    letters = [left for char, left in name if char.isascii() and char.isalpha()]
    assert "".join(char for char, _ in name) == "Polybrief project"
    assert letters == sorted(letters)
    assert places("#remaining .pb-more p")[0][1] > letters[-1]  # the state before it is to its right
    assert places("#remaining .pb-more p time")[0][1] < letters[0]  # the day after it to its left
    brand = page.locator(".pb-brand").bounding_box()
    assert brand
    assert brand["x"] > 640  # the name of the site stands at the start of the line: on the right


def test_the_graphic_of_a_contested_figure_is_mirrored(page: Page, served: str) -> None:
    def low_end(code: str) -> float:
        page.goto(f"{served}/{code}/{BRIEFING}")
        graphic = page.locator("#passengers svg[role=img]")
        assert graphic.get_attribute("aria-label")
        assert graphic.locator("circle").count() == 5
        box = graphic.locator("text").first.bounding_box()
        whole = graphic.bounding_box()
        assert box
        assert whole
        return (box["x"] - whole["x"]) / whole["width"]

    assert low_end("en") < 0.2
    assert low_end("ar") > 0.8
