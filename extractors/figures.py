"""Figures: numerals with what is written around them: unit, approximation, range, tail, per.

Counts and amounts are made of figures (counts.py, amounts.py); numbers that are no figures
(ordinals, codes, names with numbers, words that begin with a numeral) are refused.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.base import taken, text_of
from extractors.figure_edges import headed, with_edges
from extractors.figure_phrases import phrases
from extractors.figure_ranges import JOINS, SHARES, joined, joins, listed, shares
from extractors.figure_refusals import is_figure, is_word
from extractors.figure_terms import Figure, term
from extractors.masks import names, other_end
from extractors.numeral_tokens import CHARS
from extractors.numerals import Numeral, numerals
from extractors.spans import NOWHERE, Spans
from models import Date

__all__ = ["Figure", "figures"]

LINKS = JOINS | SHARES
MAY_COUNT = re.compile(f"[{CHARS}数半折Ⅰ-Ⅻ]")


def figures(doc: Doc) -> list[Figure]:
    """The figures of `doc`, left to right; the dates that were found before are none."""
    text = text_of(doc)
    if not MAY_COUNT.search(text):
        return []
    others = [*names(text), *taken(doc, Date)]
    hidden = Spans(others) if others else NOWHERE
    found = list(_numeric(doc, text, hidden))
    if halves := list(_phrases(text)):
        found = sorted((*halves, *found), key=lambda figure: (figure.start, -figure.end))
    kept: list[Figure] = []
    for figure in found:
        if kept and figure.start < kept[-1].end:
            continue
        if not hidden.meets(*figure.number) and not is_word(doc, text, figure):
            kept.append(figure)
    return kept


def _phrases(text: str) -> Iterator[Figure]:
    for figure, open_before in phrases(text):
        yield with_edges(text, figure, 0) if open_before else figure


def _numeric(doc: Doc, text: str, hidden: Spans) -> Iterator[Figure]:
    """Figures written as numerals, ranges joined, members of a list with the unit of its last."""
    found = _shown(text, hidden)
    members: list[Figure] = []
    ordinal = False  # the list began with 第: 第1、2名
    floor = 0
    index = 0
    while index < len(found):
        numeral = found[index]
        figure = term(text, numeral, doc)
        index = _beyond(found, index + 1, figure.end)
        ordinal = ordinal or numeral.kind == "ordinal"
        if index < len(found) and text[figure.end : figure.end + 1] in LINKS:
            if joins(text, figure.end, found[index].start):
                if ordinal:
                    index += 1
                    continue
                whole = joined(text, figure, term(text, found[index], doc))
                if whole is not None:
                    figure = whole
                    index = _beyond(found, index, figure.end)
            following = found[index] if index < len(found) else None
            on = following is not None and shares(text, figure.end, following.start)
            if on and (ordinal or _is_member(text, figure)):
                members.append(figure)
                continue
        if not ordinal and not numeral.named:
            if is_figure(text, figure):
                if members and (figure.unit is not None or figure.percent is not None):
                    yield from listed(text, members, figure)
                yield with_edges(text, figure, floor)
                floor = figure.end
            elif under := headed(text, figure):
                yield under
                floor = figure.end
        if members:
            members = []
        ordinal = False


def _shown(text: str, hidden: Spans) -> list[Numeral]:
    """The numerals that are no part of a clock time, ratio, code or telephone number."""
    found: list[Numeral] = []
    end = 0
    for numeral in numerals(text, hidden):
        if numeral.start >= end:
            end = other_end(text, numeral.start, numeral.end) or end
        if numeral.start >= end:
            found.append(numeral)
    return found


def _beyond(found: list[Numeral], index: int, end: int) -> int:
    """The index of the first numeral from `index` on that begins at `end` or after."""
    while index < len(found) and found[index].start < end:
        index += 1
    return index


def _is_member(text: str, figure: Figure) -> bool:
    """Whether a number stands bare, as one of a list does."""
    bare = figure.unit is None and figure.percent is None and not figure.scale
    return bare and figure.upper is None and text[slice(*figure.number)].replace(".", "").isdigit()
