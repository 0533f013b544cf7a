"""The text of a block cut where facts begin and end: what a page marks, with no overlap left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from models import Fact, Notice, Report, spots


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one block that somebody points at; `owner` is a fact's id, or `notice-1`."""

    start: int
    end: int
    owner: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's text on which the same spans lie; innermost owner first.

    `leads` tells that the first owner's words begin here; else they go on from the piece before.
    """

    block: str
    start: int
    text: str
    owners: tuple[str, ...] = ()
    leads: bool = False

    @property
    def anchor(self) -> str:
        """The id of the piece in a page: its block and where it starts there."""
        return f"{self.block}-{self.start}"


def pieces(block: str, text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """`text` cut at every end of a span; the pieces' texts add up to it."""
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    starting: dict[int, list[Span]] = {}
    for span in sorted(inside, key=lambda span: span.end - span.start):
        starting.setdefault(span.start, []).append(span)
    cuts = sorted({0, len(text)} | {edge for span in inside for edge in (span.start, span.end)})
    lying: list[Span] = []
    found = []
    for start, end in pairwise(cuts):
        lying = [span for span in (*lying, *starting.get(start, ())) if span.end > start]
        lying.sort(key=lambda span: span.end - span.start)
        owners = tuple(dict.fromkeys(span.owner for span in lying))
        leads = any(span.start == start and span.owner == owners[0] for span in lying)
        found.append(Piece(block, start, text[start:end], owners, leads))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Place:
    """One spot that an owner points at: the anchors of its pieces, in order, and its words."""

    anchors: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The pieces of every block, and the places of every owner in reading order."""

    pieces: dict[str, tuple[Piece, ...]]
    places: dict[str, tuple[Place, ...]]


def mark(report: Report) -> Marks:
    """Where the facts and notices of a report stand in its text."""
    spans: dict[str, list[Span]] = {block.id: [] for block in report.blocks}
    for block, span in _spans(report):
        spans[block].append(span)
    cut = {block.id: pieces(block.id, block.text, spans[block.id]) for block in report.blocks}
    places: dict[str, list[Place]] = {}
    for block, its_spans in spans.items():
        starts = {piece.start: index for index, piece in enumerate(cut[block])}
        for span in sorted(its_spans, key=lambda span: span.start):
            first, last = starts[span.start], starts.get(span.end, len(cut[block]))
            covered = cut[block][first:last]
            places.setdefault(span.owner, []).append(
                Place(
                    tuple(piece.anchor for piece in covered),
                    "".join(piece.text for piece in covered),
                )
            )
    return Marks(cut, {owner: tuple(found) for owner, found in places.items()})


def notice_id(index: int) -> str:
    """The id of a record's notice in a page; ids of facts have no hyphen."""
    return f"notice-{index + 1}"


def _spans(report: Report) -> Iterator[tuple[str, Span]]:
    """(block, span): figures first, so that they lead where several facts have the same words."""
    facts: list[Fact] = [*report.counts, *report.amounts, *report.dates, *report.people]
    facts += report.organisations
    facts += report.activities
    for fact in facts:
        for spot in dict.fromkeys(spots(fact)):
            yield spot.block, Span(spot.start, spot.end, fact.id)
    texts = {block.id: block.text for block in report.blocks}
    for index, notice in enumerate(report.notices):
        yield from _notice_span(index, notice, texts)


def _notice_span(index: int, notice: Notice, texts: dict[str, str]) -> Iterator[tuple[str, Span]]:
    if notice.block is None or notice.start is None or notice.end is None:
        return
    end = min(notice.end, len(texts[notice.block]))
    if notice.start < end:
        yield notice.block, Span(notice.start, end, notice_id(index))
