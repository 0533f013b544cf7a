"""What a figure counts: the noun phrase after its unit, else the one before it, else the action.

The rules of the guidelines, clause by clause: nearest and shortest words that stay meaningful; a
figure that only continues another (同比增长8.5%, 户均1200元, 增至2860名) takes that one's item.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.base import text_of
from extractors.deeds import (
    action_after,
    action_before,
    deed_before,
    done_after,
    goes_on,
    object_before,
    paid,
)
from extractors.figures import Figure
from extractors.item_links import (
    CLAUSE,
    by_a_body,
    change_in,
    changed,
    clause_start,
    continued,
    labelled,
    named_before,
    share,
)
from extractors.item_topics import is_share, topic, whole
from extractors.lexicon import any_of, lexicon
from extractors.phrases import (
    AND,
    PERSONAL,
    called,
    described,
    ellipsis,
    is_person,
    noun_after,
    noun_before,
)
from extractors.units import UNITS
from extractors.words import Words, words_of

CONNECTORS = frozenset(row["word"] for row in lexicon("item_connectors"))
LEADS = re.compile(rf"{any_of(word for word in CONNECTORS if len(word) > 1)}$")
"""Connectors that jieba joins to the word before them (缺编|率高达)."""
SURNAMES = frozenset(row["surname"] for row in lexicon("surnames"))
SENTENCE = re.compile(r"[。；！？\n]")
EACH = re.compile(
    rf"(?:每(?:{any_of(UNITS)}|年|月|天|日|周|旬|季|学期|生|师|单|镇|村|校|县|区)?)+$"
    r"|(?:人均|户均|月均|年均|日均|场均|村均|亩均|平均)$"
)
SHIFTED = re.compile(
    r"(?:[降升增减提缩涨加改调翻]|压减|压缩|拓展|扩展|延伸|增长|增加|减少|提高|提升|下降|降低|上升|扩大|扩充|缩短|缩小|发展)(?:至|到|为)$"
    r"|(?:控制|保持|稳定|维持)在$"
)
SHIFTS = tuple("至到为在成作")  # what SHIFTED and GROUPED end in
GROUPED = re.compile(r"(?:梳理|归纳|整理|归并)*(?:分|梳理|归纳|整理|归并)(?:为|成|作)$")
COMPARED = re.compile(
    r"(?:(?:是|为|相当于)?(?:上一?[年届期月]|去年|前年|同期|年初|计划)(?:同期)?的|同比|环比|[比较](?:去年|上年|上期|同期)(?:同期|底|末)?)$"
)
PLACE = re.compile(
    r"(?:当地|全[省市县区镇乡村国州]|[该我本][省市县区镇乡村州]"
    r"|[\u4e00-\u9fff]{2,}(?:省|自治区|地区|(?<!城)市|县|自治州|(?<![社小园校景灾辖])区|(?<![乡小])镇|乡))\Z"
)
WITHIN = re.compile(r"占(?!比)[^，。；占]{0,24}的\Z")
OBJECT = re.compile(r"[将把对向为给]$")
MOST = re.compile(r"(?:最[\u4e00-\u9fff]{1,2}的?)?一[笔户人家次场位名]$|最[\u4e00-\u9fff]{1,2}的$")
REST = re.compile(r"(?:[只仅还尚]剩|剩余|余下|剩下|其余|尚余)的?\Z")
IN_ALL = re.compile(r"累计[\u4e00-\u9fff]{2,4}\Z")
LASTING = re.compile(r"(?:时长|.时间|工时|总时数|周期|工期)$")
ADVERBS = re.compile(r"(?:满满|整整|足足|共|约|近|就|已)+\Z")
CAUSED = re.compile(rf"{any_of(row['word'] for row in lexicon('causing_words'))}$")
EXTENT = re.compile(r"[深高长宽厚远]")
FROM = re.compile(r"(?:由|从)(?:[^，。；由从]{0,9}的)?$")
ASIDE = re.compile(r"（[^（）]{1,40}）(?=[\u4e00-\u9fff])")
OF_THE_LAST = ("占比", "比重", "增幅", "降幅", "涨幅", "增速")
"""Nouns that say nothing without the figure before: 企业捐赠68万元，占比超过六成."""
WORTH = ("价值", "总价值", "市值", "总价")
DONE = ("完成", "实现", "达成", "做到")
"""Verbs that tell only that what was counted before is done: 征集微心愿24个，完成22个."""


def with_items(doc: Doc, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what each counts."""
    words = words_of(doc)
    text = text_of(doc)
    found: list[Figure] = []
    topics: list[Figure] = []  # the sentence's figures that later ones may go on from
    shared_until = 0
    for index, figure in enumerate(figures):
        last = found[-1] if found else None
        if last is None or SENTENCE.search(text, last.end, figure.start):
            last, topics = None, []
        elif not WITHIN.search(text, max(0, last.start - CLAUSE), last.end + 1):
            share = (last.item or "").startswith("占") and text[last.end : figure.start] not in AND
            if not share:
                topics.append(last)
            last = topic(text, figure, last, share, topics)
        if not is_share(figure) and REST.search(text, max(0, figure.start - 4), figure.start):
            source = whole(text, figure, found)
            last = (last or source)._replace(item=source.item) if source else last
        if figure.start < shared_until:
            item = found[-1].item
        else:
            item = _item(text, words, figure, last, figures[index + 1 : index + 4])
            aside = ASIDE.match(text, figure.noun)
            shared_until = aside.end() if aside else 0
        found.append(figure._replace(item=item))
    return found


def _item(
    text: str, words: Words, figure: Figure, last: Figure | None, later: Sequence[Figure]
) -> str | None:
    item = _counted(text, words, figure, last, later)
    timed = figure.unit is not None and figure.unit.dimension in ("time", "age")
    lasting = item and (LASTING.search(item) or IN_ALL.search(text, 0, figure.start))
    if timed and not figure.frequency and not lasting:
        return None  # a span of time counts nothing, but a length of service does
    return item


def _counted(
    text: str, words: Words, figure: Figure, last: Figure | None, later: Sequence[Figure]
) -> str | None:
    begin = clause_start(text, figure.start, last)
    left = text[begin : figure.start]
    if "每" in left or "均" in left:
        left = EACH.sub("", left)
    unit = figure.unit
    noun_at, following = _noun_place(text, figure, later)
    sized = not figure.frequency and _is_size(figure)
    timed = unit is not None and unit.dimension in ("time", "age")
    if left.endswith("分") and words.between(begin, figure.start)[-1].text == "分":  # 学员分两批
        return noun_before(text, words, begin, left[:-1]) or (last.item if last else None)
    governed = left if OBJECT.search(left) or _ends_in_verb(words, begin, left) else ""
    thing = not (sized or timed or goes_on(words, begin, left, noun_at))
    if thing and (noun := noun_after(text, words, noun_at, following, unit, governed)):
        return noun
    if figure.frequency and (action := action_after(text, noun_at, following)):
        return action
    if last is not None and left.strip() in AND[:-1] and _same_noun(text, figure, last):
        return last.item
    part = sized and text.startswith("的", noun_at) and not _has_its_own(words, begin, left)
    if part and (noun := noun_after(text, words, noun_at + 1, following, unit)):
        return noun
    if sized and (extent := EXTENT.match(text, noun_at)):
        return extent[0]
    if change := change_in(left):
        return changed(text, words, begin, left, change, last)
    action = action_after(text, noun_at, following) if _is_personal(figure) else None
    if action and (
        CAUSED.search(left) or not left.strip() or (left == "、" and _acted(text, last))
    ):
        return action
    if is_share(figure) and (of := share(text, left, last)):
        return of
    left = REST.sub("", left)
    if left.endswith(SHIFTS):
        left = GROUPED.sub("", SHIFTED.sub("", left))
    trimmed = _unled(_trimmed(words, begin, left))
    after = None if sized or timed else described(text, words, noun_at, following, unit)
    if trimmed.strip() in ("", "的", *AND):
        each = len(left) < figure.start - begin
        return (
            after
            or called(text, noun_at, following, figure)
            or (noun_after(text, words, noun_at, following, unit) if sized else None)
            or (paid(text, words, noun_at, following, figure))
            or labelled(text, words, begin)
            or continued(text, words, begin, last, each)
            or done_after(text, words, noun_at, following, unit)
            or action_after(text, noun_at, following)
        )
    if after and OBJECT.search(left):
        return after
    if _names_people(words, begin, left, trimmed) and action:
        return action
    noun = noun_before(text, words, begin, trimmed)
    if noun and _is_personal(figure) and PLACE.search(noun):
        counted = action or continued(text, words, begin, None, each=True)
        noun = counted or noun  # 海东市18人遇难; “绣娘”，全市有1.9万名
    if noun and unit is not None and unit.name == "次" and _ends_in_people(words, begin, trimmed):
        done = done_after(text, words, noun_at, following, unit)
        noun = done or action_after(text, noun_at, following) or noun
    if noun and last is not None and figure.unit == last.unit and by_a_body(figure, noun):
        return last.item  # 演出24场，其中市剧团12场: who, not what
    if noun:
        return f"{last.item}{noun}" if noun in OF_THE_LAST and last and last.item else noun
    if sized and (noun := noun_after(text, words, noun_at, following, unit)):
        return noun
    if after or action:
        return after or action
    if trimmed.endswith("的"):
        return ellipsis(trimmed) or (last.item if last else None)
    if moved := object_before(text, words, begin, ADVERBS.sub("", left)):
        return moved
    if deed := deed_before(text, words, begin, trimmed):
        return deed
    done = action_before(words, begin, trimmed)
    if done and len(done) == 1 and not sized and (made := named_before(text, words, begin, last)):
        return made
    if last is not None and (done is None or (done in DONE and unit == last.unit)):
        return last.item
    return done


def _same_noun(text: str, figure: Figure, last: Figure) -> bool:
    """Whether the noun before the last figure is this one's too: 标准600元和400元的目标."""
    joined = last.unit == figure.unit and _is_size(figure) and last.item is not None
    return joined and text.endswith(last.item or "", 0, last.start)


def _has_its_own(words: Words, begin: int, left: str) -> bool:
    """Whether a measure before 的 is told of what stands before it, or goes on from another.

    海拔3600米的医院, 日处理鲜叶8吨的车间; but 价值20元的福袋, 重5斤的箱子.
    """
    if left.endswith("的"):
        return True
    row = words.between(begin, begin + len(left))
    last = row[-1] if row else None
    return (
        last is not None
        and len(last.text) > 1
        and last.tag in ("n", "vn")
        and last.text not in WORTH
    )


def _trimmed(words: Words, begin: int, left: str) -> str:
    """`left` without the words that only lead to the figure: 就业率达, 群众共; 签约 stays whole."""
    end = begin + len(left)
    for word in reversed(words.between(begin, end)):
        if word.text not in CONNECTORS and not word.text.isspace():
            break
        end = word.start
    return LEADS.sub("", left[: end - begin])


def _unled(left: str) -> str:
    """`left` without what begins another phrase at its end: 由三名, 同比, 最大的一笔."""
    if "由" in left or "从" in left:
        left = FROM.sub("", left)
    left = COMPARED.sub("", left)
    if "一" in left or "最" in left:
        left = MOST.sub("", left)
    return left


def _noun_place(text: str, figure: Figure, later: Sequence[Figure]) -> tuple[int, int]:
    """(where what is counted may begin, where it must end).

    After 418户1,474名 for both; after the brackets of 10名（男4名、女6名）干部 for all three.
    """
    at = figure.noun
    if aside := ASIDE.match(text, at):
        return aside.end(), min(len(text), aside.end() + CLAUSE)
    for index, following in enumerate(later):
        if following.start != at:
            return at, following.start
        at = following.noun
        if index == 1:
            break
    return at, min(len(text), at + CLAUSE)


def _is_size(figure: Figure) -> bool:
    """Whether the figure says how large, not how many: its thing stands before it."""
    if figure.percent is not None or figure.unit is None:
        return figure.percent is not None or figure.currency is not None
    return figure.unit.kind not in ("cardinal", "person_times")


def _is_personal(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.name in PERSONAL


def _ends_in_verb(words: Words, begin: int, left: str) -> bool:
    """Whether a verb stands right before the figure, whose object is what is counted."""
    row = words.between(begin, begin + len(left.rstrip("了")))
    return bool(row) and row[-1].tag == "v" and len(row[-1].text) > 1


def _acted(text: str, last: Figure | None) -> bool:
    """Whether what befell those counted before stands after them: 13人遇难、 82人受伤."""
    return last is not None and bool(last.item) and text.startswith(last.item or "", last.noun)


def _ends_in_people(words: Words, begin: int, left: str) -> bool:
    row = words.between(begin, begin + len(left.rstrip()))
    return bool(row) and is_person(row[-1])


def _names_people(words: Words, begin: int, left: str, trimmed: str) -> bool:
    """Whether the words before 等 are a name, which is not what is counted: 罗知秋等6人."""
    if not left.rstrip("共计").endswith("等"):
        return False
    row = words.between(begin, begin + len(trimmed))
    return bool(row) and row[-1].tag in ("", "nr") and row[-1].text[0] in SURNAMES
