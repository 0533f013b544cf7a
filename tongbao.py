"""tongbao as a library: `tongbao.extract("a.docx")` gives the report's record."""

from os import PathLike
from pathlib import Path

from extractors.organisation_register import Register
from models import Report, from_json, json_schema, to_json
from pipeline import language, run
from pipeline.errors import (
    InputError,
    NamesError,
    OutputError,
    ReadError,
    TongbaoError,
    UsageError,
)
from pipeline.names import read_names

__all__ = [
    "InputError",
    "NamesError",
    "OutputError",
    "ReadError",
    "Register",
    "Report",
    "TongbaoError",
    "UsageError",
    "extract",
    "from_json",
    "json_schema",
    "read_names",
    "to_json",
]


def extract(
    path: str | PathLike[str], names: Register | None = None, tagger: str | None = None
) -> Report:
    """The record of one Word report; ReadError where it cannot be read.

    `names` is the office's own list, from `read_names`; `tagger` leads to other weights than the
    shipped ones, or to a spaCy pipeline with an `ner` (WeightsError where it does not).
    """
    return run.extract(Path(path), language.load(names, tagger))


if __name__ == "__main__":
    from pipeline.cli import main

    main()
