"""Envelopes: a reply is opened only when it answers the order, with the same versions."""

from __future__ import annotations

import json

import pytest

from generator.cluster.envelopes import seal, unseal, versions
from generator.cluster.worker import perform
from generator.model.crew import Order, RefusedError

ORDER = Order("translate", '{"texts": []}')


def test_what_was_sealed_is_what_comes_out() -> None:
    assert unseal(ORDER, seal(ORDER, body="zażółć"), versions()) == "zażółć"


def test_versions_name_the_release_its_files_and_what_it_stands_on() -> None:
    assert {"Python", "polybrief", "the files of polybrief", "ctranslate2", "mkdocs"} <= versions().keys()
    assert "missing" not in versions().values()
    assert "pytest" not in versions()


def changed(**fields: object) -> str:
    return json.dumps({**json.loads(seal(ORDER, body="x")), **fields})


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (None, "no text"),
        (b"bytes", "no text"),
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not the fields"),
        ("{}", "not the fields"),
        (changed(more="x"), "not the fields"),
        (changed(body=7), "not of their types"),
        (changed(versions=[]), "not of their types"),
        (changed(versions={}), "other versions"),
        (changed(versions={**versions(), "ctranslate2": "3.0"}), "other versions: ctranslate2 3.0 instead of"),
        (changed(versions={**versions(), "evil": "\x1b[2J" * 900}), "other versions: evil"),
        (changed(order="0" * 64), "another order"),
        (seal(Order("translate", "{}"), body="x"), "another order"),
        (seal(ORDER, fault="\x1b]0;no\x07package"), "no package"),
    ],
)
def test_anything_else_is_refused_in_one_printable_line(reply: object, reason: str) -> None:
    with pytest.raises(RefusedError) as caught:
        unseal(ORDER, reply, versions())
    assert reason in str(caught.value).replace("]0;", "")
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    "body", ["", "nonsense", "{}", "[]", '{"pins": [], "search": {}, "texts": []}', "null", "[" * 99_999]
)
def test_a_worker_answers_nonsense_with_a_fault(body: str) -> None:
    fields = json.loads(perform("translate", body))
    assert fields["fault"]
    assert not fields["body"]
