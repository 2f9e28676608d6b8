"""The engine that goes through a third language, from English to x and from x to y; it is never chosen unasked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.engine.protocol import Checkpoint, Description, Engine


@dataclass(frozen=True, slots=True)
class PivotEngine:
    """Translates with two engines in turn; the model of the first is gone before that of the second is loaded."""

    first: Engine
    second: Engine

    @property
    def description(self) -> Description:
        """Return both packages, in the order of the way, and the search of the second."""
        packages = self.first.description.packages + self.second.description.packages
        return Description(packages, self.second.description.search)

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        """Yield the second engine's hypotheses for the first engine's best translation of every text.

        The best hypothesis is that of `argostranslate.translate.translate`. The first leg yields no results.
        """
        middle = [""] * len(texts)
        for checkpoint in self.first.translate(texts):
            for translated in checkpoint.results:
                middle[translated.index] = translated.hypotheses[0].text
            yield Checkpoint((), checkpoint.pieces)
        yield from self.second.translate([text.replace("\n", " ") for text in middle])
