"""A report's blocks as a page shows them: text in order, tables as grids, what stands apart."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from models import Report, Section, Table, TableCell, TextBlock

FIGURE = re.compile(r"[-−－+＋]?[\d０-９][\d０-９,，.．\s]*[%％‰]?")
DASH = re.compile(r"[-—－–/／…]+")
LINE = 40  # characters; a longer paragraph is running text, whose first line is set in
APART = ("footnote", "endnote", "header", "footer", "comment")
CAPTION_LINES = 3  # a caption, and lines such as 单位：万元 between it and its table


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of text; `level` is that of its section if it is a heading, from 1."""

    block: TextBlock | TableCell
    level: int = 1

    @property
    def runs_on(self) -> bool:
        """Whether it is running text, which is set in; a line that names the addressees is not."""
        said = self.block.text
        return len(said) > LINE and not said.endswith(("：", ":")) and not said[0].isspace()


@dataclass(slots=True)
class Slot:
    """A place in a table with what stands in it; several blocks where an inner table parts them."""

    row: int
    column: int
    row_span: int
    column_span: int
    parts: list["Part"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of an HTML table; one without parts fills a gap."""

    row_span: int
    column_span: int
    scope: Literal["col", "row"] | None = None
    holds: Literal["figure", "dash"] | None = None
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an HTML table."""

    is_head: bool
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class Grid:
    """A table with the lines of its caption."""

    table: Table
    captions: list[Passage] = field(default_factory=list)
    slots: dict[tuple[int, int], Slot] = field(default_factory=dict)

    def rows(self) -> Iterator[Row]:
        """The rows from the top; rows and columns in which nothing begins or ends are left out."""
        across = _ranks(edge for slot in self.slots.values() for edge in _columns(slot))
        width = max(across.values(), default=0)
        lines: dict[int, list[Slot]] = {}
        for slot in sorted(self.slots.values(), key=lambda slot: (slot.row, slot.column)):
            lines.setdefault(slot.row, []).append(slot)
        tops = tuple(lines)
        taken: set[tuple[int, int]] = set()
        for row, (top, line) in enumerate(lines.items()):
            starting: dict[int, Cell] = {}
            for slot in line:
                left, right = (across[edge] for edge in _columns(slot))
                below = bisect_left(tops, top + slot.row_span)
                taken.update((y, x) for y in range(row, below) for x in range(left, right))
                starting[left] = self._cell(slot, below - row, right - left)
            yield Row(top < self.table.header_rows, _filled(starting, row, width, taken))

    def _cell(self, slot: Slot, height: int, width: int) -> Cell:
        scope: Literal["col", "row"] | None = None
        if slot.row < self.table.header_rows:
            scope = "col"
        elif slot.column < self.table.header_columns:
            scope = "row"
        return Cell(height, width, scope, _holds(slot), tuple(slot.parts))


Part = Passage | Grid


@dataclass(frozen=True, slots=True)
class Layout:
    """The body of a report, and what stands apart from it, by kind."""

    body: list[Part]
    apart: dict[str, list[Passage]]


def lay_out(report: Report) -> Layout:
    """Every block of the report once, in reading order; inner tables and boxes in their cell."""
    levels = {section.first: section.level for section in report.sections}
    tables = {table.id: table for table in report.tables}
    layout = Layout([], {})
    grids: dict[str, Grid] = {}
    cells: dict[str, Slot] = {}
    for block in report.blocks:
        passage = Passage(block, max(levels.get(block.id, 1), 1))
        if isinstance(block, TableCell):
            place = (block.row, block.column)
            grid = grids.get(block.table)
            if grid is None:
                around = _around(block.path.rpartition("/tr[")[0], cells, layout.body)
                grid = grids[block.table] = Grid(tables[block.table])
                grid.captions = _captions(grid.table, around)
                around.append(grid)
            slot = grid.slots.setdefault(place, Slot(*place, block.row_span, block.column_span))
            slot.parts.append(passage)
            cells.setdefault(block.path, slot)
        elif block.kind in APART:
            layout.apart.setdefault(block.kind, []).append(passage)
        else:
            _around(block.path, cells, layout.body).append(passage)
    return layout


def contents(report: Report) -> tuple[Section, ...]:
    """The sections that a table of contents names."""
    return tuple(section for section in report.sections if section.title and section.level > 0)


def _around(path: str, cells: dict[str, Slot], body: list[Part]) -> list[Part]:
    """What the block at `path` stands in: the innermost cell around it, or the body."""
    while path:
        if path in cells:
            return cells[path].parts
        path = path.rpartition("/")[0]
    return body


def _captions(table: Table, before: list[Part]) -> list[Passage]:
    """The table's caption and what stands between them, taken out of `before` if it ends there."""
    for count in range(1, min(CAPTION_LINES, len(before)) + 1):
        part = before[-count]
        if not isinstance(part, Passage) or isinstance(part.block, TableCell):
            break
        if part.block.id == table.caption:
            lines = [part for part in before[-count:] if isinstance(part, Passage)]
            del before[-count:]
            return lines
    return []


def _columns(slot: Slot) -> tuple[int, int]:
    return slot.column, slot.column + slot.column_span


def _ranks(edges: Iterable[int]) -> dict[int, int]:
    """Each edge with its rank, in order."""
    return {edge: rank for rank, edge in enumerate(sorted(set(edges)))}


def _filled(
    starting: dict[int, Cell], row: int, width: int, taken: set[tuple[int, int]]
) -> tuple[Cell, ...]:
    """The cells that start in a row, by column, with empty ones where none reaches."""
    cells: list[Cell] = []
    gap = 0
    for column in range(width + 1):
        if column < width and (row, column) not in taken:
            gap += 1
            continue
        if gap:
            cells.append(Cell(1, gap))
            gap = 0
        if column in starting:
            cells.append(starting[column])
    return tuple(cells)


def _holds(slot: Slot) -> Literal["figure", "dash"] | None:
    """Whether a number stands there alone, or a dash in place of one."""
    texts = [part.block.text if isinstance(part, Passage) else "" for part in slot.parts]
    if len(texts) != 1:
        return None
    if FIGURE.fullmatch(texts[0].strip()):
        return "figure"
    return "dash" if DASH.fullmatch(texts[0].strip()) else None
