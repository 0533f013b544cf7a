"""Amounts: sums of money, in the currency's base unit."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from spacy.tokens import Doc

from extractors.base import context_of, evidence, extractor, text_of
from extractors.cells import cell_item, is_total
from extractors.confidence import confidence
from extractors.figures import Figure
from extractors.lexicon import any_of, lexicon
from extractors.quantities import figures_of
from models import Amount
from models.base import known

NAME = "amounts"
MONEY_WORD = re.compile(any_of(row["word"] for row in lexicon("money_words")))
HAN = re.compile(r"[\u4e00-\u9fff]")
COUNTED_BEFORE = re.compile(
    r"(?:量|次|人数|人|粉丝|点击|浏览|访问)(?:已|累计|达|约|超|近|突破|超过){0,4}$"
)
PEOPLE = re.compile("人口|人数|用户|粉丝|网民")  # of whom a clause may tell: 人口从两亿减到两千万
LARGE = re.compile("[万亿]")
CLAUSE = "，。；！？\n"
SENTENCE = "。！？\n"
FAR = 120  # characters before a sum in which its sentence may say that it is money
CAPITALS = re.compile(r"\s*[（(](?:人民币)?(?:大写|小写)?[：:]?\s*")
CAPITAL = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟]")
FROM, TO = re.compile("[从由自]"), re.compile(r"[\u4e00-\u9fff]{0,6}[到至为]了?")
AND = re.compile("[、和与及或]")
ONE = Decimal(1)
Base = tuple[Decimal, str]  # what one is of the currency's base unit, and the currency
Sum = tuple[Figure, Base]


@extractor(NAME)
def amounts(doc: Doc) -> Iterator[Amount]:
    """The sums of money in a text or in a numeric table cell; one written twice is one fact."""
    figures = figures_of(doc)
    if not figures:
        return
    text = text_of(doc)
    sums = _sums(text, figures)
    cell = context_of(doc).is_cell
    for index, (figure, base) in enumerate(sums):
        if index and _restates(text, sums[index - 1], (figure, base)):
            continue
        differs = index + 1 < len(sums) and _differs(text, sums[index], sums[index + 1])
        yield _amount(doc, figure, base, cell, ("capitals-differ",) if differs else ())


def _sums(text: str, figures: Sequence[Figure]) -> list[Sum]:
    """The figures that are money; a number may leave its unit to the sum after it."""
    sums: list[Sum] = []
    giver: Sum | None = None  # a sum with its currency written, or one that shares it
    for figure in reversed(figures):
        base = _shared(text, figure, *giver) if giver is not None else None
        given = base is not None or figure.unit is not None or figure.currency is not None
        base = base or _value(text, figure)
        if base is not None:
            sums.append((figure, base))
        giver = (figure, base) if base is not None and given else None
    sums.reverse()
    return sums


def _value(text: str, figure: Figure) -> Base | None:
    """What one of the figure is in the base unit of which currency; None where it is no money."""
    unit = figure.unit
    if unit is not None:
        return (unit.base, unit.currency) if unit.currency is not None else None
    if figure.percent is not None:
        return None
    if figure.currency is not None:
        return ONE, figure.currency
    return (ONE, "CNY") if _is_sum(text, figure) else None


def _shared(text: str, figure: Figure, after: Figure, base: Base) -> Base | None:
    """The money of a number that leaves its unit to the next: 从300万增至500万元, 1万和3万元."""
    if figure.unit is not None or not figure.scale or figure.percent is not None:
        return None
    rises = FROM.match(text, figure.start - 1) and TO.fullmatch(text, figure.end, after.start)
    return base if rises or AND.fullmatch(text, figure.end, after.start) else None


def _amount(doc: Doc, figure: Figure, base: Base, cell: bool, doubts: tuple[str, ...]) -> Amount:
    guessed = figure.unit is None and not figure.currency
    why = (*figure.why, *doubts, "no-currency") if guessed else (*figure.why, *doubts)
    if figure.unit is not None and figure.unit.shared and not figure.currency:
        why = (*why, "which-currency")
    unit = figure.scale + figure.unit.name if figure.unit is not None else figure.scale
    fields = {
        "id": "",
        "value": figure.value * base[0],
        "upper": None if figure.upper is None else figure.upper * base[0],
        "qualifier": figure.qualifier,
        "unit": unit or None,
        "currency": figure.currency or base[1],
        "item": figure.item or (cell_item(doc) if cell else None),
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
    return known(Amount, fields)


def _restates(text: str, first: Sum, second: Sum) -> bool:
    """Whether a sum says the one before it again: ¥1,200元（大写：壹仟贰佰元整）."""
    return _beside(text, first, second) and _base(first) == _base(second)


def _differs(text: str, first: Sum, second: Sum) -> bool:
    return _beside(text, first, second) and _base(first) != _base(second)


def _beside(text: str, first: Sum, second: Sum) -> bool:
    between = text[first[0].end : second[0].start]
    if CAPITALS.fullmatch(between) is None:
        return False
    numbers = (text[slice(*one[0].number)] for one in (first, second))
    return len({CAPITAL.search(number) is not None for number in numbers}) == 2


def _base(one: Sum) -> Decimal:
    return one[0].value * one[1][0]


def _is_sum(text: str, figure: Figure) -> bool:
    """Whether a number in 万 or 亿 without a unit is money: 采购420多万, but not 观看量12.6万."""
    if not (figure.scale or LARGE.search(text, *figure.number)) or HAN.match(text, figure.end):
        return False
    near = text[max(0, figure.start - FAR) : figure.start]
    clause = near[max(near.rfind(mark) for mark in CLAUSE) + 1 :]
    if COUNTED_BEFORE.search(clause) or (PEOPLE.search(clause) and not MONEY_WORD.search(clause)):
        return False
    sentence = near[max(near.rfind(mark) for mark in SENTENCE) + 1 :]
    return MONEY_WORD.search(sentence) is not None
