"""On which page of the printed file a block begins, as far as the file tells.

Approximate by nature: a page begins where Word last laid it out (w:lastRenderedPageBreak, which it
leaves when it saves) and where the writer asked for one. A file that Word never saved knows only
the latter, and another printer, font or program breaks pages elsewhere. The first page is 1,
whatever number is printed on it.
"""

from pipeline.reading.forms import open_package
from pipeline.reading.met import Met
from pipeline.reading.names import BR, SECT, TC, TR, TYPE, Element, P, T, on, val, w
from pipeline.reading.revisions import Revisions
from pipeline.reading.sniff import sniff
from pipeline.reading.stories import Stories

RENDERED, BEFORE = w("lastRenderedPageBreak"), w("pageBreakBefore")
SECTION_TYPE = w("type")
NEW_PAGE = ("nextPage", "oddPage", "evenPage")


def pages(data: bytes, revisions: Revisions = "accept") -> dict[str, int]:
    """The page of each block of the body and its text boxes, by the block's path.

    Empty for what has no pages of its own: web pages. ReadError for what is no document.
    """
    if sniff(data) == "html":
        return {}
    met = Met()
    package, _ = open_package(data, met)
    numbers = _Count(package.root).numbers  # before the tree is made plain
    found: dict[str, int] = {}
    last = 1
    for piece in Stories(package, met, revisions).pieces():
        if piece.stream in ("body", "text_box"):
            last = numbers.get(piece.paragraphs[0].element, last)
            found[piece.path] = last
    return found


class _Count:
    """The page on which each paragraph begins."""

    def __init__(self, root: Element) -> None:
        self.numbers: dict[Element, int] = {}
        self._page = 1
        self._most = 1  # a row's cells begin side by side; after it the last one's page counts
        self._rows: dict[Element | None, int] = {}
        self._paragraph: Element | None = None
        self._said = False  # whether the paragraph said something on this page
        self._asked = True  # whether this page was asked for, and says nothing so far
        self._section_ends = False
        # A section says itself how it begins, at its end (17.6.17).
        self._sections = [val(section.find(SECTION_TYPE)) for section in root.iter(SECT)]
        for mark in root.iter(P, T, BR, RENDERED, BEFORE, SECT, TR, TC):
            self._meet(mark, str(mark.tag))

    def _meet(self, mark: Element, tag: str) -> None:
        if tag == P:
            self._begin(mark)
        elif tag == T:
            if mark.text:
                self._said, self._asked = True, False
        elif tag == RENDERED:
            if not self._asked:  # else Word tells what the writer said before
                self._turn()
            self._asked = False
        elif tag == BR:
            if mark.get(TYPE) == "page":
                self._turn()
                self._asked = True
        elif tag == BEFORE:
            if on(mark) and not self._asked:
                self._turn()
                self._asked = True
        elif tag == SECT:
            self._sections.pop(0)
            self._section_ends = bool(self._sections)
        elif tag == TR:
            self._page = self._rows[mark] = self._most
        else:
            self._page = self._rows.get(mark.getparent(), self._page)

    def _begin(self, paragraph: Element) -> None:
        holder = paragraph.getparent()
        if holder is None or holder.tag != TC:
            self._page = self._most
        self._paragraph, self._said = paragraph, False
        if self._section_ends:
            self._section_ends = False
            kind = self._sections[0] or "nextPage"
            if kind in NEW_PAGE:
                self._turn()
                if (kind == "oddPage") == (self._page % 2 == 0) and kind != "nextPage":
                    self._turn()
                self._asked = True
        self.numbers[paragraph] = self._page

    def _turn(self) -> None:
        """Begin a page; a paragraph that said nothing yet begins on it."""
        self._page += 1
        self._most = max(self._most, self._page)
        if self._paragraph is not None and not self._said:
            self.numbers[self._paragraph] = self._page
