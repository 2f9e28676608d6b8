"""Runs Argos Translate as it is, for comparison, in a process that has nothing else to do.

It replaces no line of Argos Translate. Where the neural sentence splitters that Argos imports (stanza, minisbd) are not
installed, modules with the same names take their place and give every text back as one sentence. That is the whole
difference: packages, tokenizers, options, decoding and detokenizing are those of the installed argostranslate.

Use: python stock_argos.py PACKAGES FROM TO [HYPOTHESES] < texts.json > texts.json
The folder PACKAGES must be empty but for the package; the home and XDG directories should be throw-away ones.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import types
from typing import Any


def stand_in() -> list[str]:
    """Put stand-ins for the sentence splitters that are not installed in their place, and return their names."""
    made: list[str] = []
    for name, make in (("stanza", _stanza), ("minisbd", _minisbd)):
        if importlib.util.find_spec(name) is None:
            sys.modules[name] = make()
            made.append(name)
    return made


def translate(source: str, target: str, texts: list[str], hypotheses: int) -> list[Any]:
    """Return the translation of every text, or with `hypotheses` its list of translations, the best first."""
    stand_in()
    from argostranslate import translate as stock  # noqa: PLC0415 - after the stand-ins

    if not hypotheses:
        return [stock.translate(text, source, target) for text in texts]
    translation = stock.get_translation_from_codes(source, target)
    return [[one.value for one in translation.hypotheses(text, hypotheses)] for text in texts]


def _stanza() -> types.ModuleType:
    class Pipeline:
        def __init__(self, **_options: Any) -> None:
            pass

        def __call__(self, text: str) -> Any:
            return types.SimpleNamespace(sentences=[types.SimpleNamespace(text=text)])

    module: Any = types.ModuleType("stanza")
    module.Pipeline = Pipeline
    return module


def _minisbd() -> types.ModuleType:
    class SBDetect:
        def __init__(self, _language: str, **_options: Any) -> None:
            pass

        def sentences(self, text: str) -> list[str]:
            return [text]

    module: Any = types.ModuleType("minisbd")
    module.SBDetect = SBDetect
    module.models = types.SimpleNamespace(list_models=lambda: ["en"], cache_dir="")
    return module


def main(packages: str, source: str, target: str, hypotheses: str = "0") -> None:
    """Translate the JSON list on the standard input."""
    os.environ["ARGOS_PACKAGES_DIR"] = packages
    results = translate(source, target, json.load(sys.stdin), int(hypotheses))
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
