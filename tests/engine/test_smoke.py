from __future__ import annotations

from pathlib import Path

import pytest

from generator.engine import smoke
from generator.engine.faults import PackageFault
from generator.engine.smoke import smoke_translate
from tests.engine.conftest import FILES, NAMES


@pytest.mark.parametrize("code", ["en_ar", "en_ru"])
def test_a_sound_package_says_something(unpacked: Path, code: str) -> None:
    assert smoke_translate(unpacked / NAMES[code], code).strip()


def test_a_package_without_a_real_model_is_refused(tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    with pytest.raises(PackageFault, match="does not translate") as caught:
        smoke_translate(tmp_path, "en_pl")
    assert caught.value.code == "package-smoke"


def test_a_model_that_takes_its_process_down_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smoke, "_translate", print)  # what the process runs ends without an answer
    with pytest.raises(PackageFault, match="ended the process"):
        smoke_translate(tmp_path, "en_pl")


def test_a_model_that_never_answers_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smoke, "_PATIENCE", 0.0)
    with pytest.raises(PackageFault, match="no answer"):
        smoke_translate(tmp_path, "en_pl")
