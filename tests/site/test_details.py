"""The details of a sentence: state, sources, English original, permanent link and share text, for thumbs, keys and no script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"])
FIRST, SECOND = "belarus-border/2021-11-18/", "belarus-border/2021-11-30/"
# Open the details of every fact, press its button, and return what is given to share by the facts' ids.
SHARED = """async () => {
  const shared = {};
  for (const more of document.querySelectorAll(".pb-more")) {
    more.open = true;
    while (!more.querySelector(".pb-copy")) await new Promise((done) => setTimeout(done, 1));
    more.querySelector(".pb-copy").click();
    shared[more.closest("[id]").id] = more.querySelector(".pb-share").textContent;
  }
  return shared;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Return a phone's page, used for all tests here."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_shared_is_the_same_from_the_page_and_from_the_data(
    page: Page, served: str, site: Path, code: str
) -> None:
    for address in (FIRST, SECOND):
        data = json.loads((site / code / address / "briefing.json").read_text(encoding="utf-8"))
        page.goto(f"{served}/{code}/{address}")
        assert page.evaluate(SHARED) == {fact["id"]: fact["share"] for fact in data["facts"]}


def test_a_sentence_that_stands_in_for_another_language_is_shared_with_that(browser: Browser, small_site: Path) -> None:
    """From a file: there is no address but the canonical one, and no clipboard need be there."""
    page = browser.new_page()
    place = small_site / "kmr/story/2021-11-18"
    page.goto((place / "index.html").as_uri())
    facts = json.loads((place / "briefing.json").read_text(encoding="utf-8"))["facts"]
    shared = page.evaluate(SHARED)
    assert shared == {fact["id"]: fact["share"] for fact in facts}
    assert "In Türkçe" in shared["rain"].splitlines()
    page.close()


def test_the_mark_of_a_wording_opens_its_details_and_the_text_is_copied(page: Page, served: str) -> None:
    page.goto(f"{served}/ar/{FIRST}")
    page.locator("#remaining .pb-sentence .pb-state").click()
    details = page.locator("#remaining .pb-more")
    expect(details).to_have_attribute("open", "")
    assert page.locator("#remaining .pb-state .pb-hidden").inner_text() in details.inner_text()
    assert "واشنطن بوست" in details.locator(".pb-published").inner_text()
    button = details.locator(".pb-copy")
    before = button.inner_text()
    button.click()
    expect(button).not_to_have_text(before)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == details.locator(".pb-share").text_content()
    assert "\u20687,000\u2069" in copied


def test_without_a_clipboard_the_text_can_be_marked(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{served}/pl/{FIRST}")
    page.locator("#remaining .pb-more summary").click()
    page.locator("#remaining .pb-copy").click()
    shown = page.locator("#remaining .pb-share")
    expect(shown).to_be_visible()
    assert page.evaluate("getSelection().toString()").split() == (shown.text_content() or "").split()
    page.close()


def test_the_details_open_and_close_by_keyboard(page: Page, served: str) -> None:
    page.goto(f"{served}/ckb/{FIRST}")
    more = page.locator("#passengers .pb-more")
    more.locator("summary").focus()
    page.keyboard.press("Enter")
    original = more.locator("[lang=en][dir=ltr]")
    expect(original).to_be_visible()
    assert original.inner_text() == "The first flight carried 400 to 431 passengers."
    expect(more.locator(".pb-anchor")).to_have_attribute("href", "#passengers")
    page.keyboard.press("Tab")
    expect(more.locator(".pb-anchor")).to_be_focused()
    page.keyboard.press("Tab")
    expect(more.locator(".pb-copy")).to_be_focused()
    page.keyboard.press("Escape")
    expect(original).to_be_hidden()
    expect(more.locator("summary")).to_be_focused()


def test_the_details_work_without_a_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{served}/fa/{FIRST}")
    page.locator("#remaining .pb-more summary").click()
    expect(page.locator("#remaining .pb-more [lang=en]")).to_be_visible()
    expect(page.locator("#remaining .pb-published")).to_be_visible()
    context.close()
