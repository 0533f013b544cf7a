"""What stands behind a quoted name: its head noun, and where the phrase ends."""

import re

from spacy.tokens import Doc

from extractors.activity_heads import (
    ALSO,
    HEAD,
    NO_EVENTS,
    TRIGGER,
    Head,
    clause_end,
    ends_word,
    heads_in,
    is_stop,
    is_whole,
    serves_another,
)
from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.words import words_of

NUMBER = r"(?:[\d一二三四五六七八九十]+)"
LINK = re.compile(r"\s+|的|等(?:的)?|为(?:内容|主题|载体|抓手)的|系列|主题")
COUNTED = re.compile(
    rf"[一二三四五六七八九十两\d]+(?:场|[大项个](?=[\u4e00-\u9fff]{{0,4}}?{HEAD.pattern}))"
)
CLOSED = re.compile(
    rf"(?=[，。；：、！？,;:!?“（(\n\d]|$|{NUMBER}余?[场次期届])|[于在由](?=[^，。；]{{2}})"
)
CHANNEL = re.compile(r"(?:微信)?(?:公众号|视频号|小程序|热线|网站|直播间)")
HELD = re.compile(rf"(?:{TRIGGER.pattern}|办起|推出)(?:了|好)?$")
WINDOW = 22  # characters after a name in which its head stands
DAY = re.compile(r"\d{1,2}[·.]\d{1,2}")
NAME_END = re.compile(rf"{any_of(row['ending'] for row in lexicon('activity_name_ends'))}$")


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
        and not serves_another(doc, head.end)
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
    if gap and gap[0].text == ALSO:
        return False
    if any(word.tag == "v" or word.text == "的" for word in gap):
        return True
    said = words_of(doc).starting(last.start, last.end)
    return first.text.endswith("活动") and not gap and [word.tag for word in said] == ["v"]


def phrase_end(doc: Doc, quote: re.Match[str]) -> int:
    """Where the noun phrase ends that closes a clause behind a name: 举办“河灯映月”民俗巡游。"""
    text = text_of(doc)
    start = quote.end()
    if not HELD.search(text, max(0, quote.start() - 8), quote.start()):
        return start
    for word in words_of(doc).starting(start, min(clause_end(text, start), start + 9)):
        if is_stop(word) or word.tag.startswith("d") or serves_another(doc, word.start):
            break
        shut = CLOSED.match(text, word.end) and word.end - start > 1
        if shut and not text.endswith(NO_EVENTS, start, word.end):
            return word.end
    return start
