"""Facts of plain lines of text, for those who have text and no Word file."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language

from extractors.base import context_of, facts_of
from extractors.figure_ranges import joins
from extractors.numerals import Numeral, numerals
from models import Activity, Amount, Count, Date, Organisation, Person
from pipeline import campaigns
from pipeline.assemble import number, of
from pipeline.clusters import cluster, propagate, propagate_people
from pipeline.errors import InputError
from pipeline.head import with_year
from pipeline.language import register_of
from pipeline.parents import parents


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and the id that it is known by."""

    id: object
    text: str


def parse(line: Line, nlp: Language, year: int | None = None) -> dict[str, object]:
    """Every number and fact of the line, offsets into its text; `year` completes bare dates."""
    doc = nlp(line.text)
    facts, texts = facts_of(doc), {context_of(doc).block: line.text}
    return {
        "id": line.id,
        "text": line.text,
        "numerals": [_numeral(found) for found in _numerals(line.text)],
        "counts": number("c", of(Count, facts)),
        "amounts": number("m", of(Amount, facts)),
        "dates": number("d", with_year(of(Date, facts), year, texts)),
        "organisations": parents(
            number("o", cluster(texts, propagate(texts, of(Organisation, facts)))),
            texts,
            register_of(nlp),
        ),
        "activities": number("a", campaigns.join(campaigns.propagate(texts, of(Activity, facts)))),
        "people": number("p", propagate_people(texts, of(Person, facts))),
    }


def lines(raw: Iterable[bytes], jsonl: bool) -> Iterator[Line | InputError]:
    """The lines of UTF-8 text, known by their number from 1, or with `jsonl` by their own id.

    A line that cannot be read is an InputError; the others stand.
    """
    for position, data in enumerate(raw, 1):
        if position == 1:
            data = data.removeprefix(b"\xef\xbb\xbf")  # Windows marks UTF-8 with it
        try:
            text = data.decode("utf-8").removesuffix("\n").removesuffix("\r")
            yield _line(text) if jsonl else Line(position, text)
        except ValueError:
            yield InputError("bad-json" if jsonl else "not-utf-8", f"stdin:{position}")


def _line(text: str) -> Line:
    match json.loads(text):
        case {"id": str() | int() | None as name, "text": str() as said}:
            said.encode("utf-8")  # JSON can spell half characters, which no output can hold
            return Line(name, said)
    raise ValueError("no id or text")


def _numerals(text: str) -> list[Numeral]:
    """The numbers of the text; 20%～30% is one with both its ends, as it is in counts."""
    found: list[Numeral] = []
    for one in numerals(text):
        last = found[-1] if found else one
        shares = last.kind == one.kind == "percent" and last.mark == one.mark
        single = last.upper is None and one.upper is None and last.value < one.value
        if shares and single and joins(text, last.end, one.start):
            both = one._replace(start=last.start, value=last.value, upper=one.value)
            found[-1] = both._replace(qualifier="range")
        else:
            found.append(one)
    return found


def _numeral(found: Numeral) -> dict[str, object]:
    return {
        "start": found.start,
        "end": found.end,
        "value": found.value,
        "upper": found.upper,
        "kind": found.kind,
        "qualifier": found.qualifier,
    }
