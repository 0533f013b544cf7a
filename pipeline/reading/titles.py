"""Which blocks at the head of a report are its title."""

import re
from collections.abc import Sequence

from pipeline.reading.looks import CENTRE, Looks
from pipeline.reading.walk import Piece

MOST_LINES, LONGEST, LONGEST_PLAIN = 12, 100, 60
LARGE = 32  # half points: 三号 and above, where the body is 四号 or smaller
BODY = re.compile(r"[。；！？]|[：:]$")
NUMBERED = re.compile(
    r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、．]|第[一二三四五六七八九十]+[章节]"
)
# Lines of a letterhead: number, issue, date, secrecy, who edits.
LETTERHEAD = re.compile(
    r"[〔\[［【（(]\d{4}[〕\]］】）)]\s*第?\d+号|^[（(]?(总?第|\d{4}年第)[\d一二三四五六七八九十]+期|"
    r"\d{4}年\d{1,2}月\d{1,2}日[）)]?$|^(密级|编号|签发|秘密|机密|绝密|特急|加急|内部|主办|主编|编印|来源|作者)|"
    r"^附件\s*[\d一二三四五六七八九十]*[:：]?$"
)
MASTHEAD = re.compile(r"(文件|简报|快报|专报|动态|通讯|内参|月报|周报|日报)$")


def title_pieces(pieces: Sequence[Piece], styled: Sequence[int], looks: Looks) -> frozenset[int]:
    """The indices of the pieces that are the title: by style, else by their look at the head.

    `styled` are the indices of those that have a title's style.
    """
    if styled:  # later ones are titles of annexes: headings
        return frozenset(at for at in styled if at - styled[0] == styled.index(at))
    lines = _head(pieces)
    letterhead = [index for index in lines if LETTERHEAD.search(pieces[index].text.strip())]
    names = [index for index in lines if index not in letterhead]
    if letterhead and len(names) > 1:  # a bulletin's own name stands above its number
        names = [
            index
            for index in names
            if index > letterhead[-1] or not MASTHEAD.search(pieces[index].text.strip())
        ]
    seen = {index: (looks.of(pieces[index]), looks.alignment(pieces[index])) for index in names}
    sizes = {index: looks.size(pieces[index]) for index in names}
    centred = {index: alignment == CENTRE for index, (_, alignment) in seen.items()}
    dressed = [index for index in names if centred[index] or sizes[index] >= LARGE]
    if not dressed:
        return _plain_title(pieces, names)
    first = max(dressed, key=lambda index: (sizes[index], centred[index], -index))
    title = {first}
    while (last := max(title) + 1) in seen:
        if (seen[last], sizes[last]) != (seen[first], sizes[first]):
            break
        title.add(last)
    return frozenset(title)


def _head(pieces: Sequence[Piece]) -> list[int]:
    """The short lines before the body begins; none where no body follows."""
    lines: list[int] = []
    for index, piece in enumerate(pieces):
        text = piece.text.strip()
        if piece.stream == "text_box" or (piece.cell is not None and not lines):
            continue  # a letterhead drawn or laid out as a table
        if piece.stream != "body" or len(lines) == MOST_LINES:
            break
        if len(text) > LONGEST or BODY.search(text) or NUMBERED.match(text) or piece.label:
            return lines
        if piece.cell is not None:
            return lines
        lines.append(index)
    return []


def _plain_title(pieces: Sequence[Piece], names: Sequence[int]) -> frozenset[int]:
    """The first line of a report without any dress, if it reads as a title."""
    if not names or len(pieces[names[0]].text.strip()) > LONGEST_PLAIN:
        return frozenset()
    return frozenset(names[:1])
