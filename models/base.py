"""What every part of a record is built from: the frozen base, exact numbers, partial dates, ids."""

import datetime
import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema


class Record(BaseModel):
    """A frozen part of the report record; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    every_field: ClassVar[set[str]]

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        cls.every_field = set(cls.model_fields)


RecordT = TypeVar("RecordT", bound=Record)
_set = object.__setattr__


def known(kind: type[RecordT], fields: dict[str, Any]) -> RecordT:
    """A record of fields that are right as they were made: all of them, in the record's order.

    Extractors make thousands of facts; to look at each field of each would cost more than to find
    them. What leaves the house is looked at once: building a Report validates every fact in it.
    """
    record = kind.__new__(kind)
    _set(record, "__dict__", fields)
    _set(record, "__pydantic_fields_set__", kind.every_field)
    _set(record, "__pydantic_extra__", None)
    _set(record, "__pydantic_private__", None)
    return record


def changed(record: RecordT, **fields: Any) -> RecordT:
    """The record with other values in these fields, which are right as they were made."""
    return known(type(record), {**record.__dict__, **fields})


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueError(f"{value} is no number that a report can state")
    return value


Exact = Annotated[Decimal, AfterValidator(_finite), WithJsonSchema({"type": "number"})]
"""A number written as it was read, never by way of a float."""

Probability = Annotated[float, Field(ge=0, le=1)]

ID = r"^[a-z]+[0-9]+$"
Id = Annotated[str, Field(pattern=ID)]
"""An id, unique within its record: `c1`, `b12`."""

PARTIAL_DATE = r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?)$"
LEAP_YEAR = 2000  # stands in where a report gives no year, so that --02-29 is a date


def _on_the_calendar(value: str) -> str:
    year, month, day = partial_date_parts(value)
    datetime.date(
        LEAP_YEAR if year is None else year,
        1 if month is None else month,
        1 if day is None else day,
    )
    return value


def partial_date_parts(value: str) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of a `PartialDate`, None where it has none."""
    if not re.match(PARTIAL_DATE, value):
        raise ValueError(f"{value!r} is no YYYY, YYYY-MM, YYYY-MM-DD, --MM or --MM-DD")
    year, rest = (None, value[2:]) if value.startswith("--") else (int(value[:4]), value[5:])
    month, _, day = rest.partition("-")
    return year, int(month) if month else None, int(day) if day else None


PartialDate = Annotated[str, AfterValidator(_on_the_calendar), Field(pattern=PARTIAL_DATE)]
"""`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `--MM` and `--MM-DD` where the report gives no year."""
