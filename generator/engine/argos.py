"""The engine of one Argos package: CTranslate2 decodes all texts in batches.

It judges no hypothesis and writes nothing.

Parity: Argos Translate 1.11 decodes every sentence by itself (`argostranslate.translate.apply_packaged_translation`).
Here the same options decode many at once, but only texts of the same number of pieces: padding a text changes the
last bits of its attention, int8 rounding makes more of them, and one sentence in thirty of a random model then reads
otherwise. Without padding even the scores are the same.

The same words on every machine: with the instructions for 8-bit integers that newer processors have (VNNI), oneDNN
multiplies in another way, and a sentence in some dozens reads otherwise. They are left unused, which costs a sixth of
the speed on such a processor; stock Argos gives the same words with the same setting.
"""

from __future__ import annotations

import importlib
import os
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.engine import receipt as receipts
from generator.engine.protocol import Checkpoint, Description, Hypothesis, Identity, Search, Translated
from generator.engine.stock import load_package
from generator.errors import OutsideError

# oneDNN reads it when it is first used in a process; what a user has set counts.
SAME_EVERYWHERE = ("ONEDNN_MAX_CPU_ISA", "AVX512_CORE")
# Texts that are decoded together at most: more gain nothing (see bench/engine.py) and make checkpoints rare.
_BATCH = 32
# Batches that wait while every core is busy with one.
_WAITING = 2


@dataclass(frozen=True, slots=True)
class ArgosEngine:
    """Translates with the package in a directory; the model is in memory only while `translate` is being iterated."""

    directory: Path
    identity: Identity
    search: Search

    @property
    def description(self) -> Description:
        """Return the package and the search."""
        return Description((self.identity,), self.search)

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        """Yield the hypotheses of all texts, those with the most work first.

        Raises OutsideError when the package is damaged.
        """
        if texts:
            yield from self.load().translate(texts)

    def load(self) -> LoadedEngine:
        """Return the engine with its model in memory, for as long as the result is kept.

        Raises OutsideError when the package is damaged.
        """
        self._check_files()
        package = load_package(self.directory)
        return LoadedEngine(self.identity, self.search, package, self._load(package))

    def _check_files(self) -> None:
        """Refuse a package that changed since it was installed: damaged weights still give words."""
        if receipt := receipts.read_receipt(self.directory):
            receipts.check_files(self.directory, receipt)

    def _load(self, package: Any) -> Any:
        os.environ.setdefault(*SAME_EVERYWHERE)
        try:
            ctranslate2 = importlib.import_module("ctranslate2")
            # A batch on each core, with one thread: no thread waits for another (see bench/engine.py).
            return ctranslate2.Translator(
                str(package.package_path / "model"),
                device="cpu",
                inter_threads=_cores(),
                intra_threads=1,
                compute_type="auto",
            )
        except ImportError as error:
            raise OutsideError(
                f"CTranslate2 cannot be used: {error}", hint="install Polybrief with its dependencies"
            ) from error
        except (RuntimeError, ValueError, MemoryError) as error:
            raise OutsideError(f"the model of {self.identity.code} cannot be loaded: {error}") from error


@dataclass(frozen=True, slots=True)
class LoadedEngine:
    """The engine of a package whose model is in memory: `package` is Argos's, `translator` CTranslate2's."""

    identity: Identity
    search: Search
    package: Any
    translator: Any

    @property
    def description(self) -> Description:
        """Return the package and the search."""
        return Description((self.identity,), self.search)

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        """Yield the hypotheses of all texts, those with the most work first. Raises OutsideError when decoding fails."""
        sources = [_encode(self.package.tokenizer, text) for text in texts]
        waiting: deque[tuple[list[int], Any]] = deque()
        cores = _cores()
        for batch in _batches([len(source) for source in sources]):
            waiting.append((batch, self._start([sources[index] for index in batch])))
            if len(waiting) >= cores + _WAITING:
                yield self._finish(*waiting.popleft())
        while waiting:
            yield self._finish(*waiting.popleft())

    def _start(self, sources: list[list[str]]) -> Any:
        """Queue a batch with the options of stock Argos; the results can be asked for later."""
        prefix = self.package.target_prefix
        return self.translator.translate_batch(
            sources,
            target_prefix=[[prefix]] * len(sources) if prefix else None,
            replace_unknowns=True,
            beam_size=max(self.search.hypotheses, self.search.beam),
            num_hypotheses=self.search.hypotheses,
            length_penalty=self.search.length_penalty,
            min_decoding_length=self.search.shortest,
            max_decoding_length=self.search.longest,
            return_scores=True,
            asynchronous=True,
        )

    def _finish(self, batch: list[int], pending: Any) -> Checkpoint:
        try:
            results = [handle.result() for handle in pending]
        except RuntimeError as error:
            raise OutsideError(f"decoding with {self.identity.code} failed: {error}") from error
        pieces = sum(len(result.hypotheses[0]) for result in results)
        return Checkpoint(
            tuple(Translated(index, self._hypotheses(result)) for index, result in zip(batch, results, strict=True)),
            pieces,
        )

    def _hypotheses(self, result: Any) -> tuple[Hypothesis, ...]:
        pairs = zip(result.hypotheses, result.scores, strict=True)
        return tuple(
            Hypothesis(_decode(self.package, pieces), score, rank, complete=len(pieces) < self.search.longest)
            for rank, (pieces, score) in enumerate(pairs)
        )


def _encode(tokenizer: Any, text: str) -> list[str]:
    if "\n" in text:
        raise ValueError(f"a text to translate is one line, not {text!r}")
    return list(tokenizer.encode(text))


def _decode(package: Any, pieces: list[str]) -> str:
    """Return the text of pieces as stock Argos does: without the target prefix, without one leading space."""
    text: str = package.tokenizer.decode(pieces)
    if package.target_prefix:
        text = text.removeprefix(package.target_prefix)
    return text.removeprefix(" ")


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Return batches of places, each of texts of one length, those with the most work first so that no core waits long.

    >>> _batches([1, 600, 1, 3])
    [[1], [3], [0, 2]]
    """
    same: defaultdict[int, list[int]] = defaultdict(list)
    for place, length in enumerate(lengths):
        same[length].append(place)
    batches = [places[start : start + _BATCH] for places in same.values() for start in range(0, len(places), _BATCH)]
    return sorted(batches, key=lambda batch: -lengths[batch[0]] * len(batch))


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
