"""What a story holds: its paragraphs with their text and dress, its tables, in reading order.

The text is what a reader sees, character for character. Gathered in one pass over the XML: a table
of figures has ten elements for every cell, and few of them say anything.
"""

from dataclasses import dataclass
from typing import Protocol

from pipeline.reading.fields import Fields
from pipeline.reading.met import Met
from pipeline.reading.names import (
    A_BR,
    A_P,
    A_T,
    ALT_CHUNK,
    BR,
    CHAR,
    CR,
    FLD_CHAR,
    FONT,
    GRID_BEFORE,
    GRID_SPAN,
    H_MERGE,
    ILVL,
    JC,
    M_T,
    NO_BREAK_HYPHEN,
    NUM_ID,
    OUTLINE,
    P_STYLE,
    PTAB,
    R_STYLE,
    RPR,
    SPACE,
    SYM,
    TAB,
    TABS,
    TBL,
    TC,
    TEXTPATH,
    TR,
    TYPE,
    V_MERGE,
    VAL,
    VANISH,
    Element,
    P,
    R,
    T,
    number,
    on,
)
from pipeline.reading.straighten import STRAYS, straighten
from pipeline.reading.symbols import symbol

MAX_SPAN = 1000  # Word knows 63 columns; a file that claims more must not make the grid explode
SPACES = str.maketrans("\n\r\t", "   ")  # white space in XML text is a space; breaks are elements

TEXTS = (T, M_T, A_T)
PARTS = {  # what each of the elements that say something is
    tag: part
    for part, tags in {
        "paragraph": (P, A_P),
        "place": (TBL, TR, TC, ALT_CHUNK),
        "dress": (P_STYLE, JC, NUM_ID, ILVL, OUTLINE),
        "merge": (GRID_SPAN, V_MERGE, H_MERGE, GRID_BEFORE),
        "text": TEXTS,
        "sign": (TAB, PTAB, BR, CR, A_BR, NO_BREAK_HYPHEN, SYM, TEXTPATH, FLD_CHAR),
        "hiding": (VANISH, R_STYLE),
    }.items()
    for tag in tags
}
PLAIN_SIGNS = {TAB: "\t", PTAB: "\t", NO_BREAK_HYPHEN: "-"}
WANTED = tuple(tag for tag in PARTS if tag != R_STYLE)


class Hiding(Protocol):
    """The styles of a report, as far as they hide text."""

    hide: bool  # whether any of them may

    def hides(self, style_id: str | None) -> bool:
        """Whether a style hides its text."""


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
    alignment: str | None = None
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


Holder = Place | Row | Table


class _Astray(Exception):
    """A text stands outside of any paragraph, or a paragraph inside another."""


def content(story: Element, met: Met, styles: Hiding, traced: bool = False) -> Place:
    """What a story (a body, a note, a header, a text box), made plain, holds.

    Where it is `traced`, paragraphs keep the sources of their text.
    """
    scan = _Scan(story, styles, traced)
    try:
        if next(story.iterchildren(*STRAYS), None) is not None:
            raise _Astray
        scan.run()
    except _Astray:
        straighten(story)
        scan = _Scan(story, styles, traced, strict=False)
        scan.run()
    for code, where in scan.found:
        met.add(code, where)
    return scan.story


class _Scan:
    """One pass over a story: text belongs to the paragraph that was met last."""

    def __init__(self, story: Element, styles: Hiding, traced: bool, strict: bool = True) -> None:
        self.story = Place([])
        self.found: list[tuple[str, Element]] = []
        self._root, self._styles, self._traced, self._strict = story, styles, traced, strict
        self._open: list[tuple[Element, Holder]] = [(story, self.story)]
        self._kept: tuple[Element | None, bool] = None, False

    def run(self) -> None:
        """Gather the story; _Astray where it is not as Word writes it."""
        styles, fields = self._styles, Fields(self._root)
        around: Element = self._root  # the element of the holder
        holder: Holder = self.story
        paragraph: Paragraph | None = None
        pieces: list[str] = []
        sources: list[Element] | None = [] if self._traced else None
        hidden: Element | None = None  # the run, or the paragraph, that hides its text
        seen = False  # whether a text that comes now is read: paragraph open, nothing hidden
        for leaf in self._root.iter(*WANTED, *((R_STYLE,) if styles.hide else ())):
            tag = str(leaf.tag)
            if tag == T and seen:
                said = leaf.text
                if said:
                    if said[0] == " " or said[-1] == " " or not said.isprintable():
                        said = self._shown(leaf, said)
                    pieces.append(said)
                    if sources is not None:
                        sources.append(leaf)
                continue
            part = PARTS[tag]
            if part == "paragraph":
                parent = leaf.getparent()
                if parent is not around:
                    around, holder = self._under(parent)
                if pieces:
                    _close(paragraph, pieces, sources)
                paragraph, hidden = Paragraph(leaf), None
                if isinstance(holder, Place):  # between the rows of a table it is not shown
                    holder.blocks.append(paragraph)
                seen = not fields.muted
            elif part == "place":
                if pieces:
                    _close(paragraph, pieces, sources)
                around, holder = self._enter(leaf, tag)
                paragraph, seen = None, False
            elif part == "dress":
                if paragraph is None:
                    continue  # a table's or a row's own alignment
                value = leaf.get(VAL)
                if tag == P_STYLE:
                    paragraph.style_id = value
                    if styles.hide and styles.hides(value):
                        hidden, seen = paragraph.element, False
                elif tag == JC:
                    paragraph.alignment = value
                elif tag == NUM_ID:
                    paragraph.list_id = number(value)
                elif tag == ILVL:
                    paragraph.list_level = number(value)
                else:
                    paragraph.outline = number(value)
            elif part == "merge":
                _merge(holder, tag, leaf.get(VAL))
            elif paragraph is None:
                if self._strict and part == "text" and leaf.text:
                    raise _Astray
            elif part == "hiding":
                if hidden is not paragraph.element:
                    run = _hides(leaf, styles)
                    if run is not None:
                        hidden, seen = run, False
            else:
                if hidden is not None and hidden is not paragraph.element:
                    hidden = hidden if leaf.getparent() is hidden else None
                if tag == FLD_CHAR:
                    said = fields.step(leaf)
                elif fields.muted or (tag == TAB and _is_stop(leaf)):
                    continue
                elif hidden is not None:
                    said = ""
                    self.found.append(("hidden-text", paragraph.element))
                else:
                    said = PLAIN_SIGNS.get(tag) or self._sign(leaf, tag, paragraph)
                if said:
                    pieces.append(said)
                    if sources is not None:
                        sources.append(leaf)
                seen = hidden is None and not fields.muted
        if pieces:
            _close(paragraph, pieces, sources)

    def _under(self, element: Element | None) -> tuple[Element, Holder]:
        """The innermost open holder around an element; those inside of it are closed."""
        while element is not None:
            for at in range(len(self._open) - 1, -1, -1):
                if self._open[at][0] is element:
                    del self._open[at + 1 :]
                    return self._open[at]
            if self._strict and element.tag in (P, R):
                raise _Astray
            element = element.getparent()
        return self._open[0]

    def _enter(self, leaf: Element, tag: str) -> tuple[Element, Holder]:
        """Open a table, a row or a cell, or pass an embedded document by; what is open then.

        What stands where the schema has no room for it (a cell outside of a row) holds nothing.
        """
        inner: Holder
        at = self._open[-1]
        parent = leaf.getparent()
        if at[0] is not parent:
            at = self._under(parent)
        holder = at[1]
        if tag == TC and isinstance(holder, Row):
            inner = TableCell([], len(holder.cells) + 1)
            holder.cells.append(inner)
        elif tag == TR and isinstance(holder, Table):
            inner = Row([])
            holder.rows.append(inner)
        elif tag == TBL:
            inner = Table([])
            if isinstance(holder, Place):
                holder.blocks.append(inner)
        else:
            if tag == ALT_CHUNK and isinstance(holder, Place):
                holder.blocks.append(Chunk(leaf))
            return at
        at = leaf, inner
        self._open.append(at)
        return at

    def _shown(self, leaf: Element, text: str) -> str:
        """The text of a w:t as it is shown: white space is a space, and none at the edges."""
        if not text.isprintable():
            text = text.translate(SPACES)
        if (text[0] == " " or text[-1] == " ") and not self._keeps_space(leaf):
            return text.strip(" ")
        return text

    def _keeps_space(self, leaf: Element) -> bool:
        """Whether white space at the edges of a text counts (17.3.3.31)."""
        run = leaf.getparent()
        kept = leaf.get(SPACE) or (None if run is None else run.get(SPACE))
        if kept is not None or run is None:
            return kept == "preserve"
        around = run.getparent()
        if self._kept[0] is not around:  # most texts stand side by side
            above = (element.get(SPACE) for element in run.iterancestors())
            self._kept = around, next(filter(None, above), None) == "preserve"
        return self._kept[1]

    def _sign(self, leaf: Element, tag: str, paragraph: Paragraph) -> str:
        """What a text or a sign says; "" for one that says nothing."""
        if tag in TEXTS:
            text = leaf.text or ""
            return self._shown(leaf, text) if text and tag == T else text.translate(SPACES)
        if tag in (BR, CR, A_BR):
            # Page and column breaks say nothing (17.3.3.1); they may stand inside a sentence.
            return "\n" if leaf.get(TYPE) in (None, "textWrapping") else ""
        if tag == TEXTPATH:
            return leaf.get("string") or ""
        drawn = symbol(leaf.get(FONT) or "", leaf.get(CHAR) or "")
        if drawn is None:
            self.found.append(("unknown-symbol", paragraph.element))
        return drawn or ""


def _close(paragraph: Paragraph | None, pieces: list[str], sources: list[Element] | None) -> None:
    """Give a paragraph that is over its text."""
    if paragraph is not None:
        paragraph.text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        if sources is not None:
            paragraph.trace = list(zip(pieces, sources, strict=True))
            sources.clear()
    pieces.clear()


def _merge(holder: Holder, tag: str, value: str | None) -> None:
    """Note how a cell is merged (17.4), or what a row leaves free."""
    if tag == GRID_BEFORE:
        if isinstance(holder, Row):
            holder.before = min(max(number(value) or 0, 0), MAX_SPAN)
    elif isinstance(holder, TableCell):
        if tag == GRID_SPAN:
            holder.span = min(max(number(value) or 1, 1), MAX_SPAN)
        elif tag == V_MERGE:
            holder.down = value or "continue"
        else:
            holder.across = value or "continue"


def _is_stop(tab: Element) -> bool:
    """Whether a w:tab is a tab stop of a paragraph's properties, no character."""
    if tab.get(VAL) is not None:
        return True
    holder = tab.getparent()
    return holder is not None and holder.tag == TABS


def _hides(leaf: Element, styles: Hiding) -> Element | None:
    """The run that a property hides, None where it hides none (17.3.2.41).

    A paragraph's mark that is hidden leaves the paragraph's runs to be seen.
    """
    properties = leaf.getparent()
    if properties is None or properties.tag != RPR:
        return None
    run = properties.getparent()
    if run is None or run.tag != R:
        return None
    if leaf.tag == VANISH:
        return run if on(leaf) else None
    return run if styles.hides(leaf.get(VAL)) else None
