"""Counts: how many of something, how often, how large, what share."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.base import evidence, extractor, taken
from extractors.figures import Figure
from extractors.numerals import Numeral
from extractors.cells import cell_item, cell_numeral, cell_unit, is_total
from models import Amount, Count, CountKind

NAME = "counts"
CERTAIN = 0.95
UNITLESS = 0.7
PER_BEFORE = re.compile(r"(?:每|平均每|人均|户均)(?P<per>[人户名条期组个位家台辆亩次])?[^，。；]{0,6}$")
FALL = re.compile(r"(?:下降|减少|降低|回落|减|降)(?:了)?$")


@extractor(NAME)
def counts(doc: Doc) -> Iterator[Count]:
    """The counts of a text or of a numeric table cell."""
    if doc._.context.is_cell and (numeral := cell_numeral(doc)):
        yield from _cell(doc, numeral)
        return
    amounts = taken(doc, Amount)
    for figure in doc._.figures:
        money = figure.currency or (figure.unit is not None and figure.unit.is_money)
        if not money and not any(start < figure.end and figure.start < end for start, end in amounts):
            yield _count(doc, figure)


def _count(doc: Doc, figure: Figure) -> Count:
    unit = figure.percent or (figure.unit.name if figure.unit else None)
    kind = _kind(figure)
    return Count(
        value=figure.value,
        upper=figure.upper,
        qualifier=figure.qualifier,
        unit=unit or None,
        item=figure.item,
        kind=kind,
        per=figure.per,
        evidence=evidence(doc, figure.start, figure.end),
        confidence=CERTAIN if unit else UNITLESS,
        extractor=NAME,
        why=() if unit or figure.percent is not None else ("no-unit",),
    )


def _kind(figure: Figure) -> CountKind:
    if figure.frequency:
        return "frequency"
    if figure.percent is not None:
        return "percentage"
    return (figure.unit.kind if figure.unit else None) or "cardinal"


def _cell(doc: Doc, numeral: Numeral) -> Iterator[Count]:
    unit = cell_unit(doc)
    if unit is not None and unit.is_money:
        return
    percent = doc.text[numeral.end - 1] if numeral.kind == "percent" else None
    kind: CountKind = "percentage" if percent else (unit.kind if unit else None) or "cardinal"
    yield Count(
        value=numeral.value,
        unit=percent or (unit.name if unit else None),
        item=cell_item(doc),
        kind=kind,
        total=is_total(doc),
        evidence=evidence(doc, numeral.start, numeral.end),
        confidence=CERTAIN if unit or percent else UNITLESS,
        extractor=NAME,
        why=() if unit or percent else ("no-unit",),
    )
