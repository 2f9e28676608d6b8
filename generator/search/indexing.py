"""The index: Pagefind run once over the folded pages, and beside it a file with what each page shows as a result.

Its own file for a result (a fragment) holds the folded words: it is read for its name, which is the page's id in the
index, and is replaced by ours. The rest of its bundle that our search does not load is left out.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from generator.errors import OutsideError
from generator.search.pagefind import bundle_of

# What a search loads of Pagefind's bundle; the other files are ready-made interfaces and a worker that we do without.
_KEPT = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.*.pagefind", "index/*")
_FRAGMENTS, _FRAGMENT_MARK = "fragment/", b"pagefind_dcd"


def index_files(pages: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index of the pages by their names, none where there is no page; OutsideError where Pagefind fails.

    A page is what a result shows of it and what Pagefind reads (`SearchPage.shown` and `indexed`). The same pages, in any
    order, give the same bytes: Pagefind's names are hashes, and it writes no times.
    """
    # Names that change with everything that a result shows: Pagefind's ids of the pages follow from them.
    named = {hashlib.sha256(text.encode()).hexdigest()[:16]: (text, indexed) for text, indexed in pages}
    if not named:
        return
    for path, data in bundle_of((name, named[name][1]) for name in sorted(named)):
        if path.startswith(_FRAGMENTS):
            yield f"pages/{path.removeprefix(_FRAGMENTS).partition('.')[0]}.json", named[_page_name(data)][0].encode()
        elif any(fnmatchcase(path, pattern) for pattern in _KEPT):
            yield path, data


def _page_name(fragment: bytes) -> str:
    data = gzip.decompress(fragment)
    if not data.startswith(_FRAGMENT_MARK):
        raise OutsideError("Pagefind writes its fragments in another way than this program reads them")
    url: str = json.loads(data.removeprefix(_FRAGMENT_MARK))["url"]
    return url.strip("/").removesuffix(".html")
