"""What the pages are held against: facts, names and wordings, read again from their files as plain YAML and PO.

It finds no faults: files with faults were refused before a page was built.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polib
import yaml

from generator.readback.files import Lazy

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes texts, lists and mappings only
_SITE = "site"
_OF_MACHINES = ("machine", "stale")


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact as its file has it, with the id of its briefing."""

    briefing: str
    fact: Mapping[str, Any]

    def __str__(self) -> str:
        """Return the fact's address, as `story/2021-11-18#first-flight`."""
        return f"{self.briefing}#{self.fact['id']}"


@dataclass(frozen=True)
class Record:
    """Everything that pages are compared with.

    `briefings` are the facts files by path, `facts` the facts by path and id. `names` has the termbase's forms by
    language and id; `wordings` every wording by language, story and English, `states` who has looked at it; `labels` the
    site's texts by language; `by_story` the facts that update another one, by story and what they update. Facts and
    wordings are read when they are asked for.
    """

    languages: Mapping[str, Mapping[str, Any]]
    briefings: Mapping[str, Mapping[str, Any]]
    names: Mapping[str, Mapping[str, Mapping[str, Any]]]
    labels: Mapping[str, Mapping[str, tuple[str, ...]]]
    wordings: Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]
    facts: Mapping[str, Mapping[str, Shown]] = field(default_factory=dict)
    by_story: Mapping[str, Mapping[tuple[str, str], Shown]] = field(default_factory=dict)
    states: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    def update(self, path: str, fact: str) -> Shown | None:
        """Return the latest fact that updates one of a briefing, None where none does."""
        return self.by_story.get(path.partition("/")[0], {}).get((path, fact))

    def earlier(self, shown: Shown) -> Shown | None:
        """Return what an update is held against: the fact that it names, else that of its id in the briefing before."""
        story = shown.briefing.split("/")[0]
        target, _, fact = shown.fact.get("updates", "").rpartition("/")
        before = target or self.briefings[shown.briefing].get("follows", "")
        return self.facts.get(f"{story}/{before}", {}).get(fact or shown.fact["id"])

    def chain(self, code: str) -> tuple[str, ...]:
        """Return the languages to ask for a name, English last."""
        return (code, *self.languages[code].get("falls_back_to", ()), "en")

    def name(self, term: str, code: str) -> str:
        """Return a term's name as a page in that language has to show it."""
        return self._form(term, code, "name")

    def role(self, term: str, code: str) -> str:
        """Return a term's role, empty where it has none."""
        return self._form(term, code, "role")

    def _form(self, term: str, code: str, part: str) -> str:
        for language in self.chain(code):
            if forms := self.names.get(language, {}).get(term):
                return str(forms.get(part, ""))
        return ""

    def sentences(self, story: str, says: object, code: str, *earlier: str) -> tuple[str, ...]:
        """Return every wording of an English sentence in a language."""
        forms = tuple(says.values()) if isinstance(says, Mapping) else (says,)
        if code == "en":
            return tuple(map(str, forms))
        known = self.wordings.get((code, story), {})
        return tuple(wording for english in (*forms, *earlier) for wording in known.get(str(english), ()))

    def withdrawn(self, path: str) -> dict[str, Mapping[str, Any]]:
        """Return the facts that a briefing no longer states, by their ids."""
        return {str(one["fact"]): one for one in self.briefings.get(path, {}).get("withdrawn", ())}

    def state(self, story: str, says: object, code: str) -> str:
        """Return who has looked at the wording of an English sentence, empty where it has none of its own."""
        forms = tuple(says.values()) if isinstance(says, Mapping) else (says,)
        known = self.states.get((code, story), {})
        return next((known[str(english)] for english in forms if str(english) in known), "")


def gather(root: Path) -> Record:
    """Read what is below a project's folder: settings and names now, facts and wordings at their first use."""
    settings = _yaml(root / "polybrief.yml")["languages"]
    folder, worded_in = root / "facts", root / "translations"
    paths = [f"{story}/{day}" for story in _names_in(folder) for day in _names_in(folder / story, ".yml")]
    stories: dict[str, list[str]] = {}
    for path in paths:
        stories.setdefault(path.partition("/")[0], []).append(path)
    briefings: Mapping[str, Mapping[str, Any]] = Lazy(paths, lambda path: _yaml(folder / f"{path}.yml"))
    facts = Lazy(paths, lambda path: {fact["id"]: Shown(path, fact) for fact in briefings[path]["facts"]})
    by_story = Lazy(stories, lambda story: _updates(facts[path] for path in stories[story]))
    catalogues = [(code, name) for code in settings for name in _names_in(worded_in / code, ".po")]
    worded = [key for key in catalogues if key[1] != _SITE]
    entries = Lazy(worded, lambda key: tuple(_entries(worded_in / key[0] / f"{key[1]}.po")))
    wordings = Lazy(worded, lambda key: {entry.msgid: tuple(_forms(entry)) for entry in entries[key]})
    states = Lazy(worded, lambda key: {entry.msgid: _state(entry) for entry in entries[key]})
    return Record(
        settings, briefings, _names(root, settings), _labels(root, settings), wordings, facts, by_story, states
    )


def _names_in(folder: Path, ending: str = "") -> list[str]:
    """Return the names with an ending in a folder, without it; of no folder none. There may be tens of thousands."""
    names = os.listdir(folder) if os.path.isdir(folder) else []  # noqa: PTH112, PTH208 - Path's take ten times as long
    return sorted(name.removesuffix(ending) for name in names if name.endswith(ending))


def _updates(briefings: Iterable[Mapping[str, Shown]]) -> dict[tuple[str, str], Shown]:
    return {
        (f"{shown.briefing.split('/')[0]}/{target}", old): shown
        for facts in briefings
        for shown in facts.values()
        for target, _, old in [shown.fact.get("updates", "").rpartition("/")]
        if old
    }


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - see _Loader


def _names(root: Path, codes: Iterable[str]) -> dict[str, Mapping[str, Mapping[str, Any]]]:
    folder = root / "translations" / "termbase"
    columns = {code: folder / f"{code}.yml" for code in codes}
    names = {code: _yaml(path)["terms"] for code, path in columns.items() if path.exists()}
    names["en"] = {term: forms["en"] for term, forms in _yaml(folder / "terms.yml")["terms"].items()}
    return names


def _labels(root: Path, codes: Iterable[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the site's texts by language, each with the English that may stand in for it."""
    labels: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in codes}
    for code, own in labels.items():
        path = root / "translations" / code / f"{_SITE}.po"
        for entry in _entries(path) if path.exists() else ():
            own[entry.msgctxt] = tuple(_forms(entry)) or (entry.msgid,)
            labels["en"][entry.msgctxt] = (entry.msgid,)
    for texts in labels.values():
        for context, english in labels["en"].items():
            texts[context] = tuple(dict.fromkeys((*texts.get(context, ()), *english)))
    return labels


def _state(entry: polib.POEntry) -> str:
    """Return who has looked at a wording; what is not marked fuzzy is a person's, whatever else is said of it."""
    lines = (line.partition(":") for line in entry.tcomment.splitlines())
    state = next((value.strip() for name, _, value in lines if name.strip() == "state"), "")
    return "draft" if state in _OF_MACHINES and not entry.fuzzy else state


def _entries(path: Path) -> Iterator[polib.POEntry]:
    return (entry for entry in polib.pofile(str(path), wrapwidth=0) if not entry.obsolete)


def _forms(entry: polib.POEntry) -> Iterator[str]:
    yield from (form for form in (entry.msgstr, *entry.msgstr_plural.values()) if form)
