"""A withdrawn fact on the built pages: its gap and its entries say the day and the reason, in every language."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.readback import elements
from generator.readback.pages import differences, read_back
from generator.readback.reader import Reader, Tongues
from generator.readback.record import Record, gather
from tests.conftest import build

ROOT = Path(__file__).parents[2]
BRIEFING = "belarus-border/2021-11-18"
CODES = ("en", "ckb", "ar", "pl")
GONE = "withdrawn: [{fact: escort-videos-old, on: 2021-12-02, why: could_harm}]\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Record]:
    """Return the site of a project that has withdrawn a fact, and the record of that project."""
    root = tmp_path_factory.mktemp("withdrawn")
    for name in ("facts", "translations", "docs"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("polybrief.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, root / name)
    file = root / "facts" / f"{BRIEFING}.yml"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{GONE}", encoding="utf-8")
    done = build(root, root / "site", *(part for code in CODES for part in ("--lang", code)))
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site", gather(root)


@pytest.mark.parametrize("code", CODES)
def test_what_the_site_says_of_it_is_so(built: tuple[Path, Record], code: str) -> None:
    site, record = built
    assert list(read_back(site / code, code, record)) == []


def _other_reason(page: str) -> str:
    begin = page.index('class="pb-gap"')
    end = page.index("</div>", begin)
    at = page.index('<p class="pb-meta">', begin)
    return f'{page[:at]}<p class="pb-meta">?</p>{page[end:]}'


CHANGES: dict[str, tuple[str, Callable[[str], str]]] = {
    "no gap": (BRIEFING, lambda page: page.replace('id="escort-videos-old"', 'id="escort-videos-older"')),
    "another day": (
        BRIEFING,
        lambda page: page.replace('<time datetime="2021-12-02"', '<time datetime="2021-12-03"'),
    ),
    "another reason": (BRIEFING, _other_reason),
    "another day in the list": (
        "corrections",
        lambda page: page.replace('<time datetime="2021-12-02"', '<time datetime="2021-12-03"'),
    ),
    "an entry for another fact": ("corrections", lambda page: page.replace("#escort-videos-old", "#escort-videos-new")),
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("case", CHANGES)
def test_another_word_of_it_is_caught(built: tuple[Path, Record], code: str, case: str) -> None:
    site, record = built
    path, change = CHANGES[case]
    page = (site / code / path / "index.html").read_text(encoding="utf-8")
    assert change(page) != page
    assert list(differences(Reader(Tongues(record), code, path, elements.read(change(page)))))
