"""What a build leaves of a language's files: what was written as it had been stays as it was, what is nobody's goes."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from generator.site.differential.outputs import Output, Section, in_sections, outputs, section


@dataclass(frozen=True, slots=True)
class Settled:
    """All files in their sections, and the names of those that are new or different, and of those that are no more."""

    sections: Mapping[str, Section]
    written: tuple[str, ...]
    removed: tuple[str, ...]


def settled(folder: Path, before: Mapping[str, Section], had: AbstractSet[str], has: AbstractSet[str]) -> Settled:
    """Compare what was written into a folder with what was there, section by section; those without changes stay packed.

    `had` and `has` are the files that belonged and belong to whatever changed. What was written as it had been is
    deleted from the folder. Raises RuntimeError where a file belongs to nobody, or one is missing.
    """
    new, gone = outputs(folder), had - has
    if strange := new.keys() - has:
        raise RuntimeError(f"files that belong to no page: {sorted(strange)}")
    written, removed = in_sections(new), in_sections(dict.fromkeys(gone, _NOTHING))
    owned = in_sections(dict.fromkeys(has, _NOTHING))
    sections, different = dict(before), []
    for name in written.keys() | removed.keys():
        files = before[name].files if name in before else {}
        for path, output in written.get(name, {}).items():
            if path in files and files[path].digest == output.digest:
                (folder / path).unlink()
            else:
                files[path] = output
                different.append(path)
        for path in removed.get(name, ()):
            files.pop(path, None)
        if missing := owned.get(name, {}).keys() - files.keys():
            raise RuntimeError(f"files that were not written: {sorted(missing)}")
        sections[name] = section(files)
        if not files:
            del sections[name]
    return Settled(sections, tuple(sorted(different)), tuple(sorted(gone)))


_NOTHING = Output("", 0, 0, 0)
