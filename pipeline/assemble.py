"""The parts of a record tied together: sections, head, clusters, ids, dates with their year."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from typing import TypeVar

from spacy.tokens import Doc

from extractors import lexicon
from extractors.base import context_of, facts_of, text_of
from extractors.confidence import confidence
from extractors.organisation_register import Register
from models import (
    Activity,
    Amount,
    Count,
    Date,
    Fact,
    Organisation,
    Person,
    Pipeline,
    Report,
    Source,
    TableCell,
    TextBlock,
)
from models.base import changed
from pipeline import campaigns, dealing, head, hosting, links, restatements, sections
from pipeline.clusters import cluster, propagate, propagate_people
from pipeline.document import Block, Document
from pipeline.doubts import doubts
from pipeline.parents import parents
from pipeline.reporters import reporters
from pipeline.subjects import subjects
from pipeline.tables import Grids

VERSION = version("tongbao")
FigureT = TypeVar("FigureT", Count, Amount)
FactT = TypeVar("FactT", Organisation, Count, Amount, Activity, Date, Person)


def assemble(
    document: Document,
    docs: Sequence[Doc],
    grids: Grids,
    register: Register | None = None,
    tagger: str | None = None,
) -> Report:
    """The record of `document`, whose facts hang on `docs`.

    `register` is the office's own list of names, `tagger` what tells the tagger used from others.
    """
    facts = tuple(fact for doc in docs for fact in facts_of(doc))
    by_block = {context_of(doc).block: doc for doc in docs}
    texts = {block: text_of(doc) for block, doc in by_block.items()}
    organisations = parents(
        number("o", cluster(texts, propagate(texts, of(Organisation, facts)))), texts, register
    )
    charity = campaigns.is_charity(" ".join(list(texts.values())[:2]))
    activities = campaigns.join(campaigns.propagate(texts, of(Activity, facts)), charity)
    dates = of(Date, facts)
    people = propagate_people(texts, of(Person, facts))
    front = head.head(document, dates, organisations)
    parts = sections.sections(document)
    where = sections.membership(document, parts)
    among = subjects(docs, organisations)
    issuer = next((o.id for o in organisations if front.issuer in (o.name, *o.aliases)), None)
    cells = {block.id: block.cell.table for block in document.blocks if block.cell}
    rows = {block.id: (block.cell.table, block.cell.row) for block in document.blocks if block.cell}
    reporting, parts = reporters(docs, among, parts, where, issuer, cells)
    told = links.told(docs, among, reporting, {one.id: one for one in organisations})
    owned = partial(links.link, blocks=told, rows=grids.beside(document))
    activities = number("a", hosting.hosted(owned(activities), told))
    counts, amounts = number("c", owned(of(Count, facts))), number("m", owned(of(Amount, facts)))
    dealt = dealing.distributed((*counts, *amounts), told)
    campaign = links.belong((*counts, *amounts), activities, by_block)
    whose = partial(_with, campaign=campaign, dealt=dealt, blocks=told, signed=issuer is not None)
    return Report(
        source=Source(
            uri=document.uri,
            sha256=document.sha256,
            bytes=document.bytes,
            format=document.format,
            properties=document.properties,
        ),
        head=front,
        blocks=tuple(_block(block, where.get(block.id)) for block in document.blocks),
        tables=grids.tables(),
        sections=parts,
        organisations=organisations,
        counts=restatements.tie([whose(count) for count in counts], rows, texts),
        amounts=restatements.tie([whose(amount) for amount in amounts], rows, texts),
        activities=activities,
        dates=number("d", head.with_year(dates, front.year, texts)),
        people=number("p", links.employ(people, by_block, among)),
        notices=document.notices,
        pipeline=Pipeline(
            version=VERSION,
            tagger=tagger,
            lexicons=lexicon.digest() + (f"+{register.digest}" if register else ""),
        ),
    )


def _with(
    figure: FigureT,
    campaign: Mapping[str, str],
    dealt: Mapping[str, str],
    blocks: Mapping[str, links.Told],
    signed: bool,
) -> FigureT:
    """The figure with its activity, its body, and how sure all of it is."""
    owner = dealt.get(figure.id, figure.organisation)
    figure = changed(figure, activity=campaign.get(figure.id), organisation=owner)
    why = doubts(figure, blocks[figure.evidence.block], signed)
    return changed(figure, why=why, confidence=confidence(figure.extractor, why))


def of(kind: type[FactT], facts: Iterable[Fact]) -> tuple[FactT, ...]:
    """The facts of one kind, in order."""
    return tuple(fact for fact in facts if isinstance(fact, kind))


def number(prefix: str, facts: Iterable[FactT]) -> tuple[FactT, ...]:
    """The facts with the ids that they have in the record: c0, c1, …"""
    return tuple(changed(fact, id=f"{prefix}{index}") for index, fact in enumerate(facts))


def _block(block: Block, section: str | None) -> TextBlock | TableCell:
    if block.cell is None:
        assert block.kind != "table_cell"
        return TextBlock(
            id=block.id,
            kind=block.kind,
            label=block.label,
            text=block.text,
            path=block.path,
            section=section,
        )
    cell = block.cell
    return TableCell(
        id=block.id,
        label=block.label,
        text=block.text,
        path=block.path,
        table=cell.table,
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        section=section,
    )
