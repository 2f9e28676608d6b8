"""With the same package and search, the words are those of stock Argos Translate.

Stock runs in a process of its own, by `argostranslate.translate` as it is installed: `translate` and
`get_translation_from_codes(...).hypotheses`. Argos imports two neural sentence splitters, stanza and minisbd, which
need gigabytes of PyTorch and download models. Where they are not installed, tests/engine/stock_argos.py puts modules of
their names in their place, whose splitters give a text back as one sentence. Nothing else is replaced: package,
tokenizer, CTranslate2 options, decoding, detokenizing and the trimming of the result are stock's. All texts here are
single sentences.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.engine.argos import SAME_EVERYWHERE, ArgosEngine
from generator.engine.pivot import PivotEngine
from generator.engine.protocol import Engine, Identity, Search
from tests.engine.conftest import NAMES

_SCRIPT = Path(__file__).parent / "stock_argos.py"
_PATTERNS = (
    "About {} migrants remain in Belarus.",
    "{} children remain in Minsk.",
    "On {} November 2021, {} people crossed the border.",
    "The European Union will give ${} for food and blankets.",
    "According to the spokesman, {}% of the migrants come from Iraq.",
    "The plane landed in Erbil at {}:30 with {} passengers on board.",
)
_UNSEEN = (
    "No deal, Eric Mamer said.",
    "zebra",
    "7,000",
    "A_B c_d \u201cquoted\u201d & <b>bold</b>",
    "Много слов 漢字 ١٢٣",
    "x" * 300,
    " spaces  inside ",
)


def sentences() -> list[str]:
    draw = random.Random(20211118)  # noqa: S311 - nothing secret
    made = [pattern.replace("{}", f"{draw.randint(1, 9999):,}") for pattern in _PATTERNS for _ in range(4)]
    return [*made, *_UNSEEN]


def stock(folder: Path, packages: dict[str, Path], codes: tuple[str, str], hypotheses: int = 0) -> list[Any]:
    """Return what stock Argos makes of the sentences with these packages, in a home that is thrown away."""
    place = folder / "packages"
    place.mkdir()
    for name, package in packages.items():
        (place / name).symlink_to(package)
    environment = (
        os.environ | dict([SAME_EVERYWHERE]) | {f"XDG_{name}_HOME": str(folder) for name in ("DATA", "CONFIG", "CACHE")}
    )
    command = [sys.executable, str(_SCRIPT), str(place), *codes, str(hypotheses)]
    done = subprocess.run(
        command, input=json.dumps(sentences()), capture_output=True, text=True, env=environment, check=True
    )
    results: list[Any] = json.loads(done.stdout)
    return results


def ours(engine: Engine) -> list[list[str]]:
    found = {one.index: one.hypotheses for checkpoint in engine.translate(sentences()) for one in checkpoint.results}
    return [[one.text for one in found[index]] for index in range(len(found))]


@pytest.mark.parametrize("code", ["en_pl", "en_ar", "en_ru"])
def test_the_first_hypothesis_is_what_stock_argos_translates(unpacked: Path, tmp_path: Path, code: str) -> None:
    """SentencePiece for pl and ar, BPE with Moses for ru."""
    package = unpacked / NAMES[code]
    assert (package / "bpe.model").exists() == (code == "en_ru")
    expected = stock(tmp_path, {code: package}, ("en", code[-2:]))
    assert [texts[0] for texts in ours(ArgosEngine(package, Identity(code, "0.1"), Search()))] == expected


@pytest.mark.parametrize("code", ["en_pl", "en_ru"])
def test_all_hypotheses_are_those_of_stock_argos(unpacked: Path, tmp_path: Path, code: str) -> None:
    expected = stock(tmp_path, {code: unpacked / NAMES[code]}, ("en", code[-2:]), 4)
    assert ours(ArgosEngine(unpacked / NAMES[code], Identity(code, "0.1"), Search())) == expected


def test_a_target_prefix_is_used_and_removed_as_by_stock_argos(unpacked: Path, tmp_path: Path) -> None:
    package = prefixed(unpacked, tmp_path / "prefixed", "▁Samolot")
    expected = stock(tmp_path, {"en_pl": package}, ("en", "pl"))
    got = [texts[0] for texts in ours(ArgosEngine(package, Identity("en_pl", "0.1"), Search()))]
    assert got == expected
    without = [texts[0] for texts in ours(ArgosEngine(unpacked / NAMES["en_pl"], Identity("en_pl", "0.1"), Search()))]
    assert got != without


def test_a_pivot_says_what_stock_argos_says_over_the_same_two_packages(unpacked: Path, tmp_path: Path) -> None:
    """A package from Polish is the Russian one with other metadata: what it says makes no sense, but it is said."""
    second = prefixed(unpacked, tmp_path / "pl_ru", "", code="en_ru", from_code="pl")
    expected = stock(tmp_path, {"en_pl": unpacked / NAMES["en_pl"], "pl_ru": second}, ("en", "ru"))
    first = ArgosEngine(unpacked / NAMES["en_pl"], Identity("en_pl", "0.1"), Search())
    pivot = PivotEngine(first, ArgosEngine(second, Identity("pl_ru", "0.1"), Search()))
    assert pivot.description.pivot == "pl"
    assert [texts[0] for texts in ours(pivot)] == expected


def prefixed(unpacked: Path, folder: Path, prefix: str, *, code: str = "en_pl", from_code: str = "en") -> Path:
    """Return a package like a fixture package, but with other metadata."""
    folder.mkdir()
    for path in (unpacked / NAMES[code]).iterdir():
        if path.name != "metadata.json":
            (folder / path.name).symlink_to(path)
    metadata = json.loads((unpacked / NAMES[code] / "metadata.json").read_text())
    (folder / "metadata.json").write_text(json.dumps(metadata | {"target_prefix": prefix, "from_code": from_code}))
    return folder
