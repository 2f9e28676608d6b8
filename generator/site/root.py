"""The root of the site: the page for choosing a language, that for wrong addresses, robots.txt, the list of sitemaps.

These pages belong to no language: each of their texts is in all of them, marked with its language.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from mkdocs.theme import Theme

from generator.edition.voice import Voice
from generator.findings import Finding
from generator.pipeline.history import Moment
from generator.pipeline.stories import Content
from generator.site import safety, status
from generator.site.companions.sheets import STYLE as COPIES_STYLE
from generator.site.companions.sitemap import sitemap_names
from generator.site.configuration import base_path

_STATUS_STYLES = ("page.css", "status.css")
TEMPLATES = Path(__file__).parent / "root_templates"


def theme() -> Theme:
    """Return a theme without any page: what MkDocs itself would write at the root, this module writes."""
    empty = Theme(name=None, custom_dir=str(TEMPLATES))
    empty.static_templates = set()
    return empty


def write(site: Path, content: Content, pages: Mapping[str, int], site_url: str, *, is_preview: bool = False) -> None:
    """Write the root's files into the site's folder, given the number of pages of each language.

    A preview's pages have no policy, for they reload themselves.
    """
    codes, project = tuple(pages), content.common.project
    languages = [project.settings.languages[code] for code in codes]
    voices = {code: Voice(project, code) for code in codes}
    style = _style("page.css")
    view = {
        "policy": "" if is_preview else safety.policy((style,)),
        "style": style,
        "settings": project.settings,
        "languages": languages,
        "texts": {code: voice.furniture for code, voice in voices.items()},
        "borrowed": {code: voice.borrowed for code, voice in voices.items()},
        "site_url": site_url,
        "path": base_path(site_url),
    }
    for name in ("index.html", "404.html"):
        (site / name).write_text(_render(name, **view), encoding="utf-8")
    headers = safety.headers(base_path(site_url), codes, (style, _style(*_STATUS_STYLES), COPIES_STYLE))
    (site / "_headers").write_text(headers, encoding="utf-8")
    (site / ".nojekyll").write_text("", encoding="utf-8")
    robots = f"User-agent: *\nAllow: /\n{f'Sitemap: {site_url}sitemap.xml' if site_url else ''}".rstrip() + "\n"
    (site / "robots.txt").write_text(robots, encoding="utf-8")
    if site_url:
        names = [f"{code}/{name}" for code in codes for name in sitemap_names(pages[code], len(codes))]
        sitemap = _render("sitemap.xml", date=content.date, names=names, **view)
        (site / "sitemap.xml").write_text(sitemap, encoding="utf-8")
        (site / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap.encode(), mtime=0))


def write_status(site: Path, content: Content, moments: Sequence[Moment], site_url: str) -> None:
    """Write the desk's page on the states of the translations, with their history, the oldest moment first."""
    style = _style(*_STATUS_STYLES)
    page = _render(
        "status.html",
        policy=safety.policy((style,)),
        style=style,
        settings=content.settings,
        path=base_path(site_url),
        **status.view(content, moments),
    )
    (site / "status").mkdir(exist_ok=True)
    (site / "status" / "index.html").write_text(page, encoding="utf-8")


def write_findings(site: Path, findings: Sequence[Finding]) -> None:
    """Write a page with the findings for every address of a preview: the server shows 404.html where nothing is."""
    page = _render("findings.html", findings=findings, policy="", style=_style("page.css"))
    for name in ("index.html", "404.html"):
        (site / name).write_text(page, encoding="utf-8")


def _style(*names: str) -> Markup:
    return Markup("".join((TEMPLATES / name).read_text(encoding="utf-8") for name in names))  # noqa: S704 - our files


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = PackageLoader("generator.site", "root_templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _render(name: str, **view: Any) -> str:
    return _environment().get_template(name).render(**view) + "\n"
