"""Learns the tokenizers of the fixture packages, SentencePiece and Moses with BPE, in the files Argos Translate reads.

Trains no model.
"""

from __future__ import annotations

import io
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

import sentencepiece
from sacremoses.normalize import MosesPunctNormalizer
from sacremoses.tokenize import MosesTokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

SPECIAL = ("<unk>", "<s>", "</s>")


class Tokenizer(Protocol):
    """What training needs of a tokenizer: the pieces of both sides, and the vocabulary of the model."""

    vocabulary: Sequence[str]

    def source(self, text: str) -> list[str]:
        """Return the pieces of an English sentence."""

    def target(self, text: str) -> list[str]:
        """Return the pieces of a translation."""


class SentencePiece:
    """A SentencePiece BPE tokenizer for both sides; numbers are split into digits, nothing is normalized."""

    def __init__(self, directory: Path, pairs: Sequence[tuple[str, str]], size: int) -> None:
        model = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([text for pair in pairs for text in pair]),
            model_writer=model,
            model_type="bpe",
            vocab_size=size,
            split_digits=True,
            normalization_rule_name="identity",
            character_coverage=1.0,
            hard_vocab_limit=False,
            num_threads=1,
            minloglevel=2,
        )
        (directory / "sentencepiece.model").write_bytes(model.getvalue())
        self._processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
        self.vocabulary = [self._processor.id_to_piece(place) for place in range(self._processor.get_piece_size())]

    def source(self, text: str) -> list[str]:
        """Return the pieces of an English sentence."""
        return list(self._processor.encode(text, out_type=str))

    def target(self, text: str) -> list[str]:
        """Return the pieces of a translation."""
        return self.source(text)


class MosesBpe:
    """Moses words cut into BPE pieces with the code that reads them in Argos Translate; digits are never merged."""

    def __init__(self, directory: Path, pairs: Sequence[tuple[str, str]], size: int, *, language: str) -> None:
        from argostranslate.apply_bpe import BPE  # noqa: PLC0415 - only this tokenizer needs Argos Translate

        self._normalizer = MosesPunctNormalizer("en")
        self._english, self._other = MosesTokenizer("en"), MosesTokenizer(language)
        words = Counter(word for english, target in pairs for word in (*self._words(english), *self._foreign(target)))
        lines = ["#version: 0.2", *(" ".join(pair) for pair in _merges(words, size))]
        path = directory / "bpe.model"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        with path.open(encoding="utf-8") as codes:
            self._bpe = BPE(codes)
        pieces = {piece for english, target in pairs for piece in (*self.source(english), *self.target(target))}
        self.vocabulary = [*SPECIAL, *sorted(pieces)]

    def source(self, text: str) -> list[str]:
        """Return the pieces of an English sentence."""
        return list(self._bpe.segment_tokens(self._words(text)))

    def target(self, text: str) -> list[str]:
        """Return the pieces of a translation."""
        return list(self._bpe.segment_tokens(self._foreign(text)))

    def _words(self, text: str) -> list[str]:
        return list(self._english.tokenize(self._normalizer.normalize(text)))

    def _foreign(self, text: str) -> list[str]:
        return list(self._other.tokenize(text))


def _merges(words: Counter[str], size: int) -> Iterable[tuple[str, str]]:
    """Yield the most frequent pairs of neighbouring pieces, the first the most frequent (Sennrich et al., ACL 2016)."""
    cut = {word: (*word[:-1], f"{word[-1]}</w>") for word in words}
    for _ in range(size):
        pairs: Counter[tuple[str, str]] = Counter()
        for word, pieces in cut.items():
            for pair in pairwise(pieces):
                if not any(character.isdigit() for piece in pair for character in piece):
                    pairs[pair] += words[word]
        if not pairs:
            return
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        yield best
        cut = {word: _merged(pieces, best) for word, pieces in cut.items()}


def _merged(pieces: tuple[str, ...], pair: tuple[str, str]) -> tuple[str, ...]:
    result: list[str] = []
    for piece in pieces:
        if result and (result[-1], piece) == pair:
            result[-1] += piece
        else:
            result.append(piece)
    return tuple(result)
