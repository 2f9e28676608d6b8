"""`polybrief verify`: a line for a line, whatever the lines hold."""

import json
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli.verify import command

GOOD = {"lang": "tr", "source": "About 7,000 people remain.", "target": "Yaklaşık 7.000 kişi kaldı."}
BAD = GOOD | {"target": "Yaklaşık 700 kişi kaldı."}


def run(*lines: bytes | dict[str, object]) -> tuple[int, list[dict[str, Any]]]:
    data = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    result = CliRunner().invoke(command, input=data, standalone_mode=False)
    assert result.exception is None
    return result.return_value, [json.loads(line) for line in result.stdout.splitlines()]


def test_answers_come_in_the_order_of_the_lines() -> None:
    code, answers = run(GOOD, BAD, GOOD)
    assert code == 1
    assert [answer["ok"] for answer in answers] == [True, False, True]
    assert answers[0] == {"ok": True, "problems": []}
    assert answers[1]["problems"][0]["kind"] == "scale"
    assert set(answers[1]["problems"][0]) == {"kind", "detail"}


def test_all_well_ends_with_zero() -> None:
    assert run(GOOD)[0] == 0
    assert run() == (0, [])


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"x",
        b"[1]",
        b'"text"',
        b"\xff\xfe",
        b"[" * 100_000,
        GOOD | {"lang": "xx"},
        GOOD | {"lang": 5},
        GOOD | {"target": None},
        GOOD | {"target": "\ud800"},
        {"lang": "tr", "source": "a"},
    ],
)
def test_a_bad_line_is_answered_and_the_next_one_is_read(line: bytes | dict[str, object]) -> None:
    code, answers = run(line, GOOD)
    assert code == 1
    assert [problem["kind"] for problem in answers[0]["problems"]] == ["input"]
    assert answers[1]["ok"]


def test_answers_come_while_the_input_is_open() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "verify"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(BAD).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["ok"] is False
        process.stdin.close()
        assert process.wait() == 1


def test_start_is_light() -> None:
    heavy = ("babel", "mkdocs", "jinja2", "yaml", "rich")
    code = f"import sys, generator.cli.verify; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
