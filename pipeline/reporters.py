"""Which body reports in each block: by a heading, by a label, else the issuer."""

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from extractors.base import context_of, text_of
from models import Section
from models.base import changed
from pipeline.protagonists import protagonists
from pipeline.subjects import Subject

LABEL = re.compile(r"[^，。；：！？\s]{2,12}[：:]")
CLOSING = re.compile(r"下一?步|今后|综上|以上|特此|下阶段|接下来|[一二三四五六七八九十]+、")
COMPILES = re.compile(r"\s*(?:主办|编印|编发|编)")
INTRODUCES = re.compile(r"[：:]\s*$")
ASIDE = re.compile(r"[（(][^（()）]*[）)]")


def reporters(
    docs: Sequence[Doc],
    among: Mapping[str, list[Subject]],
    sections: Sequence[Section],
    where: Mapping[str, str],
    issuer: str | None,
    tables: Mapping[str, str],
) -> tuple[dict[str, str | None], tuple[Section, ...]]:
    """(the body that reports in each block, the sections with theirs).

    A heading that is a body's name says who reports in its section; a body's name with a colon at
    the head of a paragraph, who reports from there to the next such label; else it is the issuer,
    or whom an unsigned report is about.
    `tables` gives the table of each cell: one whose rows name bodies is the issuer's as a whole.
    """
    texts = {context_of(doc).block: text_of(doc) for doc in docs}
    headed = {
        section.id: _whole(texts.get(section.first, ""), among.get(section.first, []))
        for section in sections
    }
    shared = {table for block, table in tables.items() if among.get(block)}
    by_block: dict[str, str | None] = {}
    lead, topic, section, closed = None, None, None, False
    if issuer and _compiles(docs, among, issuer):
        issuer = None
    about = {} if issuer else protagonists(docs, among)
    for doc in docs:
        block, text, context = context_of(doc).block, text_of(doc), context_of(doc)
        if where.get(block) != section:
            lead, section, closed = None, where.get(block), False
        elif CLOSING.match(text) and context.kind == "paragraph":
            lead, closed = None, True
        if not context.is_cell and LABEL.match(text):
            lead = _lead(text, among.get(block, []))
        if context.kind != "list_item":
            topic = None
        own = lead or (None if closed else headed.get(section or ""))
        by_block[block] = (topic if not _doers(among.get(block, [])) else None) or own
        by_block[block] = by_block[block] or about.get(block, issuer)
        if context.is_cell and tables.get(block) in shared:
            by_block[block] = about.get(block, issuer)
        if INTRODUCES.search(text):
            doers = _doers(among.get(block, []))
            topic = doers[0].organisation if doers else topic
    return by_block, tuple(changed(section, reporter=headed[section.id]) for section in sections)


def _compiles(docs: Sequence[Doc], among: Mapping[str, list[Subject]], issuer: str) -> bool:
    """Whether the issuer only compiles what others did: its masthead is all that names it."""
    told = [(doc, subject) for doc in docs for subject in among.get(context_of(doc).block, ())]
    own = [(doc, subject) for doc, subject in told if subject.organisation == issuer]
    return bool(own) and all(COMPILES.match(text_of(doc), one.end) for doc, one in own)


def _doers(found: list[Subject]) -> list[Subject]:
    return [subject for subject in found if subject.acts]


def _lead(text: str, found: list[Subject]) -> str | None:
    """The body whose name and a colon begin the text; of several (A、B：) the first."""
    label = LABEL.match(text)
    first = found[0] if found else None
    if first is None or label is None or first.end >= label.end():
        return None
    opens = not text[: first.start].strip() or first.end == label.end() - 1
    return first.organisation if opens else None


def _whole(text: str, found: list[Subject]) -> str | None:
    """The body whose name is all that a heading says, but for its number and its short name."""
    if not found or len({subject.organisation for subject in found}) != 1:
        return None
    rest = ASIDE.sub("", text).replace(found[0].name, "")
    return (
        found[0].organisation
        if not re.sub(r"[\s一二三四五六七八九十\d、.．：:]", "", rest)
        else None
    )
