"""Many reports as a folder of pages, with an index that lists them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from models import Report
from pipeline import messages
from pipeline.errors import OutputError
from pipeline.export import rows
from pipeline.export.html import DOUBT_BELOW, render, to_html
from pipeline.export.marks import mark
from pipeline.export.names import Names
from pipeline.export.values import date
from pipeline.messages import Language
from pipeline.output import whole_file

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Entry:
    """A report's line in the index."""

    page: str
    title: str
    uri: str
    issuer: str | None
    date: str | None
    sizes: dict[str, int]
    doubtful: int
    findings: int


def write_pages(
    reports: Iterable[Report],
    folder: Path,
    language: Language | None = None,
    doubt_below: float = DOUBT_BELOW,
) -> int:
    """Write a page per report and an index of them into `folder`; how many reports there were.

    The folder is made if need be, and pages of the same name are replaced. OutputError where
    something cannot be written.
    """
    language = language or messages.spoken()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("unwritable", folder, reason=error.strerror) from error
    names = Names(taken=(INDEX,))
    entries = []
    for report in reports:
        page = names.name(report.source.uri)
        _write(folder / page, to_html(report, language, doubt_below, INDEX))
        entries.append(_entry(report, page, language, doubt_below))
    _write(folder / INDEX, index_html(entries, language))
    return len(entries)


def index_html(entries: Iterable[Entry], language: Language) -> str:
    """The page that lists reports."""
    entries = tuple(entries)
    total = messages.text("html.totals", language, reports=len(entries))
    sizes: dict[str, int] = {}
    for entry in entries:
        for family, size in entry.sizes.items():
            sizes[family] = sizes.get(family, 0) + size
    return render("index", language, entries=entries, sizes=sizes, total=total)


def _entry(report: Report, page: str, language: Language, doubt_below: float) -> Entry:
    lists = rows.lists(report, mark(report), language, doubt_below)
    return Entry(
        page=quote(page),
        title=report.head.title or report.source.uri,
        uri=report.source.uri,
        issuer=report.head.issuer,
        date=date(report.head.date, language) if report.head.date else None,
        sizes={family: len(found) for family, found in lists.families.items()},
        doubtful=lists.doubtful,
        findings=len(lists.findings),
    )


def _write(path: Path, page: str) -> None:
    with whole_file(path) as file:
        file.line(page)
