"""What the paragraphs of a story say: the text a reader sees, character for character."""

from pipeline.reading.met import Met
from pipeline.reading.names import (
    BR,
    CHAR,
    CR,
    FLD_CHAR,
    FONT,
    M_T,
    NO_BREAK_HYPHEN,
    P_STYLE,
    PTAB,
    R_STYLE,
    RPR,
    SPACE,
    SYM,
    TAB,
    TABS,
    TYPE,
    VAL,
    VANISH,
    Element,
    P,
    R,
    T,
    number,
    on,
    w,
)
from pipeline.reading.symbols import symbol

LEAVES = (P, T, M_T, TAB, PTAB, BR, CR, NO_BREAK_HYPHEN, SYM, FLD_CHAR, VANISH)
FIELD_STEP, DROPDOWN = w("fldCharType"), w("ddList")
SPACES = str.maketrans("\n\r\t", "   ")  # white space in XML text is a space; breaks are elements


def texts(story: Element, met: Met, hidden_styles: frozenset[str]) -> dict[Element, str]:
    """The text of every paragraph below `story`, without what deletions, fields and hiding hide."""
    spoken: dict[Element, list[str]] = {}
    parts: list[str] = []
    paragraph: Element | None = None
    fields = _Fields(story)
    hidden: Element | None = None  # the run that hides its text
    veiled = False  # whether the whole paragraph does, by its style
    leaves = (*LEAVES, P_STYLE, R_STYLE) if hidden_styles else LEAVES
    for leaf in story.iter(*leaves):
        tag = leaf.tag
        if tag == T and not (fields.muted or veiled or hidden is not None):
            parts.append(_said(leaf))
        elif tag == P:
            paragraph, parts, hidden, veiled = leaf, [], None, False
            spoken[leaf] = parts
        elif tag == FLD_CHAR:
            parts.extend(fields.step(leaf))
        elif tag == P_STYLE:
            veiled = leaf.get(VAL) in hidden_styles
        elif tag in (VANISH, R_STYLE):
            run = _hides(leaf, hidden_styles)
            hidden = hidden if run is None else run
        elif fields.muted:
            continue
        elif veiled or (hidden is not None and leaf.getparent() is hidden):
            met.add("hidden-text", paragraph)
        elif tag in (T, M_T):
            parts.append(_said(leaf))
        elif tag in (BR, CR):
            # Page and column breaks say nothing (17.3.3.1); they may stand inside a sentence.
            if leaf.get(TYPE) in (None, "textWrapping"):
                parts.append("\n")
        elif tag in (TAB, PTAB):
            parent = leaf.getparent()
            if parent is not None and parent.tag != TABS:
                parts.append("\t")
        elif tag == NO_BREAK_HYPHEN:
            parts.append("-")
        else:
            drawn = symbol(leaf.get(FONT) or "", leaf.get(CHAR) or "")
            if drawn is None:
                met.add("unknown-symbol", paragraph)
            else:
                parts.append(drawn)
    return {element: "".join(said) for element, said in spoken.items()}


def _said(leaf: Element) -> str:
    text = leaf.text or ""
    if not text.isprintable():
        text = text.translate(SPACES)
    if text[:1] != " " and text[-1:] != " ":
        return text
    return text.strip(" ") if leaf.tag == T and _trimmed(leaf) else text


def _trimmed(leaf: Element) -> bool:
    """Whether white space at the edges of a text counts for nothing (17.3.3.31)."""
    kept = leaf.get(SPACE)
    if kept is None:
        kept = next((a.get(SPACE) for a in leaf.iterancestors() if a.get(SPACE)), None)
    return kept != "preserve"


def _hides(leaf: Element, hidden_styles: frozenset[str]) -> Element | None:
    """The run that a property hides, None where it hides none (17.3.2.41).

    A paragraph's mark that is hidden leaves the paragraph's runs to be seen.
    """
    properties = leaf.getparent()
    if properties is None or properties.tag != RPR:
        return None
    run = properties.getparent()
    if run is None or run.tag != R:
        return None
    if leaf.tag == VANISH:
        return run if on(leaf) else None
    return run if leaf.get(VAL) in hidden_styles else None


class _Fields:
    """The complex fields open at a place (17.16.18): results are read, instructions are not."""

    def __init__(self, story: Element) -> None:
        self.open: list[bool] = []  # per open field, whether what follows is not shown
        self.muted = 0
        self._story = story
        self._unpaired: set[Element] | None = None

    def step(self, mark: Element) -> tuple[str, ...]:
        """Pass a field character; the text that the mark itself shows."""
        kind = mark.get(FIELD_STEP)
        if self._unpaired is None:
            self._unpaired = _unpaired(self._story)
        if kind == "begin" and mark not in self._unpaired:
            self.open.append(True)
            self.muted += 1
            return (_chosen(mark),) if self.muted == 1 else ()
        if kind == "separate" and self.open and self.open[-1]:
            self.open[-1] = False
            self.muted -= 1
        elif kind == "end" and self.open:
            self.muted -= self.open.pop()
        return ()


def _unpaired(story: Element) -> set[Element]:
    """Field beginnings without an end, which would hide the rest of the report."""
    begun: list[Element] = []
    for mark in story.iter(FLD_CHAR):
        kind = mark.get(FIELD_STEP)
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    return set(begun)


def _chosen(begin: Element) -> str:
    """The chosen entry of a drop-down form field (17.16.9), which has no result of its own."""
    choices = next(begin.iter(DROPDOWN), None)
    if choices is None:
        return ""
    entries = [entry.get(VAL) or "" for entry in choices.iter(w("listEntry"))]
    places = [choices.find(w("result")), choices.find(w("default"))]
    chosen = next((number(place.get(VAL)) for place in places if place is not None), 0) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""
