"""The site in a real browser: it asks nobody else for anything, and the switcher works without a mouse or script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
LANGUAGES = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"]
BRIEFING = "belarus-border/2021-11-18/"
RTL = {"ar", "fa", "ckb"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a phone that has never been here."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.mark.parametrize(
    "path", ["", "en/", "ckb/", f"ar/{BRIEFING}", f"pl/{BRIEFING}", "fa/glossary/", "kmr/404.html", "404.html"]
)
def test_a_page_asks_nobody_else_and_for_no_sitemap(page: Page, served: str, path: str) -> None:
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on("response", lambda answer: faults.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{served}/{path}", wait_until="networkidle")
    assert {url.split("/")[2] for url in asked if not url.startswith("data:")} == {urlsplit(served).netloc}
    assert [url for url in asked if "sitemap" in url] == []
    assert len(asked) <= 8
    assert faults == []


def test_the_switcher_keeps_the_page_and_names_every_language_in_itself(page: Page, served: str) -> None:
    page.goto(f"{served}/en/{BRIEFING}")
    links = page.locator(".pb-languages a")
    expect(links.first).to_be_hidden()
    page.locator(".pb-languages summary").click()
    expect(links.first).to_be_visible()
    assert links.count() == len(LANGUAGES)
    for index, (code, language) in enumerate(LANGUAGES.items()):
        name = links.nth(index).locator("[lang]")
        assert (name.get_attribute("lang"), name.inner_text()) == (code, language["name"])
        assert name.get_attribute("dir") == ("rtl" if code in RTL else "ltr")
    links.and_(page.locator("[hreflang=ckb]")).click()
    page.wait_for_url(f"{served}/ckb/{BRIEFING}")
    assert page.evaluate("[document.documentElement.lang, getComputedStyle(document.body).direction]") == ["ckb", "rtl"]
    expect(page.locator(".pb-languages a[aria-current]")).to_have_attribute("hreflang", "ckb")


def test_the_switcher_works_by_keyboard(page: Page, served: str) -> None:
    page.goto(f"{served}/pl/archive/")
    page.locator(".pb-languages summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pb-languages a").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".pb-languages a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".pb-languages a").first).to_be_hidden()
    expect(page.locator(".pb-languages summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served}/en/archive/")


def test_the_first_key_offers_to_skip_to_the_content(page: Page, served: str) -> None:
    page.goto(f"{served}/ar/{BRIEFING}")
    page.keyboard.press("Tab")
    skip = page.locator(".pb-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_choice_of_colours_is_kept_and_said(page: Page, served: str) -> None:
    page.goto(f"{served}/en/")
    button, root = page.locator(".pb-theme"), page.locator("html")
    expect(root).to_have_attribute("data-theme", "light")
    dark, light = button.get_attribute("data-dark"), button.get_attribute("data-light")
    expect(button).to_have_attribute("aria-label", dark or "")
    button.click()
    expect(root).to_have_attribute("data-theme", "dark")
    expect(button).to_have_attribute("aria-label", light or "")
    page.goto(f"{served}/en/archive/")
    expect(root).to_have_attribute("data-theme", "dark")


def test_a_page_is_whole_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{served}/fa/{BRIEFING}")
    expect(page.locator(".pb-theme")).to_be_hidden()
    expect(page.locator("#on_summary")).to_be_visible()
    page.locator(".pb-languages summary").click()
    page.locator(".pb-languages a[hreflang=tr]").click()
    page.wait_for_url(f"{served}/tr/{BRIEFING}")
    page.locator(".pb-menu summary").click()
    page.locator(".pb-menu a").nth(1).click()
    page.wait_for_url(f"{served}/tr/archive/")
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide = []
    for path in ("", *(f"{code}/{name}" for code in LANGUAGES for name in ("", BRIEFING, "glossary/", "corrections/"))):
        page.goto(f"{served}/{path}")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(path)
    assert wide == []


def test_the_menus_stay_on_a_small_screen(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for code in LANGUAGES:
        page.goto(f"{served}/{code}/")
        for name in (".pb-languages", ".pb-menu"):
            page.locator(f"{name} summary").click()
            box = page.locator(f"{name} > :not(summary)").bounding_box()
            assert box
            assert box["x"] >= 0, (code, name)
            assert box["x"] + box["width"] <= 320, (code, name)
            page.keyboard.press("Escape")
