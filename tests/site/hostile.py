"""The project with a hostile text in every field of every language, as if loading and checks had let everything through.

Reading refuses most of these texts in facts; what is proven with them is that nothing below depends on that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from generator.edition.chronicle import Chronicle
from generator.findings import Position
from generator.loading.kept import InMemory
from generator.model.catalogues import Catalogue, Entry
from generator.model.documents import Block
from generator.model.facts import Briefing, Source
from generator.model.locales import Language
from generator.model.patterns import Pattern
from generator.model.project import Project
from generator.model.settings import Settings
from generator.model.terms import TermForms
from generator.model.units import Record, State, Translation, Unit
from generator.pipeline.catalogues import translated, units_of
from generator.pipeline.content import Common, StoryRead, read_common, read_project, with_story
from generator.pipeline.stories import Content
from generator.pipeline.summaries import summary_of
from generator.site import languages, root
from generator.site.configuration import Order

ROOT = Path(__file__).parents[2]
TEXT = (
    """ <script>window.pwned=true</script>"><img src=x onerror=window.pwned=true>'/><svg onload=window.pwned=true>"""
    """{{7*7}}{% raw %}${window.pwned=true}]]></title></style></script></textarea></template><!--&amp;&lt;\\u003c"""
    """javascript:window.pwned=true <a href="javascript:window.pwned=true">\u202e\u2028"""
)
URL = """https://example.org/?a="><script>window.pwned=true</script>&b='onmouseover='window.pwned=true'"""
_NOWHERE = Position("hostile.po", 1)
_PATTERN = TEXT.replace("{", "{{").replace("}", "}}")


def _pattern(value: Pattern) -> Pattern:
    return replace(value, text=value.text + _PATTERN, one=value.one and value.one + _PATTERN)


def _forms(value: TermForms) -> TermForms:
    parts = {name: getattr(value, name) + TEXT for name in ("name", "role", "description")}
    return replace(value, accepted=tuple(form + TEXT for form in value.accepted), **parts)


# What holds a text that a person writes, and how it is made hostile.
_SPOILED: dict[type, Callable[[Any], Any]] = {
    Pattern: _pattern,
    TermForms: _forms,
    Source: lambda value: replace(value, url=URL),
    Block: lambda value: replace(value, text=value.text + TEXT),
    Language: lambda value: replace(value, name=value.name + TEXT, english_name=value.english_name + TEXT),
    Settings: lambda value: replace(value, site_name=value.site_name + TEXT, languages=spoiled(value.languages)),
    dict: lambda value: {key: spoiled(each) for key, each in value.items()},
    tuple: lambda value: tuple(map(spoiled, value)),
}


def spoiled(value: Any) -> Any:
    """Return content with every text that a person writes made hostile."""
    if change := _SPOILED.get(type(value)):
        return change(value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: spoiled(getattr(value, field.name)) for field in fields(value)})
    return value


def project() -> Project:
    """Return the project, every unit of it worded in every language."""
    real = replace(read_project(ROOT), catalogues={})
    content: Project = spoiled(real)
    catalogues = {
        (language.code, name): _catalogue(language, name, units)
        for language in translated(content)
        for name, units in units_of(content, language).items()
    }
    return replace(content, catalogues=catalogues)


def _catalogue(language: Language, name: str, units: tuple[Unit, ...]) -> Catalogue:
    record = Record(State.DRAFT, by=TEXT, on=TEXT, scope=TEXT, details={"package": TEXT})
    entries = {}
    for unit in units:
        wording = unit.plural or unit.key.source
        if name == "site":
            wording += _PATTERN
        elif name == "pages":
            wording = wording.replace("{", "{{").replace("}", "}}")
        forms = (wording,) * (len(language.plural_categories) if unit.plural else 1)
        entries[unit.key] = Entry(unit, Translation(forms, record, _NOWHERE), _NOWHERE)
    return Catalogue(language.code, name, name, entries)


def _content(whole: Project) -> Content:
    """Return a project's content as reading gives it, with its stories in memory."""
    stories: dict[str, list[Briefing]] = {}
    for briefing in whole.briefings:
        stories.setdefault(briefing.story, []).append(briefing)
    shared = {place: each for place, each in whole.catalogues.items() if place[1] not in stories}
    ids = {story: tuple(briefing.id for briefing in briefings) for story, briefings in stories.items()}
    common = Common(replace(whole, briefings=(), catalogues=shared), read_common(ROOT).terms, ids)
    kept, summaries = InMemory(), {}
    for story, briefings in stories.items():
        own = {place: each for place, each in whole.catalogues.items() if place[1] == story}
        read = StoryRead(tuple(briefings), own, ())
        kept.put(story.encode(), read)
        summaries[story] = summary_of(with_story(common, read))
    digests = {story: story.encode().hex() for story in stories}
    chronicle = Chronicle({story: each.outline for story, each in summaries.items()})
    return Content(ROOT, common, digests, summaries, chronicle, kept)


def build(out: Path) -> Path:
    """Build the site of the project into a folder."""
    content = _content(project())
    codes = tuple(content.settings.languages)
    place, site_url = str(ROOT / "mkdocs.yml"), content.settings.site_url
    for code in codes:
        order = Order(code, codes, place, str(out), str(out), site_url, "", False, True)
        languages.build_language(order, content, is_read_back=False)
    root.write(out, content, dict.fromkeys(codes, 1), content.settings.site_url)
    root.write_status(out, content, (), content.settings.site_url)
    return out
