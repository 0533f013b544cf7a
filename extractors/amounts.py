"""Amounts: sums of money, in the currency's base unit."""

import re
from collections.abc import Iterator
from decimal import Decimal

from spacy.tokens import Doc

from extractors.base import evidence, extractor
from extractors.cells import cell_item, cell_numeral, cell_unit, is_total
from extractors.figures import Figure, scale_value
from extractors.lexicon import any_of, lexicon
from extractors.numerals import Numeral
from models import Amount

NAME = "amounts"
CERTAIN = 0.97
BY_CONTEXT = 0.75
MONEY_WORD = re.compile(any_of(row["word"] for row in lexicon("money_words")))
NOT_MONEY = re.compile(r"[\u4e00-\u9fff]")
COUNTED_BEFORE = re.compile(r"(?:量|次|人数|人|粉丝|点击|浏览|访问)(?:已|累计|达|约|超|近|突破|超过)*$")
CLAUSE = re.compile(r"[，。；！？\n]")


@extractor(NAME)
def amounts(doc: Doc) -> Iterator[Amount]:
    """The sums of money in a text or in a numeric table cell."""
    if doc._.context.is_cell and (numeral := cell_numeral(doc)):
        yield from _cell(doc, numeral)
        return
    for figure in doc._.figures:
        unit = figure.unit
        if unit is not None and unit.is_money:
            yield _amount(doc, figure, unit.base, unit.currency or "CNY", figure.scale + unit.name)
        elif unit is None and figure.percent is None and figure.currency:
            yield _amount(doc, figure, Decimal(1), figure.currency, figure.scale or None)
        elif _is_sum(doc.text, figure):
            yield _amount(doc, figure, Decimal(1), "CNY", figure.scale)


def _amount(
    doc: Doc, figure: Figure, base: Decimal, currency: str, unit: str | None
) -> Amount:
    guessed = figure.unit is None and not figure.currency
    return Amount(
        value=figure.value * base,
        upper=None if figure.upper is None else figure.upper * base,
        qualifier=figure.qualifier,
        unit=unit,
        currency=figure.currency or currency,
        item=figure.item,
        per=figure.per,
        evidence=evidence(doc, figure.start, figure.end),
        confidence=BY_CONTEXT if guessed else CERTAIN,
        extractor=NAME,
        why=("no-currency",) if guessed else (),
    )


def _is_sum(text: str, figure: Figure) -> bool:
    """Whether a number in 万 or 亿 without a unit is money: 采购420多万, but not 观看量12.6万."""
    if figure.unit is not None or figure.percent is not None or not figure.scale:
        return False
    if NOT_MONEY.match(text, figure.end) and not CLAUSE.match(text, figure.end):
        return False
    clause = CLAUSE.split(text[: figure.start])[-1]
    if COUNTED_BEFORE.search(clause):
        return False
    sentence = re.split(r"[。！？\n]", text[: figure.start])[-1]
    return bool(MONEY_WORD.search(sentence))


def _cell(doc: Doc, numeral: Numeral) -> Iterator[Amount]:
    unit = cell_unit(doc)
    if unit is None or not unit.is_money or numeral.kind != "cardinal":
        return
    stated = doc._.context.unit or unit.name
    scale = stated.removesuffix(unit.name)
    yield Amount(
        value=numeral.value * scale_value(scale) * unit.base,
        unit=stated,
        currency=unit.currency or "CNY",
        item=cell_item(doc),
        total=is_total(doc),
        evidence=evidence(doc, numeral.start, numeral.end),
        confidence=CERTAIN,
        extractor=NAME,
    )
