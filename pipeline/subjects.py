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

STOPS = "。！？\n"
TO_FULL_SENTENCE, TO_SENTENCE, TO_CLAUSE = (
    re.compile(rf"[\s\S]*[{marks}]") for marks in (STOPS, f"；{STOPS}", f"，；：{STOPS}")
)
CLAUSE_START = re.compile(r"(?:^|[，。；：！？,;\n])\s*$")
ADVERBIAL = re.compile(
    r"(?:^|[，。；：！？\n])\s*(?:随后|同时|此外|另外|赛后|会后|期间|目前|今年|同月|当天|全年|截至[^，]{1,12}|"
    r"[^，。；：]{0,14}(?:日|月|年|时|期间|以来|前后|后|前|天))?[，,]?\s*$"
)
LEAD = re.compile(r"\s*[：:]")
ALONG = re.compile(rf"{any_of(row['word'] for row in lexicon('companion_words'))}$")
# Who only helps or is a part's whole does not act; what follows a body's founding is the body's.
PEOPLE = any_of(row["word"] for row in lexicon("body_people"))
HELPS = re.compile(
    rf"(?:等|的(?!“|{PEOPLE})|所属|下属|直属|支持|提供支持|指导|协助|(?:[、和与及][^，。；、和与及]{{2,16}}){{0,4}}协办)"
)
AMONG = re.compile(r"(?:^|[，。；：])其中$")  # 其中甲社12场 is a part of what another does
FOUNDS = re.compile(r"(?:成立|组建|组成|设立|创办|创立)(?:了|起)?“?$")
TEAM = re.compile(r"(?:[队团社]|专班|工作室|服务站)(?=”?$)|(?<!委员)会$")
HOSTS = re.compile(r"[^，。；]{0,30}?(?:主办|牵头|发起)")
KNOWN_AS = re.compile(r"[”\"]?[）)]|[（(](?:以下)?(?:简称|下称|称)[^（）()]*[）)]")
NOUN_AFTER = ("n", "r", "s")
OFTEN = re.compile(r"每(?!个|位|名|家)")  # 剧团每月演出
PEOPLE_OF = re.compile(PEOPLE)
"""Through whom a body acts: 镇党委班子成员走访, 供电公司抢修人员架线."""
ACTION = re.compile(any_of(ACTIONS))
ATTENDS = re.compile(
    r"[^，。；]{2,30}(?:出席|到场|致辞|讲话|登台|领唱|应邀|观摩|到会|授课|主讲|点评|"
    r"作(?:了)?[^，。；]{0,20}(?:讲座|报告|辅导|分享|解读))"
)
ROLE = re.compile(r"(?:担任|作为|充当)[^，。；]*的$")  # who speaks in a role there, not for a body
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
    founded: bool = False  # is founded here, and does what follows


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
        hosted = HOSTS.match(text, end) if text[:start].endswith("由") else None
        hosts = hosted is not None and "承办" not in text[hosted.end() : hosted.end() + 40]
        leads = acts and not speaks and (hosts or not text.startswith("、", end))
        if leads:
            opens = sentence_start(text, start)
            leads = not any(opens <= figure < start for figure in figures)
        founded = acts and FOUNDS.search(text, max(0, start - 40), start) is not None
        name = text[start:end]
        found.append(Subject(start, end, name, organisation, acts, leads, speaks, founded))
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
        return ATTENDS.match(text, end) is None and ROLE.search(before) is None
    if LEAD.match(text, end) or (not words_of(doc).ends_at(end) and ACTION.match(text, end)):
        return True  # 集团工会|组织: jieba reads 工会组织
    return not followed_by_noun(doc, end)


def followed_by_noun(doc: Doc, end: int) -> bool:
    """Whether a noun follows, of which the words before only say whose: 某某公司|食堂."""
    follower = next(iter(words_of(doc).starting(end, end + 4)), None)
    if follower is None or follower.text in ACTIONS or OFTEN.match(follower.text):
        return False
    if PEOPLE_OF.match(text_of(doc), end):
        return False
    return follower.tag.startswith(NOUN_AFTER)


def _holder(text: str, end: int, people: Sequence[int]) -> bool:
    """Whether a post of the body that ends at `end` follows, or a person who holds one."""
    if TITLE.match(text, end) and not HOSTS.match(text, end):
        return True
    return any(0 <= start - end <= POST for start in people)


def clause_start(text: str, position: int) -> int:
    """Where the clause around `position` begins, after the last mark or break."""
    return _after(TO_CLAUSE, text, position)


def sentence_start(text: str, position: int) -> int:
    """Where the sentence around `position` begins; 。 ends one, and so does ；."""
    return _after(TO_SENTENCE, text, position)


def full_sentence_start(text: str, position: int) -> int:
    """Where the sentence around `position` begins; ； ends none."""
    return _after(TO_FULL_SENTENCE, text, position)


def _after(marks: re.Pattern[str], text: str, position: int) -> int:
    found = marks.match(text, 0, position)
    return found.end() if found else 0
