"""What a format can be described with: lists, mappings, records, and alternatives between them.

From one description come both the reader and the JSON Schema, so that they cannot drift apart. A shape judges the
form of one place; what belongs together across places is judged later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from generator.loading.codes import Code
from generator.loading.nodes import BrokenNode, ListNode, MapNode, Node, ScalarNode
from generator.loading.report import Report, quoted, suggestion

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, object]


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A value and the text that it was read from."""

    value: T_co
    node: ScalarNode

    @property
    def line(self) -> int:
        """Return the line of the text."""
        return self.node.line

    @property
    def column(self) -> int:
        """Return the column of the text."""
        return self.node.column


class Shape(Protocol[T_co]):
    """A description of what may stand in a place."""

    def read(self, node: Node, report: Report) -> T_co | None:
        """Return what the node holds; None where it does not fit, which is reported."""

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return the JSON Schema, having put the parts that are used in several places into `shared`."""


def report_type(expected: str, node: Node, report: Report, hint: str = "") -> None:
    """Report that something else than expected stands in a place."""
    if isinstance(node, BrokenNode):
        return
    if isinstance(node, ScalarNode):
        if not node.text and not node.style:
            report.error(
                Code.EMPTY_VALUE, f"found nothing, expected {expected}", node, hint or "fill it in or delete it"
            )
            return
        found = f"the text {quoted(node.text)}" if node.style else quoted(node.text)
    else:
        found = "a list" if isinstance(node, ListNode) else "a mapping"
    report.error(Code.WRONG_TYPE, f"found {found}, expected {expected}", node, hint)


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of things of one shape; no text stands in it twice."""

    item: Shape[T]
    minimum: int = 0

    def read(self, node: Node, report: Report) -> tuple[T, ...] | None:
        """Return the items that fit."""
        if not isinstance(node, ListNode):
            hint = f"put it in brackets: [{node.text}]" if isinstance(node, ScalarNode) and node.text else ""
            report_type("a list", node, report, hint)
            return None
        if len(node.items) < self.minimum:
            report.error(Code.EMPTY_VALUE, f"the list needs at least {self.minimum} of its items", node, "add one")
        items = [item for item in (self.item.read(child, report) for child in node.items) if item is not None]
        self._check_twice(items, report)
        return tuple(items)

    def _check_twice(self, items: list[T], report: Report) -> None:
        seen: set[object] = set()
        for item in items:
            if not isinstance(item, Located):
                return
            if item.value in seen:
                message = f"{quoted(item.node.text)} stands in the list already"
                report.error(Code.DUPLICATE_ITEM, message, item, "delete one of them")
            seen.add(item.value)

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return the schema of an array."""
        item = self.item.schema(shared)
        schema: Schema = {"type": "array", "items": item}
        if item.get("type") == "string":
            schema["uniqueItems"] = True
        return schema | ({"minItems": self.minimum} if self.minimum else {})


@dataclass(frozen=True, slots=True)
class MapOf(Generic[T]):
    """A mapping whose names the author chooses."""

    key: Shape[Located[str]]
    value: Shape[T]
    minimum: int = 0

    def read(self, node: Node, report: Report) -> tuple[tuple[Located[str], T | None], ...] | None:
        """Return names and values; a value that does not fit is None, so that its name is still known."""
        if not isinstance(node, MapNode):
            report_type("a mapping", node, report)
            return None
        if len(node.entries) < self.minimum:
            report.error(Code.EMPTY_VALUE, f"the mapping needs at least {self.minimum} of its entries", node, "add one")
        entries = []
        for name, child in node.entries:
            key = self.key.read(name, report)
            value = self.value.read(child, report)
            if key is not None:
                entries.append((key, value))
        return tuple(entries)

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return the schema of an object whose names follow a pattern."""
        names = self.key.schema(shared)
        names.pop("type", None)
        schema: Schema = {"type": "object", "propertyNames": names, "additionalProperties": self.value.schema(shared)}
        return schema | ({"minProperties": self.minimum} if self.minimum else {})


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: its name in the file, its shape, and what it means, which editors show.

    `into` is the name of the draft's attribute where it is not that of the field.
    """

    name: str
    shape: Shape[object]
    description: str
    required: bool = False
    into: str = ""

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return the shape's schema with the description; draft-07 ignores what stands beside a reference."""
        schema = self.shape.schema(shared)
        if "$ref" in schema:
            schema = {"allOf": [schema]}
        return {"description": self.description} | {key: part for key, part in schema.items() if key != "description"}


@dataclass(frozen=True)
class Record(Generic[T_co]):
    """A mapping with known fields, read into a draft: a dataclass with an attribute for each field and `node`.

    `name` says in messages what it is. A `shared` record stands in the schema once, and is referred to.
    """

    name: str
    draft: Callable[..., T_co]
    fields: tuple[Field, ...]
    description: str = ""
    shared: bool = False
    by_name: Mapping[str, Field] = field(init=False, repr=False)
    required: tuple[Field, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {field.name: field for field in self.fields})
        object.__setattr__(self, "required", tuple(field for field in self.fields if field.required))

    def read(self, node: Node, report: Report) -> T_co | None:
        """Return the draft; a field that is missing or does not fit is left at the draft's default."""
        if not isinstance(node, MapNode):
            report_type(f"{self.name}, a mapping", node, report)
            return None
        found: dict[str, object] = {}
        seen = set()
        for key, child in node.entries:
            known = self.by_name.get(key.text)
            if known is None:
                self._report_unknown(key, report)
                continue
            seen.add(known.name)
            value = known.shape.read(child, report)
            if value is not None:
                found[known.into or known.name] = value
        for needed in self.required:
            if needed.name not in seen:
                report.error(Code.MISSING_FIELD, f"{self.name} lacks `{needed.name}`", node, needed.description)
        return self.draft(node=node, **found)

    def _report_unknown(self, key: ScalarNode, report: Report) -> None:
        if key.text.isdecimal():  # `{count: 7,000}` is a count of 7 and a field `000` to YAML
            hint = "write the number without separators, as 7000 or 12.5"
            report.error(Code.UNKNOWN_FIELD, f"found {quoted(key.text)} after a comma", key, hint)
        else:
            report.unknown(Code.UNKNOWN_FIELD, f"field of {self.name}", key.text, key, self.by_name)

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return the schema of an object that has no other fields."""
        if self._key in shared:
            return {"$ref": f"#/definitions/{self._key}"}
        schema: Schema = {"type": "object"}
        if self.description:
            schema["description"] = self.description
        if self.required:
            schema["required"] = [field.name for field in self.required]
        schema["properties"] = {field.name: field.schema(shared) for field in self.fields}
        schema["additionalProperties"] = False
        if not self.shared:
            return schema
        shared[self._key] = schema
        return {"$ref": f"#/definitions/{self._key}"}

    @property
    def _key(self) -> str:
        return self.name.removeprefix("an ").removeprefix("a ").replace(" ", "-")


@dataclass(frozen=True)
class ByField(Generic[T_co]):
    """A mapping that is one of several records, told apart by the field that only it has."""

    name: str
    records: Mapping[str, Record[T_co]]
    key: str

    def read(self, node: Node, report: Report) -> T_co | None:
        """Return the draft of the record whose field is there."""
        names = ", ".join(f"`{name}`" for name in self.records)
        if not isinstance(node, MapNode):
            report_type(f"{self.name}, a mapping", node, report, f"as in {{count: 7000}}; it has one of: {names}")
            return None
        keys = [key for key, _ in node.entries]
        telling = [key for key in keys if key.text in self.records]
        if len(telling) == 1:
            return self.records[telling[0].text].read(node, report)
        if telling:
            message = f"{self.name} has one of {names}, found {' and '.join(f'`{key.text}`' for key in telling)}"
            report.error(Code.UNKNOWN_FIELD, message, telling[1], "give each a slot of its own")
        else:
            near = [hint for key in keys if "did you mean" in (hint := suggestion(key.text, self.records))]
            hint = near[0] if near else f"write one of: {names}"
            report.error(Code.MISSING_FIELD, f"{self.name} holds no value", keys[0] if near else node, hint)
        return None

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return a reference to a choice between the records' schemas."""
        if self.key not in shared:
            shared[self.key] = {"anyOf": [record.schema(shared) for record in self.records.values()]}
        return {"$ref": f"#/definitions/{self.key}"}


@dataclass(frozen=True, slots=True)
class TextOr(Generic[T]):
    """A text of one shape, or a mapping of another."""

    text: Shape[T]
    other: Shape[T]

    def read(self, node: Node, report: Report) -> T | None:
        """Return what fits the node's form."""
        return (self.other if isinstance(node, MapNode) else self.text).read(node, report)

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return a choice between the two."""
        return {"anyOf": [self.text.schema(shared), self.other.schema(shared)]}


@dataclass(frozen=True, slots=True)
class OneOrList(Generic[T]):
    """Something of one shape, or a list of such."""

    item: Shape[T]

    def read(self, node: Node, report: Report) -> tuple[T, ...] | None:
        """Return what is there as a list."""
        if isinstance(node, ListNode):
            return ListOf(self.item, minimum=1).read(node, report)
        item = self.item.read(node, report)
        return None if item is None else (item,)

    def schema(self, shared: dict[str, Schema]) -> Schema:
        """Return a choice between the two."""
        return {"anyOf": [self.item.schema(shared), ListOf(self.item, minimum=1).schema(shared)]}
