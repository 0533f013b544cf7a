"""Where a body's name begins: a walk over the words before its head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from extractors.organisation_heads import Spot
from extractors.organisation_words import (
    BRANCHES,
    CHINESE,
    DIVISIONS,
    EACH,
    INNER,
    LEVEL_ENDS,
    LEVELS,
    LISTED,
    PLACE_TAGS,
    PREFIXES,
    SHORT_DIVISIONS,
    SORTS,
    STOPS,
    Piece,
    Words,
    is_place,
)

LONGEST = 32
"""Characters before the head beyond which no name reaches."""

COUNTED = re.compile(
    r"(?:[\d〇零一二三四五六七八九十百千万两几数多余各每][支家个所名批项处座间位户]?|各级)$"
)

FUNCTION = "使令当在到与和由对向经被把从将请赴至同及为以让给等的距据自受"
FUNCTION_KNOWN = "与和由对"
"""What jieba glues to the front of words that its dictionary lacks, and of those it has."""
JOINING = "和与及"
NAME_TAGS = PLACE_TAGS | {"zg", "j", "ng", "g"}
CLOSED_TAGS = frozenset("cdpruytekowx")
ORDINAL = re.compile(r"第[〇零一二三四五六七八九十百\d]{1,4}次?|[〇零一二三四五六七八九十]{1,3}")
SESSION = re.compile(r"第[〇零一二三四五六七八九十百\d]{1,4}届")
STAFF = frozenset(("职工", "女职工", "工人"))
"""Whom a union's own body is for: 总工会|职工|服务站."""
OPENING = {"”": "“", "’": "‘", '"': '"', "」": "「", "』": "『", "）": "（", ")": "("}
BRANDED = frozenset(
    ("enterprise", "school", "volunteer_team", "association", "community", "finance")
)
NUMBERED = frozenset(
    (
        *("school", "party", "hospital", "enterprise", "community", "other"),
        *("government", "court_procuratorate"),
    )
)
QUOTABLE = frozenset(("volunteer_team", "association", "other", "media", "school", "party"))
NATIONAL = frozenset(("国家", "中央"))
"""What makes a local body's head a national one's: 国家消防救援局, 中央社会工作部."""
WHOLES = frozenset(("government", "finance", "enterprise"))
SMALL = frozenset(("村", "镇", "乡", "街道"))
"""Levels whose places are named with common nouns."""
RANKS = {"村": 1, "社区": 1, "乡": 2, "镇": 2, "街道": 2, "县": 3, "区": 3, "旗": 3, "市": 4}
"""Levels that stand before one another from the right to the left: 市, 县, 乡, 村."""
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
    walk = _Walk(words, spot)
    walk.run()
    name = _with_place(walk.name(), words)
    return _over_body(name, words) if spot.head.text in BRANCHES else name


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
        above = _Walk(words, outer)
        if head.shape != "whole":
            above.run()
        whole = above.name()
        if head.shape != "whole" and not whole.pieces:
            return name
        gap = (Piece(end, at, between, "ns"),) if between else ()
        body = Piece(outer.start, end, head.text, "nt")
        return Name(name.spot, (*whole.pieces, body, *gap), True, False, whole.counted)
    return name


def bare(spot: Spot) -> Name:
    """The head alone as a name."""
    return Name(spot, (), anchored=False, quoted=False, counted=False)


UNKNOWN = ("", "ns", "nr", "nrt", "nz")
"""Parts of speech of places that the dictionary may not know."""


class _Walk:
    """The state of one walk: what was taken, and what may still stand on its left."""

    def __init__(self, words: Words, spot: Spot) -> None:
        self.words, self.spot = words, spot
        self.taken: list[Piece] = []
        self.anchored = self.quoted = self.counted = self.open = False
        self.small = False
        self.unnamed = 0  # how many words may still name the level just taken

    def run(self) -> None:
        skip = self.spot.start + 1
        for piece in self.words.before(self.spot.start):
            if piece.start >= skip:
                continue
            if self.spot.start - piece.start > LONGEST:
                return
            if self.taken and self._whole(piece):
                return
            if self.taken and not self.anchored and self._short(piece):
                self.taken.append(piece)
                continue
            if piece.text in OPENING:
                start = self._enclosed(piece)
                if start is None:
                    return
                skip = start
                self.taken.append(Piece(start, piece.end, self.words.text[start : piece.end], "q"))
                self.quoted = self.quoted or piece.text not in "）)"
            elif not CHINESE.fullmatch(piece.text):
                return
            elif piece.text in JOINING and self._both(piece):
                self.taken.append(piece)
            elif not self._take(piece):
                self.counted = piece.text in EACH or piece.tag == "q" or piece.text[0] == "各"
                return

    def _both(self, joint: Piece) -> bool:
        """Whether the joint joins two fields of one body of a place: 县|政务服务|和|…服务中心."""
        if self.anchored or len(self.spot.head.text) < 3 or joint.start in self.words.head_ends:
            return False
        for count, piece in enumerate(self.words.before(joint.start)):
            if count and (piece.text in LEVELS or is_place(piece.text, piece.tag)):
                return True
            known = piece.text in INNER or piece.text in SORTS or piece.tag in ("n", "vn", "j")
            if count > 3 or not known or (piece.text in STOPS and piece.text not in INNER):
                return False
        return False

    def _short(self, piece: Piece) -> bool:
        """Whether a short form with its level ends here (市总|职工法律服务中心)."""
        head = self.words.head_ends.get(piece.end)
        before = self.words.text[piece.start - 1 : piece.start]
        return (
            head is not None
            and head.shape == "short"
            and piece.text == head.text
            and before != ""
            and before in LEVEL_ENDS
        )

    def _whole(self, piece: Piece) -> bool:
        """Whether a body that is whole by itself ends here: taken, it begins the name, or ends the
        walk where the name is a brand's (基金会|年度公益)."""
        head = self.words.head_ends.get(piece.end)
        if head is None or head.shape in ("never", "part", "short"):
            return False
        if self.spot.head.shape == "brand" and head.kind == "association":
            return True
        if head.shape == "whole" and head.kind in WHOLES and len(head.text) > 2:
            start = piece.end - len(head.text)
            self.taken.append(Piece(start, piece.end, head.text, "nt"))
            self.anchored = True
            return True
        return False

    def _enclosed(self, closing: Piece) -> int | None:
        """Where the short quotation that `closing` ends begins; None if it is no part of a name."""
        if (
            self.anchored
            or self.quoted
            or (self.spot.head.kind not in QUOTABLE and closing.text not in "）)")
        ):
            return None
        start = self.words.text.rfind(
            OPENING[closing.text], max(0, closing.start - 14), closing.start
        )
        inside = self.words.text[start + 1 : closing.start]
        if (
            start < 0
            or not inside
            or inside in SORTS
            or any(mark in inside for mark in "，。；：、！？“”（）")
        ):
            return None
        return start

    def _take(self, piece: Piece) -> bool:
        """Take the word to the left, and say whether the walk goes on."""
        text, tag = piece.text, piece.tag
        if tag == LISTED:
            if self.anchored and self._closed():
                return False
            self.taken.append(piece)
            self.anchored = True
            return False
        if text[0] in "各每":
            return False
        joined = self._joined(piece)
        if joined:
            self._take(Piece(piece.start + joined, piece.end, text[joined:], ""))
            return False
        if tag in ("nr", "nz") and text[0] == "向" and self.taken and self.taken[-1].text in LEVELS:
            self._take(Piece(piece.start + 1, piece.end, text[1:], ""))
            return False
        glued = FUNCTION if tag == "" else FUNCTION_KNOWN if tag in ("nr", "nz") else ""
        if len(text) > 1 and text[0] in glued and text not in SHORT_DIVISIONS:
            self._take(Piece(piece.start + 1, piece.end, text[1:], ""))
            return False
        if tag == "" and len(text) == 2 and text[0] in LEVEL_ENDS and not self.anchored:
            self.taken.append(Piece(piece.start + 1, piece.end, text[1:], ""))
            return self._take(Piece(piece.start, piece.start + 1, text[0], ""))
        if text in LEVELS and self._rises(text):
            self.taken.append(piece)
            self.anchored, self.unnamed, self.small = True, 2, text in SMALL
            return True
        inside = bool(self.taken) and self.spot.head.kind in BRANDED and text in SHORT_DIVISIONS
        if text not in STOPS and is_place(text, tag) and not (inside and tag not in ("ns", "")):
            self.taken.append(piece)
            self.anchored, self.unnamed = True, 0
            return True
        if self.unnamed and self._names_level(piece):
            self.unnamed = self.unnamed - 1 if len(text) == 1 else 0
            self.taken.append(piece)
            return True
        self.unnamed = 0
        if text in NATIONAL and not self.anchored and self.spot.head.shape == "local":
            self.taken.append(piece)
            self.anchored = True
            return False
        if text in PREFIXES and (self.anchored or text == "全国"):
            self.taken.append(piece)
            return False
        if self._closed() or not self._ordinary(piece):
            return False
        self.taken.append(piece)
        return True

    def _joined(self, piece: Piece) -> int:
        """Where in an unknown word, or at its start, a body ends and 和 goes before another one."""
        for at, character in enumerate(piece.text[:-1]):
            if character in JOINING and piece.start + at in self.words.head_ends:
                return at + 1
            if piece.tag:
                break
        return 0

    def _rises(self, level: str) -> bool:
        """Whether a level may stand here: none is taken yet, or one below it (县|白鹭乡)."""
        if not self.anchored:
            return True
        at = RANKS.get(level, 0)
        below = [RANKS[piece.text] for piece in self.taken if piece.text in RANKS]
        return bool(below) and at > max(below) and self.unnamed < 2

    def _names_level(self, piece: Piece) -> bool:
        """Whether the word can be the name of the level on its right: 砚溪 in 砚溪县."""
        if piece.text in STOPS or piece.text in SORTS or piece.text in EACH:
            return False
        if piece.text in SHORT_DIVISIONS or piece.tag in NAME_TAGS:
            return True
        if piece.text + self.taken[-1].text in DIVISIONS:
            return True
        if self.small and piece.tag in ("n", "s"):
            return True
        return len(piece.text) == 1 and piece.tag[:1] in "nvagbf"

    def _closed(self) -> bool:
        """Whether nothing but places may stand further left: a place begins a name, unless the head
        is a branch's or the place stands right before a company's head (砺山重工连云港有限公司)."""
        if self.quoted:
            return True
        if not self.anchored or self.open or self.spot.head.shape == "branch":
            return False
        places = all(is_place(piece.text, piece.tag) for piece in self.taken)
        self.open = places and self.spot.head.kind in ("enterprise", "finance")
        return not self.open

    def _ordinary(self, piece: Piece) -> bool:
        """Whether the word can stand inside a name."""
        text, tag = piece.text, piece.tag
        above = self.words.head_ends.get(piece.start)
        if text in STAFF and above is not None and above.kind == "union":
            return True
        if text in STOPS and (
            (text not in INNER and text not in SORTS) or piece.start in self.words.head_ends
        ):
            return False
        kind = self.spot.head.kind
        if (text in INNER or text in SORTS) and not (kind == "community" and tag == "v"):
            return not (self.anchored and text in STOPS)
        if tag == "m":
            return (
                kind in NUMBERED
                and (ORDINAL.fullmatch(text) is not None or self._of_place(piece))
                and (text[0] == "第" or not self.taken)
            )
        if kind == "community" and tag == "v" and len(text) > 1:
            return False
        if tag == "vn":
            return True
        if tag[:1] == "v" or tag[:1] in CLOSED_TAGS or tag in ("a", "ad", "f", "b"):
            return (len(text) == 1 and kind in BRANDED) or tag == "b"
        if tag in ("l", "i") and not self.taken and kind in ("volunteer_team", "association"):
            return len(text) < 5
        if tag == "l":
            return text[-2:] in INNER
        return tag[:1] not in ("t", "q", "i") and not text.isdigit()

    def _of_place(self, piece: Piece) -> bool:
        """Whether a session's number stands right after a place or level: 市|第三届|…委员会."""
        before = next(self.words.before(piece.start), None)
        return (
            SESSION.fullmatch(piece.text) is not None
            and before is not None
            and (before.text in LEVELS or is_place(before.text, before.tag))
        )

    def name(self) -> Name:
        """What was taken, without the words that cannot begin a name."""
        pieces = self.taken[::-1]
        while pieces and _no_beginning(pieces[0]):
            pieces.pop(0)
        if not self.anchored and self.spot.head.shape in ("named", "brand"):
            pieces = self._after_place(pieces)
        text = self.words.text
        start = pieces[0].start if pieces else self.spot.start
        counted = self.counted or COUNTED.search(text, max(0, start - 3), start) is not None
        return Name(self.spot, tuple(pieces), self.anchored, self.quoted, counted)

    def _after_place(self, pieces: list[Piece]) -> list[Piece]:
        """`pieces` and the place before them, over a brand that jieba cut up (鹿泉区岚都实业)."""
        start = pieces[0].start if pieces else self.spot.start
        place = self._division_near(start)
        if place is None:
            return pieces
        if not all(
            map(
                self._fragment,
                takewhile(lambda piece: piece.end > place[1], self.words.before(start)),
            )
        ):
            return pieces
        self.anchored = True
        return [Piece(place[0], start, self.words.text[place[0] : start], ""), *pieces]

    def _fragment(self, piece: Piece) -> bool:
        """Whether a word can be a shred of a brand."""
        return bool(CHINESE.fullmatch(piece.text)) and (len(piece.text) == 1 or not piece.tag)

    def _division_near(self, offset: int) -> tuple[int, int] | None:
        """The first place with its level (鹿泉区) shortly before `offset`, not next to it."""
        text = self.words.text
        at = max(0, offset - BRAND_GAP)
        for start in range(at, offset - 3):
            for end in range(min(start + 7, offset - 1), start + 2, -1):
                if (
                    text[end - 1] in DIVISION_ENDS
                    and text[start:end] in DIVISIONS
                    and text[end] not in FUNCTION + LEVEL_ENDS
                ):
                    return start, end
        for piece in takewhile(lambda piece: piece.end > at, self.words.before(offset)):
            if piece.text not in STOPS and len(piece.text) > 2 and is_place(piece.text, piece.tag):
                beside = piece.end == offset or text[piece.end] in FUNCTION
                return None if beside else (piece.start, piece.end)
        return None


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


def _no_beginning(piece: Piece) -> bool:
    return (
        piece.text in STOPS or piece.text[0] in "（(" or (piece.text in INNER and piece.tag == "v")
    )


def generic(pieces: Sequence[Piece]) -> bool:
    """Whether the words tell a sort of body only: 基层, 民营."""
    return all(piece.text in SORTS for piece in pieces)
