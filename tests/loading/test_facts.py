"""Every fault of a facts file has its code and stands where it is; each case has that one finding and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Severity
from generator.loading.content import Loaded
from generator.loading.facts import BriefingCheck
from generator.loading.formats import BRIEFING
from generator.loading.nodes import ListNode, MapNode, Node, ScalarNode, compose
from generator.loading.report import Report
from generator.loading.termbase import KnownTerms
from generator.model.facts import Reason, Withdrawal
from generator.model.values import Date

PATH = "facts/story/2021-11-18.yml"
Marked = Callable[..., tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]]
Make = Callable[[Mapping[str, str | bytes | None]], Loaded]

HEAD = """\
title: "A flight home"
date: 2021-11-18
summary: [flight]
sources:
  report: {publisher: post, kind: news_report, date: 2021-11-18}
facts:
"""
COUNTED = '{one: "{n} person left.", other: "{n} people left."}'


def fact(**fields: str | None) -> str:
    """Return a fact that is good but for the fields given; None leaves one out."""
    good = {"id": "flight", "kind": "event", "says": '"A flight left."', "standing": "reported", "sources": "[report]"}
    lines = [f"{name}: {value}" for name, value in {**good, **fields}.items() if value is not None]
    return "  - " + "\n    ".join(lines) + "\n"


def says(sentence: str, values: str | None = None) -> dict[str, str]:
    return {"says": sentence} | ({"values": values} if values else {})


FAULTS: dict[str, tuple[str, dict[str, str | None]]] = {
    # form
    "an unknown field": ("unknown-field", {"▶colour": "red"}),
    "a misspelt field": ("unknown-field", {"▶stnding": "reported"}),
    "a field of another case": ("unknown-field", {"▶About": "[erbil]"}),
    "an empty field": ("empty-value", {"id": "flight\n    where:▶"}),
    "a list for a word": ("wrong-type", {"where": "▶[erbil]"}),
    "a word for a list": ("wrong-type", {"about": "▶erbil"}),
    "a mapping for a list": ("wrong-type", {"about": "▶{erbil: x}"}),
    "a word for a mapping": ("wrong-type", {"said_by": "▶speaker"}),
    "a number for a word": ("wrong-type", {"says": "▶1984"}),
    "yes or no for a word": ("wrong-type", {"says": "▶true"}),
    "an unknown kind": ("unknown-value", {"kind": "▶happening"}),
    "a misspelt standing": ("unknown-value", {"standing": "▶reportd"}),
    "an id with capitals": ("bad-id", {"id": "▶Flight"}),
    "an id with an underscore": ("bad-id", {"id": "▶first_flight"}),
    "no sources": ("empty-value", {"sources": "▶[]"}),
    "a source twice": ("duplicate-item", {"sources": "[report, ▶report]"}),
    "a field twice": ("duplicate-key", {"where": "erbil\n    ▶where: erbil"}),
    "a line break in a sentence": ("text-form", {"says": '▶"A flight\\nleft."'}),
    "a space at the end": ("text-form", {"says": '▶"A flight left. "'}),
    "a sentence of a page": ("text-form", {"says": f'▶"{"A flight left. " * 40}End."'}),
    # values
    "a number with a comma": ("bad-number", says(COUNTED, '{n: {count: ▶"7,000"}}')),
    "a bare number with a comma": ("unknown-field", says(COUNTED, "{n: {count: 7,▶000}}")),
    "a number with an underscore": ("bad-number", says(COUNTED, "{n: {count: ▶7_000}}")),
    "a sexagesimal number": ("bad-number", says(COUNTED, "{n: {count: ▶1:30}}")),
    "a hexadecimal number": ("bad-number", says(COUNTED, "{n: {count: ▶0x10}}")),
    "an octal number": ("bad-number", says(COUNTED, "{n: {count: ▶0o17}}")),
    "a number with a leading zero": ("bad-number", says(COUNTED, "{n: {count: ▶017}}")),
    "a number in Arabic digits": ("bad-number", says(COUNTED, "{n: {count: ▶٧}}")),
    "a number in words": ("bad-number", says(COUNTED, "{n: {count: ▶seven}}")),
    "a number in quotes": ("wrong-type", says(COUNTED, '{n: {count: ▶"7"}}')),
    "no number at all": ("bad-number", says(COUNTED, "{n: {count: ▶.nan}}")),
    "a number without end": ("bad-number", says(COUNTED, "{n: {count: ▶1" + "0" * 400 + "}}")),
    "fewer than none": ("bad-number", says(COUNTED, "{n: {count: ▶-7}}")),
    "money without a currency": ("missing-field", says('"The box has {m}."', "{m: ▶{money: 7}}")),
    "an unknown currency": ("unknown-currency", says('"The box has {m}."', "{m: {money: 7, currency: ▶USX}}")),
    "a currency in small letters": ("bad-id", says('"The box has {m}."', "{m: {money: 7, currency: ▶usd}}")),
    "an unknown unit": (
        "unknown-unit",
        says('"The box has {m}."', "{m: {measurement: -3, unit: ▶temperature-celsuis}}"),
    ),
    "a bare number as a value": ("wrong-type", says(COUNTED, "{n: ▶7}")),
    "a misspelt kind of value": ("missing-field", says(COUNTED, "{n: {▶cuont: 7}}")),
    "a value of two kinds": ("unknown-field", says(COUNTED, "{n: {count: 7, ▶percent: 7}}")),
    "an unknown precision": ("unknown-value", says(COUNTED, "{n: {count: 7, precision: ▶abuot}}")),
    "a day that is not in the calendar": ("bad-date", says('"The bus left on {d}."', "{d: {date: ▶2021-02-29}}")),
    "a month that is not in the calendar": ("bad-date", says('"The bus left on {d}."', "{d: {date: ▶2021-13}}")),
    "a date in another order": ("bad-date", says('"The bus left on {d}."', "{d: {date: ▶18.11.2021}}")),
    "a date without zeros": ("bad-date", says('"The bus left on {d}."', "{d: {date: ▶2021-1-5}}")),
    "a date and time": ("bad-date", says('"The bus left on {d}."', '{d: {date: ▶"2021-11-18 10:00"}}')),
    "a weekday of a month": ("bad-date", says('"The bus left in {d}."', "{d: {date: 2021-11, weekday: ▶true}}")),
    "yes for true": ("wrong-type", says('"The bus left on {d}."', "{d: {date: 2021-11-18, weekday: ▶yes}}")),
    "a range backwards": ("bad-date", says('"The trip lasted {d}."', "{d: {from: 2021-11-20, to: ▶2021-11-18}}")),
    "a range of a day and a month": (
        "bad-date",
        says('"The trip lasted {d}."', "{d: {from: 2021-11-20, to: ▶2021-12}}"),
    ),
    "a range without an end": ("missing-field", says('"The trip lasted {d}."', "{d: ▶{from: 2021-11-20}}")),
    "a time that no clock shows": ("bad-time", says('"The bus left at {t}."', "{t: {time: ▶24:00}}")),
    "one account only": ("empty-value", says(COUNTED, "{n: {contested: ▶[{count: 7, sources: [report]}]}}")),
    "an account without sources": (
        "missing-field",
        says(COUNTED, "{n: {contested: [{count: 7, sources: [report]}, ▶{count: 8}]}}"),
    ),
    "accounts of different kinds": (
        "contested",
        says(
            '"The bus is {n}."',
            "{n: {contested: [{percent: 7, sources: [report]}, {percent: 8, sources: [report]},"
            " ▶{count: 8, sources: [report]}]}}",
        ),
    ),
    "accounts in different currencies": (
        "contested",
        says(
            '"The bus is {n}."',
            "{n: {contested: [{money: 7, currency: USD, sources: [report]}, {money: 8, currency: USD,"
            " sources: [report]}, ▶{money: 8, currency: EUR, sources: [report]}]}}",
        ),
    ),
    "an account with an unknown source": (
        "unknown-source",
        says(COUNTED, "{n: {contested: [{count: 7, sources: [▶reprot]}, {count: 8, sources: [report]}]}}"),
    ),
    "an account with an unknown speaker": (
        "unknown-term",
        says(
            COUNTED,
            "{n: {contested: [{count: 7, said_by: ▶speakr, sources: [report]}, {count: 8, sources: [report]}]}}",
        ),
    ),
    # slots
    "an undefined slot": ("undefined-slot", says('"▶{people} left."')),
    "a misspelt slot": ("undefined-slot", says('"On {day} and ▶{dya}."', "{day: {date: 2021-11-18}}")),
    "an unused value": ("unused-value", says('"A flight left."', "{▶day: {date: 2021-11-18}}")),
    "a slot name with capitals": ("bad-id", {"values": "{▶Day: {date: 2021-11-18}}"}),
    "a stray brace": ("brace", says('"A flight left▶}."')),
    "a slot with spaces": ("brace", says('"On ▶{ day } it left."')),
    "a counted sentence with one form": ("plural-forms", says('▶"{n} people left."', "{n: {count: 7}}")),
    "two forms that count nothing": ("plural-forms", says('▶{one: "The bus left.", other: "The bus left."}')),
    "a form missing": ("missing-field", says('▶{other: "{n} people left."}', "{n: {count: 7}}")),
    "forms with different slots": (
        "plural-slots",
        says('{one: ▶"One person left.", other: "{n} people left."}', "{n: {count: 7}}"),
    ),
    "two counts and no driver": (
        "plural-driver",
        says('▶{one: "{n} of {m}.", other: "{n} of {m}."}', "{n: {count: 1}, m: {count: 2}}"),
    ),
    "a driver that is not there": ("plural-driver", says(COUNTED, "{n: {count: 7}}") | {"plural_by": "▶m"}),
    "a driver that is a date": (
        "plural-driver",
        says('"{n} and {d}."', "{n: {percent: 7}, d: {date: 2021}}") | {"plural_by": "▶d"},
    ),
    "a driver that is not whole": (
        "plural-driver",
        says('"The bus is {n}."', "{n: {count: 7.5}}") | {"plural_by": "▶n"},
    ),
    # sentences
    "digits": ("digits", says('"There are ▶7,000 people."')),
    "Arabic digits": ("digits", says('"There are ▶٧٠٠٠ people."')),
    "Roman numerals of Unicode": ("digits", says('"The war ▶Ⅱ ended."')),
    "a fraction sign": ("digits", says('"The bus was ▶½ full."')),
    "a month": ("date-in-words", says('"The bus left in early ▶November."')),
    "a month that is a verb": ("date-in-words", says('"The bus left in ▶March."')),
    "a month beside a slot": ("date-in-words", says('"The bus left on {d} ▶May."', "{d: {date: 2021-11-18}}")),
    "HTML": ("markup", says('"A ▶< flight left."')),
    "code": ("markup", says('"A ▶` flight left."')),
    "a link": ("markup", says('"A [flight▶](x) left."')),
    "a long quotation": ("quotation", says("'The guard said ▶\"we will never ever leave this\".'")),
    "a long quotation in curly marks": ("quotation", says('"The guard said ▶“we will never ever leave this”."')),
    "a long quotation in single marks": ("quotation", says("\"The guard said ▶'we will never ever leave this'.\"")),
    "a value that is inexact and a sentence that is not": (
        "precision-word",
        says('{one: "About {n} person.", other: "Only ▶{n} people."}', "{n: {count: 7, precision: about}}"),
    ),
    "a sentence that is inexact and a value that is not": (
        "precision-word",
        says('"The bus is nearly ▶{n}."', "{n: {percent: 7}}"),
    ),
    "a sentence that is inexact in another way": (
        "precision-word",
        says('"The bus is nearly ▶{n}."', "{n: {percent: 7, precision: about}}"),
    ),
    "a hedge turned round": (
        "precision-word",
        says('"The bus is no more than ▶{n}."', "{n: {percent: 7, precision: more_than}}"),
    ),
    "a hedge before a contested figure": (
        "precision-word",
        says(
            '"The bus is about ▶{n}."',
            "{n: {contested: [{percent: 7, sources: [report]}, {percent: 8, sources: [report]}]}}",
        ),
    ),
    # references
    "an unknown source": ("unknown-source", {"sources": "[▶reprot]"}),
    "an unknown place": ("unknown-term", {"where": "▶irbil"}),
    "a body as a place": ("term-kind", {"where": "▶post"}),
    "an unknown subject": ("unknown-term", {"about": "[erbil, ▶nobody]"}),
    "an unknown speaker": ("unknown-term", {"said_by": "{who: ▶speakr, how: said}"}),
    "an unknown outlet": ("unknown-term", {"said_by": "{who: speaker, how: said, via: ▶pots}"}),
    "an unknown verb": ("unknown-value", {"said_by": "{who: speaker, how: ▶admitted}"}),
    "a private person": ("private-person", {"said_by": "{who: ▶driver, how: said}"}),
    "a claim that nobody makes": ("no-speaker", {"standing": "▶claimed"}),
    "a disputed statement that nobody makes": ("no-speaker", {"kind": "statement", "standing": "▶disputed"}),
    "an answer to nothing": ("unknown-fact", {"answers": "▶flihgt"}),
    "an answer to itself": ("answers", {"answers": "▶flight"}),
    "an update without a briefing": ("bad-id", {"updates": "▶flight"}),
    "an update of an unknown briefing": ("unknown-briefing", {"updates": "▶2021-11-17/flight"}),
    "an update of its own briefing": ("unknown-briefing", {"updates": "▶2021-11-18/flight"}),
    # corrections
    "a correction of no slot": (
        "correction",
        {"corrected": "{on: 2021-11-19, was: {▶n: {percent: 7}}, why: our_error}"},
    ),
    "a correction of another kind": (
        "correction",
        says('"The bus is {n}."', "{n: {percent: 7}}")
        | {"corrected": "{on: 2021-11-19, was: {▶n: {date: 2021}}, why: our_error}"},
    ),
    "a correction of nothing": (
        "correction",
        says('"The bus is {n}."', "{n: {percent: 7}}")
        | {"corrected": "{on: 2021-11-19, was: {▶n: {percent: 7}}, why: our_error}"},
    ),
    "a correction before the briefing": (
        "correction",
        says('"The bus is {n}."', "{n: {percent: 7}}")
        | {"corrected": "{on: ▶2021-11-17, was: {n: {percent: 8}}, why: our_error}"},
    ),
    "a correction that does not say what was": (
        "correction",
        {"corrected": "▶{on: 2021-11-19, why: our_error}"},
    ),
    "a correction of a standing that is the same": (
        "correction",
        {"corrected": "{on: 2021-11-19, ▶was_standing: reported, why: our_error}"},
    ),
    "a correction of a speaker who is nobody": (
        "unknown-term",
        {"corrected": "{on: 2021-11-19, was_said_by: ▶speakr, why: our_error}"},
    ),
    "a correction of a place that is none": (
        "term-kind",
        {"where": "erbil", "corrected": "{on: 2021-11-19, was_where: ▶post, why: our_error}"},
    ),
    "an earlier sentence with a slot that nothing fills": (
        "undefined-slot",
        {"corrected": '{on: 2021-11-19, was_says: "▶{n} left.", why: our_error}'},
    ),
    "an earlier sentence with a stray brace": (
        "brace",
        {"corrected": '{on: 2021-11-19, was_says: "The ▶{bus left.", why: our_error}'},
    ),
    "a correction of a day that the fact does not have": (
        "correction",
        {"corrected": "{on: 2021-11-19, ▶was_when: 2021-11-17, why: our_error}"},
    ),
    "two corrections on one day": (
        "correction",
        says('"The bus is {n}."', "{n: {percent: 7}}")
        | {
            "corrected": "[{on: 2021-11-19, was: {n: {percent: 9}}, why: our_error},"
            " {on: ▶2021-11-19, was: {n: {percent: 8}}, why: our_error}]"
        },
    ),
    "a later correction that changed nothing": (
        "correction",
        says('"The bus is {n}."', "{n: {percent: 7}}")
        | {
            "corrected": "[{on: 2021-11-19, was: {▶n: {percent: 8}}, why: our_error},"
            " {on: 2021-11-20, was: {n: {percent: 8}}, why: our_error}]"
        },
    ),
    "a correction in a month": (
        "bad-date",
        says('"The bus is {n}."', "{n: {percent: 7}}")
        | {"corrected": "{on: ▶2021-11, was: {n: {percent: 8}}, why: our_error}"},
    ),
}


@pytest.mark.parametrize(("code", "fields"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_where_it_is(code: str, fields: dict[str, str | None], marked: Marked) -> None:
    found, expected = marked(PATH, HEAD + fact(**fields), code)
    assert found == expected


FILE_FAULTS = {
    "an unknown field at the top": ("unknown-field", HEAD.replace("title", "▶subtitle: x\ntitle") + fact()),
    "no title": ("missing-field", "▶" + HEAD.removeprefix('title: "A flight home"\n') + fact()),
    "a month as the date": ("bad-date", HEAD.replace("2021-11-18", "▶2021-11", 1) + fact()),
    "digits in the title": ("digits", HEAD.replace("A flight", "▶419") + fact()),
    "a slot in the title": ("undefined-slot", HEAD.replace("A flight", "▶{n}") + fact()),
    "an unknown fact in the summary": ("unknown-fact", HEAD.replace("[flight]", "[▶fligth]") + fact()),
    "a fact twice in the summary": ("duplicate-item", HEAD.replace("[flight]", "[flight, ▶flight]") + fact()),
    "an unknown publisher": ("unknown-term", HEAD.replace("publisher: post", "publisher: ▶pots") + fact()),
    "a dateline that is no place": (
        "term-kind",
        HEAD.replace("date: 2021-11-18}", "date: 2021, dateline: ▶post}") + fact(),
    ),
    "an address that is none": (
        "bad-url",
        HEAD.replace("date: 2021-11-18}", 'date: 2021, url: ▶"javascript:alert(1)"}') + fact(),
    ),
    "an address with a password": (
        "bad-url",
        HEAD.replace("date: 2021-11-18}", 'date: 2021, url: ▶"https://a:b@c.org"}') + fact(),
    ),
    "facts that are no list": (
        "wrong-type",
        HEAD.replace("summary: [flight]\n", "summary: [flight]\n") + "  ▶flight: {}\n",
    ),
    "a fact that is a word": ("wrong-type", HEAD + fact() + "  - ▶flight\n"),
    "an earlier wording that is the same": ("reworded", HEAD + fact(reworded_from='▶"A flight left."')),
    "an earlier wording with other slots": ("reworded", HEAD + fact(reworded_from='▶"A flight left on {day}."')),
    "an earlier wording with a stray brace": ("brace", HEAD + fact(reworded_from='"A flight ▶}left."')),
    "a withdrawal of a fact that still stands": (
        "withdrawal",
        HEAD.replace("facts:", "withdrawn: [{fact: ▶flight, on: 2021-11-20, why: our_error}]\nfacts:") + fact(),
    ),
    "a fact withdrawn twice": (
        "withdrawal",
        HEAD.replace(
            "facts:",
            "withdrawn:\n  - {fact: gone, on: 2021-11-20, why: our_error}\n"
            "  - {fact: ▶gone, on: 2021-11-20, why: our_error}\nfacts:",
        )
        + fact(),
    ),
    "a withdrawal before the briefing": (
        "withdrawal",
        HEAD.replace("facts:", "withdrawn: [{fact: gone, on: ▶2021-11-17, why: our_error}]\nfacts:") + fact(),
    ),
    "a summary with a withdrawn fact": (
        "unknown-fact",
        HEAD.replace("[flight]", "[▶gone]").replace(
            "facts:", "withdrawn: [{fact: gone, on: 2021-11-20, why: our_error}]\nfacts:"
        )
        + fact(),
    ),
    "an id twice": ("duplicate-id", HEAD + fact() + fact(id="▶flight")),
    "a briefing that follows itself": (
        "unknown-briefing",
        HEAD.replace("summary", "follows: ▶2021-11-18\nsummary") + fact(),
    ),
    "a briefing that follows nothing": (
        "unknown-briefing",
        HEAD.replace("summary", "follows: ▶2021-11-17\nsummary") + fact(),
    ),
}


@pytest.mark.parametrize(("code", "text"), FILE_FAULTS.values(), ids=FILE_FAULTS)
def test_a_fault_of_the_file_is_found_where_it_is(code: str, text: str, marked: Marked) -> None:
    found, expected = marked(PATH, text, code)
    assert found == expected


WARNINGS = {
    "a number in words": ("number-in-words", "▶Two people left."),
    "a dozen": ("number-in-words", "A ▶dozen people left."),
    "a weekday": ("date-in-words", "The bus left on ▶Thursday."),
}


@pytest.mark.parametrize(("code", "sentence"), WARNINGS.values(), ids=WARNINGS)
def test_what_may_be_right_is_a_warning(code: str, sentence: str, make: Make, marked: Marked) -> None:
    found, expected = marked(PATH, HEAD + fact(says=f'"{sentence}"'), code)
    assert found == expected
    findings = make({PATH: HEAD + fact(says=f'"{sentence.replace("▶", "")}"')}).findings
    assert [finding.severity for finding in findings] == [Severity.WARNING]


GOOD_SENTENCES = [
    "Hundreds of people came, thousands left.",
    "The second flight left first.",
    "One of the flights left people who may march home.",
    "The Group of Seven people met.",
    "The Twelve March League met.",
    "The guards were the two.",
    "The guards' camp and the soldiers' tents: 'home', they said.",
    "A {{flight}} left.",
]


@pytest.mark.parametrize("sentence", GOOD_SENTENCES)
def test_words_that_only_look_like_numbers_dates_or_quotations_pass(sentence: str, make: Make) -> None:
    assert make({PATH: HEAD + fact(says=f'"{sentence}"')}).findings == ()


GOOD_FACTS = {
    "a claim that another fact answers": fact(kind="statement", standing="disputed")
    + fact(id="answer", kind="statement", standing="claimed", answers="flight", said_by="{who: speaker, how: denied}"),
    "a contested figure that nobody claims": fact(
        standing="claimed",
        **says(COUNTED, "{n: {contested: [{count: 7, sources: [report]}, {count: 8, sources: [report]}]}}"),
    ),
    "several counts with a driver": fact(
        says='{one: "{n} of {m}.", other: "{n} of {m}."}', values="{n: {count: 1}, m: {count: 2}}", plural_by="m"
    ),
    "a count that is not whole and drives nothing": fact(**says('"On average {n}."', "{n: {count: 2.5}}")),
    "an hedge in capitals at the beginning": fact(
        says='{one: "More than {n} person.", other: "Over {n} people."}', values="{n: {count: 7, precision: more_than}}"
    ),
    "a time without quotes": fact(**says('"The bus left at {t}."', "{t: {time: 12:30}}")),
    "a year without quotes": fact(**says('"The bus left in {d}."', "{d: {date: 2021}}")),
    "a date in quotes": fact(when='"2021-11"'),
    "a range": fact(when="{from: 2021-11-18, to: 2021-11-20}"),
    "a sentence folded over two lines": fact(says=">\n      A flight\n      left."),
}


@pytest.mark.parametrize("facts", GOOD_FACTS.values(), ids=GOOD_FACTS)
def test_what_is_right_has_no_finding(facts: str, make: Make) -> None:
    assert make({PATH: HEAD + facts}).findings == ()


HINTS = {
    "a field": ({"stnding": "reported"}, 'did you mean "standing"?'),
    "a word": ({"standing": "Reported"}, 'did you mean "reported"?'),
    "a term": ({"where": "irbil"}, 'did you mean "erbil"?'),
    "a source": ({"sources": "[reprot]"}, 'did you mean "report"?'),
    "a value": (says(COUNTED, "{n: {cuont: 7}}"), 'did you mean "count"?'),
    "a unit": (
        says('"The bus is {n}."', "{n: {measurement: 1, unit: temprature-celsius}}"),
        'did you mean "temperature-celsius"?',
    ),
    "a word of precision": (
        says('"The bus is {n}."', "{n: {percent: 7, precision: nearly}}"),
        'write "nearly {n}" (or almost), or change the value\'s precision',
    ),
}


@pytest.mark.parametrize(("fields", "hint"), HINTS.values(), ids=HINTS)
def test_the_hint_names_what_was_probably_meant(fields: dict[str, str | None], hint: str, make: Make) -> None:
    assert [finding.hint for finding in make({PATH: HEAD + fact(**fields)}).findings] == [hint]


# every part that a facts file can have
RICH = (
    HEAD
    + fact(
        kind="figure",
        says='{one: "About {n} person and {m} on {d} at {t}.", other: "About {n} people and {m} on {d} at {t}."}',
        values="{n: {count: 7, precision: about, as_of: 2021-11-18}, m: {contested: [{money: 7, currency: USD,"
        " sources: [report]}, {money: 8, currency: USD, said_by: speaker, sources: [report]}]},"
        " d: {from: 2021-11-18, to: 2021-11-20}, t: {time: 12:30}}",
        plural_by="n",
        standing="claimed",
        said_by="{who: speaker, how: said, on: 2021-11-18, channel: video, via: post}",
        when="{from: 2021-11-18, to: 2021-11-20}",
        where="erbil",
        about="[erbil]",
        corrected="{on: 2021-11-19, was: {n: {count: 8}}, why: our_error}",
    )
    + fact(id="other", answers="flight", says='"The bus left on {d}."', values="{d: {date: 2021-11-18, weekday: true}}")
)


def test_a_withdrawn_fact_keeps_its_id_its_day_and_its_reason(make: Make) -> None:
    text = HEAD.replace("facts:", "withdrawn: [{fact: gone, on: 2021-11-20, why: our_error}]\nfacts:") + fact()
    loaded = make({PATH: text})
    assert loaded.findings == ()
    assert loaded.briefings[0].withdrawn == (Withdrawal("gone", Date(2021, 11, 20), Reason.OUR_ERROR),)


def test_a_fact_with_every_part_is_right(make: Make) -> None:
    assert make({PATH: RICH}).findings == ()


def scalar_paths(node: Node, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """Yield the way to every text of a tree, names of fields included."""
    children = node.items if isinstance(node, ListNode) else ()
    if isinstance(node, MapNode):
        children = tuple(child for entry in node.entries for child in entry)
    elif isinstance(node, ScalarNode):
        yield path
    for number, child in enumerate(children):
        yield from scalar_paths(child, (*path, number))


def with_text(node: Node, path: tuple[int, ...], text: str, style: str) -> Node:
    """Return the tree with another text at the end of the way."""
    if isinstance(node, ListNode):
        items = [with_text(c, path[1:], text, style) if n == path[0] else c for n, c in enumerate(node.items)]
        return ListNode(tuple(items), node.line, node.column)
    if isinstance(node, MapNode):
        flat = [child for entry in node.entries for child in entry]
        flat = [with_text(c, path[1:], text, style) if n == path[0] else c for n, c in enumerate(flat)]
        return MapNode(tuple(zip(flat[::2], flat[1::2], strict=True)), node.line, node.column)
    assert isinstance(node, ScalarNode)
    return node._replace(text=text, style=style)


TREE = compose(RICH, Report(PATH))
TEXTS = st.one_of(
    st.sampled_from(
        ["", "~", "true", "0", "7.5", "-3", "1" * 30, "2021", "2021-11", "2020-01-01", "flight", "report", "post"]
    ),
    st.sampled_from(
        ["{n}", "{", "}}", "{{n}}", "about {n}", "{n} {n} {zz}", "driver", "2021-11-18/flight", "12:30", "EUR"]
    ),
    st.text(max_size=30),
)


@settings(deadline=None, max_examples=400)
@given(path=st.sampled_from(list(scalar_paths(TREE))), text=TEXTS, style=st.sampled_from(["", '"', ">"]))
def test_any_text_in_any_field_gives_a_finding_or_a_value(path: tuple[int, ...], text: str, style: str) -> None:
    report = Report(PATH)
    draft = BRIEFING.read(with_text(TREE, path, text, style), report)
    assert draft is not None
    briefing = BriefingCheck("story", "2021-11-18", draft, KnownTerms(None), report).briefing()
    assert report.findings or (briefing is not None and len(briefing.facts) == 2)
