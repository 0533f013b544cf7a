"""Activities: what was organised and took place, by name or by a concrete event noun."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.activity_heads import (
    CLAUSE_END,
    HEAD,
    TRIGGER,
    heads_in,
    is_stop,
    is_whole,
    kind_of,
)
from extractors.activity_names import named
from extractors.base import evidence, extractor, text_of
from extractors.lexicon import lexicon
from extractors.units import UNITS, of_dimension
from extractors.words import words_of
from models import Activity, ActivityKind

NAME = "activities"
RULES = "activities.rules"
HEADED = 0.92
QUOTED_ONLY = 0.75
UNNAMED = 0.7

CLAUSE = re.compile(r"[^，。；：！？,;!?\n（()）]+")
PIECE = re.compile(r"[^、和及与]+")
DETERMINER = re.compile(
    r"(?:了|好|过|各类|各种|各项|多种|多项|多场|多次|系列|一系列|一次|一场|一期|专门|相关|丰富多彩的|"
    r"[\d一二三四五六七八九十两]+余?[场次期项个届]|为期[^，。；的]{1,6}的|以|“[^”]*”|\s)+"
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
NUMBER = r"[\d一二三四五六七八九十两百]+余?"
SUM = re.compile(rf"{NUMBER}[项类](?:{HEAD.pattern})")
MEMBERS = re.compile(r"[^，。；：！？\n]{2,40}\Z")
CHORES = re.compile(
    rf"(?P<chore>[^，。；：、]{{3,10}})等{NUMBER}[项场次][^，。；：]{{0,6}}?(?P<head>{HEAD.pattern})"
)
SUMMED = re.compile(r"等[\u4e00-\u9fff]{0,4}(?:活动|工作|服务|项目)?$")
PHRASE = 24  # characters that an unnamed activity takes at most before its head
VAGUE = frozenset(row["phrase"] for row in lexicon("activity_vague"))
EVENTS = frozenset(UNITS[name] for name in of_dimension("event"))
RECEIVER = 12  # characters that those visited take at most
HELD = re.compile(
    r"(?:已?于|在)[^，。；]{1,24}?(?:举行|召开|举办|开幕|闭幕|启动|开展)|如期举行|成功举办|顺利举行|圆满结束"
)
VISIT = re.compile(
    r"(?P<verb>走访慰问|慰问|走访|看望|探望|回访)(?!了解|组|团|活动|金|品|信|工作|物资|款|对象)"
)
RECEIVED = tuple(row["word"] for row in lexicon("activity_receivers"))
MEANT = re.compile(
    r"(?:将|拟|要|计划|坚持|加强|做好|健全|完善|用于|为了?|组织|开展|进行)[^，。；]*$"
)
COUNTED = re.compile(r"(?:共|累计|近|约|逾|超|达|先后)*$")


@extractor(NAME)
def activities(doc: Doc) -> Iterator[Activity]:
    """One Activity per mention; the mentions of one campaign are joined over the report later."""
    text = text_of(doc)
    covered = bytearray(len(text))
    for one in named(doc):
        covered[one.start : one.end] = b"\1" * (one.end - one.start)
        confidence = HEADED if one.headed else QUOTED_ONLY
        yield _activity(doc, one.start, one.end, one.name, one.kind, True, confidence)
    found = sorted(
        {*_triggered(doc), *_listed(doc), *_counted(doc), *_visits(doc)},
        key=lambda s: (s[0], -s[1]),
    )
    for start, end, head in found:
        phrase = text[start:end]
        if phrase in VAGUE or any(covered[start:end]):
            continue
        covered[start:end] = b"\1" * (end - start)
        yield _activity(doc, start, end, phrase, kind_of(phrase, head), False, UNNAMED)


def _activity(
    doc: Doc, start: int, end: int, name: str, kind: ActivityKind, is_named: bool, confidence: float
) -> Activity:
    return Activity(
        name=name,
        kind=kind,
        named=is_named,
        mentions=(evidence(doc, start, end),),
        confidence=confidence,
        extractor=RULES,
    )


def _triggered(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """(start, end, head) of the event nouns after 开展, 组织, 举办 …, each member of a list."""
    text = text_of(doc)
    for trigger in TRIGGER.finditer(text):
        clause = CLAUSE.match(text, trigger.end())
        if clause is None:
            continue
        for piece in PIECE.finditer(text, trigger.end(), clause.end()):
            determiner = DETERMINER.match(text, piece.start())
            start = (
                determiner.end() if determiner and determiner.end() < piece.end() else piece.start()
            )
            if "“" in text_of(doc)[start : piece.end()]:
                continue
            if chores := CHORES.match(text, start, clause.end()):
                yield start, chores.end("chore"), chores["head"]
                break
            summed = SUMMED.search(text, start, piece.end())
            found = _last_head(doc, start, summed.start() if summed else piece.end())
            if found is None:
                break
            yield found


def _last_head(doc: Doc, start: int, end: int) -> tuple[int, int, str] | None:
    """(start, end, head) of the event noun in which a piece of a clause ends."""
    words = words_of(doc)
    heads = [head for head in heads_in(text_of(doc), start, end) if words.ends_at(head.end())]
    if not heads:
        return None
    last = max(heads, key=lambda head: (head.end(), -head.start()))
    stops = [word for word in words.starting(start + 1, last.start()) if is_stop(word)]
    if stops and stops[-1].text not in LEADING:
        return None
    return (stops[-1].end if stops else start), last.end(), last[0]


def _listed(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """急救培训、焊工培训、电工培训三项培训: the kinds that a number sums up."""
    text = text_of(doc)
    floor = 0
    for found in SUM.finditer(text):
        members = MEMBERS.search(text, max(floor, found.start() - 40), found.start())
        floor = found.end()
        for piece in PIECE.finditer(text, *members.span()) if members else ():
            heads = [h for h in heads_in(text, *piece.span()) if h.end() == piece.end()]
            if heads:
                head = min(heads, key=lambda head: head.start())
                yield max(piece.start(), _left(doc, head.start())), piece.end(), head[0]


def _counted(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Event nouns with a number of times behind them (座谈会18场), or said to have been held."""
    text = text_of(doc)
    times = (figure.start for figure in doc._.figures if figure.unit in EVENTS)
    ends = [at - len(COUNTED.findall(text[max(0, at - PHRASE) : at])[0]) for at in times]
    ends += [match.start() for match in HELD.finditer(text)]
    for end in ends:
        heads = [head for head in heads_in(text, max(0, end - 8), end) if head.end() == end]
        if heads:
            head = min(heads, key=lambda head: head.start())
            yield _left(doc, head.start()), end, head[0]


def _left(doc: Doc, start: int) -> int:
    """Where the noun phrase begins whose head starts at `start`."""
    floor = max(0, start - PHRASE)
    for word in reversed(words_of(doc).starting(floor, start)):
        if is_stop(word) or CLAUSE_END.match(word.text) or TRIGGER.fullmatch(word.text):
            return word.end
    return floor


def _visits(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """慰问独居老人23户: a visit and whom it was paid to, where they are counted."""
    text = text_of(doc)
    starts = [figure.start for figure in doc._.figures]
    for visit in VISIT.finditer(text):
        clause = CLAUSE.match(text, visit.end())
        if clause is None:
            continue
        at = bisect_right(starts, visit.end())
        end = starts[at] if at < len(starts) else len(text) + 1
        near = end <= min(clause.end(), visit.end() + RECEIVER)
        if near and is_whole(doc, visit.end(), end):
            yield visit.start(), end, visit["verb"]
            continue
        meant = MEANT.search(text, max(0, visit.start() - 12), visit.start())
        group = _visited(doc, visit.end(), clause.end())
        if not near and not meant and group is not None:
            yield visit.start(), group, visit["verb"]


def _visited(doc: Doc, start: int, end: int) -> int | None:
    """Where the people end whom a clause says were visited: 慰问留守儿童和孤寡老人."""
    row = words_of(doc).starting(start, end)
    if not row or end - start > RECEIVER + 6:
        return None
    return row[-1].end if row[-1].text.endswith(RECEIVED) and row[-1].end == end else None
