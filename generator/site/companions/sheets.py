"""What the text edition and the single files have in common: their style, their policy and their templates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.values import Date
from generator.rendering.texts import marked_texts
from generator.site.companions.language import LanguageSite
from generator.site.safety import closed_policy

# One sheet for all languages, so that one hash allows it. Short names: it is sent with every page.
STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:auto;max-width:42rem;padding:.6rem 1rem 2rem;font:1rem/1.6 system-ui,sans-serif;"
    "color:light-dark(#1b2733,#e5eaef);background:light-dark(#fff,#12181e);overflow-wrap:break-word}"
    ":root:is(:lang(ar),:lang(fa),:lang(ckb)) body{font-size:1.125rem;line-height:1.85;"
    "font-family:'Noto Sans Arabic',Vazirmatn,'Segoe UI','Geeza Pro','Noto Naskh Arabic',Tahoma,sans-serif}"
    "a{color:light-dark(#0b5a7a,#7cc4e4)}"
    "h1{font-size:1.5rem;line-height:1.35;margin:.8rem 0 .3rem}"
    "h2{font-size:1.15rem;margin:1.8rem 0 .6rem;border-block-start:2px solid;padding-block-start:.4rem}"
    "p,dd{margin:.2rem 0}"
    "ul,ol{padding:0;list-style:none;margin:.3rem 0}"
    "a:has(:target){outline:3px solid;outline-offset:2px}"
    "nav ul{display:flex;flex-wrap:wrap;gap:0 1rem}nav a,summary{display:inline-block;padding:.3rem 0}"
    "table{border-collapse:collapse}td,th{text-align:start;padding:.1rem .6rem .1rem 0;vertical-align:top}"
    "footer{margin-block-start:2rem;border-block-start:1px solid #8889}"
    ".h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}"
    ".d,.m,.r,.f{position:relative}"
    ".d:after{content:'◌'}.m:after{content:'◐'}.r:after{content:'●'}.f:empty:after{content:'◇'}"
    ".s,footer,nav{font-size:.88rem;color:light-dark(#566472,#a9b6c2)}"
    ".k,.v,dt{font-weight:700}.k{display:inline-block;margin-inline-end:.8em}"
    ".x a{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center}"
    ".b{padding:.6rem 0;border-block-end:1px solid #8886}"
    ".n{padding:.5rem .8rem;margin:.6rem 0;border-inline-start:3px solid #888}"
    ".g{display:block;padding:.4rem .8rem;border:1px dashed #888}"
    ":target{background:light-dark(#fff3d6,#3a3016)}"
    "bdi>:is(time,data){display:inline-block}a bdi>*,bdi>data[value*='/']{display:inline}"
)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = PackageLoader("generator.site", "copy_templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(style=Markup(STYLE), policy=closed_policy(STYLE))  # noqa: S704 - our own, with no < in it
    return environment


@dataclass(frozen=True)
class Sheets:
    """The templates of the copies, with what every page of a language shows."""

    site: LanguageSite

    @cached_property
    def _common(self) -> dict[str, Any]:
        edition = self.site.edition
        languages = edition.project.settings.languages
        return {
            "t": edition.voice.furniture,  # for attributes
            "shown": marked_texts(edition.voice.furniture, edition.voice.borrowed),
            "site_name": edition.project.settings.site_name,
            "language": edition.voice.language,
            "languages": [languages[code] for code in self.site.codes],
        }

    def render(self, name: str, changed: Date, **view: Any) -> str:
        """Return a page from its template; `changed` is the day of its latest change."""
        dated = {"date": changed, "date_text": self.site.edition.voice.formatter.date(changed)}
        return _environment().get_template(name).render(**self._common, **dated, **view) + "\n"
