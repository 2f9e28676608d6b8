"""Corrections as data: whatever was wrong, every language says what it said, what it says, when and why, untranslated.

One site is built from the project's content with a correction of each kind of value and part, two of one fact, and a
fact withdrawn; a strict build reads its pages back with code of its own before this looks at them.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import feedparser
import pytest
import yaml
from jsonschema import Draft202012Validator
from lxml import html

from generator.readback import elements
from generator.readback.pages import differences
from generator.readback.reader import Reader, Tongues
from generator.readback.record import gather
from tests.conftest import ROOT, build

CODES = ("en", "ckb", "kmr", "ar", "fa", "tr", "pl", "ru")
BRIEFING = "belarus-border/2021-11-18"
LATER = "belarus-border/2021-11-30"
FILE = f"facts/{BRIEFING}.yml"
NEW = """\

  - id: share
    kind: figure
    says: "Of the passengers, about {part} left at {hour} after a flight of {length}."
    values:
      part: {percent: 40, precision: about}
      hour: {time: "21:15"}
      length: {measurement: 3.5, unit: duration-hour}
    standing: reported
    corrected:
      on: 2021-12-01
      was: {part: {percent: 45, precision: about}, hour: {time: "20:15"}, length: {measurement: 4.5, unit: duration-hour}}
      why: source_corrected
    sources: [wapo-2021-11-18]

  - id: nobody
    kind: event
    says: "Talks went on from {days}."
    values:
      days: {from: 2021-11-16, to: 2021-11-18}
    standing: reported
    when: {from: 2021-11-16, to: 2021-11-18}
    corrected:
      on: 2021-12-01
      was: {days: {date: 2021-11-15}}
      was_said_by: putin
      was_when: 2021-11-15
      why: our_error
    sources: [wapo-2021-11-18]

  - id: inside
    kind: figure
    says: {one: "In all, {people} person waited.", other: "In all, {people} people waited."}
    values:
      people:
        contested:
          - {count: 400, sources: [wapo-2021-11-18]}
          - {count: 425, sources: [wapo-2021-11-18]}
          - {count: 431, sources: [wapo-2021-11-18]}
    standing: disputed
    corrected:
      on: 2021-12-01
      was:
        people:
          contested:
            - {count: 400, sources: [wapo-2021-11-18]}
            - {count: 420, sources: [wapo-2021-11-18]}
            - {count: 431, sources: [wapo-2021-11-18]}
      why: source_corrected
    sources: [wapo-2021-11-18]
"""
WITHDRAWN = "withdrawn:\n  - {fact: gone-for-good, on: 2021-12-05, why: could_harm}\n\nfacts:\n"
# The fact, what its entry ends with, and the correction that is put there.
CORRECTED = {
    "warehouse": ("when: 2021-11-17", ("{on: 2021-12-01, was: {day: {date: 2021-11-16, weekday: true}}, was_when: 2021-11-16,"
                  " why: our_error}")),
    "landing": ("where: erbil", '{on: 2021-12-02, was_where: baghdad, was_says: "The plane landed in Baghdad.", why: our_error}'),
    "remaining": ("about: [belarus]", ("[{on: 2021-11-20, was: {people: {count: 5000, precision: about}}, why: new_information},"
                  " {on: 2021-12-03, was: {people: {count: 6000, precision: about}}, was_said_by: mamer,"
                  " was_standing: confirmed, why: our_error}]")),
    "eu-aid": ("about: [european-union]", "{on: 2021-12-04, was: {euros: {money: 600000, currency: EUR}}, why: our_error}"),
}  # fmt: skip


@dataclass(frozen=True)
class Site:
    """The folder of the site, with what a language calls things."""

    folder: Path

    def page(self, code: str, path: str) -> html.HtmlElement:
        return html.parse(str(self.folder / code / path / "index.html")).getroot()

    def notes(self, code: str, fact: str, briefing: str = BRIEFING) -> list[str]:
        (home,) = self.page(code, briefing).xpath(f'//*[@id="{fact}"]')
        return [flat(note) for note in home.xpath('.//*[@class="pb-note"]')]

    def log(self, code: str, fact: str) -> list[list[str]]:
        entries = self.page(code, "corrections").xpath(
            f'//li[contains(@class, "pb-")][.//a[contains(@href, "#{fact}")]]'
        )
        return [[flat(line) for line in entry.xpath('.//*[@class="pb-difference"]')] for entry in entries]


def flat(element: html.HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def data(element: html.HtmlElement) -> list[str]:
    return [str(value) for value in element.xpath(".//data/@value | .//time/@datetime")]


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("corrected") / "project"
    for name in ("facts", "translations", "docs"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("polybrief.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, root / name)
    text = (root / FILE).read_text(encoding="utf-8").replace("facts:\n", WITHDRAWN, 1)
    for fact, (line, correction) in CORRECTED.items():
        before, after = text.split(f"  - id: {fact}\n")
        assert line in after
        text = f"{before}  - id: {fact}\n" + after.replace(line, f"{line}\n    corrected: {correction}", 1)
    (root / FILE).write_text(text, encoding="utf-8")
    with (root / f"facts/{LATER}.yml").open("a", encoding="utf-8") as later:
        later.write(NEW)
    done = build(root, root / "site", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(root / "site")


def term(code: str, name: str) -> str:
    if code == "en":
        terms = yaml.safe_load((ROOT / "translations/termbase/terms.yml").read_text(encoding="utf-8"))["terms"]
        return str(terms[name]["en"]["name"])
    return str(
        yaml.safe_load((ROOT / f"translations/termbase/{code}.yml").read_text(encoding="utf-8"))["terms"][name]["name"]
    )


@pytest.mark.parametrize("code", CODES)
def test_each_value_is_told_before_and_now_in_the_language(corrected: Site, code: str) -> None:
    (home,) = corrected.page(code, LATER).xpath('//*[@id="share"]')
    told = [sorted(data(note)) for note in home.xpath('.//*[@class="pb-note"]')]
    assert told == [["2021-12-01", "40", "45"], ["2021-12-01", "20:15", "21:15"], ["2021-12-01", "3.5", "4.5"]]
    (home,) = corrected.page(code, BRIEFING).xpath('//*[@id="warehouse"]')
    told = [sorted(data(note)) for note in home.xpath('.//*[@class="pb-note"]')]
    assert told == [["2021-11-16", "2021-11-17", "2021-12-01"]] * 2  # in the sentence, and when it happened
    (home,) = corrected.page(code, BRIEFING).xpath('//*[@id="eu-aid"]')
    (note,) = home.xpath('.//*[@class="pb-note"]')
    assert sorted(data(note)) == ["2021-12-04", "600000", "700000"], "the second figure was corrected, not the first"


@pytest.mark.parametrize("code", CODES)
def test_what_has_no_value_of_its_own_is_told_too(corrected: Site, code: str) -> None:
    days, speaker, when = corrected.notes(code, "nobody", LATER)
    assert term(code, "putin") in speaker
    page = corrected.page(code, LATER)
    told = [sorted(data(note)) for note in page.xpath('//*[@id="nobody"]//*[@class="pb-note"]')]
    assert told == [["2021-11-15", "2021-11-16/2021-11-18", "2021-12-01"], ["2021-12-01"],
                    ["2021-11-15", "2021-11-16/2021-11-18", "2021-12-01"]]  # fmt: skip
    assert days != when
    (inside,) = page.xpath('//*[@id="inside"]//*[@class="pb-note"]')
    assert sorted(data(inside)) == ["2021-12-01", "420", "425"], "the ends of the range are the same"


@pytest.mark.parametrize("code", CODES)
def test_names_standings_and_sentences_are_told_without_a_translation(corrected: Site, code: str) -> None:
    landing, remaining = corrected.notes(code, "landing"), corrected.notes(code, "remaining")
    assert term(code, "baghdad") in landing[0]
    assert term(code, "erbil") in landing[0].partition(term(code, "baghdad"))[2]
    assert "The plane landed in Baghdad" in landing[1]
    assert term(code, "eismont") in remaining[2].partition(term(code, "mamer"))[2]
    page = corrected.page(code, BRIEFING)
    if code != "en":  # what was said in English stays English, and says so
        assert page.xpath('//*[@id="landing"]//*[@class="pb-note"]//*[@lang="en"]/text()') == [
            "The plane landed in Baghdad"
        ]


@pytest.mark.parametrize("code", CODES)
def test_each_of_two_corrections_says_what_it_changed(corrected: Site, code: str) -> None:
    page = corrected.page(code, "corrections")
    entries = page.xpath('//li[.//a[contains(@href, "#remaining")]]')
    figures = [data(entry.xpath('.//*[@class="pb-difference"]')[0]) for entry in entries]
    assert figures == [["6000", "7000"], ["5000", "6000"]]
    assert [data(entry.xpath('.//*[@class="pb-meta"]')[0]) for entry in entries] == [["2021-12-03"], ["2021-11-20"]]
    assert [len(entry.xpath('.//*[@class="pb-difference"]')) for entry in entries] == [3, 1]


@pytest.mark.parametrize("code", CODES)
def test_the_log_has_every_correction_and_every_reason(corrected: Site, code: str) -> None:
    page = corrected.page(code, "corrections")
    days = [day for (day,) in (data(meta) for meta in page.xpath('//article//*[@class="pb-meta"]'))]
    assert days == ["2021-12-05", "2021-12-04", "2021-12-03", "2021-12-02", *["2021-12-01"] * 4, "2021-11-30",
                    "2021-11-20"]  # fmt: skip
    for meta in page.xpath('//article//*[@class="pb-meta"]'):
        assert len(meta.xpath("./span")) == 2, "a day without its reason"
    for fact in (*CORRECTED, "share"):
        assert corrected.log(code, fact)


@pytest.mark.parametrize("code", CODES)
def test_the_page_itself_lists_what_was_changed_on_it(corrected: Site, code: str) -> None:
    page = corrected.page(code, BRIEFING)
    (section,) = page.xpath('//*[@id="on_changes"]/following-sibling::ul[1]')
    days = [data(meta)[0] for meta in section.xpath('./li/*[@class="pb-meta"]')]
    assert days == sorted(days, reverse=True)
    assert len(days) == 7  # six corrections and a withdrawal; this first briefing follows no other
    (later,) = corrected.page(code, LATER).xpath('//*[@id="on_changes"]/following-sibling::ul[1]')
    told = [data(meta)[0] for meta in later.xpath('./li[not(contains(@class, "new"))]/*[@class="pb-meta"]')]
    assert "2021-11-20" in told, "what was corrected on another page since the briefing before"
    assert told.count("2021-12-01") == 3, "its own corrections"
    assert "2021-12-03" not in told, "what was corrected there after this briefing"


@pytest.mark.parametrize("code", CODES)
def test_the_feed_and_the_data_for_machines_have_them_all(corrected: Site, code: str) -> None:
    feed = feedparser.parse((corrected.folder / code / "feed.xml").read_bytes())
    kinds = [entry.tags[0].term for entry in feed.entries]
    assert (kinds.count("corrected"), kinds.count("withdrawn")) == (9, 1)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    page = corrected.page(code, BRIEFING)
    article = json.loads(page.xpath('string(//script[@type="application/ld+json"])'))
    comments = article["correction"]
    assert [comment["@type"] for comment in comments] == ["CorrectionComment"] * 7
    assert article["dateModified"] == "2021-12-05"
    (landing,) = [comment for comment in comments if comment["url"].endswith("#landing")]
    assert "The plane landed in Baghdad" in landing["text"]
    briefing = json.loads((corrected.folder / code / BRIEFING / "briefing.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "schemas/briefing.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(briefing)] == []
    first, second = next(fact for fact in briefing["facts"] if fact["id"] == "remaining")["corrections"]
    assert (first["was"]["people"]["number"], second["was"]["people"]["number"]) == ("5000", "6000")
    assert (second["was_said_by"]["term"], second["was_standing"]) == ("mamer", "confirmed")


@pytest.mark.parametrize("code", CODES)
def test_a_withdrawn_fact_leaves_a_marked_gap_at_its_address(corrected: Site, code: str) -> None:
    page = corrected.page(code, BRIEFING)
    (gap,) = page.xpath('//*[@id="gone-for-good"]')
    assert data(gap) == ["2021-12-05"]
    assert gap.get("class") == "pb-gap"
    text = (corrected.folder / code / "text" / BRIEFING / "index.html").read_text(encoding="utf-8")
    assert 'id="gone-for-good"' in text
    for path in ("corrections", ""):
        (link,) = corrected.page(code, path).xpath('//a[contains(@href, "#gone-for-good")]')
        assert link.get("href").split("#")[0].endswith(f"{BRIEFING}/")


@pytest.mark.parametrize("code", CODES)
def test_the_copies_tell_the_same(corrected: Site, code: str) -> None:
    copies = [corrected.folder / code / "text" / BRIEFING / "index.html"]
    copies += [path for path in (corrected.folder / code / BRIEFING).glob("*.html") if path.name != "index.html"]
    assert len(copies) > 1
    for path in copies:
        copy = html.parse(str(path)).getroot()
        assert "The plane landed in Baghdad" in flat(copy)
        assert copy.xpath('//*[@id="gone-for-good"]')


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("part", ["speaker", "standing", "place", "time", "day", "a note less"])
def test_a_note_that_says_something_else_is_caught(corrected: Site, code: str, part: str) -> None:
    record = gather(corrected.folder.parent)
    fact = {"speaker": "remaining", "standing": "remaining", "place": "landing", "day": "warehouse"}.get(part, "share")
    briefing = LATER if fact == "share" else BRIEFING
    page = (corrected.folder / code / briefing / "index.html").read_text(encoding="utf-8")
    begin = page.index(f' id="{fact}"')
    end = page.index('class="pb-foot"', begin)
    home = page[begin:end]
    changes = {
        "speaker": (term(code, "mamer"), term(code, "putin")),
        "standing": (record.labels[code]["standing.confirmed"][0], record.labels[code]["standing.disputed"][0]),
        "place": (term(code, "baghdad"), term(code, "minsk")),
        "time": ('datetime="20:15"', 'datetime="20:16"'),
        "day": ('datetime="2021-11-16"', 'datetime="2021-11-15"'),
        "a note less": ('class="pb-note"', 'class="pb-other"'),
    }
    old, new = changes[part]
    notes = home.index("pb-note") - len('class="')
    changed = home[:notes] + home[notes:].replace(old, new, 1)
    assert changed != home, "the case changes nothing: it could not fail"
    reader = Reader(Tongues(record), code, briefing, elements.read(page.replace(home, changed)))
    assert [fault for fault in differences(reader) if f"#{fact}" in fault]
