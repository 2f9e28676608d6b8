"""Nothing of the content runs in a reader's browser, nobody is told of the visit, and browsers are told to hold to that."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest
import yaml
from lxml import etree, html
from playwright.sync_api import Browser, Page

from generator.findings import has_errors
from generator.pipeline.content import read_project
from generator.site import safety

from . import conftest, hostile

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"])
FIRST = "belarus-border/2021-11-18/"
LITERAL = "<script>window.pwned=true</script>"
WATCH = """addEventListener("securitypolicyviolation", (event) => {
  (window.violations ||= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.lineNumber}`);
});"""


def pages(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    parser = html.HTMLParser(encoding="utf-8")
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site), html.parse(str(path), parser).getroot()


def rules(site: Path) -> dict[str, dict[str, str]]:
    """Return the rules of the file _headers: the values by name for each pattern."""
    found: dict[str, dict[str, str]] = {}
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[list(found)[-1]][name] = value
        elif line:
            found[line] = {}
    return found


class _Handler(conftest.Quiet):
    """Serves a folder as a host that reads _headers does."""

    sent: dict[str, str] = {}  # noqa: RUF012 - set for each server

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()


def hosted(site: Path, headers: dict[str, str]) -> AbstractContextManager[str]:
    return conftest.hosted(site, type("Handler", (_Handler,), {"sent": headers}))


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile.build(tmp_path_factory.mktemp("hostile"))


# what every page holds


def test_every_page_has_the_policy_and_nothing_that_it_stops(site: Path) -> None:
    count = 0
    for path, page in pages(site):
        (policy,) = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        styles = page.xpath("//style/text()")
        expected = safety.policy(styles)  # inline styles only by their hash
        if "text" in path.parts or path.name not in {"index.html", "404.html"}:
            expected = safety.closed_policy(*styles)
        assert policy == expected, path
        before = page.xpath("//meta[@http-equiv]/preceding::*[self::script or self::link or self::style]")
        assert before == [], path  # a policy holds for what follows it
        assert [each.tag for each in page.xpath("//*[@style]")] == [], path
        assert page.xpath("//@*[starts-with(name(), 'on')]") == [], path
        assert {script.get("type", "") for script in page.xpath("//script[not(@src)]")} <= {"application/ld+json"}, path
        assert page.xpath("//iframe | //object | //embed | //form[@action] | //base | //img[not(@alt)]") == [], path
        assert not [link for link in page.xpath("//@href | //@src") if re.match(r"\s*(javascript|vbscript):", link)], (
            path
        )
        assert page.xpath('string(//meta[@name="referrer"]/@content)') == "no-referrer", path
        count += 1
    assert count >= len(LANGUAGES) * 8 + 2


def test_scripts_keep_nothing_but_the_colours(site: Path) -> None:
    for path in site.glob("en/assets/*.js"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"document\.cookie|sessionStorage|indexedDB|sendBeacon|\beval\(|new Function", text), path
        assert set(re.findall(r'localStorage\.\w+\(\s*"([^"]+)"', text)) <= {"polybrief-theme"}, path


def test_the_headers_say_what_pages_cannot(site: Path) -> None:
    found = rules(site)
    common = found["/*"]
    assert "frame-ancestors 'none'" in common["Content-Security-Policy"]
    assert common["X-Content-Type-Options"] == "nosniff"
    assert common["Referrer-Policy"] == "no-referrer"
    assert all(f"{power}=()" in common["Permissions-Policy"] for power in ("camera", "geolocation", "microphone"))
    allowed = set(re.split("[; ]+", common["Content-Security-Policy"]))
    for path, page in pages(site):
        (policy,) = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        # Else a host that sends the headers breaks the page.
        assert set(re.split("[; ]+", policy)) <= allowed | {"'none'"}, path
    for pattern, values in found.items():
        if pattern != "/*":
            assert not set(values) & set(common), pattern  # hosts join what two rules say of one header
        if "immutable" in values.get("Cache-Control", ""):
            assert all(re.search(r"\.[0-9a-f]{8}\.", path.name) for path in site.glob(pattern[1:])), pattern
    for code in LANGUAGES:
        assert found[f"/{code}/feed.xml"] == {"Access-Control-Allow-Origin": "*"}


# in a browser


@pytest.mark.parametrize("address", ["", "404.html", f"en/{FIRST}", f"ckb/{FIRST}", "ar/", "fa/glossary/"])
def test_a_page_works_under_the_policy_of_its_host(browser: Browser, site: Path, address: str) -> None:
    with hosted(site, rules(site)["/*"]) as host:
        context = browser.new_context(viewport={"width": 390, "height": 800})
        page = context.new_page()
        page.add_init_script(WATCH)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{host}/{address}", wait_until="load")
        if page.locator(".pb-theme").count():
            page.locator(".pb-theme").click()
        assert page.evaluate("window.violations ?? []") == []
        assert page.evaluate("document.styleSheets.length") >= 1
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily") != "serif"
        assert page.evaluate("Object.keys(localStorage)") in ([], ["polybrief-theme"])
        assert (page.evaluate("document.cookie"), context.cookies()) == ("", [])
        assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {urlsplit(host).netloc}
        context.close()


@pytest.mark.parametrize("code", ["en", "ckb", "ru"])
def test_what_a_page_can_do_breaks_no_policy(browser: Browser, site: Path, code: str) -> None:
    """The search with its WASM, what is shared, the menus and the worker, under the policy of page and host together."""
    query = {"en": "migrants", "ckb": "کۆچبەر", "ru": "мигрант"}[code]
    with hosted(site, rules(site)["/*"]) as host:
        context = browser.new_context(viewport={"width": 390, "height": 800}, permissions=["clipboard-write"])
        page = context.new_page()
        page.add_init_script(WATCH)
        faults: list[str] = []
        page.on(
            "console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{host}/{code}/{FIRST}", wait_until="load")
        page.locator("#remaining .pb-more summary").click()
        page.locator("#remaining .pb-copy").click()
        page.locator(".pb-share").wait_for()
        page.locator(".pb-languages summary").click()
        page.keyboard.press("Escape")
        page.locator(".pb-search").click()
        page.locator(".pb-find input").fill(query)
        page.locator(".pb-find-passage").first.wait_for()
        page.keyboard.press("Escape")
        page.evaluate("navigator.serviceWorker.register('../../worker.js').then(() => navigator.serviceWorker.ready)")
        assert page.evaluate("window.violations ?? []") == []
        assert faults == []
        context.close()


def test_the_policy_stops_what_should_slip_through(browser: Browser, served: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(f"{served}/en/{FIRST}")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.pwned = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", '<img src="https://example.org/x.png"><p onclick="window.pwned=true">');
          document.body.lastElementChild.click();
          return fetch("https://example.org/").catch(() => null);
        }"""
    )
    stopped = {violation.split()[0] for violation in page.evaluate("window.violations")}
    assert {"script-src-elem", "script-src-attr", "img-src", "connect-src"} <= stopped
    assert page.evaluate("window.pwned") is None
    context.close()


# hostile content


def test_no_hostile_text_becomes_markup(hostile_site: Path) -> None:
    shown = 0
    for path, page in pages(hostile_site):
        assert page.xpath("//img | //@*[starts-with(name(), 'on')] | //a[starts-with(@href, 'javascript')]") == [], path
        assert page.xpath("//script[not(@src)][not(@type='application/ld+json')] | //comment()") == [], path
        (body,) = page.xpath("//body")
        text = "".join(body.xpath(".//text()[not(ancestor::script)]"))
        shown += LITERAL in text
        assert "49" not in re.sub(r"\{\{7\*7\}\}", "", page.xpath("string(//title)")), path
        if path.as_posix() != "404.html":
            assert LITERAL in page.xpath("string(//title)"), path
    assert shown >= len(LANGUAGES) * 8


def test_hostile_text_is_data_in_data(hostile_site: Path) -> None:
    schema = json.loads((ROOT / "schemas/briefing.schema.json").read_text(encoding="utf-8"))
    for path in hostile_site.rglob("briefing.json"):
        data = json.loads(path.read_text(encoding="utf-8"))
        refused = [error.json_path for error in jsonschema.Draft202012Validator(schema).iter_errors(data)]
        assert [place for place in refused if not place.endswith(".url")] == []  # no address: reading refuses it
        for fact in data["facts"]:
            assert LITERAL in fact["sentence"]["text"]
            assert fact["share"].count(LITERAL) >= 2  # the sentence and the publisher, as they are
        page = html.parse(str(path.with_name("index.html")), html.HTMLParser(encoding="utf-8")).getroot()
        (script,) = page.xpath('//script[@type="application/ld+json"]/text()')
        assert not re.search("[<>&\u2028]", script)
        assert LITERAL in json.loads(script)["headline"]


def test_hostile_text_is_text_in_feeds_and_sitemaps(hostile_site: Path) -> None:
    names = {"a": "http://www.w3.org/2005/Atom"}
    for path in hostile_site.rglob("*.xml"):
        tree = etree.parse(str(path))
        if path.name != "feed.xml":
            continue
        assert all(LITERAL in title for title in tree.xpath("//a:title/text()", namespaces=names))
        for content in tree.xpath("//a:content/text()", namespaces=names):
            body = html.fragment_fromstring(content)
            assert {each.tag for each in body.iter()} <= {"div", "p", "span", "small"}
            assert LITERAL in body.text_content()


def test_nothing_runs_even_without_a_policy(browser: Browser, hostile_site: Path) -> None:
    addresses = [f"{code}/{name}" for code in LANGUAGES for name in (FIRST, "glossary/")]
    addresses += [f"{code}/text/{FIRST}" for code in LANGUAGES]
    addresses += ["", "404.html", "en/", "ar/archive/", "ckb/corrections/", "fa/about/", "pl/404.html"]
    with hosted(hostile_site, {}) as host:
        context = browser.new_context(bypass_csp=True)  # so that escaping alone is on trial
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: asked.append(dialog.message))
        for address in addresses:
            page.goto(f"{host}/{address}", wait_until="load")
            _click_everything(page)
            assert page.evaluate("[window.pwned ?? false, document.images.length]") == [False, 0], address
            assert LITERAL in page.evaluate("document.body.textContent") or address == "404.html", address
        outside = [
            url for url in asked if urlsplit(url).netloc != urlsplit(host).netloc and not url.startswith("data:")
        ]
        assert outside == []
        assert [url for url in asked if urlsplit(url).path.endswith("/x")] == []
        context.close()


def test_hostile_text_is_text_in_the_search_and_in_what_is_shared(browser: Browser, hostile_site: Path) -> None:
    with hosted(hostile_site, {}) as host:
        context = browser.new_context(bypass_csp=True)
        page = context.new_page()
        for code in LANGUAGES:
            page.goto(f"{host}/{code}/{FIRST}", wait_until="load")
            page.locator("#remaining .pb-more summary").click()
            page.locator("#remaining .pb-copy").click()
            assert (page.locator("#remaining .pb-share").text_content() or "").count(LITERAL) >= 2
            page.locator(".pb-search").click()
            page.locator(".pb-find input").fill("pwned")
            page.locator(".pb-find-passage").first.wait_for()
            assert LITERAL in (page.locator(".pb-find").text_content() or "")
            for place in (".pb-find", ".pb-share"):
                assert page.locator(f"{place} :is(img, script, svg, style)").count() == 0
            assert page.evaluate("window.pwned") is None, code
        context.close()


def _click_everything(page: Page) -> None:
    """Open and press whatever does not lead away."""
    page.evaluate("""() => {
      for (const each of document.querySelectorAll("summary, button")) each.click();
      for (const each of document.querySelectorAll("[title], bdi")) each.dispatchEvent(new Event("mouseover"));
    }""")


# what reading refuses in the first place

REFUSED: tuple[tuple[str, str, str, str], ...] = (
    ("facts/story/2021-11-18.yml", '"A flight home"', '"A \\u202eflight home"', "invisible"),
    ("facts/story/2021-11-18.yml", '"It rained."', '"It <b>rained</b>."', "markup"),
    ("facts/story/2021-11-18.yml", '"It rained."', '"It\\u2028rained."', "line"),
    (
        "facts/story/2021-11-18.yml",
        "date: 2021-11-18}\n",
        "date: 2021-11-18, url: 'javascript:alert()'}\n",
        "javascript",
    ),
    ("facts/story/2021-11-18.yml", "date: 2021-11-18}\n", "date: 2021-11-18, url: 'https://e.org/\"><b>'}\n", "url"),
    ("facts/story/2021-11-18.yml", "- {id: rain", "- {id: 'rain\"><b>'", "id"),
    ("polybrief.yml", "https://small.example/news/", "javascript:alert()//", "site_url"),
)


@pytest.mark.parametrize(("path", "old", "new", "what"), REFUSED, ids=[each[-1] for each in REFUSED])
def test_reading_refuses_what_no_content_needs(small: Path, path: str, old: str, new: str, what: str) -> None:

    assert not has_errors(read_project(small).findings), what
    text = (small / path).read_text(encoding="utf-8")
    assert old in text
    (small / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    findings: Any = read_project(small).findings
    assert has_errors(findings)
    assert any(finding.position.path == path for finding in findings)
