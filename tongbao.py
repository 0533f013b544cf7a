"""tongbao as a library: `tongbao.extract("a.docx")` gives the report's record."""

from os import PathLike
from pathlib import Path

from models import Report, from_json, json_schema, to_json
from pipeline import language, run
from pipeline.errors import InputError, OutputError, ReadError, TongbaoError, UsageError

__all__ = [
    "InputError",
    "OutputError",
    "ReadError",
    "Report",
    "TongbaoError",
    "UsageError",
    "extract",
    "from_json",
    "json_schema",
    "to_json",
]


def extract(path: str | PathLike[str]) -> Report:
    """The record of one Word report; ReadError where it cannot be read."""
    return run.extract(Path(path), language.load())


if __name__ == "__main__":
    from pipeline.cli import main

    main()
