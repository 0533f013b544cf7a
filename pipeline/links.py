"""Whose doing each fact is, and which activity a figure belongs to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TypeVar

from spacy.tokens import Doc

from extractors.base import context_of, text_of
from extractors.lexicon import any_of, lexicon
from models import Activity, Amount, Count, Evidence, Person
from models.base import changed
from pipeline.reporters import LABEL
from pipeline.subjects import ALONG, FULL_SENTENCES, Subject, sentence_start

Linked = TypeVar("Linked", Count, Amount, Activity)

LISTED = re.compile(r"(?:[、和及与]|以及)$")
OWN = any_of(row["word"] for row in lexicon("body_words"))
BARE = any_of(row["word"] for row in lexicon("own_bodies"))
PART = any_of(row["word"] for row in lexicon("own_body_parts"))  # 公司工会, 社区居民: not the body
SELF = re.compile(
    r"(?:^|[，。；：！？\n])\s*(?:[^，。；：]{0,10}[日月年来里内下]，?)?"
    rf"(?:(?P<own>[该本我](?P<known>{OWN}))(?!的)|"
    rf"(?P<bare>{BARE})(?!{PART}|[\u4e00-\u9fff]{{0,2}}(?:中心|小学|中学|队|站|部|处|科)))"
)
COUNTED = re.compile(
    r"(?:^|[，。；！？])\s*[\d一二两三四五六七八九十]+[家个](?:会员)?(?:企业|单位|部门|协会|公司|学校)"
)
"""Bodies that only a number tells: 四家企业先后接待, in the report of their association."""
POPULATION = re.compile(r"^[^占]*人口$")
OPENING = 30  # characters in which a paragraph names the body that it is about
STATE = re.compile(rf"^[^占]*{any_of(row['word'] for row in lexicon('place_states'))}")
EXISTS = re.compile(
    r"(?:全[省市县区镇乡村]|辖区|境内|[我本][省市县区镇乡])[^，。；\d]{0,4}(?:现有|共有|有)[^，。；]*\Z"
)
ATTENDEES = re.compile(
    rf"(?:^|[，。；！？])\s*(?:{any_of(row['word'] for row in lexicon('attendees'))})"
)
ABOVE = re.compile(r"(?:^|[，。；！？])\s*(?:上述|以上|前述)(?:单位|部门|机构|企业|组织)")
GENERIC_SUBJECT = re.compile(
    rf"{any_of(row['word'] for row in lexicon('generic_subjects'))}"
    r"(?=[^，。；]{0,6}(?:已|共|有|受|将|均))"
)
TOGETHER = re.compile(
    r"(?:[（(][^（）()]*[）)]|”?[）)])?(?:[、和与及]|以及|联合|会同)?|[（(].{0,8}[“\"]?"
)
DEALT = re.compile(r"(?:先后)?分别(?:为|是|有)?")
STOP = re.compile(r"[，。；！？\n]")
POINTERS = (SELF, ABOVE, ATTENDEES, COUNTED, GENERIC_SUBJECT)


@dataclass(frozen=True)
class Told:
    """A block as the links see it: its bodies, and the words that mean one without its name."""

    text: str
    is_cell: bool
    subjects: list[Subject]
    reporter: str | None
    of_a_place: bool

    @cached_property
    def pointers(self) -> list[tuple[re.Pattern[str], re.Match[str]]]:
        """The words that mean a body without its name, looked for when the first fact asks."""
        return [(kind, match) for kind in POINTERS for match in kind.finditer(self.text)]


def told(doc: Doc, subjects: list[Subject], reporter: str | None, kinds: Mapping[str, str]) -> Told:
    """The block that `doc` was made of, read once for all its facts.

    `kinds` are those of the organisations by id: a government reports on its place too.
    """
    of_a_place = kinds.get(reporter or "") in ("government", "community", "party")
    return Told(text_of(doc), context_of(doc).is_cell, subjects, reporter, of_a_place)


def link(
    facts: Sequence[Linked],
    blocks: Mapping[str, Told],
    rows: Mapping[str, tuple[str, ...]],
) -> tuple[Linked, ...]:
    """The facts with the organisation whose doing or state each reports.

    `rows` gives, for a table cell, the blocks to its left: a body named there owns its figures.
    """
    return tuple(changed(fact, organisation=_owner(fact, blocks, rows)) for fact in facts)


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
        begin = sentence_start(text_of(docs[spot.block]), spot.start)
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
    return tuple(changed(person, organisation=_employer(person, docs, among)) for person in people)


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


def _spot(fact: Count | Amount | Activity) -> Evidence:
    return fact.mentions[0] if isinstance(fact, Activity) else fact.evidence


def _owner(
    fact: Count | Amount | Activity, blocks: Mapping[str, Told], rows: Mapping[str, tuple[str, ...]]
) -> str | None:
    """The body whose fact it is."""
    spot = _spot(fact)
    if isinstance(fact, Count) and POPULATION.search(fact.item or ""):
        return None
    told = blocks[spot.block]
    text, reporter = told.text, told.reporter
    here = [subject for subject in told.subjects if subject.end <= spot.start]
    if not here and not told.is_cell and not told.of_a_place and not told.pointers:
        return reporter
    begin = sentence_start(text, spot.start)
    if here and here[-1].end == spot.start:
        before = text[max(0, here[-1].start - 4) : here[-1].start]
        if LISTED.search(before) and not isinstance(fact, Activity):
            return reporter  # 苇塘社区、栖霞社区2家 are counted, they count nothing
        if not ALONG.search(before):
            return here[-1].organisation
    for since in dict.fromkeys((begin, sentence_start(text, spot.start, FULL_SENTENCES))):
        doers = _doing(told, since, spot.start, here)
        if not isinstance(fact, Activity) and all(body != reporter for _, body in doers):
            doers += _undertaking(text, since, here)
        if doers:
            at, doer = max(doers, key=itemgetter(0))
            return reporter if reporter in _with_others(told, at) else doer
    if told.is_cell:
        row = (blocks[cell] for cell in (spot.block, *rows[spot.block]) if cell in blocks)
        return next((each.subjects[0].organisation for each in row if each.subjects), reporter)
    label = LABEL.match(text)
    said = label.end() if label else 0
    leader = next((subject for subject in here if subject.leads and subject.start >= said), None)
    if leader is not None and leader.start - said <= OPENING:
        return leader.organisation
    return None if told.of_a_place and _is_state(fact, text, spot.start) else reporter


def _is_state(fact: Count | Amount | Activity, text: str, start: int) -> bool:
    """Whether a figure tells how a place is, not what its government did: 农业总产值4.36亿元."""
    if isinstance(fact, Activity):
        return False
    return STATE.search(fact.item or "") is not None or EXISTS.search(text, 0, start) is not None


def _doing(told: Told, begin: int, end: int, here: list[Subject]) -> list[tuple[int, str | None]]:
    """Where `text[begin:end]` names or means a doer, and which body it is."""
    acting = [subject for subject in here if subject.acts and subject.start >= begin]
    host = next((s.organisation for s in reversed(acting) if not s.speaks), told.reporter)
    doers: list[tuple[int, str | None]] = [
        (subject.start, subject.organisation)
        for subject in acting
        if not subject.speaks or all(other.speaks for other in acting)
    ]
    for kind, match in told.pointers:
        if match.start() < begin - 1 or match.end() > end:  # the mark before the clause belongs
            continue
        if kind is GENERIC_SUBJECT:
            doers.append((match.start(), None))
        elif kind in (ATTENDEES, COUNTED):
            doers.append((match.start(), host))
        elif kind is ABOVE:
            doers.append((match.start(), _above(here, begin)))
        elif not any(subject.start < match.end() <= subject.end for subject in here):
            doers.append(_self(match, here, told.reporter))
    return doers


def _with_others(told: Told, start: int) -> set[str | None]:
    """The bodies that act together from `start` on: 市委宣传部、市文旅局（…）主办."""
    together: set[str | None] = set()
    end = start
    for subject in told.subjects:
        if subject.start >= start and (
            subject.start == start or TOGETHER.fullmatch(told.text, end, subject.start)
        ):
            together.add(subject.organisation)
            end = subject.end
    return together


def distributed(figures: Sequence[Count | Amount], blocks: Mapping[str, Told]) -> dict[str, str]:
    """The body of each figure that 分别 deals out, by the figure's id.

    甲社、乙社和丙社分别组织会员18人、23人和11人: as many bodies as figures, in their order.
    """
    by_block: dict[str, list[Count | Amount]] = {}
    for figure in figures:
        by_block.setdefault(figure.evidence.block, []).append(figure)
    found: dict[str, str] = {}
    for block, inside in by_block.items():
        told = blocks[block]
        for dealt in DEALT.finditer(told.text):
            after = _coordinated_after(told.text, inside, dealt.end())
            begin = sentence_start(told.text, dealt.start())
            ends = [
                dealt.start(),
                *(s.end for s in told.subjects if begin <= s.end <= dealt.start()),
            ]
            lists = (_coordinated_before(told, end) for end in reversed(ends))
            bodies = next((each for each in lists if len(each) == len(after) > 1), [])
            if bodies:
                found.update(zip((each.id for each in after), bodies, strict=True))
    return found


def _coordinated_before(told: Told, end: int) -> list[str]:
    """The bodies of the list that ends at `end`, in their order."""
    bodies: list[str] = []
    for subject in reversed([each for each in told.subjects if each.end <= end]):
        joined = told.text[subject.end : end].strip()
        if joined if not bodies else not LISTED.fullmatch(joined):
            break
        bodies.append(subject.organisation)
        end = subject.start
    return bodies[::-1]


def _coordinated_after(
    text: str, figures: Sequence[Count | Amount], start: int
) -> list[Count | Amount]:
    """The figures of the first list after `start`, with nothing but joints between them."""
    row: list[Count | Amount] = []
    for figure in figures:
        spot = figure.evidence
        if spot.start < start:
            continue
        between = text[row[-1].evidence.end if row else start : spot.start]
        if STOP.search(between) or (row and not LISTED.fullmatch(between)):
            break
        row.append(figure)
    return row


def _undertaking(text: str, begin: int, here: list[Subject]) -> list[tuple[int, str | None]]:
    """Who carries out what others host, and so has the figures: 由省总主办、集团公司承办."""
    return [
        (subject.start, subject.organisation)
        for subject in here
        if subject.start >= begin and text.startswith("承办", subject.end)
    ]


def _self(own: re.Match[str], here: list[Subject], reporter: str | None) -> tuple[int, str | None]:
    """Whom 该社区 or a bare 中心 means: the body named before that ends so, else who reports."""
    word = own["known"] or own["bare"]
    named = (s for s in reversed(here) if s.end <= own.start() and s.name.endswith(word))
    known = None if (own["own"] or "").startswith("我") else next(named, None)
    return own.end(), known.organisation if known else reporter


def _above(here: list[Subject], begin: int) -> str | None:
    """Whom 上述单位 means: who opened the last sentence before the one that begins at `begin`."""
    return next((s.organisation for s in reversed(here) if s.leads and s.end <= begin), None)
