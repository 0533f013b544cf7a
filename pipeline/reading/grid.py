"""The cells of a table on its grid, a merged cell once (ECMA-376 17.4)."""

from dataclasses import dataclass

from pipeline.reading.names import TC, TCPR, TR, TRPR, Element, first_child, number, val, w

MAX_SPAN = 1000  # Word knows 63 columns; a file that claims more must not make the grid explode
GRID_BEFORE, GRID_SPAN = w("gridBefore"), w("gridSpan")
V_MERGE, H_MERGE = w("vMerge"), w("hMerge")


@dataclass(slots=True)
class GridCell:
    """A cell: its element, its place on the grid from 0, and its address in the file from 1."""

    element: Element
    row: int
    column: int
    row_span: int
    column_span: int
    address: str


def cells(table: Element) -> list[GridCell]:
    """The cells that a reader sees, row by row; those that only continue a merge are part of it."""
    seen: list[GridCell] = []
    open_above: dict[int, GridCell] = {}  # by column, the cell that a vertical merge may continue
    for row_index, row in enumerate(table.iterchildren(TR)):
        column = _before(row)
        above, open_above = open_above, {}
        left: GridCell | None = None
        for cell_index, element in enumerate(row.iterchildren(TC), 1):
            span, vertical, horizontal = _merges(element)
            if horizontal == "continue" and left is not None:
                if left.row == row_index:  # one from above has its width already
                    left.column_span += span
                column += span
                continue
            origin = above.get(column) if vertical == "continue" else None
            if origin is not None:
                origin.row_span = row_index - origin.row + 1
                left = origin
            else:
                address = f"tr[{row_index + 1}]/tc[{cell_index}]"
                left = GridCell(element, row_index, column, 1, span, address)
                seen.append(left)
            if vertical is not None:
                open_above[column] = left
            column += span
    return seen


def _before(row: Element) -> int:
    """How many columns a row leaves free at its head."""
    properties = next(row.iterchildren(TRPR), None)  # after tblPrEx, if there is one
    return 0 if properties is None else _bounded(properties.find(GRID_BEFORE), 0)


def _merges(cell: Element) -> tuple[int, str | None, str | None]:
    """(columns spanned, vertical merge, horizontal merge); a merge is "restart" or "continue"."""
    span, vertical, horizontal = 1, None, None
    properties = first_child(cell, TCPR)
    for setting in () if properties is None else properties:
        if setting.tag == GRID_SPAN:
            span = max(_bounded(setting, 1), 1)
        elif setting.tag == V_MERGE:
            vertical = val(setting) or "continue"
        elif setting.tag == H_MERGE:
            horizontal = val(setting) or "continue"
    return span, vertical, horizontal


def _bounded(setting: Element | None, absent: int) -> int:
    value = number(val(setting))
    return absent if value is None else min(max(value, 0), MAX_SPAN)
