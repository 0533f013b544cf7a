"""What a figure counts: the noun phrase after its unit, else the one before it, else the action.

The rules of the guidelines, clause by clause: nearest and shortest words that stay meaningful; a
figure that only continues another (同比增长8.5%, 户均1200元, 增至2860名) takes that one's item.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.base import text_of
from extractors.figures import Figure
from extractors.lexicon import any_of, lexicon
from extractors.phrases import AND, PERSONAL, action_after, action_before, noun_after, noun_before
from extractors.words import Words, words_of

SENTENCE = re.compile(r"[。；！？\n]")
BREAK = re.compile(r"[，。；：！？,;:!?\n（）()\[\]【】—…]")
CONNECTORS = frozenset(row["word"] for row in lexicon("item_connectors"))
EACH = re.compile(
    r"(?:每(?:人|户|名|条|家|期|组|个|位|月|年|天|次|台|套|亩|件|批|场|班)?)+$|(?:人均|户均|月均|年均|日均|平均)$"
)
CHANGE = re.compile(
    r"(?:(?P<against>同比|环比|较上年|比上年)(?:底|末)?|[比较](?:去年|上年|同期)[^，。；]{0,4}?)?"
    r"(?P<change>净?增长|净?增加|扩大|缩小|收窄|提高|提升|上升|增幅|下降|减少|降低|回落|净增|缩短)(?:了|到|至)?$"
)
SHIFTED = re.compile(
    r"(?:[降升增减提缩涨]|增加|减少|提高|下降|上升|扩大|扩充|缩短|发展)(?:至|到|为)$"
)
SHARE = re.compile(r"(?P<whole>占.{1,14}?)(?:的)?(?:比重|比例)?(?:约|近|达|为|首次)?$")
LASTING = re.compile(r"(?:时长|时间|工时|总时数|周期|工期)$")
CAUSED = re.compile(rf"{any_of(row['word'] for row in lexicon('causing_words'))}$")
EXTENT = re.compile(r"[深高长宽厚远]")
FROM = re.compile(r"由(?:[^，。；由]{0,8}的)?$")
ASIDE = re.compile(r"（[^（）]{1,40}）(?=[\u4e00-\u9fff])")
CLAUSE = 120  # characters before a figure in which its clause begins


def with_items(doc: Doc, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what each counts."""
    words = words_of(doc)
    found: list[Figure] = []
    shared_until = 0
    topic: str | None = None
    for index, figure in enumerate(figures):
        last = found[-1] if found else None
        if last and SENTENCE.search(text_of(doc), last.end, figure.start):
            last = None
        if last is None:
            topic = None
        elif (last.item or "").startswith("占"):
            last = last._replace(item=topic)  # what has a share goes on, not the share
        else:
            topic = last.item
        if figure.start < shared_until:
            item = found[-1].item
        else:
            item = _item(text_of(doc), words, figure, last, figures[index + 1 : index + 4])
            aside = ASIDE.match(text_of(doc), figure.noun)
            shared_until = aside.end() if aside else 0
        found.append(figure._replace(item=item))
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
    if not sized and not timed and (noun := noun_after(text, words, noun_at, following, unit)):
        return noun
    if figure.frequency and (action := action_after(text, noun_at, following)):
        return action
    part = sized and text.startswith("的", noun_at) and not left.endswith("的")
    if part and (noun := noun_after(text, words, noun_at + 1, following, unit)):
        return noun
    if sized and (extent := EXTENT.match(text, noun_at)):
        return extent[0]
    if change := CHANGE.search(left):
        return _changed(text, words, begin, left, change, last)
    action = action_after(text, noun_at, following) if _is_personal(figure) else None
    if action and (CAUSED.search(left) or not left.strip()):
        return action
    if _is_share(figure) and (whole := _share(text, left, last)):
        return whole
    trimmed = FROM.sub("", _trimmed(words, begin, SHIFTED.sub("", left)))
    if trimmed.strip() in ("", "的", *AND):
        each = len(left) < figure.start - begin
        return _continued(text, words, begin, last, each) or action_after(text, noun_at, following)
    if noun := noun_before(text, words, begin, trimmed):
        return noun
    if sized and (noun := noun_after(text, words, noun_at, following, unit)):
        return noun
    if action:
        return action
    return (None if trimmed.endswith("的") else action_before(words, begin, trimmed)) or (
        last.item if last is not None else None
    )


def _trimmed(words: Words, begin: int, left: str) -> str:
    """`left` without the words that only lead to the figure: 就业率达, 群众共; 签约 stays whole."""
    end = begin + len(left)
    for word in reversed(words.between(begin, end)):
        if word.text not in CONNECTORS and not word.text.isspace():
            break
        end = word.start
    return left[: end - begin]


def _noun_place(text: str, figure: Figure, later: Sequence[Figure]) -> tuple[int, int]:
    """(where what is counted may begin, where it must end).

    After 418户1,474名 for both; after the brackets of 10名（男4名、女6名）干部 for all three.
    """
    at = figure.noun
    if aside := ASIDE.match(text, at):
        return aside.end(), min(len(text), aside.end() + CLAUSE)
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
    """占全部违章 of 占全部违章的四成; 占在校学生 of 占在校学生1.36万人的12.4%."""
    if left.strip() == "的" and last is not None:
        left = text[max(0, last.start - 16) : last.start]
    share = SHARE.search(left)
    return share["whole"] if share and len(share["whole"]) > 2 else None


def _continued(text: str, words: Words, begin: int, last: Figure | None, each: bool) -> str | None:
    """The item of the figure that this one continues, or what the clause before ends in.

    The clause counts where it has no figure (定做工作服，每人90元), or where this figure says what
    `each` costs and words follow the other's (为56户家庭安装报警器，户均180元).
    """
    if begin > 0 and text[begin - 1] in "，,":
        floor = max(last.noun if last is not None else 0, begin - CLAUSE)
        clause = BREAK.split(text[floor : begin - 1])[-1]
        own = last is None or each or len(clause) < begin - 1 - floor
        noun = noun_before(text, words, begin - 1 - len(clause), clause) if own and clause else None
        if noun:
            return noun
    return last.item if last is not None else None


def _clause_start(text: str, start: int, last: Figure | None) -> int:
    floor = max(last.end if last is not None else 0, start - CLAUSE)
    breaks = [match.end() for match in BREAK.finditer(text, floor, start)]
    return breaks[-1] if breaks else floor


def _changed(
    text: str, words: Words, begin: int, left: str, change: re.Match[str], last: Figure | None
) -> str | None:
    """同比增长8.5% is the growth of what the words before it name, or of the figure before."""
    noun = noun_before(text, words, begin, left[: change.start()])
    thing = noun or (last.item if last is not None else None) or ""
    thing = CHANGE.sub("", thing)
    told = "" if change["change"] == "净增" else change["change"]
    return f"{thing}{change['against'] or ''}{told}" or None
