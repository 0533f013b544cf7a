"""What a sample is written in: blocks of a report, each carrying the facts that stand in it.

Text and truth stand side by side, so that a changed sentence and its facts change together. The
words of a fact (quote, item, qualifier, kind) are those of the gold form; `by` is the body whose
doing a figure or an activity reports and, where left out, the `by` of the block.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Section = Literal["organisations", "counts", "amounts", "activities", "dates", "people"]
Style = Literal[
    "red_head",
    "document_number",
    "title",
    "subtitle",
    "salutation",
    "heading_1",
    "heading_2",
    "body",
    "item",
    "caption",
    "unit",
    "signature",
    "annex",
    "annex_title",
]

INHERIT = "←"
"""The `by` of a fact that takes the body from its block."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the gold; `n` is the occurrence of the quote in its paragraph, from 1."""

    section: Section
    quote: str
    fields: Mapping[str, object]
    n: int = 1
    by: str | None = INHERIT


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; its mark stands right behind the words `after`."""

    after: str
    text: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the body, in one of the looks that word.py knows.

    `level` is the depth of a list item, from 0; `box` is what a text box says that hangs on it.
    """

    style: Style
    text: str
    facts: tuple[Fact, ...] = ()
    by: str | None = None
    note: Note | None = None
    level: int = 0
    box: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell, `across` columns wide and `down` rows high."""

    text: str
    facts: tuple[Fact, ...] = ()
    by: str | None = None
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell that a merge from above covers is not written again."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 1


@dataclass(frozen=True, slots=True)
class Body:
    """What the gold says of an organisation wherever it is mentioned."""

    kind: str
    alt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The report head as the gold gives it; dates are ISO."""

    issuer: str | None
    recipients: tuple[str, ...]
    date: str | None
    period: tuple[str | None, str | None]
    document_number: str | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Sample:
    """A whole sample; `id` is the stem of its two files, `bodies` its organisations by name."""

    id: str
    title: str
    genre: str
    head: Head
    bodies: Mapping[str, Body]
    blocks: tuple[Block | Table, ...]


def org(quote: str, name: str = "", *, n: int = 1, optional: bool = False) -> Fact:
    """A mention of an organisation; `name` is its key in the sample's bodies, else the quote."""
    return Fact("organisations", quote, _said(name=name or quote, optional=optional), n)


def count(
    quote: str,
    value: str,
    unit: str | None,
    item: str | None,
    *alt: str,
    kind: str = "cardinal",
    qualifier: str = "exact",
    upper: str | None = None,
    activity: str | None = None,
    per: str | None = None,
    by: str | None = INHERIT,
    n: int = 1,
    optional: bool = False,
) -> Fact:
    """A quantity that is not money; `alt` are further items that a careful reader accepts."""
    fields = _said(value=value, upper=upper, qualifier=qualifier)
    fields |= {"unit": unit, "item": item, "kind": kind}
    fields |= _said(item_alt=list(alt), activity=activity, per=per, optional=optional)
    return Fact("counts", quote, fields, n, by)


def amount(
    quote: str,
    value: str,
    unit: str,
    item: str,
    *alt: str,
    qualifier: str = "exact",
    upper: str | None = None,
    currency: str = "CNY",
    activity: str | None = None,
    per: str | None = None,
    by: str | None = INHERIT,
    n: int = 1,
    optional: bool = False,
) -> Fact:
    """A sum of money, `value` in the currency's base unit."""
    fields = _said(value=value, upper=upper, qualifier=qualifier)
    fields |= {"unit": unit, "item": item, "currency": currency}
    fields |= _said(item_alt=list(alt), activity=activity, per=per, optional=optional)
    return Fact("amounts", quote, fields, n, by)


def named(
    quote: str,
    name: str,
    kind: str,
    *,
    date: str | None = None,
    place: str | None = None,
    by: str | None = INHERIT,
    n: int = 1,
    optional: bool = False,
) -> Fact:
    """A mention of an activity that carries a proper name."""
    fields: dict[str, object] = {"name": name, "kind": kind, "named": True}
    fields |= _said(date=date, place=place, optional=optional)
    return Fact("activities", quote, fields, n, by)


def unnamed(
    quote: str,
    kind: str,
    *,
    date: str | None = None,
    place: str | None = None,
    by: str | None = INHERIT,
    n: int = 1,
    optional: bool = False,
) -> Fact:
    """An activity told in common nouns."""
    fields: dict[str, object] = {"name": quote, "kind": kind, "named": False}
    fields |= _said(date=date, place=place, optional=optional)
    return Fact("activities", quote, fields, n, by)


def date(
    quote: str, value: str, end: str | None = None, *, n: int = 1, optional: bool = False
) -> Fact:
    """A date, month or year; `end` for periods."""
    return Fact("dates", quote, _said(value=value, end=end, optional=optional), n)


def person(quote: str, title: str | None = None, *, n: int = 1, optional: bool = False) -> Fact:
    """A personal name, with the title that adjoins it."""
    return Fact("people", quote, _said(name=quote, title=title, optional=optional), n)


def block(
    style: Style,
    text: str,
    *facts: Fact,
    by: str | None = None,
    note: Note | None = None,
    box: Iterable[Block] = (),
) -> Block:
    """A paragraph and its facts."""
    return Block(style, text, facts, by, note, box=tuple(box))


def item(
    text: str, *facts: Fact, by: str | None = None, level: int = 0, box: Iterable[Block] = ()
) -> Block:
    """A numbered list item, `level` deep, and its facts."""
    return Block("item", text, facts, by, level=level, box=tuple(box))


def cell(text: str, *facts: Fact, by: str | None = None, across: int = 1, down: int = 1) -> Cell:
    """A table cell and its facts."""
    return Cell(text, facts, by, across, down)


def table(*rows: Iterable[Cell], head: int = 1) -> Table:
    """A table whose first `head` rows are its head."""
    return Table(tuple(tuple(row) for row in rows), head)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the gold numbers them."""

    text: str
    facts: Sequence[Fact]
    by: str | None
    in_table: bool = False


def paragraphs(sample: Sample) -> Iterator[Paragraph]:
    """The sample's non-empty paragraphs in the gold's order.

    A text box follows its anchor, cells go row by row, footnotes come last.
    """
    for part in sample.blocks:
        if isinstance(part, Block):
            for one in (part, *part.box):
                yield Paragraph(one.text, one.facts, one.by)
        else:
            for each in (each for row in part.rows for each in row if each.text):
                yield Paragraph(each.text, each.facts, each.by, in_table=True)
    for part in sample.blocks:
        if isinstance(part, Block) and part.note:
            yield Paragraph(part.note.text, part.note.facts, part.by)


def _said(**fields: object) -> dict[str, object]:
    """The fields that say something: no None, no False, no empty list."""
    return {name: value for name, value in fields.items() if value not in (None, False, [])}
