"""What the pages are held against: facts, names and wordings, read again from their files as plain YAML and PO.

It finds no faults: files with faults were refused before a page was built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polib
import yaml

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
    site's texts by language.
    """

    languages: Mapping[str, Mapping[str, Any]]
    briefings: Mapping[str, Mapping[str, Any]]
    names: Mapping[str, Mapping[str, Mapping[str, Any]]]
    labels: Mapping[str, Mapping[str, tuple[str, ...]]]
    wordings: Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]
    facts: Mapping[str, Mapping[str, Shown]] = field(default_factory=dict)
    updates: Mapping[tuple[str, str], Shown] = field(default_factory=dict)
    states: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

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
    """Read everything below a project's folder."""
    settings = _yaml(root / "polybrief.yml")["languages"]
    briefings = {f"{path.parent.name}/{path.stem}": _yaml(path) for path in sorted((root / "facts").glob("*/*.yml"))}
    facts = {path: {fact["id"]: Shown(path, fact) for fact in content["facts"]} for path, content in briefings.items()}
    updates = {
        (f"{path.split('/')[0]}/{target}", old): shown
        for path, content in facts.items()
        for shown in content.values()
        for target, _, old in [shown.fact.get("updates", "").rpartition("/")]
        if old
    }
    entries = _entries(root, settings)
    labels = _labels(settings, entries)
    wordings = {key: {entry.msgid: tuple(_forms(entry)) for entry in found} for key, found in entries.items()}
    states = {key: {entry.msgid: _state(entry) for entry in found} for key, found in entries.items()}
    return Record(settings, briefings, _names(root, settings), labels, wordings, facts, updates, states)


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - see _Loader


def _names(root: Path, codes: Iterable[str]) -> dict[str, Mapping[str, Mapping[str, Any]]]:
    folder = root / "translations" / "termbase"
    columns = {code: folder / f"{code}.yml" for code in codes}
    names = {code: _yaml(path)["terms"] for code, path in columns.items() if path.exists()}
    names["en"] = {term: forms["en"] for term, forms in _yaml(folder / "terms.yml")["terms"].items()}
    return names


def _entries(root: Path, codes: Iterable[str]) -> dict[tuple[str, str], list[polib.POEntry]]:
    """Return the entries of every catalogue by language and file."""
    return {
        (code, path.stem): [entry for entry in polib.pofile(str(path), wrapwidth=0) if not entry.obsolete]
        for code in codes
        for path in sorted((root / "translations" / code).glob("*.po"))
    }


def _labels(
    codes: Iterable[str], entries: Mapping[tuple[str, str], list[polib.POEntry]]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the site's texts by language, each with the English that may stand in for it."""
    labels: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in codes}
    for (code, file), found in entries.items():
        for entry in found if file == _SITE else ():
            labels[code][entry.msgctxt] = tuple(_forms(entry)) or (entry.msgid,)
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


def _forms(entry: polib.POEntry) -> Iterator[str]:
    yield from (form for form in (entry.msgstr, *entry.msgstr_plural.values()) if form)
