"""Noun phrases and actions beside a figure, told by the parts of speech of jieba's words."""

import re
from collections.abc import Sequence

from extractors.figure_terms import Figure
from extractors.lexicon import lexicon
from extractors.organisation_heads import head_of
from extractors.units import Unit
from extractors.words import Word, Words

ACTIONS = frozenset(row["word"] for row in lexicon("item_verbs"))
FOLLOWING = re.compile(r"(?:个?方面|类型|类别|以上|以下|左右|不等|余|多)?的?")
PERSONAL = ("人", "名", "人次", "位", "户", "家", "对", "人份", "票")
PERSON_END = tuple("者员人师生工手众民户家友士长官兵警童部表志女属们")
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
GIVING = ("投资", "投入", "赞助", "出资", "拨款", "让利")
NOT_NOUNS = frozenset("未已限均被将需正在由共全都还仍不没")
"""What a unit may be cut together with: 4 项未 完成."""
OCCASIONS = ("项", "类", "种", "场", "次", "轮", "期", "笔")
ANY_KIND = ("项", "种", "类", "人", "名", "位")  # units that rates and posts can have
BODY = re.compile(
    r"(?:村|社区|乡镇|街道|镇|县|站|队伍?|中心|学校|企业|公司|单位|民宿|小区|部门|班组|车间|院|厂|店)\Z"
)
ATTRIBUTE = re.compile(r"(?:率|情况|人员|负责人|收入|经费|产值|面积|入住率)\Z")
HARMS = frozenset(row["word"] for row in lexicon("harms") if row["of"] != "places")
MEASURED = tuple("数率量额")
DOERS = frozenset(
    row["word"] for name in ("body_words", "unnamed_bodies") for row in lexicon(name)
) | {"活动", "机关"}
PERIODS = ("日", "年", "月")
CLOSING = "，。；：！？,;:!?\n"
BY_THEMSELVES = ("人", "人次", "次")
DESCRIBING = re.compile(r"(?:(?![了给到将把])[\u4e00-\u9fff、]){2,14}?的(?=[\u4e00-\u9fff])")
OBJECT = re.compile(r"(?<=[\u4e00-\u9fff])[把将]")
COPULA = re.compile(r"(?:均|都|仍)?[为是系](?P<what>[\u4e00-\u9fff]{2,8})(?=[，。；、\n]|$)")
LONGEST = 9  # characters of a noun phrase before a figure; longer ones lose their outermost words


def noun_after(
    text: str, words: Words, start: int, end: int, unit: Unit | None, governed: str = ""
) -> str | None:
    """The noun phrase that begins at `start`, None where a verb or a break stands there.

    A verb that `governed` ends in takes it for its object: 组织12个抢修小组, 把两场演出送到.
    """
    skipped = FOLLOWING.match(text, start)
    start = skipped.end() if skipped else start
    while text.startswith(" ", start):
        start += 1
    if titled := TITLED.match(text, start, end):
        further = words.starts_at(titled.end())
        if further is None or further.tag[:1] != "f":  # “车间”里
            further_noun = noun_after(text, words, titled.end(), end, unit)
            return further_noun or titled["name"] or titled[0]
        return titled["name"] or titled[0]
    people = unit is None or unit.name in PERSONAL or unit.kind == "percentage"
    row = words.between(start, end)
    stop = 0
    for index, word in enumerate(row):
        before = row[index - 1] if index else None
        after = row[index + 1] if index + 1 < len(row) else None
        if word.text in ("和", "及") and before and after and is_noun(after):
            if _opens_clause(row[index + 1 :]):
                break
            continue
        if before is not None and (word.tag[:1] == "f" or word.text in BELONGING):
            break
        if before is not None and word.tag in SAYINGS and len(word.text) > 3:
            break
        if index == 0 and word.text in NOT_NOUNS and not word.tag:
            break
        newly = index == 1 and before is not None and before.text in RECENT
        if (index == 0 or newly) and people and _of_people(word, after):
            continue
        if index == 0 and governed and _is_object(word, after, governed):
            stop = word.end
            continue
        if unit is not None and unit.name in OCCASIONS and _told_of_deed(before, word):
            stop = word.end
            break
        if not is_noun(word) and not (
            after is not None and len(after.text) == 1 and _is_modifier(word, before, after)
        ):
            break
        if word.tag == "ad" and after is not None and after.tag[:1] in ("v", "p"):
            break
        if word.text in ACTIONS and not _compound(word, before, after):
            if index == 0 and _is_kind(text, word, after, unit):
                return word.text
            break
        if people and before is not None and is_person(before) and not is_person(word):
            break
        stop = word.end
    if unit is not None and unit.name not in ANY_KIND:
        stop = _without_attribute(text, start, [word for word in row if word.end <= stop], stop)
    return text[start : _with_aside(text, words, stop, end, unit)].strip() or None


def _told_of_deed(before: Word | None, word: Word) -> bool:
    """Whether an adjective makes the verb after it a noun: 十轮激烈 角逐."""
    adjective = before is not None and before.tag == "a"
    return adjective and word.tag[:1] == "v" and len(word.text) > 1


def _is_object(word: Word, after: Word | None, governed: str) -> bool:
    """Whether a verb begins the object of `governed`: 作战 小组; 演出 after 把."""
    if word.tag[:1] != "v" or len(word.text) < 2 or after is None or word.text in HARMS:
        return False
    if governed.endswith(("把", "将")):
        return after.tag[:1] == "v" or is_noun(after)
    moved = word.text.endswith(DIRECTED) or word.text in ACTIONS
    return after.tag[:1] == "n" and not moved


def _opens_clause(row: Sequence[Word]) -> bool:
    """Whether the words tell who did what follows: 器械和 企业捐赠的晶体."""
    verb = next((index for index, word in enumerate(row) if not is_noun(word)), None)
    if verb is None or row[verb].tag[:1] != "v":
        return False
    return any(word.text == "的" for word in row[verb + 1 : verb + 3])


def _without_attribute(text: str, start: int, row: Sequence[Word], stop: int) -> int:
    """Where the things end of which something is told: 5个村 集体经济收入, 3000株银杏 成活率."""
    if len(row) < 2 or not ATTRIBUTE.search(text, start, stop):
        return stop
    ends = (word.end for word in row[:-1] if BODY.search(text, start, word.end))
    rate = row[-1].text.endswith("率")
    return next(ends, row[-1].start if rate else stop)


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
    closed = word.end == len(text) or text[word.end] in CLOSING or text[word.end] == "的"
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
    """Who 的 stands for at the end of `left`: 获得证书的有32人, 活跃的不足五成, 把凑的60元."""
    told = OBJECT.split(left)[-1].rstrip("的 ")
    return told if 1 < len(told) <= LONGEST and not any(map(str.isdigit, told)) else None


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
        if after is not None and after is row[-1] and after.text in GIVING and is_doer(word):
            break  # 体育局 投资
        first -= 1
    while first < len(row) and (row[first].text in AND or row[first].tag[:1] in ("f", "t")):
        first += 1
    if first == len(row) - 2 and row[first].text.endswith("均") and row[-1].text in ACTIONS:
        first += 1  # 人均 支出
    return text[row[first].start : end].strip() or None if first < len(row) else None


def _of_people(word: Word, after: Word | None) -> bool:
    """Whether a verb tells which people: 独居 老人, 参训 学员."""
    told = word.tag.startswith("v") and word.text not in ACTIONS
    return told and after is not None and is_noun(after) and is_person(after)


def _is_modifier(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether a verb stands in a name: 播放 量, 垃圾 投放 点, 职业资格 鉴定 合格率, 日 处理 量."""
    if word.text in PERIODS:
        dated = before is not None and before.text[-1].isdigit()
        return after is not None and after.tag[:1] == "v" and not dated
    if not word.tag.startswith("v") or after is None or not is_noun(after):
        return False
    if len(after.text) == 1:
        return True
    led = word.text in ACTIONS or len(word.text) == 1 or word.text.endswith(DIRECTED)
    if led or before is None:
        return False
    done = is_doer(before) and not after.text.endswith(MEASURED)  # 医院 减免 医药费
    return (is_noun(before) and not done) or before.text in PERIODS


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
            and not is_doer(before)
        )
    if len(after.text) == 1:
        return True
    named = before is not None and is_noun(before) and before.text not in ACTIONS
    return (
        named
        and word.tag == "vn"
        and not is_person(after)
        and not (before is not None and is_person(before))
    )


def is_person(word: Word) -> bool:
    """Whether the word names people: 学员, 志愿者, 孩子们."""
    return (
        len(word.text) > 1 and word.text.endswith(PERSON_END) and not word.text.endswith(NOT_PEOPLE)
    )


def names_body(noun: str) -> bool:
    """Whether the words end in what a body's name ends in."""
    return head_of(noun) is not None


def is_doer(word: Word) -> bool:
    """Whether the word names people, a place, a body or an event, which do what follows."""
    named = (
        word.tag[:2] in ("nr", "ns", "nt")
        or is_person(word)
        or word.text in DOERS
        or word.text.endswith("部门")
    )
    return named or names_body(word.text)


def is_noun(word: Word) -> bool:
    """Whether the word can stand in a noun phrase; words that no dictionary has can."""
    return (
        word.text[0].isalnum()
        and word.text[0] not in ("每" if word.tag else "每共均已")
        and not word.text[0].isdigit()
        and (not word.tag or word.tag.startswith(NOUN))
    )
