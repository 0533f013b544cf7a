"""Named activities: a name in quotation marks with its head noun, or one told by its edition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.activity_heads import (
    HEAD,
    HEADS,
    NOT_AFTER,
    TRIGGER,
    clause_end,
    heads_in,
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
BODY_END = re.compile(rf"{any_of(row['ending'] for row in lexicon('activity_body_ends'))}$")
COUNTED = re.compile(r"[一二三四五六七八九十两\d]+[大项个场]")
OCCASION = re.compile(r"当天|当日|前夕|期间|前后|来临|到来|节日|国际")
PLAIN_QUOTE = re.compile(r"[三五六七八九一十两双0-9·]+(?:节|会)?|两会|三农")
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


def tail(doc: Doc, start: int) -> tuple[int, str] | None:
    """(end, head) of the head noun that belongs to a name ending at `start`, None without one."""
    text = text_of(doc)
    link = LINK.match(text, start)
    begin = link.end() if link and not HEAD.match(text, start) else start
    title = re.match(r"《[^《》]{1,20}》", text[begin : begin + WINDOW])
    end = min(clause_end(text, begin), begin + WINDOW + (title.end() if title else 0))
    if COUNTED.match(text, begin):
        return None
    own = NAME_END.search(text[max(0, start - 8) : start - 1]) is not None
    for head in sorted(heads_in(text, begin, end), key=lambda head: -head.end()):
        acted = own and HEADS[head[0]] == "aid"  # “萤火行动”资助孤儿30人
        if (
            not acted
            and is_whole(doc, begin, head.start())
            and words_of(doc).ends_at(head.end())
            and not NOT_AFTER.match(text, head.end())
        ):
            return head.end(), head[0]
    return None


def _quoted(doc: Doc) -> Iterator[Named]:
    text = text_of(doc)
    for group in GROUP.finditer(text):
        names = list(ONE.finditer(text, *group.span()))
        head = tail(doc, group.end())
        lead = LEAD.search(text, max(0, group.start() - 6), group.start())
        for index, quote in enumerate(names):
            name = quote[0][1:-1]
            if not re.search(r"[\u4e00-\u9fff]{2}", name):
                continue
            start = lead.start() if lead and index == 0 else quote.start()
            if BODY_END.search(name) and head is None:
                continue
            if head is not None:
                short = len(name) < 3 and HEADS[head[1]] not in ("campaign", "competition")
                if short and not PLAIN_QUOTE.fullmatch(name):
                    continue
                last = index == len(names) - 1
                end = head[0] if last else quote.end()
                phrase = text[start : head[0]]
                if PLAIN_QUOTE.fullmatch(name):
                    name = text[start:end].removesuffix("活动")
                yield Named(start, end, name, kind_of(phrase, head[1]), last)
            elif COUNTED.match(text, group.end()) or _is_own(text, quote, name):
                yield Named(start, quote.end(), name, kind_of(name, name), False)


def _is_own(text: str, quote: re.Match[str], name: str) -> bool:
    """Whether a quoted name without a head is an activity's by its own words or by its verb."""
    if NOT_AFTER.match(text, quote.end()) or re.search(r"[，。；！？]", name):
        return False
    if PLAIN_QUOTE.fullmatch(name) or OCCASION.match(text, quote.end()):
        return False
    before = text[max(0, quote.start() - 8) : quote.start()]
    if HONOUR.search(before):
        return False
    return bool(NAME_END.search(name)) or (bool(OPENED.search(before)) and len(name) >= 4)


def _editions(doc: Doc) -> Iterator[Named]:
    """第四届职工运动会, 第八次代表大会: named by their edition, without quotation marks."""
    text = text_of(doc)
    for match in EDITION.finditer(text) if "届" in text else ():
        end = clause_end(text, match.end())
        for head in sorted(
            heads_in(text, match.end(), min(end, match.end() + 20)), key=lambda h: -h.end()
        ):
            if is_whole(doc, match.end(), head.start()) and words_of(doc).ends_at(head.end()):
                phrase = text[match.start() : head.end()]
                yield Named(match.start(), head.end(), phrase, HEADS[head[0]], True)
                break
