"""Event nouns told by what follows them: a number of times, a sum of kinds, 在广场举行."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.activity_heads import (
    CLAUSE_END,
    HEADS,
    TRIGGER,
    ends_word,
    heads_in,
    is_nominal,
    is_stop,
)
from extractors.activity_held import HELD_ALONE, HELD_THERE
from extractors.activity_phrases import (
    NOUNS,
    NUMBER,
    PEOPLE,
    SUM,
    WORKS,
    Span,
    before_count,
    event_figures,
    is_meant,
    last_head,
    pieces,
)
from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.quantities import figures_of
from extractors.units import UNITS
from extractors.words import words_of

MEMBERS = re.compile(r"[^，。；：！？\n]{2,60}\Z")
PHRASE = 24  # characters that an unnamed activity takes at most before its head
SUMMED = re.compile(rf"等?{NUMBER}[项场类个][\u4e00-\u9fff]{{0,6}}$|等[\u4e00-\u9fff]{{0,6}}$")
SAID = re.compile(any_of(row["verb"] for row in lexicon("activity_said")))
ADVERBS = re.compile(r"(?:先后|已|共|累计|连续|相继|陆续)+$")
MEASURED = re.compile(
    rf"(?:[了过]一|(?<![每第下上\d]){NUMBER})(?:[场堂]|次(?![性数])|[天日](?=的?[\u4e00-\u9fff]))(?:次)?"
    r"(?:[^，。；、的]{1,10}的|的)?"
)
PIECE = re.compile(r"[^，。；：、！？\n（）]+")
GONE = re.compile(
    rf"(?:来|赴|到|深入|前往)[^，。；：！？\n]{{1,12}}?"
    rf"(?P<done>{any_of(row['verb'] for row in lexicon('activity_gone'))})(?=[，。；、]|$|[时后])"
)
SUCH_AS = re.compile(
    r"等(?:[^，。；：、等]{0,8}的)?(?:[\u4e00-\u9fff]{0,6}?活动|赛事)(?![者量室场家])"
)
CARRYING_OUT = re.compile(r"开展|进行|举行|召开|举办|启动")
DONE = any_of(row["head"] for row in lexicon("activity_done_to"))
DONE_TO = re.compile(rf"{DONE}$")
SERVED = re.compile(
    rf"[对为给](?P<whom>[^，。；：对为给]{{2,20}}?)(?:免费|集中|上门|逐一)*"
    rf"(?:(?:进行|开展)了?(?P<done>[\u4e00-\u9fff]{{2,8}})|(?P<alone>{DONE}))"
    r"(?=[，。；、]|$|\d|[一二三四五六七八九十两几][百千万余]?[余轮次场])"
)
GIVES = re.compile(
    r"(?P<of>(?<![工操合动写创协运劳农著耕制])作了?(?=[^，。；的]{0,8}[辅讲报授宣]))|(?P<made>[作做]了)"
)
RATE = re.compile(r"(?:每[^，。；]{0,4}|不少于|至少)$")
LEAST = 4  # characters of an event that only its number or length tells
FAILED = re.compile(r"[^，。；]{0,4}(?:取消|推迟|延期)")
OPENING = "。，；：\n"
PERSONS = frozenset(UNITS[name] for name in ("人次", "人", "名"))


def listed(doc: Doc) -> Iterator[Span]:
    """急救培训、焊工培训等八项活动; 音乐会、趣味赛轮番上演: the members of a sum or of a series."""
    text = text_of(doc)
    floor = 0
    for found in SUM.finditer(text):
        if "项" in found[0] or "类" in found[0]:
            yield from _members(doc, max(floor, found.start() - 60), found.start())
            floor = found.end()
    for found in SUCH_AS.finditer(text):
        yield from _members(doc, max(0, found.start() - 60), found.start())


def held(doc: Doc) -> Iterator[Span]:
    """Events that are said to have been held: 颁奖仪式在广场举行, 音乐会、趣味赛轮番上演."""
    text = text_of(doc)
    for found in HELD_ALONE.finditer(text):
        summed = SUMMED.search(text, max(0, found.start() - 16), found.start())
        end = summed.start() if summed else found.start()
        yield from _members(doc, max(0, end - 60), end)
    for found in HELD_THERE.finditer(text):
        yield from _before(doc, found.start())


def measured(doc: Doc) -> Iterator[Span]:
    """Events behind their number or length: 演出了一场精彩的话剧专场, 两天的岗前培训."""
    text = text_of(doc)
    for found in MEASURED.finditer(text):
        if is_meant(text, found.start()) or RATE.search(
            text, max(0, found.start() - 8), found.start()
        ):
            continue
        part = PIECE.match(text, found.end())
        event = last_head(doc, found.end(), part.end()) if part else None
        if event is None or event[1] - event[0] < LEAST or FAILED.match(text, event[1]):
            continue
        yield event


def gone(doc: Doc) -> Iterator[Span]:
    """What somebody came or went for: 来县督查, 赴两地考察学习."""
    text = text_of(doc)
    for found in GONE.finditer(text):
        at, end = found.span("done")
        whole = ends_word(doc, end) and words_of(doc).starts_at(at) is not None
        if whole and not is_meant(text, found.start()) and not TRIGGER.search(found[0]):
            yield at, end, HEADS.get(found["done"])


def served(doc: Doc) -> Iterator[Span]:
    """What was done for people who are named or counted: 为群众义诊, 对27户困难职工进行慰问."""
    text = text_of(doc)
    starts = [figure.start for figure in figures_of(doc)]
    for found in SERVED.finditer(text):
        whom = found.span("whom")
        at, end = found.span("done" if found["done"] else "alone")
        named = text.endswith(PEOPLE, *whom) or bisect_left(starts, whom[0]) < bisect_left(
            starts, whom[1]
        )
        last = last_head(doc, at, end)
        if named and last and last[1] == end and not is_meant(text, found.start()):
            yield last


def given(doc: Doc) -> Iterator[Span]:
    """What somebody gave or made: 请专家作专题辅导, 对账目作了义务审计."""
    text = text_of(doc)
    for found in GIVES.finditer(text):
        part = PIECE.match(text, found.end())
        event = last_head(doc, found.end(), part.end()) if part else None
        lecture = event and event[2] == "lecture" and found["of"]
        whole = event and found["made"] and event[1] - event[0] >= LEAST
        if event and (lecture or whole) and not is_meant(text, found.start()):
            yield event


def subjects(doc: Doc) -> Iterator[Span]:
    """Events that begin a clause and are said something of: 爱心义卖筹得2.1万元."""
    text = text_of(doc)
    words = words_of(doc)
    for found in SAID.finditer(text):
        if words.starts_at(found.start()) is None or not words.ends_at(found.end()):
            continue
        adverbs = ADVERBS.search(text, max(0, found.start() - 6), found.start())
        for start, end, kind in _before(doc, (adverbs or found).start()):
            opens = start == 0 or text[start - 1] in OPENING
            if opens and end - start >= 3 and not text.endswith(NOUNS, start, end):
                yield start, end, kind


def counted(doc: Doc) -> Iterator[Span]:
    """Event nouns with a number of times behind them: 座谈会18场, 免费体检1900人次."""
    text = text_of(doc)
    for end in event_figures(doc):
        yield from _before(doc, end)
    for figure in figures_of(doc):
        if figure.unit in PERSONS:
            end = before_count(text, figure.start)
            if DONE_TO.search(text, max(0, end - 6), end):
                yield from _before(doc, end)


def _members(doc: Doc, start: int, end: int) -> Iterator[Span]:
    """The members, each an event noun, of the list that ends at `end`."""
    text = text_of(doc)
    members = MEMBERS.search(text, start, end)
    for _, last in pieces(doc, *members.span()) if members else ():
        yield from _before(doc, last)


def _before(doc: Doc, end: int) -> Iterator[Span]:
    """The event noun, if one, that ends at `end`."""
    text = text_of(doc)
    found = heads_in(doc, text, max(0, end - 8), end)
    heads = [head for head in found if head.end == end]
    if heads and ends_word(doc, end):
        head = min(heads, key=lambda head: head.start)
        start = _left(doc, head.start)
        for doing in CARRYING_OUT.finditer(text, start, head.start):
            start = doing.end()
        if head.text not in WORKS and not is_meant(text, start):
            yield start, end, head.kind


def _left(doc: Doc, end: int) -> int:
    """Where the noun phrase begins that ends at `end`."""
    floor = max(0, end - PHRASE)
    for word in reversed(words_of(doc).starting(floor, end)):
        if (
            (is_stop(word) and not is_nominal(word, end))
            or word.text == "的"
            or CLAUSE_END.match(word.text)
            or TRIGGER.fullmatch(word.text)
        ):
            return word.end
    return floor
