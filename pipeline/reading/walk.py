"""The blocks of a story in reading order: paragraphs, table cells, text boxes where they hang."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from pipeline.document import Cell
from pipeline.reading.content import Chunk, Paragraph, Place, Table
from pipeline.reading.grid import cells
from pipeline.reading.met import Met
from pipeline.reading.names import Element
from pipeline.reading.numbering import Label, Numbering
from pipeline.reading.plain import Boxes
from pipeline.reading.scan import content
from pipeline.reading.styles import Styles

Stream = Literal["body", "text_box", "footnote", "endnote", "header", "footer", "comment"]


@dataclass(slots=True, eq=False)
class Piece:
    """A block before its kind is known; `paragraphs` are those that its text is from."""

    stream: Stream
    text: str
    path: str
    paragraphs: tuple[Paragraph, ...]
    label: Label | None = None
    cell: Cell | None = None


Steps = Iterator["Steps"]
"""A walk that hands over the walks inside of it: tables nest deeper than Python's stack."""

Chunks = Callable[[Element, Stream, str], list[Piece]]
"""The pieces of an embedded document (w:altChunk) in a stream, below a path."""


@dataclass
class Tables:
    """How many tables were met; ids go on from one part of the file to the next."""

    count: int = 0

    def next_id(self) -> str:
        """The id of the next table in reading order."""
        self.count += 1
        return f"t{self.count - 1}"


@dataclass
class Walk:
    """One part of the file, made plain, on its way to pieces."""

    boxes: Boxes
    numbering: Numbering
    met: Met
    styles: Styles
    tables: Tables
    chunks: Chunks
    traced: bool = False
    references: list[Element] = field(default_factory=list)  # what names other parts, as met
    _found: list[Piece] = field(default_factory=list)

    def pieces(self, story: Element, stream: Stream, path: str) -> list[Piece]:
        """The pieces of a story (a body, a note, a header) in reading order."""
        self._found = []
        stack = [self._story(story, stream, path)]
        while stack:
            for steps in stack[-1]:
                stack.append(steps)
                break
            else:
                stack.pop()
        return self._found

    def _story(self, story: Element, stream: Stream, path: str) -> Steps:
        paragraphs = tables = chunks = 0
        boxes, found, label = self.boxes, self._found, self.numbering.label
        inside = content(story, self.met, self.styles, self.traced)
        self.references += inside.references
        for block in inside.blocks:
            if isinstance(block, Paragraph):
                paragraphs += 1
                number, text = label(block), block.text
                if text and not text.isspace():
                    place = f"{path}/p[{paragraphs}]"
                    found.append(Piece(stream, text, place, (block,), number))
                if boxes and block.element in boxes:
                    yield self._boxes(block, stream, f"{path}/p[{paragraphs}]")
            elif isinstance(block, Table):
                tables += 1
                yield self._table(block, stream, f"{path}/tbl[{tables}]")
            else:
                chunks += 1
                yield self._chunk(block, stream, f"{path}/altChunk[{chunks}]")

    def _boxes(self, anchor: Paragraph, stream: Stream, path: str) -> Steps:
        inside: Stream = "text_box" if stream == "body" else stream
        for index, box in enumerate(self.boxes[anchor.element], 1):
            yield self._story(box, inside, f"{path}/textbox[{index}]")

    def _chunk(self, chunk: Chunk, stream: Stream, path: str) -> Steps:
        self._found += self.chunks(chunk.element, stream, path)
        yield from ()

    def _table(self, table: Table, stream: Stream, path: str) -> Steps:
        table_id = self.tables.next_id() if stream in ("body", "text_box") else None
        boxes, found, label = self.boxes, self._found, self.numbering.label
        place = None
        for cell in cells(table):
            if table_id is not None:
                place = Cell(table_id, cell.row, cell.column, cell.row_span, cell.span)
            only = cell.blocks[0] if len(cell.blocks) == 1 else None
            # Most cells of a table of figures hold one plain paragraph.
            if isinstance(only, Paragraph) and not (boxes and only.element in boxes):
                number, text = label(only), only.text
                if text and not text.isspace():
                    at = f"{path}/tr[{cell.row + 1}]/tc[{cell.index}]"
                    found.append(Piece(stream, text, at, (only,), number, place))
            else:
                at = f"{path}/tr[{cell.row + 1}]/tc[{cell.index}]"
                yield from self._cell(cell, place, stream, at)

    def _cell(self, cell: Place, place: Cell | None, stream: Stream, path: str) -> Steps:
        """The cell's own text as one piece, then what hangs on it and the tables inside it.

        Text below an inner table is a second piece of the same place: it reads after that table.
        """
        spoken: list[tuple[Paragraph, Label | None]] = []
        after: list[Steps] = []
        inner, own = False, path  # whether a table stands above; the address of the next piece
        paragraphs = tables = chunks = 0
        for block in cell.blocks:
            if isinstance(block, Paragraph):
                paragraphs += 1
                label = self.numbering.label(block)
                if block.text and not block.text.isspace():
                    if inner:
                        self._say(spoken, stream, own, place)
                        yield from after
                        spoken, after, inner, own = [], [], False, f"{path}/p[{paragraphs}]"
                    spoken.append((block, label))
                if self.boxes and block.element in self.boxes:
                    after.append(self._boxes(block, stream, f"{path}/p[{paragraphs}]"))
            elif isinstance(block, Table):
                tables, inner = tables + 1, True
                after.append(self._table(block, stream, f"{path}/tbl[{tables}]"))
            else:
                chunks, inner = chunks + 1, True
                after.append(self._chunk(block, stream, f"{path}/altChunk[{chunks}]"))
        self._say(spoken, stream, own, place)
        yield from after

    def _say(
        self,
        spoken: list[tuple[Paragraph, Label | None]],
        stream: Stream,
        path: str,
        place: Cell | None,
    ) -> None:
        """Paragraphs of a cell as one piece; its label is the first one's."""
        if spoken:
            paragraphs = tuple(paragraph for paragraph, _ in spoken)
            text = "\n".join(paragraph.text for paragraph in paragraphs)
            self._found.append(Piece(stream, text, path, paragraphs, spoken[0][1], place))
