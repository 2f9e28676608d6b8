"""Measures the engine against stock Argos Translate, and proves that both give the same text.

It is no test and has no limits.

    python bench/engine.py                     a base-size model with random weights, made on the spot
    python bench/engine.py --nothing           a run with nothing to do over 100,000 units
    python bench/engine.py --packages DIR      parity on every real package in a folder of installed packages

Speed. Both paths run in processes of their own, in alternating rounds. Random weights never end a sentence, so every
translation is forced to the same length on both sides; the work for a sentence is then the same. The stock path is
`argostranslate.translate.PackageTranslation.translate` as installed, one call for every sentence; as its speed does
not depend on how many there are, it gets every fourth one. tests/engine/stock_argos.py says what stands in for the
sentence splitters. Ours loads its model in every round, stock only once. Run it on an idle machine: the threads of
stock wait for each other, ours do not, so that other work changes the ratio both ways.

Last measured (2 cores, nothing else running, beam 4): stock 33 pieces a second, ours 453, 13.6 times (13.4 to 14.2 in
single rounds), the same text in 128 of 128, 28.8 against 4.3 ms of CPU a piece, 143 against 438 MB at the peak: ours holds
batches on both cores. With nothing to do: 100,000 units read at 57,000 to 67,000 a second (9,700 when polib read them all)
and looked at at more than a million a second, in 75 MiB.

Tried (2 cores, AVX2 without VNNI, int8, beam 4, 24 pieces out; milliseconds of CPU for one piece):
- batches: one sentence at a time on one core 12.3; batches of 8 sentences 4.6, of 16 3.8, of 32 3.6, of 64 4.0.
  Taken: 32.
- padding: texts sorted by length and padded, against batches of texts of one length. With 600 sentences the speed is
  the same, with 160 padding is 26 % faster, with 48 it is 1.8 times as fast. But padding changed 7 of 160 translations
  of a random model, and without it not a bit of the scores changed. Taken: one length.
- threads: a batch on each core with one thread 3.6, every batch on both cores 3.9. Taken: the first.
- few large batches leave a core idle at the end: 160 sentences in 4 batches took 14.9 s, in 7 batches 8.4 s. Batches
  with the most work go first.
- n-best: 4 hypotheses cost 3 to 5 % more than 1, so that a second pass for rejected sentences saves nothing.
- Intel MKL for the multiplications (CT2_USE_MKL=1), on an AMD processor: 17.3, and other translations. Not taken.
- a vocabulary map would shrink the output layer, two fifths of the multiplications; no Argos package has one.
- newer instructions for 8-bit integers (VNNI, on another processor that has them): 1.9, with them unused 2.2, and with
  AVX2 only 3.0; other words in some sentences. Left unused, so that all machines say the same.
- beam 1 is three times as fast and leaves parity. Not taken.
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
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from generator.engine.argos import SAME_EVERYWHERE, ArgosEngine
from generator.engine.inventory import scan
from generator.engine.places import Places
from generator.engine.protocol import Identity, Search
from generator.findings import Position
from generator.memory import reading, writing
from generator.model.catalogues import Catalogue, Entry
from generator.model.patterns import Pattern
from generator.model.units import Record, State, Translation
from generator.pipeline.catalogues import units_of
from generator.pipeline.content import read_project
from generator.pipeline.machine import work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_STOCK = Path(__file__).parents[1] / "tests" / "engine" / "stock_argos.py"
_WIDTH, _INNER, _LAYERS, _HEADS, _VOCABULARY = 512, 2048, 6, 8, 32_000
_NAME = "translate-en_xx-1_0"
_SEED = 7
_UNITS = 100_000
_SAMPLE = 4
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
    parser.add_argument("--nothing", action="store_true", help="only a run with nothing to do")
    parser.add_argument("--sentences", type=int, default=512)
    parser.add_argument("--length", type=int, default=24, help="pieces of every translation")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--beam", type=int, default=4)
    arguments = parser.parse_args()
    if arguments.nothing:
        _nothing_to_do()
        return
    if arguments.packages:
        sys.exit(_parity(arguments.packages))
    with tempfile.TemporaryDirectory() as folder:
        print("making a base-size model with random weights", file=sys.stderr)
        # In a process of its own: the peak memory of a process is handed down to its children.
        maker = get_context("spawn").Process(target=make_package, args=(Path(folder) / "packages" / _NAME,))
        maker.start()
        maker.join()
        _race(Path(folder), arguments)


def _nothing_to_do() -> None:
    """Print how fast a run sees that 100,000 units all have a wording: reading their catalogues, and looking at each."""
    project = read_project(Path(__file__).parents[1])
    language = project.settings.languages["pl"]
    record = Record(State.DRAFT, by="bench", on="2026-11-24")
    first = project.briefings[0]
    briefings = []
    for number in range(_UNITS // 50):
        facts = tuple(
            replace(first.facts[0], id=f"fact-{place}", says=Pattern(f"Sentence {number} of {place}."), values={})
            for place in range(49)
        )
        title = Pattern(f"Title {number}.")
        briefings.append(replace(first, id=f"day-{number}", story=f"story-{number // 20}", title=title, facts=facts))
    large = replace(project, briefings=tuple(briefings))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        units = units_of(large, language)
        paths = []
        for name in large.by_story:
            wordings = {
                unit.key: Entry(unit, Translation((f"Zdanie {unit.key.source}",), record, Position("")), Position(""))
                for unit in units[name]
            }
            path = root / f"{name}.po"
            writing.write(path, writing.text(Catalogue("pl", name, path.name, wordings), language))
            paths.append(path)
        before = _peak()
        start = time.perf_counter()
        catalogues = {("pl", path.stem): reading.read(path, language, root=root)[0] for path in paths}
        read = time.perf_counter() - start
    known = {place: each for place, each in project.catalogues.items() if place[0] == "pl"}
    large = replace(large, catalogues=known | catalogues)
    start = time.perf_counter()
    found = work(large, language)
    looked = time.perf_counter() - start
    if found.units:
        raise SystemExit("there is something to do")
    print(f"nothing to do over {_UNITS:,} units: looked at in {looked:.2f} s, {_UNITS / looked:,.0f} units a second;")
    print(
        f"their catalogues read in {read:.2f} s, {_UNITS / read:,.0f} units a second; {_peak() - before:.0f} MiB more"
    )


def _peak() -> float:
    """Return the peak of this process's memory in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def make_package(directory: Path) -> None:
    """Write a package with random weights in the size of Argos's own, whose tokenizer knows whole words."""
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
    # About as long as sentences of news are.
    lengths = [min(60, max(4, round(draw.gauss(22, 9)))) for _ in range(arguments.sentences)]
    texts = [" ".join(draw.choices(words, k=length)) for length in lengths]
    context = get_context("spawn")
    runners: dict[str, Connection] = {}
    processes = []
    for name in ("stock", "ours", "ours, 4 hypotheses"):
        here, there = context.Pipe()
        processes.append(context.Process(target=_runner, args=(name, folder, arguments, there), daemon=True))
        processes[-1].start()
        runners[name] = here
    seconds: dict[str, list[float]] = {name: [] for name in runners}
    work: dict[str, list[float]] = {name: [] for name in runners}
    results: dict[str, list[str]] = {}
    memory: dict[str, int] = {}
    given = {name: texts[::_SAMPLE] if name == "stock" else texts for name in runners}
    for _ in range(arguments.rounds):
        for name, runner in runners.items():
            runner.send(given[name])
            taken, worked, results[name], memory[name] = runner.recv()
            seconds[name].append(taken / len(given[name]) / arguments.length)
            work[name].append(worked / len(given[name]) / arguments.length)
    print(
        f"beam {arguments.beam}, {arguments.sentences} sentences of 4 to 60 pieces, "
        f"{arguments.length} pieces out of each, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    )
    for name, taken in seconds.items():
        ratios = [stock / one for stock, one in zip(seconds["stock"], taken, strict=True)]
        compared = results[name] if name == "stock" else results[name][::_SAMPLE]
        same = sum(one == other for one, other in zip(results["stock"], compared, strict=True))
        print(
            f"{name:20} {1 / statistics.median(taken):5.0f} pieces/s, {statistics.median(ratios):5.2f} x stock "
            f"({min(ratios):.2f} to {max(ratios):.2f}), {1000 * statistics.median(work[name]):.1f} ms of CPU a piece, "
            f"peak {memory[name]} MB, same text {same} of {len(given['stock'])}"
        )
    for process in processes:
        process.terminate()
        process.join()


def _runner(name: str, folder: Path, arguments: argparse.Namespace, pipe: Connection) -> None:
    """Translate what comes through the pipe; answer with seconds, CPU seconds, texts, peak memory in MB."""
    translate = _stock_runner(folder, arguments) if name == "stock" else _our_runner(folder, arguments, name)
    translate([make_words(1)[0]])
    while True:
        texts = pipe.recv()
        start, worked = time.perf_counter(), time.process_time()
        results = translate(texts)
        taken, worked = time.perf_counter() - start, time.process_time() - worked
        pipe.send((taken, worked, results, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))


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
    os.environ.setdefault(*SAME_EVERYWHERE)
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
        environment = (
            os.environ | dict([SAME_EVERYWHERE]) | {f"XDG_{name}_HOME": folder for name in ("DATA", "CONFIG", "CACHE")}
        )
        command = [sys.executable, str(_STOCK), f"{folder}/packages", source, target, "4"]
        done = subprocess.run(
            command, input=json.dumps(_SENTENCES), capture_output=True, text=True, env=environment, check=True
        )
        results: list[list[str]] = json.loads(done.stdout)
        return results


if __name__ == "__main__":
    main()
