"""The only door to argostranslate: its Package, for metadata and tokenizer.

Nothing of Argos that downloads or installs is used.
"""

from __future__ import annotations

import importlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.errors import OutsideError

# What argostranslate.settings turns into directories, and creates, when it is imported.
_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")


def load_package(directory: Path) -> Any:
    """Return the argostranslate.package.Package of an unpacked package, its tokenizer loaded.

    Raises OutsideError when Argos Translate is not installed or cannot read the package.
    """
    try:
        with _harmless_import():
            module = importlib.import_module("argostranslate.package")
        package = module.Package(directory)
        package.tokenizer.encode("a")  # it loads when it is first used, and has its own ways to fail
    except ImportError as error:
        raise OutsideError(
            f"Argos Translate cannot be used: {error}", hint="install Polybrief with its dependencies"
        ) from error
    except (OSError, ValueError, RuntimeError, LookupError, AttributeError, SystemExit) as error:
        # AttributeError: there is no tokenizer. SystemExit: Argos's BPE reader ends the program on a damaged file.
        raise OutsideError(f"Argos Translate cannot read the package {directory.name}: {error}") from error
    return package


@contextmanager
def _harmless_import() -> Iterator[None]:
    """Let argostranslate make its directories in a temporary folder: the user's home may be read-only.

    Where packages live is decided by places.py; nothing that is used here reads Argos's settings after the import.
    """
    saved = {name: os.environ.get(name) for name in _FOLDERS}
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(dict.fromkeys(_FOLDERS, folder))
        try:
            yield
        finally:
            for name, value in saved.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
