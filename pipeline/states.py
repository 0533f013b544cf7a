"""Figures that are nobody's doing: how a place is, how many live there, what befell them."""

import re

from extractors.lexicon import any_of, lexicon
from models import Amount, Count
from pipeline.subjects import clause_start

POPULATION = re.compile(r"^[^占]*人口$")
STATE = re.compile(rf"^[^占]*{any_of(row['word'] for row in lexicon('place_states'))}")
MADE = re.compile(r"落实|建设|新建|改造|整治|投入|发放|扶持")
EXISTS = re.compile(
    r"(?:全[省市县区镇乡村]|辖区|境内|[我本][省市县区镇乡])[^，。；\d]{0,4}(?:现有|共有|有)[^，。；]*\Z"
)
HARM = re.compile(
    rf".{{0,12}}{any_of(row['word'] for row in lexicon('harms'))}"
    r"(?:同比|环比|比上年|[比较][^，。；]{2,6})?(?:增长|增加|上涨|上升|减少|下降)?"
)
DESTROYED = re.compile(r"(?:倒塌|损坏|损毁|冲毁|淹没|垮塌|受灾)[^，。；的]{0,8}$")
AVERTED = re.compile(r"挽回|避免|追回|减少|弥补|演练|救治|救助|慰问|帮扶|为|向|对")


def is_nobodys(fact: Count | Amount, text: str) -> bool:
    """Whether a figure tells how many people live somewhere, or what befell them or nature."""
    item, start = fact.item or "", fact.evidence.start
    if isinstance(fact, Count) and POPULATION.search(item):
        return True
    clause = text[clause_start(text, start) : start]
    if AVERTED.search(clause):
        return False
    return HARM.fullmatch(item) is not None or DESTROYED.search(clause) is not None


def is_of_a_place(fact: Count | Amount, text: str) -> bool:
    """Whether a figure tells how a place is, not what its government did: 农业总产值4.36亿元."""
    start = fact.evidence.start
    if EXISTS.search(text, 0, start):
        return True
    made = MADE.search(text, clause_start(text, start), start)
    return made is None and STATE.search(fact.item or "") is not None
