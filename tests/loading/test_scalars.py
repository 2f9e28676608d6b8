"""Any text in any place gives a value or a finding, never an exception; and the numbers and dates read are exact."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.formats import BRIEFING, COLUMN, SETTINGS, TERMS
from generator.loading.nodes import ListNode, MapNode, Node, ScalarNode, compose
from generator.loading.report import Report
from generator.loading.scalars import Choice, Clock, Day, Flag, Name, Number, Text, Url
from generator.loading.shapes import Record
from generator.model.values import Date, Precision, TimeOfDay

SCALARS = [
    Text(),
    Name("[a-z]+", "a word", ""),
    Choice(tuple(Precision)),
    Flag(),
    Number(),
    Day(),
    Day(must_be_day=True),
]
SCALARS += [Clock(), Url()]
TRAPS = [
    "no",
    "yes",
    "~",
    "null",
    "true",
    "1_000",
    "12:30",
    "0o17",
    "0x1F",
    "1e3",
    ".inf",
    ".nan",
    "-0",
    "+1",
    "0.0",
    "٧",
]
TRAPS += [
    "2021-11-18",
    "2021-02-30",
    "2021-11",
    "9999-12-31",
    "0000",
    "https://[::1",
    "http://a:b@c",
    "<<",
    "{x}",
    "\x00",
]
texts = st.one_of(st.sampled_from(TRAPS), st.text(max_size=20), st.from_regex(r"[0-9:.\-+/]{1,12}", fullmatch=True))
styles = st.sampled_from(["", '"', "'", "|", ">"])
scalars = st.builds(ScalarNode, texts, styles, st.just(3), st.just(5), st.booleans())
nodes = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.builds(ListNode, st.lists(inner, max_size=3).map(tuple), st.just(1), st.just(1)),
        st.builds(MapNode, st.lists(st.tuples(scalars, inner), max_size=3).map(tuple), st.just(1), st.just(1)),
    ),
    max_leaves=5,
)


@pytest.mark.parametrize("shape", SCALARS, ids=lambda shape: type(shape).__name__)
@settings(deadline=None, max_examples=200)
@given(node=nodes)
def test_any_node_gives_a_value_or_a_finding(shape: Text, node: Node) -> None:
    report = Report("a.yml")
    value = shape.read(node, report)
    assert (value is None) == bool(report.findings)


@pytest.mark.parametrize("record", [BRIEFING, COLUMN, SETTINGS, TERMS], ids=lambda record: record.name)
@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_any_node_in_any_field_of_a_record_raises_nothing(record: Record[object], data: st.DataObject) -> None:
    names = st.sampled_from([field.name for field in record.fields])
    entries = data.draw(st.lists(st.tuples(names, nodes), max_size=4, unique_by=lambda entry: entry[0]))
    node = MapNode(tuple((ScalarNode(name, "", 1, 1, is_verbatim=True), child) for name, child in entries), 1, 1)
    report = Report("a.yml")
    assert dataclasses.is_dataclass(record.read(node, report))


@settings(deadline=None, max_examples=200)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_text_is_yaml_or_a_finding(text: str) -> None:
    report = Report("a.yml")
    assert (compose(text, report) is None) <= bool(report.findings)


def scalar(text: str, style: str = "") -> ScalarNode:
    return ScalarNode(text, style, 1, 1, is_verbatim=True)


@given(number=st.decimals(0, 10**14, allow_nan=False, allow_infinity=False, places=3))
def test_numbers_are_read_exactly(number: Decimal) -> None:
    located = Number().read(scalar(f"{number:f}"), Report("a.yml"))
    assert located is not None
    assert located.value == number


@given(day=st.dates(min_value=date(1000, 1, 1)))
def test_every_day_of_the_calendar_is_read(day: object) -> None:
    located = Day().read(scalar(str(day)), Report("a.yml"))
    assert located is not None
    assert str(located.value) == str(day)


def test_a_time_is_a_time_only_where_one_belongs() -> None:
    time = Clock().read(scalar("12:30"), Report("a.yml"))
    assert time is not None
    assert time.value == TimeOfDay(12, 30)
    text = Text().read(scalar("12:30"), Report("a.yml"))
    assert text is not None
    assert text.value == "12:30"


def test_a_year_is_a_date_with_and_without_quotes() -> None:
    for style in ("", '"'):
        located = Day().read(scalar("2021", style), Report("a.yml"))
        assert located is not None
        assert located.value == Date(2021)
