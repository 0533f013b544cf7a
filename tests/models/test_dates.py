"""Partial dates: only what stands on the calendar."""

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

from models import PartialDate, partial_date_parts
from tests.models.records import PARTIAL_DATES

DATES: TypeAdapter[str] = TypeAdapter(PartialDate)

PARTS = [
    ("2021", (2021, None, None)),
    ("2021-09", (2021, 9, None)),
    ("2021-09-15", (2021, 9, 15)),
    ("--09-15", (None, 9, 15)),
    ("--09", (None, 9, None)),
    ("--02-29", (None, 2, 29)),
    ("2020-02-29", (2020, 2, 29)),
]


@pytest.mark.parametrize(("value", "parts"), PARTS)
def test_parts(value: str, parts: tuple[int | None, int | None, int | None]) -> None:
    assert DATES.validate_python(value) == value
    assert partial_date_parts(value) == parts


@pytest.mark.parametrize(
    "value",
    [
        "",
        "21",
        "2021-9-15",
        "2021-02-29",
        "2021-00",
        "2021-13",
        "--02-30",
        "--13",
        "-09-15",
        "2021/09/15",
        "2021-09-15T00:00",
        "2021-09-15\n",
        "２０２１",
        "0000",
    ],
)
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        DATES.validate_python(value)


@given(PARTIAL_DATES)
def test_every_day_of_the_calendar_is_one(value: str) -> None:
    assert DATES.validate_python(value) == value
