"""Named activities: a name in quotation marks with its head noun, and the names without marks."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.activity_heads import (
    HEADS,
    NO_EVENTS,
    TRIGGER,
    serves_another,
)
from extractors.activity_held import HELD_AFTER
from extractors.activity_tails import COUNTED, DAY, NAME_END, NUMBER, phrase_end, tail
from extractors.activity_titles import Named, kind_at, titled
from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.words import words_of

QUOTED = r"(?:“[^“”]{2,30}[”“]|\"[^\"]{2,30}\"|”[^“”]{2,30}”|「[^「」]{2,30}」|‘[^‘’“”]{2,20}’)"
GROUP = re.compile(rf"{QUOTED}(?:[、和]?{QUOTED})*")
ONE = re.compile(QUOTED)
LEAD = re.compile(rf"(?:第{NUMBER}届|首届)$")
TEAM = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:[^军部排舰船比球赛]队|突击队|团队|服务团|宣讲团|讲师团|志愿团|小组|专班|协会|社团|艺术团)"
    r"(?![赛员列杯])"
)
HONOUR = re.compile(rf"{any_of(row['word'] for row in lexicon('honour_words'))}$")
OPENED = re.compile(rf"(?:{TRIGGER.pattern}|开启|深化|推出|抓好|办起|用好)(?:了|好)?$")
TIMES = re.compile(
    rf"(?:已|共|累计|先后|连续|全年)*(?:举办|举行|开展|开讲|开课|办|开)(?:了|过|至|到)?第?{NUMBER}余?[期场次届讲]"
)
LONG_HEAD = 3  # characters of an event's noun that alone makes an event of a name
OF_ANYTHING = ("启动", "进行", "完成", "推出", "开展", "亮相", "登场", "揭幕", "揭晓")
"""Verbs that are said of halls, products and platforms too."""

LAUNCHED = re.compile(r"[周月季节日行]$")
TOLD_BY_NAME = tuple(
    head
    for head, kind in HEADS.items()
    if kind in ("culture_sport", "competition") and len(head) >= LONG_HEAD
)
DATED = re.compile(r"[日节月周]$")
TIMED = re.compile(r"(?:围绕|结合|借助|借|利用|抓住|迎接|恰逢|适逢|正值|值|逢|以|在)$")
BODY_END = re.compile(rf"{any_of(row['ending'] for row in lexicon('activity_body_ends'))}$")
DATES = ("日", "节", "周", "月")
OCCASION = re.compile(r"当天|当日|前夕|期间|前后|来临|到来|节日|国际")
MADE = re.compile(r"为(?:目标|导向|引领|统领|契机|抓手|依托|重点|核心|主线|主题[，。])")
PLAIN_QUOTE = re.compile(r"[三五六七八九一十两双0-9·]+(?:节|会)?|两会|三农")
NUMERALS = "两双三四五六七八九十"


def named(doc: Doc) -> Iterator[Named]:
    """The named activities of `doc`, left to right."""
    last = 0
    for found in sorted((*_quoted(doc), *titled(doc)), key=lambda one: (one.start, -one.end)):
        if found.start >= last:
            last = found.end
            yield found


def mentions_again(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of each quoted name of `text`, the number of its edition included."""
    for quote in ONE.finditer(text):
        if TEAM.match(text, quote.end()):
            continue
        lead = LEAD.search(text, max(0, quote.start() - 6), quote.start())
        yield (lead or quote).start(), quote.end(), quote[0][1:-1]


def _quoted(doc: Doc) -> Iterator[Named]:
    text = text_of(doc)
    for group in GROUP.finditer(text):
        names = list(ONE.finditer(text, *group.span()))
        if TEAM.match(text, group.end()):
            continue
        head = tail(doc, group.end())
        lead = LEAD.search(text, max(0, group.start() - 6), group.start())
        for index, quote in enumerate(names):
            name = quote[0][1:-1]
            if not re.search(r"[\u4e00-\u9fff]{2}", name) and not (head and DAY.fullmatch(name)):
                continue
            start = lead.start() if lead and index == 0 else quote.start()
            if BODY_END.search(name) and head is None:
                continue
            if head is not None:
                if _is_term(doc, quote, name) and head.kind not in ("campaign", "competition"):
                    continue
                if PLAIN_QUOTE.fullmatch(name) and head.text in ("计划", "服务"):
                    continue  # the five-year plans; service to “三农”
                if head.text in DATES and TIMED.search(text[max(0, start - 8) : start]):
                    continue
                last = index == len(names) - 1
                end = head.end if last else quote.end()
                phrase = text[start : head.end]
                if PLAIN_QUOTE.fullmatch(name) or DAY.fullmatch(name):
                    name = text[start:end].removesuffix("活动")
                yield Named(start, end, name, kind_at(text, start, end, phrase, head), last)
            elif COUNTED.match(text, group.end()) or _is_own(doc, quote, name):
                last = index == len(names) - 1
                end = phrase_end(doc, quote) if last else quote.end()
                kind = kind_at(text, start, end, text[start:end], None)
                yield Named(start, end, name, kind, False)


def _is_term(doc: Doc, quote: re.Match[str], name: str) -> bool:
    """Whether a short quotation is a word of the language (“党史”, “两癌”) and no name."""
    if len(name) > 2 or PLAIN_QUOTE.fullmatch(name) or DAY.fullmatch(name):
        return False
    row = words_of(doc).starting(quote.start() + 1, quote.end() - 1)
    return name[0] in NUMERALS or (len(row) == 1 and row[0].tag in ("n", "vn", "j"))


def _is_own(doc: Doc, quote: re.Match[str], name: str) -> bool:
    """Whether a quoted name without a head is an activity's by its own words or by its verb."""
    text = text_of(doc)
    if serves_another(doc, quote.end()) or re.search(r"[，。；！？]", name):
        return False
    if (
        MADE.match(text, quote.end())
        or PLAIN_QUOTE.fullmatch(name)
        or OCCASION.match(text, quote.end())
    ):
        return False
    before = text[max(0, quote.start() - 8) : quote.start()]
    if DATED.search(name) and TIMED.search(before):
        return False
    if HONOUR.search(before):
        return False
    if TIMES.match(text, quote.end()):
        return True
    if name.endswith(NO_EVENTS):
        return False
    held = HELD_AFTER.match(text, quote.end())
    launched = LAUNCHED.search(name) is not None
    if (held and (launched or not held[0].endswith(OF_ANYTHING))) or _is_event(name):
        return True
    return bool(NAME_END.search(name)) or (bool(OPENED.search(before)) and len(name) >= 4)


def _is_event(name: str) -> bool:
    """Whether a name is an event's noun by itself: “跳蚤市场”, “邻里百家宴”."""
    return name.endswith(TOLD_BY_NAME)
