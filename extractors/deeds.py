"""What was done to or by those counted, where no noun says what is counted: 整改96处, 2人受伤."""

import re
from itertools import pairwise

from extractors.figure_terms import Figure
from extractors.lexicon import any_of, lexicon
from extractors.phrases import (
    ACTIONS,
    AND,
    DIRECTED,
    LEADING,
    LONGEST,
    is_doer,
    is_noun,
    is_person,
    noun_after,
    noun_before,
)
from extractors.units import Unit
from extractors.words import Word, Words

LIGHT = frozenset(row["verb"] for row in lexicon("light_verbs"))
"""Verbs that say of a deed only that it was done; the deed is what stands between them and the
figure: 开展应急救护培训两期."""
CAUSING = frozenset(row["word"] for row in lexicon("causing_words"))
MODIFIES = 2  # characters of a verb that can stand in a name: 家庭 改造, but not 群众 到
REST = re.compile(r"[^，。；：！？、\n（(\d]+")
ACTION_AFTER = re.compile(
    r"(?:由此|因此|从此|被|已|将|在[^，。；]{1,8}?(?=就业|工作))?"
    r"(?P<action>[\u4e00-\u9fff](?:[\u4e00-\u9fff]|、(?![一二三四五六七八九十两\d])){1,15}?)"
    r"(?=[，。；：、！？\n（(]|$|[\d“《])"
)
HONOUR = re.compile(  # 被授予“十佳志愿者”称号
    r"(?:分别|当选|被|荣|获|授予|评为|获得|荣获|获评|命名为|认定为)+[\u4e00-\u9fff]{0,6}“(?P<name>[^“”]{2,16})”"
)
HARM = re.compile(any_of(row["word"] for row in lexicon("harms") if row["of"] != "places"))
SHORT = 8
PARTICLE = re.compile("[的了]")
PAID = re.compile(r"(?:的标准)?(?=发放|拨付|支付|补助|奖励|发)")
OCCASION = re.compile(r"..[前后时]$")
RESULTS = frozenset(
    ("去", "来", "走", "掉", "光", "完", "好", "出", "出去", "出来", "下来", "下去", "起来", "了")
)
"""What follows a verb and leads on to how many: 发出去600张, 订走了300只."""
NOMINAL = ("收入", "支出", "投入")  # deeds that end as 发出 does
ASIDE = frozenset(
    ("当场", "现场", "实际", "连续", "原", "新", "人均", "户均", "日均", "月均", "年均")
)
"""How a deed is done or counted, which names no deed."""
PASSIVE = ("被", "由", "让")


def done_after(text: str, words: Words, start: int, end: int, unit: Unit | None) -> str | None:
    """What was done so many times: 先后6次到园区发放宣传册 is 发放宣传册."""
    clause = REST.match(text, start)
    if unit is None or unit.name != "次" or clause is None:
        return None
    row = words.between(start, min(end, clause.end()))
    last = next((word for word in reversed(row) if word.text in ACTIONS and word.end < end), None)
    if last is None:
        return None
    begin = last.end if last.text in LIGHT else last.start
    return text[begin : row[-1].end].strip() or None


def action_after(text: str, start: int, following: int) -> str | None:
    """What befell or was done by those counted: 2人受伤, 46人被通报批评; no time (在出发前)."""
    if honour := HONOUR.match(text, start, following):
        return honour["name"]
    if harm := HARM.match(text, start, following):
        return harm[0]
    found = ACTION_AFTER.match(text, start)
    if found is None or found.end() > following or OCCASION.search(found["action"]):
        return None
    if len(found["action"]) > SHORT and PARTICLE.search(found["action"]):
        return None
    return found["action"]


def deed_before(text: str, words: Words, begin: int, left: str) -> str | None:
    """The deed that `left` ends in with what it was done to: 家庭适老化改造, 医疗卫生支出.

    Who did it is no part of it (职工捐款); after a verb that says only that it was done, all is.
    """
    row = words.between(begin, begin + len(left.rstrip()))
    if not row or not _is_deed(row[-1]):
        return None
    first = len(row) - 1
    while first > 0 and _joins(row, first - 1):
        first -= 1
    governed = first > 0 and row[first - 1].text in LIGHT
    told = row[first:-1]
    acts = any(is_doer(one) and after.tag in ("", "v") for one, after in pairwise(told))
    if acts and not governed:
        return None  # 队长带队出动58人次
    while first < len(row) and row[-1].end - row[first].start > LONGEST + 3:
        first += 1
    while first < len(row) - 1 and (
        row[first].text in ASIDE or not (governed or _is_thing(row[first]))
    ):
        first += 1
    doers = [index for index in range(first, len(row) - 1) if is_doer(row[index])]
    if doers and not governed and not any(is_person(row[index]) for index in doers[1:]):
        first = doers[-1] + 1
    if first == len(row) - 1:
        return None
    return text[row[first].start : row[-1].end]


def _is_deed(word: Word) -> bool:
    named = word.text in NOMINAL or not word.text.endswith(DIRECTED)
    return word.tag[:1] == "v" and len(word.text) >= MODIFIES and named


def _is_thing(word: Word) -> bool:
    return is_noun(word) and word.tag[:1] != "v"


def _joins(row: list[Word], index: int) -> bool:
    """Whether the word at `index` can stand in the name of a deed that the words after it end."""
    word, after = row[index], row[index + 1]
    if word.text in AND:
        return index > 0 and _joins(row, index - 1)
    if word.text in LEADING or word.text in LIGHT or word.text in CAUSING:
        return False
    if is_noun(word):
        return True
    single = len(word.text) == 1 and is_noun(after) and word.tag[:1] in ("v", "a")
    if single or (len(after.text) == 1 and is_noun(after)):
        return True
    return _is_deed(word) and index > 0 and _joins(row, index - 1)


def object_before(text: str, words: Words, begin: int, left: str) -> str | None:
    """What stands before the verb that it was done to: 宣传单发出去600张, 刀片装了两盒."""
    row = words.between(begin, begin + len(left.rstrip()))
    end = len(row)
    while end > 0 and row[end - 1].text in RESULTS:
        end -= 1
    if end < 2:
        return None
    verb, done = row[end - 1], end < len(row) or row[end - 1].text.endswith(DIRECTED)
    if not done or verb.tag[:1] != "v" or verb.text in (*NOMINAL, *ACTIONS, *LEADING, *CAUSING):
        return None
    by = next((word for word in row[: end - 1] if word.text in PASSIVE), None)
    if by is None and is_doer(row[end - 2]):
        return None
    before = verb if by is None else by
    noun = noun_before(text, words, begin, text[begin : before.start].rstrip("就也又已都才"))
    return _subject(text, words, begin) if by is not None and noun is None else noun


def _subject(text: str, words: Words, begin: int) -> str | None:
    """What the clause before is said of: 手提包还没送到，就被订走了300只."""
    if begin == 0 or text[begin - 1] not in "，,":
        return None
    opening = max(text.rfind(mark, 0, begin - 1) for mark in "，。；！？\n") + 1
    row = words.between(opening, begin - 1)
    adverbs = (word.start for word in row if word.tag[:1] in ("d", "p"))
    said = next(adverbs, next((word.start for word in row if word.tag[:1] == "v"), None))
    return None if said is None else noun_before(text, words, opening, text[opening:said])


def action_before(words: Words, begin: int, left: str) -> str | None:
    """The action that `left` ends in: 整改96处, 当场签约35人."""
    row = words.between(begin, begin + len(left))
    if not row:
        return None
    last = row[-1]
    if last.text[0].isdigit():
        return None
    if len(row) > 1 and len(last.text) == 1 and row[-2].tag != "d":
        return None if row[-2].text[0].isdigit() else row[-2].text + last.text
    return last.text


def goes_on(words: Words, begin: int, left: str, at: int) -> bool:
    """Whether a verb goes on after a noun with its number: 毛毯1500床支援灾区."""
    row, after = words.between(begin, begin + len(left.rstrip())), words.starts_at(at)
    if not row or after is None or after.tag != "vn":
        return False
    return row[-1].tag == "n" and row[-1].end == begin + len(left)


def paid(text: str, words: Words, start: int, end: int, figure: Figure) -> str | None:
    """What is paid at a rate: 按每人每月600元发放补贴."""
    given = PAID.match(text, start) if figure.unit is not None and figure.unit.is_money else None
    if given is None:
        return None
    row = words.between(given.end(), end)
    if len(row) < 2:
        return None
    return noun_after(text, words, row[0].end, end, figure.unit) or row[1].text
