"""Facts of a record paired with those of the gold, and what is left over on either side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from models import Amount, Count, Date, Fact
from models.encoding import plain
from pipeline.evaluation.agree import Rule
from pipeline.evaluation.claims import Claim, F
from pipeline.evaluation.gold import GoldDate, GoldFigure, M, Mark, Truth
from pipeline.evaluation.spans import overlap
from pipeline.evaluation.tally import Tally


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact of the gold that was missed, or one of the record that the gold lacks.

    `paragraph` is None for words that stand in no paragraph of the gold.
    """

    what: Literal["missed", "extra"]
    paragraph: int | None
    quote: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Compared:
    """One row of one report."""

    tally: Tally
    findings: tuple[Finding, ...] = ()


def compare(
    truths: Sequence[Truth[M]],
    claims: Sequence[Claim[F]],
    agrees: Rule[M, F],
    facets: Mapping[str, Rule[M, F]] | None = None,
) -> Compared:
    """Claims against truths: a pair overlaps and `agrees`; `facets` are asked of the pairs.

    What the gold marks optional is neither credited nor blamed, found or not; a claim in its place
    is not blamed, even where it says something else.
    """
    pairs = pair(truths, claims, agrees)
    credited = [(truths[i], claims[j]) for i, j in pairs.items() if not truths[i].optional]
    missed = [t for i, t in enumerate(truths) if i not in pairs and not t.optional]
    borderline = [truth.span for truth in truths if truth.optional]
    paired = set(pairs.values())
    extra = [
        claim
        for j, claim in enumerate(claims)
        if j not in paired and not any(overlap(span, claim.span) for span in borderline)
    ]
    held = {
        name: (sum(rule(*one) for one in credited), len(credited))
        for name, rule in (facets or {}).items()
        if credited
    }
    return Compared(
        Tally(len(credited), len(extra), len(missed), held),
        (*map(_missed, missed), *map(_extra, extra)),
    )


def pair(
    truths: Sequence[Truth[M]], claims: Sequence[Claim[F]], agrees: Rule[M, F]
) -> dict[int, int]:
    """Places of truths with those of their claims, one to one: the largest overlap first.

    Between equal overlaps the earlier truth goes first, then the earlier claim.
    """
    ranked = sorted(
        (-shared, i, j)
        for i, truth in enumerate(truths)
        for j, claim in enumerate(claims)
        if (shared := overlap(truth.span, claim.span)) and agrees(truth, claim)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _missed(truth: Truth[Mark]) -> Finding:
    said = truth.said
    value = said.value if isinstance(said, GoldFigure | GoldDate) else getattr(said, "name", None)
    return Finding("missed", said.p, said.quote, value)


def _extra(claim: Claim[Fact]) -> Finding:
    match claim.fact:
        case Count(value=number) | Amount(value=number):
            value = plain(number)
        case Date(value=date):
            value = date
        case fact:
            value = fact.name
    paragraph = None if claim.span is None else claim.span.paragraph
    return Finding("extra", paragraph, claim.quote, value)
