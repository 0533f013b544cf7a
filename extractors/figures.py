"""Figures: numerals with what is written around them: unit, approximation, range, tail, per.

Counts and amounts are made of figures (counts.py, amounts.py); numbers that are no figures
(ordinals, codes, names with numbers, words that begin with a numeral) are refused here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from spacy.tokens import Doc

from extractors.base import taken
from extractors.lexicon import any_of, lexicon
from extractors.masks import masks
from extractors.numerals import BIG, DIGIT, HAN_DIGIT, HAN_VALUE, PLAIN, SCALE, SMALL, Numeral, numerals, read
from extractors.units import CURRENCY_MARKS, UNIT, UNITS, Unit, of_dimension
from models import Date, Qualifier


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as written: its offsets (近 … 余 … 左右 included), exact value, unit.

    `unit` is None where none is written, `scale` the 万 or 亿 that the number ends in, `number` where
    the number itself stands, `noun` where the words after the unit begin, `per` what it is a rate of.
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


APPROXIMATORS = lexicon("approximators")
BEFORE = {row["word"]: row["qualifier"] for row in APPROXIMATORS if row["position"] == "before"}
AFTER = {row["word"]: row["qualifier"] for row in APPROXIMATORS if row["position"] == "after"}
NO_APPROXIMATOR = any_of(row["word"] for row in lexicon("approximator_lookalikes"))

TIMES = any_of(of_dimension("time"))
GE_TIMES = any_of(name[1:] for name in of_dimension("time") if name.startswith("个"))
EARLIER = re.compile(rf"(?P<word>{any_of(BEFORE)})(?:了|达|近)?\s*$")
LOOKALIKE = re.compile(rf"{NO_APPROXIMATOR}\s*$")
MARK = re.compile(rf"{any_of(CURRENCY_MARKS)}\s*$")
MIDDLE = re.compile(r"(?:有余|[余多来])\s?")
SPLIT_UNIT = re.compile(rf"个(?P<inner>[多余半])(?P<rest>{GE_TIMES})")
MORE = re.compile(r"有余|多(?!次|项|种|方|元|样|功能|层|媒体|个|名|家|位)|余(?!额|下|人|名)|半(?![数年天月])")
LATER = re.compile(any_of(word for word in AFTER if word not in ("多", "余", "有余")))
INSIDE = re.compile(r"以?内|之内")
JOIN = re.compile(r"\s?(?:——|[—–\-~～－―]|至|到)\s?")
PERIOD = r"半?年|个?月|个?季度|季|周|个?星期|天|日|个?工作日|个?学期|学年|晚|小时"
EVERY = re.compile(rf"每(?P<period>{PERIOD})\s*$")
PER_UNIT = re.compile(r"\s?[/／](?P<per>人次|人|户|月|年|天|日|个|件|家|次|亩|平方米|吨|小时|套|份|台|课时|期|名)")
TAIL = re.compile(rf"(?P<digit>[{HAN_DIGIT}])(?![{HAN_DIGIT}{SMALL}{BIG}个名]|{UNIT.pattern})")
TAILED = {"米", "块", "斤"}
HALVES = any_of(of_dimension("time", "length", "mass", "area"))
HALF = re.compile(
    rf"(?<![上下前后一过多对折参夜])(?P<most>大)?半(?:个(?P<inner>[多余])?(?P<rest>{GE_TIMES})|"
    rf"(?P<unit>{HALVES}))(?P<more>多)?"
)
SHARE = re.compile(
    r"(?:(?P<before>超过|超|近|约|不足|不到|将近|接近)(?P<half>一半|半数)|(?P<plain>半数)(?P<over>以上)|(?P<past>过半)数?)"
)
DOUBLED = re.compile(rf"翻了?(?P<run>[{HAN_DIGIT}{DIGIT}]+)番(?P<more>多)?")
BARE = re.compile(rf"[百千万亿]+")
BARE_OVER = re.compile(r"(?P<word>[上过])$")
EVENTS = frozenset(of_dimension("event"))
LATIN = re.compile(r"[A-Za-zⅠ-Ⅻ#＃′″°+＋*×=_@]")


def figures(doc: Doc) -> list[Figure]:
    """The figures of `doc`, left to right; the dates that were found before are none."""
    text = doc.text
    hidden = [*masks(text), *taken(doc, Date)]
    words = _words(doc)
    kept: list[Figure] = []
    found = [*_fixed(text), *_numeric(text)]
    for figure in sorted(found, key=lambda figure: (figure.start, -figure.end)):
        if kept and figure.start < kept[-1].end:
            continue
        if not _meets(figure.number, hidden) and not _is_word(text, figure, words):
            kept.append(figure)
    return kept


def scale_value(scale: str) -> Decimal:
    """What 万, 亿 or 万亿 multiplies by; 1 for none."""
    value = Decimal(1)
    for char in scale.translate(PLAIN):
        value *= SCALE[char]
    return value


def _numeric(text: str) -> Iterator[Figure]:
    """Figures written as numerals, ranges joined; a number without unit, scale or percent is none."""
    found = list(numerals(text))
    index = 0
    while index < len(found):
        numeral = found[index]
        index += 1
        first = _term(text, numeral)
        join = JOIN.match(text, first.end)
        if join and index < len(found) and found[index].start == join.end():
            second = _term(text, found[index])
            if numeral.kind == "ordinal":
                index += 1
                continue
            if _can_join(first, second):
                index += 1
                first = _joined(first, second)
        if numeral.kind == "ordinal" or not _is_figure(text, first):
            continue
        yield _with_before(text, first)


def _term(text: str, numeral: Numeral) -> Figure:
    """A numeral with its unit and the approximations after it."""
    figure = Figure(
        start=numeral.start,
        end=numeral.end,
        value=numeral.value,
        upper=numeral.upper,
        qualifier=numeral.qualifier,
        number=(numeral.start, numeral.end),
        noun=numeral.end,
        scale=numeral.scale,
    )
    if numeral.kind in ("percent", "fraction"):
        sign = text[numeral.end - 1]
        percent = sign if sign in "%％‰" else "%" if numeral.kind == "percent" else ""
        return _with_after(text, replace(figure, percent=percent))
    middle = MIDDLE.match(text, figure.end)
    at = middle.end() if middle else figure.end
    at += text[at : at + 1] == " "
    if split := SPLIT_UNIT.match(text, at):
        half = Decimal("0.5") if split["inner"] == "半" else Decimal(0)
        return _with_after(
            text,
            replace(
                figure,
                end=split.end(),
                noun=split.end(),
                value=figure.value + half,
                qualifier="exact" if half else "over",
                unit=UNITS["个" + split["rest"]],
            ),
        )
    unit = UNIT.match(text, at)
    qualifier = _inner(figure.qualifier, middle)
    if unit is None:
        end = middle.end() if middle else figure.end
        return replace(figure, end=end, noun=end, qualifier=qualifier)
    figure = replace(
        figure, end=unit.end(), noun=unit.end(), qualifier=qualifier, unit=UNITS[unit["unit"]]
    )
    return _with_after(text, _with_tail(text, _with_tenths(figure)))


def _with_tenths(figure: Figure) -> Figure:
    """两成 is 20 in a hundred, 八折 and 八五折 are 80 and 85."""
    if figure.unit is None or figure.unit.name not in ("成", "折") or figure.value >= 10:
        return figure
    upper = None if figure.upper is None else figure.upper * 10
    return replace(figure, value=figure.value * 10, upper=upper)


def _inner(qualifier: Qualifier, middle: re.Match[str] | None) -> Qualifier:
    if middle is None:
        return qualifier
    return "about" if middle[0].startswith("来") else "over"


def _with_tail(text: str, figure: Figure) -> Figure:
    """一米八 is 1.8 米, 三块五 3.5 块."""
    tail = TAIL.match(text, figure.end)
    if figure.unit is None or figure.unit.name not in TAILED or not tail:
        return figure
    digit = HAN_VALUE[tail["digit"].translate(PLAIN)]
    return replace(figure, end=tail.end(), noun=tail.end(), value=figure.value + digit / 10)


def _with_after(text: str, figure: Figure) -> Figure:
    """The approximations behind the unit: 两成多, 两年半, 四成以上, 三年内."""
    unit = figure.unit
    measured = figure.percent is not None or (unit is not None and unit.kind != "cardinal")
    if measured and (more := MORE.match(text, figure.end)):
        if more[0] == "半":
            if unit is not None and unit.kind == "measure":
                half = figure.value + Decimal("0.5")
                figure = replace(figure, end=more.end(), noun=more.end(), value=half)
        else:
            figure = replace(figure, end=more.end(), noun=more.end(), qualifier="over")
    if later := LATER.match(text, figure.end):
        timed = unit is not None and unit.dimension == "time"
        if timed or not INSIDE.fullmatch(later[0]) or later[0] == "以内":
            qualifier: Qualifier = AFTER[later[0]]  # type: ignore[assignment]
            figure = replace(figure, end=later.end(), noun=later.end(), qualifier=qualifier)
    return figure


def _can_join(first: Figure, second: Figure) -> bool:
    """Whether two numbers with a dash or 至 between them are one range: 3至5天, 1.5万—2万张."""
    if first.upper is not None or second.upper is not None or first.qualifier != "exact":
        return False
    same = first.unit is None or (second.unit is not None and first.unit.name == second.unit.name)
    return same and _joined(first, second).value < second.value


def _joined(first: Figure, second: Figure) -> Figure:
    """One range of two figures; 3～5万 shares the scale."""
    value = first.value
    shared = not first.scale and second.scale and first.unit is None
    if shared and value < second.value / scale_value(second.scale):
        value *= scale_value(second.scale)
    return replace(
        second,
        start=first.start,
        value=value,
        upper=second.value,
        qualifier="range",
        number=(first.number[0], second.number[1]),
        percent=second.percent if second.percent is not None else first.percent,
    )


def _is_figure(text: str, figure: Figure) -> bool:
    """Whether the number is a figure by its own form: a unit, a percentage, a scale, 上千."""
    before = text[: figure.number[0]]
    if before[-1:] in ("+", "＋", "第", "#") or LATIN.match(text, figure.number[1]) and not figure.unit:
        return False
    if before[-1:].isascii() and before[-1:].isalpha():
        return False
    run = text[slice(*figure.number)]
    if BARE.fullmatch(run):
        return figure.qualifier == "over" or bool(EARLIER.search(before) or BARE_OVER.search(before))
    if figure.percent is not None:
        return True
    if figure.unit is None:
        return bool(figure.scale) or bool(MARK.search(before))
    if run == "一" and figure.unit.kind in ("cardinal", None) and figure.start == figure.number[0]:
        # an article (一项重要举措), unless the words around it measure: 不到一年
        return figure.qualifier != "exact" or bool(EARLIER.search(before))
    han = not run[-1].isdigit() and figure.scale == "" and not run[0].isdigit()
    if figure.unit.arabic_only and han:
        return False
    if figure.unit.name == "年" and re.fullmatch(r"(?:19|20)\d\d", run):
        return False
    return True


def _with_before(text: str, figure: Figure) -> Figure:
    """The approximation, currency mark or 每周 that stands before the number."""
    start = figure.start
    currency = None
    if mark := MARK.search(text, max(0, start - 8), start):
        start, currency = mark.start(), CURRENCY_MARKS[mark[0].strip()]
    qualifier = figure.qualifier
    bare = BARE.fullmatch(text[slice(*figure.number)])
    if bare and (over := BARE_OVER.search(text, max(0, start - 2), start)):
        start, qualifier = over.start(), "over"
    elif (word := EARLIER.search(text, max(0, start - 8), start)) and not _lookalike(text, word, figure):
        start = word.start()
        if qualifier in ("exact", "range", "several"):
            qualifier = BEFORE[word["word"]]  # type: ignore[assignment]
    figure = replace(figure, start=start, qualifier=qualifier, currency=currency)
    if every := EVERY.search(text, max(0, start - 8), start):
        if figure.unit and figure.unit.name in EVENTS:
            return replace(figure, start=every.start(), frequency=True)
        return replace(figure, per=every["period"].removeprefix("个"))
    if per := PER_UNIT.match(text, figure.end):
        return replace(figure, end=per.end(), noun=per.end(), per=per["per"])
    return figure


def _lookalike(text: str, word: re.Match[str], figure: Figure) -> bool:
    """签约58人 holds no 约; 近三年 are the last three years, not nearly three."""
    if LOOKALIKE.search(text, max(0, word.start() - 2), word.end()):
        return True
    lasting = figure.unit is not None and figure.unit.dimension == "time"
    return word["word"] == "近" and lasting and figure.unit is not None and figure.unit.name in ("年", "天", "周年")


def _fixed(text: str) -> Iterator[Figure]:
    """Figures without a numeral of their own: 半个多月, 过半, 翻了一番."""
    for match in HALF.finditer(text):
        unit = UNITS["个" + match["rest"] if match["rest"] else match["unit"]]
        over = match["most"] or match["inner"] or match["more"]
        yield _with_before(
            text,
            Figure(
                start=match.start(),
                end=match.end(),
                value=Decimal("0.5"),
                number=match.span(),
                noun=match.end(),
                qualifier="over" if over else "exact",
                unit=unit,
            ),
        )
    for match in SHARE.finditer(text):
        over = match["past"] or match["over"]
        yield Figure(
            start=match.start(),
            end=match.end(),
            value=Decimal(50),
            number=match.span(),
            noun=match.end(),
            qualifier="over" if over else BEFORE[match["before"]],  # type: ignore[arg-type]
            percent="",
        )
    for match in DOUBLED.finditer(text):
        if reading := read(match["run"]):
            yield Figure(
                start=match.start(),
                end=match.end(),
                value=2**reading.value,  # 翻一番 is twice as much, 翻两番 four times
                number=match.span(),
                noun=match.end(),
                qualifier="over" if match["more"] else "exact",
                unit=UNITS["番"],
            )


def _meets(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _words(doc: Doc) -> dict[int, tuple[int, str]]:
    """Token ends and parts of speech by the offset at which the token starts."""
    return {token.idx: (token.idx + len(token), token.tag_) for token in doc}


def _is_word(text: str, figure: Figure, words: dict[int, tuple[int, str]]) -> bool:
    """Whether the segmenter takes a Chinese numeral, its unit and more for a word of another kind."""
    start = figure.number[0]
    if text[start] in "0123456789" or text[start].isdigit():
        return False
    word = words.get(start)
    if word is None:
        return False
    stop, tag = word
    return stop > figure.noun and bool(tag) and tag[0] not in "mq"
