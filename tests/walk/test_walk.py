"""The whole loop, as a small desk goes through it: in a clone of its own, with the commands and a browser, nothing else.

new → fill in → check → translate → review → correct a figure → status --since → build → read. Each step begins with what
the step before left on disk; a reviewer has only the files that were sent to her or him.
"""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import ROOT

PACKAGES = ROOT / "tests/fixtures/packages"
FILE = "facts/flights/2026-11-24.yml"
PAGE = "flights/2026-11-24"
LOCK = """\
packages:
  en_pl: {version: "0.1", url: "https://packages.invalid/pl", size: unknown, sha256: unknown, licence: unknown}
  en_ar: {version: "0.1", url: "https://packages.invalid/ar", size: unknown, sha256: unknown, licence: unknown}
pivots: {}
"""
# What the editor types over the starter's sentences; the first version has faults.
TYPED = (
    ("REPLACE the headline, without numbers and dates", "Flights from Belarus"),
    ("summary: [first-event, first-figure]", "summary: [planned, remaining]"),
    ("first-event", "planned"),
    ("REPLACE what happened on {day}.", "The flight from Minsk to Erbil is planned for {day}."),
    ("first-figure", "remaining"),
    ("REPLACE about {people} person.", "About {people} migrant remains in Belarus."),
    ("REPLACE about {people} people.", "About {people} migrants remain in Belarus."),
    ("count: 100", "count: 7000"),
    ("standing: reported\n    sources", "standing: reportd\n    sources"),
    ("first-statement", "origin"),
    ("REPLACE what was said, as indirect speech.", "They come from the Kurdistan Region of Iraq."),
    ("who: european-union", "who: eismnt"),
    ("first-unknown", "totals"),
    ("REPLACE what nobody knows yet.", "It is not known which of the totals is right."),
)
MENDED = (
    ("standing: reportd", "standing: reported"),
    ("who: eismnt", "who: eismont"),
    ("They come from", "Many of the migrants come from"),
)
POLISH = "Na Białorusi pozostaje około {people} migrantów."


@dataclass(frozen=True)
class Desk:
    """The clone that an editor works in, and the folder of a reviewer, who has no clone."""

    root: Path
    post: Path

    def run(self, *words: str, code: int = 0) -> str:
        """Run polybrief in the clone, and return what it says."""
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "ARGOS_PACKAGES_DIR": str(self.post / "packages"),
        }
        command = [sys.executable, "-m", "generator", *words]
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def type(self, name: str, *changes: tuple[str, str]) -> None:
        """Replace words in a file, as an editor does."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")

    def git(self, *words: str) -> None:
        who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *words], cwd=self.root, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "Work of the desk")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return a clone of a repository with the project's content."""
    folder = tmp_path_factory.mktemp("walk")
    origin = Desk(folder / "origin", folder)
    origin.root.mkdir()
    for name in ("facts", "translations", "docs"):
        shutil.copytree(ROOT / name, origin.root / name)
    for name in ("polybrief.yml", "mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, origin.root / name)
    origin.git("init", "-q")
    origin.commit()
    subprocess.run(["git", "clone", "-q", str(origin.root), str(folder / "clone")], check=True, capture_output=True)
    post = folder / "post"
    post.mkdir()
    return Desk(folder / "clone", post)


def test_the_loop_as_a_desk_walks_it(desk: Desk, browser: Browser) -> None:
    _write(desk)
    _translate(desk)
    _review_in_a_po_editor(desk)
    _review_in_the_form(desk, browser)
    desk.commit()
    _correct(desk)
    _be_strict(desk)
    with _published(desk) as address:
        _read(browser, address)


def _write(desk: Desk) -> None:
    """Start, type, be told of the faults with their lines, and mend them."""
    assert FILE in desk.run("new", "flights", "--date", "2026-11-24")
    assert "no errors" in desk.run("check", FILE)
    desk.type(FILE, *TYPED)
    said = desk.run("check", FILE, code=1)
    lines = (desk.root / FILE).read_text(encoding="utf-8").splitlines()
    for code, fault, hint in (
        ("error[unknown-value]", "standing: reportd", 'did you mean "reported"?'),
        ("error[unknown-term]", "who: eismnt", 'did you mean "eismont"?'),
        ("warning[unclear-pronoun]", "They come from", "name whom or what"),
    ):
        line = next(number for number, text in enumerate(lines, start=1) if fault in text)
        assert re.search(rf"{FILE}:{line}:\d+: {re.escape(code)}.*\n.*{re.escape(hint)}", said), said
    desk.type(FILE, *MENDED)
    assert desk.run("check", FILE).splitlines()[-1].startswith("no errors, no warnings")
    desk.commit()


def _translate(desk: Desk) -> None:
    """Fetch the packages from a folder, pin them, and let them fill what they can."""
    (desk.root / "translations/packages.lock").write_text(LOCK, encoding="utf-8")
    assert "pinned" in desk.run("packages", "install", str(PACKAGES), "--pin")
    desk.run("catalogues")
    desk.run("translate", "--lang", "pl", "--lang", "ar")
    wordings = polib.pofile(str(desk.root / "translations/pl/flights.po"))
    remaining = next(entry for entry in wordings if entry.msgid.startswith("About {people}"))
    assert remaining.msgstr_plural[2] == POLISH
    assert "# state: machine\n# package: en_pl 0.1" in (desk.root / "translations/pl/flights.po").read_text(
        encoding="utf-8"
    )
    assert re.search("no errors, .* notes", desk.run("check"))
    desk.commit()


def _review_in_a_po_editor(desk: Desk) -> None:
    """Send the Polish sentences out; one comes back right, one changed, and one has lost its number."""
    desk.run(
        "review",
        "export",
        "--lang",
        "pl",
        "--story",
        "flights",
        "--state",
        "machine,draft",
        "--out",
        str(desk.post / "pl"),
    )
    sent = desk.post / "pl/flights.po"
    answered = polib.pofile(str(sent), wrapwidth=0)
    for entry in answered:
        if entry.msgid.startswith("About {people}"):
            entry.flags.remove("fuzzy")
            entry.msgstr_plural = {0: "Około jednego migranta.", 1: POLISH, 2: POLISH}
        elif entry.msgid.startswith("Many of"):
            entry.flags.remove("fuzzy")
            entry.msgstr = "Wielu migrantów pochodzi z Regionu Kurdystanu, w Iraku."
        elif entry.msgid.startswith("It is not known"):
            entry.flags.remove("fuzzy")
    answered.save(str(sent))
    said = desk.run("review", "import", str(sent), "--lang", "pl", "--reviewer", "Ewa N.", code=1)
    assert "2 accepted, 0 unchanged, 1 refused, 0 in conflict" in said
    assert re.search(r"flights.po:\d+:1: error\[review-refused\].*{people}", said), said
    for entry in answered:
        if entry.msgid.startswith("About {people}"):
            entry.msgstr_plural = {0: "Na Białorusi pozostaje około {people} migranta.", 1: POLISH, 2: POLISH}
    answered.save(str(sent))
    said = desk.run("review", "import", str(sent), "--lang", "pl", "--reviewer", "Ewa N.")
    assert "translations/pl/flights.po" in said
    text = (desk.root / "translations/pl/flights.po").read_text(encoding="utf-8")
    assert text.count("# state: reviewed\n# by: Ewa N.") == 3
    assert "Regionu Kurdystanu, w Iraku" in text


def _review_in_the_form(desk: Desk, browser: Browser) -> None:
    """Answer on a phone without a network: one Arabic sentence is right, another must not be shown."""
    desk.run("review", "export", "--lang", "ar", "--story", "flights", "--out", str(desk.post / "ar"))
    (form,) = (desk.post / "ar").glob("*.html")
    phone = browser.new_context(viewport={"width": 390, "height": 844}, offline=True, accept_downloads=True)
    page = phone.new_page()
    page.goto(form.as_uri())
    page.get_by_label("Your name").fill("S. A.")
    good = page.locator("article").filter(has_text="It is not known").first
    good.get_by_label("right as it stands").check()
    bad = page.locator("article").filter(has_text="Many of the migrants").first
    bad.get_by_label("must not be shown").check()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save to a file").click()
    answers = desk.post / saved.value.suggested_filename
    saved.value.save_as(answers)
    phone.close()
    assert "2 accepted" in desk.run("review", "import", str(answers))
    assert "# state: reviewed\n# by: S. A." in (desk.root / "translations/ar/flights.po").read_text(encoding="utf-8")


def _correct(desk: Desk) -> None:
    """Correct the figure as data, and be told what that means for each language: nothing to translate."""
    correction = "corrected: {on: 2026-11-25, was: {people: {count: 7000, precision: about}}, why: source_corrected}"
    desk.type(FILE, ("count: 7000", "count: 6800"))
    said = desk.run("status", "--since", "HEAD")
    assert (
        f"changed without a correction: 1 fact (where the page is published, add `corrected:`)\n    {PAGE}#remaining"
        in said
    )
    desk.type(FILE, ("as_of: 2026-11-24}\n", f"as_of: 2026-11-24}}\n    {correction}\n"))
    said = desk.run("status", "--since", "HEAD")
    assert f"corrected: 1 fact\n    {PAGE}#remaining\n" in said
    for code in ("ckb", "kmr", "ar", "fa", "tr", "pl", "ru"):
        assert f"{code}: 1 fact updated with nothing to translate\n" in said
    desk.commit()
    rows = json.loads(desk.run("status", "--format", "json"))
    assert rows["pl"]["reviewed"] == 3


def _be_strict(desk: Desk) -> None:
    """Let no Polish wording be shown whose end differs: be told of the machine's title, and word it."""
    desk.run("build", "--strict", "--lang", "pl", "--out", "unruled")  # by default, style of a machine stops nothing
    shutil.rmtree(desk.root / "unruled")
    polish = "english_name: Polish, "
    desk.type("polybrief.yml", (polish, f"{polish}publish: {{blocks: [end-mark]}}, "))
    said = desk.run("build", "--strict", "--out", "site", code=1)
    assert re.search(r"translations/pl/flights.po:\d+:1: warning\[end-mark\] \(pl\)", said), said
    assert "hint: mend what is named above" in said
    assert not (desk.root / "site").exists(), "nothing was published"
    catalogue = desk.root / "translations/pl/flights.po"
    file = polib.pofile(str(catalogue), wrapwidth=0)
    title = next(entry for entry in file if entry.msgid == "Flights from Belarus")
    title.msgstr, title.tcomment, title.flags = "Loty z Białorusi", "state: draft\nby: Desk\non: 2026-11-25", []
    file.save(str(catalogue))
    desk.run("catalogues")
    desk.commit()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _published(desk: Desk) -> Iterator[str]:
    desk.run("build", "--strict", "--out", "site")
    handler = functools.partial(_Quiet, directory=str(desk.root / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _read(browser: Browser, address: str) -> None:
    """Read the pages in four languages, as somebody does who gets the link of the corrected sentence."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    told = {"en": ("7,000", "6,800"), "pl": ("7000", "6800"), "ar": ("7,000", "6,800"), "ckb": ("٧٬٠٠٠", "٦٬٨٠٠")}
    for code, (was, now) in told.items():
        page.goto(f"{address}/{code}/{PAGE}/#remaining")
        fact = page.locator("#remaining")
        expect(fact.locator(".pb-value")).to_contain_text(now)
        expect(fact.locator(".pb-note")).to_contain_text(was)
        expect(fact.locator(".pb-note")).to_contain_text(now)
        page.goto(f"{address}/{code}/corrections/")
        entry = page.locator(".pb-change", has=page.locator(f"a[href$='{PAGE}/#remaining']"))
        expect(entry.locator(".pb-difference")).to_contain_text(was)
    page.goto(f"{address}/pl/{PAGE}/")
    expect(page.locator("#remaining .pb-sentence")).to_contain_text("pozostaje około")
    expect(page.locator("#remaining .pb-state--reviewed")).to_be_attached()
    expect(page.locator("#origin .pb-state--reviewed")).to_be_attached()
    page.goto(f"{address}/ar/{PAGE}/")
    expect(page.locator("#origin .pb-state--fallback").first).to_be_visible()  # a reviewer kept it off the page
    page.goto(f"{address}/ckb/{PAGE}/")
    borrowed = page.locator("#totals .pb-sentence span[lang]").first
    expect(borrowed).to_have_attribute("lang", "ar")  # no Sorani yet: Arabic stands in, and says so
    expect(page.locator("#totals .pb-state--fallback").first).to_be_visible()
    page.goto(f"{address}/status/")
    expect(page.get_by_text("3 reviewed").first).to_be_attached()
    page.close()
