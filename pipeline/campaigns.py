"""One campaign, many mentions: names found again in the report, spellings of one name joined."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.activity_names import mentions_again
from extractors.lexicon import lexicon
from models import Activity, Evidence
from models.base import changed

AGAIN = "activities.report"
PARTS = re.compile(r"[·•・\s，、：—-]+")
TELLING = 6  # characters of a name that is told by its beginning
LESS = 0.95  # how much less sure a mention without a head is
APART = ("meeting", "ceremony", "volunteer")
OCCASIONS = ("会", "会议", "仪式", "式", "典礼", "志愿服务活动")
TOLD_AROUND = ("aid", "condolence", "volunteer")  # kinds that half of the mentions may tell
CHARITY = re.compile(r"基金会|慈善")
WORKS = re.compile(r"(?:项目|行动|计划|工程|专项)[”\"]?$")
ENDS = tuple(row["ending"] for row in lexicon("campaign_ends"))
MARKS = str.maketrans("", "", "“”\"'‘’「」『』《》〈〉·•・，,、：:—- \n\u3000")


def bare(name: str) -> str:
    """A name without marks and spaces: two spellings with the same bare name are one activity."""
    return name.translate(MARKS)


def propagate(texts: Mapping[str, str], activities: Sequence[Activity]) -> tuple[Activity, ...]:
    """The activities and every further place where a name among them stands in quotation marks.

    `texts` are the report's blocks by id, in reading order; so are the mentions that come back.
    """
    known = {bare(one.name): one for one in reversed(activities) if one.named and _names_it(one)}
    found = [*activities, *_again(texts, activities, known)]
    order = {block: index for index, block in enumerate(texts)}

    def place(one: Activity) -> tuple[int, int]:
        spot = one.mentions[0]
        return order[spot.block], spot.start

    return tuple(sorted(found, key=place))


def join(activities: Sequence[Activity], charity: bool = False) -> tuple[Activity, ...]:
    """One Activity per campaign, in order of first mention; its name is the commonest spelling.

    A name cut short (擦亮城市 of 擦亮城市·全员行动) and one whose parts change places are the same
    campaign's. Its kick-off meeting and its ceremony are activities of their own, by its name.
    Unnamed activities stay apart: two trainings in a report are two. In the report of a `charity`
    projects that say no more of their kind are aid.
    """
    keys: dict[str, str] = {}
    order: dict[tuple[str, ...], str] = {}
    for one in activities:
        if one.named:
            parts = tuple(sorted(bare(part) for part in PARTS.split(one.name)))
            keys[one.name] = order.setdefault(parts, bare(one.name))
    groups: dict[str, list[Activity]] = {}
    for index, one in enumerate(activities):
        key = _whole(keys[one.name], keys.values()) if one.named else f"#{index}"
        groups.setdefault(key + _role(one), []).append(one)
    return tuple(_joined(group, charity) for group in groups.values())


def is_charity(title: str) -> bool:
    """Whether a report's title is that of a foundation or a charity."""
    return CHARITY.search(title) is not None


def _role(one: Activity) -> str:
    """What a mention is to its campaign: 启动仪式 and 动员会 of it are events apart."""
    apart = one.named and one.kind in APART and one.mentions[0].text.endswith(OCCASIONS)
    return f" {one.kind}" if apart else ""


def _whole(key: str, keys: Iterable[str]) -> str:
    """The longest key that begins with this one, where this one is long enough to tell."""
    longer = [other for other in keys if other.startswith(key)] if len(key) >= TELLING else []
    return max(longer, key=len, default=key)


def _names_it(one: Activity) -> bool:
    """Whether the name alone means the activity: 知心大姐 of “知心大姐”成长营 are people."""
    words = one.mentions[0].text
    return words.endswith(("”", '"', *ENDS))


def _again(
    texts: Mapping[str, str], activities: Sequence[Activity], known: Mapping[str, Activity]
) -> Iterator[Activity]:
    taken: dict[str, list[tuple[int, int]]] = {}
    for one in activities:
        for spot in one.mentions:
            taken.setdefault(spot.block, []).append((spot.start, spot.end))
    for block, text in texts.items():
        for start, end, name in mentions_again(text):
            first = known.get(bare(name))
            if first is None or any(s < end and start < e for s, e in taken.get(block, ())):
                continue
            spot = Evidence(block=block, start=start, end=end, text=text[start:end])
            again = {
                "mentions": (spot,),
                "extractor": AGAIN,
                "confidence": round(LESS * first.confidence, 2),
            }
            yield changed(first, **again)


def _joined(group: Sequence[Activity], charity: bool) -> Activity:
    names = Counter(one.name for one in group)
    surest = max(one.confidence for one in group)  # those whose head is written tell the kind
    sure = [one for one in group if one.confidence == surest]
    sure.sort(key=lambda one: len(one.mentions[0].text))  # “X”活动 tells more than its 启动仪式
    kinds = Counter(one.kind for one in sure)
    kind = kinds.most_common(1)[0][0]
    told = [one.kind for one in sure if one.kind in TOLD_AROUND]
    if kind == "campaign" and 2 * len(told) >= len(sure):
        kind = told[0]
    if charity and kind == "campaign" and WORKS.search(group[0].mentions[0].text):
        kind = "aid"
    first = group[0]
    return changed(
        first,
        name=names.most_common(1)[0][0],
        kind=kind,
        mentions=tuple(spot for one in group for spot in one.mentions),
        confidence=surest,
    )
