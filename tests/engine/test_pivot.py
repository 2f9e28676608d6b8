from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.engine.pivot import PivotEngine
from generator.engine.protocol import Checkpoint, Description, Hypothesis, Identity, Search, Translated


class Standing:
    """An engine that stands in: it adds its code to every text, the last text first, and tells when it is at work."""

    def __init__(self, code: str, working: list[str]) -> None:
        self.description = Description((Identity(code, "1"),), Search())
        self._code, self._working = code, working

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        assert not self._working, "two models at once"
        self._working.append(self._code)
        for index in reversed(range(len(texts))):
            found = tuple(Hypothesis(f"{texts[index]} {self._code}{rank}", -rank, rank) for rank in range(2))
            yield Checkpoint((Translated(index, found),), 1)
        self._working.remove(self._code)


def test_the_best_of_the_first_is_translated_by_the_second() -> None:
    working: list[str] = []
    pivot = PivotEngine(Standing("en_tr", working), Standing("tr_az", working))
    checkpoints = list(pivot.translate(["a", "b"]))
    found = {
        one.index: [hypothesis.text for hypothesis in one.hypotheses]
        for checkpoint in checkpoints
        for one in checkpoint.results
    }
    assert found == {0: ["a en_tr0 tr_az0", "a en_tr0 tr_az1"], 1: ["b en_tr0 tr_az0", "b en_tr0 tr_az1"]}
    assert sum(checkpoint.pieces for checkpoint in checkpoints) == 4


def test_the_way_is_reported_and_recorded() -> None:
    record = PivotEngine(Standing("en_tr", []), Standing("tr_az", [])).description.record()
    assert (record["package"], record["pivot"], record["sha256"]) == ("en_tr 1 + tr_az 1", "tr", "unknown + unknown")
