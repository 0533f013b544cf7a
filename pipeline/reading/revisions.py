"""A part as it reads once its tracked changes are accepted or rejected (ECMA-376 17.13.5)."""

from typing import Literal

from lxml import etree

from pipeline.reading.met import Met
from pipeline.reading.names import (
    CELL_DEL,
    CELL_INS,
    DEL,
    DEL_TEXT,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    PPR_CHANGE,
    RPR,
    RPR_CHANGE,
    SECT,
    TBL,
    TC,
    TCPR_CHANGE,
    TR,
    TRPR,
    TRPR_CHANGE,
    Element,
    P,
    T,
)

Revisions = Literal["accept", "reject"]

GONE = {  # what is not read once the changes are settled
    "accept": (DEL, MOVE_FROM, CELL_DEL),
    "reject": (INS, MOVE_TO, CELL_INS),
}
MARKS = (INS, DEL, MOVE_FROM, MOVE_TO, CELL_DEL, CELL_INS)
CHANGES = (PPR_CHANGE, RPR_CHANGE, TCPR_CHANGE, TRPR_CHANGE)  # of dress; they hold the old one
NOTICES = {"accept": "tracked-changes", "reject": "tracked-changes-rejected"}
MOST_PLACES = 1000  # a notice names the first block only; a book of changes needs no more


def settle(root: Element, met: Met, revisions: Revisions) -> None:
    """Accept or reject every tracked change of a part in place."""
    if revisions == "reject":
        for change in list(root.iter(*CHANGES)):
            _restore(change)
    etree.strip_elements(root, *CHANGES, with_tail=False)
    gone: list[Element] = []
    for times, mark in enumerate(root.iter(*MARKS)):
        met.add(NOTICES[revisions], _paragraph(mark) if times < MOST_PLACES else None)
        if mark.tag in GONE[revisions]:
            gone.append(mark)
    rows, cells = [], []
    paragraphs: dict[Element, None] = {}
    for mark in gone:
        holder = mark.getparent()
        if holder is None:
            continue
        above = holder.getparent()
        if holder.tag == TRPR:
            rows.append(above)
        elif mark.tag in (CELL_DEL, CELL_INS):
            cells.append(above)
        elif holder.tag == RPR and above is not None and above.tag == PPR:
            paragraph = above.getparent()
            if paragraph is not None:
                paragraphs[paragraph] = None
    etree.strip_elements(root, *GONE[revisions], with_tail=False)
    if revisions == "reject":
        for text in list(root.iter(DEL_TEXT)):
            text.tag = T
    _join(list(paragraphs))
    for part, tag in [(row, TR) for row in rows] + [(cell, TC) for cell in cells]:
        if part is not None and part.tag == tag:
            _remove(part)


def _restore(change: Element) -> None:
    """Put back the dress that a tracked change of dress holds; what it does not know of stays."""
    holder = change.getparent()
    old = change[0] if len(change) else None
    if holder is None or old is None or old.tag != holder.tag:
        return
    kept = (RPR, SECT) if holder.tag == PPR else MARKS
    for setting in list(holder):
        if setting.tag not in kept:
            holder.remove(setting)
    holder[:0] = list(old)


def _paragraph(mark: Element) -> Element | None:
    return next(mark.iterancestors(P), None)


def _join(paragraphs: list[Element]) -> None:
    """Put each paragraph whose mark is gone at the head of the next one whose mark stays."""
    into: dict[Element, Element] = {}
    heads: dict[Element, list[Element]] = {}  # what each takes in, from the nearest upwards
    for paragraph in reversed(paragraphs):
        following = paragraph.getnext()
        while following is not None and following.tag not in (P, TBL, SECT):
            following = following.getnext()
        if following is not None and following.tag == P:
            into[paragraph] = into.get(following, following)
            heads.setdefault(into[paragraph], []).append(paragraph)
    for target, before in heads.items():
        at = 1 if len(target) and target[0].tag == PPR else 0
        target[at:at] = [child for each in reversed(before) for child in each if child.tag != PPR]
        for each in before:
            _remove(each)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
