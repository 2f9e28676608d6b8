"""The search in a browser, on the project's own site: what must be found, what must not, and how the dialog behaves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition
from generator.search.indexing import index_files
from generator.site.companions.search import SearchPages

from .conftest import Quiet, hosted

ROOT = Path(__file__).parents[2]
LANGUAGES = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))["languages"]
FIRST = "belarus-border/2021-11-18/"
# What a reader types, and the fact whose passage must be among the results, or the page.
FOUND: dict[str, dict[str, str]] = {
    "en": {
        "migrant": "#remaining",
        "MIGRANTS' camps": "#border-camp",
        "refugee": "#vaccine",
        "7000": "#remaining",
        "٧٠٠٠ migrants": "#remaining",
        "1458": "#total-home",
        "negotiating": "#mamer-no-talks",
        "deportations allowed": "#polish-law",
        "coronavirus vaccines": "#vaccine",
        "Irbil": "#landing",
        "Hewlêr": "#landing",
        "Лукашенко": "#corridor",
        "Lukaşenko": "#corridor",
        "لوكاشينكو": "#corridor",
        "Łukaszenka": "#corridor",
        "Washington Post": FIRST,
        "G7 access": "#g7-access",
        "EU": FIRST,
        "2021-11-18": FIRST,
    },
    "ar": {
        "مهاجرون": "#remaining",
        "المُهاجِر": "#remaining",
        "۷۰۰۰ مهاجر": "#remaining",
        "٧٠٠٠": "#remaining",
        "مهاجر بیلاروسیا": "#remaining",
        "کردستان": "#origin",
        "اربيل": "#landing",
        "إربيل": "#landing",
        "هولير": "#landing",
        "حافلة": "#warehouse",
        "لاجئ": "#vaccine",
        "عقوبه": "#eu-weapon",
        "مـــينسك": "#putin-tension",
        "لوكاشنكو": "#corridor",
        "Lukashenko": "#corridor",
        "Эрбиль": "#landing",
    },
    "fa": {
        "عراقي ها": "#first-flight",
        "عراقیها": "#first-flight",
        "مهاجرین": "#remaining",
        "مهاجر‌ها": "#remaining",
        "كردستان": "#origin",
        "7000": "#remaining",
        "٧٠٠٠": "#remaining",
        "پناهنده": "#vaccine",
        "واكسن": "#vaccine",
        "گزارش ها": "#total-home",
        "تحريم": "#eu-weapon",
        "اتحاديه‌ی اروپا": "#eu-weapon",
        "هواپيما": "#landing",
        "لوکاشينكو": "#corridor",
        "Merkel": "#corridor",
        "Hewlêr": "#landing",
    },
    "ckb": {
        "كؤچبةر": "#remaining",
        "کوچبەر": "#remaining",
        "کۆچبەرەکە": "#remaining",
        "7000": "#remaining",
        "۷۰۰۰": "#remaining",
        "سنور": "#escort-videos",
        "هه‌ولێر": "#landing",
        "هةولير": "#landing",
        "فرۆکە": "#landing",
        "پەنابەرەکان": "#vaccine",
        "فاکسین": "#vaccine",
        "سەرنشینێک": "#passengers",
        "یاسا": "#polish-law",
        "پوتین": "#putin-tension",
        "Lukaşenko": "#corridor",
        "Łukaszenka": "#corridor",
    },
    "kmr": {
        "kocber": "#remaining",
        "koçberên": "#remaining",
        "rewi": "#passengers",
        "rêwiyekî": "#passengers",
        "Hewler": "#landing",
        "HEWLÊR": "#landing",
        "balafirê": "#landing",
        "sinoran": "#escort-videos",
        "penaberên": "#vaccine",
        "asi koronavirus": "#vaccine",
        "٧٠٠٠": "#remaining",
        "Kurdistan": "#origin",
        "Putin": "#putin-tension",
        "Rusya": "#putin-tension",
        "هەولێر": "#landing",
        "Лукашенко": "#corridor",
    },
    "tr": {
        "gocmen": "#remaining",
        "GÖÇMENLERİN": "#remaining",
        "gocmenlere": "#remaining",
        "sınır": "#escort-videos",
        "SINIRI": "#escort-videos",
        "sinirda": "#escort-videos",
        "ucak": "#landing",
        "uçağı": "#landing",
        "Belarustan": FIRST,
        "multeci": "#vaccine",
        "IRAKLILAR": "#first-flight",
        "irakli": "#first-flight",
        "yolcular": "#passengers",
        "7000": "#remaining",
        "1458": "#total-home",
        "Lukashenko": "#corridor",
        "Łukaszenka": "#corridor",
    },
    "pl": {
        "migrant": "#remaining",
        "migrantami": "#remaining",
        "uchodzca": "#vaccine",
        "lotow": "#passengers",
        "Bialorus": "#remaining",
        "Lukaszenka": "#corridor",
        "ŁUKASZENKO": "#corridor",
        "granice": "#tried-border",
        "obozu": "#border-camp",
        "zolnierz": "#escort-soldiers",
        "pasażera": "#passengers",
        "7 000": "#remaining",
        "szczepionki koronawirus": "#vaccine",
        "Erbil": "#landing",
        "Лукашенко": "#corridor",
        "Eismont": "#remaining",
    },
    "ru": {
        "мигрант": "#remaining",
        "МИГРАНТАМИ": "#remaining",
        "самолет": "#landing",
        "самолёты": "#landing",
        "вооруженные": "#escort-videos",
        "ведет переговоры": "#mamer-un",
        "беженец вакцина": "#vaccine",
        "беженцев": "#vaccine",
        "иракец": "#iraqis-home",
        "граница": "#tried-border",
        "иракцы": "#iraqis-home",
        "Эрбиль": "#landing",
        "пассажир": "#passengers",
        "белорусский": FIRST,
        "ЕС": FIRST,
        "ООН": "#mamer-un",
        "7000": "#remaining",
        "7.000": "#remaining",
        "Lukashenko": "#corridor",
        "Łukaszenka": "#corridor",
    },
}
MISSING = {
    "en": ["earthquake", "elephants", "9999", "minister of finance", "migraine", "70001", "Belarusxyz"],
    "ar": ["زلزال", "فيل", "٩٩٩٩", "طماطم", "انتخابات", "earthquake"],
    "fa": ["زلزله", "فیل", "۹۹۹۹", "انتخابات", "گوجه‌فرنگی", "earthquake"],
    "ckb": ["بوومەلەرزە", "فیل", "٩٩٩٩", "هەڵبژاردن", "تەماتە", "earthquake"],
    "kmr": ["erdhej", "fîl", "9999", "tirimpêl", "firingî", "earthquake"],
    "tr": ["deprem", "fil", "9999", "seçim", "domates", "maliye bakanı"],
    "pl": ["trzęsienie", "słoń", "9999", "wybory", "pomidor", "minister finansów"],
    "ru": ["землетрясение", "слон", "9999", "выборы", "помидор", "министр финансов"],
}
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    ".*+?^${}()|[]\\ /",
    "(" * 500,
    '"migrants',
    "' OR 1=1 --",
    "\u202e\u2066\ufeff\u200f",
    "\ud800",
    "\udfff migrants \ud83d",
    "\x00\x01\x7f",
    "migrant " * 1250,
    "m" * 10_000,
    "é" * 10_000,
    "{number}",
    "__proto__ constructor toString",
    "📵🛂",
    "ǀ ǀǀǀ",
]
# Ask one query in the dialog, wait for its answer, and say what a reader is shown.
ASK = """async (query) => {
  const box = document.querySelector(".pb-find"), input = box.querySelector("input"), list = box.querySelector("ol");
  input.value = "";
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  const rest = async () => {
    do await new Promise((done) => setTimeout(done, 5)); while (list.ariaBusy === "true");
  };
  await rest();
  input.value = query;
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await rest();
  const links = [...list.querySelectorAll("a")].map((link) => link.href);
  return { links, status: box.querySelector("[role=status]").textContent };
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """Return a page of a phone, used for all queries."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def open_search(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".pb-search").click()
    expect(page.locator(".pb-find input")).to_be_focused()


def ask(page: Page, query: str) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(f"({ASK})(JSON.parse({json.dumps(json.dumps(query))}))")
    return answer


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_must_be_found_is_found_and_nothing_else(reader: Page, served: str, code: str) -> None:
    open_search(reader, f"{served}/{code}/")
    assert len(FOUND[code]) >= 10
    assert len(MISSING[code]) >= 5
    lost = {}
    for query, expected in FOUND[code].items():
        links = ask(reader, query)["links"]
        if not any(link.endswith(expected) and FIRST[:14] in link for link in links):
            lost[query] = links
    assert lost == {}
    none = reader.evaluate(f"fetch('{served}/{code}/search/settings.json').then((a) => a.json())")["texts"]["none"]
    answers = {query: ask(reader, query) for query in MISSING[code]}
    assert {query: answer["links"] for query, answer in answers.items() if answer["links"]} == {}
    assert {answer["status"] for answer in answers.values()} == {none}


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_does_no_harm(reader: Page, served: str, query: str) -> None:
    faults: list[str] = []
    reader.on("pageerror", lambda error: faults.append(str(error)))
    reader.on("dialog", lambda box: faults.append(box.message))
    reader.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    if not reader.url.endswith("/en/") or not reader.locator(".pb-find").count():
        open_search(reader, f"{served}/en/")
    answer = ask(reader, query)
    assert faults == []
    assert answer["status"]
    assert reader.locator(".pb-find :is(img, script, style)").count() == 0
    assert "#remaining" in " ".join(ask(reader, "migrant")["links"])  # it still works


def test_nothing_of_the_search_is_loaded_before_it_is_opened(browser: Browser, served: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(served)))
    page.goto(f"{served}/ar/{FIRST}", wait_until="networkidle")
    assert [url for url in asked if "search" in url or "pagefind" in url] == []
    assert page.locator("dialog").count() == 0
    asked.clear()
    page.locator(".pb-search").click()
    page.locator(".pb-find input").fill("مهاجر")
    expect(page.locator(".pb-find-results li").first).to_be_visible()
    assert {url.split("?")[0] for url in asked if not url.endswith((".png", ".pf_index", ".pf_meta"))} >= {
        "/ar/assets/search.js",
        "/ar/assets/search.css",
        "/ar/search/settings.json",
        "/ar/search/pagefind.js",
    }
    assert all(url.startswith(("/ar/search/", "/ar/assets/")) for url in asked)
    page.close()


def test_the_dialog_goes_by_keyboard(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{served}/en/archive/")
    page.keyboard.press("/")
    field, dialog = page.locator(".pb-find input"), page.get_by_role("dialog", name="Search")
    expect(field).to_be_focused()
    assert field.input_value() == ""
    page.keyboard.type("flights/")  # here it is a character like any other
    assert field.input_value() == "flights/"
    expect(page.get_by_role("status")).to_have_text(re.compile(r"Results: \d"))
    links = dialog.locator("a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    for _ in range(links.count() + 4):  # the focus stays inside
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator(".pb-search")).to_be_focused()
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(links.first).to_be_visible()  # what was asked last is still there
    page.keyboard.type("warehouse")
    page.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served}/en/{FIRST}#warehouse")
    page.close()


def test_a_result_on_the_same_page_closes_the_dialog_and_shows_the_fact(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    open_search(page, f"{served}/fa/{FIRST}")
    page.locator(".pb-find input").fill("انباری")
    page.locator(".pb-find a[href$='#warehouse']").click()
    expect(page.locator(".pb-find")).to_be_hidden()
    expect(page.locator("#warehouse")).to_be_in_viewport()
    page.locator(".pb-search").click()
    expect(page.locator(".pb-find input")).to_be_focused()
    page.mouse.click(5, 795)  # beside the dialog
    expect(page.locator(".pb-find")).to_be_hidden()
    page.locator(".pb-search").click()
    page.locator(".pb-find-close").click()
    expect(page.locator(".pb-find")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_number_is_found_in_digits_of_any_script(reader: Page, served: str, code: str) -> None:
    open_search(reader, f"{served}/{code}/")
    for zero in "0٠۰":
        digits = "".join(chr(ord(zero) + int(digit)) for digit in "1458")
        links = ask(reader, digits)["links"]
        assert any(link.endswith("#total-home") for link in links), digits


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_briefing_found_says_its_day_and_every_unchecked_one_its_state(
    reader: Page, served: str, code: str
) -> None:
    open_search(reader, f"{served}/{code}/")
    ask(reader, "1458")
    texts = reader.evaluate(f"fetch('{served}/{code}/search/settings.json').then((a) => a.json())")
    briefings = reader.locator(".pb-find-results > li", has=reader.locator("a[href*='belarus-border/']"))
    assert briefings.count()
    shown = briefings.evaluate_all("""(all) => all.map((each) => [each.querySelector("time")?.getAttribute("datetime"),
        [...each.querySelectorAll(".pb-find-state")].map((state) => state.textContent)])""")
    for day, states in shown:
        assert (day or "").startswith("2021-11-")
        assert states == [] if code == "en" else texts["states"]["draft"] in states


@pytest.mark.parametrize(
    ("code", "query", "announced"),
    [("ckb", "کۆچبەر", "ئەنجامەکان: ١"), ("fa", "مهاجر", "نتیجه‌ها: ۱"), ("ru", "мигрант", "Результатов: 1")],
)
def test_a_result_says_state_date_and_speaker_in_the_readers_words(
    reader: Page, served: str, code: str, query: str, announced: str
) -> None:
    open_search(reader, f"{served}/{code}/")
    assert ask(reader, query)["status"] == announced
    texts = reader.evaluate(f"fetch('{served}/{code}/search/settings.json').then((a) => a.json())")
    result = reader.locator(".pb-find-results li").first
    expect(result.locator(".pb-find-state").first).to_have_text(texts["states"]["draft"])
    expect(result.locator("time")).to_have_attribute("datetime", "2021-11-18")
    passage = result.locator(".pb-find-passage", has=reader.locator("a[href$='#remaining']"))
    expect(passage.locator("mark").first).to_be_visible()
    reader.goto(f"{served}/{code}/{FIRST}")
    shown = reader.locator("#remaining")
    open_search(reader, f"{served}/{code}/{FIRST}")
    ask(reader, query)
    assert passage.locator("a").inner_text().replace("\u2068", "").replace("\u2069", "") in shown.inner_text()


def test_the_dialog_fits_a_small_phone_and_reads_from_the_right(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 480})
    open_search(page, f"{served}/ckb/")
    ask(page, "عێراق")
    box = page.locator(".pb-find").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate(
        "document.querySelector('.pb-find').scrollWidth <= document.querySelector('.pb-find').clientWidth"
    )
    field, close = page.locator(".pb-find input").bounding_box(), page.locator(".pb-find-close").bounding_box()
    assert field
    assert close
    assert close["x"] < field["x"]
    assert min(close["width"], close["height"]) >= 24  # WCAG 2.5.8
    assert page.evaluate("getComputedStyle(document.querySelector('.pb-find')).direction") == "rtl"
    page.close()


def test_more_results_come_when_the_list_is_scrolled(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 480})
    open_search(page, f"{served}/pl/")
    assert ask(page, "Bialorus")["status"].startswith("Wyniki: 12")
    items = page.locator(".pb-find-results > li")
    assert items.count() == 5
    items.last.scroll_into_view_if_needed()
    page.locator(".pb-find").evaluate("(box) => box.scrollTo(0, box.scrollHeight)")
    expect(items).to_have_count(10)
    page.locator(".pb-find").evaluate("(box) => box.scrollTo(0, box.scrollHeight)")
    expect(items).to_have_count(12)
    page.close()


def test_texts_borrowed_from_english_say_so_in_the_dialog(browser: Browser, small_site: Path) -> None:
    with hosted(small_site) as host:
        page = browser.new_page()
        open_search(page, f"{host}/fa/")
        assert ask(page, "پروازی")["status"] == "Results: ۱"
        english = page.locator(".pb-find span[lang=en][dir=ltr]")
        assert english.all_inner_texts()[0] == "Results: ۱"
        assert {"Reviewed", "In English"} & set(english.all_inner_texts())
        page.close()


def test_without_a_network_it_says_so_and_comes_back(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}/tr/")
    ask(page, "uçak")
    page.route("**/search/pages/*", lambda route: route.abort())
    page.locator(".pb-find input").fill("göçmen kamp")
    expect(page.get_by_role("status")).to_have_text("Arama yüklenemedi")
    expect(page.locator(".pb-find-results a")).to_have_attribute("href", "archive/")
    page.unroute("**/search/pages/*")
    page.locator(".pb-find input").fill("göçmen kampı")
    expect(page.locator(".pb-find-results a[href$='#border-camp']")).to_be_visible()
    page.close()


def test_where_nothing_of_it_can_be_loaded_the_archive_stands_in(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.route("**/assets/search.js", lambda route: route.abort())
    page.goto(f"{served}/tr/{FIRST}")
    page.locator(".pb-search").click()
    page.wait_for_url(f"{served}/tr/archive/")
    page.close()


def test_without_script_and_from_a_file_there_is_no_button(browser: Browser, served: str, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/en/")
    expect(page.locator(".pb-search")).to_be_hidden()
    context.close()
    page = browser.new_page()
    page.goto((site / "en/index.html").as_uri())
    expect(page.locator(".pb-search")).to_be_hidden()
    page.keyboard.press("/")
    assert page.locator("dialog").count() == 0
    page.close()


POLICY = (
    "default-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "connect-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)


class _Strict(Quiet):
    """Serves the site below a path, with a strict policy, as a careful host does."""

    def translate_path(self, path: str) -> str:
        below = path.removeprefix("/news/desk")
        return super().translate_path(below if below != path else "/nothing")

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


def test_it_works_below_any_path_and_under_a_strict_policy(browser: Browser, site: Path) -> None:
    with hosted(site, _Strict) as host:
        page = browser.new_page()
        faults: list[str] = []
        page.on(
            "console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None
        )
        page.goto(f"{host}/news/desk/ru/{FIRST}")
        page.locator(".pb-search").click()
        page.locator(".pb-find input").fill("самолет")
        page.locator(".pb-find a[href$='#landing']").click()
        expect(page.locator("#landing")).to_be_in_viewport()
        assert page.url.endswith(f"/news/desk/ru/{FIRST}#landing")
        assert faults == []
        page.close()


def test_the_index_is_the_same_in_a_second_build(site: Path) -> None:
    edition = Edition(read_project(ROOT), "ckb")
    pages = SearchPages(edition).all()
    again = {Path(name): data for name, data in index_files((page.shown(), page.indexed()) for page in pages)}
    built = site / "ckb/search"
    assert again == {
        path.relative_to(built): path.read_bytes() for path in built.rglob("*.*") if path.name != "settings.json"
    }
