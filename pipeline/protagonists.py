"""Whom a report that nobody signs is about: the body of its title, or who acts in its lead."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from extractors.base import context_of, text_of
from pipeline.subjects import STOPS, Subject

LEADS = 2  # paragraphs in which a report tells who does what it tells of
MOTTO = 16  # characters that may stand before the lead's first sentence: 三月春风暖，志愿正当时。
TITLE = 60  # characters of a line that heads a report
OPENS = re.compile(r"(?:^|[—－\-：:\s　！!？?]|[”\"])\s*$")
HOLDS = re.compile(
    r"的?(?:第[一二三四五六七八九十百\d]+[届次期个]|首届|首次|(?:19|20)\d\d[年—-]|[“\"《])"
)
"""What stands between a body and what it holds: 某某集团第五届职工运动会."""
HOSTS = re.compile(
    r"(?:[、和与及][^，。；]{2,16})?(?:共同|联合)?(?:主办|举办|牵头|发起|举行|组织|开展)"
)
SAYS = re.compile(r"[^，。；]{0,8}(?:消息|通报|发布|预报|预警|获悉|了解到|提醒|要求|指示|强调)")


def protagonists(docs: Sequence[Doc], among: Mapping[str, list[Subject]]) -> dict[str, str]:
    """The body that the report is about, by the blocks in which it is about it.

    It is the whole report's, or each section's own where the report is a row of short pieces.
    """
    heads = [index for index, doc in enumerate(docs) if context_of(doc).kind == "heading"]
    opening = docs[: heads[0]] if heads else docs
    title = next((doc for doc in docs if context_of(doc).kind == "title"), None)
    if whole := _about(docs, title, opening, among):
        return whole
    found: dict[str, str] = {}
    for begin, end in pairwise([*heads, len(docs)]):
        found |= _about(docs[begin:end], docs[begin], docs[begin:end], among)
    return found


def _about(
    docs: Sequence[Doc],
    title: Doc | None,
    opening: Sequence[Doc],
    among: Mapping[str, list[Subject]],
) -> dict[str, str]:
    """The body of the title or the opening, from its first mention in running text on.

    What stands before (how heavy the rain was) is not its doing.
    """
    leads = [doc for doc in opening if _runs(doc)][:LEADS]
    for told in (_of_title(title, among), _of_lead(leads, among)):
        for index, doc in enumerate(docs):
            found = among.get(context_of(doc).block, ())
            if told and _runs(doc) and any(subject.organisation == told for subject in found):
                since = 0 if title is not None and context_of(title).kind == "heading" else index
                return {context_of(each).block: told for each in docs[since:]}
    return {}


def _of_title(title: Doc | None, among: Mapping[str, list[Subject]]) -> str | None:
    """The body that opens the title or its second line, or whose event the title names."""
    if title is None or len(text_of(title)) > TITLE:
        return None
    text = text_of(title)
    for subject in among.get(context_of(title).block, ()):
        if OPENS.search(text[: subject.start]) or HOLDS.match(text, subject.end):
            return subject.organisation
    return None


def _of_lead(leads: Sequence[Doc], among: Mapping[str, list[Subject]]) -> str | None:
    """Who hosts what the lead tells of, else the first body that acts in its first sentence."""
    for doc in leads:
        text = text_of(doc)
        for subject in among.get(context_of(doc).block, ()):
            if HOSTS.match(text, subject.end) or HOLDS.match(text, subject.end):
                return subject.organisation
    for doc in leads[:1]:
        text = text_of(doc)
        end = min((at for mark in STOPS if (at := text.find(mark, MOTTO)) >= 0), default=len(text))
        for subject in among.get(context_of(doc).block, ()):
            acts = subject.acts and not subject.speaks and not SAYS.match(text, subject.end)
            if subject.start < end and acts:
                return subject.organisation
    return None


def _runs(doc: Doc) -> bool:
    """Whether the block is running text, which tells what was done."""
    kind, text = context_of(doc).kind, text_of(doc)
    return kind in ("paragraph", "list_item") and any(mark in text for mark in STOPS)
