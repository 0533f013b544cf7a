"""A story in one pass over its XML: a table of figures has ten elements for every cell."""

from collections.abc import Callable
from typing import Protocol

from pipeline.reading.content import Chunk, Holder, Paragraph, Place, Row, Story, Table, TableCell
from pipeline.reading.fields import Fields
from pipeline.reading.leaves import Spaces, is_stop, sign
from pipeline.reading.met import Met
from pipeline.reading.names import (
    A_BR,
    A_P,
    A_T,
    ALT_CHUNK,
    BR,
    CHART,
    CR,
    DIAGRAM,
    ENDNOTE_REF,
    FLD_CHAR,
    FOOTER_REF,
    FOOTNOTE_REF,
    GRID_BEFORE,
    GRID_SPAN,
    H_MERGE,
    HEADER_REF,
    ILVL,
    M_T,
    NO_BREAK_HYPHEN,
    NUM_ID,
    OUTLINE,
    P_STYLE,
    PTAB,
    R_STYLE,
    RPR,
    SYM,
    TAB,
    TBL,
    TC,
    TEXTPATH,
    TR,
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

MAX_SPAN = 1000  # Word knows 63 columns; a file that claims more must not make the grid explode
UNREAD = {CHART: "unread-chart", DIAGRAM: "unread-diagram"}  # their words stand in other parts


class Hiding(Protocol):
    """The styles of a report, as far as they hide text."""

    hide: bool  # whether any of them may

    def hides(self, style_id: str | None) -> bool:
        """Whether a style hides its text."""


class _Astray(Exception):
    """A text stands outside of any paragraph, or a paragraph inside another."""


def content(story: Element, met: Met, styles: Hiding, traced: bool = False) -> Story:
    """What a story, made plain, holds.

    Where it is `traced`, paragraphs keep the sources of their text.
    """
    if met.budget.counting:
        met.budget.spend_on(sum(1 for _ in story.iter(P, A_P, TBL, TR, TC)))
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
        self.story = Story([], [])
        self.found: list[tuple[str, Element | None]] = []
        self._root, self._styles, self._strict = story, styles, strict
        self._fields, self._spaces = Fields(story), Spaces()
        self._open: list[tuple[Element, Holder]] = [(story, self.story)]
        self._stand(story, self.story)
        self._paragraph: Paragraph | None = None
        self._pieces: list[str] = []
        self._sources: list[Element] | None = [] if traced else None
        self._hidden: Element | None = None  # the run, or the paragraph, that hides its text
        self._seen = False  # whether a text that comes now is read: in a paragraph, not hidden

    def run(self) -> None:
        """Gather the story; _Astray where it is not as Word writes it."""
        wanted = MEET if self._styles.hide else (tag for tag in MEET if tag != R_STYLE)
        shown, pieces, sources = self._spaces.shown, self._pieces, self._sources
        for leaf in self._root.iter(*wanted):
            tag = leaf.tag
            if tag == T and self._seen:
                text = leaf.text
                if text:
                    if text[0] == " " or text[-1] == " " or not text.isprintable():
                        text = shown(leaf, text)
                    pieces.append(text)
                    if sources is not None:
                        sources.append(leaf)
            else:
                MEET[tag](self, leaf, tag)
        self._close()

    def _begin(self, leaf: Element, tag: str) -> None:
        """Meet a paragraph."""
        parent = leaf.getparent()
        if parent is not self._around:
            self._go_under(parent)
        if self._pieces:
            self._close()
        self._paragraph = paragraph = Paragraph(leaf)
        if self._blocks is not None:  # between the rows of a table it is not shown
            self._blocks.append(paragraph)
        self._hidden = None
        self._seen = not self._fields.muted

    def _close(self) -> None:
        """Give a paragraph that is over its text."""
        if self._paragraph is not None:
            self._paragraph.text = "".join(self._pieces)
            if self._sources is not None:
                self._paragraph.trace = list(zip(self._pieces, self._sources, strict=True))
                self._sources.clear()
        self._pieces.clear()

    def _enter(self, leaf: Element, tag: str) -> None:
        """Open a table, a row or a cell; pass an embedded document by.

        What stands where the schema has no room for it (a cell outside of a row) holds nothing.
        """
        if self._pieces:
            self._close()
        self._paragraph, self._seen = None, False
        parent = leaf.getparent()
        if parent is not self._around:
            self._go_under(parent)
        holder, blocks = self._holder, self._blocks
        inner: Holder
        if tag == TC and isinstance(holder, Row):
            inner = TableCell([], len(holder.cells) + 1)
            holder.cells.append(inner)
        elif tag == TR and isinstance(holder, Table):
            inner = Row([])
            holder.rows.append(inner)
        elif tag == TBL:
            inner = Table([])
            if blocks is not None:
                blocks.append(inner)
        else:
            if tag == ALT_CHUNK and blocks is not None:
                blocks.append(Chunk(leaf))
            return
        self._open.append((leaf, inner))
        self._stand(leaf, inner)

    def _go_under(self, element: Element | None) -> None:
        """Close the holders inside of the innermost open one around an element."""
        while element is not None:
            for at in range(len(self._open) - 1, -1, -1):
                if self._open[at][0] is element:
                    del self._open[at + 1 :]
                    self._stand(*self._open[at])
                    return
            if self._strict and element.tag in (P, R):
                raise _Astray
            element = element.getparent()
        self._stand(*self._open[0])

    def _stand(self, around: Element, holder: Holder) -> None:
        self._around, self._holder = around, holder
        self._blocks = holder.blocks if isinstance(holder, Place) else None

    def _merge(self, leaf: Element, tag: str) -> None:
        """Note how a cell is merged (17.4), or what a row leaves free."""
        holder, value = self._holder, leaf.get(VAL)
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

    def _dress(self, leaf: Element, tag: str) -> None:
        """Note what a paragraph says of its own dress."""
        paragraph = self._paragraph
        if paragraph is None:
            return  # of a level of a list
        values = leaf.values()  # quicker than by name, and there is no other
        value = str(values[0]) if len(values) == 1 else leaf.get(VAL)
        if tag == P_STYLE:
            paragraph.style_id = value
            if self._styles.hide and self._styles.hides(value):
                self._hidden, self._seen = paragraph.element, False
        elif tag == NUM_ID:
            paragraph.list_id = number(value)
        elif tag == ILVL:
            paragraph.list_level = number(value)
        else:
            paragraph.outline = number(value)

    def _hide(self, leaf: Element, tag: str) -> None:
        """Meet a property that hides its run (17.3.2.41).

        A paragraph's mark that is hidden leaves the paragraph's runs to be seen.
        """
        paragraph, properties = self._paragraph, leaf.getparent()
        if paragraph is None or self._hidden is paragraph.element:
            return
        run = None if properties is None or properties.tag != RPR else properties.getparent()
        if run is None or run.tag != R:
            return
        if on(leaf) if tag == VANISH else self._styles.hides(leaf.get(VAL)):
            self._hidden, self._seen = run, False

    def _say(self, leaf: Element, tag: str) -> None:
        """Meet a text or a sign."""
        paragraph = self._paragraph
        if paragraph is None:
            if self._strict and tag in TEXTS and leaf.text:
                raise _Astray
            return
        if self._hidden is not None and self._hidden is not paragraph.element:
            self._hidden = self._hidden if leaf.getparent() is self._hidden else None
        said: str | None = ""
        if tag == FLD_CHAR:
            said = self._fields.step(leaf)
        elif self._fields.muted or (tag == TAB and is_stop(leaf)):
            return
        elif self._hidden is not None:
            self.found.append(("hidden-text", paragraph.element))
        elif tag == T:
            said = self._spaces.shown(leaf, leaf.text or "")
        else:
            said = sign(leaf, tag)
            if said is None:
                self.found.append(("unknown-symbol", paragraph.element))
        if said:
            self._pieces.append(said)
            if self._sources is not None:
                self._sources.append(leaf)
        self._seen = self._hidden is None and not self._fields.muted

    def _refer(self, leaf: Element, tag: str) -> None:
        """Meet a mark that names another part."""
        self.story.references.append(leaf)

    def _draw(self, leaf: Element, tag: str) -> None:
        """Meet a drawing that is not read."""
        paragraph = self._paragraph
        self.found.append((UNREAD[tag], None if paragraph is None else paragraph.element))


TEXTS = (T, M_T, A_T)
MEET: dict[str, Callable[[_Scan, Element, str], None]] = {
    tag: meet
    for meet, tags in {
        _Scan._say: (*TEXTS, TAB, PTAB, BR, CR, A_BR, NO_BREAK_HYPHEN, SYM, TEXTPATH, FLD_CHAR),
        _Scan._begin: (P, A_P),
        _Scan._dress: (P_STYLE, NUM_ID, ILVL, OUTLINE),
        _Scan._enter: (TBL, TR, TC, ALT_CHUNK),
        _Scan._merge: (GRID_SPAN, V_MERGE, H_MERGE, GRID_BEFORE),
        _Scan._hide: (VANISH, R_STYLE),
        _Scan._refer: (FOOTNOTE_REF, ENDNOTE_REF, HEADER_REF, FOOTER_REF),
        _Scan._draw: (CHART, DIAGRAM),
    }.items()
    for tag in tags
}
