"""Which figure of the sentence a figure goes on from."""

import re
from collections.abc import Sequence

from extractors.figures import Figure

TOPIC = re.compile(r"(?:[这此该]笔?|上述)?(?P<topic>[\u4e00-\u9fff]{2,10})[中里]，")
HEADLESS = re.compile(r"的(?:就|只|仅|共|已)?(?:有|占|达|达到|为)?")
EACH_OF = re.compile(r"[^，。；]{0,6}各(?:为|有|获|得)?")  # 其余两所各20万元


def topic(text: str, figure: Figure, last: Figure, share: bool, topics: Sequence[Figure]) -> Figure:
    """`last` with the item that `figure` may go on from: what has a share, not the share.

    What a measure only describes is no topic (162个车间里，年产值超百万元的只有23个), nor who gets
    a part (其余两所各20万元). After a rate it is what was counted like the figure:
    整改156处，整改率96%，剩余6处.
    """
    if is_share(last) and not is_share(figure):
        alike = [one for one in topics if one.unit == figure.unit]
        return last._replace(item=alike[-1].item) if alike else last
    if share:
        return last._replace(item=topics[-1].item if topics else None)
    if any(link.fullmatch(text, last.end, figure.start) for link in (HEADLESS, EACH_OF)):
        alike = [one for one in topics if one.unit == figure.unit]
        return last._replace(item=alike[-1].item) if alike else last
    return last


def whole(text: str, figure: Figure, found: Sequence[Figure]) -> Figure | None:
    """What `figure` is left of, the sentence's first of its unit: 隐患37处，整改29处，其余8处."""
    begin = max(text.rfind(mark, 0, figure.start) for mark in "。！？\n")
    if opening := TOPIC.match(text, begin + 1):
        return figure._replace(item=opening["topic"])
    alike = (one for one in found if one.start > begin and one.unit == figure.unit and one.item)
    return next(alike, None)


def is_share(figure: Figure) -> bool:
    """Whether the figure says what part of a whole."""
    return figure.percent is not None or (
        figure.unit is not None and figure.unit.kind == "percentage"
    )
