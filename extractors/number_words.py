"""Words that hold a numeral and state no number: 一定, 四川, 周一, 十四五, 五一."""

import re
from collections import defaultdict

from extractors.lexicon import any_of, lexicon
from extractors.units import unit_at

LONGEST_BEFORE = 3  # characters of a word that may stand before its numeral: 腊月二十三 has two


def _by_first() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = defaultdict(list)
    for row in lexicon("number_words"):
        words[row["word"][0]].append(row["word"])
    return {first: re.compile(any_of(some)) for first, some in words.items()}


KINDS = {row["word"]: row["kind"] for row in lexicon("number_words")}
BY_FIRST = _by_first()
SPOTS = [(word, at) for word in KINDS for at in range(min(len(word), LONGEST_BEFORE + 1))]
OPENING = frozenset(word[at : at + 2] for word, at in SPOTS if at + 1 < len(word))
CLOSING = frozenset(word[-2:] for word, at in SPOTS if at + 1 == len(word))
"""Two characters of a word from its numeral on, or up to it: few numerals stand in such pairs."""


def word_around(text: str, start: int, end: int) -> re.Match[str] | None:
    """The word that the numeral `text[start:end]` stands in.

    None where the numeral alone, or it with its unit, is longer: 十一 in 十一个, 三小 in 三小时.
    """
    pair = text[start - 1 : start + 1]
    if text[start : start + 2] not in OPENING and pair not in CLOSING:
        return None
    for first in range(max(0, start - LONGEST_BEFORE), start + 1):
        words = BY_FIRST.get(text[first])
        word = words.match(text, first) if words is not None else None
        if word is None or word.end() <= start:
            continue
        if word.end() < end or text.startswith("分之", end):
            return None
        unit = unit_at(text, end)
        return None if unit is not None and end + len(unit.name) > word.end() else word
    return None
