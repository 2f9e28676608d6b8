"""`polybrief verify`: read pairs of sentences as JSON lines, and write what differs, one line for each in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import BinaryIO

import click

from generator.checks.problems import Problem, Verdict
from generator.checks.verdict import TARGETS, verify

_FIELDS = ("lang", "source", "target")


@click.command()
def command() -> int:
    """Check pairs of sentences for changed facts.

    Reads JSON lines {"lang", "source", "target"} from the standard input and writes {"ok", "problems": [{"kind", "detail"}]}
    to the standard output, a line for a line. lang is ar, fa, tr, pl, ru, ckb or kmr; source is English. A line that
    cannot be read is answered with a problem of the kind "input", and the next one is read.

    Exit code: 0 when every pair is ok, 1 when one is not.

    \b
    Example:
        echo '{"lang": "tr", "source": "7,000 people.", "target": "700 kişi."}' | polybrief verify
    """
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    all_ok = True
    for verdict in _judge(stdin):
        all_ok &= verdict.ok
        problems = [{"kind": problem.kind, "detail": problem.detail} for problem in verdict.problems]
        line = json.dumps({"ok": verdict.ok, "problems": problems}, ensure_ascii=False)
        stdout.write(line.encode("utf-8", "backslashreplace") + b"\n")
        stdout.flush()
    return 0 if all_ok else 1


def _judge(lines: BinaryIO) -> Iterator[Verdict]:
    """Yield one verdict a line."""
    for line in lines:
        try:
            language, source, target = _read(line)
        except ValueError as fault:
            yield Verdict(ok=False, problems=(Problem("input", str(fault)),))
        else:
            yield verify(language, source, target)


def _read(line: bytes) -> tuple[str, str, str]:
    """Return language, source and target of a line; ValueError says what is wrong with it."""
    try:
        pair = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8: byte {error.start}") from error
    except RecursionError as error:
        raise ValueError("not a JSON object: nested too deep") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} (column {error.colno})") from error
    if not isinstance(pair, dict):
        raise ValueError("not a JSON object with lang, source and target")  # noqa: TRY004 - a fault of the line, like the others
    for field in _FIELDS:
        if not isinstance(pair.get(field), str):
            raise ValueError(f"{field} is missing or no text")  # noqa: TRY004 - a fault of the line, like the others
    if pair["lang"] not in TARGETS:
        raise ValueError(f"no checks for lang {pair['lang'][:20]!r}; there are {', '.join(TARGETS)}")
    for field in ("source", "target"):
        if (place := _surrogate(pair[field])) is not None:
            raise ValueError(f"{field} holds half a surrogate pair at character {place + 1}")
    return pair["lang"], pair["source"], pair["target"]


def _surrogate(text: str) -> int | None:
    """Return the place of the first half of a surrogate pair that stands alone."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None
