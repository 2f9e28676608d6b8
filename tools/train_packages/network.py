"""The Transformer of the fixture packages and its training, in PyTorch; it reads and writes no files."""

# ruff: noqa: S311 - nothing here is secret
from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import nn

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.train_packages.tokenizers import Tokenizer

WIDTH, HEADS, LAYERS, INNER, LONGEST = 64, 4, 2, 256, 256
UNKNOWN, START, END = 0, 1, 2
_IGNORED = -100
_WARM_UP = 200
_PEAK = 4e-3


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to train and on how many sentences at a time."""

    steps: int
    batch: int
    seed: int
    report: Callable[[str], None]


class Network(nn.Module):
    """An encoder and a decoder of two layers each that share one table of embeddings with the output layer."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        shape = {"d_model": WIDTH, "nhead": HEADS, "dim_feedforward": INNER, "dropout": 0.05}
        options = {"batch_first": True, "norm_first": True}
        self.embedding = nn.Embedding(vocabulary, WIDTH)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        encoder, decoder = (
            nn.TransformerEncoderLayer(**shape, **options),
            nn.TransformerDecoderLayer(**shape, **options),
        )
        self.encoder = nn.TransformerEncoder(encoder, LAYERS, nn.LayerNorm(WIDTH), enable_nested_tensor=False)
        self.decoder = nn.TransformerDecoder(decoder, LAYERS, nn.LayerNorm(WIDTH))
        self.bias = nn.Parameter(torch.zeros(vocabulary))
        self.register_buffer("positions", positions(), persistent=False)

    def forward(self, source: torch.Tensor, padding: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        """Return the scores of every piece of the vocabulary after every prefix of the target."""
        later = nn.Transformer.generate_square_subsequent_mask(target.shape[1])
        memory = self.encoder(self._embedded(source), src_key_padding_mask=padding)
        hidden = self.decoder(
            self._embedded(target), memory, tgt_mask=later, tgt_is_causal=True, memory_key_padding_mask=padding
        )
        return hidden @ self.embedding.weight.T + self.bias

    def _embedded(self, pieces: torch.Tensor) -> torch.Tensor:
        return self.embedding(pieces) * math.sqrt(WIDTH) + self.positions[: pieces.shape[1]]


def positions() -> torch.Tensor:
    """Return the sinusoids that mark positions (Vaswani et al., 2017) as CTranslate2 makes them when a model has none.

    All sines come first, then all cosines; positions count from 1.
    """
    steps = torch.exp(torch.arange(WIDTH // 2) * -(math.log(10_000) / (WIDTH // 2 - 1)))
    angles = torch.arange(1, LONGEST + 1)[:, None] * steps[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


def train(tokenizer: Tokenizer, sentence: Callable[[random.Random], tuple[str, str]], plan: Plan) -> Network:
    """Train a network on sentences that are drawn anew for every step, and return it."""
    torch.manual_seed(plan.seed)
    draw = random.Random(plan.seed)
    place = {piece: number for number, piece in enumerate(tokenizer.vocabulary)}
    network = Network(len(place))
    optimizer = torch.optim.AdamW(network.parameters(), lr=_PEAK, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, plan.steps))
    for step in range(1, plan.steps + 1):
        pairs = [sentence(draw) for _ in range(plan.batch)]
        sources = [[place.get(piece, UNKNOWN) for piece in tokenizer.source(english)] for english, _ in pairs]
        targets = [[place.get(piece, UNKNOWN) for piece in tokenizer.target(target)] for _, target in pairs]
        loss = _loss(network, sources, targets)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 100 == 0:
            plan.report(f"step {step} of {plan.steps}: loss {loss.item():.4f}")
    return network.eval()


def _rate(step: int, steps: int) -> float:
    if step < _WARM_UP:
        return (step + 1) / _WARM_UP
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - _WARM_UP) / max(1, steps - _WARM_UP)))


def _loss(network: Network, sources: list[list[int]], targets: list[list[int]]) -> torch.Tensor:
    source = _padded(sources, END)
    padding = torch.arange(source.shape[1])[None, :] >= torch.tensor([len(pieces) for pieces in sources])[:, None]
    given = _padded([[START, *pieces] for pieces in targets], END)
    wanted = _padded([[*pieces, END] for pieces in targets], _IGNORED)
    scores = network(source, padding, given)
    return nn.functional.cross_entropy(
        scores.flatten(0, 1), wanted.flatten(), ignore_index=_IGNORED, label_smoothing=0.02
    )


def _padded(rows: list[list[int]], filler: int) -> torch.Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (longest - len(row))] for row in rows])
