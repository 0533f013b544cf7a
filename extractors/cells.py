"""Figures in table cells: number, unit and item from the heads of row and column and the caption."""

import re

from spacy.tokens import Doc

from extractors.base import Context
from extractors.lexicon import any_of, lexicon
from extractors.numerals import Numeral, numerals
from extractors.units import ENDS_IN_UNIT, UNITS, Unit, unit_named

HEAD_UNIT = re.compile(r"[（(][^（()）]{1,8}[）)]\s*$")
CODE_HEAD = re.compile(any_of(row["head"] for row in lexicon("code_heads")))
BARE_HEAD = re.compile(rf"{any_of(row['head'] for row in lexicon('bare_heads'))}(?:[（(].*[）)])?")
MONEY_HEAD = re.compile(any_of(row["word"] for row in lexicon("money_words")))
TOTAL = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计")


def cell_numeral(doc: Doc) -> Numeral | None:
    """The number that a body cell holds alone; None for words, blanks, head cells and row numbers."""
    context: Context = doc._.context
    text = doc.text
    if not context.column_heads and not context.row_heads:
        return None
    if any(CODE_HEAD.search(head) for head in context.column_heads[-1:]):
        return None
    found = list(numerals(text))
    if len(found) != 1 or found[0].kind not in ("cardinal", "percent"):
        return None
    numeral = found[0]
    return numeral if text[numeral.start : numeral.end] == text.strip() else None


def cell_unit(doc: Doc) -> Unit | None:
    """The unit of a numeric cell: from the heads or the caption, else the last word of its head."""
    context: Context = doc._.context
    heads = (*reversed(context.column_heads), *reversed(context.row_heads))
    own = [match for head in heads if (match := HEAD_UNIT.search(head))]
    stated = unit_named(context.unit)
    if stated is not None and (own or stated.is_money == _is_money(heads)):
        return stated
    for head in heads:
        bare = HEAD_UNIT.sub("", head).strip()
        if bare.endswith(("人数", "人员数")):
            return UNITS["人"]
        if bare.endswith("分") and len(bare) > 1:
            return UNITS["分"]
        if found := ENDS_IN_UNIT.search(bare.removesuffix("数")):
            return UNITS[found[0]]
    return stated


def cell_item(doc: Doc) -> str | None:
    """What a numeric cell counts: its column's head, or its row's where that says only 金额 or 数量."""
    context: Context = doc._.context
    for head in reversed(context.column_heads):
        if not BARE_HEAD.fullmatch(head.strip()):
            return HEAD_UNIT.sub("", head).strip() or None
    for head in reversed(context.row_heads):
        return HEAD_UNIT.sub("", head).strip() or None
    return None


def is_total(doc: Doc) -> bool:
    """Whether the cell stands in a row or column of totals."""
    context: Context = doc._.context
    return any(TOTAL.search(head) for head in (*context.row_heads, *context.column_heads))


def _is_money(heads: tuple[str, ...]) -> bool:
    return any(MONEY_HEAD.search(head) for head in heads)
