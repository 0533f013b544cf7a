"""The numerals of a text: every number that a Chinese report writes, with its exact value.

Half- and full-width digits, Chinese numerals plain and financial, 万 and 亿, decimals, fractions,
percentages, 成 and 折, ordinals, signs. The value of a run of characters is read in
numeral_values.py, what is written around it in numeral_forms.py; units in figure_terms.py.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.number_words import KINDS, word_around
from extractors.numeral_forms import (
    AROUND,
    PERCENTS,
    PREFIXES,
    Numeral,
    marked,
    number,
    with_prefix,
)
from extractors.numeral_tokens import (
    BIG,
    CHARS,
    CONTINUED,
    FINANCIAL,
    SMALL,
    START,
    plain_value,
)
from extractors.numeral_values import scan
from extractors.spans import NOWHERE, Spans
from extractors.units import FIRSTS, UNIT

__all__ = ["Numeral", "numerals"]

RUN = re.compile(rf"[{CHARS}数点Ⅰ-Ⅻ]++")
ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]++|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]++@[A-Za-z0-9-]++\.[A-Za-z0-9.]++"
)
DISCOUNT = re.compile(r"(?P<digits>[一二三四五六七八九]{2})(?=折)")
COUNTED = re.compile(rf"\s?{UNIT.pattern}|[^\u4e00-\u9fff]|[至到和与或跟加减乘除比又是等]|$")
HALF = Decimal("0.5")
SELDOM = frozenset(f"一零数{FINANCIAL}")
MANY = frozenset(SMALL + BIG)
DIGITS = frozenset("一二两三四五六七八九十123456789")
COUNTING = frozenset((*FIRSTS, *CHARS, *"至到和与或跟加减乘除比又是等点数余多来成折分之"))
"""Chinese characters after a lone 一 that may make it a number."""
CAPITALS = frozenset(f"{FINANCIAL}{SMALL}{BIG}零元圆角分整点")
"""Those after a financial numeral that may make it one: 伍 in 伍拾, not in 队伍建设."""
FINANCIALS = frozenset(f"{FINANCIAL}拾佰仟")
FINANCIAL_NEXT = re.compile(rf"[{FINANCIAL}拾佰仟零万亿元圆角分]")


def numerals(text: str, hidden: Spans = NOWHERE) -> Iterator[Numeral]:
    """Every number of `text` that begins outside the `hidden` spans, whatever it is used for."""
    if "@" in text or "://" in text or "www." in text:
        addresses = [found.span() for found in ADDRESS.finditer(text)]
        hidden = Spans([*zip(hidden.starts, hidden.ends, strict=True), *addresses])
    at = floor = 0
    while start := START.search(text, at):
        begin = start.start()
        if hidden.ends and (end := hidden.end_around(begin)) is not None:
            at = floor = end
            continue
        numeral = _plain(text, start, floor) if start.lastgroup else None
        if numeral is None:
            other = _numeral(text, begin, floor)
            if other is None:
                if text[begin] == "一" and text[begin + 1 : begin + 2].isdigit():
                    at = begin + 1  # 一50层高楼
                    continue
                run = RUN.match(text, begin) if text[begin] != "数" else None
                at = run.end() if run is not None else begin + 1
                continue
            if not isinstance(other, Numeral):
                at = other
                continue
            numeral = other
        yield numeral
        floor = numeral.end
        at = floor + text.startswith("两", floor)  # 二两: that 两 is a unit


def _plain(text: str, match: re.Match[str], floor: int) -> Numeral | None:
    """A number or percentage in digits with nothing around it that may change what it says."""
    start, end = match.span()
    if start != floor and text[start - 1] in PREFIXES:
        return None
    after = text[end : end + 1]
    if after not in AROUND:
        value, scale = plain_value(match)
        return Numeral(start, end, value, None, "exact", "cardinal", scale)
    if after in PERCENTS and match["scale"] is None:
        value, _ = plain_value(match)
        return Numeral(start, end + 1, value, None, "exact", "percent", "", after)
    return None


def _numeral(text: str, start: int, floor: int) -> Numeral | int | None:
    """The numeral at `start`, where to go on if a word stands there, None if it is no number.

    What stands before `floor` belongs to the numeral before.
    """
    first, following = text[start], text[start + 1 : start + 2]
    before = text[start - 1 : start] if start > floor else ""
    if first == "一" and following == "半":
        return Numeral(start, start + 2, HALF, kind="fraction")
    if first in SELDOM and _begins_word(first, following, before):
        return start + 1
    reading = scan(text, start)
    named = False
    if not first.isdigit():
        if reading is None and first in FINANCIALS:
            return start + 1
        word = word_around(text, start, reading.end if reading is not None else start + 1)
        if reading is None and word is not None and CONTINUED.match(text, word.end()):
            return None
        if word is not None and (KINDS[word[0]] != "name" or RUN.fullmatch(word[0])):
            return max(word.end(), start + 1)
        named = word is not None
        doubtful = first == "一" or first in FINANCIALS
        if reading is not None and doubtful and _is_word(text, start, reading.end):
            return start + 1
    if reading is None:
        return _odd(text, start)
    value, upper, inner, end, scale = reading
    if text[end : end + 1] not in AROUND:
        if before not in PREFIXES:
            return Numeral(start, end, value, upper, inner, "cardinal", scale, "", named)
        if before == "第" and not text.endswith("倒数", 0, start - 1):
            return Numeral(start - 1, end, value, upper, inner, "ordinal", scale, "", named)
    numeral = with_prefix(text, marked(text, number(text, start, reading)), floor)
    return numeral._replace(named=True) if named else numeral


def _begins_word(first: str, following: str, before: str) -> bool:
    """Whether a character that is more often part of a word is so here: 一线, 队伍, 数据, 零下."""
    if first == "数":
        return following not in MANY
    if first == "零":  # 零下, 一年零三个月
        apart = before >= "\u4e00" and before not in CHARS
        return following == "下" or (apart and following in DIGITS)
    if not "\u4e00" <= following <= "\u9fff":
        return False
    return before != "第" and following not in (COUNTING if first == "一" else CAPITALS)


def _odd(text: str, start: int) -> Numeral | None:
    """八五折, Ⅲ, 一半: numbers that are written in no order of their own."""
    if discount := DISCOUNT.match(text, start):
        value = Decimal("".join(str("零一二三四五六七八九".index(d)) for d in discount["digits"]))
        return Numeral(start, discount.end() + 1, value, kind="percent", mark="折")
    if "Ⅰ" <= text[start] <= "Ⅻ":
        return Numeral(start, start + 1, Decimal(ord(text[start]) - ord("Ⅰ") + 1), kind="ordinal")
    return None


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a lone 一 counts nothing (一看), and a lone 壹 or 拾 is part of a word (收拾)."""
    before = text[start - 1 : start]
    if text[start] == "一":
        return end - start == 1 and before != "第" and not COUNTED.match(text, end)
    if not "\u4e00" <= before <= "\u9fff" or before in "第分之负":
        return False
    return not FINANCIAL_NEXT.match(text, start + 1)
