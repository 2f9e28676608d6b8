"""The search in a browser, on the project's own site: what must be found, what must not, and how the dialog behaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

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
  return { links: [...list.querySelectorAll("a")].map((link) => link.href), status: box.querySelector("[role=status]").textContent,
    marks: [...list.querySelectorAll("mark")].map((mark) => mark.textContent) };
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
