"""Whether facts are right as often as their confidence says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models import Amount, Count, Report
from pipeline.evaluation.agree import (
    Rule,
    same,
    same_doer,
    same_item,
    same_unit,
    same_value,
)
from pipeline.evaluation.claims import Claim, claims
from pipeline.evaluation.gold import Gold, GoldFigure, Truth
from pipeline.evaluation.match import pair
from pipeline.evaluation.spans import overlap

BANDS = (0.9, 0.7, 0.0)
"""Where the bands of confidence begin, the surest first."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure of a record: its confidence and doubts, and whether all its fields are right."""

    family: str
    confidence: float
    why: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """The figures with a confidence from `low` on: how many, their mean confidence, those right."""

    low: float
    figures: int
    confidence: float
    right: int


def judge(gold: Gold, report: Report) -> Iterator[Judged]:
    """The counts and amounts of a record, without those that stand for a borderline case."""
    claimed = claims(report, gold.paragraphs)
    rules = (same_unit, same("qualifier"), same_item, same_doer(gold))
    yield from _judge("counts", gold.counts, claimed.counts, (*rules, same("kind")))
    yield from _judge("amounts", gold.amounts, claimed.amounts, (*rules, same("currency")))


def bands(judged: Iterable[Judged]) -> tuple[Band, ...]:
    """The figures by how sure they are; bands without any are left out."""
    figures = list(judged)
    found = []
    high = 2.0
    for low in BANDS:
        inside = [one for one in figures if low <= one.confidence < high]
        high = low
        if inside:
            mean = sum(one.confidence for one in inside) / len(inside)
            found.append(Band(low, len(inside), mean, sum(one.right for one in inside)))
    return tuple(found)


def _judge(
    family: str,
    truths: Sequence[Truth[GoldFigure]],
    found: Sequence[Claim[Count | Amount]],
    rules: Sequence[Rule[GoldFigure, Count | Amount]],
) -> Iterator[Judged]:
    pairs: Mapping[int, int] = {j: i for i, j in pair(truths, found, same_value).items()}
    borderline = [truth.span for truth in truths if truth.optional]
    for index, claim in enumerate(found):
        truth = truths[pairs[index]] if index in pairs else None
        if truth is None:
            if any(overlap(span, claim.span) for span in borderline):
                continue
            right = False
        elif truth.optional:
            continue
        else:
            right = all(rule(truth, claim) for rule in rules)
        yield Judged(family, claim.fact.confidence, claim.fact.why, right)
