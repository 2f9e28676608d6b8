"""Reading with no network: the ZIP and the single files from file://, and the pages that the worker kept."""

from __future__ import annotations

import functools
import hashlib
import http.server
import re
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.conftest import run, write_small

ROOT = Path(__file__).parents[2]
SETTINGS = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))
LANGUAGES, SITE_URL = tuple(SETTINGS["languages"]), SETTINGS["site_url"]
BRIEFING, LATEST = "belarus-border/2021-11-18/", "belarus-border/2021-11-30/"
DAY = (2021, 11, 30, 0, 0, 0)
NO_DAY = (1980, 1, 1, 0, 0, 0)  # of what is no content


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a phone that has never been here."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture(scope="module", params=LANGUAGES)
def unpacked(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that a language's ZIP unpacks to."""
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(site / request.param / f"polybrief-{request.param}.zip") as bundle:
        bundle.extractall(folder)
    return folder / f"polybrief-{request.param}"


# The ZIP


def test_a_zip_holds_every_page_once_and_in_order(site: Path) -> None:
    for code in LANGUAGES:
        with zipfile.ZipFile(site / code / f"polybrief-{code}.zip") as bundle:
            assert bundle.testzip() is None
            names = bundle.namelist()
            entries = bundle.infolist()
        assert {entry.date_time for entry in entries} == {DAY, NO_DAY}
        assert {entry.date_time for entry in entries if entry.filename.endswith(".html")} == {DAY}
        assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {(3, 0o644)}
        pages = {path.relative_to(site / code).as_posix() for path in (site / code).rglob("index.html")}
        pages = {f"polybrief-{code}/{name}" for name in pages if not name.startswith("text/")}
        assert {name for name in names if name.endswith(".html")} == pages
        assert {name.split("/")[1] for name in names if not name.endswith(".html")} == {"assets"}
        assert len(names) == len(set(names))


def test_the_same_content_gives_the_same_zip(small_site: Path, tmp_path: Path) -> None:
    project = write_small(tmp_path / "again")
    assert run("generator", "build", "--strict", cwd=project).returncode == 0
    for path in small_site.glob("*/*"):
        if path.suffix in {".zip", ".js"}:
            again = project / "site" / path.relative_to(small_site)
            assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest(), path


def test_links_in_a_zip_are_files_of_it_or_the_site(unpacked: Path) -> None:
    checked = 0
    for path in unpacked.rglob("*.html"):
        for link in html.fromstring(path.read_text(encoding="utf-8")).xpath("//@href | //@src"):
            if link.startswith((SITE_URL, "#", "data:")):
                continue
            assert not link.startswith("/"), (path, link)
            place = urljoin(path.as_uri(), link)
            assert place.startswith(unpacked.as_uri()), (path, link)
            assert Path(unquote(urlsplit(place).path)).is_file(), (path, link)
            checked += 1
    assert checked > 100


def test_a_zip_opens_from_a_stick(context: BrowserContext, unpacked: Path) -> None:
    context.set_offline(True)
    page, faults = _watched(context)
    page.goto((unpacked / "index.html").as_uri())
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("html")).to_have_css("--pb-paper", "#fff")  # the style sheets came
    page.locator(f'main a[href="{BRIEFING}index.html"]').first.click()
    page.wait_for_url((unpacked / BRIEFING / "index.html").as_uri())
    expect(page.locator("#on_summary")).to_be_visible()
    page.locator("main a[href*='glossary']").first.click()
    page.wait_for_url(re.compile(r"/glossary/index\.html#"))
    expect(page.locator(":target")).to_be_visible()
    expect(page.locator(".pb-kept")).to_be_hidden()
    page.wait_for_timeout(3500)  # what is loaded late must not fail either
    assert faults == []


def test_a_zip_offers_no_search(context: BrowserContext, unpacked: Path) -> None:
    page, faults = _watched(context)
    page.goto((unpacked / BRIEFING / "index.html").as_uri())
    assert page.locator("header [class*=search]:visible").count() == 0
    assert faults == []


def test_the_home_page_says_how_large_the_zip_is(site: Path) -> None:
    for code in LANGUAGES:
        home = html.parse(str(site / code / "index.html")).getroot()
        (link,) = home.xpath("//nav[@class='pb-copies']//a[contains(@href, '.zip')]")
        assert (site / code / link.get("href")).is_file()
        assert re.fullmatch(r"[\d,٫]+ [kM]B", link.xpath("string(bdi)"))
        assert "data-size" not in (site / code / "index.html").read_text(encoding="utf-8")


# The single file


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_single_file_opens_alone(context: BrowserContext, site: Path, tmp_path: Path, code: str) -> None:
    name = f"belarus-border-2021-11-18-{code}.html"
    shutil.copy(site / code / BRIEFING / name, tmp_path / name)
    context.set_offline(True)
    page, faults = _watched(context)
    page.goto((tmp_path / name).as_uri())
    expect(page.locator("#on_sources")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == code
    assert page.evaluate("getComputedStyle(document.querySelector('.h')).position") == "absolute"
    page.locator("main a[href^='#']").first.click()
    expect(page.locator(":target")).to_be_in_viewport()
    assert faults == []


# The worker


def test_home_and_latest_briefing_and_visited_pages_open_with_no_network(
    context: BrowserContext, own_server: Server
) -> None:
    page, faults = _watched(context)
    served = own_server.address
    page.goto(f"{served}/ar/{BRIEFING}")
    _kept(page, f"{served}/ar/{BRIEFING}")
    expect(page.locator(".pb-kept")).to_be_hidden()
    page.goto(f"{served}/ar/about/")
    _kept(page, f"{served}/ar/about/")
    assert faults == []
    _cut(context, own_server)
    for address in ("", LATEST, BRIEFING, "about/", f"{BRIEFING}#on_sources"):
        page.goto(f"{served}/ar/{address}")
        line = page.locator(".pb-kept")
        expect(line).to_be_visible()
        expect(line.locator("time")).to_have_attribute("datetime", "2021-11-30")
        assert line.evaluate("each => getComputedStyle(each).direction") == "rtl"
        expect(page.locator("html")).to_have_css("--pb-paper", "#fff")
    page.goto(f"{served}/ar/glossary/")  # not visited: the home page says what there is
    assert page.url == f"{served}/ar/"


def test_every_page_can_say_of_which_day_a_copy_is_in_its_language(site: Path) -> None:
    said = set()
    for code in LANGUAGES:
        for path in site.glob(f"{code}/**/index.html"):
            if path.is_relative_to(site / code / "text"):
                continue
            (line,) = html.parse(str(path)).getroot().xpath("//p[@class='pb-kept']")
            assert line.xpath(".//time/@datetime") == ["2021-11-30"] or path.parent.name == "2021-11-18", path
            assert line.get("role") == "status"
        said.add(line.text)
    assert len(said) == len(LANGUAGES)


def test_a_page_from_the_network_is_never_a_kept_one(context: BrowserContext, changing: Path, server: Server) -> None:
    page = context.new_page()
    page.goto(f"{server.address}/kmr/")
    _kept(page, f"{server.address}/kmr/")
    home = changing / "kmr/index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("<h1", "<p id=new>new</p><h1"), encoding="utf-8")
    page.goto(f"{server.address}/kmr/")
    expect(page.locator("#new")).to_be_visible()
    expect(page.locator(".pb-kept")).to_be_hidden()
    _cut(context, server)
    page.goto(f"{server.address}/kmr/")
    expect(page.locator("#new")).to_be_visible()  # and the newer one was kept
    expect(page.locator(".pb-kept")).to_be_visible()


def test_a_new_deployment_replaces_the_cache_and_keeps_visited_pages(
    context: BrowserContext, changing: Path, server: Server
) -> None:
    page = context.new_page()
    page.goto(f"{server.address}/tr/archive/")
    _kept(page, f"{server.address}/tr/archive/")
    (before,) = page.evaluate("caches.keys()")
    worker = changing / "tr/worker.js"
    text = worker.read_text(encoding="utf-8")
    worker.write_text(re.sub(r'VERSION = "\w+"', 'VERSION = "another"', text), encoding="utf-8")
    page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")
    _until(page, "before => caches.keys().then(names => names.length === 1 && names[0] !== before)", before)
    (after,) = page.evaluate("caches.keys()")
    assert after.endswith(" another")
    _cut(context, server)
    page.goto(f"{server.address}/tr/archive/")
    expect(page.locator(".pb-kept")).to_be_visible()


def test_the_worker_keeps_a_limited_number_of_files(context: BrowserContext, changing: Path, server: Server) -> None:
    worker = changing / "en/worker.js"
    text = worker.read_text(encoding="utf-8")
    assert "const MOST = 120;" in text
    worker.write_text(text.replace("const MOST = 120;", "const MOST = FIRST.length + 1;"), encoding="utf-8")
    page = context.new_page()
    page.goto(f"{server.address}/en/archive/")
    _kept(page, f"{server.address}/en/archive/")
    page.goto(f"{server.address}/en/glossary/")
    _kept(page, f"{server.address}/en/glossary/")
    _until(page, "url => caches.match(url).then(found => !found)", f"{server.address}/en/archive/")
    assert page.evaluate("url => caches.match(url).then(found => !!found)", f"{server.address}/en/")


def test_the_worker_has_the_version_of_its_content(site: Path) -> None:
    versions = set()
    for code in LANGUAGES:
        first, files = (site / code / "worker.js").read_text(encoding="utf-8").splitlines()[:2]
        assert re.fullmatch(r'const VERSION = "[0-9a-f]{16}";', first)
        assert all((site / code / name).exists() for name in re.findall(r'"([^"]+)"', files)), code
        versions.add(first)
    assert len(versions) == len(LANGUAGES)


# Hostile content


def test_hostile_names_stay_text_in_every_copy(tmp_path: Path, context: BrowserContext) -> None:
    project = write_small(tmp_path / "hostile")
    name = """A <script>alert('x')</script>" onload=a <bdi data-size></bdi></main> &lt;"""
    quoted = "'" + name.replace("'", "''") + "'"
    title = "'A \"flight\" & ''home'''"
    for place, before, after in (
        ("polybrief.yml", "Small", quoted),
        ("translations/termbase/terms.yml", "The Post", quoted),
        ("facts/story/2021-11-18.yml", '"A flight home"', title),
    ):
        text = (project / place).read_text(encoding="utf-8")
        assert before in text
        (project / place).write_text(text.replace(before, after), encoding="utf-8")
    done = run("generator", "build", cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr
    folder = project / "site/en"
    with zipfile.ZipFile(folder / "polybrief-en.zip") as bundle:
        bundle.extractall(tmp_path)
    page = context.new_page()
    for copy in (
        folder / "text/story/2021-11-18/index.html",
        folder / "story/2021-11-18/story-2021-11-18-en.html",
        tmp_path / "polybrief-en/story/2021-11-18/index.html",
    ):
        page.goto(copy.as_uri())
        assert page.title() == f"A \"flight\" & 'home' – {name}"
        assert page.locator("h1").inner_text() == "A \"flight\" & 'home'"
        assert name in page.locator("main").inner_text()
        assert name in page.locator("header").first.inner_text()
        assert page.locator("main script, [onload], bdi[data-size]").count() == 0


# What the tests share


class Server:
    """A folder served on this machine until the network is gone.

    Playwright's set_offline cuts off pages, but not what a worker fetches: so the server stops as well.
    """

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(_Silent, directory=str(folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        if self._thread.is_alive():
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def own_server(site: Path) -> Iterator[Server]:
    """Return a server of the project's own site that a test may stop."""
    server = Server(site)
    yield server
    server.stop()


@pytest.fixture
def changing(small_site: Path, tmp_path: Path) -> Path:
    """Return a copy of the small site, to be changed while it is served."""
    return Path(shutil.copytree(small_site, tmp_path / "changing"))


@pytest.fixture
def server(changing: Path) -> Iterator[Server]:
    """Return a server of the site that changes."""
    server = Server(changing)
    yield server
    server.stop()


def _cut(context: BrowserContext, server: Server) -> None:
    context.set_offline(True)
    server.stop()


def _watched(context: BrowserContext) -> tuple[Page, list[str]]:
    """Return a page and the list of what goes wrong in it."""
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    return page, faults


def _kept(page: Page, url: str) -> None:
    """Wait until the worker has kept a page."""
    _until(page, "url => caches.match(url).then(found => !!found)", url)
    _until(page, "() => navigator.serviceWorker.controller !== null")


def _until(page: Page, condition: str, argument: str = "") -> None:
    """Wait until a script's promise is kept: Playwright's wait_for_function takes the promise itself for true."""
    for _ in range(200):
        if page.evaluate(condition, argument):
            return
        page.wait_for_timeout(50)
    raise AssertionError(condition)
