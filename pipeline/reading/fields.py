"""Complex fields of Word (ECMA-376 17.16): page numbers, references, forms."""

import re

from pipeline.reading.names import FLD_CHAR, VAL, Element, number, w

FIELD_STEP, DROPDOWN, INSTRUCTION = w("fldCharType"), w("ddList"), w("instrText")
EQUATION = re.compile(r"\s*EQ\s", re.IGNORECASE)
SWITCH = re.compile(r"\\[a-z]+\d*", re.IGNORECASE)
RINGS = "○◯〇□△◇"


class Fields:
    """The complex fields open at a place (17.16.18): results are read, instructions are not."""

    def __init__(self, story: Element) -> None:
        self.open: list[bool] = []  # per open field, whether what follows is not shown
        self.muted = 0
        self._story = story
        self._unpaired: set[Element] | None = None

    def step(self, mark: Element) -> str:
        """Pass a field character; the text that the mark itself shows."""
        kind = mark.get(FIELD_STEP)
        if self._unpaired is None:
            self._unpaired = _unpaired(self._story)
        if kind == "begin" and mark not in self._unpaired:
            self.open.append(True)
            self.muted += 1
            return _chosen(mark) or _equation(mark) if self.muted == 1 else ""
        if kind == "separate" and self.open and self.open[-1]:
            self.open[-1] = False
            self.muted -= 1
        elif kind == "end" and self.open:
            self.muted -= self.open.pop()
        return ""


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


def _equation(begin: Element) -> str:
    """What an EQ field without a result shows (17.16.5.15): Word's circled characters are made so.

    EQ \\o\\ac(○,3) is 3 in a ring, which is left away; \\f(1,2) is 1/2.
    """
    run = begin.getparent()
    told = ""
    for sibling in () if run is None else run.itersiblings():
        told += "".join(part.text or "" for part in sibling.iter(INSTRUCTION))
        step = next(sibling.iter(FLD_CHAR), None)
        if step is not None:
            if step.get(FIELD_STEP) != "end" or not EQUATION.match(told):
                return ""
            break
    else:
        return ""
    inner = SWITCH.sub("", EQUATION.sub("", told)).strip()
    parts = [part for part in re.split(r"[(),;]", inner) if part and part not in RINGS]
    return ("/" if "\\f" in told.lower() else "").join(parts)
