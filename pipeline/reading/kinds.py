"""What each block of the body is: title, heading, list item, caption or paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.document import BlockKind
from pipeline.reading.looks import CENTRE, PLAIN, Look, Looks
from pipeline.reading.titles import title_pieces
from pipeline.reading.walk import Piece

Kind = tuple[BlockKind, int | None]
"""A kind and, for headings, the level from 1 to 9."""

TABLE_CELL: Kind = "table_cell", None
TITLE: Kind = "title", None

HAN = "[一二三四五六七八九十百零〇]"
# The ranks of GB/T 9704: 一、 （一） 1. （1）; books put 第一章 and 第一节 above them.
RANKS = (
    (re.compile(rf"第(?:{HAN}+|\d{{1,3}})[章编篇]|第{HAN}+部分"), 1),
    (re.compile(rf"第(?:{HAN}+|\d{{1,3}})节"), 2),
    (re.compile(rf"{HAN}{{1,4}}[、．]"), 1),
    (re.compile(rf"[（(]{HAN}{{1,4}}[）)]"), 2),
    (re.compile(r"\d{1,2}(?:[.．](?!\d)|、)"), 3),
    (re.compile(r"[（(]\d{1,2}[）)]"), 4),
)
RANK = re.compile("|".join(f"(?P<r{at}>{shape.pattern})" for at, (shape, _) in enumerate(RANKS)))
RANK_STARTS = frozenset("第（(" + HAN[1:-1])  # or a digit
OUTLINE_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}[.、]?\s+(?![\s万亿元%％个人年月])")
SENTENCE = re.compile(r"[。；！？;!?]|\.\s|，$|,$")
TOC_LINE = re.compile(r"\t\s*\d+$|[.…·]{4,}\s*\d+$")
CAPTION = re.compile(
    r"(附?[表图]|Table|Figure)\s*(\d|[一二三四五六七八九十]|[:：\s　])", re.IGNORECASE
)
FIGURE = re.compile(r"图|figure", re.IGNORECASE)
UNIT_LINE = re.compile(r"[（(]?\s*(?:计量|金额|货币)?单位\s*[:：]")
CAPTION_STARTS = frozenset("附表图TtFf（(计金货单")
MAX_HEADING, MAX_BARE_HEADING, MAX_CAPTION, MAX_UNIT_LINE = 50, 30, 60, 30


def kinds(pieces: Sequence[Piece], looks: Looks) -> list[Kind]:
    """The kind of every piece of the file, in their order."""
    lines = [_line(piece, looks) for piece in pieces]
    styled = [index for index, line in enumerate(lines) if line.look.title]
    titles = title_pieces(pieces, styled, looks)
    told = _told_levels(lines)
    found: list[Kind] = []
    above = 0  # the level of the last heading that tells its own
    last_title = max(titles, default=-1)
    for index, piece in enumerate(pieces):
        if piece.cell is not None:
            found.append(TABLE_CELL)
        elif piece.stream != "body":
            found.append((piece.stream, None))
        elif index in titles:
            found.append(TITLE)
        else:
            # A letterhead above the title opens no section, however it is dressed.
            bare = index > last_title
            kind, numbered = _kind(pieces, lines, index, looks, told, above if bare else None)
            above = kind[1] or above if numbered else above
            found.append(kind)
    return found


@dataclass(slots=True, eq=False)
class _Line:
    """A piece as a line: its text, with its automatic number before it, and that number's rank.

    `alone` says that nothing follows a number of that rank.
    """

    text: str
    numbered: str
    look: Look
    rank: int | None = None
    alone: bool = False


_NO_LINE = _Line("", "", PLAIN)


def _line(piece: Piece, looks: Looks) -> _Line:
    if piece.stream != "body" or piece.cell is not None:
        return _NO_LINE
    text = piece.text.strip()
    numbered = f"{piece.label.text} {text}" if piece.label and piece.label.text else text
    line = _Line(text, numbered, looks.of(piece))
    first = numbered[0]
    if first in RANK_STARTS or first.isdecimal():
        match = RANK.match(numbered)
        if match is not None and match.lastgroup is not None:
            line.rank = int(match.lastgroup[1:])
            line.alone = match.end() == len(numbered)
    return line


def _told_levels(lines: Sequence[_Line]) -> dict[int, int]:
    """By rank of number, the level that the report's own styles give its headings."""
    levels: dict[int, int] = {}
    for line in lines:
        rank, outline = line.rank, line.look.outline
        if rank is not None and outline is not None and len(line.text) <= MAX_HEADING:
            levels.setdefault(rank, outline)
    return levels


def _kind(
    pieces: Sequence[Piece],
    lines: Sequence[_Line],
    index: int,
    looks: Looks,
    told: dict[int, int],
    above: int | None,
) -> tuple[Kind, bool]:
    """The kind of a body paragraph, and whether a heading's level was its own word.

    `above` is the level of the heading above, None where none can be told by its dress alone.
    """
    piece, line = pieces[index], lines[index]
    text, look = line.text, line.look
    if look.caption or _is_caption(pieces, index, text):
        return ("caption", None), False
    if look.title:
        return ("heading", 1), True
    # Some writers dress running text as headings, to get it into the outline.
    running = len(text) > MAX_HEADING and "。" in text
    if look.outline is not None and not look.contents and not running:
        return ("heading", look.outline), True
    if len(text) <= MAX_HEADING and not look.contents and not _leads_to_page(text):
        level = _ranked(pieces, lines, index, told)
        if level is not None:
            return ("heading", level), True
        if above is not None and _bare(pieces, index, text, looks):
            centred = looks.alignment(piece) == CENTRE
            return ("heading", 1 if centred else min(above + 1, 9)), False
    return ("list_item" if piece.label else "paragraph", None), False


def _leads_to_page(text: str) -> bool:
    """Whether a line of a table of contents ends here, at its page."""
    return text[-1].isdecimal() and TOC_LINE.search(text) is not None


def _ranked(
    pieces: Sequence[Piece], lines: Sequence[_Line], index: int, told: dict[int, int]
) -> int | None:
    """The level that a heading's number tells: 一、 第一章 1.1, typed or automatic."""
    label, line = pieces[index].label, lines[index]
    if label is not None and label.style == "bullet":
        return None
    dotted = OUTLINE_NUMBER.match(line.numbered) if line.numbered[0].isdecimal() else None
    if (dotted is None and line.rank is None) or SENTENCE.search(line.text):
        return None
    if dotted:
        return min(dotted[0].count(".") + 1, 9)
    if line.rank is None or line.alone:
        return None
    _, level = RANKS[line.rank]
    if level >= 3:  # among figures a list is as likely: a heading has its own text below it
        if label is not None and label.level > 2:
            return None
        if ":" in line.text or "：" in line.text or _neighbours(pieces, lines, index):
            return None
    return told.get(line.rank, level)


def _neighbours(pieces: Sequence[Piece], lines: Sequence[_Line], index: int) -> bool:
    """Whether the block before or after is numbered in the same way, or none comes after."""
    if index + 1 >= len(pieces) or pieces[index + 1].stream != "body":
        return True
    return any(
        lines[at].rank == lines[index].rank and len(pieces[at].text) <= MAX_HEADING
        for at in (index - 1, index + 1)
        if at >= 0
    )


def _bare(pieces: Sequence[Piece], index: int, text: str, looks: Looks) -> bool:
    """Whether the dress alone tells a heading: short, wholly bold, text below it."""
    if len(text) > MAX_BARE_HEADING or pieces[index].label is not None:
        return False
    if SENTENCE.search(text) or text.endswith(("：", ":", "、")):
        return False
    if index + 1 >= len(pieces) or pieces[index + 1].stream != "body":
        return False
    if not re.search(r"\w{2}", text) or not looks.bold(pieces[index]):
        return False
    return looks.alignment(pieces[index]) not in ("right", "end")


def _is_caption(pieces: Sequence[Piece], index: int, text: str) -> bool:
    """Whether a short line names a table or picture beside it, or the unit of its figures."""
    if len(text) > MAX_CAPTION or text[0] not in CAPTION_STARTS:
        return False
    unit = len(text) <= MAX_UNIT_LINE and UNIT_LINE.match(text)
    if not (unit or CAPTION.match(text)) or SENTENCE.search(text):
        return False
    if unit or FIGURE.match(text):
        return True
    near = [*pieces[max(index - 1, 0) : index], *pieces[index + 1 : index + 3]]
    return any(piece.cell is not None for piece in near)
