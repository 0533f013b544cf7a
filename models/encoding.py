"""Records as JSON: keys in the record's order, UTF-8 without escapes, numbers exact."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from models.report import Report

_string = json.JSONEncoder(ensure_ascii=False).encode


def to_json(value: object) -> str:
    """`value` as one line of JSON; a Decimal is written digit for digit, as no library does.

    Takes what records are made of: models, dicts with string keys, sequences, str, numbers,
    bool and None; a TypeError names anything else.
    """
    return _written(value)


def from_json(line: str) -> Report:
    """The record that one line holds; pydantic.ValidationError where a law of records is broken."""
    return Report.model_validate(json.loads(line, parse_float=Decimal))


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record, as `to_json` writes it."""
    schema = Report.model_json_schema(mode="serialization")
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


def plain(number: Decimal) -> str:
    """`number` without an exponent, integers without a point: 18.00 → 18, 4.63E+6 → 4630000."""
    digits = format(number, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def _written(value: object) -> str:
    match value:
        case str():
            return _string(value)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case Decimal():
            return plain(value)
        case list() | tuple():
            return f"[{', '.join(map(_written, value))}]"
        case BaseModel():
            return _members((name, getattr(value, name)) for name in type(value).model_fields)
        case dict():
            return _members(value.items())
        case _:
            raise TypeError(f"{type(value).__name__} has no place in a record")


def _members(members: Iterable[tuple[str, object]]) -> str:
    pairs = [f"{_string(name)}: {_written(value)}" for name, value in members]
    return f"{{{', '.join(pairs)}}}"
