"""The gold file of a sample: its paragraphs and every fact in them."""

import json
from typing import get_args

from samples.parts import INHERIT, Fact, Paragraph, Sample, Section, paragraphs

SAYS_WHO = ("counts", "amounts", "activities")
FIGURES = ("counts", "amounts")


def gold(sample: Sample) -> dict[str, object]:
    """The sample in the gold form; ValueError when a quote or a body is not there."""
    head = sample.head
    said: dict[str, object] = {
        "id": sample.id,
        "title": sample.title,
        "genre": sample.genre,
        "paragraphs": [paragraph.text for paragraph in paragraphs(sample)],
        "report": {
            "issuer": head.issuer,
            "recipients": list(head.recipients),
            "date": head.date,
            "period": list(head.period),
            "document_number": head.document_number,
            "year": head.year,
        },
    }
    sections: dict[Section, list[dict[str, object]]] = {name: [] for name in get_args(Section)}
    for p, paragraph in enumerate(paragraphs(sample)):
        for fact in paragraph.facts:
            sections[fact.section].append(_entry(sample, p, paragraph, fact))
    return said | sections


def gold_text(sample: Sample) -> str:
    """The gold file's text, one fact a line."""
    lines = []
    for key, value in gold(sample).items():
        if isinstance(value, list) and value:
            rows = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in value)
            lines.append(f' "{key}": [\n  {rows}\n ]')
        else:
            lines.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _entry(sample: Sample, p: int, paragraph: Paragraph, fact: Fact) -> dict[str, object]:
    times = _occurrences(paragraph.text, fact.quote)
    if not 1 <= fact.n <= times:
        raise ValueError(f"{sample.id}: p{p} has no occurrence {fact.n} of {fact.quote!r}")
    entry: dict[str, object] = {"p": p, "quote": fact.quote}
    if times > 1:
        entry["n"] = fact.n
    entry |= fact.fields
    if fact.section == "organisations":
        body = sample.bodies.get(str(fact.fields["name"]))
        if body is None:
            raise ValueError(f"{sample.id}: p{p} mentions no known body {fact.fields['name']!r}")
        entry["kind"] = body.kind
        if body.alt:
            entry["alt"] = list(body.alt)
    if fact.section in SAYS_WHO:
        entry["organisation"] = paragraph.by if fact.by == INHERIT else fact.by
    if paragraph.in_table and fact.section in FIGURES:
        entry["table"] = True
    return entry


def _occurrences(text: str, quote: str) -> int:
    """How often the quote stands in the text, overlapping ones too."""
    return sum(text.startswith(quote, start) for start in range(len(text)))
