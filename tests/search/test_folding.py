"""Folding: what keyboards, digits and inflections write differently is one word; and the browser folds the very same."""

from __future__ import annotations

import functools
import http.server
import json
import sys
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.search.folding import LONGEST_WORD, Folding, letters
from generator.search.tables import END, ENDINGS

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "generator/site/theme/assets"
# Each row: a language, and spellings that must be one word there.
ONE_WORD = [
    ("ar", "مهاجر المهاجر والمهاجر مهاجرون المهاجرين مُهَاجِر مـهـاجر مهاجرًا"),
    ("ar", "أربيل اربيل إربيل آربيل ٱربيل"),
    ("ar", "كردستان کردستان"),
    ("ar", "بيلاروسيا بیلاروسیا وبيلاروسيا"),
    ("ar", "حافلة حافله الحافلات"),
    ("fa", "مهاجر مهاجران مهاجرها مهاجر‌ها مهاجرهای مهاجرین"),
    ("fa", "کتاب كتاب کتاب‌ها كتابها كتاب‌هاي"),
    ("fa", "اتحادیهٔ اتحاديه اتحادیه‌ی اتحادیۀ"),
    ("ckb", "کۆچبەر كۆچبەر کۆچبەران کۆچبەرەکان کۆچبەرەکە كوچبةر کۆچبهر کۆچبھر"),
    ("ckb", "هەولێر هه‌ولێر ههولير هەولێری"),
    ("ckb", "سنوور سنور سنووری سنوورەکان"),
    ("kmr", "koçber kocber KOÇBER koçberan koçberên kocberen koçberek"),
    ("kmr", "Hewlêr Hewler Hewlêrê hewlere"),
    ("tr", "göçmen gocmen GÖÇMEN göçmenler göçmenlerin gocmenlere göçmenlerden"),
    ("tr", "sınır sinir SINIR sınırı SİNİR sınırında sınırdaki"),
    ("tr", "uçak uçağı ucagi uçakla uçaklar"),
    ("tr", "Belarus Belarus'ta Belarus'taki Belarustan BELARUS’UN"),
    ("pl", "migrant migranta migrantów migrantow migrantami"),
    ("pl", "Łukaszenka Łukaszenki Lukaszenke ŁUKASZENKĄ"),
    ("pl", "obóz obozu obozie obozów"),
    ("ru", "мигрант мигранты мигрантов мигрантами МИГРАНТАМ"),
    ("ru", "самолёт самолет самолёты самолетами"),
    ("ru", "беженец беженцы беженцев беженцам"),
    ("en", "migrant migrants MIGRANT's migrants’"),
    ("en", "7000 7,000 7.000 ٧٠٠٠ ٧٬٠٠٠ ۷٬۰۰۰ 7\u00a0000 7\u202f000 ７０００ ७००० 7'000"),
]
TWO_WORDS = [
    ("en", "7000 8000"),
    ("en", "migrant migraine"),
    ("ru", "граница гражданин"),
    ("tr", "uçak uçuş"),
    ("pl", "lot lód"),
    ("ar", "مهاجر مطار"),
    ("fa", "مهاجر مهم"),
    ("ckb", "کۆچبەر کۆتایی"),
    ("kmr", "koçber koma"),
]
HOSTILE = [
    "",
    " \t\n\r\u2028\x00\x1f",
    "<b onload='x'>&amp;&#x27;</b>",
    ".*+?^${}()|[]\\/-",
    "'''s 's s' d'Ivoire l’été 2021'de ‘foo’ 'bar'baz",
    "1,2,3 1,000,000.5 1.000.000 1 000 000 12.345,67 2021-11-18 18.11.2021 1,0000 0,001 9,99 2021 300 7 000 8 000",
    "\u2068٧٬٠٠٠\u2069 ٣٫٥ ½ Ⅳ ² x² ①",
    "ﻻ ﷺ ﷼ ﬁ ﬀ Ǆ ŉ ẞ ß ſ K Å İı Iİ ΑΣ ΌΣΟΣ",
    "e\u0301\u0300\u0302 a\u200cb\u200dc\u00add\ufeffe \u202egnp.exe",
    "כן שלום नमस्ते 日本語 ไทย 한국어 각 ა Ა ꭰ Ꭰ 𐐀𐐨 𝟕𝟎𝟎𝟎 𞤀𞥐",
    "\ud800", "a\udfffb", "\udc00\ud800", "👩‍👩‍👧 🇵🇱 📵",
    "a" * 10_000, "ه" * 500, "کتاب" * 30, "𐐀" * 100, "ab" * 19 + "ان" * 9,
    "__proto__ constructor hasOwnProperty",
    "ها های می نمی ی", "ال وال لل و", "لالالالالالالالالا", "sssssss eseses inginging", f"{END}{END}a",
]  # fmt: skip


@pytest.mark.parametrize(("code", "words"), ONE_WORD)
def test_spellings_of_one_word_are_one(code: str, words: str) -> None:
    folding, spellings = Folding(code), words.split(" ")
    folded = folding.words(spellings[0])
    assert len(folded) == 1
    assert {word: folding.words(word) for word in spellings} == dict.fromkeys(spellings, folded)


@pytest.mark.parametrize(("code", "words"), TWO_WORDS)
def test_other_words_stay_others(code: str, words: str) -> None:
    one, two = Folding(code).words(words)
    assert not one.startswith(two)
    assert not two.startswith(one)


def test_a_particle_written_apart_is_no_word() -> None:
    assert Folding("fa").words("عراقی ها می روند") == Folding("fa").words("عراقی‌ها می‌روند")


def test_digits_of_every_script_are_digits() -> None:
    digits = [chr(point) for point in range(sys.maxunicode) if unicodedata.category(chr(point)) == "Nd"]
    assert len(digits) > 600
    assert all(letters(digit) == str(unicodedata.decimal(digit)) for digit in digits)


def test_a_language_without_a_table_folds_letters() -> None:
    assert Folding("kmr-Arab").words("Ŵŷ ٧") == ["wy", "7"]


@given(st.text(alphabet=st.characters()), st.sampled_from([*ENDINGS, "xx"]))
def test_a_folded_word_is_short_plain_and_never_empty(text: str, code: str) -> None:
    for word in Folding(code).words(text):
        assert 0 < len(word) <= LONGEST_WORD
        assert all(unicodedata.category(char)[0] == "L" for char in word) or word.isdecimal()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Return a page beside the script, so that it may import it."""
    handler = functools.partial(_Quiet, directory=str(ASSETS))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/polybrief.css")
        yield page
        page.close()
        server.shutdown()
        thread.join()


def in_browser(page: Page, code: str, texts: list[str]) -> list[list[str]]:
    """Fold texts with the browser's code; they go there as JSON in ASCII, so that half a surrogate pair arrives."""
    data = json.dumps(json.dumps({"table": Folding(code).data(), "texts": texts}))
    folded: str = page.evaluate(
        f"""async () => {{
            const {{ table, texts }} = JSON.parse({data});
            const fold = (await import("/search.js")).folding(table);
            return JSON.stringify(texts.map(fold));
        }}"""
    )
    result: list[list[str]] = json.loads(folded)
    return result


@pytest.mark.parametrize("code", [*ENDINGS, "xx"])
def test_the_browser_folds_the_same(page: Page, code: str) -> None:
    known = [words for _, words in (*ONE_WORD, *TWO_WORDS)]
    texts = [*HOSTILE, *known, *(text.upper() for text in known)]
    catalogues = sorted((ROOT / "translations").glob("*/*.po"))
    texts += [
        line for path in catalogues for line in path.read_text(encoding="utf-8").splitlines() if line[:3] == "msg"
    ]
    folding = Folding(code)
    there = in_browser(page, code, texts)
    assert [(text, words) for text, words in zip(texts, there, strict=True) if words != folding.words(text)] == []


def test_the_browser_folds_every_character_the_same(page: Page) -> None:
    # Those that this Python's Unicode knows: a newer one of the browser has more letters, which no keyboard here writes.
    # The thousands of ideographs and syllables of East Asia are all treated alike.
    points = (*range(0x3400), *range(0xA000, 0xAC00), *range(0xD700, 0x17000), *range(0x1B000, 0x20000))
    known = [point for point in points if unicodedata.category(chr(point)) not in {"Cn", "Co"}]
    texts = [f"a{chr(point)}b" for point in known]
    folding = Folding("en")
    there = in_browser(page, "en", texts)
    different = [
        hex(point) for point, text, words in zip(known, texts, there, strict=True) if words != folding.words(text)
    ]
    assert different == []
