"""Figures that 分别 deals out to the bodies of a list."""

import re
from collections.abc import Mapping, Sequence

from models import Amount, Count
from pipeline.links import LISTED, Told
from pipeline.subjects import sentence_start

STOP = re.compile(r"[，。；！？\n]")
DEALT = re.compile(r"(?:先后)?分别(?:为|是|有)?")


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
