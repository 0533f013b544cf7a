"""A part as it reads once its tracked changes are accepted (ECMA-376 17.13.5)."""

from lxml import etree

from pipeline.reading.met import Met
from pipeline.reading.names import (
    CELL_DEL,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SECT,
    TBL,
    TC,
    TR,
    TRPR,
    Element,
    P,
)

MARKS = (INS, DEL, MOVE_FROM, MOVE_TO, CELL_DEL)


def accept(root: Element, met: Met) -> None:
    """Accept every tracked change of a part in place."""
    deleted: list[Element] = []
    for mark in root.iter(*MARKS):
        met.add("tracked-changes", _paragraph(mark))
        if mark.tag in (DEL, MOVE_FROM, CELL_DEL):
            deleted.append(mark)
    rows, cells, paragraphs = [], [], []
    for mark in deleted:
        holder = mark.getparent()
        if holder is None:
            continue
        above = holder.getparent()
        if holder.tag == TRPR:
            rows.append(above)
        elif mark.tag == CELL_DEL:
            cells.append(above)
        elif holder.tag == RPR and above is not None and above.tag == PPR:
            paragraphs.append(above.getparent())
    etree.strip_elements(root, DEL, MOVE_FROM, with_tail=False)
    for paragraph in reversed(paragraphs):  # from the last, so that no text moves twice
        if paragraph is not None:
            _join_next(paragraph)
    for part, tag in [(row, TR) for row in rows] + [(cell, TC) for cell in cells]:
        if part is not None and part.tag == tag:
            _remove(part)


def _paragraph(mark: Element) -> Element | None:
    return next(mark.iterancestors(P), None)


def _join_next(paragraph: Element) -> None:
    """Put a paragraph whose mark is deleted at the head of the next one, whose mark stays."""
    following = paragraph.getnext()
    while following is not None and following.tag not in (P, TBL, SECT):
        following = following.getnext()
    if following is None or following.tag != P:
        return
    at = 1 if len(following) and following[0].tag == PPR else 0
    following[at:at] = [child for child in paragraph if child.tag != PPR]
    _remove(paragraph)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
