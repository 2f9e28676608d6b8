"""A small newsroom whose files change at random, as people change them: facts, names, wordings, settings, pages."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .conftest import MKDOCS, PLURALS, write

CODES = ("kmr", "tr")
DAYS = [f"2021-{month:02}-{day:02}" for month in (10, 11, 12) for day in (3, 12, 25)]
SENTENCES = {
    "A flight left.": ("Firînek derket.", "Bir uçak kalktı."),
    "It rained.": ("Baran barî.", "Yağmur yağdı."),
    "It was cold.": ("Sar bû.", "Hava soğuktu."),
    "Of all people, {share} remain.": ("Ji hemûyan {share} dimînin.", "Tümünün {share} kadarı kalıyor."),
    "The old gate & the {{road}} were closed.": ("Derî û rê girtî bûn.", "Kapı ve yol kapalıydı."),
    "Nobody knows.": ("Kes nizane.", "Kimse bilmiyor."),
    "A flight home": ("Firîneke malê", "Eve bir uçuş"),
    "The road north": ("Riya bakur", "Kuzey yolu"),
}
TERMS = ("post", "ministry", "erbil", "speaker")
STATES = ("reviewed", "draft", "machine", "stale")
BLOCKS = ("# About", "Who writes this.", "- One\n- Two", "## How", "It is simple.")
FURNITURE = {"nav.archive": "Archive", "heading.latest": "Latest", "state.draft": "draft", "fact.withdrawn": ""}


class Newsroom:
    """The project's content as data; every edit changes it, and `write` writes what changed."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.chance = root, random.Random(seed)  # noqa: S311 - the same edits every time
        self.written: dict[str, str] = {}
        self.fallbacks = ["tr"]
        self.site_name, self.shows, self.url = "Small", "everything", "https://small.example/news/"
        self.checked: dict[str, str] = {}
        self.extra = ""
        self.picture = "one"
        self.documents = {"about": 2, "method": 4}
        self.names = {(code, term): f"{term.title()} {code}" for code in ("en", *CODES) for term in TERMS}
        self.states = {
            (code, text): self.chance.choice(STATES[:2]) for code in CODES for text in SENTENCES if self.coin(0.8)
        }
        self.words: dict[tuple[str, str], str] = {}
        self.furniture: dict[tuple[str, str], str] = {}
        self.briefings: dict[tuple[str, str], dict[str, Any]] = {}
        for story in ("border", "archive-story"):
            for day in DAYS[::4]:
                self.briefings[story, day] = self.briefing(day)

    def coin(self, share: float) -> bool:
        return self.chance.random() < share

    # the edits

    @property
    def edits(self) -> tuple[Callable[[], object], ...]:
        many = (
            self.figure,
            self.add_fact,
            self.remove_fact,
            self.rename,
            self.says,
            self.state,
            self.word,
            self.correct,
        )
        return (
            *many * 3,
            *(self.add_briefing, self.remove_briefing, self.withdraw, self.follow, self.title, self.standing) * 2,
            *(self.name, self.role, self.summary, self.block) * 2,
        )

    @property
    def rare(self) -> tuple[Callable[[], object], ...]:
        """Return what changes every page."""
        return (
            self.policy,
            self.chain,
            self.rename_site,
            self.option,
            self.draw,
            self.check,
            self.furnish,
            self.document,
        )

    def edit(self) -> str:
        """Change one thing, and return the name of what was done."""
        chosen = self.chance.choice(self.rare if self.coin(0.04) else self.edits)
        chosen()
        self.mend()
        return chosen.__name__

    def mend(self) -> None:
        """Take out what leads to a fact that is no more, as `check` would ask a person to do."""
        for (story, _), briefing in self.briefings.items():
            for fact in briefing["facts"]:
                day, _, name = fact.get("updates", "").partition("/")
                others = self.briefings.get((story, day), {"facts": []})["facts"]
                if day and not any(other["id"] == name and "values" in other for other in others):
                    del fact["updates"]

    def any(self) -> dict[str, Any]:
        return self.chance.choice([*self.briefings.values()])

    def briefing(self, day: str) -> dict[str, Any]:
        facts = [self.fact() for _ in range(self.chance.randint(1, 4))]
        sources = {"report": {"publisher": "post", "kind": "news_report", "date": day}}
        title = self.chance.choice(["A flight home", "The road north"])
        return {"title": title, "date": day, "summary": [facts[0]["id"]], "sources": sources, "facts": facts}

    def fact(self) -> dict[str, Any]:
        says = self.chance.choice([*SENTENCES][:6])
        fact: dict[str, Any] = {
            "id": f"fact-{self.chance.randrange(10**6)}",
            "kind": "figure" if "{share}" in says else "context",
            "says": says,
            "standing": "reported",
            "sources": ["report"],
        }
        if "{share}" in says:
            fact["values"] = {"share": {"percent": self.chance.randrange(2, 90)}}
        if self.coin(0.3):
            fact |= {"kind": "statement", "said_by": {"who": "speaker", "how": "said"}} if "values" not in fact else {}
        if self.coin(0.3):
            fact["about"] = [self.chance.choice(TERMS)]
        return fact

    def figure(self) -> None:
        for fact in self.any()["facts"]:
            if "values" in fact:
                fact["values"]["share"]["percent"] = self.chance.randrange(2, 90)
                fact.pop("corrected", None)

    def add_fact(self) -> None:
        self.any()["facts"].append(self.fact())

    def remove_fact(self) -> None:
        briefing = self.any()
        loose = [fact for fact in briefing["facts"] if fact["id"] not in briefing["summary"]]
        if loose:
            briefing["facts"].remove(self.chance.choice(loose))

    def rename(self) -> None:
        briefing = self.any()
        fact = self.chance.choice(briefing["facts"])
        old, fact["id"] = fact["id"], f"renamed-{self.chance.randrange(10**6)}"
        briefing["summary"] = [fact["id"] if name == old else name for name in briefing["summary"]]

    def says(self) -> None:
        fact = self.chance.choice(self.any()["facts"])
        if "values" not in fact:
            fact["says"] = self.chance.choice([text for text in [*SENTENCES][:6] if "{share}" not in text])

    def standing(self) -> None:
        self.chance.choice(self.any()["facts"])["standing"] = self.chance.choice(["reported", "confirmed"])

    def correct(self) -> None:
        briefing = self.any()
        for fact in briefing["facts"]:
            if "values" in fact:
                was = {"share": {"percent": fact["values"]["share"]["percent"] + 1}}
                fact["corrected"] = {
                    "on": self.chance.choice(["2021-12-25", "2021-12-27"]),
                    "was": was,
                    "why": "our_error",
                }

    def withdraw(self) -> None:
        briefing = self.any()
        gone = {"fact": f"gone-{self.chance.randrange(10**6)}", "on": "2021-12-26", "why": "our_error"}
        briefing.setdefault("withdrawn", []).append(gone)

    def add_briefing(self) -> None:
        place = self.chance.choice(["border", "archive-story", "north"]), self.chance.choice(DAYS)
        if place not in self.briefings:
            self.briefings[place] = self.briefing(place[1])

    def remove_briefing(self) -> None:
        if len(self.briefings) > 2:
            place = self.chance.choice([*self.briefings])
            del self.briefings[place]
            for (story, _), other in self.briefings.items():
                if story == place[0] and other.get("follows") == place[1]:
                    del other["follows"]
                    for fact in other["facts"]:
                        fact.pop("updates", None)

    def follow(self) -> None:
        story, day = self.chance.choice([*self.briefings])
        earlier = [other for name, other in self.briefings if name == story and other < day]
        if not earlier:
            return
        briefing = self.briefings[story, day]
        briefing["follows"] = earlier[-1]
        old = [fact for fact in self.briefings[story, earlier[-1]]["facts"] if "values" in fact]
        new = [fact for fact in briefing["facts"] if "values" in fact]
        if old and new:
            new[0]["updates"] = f"{earlier[-1]}/{old[0]['id']}"

    def title(self) -> None:
        self.any()["title"] = self.chance.choice(["A flight home", "The road north"])

    def summary(self) -> None:
        briefing = self.any()
        ids = [fact["id"] for fact in briefing["facts"]]
        briefing["summary"] = self.chance.sample(ids, min(len(ids), self.chance.randint(1, 3)))

    def state(self) -> None:
        self.states[self.chance.choice(CODES), self.chance.choice([*SENTENCES])] = self.chance.choice(STATES)

    def word(self) -> None:
        key = self.chance.choice(CODES), self.chance.choice([*SENTENCES])
        self.words[key] = self.chance.choice(["", " û", " 7", " {slot}", " ve"])  # some of these are blocked

    def name(self) -> None:
        self.names[self.chance.choice(("en", *CODES)), self.chance.choice(TERMS)] += "x"

    def role(self) -> None:
        key = self.chance.choice(CODES), self.chance.choice(TERMS)
        self.names[key] = f"{key[1]} {self.chance.randrange(100)}"

    def furnish(self) -> None:
        key = self.chance.choice(CODES), self.chance.choice([*FURNITURE][:3])
        self.furniture[key] = self.chance.choice(["", "Kevn", "Yeni"])

    def document(self) -> None:
        name = self.chance.choice(["about", "method", "help"])
        if self.documents.pop(name, None) is None:
            self.documents[name] = 1

    def block(self) -> None:
        name = self.chance.choice([*self.documents] or ["about"])
        self.documents[name] = self.chance.randint(1, len(BLOCKS))

    def policy(self) -> None:
        self.shows = self.chance.choice(["everything", "people", "reviewed"])

    def chain(self) -> None:
        self.fallbacks = self.chance.choice([["tr"], []])

    def rename_site(self) -> None:
        self.site_name = self.chance.choice(["Small", "Smaller"])

    def option(self) -> None:
        self.extra = self.chance.choice(["", "copyright: Nobody\n"])

    def draw(self) -> None:
        self.picture = self.chance.choice(["one", "two", ""])

    def check(self) -> None:
        self.checked = self.chance.choice([{}, {"long-sentence": "off"}])

    # the files

    def files(self) -> dict[str, str]:
        files = {"polybrief.yml": self._settings(), "mkdocs.yml": MKDOCS + self.extra}
        for (story, day), briefing in self.briefings.items():
            files[f"facts/{story}/{day}.yml"] = json.dumps(briefing, indent=1, ensure_ascii=False)
        files |= self._terms()
        for name, blocks in self.documents.items():
            files[f"docs/{name}.md"] = "\n\n".join(BLOCKS[:blocks]) + "\n"
        if self.picture:
            files["docs/assets/picture.svg"] = f"<svg>{self.picture}</svg>"
        for code in CODES:
            for story in {story for story, _ in self.briefings}:
                files[f"translations/{code}/{story}.po"] = self._catalogue(code)
            files[f"translations/{code}/site.po"] = self._furniture(code)
        return files

    def write(self) -> None:
        files = self.files()
        for path in self.written.keys() - files.keys():
            (self.root / path).unlink()
        for path in {path.split("/")[1] for path in self.written if path.startswith("facts/")}:
            if not any(name.startswith(f"facts/{path}/") for name in files):
                shutil.rmtree(self.root / "facts" / path)
        for path, text in files.items():
            if self.written.get(path) != text:
                write(self.root / path, text)
        self.written = files
        (self.root / "docs").mkdir(exist_ok=True)

    def _settings(self) -> str:
        chain = f"falls_back_to: [{', '.join(self.fallbacks)}]"
        names = {"kmr": "Kurmancî", "tr": "Türkçe"}
        lines = [f"site_name: {self.site_name}", f"site_url: {self.url}"]
        lines += [f"checks: {json.dumps(self.checked)}"] if self.checked else []
        lines += ["languages:"]
        lines += [
            "  en: {name: English, english_name: English, script: Latn, cldr: en_001, digits: latn, maker: source}"
        ]
        for code in CODES:
            more = f"maker: people, {chain}" if code == "kmr" else f"maker: machine, publish: {{shows: {self.shows}}}"
            cldr = "ku_TR" if code == "kmr" else "tr"
            start = f"  {code}: {{name: {names[code]}, english_name: {code.title()}, script: Latn, cldr: {cldr}, "
            lines += [f"{start}digits: latn, {more}}}"]
        return "\n".join(lines) + "\n"

    def _terms(self) -> dict[str, str]:
        kinds = {"post": "body", "ministry": "body", "erbil": "place", "speaker": "person"}
        terms = {
            term: {"kind": kinds[term], "en": {"name": self.names["en", term]}}
            | ({"public_actor": True} if kinds[term] == "person" else {})
            for term in TERMS
        }
        files = {"translations/termbase/terms.yml": json.dumps({"terms": terms})}
        for code in CODES:
            column = {term: {"name": self.names[code, term]} for term in TERMS}
            record = {"state": "draft", "by": "Tests", "on": "2026-11-24"}
            content = json.dumps({"language": code, "record": record, "terms": column}, ensure_ascii=False)
            files[f"translations/termbase/{code}.yml"] = content
        return files

    def _head(self, code: str) -> str:
        head = f'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        return head + f'"Plural-Forms: {PLURALS[code]}\\n"\n'

    def _catalogue(self, code: str) -> str:
        text = self._head(code)
        for (language, english), state in self.states.items():
            if language == code:
                wording = SENTENCES[english][CODES.index(code)] + self.words.get((code, english), "")
                fuzzy = "#, fuzzy\n" if state in {"machine", "stale"} else ""
                record = f"# state: {state}\n# by: Tests\n# on: 2026-11-24\n# scope: meaning\n{fuzzy}"
                text += f"\n{record}msgid {json.dumps(english)}\nmsgstr {json.dumps(wording, ensure_ascii=False)}\n"
        return text

    def _furniture(self, code: str) -> str:
        text = self._head(code)
        for (language, context), wording in self.furniture.items():
            if language == code and wording:
                english = FURNITURE[context]
                record = "# state: draft\n# by: Tests\n# on: 2026-11-24\n"
                text += f'\n{record}msgctxt "{context}"\nmsgid "{english}"\nmsgstr "{wording}"\n'
        return text
