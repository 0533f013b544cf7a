"""Stories that are not as Word writes them: texts without a paragraph, blocks inside of one."""

from itertools import takewhile

from lxml import etree

from pipeline.reading.names import (
    BODY,
    M_OMATH,
    M_OMATH_PARA,
    M_T,
    TBL,
    TC,
    TXBX,
    Element,
    P,
    R,
    T,
)

STRAYS = (R, T, M_OMATH, M_OMATH_PARA)  # what Word never puts straight into a story


def straighten(story: Element) -> None:
    """Give every text of a story a paragraph, and let no paragraph stand inside another."""
    for text in list(story.iter(T, M_T)):
        if next(text.iterancestors(P), None) is None:
            around = list(text.iterancestors(*STRAYS))
            _frame(around[-1] if around else text)
    nested = [block for block in story.iter(P, TBL) if _is_nested(block)]
    for block in reversed(nested):
        _hoist(block)


def _frame(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        paragraph = etree.Element(P)
        parent.replace(element, paragraph)
        paragraph.append(element)


def _is_nested(block: Element) -> bool:
    around = next(block.iterancestors(P, R, TC, BODY, TXBX), None)
    return around is not None and around.tag in (P, R)


def _hoist(nested: Element) -> None:
    """A block that stands inside a paragraph, which Word never writes, follows it instead."""
    outer = list(takewhile(lambda above: above.tag == P, nested.iterancestors(P, TC, BODY, TXBX)))
    parent = nested.getparent()
    if outer and parent is not None:
        parent.remove(nested)
        outer[-1].addnext(nested)
