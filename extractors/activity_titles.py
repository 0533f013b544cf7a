"""Activities whose name stands without quotation marks: told by edition, session, year or rank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.activity_contexts import told_around
from extractors.activity_heads import (
    Head,
    clause_end,
    ends_word,
    heads_in,
    is_whole,
    kind_of,
    serves_another,
)
from extractors.activity_held import HELD_AFTER
from extractors.activity_phrases import goes_on
from extractors.base import text_of
from models import ActivityKind

NUMBER = r"(?:[\d一二三四五六七八九十]+)"
EDITION = re.compile(
    rf"(?:第{NUMBER}|(?<![新每上本下]){NUMBER}|首)届(?=[\u4e00-\u9fff])"
    rf"|第{NUMBER}次(?=[\u4e00-\u9fff]{{2,14}}代表大会)"
)
SESSION = re.compile(
    rf"第?{NUMBER}届(?:(?!会议|举行|召开)[\u4e00-\u9fff]){{2,16}}?第?{NUMBER}次"
    r"(?:全体(?:委员|代表)?|常务|扩大)?(?:会议|全会)(?!精神|主席团|决议)"
)
ALL = "(?:全国|全省|全市|全区|全县|世界|国际|中国|亚洲|全球)"
YEAR = re.compile(r"(?<![\d—-])20\d\d年?(?:度|[春夏秋冬]季)?(?=[\u4e00-\u9fff])")
RANK = re.compile(rf"(?:^|(?<=[，。；：\n]))(?={ALL})")
TURN = re.compile(rf"第{NUMBER}个(?=[\u4e00-\u9fff])")
FOR_ALL = re.compile(rf"(?:[\u4e00-\u9fff]{{2}}[省市])?{ALL}")
WON = re.compile(
    r"(?:在|获得?|荣获|斩获|夺得)(?=(?:全国|全省|全市|全县|全区|全球|世界|国际|亚洲|国家级?|省级?|市级?)"
    r"[^，。；：、]{4,30}(?:[中上]|[一二三特]等奖|[金银铜]奖|[金银铜]牌|冠军|亚军|第[一二三]名))"
)
OPEN_TO_ALL = ("competition", "culture_sport")
GATHERINGS = ("大会", "论坛", "博览会", "峰会")
LONGEST = 24  # characters of such a name at most
UNLIKE = 6  # characters that tell one contest from another


@dataclass(frozen=True, slots=True)
class Named:
    """A named mention: offsets of the words, name, kind, and whether its head is written."""

    start: int
    end: int
    name: str
    kind: ActivityKind
    headed: bool


def titled(doc: Doc) -> Iterator[Named]:
    """第四届职工运动会, 第三届理事会第五次会议, 2023年全国技能大赛: names without marks."""
    text = text_of(doc)
    for match in SESSION.finditer(text):
        yield Named(*match.span(), match[0], "meeting", True)
    for match in YEAR.finditer(text):
        public = FOR_ALL.match(text, match.end()) is not None
        yield from _title(doc, match.start(), match.end(), public=public)
    for match in RANK.finditer(text):
        yield from _title(doc, match.start(), match.end(), public=False)
    for match in TURN.finditer(text):
        yield from _title(doc, match.start(), match.end(), public=False)
    for match in WON.finditer(text):
        last = _last(doc, match.end())
        if last and last.kind == "competition" and last.end - match.end() >= UNLIKE:
            yield _named(text, match.end(), last)
    for match in EDITION.finditer(text) if "届" in text or "次" in text else ():
        end = clause_end(text, match.end())
        for head in sorted(
            heads_in(doc, text, match.end(), min(end, match.end() + 20)), key=lambda h: -h.end
        ):
            if is_whole(doc, match.end(), head.start) and ends_word(doc, head.end):
                yield _named(text, match.start(), head)
                break


def kind_at(text: str, start: int, end: int, phrase: str, head: Head | None) -> ActivityKind:
    """The kind that a mention's own words tell, else the words around it."""
    told = kind_of(phrase, head.text if head else None, head.kind if head else None)
    return told or told_around(text, start, end) or "campaign"


def _named(text: str, start: int, head: Head) -> Named:
    phrase = text[start : head.end]
    return Named(start, head.end, phrase, kind_at(text, start, head.end, phrase, head), True)


def _title(doc: Doc, start: int, begin: int, *, public: bool) -> Iterator[Named]:
    """An event that is said to have been held, or a contest, festival or congress for all."""
    text = text_of(doc)
    last = _last(doc, begin)
    if last is None or last.end - begin < UNLIKE:
        return
    held = HELD_AFTER.match(text, last.end) is not None
    for_all = last.kind in OPEN_TO_ALL or last.text.endswith(GATHERINGS)
    if (held and (start < begin or for_all)) or (public and for_all and not goes_on(doc, last.end)):
        yield _named(text, start, last)


def _last(doc: Doc, begin: int) -> Head | None:
    """The head in which the noun phrase ends that begins there."""
    text = text_of(doc)
    end = min(clause_end(text, begin), begin + LONGEST)
    events = [head for head in heads_in(doc, text, begin, end) if ends_word(doc, head.end)]
    last = max(events, key=lambda head: (head.end, -head.start), default=None)
    whole = last and is_whole(doc, begin, last.start) and not serves_another(doc, last.end)
    return last if whole else None
