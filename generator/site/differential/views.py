"""The views of a language's stories, packed: those of stories that did not change come from the build before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.editions import StoryView
from generator.pipeline.digests import digest_of
from generator.site.differential.blobs import pickled_view, view_of

_MOST = 32  # of what is unpacked at once: lists go through stories roughly by date


@dataclass
class Views(Mapping[str, StoryView]):
    """Views by story: what was put in, and nothing else."""

    _packed: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    _open: OrderedDict[str, StoryView] = field(default_factory=OrderedDict)

    def put(self, story: str, view: StoryView) -> None:
        """Put the view of a story in."""
        self.keep(story, digest_of(view), pickled_view(view))

    def keep(self, story: str, stamp: str, packed: bytes) -> None:
        """Put a view in as the build before packed it, with its digest."""
        self._packed[story] = stamp, packed
        self._open.pop(story, None)

    def stamp(self, story: str) -> str:
        """Return a digest of a story's view."""
        return self._packed[story][0]

    def packed(self, story: str) -> tuple[str, bytes]:
        """Return a view's digest, and the view packed."""
        return self._packed[story]

    def __getitem__(self, story: str) -> StoryView:
        if story not in self._open:
            self._open[story] = view_of(self._packed[story][1])
            if len(self._open) > _MOST:
                self._open.popitem(last=False)
        return self._open[story]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)
