"""The project's own pages pass; a page with anything changed in it is caught, whatever the language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.readback import elements
from generator.readback.pages import differences, read_back
from generator.readback.reader import Reader, Tongues
from generator.readback.record import Record, gather

ROOT = Path(__file__).parents[2]
CODES = ("en", "ckb", "kmr", "ar", "fa", "tr", "pl", "ru")
FIRST, LAST = "belarus-border/2021-11-18", "belarus-border/2021-11-30"
Change = Callable[[str], str]


@pytest.fixture(scope="module")
def record() -> Record:
    return gather(ROOT)


@pytest.fixture(scope="module")
def tongues(record: Record) -> Tongues:
    return Tongues(record)


@pytest.mark.parametrize("code", CODES)
def test_the_own_site_says_what_the_facts_say(site: Path, record: Record, code: str) -> None:
    assert list(read_back(site / code, code, record)) == []


def home(fact: str, change: Change) -> Change:
    """Return a change of what stands in a fact's home only."""

    def changed(page: str) -> str:
        begin = page.index(f' id="{fact}"')
        end = page.index('class="pb-anchor"', begin)
        return page[:begin] + change(page[begin:end]) + page[end:]

    return changed


def sub(pattern: str, to: str | Callable[[re.Match[str]], str], count: int = 1) -> Change:
    return lambda text: re.sub(pattern, to, text, count=count)


def next_digit(match: re.Match[str]) -> str:
    """Return the match with its last digit replaced by the next one of the same script."""
    text = match[0]
    place = max(index for index, char in enumerate(text) if char.isdecimal())
    last = ord(text[place])
    step = 1 if int(text[place]) < 9 else -1
    return text[:place] + chr(last + step) + text[place + 1 :]


def other_script(match: re.Match[str]) -> str:
    """Return the digits of a text in the digits of another script."""
    first = "0" if any(char.isdecimal() and not char.isascii() for char in match[0]) else "٠"
    return "".join(chr(ord(first) + int(char)) if char.isdecimal() else char for char in match[0])


def swapped(first: str, second: str) -> Change:
    """Return a change that swaps what two patterns find."""

    def swap(text: str) -> str:
        one, two = re.search(first, text), re.search(second, text)
        assert one
        assert two
        return text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]

    return swap


def without_home(fact: str) -> Change:
    return lambda page: page.replace(f' id="{fact}"', "")


VISIBLE = r'(?<=<data value="7000">)[^<]+'
IN_SENTENCE = r'(?<=<data value="7000" data-slot="people">)[^<]+'
MONTH = r'(?<=<time datetime="2021-11-17" data-slot="day">)[^<]+'
PUBLISHER = r'(?<=pb-publisher">)(?:<span[^>]*>)?[^<]+(?:</span>)?(?=</span> '
CASES: dict[str, Change] = {
    "a digit of a card": home("remaining", sub(VISIBLE, next_digit)),
    "a digit of a sentence": home("remaining", sub(IN_SENTENCE, next_digit)),
    "a digit of a mention": sub(r'(?<=data-slot="people">)[^<]*?\d[^<]*', next_digit),
    "only the attribute": home("remaining", sub('data value="7000" data-slot', 'data value="7001" data-slot')),
    "attribute and text alike": home(
        "remaining", lambda text: sub(VISIBLE, next_digit)(text.replace('value="7000"', 'value="7001"'))
    ),
    "digits of another script": home("remaining", sub(IN_SENTENCE, other_script)),
    "no hedge on a card": home("remaining", sub(VISIBLE, lambda match: re.sub(r"[^\W\d_]|\s", "", match[0]))),
    "two values swapped": home(
        "eu-aid",
        swapped(
            r'(?<=<data value="800000" data-slot="dollars">)[^<]+', r'(?<=<data value="700000" data-slot="euros">)[^<]+'
        ),
    ),
    "the value of another fact": home(
        "border-camp",
        lambda text: text.replace('value="2000"', 'value="5000"').replace("2", "5").replace("٢", "٥").replace("۲", "۵"),
    ),
    "another end of a range": home(
        "passengers", sub(r'(?<=<data value="400/431" data-slot="people">)[^<]+', next_digit)
    ),
    "an account": home("passengers", sub(r'(?<=<data value="419">)[^<]+', next_digit)),
    "an account less": home("passengers", sub(r"<li>.*?</li>", "")),
    "the day": home("warehouse", sub(r'(?<=data-slot="day">)[^<]*?[1١۱][7٧۷]', next_digit)),
    "the year": home("warehouse", sub(MONTH, next_digit)),
    "a date in a mention": sub(r'(?<=<time datetime="2021-10" data-slot="since">)[^<]+', next_digit),
    "a day of the timeline": sub(r'(?<=pb-moment"><bdi><time datetime="2021-11-17">)[^<]+', next_digit),
    "facts under another day": swapped(
        r'<time datetime="2021-11-17">[^<]+</time>(?=</bdi></p>\n<div)',
        r'<time datetime="2021-11-18">[^<]+</time>(?=</bdi></p>\n<div)',
    ),
    "a source less": home("first-flight", sub(r'<a href="#source_elsewhere[^>]*>[^<]*</a>', "")),
    "another source": home("remaining", lambda text: text.replace("#source_wapo", "#source_elsewhere")),
    "the number of a source": home("remaining", sub(r'(?<="#source_wapo-2021-11-18">)\[[^<]+', next_digit)),
    "another speaker": swapped(
        r'(?<=pb-by">)[^<]*<bdi>[^<]+</bdi>', r'(?<=pb-by">)[^<]*<bdi>(?!Nat|Нат|ناتا)[^<]+</bdi>'
    ),
    "no speaker": home("remaining", sub(r'<p class="pb-by">.*?</p>', "")),
    "day of the words": home(
        "remaining",
        sub(r'(?<=<time datetime="2021-11-18">)[^<]+(?=</time></bdi></p>\n<div class="pb-foot)', next_digit),
    ),
    "standing in the class": home(
        "remaining", lambda text: text.replace("pb-standing--claimed", "pb-standing--confirmed")
    ),
    "standing in words": home("remaining", sub(r"(?<=pb-standing--claimed\">)[^<]+", "?")),
    "standing of a mention": sub(
        r'(?<=<p class="pb-meta"><span class="pb-standing pb-standing--)disputed(?=">[^<]*</span></p></li>)', "reported"
    ),
    "a fact less": lambda page: re.sub(r'<div class="pb-fact" id="cold">.*?</div>', "", page, flags=re.DOTALL),
    "an anchor less": without_home("cold"),
    "a fact twice": lambda page: page.replace('id="cold"', 'id="origin"'),
    "a fact that nobody stated": lambda page: page.replace('id="cold"', 'id="heat"'),
    "the sentence of another fact": swapped(
        r'(?<=id="got-off">\n)<p class="pb-sentence">.*?</p>', r'(?<=id="onward">\n)<p class="pb-sentence">.*?</p>'
    ),
    "a number in a sentence": home("origin", sub(r'(?<=pb-sentence">)', "12 ")),
    "a word of a sentence": home("no-sign", sub(r'(?<=pb-sentence">)\S+ ', "")),
    "the place": home("landing", sub(r"<span>[^<]*<bdi>[^<]+</bdi></span>", "")),
    "the day of a correction": home("passengers", sub(r'(?<=<time datetime="2021-11-30">)[^<]+', next_digit)),
    "what was corrected": home("passengers", sub(r'(?s)pb-note.*?value="419">[^<]+', next_digit)),
    "the newer figure": home("iraqis-home", sub(r'(?<=value="1458/1900">)[^<]+', next_digit)),
    "the day of the briefing": sub(r'(?s)pb-as-of.*?datetime="2021-11-18">[^<]+', next_digit),
    "the title": sub(r'(?<=id="on_title">)\S+ ', ""),
    "the publisher": swapped(f"{PUBLISHER})", PUBLISHER + r".*\n</ol>)"),
    "the day of a source": sub(r'(?<=<bdi><time datetime="2021-11-18">)[^<]+(?=</time></bdi></li>)', next_digit),
    "a part more in a speaker's line": home("remaining", sub(r'(?<=pb-by">)', 'X <span aria-hidden="true">·</span> ')),
    "the reason of a correction": home("passengers", sub(r"(</data></bdi>[^<]*</span>)\. [^<]+</p>", r"\1. X</p>")),
    "how many facts are claimed": sub(r'(?<=pb-standing--claimed">)([^<]*<bdi>[^<]+)', next_digit),
    "counts under other standings": sub(
        r'(<p class="pb-firmness">.*?)reported(.*?)disputed(.*?</p>)', r"\1disputed\2reported\3"
    ),
    "no count of the disputed": sub(
        r'<span class="pb-standing pb-standing--disputed">[^<]*<bdi>[^<]*</bdi></span>', ""
    ),
    "an end of a graphic": home("passengers", sub(r"<text [^>]*>[^<]+", next_digit)),
    "a value in a graphic": home("passengers", sub(r'<text [^>]*text-anchor="middle">[^<]+', next_digit)),
    "the words of a graphic": home("passengers", sub(r'(?<=aria-label=")[^"]*\d', next_digit)),
    "a point of a graphic": home("passengers", sub(r'(?<=circle cx=")[0-9.]+', "100.0")),
    "a point less": home("passengers", sub(r"<circle [^>]*>", "")),
    "an end of the timeline's graphic": sub(r'(?s)(?<=id="on_timeline").*?<text [^>]*>[^<]+', next_digit),
    "a day in the timeline's graphic": sub(
        r'(?s)(?<=id="on_timeline").*?(<text [^>]*>[^<]+</text>){2}<text [^>]*>[^<]+', next_digit
    ),
    "a point of the timeline's graphic": sub(
        r'(?s)(id="on_timeline".*?<circle [^>]*>)<circle cx="[0-9.]+"', r'\1<circle cx="99.0"'
    ),
    "speaker over statements": swapped(r'(?<=#mamer">)[^<]+', r'(?<=#putin">)[^<]+'),
}


def faults(tongues: Tongues, code: str, path: str, page: str) -> list[str]:
    return list(differences(Reader(tongues, code, path, elements.read(page))))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("case", CASES)
def test_a_change_on_a_briefing_is_caught(site: Path, tongues: Tongues, code: str, case: str) -> None:
    page = (site / code / FIRST / "index.html").read_text(encoding="utf-8")
    changed = CASES[case](page)
    assert changed != page, "the case changes nothing: it could not fail"
    assert faults(tongues, code, FIRST, changed), case


@pytest.mark.parametrize("code", CODES[1:])
@pytest.mark.parametrize("other", ["reviewed", "machine", "fallback"])
def test_another_state_of_a_wording_is_caught(site: Path, tongues: Tongues, code: str, other: str) -> None:
    page = (site / code / FIRST / "index.html").read_text(encoding="utf-8")
    changed = home("remaining", sub("pb-state--draft", f"pb-state--{other}"))(page)
    assert changed != page
    assert any("it is 'draft'" in fault for fault in faults(tongues, code, FIRST, changed))


@pytest.mark.parametrize("code", CODES)
def test_another_month_is_caught(site: Path, tongues: Tongues, code: str) -> None:
    page = (site / code / FIRST / "index.html").read_text(encoding="utf-8")
    october, november = (
        re.search(rf'<p class="pb-moment"><bdi><time datetime="{day}">(.*?)</time>', page)
        for day in ("2021-10", "2021-11-17")
    )
    assert october
    assert november
    name = max(re.findall(r"[^\W\d_][^\d<]*[^\W\d_]", october[1]), key=len)
    month = max(re.findall(r"[^\W\d_][^\d<]*[^\W\d_]", november[1]), key=len)
    changed = page.replace(november[0], november[0].replace(month, name))
    assert changed != page
    assert any("month" in fault for fault in faults(tongues, code, FIRST, changed))


LISTS: dict[str, tuple[str, Change]] = {
    "the figure before": (LAST, sub(r'(?<=pb-difference"><span>)[^<]*<bdi><data value="400">[^<]+', next_digit)),
    "before and now swapped": (
        LAST,
        swapped(
            r'<data value="400">[^<]+</data>(?=</bdi></span> <span>)',
            r'(?<= <bdi>)<data value="1458/1900">[^<]+</data>(?=</bdi></span></p>)',
        ),
    ),
    "the day of a change": (LAST, sub(r'(?s)pb-difference.*?<time datetime="2021-11-30">[^<]+', next_digit)),
    "a sentence on the home page": ("", sub(r'(?<=data-slot="people">)[^<]*?\d[^<]*', next_digit)),
    "the day of a briefing": ("", sub(r'(?<=<time datetime="2021-11-18">)[^<]+', next_digit)),
    "the number of facts": ("", sub(r"</bdi></span> <span>[^<]+", next_digit)),
    "a correction": ("corrections", sub(r'(?<=<data value="419">)[^<]+', next_digit)),
    "a month of the archive": ("archive", sub(r'(?<=id="month_2021-11">)[^<]+', next_digit)),
    "a name of the glossary": ("glossary", swapped(r'(?<=<dt id="putin">)[^<]+', r'(?<=<dt id="(?:merkel)">)[^<]+')),
}


@pytest.mark.parametrize("code", ["en", "ckb", "fa", "ru"])
@pytest.mark.parametrize("case", LISTS)
def test_a_change_on_a_list_is_caught(site: Path, tongues: Tongues, code: str, case: str) -> None:
    path, change = LISTS[case]
    page = (site / code / path / "index.html").read_text(encoding="utf-8")
    changed = change(page)
    assert changed != page, "the case changes nothing: it could not fail"
    assert faults(tongues, code, path, changed), case


def test_a_page_that_was_not_built_is_missed(record: Record, tmp_path: Path) -> None:
    assert set(read_back(tmp_path, "en", record)) == {f"{path}: the page is missing" for path in (FIRST, LAST)}


@pytest.mark.parametrize(
    "tail", ["", "<", "<!--", "<a b='", '<data value="', "</p></p></div>", "<script>", "&#x110000;"]
)
@pytest.mark.parametrize("cut", [0.1, 0.3, 0.5])
def test_a_broken_page_is_reported_and_never_crashes(site: Path, tongues: Tongues, tail: str, cut: float) -> None:
    page = (site / "ckb" / FIRST / "index.html").read_text(encoding="utf-8")
    assert faults(tongues, "ckb", FIRST, page[: int(len(page) * cut)] + tail)


@pytest.mark.parametrize(
    "bad", ["", "x", "1/2/3", "1/", "-", "2021-13-45", "2021-02-30", ":", "٧٠٠٠", "1e999999", "NaN", "--5"]
)
def test_a_value_that_is_none_is_reported(site: Path, tongues: Tongues, bad: str) -> None:
    page = (site / "en" / FIRST / "index.html").read_text(encoding="utf-8")
    assert faults(tongues, "en", FIRST, page.replace('data value="7000"', f'data value="{bad}"'))
    assert faults(tongues, "en", FIRST, page.replace('datetime="2021-11-17"', f'datetime="{bad}"'))
    footer = f'<time datetime="{bad}">18 November 2021</time><data value="{bad}">7,000</data>'
    assert faults(tongues, "en", FIRST, page.replace("</body>", footer + "</body>"))


@pytest.mark.parametrize("piece", ["<", "<a ", "<p>", "<!--", "</p>", "<a b='", '<data value="1">', "&", "<script"])
def test_hostile_pages_take_linear_time(tongues: Tongues, piece: str) -> None:
    assert faults(tongues, "en", FIRST, piece * (100_000 // len(piece)))
