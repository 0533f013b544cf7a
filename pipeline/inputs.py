"""Which files to read: paths and folders given by the user, as a list in a fixed order."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError

SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".doc"})
"""Taken from folders. An old .doc cannot be read, but is named as an error, not passed over."""

LOCK = "~$"  # Word keeps a file of this prefix beside every report that is open


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `uri` is what its record says of where it came from.

    That is the path below the folder argument, or the file's name if it was given itself, with
    "/" on every system.
    """

    path: Path
    uri: str


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
                    found.setdefault(file.resolve(), Found(file, below))
            elif path.exists():
                found.setdefault(path.resolve(), Found(path, _uri((path.name,))))
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
        elif entry.suffix.lower() in SUFFIXES:
            yield entry


def _uri(parts: tuple[str, ...]) -> str:
    """Parts of a path joined by "/", composed (NFC), with bytes that are no text replaced."""
    name = "/".join(parts).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name)
