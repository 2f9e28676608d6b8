"""The command that trains one fixture package from its seed; it installs nothing.

Example: python -m tools.train_packages --language pl --out tests/fixtures/packages
"""

# ruff: noqa: S311 - nothing here is secret
from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

import click
import torch

from tools.train_packages import export, grammar, network
from tools.train_packages.catalogues import Catalogue
from tools.train_packages.tokenizers import MosesBpe, SentencePiece, Tokenizer

VERSIONS = {"pl": "0.1", "ru": "0.1", "ar": "0.1"}
MOSES = {"ru"}
_VOCABULARY = 700
_SAMPLE = 6000
_HELD_OUT = 300
_CATALOGUE_SHARE = 0.5


class Sentences:
    """Where the sentences of one language come from: the grammar, and the catalogue when it has any wording."""

    def __init__(self, root: Path, language: str) -> None:
        self._language, self._catalogue = language, Catalogue(root, language)

    def __call__(self, draw: random.Random) -> tuple[str, str]:
        """Return a random sentence and its translation."""
        if len(self._catalogue) and draw.random() < _CATALOGUE_SHARE:
            return self._catalogue.sentence(draw)
        return grammar.sentence(draw, self._language)


@click.command()
@click.option("--language", type=click.Choice(sorted(VERSIONS)), required=True, help="The target language.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where the archive goes.")
@click.option("--steps", default=1600, show_default=True, help="Steps of training.")
@click.option("--batch", default=32, show_default=True, help="Sentences a step.")
@click.option("--seed", default=20211118, show_default=True, help="Seed of everything random.")
@click.option("--threads", default=1, show_default=True, help="Threads of PyTorch.")
def main(language: str, out: Path, steps: int, batch: int, seed: int, threads: int) -> None:  # noqa: PLR0913, PLR0917 - one an option
    """Train one package of tests/fixtures/packages."""
    torch.set_num_threads(threads)
    sentences = Sentences(Path(), language)
    sample = [sentences(draw) for draw in [random.Random(seed)] for _ in range(_SAMPLE)]
    name = f"translate-en_{language}-{VERSIONS[language].replace('.', '_')}"
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder) / name
        directory.mkdir()
        tokenizer = _tokenizer(directory, sample, language)
        trained = network.train(tokenizer, sentences, network.Plan(steps, batch, seed, click.echo))
        export.model(trained, tokenizer.vocabulary, directory / "model")
        export.describe(directory, language, VERSIONS[language], seed)
        _report(directory, tokenizer, [sentences(draw) for draw in [random.Random(seed + 1)] for _ in range(_HELD_OUT)])
        export.archive(directory, Path(folder) / f"{name}.argosmodel")
        out.mkdir(parents=True, exist_ok=True)
        final = shutil.move(Path(folder) / f"{name}.argosmodel", out / f"{name}.argosmodel")
    click.echo(f"{final}: {Path(final).stat().st_size} bytes")


def _tokenizer(directory: Path, sample: list[tuple[str, str]], language: str) -> Tokenizer:
    if language in MOSES:
        return MosesBpe(directory, sample, _VOCABULARY, language=language)
    return SentencePiece(directory, sample, _VOCABULARY)


def _report(directory: Path, tokenizer: Tokenizer, held_out: list[tuple[str, str]]) -> None:
    results = export.translations(directory / "model", [tokenizer.source(english) for english, _ in held_out])
    wrong = [(pair, got) for pair, got in zip(held_out, results, strict=True) if got != tokenizer.target(pair[1])]
    for (english, _), got in wrong[:10]:
        click.echo(f"wrong: {english} -> {' '.join(got)}")
    click.echo(f"exact on held-out sentences: {1 - len(wrong) / len(held_out):.1%}")


if __name__ == "__main__":
    main()
