"""A figure's own words: the number, its unit, what splits or follows them (两年半, 四成多)."""

import re
from decimal import Decimal
from typing import NamedTuple, cast

from spacy.tokens import Doc

from extractors.lexicon import any_of, lexicon
from extractors.money_tails import money_tail
from extractors.numeral_tokens import BIG, DIGIT, HAN_DIGIT, HAN_VALUE, PLAIN, SMALL
from extractors.numerals import Numeral
from extractors.units import DAY, PIECE, UNIT, UNITS, Unit, lookalike_at, of_dimension, unit_at
from extractors.words import words_of
from models import Qualifier


class Figure(NamedTuple):
    """A figure as written: its offsets (近 … 余 … 左右 included), exact value, unit.

    `unit` is None where none is written, `scale` the 万 or 亿 that the number ends in, `number`
    where the number itself stands, `noun` where the words after the unit begin, `per` what it is a
    rate of, `why` the codes of what makes it doubtful.
    """

    start: int
    end: int
    value: Decimal
    number: tuple[int, int]
    noun: int
    upper: Decimal | None = None
    qualifier: Qualifier = "exact"
    unit: Unit | None = None
    scale: str = ""
    percent: str | None = None
    currency: str | None = None
    per: str | None = None
    frequency: bool = False
    item: str | None = None
    why: tuple[str, ...] = ()


AFTER = {
    row["word"]: row["qualifier"] for row in lexicon("approximators") if row["position"] == "after"
}
GE_TIMES = any_of(name[1:] for name in of_dimension("time") if name.startswith("个"))
MIDDLE_STARTS = frozenset("有余多来许把")
MIDDLE = re.compile(
    r"(?:有余|[余来]|多(?!米尼加|布拉)|许(?![多可])|(?<=[百千万])把(?=[块元个人号斤里米亩吨户天]))\s?"
)
INSIDE_UNIT = re.compile(rf"个(?P<inner>[多余半])(?P<rest>{GE_TIMES}|百分点)")
NOT_MORE = "次|项|种|方|元|样|功能|层|媒体|个|名|家|位"
MORE = re.compile(rf"有余|多(?!{NOT_MORE})|余(?!额|下|人|名)|半(?![数年天月成导径])")
MORE_STARTS = "有多余半"
LATER = re.compile(any_of(word for word in AFTER if word not in ("多", "余", "有余")))
LATER_STARTS = "".join({word[0] for word in AFTER})
AFTER_STARTS = frozenset(MORE_STARTS + LATER_STARTS)
INSIDE = "内"
DAYS_INSIDE = re.compile(r"日(?=以?内|之内)")
DAYS = re.compile("日(?![报常前间照本均产程游增活元圆币])")  # 90日, which is no day of a month
MONTH = 31
_END = rf"(?![{HAN_DIGIT}{SMALL}{BIG}{DIGIT}个名]|{UNIT.pattern})"
_ONE = "[一二三四五六七八九1-9]"
TAILS = {  # what follows within one measure: 一米八, 1米75, 六斤八两, 三亩七分
    "米": re.compile(rf"(?:[{HAN_DIGIT}]{{1,2}}|[0-9]{{1,2}}){_END}"),
    "斤": re.compile(rf"{_ONE}两(?![{HAN_DIGIT}{SMALL}{BIG}])|[{HAN_DIGIT}]{_END}"),
    "丈": re.compile(rf"{_ONE}尺(?![寸度])|[{HAN_DIGIT}]{_END}"),
    "尺": re.compile(rf"{_ONE}寸(?!步)|[{HAN_DIGIT}]{_END}"),
    "度": re.compile(rf"[{HAN_DIGIT}1-9]{_END}"),
    "亩": re.compile(rf"{_ONE}分(?![之钟别])"),
}
HUNDRED = Decimal(100)
TWO_PLACES = Decimal("0.01")
HALF = Decimal("0.5")


def term(text: str, numeral: Numeral, doc: Doc | None = None) -> Figure:
    """A numeral with its unit and the approximations after it.

    With `doc`, its words tell a unit from a word that begins like one: 2名校长 from 2名校.
    """
    if numeral.kind == "percent" or numeral.kind == "fraction":
        return _share(text, numeral)
    start, at, value, upper, inner, _, scale, _, _ = numeral
    number, end, qualifier = (start, at), at, cast(Qualifier, inner)
    char = text[at : at + 1]
    if char in MIDDLE_STARTS and (middle := MIDDLE.match(text, at)):
        at = end = middle.end()
        qualifier = "about" if char in "来许把" else "over"
    elif char == " ":
        at += 1
    unit: Unit | None = None
    if char == "个" and (inside := INSIDE_UNIT.match(text, at)):
        unit, end = UNITS["个" + inside["rest"]], inside.end()
        if inside["inner"] == "半":
            value, qualifier = value + HALF, "exact"
        else:
            qualifier = "over"
    elif unit := (
        unit_at(text, at)
        or (DAY if char == "日" and _lasts(text, at, value) else None)
        or (_parted(text, at, doc) if doc is not None else None)
    ):
        end = at + len(unit.name)
        if unit.name == "块" and _is_piece(text, start, end):
            unit = PIECE
    if unit is None:
        return Figure(start, end, value, number, end, upper, qualifier, None, scale)
    if unit.currency is not None:
        value, end = money_tail(text, end, value, unit)
    elif unit.name in TAILS and (tail := TAILS[unit.name].match(text, end)):
        value, end = _further(value, _part(tail[0])), tail.end()
    if text[end : end + 1] in AFTER_STARTS:
        value, end, qualifier = _after(text, end, value, qualifier, unit)
    return Figure(start, end, value, number, end, upper, qualifier, unit, scale)


def _lasts(text: str, at: int, value: Decimal) -> bool:
    """Whether the 日 at `at` says how long and not which day: 10日内, 90日."""
    return DAYS_INSIDE.match(text, at) is not None or bool(value > MONTH and DAYS.match(text, at))


def _parted(text: str, at: int, doc: Doc) -> Unit | None:
    """The unit at `at` in a lookalike that the segmenter parts after it: 10项目标, 2名校长."""
    found = lookalike_at(text, at)
    if found is None:
        return None
    unit, end = found
    word = words_of(doc).starts_at(at + len(unit.name))
    return unit if word is not None and word.end > end else None


def _part(tail: str) -> Decimal:
    """What a measure's second part adds: 八 and 八两 tenths, 75 and 七五 hundredths."""
    places = tail.rstrip("两分尺寸").translate(PLAIN)
    return Decimal("0." + "".join(str(HAN_VALUE.get(place, place)) for place in places))


def _further(value: Decimal, part: Decimal) -> Decimal:
    """The value with a part more, away from zero: 零下31度半 is -31.5."""
    return value - part if value < 0 else value + part


def _share(text: str, numeral: Numeral) -> Figure:
    """A percentage as written, a fraction in percent to two places, as gold has it.

    A fraction of a measure is that much of it: 四分之三公顷 is 0.75 公顷.
    """
    value, upper, end = numeral.value, numeral.upper, numeral.end
    unit: Unit | None = None
    percent: str | None = numeral.mark
    if numeral.kind == "fraction":
        unit = unit_at(text, end)
        if unit is not None and unit.kind == "measure":
            percent, end = None, end + len(unit.name)
        else:
            unit = None
            value = _in_percent(value)
            upper = None if upper is None else _in_percent(upper)
    qualifier: Qualifier = numeral.qualifier
    if text[end : end + 1] in AFTER_STARTS:
        value, end, qualifier = _after(text, end, value, qualifier, unit)
    number = (numeral.start, numeral.end)
    return Figure(numeral.start, end, value, number, end, upper, qualifier, unit, "", percent)


def _in_percent(ratio: Decimal) -> Decimal:
    value = ratio * HUNDRED
    rounded = value.quantize(TWO_PLACES)
    return rounded.normalize() + 0 if rounded == value else rounded


def _after(
    text: str, end: int, value: Decimal, qualifier: Qualifier, unit: Unit | None
) -> tuple[Decimal, int, Qualifier]:
    """Value, end and qualifier with the words behind the unit: 两成多, 两年半, 四成以上, 三年内."""
    char = text[end : end + 1]
    storeys = unit is not None and unit.name == "层" and text.startswith("半", end)
    measured = unit is None or unit.kind != "cardinal" or storeys
    if measured and char in MORE_STARTS and (more := MORE.match(text, end)):
        if more[0] != "半":
            qualifier, end = "over", more.end()
        elif unit is not None and (storeys or unit.kind in ("measure", "multiple", None)):
            value, end = _further(value, HALF), more.end()
        char = text[end : end + 1]
    if char and char in LATER_STARTS and (later := LATER.match(text, end)):
        timed = unit is not None and unit.dimension == "time"
        if timed or later[0] != INSIDE:
            qualifier, end = AFTER[later[0]], later.end()  # type: ignore[assignment]
    return value, end, qualifier


def _is_piece(text: str, start: int, end: int) -> bool:
    """Whether 块 counts pieces (展板30块, 3块展板) and is no money (三块五, 卖十块, 十块钱)."""
    after = text[end : end + 1]
    if after and after in f"{HAN_DIGIT}0123456789钱左上多以半":
        return False
    if "\u4e00" <= after <= "\u9fff":
        return True
    before = text[max(0, start - 1) : start]
    return "\u4e00" <= before <= "\u9fff" and not PAID.search(text, max(0, start - 8), start)


PAID = re.compile(r"[花卖买收付值价费钱贵约近超过到至少多达每共给]")


def as_range(first: Figure, second: Figure, value: Decimal) -> Figure:
    """Both as one figure from `value` up to the second's."""
    return second._replace(
        start=first.start,
        value=value,
        upper=second.value,
        qualifier="range",
        number=(first.number[0], second.number[1]),
        percent=second.percent if second.percent is not None else first.percent,
    )
