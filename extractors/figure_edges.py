"""What stands before and after a figure's own words: 约, ¥, 每周, /人, 人均, （亿元）."""

import re

from extractors.figure_terms import Figure
from extractors.lexicon import any_of, lexicon
from extractors.numeral_values import scale_value
from extractors.units import CURRENCY_MARKS, of_dimension, stated, unit_at

BEFORE = {
    row["word"]: row["qualifier"] for row in lexicon("approximators") if row["position"] == "before"
}
LOOKALIKE = re.compile(rf"{any_of(row['word'] for row in lexicon('approximator_lookalikes'))}\s*$")
PADDING = "了达近 "  # between an approximation and its number


def _earlier(end: str) -> re.Pattern[str]:
    """The approximations that may stand before a number with the character `end` before it."""
    words = [word for word in BEFORE if end in PADDING or word.endswith(end)]
    return re.compile(rf"(?P<word>{any_of(words)})(?:了|达|近)?\s*$")


EARLIER = {end: _earlier(end) for end in (*PADDING, *(word[-1] for word in BEFORE))}
MARK = re.compile(rf"(?P<mark>{any_of(CURRENCY_MARKS)})(?:[（(]大写[)）][:：]?)?\s*$")
MARK_ENDS = frozenset(" :：)）" + "".join(mark[-1] for mark in CURRENCY_MARKS))
BARE = re.compile("[百千万亿]+")
BARE_OVER = "上过"
EDGES = MARK_ENDS.union(EARLIER, BARE_OVER)
SLASHES = frozenset(" /／")
PERIOD = r"半?年|个?月|个?季度|季|周|个?星期|天|日|个?工作日|个?学期|学年|晚|小时|分钟|秒钟?"
EVERY = re.compile(rf"每(?P<period>{PERIOD})\s*$")
EACH = re.compile(
    rf"每(?:一)?(?P<each>{PERIOD}|人次"
    r"|[十百千万]{1,2}(?:常住人口|户籍人口|人口|平方公里|公里|张床位|[人名户辆件例台])"
    r"|平方米|平米|平方公里|立方米?|公里|公斤|千克|千瓦时"
    r"|[人户名条期组个位家台辆亩次场件班批座栋生餐站套份吨笔项村校院店队箱盒本册课桌斤度米升])"
    r"|(?P<mean>[人户月日年周亩场次件班校生店])均|单(?P<one>[个例次])"
)
BREAK = re.compile(r"[，。；：、！？,;\n]")
RATE = re.compile("[每均单]")
PER = re.compile(
    r"\s?[/／](?P<per>学年|学期|季度|课时|日(?!期)|月(?!份)|[户组队班处课学]|[sda](?![A-Za-z0-9]))?"
)
LATIN = re.compile("[A-Za-z0-9]")
HEADED = re.compile(r"[（(](?P<unit>[^（()）]{1,6})[)）]\s*[:：]?\s*$")
EVENTS = frozenset(of_dimension("event"))
LASTING = ("年", "天", "周年")
FAR = 8  # characters that an approximation or a mark with what parts it from the number may take
CLAUSE = 16  # characters before a figure in which a 每人 or 人均 says what it is a rate of


def with_edges(text: str, figure: Figure, floor: int) -> Figure:
    """The figure with the words around it; what stands before `floor` belongs to the one before."""
    start, end = figure.start, figure.end
    near, after = text[start - 1 : start], text[end : end + 1]
    rated = RATE.search(text, max(floor, start - CLAUSE - 3 * FAR), start)
    if near not in EDGES and after not in SLASHES and rated is None:
        return figure
    qualifier, currency = figure.qualifier, None
    if near in MARK_ENDS and (mark := MARK.search(text, max(floor, start - 2 * FAR), start)):
        start, currency = mark.start(), CURRENCY_MARKS[mark["mark"].strip()]
        near = text[start - 1 : start]
    if near in BARE_OVER and near and BARE.fullmatch(text, *figure.number):
        start, qualifier = start - 1, "over"
    elif near in EARLIER:
        word = EARLIER[near].search(text, max(floor, start - FAR), start)
        if word is not None and not _lookalike(text, word, figure):
            start = word.start()
            if qualifier in ("exact", "range", "several"):
                qualifier = BEFORE[word["word"]]  # type: ignore[assignment]
    noun, per, frequency = figure.noun, None, False
    if rate := _rate(text, end) if after in SLASHES else None:
        end = noun = rate[0]
        per = rate[1]
    elif rated is not None and (every := _every(text, start, floor)):
        if figure.unit is not None and figure.unit.name in EVENTS:
            start, frequency = every.start(), True
        else:
            per = _per(text, start, floor) or every["period"].removeprefix("个")
    if rated is not None and per is None and not frequency:
        per = _per(text, start, floor)
    as_it_was = start == figure.start and end == figure.end and qualifier == figure.qualifier
    if as_it_was and per is None:
        return figure
    return figure._replace(
        start=start,
        end=end,
        noun=noun,
        qualifier=qualifier,
        currency=currency,
        per=per,
        frequency=frequency,
    )


def _rate(text: str, end: int) -> tuple[int, str] | None:
    """Where the stroke with a unit at `end` ends, and that unit: 元/人, 元/千瓦时, km/h."""
    stroke = PER.match(text, end)
    if stroke is None:
        return None
    unit = unit_at(text, stroke.end())
    if unit is not None:
        end = stroke.end() + len(unit.name)
        if not (unit.name.isascii() and LATIN.match(text, end)):
            return end, unit.name
    return (stroke.end(), stroke["per"]) if stroke["per"] else None


def headed(text: str, figure: Figure) -> Figure | None:
    """The figure with the unit that brackets before it state: 发行总额（亿）10.00; None without."""
    if figure.unit is not None or figure.scale:
        return None
    if text[figure.start - 1 : figure.start] not in (")", "）", " ", ":", "："):
        return None
    head = HEADED.search(text, max(0, figure.start - 12), figure.start)
    if head is None:
        return None
    given = stated(head["unit"])
    if given is None and not BARE.fullmatch(head["unit"]):
        return None
    scale = head["unit"] if given is None else given.scale
    value = figure.value * scale_value(scale)
    unit = None if given is None else given.unit
    return figure._replace(value=value, unit=unit, scale=scale, why=("unit-before",))


def is_approximate(text: str, start: int) -> bool:
    """Whether an approximation stands before `start`."""
    near = text[start - 1 : start]
    if near and near in BARE_OVER:
        return True
    words = EARLIER.get(near)
    return words is not None and words.search(text, max(0, start - FAR), start) is not None


def has_mark(text: str, start: int) -> bool:
    """Whether a currency's sign or name stands before `start`."""
    near = text[start - 1 : start]
    if near not in MARK_ENDS:
        return False
    return MARK.search(text, max(0, start - 2 * FAR), start) is not None


def _every(text: str, start: int, floor: int) -> re.Match[str] | None:
    return EVERY.search(text, max(floor, start - FAR), start)


def _per(text: str, start: int, floor: int) -> str | None:
    """What a 每人, 户均 or 单个 earlier in the clause makes the figure a rate of."""
    low = max(floor, start - CLAUSE)
    breaks = [found.end() for found in BREAK.finditer(text, low, start)]
    found = EACH.search(text, breaks[-1] if breaks else low, start)
    if found is None:
        return None
    each = found["each"] or found["mean"] or found["one"]
    return each.removeprefix("个") or "个"


def _lookalike(text: str, word: re.Match[str], figure: Figure) -> bool:
    """签约58人 holds no 约; 近三年 are the last three years, not nearly three."""
    if LOOKALIKE.search(text, max(0, word.start() - 2), word.end()):
        return True
    return word["word"] == "近" and figure.unit is not None and figure.unit.name in LASTING
