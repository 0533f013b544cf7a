"""Noun phrases and actions beside a figure, told by the parts of speech of jieba's words."""

import re

from extractors.figure_terms import Figure
from extractors.lexicon import lexicon
from extractors.organisation_heads import heads
from extractors.units import Unit
from extractors.words import Word, Words

ACTIONS = frozenset(row["word"] for row in lexicon("item_verbs"))
FOLLOWING = re.compile(r"(?:个?方面|类型|类别|以上|以下|左右|不等|余|多)?的?")
PERSONAL = ("人", "名", "人次", "位", "户", "家", "对", "人份", "票")
PERSON_END = tuple("者员人师生工手众民户家友士长官兵警童部表志女属")
NOT_PEOPLE = tuple(row["word"] for row in lexicon("not_people"))
DIRECTED = tuple("来去出到成起上下入")  # 送来, 种下: verbs with their direction lead no noun
NOUN = ("n", "vn", "an", "j", "b", "a", "l", "i", "eng", "s", "z", "g", "k", "f")
AND = ("和", "及", "、", "与", "以及", "或")
TITLED = re.compile(r"《[^《》]{1,40}》|“(?P<name>[^“”]{1,20})”")
TITLED_END = re.compile(r"《[^《》]{1,40}》$|“(?P<name>[^“”]{1,20})”$")
INNER = re.compile(r"（[\u4e00-\u9fff]{1,4}）")
SAYINGS = ("i", "l")  # 不容忽视, 名花有主: what is said of the noun
BELONGING = ("有关", "相关", "所属", "下属", "直属", "所辖")
LEADING = ("到", "至", "在", "赴", "从", "向", "于", "对", "为", "由", "将", "把", "被")
RECENT = ("新", "拟", "应", "未", "已", "在")
OCCASIONS = ("项", "类", "种", "场", "次", "轮", "期", "笔")
GROUPS = tuple("组队点站室岗团班处所")
PLACES = ("里", "中", "内", "上", "下", "外", "等")
CLOSING = "，。；：！？,;:!?\n"
BY_THEMSELVES = ("人", "人次", "次")
DESCRIBING = re.compile(r"(?:(?![了给到将把])[\u4e00-\u9fff、]){2,14}?的(?=[\u4e00-\u9fff])")
COPULA = re.compile(r"(?:均|都|仍)?[为是系](?P<what>[\u4e00-\u9fff]{2,8})(?=[，。；、\n]|$)")
REST = re.compile(r"[^，。；：！？、\n（(\d]+")
LIGHT = ("开展", "举办", "组织", "进行", "实施")
DEEDS = ACTIONS.union(row["verb"] for row in lexicon("seat_verbs")).difference(LIGHT)
TAKING = frozenset(row["word"] for row in lexicon("object_verbs"))
"""Verbs that another follows as their object: 参加|培训."""
MEASURED = ("人均", "户均", "月均", "年均", "日均", "场均", "实际", "累计")
LONGEST = 9  # characters of a noun phrase before a figure; longer ones lose their outermost words


def noun_after(text: str, words: Words, start: int, end: int, unit: Unit | None) -> str | None:
    """The noun phrase that begins at `start`, None where a verb or a break stands there."""
    skipped = FOLLOWING.match(text, start)
    start = skipped.end() if skipped else start
    while text.startswith(" ", start):
        start += 1
    if titled := TITLED.match(text, start, end):
        further = noun_after(text, words, titled.end(), end, unit)
        if further is None or further in PLACES:
            return titled["name"] or titled[0]
        return further
    people = unit is None or unit.name in PERSONAL or unit.kind == "percentage"
    row = words.between(start, end)
    stop = 0
    for index, word in enumerate(row):
        before = row[index - 1] if index else None
        after = row[index + 1] if index + 1 < len(row) else None
        if word.text in ("和", "及") and before and after and is_noun(after):
            continue
        if before is not None and (word.tag[:1] == "f" or word.text in BELONGING):
            break
        if before is not None and word.tag in SAYINGS and len(word.text) > 3:
            break
        newly = index == 1 and before is not None and before.text in RECENT
        if (index == 0 or newly) and people and _of_people(word, after):
            continue
        if index == 0 and not people and _of_a_group(word, after):
            continue
        if not is_noun(word) and not (
            after is not None and len(after.text) == 1 and _is_modifier(word, before, after)
        ):
            break
        if word.text in ACTIONS and not _compound(word, before, after):
            if index == 0 and _is_kind(text, word, after, unit):
                return word.text
            break
        if people and before is not None and _is_person(before) and not _is_person(word):
            break
        stop = word.end
    return text[start : _with_aside(text, words, stop, end, unit)].strip() or None


def _with_aside(text: str, words: Words, stop: int, end: int, unit: Unit | None) -> int:
    """Where the phrase that stops at `stop` ends with a noun in brackets: 乡镇（园区）工会."""
    aside = INNER.match(text, stop, end) if stop else None
    if aside is None or not all(map(is_noun, words.between(aside.start() + 1, aside.end() - 1))):
        return stop
    further = noun_after(text, words, aside.end(), end, unit)
    joined = further is not None and text.startswith(further, aside.end())
    return aside.end() + (len(further) if further and joined else 0)


def _is_kind(text: str, word: Word, after: Word | None, unit: Unit | None) -> bool:
    """Whether an action is what the unit counts: 三项服务, 两场培训 at the end of a clause."""
    counted = unit is not None and unit.name in OCCASIONS
    if not counted:
        return False
    closed = word.end == len(text) or text[word.end] in CLOSING + "的"
    return closed or (after is not None and word.tag == "vn" and after.tag[:1] in ("v", "p", "d"))


def described(text: str, words: Words, start: int, end: int, unit: Unit | None) -> str | None:
    """The noun that a clause with 的 describes: 17户不符合条件的企业; 人 needs no noun after it."""
    if unit is None or unit.name in BY_THEMSELVES:
        return None
    clause = DESCRIBING.match(text, start, end)
    return noun_after(text, words, clause.end(), end, unit) if clause else None


def called(text: str, start: int, end: int, figure: Figure) -> str | None:
    """What a share is said to be: 三分之一为兼职."""
    share = figure.percent is not None or (
        figure.unit is not None and figure.unit.kind == "percentage"
    )
    copula = COPULA.match(text, start, end) if share else None
    return copula["what"] if copula else None


def ellipsis(left: str) -> str | None:
    """Who 的 stands for at the end of `left`: 获得证书的有32人, 活跃的不足五成."""
    told = left.rstrip("的 ")
    return told if 1 < len(told) <= LONGEST and not any(map(str.isdigit, told)) else None


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
    return told and after is not None and is_noun(after) and _is_person(after)


def _of_a_group(word: Word, after: Word | None) -> bool:
    """Whether a verb tells what a group is for: 16个作战小组, 5个取水点."""
    told = word.tag.startswith("v") and word.text not in ACTIONS and len(word.text) > 1
    return told and after is not None and is_noun(after) and after.text.endswith(GROUPS)


def named(words: Words, start: int) -> bool:
    """Whether a noun proper stands at `start`: 其余19家企业, but not 其余14项明确责任人."""
    word = words.starts_at(start)
    return word is not None and word.tag.startswith(("n", "b", "j"))


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
    if word.text in LEADING:
        return False
    if after is None or not is_noun(after):
        return (
            word.tag == "vn"
            and before is not None
            and is_noun(before)
            and before.text not in ACTIONS
            and not _is_person(before)
        )
    if len(after.text) == 1:
        return True
    named = before is not None and is_noun(before) and before.text not in ACTIONS
    return (
        named
        and word.tag == "vn"
        and not _is_person(after)
        and not (before is not None and _is_person(before))
    )


ACTION_AFTER = re.compile(
    r"(?:被|已|将|由此|因此|在[^，。；]{1,8}?(?=就业|工作))?"
    r"(?P<action>[\u4e00-\u9fff]{2,8}?|(?:荣?获|评为|授予|取得|拿到|走上)[\u4e00-\u9fff]{2,16}?)"
    r"(?=[，。；：、！？\n（(]|$|[\d“《])"
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
        return None if row[-2].text[0].isdigit() else row[-2].text + last.text
    if len(row) > 1 and (_goes_with(row[-2], last) or _undergoes(row[-2], last)):
        return row[-2].text + last.text
    return last.text


def _undergoes(word: Word, last: Word) -> bool:
    """Whether the noun before an action tells what it is done to: 医疗卫生|支出, 黄精|种植."""
    thing = word.tag.startswith(("n", "b", "vn")) and not word.tag.startswith(("nr", "ns", "nt"))
    if not thing or len(word.text) < 2 or word.text in ACTIONS or last.text not in DEEDS:
        return False
    return word.text not in MEASURED and not _is_person(word) and not names_body(word.text)


def _goes_with(word: Word, last: Word) -> bool:
    """Whether two verbs tell one action: 转移|安置, 排查|整改; not 组织|培训."""
    pair = len(word.text) == len(last.text) == 2 and last.text in DEEDS
    return pair and word.tag in ("v", "vn") and word.text not in TAKING and word.text not in LIGHT


def _is_person(word: Word) -> bool:
    return (
        len(word.text) > 1 and word.text.endswith(PERSON_END) and not word.text.endswith(NOT_PEOPLE)
    )


def names_body(noun: str) -> bool:
    """Whether the words end in what a body's name ends in."""
    return any(spot.end == len(noun) for spot in heads(noun))


def is_noun(word: Word) -> bool:
    """Whether the word can stand in a noun phrase; words that no dictionary has can."""
    return (
        word.text[0].isalnum()
        and not word.text[0].isdigit()
        and (not word.tag or word.tag.startswith(NOUN))
    )
