"""A long page of plain HTML in several parts, cut between its blocks and between the items of its lists.

It refuses to cut an item: what is one thing to a reader stays on one page. Every part has the title of the whole, and
the heading of the section that it goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(r"<(/?)([a-z][\w-]*)[^>]*>")
_VOID = frozenset(("br", "hr", "img", "wbr"))
_LISTS = frozenset(("ul", "ol", "dl"))
_ARTICLE = re.compile(r"^\s*<article>\n?|\n?</article>\s*$")
_ID = re.compile(r' id="([^"]+)"')
_WITHIN = re.compile(r' href="#([^"]+)"')


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is never cut, and the list that it is an item of: its opening tag and its name, empty where it is of none."""

    html: str
    opening: str = ""
    name: str = ""
    number: int = 0  # of the block on the page, so that two lists in a row stay two

    @property
    def is_heading(self) -> bool:
        return self.html.startswith(("<h1", "<h2"))


def cut(main: str, number: int) -> list[str]:
    """Return the page in about so many parts of like length; links between them lead to their anchors.

    >>> cut('<h1 id="t">A</h1><ul><li id="a">1</li><li id="b"><a href="#a">2</a></li></ul>', 2)[1]
    '<h1>A</h1>\\n<ul><li id="b"><a href="../#a">2</a></li></ul>'
    """
    units = list(_units(_ARTICLE.sub("", main)))
    target = sum(len(unit.html) for unit in units) / number
    parts: list[list[_Unit]] = [[]]
    length = 0
    for place, unit in enumerate(units):
        following = units[place + 1] if unit.is_heading and place + 1 < len(units) else unit
        if parts[-1] and length + len(following.html) / 2 > target * len(parts) and not _leads(parts[-1]):
            parts.append([])
        parts[-1].append(unit)
        length += len(unit.html)
    written = [_written(part, _headings(parts[:place])) for place, part in enumerate(parts)]
    return _linked([f"<article>\n{part}\n</article>" if _ARTICLE.match(main) else part for part in written])


def part_name(place: int) -> str:
    """Return the folder of a part below its page; the first is the page itself, and no page's name has an underscore.

    >>> part_name(0), part_name(1)
    ('', 'part_2/')
    """
    return f"part_{place + 1}/" if place else ""


def anchors(html: str) -> list[str]:
    """Return the anchors of a part, in their order."""
    return _ID.findall(html)


def _linked(parts: list[str]) -> list[str]:
    """Return the parts with their links to anchors of others leading there."""
    places = {anchor: place for place, part in enumerate(parts) for anchor in anchors(part)}

    def relinked(here: int, part: str) -> str:
        def link(match: re.Match[str]) -> str:
            there = places.get(match[1], here)
            up = "../" if here else ""
            return match[0] if there == here else f' href="{up}{part_name(there) or up or "./"}#{match[1]}"'

        return _WITHIN.sub(link, part)

    return [relinked(place, part).replace('href="../../#', 'href="../#') for place, part in enumerate(parts)]


def _leads(part: list[_Unit]) -> bool:
    """Tell whether a part ends in a heading, which must not stand alone."""
    return part[-1].is_heading


def _headings(before: list[list[_Unit]]) -> list[str]:
    """Return the title and the heading that a part goes on with, without their anchors."""
    units = [unit for part in before for unit in part if unit.is_heading]
    titles = [unit.html for unit in units if unit.html.startswith("<h1")]
    sections = [unit.html for unit in units if unit.html.startswith("<h2")]
    return [_ID.sub("", heading, count=1).strip() for heading in (*titles[:1], *sections[-1:])]


def _written(part: list[_Unit], headings: list[str]) -> str:
    starts_a_section = bool(part) and part[0].is_heading
    lines = headings[:1] if starts_a_section else headings
    text, inside = "".join(f"{line}\n" for line in lines), _Unit("")
    for unit in (*part, _Unit("", number=-1)):
        if unit.number != inside.number:
            text += f"</{inside.name}>" if inside.name else ""
            text += unit.opening
        text += unit.html
        inside = unit
    return text


def _units(main: str) -> Iterator[_Unit]:
    for number, block in enumerate(_elements(main), start=1):
        tag = _TAG.match(block)
        inner = block[tag.end() : block.rfind("</")] if tag else ""
        if tag and (tag[2] in _LISTS or (tag[0] == "<div>" and inner.lstrip().startswith("<div"))):
            opening = tag[0]
            for item in _items(inner):
                yield _Unit(item, opening, tag[2], number)
                opening = _ID.sub("", tag[0])
        else:
            yield _Unit(block, number=number)


def _items(inner: str) -> Iterator[str]:
    """Yield the items of a list; a term of a glossary with what is said about it."""
    item = ""
    for element in _elements(inner):
        if item and not element.startswith("<dd"):
            yield item
            item = ""
        item += element
    if item.strip():
        yield item


def _elements(html: str) -> Iterator[str]:
    """Yield the elements at the top of a piece of HTML, each with the text up to the next.

    >>> list(_elements("<p>a<b>c</b></p> <hr>d<p>e</p>"))
    ['<p>a<b>c</b></p> <hr>d', '<p>e</p>']
    """
    depth = begin = 0
    for tag in _TAG.finditer(html):
        if tag[2] in _VOID:
            continue
        if tag[1]:
            depth -= 1
            continue
        if not depth and html[begin : tag.start()].strip():
            yield html[begin : tag.start()]
            begin = tag.start()
        depth += 1
    if html[begin:].strip():
        yield html[begin:]
