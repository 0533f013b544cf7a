"""A part as a plain tree: changes settled, wrappers gone, text boxes beside their paragraph."""

from lxml import etree

from pipeline.reading.met import Met
from pipeline.reading.names import (
    A_T,
    A_TXBODY,
    ALTERNATE,
    BODY,
    CHOICE,
    CUSTOM_XML,
    CUSTOM_XML_PR,
    FALLBACK,
    M_T,
    RT,
    SDT,
    SDT_CONTENT,
    SDT_END_PR,
    SDT_PR,
    TC,
    TEXTPATH,
    TXBX,
    Element,
    P,
    T,
)
from pipeline.reading.revisions import CHANGES, MARKS, Revisions, settle

ALTERNATES = (ALTERNATE, CHOICE, FALLBACK)
WRAPPERS = (SDT, SDT_CONTENT, CUSTOM_XML)  # those that hold blocks, rows or cells, not only runs
UNREAD = (SDT_PR, SDT_END_PR, CUSTOM_XML_PR, RT)
SHAPES = (TXBX, A_TXBODY, TEXTPATH)
TRANSPARENT, TRACKED = (*ALTERNATES, *WRAPPERS), (*MARKS, *CHANGES)
ODD = (*TRACKED, *TRANSPARENT, *SHAPES, *UNREAD)
SAYS = (T, M_T, A_T, TEXTPATH)

Boxes = dict[Element, list[Element]]


def plain(root: Element, met: Met, revisions: Revisions = "accept") -> Boxes:
    """Make a part plain in place; the text boxes that hang on each paragraph."""
    odd = {str(element.tag) for element in root.iter(*ODD)}
    if not odd.isdisjoint(UNREAD):
        etree.strip_elements(root, *UNREAD, with_tail=False)
    if not odd.isdisjoint(ALTERNATES):
        _choose(root)
    if not odd.isdisjoint(TRACKED):
        settle(root, met, revisions)
    if not odd.isdisjoint(TRANSPARENT):
        etree.strip_tags(root, *TRANSPARENT)
    return {} if odd.isdisjoint(SHAPES) else _detach(root)


def _choose(root: Element) -> None:
    """Of each alternate keep the first choice that says something, else the fallback (17.17.3)."""
    for alternate in list(root.iter(ALTERNATE)):
        branches = [child for child in alternate if child.tag in (CHOICE, FALLBACK)]
        saying = (branch for branch in branches if next(branch.iter(*SAYS), None) is not None)
        kept = next(saying, branches[0] if branches else None)
        for branch in branches:
            if branch is not kept:
                alternate.remove(branch)


def _detach(root: Element) -> Boxes:
    """Take every text box out of its paragraph, WordArt and DrawingML text too."""
    boxes: Boxes = {}
    for shape in list(root.iter(*SHAPES)):
        anchor = next(shape.iterancestors(P), None)
        parent = shape.getparent()
        if parent is None:
            continue
        if anchor is None:
            anchor = etree.Element(P)
            outermost = list(shape.iterancestors(BODY, TC))
            (outermost[0] if outermost else root).append(anchor)
        parent.remove(shape)
        boxes.setdefault(anchor, []).append(_as_box(shape))
    return boxes


def _as_box(shape: Element) -> Element:
    """A shape as a story; WordArt has a text and no paragraph."""
    if shape.tag != TEXTPATH:
        return shape
    box = etree.Element(TXBX)
    etree.SubElement(box, P).append(shape)
    return box
