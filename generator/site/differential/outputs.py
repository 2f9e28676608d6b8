"""The files of a language as a build left them: by size, time and inode, and by content where these say nothing.

They are in sections, one for each folder that changes by itself; one digest of the looks of a section tells that all of
its files are as they were. A file that is missing, was changed, or is of somebody else makes the whole language unknown:
it is then built anew.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.site.differential.blobs import packed, unpacked

Look = tuple[int, int, int]  # what a look at a folder tells of a file: its size in bytes, time in nanoseconds and inode
_SHARED = ("text", "search/older")  # folders that hold a folder of each story, or of each part of the search


@dataclass(frozen=True, slots=True)
class Output:
    """A file: a digest of its content, and its size in bytes, time of change in nanoseconds and inode as last seen."""

    digest: str
    size: int
    time: int
    inode: int

    @property
    def seen(self) -> Look:
        """Return what a look at the folder tells without reading the file."""
        return self.size, self.time, self.inode


@dataclass(frozen=True, slots=True)
class Section:
    """The files of one section: one digest of their looks, and the files, packed."""

    seal: str
    packed: bytes

    @property
    def files(self) -> dict[str, Output]:
        """Return the files by their paths."""
        return {name: Output(*output) for name, output in unpacked(self.packed).items()}


def section(files: Mapping[str, Output]) -> Section:
    """Return the section of files."""
    looks_of = {name: output.seen for name, output in files.items()}
    data = {name: [each.digest, each.size, each.time, each.inode] for name, each in sorted(files.items())}
    return Section(seal_of(looks_of.items()), packed(data))


def section_of_files(files: Mapping[str, Output]) -> dict[str, Section]:
    """Return files in their sections."""
    return {name: section(each) for name, each in in_sections(files).items()}


def in_sections(files: Mapping[str, Output]) -> dict[str, dict[str, Output]]:
    """Return files by the names of their sections."""
    found: dict[str, dict[str, Output]] = {}
    for name, output in files.items():
        found.setdefault(section_name(name), {})[name] = output
    return found


def section_name(path: str) -> str:
    """Return the section of a file or folder: the first folder of its path, of what holds many of them the second as well.

    >>> section_name("story/2021-11-18/index.html"), section_name("text/story/2021-11-18/index.html")
    ('story', 'text/story')
    >>> section_name("feed.xml"), section_name("text/index.html"), section_name("search/older/ab12/pagefind-entry.json")
    ('', 'text', 'search/older/ab12')
    """
    folder = path.rpartition("/")[0]
    for shared in _SHARED:
        if folder.startswith(f"{shared}/"):
            return f"{shared}/{folder[len(shared) + 1 :].partition('/')[0]}"
    return folder.partition("/")[0]


def outputs(folder: Path) -> dict[str, Output]:
    """Return every file below a folder by its path, read."""
    return {name: Output(digest_of_file(folder / name), *seen) for name, seen in looks(folder)}


def survey(folder: Path, known: Mapping[str, Section]) -> dict[str, Section] | None:
    """Return the known sections with the looks of today, None where the folder does not hold exactly their files."""
    seen = _seen(folder)
    if seen.keys() != known.keys():
        return None
    found: dict[str, Section] = {}
    for name, before in known.items():
        if before.seal == _seal_of_lines(seen[name]):
            found[name] = before
        elif (files := _known_again(folder, dict(map(_read_line, seen[name])), before.files)) is not None:
            found[name] = section(files)
        else:
            return None
    return found


def _known_again(folder: Path, seen: Mapping[str, Look], known: Mapping[str, Output]) -> dict[str, Output] | None:
    """Return files with their looks of today where the content of all is what it was; None where it is not."""
    if seen.keys() != known.keys():
        return None
    found = {}
    for name, look in seen.items():
        before = known[name]
        # Copied, or written again with the same size: only its content can tell.
        if before.size != look[0] or (before.seen != look and digest_of_file(folder / name) != before.digest):
            return None
        found[name] = Output(before.digest, *look)
    return found


def folder_seals(folder: Path) -> dict[str, str]:
    """Return one digest of the looks of each section of a folder."""
    return {name: _seal_of_lines(lines) for name, lines in _seen(folder).items()}


def joined(seals: Mapping[str, str]) -> str:
    """Return one digest of the digests of sections."""
    text = "\n".join(f"{name}\0{seals[name]}" for name in sorted(seals))
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def seals_of(sections: Mapping[str, Section]) -> dict[str, str]:
    """Return the digests of the looks of sections."""
    return {name: each.seal for name, each in sections.items()}


def seal_of(seen: Iterable[tuple[str, Look]]) -> str:
    """Return one digest of the looks of files."""
    return _seal_of_lines([f"{name}\0{size} {time} {inode}" for name, (size, time, inode) in seen])


def _seal_of_lines(lines: list[str]) -> str:
    return hashlib.blake2b("\n".join(sorted(lines)).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _read_line(line: str) -> tuple[str, Look]:
    name, _, look = line.partition("\0")
    size, time, inode = map(int, look.split())
    return name, (size, time, inode)


def _seen(folder: Path) -> dict[str, list[str]]:
    """Return the looks of all files below a folder as lines, by section."""
    found: dict[str, list[str]] = {}
    for prefix, lines in _folders(folder):
        found.setdefault(section_name(prefix), []).extend(lines)
    return found


def looks(folder: Path) -> Iterator[tuple[str, Look]]:
    """Yield the path and the looks of every file below a folder; a link is of nobody, and makes the folder unknown."""
    for _, lines in _folders(folder):
        yield from map(_read_line, lines)


def _folders(top: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield every folder that holds files, as the way to it with a slash at its end, with the looks of these as lines.

    A site has hundreds of thousands of files: a line each is what takes the least time to make, and to digest.
    """
    pending = [("", str(top))]
    while pending:
        prefix, path = pending.pop()
        lines = []
        try:
            entries = os.scandir(path)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append((f"{prefix}{entry.name}/", entry.path))
                    continue
                status = entry.stat(follow_symlinks=False)
                size = -1 if entry.is_symlink() else status.st_size
                lines.append(f"{prefix}{entry.name}\0{size} {status.st_mtime_ns} {status.st_ino}")
        if lines:
            yield prefix, lines


def digest_of_file(path: Path) -> str:
    """Return the digest of a file's content."""
    return digest_of_bytes(path.read_bytes())


def digest_of_bytes(data: bytes) -> str:
    """Return the digest of a content."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
