"""Where the blocks of a record stand in the paragraphs of its gold, told by their text alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models import Evidence, TableCell, TextBlock
from pipeline.evaluation.spans import Span, squeeze, squeezed

SILENT = frozenset({"header", "footer", "comment"})
"""Kinds of blocks that no gold covers."""

TELLING = 5  # characters: a text as long is looked for anywhere, a shorter one only where we stand


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of a block, which begin at `at` in a paragraph."""

    start: int
    end: int
    paragraph: int
    at: int


class Alignment:
    """Places of a record's evidence in the paragraphs of its gold."""

    def __init__(self, blocks: Sequence[TextBlock | TableCell], paragraphs: Sequence[str]) -> None:
        reading = _Reading(paragraphs)
        self._texts = {block.id: block.text for block in blocks if block.kind not in SILENT}
        self._pieces = {id: reading.place(squeeze(text)) for id, text in self._texts.items()}

    def covers(self, evidence: Evidence) -> bool:
        """Whether gold has a say on these words."""
        return evidence.block in self._texts

    def span(self, evidence: Evidence) -> Span | None:
        """The place of the evidence; None where the gold has no such words."""
        text = self._texts[evidence.block]
        start, end = squeezed(text, evidence.start), squeezed(text, evidence.end)
        for piece in self._pieces[evidence.block]:
            if piece.start <= start < piece.end:
                shift = piece.at - piece.start
                return Span(piece.paragraph, start + shift, end + shift)
        return None


class _Reading:
    """A reader of the gold who keeps the place while the blocks go by."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._texts = [squeeze(paragraph) for paragraph in paragraphs]
        self._done: set[int] = set()
        self._paragraph = 0
        self._offset = 0

    def place(self, text: str) -> tuple[Piece, ...]:
        """The pieces of a block with this text; none where the gold lacks it."""
        if not text:
            return ()
        return self._equal(text) or self._inside(text) or self._around(text)

    def _open(self) -> Iterator[int]:
        """The paragraphs not yet read to their end, from where we stand and round again."""
        ahead = range(self._paragraph, len(self._texts))
        for index in (*ahead, *range(self._paragraph)):
            if index not in self._done:
                yield index

    def _finish(self, index: int) -> None:
        self._done.add(index)
        self._stand(index + 1)

    def _stand(self, paragraph: int, offset: int = 0) -> None:
        self._paragraph, self._offset = paragraph, offset

    def _equal(self, text: str) -> tuple[Piece, ...]:
        """The block as a paragraph."""
        for index in self._open():
            if self._texts[index] == text:
                self._finish(index)
                return (Piece(0, len(text), index, 0),)
        return ()

    def _inside(self, text: str) -> tuple[Piece, ...]:
        """The block as a part of a paragraph."""
        for index in self._open():
            here = index == self._paragraph
            at = self._texts[index].find(text, self._offset if here else 0)
            if at >= 0 and (here or len(text) >= TELLING):
                end = at + len(text)
                if end == len(self._texts[index]):
                    self._finish(index)
                else:
                    self._stand(index, end)
                return (Piece(0, len(text), index, at),)
        return ()

    def _around(self, text: str) -> tuple[Piece, ...]:
        """The block as several paragraphs in one."""
        pieces: list[Piece] = []
        end = 0
        for index in self._open():
            part = self._texts[index]
            start = text.find(part, end)
            if start >= 0 and (start == end or len(part) >= TELLING):
                end = start + len(part)
                pieces.append(Piece(start, end, index, 0))
        for piece in pieces:
            self._finish(piece.paragraph)
        return tuple(pieces)
