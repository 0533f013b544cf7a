"""The elements of a story that say something, and what they say, character for character."""

from pipeline.reading.names import (
    A_BR,
    A_P,
    A_T,
    BR,
    CHAR,
    CR,
    DEL_TEXT,
    FLD_CHAR,
    FONT,
    M_T,
    NO_BREAK_HYPHEN,
    PTAB,
    SPACE,
    SYM,
    TAB,
    TABS,
    TEXTPATH,
    TYPE,
    VAL,
    Element,
    P,
    T,
)
from pipeline.reading.symbols import symbol

SPACES = str.maketrans("\n\r\t", "   ")  # white space in XML text is a space; breaks are elements

SAYING = (  # what text comes from
    *(P, A_P, T, M_T, A_T, DEL_TEXT),
    *(TAB, PTAB, BR, CR, A_BR, NO_BREAK_HYPHEN, SYM, TEXTPATH, FLD_CHAR),
)
SIGNS = {TAB: "\t", PTAB: "\t", NO_BREAK_HYPHEN: "-", CR: "\n"}


def sign(leaf: Element, tag: str) -> str | None:
    """What an element other than w:t shows; None for a symbol that nobody knows."""
    if tag in SIGNS:
        return SIGNS[tag]
    if tag in (M_T, A_T):
        return (leaf.text or "").translate(SPACES)
    if tag in (BR, A_BR):
        # Page and column breaks say nothing (17.3.3.1); they may stand inside a sentence.
        return "\n" if leaf.get(TYPE) in (None, "textWrapping") else ""
    if tag == TEXTPATH:
        return leaf.get("string") or ""
    return symbol(leaf.get(FONT) or "", leaf.get(CHAR) or "")


def is_stop(tab: Element) -> bool:
    """Whether a w:tab is a tab stop of a paragraph's properties, no character."""
    if tab.get(VAL) is not None:
        return True
    holder = tab.getparent()
    return holder is not None and holder.tag == TABS


class Spaces:
    """White space in texts: at their edges it counts only where the file says so (17.3.3.31)."""

    def __init__(self) -> None:
        self._kept: tuple[Element | None, bool] = None, False

    def shown(self, leaf: Element, text: str) -> str:
        """The text of a w:t as it is shown: white space is a space, and none at the edges."""
        if not text.isprintable():
            text = text.translate(SPACES)
        if text.startswith(" ") or text.endswith(" "):
            return text if self._are_kept(leaf) else text.strip(" ")
        return text

    def _are_kept(self, leaf: Element) -> bool:
        run = leaf.getparent()
        kept = leaf.get(SPACE) or (None if run is None else run.get(SPACE))
        if kept is not None or run is None:
            return kept == "preserve"
        around = run.getparent()
        if self._kept[0] is not around:  # most texts stand side by side
            above = (element.get(SPACE) for element in run.iterancestors())
            self._kept = around, next(filter(None, above), None) == "preserve"
        return self._kept[1]
