"""What a figure counts: the noun phrase after its unit, else the one before it, else the action.

The rules of the guidelines, clause by clause: nearest and shortest words that stay meaningful; a
figure that only continues another (同比增长12.5%, 户均3000元, 增至7460名) takes that one's item.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractors.figures import Figure
from extractors.units import Unit
from extractors.words import Word, Words, words_of
from extractors.lexicon import any_of, lexicon


ACTIONS = frozenset(row["word"] for row in lexicon("item_verbs"))
SENTENCE = re.compile(r"[。；！？\n]")
BREAK = re.compile(r"[，。；：！？,;:!?\n（）()\[\]【】—…]")
CONNECTORS = any_of(row["word"] for row in lexicon("item_connectors"))
CONNECTED = re.compile(rf"(?:{CONNECTORS}|\s)+$")
EACH = re.compile(
    r"(?:每(?:人|户|名|条|家|期|组|个|位|月|年|天|次|台|套|亩|件|批|场|班)?)+$|(?:人均|户均|月均|年均|日均|平均)$"
)
CHANGE = re.compile(
    r"(?:(?P<against>同比|环比|较上年|比上年)(?:底|末)?|[比较](?:去年|上年|同期)[^，。；]{0,4}?)?"
    r"(?P<change>净?增长|净?增加|扩大|缩小|收窄|提高|提升|上升|增幅|下降|减少|降低|回落|净增|缩短)(?:了|到|至)?$"
)
SHIFTED = re.compile(r"(?:[降升增减提缩]|增加|减少|提高|下降|上升|扩大|扩充|缩短|发展)(?:至|到|为)$")
SHARE = re.compile(r"(?P<whole>占.{1,14}?)(?:的)?(?:比重|比例)?(?:约|近|达|为|首次)?$")
LASTING = re.compile(r"(?:时长|时间|工时|总时数|周期|工期)$")
FOLLOWING = re.compile(r"(?:个?方面|类型|类别|以上|以下|左右|不等|余|多)?的?")
PERSONAL = ("人", "名", "人次", "位", "户", "家", "对", "人份")
PERSON_END = tuple("者员人师生工手众民户家友士长官兵警童部表志女")
DIRECTED = tuple("来去出到成起上下入")  # 送来, 种下: verbs with their direction lead no noun
CAUSED = re.compile(r"(?:带动|吸引|惠及|造成|导致|动员|组织|有|促进|推动|共有|已有|就有|帮助|使|让)$")
EXTENT = re.compile(r"[深高长宽厚远]")
FROM = re.compile(r"由(?:[^，。；由]{0,8}的)?$")
AND = ("和", "及", "、", "与", "以及", "或")
NOUN = ("n", "vn", "an", "j", "b", "a", "l", "i", "eng", "s", "z", "g", "k", "f")
TITLED = re.compile(r"《[^《》]{1,40}》|“(?P<name>[^“”]{1,20})”")
TITLED_END = re.compile(r"《[^《》]{1,40}》$|“(?P<name>[^“”]{1,20})”$")
CLAUSE = 120  # characters before a figure in which its clause begins
LONGEST = 9  # characters of a noun phrase before a figure; longer ones lose their outermost words


def with_items(doc: Doc, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what each counts."""
    words = words_of(doc)
    found: list[Figure] = []
    for index, figure in enumerate(figures):
        last = found[-1] if found else None
        if last and SENTENCE.search(doc.text, last.end, figure.start):
            last = None
        item = _item(doc.text, words, figure, last, figures[index + 1 :])
        found.append(replace(figure, item=item))
    return found


def _item(
    text: str, words: Words, figure: Figure, last: Figure | None, later: Sequence[Figure]
) -> str | None:
    item = _counted(text, words, figure, last, later)
    timed = figure.unit is not None and figure.unit.dimension in ("time", "age")
    if timed and not figure.frequency and not (item and LASTING.search(item)):
        return None  # a span of time counts nothing, but a length of service does
    return item


def _counted(
    text: str, words: Words, figure: Figure, last: Figure | None, later: Sequence[Figure]
) -> str | None:
    begin = _clause_start(text, figure.start, last)
    left = EACH.sub("", text[begin : figure.start])
    unit = figure.unit
    noun_at, following = _noun_place(text, figure, later)
    sized = not figure.frequency and _is_size(figure)
    timed = unit is not None and unit.dimension in ("time", "age")
    if not sized and not timed and (noun := _noun_after(text, words, noun_at, following, unit)):
        return noun
    if figure.frequency and (action := _action_after(text, noun_at, following)):
        return action
    if sized and text.startswith("的", noun_at) and not left.endswith("的"):
        if noun := _noun_after(text, words, noun_at + 1, following, unit):
            return noun
    if sized and (extent := EXTENT.match(text, noun_at)):
        return extent[0]
    if change := CHANGE.search(left):
        return _changed(text, words, begin, left, change, last)
    action = _action_after(text, noun_at, following) if _is_personal(figure) else None
    if action and (CAUSED.search(left) or not left.strip()):
        return action
    if _is_share(figure) and (whole := _share(text, left, last)):
        return whole
    trimmed = FROM.sub("", CONNECTED.sub("", SHIFTED.sub("", left)))
    if trimmed.strip() in ("", "的", *AND):
        return _continued(text, words, begin, last) or _action_after(text, noun_at, following)
    if noun := _noun_before(text, words, begin, trimmed):
        return noun
    if sized and (noun := _noun_after(text, words, noun_at, following, unit)):
        return noun
    if action:
        return action
    return (None if trimmed.endswith("的") else _action_before(words, begin, trimmed)) or (
        last.item if last is not None else None
    )


def _noun_place(text: str, figure: Figure, later: Sequence[Figure]) -> tuple[int, int]:
    """(where what is counted may begin, where it must end): after 418户1,474名 for both figures."""
    at = figure.noun
    for index, following in enumerate(later):
        if following.start != at:
            return at, following.start
        at = following.noun
        if index == 1:
            break
    return at, min(len(text), at + CLAUSE)


def _is_size(figure: Figure) -> bool:
    """Whether the figure says how large, not how many: its thing stands before it."""
    if figure.percent is not None or figure.unit is None:
        return figure.percent is not None or figure.currency is not None
    return figure.unit.kind not in ("cardinal", "person_times")


def _is_personal(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.name in PERSONAL


def _is_share(figure: Figure) -> bool:
    return figure.percent is not None or (
        figure.unit is not None and figure.unit.kind == "percentage"
    )


def _share(text: str, left: str, last: Figure | None) -> str | None:
    """占全部违章 of 占全部违章的四成; 占常住人口 of 占常住人口2.17万人的15.1%."""
    if left.strip() == "的" and last is not None:
        left = text[max(0, last.start - 16) : last.start]
    share = SHARE.search(left)
    return share["whole"] if share and len(share["whole"]) > 2 else None


def _continued(text: str, words: Words, begin: int, last: Figure | None) -> str | None:
    """The item of the figure that this one continues, or of the clause before: 意外险，每人30元."""
    if begin > 0 and text[begin - 1] in "，,":
        floor = max(last.end if last is not None else 0, begin - CLAUSE)
        clause = BREAK.split(text[floor : begin - 1])[-1]
        whole = len(clause) < begin - 1 - floor or last is None
        if clause and whole and (noun := _noun_before(text, words, begin - 1 - len(clause), clause)):
            return noun
    return last.item if last is not None else None


def _clause_start(text: str, start: int, last: Figure | None) -> int:
    floor = max(last.end if last is not None else 0, start - CLAUSE)
    breaks = [match.end() for match in BREAK.finditer(text, floor, start)]
    return breaks[-1] if breaks else floor


def _noun_after(
    text: str, words: Words, start: int, end: int, unit: Unit | None
) -> str | None:
    """The noun phrase that begins at `start`, None where a verb or a break stands there."""
    skipped = FOLLOWING.match(text, start)
    start = skipped.end() if skipped else start
    while text.startswith(" ", start):
        start += 1
    if titled := TITLED.match(text, start, end):
        return _noun_after(text, words, titled.end(), end, unit) or titled["name"] or titled[0]
    people = unit is None or unit.name in PERSONAL or unit.kind == "percentage"
    row = words.between(start, end)
    stop = 0
    for index, word in enumerate(row):
        before = row[index - 1] if index else None
        after = row[index + 1] if index + 1 < len(row) else None
        if word.text in ("和", "及") and before is not None and after is not None and _is_noun(after):
            continue
        if word.tag[:1] == "f" and before is not None:
            break
        if index == 0 and people and _of_people(word, after):
            continue
        if not _is_noun(word) and not (after is not None and len(after.text) == 1 and _is_modifier(word, before, after)):
            break
        if word.text in ACTIONS and not _compound(word, before, after):
            break
        if people and before is not None and before.text.endswith(PERSON_END) and len(before.text) > 1:
            if not word.text.endswith(PERSON_END) and before.text not in ("和", "及"):
                break
        stop = word.end
    return text[start:stop].strip() or None


def _noun_before(text: str, words: Words, begin: int, left: str) -> str | None:
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
            if not _is_noun(before) or before.text in ACTIONS or end - before.start > LONGEST + 4:
                break
            first -= 1
            continue
        if not _is_noun(word) and not _is_modifier(word, before, after):
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
    return told and after is not None and _is_noun(after) and after.text.endswith(PERSON_END)


def _is_modifier(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether a verb stands in a name: 播放 量, 核酸 采样 点, 技能等级 认定 通过率."""
    if not word.tag.startswith("v") or after is None or not _is_noun(after):
        return False
    if len(after.text) == 1:
        return True
    led = word.text in ACTIONS or len(word.text) == 1 or word.text.endswith(DIRECTED)
    return not led and before is not None and _is_noun(before)


def _compound(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether an action is part of a name: 志愿 服务 分队, but not 志愿者 服务 群众."""
    if after is None or not _is_noun(after):
        return word.tag == "vn" and before is not None and _is_noun(before) and before.text not in ACTIONS and not before.text.endswith(PERSON_END)
    if len(after.text) == 1:
        return True
    named = before is not None and _is_noun(before) and before.text not in ACTIONS
    return named and word.tag == "vn" and not after.text.endswith(PERSON_END) and not (
        before is not None and before.text.endswith(PERSON_END)
    )


def _changed(
    text: str, words: Words, begin: int, left: str, change: re.Match[str], last: Figure | None
) -> str | None:
    """同比增长12.5% is the growth of what the words before it name, or of the figure before."""
    noun = _noun_before(text, words, begin, left[: change.start()])
    thing = noun or (last.item if last is not None else None) or ""
    thing = CHANGE.sub("", thing)
    told = "" if change["change"] == "净增" else change["change"]
    return f"{thing}{change['against'] or ''}{told}" or None


ACTION_AFTER = re.compile(r"(?:被|已|将|在[^，。；]{1,8}?(?=就业|工作))?(?P<action>[\u4e00-\u9fff]{2,8}?)(?=[，。；：、！？\n（(]|$|[\d“《])")


def _action_after(text: str, start: int, following: int) -> str | None:
    """What befell or was done by those counted: 1人遇难, 617人被追究责任."""
    found = ACTION_AFTER.match(text, start)
    return found["action"] if found and found.end() <= following else None


def _action_before(words: Words, begin: int, left: str) -> str | None:
    """The action that `left` ends in: 整改318处, 现场签约58人."""
    row = words.between(begin, begin + len(left))
    if not row:
        return None
    last = row[-1]
    if len(row) > 1 and len(last.text) == 1:
        return row[-2].text + last.text
    return last.text


def _is_noun(word: Word) -> bool:
    return word.text[0].isalnum() and not word.text[0].isdigit() and (not word.tag or word.tag.startswith(NOUN))
