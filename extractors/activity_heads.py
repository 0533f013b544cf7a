"""The words that activities are told by: heads (竞赛, 讲座, 走访慰问), triggers (开展), kinds."""

import re
from typing import NamedTuple, cast

from spacy.tokens import Doc

from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.words import Word, words_of
from models import ActivityKind

HEADS = {row["head"]: cast(ActivityKind, row["kind"]) for row in lexicon("activity_heads")}
KINDS = {row["word"]: cast(ActivityKind, row["kind"]) for row in lexicon("activity_kinds")}
ENDINGS = {row["ending"]: cast(ActivityKind, row["kind"]) for row in lexicon("activity_endings")}
WHERE = {row["ending"]: row["where"] for row in lexicon("activity_endings")}
"""any: 赛, 节; quoted: 月, 日, behind a quoted name; alone: 行, 集, there as words of their own."""
MISDEEDS = tuple(row["ending"] for row in lexicon("activity_misdeeds"))
NO_EVENTS = (*(row["word"] for row in lexicon("activity_not_events")), *MISDEEDS)
HEAD = re.compile(any_of(HEADS))
ENDS_IN = re.compile(rf"{any_of(HEADS)}(?=[”\"]?$)")
EVENT = re.compile(any_of([*HEADS, *ENDINGS]))
TRIGGER = re.compile(any_of(row["trigger"] for row in lexicon("activity_triggers")))
NOT_AFTER = re.compile(any_of(row["word"] for row in lexicon("activity_not_after")))
KIND = [
    re.compile(
        rf"(?=({any_of(row['word'] for row in lexicon('activity_kinds') if row['says'] == says)}))"
    )
    for says in ("much", "little")
]
INNER = re.compile(r"“[^”]*”")
LITTLE = ("服务", "课堂", "服务活动", "服务行动", "直播", "专栏", "短视频", "专场", "集市")
PERIODS = ("月", "周", "月活动", "周活动", "日活动")  # 活动月, 维权月活动: campaigns

CLAUSE_END = re.compile(r"[，。；：、！？,;:!?“”\"（）()\n\s]|$")
STOP_WORDS = frozenset(row["word"] for row in lexicon("activity_stops"))
MANY = ("百日", "百家", "百村", "百企", "千人", "万人", "万家")  # numbers that count nothing
RANKED = re.compile(r"[一二三四五六ⅠⅡⅢⅣ]级")
NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万亿两几半数多]")
STOP_TAGS = ("p", "c", "r", "m", "y", "e", "x")
GLUED = ("和", "与", "及", "于", "在", "从", "由", "至", "已", "上", "里")
GLUED_BEHIND = ("会上", "会后", "会中", "会前")  # 会商|会上: the head ends inside the word
NOMINAL = ("提升", "推进", "促进", "深化")  # right before a head they are nouns: 能力提升培训
ALSO = "暨"  # 启动暨揭牌仪式: two ceremonies in one
OPENING = "启动"
NO_NOUN = "dptrcm"  # 举行, 每日: words whose last character is no head


class Head(NamedTuple):
    """A word that an activity can end in, with its offsets and the kind that it says."""

    start: int
    end: int
    text: str
    kind: ActivityKind


def clause_end(text: str, start: int) -> int:
    """Where the clause that goes on at `start` ends."""
    found = CLAUSE_END.search(text, start)
    return found.start() if found else len(text)


def heads_in(doc: Doc, text: str, start: int, end: int, *, quoted: bool = False) -> list[Head]:
    """Every head that begins within `text[start:end]`, with the longest word at each place.

    A head is a word of the lexicon, or a noun that ends in an event's morpheme (农耕趣味赛); behind
    a quoted name more morphemes tell one (“听见老街”评弹周).
    """
    found = []
    at = start - 1
    while match := EVENT.search(text, at + 1, end):
        at, word = match.start(), match[0]
        if word in HEADS and not text.endswith(MISDEEDS, start, match.end()):
            found.append(Head(at, match.end(), word, HEADS[word]))
        elif (
            word in ENDINGS
            and (quoted or WHERE[word] == "any")
            and _is_shaped(doc, text, start, match.end(), quoted)
        ):
            found.append(Head(at, match.end(), word, ENDINGS[word]))
    return found


def _is_shaped(doc: Doc, text: str, start: int, end: int, quoted: bool) -> bool:
    """Whether the text up to `end` is a noun of its own, and none that only looks like an event."""
    if end - start < (2 if quoted else 3) or text.endswith(NO_EVENTS, max(0, end - 5), end):
        return False
    if text.startswith("式的", end - 1):
        return False  # 同志式的谈心
    row = words_of(doc).starting(max(start, end - 6), end)
    if not row or not ends_word(doc, end, quoted=quoted):
        return False
    last = row[-1]
    timed = last.tag == "t" and len(last.text) > 1 and last.text.endswith("节")  # 丰收节
    if len(last.text) == 1 or timed or not last.tag:
        return True
    return WHERE[text[end - 1]] != "alone" and last.tag != "v" and last.tag[0] not in NO_NOUN


def ends_word(doc: Doc, end: int, *, quoted: bool = False) -> bool:
    """Whether a word ends at `end`; jieba glues the last character of a new word to 于, 在 or 从.

    Behind a quoted name the glue is taken off whatever follows (文化惠民季|分单位情况表).
    """
    words = words_of(doc)
    if words.ends_at(end):
        return True
    behind = words.starts_at(end - 1)
    if behind is not None and behind.text in GLUED_BEHIND:
        return True
    glued = [word for word in words.starting(max(0, end - 3), end) if word.end > end]
    if not glued or glued[-1].tag:
        return False
    return quoted or glued[-1].text[end - glued[-1].start :] in GLUED


def serves_another(doc: Doc, end: int) -> bool:
    """Whether what follows `end` makes the name that of a body, channel, honour or product."""
    text = text_of(doc)
    if text.startswith(" ", end):
        end += 1
    found = NOT_AFTER.match(text, end)
    return found is not None and words_of(doc).ends_at(found.end())


def is_stop(word: Word) -> bool:
    """Whether the word cannot stand inside an activity's name: 和, 在, 先后, 吸引, a number."""
    text = word.text
    if text in MANY:
        return False
    if text in STOP_WORDS or text[0].isdigit():
        return True
    if RANKED.fullmatch(text):
        return False
    uncounted = word.tag == "m" and not NUMERAL.search(text)  # jieba calls 少儿 a number
    return word.tag.startswith(STOP_TAGS) and text != "同" and not uncounted


def is_whole(doc: Doc, start: int, end: int) -> bool:
    """Whether no word that begins between the offsets is a stop."""
    row = words_of(doc).starting(start, end)
    joined = any(word.text == ALSO for word in row)
    return not any(
        is_stop(word) and not is_nominal(word, end) and not (joined and word.text == OPENING)
        for word in row
    )


def is_nominal(word: Word, end: int) -> bool:
    """Whether a word that is elsewhere a verb belongs to the head that begins at `end`."""
    return word.text == ALSO or (word.text in NOMINAL and word.end == end)


def kind_of(phrase: str, head: str | None, kind: ActivityKind | None) -> ActivityKind | None:
    """The kind that the head says, or where that says little its words; None where none do.

    Of the words the last one tells, those outside of quotation marks before those within; a name
    without a head may end in one: “百家宴”.
    """
    if head is None:
        found = ENDS_IN.search(phrase)
        head = found[0] if found else ""
    kind = kind or HEADS.get(head)
    if kind is not None and not says_little(head, kind):
        return kind
    for words in (INNER.sub("", phrase), phrase):
        for telling in KIND:
            if told := [match[1] for match in telling.finditer(words)]:
                return KINDS[told[-1]]
    return None if kind == "campaign" else kind


def says_little(head: str, kind: ActivityKind) -> bool:
    """Whether a head leaves the kind to the words before it: 活动, 行动, 服务, 课堂."""
    if kind == "campaign":
        return len(head) == 1 or not head.endswith(PERIODS)
    return head.endswith(LITTLE)
