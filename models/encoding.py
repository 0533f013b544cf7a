"""Records as JSON: keys in the record's order, UTF-8 without escapes, numbers exact."""

import json
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
    out: list[str] = []
    _write(value, out)
    return "".join(out)


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


def _write(value: object, out: list[str]) -> None:
    match value:
        case None:
            out.append("null")
        case bool():
            out.append("true" if value else "false")
        case str():
            out.append(_string(value))
        case Decimal():
            out.append(plain(value))
        case int() | float():
            out.append(repr(value))
        case BaseModel():
            _write({name: getattr(value, name) for name in type(value).model_fields}, out)
        case dict():
            out.append("{")
            for index, (key, item) in enumerate(value.items()):
                out.append(f"{', ' if index else ''}{_string(key)}: ")
                _write(item, out)
            out.append("}")
        case list() | tuple():
            out.append("[")
            for index, item in enumerate(value):
                out.append(", " if index else "")
                _write(item, out)
            out.append("]")
        case _:
            raise TypeError(f"{type(value).__name__} has no place in a record")
