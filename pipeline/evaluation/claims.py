"""What a record claims, and where: its facts, one claim for every place that bears one out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from models import Activity, Amount, Count, Date, Fact, Organisation, Person, Report, spots
from pipeline.evaluation.align import Alignment
from pipeline.evaluation.spans import Span

F = TypeVar("F", bound=Fact)
F_co = TypeVar("F_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Claim(Generic[F_co]):
    """A fact at one of its places; `span` is None where the gold has no such words."""

    fact: F_co
    quote: str
    span: Span | None
    organisation: str | None
    """The name of the body that the fact belongs to."""


@dataclass(frozen=True, slots=True)
class Claims:
    """A record's claims about what its gold covers."""

    organisations: Sequence[Claim[Organisation]] = ()
    counts: Sequence[Claim[Count]] = ()
    amounts: Sequence[Claim[Amount]] = ()
    activities: Sequence[Claim[Activity]] = ()
    dates: Sequence[Claim[Date]] = ()
    people: Sequence[Claim[Person]] = ()


def claims(report: Report, paragraphs: Sequence[str]) -> Claims:
    """The claims of a record, placed in the paragraphs of its gold."""
    where = Alignment(report.blocks, paragraphs)
    names = {body.id: body.name for body in report.organisations}

    def placed(facts: Sequence[F]) -> tuple[Claim[F], ...]:
        return tuple(
            Claim(fact, spot.text, where.span(spot), names.get(_doer(fact)))
            for fact in facts
            for spot in spots(fact)
            if where.covers(spot)
        )

    return Claims(
        organisations=placed(report.organisations),
        counts=placed(report.counts),
        amounts=placed(report.amounts),
        activities=placed(report.activities),
        dates=placed(report.dates),
        people=placed(report.people),
    )


def _doer(fact: Fact) -> str:
    """The id of the body that a fact belongs to, "" for none."""
    return "" if isinstance(fact, Organisation | Date) else fact.organisation or ""
