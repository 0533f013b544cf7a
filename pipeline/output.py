"""Where results go: standard output, or a file that appears whole or not at all."""

import errno
import io
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from pipeline.errors import OutputError
from pipeline.inputs import SUFFIXES

STDOUT = Path("-")


class Sink(Protocol):
    """What takes lines of output."""

    def line(self, text: str) -> None:
        """Write one line."""


class ReaderGone(Exception):
    """Whoever read our standard output has stopped reading: no error, and nothing left to do."""


class Stdout:
    """Standard output, flushed line by line so that a reader sees each record when it is done."""

    def line(self, text: str) -> None:
        """Write one line; OutputError where it cannot be, ReaderGone where nobody reads on."""
        try:
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()
        except OSError as error:
            _drop_stdout()
            # Windows reports a closed pipe as an invalid argument.
            if isinstance(error, BrokenPipeError) or (
                os.name == "nt" and error.errno == errno.EINVAL
            ):
                raise ReaderGone from error
            raise OutputError("unwritable", "stdout", reason=error.strerror) from error


class _File:
    def __init__(self, path: Path, shown: Path) -> None:
        self._shown = shown
        self._file = path.open("w", encoding="utf-8", newline="\n")

    def line(self, text: str) -> None:
        with _naming(self._shown):
            self._file.write(f"{text}\n")

    def close(self, synced: bool) -> None:
        """Close the file, `synced` once its lines are on the disk."""
        with _naming(self._shown), self._file:
            self._file.flush()
            if synced:
                os.fsync(self._file.fileno())

    def drop(self) -> None:
        with suppress(OSError):
            self._file.close()


@contextmanager
def sink(path: Path | None) -> Iterator[Sink]:
    """Standard output for None and "-", else `whole_file(path)`."""
    if path is None or path == STDOUT:
        yield Stdout()
    else:
        with whole_file(path) as file:
            yield file


@contextmanager
def whole_file(path: Path) -> Iterator[Sink]:
    """A file that takes the place of `path` when the block ends; if it fails, `path` is untouched.

    The lines wait in a file beside `path`, which is gone afterwards in either case. A device or a
    pipe cannot be replaced and is written to directly.
    """
    if path.suffix.lower() in SUFFIXES:
        raise OutputError("output-is-report", path)
    with _naming(path):
        if path.is_dir():
            raise OutputError("output-is-folder", path)
        target = path.resolve()  # a link stays a link: what it points at is replaced
        if not target.parent.is_dir():
            raise OutputError("no-folder", path)
        direct = target.exists() and not target.is_file()
        draft = target if direct else target.with_name(f".tongbao-{secrets.token_hex(6)}.tmp")
        file = _File(draft, path)
    try:
        yield file
        file.close(synced=not direct)
        if not direct:
            with _naming(path):
                if target.exists():
                    with suppress(OSError):  # not every disk keeps permissions
                        shutil.copymode(target, draft)
                os.replace(draft, target)
    finally:
        file.drop()
        if not direct:
            draft.unlink(missing_ok=True)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError("unwritable", path, reason=error.strerror) from error


def use_utf8() -> None:
    """Make standard output UTF-8 with plain line ends, whatever the system's own habits are."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")


def _drop_stdout() -> None:
    """Let what is left in standard output's buffer go nowhere when Python flushes it at the end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
