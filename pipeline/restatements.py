"""Figures stated twice: in text and table, summary and section. The later points at the first."""

from collections.abc import Sequence
from typing import TypeVar

from models import Amount, Count
from models.base import changed

Figure = TypeVar("Figure", Count, Amount)

TELLING = 100  # a smaller number says the same of different things too easily
SMALL, LONG = 10, 5  # what a number of two digits and an item of five characters share is one
CERTAIN = 3  # digits that two different figures hardly share
ROUND = 1000  # from here on even a round number tells text and table apart from chance
SAME_UNIT = {"名": "人", "位": "人", "场次": "场"}  # units that a report writes for each other


def tie(figures: Sequence[Figure], cells: frozenset[str]) -> tuple[Figure, ...]:
    """The figures, each restatement with `same_as`: the id of the figure that it repeats.

    A restatement stands in another block, has the same value, unit and doer, and an item that holds
    the other's or is held by it. Between text and table a number of three digits tells enough by
    itself, where it stands once; a large one even where the table is another body's. `cells` are
    the ids of the blocks that are table cells.
    """
    tied: list[Figure] = []
    stated: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        known = stated.setdefault(_key(figure), [])
        alike = [one for one in known if _may_repeat(figure, one, cells)]
        named = [one for one in alike if _share_item(figure, one)]
        told = [one for one in alike if _tells(figure, one, cells)]
        first = next(iter(named), None) or (told[0] if len(told) == 1 else None)
        if first is not None:
            figure = changed(figure, same_as=first.same_as or first.id)
        known.append(figure)
        tied.append(figure)
    return tuple(tied)


def _key(figure: Count | Amount) -> tuple[object, ...]:
    """What a restatement shares with the first statement: number and measure."""
    return (figure.value, figure.upper, figure.qualifier, _measure(figure))


def _may_repeat(figure: Figure, first: Figure, cells: frozenset[str]) -> bool:
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
    )


def _measure(figure: Count | Amount) -> str | None:
    if isinstance(figure, Amount):
        return figure.currency
    return SAME_UNIT.get(figure.unit or "", figure.unit)


def _share_item(figure: Count | Amount, first: Count | Amount) -> bool:
    if figure.organisation != first.organisation:
        return False
    one, other = figure.item, first.item
    return one is not None and other is not None and (one in other or other in one)


def _tells(figure: Count | Amount, first: Count | Amount, cells: frozenset[str]) -> bool:
    """Whether the number alone says that text and table hold one figure."""
    if (figure.evidence.block in cells) == (first.evidence.block in cells):
        return False
    digits = len(figure.value.normalize().as_tuple().digits)
    if figure.organisation != first.organisation:
        # the table is a part's, the text the whole's
        return abs(figure.value) >= ROUND and digits >= CERTAIN
    return abs(figure.value) >= ROUND or digits >= CERTAIN
