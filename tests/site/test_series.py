"""A figure over time: a graphic where three days are known, with the same as a list, mirrored, read back, in every copy."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from generator.readback.pages import read_back
from generator.readback.record import gather

from .conftest import run

ROOT = Path(__file__).parents[2]
STORY = "belarus-border"
# Two more briefings that bring the last figure of the story up to date; of the second, two values are of other days.
LATER = """\
title: "A later briefing"
date: {day}
follows: {before}
summary: [total-later]
sources:
  later: {{publisher: other-outlets, kind: news_report, date: {day}}}
facts:
  - id: total-later
    kind: figure
    says:
      one: "In all, {word}{{people}} person has been flown home."
      other: "In all, {word}{{people}} people have been flown home."
    values:
      people: {values}
    standing: reported
    updates: {before}/{fact}
    sources: [later]
"""
ONE = LATER.format(
    day="2021-12-08",
    before="2021-11-30",
    fact="total-home",
    word="about ",
    values="{count: 2600, precision: about, as_of: 2021-12-06}",
)
TWO = LATER.format(
    day="2021-12-15",
    before="2021-12-08",
    fact="total-later",
    word="",
    values="""
        contested:
          - {count: 3100, as_of: 2021-12-14, sources: [later]}
          - {count: 3000, precision: nearly, as_of: 2021-12-14, sources: [later]}
          - {count: 2900, as_of: 2021-12-10, sources: [later]}""",
)
DAYS = ["2021-11-18", "2021-11", "2021-12-06", "2021-12-10", "2021-12-14"]
VALUES = ["400", "1458/1900", "2600", "2900", "3000/3100"]
LAST = f"{STORY}/2021-12-15"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project's own content with two briefings more, built."""
    root = tmp_path_factory.mktemp("series") / "project"
    for name in ("facts", "translations", "docs"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("polybrief.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, root / name)
    for day, text in (("2021-12-08", ONE), ("2021-12-15", TWO)):
        (root / f"facts/{STORY}/{day}.yml").write_text(text, encoding="utf-8")
    done = run("generator", "build", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    yield context.new_page()
    context.close()


def read(project: Path, address: str) -> html.HtmlElement:
    return html.fromstring((project / "site" / address / "index.html").read_text(encoding="utf-8"))


def points(page: html.HtmlElement) -> list[tuple[str, str, str]]:
    """Return day, value and link of each line of the list."""
    lines = page.xpath('//ol[@class="pb-series"]/li | //main//figure[span]/following-sibling::ol[1]/li')
    return [
        (line.xpath("string(.//time/@datetime)"), line.xpath("string(.//data/@value)"), line.xpath("string(./a/@href)"))
        for line in lines
    ]


@pytest.mark.parametrize("code", ["en", "ckb", "ru"])
def test_every_day_that_is_known_stands_in_the_list_with_its_fact(project: Path, code: str) -> None:
    found = points(read(project, f"{code}/{LAST}"))
    assert [day for day, _, _ in found] == DAYS
    assert [value for _, value, _ in found] == VALUES
    assert found[-1][2] == "#total-later"
    for _, _, link in found[:-1]:
        path, _, anchor = link.removeprefix("../../").partition("/#")
        assert link.startswith("#") or read(project, f"{code}/{path}").xpath(f'//*[@id="{anchor}"]'), link


def test_two_values_make_no_graphic(project: Path) -> None:
    assert points(read(project, f"en/{STORY}/2021-11-30")) == []
    assert len(points(read(project, f"en/{STORY}/2021-12-08"))) == 3


@pytest.mark.parametrize(("code", "first_is_left"), [("en", True), ("ar", False), ("ckb", False)])
def test_the_graphic_is_drawn_to_scale_and_mirrored(project: Path, page: Page, code: str, first_is_left: bool) -> None:  # noqa: FBT001 - a parameter
    page.goto((project / "site" / code / LAST / "index.html").as_uri())
    graphic = page.locator(".pb-over-time svg")
    assert graphic.get_attribute("role") == "img"
    assert "–" in (graphic.get_attribute("aria-label") or "")
    dots = graphic.locator("circle").evaluate_all(
        "all => all.map((one) => [one.cx.baseVal.value, one.cy.baseVal.value])"
    )
    places = sorted({x for x, _ in dots}, reverse=not first_is_left)
    assert len(places) == len(DAYS)
    axis = graphic.locator("line:not(.pb-grid):not(.pb-span)").evaluate("(line) => line.y1.baseVal.value")
    heights = {round((axis - y) / (axis - 24), 2) for _, y in dots}  # of the highest value
    expected = [low_or_high for value in VALUES for low_or_high in map(int, value.split("/"))]
    assert heights == {round(number / max(expected), 2) for number in expected}
    for text in graphic.locator("text").all():  # nothing is cut off, nor written over another
        box, whole = text.bounding_box(), graphic.bounding_box()
        assert box
        assert whole
        assert box["x"] >= whole["x"] - 1
        assert box["x"] + box["width"] <= whole["x"] + whole["width"] + 1
    assert overlapping(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= 320")


def overlapping(page: Page) -> list[list[str]]:
    """Return the pairs of labels that touch each other; in height, lines count, since boxes of Arabic letters are tall."""
    found: list[list[str]] = page.evaluate("""() => [...document.querySelectorAll(".pb-graphic")].flatMap((graphic) => {
        const all = [...graphic.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()]);
        return all.flatMap(([one, a], place) => all.slice(place + 1).filter(([other, b]) => a.left < b.right
            && b.left < a.right && Math.abs(one.getAttribute("y") - other.getAttribute("y")) < 16)
            .map(([other]) => [one.textContent, other.textContent]));
    })""")
    return found


@pytest.mark.parametrize("code", ["en", "ar", "fa", "tr", "pl", "ru", "ckb", "kmr"])
def test_no_label_of_a_graphic_is_written_over_another(page: Page, project: Path, code: str) -> None:
    for address in (f"{STORY}/2021-11-18", f"{STORY}/2021-11-30", LAST):
        page.goto((project / "site" / code / address / "index.html").as_uri())
        assert overlapping(page) == [], address


def test_it_stands_in_the_text_edition_and_in_the_single_file(project: Path) -> None:
    text = read(project, f"fa/text/{LAST}")
    assert [(day, value) for day, value, _ in points(text)] == list(zip(DAYS, VALUES, strict=True))
    assert "رقم چگونه تغییر کرد" in text.xpath("string(//main)")
    assert text.xpath("//svg") == []
    single = project / f"site/fa/{LAST}/{LAST.replace('/', '-')}-fa.html"
    assert single.stat().st_size < 60_000
    assert "3000/3100" in single.read_text(encoding="utf-8")


def test_a_wrong_day_or_value_in_it_is_found_when_the_page_is_read_back(project: Path, tmp_path: Path) -> None:
    record = gather(project)
    site = tmp_path / "en"
    shutil.copytree(project / "site/en", site)
    assert list(read_back(site, "en", record)) == []
    place = site / LAST / "index.html"
    right = place.read_text(encoding="utf-8")
    begin, end = right.index('<ol class="pb-series">'), right.index("</ol>", right.index('<ol class="pb-series">'))
    for old, new in (
        ('value="2600">about 2,600', 'value="2700">about 2,700'),
        (">about 2,600", ">2,600"),
        ('datetime="2021-12-06">6', 'datetime="2021-12-07">7'),
        ("#iraqis-home", "#remaining"),
    ):
        line = right[begin:end]
        assert old in line
        place.write_text(right[:begin] + line.replace(old, new) + right[end:], encoding="utf-8")
        assert list(read_back(site, "en", record)), new
    items = re.findall("<li>.*?</li>", right[begin:end])
    turned = '<ol class="pb-series">' + "".join([*items[1:], items[0]])
    place.write_text(right[:begin] + turned + right[end:], encoding="utf-8")
    assert any("days of a figure over time" in found for found in read_back(site, "en", record))
