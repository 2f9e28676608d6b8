"""The HTML form, from a file and without a network, in a real browser: what a volunteer does on a phone."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Download, Locator, Page, expect

from generator.checks import units as unit_checks
from generator.findings import Position, Severity
from generator.model.locales import Digits, Language, Maker
from generator.model.reviews import Fate, Form, Item, Place, Sheet, SlotHelp
from generator.model.units import Record, State, Translation, Unit, UnitKey
from generator.pipeline.content import read_project
from generator.pipeline.reviews import sheet
from generator.reviewing import form
from generator.reviewing.collecting import Choice
from tests.conftest import ROOT
from tests.reviewing.conftest import STORY, TODAY, Desk, fates

TITLE = "First flight takes"
NEW = "Pierwszy lot zabiera Irakijczyków z Białorusi do domu"
LANGUAGES = ("ar", "ckb", "pl")
expect.set_options(timeout=20_000)
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });"
RULES = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the forms of the project's own story in some languages."""
    folder = tmp_path_factory.mktemp("forms")
    project = read_project(ROOT)
    for code in LANGUAGES:
        language = project.settings.languages[code]
        content = sheet(project, language, Choice(set(State), [STORY], TODAY.isoformat()))
        (folder / f"{code}.html").write_text(form.page(content), encoding="utf-8")
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a phone without a network, on which nothing may go wrong."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(20_000)
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if request.url[:5] not in ("file:", "blob:") else None)
    yield page
    context.close()
    assert wrong == []


def article(page: Page, part: str) -> Locator:
    return page.locator("article").filter(has_text=part).first


def save(page: Page, out: Path) -> Path:
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save to a file").click()
    download: Download = saved.value
    path = out / download.suggested_filename
    download.save_as(path)
    return path


def test_an_edit_a_verdict_and_a_refusal_come_back(page: Page, forms: Path, desk: Desk) -> None:
    page.goto((forms / "pl.html").as_uri())
    page.get_by_label("Your name").fill("A. B.")
    title = article(page, TITLE)
    title.get_by_label("Wording").fill(NEW)
    title.get_by_text("What was wrong with it, comment").click()
    title.get_by_label("What was wrong").select_option("accuracy")
    title.get_by_label("How bad it was").select_option("major")
    title.get_by_label("Comment").fill("tense")
    article(page, "The plane landed").get_by_label("right as it stands").check()
    article(page, "A first repatriation").get_by_label("must not be shown").check()
    expect(page.locator("#progress")).to_have_text("3 of 51 decided.")
    path = save(page, desk.out)
    assert path.name == "review-pl-A-B-.json"
    done = desk.take(path)
    assert (fates(done), done.findings) == ([Fate.ACCEPTED] * 3, ())
    assert (desk.item(TITLE).wording, desk.item(TITLE).by) == ((NEW,), "A. B.")
    assert "# scope: meaning and style" in desk.catalogue()
    assert re.search(
        r"# mqm: accuracy major \(A. B., [\d-]{10}\)\n# changed \(A. B., [\d-]{10}\): tense\n", desk.catalogue()
    )
    assert desk.item("A first repatriation").state is State.STALE


def test_faults_are_told_at_once_and_go_with_their_cause(page: Page, forms: Path) -> None:
    page.goto((forms / "pl.html").as_uri())
    flight = article(page, "first flight carried")
    field = flight.locator("textarea").first
    told = flight.locator(".problem").first
    field.fill("Pierwszym lotem leciał [people] pasażer.")
    expect(told).to_have_text("Write {people} with curly brackets.")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#progress")).to_contain_text("1 with a problem: they would be refused.")
    field.fill("Pierwszym lotem leciał  pasażer.")
    expect(told).to_contain_text("{people} is missing.")
    field.evaluate("field => field.setSelectionRange(23, 23)")
    flight.get_by_role("button", name="Insert {people}").first.click()
    expect(field).to_have_value("Pierwszym lotem leciał {people} pasażer.")
    expect(told).to_be_empty()
    expect(flight.locator(".preview:visible")).to_have_text(
        "Readers will see: Pierwszym lotem leciało \u2068od 400 do 431\u2069 pasażerów."
    )


def test_what_is_written_is_there_again_after_a_reload(page: Page, forms: Path) -> None:
    page.goto((forms / "ckb.html").as_uri())
    expect(page.locator("#kept")).to_contain_text("This browser keeps what you write")
    page.get_by_label("Your name").fill("ئا. ب.")
    article(page, TITLE).get_by_label("Wording").fill("ناونیشانێکی نوێ")
    page.reload()
    expect(page.get_by_label("Your name")).to_have_value("ئا. ب.")
    expect(article(page, TITLE).get_by_label("Wording")).to_have_value("ناونیشانێکی نوێ")
    expect(page.locator("#progress")).to_have_text("1 of 51 decided.")


def test_without_storage_it_says_so_and_a_saved_file_is_read_again(
    browser: Browser, page: Page, forms: Path, tmp_path: Path
) -> None:
    page.add_init_script(NO_STORAGE)
    page.goto((forms / "pl.html").as_uri())
    expect(page.locator("#kept")).to_contain_text("does not keep what you write")
    page.get_by_label("Your name").fill("A. B.")
    article(page, TITLE).get_by_label("Wording").fill(NEW)
    plane = article(page, "The plane landed")
    plane.get_by_text("What was wrong with it, comment").click()
    plane.get_by_label("Comment").fill("ask somebody")
    path = save(page, tmp_path)
    assert json.loads(page.locator("#text").input_value()) == json.loads(path.read_text(encoding="utf-8"))
    other = browser.new_context().new_page()
    other.goto((forms / "pl.html").as_uri())
    other.get_by_label("Go on from a file").set_input_files(path)
    expect(other.locator("#told")).to_have_text("Read. You can go on.")
    expect(article(other, TITLE).get_by_label("Wording")).to_have_value(NEW)
    expect(article(other, "The plane landed").locator("[data-field=note]")).to_have_value("ask somebody")
    expect(other.locator("#progress")).to_have_text("1 of 51 decided.")
    other.context.close()


def test_a_file_that_is_none_changes_nothing(page: Page, forms: Path, tmp_path: Path) -> None:
    page.goto((forms / "pl.html").as_uri())
    before = page.evaluate("JSON.stringify(record())")
    for number, content in enumerate(
        ("{", "null", "[]", '{"format": "x"}', '{"format": "polybrief-review/1", "language": "ar"}')
    ):
        path = tmp_path / f"{number}.json"
        path.write_text(content, encoding="utf-8")
        page.get_by_label("Go on from a file").set_input_files(path)
        expect(page.locator("#told")).to_have_text("This is no file of this review: nothing was changed.")
        page.evaluate("tell('')")
    path.write_text(
        json.dumps({"format": "polybrief-review/1", "language": "pl", "answers": [{"key": "no"}, None, 5], "open": 7}),
        encoding="utf-8",
    )
    page.get_by_label("Go on from a file").set_input_files(path)
    expect(page.locator("#told")).to_have_text("Read. 3 answers are for sentences that are not on this page.")
    assert page.evaluate("JSON.stringify(record())") == before


def test_everything_can_be_done_by_keyboard(page: Page, forms: Path) -> None:
    page.goto((forms / "pl.html").as_uri())
    page.get_by_role("button", name="Save to a file").press("Enter")
    expect(page.locator("#told")).to_have_text("Please write your name first: it is recorded with what you reviewed.")
    expect(page.get_by_label("Your name")).to_be_focused()
    page.keyboard.type("A. B.")
    page.get_by_role("button", name="Next undecided").press("Enter")
    expect(page.locator("article").first.get_by_label("Wording")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("article").first.get_by_label("right as it stands")).to_be_checked()
    with page.expect_download():
        page.get_by_role("button", name="Save to a file").press("Enter")
    expect(page.locator("#told")).to_contain_text("Saved 1 answers as review-pl-A-B-.json.")


@pytest.mark.parametrize(("code", "direction"), [("ar", "rtl"), ("ckb", "rtl"), ("pl", "ltr")])
def test_axe_finds_nothing_and_nothing_is_too_wide(browser: Browser, forms: Path, code: str, direction: str) -> None:
    context = browser.new_context(bypass_csp=True)  # axe is a script of ours
    page = context.new_page()
    page.goto((forms / f"{code}.html").as_uri())
    field = article(page, "first flight carried").locator("textarea").first
    field.fill("7 [people]")
    assert (field.get_attribute("lang"), field.get_attribute("dir")) == (code, direction)
    page.evaluate("for (const one of [...document.querySelectorAll('details')].slice(0, 12)) one.open = true")
    found = {}
    for width, theme in ((320, "light"), (390, "dark"), (1280, "light")):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        faults = Axe().run(page, options=RULES).response["violations"]
        found[width] = [f"{fault['id']}: {node['html'][:160]}" for fault in faults for node in fault["nodes"][:2]]
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    context.close()
    assert found == {320: [], 390: [], 1280: []}


EVIL = "</script></textarea>\"'><img src=x onerror=alert(1)><!--{{ 7*7 }}${7}\u202e\u2028</style>=1+1"


def test_hostile_text_in_every_field_runs_nowhere(page: Page, tmp_path: Path) -> None:
    place = Place(EVIL, EVIL, EVIL, (SlotHelp(EVIL, EVIL, EVIL),), (EVIL,), (EVIL,), 0)
    forms = (Form(EVIL, (1,), EVIL, EVIL, (EVIL,)),)
    item = Item(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, forms, (EVIL,), State.STALE, EVIL, EVIL, EVIL, (place,), (EVIL,))
    path = tmp_path / "x.html"
    path.write_text(form.page(Sheet(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, (item,))), encoding="utf-8")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(path.as_uri())
    assert page.locator("img").count() == 0
    assert page.locator("article textarea").first.input_value() == EVIL
    assert page.locator("h2").inner_text().startswith(f"1. {EVIL[:20]}")
    assert page.locator("article").get_attribute("data-key") == EVIL
    page.get_by_label("Your name").fill(EVIL)
    page.locator("article").get_by_label("right as it stands").check()
    saved = json.loads(save(page, tmp_path).read_text(encoding="utf-8"))
    assert saved["answers"][0] | {"note": ""} == saved["answers"][0]
    assert (saved["answers"][0]["key"], saved["answers"][0]["wording"]) == (EVIL, [EVIL])


def test_the_policy_allows_its_own_style_and_script_only(forms: Path) -> None:
    text = (forms / "ar.html").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert re.fullmatch(
        r"default-src &#39;none&#39;; script-src &#39;sha256-[^ ]+&#39;; style-src &#39;sha256-[^ ]+&#39;; "
        r"base-uri &#39;none&#39;; form-action &#39;none&#39;",
        policy[1],
    )
    assert re.findall(r"<(?:link|img|iframe|object|embed|form|base)\b|\son[a-z]+=|\bsrc=", text) == []


PEOPLE = Unit(
    UnitKey("", "{people} person left on {day}."), "x", "{people} people left on {day}.", "people", ("people", "day")
)
PLAIN = Unit(UnitKey("", "See [the map of 2021](https://example.org/7) now."), "x")
# Codes that the page knows too.
IN_PAGE = {"brace", "slot-missing", "slot-unknown", "slot-repeated", "digit", "control-character"}
WORDINGS = [
    "{people} {day}",
    "{people}",
    "{day}",
    "{people} {day} {day}",
    "{people} {day} {dzień}",
    "{people} {day} {other}",
    "{people} {day} {",
    "{people} {day} }}",
    "{people} {day} {{x}}",
    "{{people}} {day}",
    "{ people } {day}",
    "{People} {day}",
    "[people] {day}",
    "｛people｝ {day}",
    "{people} {day} 7",
    "{people} {day} ٧",
    "{people} {day} ۷ x",
    "{people} {day} 𝟕",
    "{people}7 {day}",
    "{people} {day} x\u00adx",
    "{people} {day} x\u200bx",
    "{people} {day} x\u200cx",
    "{people} {day} x\u200dx",
    "\u200f{people} {day}\u200e",
    "{people}\u202e {day}",
    "{people}\n{day}",
    "{people} {day} \ufffd",
    "{people} {day} https://example.org/7",
    "{people} {day} a7@example.org",
]


@pytest.mark.parametrize("code", ["ar", "pl"])
def test_the_page_says_what_the_checks_say(page: Page, forms: Path, code: str) -> None:
    language = read_project(ROOT).settings.languages[code]
    page.goto((forms / "pl.html").as_uri())
    different = {}
    for text in WORDINGS:
        cleaned = " ".join(re.sub("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]", "", text).split("\n"))
        translation = Translation((cleaned,) * len(language.plural_categories), Record(State.DRAFT), Position("x"))
        found = {each.code for each in unit_checks.check(PEOPLE, translation, language)} & IN_PAGE
        said = page.evaluate(
            "([text, english]) => problemsOf(text, ['people', 'day'], ['people', 'day'], english)",
            [text, PEOPLE.plural],
        )
        if bool(found) != bool(said):
            different[text] = (found, said)
    assert different == {}


@pytest.mark.parametrize(
    ("text", "faults"),
    [("Zob. [mapę z 2021](https://example.org/7).", []), ("Zob. [mapę](https://example.org/7) 8.", ["digit"])],
)
def test_numbers_of_the_english_and_of_addresses_are_no_faults(
    page: Page, forms: Path, text: str, faults: list[str]
) -> None:
    language = Language("pl", "polski", "Polish", "Latn", "pl", Digits.LATN, Maker.MACHINE)
    page.goto((forms / "pl.html").as_uri())
    found = unit_checks.check(PLAIN, Translation((text,), Record(State.DRAFT), Position("x")), language)
    errors = [each.code for each in found if each.severity is Severity.ERROR]
    said = page.evaluate("([text, english]) => problemsOf(text, [], [], english)", [text, PLAIN.key.source])
    assert (errors, len(said)) == (faults, len(faults))


def test_it_is_sound_html(forms: Path) -> None:
    jar = os.environ.get("VNU_JAR", "")
    if not (jar and Path(jar).is_file() and shutil.which("java")):
        pytest.skip("the Nu HTML checker is not here (set VNU_JAR to its vnu.jar, and install Java)")
    command = ["java", "-Xss8m", "-jar", jar, "--no-langdetect", "--format", "gnu", *map(str, forms.glob("*.html"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # It does not compare hashes, so that the page's own style and script seem to break its policy.
    said = [line for line in (done.stdout + done.stderr).splitlines() if "violates Content Security Policy" not in line]
    assert (done.returncode, said) == (0, [])


def test_the_script_writes_no_markup() -> None:
    text = (ROOT / "generator" / "reviewing" / "templates" / "form.js").read_text(encoding="utf-8")
    assert [bad for bad in ("</", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(") if bad in text] == []


def test_a_suggestion_says_what_it_was_made_for_and_an_empty_wording_is_no_answer(page: Page, tmp_path: Path) -> None:
    old, none = (Form("", (), "It snows.", wording, ()) for wording in ("Pada.", ""))
    items = (
        Item("a", "b", "x", "", "It snows.", "", (old,), (), State.STALE, old_source="It rains."),
        Item("c", "d", "x", "", "It hails.", "", (none,), (), State.MISSING),
    )
    path = tmp_path / "x.html"
    path.write_text(form.page(Sheet("X", "pl", "polski", "Polish", "ltr", "2026-11-24", items)), encoding="utf-8")
    page.goto(path.as_uri())
    expect(article(page, "It snows.").locator(".old")).to_have_text(
        "The wording below was made for another sentence: It rains."
    )
    expect(article(page, "It snows.").get_by_label("Wording")).to_have_value("Pada.")
    missing = article(page, "It hails.")
    missing.get_by_label("right as it stands").check()
    expect(missing.locator(".problem")).to_have_text("There is no wording yet.")
    missing.get_by_label("Wording").fill("Grad.")
    expect(missing.locator(".problem")).to_be_empty()
    assert page.evaluate("record().answers.map(each => each.decision)") == ["changed"]
