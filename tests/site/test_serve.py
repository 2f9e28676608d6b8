"""The preview: it follows every change, shows faults in the place of pages, and recovers when they are mended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .conftest import BRIEFING, ROOT

PAGE = "kmr/story/2021-11-18/"
PATIENCE = 90  # seconds; a change is seen within two on an idle machine


@dataclass(frozen=True)
class Preview:
    address: str
    root: Path
    log: Path

    def page(self, path: str) -> str:
        """Return a page, the one for wrong addresses included; nothing while the server is not up."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:  # noqa: S310 - this machine's
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()
        except OSError:
            return ""

    def wait(self, path: str, seen: Callable[[str], bool]) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if seen(page := self.page(path)):
                return page
            time.sleep(0.1)
        log = self.log.read_text(encoding="utf-8")
        pytest.fail(f"{path} stays as it is:\n{self.page(path)[-1500:]}\n{log[-3000:]}")

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        (self.root / name).write_text(text.replace(old, new), encoding="utf-8")


@contextmanager
def preview(root: Path, command: list[str], **more: str) -> Iterator[Preview]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [str(port) if word == "PORT" else word.replace("PORT", str(port)) for word in command]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **more}
    log = root.parent / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *words], cwd=root, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            yield Preview(f"http://127.0.0.1:{port}/", root, log)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)
    assert "Traceback" not in log.read_text(encoding="utf-8")


FACTS = "facts/story/2021-11-18.yml"


def test_the_preview_follows_the_content_and_survives_faults(small: Path) -> None:
    with preview(small, ["generator", "serve", "--lang", "kmr", "--port", "PORT"]) as shown:
        shown.wait(PAGE, lambda page: "Firînek derket." in page)
        assert "Kurmancî" in shown.page("")

        shown.change("translations/kmr/story.po", "Firînek derket.", "Firîneke nû derket.")
        shown.wait(PAGE, lambda page: "Firîneke nû derket." in page)

        shown.change(FACTS, "standing: reported", "standing: <b>rumour</b>")
        broken = shown.wait(PAGE, lambda page: f"{FACTS}:7:" in page)
        assert "Firîneke" not in broken
        assert "&lt;b&gt;rumour&lt;/b&gt;" in broken
        assert "<b>rumour" not in broken
        assert 'http-equiv="refresh"' in broken
        assert f"{FACTS}:7:" in shown.page("")
        assert f"{FACTS}:7:" in shown.log.read_text(encoding="utf-8")

        shown.change(FACTS, "standing: <b>rumour</b>", "standing: disputed")
        shown.wait(PAGE, lambda page: "Firîneke nû derket." in page and "pb-standing--disputed" in page)

        (small / FACTS).rename(small / "facts/story/2021-11-19.yml")
        shown.wait("kmr/story/2021-11-19/", lambda page: "Firîneke nû derket." in page)


def test_the_preview_starts_with_faults_too_and_with_mkdocs(small: Path) -> None:
    (small / FACTS).write_bytes(b"\xff")
    command = ["mkdocs", "serve", "--dev-addr", "127.0.0.1:PORT"]
    with preview(small, command, POLYBRIEF_LANGUAGES="fa,tr") as shown:
        assert "UTF-8" in shown.wait("", lambda page: f"{FACTS}:1:" in page)
        (small / FACTS).write_text(BRIEFING, encoding="utf-8")
        shown.wait("fa/story/2021-11-18/", lambda page: "پروازی رفت." in page)
        shown.wait("tr/story/2021-11-18/", lambda page: "Bir uçak kalktı." in page)


def test_the_preview_reloads_itself_marks_what_is_not_reviewed_and_shows_the_english_beside_it(
    small: Path, browser: Browser
) -> None:
    with preview(small, ["generator", "serve", "--lang", "kmr", "--port", "PORT"]) as shown:
        shown.wait(PAGE, lambda page: "Firînek derket." in page)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(shown.address + PAGE)
        sentence = page.locator("#flight .pb-sentence").first
        english = page.locator("#flight .pb-preview-english")
        expect(english).to_be_hidden()
        page.get_by_label("English beside it").check()
        expect(english).to_have_text("A flight left.")
        left, right = sentence.bounding_box(), english.bounding_box()
        assert left
        assert right
        assert abs(left["y"] - right["y"]) < left["height"]
        assert left["x"] + left["width"] <= right["x"]
        assert "pb-preview-marked" in (page.locator("html").get_attribute("class") or "")
        missing = page.locator("#dark .pb-sentence")  # it is in English only
        assert missing.evaluate("each => getComputedStyle(each).outlineStyle") == "dashed"
        page.get_by_label("mark what is not reviewed").uncheck()
        assert missing.evaluate("each => getComputedStyle(each).outlineStyle") == "none"

        shown.change("translations/kmr/story.po", "Firînek derket.", "Firîneke nû derket.")
        expect(sentence).to_contain_text("Firîneke nû derket.", timeout=PATIENCE * 1000)
        expect(english).to_be_visible()  # the choice is kept
        page.close()


def test_the_english_stands_on_the_other_side_of_a_page_from_right_to_left(small: Path, browser: Browser) -> None:
    with preview(small, ["generator", "serve", "--lang", "fa", "--port", "PORT"]) as shown:
        shown.wait("fa/story/2021-11-18/", lambda page: "پروازی رفت." in page)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{shown.address}fa/story/2021-11-18/")
        page.get_by_label("English beside it").check()
        sentence = page.locator("#flight .pb-sentence").first.bounding_box()
        english = page.locator("#flight .pb-preview-english").bounding_box()
        assert sentence
        assert english
        assert english["x"] + english["width"] <= sentence["x"]
        assert abs(sentence["y"] - english["y"]) < sentence["height"]
        page.close()


def test_a_published_page_has_nothing_of_the_preview(site: Path) -> None:
    page = (site / "ar/belarus-border/2021-11-18/index.html").read_text(encoding="utf-8")
    assert "preview" not in page
    assert not (site / "ar/assets/preview.js").exists()
