"""Looking at the folders of a site's languages: of a large one, other processes do it while the content is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from importlib import import_module
from pathlib import Path

from generator.site.differential.outputs import folder_seals
from generator.site.workers import Team, cores

_MANY = 20_000  # pages whose files take one process longer to look at than others take to start


class Looking:
    """What the folders of languages look like, each by its sections; `team` are the processes, None for a small site."""

    def __init__(self, site: Path, codes: Iterable[str], pages: int) -> None:
        self._site = site
        self.team = Team(cores()) if pages >= _MANY and cores() > 1 else None
        self._begun: dict[str, Future[dict[str, str]]] = {}
        if self.team:
            self._begun = {code: self.team.begin(folder_seals, site / code) for code in codes}

    def seals(self, code: str) -> Mapping[str, str]:
        """Return one digest of the looks of each section of a language."""
        return self._begun[code].result() if code in self._begun else folder_seals(self._site / code)

    def seen(self, code: str) -> Mapping[str, str] | None:
        """Return the same where other processes have looked, None where nobody has."""
        return self._begun[code].result() if code in self._begun else None

    def prepare(self, module: str) -> None:
        """Let the processes load a module when they have looked: there is more to do for them."""
        for _ in range(cores() if self.team else 0):
            if self.team:
                self.team.begin(import_module, module)

    def close(self) -> None:
        """Stop the processes."""
        if self.team:
            self.team.close()
