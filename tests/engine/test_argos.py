from __future__ import annotations

import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.argos import ArgosEngine, _batches
from generator.engine.protocol import Engine, Hypothesis, Identity, Search
from generator.engine.receipt import write_receipt
from generator.engine.stock import load_package
from generator.errors import OutsideError
from tests.engine.conftest import NAMES, TOP


def engine(unpacked: Path, code: str = "en_pl", **search: int) -> ArgosEngine:
    return ArgosEngine(unpacked / NAMES[code], Identity(code, "0.1"), Search(**search))


def hypotheses(engine: Engine, texts: Sequence[str]) -> list[tuple[Hypothesis, ...]]:
    found = {one.index: one.hypotheses for checkpoint in engine.translate(texts) for one in checkpoint.results}
    assert sorted(found) == list(range(len(texts)))
    return [found[index] for index in range(len(texts))]


def texts_of(engine: Engine, texts: Sequence[str]) -> list[str]:
    return [one[0].text for one in hypotheses(engine, texts)]


NUMBERS = (3, 17, 22, 40, 58, 99)


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("en_pl", "Na Białorusi pozostaje około {} migrantów."),
        ("en_ru", "В Белоруссии остаётся около {} мигрантов."),
        ("en_ar", "لا يزال نحو {} مهاجر في بيلاروسيا."),
    ],
)
def test_the_fixture_packages_translate_a_sentence_of_the_briefing(unpacked: Path, code: str, target: str) -> None:
    got = texts_of(engine(unpacked, code), [f"About {number}00 migrants remain in Belarus." for number in range(3, 10)])
    assert got == [target.format(f"{number}00") for number in range(3, 10)]


def test_every_text_has_its_hypotheses_the_best_first(unpacked: Path) -> None:
    texts = [f"{number} people remain in Minsk." for number in NUMBERS]
    for found in hypotheses(engine(unpacked), texts):
        assert [one.rank for one in found] == [0, 1, 2, 3]
        assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
        assert len({one.text for one in found}) > 1
        assert all(one.complete for one in found)


def test_work_comes_in_checkpoints_that_can_be_saved(unpacked: Path) -> None:
    texts = [f"{number} people remain in Minsk." for number in range(10, 90)]
    checkpoints = list(engine(unpacked).translate(texts))
    assert len(checkpoints) > 2
    assert all(checkpoint.pieces > 0 for checkpoint in checkpoints)
    assert sum(len(checkpoint.results) for checkpoint in checkpoints) == 80


def test_a_caller_may_stop_after_any_checkpoint(unpacked: Path) -> None:
    work = engine(unpacked).translate([f"{number} people remain in Minsk." for number in range(10, 90)])
    assert next(work).results
    work.close()  # type: ignore[attr-defined] - it is a generator


def test_the_same_text_reads_the_same_in_any_company(unpacked: Path) -> None:
    texts = [f"On {day} November 2021, {day * 7} children crossed the border." for day in range(1, 29)]
    together = hypotheses(engine(unpacked), texts)
    alone = [hypotheses(engine(unpacked), [text])[0] for text in texts[::9]]
    assert [[one.text for one in found] for found in together[::9]] == [[one.text for one in found] for found in alone]


def test_a_translation_cut_off_at_the_limit_says_so(unpacked: Path) -> None:
    [found] = hypotheses(engine(unpacked, longest=5), ["About 7,000 migrants remain in Belarus."])
    assert not any(one.complete for one in found)


@pytest.mark.parametrize("text", ["", " ", "_", "漢字", "a" * 3000, "\u2068 1 \u2069", "{people}", "\0"])
def test_odd_texts_get_an_answer(unpacked: Path, text: str) -> None:
    assert len(hypotheses(engine(unpacked), [text])[0]) == 4


def test_no_texts_load_nothing() -> None:
    assert list(ArgosEngine(Path("/nowhere"), Identity("en_pl", "1"), Search()).translate([])) == []


def test_a_text_of_two_lines_is_a_mistake_of_the_caller(unpacked: Path) -> None:
    with pytest.raises(ValueError, match="one line"):
        list(engine(unpacked).translate(["a\nb"]))


def test_a_package_without_its_own_sentence_splitter_works_offline(
    unpacked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_options: object) -> None:
        raise AssertionError("the engine opened a socket")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    assert not [name for name in ("stanza", "minisbd", "spacy") if (unpacked / TOP / name).exists()]
    assert texts_of(engine(unpacked), ["3 children remain in Minsk."]) == ["W Mińsku pozostają 3 dzieci."]


def test_nothing_heavy_is_imported(unpacked: Path) -> None:
    texts_of(engine(unpacked), ["3 children remain in Minsk."])
    assert not {"argostranslate.translate", "stanza", "minisbd", "spacy", "torch"} & set(sys.modules)


def installed(unpacked: Path, folder: Path) -> Path:
    """Return a copy of the Polish package with a receipt, as an install leaves it."""
    copy = folder / TOP
    for path in sorted((unpacked / TOP).rglob("*")):
        target = copy / path.relative_to(unpacked / TOP)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            target.write_bytes(path.read_bytes())
    write_receipt(copy, "ab" * 32, 1)
    return copy


def test_2000_corrupted_weight_bytes_do_not_translate(unpacked: Path, tmp_path: Path) -> None:
    copy = installed(unpacked, tmp_path)
    weights = bytearray((copy / "model" / "model.bin").read_bytes())
    weights[100_000:102_000] = os.urandom(2000)
    (copy / "model" / "model.bin").write_bytes(weights)
    with pytest.raises(OutsideError, match=r"model\.bin was changed") as caught:
        list(ArgosEngine(copy, Identity("en_pl", "0.1"), Search()).translate(["a"]))
    assert "packages install" in caught.value.hint


@pytest.mark.parametrize("name", ["metadata.json", "model/model.bin", "sentencepiece.model"])
@pytest.mark.parametrize("damage", [b"", b"damaged"])
def test_a_damaged_stock_package_is_an_outside_error(unpacked: Path, tmp_path: Path, name: str, damage: bytes) -> None:
    copy = installed(unpacked, tmp_path)
    (copy / "polybrief.json").unlink()
    (copy / name).write_bytes(damage)
    with pytest.raises(OutsideError):
        list(ArgosEngine(copy, Identity("en_pl", "0.1"), Search()).translate(["a"]))


def test_a_package_that_is_not_there_is_an_outside_error(tmp_path: Path) -> None:
    with pytest.raises(OutsideError):
        list(ArgosEngine(tmp_path, Identity("en_pl", "0.1"), Search()).translate(["a"]))


def test_loading_leaves_the_home_and_the_environment_alone(
    unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("argostranslate")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    before = {name: value for name, value in os.environ.items() if "XDG" in name or "ARGOS" in name}
    assert load_package(unpacked / TOP).to_code == "pl"
    assert list(tmp_path.iterdir()) == []
    assert {name: value for name, value in os.environ.items() if "XDG" in name or "ARGOS" in name} == before


@settings(deadline=None, max_examples=100)
@given(st.lists(st.integers(0, 60), max_size=200))
def test_batches_hold_every_text_once_and_one_length_each(lengths: list[int]) -> None:
    batches = _batches(lengths)
    assert sorted(place for batch in batches for place in batch) == list(range(len(lengths)))
    assert all(len({lengths[place] for place in batch}) == 1 and len(batch) <= 32 for batch in batches)


def test_a_damaged_bpe_file_does_not_end_the_program(unpacked: Path, tmp_path: Path) -> None:
    """Argos's reader of BPE files calls sys.exit on a line that it does not understand."""
    for name in ("metadata.json", "model"):
        (tmp_path / name).symlink_to(unpacked / NAMES["en_ru"] / name)
    (tmp_path / "bpe.model").write_text("#version: 0.2\nonly-one-piece\n")
    with pytest.raises(OutsideError, match="cannot read the package"):
        list(ArgosEngine(tmp_path, Identity("en_ru", "0.1"), Search()).translate(["a"]))
