"""What is remembered in pieces, each packed by itself: a build unpacks those of the stories that changed, and no other."""

from __future__ import annotations

import io
import json
import pickle
import zlib
from typing import Any

from generator.model.editions import StoryView

_MODULES = (
    "generator.model.",
    "generator.findings",
    "generator.loading.codes",
    "generator.pipeline.content",
    "generator.pipeline.summaries",
    "generator.pipeline.progress",
    "generator.pipeline.gate",
    "generator.checks.units",
)
_OTHERS = {("decimal", "Decimal"), ("builtins", "frozenset"), ("builtins", "set"), ("collections", "Counter")}


def packed(value: object) -> bytes:
    """Return a value of JSON in few bytes; the keys of a mapping keep their order."""
    return zlib.compress(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), 1
    )


def unpacked(data: bytes) -> Any:
    """Return the value that `packed` was given."""
    return json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))


def pickled_view(view: StoryView) -> bytes:
    """Return a view in few bytes."""
    return zlib.compress(pickle.dumps(view, protocol=5), 1)


def view_of(data: bytes) -> StoryView:
    """Return the view that was pickled; raises UnpicklingError for anything else."""
    found = restored(zlib.decompress(data))
    if not isinstance(found, StoryView):
        raise pickle.UnpicklingError("not the view of a story")
    return found


def restored(data: bytes) -> object:
    """Return what was pickled, as long as it is data of the model; raises UnpicklingError for everything else."""
    return _Reader(io.BytesIO(data)).load()


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        """Return a class of the model; raises UnpicklingError for everything else."""
        if module.startswith(_MODULES) or (module, name) in _OTHERS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no data of the model")
