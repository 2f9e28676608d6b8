"""YAML as nodes with their places: texts, lists and mappings, and nothing that YAML would make of the texts.

It refuses what these formats never need: aliases, tags, several documents, names that are no texts, deep nesting. It
reads the parser's events in a loop, so that no input can exhaust the stack, and leaves every text uninterpreted: that
`2021-11` is a month and `12:30` a time is for the field to say, not for YAML 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from generator.loading.characters import invisible
from generator.loading.codes import Code
from generator.loading.report import Report, Spot, quoted

# libyaml is about fourteen times as fast; PyYAML can be installed without it.
PARSER: type[yaml.SafeLoader | yaml.CSafeLoader] = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_DEEPEST = 32
_TAB_HINT = "indent with spaces, not with tabs"
_SYNTAX_HINTS = (
    ("mapping values are not allowed", 'put a text that contains ": " in quotes'),
    ("tab character", _TAB_HINT),
    ("cannot start any token", "put a text that begins with this character in quotes"),
    ("could not find expected ':'", "a field is written as `name: value`"),
    ("expected ',' or", "close the bracket or brace, and put a text that contains a comma in quotes"),
    ("unexpected end of stream", "close the quotation mark"),
    ("expected <block end>", "indent the fields of one entry equally, and quote a text that goes on after its quotes"),
    ("unknown escape", "in double quotes a backslash begins an escape; single quotes keep it as it is"),
)


class ScalarNode(NamedTuple):  # a thousand a file: a tuple is made in a third of a frozen dataclass's time
    """A text as it stands in the file; `style` is empty for one without quotes, else the character that begins it.

    `is_verbatim` says that the file holds exactly this text on one line, so that an offset in it is a column.
    """

    text: str
    style: str
    line: int
    column: int
    is_verbatim: bool

    def at(self, offset: int) -> Spot:
        """Return the place of a character of the text, or of the text's beginning where that cannot be told."""
        if not self.is_verbatim:
            return Spot(self.line, self.column)
        return Spot(self.line, self.column + offset + (1 if self.style else 0))


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping; its names differ from one another."""

    entries: tuple[tuple[ScalarNode, Node], ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class BrokenNode:
    """Where something stood that is refused and already reported: whoever meets it says nothing more about it."""

    line: int
    column: int


Node = ScalarNode | ListNode | MapNode | BrokenNode


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    is_map: bool
    line: int
    column: int
    children: list[Node] = field(default_factory=list)


def compose(text: str, report: Report) -> Node | None:
    """Return the root node of a YAML text; None where there is none to go on with, which is reported."""
    parser = PARSER(text)
    try:
        root = _composed(iter(parser.get_event, None), report)
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, text, report)
        return None
    except yaml.YAMLError as error:  # the reader's: a character that is none of YAML's
        report.error(Code.YAML_SYNTAX, f"the YAML cannot be read: {quoted(str(error))}", hint="save the file as UTF-8")
        return None
    finally:
        parser.dispose()
    is_blank = isinstance(root, ScalarNode) and not root.text and not root.style
    if is_blank or (root is None and not report.findings):
        report.error(Code.FILE_EMPTY, "the file holds nothing", hint="fill it or delete it")
        return None
    return root


def _composed(events: Iterator[yaml.Event], report: Report) -> Node | None:
    stack: list[_Open] = []
    root: Node | None = None
    for event in events:
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = _scalar(event, report)
        elif isinstance(event, yaml.CollectionStartEvent):
            spot = _spot(event)
            if len(stack) == _DEEPEST:
                hint = "none of the formats nests deeper than ten levels"
                report.error(Code.YAML_DEPTH, f"nested deeper than {_DEEPEST} levels", spot, hint)
                return None
            _refuse_properties(event, report)
            stack.append(_Open(isinstance(event, yaml.MappingStartEvent), spot.line, spot.column))
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            node = _closed(stack.pop(), report)
        elif isinstance(event, yaml.AliasEvent):
            node = _refused_alias(event, report)
        elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
            hint = "put every document in a file of its own, and delete the line of three dashes"
            report.error(Code.YAML_DOCUMENTS, "a second document begins here", _spot(event), hint)
            return root
        else:
            continue
        if stack:
            stack[-1].children.append(node)
        else:
            root = node
    return root


def _scalar(event: yaml.ScalarEvent, report: Report) -> ScalarNode:
    if event.anchor is not None or event.tag is not None:
        _refuse_properties(event, report)
    text, style, start, end = event.value, event.style or "", event.start_mark, event.end_mark
    if start is None or end is None:  # only events that no parser made
        return ScalarNode(text, style, 1, 1, is_verbatim=False)
    length = len(text) + (2 if style in ("'", '"') else 0)
    verbatim = start.line == end.line and end.column - start.column == length and style not in ("|", ">")
    node = ScalarNode(text, style, start.line + 1, start.column + 1, verbatim)
    if style == '"' and not verbatim and (name := invisible(text)):
        message = f"the text holds the invisible character {name} in an escape"
        report.error(Code.INVISIBLE_CHARACTER, message, node, "delete the escape")
    return node


def _closed(opened: _Open, report: Report) -> Node:
    if not opened.is_map:
        return ListNode(tuple(opened.children), opened.line, opened.column)
    entries: dict[str, tuple[ScalarNode, Node]] = {}
    pairs = iter(opened.children)
    for key, value in zip(pairs, pairs, strict=True):
        if not isinstance(key, ScalarNode) or not key.text:
            if not isinstance(key, BrokenNode):
                report.error(Code.YAML_KEY, "found no name, expected `name: value`", key, "names are plain texts")
        elif key.text in entries:
            first = entries[key.text][0]
            message = f"{quoted(key.text)} stands here for the second time"
            report.error(Code.DUPLICATE_KEY, message, key, f"the first is in line {first.line}: keep one of them")
        else:
            entries[key.text] = (key, value)
    return MapNode(tuple(entries.values()), opened.line, opened.column)


def _refused_alias(event: yaml.AliasEvent, report: Report) -> BrokenNode:
    spot = _spot(event)
    hint = "write out what is meant; a text that begins with * stands in quotes"
    report.error(Code.YAML_ALIAS, f"found the alias {quoted(f'*{event.anchor}')}", spot, hint)
    return BrokenNode(spot.line, spot.column)


def _refuse_properties(event: yaml.ScalarEvent | yaml.CollectionStartEvent, report: Report) -> None:
    if event.anchor is not None:
        hint = "delete it; a text that begins with & stands in quotes"
        report.error(Code.YAML_ALIAS, f"found the anchor {quoted(f'&{event.anchor}')}", _spot(event), hint)
    if event.tag is not None:
        hint = "delete it; a text that begins with ! stands in quotes"
        report.error(Code.YAML_TAG, f"found the tag {quoted(event.tag)}", _spot(event), hint)


def _report_syntax(error: yaml.MarkedYAMLError, text: str, report: Report) -> None:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or "syntax error"
    message = f"the YAML cannot be read: {problem}"
    context = error.context_mark
    if context and mark and context.line != mark.line:
        message += f" ({error.context}, which begins in line {context.line + 1})"
    hint = next((hint for part, hint in _SYNTAX_HINTS if part in problem), "")
    if mark and text[mark.index : mark.index + 1] == "\t":
        hint = _TAB_HINT
    report.error(Code.YAML_SYNTAX, message, Spot(mark.line + 1, mark.column + 1) if mark else None, hint)


def _spot(event: yaml.Event) -> Spot:
    mark = event.start_mark
    return Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1)
