"""Records from wherever a command is pointed: files of records, Word reports, folders of them."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from models import Report, from_json
from pipeline.errors import InputError, UsageError

SUFFIX = ".jsonl"


def records_of(path: Path) -> Iterator[Report]:
    """The records of a file, one a line; InputError or UsageError where it holds none."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError("unreadable", path, reason=error.strerror) from error
    for place, line in enumerate(lines, start=1):
        if line.strip():
            yield _record(path, place, line)


def first_fault(error: ValidationError) -> str:
    """Where the first fault of a malformed value stands, and what it is."""
    fault = error.errors()[0]
    where = ".".join(map(str, fault["loc"]))
    return f"{where}: {fault['msg']}" if where else fault["msg"]


def _record(path: Path, line: int, text: bytes) -> Report:
    try:
        return from_json(text.decode("utf-8"))
    except ValidationError as error:
        raise UsageError("bad-records", path, line=line, reason=first_fault(error)) from error
    except ValueError as error:  # no UTF-8, or no JSON
        raise UsageError("bad-records", path, line=line, reason=str(error)) from error
