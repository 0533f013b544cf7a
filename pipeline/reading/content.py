"""What a story holds: its paragraphs with their text and dress, its tables, in reading order."""

from dataclasses import dataclass

from pipeline.reading.names import Element


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph: its text, and what it says of its own dress (17.3.1).

    None where it leaves a property to its style; `outline` counts from 0, and 9 is body text.
    `trace` holds the pieces of the text with their elements, where somebody asked for them.
    """

    element: Element
    text: str = ""
    style_id: str | None = None
    list_id: int | None = None
    list_level: int | None = None
    outline: int | None = None
    trace: list[tuple[str, Element]] | None = None


@dataclass(slots=True, eq=False)
class Place:
    """Where blocks stand: a story or a cell."""

    blocks: list["Paragraph | Table | Chunk"]


@dataclass(slots=True, eq=False)
class TableCell(Place):
    """A cell, how it is merged, and its place on the grid, which `grid` fills in.

    `index` counts the cells of the row in the file, from 1; rows and columns count from 0.
    """

    index: int
    span: int = 1
    down: str | None = None  # vertical merge: "restart" or "continue"
    across: str | None = None
    row: int = 0
    column: int = 0
    row_span: int = 1


@dataclass(slots=True, eq=False)
class Row:
    """A row: its cells, and how many columns it leaves free before them."""

    cells: list[TableCell]
    before: int = 0


@dataclass(slots=True, eq=False)
class Table:
    """A table by rows."""

    rows: list[Row]


@dataclass(slots=True, eq=False)
class Chunk:
    """The place of an embedded document."""

    element: Element


@dataclass(slots=True, eq=False)
class Story(Place):
    """A body, a note, a header, a text box; `references` are its marks that name other parts."""

    references: list[Element]


Holder = Place | Row | Table
