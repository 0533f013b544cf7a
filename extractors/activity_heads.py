"""The words that activities are told by: heads (竞赛, 讲座, 走访慰问), triggers (开展), kinds."""

import re
from typing import cast

from spacy.tokens import Doc

from extractors.lexicon import any_of, lexicon
from extractors.words import Word, words_of
from models import ActivityKind

HEADS = {row["head"]: cast(ActivityKind, row["kind"]) for row in lexicon("activity_heads")}
KINDS = {row["word"]: cast(ActivityKind, row["kind"]) for row in lexicon("activity_kinds")}
HEAD = re.compile(any_of(HEADS))
TRIGGER = re.compile(any_of(row["trigger"] for row in lexicon("activity_triggers")))
NOT_AFTER = re.compile(any_of(row["word"] for row in lexicon("activity_not_after")))
GENERIC = {"campaign", "service"}  # 活动, 行动 and 服务 say little: the words before them decide

CLAUSE_END = re.compile(r"[，。；：、！？,;:!?“”\"（）()\n\s]|$")
STOP_WORDS = frozenset(row["word"] for row in lexicon("activity_stops"))
STOP_TAGS = ("p", "c", "r", "m", "y", "e", "x")


def clause_end(text: str, start: int) -> int:
    """Where the clause that goes on at `start` ends."""
    found = CLAUSE_END.search(text, start)
    return found.start() if found else len(text)


def heads_in(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Every head that begins within `text[start:end]`, with the longest word at each place."""
    found = []
    for at in range(start, end):
        match = HEAD.match(text, at, end)
        if match:
            found.append(match)
    return found


def is_stop(word: Word) -> bool:
    """Whether the word cannot stand inside an activity's name: 和, 在, 先后, 吸引, a number."""
    text = word.text
    return (
        text in STOP_WORDS or text[0].isdigit() or (word.tag.startswith(STOP_TAGS) and text != "同")
    )


def is_whole(doc: Doc, start: int, end: int) -> bool:
    """Whether no word that begins between the offsets is a stop."""
    return not any(is_stop(word) for word in words_of(doc).starting(start, end))


def kind_of(phrase: str, head: str) -> ActivityKind:
    """The kind that the head says, or for 活动 and 行动 the words before it."""
    kind = HEADS.get(head)
    if kind is not None and kind not in GENERIC:
        return kind
    for word, told in KINDS.items():
        if word in phrase:
            return told
    return kind or "campaign"
