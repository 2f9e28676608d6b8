"""A page whose Markdown the renderer wrote: headings and blocks of HTML, nothing else, so it needs no Markdown parser.

Python-Markdown gives the same HTML (a test compares them), but spends ten times as long on finding the ends of the
blocks. It refuses nothing: what is no heading is taken as it is.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

_HEADING = re.compile(r"^(?P<level>#{1,6}) (?P<text>.*?)(?: \{#(?P<id>[\w-]+)\})?$")
_EMPTY_LINES = re.compile(r"\n{2,}")
# The one element that a heading may hold: words in another language.
_TAG = re.compile(r'(<span lang="[\w-]+" dir="(?:ltr|rtl)">|</span>)')
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]#+!-])")


class GeneratedPage(Page):
    """A MkDocs page that converts the renderer's own Markdown."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Set the content and the table of contents; RuntimeError when the source was not read yet."""
        if self.markdown is None:
            raise RuntimeError("the source of the page was not read")
        blocks, headings = [], []
        for block in _EMPTY_LINES.split(self.markdown.strip()):
            match = _HEADING.match(block)
            if match is None:
                blocks.append(block)
                continue
            level = len(match["level"])
            text = _heading(match["text"])
            anchor = match["id"] or "on_title"
            blocks.append(f'<h{level} id="{anchor}">{text}</h{level}>')
            headings.append(AnchorLink(Markup(text), anchor, level))  # noqa: S704 - escaped by _heading
        self.content = Markup("\n".join(blocks))  # noqa: S704 - the renderer has escaped everything
        self.toc = _nested(headings)
        self.present_anchor_ids = {heading.id for heading in headings}


@lru_cache(maxsize=1024)  # most headings are the furniture's
def _heading(text: str) -> str:
    return "".join(map(_converted, _TAG.split(text)))


def _converted(part: str) -> str:
    """Return a part of a heading as HTML: a tag as it is, text without Markdown's escapes."""
    if _TAG.fullmatch(part):
        return part
    return html.escape(html.unescape(_ESCAPED.sub(r"\1", part)), quote=False)


def _nested(headings: list[AnchorLink]) -> TableOfContents:
    """Put every heading below the last one of a higher level."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(heading)
        above.append(heading)
    return TableOfContents(top)
