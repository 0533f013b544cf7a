"""Deeds: a verb with what it was done to (发放宣传手册, 疏散被困人员, 宣讲文明事迹)."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from spacy.tokens import Doc

from extractors.activity_heads import INNER, is_stop
from extractors.activity_phrases import Span, before_count, is_meant
from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.quantities import figures_of
from extractors.spans import Spans
from extractors.words import words_of
from models import ActivityKind

DEEDS = {row["verb"]: row for row in lexicon("activity_deeds")}
MANNER = "(?:临时|紧急|集中|提前|安全|妥善|连夜|就近)"
DEED = re.compile(rf"{MANNER}*{any_of(DEEDS)}*(?P<verb>{any_of(DEEDS)})(?:了|过|出)?")
CLAUSE = re.compile(r"[^，。；：！？、,;:!?\n（()）]*")
LISTED = re.compile(r"[^，。；：！？,;:!?\n（()）]*")
OBJECT = 16  # characters that what a deed is done to takes at most
LEAST = 2
NOMINAL = ("的", "等", "和", "与", "及", "被", "受", "在")
NO_DEED = re.compile(
    r"团|员|队|稿|人(?![员口])|会|台|词|课|者|点|月|周(?![边围])|费|率|量|金|区|站|房|地|"
    r"[券票的]|活动|工作|机制|制度|方案|任务|服务|就业|支付|情况|力量"
)
DEMANDED = re.compile(r"(?:要求|强调|指示|号召|倡议|希望|建议|呼吁|提醒|倡导)[^。\n]*$")
DEMAND = 150  # characters that what was demanded takes at most before a deed
PERSONS = ("人", "名", "位", "人次", "户", "余人")


def _endings() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in lexicon("activity_objects"):
        found[row["object"]].append(row["ending"])
    return {name: tuple(endings) for name, endings in found.items()}


ENDINGS = _endings()


def deeds(doc: Doc) -> Iterator[Span]:
    """(start, end, kind) of the verbs whose object, or number of people, makes a deed of them."""
    text = text_of(doc)
    figures = figures_of(doc)
    starts = [figure.start for figure in figures]
    for verb in DEED.finditer(text):
        row = DEEDS[verb["verb"]]
        apart = words_of(doc).starts_at(verb.start()) is not None
        if not apart or NO_DEED.match(text, verb.end()) or not _was_done(text, verb.start()):
            continue
        clause = (LISTED if row["object"] == "any" else CLAUSE).match(text, verb.end())
        begin, end = clause.span() if clause is not None else (verb.end(), verb.end())
        at = bisect_left(starts, begin)
        if at < len(figures) and before_count(text, starts[at]) <= begin:
            counted = figures[at]  # 发放了500份宣传册, 转移安置4860人
            begin = counted.end
            at += 1
            alone = counted.unit is not None and counted.unit.name in PERSONS and begin == end
            if row["object"] == "people" and alone:
                yield verb.start(), verb.end(), cast(ActivityKind, row["kind"])
                continue
        if at < len(figures) and figures[at].start < end:
            end = before_count(text, figures[at].start)
        if _is_object(doc, begin, end, row["object"]):
            yield verb.start(), end, cast(ActivityKind, row["kind"])


def _was_done(text: str, at: int) -> bool:
    """Whether what begins at `at` is told, and neither planned nor demanded."""
    sentence = max(text.rfind(mark, 0, at) for mark in "。\n") + 1
    return not (is_meant(text, at) or DEMANDED.search(text, max(sentence, at - DEMAND), at))


def _is_object(doc: Doc, start: int, end: int, sort: str) -> bool:
    """Whether a noun phrase of the sort fills the offsets."""
    if not LEAST <= end - start <= OBJECT:
        return False
    if sort != "any" and not text_of(doc).endswith(ENDINGS[sort], start, end):
        return False
    quotes = Spans(match.span() for match in INNER.finditer(text_of(doc), start, end))
    row = [word for word in words_of(doc).starting(start, end) if not quotes.meets(*word[:2])]
    return bool(row) and not any(is_stop(word) and word.text not in NOMINAL for word in row)
