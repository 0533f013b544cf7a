"""Who stands as a doer in the text: mentions of organisations, and which of them act."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.base import context_of, facts_of, text_of
from extractors.lexicon import any_of, lexicon
from extractors.phrases import ACTIONS
from extractors.words import words_of
from models import Amount, Count, Organisation, Person

FULL_SENTENCES = re.compile(r"[\s\S]*[。！？\n]")
SENTENCES = re.compile(r"[\s\S]*[；。！？\n]")
CLAUSE_START = re.compile(r"(?:^|[，。；：！？,;\n])\s*$")
ADVERBIAL = re.compile(
    r"(?:^|[，。；：！？\n])\s*(?:随后|同时|此外|另外|赛后|会后|期间|目前|今年|同月|当天|全年|截至[^，]{1,12}|"
    r"[^，。；：]{0,14}(?:日|月|年|时|期间|以来|前后|后|前|天))?[，,]?\s*$"
)
LEAD = re.compile(r"\s*[：:]")
ALONG = re.compile(rf"{any_of(row['word'] for row in lexicon('companion_words'))}$")
# Who only helps or is a part's whole does not act; what follows a body's founding is the body's.
HELPS = re.compile(
    r"(?:等|的|所属|下属|直属|支持|提供支持|指导|协助|(?:[、和与及][^，。；、和与及]{2,16}){0,4}协办)"
)
AMONG = re.compile(r"(?:^|[，。；：])其中$")  # 其中甲社12场 is a part of what another does
FOUNDS = re.compile(r"(?:成立|组建|组成|设立|创办|创立)(?:了|起)?“?$")
TEAM = re.compile(r"[队团社](?=”?$)|(?<!委员)会$")
HOSTS = re.compile(r"[^，。；]{0,30}?(?:主办|牵头|发起)")
KNOWN_AS = re.compile(r"[”\"]?[）)]|[（(](?:以下)?(?:简称|下称|称)[^（）()]*[）)]")
NOUN_AFTER = ("n", "r", "s")
ACTION = re.compile(any_of(ACTIONS))
ATTENDS = re.compile(r"[^，。；]{2,30}(?:出席|到场|致辞|讲话|登台|领唱|应邀|观摩|到会)")
PART_ACTS = re.compile(rf"(?:一[家人户所个])?{any_of(ACTIONS)}")
TITLE = re.compile(
    any_of(row["title"] for row in lexicon("people_titles") if row["kind"] == "post")
)
POST = 8  # characters of a post between a body and the person who holds it


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention of an organisation: whether it stands as a doer, and opens its sentence."""

    start: int
    end: int
    name: str
    organisation: str
    acts: bool
    leads: bool
    speaks: bool  # acts by a person who holds its post: 市人大副主任某某出席


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
        context_of(doc).block: _of_block(doc, sorted(places.get(context_of(doc).block, ())))
        for doc in docs
    }


def _of_block(doc: Doc, places: Sequence[tuple[int, int, str]]) -> list[Subject]:
    if not places:
        return []
    text, facts = text_of(doc), facts_of(doc)
    people = [fact.evidence.start for fact in facts if isinstance(fact, Person)]
    figures = [fact.evidence.start for fact in facts if isinstance(fact, Count | Amount)]
    found = []
    for start, end, organisation in places:
        speaks = _holder(text, end, people)
        acts = _acts(doc, start, end, speaks)
        hosted = HOSTS.match(text, end) if text.endswith("由", 0, start) else None
        hosts = hosted is not None and "承办" not in text[hosted.end() : hosted.end() + 40]
        leads = acts and not speaks and (hosts or not text.startswith("、", end))
        if leads:
            opens = sentence_start(text, start)
            leads = not any(opens <= figure < start for figure in figures)
        found.append(Subject(start, end, text[start:end], organisation, acts, leads, speaks))
    return found


def _acts(doc: Doc, start: int, end: int, speaks: bool) -> bool:
    text = text_of(doc)
    before = text[max(0, start - 40) : start]
    team = TEAM.search(text[start:end])
    if known := KNOWN_AS.match(text, end):
        end = known.end()
    if HELPS.match(text, end) or (text.startswith("承办", end) and "主办" in before):
        return False
    if team and FOUNDS.search(before):
        return True
    if before.endswith("由"):
        return HOSTS.match(text, end) is not None
    if AMONG.search(before):
        return PART_ACTS.match(text, end) is not None
    attributed = before.endswith("的") and CLAUSE_START.search(
        re.sub(r"[^，。；：]{1,14}的$", "", before)
    )
    if ALONG.search(before) or not (
        attributed or not before.strip() or CLAUSE_START.search(before) or ADVERBIAL.search(before)
    ):
        return False
    if speaks:
        return ATTENDS.match(text, end) is None
    if LEAD.match(text, end) or (not words_of(doc).ends_at(end) and ACTION.match(text, end)):
        return True  # 集团工会|组织: jieba reads 工会组织
    follower = next(iter(words_of(doc).starting(end, end + 4)), None)
    if follower is None or follower.text in ACTIONS:
        return True
    return not follower.tag.startswith(NOUN_AFTER)


def _holder(text: str, end: int, people: Sequence[int]) -> bool:
    """Whether a post of the body that ends at `end` follows, or a person who holds one."""
    if TITLE.match(text, end) and not HOSTS.match(text, end):
        return True
    return any(0 <= start - end <= POST for start in people)


def sentence_start(text: str, position: int, before: re.Pattern[str] = SENTENCES) -> int:
    """Where the sentence around `position` begins; `before` matches what stands before it."""
    found = before.match(text, 0, position)
    return found.end() if found is not None else 0
