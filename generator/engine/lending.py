"""An engine that works for somebody on another machine, with the packages that lie on the disk of this one.

It believes nobody about them: before the first batch every byte is read and held against what the order pins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from generator.engine import inventory
from generator.engine import receipt as receipts
from generator.engine.argos import ArgosEngine
from generator.engine.batches import Answer, Batch, Proof, read_batch
from generator.engine.pins import Pin
from generator.engine.pivot import PivotEngine
from generator.engine.places import Places, find_places
from generator.engine.protocol import Engine, Hypothesis, Identity, Search
from generator.errors import OutsideError


@dataclass(frozen=True, slots=True)
class _Lent:
    """Packages that were proven, and the engine with their models in memory."""

    proofs: tuple[Proof, ...]
    engine: Engine


# One model is kept from batch to batch: to prove and load it takes longer than to translate some sentences with it.
_kept: dict[tuple[tuple[Pin, ...], Search], _Lent] = {}
_alone = Lock()


def lend(body: str) -> str:
    """Translate the batch in a text, and return the answer as text; the model is kept for the next batch.

    Raises RefusedError for no batch, and what `translate` raises.
    """
    batch = read_batch(body)
    key = (batch.pins, batch.search)
    with _alone:
        if key not in _kept:
            _kept.clear()
            _kept[key] = _load(batch, find_places())
        return _answer(_kept[key], batch).write()


def translate(batch: Batch, places: Places) -> Answer:
    """Return the answer to a batch, made with this machine's packages.

    Raises OutsideError when one is missing, another one, changed, or of unknown origin.
    """
    return _answer(_load(batch, places), batch)


def _answer(lent: _Lent, batch: Batch) -> Answer:
    hypotheses: list[tuple[Hypothesis, ...]] = [()] * len(batch.texts)
    pieces = 0
    for checkpoint in lent.engine.translate(batch.texts):
        pieces += checkpoint.pieces
        for translated in checkpoint.results:
            hypotheses[translated.index] = translated.hypotheses
    return Answer(lent.proofs, tuple(hypotheses), pieces)


def _load(batch: Batch, places: Places) -> _Lent:
    proven = list(_prove(batch, places))
    first, *others = (engine.load() for _, engine in proven)
    return _Lent(tuple(proof for proof, _ in proven), PivotEngine(first, others[0]) if others else first)


def _prove(batch: Batch, places: Places) -> Iterator[tuple[Proof, ArgosEngine]]:
    """Yield the proof of every pinned package, with every byte of it read, and its engine."""
    found = inventory.scan(places)
    for pin in batch.pins:
        standing = inventory.standing_of(pin, found)
        receipt = standing.found.receipt if standing.found else None
        if standing.state is not inventory.State.PINNED or not standing.found or not receipt:
            raise OutsideError(
                f"{pin.code} {pin.version} is {standing.state}: {standing.reason}",
                hint=f"run there: polybrief packages install --lang {pin.target}",
            )
        receipts.check_files(standing.found.directory, receipt)
        identity = Identity(pin.code, pin.version, receipt.sha256)
        proof = Proof(pin.code, pin.version, receipt.sha256, receipt.contents)
        yield proof, ArgosEngine(standing.found.directory, identity, batch.search)
