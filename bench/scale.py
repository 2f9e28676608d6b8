"""Measure how the cost grows: N synthetic briefings in eight languages, by stage, and what a second build costs.

usage: python bench/scale.py [--briefings N ...] [--languages N] [--facts N]  (needs requirements/bench.lock)

For every N: wall and CPU seconds and the peak of memory of all processes together for reading and checking, rendering
Markdown, the whole site, a build where nothing changed, and one where a figure changed; the bytes of what was written;
and between every two N the growth exponent, log(cost ratio) / log(N ratio): 1 is a cost that follows the number.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from build import CODES, Cost, measure, write_project

FIGURE = re.compile(r"(?<=count: )\d+(?=\n)")
STAGES = ("check", "render", "build", "nothing changed", "one figure changed")


@dataclass
class Scale:
    """What was measured for a number of briefings: costs by stage, and bytes and files by what they are."""

    briefings: int
    costs: dict[str, Cost] = field(default_factory=dict)
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)


def kind_of(path: Path, site: Path) -> str:
    """Return what a file of the site is."""
    parts = path.relative_to(site).parts
    if len(parts) > 1 and parts[1] in {"text", "search", "assets"}:
        return {"text": "text edition", "search": "search", "assets": "assets"}[parts[1]]
    if path.suffix in {".zip", ".json"}:
        return {".zip": "offline ZIP", ".json": "data"}[path.suffix]
    if path.name in {"index.html", "404.html"}:
        return "pages"
    return "single files" if path.suffix == ".html" else "feeds, sitemaps and others"


def sizes(folder: Path) -> dict[str, tuple[int, int]]:
    """Return files and bytes of the content and of the site by kind."""
    found: dict[str, tuple[int, int]] = {}

    def add(kind: str, path: Path) -> None:
        files, size = found.get(kind, (0, 0))
        found[kind] = files + 1, size + path.stat().st_size

    for name in ("facts", "translations"):
        for path in _files(folder / name):
            add(name, path)
    for path in _files(folder / "site"):
        add(kind_of(path, folder / "site"), path)
    for path in _files(folder / ".cache"):
        add("cache", path)
    return found


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def scale(briefings: int, facts: int, languages: int) -> Scale:
    """Measure one number of briefings."""
    found = Scale(briefings)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "project"
        write_project(folder, briefings, facts)
        _keep_languages(folder, languages)
        command = [sys.executable, "-m", "generator"]
        out = ["--out", str(folder / "site")]
        runs = {
            "check": [*command, "check"],
            "render": [*command, "render", "--out", str(folder / "markdown")],
            "build": [*command, "build", *out],
            "nothing changed": [*command, "build", *out],
            "one figure changed": [*command, "build", *out],
        }
        for stage in STAGES:
            if stage == "one figure changed":
                _change(folder)
            found.costs[stage] = measure(runs[stage], folder, folder / "site")
            shutil.rmtree(folder / "markdown", ignore_errors=True)
            cost = found.costs[stage]
            print(f"{briefings:>8}  {stage:20}{cost.wall:9.1f}{cost.cpu:9.1f}{cost.peak:10.0f}", flush=True)
        found.sizes = sizes(folder)
    return found


def _keep_languages(folder: Path, languages: int) -> None:
    """Leave the first so many languages of the site."""
    path = folder / "polybrief.yml"
    dropped = CODES[languages:]
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line.strip().split(":")[0] not in dropped
    ]
    text = re.sub(r"falls_back_to: \[[^\]]*\]", "falls_back_to: []", "\n".join(lines)) if dropped else "\n".join(lines)
    path.write_text(text + "\n", encoding="utf-8")
    for code in dropped:
        shutil.rmtree(folder / "translations" / code)
        (folder / "translations" / "termbase" / f"{code}.yml").unlink()


def _change(folder: Path) -> None:
    path = folder / "facts/story-0/day-00007.yml"
    text, count = FIGURE.subn("4711", path.read_text(encoding="utf-8"), count=1)
    if not count:
        raise SystemExit("the synthetic briefing has no figure to change")
    path.write_text(text, encoding="utf-8")


def exponent(one: float, two: float, first: int, second: int) -> float:
    """Return the growth exponent between two costs."""
    return math.log(max(two, 1e-9) / max(one, 1e-9)) / math.log(second / first)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--briefings", type=int, nargs="+", default=[100, 1000], help="10000 takes long")
    parser.add_argument("--languages", type=int, default=len(CODES))
    parser.add_argument("--facts", type=int, default=6, help="facts of a briefing")
    options = parser.parse_args()
    print(f"{options.languages} languages, {options.facts} facts a briefing, {os.cpu_count()} cores")
    print(f"{'':8}  {'':20}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}")
    found = [scale(number, options.facts, options.languages) for number in options.briefings]
    for each in found:
        print(f"\n{each.briefings} briefings: files and MB")
        for kind, (files, size) in sorted(each.sizes.items()):
            print(f"{kind:28}{files:10}{size / 1e6:10.1f}")
        print(f"a changed figure costs 1/{each.costs['build'].wall / each.costs['one figure changed'].wall:.0f} of all")
    for one, two in pairwise(found):
        print(f"\ngrowth exponents, {one.briefings} to {two.briefings} briefings")
        for stage in STAGES:
            cpu = exponent(one.costs[stage].cpu, two.costs[stage].cpu, one.briefings, two.briefings)
            print(f"{stage:28}{cpu:10.2f}")
        for kind in sorted(one.sizes.keys() & two.sizes.keys()):
            size = exponent(one.sizes[kind][1], two.sizes[kind][1], one.briefings, two.briefings)
            print(f"{kind + ', bytes':28}{size:10.2f}")


if __name__ == "__main__":
    main()
