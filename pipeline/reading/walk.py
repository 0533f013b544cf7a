"""The blocks of a story in reading order: paragraphs, table cells, text boxes where they hang."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.document import Cell
from pipeline.reading.dress import NAKED, Dress, dress
from pipeline.reading.grid import cells
from pipeline.reading.inline import texts
from pipeline.reading.met import Met
from pipeline.reading.names import ALT_CHUNK, PPR, SECT, TBL, TCPR, Element, P
from pipeline.reading.numbering import Label, Numbering
from pipeline.reading.plain import Boxes

Stream = Literal["body", "text_box", "footnote", "endnote", "header", "footer", "comment"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before its kind is known; `paragraphs` are the elements that its text is from."""

    stream: Stream
    text: str
    path: str
    paragraphs: tuple[Element, ...]
    dress: Dress = NAKED  # of the first paragraph; a cell's is not looked at
    label: Label | None = None
    cell: Cell | None = None


Steps = Iterator["Piece | Steps"]
Chunks = Callable[[Element, Stream, str], Iterator[Piece]]
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
    hidden_styles: frozenset[str]
    tables: Tables
    chunks: Chunks

    def pieces(self, story: Element, stream: Stream, path: str) -> Iterator[Piece]:
        """The pieces of a story (a body, a note, a header) in reading order."""
        return _run(self._content(story, stream, path, texts(story, self.met, self.hidden_styles)))

    def _content(
        self, container: Element, stream: Stream, path: str, said: dict[Element, str]
    ) -> Steps:
        at = {P: 0, TBL: 0, ALT_CHUNK: 0}
        for child in _blocks(container):
            tag = str(child.tag)
            at[tag] += 1
            if tag == P:
                place = f"{path}/p[{at[P]}]"
                text = said[child]
                own = dress(child)
                label = self.numbering.label(own)
                if text and not text.isspace():
                    yield Piece(stream, text, place, (child,), own, label)
                if child in self.boxes:
                    yield self._boxes(child, stream, place)
            elif tag == TBL:
                yield self._table(child, stream, f"{path}/tbl[{at[TBL]}]", said)
            else:
                yield self.chunks(child, stream, f"{path}/altChunk[{at[ALT_CHUNK]}]")

    def _boxes(self, anchor: Element, stream: Stream, path: str) -> Steps:
        inside: Stream = "text_box" if stream == "body" else stream
        for index, box in enumerate(self.boxes[anchor], 1):
            said = texts(box, self.met, self.hidden_styles)
            yield self._content(box, inside, f"{path}/textbox[{index}]", said)

    def _table(self, table: Element, stream: Stream, path: str, said: dict[Element, str]) -> Steps:
        table_id = self.tables.next_id() if stream in ("body", "text_box") else None
        for cell in cells(table):
            place = None
            if table_id is not None:
                spans = cell.row_span, cell.column_span
                place = Cell(table_id, cell.row, cell.column, *spans)
            inside = cell.element
            # Most cells of a table of figures hold their properties and one plain paragraph.
            only = inside[1] if len(inside) == 2 and inside[0].tag == TCPR else None
            if only is not None and only.tag == P and only not in self.boxes:
                label = self.numbering.label(dress(only)) if self.numbering else None
                if said[only] and not said[only].isspace():
                    spoken = said[only], f"{path}/{cell.address}", (only,)
                    yield Piece(stream, *spoken, NAKED, label, place)
            else:
                yield self._cell(inside, place, stream, f"{path}/{cell.address}", said)

    def _cell(
        self,
        cell: Element,
        place: Cell | None,
        stream: Stream,
        path: str,
        said: dict[Element, str],
    ) -> Steps:
        """The cell's own text as one piece, then what hangs on it and the tables inside it.

        Text below an inner table is a second piece of the same place: it reads after that table.
        """
        spoken: list[tuple[Element, Label | None]] = []
        after: list[Steps] = []
        inner, own = False, path  # whether a table stands above; the address of the next piece
        at = {P: 0, TBL: 0, ALT_CHUNK: 0}
        for child in _blocks(cell):
            tag = str(child.tag)
            at[tag] += 1
            if tag == P:
                says = bool(said[child]) and not said[child].isspace()
                if says and inner:
                    if spoken:
                        yield _joined(spoken, said, stream, own, place)
                    yield from after
                    spoken, after, inner, own = [], [], False, f"{path}/p[{at[P]}]"
                label = self.numbering.label(dress(child)) if self.numbering else None
                if says:
                    spoken.append((child, label))
                if child in self.boxes:
                    after.append(self._boxes(child, stream, f"{path}/p[{at[P]}]"))
            elif tag == TBL:
                inner = True
                after.append(self._table(child, stream, f"{path}/tbl[{at[TBL]}]", said))
            else:
                inner = True
                after.append(self.chunks(child, stream, f"{path}/altChunk[{at[ALT_CHUNK]}]"))
        if spoken:
            yield _joined(spoken, said, stream, own, place)
        yield from after


def _joined(
    spoken: list[tuple[Element, Label | None]],
    said: dict[Element, str],
    stream: Stream,
    path: str,
    place: Cell | None,
) -> Piece:
    """Paragraphs of a cell as one piece; its label is the first one's."""
    paragraphs = tuple(paragraph for paragraph, _ in spoken)
    text = "\n".join(said[paragraph] for paragraph in paragraphs)
    return Piece(stream, text, path, paragraphs, NAKED, spoken[0][1], place)


def _blocks(container: Element) -> Iterator[Element]:
    """The paragraphs, tables and embedded documents of a container, whatever wraps them."""
    stack = [iter(container)]
    while stack:
        for child in stack[-1]:
            if child.tag in (P, TBL, ALT_CHUNK):
                yield child
            elif len(child) and child.tag not in (SECT, TCPR, PPR):
                stack.append(iter(child))
                break
        else:
            stack.pop()


def _run(steps: Steps) -> Iterator[Piece]:
    """The pieces of a walk whose steps may be walks: a stack, as tables nest without bound."""
    stack = [steps]
    while stack:
        for step in stack[-1]:
            if isinstance(step, Piece):
                yield step
            else:
                stack.append(step)
                break
        else:
            stack.pop()
