"""The index: Pagefind run once over the folded pages, and beside it a file with what each page shows as a result.

Its own file for a result (a fragment) holds the folded words: it is read for its name, which is the page's id in the
index, and is replaced by ours. The rest of its bundle that our search does not load is left out.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from pagefind.service import get_executable

from generator.errors import OutsideError

# What a search loads of Pagefind's bundle; the other files are ready-made interfaces and a worker that we do without.
_KEPT = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.*.pagefind")
_FRAGMENT_MARK = b"pagefind_dcd"


def write_index(pages: Iterable[tuple[str, str]], folder: Path) -> None:
    """Write the index of the pages into a new folder, none where there is no page; OutsideError where Pagefind fails.

    A page is what a result shows of it and what Pagefind reads (`SearchPage.shown` and `indexed`). The same pages give
    the same bytes: Pagefind's names are hashes, and it writes no times.
    """
    with tempfile.TemporaryDirectory(prefix="polybrief-search-") as name:
        source, bundle = Path(name) / "pages", Path(name) / "bundle"
        source.mkdir()
        shown: dict[str, str] = {}
        for text, indexed in pages:
            # A name that changes with everything that a result shows: Pagefind's id of the page follows from it.
            each = hashlib.sha256(text.encode()).hexdigest()[:16]
            shown[each] = text
            (source / f"{each}.html").write_text(indexed, encoding="utf-8")
        if not shown:
            return
        _run(source, bundle)
        (folder / "pages").mkdir(parents=True)
        for pattern in _KEPT:
            for path in bundle.glob(pattern):
                shutil.copyfile(path, folder / path.name)
        shutil.copytree(bundle / "index", folder / "index", copy_function=shutil.copyfile)
        for fragment in (bundle / "fragment").glob("*.pf_fragment"):
            (folder / "pages" / f"{fragment.stem}.json").write_text(shown[_page_name(fragment)], encoding="utf-8")


def _run(source: Path, bundle: Path) -> None:
    program = get_executable()
    if program is None:
        raise OutsideError("Pagefind is not installed", hint="install the package pagefind[bin]")
    # Pagefind would take options from the environment, and from a configuration in the folder where it runs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [str(program), "--site", str(source), "--output-path", str(bundle), "--silent"]
    done = subprocess.run(command, cwd=source, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - no shell, and nothing that a user wrote
    if done.returncode:
        raise OutsideError(f"Pagefind failed: {(done.stdout + done.stderr).strip()}")


def _page_name(fragment: Path) -> str:
    data = gzip.decompress(fragment.read_bytes())
    if not data.startswith(_FRAGMENT_MARK):
        raise OutsideError("Pagefind writes its fragments in another way than this program reads them")
    url: str = json.loads(data.removeprefix(_FRAGMENT_MARK))["url"]
    return url.strip("/").removesuffix(".html")
