"""Figures stated twice: in text and table, summary and section. The later points at the first."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from models import Amount, Count
from models.base import changed

Figure = TypeVar("Figure", Count, Amount)

TELLING = 100  # a smaller number says the same of different things too easily
SMALL, LONG = 10, 5  # what a number of two digits and an item of five characters share is one
CERTAIN = 3  # digits that two different figures hardly share
ROUND = 1000  # from here on even a round number tells text and table apart from chance
SAME_UNIT = {"名": "人", "位": "人", "场次": "场"}  # units that a report writes for each other
LEFT = re.compile(r"(?:剩余|余下|剩下)的?$")
"""What is left of a number is one number of a report: 剩余48项, later 紧盯剩余48项."""
DECIMALS = re.compile(r"\d+[.．]\d+")
Rows = Mapping[str, tuple[str, int]]
"""Table and row of cells, by the ids of their blocks."""
NO_TEXTS: Mapping[str, str] = {}


def tie(
    figures: Sequence[Figure], rows: Rows, texts: Mapping[str, str] = NO_TEXTS
) -> tuple[Figure, ...]:
    """The figures, each restatement with `same_as`: the id of the figure that it repeats.

    A restatement stands in another block, has the same value, unit and doer, and an item that holds
    the other's or is held by it. Between text and table a number of three digits tells enough by
    itself, where it stands once; a large one even where the table is another body's; a smaller one
    where another figure of its row and one of the same paragraph are tied already. `rows` are the
    rows of the blocks that are table cells by their ids, `texts` the words of all blocks.
    """
    return _with_rows(_one_by_one(figures, frozenset(rows), texts), rows)


def _one_by_one(
    figures: Sequence[Figure], cells: frozenset[str], texts: Mapping[str, str]
) -> tuple[Figure, ...]:
    tied: list[Figure] = []
    stated: dict[tuple[object, ...], list[Figure]] = {}
    in_cells = Counter(_key(figure) for figure in figures if figure.evidence.block in cells)
    for figure in figures:
        known = stated.setdefault(_key(figure), [])
        alike = [one for one in known if _may_repeat(figure, one, cells, texts)]
        named = [one for one in alike if _share_item(figure, one)]
        once = abs(figure.value) >= ROUND or in_cells[_key(figure)] == 1
        told = [one for one in alike if once and _tells(figure, one, cells)]
        one = len({each.same_as or each.id for each in told}) == 1
        first = next(iter(named), None) or (told[0] if one else None)
        if first is not None:
            figure = changed(figure, same_as=first.same_as or first.id)
        known.append(figure)
        tied.append(figure)
    return tuple(tied)


def _with_rows(figures: Sequence[Figure], rows: Rows) -> tuple[Figure, ...]:
    """The figures, more of them tied where a row of a table tells of one paragraph."""
    by_id = {figure.id: figure for figure in figures}
    told = {
        _row_and_text(figure, by_id[figure.same_as], rows)
        for figure in figures
        if figure.same_as is not None
    } - {None}
    if not told:
        return tuple(figures)
    tied: list[Figure] = []
    for figure in figures:
        if figure.same_as is None and abs(figure.value) >= SMALL:
            first = next(
                (
                    one
                    for one in tied
                    if _key(one) == _key(figure) and _row_and_text(figure, one, rows) in told
                ),
                None,
            )
            if first is not None:
                figure = changed(figure, same_as=first.same_as or first.id)
        tied.append(figure)
    return tuple(tied)


def _row_and_text(
    one: Count | Amount, other: Count | Amount, rows: Rows
) -> tuple[tuple[str, int], str] | None:
    """The row of the one that stands in a table, and the block of the other, which does not."""
    here, there = one.evidence.block, other.evidence.block
    if (here in rows) == (there in rows):
        return None
    return (rows[here], there) if here in rows else (rows[there], here)


def _key(figure: Count | Amount) -> tuple[object, ...]:
    """What a restatement shares with the first statement: number and measure."""
    return (figure.value, figure.upper, figure.qualifier, _measure(figure))


def _may_repeat(
    figure: Figure, first: Figure, cells: frozenset[str], texts: Mapping[str, str]
) -> bool:
    """Whether their places are such that one may repeat the other."""
    here, there = figure.evidence.block, first.evidence.block
    if here == there or (here in cells and there in cells):
        return False
    return (
        abs(figure.value) >= TELLING
        or (here in cells) != (there in cells)
        or (
            abs(figure.value) >= SMALL
            and min(len(figure.item or ""), len(first.item or "")) >= LONG
        )
        or (_is_left(figure, texts) and _is_left(first, texts))
    )


def _is_left(figure: Count | Amount, texts: Mapping[str, str]) -> bool:
    spot = figure.evidence
    return LEFT.search(texts.get(spot.block, ""), 0, spot.start) is not None


def _measure(figure: Count | Amount) -> str | None:
    if isinstance(figure, Amount):
        return figure.currency
    unit = unicodedata.normalize("NFKC", figure.unit or "")
    return SAME_UNIT.get(unit, unit)


def _share_item(figure: Count | Amount, first: Count | Amount) -> bool:
    if figure.organisation != first.organisation:
        return False
    one, other = figure.item, first.item
    return one is not None and other is not None and (one in other or other in one)


def _tells(figure: Count | Amount, first: Count | Amount, cells: frozenset[str]) -> bool:
    """Whether the number alone says that text and table hold one figure."""
    if (figure.evidence.block in cells) == (first.evidence.block in cells):
        return False
    digits = min(_digits(figure), _digits(first))
    if figure.organisation != first.organisation:
        # the table is a part's, the text the whole's; or the text names who has the total
        large = abs(figure.value) >= ROUND or figure.total or first.total
        return large and digits >= CERTAIN
    return abs(figure.value) >= ROUND or digits >= CERTAIN


def _digits(figure: Count | Amount) -> int:
    """How many digits tell the number: a nought that ends it does where it is a decimal (52.0%)."""
    written = unicodedata.normalize("NFKC", figure.evidence.text)
    decimals = DECIMALS.search(written)
    told = sum(map(str.isdigit, decimals[0].lstrip("0.．"))) if decimals else 0
    return max(told, len(figure.value.normalize().as_tuple().digits))
