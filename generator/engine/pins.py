"""The lock of packages (translations/packages.lock): which Argos package each language uses, pinned by hash.

It fetches nothing.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.engine.metadata import LANGUAGE, VERSION
from generator.errors import OutsideError
from generator.findings import Finding, Position

PATH = Path("translations/packages.lock")
UNKNOWN = "unknown"
_LARGEST = 1_000_000
_CODE = re.compile(rf"({LANGUAGE.pattern})_({LANGUAGE.pattern})")
_FIELDS = {
    "version": (VERSION, "a version, as 1.9"),
    "url": (re.compile(r"https?://[^\s@]+"), "an address that begins with https://"),
    "size": (re.compile(r"[1-9][0-9]{0,11}"), "a number of bytes, or unknown"),
    "sha256": (re.compile(r"[0-9a-f]{64}"), "64 hexadecimal digits in lower case, or unknown"),
    "licence": (re.compile(r"\S.*"), "the name of a licence, or unknown"),
}
_MAY_BE_UNKNOWN = {"size", "sha256", "licence"}


@dataclass(frozen=True, slots=True)
class Pin:
    """One package as the lock wants it.

    `size` (bytes), `sha256` (of the archive) and `licence` are None until known.
    """

    code: str
    version: str
    url: str
    size: int | None
    sha256: str | None
    licence: str | None
    position: Position

    @property
    def target(self) -> str:
        """Return the language that the package translates into."""
        return self.code.partition("_")[2]


@dataclass(frozen=True, slots=True)
class Lock:
    """The pins by code pair, and the languages that are reached through another one: target to pivot."""

    pins: Mapping[str, Pin]
    pivots: Mapping[str, str]

    def route(self, language: str) -> tuple[str, ...]:
        """Return the code pairs that lead from English to a language; through a third one only where the lock says so.

        >>> Lock({}, {"az": "tr"}).route("az"), Lock({}, {}).route("pl")
        (('en_tr', 'tr_az'), ('en_pl',))
        """
        if pivot := self.pivots.get(language):
            return (f"en_{pivot}", f"{pivot}_{language}")
        return (f"en_{language}",)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that the pinned packages reach, sorted."""
        direct = {pin.target for pin in self.pins.values() if pin.code.startswith("en_")}
        return tuple(
            sorted({language for language in direct | set(self.pivots) if set(self.route(language)) <= set(self.pins)})
        )


def read_lock(path: Path = PATH) -> tuple[Lock, list[Finding]]:
    """Return the lock and what is wrong with it; a faulty entry is left out and does not hinder the others.

    Raises OutsideError when the file cannot be read.
    """
    reader = _Reader(path.as_posix())
    root = reader.compose(_read(path))
    pins: dict[str, Pin] = {}
    pivots: dict[str, str] = {}
    for key, value in reader.items(root, "the lock", {"packages", "pivots"}):
        if key.value == "packages":
            found = (reader.pin(code, fields) for code, fields in reader.items(value, "packages"))
            pins = {pin.code: pin for pin in found if pin}
        else:
            pivots = {key.value: reader.language(node) for key, node in reader.items(value, "pivots")}
    pivots = {target: pivot for target, pivot in pivots.items() if pivot}
    return Lock(pins, pivots), reader.findings


def write_pin(path: Path, code: str, *, sha256: str, size: int) -> None:
    """Write the hash and size of a package where the lock says `unknown`.

    Everything else keeps its place and its bytes, and the file is replaced in one step. Raises OutsideError when it
    cannot be read or written.
    """
    text = _read(path)
    reader = _Reader(path.as_posix())
    fields = reader.get(reader.get(reader.compose(text), "packages"), code)
    known = {"sha256": sha256, "size": str(size)}
    nodes = [(node, known[name.value]) for name, node in reader.items(fields, code) if name.value in known]
    for node, value in sorted(nodes, key=lambda pair: pair[0].start_mark.index, reverse=True):
        if node.value == UNKNOWN:
            text = text[: node.start_mark.index] + value + text[node.end_mark.index :]
    _replace(path, text)


class _Reader:
    """Reads YAML nodes, which know their place, and collects findings."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.findings: list[Finding] = []

    def compose(self, text: str) -> yaml.Node | None:
        try:
            return yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            place = Position(self._path, mark.line + 1, mark.column + 1) if mark else Position(self._path)
            self.findings.append(Finding("packages-lock", f"not YAML: {error.problem}", place))
        except (yaml.YAMLError, RecursionError) as error:
            self.findings.append(Finding("packages-lock", f"not YAML: {error}", Position(self._path)))
        return None

    def items(
        self, node: yaml.Node | None, what: str, known: set[str] | None = None
    ) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        """Yield the entries of a mapping whose keys are plain, known and not repeated."""
        if node is None or (isinstance(node, yaml.ScalarNode) and node.value in {"", "null", "~"}):
            return
        if not isinstance(node, yaml.MappingNode):
            self._add(node, f"{what} is not a mapping", "write one 'name: value' a line")
            return
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in seen or (known and key.value not in known):
                hint = f"it may have, each once: {', '.join(sorted(known))}" if known else "write it once"
                self._add(key, f"{what} has an unknown or repeated entry {_shown(key)}", hint)
                continue
            seen.add(key.value)
            yield key, value

    def get(self, node: yaml.Node | None, name: str) -> yaml.Node | None:
        """Return the entry of a mapping with a name, None when there is none."""
        return next((value for key, value in self.items(node, name) if key.value == name), None)

    def pin(self, code: yaml.ScalarNode, fields: yaml.Node) -> Pin | None:
        """Return one entry of `packages`, None when something is wrong with it."""
        before = len(self.findings)
        if not _CODE.fullmatch(code.value):
            self._add(code, f"{code.value!r} is not a code pair", "write the two languages, as en_pl")
        found = {
            key.value: self._field(key.value, value) for key, value in self.items(fields, code.value, set(_FIELDS))
        }
        for name in sorted(_FIELDS.keys() - found.keys()):
            hint = f"write '{name}: {UNKNOWN}'" if name in _MAY_BE_UNKNOWN else f"expected {_FIELDS[name][1]}"
            self._add(code, f"{code.value} has no {name}", hint)
        if len(self.findings) > before:
            return None
        size = found["size"]
        place = Position(self._path, code.start_mark.line + 1, code.start_mark.column + 1)
        version, url = found["version"] or "", found["url"] or ""
        return Pin(code.value, version, url, int(size) if size else None, found["sha256"], found["licence"], place)

    def language(self, node: yaml.Node) -> str:
        """Return the language that a pivot names, empty when it is none."""
        if isinstance(node, yaml.ScalarNode) and LANGUAGE.fullmatch(node.value):
            return str(node.value)
        self._add(node, f"the pivot is {_shown(node)}", "write the language in the middle, as az: tr")
        return ""

    def _field(self, name: str, node: yaml.Node) -> str | None:
        form, expected = _FIELDS[name]
        value = node.value if isinstance(node, yaml.ScalarNode) else None
        if value == UNKNOWN and name in _MAY_BE_UNKNOWN:
            return None
        if value is None or not form.fullmatch(value):
            self._add(node, f"{name} is {_shown(node)}", f"expected {expected}")
            return None
        return str(value)

    def _add(self, node: yaml.Node, message: str, hint: str) -> None:
        place = Position(self._path, node.start_mark.line + 1, node.start_mark.column + 1)
        self.findings.append(Finding("packages-lock", message, place, hint))


def _shown(node: yaml.Node) -> str:
    return repr(node.value[:80]) if isinstance(node, yaml.ScalarNode) else "a list or a mapping"


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
        if len(data) > _LARGEST:
            raise OutsideError(f"{path} is larger than {_LARGEST} bytes", hint="is it the right file?")
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise OutsideError(f"{path} is not UTF-8: byte {error.start}", hint="save it as UTF-8") from error
    except OSError as error:
        hint = "run the command in the folder of the site"
        raise OutsideError(f"{path} cannot be read: {error.strerror}", hint=hint) from error


def _replace(path: Path, text: str) -> None:
    """Write a file beside its old self and put it in its place; the old one stays whole until then."""
    path = path.resolve()
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, temporary)
        temporary.replace(path)
    except OSError as error:
        raise OutsideError(f"{path} cannot be written: {error.strerror}") from error
    finally:
        temporary.unlink(missing_ok=True)
