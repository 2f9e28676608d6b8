"""The pages to WCAG 2.2 AA: axe-core on every kind of page, zoomed text, wider spacing, target sizes, details by keyboard."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"])
BRIEFING = "belarus-border/2021-11-18/"
KINDS = ("", BRIEFING, "archive/", "glossary/", "about/", "corrections/", "404.html")
# Every width and theme once in each script; every kind of page in every language.
LOOKS = [(320, "light"), (320, "dark"), (390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]
ONE_OF_EACH_SCRIPT = ("en", "ckb", "ru")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Return one page for all these tests: opening it is what costs time."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)  # its style sheets are ours
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"][:2]]


def is_too_wide(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.mark.parametrize("code", LANGUAGES)
def test_axe_finds_nothing_on_any_kind_of_page(page: Page, served: str, code: str) -> None:
    found = {}
    for index, kind in enumerate(KINDS):
        width, theme = LOOKS[(index + LANGUAGES.index(code)) % len(LOOKS)]
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        page.goto(f"{served}/{code}/{kind}")
        page.evaluate(
            "for (const one of document.querySelectorAll('.pb-notice details, #passengers .pb-more')) one.open = true"
        )
        found[kind, width, theme] = faults(page)
    assert {look: each for look, each in found.items() if each} == {}


@pytest.mark.parametrize("code", ONE_OF_EACH_SCRIPT)
def test_axe_finds_nothing_at_any_width_in_light_or_dark(page: Page, served: str, code: str) -> None:
    found = {}
    page.goto(f"{served}/{code}/{BRIEFING}")
    for width, theme in LOOKS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        found[width, theme] = faults(page)
    assert {look: each for look, each in found.items() if each} == {}


def test_axe_finds_nothing_at_the_root(page: Page, served: str) -> None:
    for path in ("", "404.html"):
        page.goto(f"{served}/{path}")
        assert faults(page) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_double_text_and_wide_spacing_lose_nothing_on_a_small_screen(page: Page, served: str, code: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for kind in ("", BRIEFING, "glossary/"):
        page.goto(f"{served}/{code}/{kind}")
        page.add_style_tag(content=SPACING)
        assert not is_too_wide(page), kind
        page.goto(f"{served}/{code}/{kind}")
        page.add_style_tag(content="html { font-size: 200% }")
        assert not is_too_wide(page), kind


def test_everything_to_press_is_big_enough(page: Page, served: str) -> None:
    """WCAG 2.5.8: 24 by 24 px, except links in a line of text."""
    page.set_viewport_size({"width": 390, "height": 844})
    for code in ONE_OF_EACH_SCRIPT:
        page.goto(f"{served}/{code}/{BRIEFING}")
        small = page.evaluate("""() => [...document.querySelectorAll("button, summary, .pb-refs a, .pb-bar a")]
            .filter(e => e.checkVisibility()).map(e => [e.className || e.textContent, e.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)""")
        assert small == [], code


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_matters_is_above_the_fold_of_a_phone(page: Page, served: str, code: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served}/{code}/{BRIEFING}")
    for part in ("h1", ".pb-as-of", ".pb-firmness", ".pb-notice", ".pb-summary li:nth-child(2) .pb-sentence"):
        box = page.locator(part).first.bounding_box()
        assert box, part
        assert box["y"] + box["height"] <= 844, part


def test_a_first_visit_is_small_and_nothing_moves(browser: Browser, served: str) -> None:
    """At most 70 KB in 5 requests, as a server that compresses sends them."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.extend([answer]))  # playwright takes no builtin
    page.add_init_script("""window.shift = 0; new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift += entry.value; }).observe({type: "layout-shift", buffered: true})""")
    page.goto(f"{served}/ar/{BRIEFING}", wait_until="networkidle")
    bodies = [answer.body() for answer in answers if not answer.url.startswith("data:")]
    assert 3 <= len(bodies) <= 5
    assert sum(len(gzip.compress(body)) for body in bodies) <= 70_000
    assert page.evaluate("window.shift") == 0
    context.close()


@pytest.mark.parametrize("code", ["ar", "ckb", "fa"])
def test_numbers_units_and_latin_names_keep_their_order(page: Page, served: str, code: str) -> None:
    """Inside an isolate the digits of a range run from left to right, while the words around run from right to left."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served}/{code}/{BRIEFING}")
    ends = page.evaluate("""() => {
        const node = document.querySelector("#remaining .pb-sentence data").firstChild;
        const at = index => { const range = document.createRange();
            range.setStart(node, index); range.setEnd(node, index + 1); return range.getBoundingClientRect().left; };
        const digits = [...node.data].map((char, index) => /\\p{Nd}/u.test(char) ? at(index) : null).filter(x => x !== null);
        return digits; }""")
    assert len(ends) == 4
    assert ends == sorted(ends)
    brand = page.locator(".pb-brand").bounding_box()
    assert brand
    assert brand["x"] > 195  # the name of the site stands at the start of the line: on the right


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
