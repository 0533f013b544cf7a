"""Who hosts an event that the report names, where a later sentence says so: 大赛由某某工会主办."""

import re
from collections.abc import Mapping, Sequence

from extractors.lexicon import any_of, lexicon
from models import Activity
from models.base import changed
from pipeline.links import Told

HEADS = any_of(row["head"] for row in lexicon("activity_heads") if len(row["head"]) > 1)
FAR = 40  # characters before a body in which the event that it hosts stands
EVENT = re.compile(
    rf"(?:^|[，。；！？\n])\s*(?:此次|本次|这次|该|本届|此项|整个)?(?P<head>{HEADS})"
    r"(?:[^，。；由]{0,12})由$"
)


def hosted(activities: Sequence[Activity], blocks: Mapping[str, Told]) -> tuple[Activity, ...]:
    """The activities, those whose host is named later with that body as their organisation.

    What 本次大赛 means is the activity named last before it whose words end so.
    """
    order = {block: index for index, block in enumerate(blocks)}
    hosts: dict[int, str] = {}
    for block, told in blocks.items():
        for subject in told.subjects:
            before = told.text[max(0, subject.start - FAR) : subject.start]
            event = EVENT.search(before) if subject.acts and before.endswith("由") else None
            if event is None:
                continue
            here = (order[block], subject.start)
            meant = [
                ((order[spot.block], spot.start), number)
                for number, one in enumerate(activities)
                for spot in one.mentions
                if one.named
                and (order[spot.block], spot.start) < here
                and (spot.text.endswith(event["head"]) or event["head"] == "活动")
            ]
            if meant:
                hosts.setdefault(max(meant)[1], subject.organisation)
    return tuple(
        changed(one, organisation=hosts.get(number, one.organisation))
        for number, one in enumerate(activities)
    )
