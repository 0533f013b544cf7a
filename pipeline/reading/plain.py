"""A part as a plain tree: changes accepted, wrappers gone, text boxes beside their paragraph."""

from itertools import takewhile

from lxml import etree

from pipeline.reading.met import Met
from pipeline.reading.names import (
    A_BR,
    A_P,
    A_T,
    A_TXBODY,
    ALTERNATE,
    BODY,
    BR,
    CHOICE,
    CUSTOM_XML,
    CUSTOM_XML_PR,
    FALLBACK,
    M_OMATH,
    M_OMATH_PARA,
    M_T,
    RT,
    SDT,
    SDT_CONTENT,
    SDT_END_PR,
    SDT_PR,
    SPACE,
    TC,
    TEXTPATH,
    TXBX,
    Element,
    P,
    R,
    T,
)
from pipeline.reading.revisions import MARKS, accept

ALTERNATES = (ALTERNATE, CHOICE, FALLBACK)
WRAPPERS = (SDT, SDT_CONTENT, CUSTOM_XML)  # those that hold blocks, rows or cells, not only runs
SETTINGS = (SDT_PR, SDT_END_PR, CUSTOM_XML_PR)
SHAPES = (TXBX, A_TXBODY, TEXTPATH)
ODD = (*MARKS, *ALTERNATES, *WRAPPERS, *SHAPES, RT, M_OMATH, M_OMATH_PARA, etree.Entity)
SAYS = (T, M_T, A_T, TEXTPATH)

Boxes = dict[Element, list[Element]]


def plain(root: Element, met: Met) -> Boxes:
    """Make a part plain in place; the text boxes (as txbxContent) that hang on each paragraph."""
    boxes: Boxes = {}
    if next(root.iter(*ODD), None) is not None:
        etree.strip_elements(root, etree.Entity, RT, *SETTINGS, with_tail=False)
        _choose(root)
        if next(root.iter(*MARKS), None) is not None:
            accept(root, met)
        etree.strip_tags(root, *ALTERNATES, *WRAPPERS)
        _frame_formulas(root)
        boxes = _detach(root)
    _frame_strays(root)
    nested = [paragraph for paragraph in root.iter(P) if _is_nested(paragraph)]
    for paragraph in reversed(nested):
        _hoist(paragraph)
    return boxes


def _choose(root: Element) -> None:
    """Of each alternate keep the first choice that says something, else the fallback (17.17.3)."""
    for alternate in list(root.iter(ALTERNATE)):
        branches = [child for child in alternate if child.tag in (CHOICE, FALLBACK)]
        saying = [branch for branch in branches if next(branch.iter(*SAYS), None) is not None]
        for branch in branches:
            if branch is not (saying or branches)[0]:
                alternate.remove(branch)


def _frame_formulas(root: Element) -> None:
    """Formulas that stand between paragraphs become paragraphs of their own."""
    for formula in list(root.iter(M_OMATH_PARA, M_OMATH)):
        if next(formula.iterancestors(P, M_OMATH_PARA), None) is None:
            _frame(formula)


def _frame_strays(root: Element) -> None:
    """Runs and texts that stand outside of any paragraph get one."""
    strays = [stray for place in root.iter(BODY, TC) for stray in place.iterchildren(R, T)]
    for stray in strays:
        _frame(stray)


def _frame(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        paragraph = etree.Element(P)
        parent.replace(element, paragraph)
        paragraph.append(element)


def _is_nested(paragraph: Element) -> bool:
    parent = paragraph.getparent()
    return parent is not None and parent.tag in (P, R)


def _hoist(nested: Element) -> None:
    """A paragraph that stands inside another, which Word never writes, follows it instead."""
    outer = list(takewhile(lambda above: above.tag == P, nested.iterancestors(P, TC, BODY)))
    parent = nested.getparent()
    if outer and parent is not None:
        parent.remove(nested)
        outer[-1].addnext(nested)


def _detach(root: Element) -> Boxes:
    """Take every text box out of its paragraph; WordArt and DrawingML text become boxes too."""
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
    if shape.tag == TXBX:
        return shape
    box = etree.Element(TXBX, {SPACE: "preserve"})
    if shape.tag == TEXTPATH:
        _write(box, [shape.get("string") or ""])
        return box
    for paragraph in shape.iter(A_P):
        pieces = [
            "\n" if leaf.tag == A_BR else leaf.text or "" for leaf in paragraph.iter(A_T, A_BR)
        ]
        _write(box, pieces)
    return box


def _write(box: Element, pieces: list[str]) -> None:
    """Append a paragraph of these pieces, a piece that is a newline as a break."""
    run = etree.SubElement(etree.SubElement(box, P), R)
    for piece in pieces:
        if piece == "\n":
            etree.SubElement(run, BR)
        else:
            etree.SubElement(run, T).text = piece
