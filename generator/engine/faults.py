"""What can be wrong with one package: a fault that names itself; it never stops the work on another package."""

from __future__ import annotations

from generator.errors import OutsideError
from generator.findings import Finding, Position


class PackageFault(OutsideError):  # noqa: N818 - a fault of a package, which becomes a finding; not an error of the program
    """A package or its archive is not what it must be; `code` is the code of the finding it becomes."""

    def __init__(self, code: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.code = code

    def finding(self, path: str, *, language: str = "") -> Finding:
        """Return the fault as a finding at a file or folder."""
        return Finding(self.code, str(self), Position(path), self.hint, language=language)
