"""On paper a briefing is one sheet: what is known, its figures and sources, and a code that a camera reads."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import yaml
import zxingcpp
from playwright.sync_api import Browser, Page, expect

from generator.rendering.data import qr_code

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"])
SITE_URL = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["site_url"]
FIRST = "belarus-border/2021-11-18"
SHEET = {"width": 703, "height": 1047}  # A4 without the margins of print.css, in CSS pixels
PIXELS = """async (png) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  let red = "";
  pen.getImageData(0, 0, image.width, image.height).data.forEach((value, place) => {
    if (place % 4 === 0) red += String.fromCharCode(value);
  });
  return [image.width, image.height, btoa(red)];
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SHEET)
    yield context.new_page()
    context.close()


def read(page: Page, png: bytes) -> list[str]:
    """Return what a camera would read off a picture."""
    page.goto("about:blank")
    width, height, red = page.evaluate(PIXELS, base64.b64encode(png).decode())
    return [
        code.text
        for code in zxingcpp.read_barcodes(np.frombuffer(base64.b64decode(red), dtype=np.uint8).reshape(height, width))
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_briefing_is_one_sheet_with_its_sources_and_its_address(page: Page, served: str, code: str) -> None:
    page.goto(f"{served}/{code}/{FIRST}/")
    expect(page.locator(".pb-paper")).to_be_hidden()
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    page.emulate_media(media="print")
    for shown in ("h1", ".pb-summary", ".pb-card >> nth=0", ".pb-sources", ".pb-notice", ".pb-paper"):
        expect(page.locator(shown)).to_be_visible()
    for hidden in (".pb-header", ".pb-footer", ".pb-timeline"):
        expect(page.locator(hidden)).to_be_hidden()
    assert page.locator(".pb-paper").inner_text().split()[0] == f"{SITE_URL}{code}/{FIRST}/"
    for line in (*page.locator(".pb-sources li").all(), page.locator(".pb-paper")):  # on the sheet, and not cut off
        box = line.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= SHEET["width"]
        assert box["y"] + box["height"] <= SHEET["height"]
    picture = page.locator(".pb-paper").screenshot()
    page.emulate_media(media="null")
    assert read(page, picture) == [f"{SITE_URL}{code}/{FIRST}/"]


def test_colours_of_the_night_are_not_printed(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport=SHEET, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{served}/fa/{FIRST}/")
    page.emulate_media(media="print")
    background, ink = page.evaluate(
        "() => [document.body, document.querySelector('.pb-summary a')].map((each, place) =>"
        " getComputedStyle(each)[place ? 'color' : 'backgroundColor'])"
    )
    assert background == "rgb(255, 255, 255)"
    assert sum(map(int, re.findall(r"\d+", ink)[:3])) < 200, ink
    context.close()


@pytest.mark.parametrize("length", [1, 40, 107, 300])
def test_codes_of_any_length_are_read(page: Page, length: int) -> None:
    address = ("https://polybrief.example/ckb/" + "belarus-border/2021-11-18/" * 12)[: 22 + length]
    page.set_content(f"<body style='margin:0;background:#fff'><div style='width:300px'>{qr_code(address)}</div>")
    assert read(page, page.locator("div").screenshot()) == [address]
