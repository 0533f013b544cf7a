"""What a figure counts: the noun phrase after its unit, else the one before it, else the action.

The rules of the guidelines, clause by clause: nearest and shortest words that stay meaningful; a
figure that only continues another (同比增长12.5%, 户均3000元, 增至7460名) takes that one's item.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc

from extractors.figures import Figure
from extractors.units import Unit
from extractors.lexicon import any_of, lexicon


class Word(NamedTuple):
    """A token, or the part of one that stands within a clause: offsets and part of speech."""

    start: int
    end: int
    text: str
    tag: str


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
    r"(?P<change>净?增长|净?增加|提高|提升|上升|增幅|下降|减少|降低|回落|净增|缩短)(?:了|到|至)?$"
)
SHIFTED = re.compile(r"(?:[降升增减提缩]|增加|减少|提高|下降|上升|扩大|扩充|缩短|发展)(?:至|到|为)$")
SHARE = re.compile(r"(?P<whole>占.{1,14}?)(?:的)?(?:比重|比例)?(?:约|近|达|为|首次)?$")
LASTING = re.compile(r"(?:时长|时间|工时|总时数|周期|工期)$")
FOLLOWING = re.compile(r"(?:个?方面|类型|类别|以上|以下|左右|不等|余|多)?的?")
PERSONAL = ("人", "名", "人次", "位", "户", "家", "对", "人份")
PERSON_END = tuple("者员人师生工手众民户家友士长官兵警童部表志女")
CAUSED = re.compile(r"(?:带动|吸引|惠及|造成|导致|动员|组织|有|促进|推动|共有|已有|就有|帮助|使|让)$")
EXTENT = re.compile(r"[深高长宽厚远]")
FROM = re.compile(r"由(?:[^，。；由]{0,8}的)?$")
AND = ("和", "及", "、", "与", "以及", "或")
NOUN = ("n", "vn", "an", "j", "b", "a", "l", "i", "eng", "s", "z", "g", "k", "f")
TITLED = re.compile(r"《[^《》]{1,40}》|“(?P<name>[^“”]{1,20})”")
TITLED_END = re.compile(r"《[^《》]{1,40}》$|“(?P<name>[^“”]{1,20})”$")
LONGEST = 9  # characters of a noun phrase before a figure; longer ones lose their outermost words


def with_items(doc: Doc, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what each counts."""
    words = [Word(t.idx, t.idx + len(t), t.text, t.tag_) for t in doc]
    found: list[Figure] = []
    for index, figure in enumerate(figures):
        last = found[-1] if found else None
        if last and SENTENCE.search(doc.text, last.end, figure.start):
            last = None
        following = figures[index + 1].start if index + 1 < len(figures) else len(doc.text)
        found.append(replace(figure, item=_item(doc.text, words, figure, last, following)))
    return found


def _item(
    text: str, words: list[Word], figure: Figure, last: Figure | None, following: int
) -> str | None:
    begin = _clause_start(text, figure.start, last)
    left = EACH.sub("", text[begin : figure.start])
    unit = figure.unit
    if unit is not None and unit.dimension in ("time", "age") and not figure.frequency:
        noun = _noun_before(text, words, begin, CONNECTED.sub("", left))
        return noun if noun and LASTING.search(noun) else None
    sized = not figure.frequency and _is_size(figure)
    if not sized and (noun := _noun_after(text, words, figure.noun, following, unit)):
        return noun
    if sized and text.startswith("的", figure.noun) and not left.endswith("的"):
        if noun := _noun_after(text, words, figure.noun + 1, following, unit):
            return noun
    if sized and (extent := EXTENT.match(text, figure.noun)):
        return extent[0]
    if change := CHANGE.search(left):
        return _changed(text, words, begin, left, change, last)
    action = _action_after(text, figure, following) if _is_personal(figure) else None
    if action and (CAUSED.search(left) or not left.strip()):
        return action
    trimmed = FROM.sub("", CONNECTED.sub("", SHIFTED.sub("", left)))
    if trimmed.strip() in ("", *AND):
        continued = last.item if last is not None else _clause_before(text, words, begin)
        return continued or _action_after(text, figure, following)
    if figure.percent is not None and (share := SHARE.search(left)) and len(share["whole"]) > 2:
        return share["whole"]
    if noun := _noun_before(text, words, begin, trimmed):
        return noun
    if sized and (noun := _noun_after(text, words, figure.noun, following, unit)):
        return noun
    return action or _action_before(words, begin, trimmed)


def _is_size(figure: Figure) -> bool:
    """Whether the figure says how large, not how many: its thing stands before it."""
    if figure.percent is not None or figure.unit is None:
        return figure.percent is not None or figure.currency is not None
    return figure.unit.kind not in ("cardinal", "person_times")


def _is_personal(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.name in PERSONAL


def _clause_before(text: str, words: list[Word], begin: int) -> str | None:
    """The noun phrase in which the clause before ends: 购买人身意外险，每人每年30元."""
    if begin == 0 or text[begin - 1] not in "，,":
        return None
    return _noun_before(text, words, 0, text[: begin - 1])


def _clause_start(text: str, start: int, last: Figure | None) -> int:
    breaks = [match.end() for match in BREAK.finditer(text, 0, start)]
    begin = breaks[-1] if breaks else 0
    return max(begin, last.end) if last is not None else begin


def _noun_after(
    text: str, words: list[Word], start: int, end: int, unit: Unit | None
) -> str | None:
    """The noun phrase that begins at `start`, None where a verb or a break stands there."""
    skipped = FOLLOWING.match(text, start)
    start = skipped.end() if skipped else start
    while text.startswith(" ", start):
        start += 1
    if titled := TITLED.match(text, start, end):
        return _noun_after(text, words, titled.end(), end, unit) or titled["name"] or titled[0]
    people = unit is not None and unit.name in PERSONAL
    row = _between(words, start, end)
    stop = 0
    for index, word in enumerate(row):
        before = row[index - 1] if index else None
        after = row[index + 1] if index + 1 < len(row) else None
        if word.text in ("和", "及") and before is not None and after is not None and _is_noun(after):
            continue
        if not _is_noun(word) and not _is_modifier(word, before, after):
            break
        if word.text in ACTIONS and not _compound(word, before, after):
            break
        if people and before is not None and before.text.endswith(PERSON_END):
            if not word.text.endswith(PERSON_END) and before.text not in ("和", "及"):
                break
        stop = word.end
    return text[start:stop].strip() or None


def _noun_before(text: str, words: list[Word], begin: int, left: str) -> str | None:
    """The noun phrase that `left`, the text from `begin` on, ends in."""
    left = left.rstrip()
    if titled := TITLED_END.search(left):
        return titled["name"] or titled[0]
    end = begin + len(left)
    row = _between(words, begin, end)
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


def _is_modifier(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether a verb stands in a name: 播放 量, 核酸 采样 点, 技能等级 认定 通过率."""
    if not word.tag.startswith("v") or after is None or not _is_noun(after) or word.text in ACTIONS:
        return False
    return len(after.text) == 1 or (before is not None and _is_noun(before))


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
    text: str, words: list[Word], begin: int, left: str, change: re.Match[str], last: Figure | None
) -> str | None:
    """同比增长12.5% is the growth of what the words before it name, or of the figure before."""
    noun = _noun_before(text, words, begin, left[: change.start()])
    thing = noun or (last.item if last is not None else None) or ""
    thing = CHANGE.sub("", thing)
    told = "" if change["change"] == "净增" else change["change"]
    return f"{thing}{change['against'] or ''}{told}" or None


ACTION_AFTER = re.compile(r"(?:被|已|将|在[^，。；]{1,8}?(?=就业|工作))?(?P<action>[\u4e00-\u9fff]{2,8}?)(?=[，。；：、！？\n（(]|$|[\d“《])")


def _action_after(text: str, figure: Figure, following: int) -> str | None:
    """What befell or was done by those counted: 1人遇难, 617人被追究责任."""
    found = ACTION_AFTER.match(text, figure.noun)
    return found["action"] if found and found.end() <= following else None


def _action_before(words: list[Word], begin: int, left: str) -> str | None:
    """The action that `left` ends in: 整改318处, 现场签约58人."""
    row = list(_between(words, begin, begin + len(left)))
    if not row:
        return None
    last = row[-1]
    if len(row) > 1 and len(last.text) == 1:
        return row[-2].text + last.text
    return last.text


def _is_noun(word: Word) -> bool:
    return word.text[0].isalnum() and (not word.tag or word.tag.startswith(NOUN))


def _between(words: list[Word], start: int, end: int) -> list[Word]:
    """The words within the offsets; one that begins before `start` is cut to what is left of it."""
    found = []
    for word in words:
        if word.start >= end:
            break
        if word.start >= start and word.end <= end:
            found.append(word)
        elif word.end > start and word.start < end:
            first, last = max(word.start, start), min(word.end, end)
            found.append(Word(first, last, word.text[first - word.start : last - word.start], ""))
    return found
