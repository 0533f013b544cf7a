"""Event nouns after a verb of holding: 举办职工接力赛和家风主题展, 组织增殖放流2次."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.activity_heads import (
    HEAD,
    HEADS,
    NO_EVENTS,
    TRIGGER,
    ends_word,
    heads_in,
    is_nominal,
    is_stop,
    serves_another,
)
from extractors.base import taken, text_of
from extractors.lexicon import lexicon
from extractors.quantities import figures_of
from extractors.units import UNITS, of_dimension
from extractors.words import words_of
from models import ActivityKind, Organisation

Span = tuple[int, int, ActivityKind | None]

CLAUSE = re.compile(r"[^，。；：！？,;:!?\n（()）]+")
PART = re.compile(r"[^、]+")
AND = ("和", "及", "与", "以及", "暨")
NUMBER = r"[\d一二三四五六七八九十两百]+余?"
DETERMINER = re.compile(
    r"(?:了|好|过|各类|各种|各项|多种|多项|多场|多次|系列|一系列|专门|相关|丰富多彩的|"
    rf"{NUMBER}[场次期项个届轮批](?:次|具有[^，。；的]{{1,10}}的)?|为期[^，。；的]{{1,6}}的|以|“[^”]*”|\s)+"
)
LEADING = (
    "赴",
    "到",
    "在",
    "为",
    "向",
    "对",
    "的",
    "作",
    "参加",
    "参与",
)  # words that a phrase before the event may hold
NOT_VERB = re.compile(
    r"者|方(?=[，、为提在将])|部(?![分署门])|化程度|地(?=[点在为])|力(?!量)|生活(?!会)|"
    r"单位|机构|架构|体系|能力|形式|以来|资金|方案|章程|建设|振兴|情况"
)
WENT = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?{NUMBER}[人名位][到赴在]")
SUM = re.compile(
    rf"(?:等?{NUMBER}[项类]|等)(?:[\u4e00-\u9fff]{{0,4}}?(?:活动|赛事)|{HEAD.pattern})"
)
KINDS_OF = re.compile(
    rf"等?{NUMBER}[个种门](?!{HEAD.pattern})"
    r"|等[\u4e00-\u9fff]{0,3}(?:培训|课程|专业|工种)"
)
COURSE = re.compile(r"等(?P<of>[\u4e00-\u9fff]{0,4}?)培训班?(?!班)")
CHORES = re.compile(
    rf"(?P<chore>[^，。；：、]{{3,10}})等{NUMBER}[项场次][^，。；：]{{0,6}}?(?P<head>{HEAD.pattern})"
)
MEANT = re.compile(
    r"(?:(?<!按)(?<!照)计划(?!生育)|(?<!模)[拟须]|将(?!其)|力争|预计|打算|准备|应当|必须|"
    r"(?<![主需重必纪摘])要|坚持|不定期|定期|经常|(?:鼓励|支持)(?![的下])|可以|能够|为了)[^，。；]{0,10}$"
    r"|(?:[不未]|没有|停止|取消)$"
)
WORKS = ("工程", "计划", "项目", "专项")  # unnamed, they are work that goes on
ARISE = "起来"
IN_COURSE = ("期间", "现场", "情况", "过程", "时")
DOING = re.compile(r"开展|进行|举行|召开")  # the others are nouns too: 组织建设, 启动资金
LATER = re.compile(r"下半年|下一步|下一阶段|下阶段|下步|明年|来年|下季度|今后|年底前|月底前")
COUNTED = re.compile(r"(?:共|累计|近|约|逾|超|达|先后|共计|各)*$")
EVENTS = frozenset(UNITS[name] for name in of_dimension("event"))
SERVED = re.compile(r"[为向给](?=[^，。；为向给]*$)")
MEMBER = 6  # characters of a list's member that shares its head with the last
PEOPLE = (
    *(row["ending"] for row in lexicon("activity_actors")),
    *(row["word"] for row in lexicon("activity_receivers")),
)
ALWAYS = re.compile(r"举办|举行")
BEFORE_COUNT = 8  # characters of 共, 累计 … between an event and its number
BODIES = "body_starts"
NOUNS = ("活动", "行动", "工作", "服务", "联谊")


def event_figures(doc: Doc) -> list[int]:
    """Where the words begin that say how often something took place: 18场, 共2次."""
    text = text_of(doc)
    starts = [figure.start for figure in figures_of(doc) if figure.unit in EVENTS]
    return [before_count(text, at) for at in starts]


def before_count(text: str, at: int) -> int:
    """Where the words 共, 累计, 近 … begin that lead to the number at `at`."""
    found = COUNTED.search(text, max(0, at - BEFORE_COUNT), at)
    return found.start() if found else at


def pieces(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """The members of the list between the offsets, split at 、 and at 和, 及, 与 as words."""
    found = []
    for part in PART.finditer(text_of(doc), start, end):
        begin = part.start()
        for word in words_of(doc).starting(begin + 1, part.end()):
            if word.text in AND and begin < word.start:
                found.append((begin, word.start))
                begin = word.end
        if begin < part.end():
            found.append((begin, part.end()))
    return found


def triggered(doc: Doc) -> Iterator[Span]:
    """(start, end, kind) of the event nouns after 开展, 组织, 举办 …, each member of a list."""
    text = text_of(doc)
    for trigger in TRIGGER.finditer(text):
        clause = CLAUSE.match(text, trigger.end())
        noun = not DOING.search(trigger[0]) and NOT_VERB.match(text, trigger.end())
        if clause is None or noun or is_meant(text, trigger.start()):
            continue
        parts = pieces(doc, *clause.span())
        if len(parts) > 1 and _is_kinds(doc, clause):
            if (course := _course(doc, *clause.span())) is not None:
                yield course
            continue
        figures = [figure.start for figure in figures_of(doc) if figure.start < clause.end()]
        open_end = bool(ALWAYS.search(trigger[0])) or clause[0].endswith("活动")
        served = _is_served(doc, trigger.start())
        if (whole := _shared(doc, parts)) is not None:
            yield whole
            continue
        for first, last in parts:
            determiner = DETERMINER.match(text, first, last)
            start = determiner.end() if determiner and determiner.end() < last else first
            if went := WENT.match(text, start, last):
                start = went.end()
            if "“" in text[start:last]:
                continue
            if chores := CHORES.match(text, start, clause.end()):
                yield start, chores.end("chore"), HEADS.get(chores["head"])
                break
            summed = SUM.search(text, start, last)
            end = summed.start() if summed else last
            others = text.find("等", start, end)
            if others > 0 and last_head(doc, start, others):
                end = others  # 医疗救助活动|等系列帮扶项目
            found = last_head(doc, start, end) or _open(doc, start, end, open_end)
            if found is not None:
                if trigger[0] != "提供" or served or not text.endswith(NOUNS, 0, found[1]):
                    yield found
            elif not (
                text.endswith(PEOPLE, first, last) or any(first < at < last for at in figures)
            ):
                break  # 组织会员18人、教师23人到山乡采风: who goes comes before what


def _shared(doc: Doc, parts: list[tuple[int, int]]) -> Span | None:
    """The one event of a list whose members share its head: 电商、月嫂、竹编技能培训班."""
    text = text_of(doc)
    starts = [figure.start for figure in figures_of(doc)]
    (begin, _), (first, last) = parts[0], parts[-1]
    if len(parts) < 2 or SUM.search(text, begin, last) or "“" in text[begin:last]:
        return None
    if determiner := DETERMINER.match(text, begin, parts[0][1]):
        begin = determiner.end()
    at = bisect_left(starts, first)
    end = min(last, before_count(text, starts[at])) if at < len(starts) else last
    event = last_head(doc, first, end)
    if event is None or event[0] != first or event[1] != end or bisect_left(starts, begin) < at:
        return None
    for start, stop in ((begin, parts[0][1]), *parts[1:-1]):
        row = words_of(doc).between(start, stop)
        if not 2 <= stop - start <= MEMBER or any(is_stop(word) for word in row):
            return None
        if text.endswith(PEOPLE, start, stop) or heads_in(doc, text, start, stop):
            return None
    return begin, event[1], event[2]


def _is_served(doc: Doc, at: int) -> bool:
    """Whether a clause says how many were served before what they got: 为3000名老人提供."""
    text = text_of(doc)
    served = SERVED.search(text, max(0, at - 24), at)
    starts = [figure.start for figure in figures_of(doc)]
    return served is not None and bisect_left(starts, served.end()) < bisect_left(starts, at)


def is_meant(text: str, at: int) -> bool:
    """Whether what begins at `at` is said to be planned, demanded or a habit."""
    sentence = max(text.rfind(mark, 0, at) for mark in "。；\n") + 1
    return bool(MEANT.search(text, max(sentence, at - 16), at) or LATER.search(text, sentence, at))


def _is_kinds(doc: Doc, clause: re.Match[str]) -> bool:
    """Whether a list is summed up by what is no event: 电商直播、月嫂护理2个班次."""
    return KINDS_OF.search(text_of(doc), *clause.span()) is not None


def _course(doc: Doc, start: int, end: int) -> Span | None:
    """The one training of a list of what was taught: 法律、会计等技能培训班."""
    text = text_of(doc)
    course = COURSE.search(text, start, end)
    if course is None or goes_on(doc, course.end()):
        return None
    counted = bisect_left(event_figures(doc), course.end())
    alone = not course["of"] and event_figures(doc)[counted : counted + 1] == [course.end()]
    determiner = DETERMINER.match(text, start, end)
    begin = determiner.end() if determiner else start
    figures = [figure.start for figure in figures_of(doc)]
    inside = bisect_left(figures, begin) < bisect_left(figures, course.start())
    if alone or inside or "“" in text[begin : course.end()]:
        return None
    return begin, course.end(), "training"


def last_head(doc: Doc, start: int, end: int) -> Span | None:
    """(start, end, kind) of the event noun in which a piece of a clause ends."""
    words = words_of(doc)
    heads = [head for head in heads_in(doc, text_of(doc), start, end) if ends_word(doc, head.end)]
    if not heads:
        return None
    last = max(heads, key=lambda head: (head.end, -head.start))
    row = words.starting(start + 1, last.start)
    stops = [word for word in row if is_stop(word) and not is_nominal(word, last.start)]
    if stops and stops[-1].text not in LEADING:
        return None
    if last.text in WORKS or goes_on(doc, last.end):
        return None
    if text_of(doc).startswith(ARISE, last.end):
        return None  # 积极行动起来
    return (stops[-1].end if stops else start), last.end, last.kind


def _body_starts(doc: Doc) -> frozenset[int]:
    """Where the organisations begin, kept: a list of a thousand events asks for each."""
    if BODIES not in doc.user_data:
        doc.user_data[BODIES] = frozenset(start for start, _ in taken(doc, Organisation))
    kept: frozenset[int] = doc.user_data[BODIES]
    return kept


def goes_on(doc: Doc, end: int) -> bool:
    """Whether a noun follows that the event only describes: 救援|团队, 就业服务|补助."""
    following = words_of(doc).starts_at(end)
    if following is None or following.text in IN_COURSE:
        return False
    body = end in _body_starts(doc)  # 参观|县纪念馆
    if following.tag.startswith("n") or body or serves_another(doc, end):
        return True
    beyond = words_of(doc).starts_at(following.end)
    described = following.tag in ("vn", "b") and following.text not in NOUNS
    return described and beyond is not None and beyond.tag == "n"  # 救灾|应急|预案


def _open(doc: Doc, start: int, end: int, always: bool) -> Span | None:
    """An event that no lexicon has: what was held so many times, or all that 举办 governs."""
    text = text_of(doc)
    counts = event_figures(doc)
    at = bisect_left(counts, start)
    is_counted = at < len(counts) and counts[at] < end
    stop = counts[at] if is_counted else end
    phrase = text[start:stop]
    if not (is_counted or always) or not 3 <= len(phrase) <= 14 or "的" in phrase:
        return None
    row = words_of(doc).between(start, stop)
    bad = any(is_stop(word) for word in row) or phrase.endswith(NO_EVENTS) or phrase[0] == "进"
    if bad or row[-1].tag.startswith(("ns", "nr", "d", "a", "f", "t")):
        return None
    return start, stop, None
