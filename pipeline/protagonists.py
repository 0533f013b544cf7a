"""Whom a report that nobody signs is about: the body of its title, or who acts in its lead."""

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from extractors.base import context_of, text_of
from pipeline.subjects import STOPS, Subject

LEADS = 2  # paragraphs in which a report tells who does what it tells of
TITLE = 60  # characters of a line that heads a report
OPENS = re.compile(r"(?:^|[—－\-：:\s　！!？?]|[”\"])\s*$")
HOLDS = re.compile(
    r"的?(?:第[一二三四五六七八九十百\d]+[届次期个]|首届|首次|(?:19|20)\d\d[年—-]|[“\"《])"
)
"""What stands between a body and what it holds: 某某集团第五届职工运动会."""


def protagonist(docs: Sequence[Doc], among: Mapping[str, list[Subject]]) -> tuple[str | None, int]:
    """(the body, the number of the doc from which on the report is about it).

    What stands before the body's first mention in running text (how heavy the rain was) is not
    its doing.
    """
    told = _of_title(docs, among) or _of_lead(docs, among)
    for index, doc in enumerate(docs):
        found = among.get(context_of(doc).block, ())
        if told and _runs(doc) and any(subject.organisation == told for subject in found):
            return told, index
    return None, 0


def _of_title(docs: Sequence[Doc], among: Mapping[str, list[Subject]]) -> str | None:
    """The body that opens the title or its second line, or whose event the title names."""
    title = next((doc for doc in docs if context_of(doc).kind == "title"), None)
    if title is None or len(text_of(title)) > TITLE:
        return None
    text = text_of(title)
    for subject in among.get(context_of(title).block, ()):
        if OPENS.search(text[: subject.start]) or HOLDS.match(text, subject.end):
            return subject.organisation
    return None


def _of_lead(docs: Sequence[Doc], among: Mapping[str, list[Subject]]) -> str | None:
    """The first body that acts in the first sentence of a lead, or whose event it names."""
    leads = [doc for doc in docs if _runs(doc)][:LEADS]
    for doc in leads:
        text = text_of(doc)
        end = min((at for mark in STOPS if (at := text.find(mark)) >= 0), default=len(text))
        for subject in among.get(context_of(doc).block, ()):
            if subject.start >= end or subject.speaks:
                continue
            if subject.acts or HOLDS.match(text, subject.end):
                return subject.organisation
    return None


def _runs(doc: Doc) -> bool:
    """Whether the block is running text, which tells what was done."""
    text = text_of(doc)
    return context_of(doc).kind in ("paragraph", "list_item") and any(
        mark in text for mark in STOPS
    )
