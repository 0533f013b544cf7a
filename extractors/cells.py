"""Figures in table cells: number, and unit and item from the heads and the caption."""

import re
from typing import NamedTuple

from spacy.tokens import Doc

from extractors.base import Context, context_of, text_of
from extractors.figure_edges import with_edges
from extractors.figure_ranges import joined, joins
from extractors.figure_terms import Figure, term
from extractors.lexicon import any_of, lexicon
from extractors.numerals import numerals
from extractors.units import ENDS_IN_UNIT, UNITS, Stated, Unit, stated

HEAD_UNIT = re.compile(r"[（(][^（()）]{1,8}[）)]\s*$")
OWN_UNIT = re.compile(r"[（(](?P<unit>[^（()）]{1,8})[）)]\s*$")
CODES = {row["head"]: row["stands"] for row in lexicon("code_heads")}
CODE_HEAD = re.compile(rf"{any_of(CODES)}(?:码|号码)?$")
BARE_HEAD = re.compile(rf"{any_of(row['head'] for row in lexicon('bare_heads'))}(?:[（(].*[）)])?")
MONEY_HEAD = re.compile(any_of(row["word"] for row in lexicon("money_words")))
SHARE_HEAD = re.compile(r"(?:率|占比|比重|比例|增幅|增速|降幅)$")
TOTAL = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计")
OWNER = re.compile(
    rf"(?:[省市县区州盟旗镇乡村]|{any_of(row['word'] for row in lexicon('body_words'))})$"
)
PEOPLE = ("人数", "人员数")
NOTE = re.compile(r"(?<=[\d%％万亿])\s*[（(](?P<note>[^（()）\d]{1,12})[)）]\s*$")
STROKE = re.compile(r"(?P<first>\s*[^/／]{1,15})[/／](?P<second>[^/／]{1,15})")
TWO = re.compile(r"\s*[/／]\s*")


class CellFigure(NamedTuple):
    """A figure of a cell with the unit, currency scale and rate that its heads state."""

    figure: Figure
    unit: Stated | None


def cell_figures(doc: Doc) -> list[CellFigure] | None:
    """The figures of a body cell that holds nothing but numbers; None for running text.

    Empty for head cells, row numbers, codes and ranks. Two numbers with a stroke between them take
    the two units of a head that is written so: 1200/12 under 规模（人次/场）.
    """
    context: Context = context_of(doc)
    text = text_of(doc)
    parts = _parts(text)
    if not parts:
        return None
    if not (context.column_heads or context.row_heads) or _is_code(context):
        return []
    units = [_unit(context, part) for part in parts]
    if len(parts) == 2:
        names = TWO.split(context.unit or "")
        if len(names) != 2:
            return []
        units = [stated(name) for name in names]
    return [CellFigure(part, unit) for part, unit in zip(parts, units, strict=True)]


def cell_item(doc: Doc) -> str | None:
    """What a numeric cell counts: its column's head, or its row's where that says only 金额."""
    context: Context = context_of(doc)
    for head in reversed(context.column_heads):
        if not BARE_HEAD.fullmatch(head.strip()):
            return HEAD_UNIT.sub("", head).strip() or None
    for head in reversed(context.row_heads):
        told = HEAD_UNIT.sub("", head).strip()
        total = next(filter(TOTAL.fullmatch, map(str.strip, context.column_heads)), None)
        if total is not None and OWNER.search(told):
            return total  # the sum of what the town's other columns say
        return told or None
    return None


def is_total(doc: Doc) -> bool:
    """Whether the cell stands in a row or column of totals."""
    context: Context = context_of(doc)
    return any(TOTAL.search(head) for head in (*context.row_heads, *context.column_heads))


def _parts(text: str) -> list[Figure]:
    """The number, range or two numbers that the text is made of wholly; empty for anything else."""
    note = NOTE.search(text)
    if note is not None and stated(note["note"]) is None:
        text = text[: note.start()]  # 1200（含税）
    stripped = text.strip()
    if not stripped or len(stripped) > 40:
        return []
    if stroke := STROKE.fullmatch(text):
        blank = " " * stroke.start("second")
        sides = [*numerals(stroke["first"]), *numerals(blank + stroke["second"])]
        return [term(text, side) for side in sides] if len(sides) == 2 else []
    found = [n for n in numerals(text) if n.kind != "ordinal"]
    if not 1 <= len(found) <= 2:
        return []
    figure: Figure | None = term(text, found[0])
    if len(found) == 2 and figure is not None:
        second = term(text, found[1])
        ranged = joins(text, figure.end, second.start)
        figure = joined(text, figure, second) if ranged else None
    if figure is None or figure.unit is not None:
        return []
    figure = with_edges(text, figure, 0)
    return [figure] if text[figure.start : figure.end] == stripped else []


def _is_code(context: Context) -> bool:
    """Whether the cell is a row number, rank, year, telephone number or the like by its head."""
    heads = context.column_heads[-1:] or context.row_heads[-1:]
    for head in heads:
        found = CODE_HEAD.search(head.strip())
        if found is not None and OWN_UNIT.search(head) is None:
            word = next((code for code in CODES if found[0].startswith(code)), "")
            return CODES.get(word) != "alone" or found.start() == 0
    return False


def _unit(context: Context, figure: Figure) -> Stated | None:
    """The unit of a numeric cell: from the heads or the caption, else the last word of its head."""
    if figure.percent is not None or figure.currency is not None:
        return None
    around = (*reversed(context.column_heads), *reversed(context.row_heads))
    heads = [head.strip() for head in around]
    given = stated(context.unit)
    if given is not None and any(OWN_UNIT.search(head) for head in heads):
        return given
    columns = len(context.column_heads)
    for index, head in enumerate(heads):
        bare = HEAD_UNIT.sub("", head).strip()
        told = index < columns or bare.endswith(("数", "次"))  # a row named 柳荫街道 has no unit
        if told and (unit := _named(bare)):
            return Stated(unit)
    if given is None or SHARE_HEAD.search(heads[0] if heads else ""):
        return None
    money = any(MONEY_HEAD.search(head) for head in heads)
    return given if given.unit.is_money or not money else None


def _named(head: str) -> Unit | None:
    """The unit that a head ends in: 参与人次, 活动场数, 得分."""
    if head.endswith(PEOPLE):
        return UNITS["人"]
    if head.endswith("分") and len(head) > 1:
        return UNITS["分"]
    found = ENDS_IN_UNIT.search(head.removesuffix("数"))
    return UNITS[found[0]] if found else None


def in_unit(cell: CellFigure) -> Figure:
    """The cell's figure with value, unit and rate as its heads state them."""
    figure, given = cell
    if given is None:
        return figure
    unit, scale, per = given
    factor = given.factor
    return figure._replace(
        value=figure.value * factor,
        upper=None if figure.upper is None else figure.upper * factor,
        unit=unit,
        scale=figure.scale + scale,
        per=per,
    )
