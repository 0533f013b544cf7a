"""The office's own list of names (单位名录) out of a file, refused where it is wrong."""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import cast, get_args

from extractors.lexicon import lexicon
from extractors.organisation_names import head_kind
from extractors.organisation_register import Body, Register, spellings
from models.facts import OrganisationKind
from pipeline.errors import NamesError

COLUMNS = {row["header"]: row["column"] for row in lexicon("name_list_columns")}
KINDS = {row["word"]: row["kind"] for row in lexicon("name_list_kinds")} | {
    kind: kind for kind in get_args(OrganisationKind)
}
HEADED = 10
"""Rows among which the heads of the columns stand; a title may come before them."""
SEPARATOR = re.compile(r"[、；;|，,\n\r]")
ASIDE = re.compile(r"[（(][^（()）]*[）)]|[\s*＊:：]")
ENCODINGS = ("utf-8-sig", "gb18030")
EXCEL = frozenset((".xlsx", ".xlsm"))
BOM_16 = (b"\xff\xfe", b"\xfe\xff")

Row = tuple[int, list[str]]
"""A row's number in its file, from 1, and its cells."""


def read_names(path: str | PathLike[str]) -> Register:
    """The list in a file: .xlsx, .csv, or columns parted by tabs.

    NamesError where the file cannot be read or a row is wrong; its path ends in the row.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NamesError("names-unreadable", path, reason=error.strerror) from error
    sheets = _excel(data, path) if path.suffix.lower() in EXCEL else [_plain(data, path)]
    for rows in sheets:
        for at, (number, cells) in enumerate(rows[:HEADED]):
            columns = _columns(cells, path, number)
            if "name" in columns.values():
                return Register(_bodies(rows[at + 1 :], columns, path))
    raise NamesError("names-no-column", path)


def _plain(data: bytes, path: Path) -> list[Row]:
    encodings = ("utf-16",) if data.startswith(BOM_16) else ENCODINGS
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _parted(text, "," if path.suffix.lower() == ".csv" else "\t")
    raise NamesError("names-not-text", path)


def _parted(text: str, delimiter: str) -> list[Row]:
    """The rows of a text as Excel writes it; one written by hand may hold quotes as they are."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        rows = enumerate(text.splitlines(), 1)
        return [(number, row.split(delimiter)) for number, row in rows]


def _excel(data: bytes, path: Path) -> list[list[Row]]:
    import openpyxl  # only here: slow to import
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():  # of what Excel can do and openpyxl cannot
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            return [
                [
                    (number, [_cell(value) for value in values])
                    for number, values in enumerate(sheet.iter_rows(values_only=True), 1)
                ]
                for sheet in book.worksheets
            ]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise NamesError("names-bad-excel", path) from error


def _cell(value: object) -> str:
    """A cell as a person reads it: a code that Excel keeps as a number without a point."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _columns(cells: Iterable[str], path: Path, row: int) -> dict[int, str]:
    """What each column of the file holds, by its head; only short names may have several."""
    found: dict[int, str] = {}
    for at, cell in enumerate(cells):
        column = COLUMNS.get(ASIDE.sub("", cell).lower())
        if column is None:
            continue
        if column != "shorts" and column in found.values():
            raise NamesError("names-column-twice", f"{path}:{row}", column=cell.strip())
        found[at] = column
    return found


def _bodies(rows: Iterable[Row], columns: Mapping[int, str], path: Path) -> list[Body]:
    bodies: dict[int, Body] = {}
    for number, cells in rows:
        if any(cell.strip() for cell in cells):
            bodies[number] = _body(cells, columns, f"{path}:{number}")
    if not bodies:
        raise NamesError("names-empty", path)
    owners: dict[str, int] = {}
    for number, body in bodies.items():
        if (other := _claim(body.name, number, owners)) != number:
            raise NamesError("names-doubled", f"{path}:{number}", name=body.name, row=other)
    for number, body in bodies.items():
        for short in body.shorts:
            if (other := _claim(short, number, owners)) != number:
                raise NamesError("names-short-shared", f"{path}:{number}", name=short, row=other)
    return _below(bodies, owners, path)


def _body(cells: list[str], columns: Mapping[int, str], where: str) -> Body:
    values = [(column, cells[at].strip()) for at, column in columns.items() if at < len(cells)]
    one = dict(values)
    name = one.get("name", "")
    if not name:
        raise NamesError("names-no-name", where)
    shorts = dict.fromkeys(
        short.strip()
        for column, value in values
        if column == "shorts"
        for short in SEPARATOR.split(value)
    )
    for form in (name, *filter(None, shorts)):
        if len(form) < 2:
            raise NamesError("names-too-short", where, name=form)
    kind = one.get("kind", "")
    if kind and kind.lower() not in KINDS:
        raise NamesError("names-unknown-kind", where, kind=kind, kinds="、".join(_told()))
    return Body(
        name,
        cast(OrganisationKind, KINDS[kind.lower()]) if kind else head_kind(name),
        tuple(short for short in shorts if short and short != name),
        one.get("code") or None,
        one.get("parent") or None,
    )


def _told() -> Iterator[str]:
    """A word for each kind, for the message."""
    seen = set()
    for word, kind in KINDS.items():
        if kind not in seen:
            seen.add(kind)
            yield word


def _claim(name: str, number: int, owners: dict[str, int]) -> int:
    """The row that a name belongs to: this one, unless another one had it before."""
    rows = [owners.setdefault(form, number) for form in spellings(name)]
    return next((row for row in rows if row != number), number)


def _below(bodies: Mapping[int, Body], owners: Mapping[str, int], path: Path) -> list[Body]:
    """The bodies with the full names of those above them, of which none is below itself.

    A body above that the list leaves out keeps the name that is written.
    """
    above = {
        number: owners.get(body.parent) if body.parent else None for number, body in bodies.items()
    }
    for number in bodies:
        seen = {number}
        at = above[number]
        while at is not None and at not in seen:
            seen.add(at)
            at = above[at]
        if at == number:
            raise NamesError("names-circle", f"{path}:{number}", name=bodies[number].name)
    return [
        Body(
            body.name,
            body.kind,
            body.shorts,
            body.code,
            body.parent if (owner := above[number]) is None else bodies[owner].name,
        )
        for number, body in bodies.items()
    ]
