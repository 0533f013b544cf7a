"""Where an event's words begin: behind the bodies, people, places and adverbs before it."""

import re

from spacy.tokens import Doc

from extractors.activity_heads import HEADS, ends_word
from extractors.activity_phrases import NOUNS, NUMBER, Span
from extractors.base import taken, text_of
from extractors.lexicon import any_of, lexicon
from extractors.words import Word, words_of
from models import Organisation

ACTOR = re.compile(any_of(row["ending"] for row in lexicon("activity_actors")))
SENDING = re.compile(r"(?:组织|邀请|安排|派出)$")
BODIES = ("中心组", "服务中心")
DONE = ("aid", "condolence", "volunteer", "inspection")
AGENT_KEPT = 4  # characters of an event noun from which on it does without its agent
PLACES = ("乡", "镇", "村", "县", "市", "省", "外地")
AT_HOME = ("家中", "家里", "家门口")
MEASURES = ("年", "岁", "以上", "个", "名", "位", "户", "场", "家")
GONE_TO = ("赴", "到", "在")
HOW_MANY = re.compile(rf"{NUMBER}[名位]")
SEVERAL = re.compile(r"[\u4e00-\u9fff]{1,4}们")
COUNTING = re.compile(rf"{NUMBER}(?:周?岁)?$")
COUNTED_QUOTE = re.compile(r"“[两双三四五六七八九十]\w”$")  # “两癌”筛查


def cut(doc: Doc, span: Span) -> Span:
    """The event without the bodies, people and adverbs that stand before it."""
    return _bound(doc, span[0], span[1]), span[1], span[2]


def _bound(doc: Doc, start: int, end: int) -> int:
    text = text_of(doc)
    for first, last in taken(doc, Organisation):
        if first <= start < last < end - 1:
            start = last
    start = max(_behind_actors(doc, start, end), text.rfind("的", start, end - 1) + 1)
    if several := SEVERAL.match(text, start, end - 1):
        start = several.end()
    row = words_of(doc).starting(start, end)
    placed = False
    while len(row) > 1:
        place = _placed(text, row[0]) or (placed and row[0].text in PLACES)
        outside = row[0].text in AT_HOME
        counted = row[0].text in MEASURES and _begins_number(text, row[0].start)
        if not (place or outside or counted or _is_adverb(row[0])):
            break
        placed, row = place, row[1:]
    begin = row[0].start if row else start
    quote = COUNTED_QUOTE.search(text, max(0, begin - 4), begin)
    return quote.start() if quote else begin


def _behind_actors(doc: Doc, start: int, end: int) -> int:
    """Behind those who act, where what is left is an action: 理论学习中心组|集中学习."""
    text = text_of(doc)
    sent = bool(SENDING.search(text, max(0, start - 3), start))
    counted = HOW_MANY.match(text, start, end) is not None
    for actor in ACTOR.finditer(text, start, end - 2):
        rest = end - actor.end()
        body = actor[0] in BODIES
        if ends_word(doc, actor.end()) and (body or rest >= AGENT_KEPT or sent):
            verbal = words_of(doc).starting(actor.end(), end)
            acted = bool(verbal) and _is_verb(verbal[-1])
            if verbal and (body or acted or counted):
                start = actor.end()
    return start


def _begins_number(text: str, at: int) -> bool:
    """Whether the words before are a number whose measure stands at `at`: 65|岁以上."""
    return bool(COUNTING.search(text, max(0, at - 4), at))


def _is_adverb(word: Word) -> bool:
    return word.tag.startswith("d") and len(word.text) == 1


def _is_verb(word: Word) -> bool:
    done = word.tag == "vn" and HEADS.get(word.text) in DONE
    return (word.tag == "v" or done) and word.text not in NOUNS


def _placed(text: str, word: Word) -> bool:
    """Whether a word is the place that somebody went to: 赴|宣城市|考察学习."""
    return (word.tag in ("ns", "s") or word.text.endswith(PLACES)) and text.endswith(
        GONE_TO, 0, word.start
    )
