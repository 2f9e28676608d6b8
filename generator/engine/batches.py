"""Batches of texts on their way to a worker and back, as JSON; what comes in is read as untrusted data.

It translates nothing, and does not judge what a sentence says.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator.engine.metadata import LANGUAGE, VERSION
from generator.engine.pins import Pin
from generator.engine.protocol import Hypothesis, Search
from generator.findings import Position
from generator.model.crew import RefusedError

DUTY = "translate"
_LONGEST = 20_000
_HASH = 64


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts to translate with the packages of a way, which are one or two."""

    pins: tuple[Pin, ...]
    search: Search
    texts: tuple[str, ...]

    def write(self) -> str:
        """Return the batch as JSON."""
        pins = [[pin.code, pin.version, pin.sha256] for pin in self.pins]
        return json.dumps({"pins": pins, "search": asdict(self.search), "texts": self.texts})


@dataclass(frozen=True, slots=True)
class Proof:
    """What package lies on a worker's disk, by its own bytes: `contents` is the SHA-256 of all its files."""

    code: str
    version: str
    sha256: str
    contents: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The packages that a batch was translated with, the hypotheses of its texts in their order, and their pieces."""

    proofs: tuple[Proof, ...]
    hypotheses: tuple[tuple[Hypothesis, ...], ...]
    pieces: int

    def write(self) -> str:
        """Return the answer as JSON."""
        results = [[[each.text, each.score, each.complete] for each in ranked] for ranked in self.hypotheses]
        proofs = [[proof.code, proof.version, proof.sha256, proof.contents] for proof in self.proofs]
        return json.dumps({"packages": proofs, "results": results, "pieces": self.pieces})


def read_batch(text: str) -> Batch:
    """Return the batch that somebody sent; raise RefusedError when it is none."""
    fields = _object(text, {"pins", "search", "texts"})
    texts = fields["texts"]
    if not isinstance(texts, list) or not all(isinstance(each, str) and "\n" not in each for each in texts):
        raise RefusedError("the texts of a batch are not lines")
    return Batch(tuple(map(_pin, _rows(fields["pins"], 3))), _search(fields["search"]), tuple(texts))


def read_answer(text: str, batch: Batch) -> Answer:
    """Return the answer to a batch; raise RefusedError when its form is not that of an answer to this one."""
    fields = _object(text, {"packages", "results", "pieces"})
    proofs = tuple(Proof(*row) for row in _rows(fields["packages"], 4) if all(isinstance(part, str) for part in row))
    if len(proofs) != len(batch.pins):
        raise RefusedError("it does not say what packages it was made with")
    results, pieces = fields["results"], fields["pieces"]
    if not isinstance(results, list) or len(results) != len(batch.texts):
        raise RefusedError(f"it has not one result for each of {len(batch.texts)} texts")
    most = batch.search.longest * len(batch.texts)
    if not isinstance(pieces, int) or not 0 <= pieces <= most:
        raise RefusedError("its number of pieces cannot be")
    return Answer(proofs, tuple(_ranked(result, batch.search) for result in results), pieces)


def pins_of(answer: Answer) -> list[tuple[str, str, str | None]]:
    """Return what packages an answer was made with, as a lock pins them."""
    return [(proof.code, proof.version, proof.sha256) for proof in answer.proofs]


def _ranked(result: object, search: Search) -> tuple[Hypothesis, ...]:
    rows = _rows(result, 3)
    if not 1 <= len(rows) <= search.hypotheses:
        raise RefusedError("a text has no hypothesis, or too many")
    return tuple(_hypothesis(row, rank) for rank, row in enumerate(rows))


def _hypothesis(row: Sequence[Any], rank: int) -> Hypothesis:
    text, score, complete = row
    if not isinstance(text, str) or not isinstance(score, float) or not isinstance(complete, bool):
        raise RefusedError("a hypothesis is not a text with its score")
    if len(text) > _LONGEST or not math.isfinite(score):
        raise RefusedError("a hypothesis is endless, or has no score")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RefusedError("a hypothesis is not Unicode") from error
    return Hypothesis(text, score, rank, complete)


def _pin(row: Sequence[Any]) -> Pin:
    code, version, sha256 = row
    source, _, target = str(code).partition("_")
    known = LANGUAGE.fullmatch(source) and LANGUAGE.fullmatch(target) and VERSION.fullmatch(str(version))
    if not known or not isinstance(sha256, str) or len(sha256) != _HASH:
        raise RefusedError("a package of a batch is not pinned by code, version and hash")
    return Pin(str(code), str(version), "", None, sha256, None, Position("translations/packages.lock"))


def _search(value: object) -> Search:
    names = set(asdict(Search()))
    if (
        not isinstance(value, dict)
        or value.keys() != names
        or not all(isinstance(each, int | float) for each in value.values())
    ):
        raise RefusedError("the search of a batch is none")
    return Search(**value)


def _object(text: str, names: set[str]) -> dict[str, Any]:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"not JSON: {error}") from error
    if not isinstance(fields, dict) or fields.keys() != names:
        raise RefusedError(f"not an object of {', '.join(sorted(names))}")
    return fields


def _rows(value: object, width: int) -> list[list[Any]]:
    if not isinstance(value, list) or not all(isinstance(row, list) and len(row) == width for row in value):
        raise RefusedError(f"not a list of rows of {width}")
    return value
