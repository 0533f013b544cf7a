"""Visits: 慰问独居老人23户, 走访慰问留守儿童, with those to whom they were paid."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.activity_heads import is_whole
from extractors.activity_phrases import AND, before_count
from extractors.base import text_of
from extractors.lexicon import lexicon
from extractors.quantities import figures_of
from extractors.words import words_of
from models import ActivityKind

CLAUSE = re.compile(r"[^，。；：！？,;!?\n（()）]+")
VISIT = re.compile(
    r"(?:走访、?慰问|看望、?慰问|慰问帮扶|慰问|走访|看望|探望|回访)"
    r"(?!了解|组|团|活动|金|品|信|工作|物资|款|对象)(了|过)?"
)
RECEIVED = tuple(row["word"] for row in lexicon("activity_receivers"))
RECEIVER = 12  # characters that those visited take at most
MEANT = re.compile(
    r"(?:将|拟|要|计划|坚持|加强|做好|健全|完善|用于|为了?|组织|开展|进行)[^，。；]*$"
)


def visits(doc: Doc) -> Iterator[tuple[int, int, ActivityKind]]:
    """(start, end, kind) of the visits whose receivers are counted, or said and not only meant."""
    text = text_of(doc)
    figures = figures_of(doc)
    starts = [figure.start for figure in figures]
    for visit in VISIT.finditer(text):
        clause = CLAUSE.match(text, visit.end())
        if clause is None:
            continue
        begin = visit.end()
        at = bisect_left(starts, begin)
        if at < len(starts) and starts[at] == begin:  # 走访慰问了53户困难家庭
            group = _visited(doc, figures[at].end, clause.end())
            yield visit.start(), _verb_end(visit) if group is None else group, "condolence"
            continue
        end = before_count(text, starts[at]) if at < len(starts) else len(text) + 1
        near = end <= min(clause.end(), begin + RECEIVER)
        if near and (is_whole(doc, begin, end) or _is_joint(doc, begin, end)):
            yield visit.start(), end, "condolence"
            continue
        meant = MEANT.search(text, max(0, visit.start() - 12), visit.start())
        group = _visited(doc, begin, min(end, clause.end()))
        if not near and not meant and group is not None:
            yield visit.start(), group, "condolence"


def _is_joint(doc: Doc, start: int, end: int) -> bool:
    """Whether several are visited together: 企业和工地, 留守儿童及孤寡老人."""
    row = words_of(doc).starting(start, end)
    joins = [word for word in row if word.text in AND]
    edges = [start, *(word.end for word in joins)], [*(word.start for word in joins), end]
    return bool(joins) and all(
        first < last and is_whole(doc, first, last) for first, last in zip(*edges, strict=True)
    )


def _verb_end(visit: re.Match[str]) -> int:
    return visit.start(1) if visit[1] else visit.end()


def _visited(doc: Doc, start: int, end: int) -> int | None:
    """Where the people end whom a clause says were visited: 慰问留守儿童和孤寡老人."""
    row = words_of(doc).starting(start, end)
    if not row or end - start > RECEIVER + 6:
        return None
    return row[-1].end if row[-1].text.endswith(RECEIVED) and row[-1].end == end else None
