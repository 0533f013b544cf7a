"""Figures that are nobody's doing: how a place is, how many live there, what befell them."""

import re

from extractors.lexicon import any_of, lexicon
from models import Amount, Count
from pipeline.subjects import clause_start

POPULATION = re.compile(r"^[^占]*人口$")
RESIDENTS = re.compile(r"(?:居民|村民|住户|老人|户籍)")
LIVE = re.compile(r"(?:(?<!没)有|住着|居住着?|常住)$")
HISTORY = re.compile(r"(?:的)?历史")
STATE = re.compile(rf"^[^占]*{any_of(row['word'] for row in lexicon('place_states'))}")
MADE = re.compile(r"落实|建设|新建|改造|整治|投入|发放|扶持|新增|培育|引进")
GOES_ON = re.compile(
    r"(?:，|、)\s*(?:占|同比|环比|比上年|比去年|较上年|较年初|增速|增长|下降|高于|低于|欠|是上)"
)
"""A clause that says more of the figure before it: 占全年目标的53.7%, 高于全市平均."""
EXISTS = re.compile(
    r"(?:全[省市县区镇乡村]|辖区|境内|[我本][省市县区镇乡])[^，。；\d]{0,4}(?:现有|共有|有)[^，。；]*\Z"
)
HARM = re.compile(
    rf".{{0,12}}{any_of(row['word'] for row in lexicon('harms') if row['of'] != 'saved')}"
    r"(?:同比|环比|比上年|[比较][^，。；]{2,6})?(?:增长|增加|上涨|上升|减少|下降)?"
)
DESTROYED = re.compile(r"(?:倒塌|损坏|损毁|冲毁|淹没|垮塌|受灾)[^，。；的]{0,8}$")
DAMAGED = re.compile(r"[^，。；\d的]{0,8}(?:受损|倒塌|受灾|被淹|被毁|垮塌)")
AVERTED = re.compile(r"挽回|避免|追回|减少|弥补|演练|救治|救助|慰问|帮扶|为|向|对")


def is_nobodys(fact: Count | Amount, text: str) -> bool:
    """Whether a figure tells how many people live somewhere, or what befell them or nature."""
    item, start, end = fact.item or "", fact.evidence.start, fact.evidence.end
    if isinstance(fact, Count) and (
        POPULATION.search(item)
        or HISTORY.match(text, end)
        or (RESIDENTS.search(item) and LIVE.search(text, 0, start))
    ):
        return True
    clause = text[clause_start(text, start) : start]
    if AVERTED.search(clause):
        return False
    return (
        HARM.fullmatch(item) is not None
        or DESTROYED.search(clause) is not None
        or DAMAGED.match(text, end) is not None
    )


def is_of_a_place(fact: Count | Amount, text: str) -> bool:
    """Whether a figure tells how a place is, not what its government did: 农业总产值4.36亿元."""
    start = fact.evidence.start
    if EXISTS.search(text, 0, start):
        return True
    begin = clause_start(text, start)
    if MADE.search(text, begin, start):
        return False
    if STATE.search(fact.item or ""):
        return True
    if begin and GOES_ON.match(text, begin - 1):
        before = text[clause_start(text, begin - 1) : begin - 1]
        return STATE.search(before) is not None and MADE.search(before) is None
    return False
