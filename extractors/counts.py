"""Counts: how many of something, how often, how large, what share."""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.base import context_of, evidence, extractor, taken
from extractors.cells import cell_item, is_total
from extractors.confidence import confidence
from extractors.figures import Figure
from extractors.quantities import figures_of
from extractors.spans import NOWHERE, Spans
from models import Amount, Count, CountKind
from models.base import known

NAME = "counts"


@extractor(NAME)
def counts(doc: Doc) -> Iterator[Count]:
    """The counts of a text or of a numeric table cell."""
    figures = figures_of(doc)
    if not figures:
        return
    sums = taken(doc, Amount)
    amounts = Spans(sums) if sums else NOWHERE
    cell = context_of(doc).is_cell
    for figure in figures:
        unit = figure.unit
        money = figure.currency or (unit is not None and unit.currency is not None)
        if not money and not amounts.meets(figure.start, figure.end):
            yield _count(doc, figure, cell)


def _count(doc: Doc, figure: Figure, cell: bool) -> Count:
    unit = figure.percent or (figure.unit.name if figure.unit else None)
    why = figure.why if unit or figure.percent is not None else (*figure.why, "no-unit")
    fields = {
        "id": "",
        "value": figure.value,
        "upper": figure.upper,
        "qualifier": figure.qualifier,
        "unit": unit or None,
        "item": figure.item or (cell_item(doc) if cell else None),
        "kind": _kind(figure),
        "per": figure.per,
        "total": cell and is_total(doc),
        "organisation": None,
        "activity": None,
        "same_as": None,
        "evidence": evidence(doc, figure.start, figure.end),
        "confidence": confidence(NAME, why),
        "extractor": NAME,
        "why": why,
    }
    return known(Count, fields)


def _kind(figure: Figure) -> CountKind:
    if figure.frequency:
        return "frequency"
    if figure.percent is not None:
        return "percentage"
    return (figure.unit.kind if figure.unit else None) or "cardinal"
