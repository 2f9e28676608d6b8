"""What the build of a language gave, for the one who ordered it, and for the next build."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.pages import StateCounts


@dataclass(frozen=True, slots=True)
class Built:
    """What a language's build gave: the number of pages, their sentences by state, and what it logged.

    `written` are the files that are new or different, `removed` those that are no more, below the language's folder.
    `is_whole` says that everything was built and the stage holds all of it; `seal` is a digest of how its files look.
    """

    code: str
    pages: int
    states: StateCounts
    messages: tuple[tuple[int, str], ...]
    written: tuple[str, ...]
    removed: tuple[str, ...]
    is_whole: bool
    seal: str

    @property
    def manifest(self) -> str:
        """Return the name of the language's manifest."""
        return manifest_name(self.code)


def manifest_name(code: str) -> str:
    """Return the name under which a language's manifest is remembered, and stands in the stage until it holds."""
    return f"{code}.manifest"
