"""One campaign, many mentions: names found again in the report, spellings of one name joined."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractors.activity_names import mentions_again
from models import Activity, Evidence

AGAIN = "activities.report"
MARKS = str.maketrans("", "", "“”\"'‘’「」『』《》〈〉·•・，,、：:—- \n\u3000")


def bare(name: str) -> str:
    """A name without marks and spaces: two spellings with the same bare name are one activity."""
    return name.translate(MARKS)


def propagate(texts: Mapping[str, str], activities: Sequence[Activity]) -> tuple[Activity, ...]:
    """The activities and every further place where a name among them stands in quotation marks.

    `texts` are the report's blocks by id, in reading order; so are the mentions that come back.
    """
    known = {bare(one.name): one for one in reversed(activities) if one.named}
    found = [*activities, *_again(texts, activities, known)]
    order = {block: index for index, block in enumerate(texts)}

    def place(one: Activity) -> tuple[int, int]:
        spot = one.mentions[0]
        return order[spot.block], spot.start

    return tuple(sorted(found, key=place))


def join(activities: Sequence[Activity]) -> tuple[Activity, ...]:
    """One Activity per campaign, in order of first mention; its name is the commonest spelling.

    Unnamed activities stay apart: two trainings in a report are two.
    """
    groups: dict[str, list[Activity]] = {}
    for index, one in enumerate(activities):
        groups.setdefault(bare(one.name) if one.named else f"#{index}", []).append(one)
    return tuple(_joined(group) for group in groups.values())


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
            yield first.model_copy(update={"mentions": (spot,), "extractor": AGAIN})


def _joined(group: Sequence[Activity]) -> Activity:
    names = Counter(one.name for one in group)
    kinds = Counter(one.kind for one in group)
    first = group[0]
    return first.model_copy(
        update={
            "name": names.most_common(1)[0][0],
            "kind": kinds.most_common(1)[0][0],
            "mentions": tuple(spot for one in group for spot in one.mentions),
            "confidence": max(one.confidence for one in group),
        }
    )
