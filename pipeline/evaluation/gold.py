"""Gold: the facts of a report as people wrote them down, one JSON file a report.

Keys that scoring does not read are let be: annotators keep notes beside their facts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Generic, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    NonNegativeInt,
    PositiveInt,
    ValidationError,
    model_validator,
)

from pipeline.errors import InputError, UsageError
from pipeline.evaluation.spans import Span, squeezed
from pipeline.messages import text
from pipeline.records import first_fault

NOT_GOLD = ".checks.json"
"""What ends the name of a file that holds expected checks and lies among the gold."""


def _written(value: object) -> object:
    """Text as it is, a JSON number as text."""
    return str(value) if isinstance(value, int | float) else value


Written = Annotated[str, BeforeValidator(_written)]
Name = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """A frozen part of a gold file."""

    model_config = ConfigDict(frozen=True)


class Mark(Part):
    """The `n`th occurrence of `quote` in paragraph `p`; a borderline case is `optional`."""

    p: NonNegativeInt
    quote: Name
    n: PositiveInt = 1
    optional: bool = False


class GoldOrganisation(Mark):
    """A mention of a body; `alt` are names that a careful reader would accept as well."""

    name: Name
    kind: str | None = None
    alt: tuple[str, ...] = ()


class GoldFigure(Mark):
    """A count or an amount."""

    value: Written
    upper: Written | None = None
    qualifier: str | None = None
    unit: str | None = None
    item: str | None = None
    item_alt: tuple[str | None, ...] = ()
    kind: str | None = None
    currency: str | None = None
    organisation: str | None = None

    @model_validator(mode="after")
    def _states_a_number(self) -> Self:
        """A borderline case may be none: 5：1 has no value."""
        for written in (self.value, self.upper):
            if not self.optional and written is not None and number(written) is None:
                raise ValueError(f"{written!r} is no number")
        return self


class GoldActivity(Mark):
    """A mention of an activity."""

    name: Name
    kind: str | None = None
    named: bool = False
    organisation: str | None = None


class GoldDate(Mark):
    """A date, month, year or period."""

    value: Written


class GoldPerson(Mark):
    """A mention of a person."""

    name: Name


class GoldHead(Part):
    """Who speaks to whom, and of which time; what is None or empty is not asked for."""

    issuer: str | None = None
    date: str | None = None
    year: int | None = None
    document_number: str | None = None
    recipients: tuple[str, ...] | None = None
    period: tuple[str | None, str | None] | tuple[()] | None = None


class GoldFile(Part):
    """A gold file as it was written."""

    id: str
    paragraphs: tuple[str, ...]
    report: GoldHead = GoldHead()
    organisations: tuple[GoldOrganisation, ...] = ()
    counts: tuple[GoldFigure, ...] = ()
    amounts: tuple[GoldFigure, ...] = ()
    activities: tuple[GoldActivity, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    people: tuple[GoldPerson, ...] = ()


class NoQuote(ValueError):
    """A quote that does not stand where the gold says."""


M = TypeVar("M", bound=Mark)
M_co = TypeVar("M_co", bound=Mark, covariant=True)


@dataclass(frozen=True, slots=True)
class Truth(Generic[M_co]):
    """A fact of the gold, its place found; where `optional`, neither credit nor blame is given."""

    said: M_co
    span: Span
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """A report's gold, every quote at its place; `aliases` are the further names of its bodies."""

    id: str
    paragraphs: tuple[str, ...]
    head: GoldHead
    aliases: Mapping[str, tuple[str, ...]]
    organisations: tuple[Truth[GoldOrganisation], ...]
    counts: tuple[Truth[GoldFigure], ...]
    amounts: tuple[Truth[GoldFigure], ...]
    activities: tuple[Truth[GoldActivity], ...]
    dates: tuple[Truth[GoldDate], ...]
    people: tuple[Truth[GoldPerson], ...]

    def names(self, organisation: str | None) -> tuple[str | None, ...]:
        """What a body may be called: as the gold calls it, first."""
        further = () if organisation is None else self.aliases.get(organisation, ())
        return organisation, *further


def number(written: str) -> Decimal | None:
    """The number that a gold value is, None where it is none."""
    try:
        value = Decimal(written)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def gold_files(path: Path) -> list[Path]:
    """The gold files that `path` leads to, sorted: a folder's own, or the file itself.

    InputError where there is none.
    """
    if path.is_dir():
        found = sorted(file for file in path.glob("*.json") if not file.name.endswith(NOT_GOLD))
    elif path.exists():
        found = [path]
    else:
        raise InputError("missing", path)
    if not found:
        raise InputError("no-gold", path)
    return found


def load(path: Path) -> Gold:
    """The gold of one file; UsageError `bad-gold` says what is wrong with it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError("unreadable", path, reason=error.strerror) from error
    try:
        return resolve(GoldFile.model_validate_json(data))
    except ValidationError as error:
        raise UsageError("bad-gold", path, reason=first_fault(error)) from error
    except NoQuote as error:
        raise UsageError("bad-gold", path, reason=str(error)) from error


def resolve(file: GoldFile) -> Gold:
    """The gold with every quote at its place; NoQuote where one is not there."""

    def placed(section: str, marks: Sequence[M]) -> tuple[Truth[M], ...]:
        return tuple(
            Truth(mark, _span(section, mark, file.paragraphs), mark.optional) for mark in marks
        )

    return Gold(
        id=file.id,
        paragraphs=file.paragraphs,
        head=file.report,
        aliases={body.name: body.alt for body in file.organisations if body.alt},
        organisations=placed("organisations", file.organisations),
        counts=placed("counts", file.counts),
        amounts=placed("amounts", file.amounts),
        activities=placed("activities", file.activities),
        dates=placed("dates", file.dates),
        people=placed("people", file.people),
    )


def _span(section: str, mark: Mark, paragraphs: Sequence[str]) -> Span:
    paragraph = paragraphs[mark.p] if mark.p < len(paragraphs) else ""
    start = -1
    for _ in range(mark.n):
        start = paragraph.find(mark.quote, start + 1)
        if start < 0:
            raise NoQuote(
                text("evaluate.no-quote", section=section, p=mark.p, n=mark.n, quote=mark.quote)
            )
    end = start + len(mark.quote)
    return Span(mark.p, squeezed(paragraph, start), squeezed(paragraph, end))
