"""Where a body's name begins: with the words a walk took, and a place before them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from extractors.organisation_heads import Spot
from extractors.organisation_walk import FUNCTION, UNKNOWN, WHOLES, Walk
from extractors.organisation_words import (
    BRANCHES,
    CHINESE,
    DIVISIONS,
    INNER,
    LEVEL_ENDS,
    SORTS,
    STOPS,
    Piece,
    Words,
    is_place,
)

COUNTED = re.compile(
    r"(?:[\d〇零一二三四五六七八九十百千万两几数多余各每][支家个所名批项处座间位户]?|各级)$"
)

NATION = "中华人民共和国"
BRANCH_GAP = 4
"""Characters of a place between a body and its branch."""
GAP = re.compile(r"[^\W\d_的和与及等在对向由将把被从到为是有及并而]{1,4}")
DIVISION_ENDS = frozenset(name[-1] for name in DIVISIONS)
BRAND_GAP = 8
"""Characters between a place and the brand after it that jieba may have cut up."""


@dataclass(frozen=True, slots=True)
class Name:
    """A head with the words before it that belong to its name, first to last.

    `anchored` is whether they begin with a place or a level (市); `counted` whether 各, 3家 or the
    like stands before them.
    """

    spot: Spot
    pieces: tuple[Piece, ...]
    anchored: bool
    quoted: bool
    counted: bool

    @property
    def start(self) -> int:
        return self.pieces[0].start if self.pieces else self.spot.start


def name_before(words: Words, spot: Spot) -> Name:
    """The longest name that ends in the head at `spot`."""
    name = _with_place(_walked(words, spot), words)
    return _over_body(name, words) if spot.head.text in BRANCHES else name


def _walked(words: Words, spot: Spot) -> Name:
    """What a walk takes, without the words that cannot begin a name."""
    walk = Walk(words, spot)
    walk.run()
    pieces = walk.taken[::-1]
    while pieces and _no_beginning(pieces[0]):
        pieces.pop(0)
    anchored = walk.anchored
    if not anchored and spot.head.shape in ("named", "brand"):
        place = _place_before(pieces[0].start if pieces else spot.start, words)
        if place is not None:
            pieces.insert(0, place)
            anchored = True
    start = pieces[0].start if pieces else spot.start
    counted = walk.counted or _counted(start, words)
    return Name(spot, tuple(pieces), anchored, walk.quoted, counted)


def _alone(spot: Spot, words: Words) -> Name:
    return replace(bare(words, spot), counted=_counted(spot.start, words))


def _counted(start: int, words: Words) -> bool:
    """Whether 3家, 各 or the like ends at `start`."""
    return COUNTED.search(words.text, max(0, start - 3), start) is not None


def _no_beginning(piece: Piece) -> bool:
    return (
        piece.text in STOPS or piece.text[0] in "（(" or (piece.text in INNER and piece.tag == "v")
    )


def _place_before(start: int, words: Words) -> Piece | None:
    """The place before a name, over a brand that jieba cut up (鹿泉区岚都|实业)."""
    place = _division_near(start, words)
    if place is None:
        return None
    between = takewhile(lambda piece: piece.end > place[1], words.before(start))
    if not all(map(_fragment, between)):
        return None
    return Piece(place[0], start, words.text[place[0] : start], "")


def _fragment(piece: Piece) -> bool:
    """Whether a word can be a shred of a brand."""
    return bool(CHINESE.fullmatch(piece.text)) and (len(piece.text) == 1 or not piece.tag)


def _division_near(offset: int, words: Words) -> tuple[int, int] | None:
    """The first place with its level (鹿泉区) shortly before `offset`, not next to it."""
    text = words.text
    at = max(0, offset - BRAND_GAP)
    for start in range(at, offset - 3):
        for end in range(min(start + 7, offset - 1), start + 2, -1):
            if (
                text[end - 1] in DIVISION_ENDS
                and text[start:end] in DIVISIONS
                and text[end] not in FUNCTION + LEVEL_ENDS
            ):
                return start, end
    for piece in takewhile(lambda piece: piece.end > at, words.before(offset)):
        if piece.text not in STOPS and len(piece.text) > 2 and is_place(piece.text, piece.tag):
            beside = piece.end == offset or text[piece.end] in FUNCTION
            return None if beside else (piece.start, piece.end)
    return None


def _with_place(name: Name, words: Words) -> Name:
    """The name with the place before a level that an unknown word begins with (澄原|县霜桥|镇)."""
    first = name.pieces[0] if name.pieces else None
    if first is None or first.tag or len(first.text) < 2 or first.text[0] not in LEVEL_ENDS:
        return name
    before = words.around(first.start - 1) if first.start else None
    if before is None or before.end != first.start or len(before.text) > 3:
        return name
    if before.tag not in UNKNOWN or not CHINESE.fullmatch(before.text):
        return name
    return replace(name, pieces=(before, *name.pieces), anchored=True)


def _over_body(name: Name, words: Words) -> Name:
    """The name of a branch with the body before it, over the place between (公安局|城关|派出所)."""
    at = name.spot.start
    for end in range(at, max(at - BRANCH_GAP, 0) - 1, -1):
        head = words.head_ends.get(end)
        if head is None or head.kind not in WHOLES or head.shape in ("never", "part", "branch"):
            continue
        between = words.text[end:at]
        if name.start <= end - len(head.text) or not (GAP.fullmatch(between) or not between):
            return name
        outer = Spot(end - len(head.text), end, head)
        whole = _alone(outer, words) if head.shape == "whole" else _walked(words, outer)
        if head.shape != "whole" and not whole.pieces:
            return name
        gap = (Piece(end, at, between, "ns"),) if between else ()
        body = Piece(outer.start, end, head.text, "nt")
        return Name(name.spot, (*whole.pieces, body, *gap), True, False, whole.counted)
    return name


def bare(words: Words, spot: Spot) -> Name:
    """The head alone as a name, or with the nation's full name before it."""
    start = spot.start - len(NATION)
    nation = words.text.startswith(NATION, max(start, 0)) and start >= 0
    pieces = (Piece(start, spot.start, NATION, "ns"),) if nation else ()
    return Name(spot, pieces, anchored=False, quoted=False, counted=False)


def proper(name: Name, words: Words) -> bool:
    """Whether the words before the head hold a proper name, or the head of another body."""
    if name.anchored or name.quoted:
        return True
    if name.spot.head.kind == "community" and not generic(name.pieces):
        return True
    if name.pieces[-1].text[-1] in LEVEL_ENDS and name.pieces[-1].text not in SORTS:
        return True
    return any(
        piece.text[0] == "第"
        or (
            piece.tag in ("", "nr", "nz", "nt", "ns", "nrt")
            and piece.text not in SORTS
            and piece.text not in INNER
        )
        for piece in name.pieces
    )


def generic(pieces: Sequence[Piece]) -> bool:
    """Whether the words tell a sort of body only: 基层, 民营."""
    return all(piece.text in SORTS for piece in pieces)
