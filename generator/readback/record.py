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

from generator.readback.files import Lazy

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes texts, lists and mappings only
_SITE = "site"


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
    language and id; `wordings` every wording by language, story and English; `labels` the site's texts by language;
    `by_story` the facts that update another one, by story and what they update. Facts and wordings are read when they
    are asked for.
    """

    languages: Mapping[str, Mapping[str, Any]]
    briefings: Mapping[str, Mapping[str, Any]]
    names: Mapping[str, Mapping[str, Mapping[str, Any]]]
    labels: Mapping[str, Mapping[str, tuple[str, ...]]]
    wordings: Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]
    facts: Mapping[str, Mapping[str, Shown]] = field(default_factory=dict)
    by_story: Mapping[str, Mapping[tuple[str, str], Shown]] = field(default_factory=dict)

    def update(self, path: str, fact: str) -> Shown | None:
        """Return the latest fact that updates one of a briefing, None where none does."""
        return self.by_story.get(path.partition("/")[0], {}).get((path, fact))

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


def gather(root: Path) -> Record:
    """Read what is below a project's folder: settings and names now, facts and wordings at their first use."""
    settings = _yaml(root / "polybrief.yml")["languages"]
    paths = {f"{path.parent.name}/{path.stem}": path for path in sorted((root / "facts").glob("*/*.yml"))}
    stories: dict[str, list[str]] = {}
    for path in paths:
        stories.setdefault(path.partition("/")[0], []).append(path)
    briefings: Mapping[str, Mapping[str, Any]] = Lazy(paths, lambda path: _yaml(paths[path]))
    facts = Lazy(paths, lambda path: {fact["id"]: Shown(path, fact) for fact in briefings[path]["facts"]})
    by_story = Lazy(stories, lambda story: _updates(facts[path] for path in stories[story]))
    catalogues = {(code, path.stem): path for code in settings for path in (root / "translations" / code).glob("*.po")}
    wordings = Lazy([key for key in catalogues if key[1] != _SITE], lambda key: _wordings(catalogues[key]))
    return Record(settings, briefings, _names(root, settings), _labels(root, settings), wordings, facts, by_story)


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


def _wordings(path: Path) -> dict[str, tuple[str, ...]]:
    return {entry.msgid: tuple(_forms(entry)) for entry in _entries(path)}


def _entries(path: Path) -> Iterator[polib.POEntry]:
    return (entry for entry in polib.pofile(str(path), wrapwidth=0) if not entry.obsolete)


def _forms(entry: polib.POEntry) -> Iterator[str]:
    yield from (form for form in (entry.msgstr, *entry.msgstr_plural.values()) if form)
