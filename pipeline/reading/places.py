"""From the words of a block back to the runs of the file: where a comment on them would go."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.reading.content import Paragraph
from pipeline.reading.forms import open_package
from pipeline.reading.leaves import SAYING, SPACES
from pipeline.reading.met import Met
from pipeline.reading.names import Element, T
from pipeline.reading.revisions import Revisions
from pipeline.reading.sniff import sniff
from pipeline.reading.stories import Stories
from pipeline.reading.walk import Piece


@dataclass(frozen=True, slots=True)
class RunSpan:
    """Characters of a file: offsets into the text of the element at `path` in `part`.

    `path` is an ElementPath from the part's root, as lxml's `find` takes it. The element is a w:t
    (m:t, a:t) or says something by itself: w:tab a tab, w:br a newline, w:sym a sign. A w:p stands
    for the newline at its end, where the next paragraph of the same cell follows.
    """

    part: str
    path: str
    start: int
    end: int


class Locator:
    """The places of one file's blocks, named by their `path`; ReadError for what is no document."""

    def __init__(self, data: bytes, revisions: Revisions = "accept") -> None:
        met = Met()
        self._pieces: dict[str, Piece] = {}
        self._origins: dict[Element, tuple[str, int]] = {}
        self._paths: dict[tuple[str, int], str] = {}
        self._elements: dict[str, list[Element]] = {}
        self._package = None
        if sniff(data) == "zip":  # what else can be read has no runs
            self._package, _ = open_package(data, met)
            stories = Stories(self._package, met, revisions, traced=True)
            self._pieces = {piece.path: piece for piece in stories.pieces()}
            self._origins = stories.origins

    def locate(self, block_path: str, start: int, end: int) -> tuple[RunSpan, ...]:
        """The spans that make up a block's text[start:end], in order.

        Empty where the words stand in no run: in web pages and in embedded documents. KeyError for
        a path that no block has.
        """
        if self._package is None:
            return ()
        spans = []
        at = 0
        for said, element, skipped in _said(self._pieces[block_path].paragraphs):
            first, last = max(start - at, 0), min(end - at, len(said))
            if first < last and element in self._origins:
                part, path = self._place(element)
                spans.append(RunSpan(part, path, first + skipped, last + skipped))
            at += len(said)
        return tuple(spans)

    def _place(self, element: Element) -> tuple[str, str]:
        """The part of an element, and its path there before changes were settled."""
        part, index = origin = self._origins[element]
        if origin not in self._paths:
            if part not in self._elements:
                root = self._package.tree(part) if self._package else None
                self._elements[part] = [] if root is None else list(root.iter(*SAYING))
            found = self._elements[part][index]
            self._paths[origin] = found.getroottree().getelementpath(found)
        return part, self._paths[origin]


def locate(
    data: bytes, block_path: str, start: int, end: int, revisions: Revisions = "accept"
) -> tuple[RunSpan, ...]:
    """Where text[start:end] of the block at a path stands in a file; see `Locator` for many."""
    return Locator(data, revisions).locate(block_path, start, end)


def _said(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[str, Element, int]]:
    """Pieces of text, their elements, and how many characters of those are not shown before."""
    for index, paragraph in enumerate(paragraphs):
        if index:
            yield "\n", paragraphs[index - 1].element, 0
        for said, element in paragraph.trace or ():
            skipped = 0
            if element.tag == T:
                raw = (element.text or "").translate(SPACES)
                skipped = 0 if raw == said else len(raw) - len(raw.lstrip(" "))
            yield said, element, skipped
