"""Measures the engine against stock Argos Translate, and proves that both give the same text; it is no test and has no limits.

    python bench/engine.py                     a base-size model with random weights, made on the spot
    python bench/engine.py --packages DIR      parity on every real package in a folder of installed packages

Speed. Both paths run in processes of their own, in alternating rounds on the same sentences. Random weights never end a
sentence, so every translation is forced to the same length on both sides; the work is then the same. The stock path is
`argostranslate.translate.PackageTranslation.hypotheses` as installed: one call for every sentence. tests/engine/stock_argos.py
says what stands in for the sentence splitters.

{TRIED}
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from generator.engine.argos import ArgosEngine
from generator.engine.inventory import scan
from generator.engine.places import Places
from generator.engine.protocol import Identity, Search

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_STOCK = Path(__file__).parents[1] / "tests" / "engine" / "stock_argos.py"
_WIDTH, _INNER, _LAYERS, _HEADS, _VOCABULARY = 512, 2048, 6, 8, 32_000
_NAME = "translate-en_xx-1_0"
_SEED = 7
_SENTENCES = (
    "About 7,000 migrants remain in Belarus.",
    "The plane landed in Erbil, in the Kurdistan Region of Iraq.",
    "On Thursday, 18 November 2021, a first flight took 419 people home.",
    "The European Union mobilizes nearly $800,000, or about €700,000, for food, blankets and first-aid kits.",
    "It is not known what happens to people who do not want to go back.",
    "Poland fortified its border with Belarus to block entry.",
    "The committee said that soldiers went along for the safety of people and to avoid provocations.",
    "2.8 million barrels were shipped at 14:30, 12.5% more than in October.",
    "Temperatures at the border are below freezing.",
    "Is there a deal? No, the spokesman said.",
)


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description="Measure the engine against stock Argos Translate.")
    parser.add_argument("--packages", type=Path, help="a folder of installed packages: prove parity on each of them")
    parser.add_argument("--sentences", type=int, default=96)
    parser.add_argument("--length", type=int, default=24, help="pieces of every translation")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--beam", type=int, default=4)
    arguments = parser.parse_args()
    if arguments.packages:
        sys.exit(_parity(arguments.packages))
    with tempfile.TemporaryDirectory() as folder:
        print("making a base-size model with random weights", file=sys.stderr)
        make_package(Path(folder) / "packages" / _NAME)
        _race(Path(folder), arguments)


def make_package(directory: Path) -> None:
    """Write a package whose model has the size of Argos's own and random weights, and whose tokenizer knows whole words."""
    import sentencepiece  # noqa: PLC0415 - only here

    (directory / "model").parent.mkdir(parents=True)
    metadata = {"package_version": "1.0", "argos_version": "1.11", "from_code": "en", "to_code": "xx"}
    (directory / "metadata.json").write_text(json.dumps(metadata | {"from_name": "English", "to_name": "Xx"}))
    words = make_words(_VOCABULARY)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=(" ".join(words[start : start + 50]) for start in range(0, len(words), 50)),
        model_prefix=str(directory / "sentencepiece"),
        model_type="word",
        vocab_size=_VOCABULARY,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_file=str(directory / "sentencepiece.model"))
    vocabulary = [processor.id_to_piece(place) for place in range(processor.get_piece_size())]
    _write_model(directory / "model", vocabulary)


def make_words(number: int) -> list[str]:
    """Return distinct words of letters.

    >>> make_words(3)
    ['aaaa', 'aaab', 'aaac']
    """
    letters = "abcdefghijklmnopqrstuvwxyz"
    return ["".join(letters[place // 26**power % 26] for power in (3, 2, 1, 0)) for place in range(number)]


def _write_model(directory: Path, vocabulary: list[str]) -> None:
    from ctranslate2.specs import TransformerSpec, common_spec  # noqa: PLC0415 - only here

    generator = np.random.default_rng(_SEED)
    spec = TransformerSpec.from_config(
        (_LAYERS, _LAYERS), _HEADS, pre_norm=True, activation=common_spec.Activation.RELU
    )
    table = _matrix(generator, len(vocabulary), _WIDTH)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = spec.decoder.projection.weight = table
    spec.decoder.projection.bias = np.zeros(len(vocabulary), np.float32)
    for stack in (spec.encoder, spec.decoder):
        _norm(stack.layer_norm)
        for layer in stack.layer:
            attentions = [(layer.self_attention, (3, 1))]
            if stack is spec.decoder:
                attentions.append((layer.attention, (1, 2, 1)))
            for attention, shapes in attentions:
                _norm(attention.layer_norm)
                for linear, times in zip(attention.linear, shapes, strict=True):
                    _linear(generator, linear, times * _WIDTH, _WIDTH)
            _norm(layer.ffn.layer_norm)
            _linear(generator, layer.ffn.linear_0, _INNER, _WIDTH)
            _linear(generator, layer.ffn.linear_1, _WIDTH, _INNER)
    spec.config.decoder_start_token = "<s>"  # noqa: S105 - a token of the vocabulary
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize("int8")
    directory.mkdir()
    spec.save(str(directory))


def _matrix(generator: np.random.Generator, rows: int, columns: int) -> Any:
    return (generator.standard_normal((rows, columns)) * columns**-0.5).astype(np.float32)


def _linear(generator: np.random.Generator, linear: Any, rows: int, columns: int) -> None:
    linear.weight, linear.bias = _matrix(generator, rows, columns), np.zeros(rows, np.float32)


def _norm(norm: Any) -> None:
    norm.gamma, norm.beta = np.ones(_WIDTH, np.float32), np.zeros(_WIDTH, np.float32)


def _race(folder: Path, arguments: argparse.Namespace) -> None:
    """Let both paths translate the same sentences in turn, and print what came of it."""
    draw, words = random.Random(_SEED), make_words(_VOCABULARY)  # noqa: S311 - nothing secret
    texts = [" ".join(draw.choices(words, k=draw.randint(6, 40))) for _ in range(arguments.sentences)]
    context = get_context("spawn")
    runners: dict[str, Connection] = {}
    processes = []
    for name in ("stock", "ours", "ours, 4 hypotheses"):
        here, there = context.Pipe()
        processes.append(context.Process(target=_runner, args=(name, folder, arguments, there), daemon=True))
        processes[-1].start()
        runners[name] = here
    seconds: dict[str, list[float]] = {name: [] for name in runners}
    results: dict[str, list[str]] = {}
    memory: dict[str, int] = {}
    for _ in range(arguments.rounds):
        for name, runner in runners.items():
            runner.send(texts)
            taken, results[name], memory[name] = runner.recv()
            seconds[name].append(taken)
    pieces = arguments.sentences * arguments.length
    print(
        f"beam {arguments.beam}, {arguments.sentences} sentences of 6 to 40 pieces, {arguments.length} pieces each out, {os.cpu_count()} cores"
    )
    for name, taken in seconds.items():
        ratios = [stock / one for stock, one in zip(seconds["stock"], taken, strict=True)]
        same = sum(one == other for one, other in zip(results["stock"], results[name], strict=True))
        print(
            f"{name:20} {pieces / statistics.median(taken):7.0f} pieces a second, ratio {statistics.median(ratios):5.2f} "
            f"({min(ratios):.2f} to {max(ratios):.2f}), peak {memory[name]} MB, same text {same} of {len(texts)}"
        )
    for process in processes:
        process.terminate()
        process.join()


def _runner(name: str, folder: Path, arguments: argparse.Namespace, pipe: Connection) -> None:
    """Translate what comes through the pipe; answer with seconds, texts, and the process's peak memory in MB."""
    translate = _stock_runner(folder, arguments) if name == "stock" else _our_runner(folder, arguments, name)
    translate([make_words(1)[0]])
    while True:
        texts = pipe.recv()
        start = time.perf_counter()
        results = translate(texts)
        taken = time.perf_counter() - start
        pipe.send((taken, results, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))


def _our_runner(folder: Path, arguments: argparse.Namespace, name: str) -> Any:
    hypotheses = 4 if name.endswith("4 hypotheses") else 1
    search = Search(beam=arguments.beam, hypotheses=hypotheses, shortest=arguments.length, longest=arguments.length)
    engine = ArgosEngine(folder / "packages" / _NAME, Identity("en_xx", "1.0"), search)

    def translate(texts: list[str]) -> list[str]:
        results = [""] * len(texts)
        for checkpoint in engine.translate(texts):
            for translated in checkpoint.results:
                results[translated.index] = translated.hypotheses[0].text
        return results

    return translate


def _stock_runner(folder: Path, arguments: argparse.Namespace) -> Any:
    """Return stock's path for one package; its translator is told the forced length, everything else is its own."""
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[variable] = str(folder / "home")
    os.environ |= {"ARGOS_PACKAGES_DIR": str(folder / "packages"), "ARGOS_BEAM_SIZE": str(arguments.beam)}
    _load_stock().stand_in()
    import ctranslate2  # noqa: PLC0415 - in this process only
    from argostranslate import translate as stock  # noqa: PLC0415 - after the stand-ins

    class Forced:
        def __init__(self, *given: Any, **options: Any) -> None:
            self._translator = ctranslate2.Translator(*given, **options)

        def translate_batch(self, *given: Any, **options: Any) -> Any:
            lengths = {"min_decoding_length": arguments.length, "max_decoding_length": arguments.length}
            return self._translator.translate_batch(*given, **options, **lengths)

    [package] = stock.package.get_installed_packages()
    translation = stock.PackageTranslation(stock.Language("en", "English"), stock.Language("xx", "Xx"), package)
    settings = stock.settings
    translation.translator = Forced(
        str(package.package_path / "model"),
        device=settings.device,
        inter_threads=settings.inter_threads,
        intra_threads=settings.intra_threads,
        compute_type=settings.compute_type,
    )
    return lambda texts: [translation.translate(text) for text in texts]


def _load_stock() -> Any:
    spec = importlib.util.spec_from_file_location("stock_argos", _STOCK)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{_STOCK} is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _parity(packages: Path) -> int:
    """Print for every package whether all hypotheses of stock and ours agree; return 1 where one does not."""
    different = 0
    for found in scan(Places(packages)):
        if found.metadata is None:
            print(f"{found.directory.name}: not a package: {found.fault}")
            continue
        stock = _stock_hypotheses(found.directory, found.metadata.from_code, found.metadata.to_code)
        engine = ArgosEngine(found.directory, Identity(found.metadata.code, found.metadata.version), Search())
        ours: dict[int, list[str]] = {}
        for checkpoint in engine.translate(_SENTENCES):
            ours |= {one.index: [hypothesis.text for hypothesis in one.hypotheses] for one in checkpoint.results}
        unlike = [index for index in range(len(_SENTENCES)) if stock[index] != ours[index]]
        different += len(unlike)
        print(
            f"{found.directory.name}: {len(_SENTENCES) - len(unlike)} of {len(_SENTENCES)} texts agree in 4 hypotheses"
        )
        for index in unlike:
            print(f"    {_SENTENCES[index]}\n    stock: {stock[index]}\n    ours:  {ours[index]}")
    return int(different > 0)


def _stock_hypotheses(package: Path, source: str, target: str) -> list[list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "packages").mkdir()
        (Path(folder) / "packages" / package.name).symlink_to(package.resolve())
        environment = os.environ | {f"XDG_{name}_HOME": folder for name in ("DATA", "CONFIG", "CACHE")}
        command = [sys.executable, str(_STOCK), f"{folder}/packages", source, target, "4"]
        done = subprocess.run(
            command, input=json.dumps(_SENTENCES), capture_output=True, text=True, env=environment, check=True
        )
        results: list[list[str]] = json.loads(done.stdout)
        return results


if __name__ == "__main__":
    main()
