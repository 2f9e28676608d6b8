"""Measures `polybrief verify`: pairs a second, time to start, and what it finds in a labelled set; it is no test.

python bench/verify.py                 on ../shared/fidelity when that folder is there, else on the sentences of the tests
python bench/verify.py --set FOLDER    on a folder of {lang}.jsonl with source, target, label (ok, corrupt) and kind
python bench/verify.py --list          with every pair that is judged wrongly
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

from generator.checks.verdict import TARGETS, verify

_ROOT = Path(__file__).parents[1]
_OWN = _ROOT / "tests" / "checks" / "pairs.jsonl"
_STARTS = 5
_LEAST_SECONDS = 3.0

Pair = tuple[str, str, str, str]


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description="Measure the fidelity checks.")
    parser.add_argument(
        "--set", type=Path, default=_ROOT.parent / "shared" / "fidelity", help="a folder of labelled pairs"
    )
    parser.add_argument("--list", action="store_true", help="print every pair that is judged wrongly")
    arguments = parser.parse_args()
    labelled = _read(arguments.set)
    if labelled:
        _table(labelled, show=arguments.list)
    else:
        print(f"{arguments.set} has no labelled pairs; speed is measured on the sentences of the tests")
    _speed(labelled or _own_pairs())
    _start()


def _read(folder: Path) -> list[Pair]:
    """Return language, kind (ok, or that of the fault), source and target of every pair of a set."""
    pairs = []
    for language in TARGETS:
        path = folder / f"{language}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            record = json.loads(line)
            kind = "ok" if record["label"] == "ok" else record["kind"]
            pairs.append((language, kind, record["source"], record["target"]))
    return pairs


def _own_pairs() -> list[Pair]:
    records = [json.loads(line) for line in _OWN.read_text(encoding="utf-8").splitlines()]
    return [(language, "ok", record["source"], record[language]) for record in records for language in TARGETS]


def _table(pairs: list[Pair], *, show: bool) -> None:
    """Print how many pairs of each kind and language are refused, of how many; `ok` are the false alarms."""
    refused: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for language, kind, source, target in pairs:
        verdict = verify(language, source, target)
        refused[language, kind].append(not verdict.ok)
        if show and verdict.ok == (kind != "ok"):
            print(f"{language} {kind}\n    {source}\n    {target}")
            for problem in verdict.problems:
                print(f"    {problem.kind}: {problem.detail}")
    kinds = sorted({kind for _, kind in refused}, key=lambda kind: (kind != "ok", kind))
    print(f"{'refused':18}" + "".join(f"{language:>9}" for language in TARGETS) + "      all")
    for kind in kinds:
        cells = [refused[language, kind] for language in TARGETS]
        total = [one for cell in cells for one in cell]
        print(f"{kind:18}" + "".join(f"{_share(cell):>9}" for cell in cells) + f"{_share(total):>9} {_percent(total)}")
    faults = [one for (_, kind), cell in refused.items() if kind != "ok" for one in cell]
    print(f"{'all faults':18}{' ' * 9 * len(TARGETS)}{_share(faults):>9} {_percent(faults)}")


def _share(cell: list[bool]) -> str:
    return f"{sum(cell)}/{len(cell)}" if cell else "–"


def _percent(cell: list[bool]) -> str:
    return f"{100 * sum(cell) / len(cell):5.1f} %" if cell else ""


def _speed(pairs: list[Pair]) -> None:
    """Print pairs a second of one core, in rounds over the whole set until enough time has gone."""
    rounds: list[float] = []
    while sum(rounds) < _LEAST_SECONDS:
        begin = time.process_time()
        for language, _, source, target in pairs:
            verify(language, source, target)
        rounds.append(time.process_time() - begin)
    rates = [len(pairs) / taken for taken in rounds]
    print(
        f"pairs a second: {statistics.median(rates):.0f} (first round, with cold tables: {rates[0]:.0f}) on {len(pairs)} pairs"
    )


def _start() -> None:
    """Print how long the command takes for one pair, start included."""
    line = json.dumps({"lang": "tr", "source": "7,000 people.", "target": "7.000 kişi."}).encode()
    taken = []
    for _ in range(_STARTS):
        begin = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "generator", "verify"], input=line, capture_output=True, check=True, cwd=_ROOT
        )
        taken.append(time.perf_counter() - begin)
    print(f"start to end of one pair: {statistics.median(taken):.2f} s (best {min(taken):.2f} s)")


if __name__ == "__main__":
    main()
