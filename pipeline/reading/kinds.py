"""What each block of the body is: title, heading, list item, caption or paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.document import BlockKind
from pipeline.reading.looks import Look, Looks
from pipeline.reading.titles import TITLE_STYLES, title_pieces
from pipeline.reading.walk import Piece

Kind = tuple[BlockKind, int | None]
"""A kind and, for headings, the level from 1 to 9."""

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
OUTLINE_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}[.、]?\s+(?![\s万亿元%％个人年月])")
SENTENCE = re.compile(r"[。；！？;!?]|\.\s|，$|,$")
TOC_LINE = re.compile(r"\t\s*\d+$|[.…·]{4,}\s*\d+$")
CAPTION = re.compile(
    r"(附?[表图]|Table|Figure)\s*(\d|[一二三四五六七八九十]|[:：\s　])", re.IGNORECASE
)
FIGURE = re.compile(r"图|figure", re.IGNORECASE)
UNIT_LINE = re.compile(r"[（(]?\s*(?:计量|金额|货币)?单位\s*[:：]")
MAX_HEADING, MAX_BARE_HEADING, MAX_CAPTION, MAX_UNIT_LINE = 50, 30, 60, 30


def kinds(pieces: Sequence[Piece], looks: Looks) -> list[Kind]:
    """The kind of every piece of the file, in their order."""
    titles = title_pieces(pieces, looks)
    lines = [_line(piece) for piece in pieces]
    told = _told_levels(pieces, lines, looks)
    found: list[Kind] = []
    above = 0  # the level of the last heading that tells its own
    last_title = max(titles, default=-1)
    for index, piece in enumerate(pieces):
        if piece.cell is not None:
            found.append(("table_cell", None))
        elif piece.stream != "body":
            found.append((piece.stream, None))
        elif index in titles:
            found.append(("title", None))
        else:
            # A letterhead above the title opens no section, however it is dressed.
            bare = index > last_title
            kind, numbered = _kind(pieces, lines, index, looks, told, above if bare else None)
            above = kind[1] or above if numbered else above
            found.append(kind)
    return found


@dataclass(slots=True, eq=False)
class _Line:
    """A piece as a line: its text, with its automatic number before it, and that number's rank."""

    text: str
    numbered: str
    rank: int | None


_NO_LINE = _Line("", "", None)


def _line(piece: Piece) -> _Line:
    if piece.stream != "body" or piece.cell is not None:
        return _NO_LINE
    text = piece.text.strip()
    numbered = f"{piece.label.text} {text}" if piece.label and piece.label.text else text
    return _Line(text, numbered, _rank(numbered))


def _rank(numbered: str) -> int | None:
    """Which of the ranks a text is numbered in."""
    match = RANK.match(numbered)
    return None if match is None or match.lastgroup is None else int(match.lastgroup[1:])


def _told_levels(pieces: Sequence[Piece], lines: Sequence[_Line], looks: Looks) -> dict[int, int]:
    """By rank of number, the level that the report's own styles give its headings."""
    levels: dict[int, int] = {}
    for piece, line in zip(pieces, lines, strict=True):
        if line.rank is not None and line.rank not in levels and len(piece.text) <= MAX_HEADING:
            outline = looks.of(piece).outline
            if outline is not None:
                levels[line.rank] = outline
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
    piece, text = pieces[index], lines[index].text
    look = looks.of(piece)
    if look.style in ("caption", "题注") or _is_caption(pieces, index, text):
        return ("caption", None), False
    toc = look.style.startswith("toc ")
    if look.style in TITLE_STYLES:
        return ("heading", 1), True
    # Some writers dress running text as headings, to get it into the outline.
    running = len(text) > MAX_HEADING and "。" in text
    if look.outline is not None and not toc and not running:
        return ("heading", look.outline), True
    if len(text) <= MAX_HEADING and not toc and not TOC_LINE.search(text):
        level = _ranked(pieces, lines, index, told)
        if level is not None:
            return ("heading", level), True
        if above is not None and _bare(pieces, index, text, look, looks):
            return ("heading", 1 if look.centred else min(above + 1, 9)), False
    return ("list_item" if piece.label else "paragraph", None), False


def _ranked(
    pieces: Sequence[Piece], lines: Sequence[_Line], index: int, told: dict[int, int]
) -> int | None:
    """The level that a heading's number tells: 一、 第一章 1.1, typed or automatic."""
    label, line = pieces[index].label, lines[index]
    if label is not None and label.style == "bullet":
        return None
    dotted = OUTLINE_NUMBER.match(line.numbered)
    if (dotted is None and line.rank is None) or SENTENCE.search(line.text):
        return None
    if dotted:
        return min(dotted[0].count(".") + 1, 9)
    if line.rank is None:
        return None
    shape, level = RANKS[line.rank]
    if not shape.sub("", line.numbered, count=1).strip():
        return None
    if level >= 3:  # among figures a list is as likely: a heading has its own text below it
        if re.search("[:：]", line.text) or _neighbours(pieces, lines, index):
            return None
        if label is not None and label.level > 2:
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


def _bare(pieces: Sequence[Piece], index: int, text: str, look: Look, looks: Looks) -> bool:
    """Whether the dress alone tells a heading: short, wholly bold, text below it."""
    if len(text) > MAX_BARE_HEADING or pieces[index].label is not None:
        return False
    if SENTENCE.search(text) or text.endswith(("：", ":", "、")):
        return False
    if look.alignment in ("right", "end"):
        return False
    if index + 1 >= len(pieces) or pieces[index + 1].stream != "body":
        return False
    return bool(re.search(r"\w{2}", text)) and looks.bold(pieces[index])


def _is_caption(pieces: Sequence[Piece], index: int, text: str) -> bool:
    """Whether a short line names a table or picture beside it, or the unit of its figures."""
    if len(text) > MAX_CAPTION:
        return False
    unit = len(text) <= MAX_UNIT_LINE and UNIT_LINE.match(text)
    if not (unit or CAPTION.match(text)) or SENTENCE.search(text):
        return False
    if unit or FIGURE.match(text):
        return True
    near = [*pieces[max(index - 1, 0) : index], *pieces[index + 1 : index + 3]]
    return any(piece.cell is not None for piece in near)
