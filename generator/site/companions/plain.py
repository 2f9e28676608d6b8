"""The content of a built page as plain HTML: the same words, anchors and values, without script, graphics and style.

It knows no page and no class by heart but those of `CLASSES`: what is a control is dropped, a graphic becomes its text
alternative, everything else stays. It refuses to parse: it takes the pages of this project's own templates, which close
every element and escape < and > everywhere, so that a tag is whatever stands between the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

_TOKEN = re.compile(r"(<[^>]*>)")
_MORE = re.compile(r'<details class="e">.*?</details>\n?', re.DOTALL)
_KEPT_OF_MORE = re.compile(
    r'<details class="e">|<summary>.*?</summary>|<p lang="en" dir="ltr">.*?</p>|</details>\n?', re.DOTALL
)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_ATTRIBUTE = re.compile(r"""([\w:-]+)(?:="([^"]*)")?""")
_SPACE = re.compile(r"\s+")
_EMPTY_LINES = re.compile(r"\n\s+")
_BLANKS = re.compile(r"  +")
# Text and attributes hold no bare quotation mark, so that this is a link wherever it stands; not one to its own page.
_LINK = re.compile(r' href="(?!#)([^"]*)"')
# Controls, which do nothing without a script, and what is not content.
_DROPPED = frozenset(("script", "style", "template", "button", "input", "select", "form", "link", "noscript", "iframe"))
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr"))
# An attribute that says, refers or identifies; the others are for styles, scripts and search engines.
_KEPT = frozenset(
    {"id", "href", "hreflang", "lang", "dir", "value", "datetime", "start", "reversed", "open", "role"}
    | {"aria-hidden", "aria-label", "aria-labelledby", "colspan", "rowspan", "scope", "headers", "cite"}
)
# What the style of the copies knows. Every other class is dropped.
CLASSES = {
    "pb-hidden": "h",
    "pb-state--draft": "d",
    "pb-state--machine": "m",
    "pb-state--reviewed": "r",
    "pb-state--fallback": "f",
    "pb-meta": "s",
    "pb-by": "s",
    "pb-date": "s",
    "pb-as-of": "s",
    "pb-role": "s",
    "pb-accounts-title": "s",
    "pb-standing": "k",
    "pb-value": "v",
    "pb-moment": "v",
    "pb-speaker-name": "v",
    "pb-briefing-title": "v",
    "pb-publisher": "v",
    "pb-card": "b",
    "pb-fact": "b",
    "pb-mention": "b",
    "pb-briefing": "b",
    "pb-change": "b",
    "pb-notice": "n",
    "pb-note": "n",
    "pb-dispute": "n",
    "pb-label": "k",
    "pb-number": "o",
    "pb-more": "e",
    "pb-refs": "x",
}
_GRAPHIC = "g"


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    closes: bool
    attributes: dict[str, str]
    shown: str

    # Whether it stands as it is: most do.
    is_simple: bool


@lru_cache(maxsize=8192)
def _tag(text: str) -> _Tag | None:
    """Read a tag; None for a comment or a doctype. Pages repeat their tags, so most are read once."""
    match = _NAME.match(text)
    if match is None:
        return None
    name = match[1].lower()
    if text[1] == "/":
        return _Tag(name, closes=True, attributes={}, shown=f"</{name}>", is_simple=name != "span")
    attributes = {key.lower(): value for key, value in _ATTRIBUTE.findall(text, match.end(), len(text) - 1)}
    kept = [_attribute(key, value) for key, value in attributes.items() if key in _KEPT]
    classes = dict.fromkeys(CLASSES[each] for each in attributes.get("class", "").split() if each in CLASSES)
    if classes:
        kept.append(_attribute("class", " ".join(classes)))
    is_simple = name not in _DROPPED and name not in {"span", "svg", "img"} and "hidden" not in attributes
    return _Tag(name, closes=False, attributes=attributes, shown=f"<{name}{''.join(kept)}>", is_simple=is_simple)


def _attribute(name: str, value: str) -> str:
    return f' {name}="{value}"' if value else f" {name}"


@dataclass(slots=True)
class _Writer:
    """Writes the plain form of one page, token by token."""

    out: list[str] = field(default_factory=list)
    # Whether the closing tag of each open element with no meaning of its own is written.
    spans: list[bool] = field(default_factory=list)

    def write(self, tokens: Iterator[str]) -> None:
        is_tag = False
        for token in tokens:
            if not is_tag:
                self.out.append(token)
            elif tag := _tag(token):
                if tag.is_simple:
                    self.out.append(tag.shown)
                else:
                    self._tag(tag, tokens)
            is_tag = not is_tag

    def _tag(self, tag: _Tag, tokens: Iterator[str]) -> None:
        if "hidden" in tag.attributes:  # for paper, or until a script shows it
            if tag.name not in _VOID:
                _skip(tag.name, tokens)
        elif tag.name == "span":
            self._span(tag)
        elif tag.name == "svg":
            self._graphic(tag, tokens)
        elif tag.name == "img":
            self.out.append(tag.attributes.get("alt", ""))
        elif tag.name not in _VOID:
            _skip(tag.name, tokens)

    def _span(self, tag: _Tag) -> None:
        if not tag.closes:
            self.spans.append(tag.shown != "<span>")
        if self.spans.pop() if tag.closes else self.spans[-1]:
            self.out.append(tag.shown)

    def _graphic(self, tag: _Tag, tokens: Iterator[str]) -> None:
        """Write the text alternative of a graphic (SVG 2, 5.8: title and desc; WAI-ARIA: aria-label); drop a decoration."""
        named = {"title": "", "desc": ""}
        inside = ""
        for token in _within(tag.name, tokens):
            part = _tag(token) if token.startswith("<") else None
            if part is None:
                if inside:
                    named[inside] += token
            elif part.name in named:
                inside = "" if part.closes or named[part.name] else part.name
        if tag.attributes.get("aria-hidden") == "true":
            return
        words = [tag.attributes.get("aria-label") or named["title"], named["desc"]]
        text = " ".join(dict.fromkeys(_SPACE.sub(" ", each).strip() for each in words if each.strip()))
        if text:
            marks = "".join(
                _attribute(key, tag.attributes[key]) for key in ("id", "lang", "dir") if key in tag.attributes
            )
            self.out.append(f'<span class="{_GRAPHIC}"{marks}>{text}</span>')


def _within(name: str, tokens: Iterator[str]) -> Iterator[str]:
    """Take the tokens up to the end of the element that was just opened; a text follows it, as after every tag."""
    depth = 1
    is_tag = False
    for token in tokens:
        if is_tag and (tag := _tag(token)) and tag.name == name:
            depth += -1 if tag.closes else 1
            if not depth:
                return
        is_tag = not is_tag
        yield token


def _skip(name: str, tokens: Iterator[str]) -> None:
    for _ in _within(name, tokens):
        pass


def plain(html: str) -> str:
    """Return HTML without what only a screen with scripts and style sheets has.

    >>> print(plain('<p class="x" id="a"><span>One</span> <button>B</button><a href="u">two</a></p>'))
    <p id="a">One <a href="u">two</a></p>
    >>> plain('<svg role="img" class="x"><title>A line</title><desc>From 1 to 3.</desc><path d="M0"/></svg>')
    '<span class="g">A line From 1 to 3.</span>'
    """
    writer = _Writer()
    writer.write(iter(_TOKEN.split(html)))
    return _BLANKS.sub(" ", _EMPTY_LINES.sub("\n", "".join(writer.out))).strip()


def shortened(html: str) -> str:
    """Return plain HTML without what opens on demand below a sentence: the record of its wording and the original.

    >>> shortened('<p>One</p><details class="e"><summary>More</summary><p>two</p></details>')
    '<p>One</p>'
    """
    return _MORE.sub("", html)


def with_originals(html: str) -> str:
    """Return plain HTML that keeps of what opens on demand only the English originals.

    >>> with_originals('<details class="e"><summary>M</summary><p>by</p><p lang="en" dir="ltr">One</p></details>')
    '<details class="e"><summary>M</summary>\\n<p lang="en" dir="ltr">One</p></details>'
    """
    return _MORE.sub(
        lambda match: "".join(_KEPT_OF_MORE.findall(match[0])).replace("<p", "\n<p") if 'lang="en"' in match[0] else "",
        html,
    )


def relinked(html: str, link: Callable[[str], str | None]) -> str:
    """Return HTML whose links to elsewhere lead where `link` says, None for nowhere.

    >>> relinked('<a href="u">two</a>, <a href="#a">one</a>', lambda target: f"../{target}")
    '<a href="../u">two</a>, <a href="#a">one</a>'
    """

    def changed(match: re.Match[str]) -> str:
        to = link(match[1])
        return "" if to is None else f' href="{to}"'

    return _LINK.sub(changed, html)
