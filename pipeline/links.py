"""Whose doing each fact is, and which activity a figure belongs to."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeVar

from spacy.tokens import Doc

from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.words import words_of
from models import Activity, Amount, Count, Organisation, Person, Section

Linked = TypeVar("Linked", Count, Amount, Activity)

SENTENCE_MARKS = "。；！？\n"
CLAUSE_START = re.compile(r"(?:^|[，。；：！？,;\n])\s*$")
ADVERBIAL = re.compile(
    r"(?:^|[，。；：！？\n])\s*(?:随后|同时|此外|另外|赛后|会后|期间|目前|今年|同月|当天|全年|截至[^，]{1,12}|"
    r"[^，。；：]{0,14}(?:日|月|年|时|期间|以来|前后|后|前|天))?[，,]?\s*$"
)
LEAD = re.compile(r"\s*[：:]")
ALONG = re.compile(rf"{any_of(row['word'] for row in lexicon('companion_words'))}$")
# Who only helps or is a part's whole does not act; what follows a body's founding is the body's.
HELPS = re.compile(r"(?:等|所属|下属|直属|协办|支持|提供支持|指导|协助)")
FOUNDS = re.compile(r"(?:成立|组建|组成|设立|创办|创立)(?:了|起)?$")
TEAM = re.compile(r"[队团社](?=”?$)|(?<!委员)会$")
HOSTS = re.compile(r"[^，。；]{0,2}(?:主办|牵头|发起)")
OWN = any_of(row["word"] for row in lexicon("body_words"))
BARE = any_of(row["word"] for row in lexicon("own_bodies"))
PART = any_of(row["word"] for row in lexicon("own_body_parts"))  # 公司工会, 社区居民: not the body
SELF = re.compile(
    r"(?:^|[，。；：！？\n])\s*(?:[^，。；：]{0,10}[日月年来里内下]，?)?"
    rf"(?:(?P<own>[该本我](?P<known>{OWN}))(?!的)|"
    rf"(?P<bare>{BARE})(?!{PART}|[\u4e00-\u9fff]{{0,2}}(?:中心|小学|中学|队|站|部|处|科)))"
)
LABEL = re.compile(r"[^，。；：！？\s]{2,12}[：:]")
CLOSING = re.compile(r"下一?步|今后|综上|以上|特此|下阶段|接下来|[一二三四五六七八九十]+、")
INTRODUCES = re.compile(r"[：:]\s*$")
ASIDE = re.compile(r"[（(][^（()）]*[）)]")
GENERIC_SUBJECT = re.compile(
    rf"{any_of(row['word'] for row in lexicon('generic_subjects'))}"
    r"(?=[^，。；]{0,6}(?:已|共|有|受|将|均))"
)
NOUN_AFTER = ("n", "r", "s")


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention of an organisation: whether it stands as a doer, and opens its sentence."""

    start: int
    end: int
    name: str
    organisation: str
    acts: bool
    leads: bool


def subjects(
    docs: Iterable[Doc], organisations: Sequence[Organisation]
) -> dict[str, list[Subject]]:
    """The organisations of each block in the order of its text.

    A body acts where it begins its clause and what follows is no noun of its own, a post with its
    holder aside (救援队队长某某带队).
    """
    places: dict[str, list[tuple[int, int, str]]] = {}
    for organisation in organisations:
        for spot in organisation.mentions:
            places.setdefault(spot.block, []).append((spot.start, spot.end, organisation.id))
    return {
        doc._.context.block: [
            _subject(doc, start, end, name)
            for start, end, name in sorted(places.get(doc._.context.block, ()))
        ]
        for doc in docs
    }


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
    the head of a paragraph, who reports from there to the next such label; else it is the issuer.
    `tables` gives the table of each cell: one whose rows name bodies is the issuer's as a whole.
    """
    texts = {doc._.context.block: text_of(doc) for doc in docs}
    headed = {
        section.id: _whole(texts.get(section.first, ""), among.get(section.first, []))
        for section in sections
    }
    shared = {table for block, table in tables.items() if among.get(block)}
    by_block: dict[str, str | None] = {}
    lead, topic, section, closed = None, None, None, False
    for doc in docs:
        block, text, context = doc._.context.block, text_of(doc), doc._.context
        if where.get(block) != section:
            lead, section, closed = None, where.get(block), False
        elif CLOSING.match(text) and context.kind == "paragraph":
            lead, closed = None, True
        if not context.is_cell and LABEL.match(text):
            lead = _lead(text, among.get(block, []))
        if context.kind != "list_item":
            topic = None
        own = lead or (None if closed else headed.get(section or ""))
        by_block[block] = (topic if not _doers(among.get(block, [])) else None) or own or issuer
        if context.is_cell and tables.get(block) in shared:
            by_block[block] = issuer
        if INTRODUCES.search(text):
            doers = _doers(among.get(block, []))
            topic = doers[0].organisation if doers else topic
    return by_block, tuple(
        section.model_copy(update={"reporter": headed[section.id]}) for section in sections
    )


def link(
    facts: Sequence[Linked],
    docs: Mapping[str, Doc],
    among: Mapping[str, list[Subject]],
    reporting: Mapping[str, str | None],
    rows: Mapping[str, tuple[str, ...]],
) -> tuple[Linked, ...]:
    """The facts with the organisation whose doing or state each reports.

    `rows` gives, for a table cell, the blocks to its left: a body named there owns its figures.
    """
    return tuple(
        fact.model_copy(update={"organisation": _owner(fact, docs, among, reporting, rows)})
        for fact in facts
    )


def belong(
    figures: Sequence[Count | Amount], activities: Sequence[Activity], docs: Mapping[str, Doc]
) -> dict[str, str]:
    """The activity of each figure whose sentence names one before it, by the figure's id."""
    places: dict[str, list[tuple[int, int, str]]] = {}
    for activity in activities:
        for spot in activity.mentions:
            places.setdefault(spot.block, []).append((spot.start, spot.end, activity.id))
    found: dict[str, str] = {}
    for figure in figures:
        spot = figure.evidence
        begin = _sentence_start(text_of(docs[spot.block]), spot.start)
        before = [
            (start, name)
            for start, end, name in places.get(spot.block, ())
            if begin <= start and end <= spot.start
        ]
        if before:
            found[figure.id] = max(before)[1]
    return found


def employ(
    people: Sequence[Person], docs: Mapping[str, Doc], among: Mapping[str, list[Subject]]
) -> tuple[Person, ...]:
    """The people with the body whose post they hold: 市总工会副主席某某 is 市总工会's."""
    return tuple(
        person.model_copy(update={"organisation": _employer(person, docs, among)})
        for person in people
    )


def _employer(
    person: Person, docs: Mapping[str, Doc], among: Mapping[str, list[Subject]]
) -> str | None:
    spot = person.evidence
    text = text_of(docs[spot.block])
    before = [body for body in among.get(spot.block, ()) if body.end <= spot.start]
    if not person.title or not before:
        return None
    post = text[before[-1].end : spot.start]
    return before[-1].organisation if post and person.title.endswith(post) else None


def _owner(
    fact: Count | Amount | Activity,
    docs: Mapping[str, Doc],
    among: Mapping[str, list[Subject]],
    reporting: Mapping[str, str | None],
    rows: Mapping[str, tuple[str, ...]],
) -> str | None:
    spot = fact.mentions[0] if isinstance(fact, Activity) else fact.evidence
    text = text_of(docs[spot.block])
    here = [subject for subject in among.get(spot.block, ()) if subject.end <= spot.start]
    begin = _sentence_start(text, spot.start)
    near = [subject for subject in here if subject.start >= begin]
    if near and near[-1].end == spot.start and not ALONG.search(text[: near[-1].start]):
        return near[-1].organisation
    reporter = reporting.get(spot.block)
    doers: list[tuple[int, str | None]] = [
        *((subject.start, subject.organisation) for subject in near if subject.acts),
        *(
            _self(own, here, reporter)
            for own in SELF.finditer(text, begin, spot.start)
            if not any(subject.start < own.end() <= subject.end for subject in here)
        ),
        *((generic.start(), None) for generic in GENERIC_SUBJECT.finditer(text, begin, spot.start)),
    ]
    if doers:
        return max(doers, key=itemgetter(0))[1]
    if docs[spot.block]._.context.is_cell:
        return next(
            (among[cell][0].organisation for cell in rows[spot.block] if among.get(cell)), reporter
        )
    label = LABEL.match(text)
    said = label.end() if label else 0
    return next((s.organisation for s in here if s.leads and s.start >= said), reporter)


def _self(own: re.Match[str], here: list[Subject], reporter: str | None) -> tuple[int, str | None]:
    """Whom 该社区 or a bare 中心 means: the body named before that ends so, else who reports."""
    word = own["known"] or own["bare"]
    named = (s for s in reversed(here) if s.end <= own.start() and s.name.endswith(word))
    known = None if (own["own"] or "").startswith("我") else next(named, None)
    return own.end(), known.organisation if known else reporter


def _doers(found: list[Subject]) -> list[Subject]:
    return [subject for subject in found if subject.acts]


def _subject(doc: Doc, start: int, end: int, organisation: str) -> Subject:
    text = text_of(doc)
    acts = _acts(doc, start, end)
    opens = _sentence_start(text, start)
    figures = (fact for fact in doc._.facts if isinstance(fact, Count | Amount))
    alone = not text.startswith("、", end)
    leads = acts and alone and not any(opens <= figure.evidence.start < start for figure in figures)
    return Subject(start, end, text[start:end], organisation, acts, leads)


def _acts(doc: Doc, start: int, end: int) -> bool:
    text = text_of(doc)
    before = text[max(0, start - 40) : start]
    if HELPS.match(text, end) or (text.startswith("承办", end) and "主办" in before):
        return False
    if FOUNDS.search(before) and TEAM.search(text[start:end]):
        return True
    if before.endswith("由"):
        return HOSTS.match(text, end) is not None
    attributed = before.endswith("的") and CLAUSE_START.search(
        re.sub(r"[^，。；：]{1,14}的$", "", before)
    )
    if ALONG.search(before) or not (
        attributed or not before.strip() or CLAUSE_START.search(before) or ADVERBIAL.search(before)
    ):
        return False
    if any(
        isinstance(fact, Person) and 0 <= fact.evidence.start - end <= 8 for fact in doc._.facts
    ):
        return True
    follower = next(iter(words_of(doc).starting(end, end + 4)), None)
    if follower is None or LEAD.match(text, end):
        return True
    return not follower.tag.startswith(NOUN_AFTER)


def _lead(text: str, found: list[Subject]) -> str | None:
    """The body whose name and a colon begin the text; of several (A、B：) the first."""
    label = LABEL.match(text)
    first = found[0] if found else None
    opens = first and label and not text[: first.start].strip() and first.end < label.end()
    return first.organisation if first and opens else None


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


def _sentence_start(text: str, position: int) -> int:
    """Where the sentence around `position` begins."""
    return max(text.rfind(mark, 0, position) for mark in SENTENCE_MARKS) + 1
