"""A report as the reader sees it: blocks of text in reading order, each with its place.

Blocks and cells are named tuples, as a report has thousands: a frozen dataclass takes three times
as long to make.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from models import Notice, Properties, TextKind

BlockKind = TextKind | Literal["table_cell"]


class Cell(NamedTuple):
    """A cell's place in its table; rows and columns count from 0, a merged cell stands once."""

    table: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


class Block(NamedTuple):
    """One block of text, never altered after reading: every offset of a fact counts in `text`.

    `label` is the automatic number that Word shows before the text; `level` is 1-9 for headings;
    `cell` is set for kind table_cell alone; `path` is the block's address in the file.
    """

    id: str
    kind: BlockKind
    text: str
    path: str
    label: str | None = None
    level: int | None = None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report; block ids are b0, b1, …, table ids t0, t1, … in reading order."""

    uri: str
    sha256: str
    bytes: int
    format: str
    properties: Properties
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...] = ()
