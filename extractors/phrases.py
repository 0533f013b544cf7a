"""Noun phrases and actions beside a figure, told by the parts of speech of jieba's words."""

import re

from extractors.lexicon import lexicon
from extractors.units import Unit
from extractors.words import Word, Words

ACTIONS = frozenset(row["word"] for row in lexicon("item_verbs"))
FOLLOWING = re.compile(r"(?:个?方面|类型|类别|以上|以下|左右|不等|余|多)?的?")
PERSONAL = ("人", "名", "人次", "位", "户", "家", "对", "人份")
PERSON_END = tuple("者员人师生工手众民户家友士长官兵警童部表志女")
DIRECTED = tuple("来去出到成起上下入")  # 送来, 种下: verbs with their direction lead no noun
NOUN = ("n", "vn", "an", "j", "b", "a", "l", "i", "eng", "s", "z", "g", "k", "f")
AND = ("和", "及", "、", "与", "以及", "或")
TITLED = re.compile(r"《[^《》]{1,40}》|“(?P<name>[^“”]{1,20})”")
TITLED_END = re.compile(r"《[^《》]{1,40}》$|“(?P<name>[^“”]{1,20})”$")
LONGEST = 9  # characters of a noun phrase before a figure; longer ones lose their outermost words


def noun_after(text: str, words: Words, start: int, end: int, unit: Unit | None) -> str | None:
    """The noun phrase that begins at `start`, None where a verb or a break stands there."""
    skipped = FOLLOWING.match(text, start)
    start = skipped.end() if skipped else start
    while text.startswith(" ", start):
        start += 1
    if titled := TITLED.match(text, start, end):
        return noun_after(text, words, titled.end(), end, unit) or titled["name"] or titled[0]
    people = unit is None or unit.name in PERSONAL or unit.kind == "percentage"
    row = words.between(start, end)
    stop = 0
    for index, word in enumerate(row):
        before = row[index - 1] if index else None
        after = row[index + 1] if index + 1 < len(row) else None
        if word.text in ("和", "及") and before and after and is_noun(after):
            continue
        if word.tag[:1] == "f" and before is not None:
            break
        if index == 0 and people and _of_people(word, after):
            continue
        if not is_noun(word) and not (
            after is not None and len(after.text) == 1 and _is_modifier(word, before, after)
        ):
            break
        if word.text in ACTIONS and not _compound(word, before, after):
            break
        if people and before is not None and _is_person(before) and not _is_person(word):
            break
        stop = word.end
    return text[start:stop].strip() or None


def noun_before(text: str, words: Words, begin: int, left: str) -> str | None:
    """The noun phrase that `left`, the text from `begin` on, ends in."""
    left = left.rstrip()
    if titled := TITLED_END.search(left):
        return titled["name"] or titled[0]
    end = begin + len(left)
    row = words.between(begin, end)
    first = len(row)
    while first > 0:
        word = row[first - 1]
        before = row[first - 2] if first > 1 else None
        after = row[first] if first < len(row) else None
        if word.text in AND and after is not None and before is not None:
            if not is_noun(before) or before.text in ACTIONS or end - before.start > LONGEST + 4:
                break
            first -= 1
            continue
        if not is_noun(word) and not _is_modifier(word, before, after):
            break
        if word.text in ACTIONS and not _compound(word, before, after):
            break
        if after is not None and end - word.start > LONGEST and after.text not in AND:
            break
        first -= 1
    while first < len(row) and (row[first].text in AND or row[first].tag[:1] in ("f", "t")):
        first += 1
    return text[row[first].start : end].strip() or None if first < len(row) else None


def _of_people(word: Word, after: Word | None) -> bool:
    """Whether a verb tells which people: 独居 老人, 参训 学员."""
    told = word.tag.startswith("v") and word.text not in ACTIONS
    return told and after is not None and is_noun(after) and after.text.endswith(PERSON_END)


def _is_modifier(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether a verb stands in a name: 播放 量, 垃圾 投放 点, 职业资格 鉴定 合格率."""
    if not word.tag.startswith("v") or after is None or not is_noun(after):
        return False
    if len(after.text) == 1:
        return True
    led = word.text in ACTIONS or len(word.text) == 1 or word.text.endswith(DIRECTED)
    return not led and before is not None and is_noun(before)


def _compound(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether an action is part of a name: 志愿 服务 小队, but not 志愿者 服务 群众."""
    if after is None or not is_noun(after):
        return (
            word.tag == "vn"
            and before is not None
            and is_noun(before)
            and before.text not in ACTIONS
            and not before.text.endswith(PERSON_END)
        )
    if len(after.text) == 1:
        return True
    named = before is not None and is_noun(before) and before.text not in ACTIONS
    return (
        named
        and word.tag == "vn"
        and not after.text.endswith(PERSON_END)
        and not (before is not None and before.text.endswith(PERSON_END))
    )


ACTION_AFTER = re.compile(
    r"(?:被|已|将|在[^，。；]{1,8}?(?=就业|工作))?(?P<action>[\u4e00-\u9fff]{2,8}?)(?=[，。；：、！？\n（(]|$|[\d“《])"
)


def action_after(text: str, start: int, following: int) -> str | None:
    """What befell or was done by those counted: 2人受伤, 46人被通报批评."""
    found = ACTION_AFTER.match(text, start)
    return found["action"] if found and found.end() <= following else None


def action_before(words: Words, begin: int, left: str) -> str | None:
    """The action that `left` ends in: 整改96处, 当场签约35人."""
    row = words.between(begin, begin + len(left))
    if not row:
        return None
    last = row[-1]
    if last.text[0].isdigit():
        return None
    if len(row) > 1 and len(last.text) == 1:
        return row[-2].text + last.text
    return last.text


def _is_person(word: Word) -> bool:
    return len(word.text) > 1 and word.text.endswith(PERSON_END)


def is_noun(word: Word) -> bool:
    """Whether the word can stand in a noun phrase; words that no dictionary has can."""
    return (
        word.text[0].isalnum()
        and not word.text[0].isdigit()
        and (not word.tag or word.tag.startswith(NOUN))
    )
