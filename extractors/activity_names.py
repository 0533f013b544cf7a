"""Named activities: a name in quotation marks with its head noun, or one told by its edition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.activity_heads import (
    HEAD,
    NO_EVENTS,
    NOT_AFTER,
    TRIGGER,
    Head,
    clause_end,
    ends_word,
    heads_in,
    is_stop,
    is_whole,
    kind_of,
)
from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.words import words_of
from models import ActivityKind

QUOTED = r"(?:“[^“”]{2,30}[”“]|\"[^\"]{2,30}\"|”[^“”]{2,30}”|「[^「」]{2,30}」)"
GROUP = re.compile(rf"{QUOTED}(?:[、和]?{QUOTED})*")
ONE = re.compile(QUOTED)
NUMBER = r"(?:[\d一二三四五六七八九十]+)"
LEAD = re.compile(rf"(?:第{NUMBER}届|首届)$")
LINK = re.compile(r"的|等(?:的)?|为(?:内容|主题|载体|抓手)的|系列|主题")
EDITION = re.compile(rf"(?:第{NUMBER}|{NUMBER}|首)届(?=[\u4e00-\u9fff])")
NAME_END = re.compile(rf"{any_of(row['ending'] for row in lexicon('activity_name_ends'))}$")
HONOUR = re.compile(rf"{any_of(row['word'] for row in lexicon('honour_words'))}$")
OPENED = re.compile(rf"(?:{TRIGGER.pattern}|以|开启|深化|围绕|推出|抓好|办起|用好)(?:了|好)?$")
CHANNEL = re.compile(r"(?:微信)?(?:公众号|视频号|小程序|热线|网站|直播间)")
DATED = re.compile(r"[日节月周]$")
TIMED = re.compile(r"(?:围绕|结合|借助|借|利用|抓住|迎接|恰逢|适逢|正值|值|逢|以|在)$")
HELD = re.compile(rf"(?:{TRIGGER.pattern}|办起|推出)(?:了|好)?$")
BODY_END = re.compile(rf"{any_of(row['ending'] for row in lexicon('activity_body_ends'))}$")
COUNTED = re.compile(rf"[一二三四五六七八九十两\d]+(?:大|项|场|个(?={HEAD.pattern}))")
CLOSED = re.compile(
    rf"(?=[，。；：、！？,;:!?“（(\n\d]|$|{NUMBER}余?[场次期届])|[于在由](?=[^，。；]{{2}})"
)
OCCASION = re.compile(r"当天|当日|前夕|期间|前后|来临|到来|节日|国际")
MADE = re.compile(r"为(?:目标|导向|引领|统领|契机|抓手|依托|重点|核心|主线|主题[，。])")
PLAIN_QUOTE = re.compile(r"[三五六七八九一十两双0-9·]+(?:节|会)?|两会|三农")
DAY = re.compile(r"\d{1,2}[·.]\d{1,2}")
NUMERALS = "两双三四五六七八九十"
WINDOW = 22  # characters after a name in which its head stands


@dataclass(frozen=True, slots=True)
class Named:
    """A named mention: offsets of the words, name, kind, and whether its head is written."""

    start: int
    end: int
    name: str
    kind: ActivityKind
    headed: bool


def named(doc: Doc) -> Iterator[Named]:
    """The named activities of `doc`, left to right."""
    last = 0
    for found in sorted((*_quoted(doc), *_editions(doc)), key=lambda one: (one.start, -one.end)):
        if found.start >= last:
            last = found.end
            yield found


def mentions_again(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of each quoted name of `text`, the number of its edition included."""
    for quote in ONE.finditer(text):
        lead = LEAD.search(text, max(0, quote.start() - 6), quote.start())
        yield (lead or quote).start(), quote.end(), quote[0][1:-1]


def tail(doc: Doc, start: int) -> Head | None:
    """The head noun that belongs to a name ending at `start`, None without one."""
    text = text_of(doc)
    link = LINK.match(text, start)
    begin = link.end() if link and not HEAD.match(text, start) else start
    if day := DAY.match(text, begin):
        begin = day.end()
    title = re.match(r"《[^《》]{1,20}》", text[begin : begin + WINDOW])
    end = min(clause_end(text, begin), begin + WINDOW + (title.end() if title else 0))
    if COUNTED.match(text, begin) or CHANNEL.match(text, begin):
        return None
    own = NAME_END.search(text[max(0, start - 8) : start - 1]) is not None
    found = [
        head
        for head in heads_in(doc, text, begin, end, quoted=True)
        if not (own and head.kind == "aid")  # “萤火行动”资助孤儿30人
        and is_whole(doc, begin, head.start)
        and ends_word(doc, head.end, quoted=True)
        and not NOT_AFTER.match(text, head.end)
    ]
    best: Head | None = None
    for head in sorted(found, key=lambda head: (head.end, -head.start)):
        if best is None or not _goes_on_by_itself(doc, best, head):
            best = head
    return best


def _goes_on_by_itself(doc: Doc, first: Head, last: Head) -> bool:
    """Whether a later head belongs to what is said of the event: 比赛|历经初赛."""
    if last.start < first.end or first.end == last.end:
        return False
    gap = words_of(doc).starting(first.end, last.start)
    if any(word.tag == "v" or word.text == "的" for word in gap):
        return True
    said = words_of(doc).starting(last.start, last.end)
    return first.text.endswith("活动") and not gap and [word.tag for word in said] == ["v"]


def _quoted(doc: Doc) -> Iterator[Named]:
    text = text_of(doc)
    for group in GROUP.finditer(text):
        names = list(ONE.finditer(text, *group.span()))
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
                last = index == len(names) - 1
                end = head.end if last else quote.end()
                phrase = text[start : head.end]
                if PLAIN_QUOTE.fullmatch(name) or DAY.fullmatch(name):
                    name = text[start:end].removesuffix("活动")
                yield Named(start, end, name, kind_of(phrase, head.kind), last)
            elif COUNTED.match(text, group.end()) or _is_own(text, quote, name):
                last = index == len(names) - 1
                end = _phrase_end(doc, quote) if last else quote.end()
                yield Named(start, end, name, kind_of(text[start:end], None), False)


def _is_term(doc: Doc, quote: re.Match[str], name: str) -> bool:
    """Whether a short quotation is a word of the language (“党史”, “两癌”) and no name."""
    if len(name) > 2 or PLAIN_QUOTE.fullmatch(name) or DAY.fullmatch(name):
        return False
    row = words_of(doc).starting(quote.start() + 1, quote.end() - 1)
    return name[0] in NUMERALS or (len(row) == 1 and row[0].tag in ("n", "vn", "j"))


def _is_own(text: str, quote: re.Match[str], name: str) -> bool:
    """Whether a quoted name without a head is an activity's by its own words or by its verb."""
    if NOT_AFTER.match(text, quote.end()) or re.search(r"[，。；！？]", name):
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
    return bool(NAME_END.search(name)) or (bool(OPENED.search(before)) and len(name) >= 4)


def _phrase_end(doc: Doc, quote: re.Match[str]) -> int:
    """Where the noun phrase ends that closes a clause behind a name: 举办“河灯映月”民俗巡游。"""
    text = text_of(doc)
    start = quote.end()
    if not HELD.search(text, max(0, quote.start() - 8), quote.start()):
        return start
    for word in words_of(doc).starting(start, min(clause_end(text, start), start + 9)):
        if is_stop(word) or word.tag.startswith("d") or NOT_AFTER.match(text, word.start):
            break
        shut = CLOSED.match(text, word.end) and word.end - start > 1
        if shut and not text.endswith(NO_EVENTS, start, word.end):
            return word.end
    return start


def _editions(doc: Doc) -> Iterator[Named]:
    """第四届职工运动会, 第八次代表大会: named by their edition, without quotation marks."""
    text = text_of(doc)
    for match in EDITION.finditer(text) if "届" in text else ():
        end = clause_end(text, match.end())
        for head in sorted(
            heads_in(doc, text, match.end(), min(end, match.end() + 20)), key=lambda h: -h.end
        ):
            if is_whole(doc, match.end(), head.start) and ends_word(doc, head.end):
                phrase = text[match.start() : head.end]
                yield Named(match.start(), head.end, phrase, head.kind, True)
                break
