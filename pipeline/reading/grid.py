"""The cells of a table on its grid, a merged cell once (ECMA-376 17.4)."""

from pipeline.reading.content import Table, TableCell


def cells(table: Table) -> list[TableCell]:
    """The cells that a reader sees, row by row, with their places on the grid.

    Cells that only continue a merge are part of the cell where it begins.
    """
    seen: list[TableCell] = []
    above: dict[int, TableCell] = {}  # by column, the cell that a vertical merge may continue
    for at, row in enumerate(table.rows):
        column = row.before
        below: dict[int, TableCell] = {}
        left: TableCell | None = None
        for cell in row.cells:
            span = cell.span
            if cell.across == "continue" and left is not None:
                if left.row == at:  # one from above has its width already
                    left.span += span
                column += span
                continue
            origin = above.get(column) if cell.down == "continue" else None
            if origin is None:
                cell.row, cell.column = at, column
                left = cell
                seen.append(cell)
            else:
                origin.row_span = at - origin.row + 1
                left = origin
            if cell.down is not None:
                below[column] = left
            column += span
        above = below
    return seen
