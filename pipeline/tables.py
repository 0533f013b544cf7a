"""Tables as grids: which rows and columns are heads, and what each cell stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from extractors import Context
from models import Table
from pipeline.document import Block, Cell, Document

FIGURE = re.compile(r"[-−－+]?[\d０-９][\d０-９,，.．\s\u00a0]*\s*[%％‰]?")
BLANK = re.compile(r"[-—－–/／…\s]*|无")
UNIT = re.compile(r"单位\s*[:：]\s*(?P<unit>[^\s）)；;，,。]+)")
CAPTION = re.compile(
    r"^\s*(?:附?[表图]\s*[\d０-９一二三四五六七八九十]*|.{0,40}表\s*$)|单位\s*[:：]"
)
HEAD_UNIT = re.compile(r"[（(](?P<unit>[^（()）]{1,8})[）)]\s*$")
CAPTION_LENGTH = 60  # a longer paragraph before a table is running text


@dataclass(frozen=True)
class Grid:
    """One table: its cells by place, and how far its heads reach."""

    table: Table
    cells: tuple[tuple[Block, Cell], ...]

    @cached_property
    def heads(self) -> list[tuple[Block, Cell]]:
        """The cells of the head rows."""
        return [each for each in self.cells if each[1].row < self.table.header_rows]

    @cached_property
    def rows(self) -> dict[int, list[int]]:
        """The places in `cells` of those that each row holds: a table has too many to try all."""
        found: dict[int, list[int]] = {}
        for index, (_, cell) in enumerate(self.cells):
            for row in range(cell.row, cell.row + cell.row_span):
                found.setdefault(row, []).append(index)
        return found

    def heads_over(self, cell: Cell) -> tuple[str, ...]:
        """The heads of the cell's column (its last where it spans several), from the top."""
        by_row = {
            head.row: block.text
            for block, head in self.heads
            if head.row + head.row_span <= cell.row
            and _meet(head.column, head.column_span, cell.column, cell.column_span)
        }
        return tuple(by_row.values())

    def left_of(self, cell: Cell) -> list[Block]:
        """The cells to the left in the same row, nearest first."""
        beside = {at for row in range(cell.row, cell.row + cell.row_span) for at in self.rows[row]}
        row = (self.cells[at] for at in sorted(beside))
        left = [(-other.column, block) for block, other in row if other.column < cell.column]
        return [block for _, block in sorted(left, key=itemgetter(0))]

    def heads_beside(self, cell: Cell) -> tuple[str, ...]:
        """The heads of the cell's row: the words to its left, back to the figures before them."""
        heads: list[str] = []
        for block in self.left_of(cell):
            if not is_figure(block.text):
                heads.append(block.text)
            elif heads:
                break
        return tuple(reversed(heads))


@dataclass(frozen=True, slots=True)
class Grids:
    """The tables of a report by id."""

    grids: dict[str, Grid]

    def tables(self) -> tuple[Table, ...]:
        """The tables of the report, in reading order."""
        return tuple(grid.table for grid in self.grids.values())

    def beside(self, document: Document) -> dict[str, tuple[str, ...]]:
        """For each body cell the blocks to its left in its row, nearest first."""
        found: dict[str, tuple[str, ...]] = {}
        for block in document.blocks:
            if block.cell is not None:
                grid = self.grids[block.cell.table]
                found[block.id] = tuple(other.id for other in grid.left_of(block.cell))
        return found

    def context(self, block: Block) -> Context:
        """What a reader sees around the block."""
        if block.cell is None:
            return Context(block=block.id, kind=block.kind)
        grid = self.grids[block.cell.table]
        is_head = block.cell.row < grid.table.header_rows
        over = () if is_head else grid.heads_over(block.cell)
        beside = () if is_head else grid.heads_beside(block.cell)
        # A bracket in a row's head is more often a place than a unit: it comes last.
        stated = (
            *map(head_unit, reversed(over)),
            grid.table.unit,
            *map(head_unit, reversed(beside)),
        )
        unit = next((unit for unit in stated if unit), None)
        return Context(block.id, block.kind, beside, over, None if is_head else unit)


def analyse(document: Document) -> Grids:
    """Every table of the report with its heads, caption and unit."""
    return Grids(
        {name: Grid(_table(name, cells, before), cells) for name, cells, before in _cells(document)}
    )


def is_figure(text: str) -> bool:
    """Whether a cell holds a number alone, or nothing where a number could stand (— / …)."""
    return FIGURE.fullmatch(text.strip()) is not None or BLANK.fullmatch(text) is not None


def head_unit(head: str) -> str | None:
    """The unit in a head's last brackets: 奖金（万元） → 万元."""
    found = HEAD_UNIT.search(head)
    return found["unit"] if found else None


def _cells(
    document: Document,
) -> Iterator[tuple[str, tuple[tuple[Block, Cell], ...], list[Block]]]:
    """(table id, its cells, the blocks right before it, nearest first), in reading order."""
    tables: dict[str, list[tuple[Block, Cell]]] = {}
    before: dict[str, list[Block]] = {}
    for index, block in enumerate(document.blocks):
        if block.cell is not None:
            if block.cell.table not in tables:
                near = document.blocks[max(0, index - 2) : index]
                before[block.cell.table] = [near for near in reversed(near) if near.cell is None]
            tables.setdefault(block.cell.table, []).append((block, block.cell))
    for name, cells in tables.items():
        yield name, tuple(cells), before[name]


def _table(name: str, cells: tuple[tuple[Block, Cell], ...], before: list[Block]) -> Table:
    rows = _header_rows(cells)
    captions = [block for block in before if _is_caption(block)]
    unit = next((found["unit"] for block in captions if (found := UNIT.search(block.text))), None)
    inside = (UNIT.search(block.text) for block, cell in cells if cell.row < max(rows, 1))
    return Table(
        id=name,
        caption=captions[-1].id if captions else None,
        unit=unit or next((found["unit"] for found in inside if found), None),
        header_rows=rows,
        header_columns=_header_columns(cells, rows),
    )


def _is_caption(block: Block) -> bool:
    if block.kind == "caption":
        return True
    return len(block.text) <= CAPTION_LENGTH and CAPTION.search(block.text) is not None


def _header_rows(cells: tuple[tuple[Block, Cell], ...]) -> int:
    """Rows at the top without a figure: the first with words, and those under its merged cells."""
    height = max(cell.row + cell.row_span for _, cell in cells)
    figures = {cell.row for block, cell in cells if FIGURE.fullmatch(block.text.strip())}
    top = min(cell.row for _, cell in cells)
    first = [cell for _, cell in cells if cell.row == top]
    if height - top < 2 or top in figures:
        return 0
    rows = top + max(cell.row_span for cell in first)
    spans = len(first) > 1 and any(cell.column_span > 1 for cell in first)
    titled = len(first) == 1 and height - top > 2  # across the table; the heads stand under it
    if spans or titled:
        rows = max(rows, top + 2)
    while rows > top + 1 and (rows >= height or any(row in figures for row in range(rows))):
        rows -= 1
    return rows


def _header_columns(cells: tuple[tuple[Block, Cell], ...], header_rows: int) -> int:
    """Columns at the left without a figure below the head rows."""
    body = [(block, cell) for block, cell in cells if cell.row >= header_rows]
    figures = {cell.column for block, cell in body if FIGURE.fullmatch(block.text.strip())}
    return min(figures, default=0)


def _meet(first: int, length: int, second: int, span: int) -> bool:
    """Whether two stretches of rows or columns share one."""
    return first < second + span and second < first + length
