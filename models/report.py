"""The report record: one object per report, whose every evidence and reference holds."""

from collections.abc import Iterable, Iterator
from typing import Literal, Self

from pydantic import Field, NonNegativeInt, PositiveInt, model_validator

from models.base import Exact, Id, PartialDate, Record
from models.facts import Activity, Amount, Count, Date, Evidence, Fact, Organisation, Person, spots

TextKind = Literal[
    "title",
    "heading",
    "paragraph",
    "list_item",
    "text_box",
    "caption",
    "footnote",
    "endnote",
    "header",
    "footer",
    "comment",
]


class Properties(Record):
    """What the file says of itself."""

    title: str | None = None
    author: str | None = None
    modified: str | None = None


class Source(Record):
    """The file that the record was read from; `uri` is the path below the folder argument."""

    uri: str = Field(min_length=1)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    bytes: NonNegativeInt
    format: str
    properties: Properties = Properties()


class Period(Record):
    """The time that the report covers; a None end is open."""

    start: PartialDate | None = None
    end: PartialDate | None = None


class Head(Record):
    """Who speaks to whom, and of which time."""

    title: str | None = None
    issuer: str | None = None
    recipients: tuple[str, ...] = ()
    date: PartialDate | None = None
    year: int | None = Field(default=None, ge=1, le=9999)
    period: Period = Period()
    document_number: str | None = None
    attachments: tuple[str, ...] = ()


class TextBlock(Record):
    """A paragraph of the report; `label` is its automatic number, never part of `text`."""

    id: Id
    kind: TextKind
    label: str | None = None
    text: str
    path: str
    section: Id | None = None


class TableCell(Record):
    """A cell of a table, a merged one once; row and column count from 0."""

    id: Id
    kind: Literal["table_cell"] = "table_cell"
    label: str | None = None
    text: str
    path: str
    table: Id
    row: NonNegativeInt
    column: NonNegativeInt
    row_span: PositiveInt = 1
    column_span: PositiveInt = 1
    section: Id | None = None


class Table(Record):
    """A table: its caption block, the unit stated for all its figures, how many heads it has."""

    id: Id
    caption: Id | None = None
    unit: str | None = None
    header_rows: NonNegativeInt = 0
    header_columns: NonNegativeInt = 0


class Section(Record):
    """Blocks `first` to `last` (inclusive) under one heading, and the body that reports in it."""

    id: Id
    title: str | None = None
    level: NonNegativeInt
    first: Id
    last: Id
    reporter: Id | None = None


class Check(Record):
    """The outcome of an arithmetic or consistency check over facts."""

    code: str
    severity: Literal["error", "warning", "info"]
    message: str
    facts: tuple[Id, ...] = ()
    expected: Exact | None = None
    found: Exact | None = None
    formula: str | None = None


class Notice(Record):
    """What the reader or an extractor met and a person should know of."""

    code: str
    message: str
    block: Id | None = None
    start: NonNegativeInt | None = None
    end: NonNegativeInt | None = None


class Pipeline(Record):
    """What made the record; `names` is a hash of the office's own list, if one was given."""

    version: str
    tagger: str | None = None
    lexicons: str
    names: str | None = None


class Report(Record):
    """One report; building it enforces the evidence law, unique ids and that references resolve."""

    schema_version: Literal["1.0"] = "1.0"
    source: Source
    head: Head
    blocks: tuple[TextBlock | TableCell, ...]
    tables: tuple[Table, ...] = ()
    sections: tuple[Section, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    counts: tuple[Count, ...] = ()
    amounts: tuple[Amount, ...] = ()
    activities: tuple[Activity, ...] = ()
    dates: tuple[Date, ...] = ()
    people: tuple[Person, ...] = ()
    checks: tuple[Check, ...] = ()
    notices: tuple[Notice, ...] = ()
    pipeline: Pipeline

    def facts(self) -> Iterator[Fact]:
        """Every fact of the record, list by list."""
        yield from self.organisations
        yield from self.counts
        yield from self.amounts
        yield from self.activities
        yield from self.dates
        yield from self.people

    @model_validator(mode="after")
    def _every_id_is_its_own(self) -> Self:
        seen: set[str] = set()
        for part in (*self.blocks, *self.tables, *self.sections, *self.facts()):
            if not part.id:
                raise ValueError(f"{part!r} has no id")
            if part.id in seen:
                raise ValueError(f"id {part.id} is given twice")
            seen.add(part.id)
        return self

    @model_validator(mode="after")
    def _evidence_quotes_the_report(self) -> Self:
        texts = {block.id: block.text for block in self.blocks}
        for fact in self.facts():
            for spot in spots(fact):
                self._require(spot, texts)
        for notice in self.notices:
            if notice.start is not None and notice.block is None:
                raise ValueError(f"notice {notice.code} has offsets and no block")
        return self

    @staticmethod
    def _require(spot: Evidence, texts: dict[str, str]) -> None:
        text = texts.get(spot.block)
        if text is None:
            raise ValueError(f"evidence {spot.text!r} points at no block: {spot.block}")
        if text[spot.start : spot.end] != spot.text:
            said = text[spot.start : spot.end]
            raise ValueError(f"evidence {spot.text!r} is {said!r} in block {spot.block}")

    @model_validator(mode="after")
    def _references_resolve(self) -> Self:
        for owner, reference, among in self._references():
            if reference is not None and reference not in among:
                raise ValueError(f"{owner} points at {reference}, which this record does not hold")
        return self

    def _references(self) -> Iterator[tuple[str, str | None, set[str]]]:
        """(whose reference, the id it names, the ids it may name)."""
        blocks, tables, sections = map(ids, (self.blocks, self.tables, self.sections))
        organisations, activities = ids(self.organisations), ids(self.activities)
        for block in self.blocks:
            yield block.id, block.section, sections
            if isinstance(block, TableCell):
                yield block.id, block.table, tables
        for table in self.tables:
            yield table.id, table.caption, blocks
        for section in self.sections:
            yield section.id, section.first, blocks
            yield section.id, section.last, blocks
            yield section.id, section.reporter, organisations
        for organisation in self.organisations:
            yield organisation.id, organisation.parent, organisations
        figures: tuple[Count | Amount, ...] = (*self.counts, *self.amounts)
        stated = ids(figures)
        for figure in figures:
            yield figure.id, figure.organisation, organisations
            yield figure.id, figure.activity, activities
            yield figure.id, figure.same_as, stated
        for activity in self.activities:
            yield activity.id, activity.organisation, organisations
        for person in self.people:
            yield person.id, person.organisation, organisations
        facts = ids(self.facts())
        for check in self.checks:
            for fact in check.facts:
                yield f"check {check.code}", fact, facts
        for notice in self.notices:
            yield f"notice {notice.code}", notice.block, blocks


Part = TextBlock | TableCell | Table | Section | Fact


def ids(parts: Iterable[Part]) -> set[str]:
    """The ids of some parts of a record."""
    return {part.id for part in parts}
