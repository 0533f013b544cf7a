"""Whose doing each fact is, and which activity a figure belongs to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeVar

from spacy.tokens import Doc

from extractors.base import context_of, text_of
from models import Activity, Amount, Count, Evidence, Organisation, Person
from models.base import changed
from pipeline.pointers import Pointer, pointers
from pipeline.reporters import LABEL
from pipeline.states import is_nobodys, is_of_a_place
from pipeline.subjects import ALONG, Subject, clause_start, full_sentence_start, sentence_start

Linked = TypeVar("Linked", Count, Amount, Activity)

LISTED = re.compile(r"(?:[、和及与]|以及)$")
TOLD_OF = ("community", "school", "enterprise", "association", "union", "hospital")
OPENING = 30  # characters in which a paragraph names the body that it is about
TOGETHER = re.compile(
    r"(?:[（(][^（）()]*[）)]|”?[）)])?(?:[、和与及]|以及|联合|会同)?|[（(].{0,8}[“\"]?"
)
AMONG = re.compile(r"[，；：]其中(?=[^，。；\d]{2,16}(?:捐|拨|投入|资助|出资|承担|演出|承办))")
GIVES = re.compile(
    r"(?:[（(][^（）()]*[）)])?(?:共|又|另|再|累计|定向|一次性)?(?:捐赠|捐助|捐资|捐款|捐出|赞助|资助|减免|出资|认捐|拨付|划拨)"
    r"[^，。；：]{0,16}"
)
CHARGES = re.compile(r"(?:委托|聘请|授权)$")
WINS = re.compile(
    r"[^，。；]{0,12}(?:夺得|夺冠|获得|荣获|获评|分列|分获|分别获|摘得|摘金|捧回|折桂)"
)
COMES_TO = re.compile(
    r"[^，。；\d]{0,10}\d*[^，。；\d]{0,14}(?:参加|参训|参赛|到场|观摩|聆听)(?=[，。；]|$)"
)
EACH = re.compile(r"[\d一二三四五六七八九十百千万余多][\u4e00-\u9fff]{1,2}、\Z")
COMES = re.compile(r"[^，。；：\d]{0,8}[，,]?")
RECEIVES = re.compile(r"(?:向|给|对|接受|收到|获得?|由|与|和|、)$")


@dataclass(frozen=True, slots=True)
class Told:
    """A block as the links see it: its bodies, and the words that mean one without its name."""

    text: str
    is_cell: bool
    subjects: list[Subject]
    reporter: str | None
    of_a_place: bool
    pointers: list[Pointer]


def told(
    docs: Sequence[Doc],
    among: Mapping[str, list[Subject]],
    reporting: Mapping[str, str | None],
    bodies: Mapping[str, Organisation],
) -> dict[str, Told]:
    """The blocks that `docs` were made of, each read once for all its facts.

    `bodies` are the organisations by id: a government reports on its place too.
    """
    found: dict[str, Told] = {}
    earlier: list[Subject] = []
    for doc in docs:
        context = context_of(doc)
        here, reporter = among[context.block], reporting[context.block]
        body = bodies.get(reporter or "") or _only(here, bodies)
        of_a_place = body is not None and body.kind in ("government", "community", "party")
        meant = pointers(doc, here, earlier, bodies.get(reporter or ""), of_a_place)
        reporter = body.id if body is not None else None
        found[context.block] = Told(
            text_of(doc), context.is_cell, here, reporter, of_a_place, meant
        )
        earlier.extend(here)
    return found


def _only(here: list[Subject], bodies: Mapping[str, Organisation]) -> Organisation | None:
    """The one body that a paragraph of an unsigned report names, which is about it."""
    named = {subject.organisation for subject in here}
    if not here or here[0].start > OPENING:
        return None
    body = bodies[named.pop()] if len(named) == 1 else None
    return body if body is not None and body.kind in TOLD_OF else None


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


def _spot(fact: Count | Amount | Activity, blocks: Mapping[str, Told]) -> Evidence:
    """Where to look for the doer: the first mention, but in a block that is nobody's a later."""
    if not isinstance(fact, Activity):
        return fact.evidence
    told = (spot for spot in fact.mentions if blocks[spot.block].reporter is not None)
    return next(told, fact.mentions[0])


def _owner(
    fact: Count | Amount | Activity, blocks: Mapping[str, Told], rows: Mapping[str, tuple[str, ...]]
) -> str | None:
    """The body whose fact it is."""
    spot = _spot(fact, blocks)
    told = blocks[spot.block]
    text, reporter = told.text, told.reporter
    figure = not isinstance(fact, Activity)
    if not isinstance(fact, Activity) and is_nobodys(fact, text):
        return None
    here = [subject for subject in told.subjects if subject.end <= spot.start]
    if not here and not told.pointers and not told.is_cell and not told.of_a_place:
        return reporter
    begin = sentence_start(text, spot.start)
    if here and here[-1].end == spot.start:
        before = text[max(0, here[-1].start - 4) : here[-1].start]
        listed = LISTED.search(before) and not EACH.search(text, 0, here[-1].start)
        if listed and figure:
            return reporter  # 苇塘社区、栖霞社区2家 are counted, they count nothing
        if not ALONG.search(before):
            return here[-1].organisation
    if figure and here and (giver := _giver(text, here[-1], spot.start)):
        return giver
    if not isinstance(fact, Activity) and told.of_a_place and is_of_a_place(fact, text):
        acts = any(each.acts and each.start >= begin for each in here)
        if not acts and not told.is_cell:
            return None
    charged = here and CHARGES.search(text, 0, here[-1].start)
    if not figure and charged and text.endswith(("进行", "开展", "实施"), 0, spot.start):
        return here[-1].organisation
    prize = not isinstance(fact, Activity) and (fact.item or "").startswith("奖")
    for since in dict.fromkeys((begin, full_sentence_start(text, spot.start))):
        doers = _doing(told, since, spot.start, here, figure, prize)
        if figure and all(body != reporter for _, body in doers):
            doers += _undertaking(text, since, here)
        if doers:
            at, doer = max(doers, key=itemgetter(0))
            return reporter if reporter in _with_others(told, at) else doer
    if told.is_cell:
        row = (blocks[cell] for cell in (spot.block, *rows[spot.block]) if cell in blocks)
        return next((each.subjects[0].organisation for each in row if each.subjects), reporter)
    label = LABEL.match(text)
    said = label.end() if label else 0
    leaders = [subject for subject in here if subject.leads and subject.start >= said]
    if leaders and leaders[0].start - said <= OPENING:
        return leaders[0].organisation
    return reporter


def _giver(text: str, body: Subject, start: int) -> str | None:
    """Who gave what stands at `start`: 最大一笔为某某公司捐赠的20万元."""
    if RECEIVES.search(text, max(0, body.start - 4), body.start):
        return None
    gave = GIVES.fullmatch(text, body.end, start)
    came = text.endswith("来自", 0, body.start) and COMES.fullmatch(text, body.end, start)
    return body.organisation if gave or came else None


def _doing(
    told: Told, begin: int, end: int, here: list[Subject], figure: bool, prize: bool
) -> list[tuple[int, str | None]]:
    """Where `text[begin:end]` names or means a doer, and which body it is.

    What a new team does is told by figures; an activity in the same breath is its founder's. The
    bodies that 其中 lists do no more than their own clauses say; those whose people only attend
    do nothing, and a `prize` is not the winner's doing.
    """
    listed = AMONG.search(told.text, begin, end)
    clause = clause_start(told.text, end)
    acting = [
        subject
        for subject in here
        if subject.acts
        and subject.start >= begin
        and (figure or not subject.founded)
        and not (listed and listed.end() <= subject.start < clause)
        and not (prize and WINS.match(told.text, subject.end))
    ]
    if len(acting) > 1:
        acting = [each for each in acting if not COMES_TO.match(told.text, each.end)] or acting
    host = next((s.organisation for s in reversed(acting) if not s.speaks), told.reporter)
    doers: list[tuple[int, str | None]] = [
        (subject.start, subject.organisation)
        for subject in acting
        if not subject.speaks or all(other.speaks for other in acting)
    ]
    for each in told.pointers:
        if each.start >= begin - 1 and each.end <= end:  # the mark before the clause belongs
            doers.append((each.start, host if each.host else each.body))
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


def _undertaking(text: str, begin: int, here: list[Subject]) -> list[tuple[int, str | None]]:
    """Who carries out what others host, and so has the figures: 由省总主办、集团公司承办."""
    return [
        (subject.start, subject.organisation)
        for subject in here
        if subject.start >= begin and text.startswith("承办", subject.end)
    ]
