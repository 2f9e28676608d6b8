"""The built site as a whole: every link resolves, every page is valid, every language knows the others."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
import yaml
from lxml import etree, html

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"])
SITE_URL = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["site_url"]
FACTS = sorted((ROOT / "facts").glob("*/*.yml"))
DATES = {date for path in FACTS for date in re.findall(r"\d{4}-\d\d-\d\d", path.read_text(encoding="utf-8"))}
RTL = {"ar", "fa", "ckb"}
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), html.fromstring(path.read_text(encoding="utf-8"))


def target(site: Path, name: str, link: str) -> tuple[Path, str]:
    parts = urlsplit(urljoin(f"http://site/{name}", link))
    path = site / unquote(parts.path).lstrip("/")
    return (path / "index.html" if parts.path.endswith("/") else path), unquote(parts.fragment)


def test_every_link_and_anchor_resolves(site: Path) -> None:
    broken, checked = [], 0
    anchors = {site / name: {*page.xpath("//@id")} for name, page in pages(site)}
    for name, page in pages(site):
        for link in page.xpath("//@href | //@src"):
            if link.startswith(SITE_URL):
                link = "/" + link.removeprefix(SITE_URL)  # noqa: PLW2901 - the same link on this machine
            if link.startswith("data:"):  # an icon inside the page: nothing is asked for
                continue
            if re.match("[a-z]+:", link):
                broken.append((name, link, "another host"))
                continue
            path, anchor = target(site, name, link)
            checked += 1
            if not path.is_file():
                broken.append((name, link, "no such page"))
            elif anchor and anchor not in anchors[path]:
                broken.append((name, link, "no such anchor"))
    assert broken == []
    assert checked > 2000


def test_no_style_or_script_names_another_host(site: Path) -> None:
    for path in (*site.rglob("*.css"), *site.rglob("*.js")):
        text = re.sub(r"http://www\.w3\.org/[\w/]+", "", path.read_text(encoding="utf-8"))
        assert not re.search(r"""(url\(|@import|fetch\(|import\()\s*["']?(https?:)?//""", text), path


def test_ids_are_used_once(site: Path) -> None:
    for name, page in pages(site):
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), name


def test_pages_parse_strictly(site: Path) -> None:
    for path in site.rglob("*.html"):
        html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8"))


def test_pages_are_valid_html(site: Path) -> None:
    jar = os.environ.get("VNU_JAR", "")
    if not (jar and Path(jar).is_file() and shutil.which("java")):
        pytest.skip("the Nu HTML checker is not here (set VNU_JAR to its vnu.jar, and install Java)")
    command = ["java", "-Xss8m", "-jar", jar, "--skip-non-html", "--no-langdetect", "--format", "gnu", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # Read from the disk, a page has no host, so that its own style sheets seem to break its policy.
    said = [line for line in (done.stdout + done.stderr).splitlines() if "violates Content Security Policy" not in line]
    assert (done.returncode, said) == (0, [])


def test_every_page_says_its_language_and_direction(site: Path) -> None:
    for name, page in pages(site):
        code = name.split("/")[0]
        if code in LANGUAGES:
            assert page.get("lang") == code
            assert page.get("dir") == ("rtl" if code in RTL else "ltr")
        for fragment in page.xpath("//*[@lang and not(self::html)]"):
            if fragment.get("lang") in LANGUAGES and fragment.get("dir"):
                assert fragment.get("dir") == ("rtl" if fragment.get("lang") in RTL else "ltr"), name


def alternates(page: html.HtmlElement) -> dict[str, str]:
    return {link.get("hreflang"): link.get("href") for link in page.xpath('//link[@rel="alternate"][@hreflang]')}


def test_every_page_names_itself_in_every_language(site: Path) -> None:
    checked = 0
    for name, page in pages(site):
        code, _, rest = name.partition("/")
        if code not in LANGUAGES or not rest.endswith("index.html") or rest.startswith("text/"):
            continue
        address = rest.removesuffix("index.html")
        links = alternates(page)
        assert links == {each: f"{SITE_URL}{each}/{address}" for each in LANGUAGES} | {
            "x-default": f"{SITE_URL}en/{address}"
        }, name
        assert page.xpath('//link[@rel="canonical"]/@href') == [links[code]]
        for each in LANGUAGES:
            other = html.parse(str(site / each / address / "index.html")).getroot()
            assert alternates(other) == links  # hence reciprocal
        checked += 1
    assert checked == len(LANGUAGES) * (len(FACTS) + 6)  # and home, archive, glossary, corrections, about, method


def test_the_root_offers_every_language_in_itself(site: Path) -> None:
    page = html.parse(str(site / "index.html")).getroot()
    names = {link.get("lang"): link.xpath("string(strong)") for link in page.xpath("//li/a")}
    languages = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"]
    assert names == {code: language["name"] for code, language in languages.items()}
    assert page.xpath("//script") == []
    assert set(alternates(page)) == {*LANGUAGES, "x-default"}


def test_sitemaps_list_every_page_with_the_date_of_its_content(site: Path) -> None:
    index = etree.parse(str(site / "sitemap.xml"))
    listed = index.xpath("//s:loc/text()", namespaces=NAMESPACES)
    assert listed == [f"{SITE_URL}{code}/sitemap.xml" for code in LANGUAGES]
    for code in LANGUAGES:
        data = (site / code / "sitemap.xml").read_bytes()
        assert gzip.decompress((site / code / "sitemap.xml.gz").read_bytes()) == data
        tree = etree.fromstring(data)
        places = {path.relative_to(site).parent.as_posix() for path in (site / code).rglob("index.html")}
        places -= {place for place in places if place.startswith(f"{code}/text")}  # copies, which name their pages
        assert set(tree.xpath("//s:loc/text()", namespaces=NAMESPACES)) == {f"{SITE_URL}{place}/" for place in places}
        assert set(tree.xpath("//s:lastmod/text()", namespaces=NAMESPACES)) <= DATES
        for url in tree.xpath("//s:url", namespaces=NAMESPACES):
            languages = url.xpath("x:link/@hreflang", namespaces=NAMESPACES)
            assert languages == [*LANGUAGES, "x-default"]


def test_the_notice_counts_the_sentences_that_are_marked(site: Path) -> None:
    for code in LANGUAGES:
        if code == "en":
            continue
        page = html.parse(str(site / code / "belarus-border/2021-11-18/index.html")).getroot()
        homes = page.xpath('//*[contains(@class, "pb-fact") or contains(@class, "pb-card")][@id]')
        states = [
            home.xpath('string(.//p[@class="pb-sentence"]//*[contains(@class, "pb-state")]/@class)') for home in homes
        ]
        assert all(state.startswith("pb-state pb-state--") for state in states)
        (notice,) = page.xpath('//aside[@class="pb-notice"]')
        numbers = [int(found) for found in re.findall(r"\d+", " ".join(notice.xpath(".//li//text()")))]
        assert numbers[0] == len(homes) + 1  # and the title
        assert sum(numbers[1:]) == numbers[0]
        assert notice.xpath(".//a/@href") == ["../../../en/belarus-border/2021-11-18/"]


def test_no_page_shows_markup_as_text(site: Path) -> None:
    for name, page in pages(site):
        (body,) = page.xpath("//body")
        shown = "\n".join(body.xpath(".//text()[not(ancestor::script)]"))
        assert not re.search(r"^\s*#+ |\{#|\{\{|\{%|&lt;|</?[a-z]+[ >]", shown, re.MULTILINE), name
