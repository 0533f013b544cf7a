"""JSON is exact: numbers digit for digit, text without escapes, keys in the record's order."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from models import Report, json_schema, to_json
from models.encoding import plain
from tests.models.records import WORDS, reports, small

EXACT = [
    ("300", "300"),
    ("18.00", "18"),
    ("4.63E+6", "4630000"),
    ("0.10", "0.1"),
    ("1E-7", "0.0000001"),
    ("-0.0", "0"),
    ("-12.50", "-12.5"),
    ("100", "100"),
    ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"),
    ("12345678901234567890123456789.01", "12345678901234567890123456789.01"),
]


@pytest.mark.parametrize(("number", "written"), EXACT)
def test_numbers_are_written_exactly(number: str, written: str) -> None:
    assert plain(Decimal(number)) == to_json(Decimal(number)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40))
def test_numbers_keep_their_value(number: Decimal) -> None:
    written = to_json(number)
    assert json.loads(written, parse_float=Decimal, parse_int=Decimal) == number
    assert "E" not in written.upper()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=10,
)


@given(JSON.filter(lambda value: "inf" not in repr(value)))
def test_json_reads_back(value: object) -> None:
    assert json.loads(to_json(value)) == value


def test_text_is_not_escaped() -> None:
    assert to_json({"名称": "“市总”\n𠮷"}) == '{"名称": "“市总”\\n𠮷"}'


def test_what_is_no_part_of_a_record_is_refused() -> None:
    with pytest.raises(TypeError, match="set has no place"):
        to_json({"facts": {1}})


def test_keys_stand_in_the_order_of_the_record() -> None:
    written = json.loads(to_json(Report.model_validate(small())))
    assert list(written) == list(Report.model_fields)
    assert list(written)[:4] == ["schema_version", "source", "head", "blocks"]
    assert list(written["counts"][0])[:6] == ["id", "value", "upper", "qualifier", "unit", "item"]


VALIDATOR = Draft202012Validator(json_schema())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json_schema())


@given(reports())
def test_every_record_fits_the_schema(report: Report) -> None:
    VALIDATOR.validate(json.loads(to_json(report)))


@pytest.mark.parametrize(
    ("family", "key", "value"),
    [
        ("counts", "value", "300"),
        ("counts", "colour", "red"),
        ("dates", "value", "12月5日"),
        ("organisations", "kind", "club"),
        ("people", "evidence", None),
    ],
)
def test_the_schema_refuses_what_the_record_refuses(family: str, key: str, value: object) -> None:
    written = json.loads(to_json(Report.model_validate(small())))
    written[family][0][key] = value
    assert not VALIDATOR.is_valid(written)
