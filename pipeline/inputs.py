"""Which files to read: paths and folders given by the user, as a list in a fixed order."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline import zips
from pipeline.errors import InputError

SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps", ".rtf", ".odt"})
"""Taken from folders and archives. Those that take LibreOffice are named, not passed over."""

LOCK = "~$"  # Word keeps a file of this prefix beside every report that is open


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `uri` is what its record says of where it came from.

    That is the path below the folder argument, or the file's name if it was given itself, with
    "/" on every system. A file in a zip archive has a `path` as if the archive were a folder, and
    is the archive's member number `member`.
    """

    path: Path
    uri: str
    archive: Path | None = None
    member: int = 0


def find(paths: Iterable[Path]) -> tuple[list[Found], list[InputError]]:
    """The files that `paths` lead to, each once, and an error for every path that leads nowhere.

    Files stand in the order of the arguments, those of a folder sorted by name at every level.
    """
    found: dict[Path, Found] = {}
    errors: list[InputError] = []
    for path in paths:
        try:
            if path.is_dir():
                for file in _below(path, set(), errors):
                    below = _uri(file.relative_to(path).parts)
                    for one in _unpacked(file, below, errors):
                        found.setdefault(_place(one), one)
            elif path.exists():
                for one in _unpacked(path, _uri((path.name,)), errors):
                    found.setdefault(_place(one), one)
            else:
                errors.append(InputError("missing", path))
        except OSError as error:
            errors.append(InputError("unreadable", path, reason=error.strerror))
    return list(found.values()), errors


def _below(folder: Path, entered: set[Path], errors: list[InputError]) -> Iterator[Path]:
    """The reports below `folder`; linked folders are followed, each folder is entered once."""
    real = folder.resolve()
    if real in entered:
        return
    entered.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: _uri((entry.name,)))
        folders = {entry for entry in entries if entry.is_dir()}
    except OSError as error:
        errors.append(InputError("closed-folder", folder, reason=error.strerror))
        return
    for entry in entries:
        if entry.name.startswith((".", LOCK)):
            continue
        if entry in folders:
            yield from _below(entry, entered, errors)
        elif entry.suffix.lower() in (*SUFFIXES, zips.SUFFIX):
            yield entry


def _unpacked(path: Path, uri: str, errors: list[InputError]) -> Iterator[Found]:
    """The file itself, or the reports in it if it is an archive; archives in it stay closed."""
    try:
        members = zips.members(path) if path.suffix.lower() == zips.SUFFIX else None
    except InputError as error:
        errors.append(error)
        return
    if members is None:
        yield Found(path, uri)
        return
    reports = 0
    for member in members:
        if any(part.startswith((".", LOCK)) for part in member.path.parts):
            continue
        suffix = member.path.suffix.lower()
        if suffix == zips.SUFFIX:
            errors.append(InputError("nested-zip", path / member.path))
        elif suffix in SUFFIXES:
            reports += 1
            name = _uri((uri, *member.path.parts))
            yield Found(path / member.path, name, path, member.index)
    if not reports:
        errors.append(InputError("no-reports", path))


def _place(file: Found) -> Path:
    """Where a file is, however one got there."""
    if file.archive is None:
        return file.path.resolve()
    return file.archive.resolve() / file.path.relative_to(file.archive)


def _uri(parts: tuple[str, ...]) -> str:
    """Parts of a path joined by "/", composed (NFC), with bytes that are no text replaced."""
    name = "/".join(parts).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name)
