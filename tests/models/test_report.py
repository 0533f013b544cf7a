"""A record cannot be built unless its evidence quotes the report and its references resolve."""

from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from models import Report, from_json, spots, to_json
from tests.models.records import reports, small

# (where in the record, what stands there instead, words of the refusal)
BROKEN: list[tuple[tuple[str | int, ...], Any, str]] = [
    (("counts", 0, "evidence", "start"), 0, "does not fill"),
    (("counts", 0, "evidence", "text"), "300余人", "evidence '300余人' is '300余名'"),
    (("counts", 0, "evidence", "block"), "b9", "points at no block"),
    (("counts", 0, "evidence", "text"), "", "at least 1 character"),
    (("amounts", 0, "evidence", "block"), "b1", "is '' in block b1"),
    (("organisations", 0, "mentions", 0, "text"), "市总工会", "is '县总工会'"),
    (("organisations", 0, "mentions"), [], "at least 1 item"),
    (("activities", 0, "mentions", 0, "block"), "b7", "points at no block"),
    (("dates", 0, "evidence", "end"), 9, "does not fill"),
    (("people", 0, "evidence", "text"), "蒲晓峰", "is '蒲晓岚'"),
    (("counts", 0, "organisation"), "o1", "c0 points at o1"),
    (("counts", 0, "organisation"), "c0", "c0 points at c0"),
    (("counts", 0, "activity"), "a1", "c0 points at a1"),
    (("counts", 0, "same_as"), "o0", "c0 points at o0"),
    (("amounts", 0, "same_as"), "m9", "m0 points at m9"),
    (("organisations", 0, "parent"), "o5", "o0 points at o5"),
    (("activities", 0, "organisation"), "o5", "a0 points at o5"),
    (("people", 0, "organisation"), "p0", "p0 points at p0"),
    (("sections", 0, "reporter"), "o5", "s0 points at o5"),
    (("sections", 0, "last"), "b2", "s0 points at b2"),
    (("tables", 0, "caption"), "b2", "t0 points at b2"),
    (("blocks", 1, "table"), "t1", "b1 points at t1"),
    (("blocks", 0, "section"), "s1", "b0 points at s1"),
    (("checks", 0, "facts"), ["c0", "c1"], "check x points at c1"),
    (("notices", 0, "block"), "b2", "notice x points at b2"),
    (("notices", 0, "block"), None, "has offsets and no block"),
    (("blocks", 1, "id"), "b0", "id b0 is given twice"),
    (("amounts", 0, "id"), "c0", "id c0 is given twice"),
    (("counts", 0, "id"), "", "should match pattern"),
    (("counts", 0, "id"), "C-0", "should match pattern"),
    (("counts", 0, "value"), "NaN", "no number that a report can state|finite"),
    (("counts", 0, "value"), "Infinity", "no number that a report can state|finite"),
    (("counts", 0, "confidence"), 1.5, "less than or equal to 1"),
    (("counts", 0, "kind"), "many", "Input should be 'cardinal'"),
    (("counts", 0, "colour"), "red", "Extra inputs"),
    (("dates", 0, "value"), "2021-02-29", "day"),
    (("dates", 0, "value"), "2021-13", "month"),
    (("dates", 0, "value"), "12月", "is no YYYY"),
    (("amounts", 0, "currency"), "元", "should match pattern"),
    (("source", "sha256"), "00", "should match pattern"),
    (("source", "uri"), "", "at least 1 character"),
    (("schema_version",), "0.9", "Input should be '1.0'"),
]


def test_the_whole_record_stands() -> None:
    report = Report.model_validate(small())
    assert [fact.id for fact in report.facts()] == ["o0", "c0", "m0", "a0", "d0", "p0"]


@pytest.mark.parametrize(("where", "instead", "refusal"), BROKEN)
def test_a_broken_record_is_refused(
    where: tuple[str | int, ...], instead: Any, refusal: str
) -> None:
    fields = small()
    place: Any = fields
    for step in where[:-1]:
        place = place[step]
    place[where[-1]] = instead
    with pytest.raises(ValidationError, match=refusal):
        Report.model_validate(fields)


def test_a_fact_without_an_id_is_refused() -> None:
    fields = small()
    del fields["counts"][0]["id"]
    with pytest.raises(ValidationError, match="has no id"):
        Report.model_validate(fields)


def test_a_record_cannot_be_changed() -> None:
    report = Report.model_validate(small())
    with pytest.raises(ValidationError, match="frozen"):
        report.counts = ()  # type: ignore[misc]


@given(reports())
def test_records_survive_json(report: Report) -> None:
    line = to_json(report)
    again = from_json(line)
    assert again == report
    assert to_json(again) == line
    assert "\n" not in line


@given(reports())
def test_evidence_quotes_the_blocks(report: Report) -> None:
    texts = {block.id: block.text for block in report.blocks}
    for fact in report.facts():
        for spot in spots(fact):
            assert texts[spot.block][spot.start : spot.end] == spot.text
