"""What an engine is to the rest of Polybrief: source texts in, scored hypotheses out.

It knows nothing of any engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Search:
    """How hypotheses are searched for; the defaults are those of Argos Translate 1.11, which parity needs.

    Lengths are in pieces of the tokenizer. The beam is never narrower than the number of hypotheses.
    """

    beam: int = 4
    hypotheses: int = 4
    length_penalty: float = 0.2
    shortest: int = 1
    longest: int = 256

    def __str__(self) -> str:
        """Return the settings in one line, for a record.

        >>> str(Search())
        'beam 4, 4 hypotheses, length penalty 0.2, 1 to 256 pieces'
        """
        lengths = f"{self.shortest} to {self.longest} pieces"
        return f"beam {self.beam}, {self.hypotheses} hypotheses, length penalty {self.length_penalty}, {lengths}"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One translation that an engine proposes; rank 0 is its best.

    `score` orders the hypotheses of one text. It differs in the last bits from run to run: it is never a key.
    `complete` is false when decoding stopped at the length limit, so that the end of the text may be missing.
    """

    text: str
    score: float
    rank: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Translated:
    """The hypotheses for one text, the best first; `index` is the place of the text among those asked for."""

    index: int
    hypotheses: tuple[Hypothesis, ...]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Work that is done and can be saved; `pieces` counts what the best hypotheses are made of, for the speed shown."""

    results: tuple[Translated, ...]
    pieces: int


@dataclass(frozen=True, slots=True)
class Identity:
    """Which package: its code pair (as `en_pl`), its version, the SHA-256 of its archive (empty when not known)."""

    code: str
    version: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """What an engine works with: one package, or two when it goes through a third language."""

    packages: tuple[Identity, ...]
    search: Search

    @property
    def pivot(self) -> str:
        """Return the language in the middle, empty when there is none.

        >>> Description((Identity("en_tr", "1.5"), Identity("tr_az", "1.5")), Search()).pivot
        'tr'
        """
        return self.packages[0].code.partition("_")[2] if len(self.packages) > 1 else ""

    def record(self) -> Mapping[str, str]:
        """Return the fields that a machine's wording keeps of its engine.

        >>> dict(Description((Identity("en_pl", "1.9", "85d8"),), Search()).record())["package"]
        'en_pl 1.9'
        """
        fields = {
            "package": " + ".join(f"{package.code} {package.version}" for package in self.packages),
            "sha256": " + ".join(package.sha256 or "unknown" for package in self.packages),
            "search": str(self.search),
        }
        return fields | ({"pivot": self.pivot} if self.pivot else {})


class Engine(Protocol):
    """Something that translates; Argos Translate is one, a test's stand-in another."""

    @property
    def description(self) -> Description:
        """Return what the engine works with; it is known before anything is loaded."""

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        """Yield the hypotheses of every text once, in checkpoints, in an order of the engine's own.

        A text is one sentence on one line. One that could not be translated because something failed is left out, which
        says nothing about it. What the engine needs in memory it loads at the first step and drops at the last, or when
        the caller closes the iterator. Raises OutsideError when the engine cannot work.
        """
