"""Small gold and records to hold against it, spans marked in the text: `组织⟦300余名⟧志愿者`."""

import json
from typing import Any

from models import Report
from pipeline.evaluation.gold import Gold, GoldFile, resolve

FAMILIES = ("organisations", "counts", "amounts", "activities", "dates", "people")
NEEDED: dict[str, dict[str, Any]] = {
    "organisations": {"name": "县总工会", "kind": "union"},
    "counts": {
        "value": "300",
        "qualifier": "over",
        "unit": "名",
        "item": "志愿者",
        "kind": "cardinal",
    },
    "amounts": {
        "value": "45000",
        "qualifier": "exact",
        "unit": "万元",
        "item": "投入",
        "currency": "CNY",
    },
    "activities": {"name": "芳华共读", "kind": "campaign", "named": True},
    "dates": {"value": "2010-12-31"},
    "people": {"name": "蒲晓岚"},
}
"""What a fact says where a test does not care."""


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that were marked."""
    plain, *marked = text.split("⟦")
    spans = []
    for part in marked:
        quote, rest = part.split("⟧")
        spans.append((len(plain), len(plain) + len(quote)))
        plain += quote + rest
    return plain, spans


def gold_data(
    *paragraphs: str, id: str = "a", report: dict[str, Any] | None = None, **facts: Any
) -> dict[str, Any]:
    """A gold file: the facts of each family, in order, stand on the marked words.

    Facts of several families share the marks in the order of the families.
    """
    texts, marks = [], []
    for p, text in enumerate(paragraphs):
        plain, spans = unmarked(text)
        texts.append(plain)
        marks += [(p, plain, start, end) for start, end in spans]
    said: dict[str, Any] = {"id": id, "paragraphs": texts, "report": report or {}}
    for family in FAMILIES:
        said[family] = []
        for fields in facts.get(family, ()):
            p, plain, start, end = marks.pop(0)
            quote = plain[start:end]
            before = sum(plain.startswith(quote, place) for place in range(start))
            said[family].append(
                {"p": p, "quote": quote, "n": before + 1, **NEEDED[family], **fields}
            )
    assert not marks, "more marks than facts"
    return said


def gold(*paragraphs: str, **rest: Any) -> Gold:
    """`gold_data` as it is after loading."""
    return resolve(GoldFile.model_validate_json(json.dumps(gold_data(*paragraphs, **rest))))


def record(
    *blocks: str | tuple[str, str],
    uri: str = "a.docx",
    head: dict[str, Any] | None = None,
    **facts: Any,
) -> Report:
    """A record whose facts stand on the marked words of its blocks, in order as in `gold_data`.

    A block is its text, or its kind and text. A fact's organisation is given by name.
    """
    texts, marks = [], []
    for place, block in enumerate(blocks):
        kind, text = block if isinstance(block, tuple) else ("paragraph", block)
        plain, spans = unmarked(text)
        texts.append({"id": f"b{place}", "kind": kind, "text": plain, "path": ""})
        for start, end in spans:
            marks.append(
                {"block": f"b{place}", "start": start, "end": end, "text": plain[start:end]}
            )
    said: dict[str, Any] = {}
    ids: dict[str, str] = {}
    for family in FAMILIES:
        said[family] = []
        for number, fields in enumerate(facts.get(family, ())):
            spot = marks.pop(0)
            fact = {**NEEDED[family], "confidence": 1, **fields, "id": f"{family[:2]}{number}"}
            if family in ("organisations", "activities"):
                fact["mentions"] = [spot]
            else:
                fact["evidence"] = spot
            if family not in ("dates", "people"):
                fact["extractor"] = "test"
            if family == "organisations":
                ids.setdefault(fact["name"], fact["id"])
            elif fact.get("organisation"):
                fact["organisation"] = ids[fact["organisation"]]
            said[family].append(fact)
    assert not marks, "more marks than facts"
    return Report.model_validate(
        {
            "source": {"uri": uri, "sha256": "0" * 64, "bytes": 1, "format": "docx"},
            "head": head or {},
            "blocks": texts,
            "pipeline": {"version": "0.1.0", "lexicons": "0"},
            **said,
        }
    )
