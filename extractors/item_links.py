"""Items that stand elsewhere: in the figure before, the clause before, a label, a share's whole."""

import re

from extractors.figures import Figure
from extractors.lexicon import any_of
from extractors.phrases import names_body, noun_before
from extractors.words import Words

BREAKS = r"[，。；：！？,;:!?\n（）()\[\]【】—…]"
BREAK, TO_LAST_BREAK = re.compile(BREAKS), re.compile(rf"[\s\S]*{BREAKS}")
SHORT = 8
SAID = ("a", "d", "z")  # 缺口 较大（约240万元）
CLAUSE = 120  # characters before a figure in which its clause begins
CHANGES = (
    *("增长", "增加", "扩大", "缩小", "收窄", "提高", "提升", "上升", "增幅", "下降", "减少"),
    *("降低", "回落", "净增", "缩短", "增产", "减产", "增收", "减收", "攀升", "下滑"),
)
MORE = ("高", "低", "多", "少", "快", "慢", "出")
CHANGE = re.compile(
    r"(?:(?P<against>同比|环比|较上年|比上年)(?:底|末)?|[比较](?:去年|上年|同期)[^，。；]{0,4}?)?"
    rf"(?P<change>净?增[长加]|{any_of(CHANGES)})了?$"
    r"|(?P<than>[比较][^，。；]{2,12}?(?:[高低多少快慢]出?))了?$"
)
GOAL = re.compile(r"(?P<whole>完成[^，。；]{1,10})的$")
SHARE = re.compile(r"(?P<whole>占(?!比).{1,14}?)(?:的)?(?:比重|比例)?(?:约|近|达|为|首次)?$")
GROWN = re.compile(  # 参赛人数创历年新高，达1500人
    r"(?P<thing>.{0,12}[数量额率值模])[再又屡]?(?:创|稳步|持续|不断|大幅|明显|显著|快速|连年|首次)\S{1,10}\Z"
)
LABEL = re.compile(r"[\u4e00-\u9fff“”]{2,10}$")


def clause_start(text: str, start: int, last: Figure | None) -> int:
    """Where the clause of the figure at `start` begins, after the last figure and its item."""
    floor = max(last.end if last is not None else 0, start - CLAUSE)
    if last is not None and last.item and text.startswith(last.item, last.noun, start):
        floor = last.noun + len(last.item)
    found = TO_LAST_BREAK.match(text, floor, start)
    return found.end() if found is not None else floor


def change_in(left: str) -> re.Match[str] | None:
    """The word of change that `left` ends in."""
    told = left.removesuffix("了").endswith((*CHANGES, *MORE))
    return CHANGE.search(left) if told else None


def share(text: str, left: str, last: Figure | None) -> str | None:
    """占全部违章 of 占全部违章的四成; 占在校学生 of 占在校学生1.36万人的12.4%."""
    if left.strip() == "的" and last is not None:
        left = text[max(0, last.start - 16) : last.start]
    found = GOAL.search(left) or SHARE.search(left)
    return found["whole"] if found and len(found["whole"]) > 2 else None


def continued(text: str, words: Words, begin: int, last: Figure | None, each: bool) -> str | None:
    """The item of the figure that this one continues, or what the clause before ends in.

    The clause counts where it has no figure (定做工作服，每人90元), where this figure says what
    `each` costs and words follow the other's (为56户家庭安装报警器，户均180元), and where a noun
    with 的 leads away from the other's (6个小区的充电桩，有32台损坏).
    """
    if begin > 0 and text[begin - 1] in "（(" and (noun := _outside(text, words, begin - 1)):
        return noun
    if begin > 0 and text[begin - 1] in "，,":
        floor = max(last.noun if last is not None else 0, begin - CLAUSE)
        clause = BREAK.split(text[floor : begin - 1])[-1]
        own = last is None or each or len(clause) < begin - 1 - floor or "的" in clause[:-1]
        if own and (grown := GROWN.match(clause)):
            thing = grown["thing"]
            noun = noun_before(text, words, begin - 1 - len(clause), thing)
            return thing if len(thing) <= SHORT else noun
        noun = noun_before(text, words, begin - 1 - len(clause), clause) if own and clause else None
        if noun:
            return noun
    return last.item if last is not None else None


def named_before(text: str, words: Words, begin: int, last: Figure | None) -> str | None:
    """What the clause before ends in, for a verb without object: 编成画册，印了800本."""
    if begin == 0 or text[begin - 1] not in "，,":
        return None
    floor = max(last.noun if last is not None else 0, begin - 1 - CLAUSE)
    clause = BREAK.split(text[floor : begin - 1])[-1]
    return noun_before(text, words, begin - 1 - len(clause), clause)


def _outside(text: str, words: Words, bracket: int) -> str | None:
    """What the bracket is put after: 安置点（共12个）, 经费缺口较大（约240万元）."""
    clause = BREAK.split(text[max(0, bracket - CLAUSE) : bracket])[-1]
    begin = bracket - len(clause)
    row = words.between(begin, bracket)
    while row and row[-1].tag[:1] in SAID:
        row.pop()
    return noun_before(text, words, begin, text[begin : row[-1].end]) if row else None


def labelled(text: str, words: Words, begin: int) -> str | None:
    """What a label before a colon names, unless it names a body: 床边陪伴：每周2次."""
    if begin == 0 or text[begin - 1] not in "：:":
        return None
    label = LABEL.search(BREAK.split(text[max(0, begin - 1 - CLAUSE) : begin - 1])[-1])
    if label is None or names_body(label[0]):
        return None
    return noun_before(text, words, begin - 1 - len(label[0]), label[0])


def changed(
    text: str, words: Words, begin: int, left: str, change: re.Match[str], last: Figure | None
) -> str | None:
    """同比增长8.5% is the growth of what the words before it name, or of the figure before."""
    noun = noun_before(text, words, begin, left[: change.start()])
    thing = CHANGE.sub("", noun or (last.item if last is not None else None) or "")
    if change["than"]:
        return f"{thing}{change['than']}"
    if change["change"] == "净增":
        return thing or None
    return f"{thing}{change['against'] or ''}{change['change']}"


def by_a_body(figure: Figure, noun: str) -> bool:
    """Whether the noun is a body that did what is counted, not what is counted itself."""
    counted = figure.unit is not None and figure.unit.name not in ("家", "个", "所", "支", "户")
    return counted and names_body(noun)
