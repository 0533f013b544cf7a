"""Figures of more than one number: ranges (3至5天, 3～5万), lists with one unit (3、5和8人)."""

import re
from collections.abc import Sequence
from decimal import Decimal

from extractors.figure_terms import Figure, as_range
from extractors.numeral_tokens import SCALE
from extractors.numeral_values import scale_value

JOIN = re.compile(  # 3～5万, 1万（含）至5万, ￥1,000—￥2,000
    r"(?:[（(]含[)）])?\s?(?:—{1,2}|-{1,2}|~{1,2}|～{1,2}|[–－―]|至|到)\s?[¥￥$＄€£]?"
)
JOINS = frozenset("—–-~～－―至到（( ")
SHARE = re.compile(r"\s?(?:、|,|和|与|及|以及|或)\s?")
SHARES = frozenset("、,和与及以或 ")
LAST_SHARE = frozenset("和与及或")
TENTHS, TEN = ("成", "折"), Decimal(10)
SMALL = re.compile(r"(?P<digit>.+?)(?P<scale>[十百千]+)")
WHOLE = re.compile(r"(?P<digit>\d)(?P<scale>[十百千]+[万亿])")
WAVE = re.compile("[~～]")
SENTENCE_START = re.compile(r"(?:^|[。；！？\n])\s*$")


def joins(text: str, end: int, start: int) -> bool:
    """Whether the words between two numbers make them a range."""
    if text[end : end + 1] not in JOINS:
        return False
    join = JOIN.match(text, end)
    return join is not None and join.end() == start


def shares(text: str, end: int, start: int) -> bool:
    """Whether the words between two numbers make them members of one list."""
    if text[end : end + 1] not in SHARES:
        return False
    share = SHARE.match(text, end)
    return share is not None and share.end() == start


def joined(text: str, first: Figure, second: Figure) -> Figure | None:
    """The range of two figures with a dash or 至 between them; None where they make none."""
    if first.upper is not None or second.upper is not None or first.qualifier != "exact":
        return None
    if first.unit is not None and (second.unit is None or first.unit.name != second.unit.name):
        return None
    value = _shared(text, first, second)
    if first.percent is None and second.percent in TENTHS and value < TEN:
        value *= TEN  # 两到三成
    if value < second.value:
        return as_range(first, second, value)
    falls = first.unit is not None and WAVE.search(text, first.end, second.start)
    if falls and value > second.value:  # 2.5亿年～6500万年: a wave stands in ranges alone
        return as_range(first, second, second.value)._replace(upper=value)
    return None


def listed(text: str, members: Sequence[Figure], last: Figure) -> list[Figure]:
    """The members of a list with the unit and scale of its last: 分别为3、5和8万元."""
    between, start = text[members[-1].end : last.start].strip(), members[0].start
    numbers = SENTENCE_START.search(text, max(0, start - 2), start)
    if len(members) == 1 and between not in LAST_SHARE and numbers:
        return []  # 1、2人参加: the first is the list's own numbering
    scale = scale_value(last.scale)
    return [
        member._replace(
            value=member.value * scale if member.value < 1000 else member.value,
            unit=last.unit,
            percent=last.percent,
            scale=last.scale,
            why=("shared-unit",),
        )
        for member in members
    ]


def _shared(text: str, first: Figure, second: Figure) -> Decimal:
    """The first value of a range, in the scale of the second where it has none: 3～5万, 两至3百."""
    value = first.value
    if first.scale or first.unit is not None:
        return value
    alone = first.number[1] - first.number[0] == 1
    if alone and (whole := WHOLE.fullmatch(text, *second.number)) and value < int(whole["digit"]):
        return value * scale_value(whole["scale"])  # 3至5百万
    if second.scale:
        scale = scale_value(second.scale)
        return value * scale if value < second.value / scale else value
    small = SMALL.fullmatch(text, *second.number)
    if small is None or not alone or len(small["digit"]) != 1:
        return value
    for char in small["scale"]:
        value *= SCALE[char]
    return value if value < second.value else first.value
