"""What a report states: organisations, counts, amounts, activities, dates, people."""

from typing import Literal, Self

from pydantic import ConfigDict, Field, NonNegativeInt, model_validator

from models.base import Exact, Id, PartialDate, Probability, Record

Qualifier = Literal[
    "exact", "over", "nearly", "about", "at_least", "at_most", "under", "several", "range"
]
CountKind = Literal[
    "cardinal",
    "person_times",
    "percentage",
    "percentage_points",
    "multiple",
    "measure",
    "frequency",
]
OrganisationKind = Literal[
    "union",
    "party",
    "government",
    "enterprise",
    "finance",
    "school",
    "hospital",
    "community",
    "association",
    "volunteer_team",
    "media",
    "court_procuratorate",
    "other",
]
ActivityKind = Literal[
    "campaign",
    "volunteer",
    "training",
    "lecture",
    "condolence",
    "aid",
    "culture_sport",
    "competition",
    "inspection",
    "meeting",
    "publicity",
    "ceremony",
    "service",
    "other",
]


class Stated(Record):
    """What extractors make with `known`: a Report that takes it in validates it like JSON."""

    model_config = ConfigDict(revalidate_instances="always")


class Evidence(Stated):
    """The words of a report that bear out a fact: `text == blocks[block].text[start:end]`."""

    block: Id
    start: NonNegativeInt
    end: NonNegativeInt
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _text_fills_span(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"{self.text!r} does not fill [{self.start}:{self.end}]")
        return self


class Organisation(Stated):
    """A body that the report names, with every place where it does so."""

    id: Id = ""
    name: str = Field(min_length=1)
    kind: OrganisationKind
    aliases: tuple[str, ...] = ()
    parent: Id | None = None
    code: str | None = None
    mentions: tuple[Evidence, ...] = Field(min_length=1)
    confidence: Probability
    extractor: str


class Count(Stated):
    """A quantity that is not money; `value` fully scaled, `unit` as written without the scale."""

    id: Id = ""
    value: Exact
    upper: Exact | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None
    item: str | None = None
    kind: CountKind = "cardinal"
    per: str | None = None
    total: bool = False
    organisation: Id | None = None
    activity: Id | None = None
    same_as: Id | None = None
    evidence: Evidence
    confidence: Probability
    extractor: str
    why: tuple[str, ...] = ()


class Amount(Stated):
    """A sum of money; `value` in the currency's base unit, `unit` as written."""

    id: Id = ""
    value: Exact
    upper: Exact | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None
    currency: str = Field(default="CNY", pattern=r"^[A-Z]{3}$")
    item: str | None = None
    per: str | None = None
    total: bool = False
    organisation: Id | None = None
    activity: Id | None = None
    same_as: Id | None = None
    evidence: Evidence
    confidence: Probability
    extractor: str
    why: tuple[str, ...] = ()


class Activity(Stated):
    """A concrete thing that was organised and took place, with every named mention."""

    id: Id = ""
    name: str = Field(min_length=1)
    kind: ActivityKind
    named: bool
    organisation: Id | None = None
    date: PartialDate | None = None
    place: str | None = None
    mentions: tuple[Evidence, ...] = Field(min_length=1)
    confidence: Probability
    extractor: str


class Date(Stated):
    """A day, month or year, or a period where `end` is given (inclusive)."""

    id: Id = ""
    value: PartialDate
    end: PartialDate | None = None
    evidence: Evidence
    confidence: Probability


class Person(Stated):
    """A personal name with the post or title written beside it."""

    id: Id = ""
    name: str = Field(min_length=1)
    title: str | None = None
    organisation: Id | None = None
    evidence: Evidence
    confidence: Probability


Fact = Organisation | Count | Amount | Activity | Date | Person


def spots(fact: Fact) -> tuple[Evidence, ...]:
    """Every place of the report that bears the fact out, in reading order."""
    return fact.mentions if isinstance(fact, Organisation | Activity) else (fact.evidence,)
