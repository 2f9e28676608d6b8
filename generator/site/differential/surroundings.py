"""What every page depends on beside the content: the program, its options, the files of docs/ and of the theme."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from generator.site.differential.cache import fingerprint

_OWN = ("polybrief",)  # any other plugin may read whatever it wants


def surroundings(config: MkDocsConfig) -> str:
    """Return a digest of all that is no content; empty where it cannot be known, because other plugins or hooks run."""
    if not config.config_file_path or config.hooks or any(name not in _OWN for name in config.plugins):
        return ""
    with Path(config.config_file_path).open("rb") as file:
        options = yaml_load(file)  # with what it inherits, and with variables of the environment
    state = hashlib.blake2b(digest_size=16)
    state.update(json.dumps([fingerprint(), options, config.site_url], default=repr, sort_keys=True).encode())
    for name, data in _files(config):
        state.update(f"\0{name}\0{len(data)}\0".encode())
        state.update(data)
    return state.hexdigest()


def _files(config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    """Yield the files of docs/ that are no pages, and those of the desk's own theme, wherever these folders are."""
    for folder in filter(None, (config.docs_dir, config.theme.custom_dir)):
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file() and path.suffix != ".md":
                yield path.relative_to(folder).as_posix(), path.read_bytes()
