"""Labelled text: JSON lines of characters and spans, read, put on one footing and cut to pieces."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from extractors.tagger_tags import LABELS
from extractors.tagger_text import pieces

Span = tuple[int, int, str]
Open = tuple[int, int, tuple[str, ...]]

OTHER_NAMES = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "", "NAME": "PER"}
NO_NAMES = frozenset(("TRIGGER", "MONEY", "DATE", "TIME", "NUMBER", "PROPORTION"))
"""Labels of other tasks whose words are no names."""

BODY = (
    r"(?:人民政府|政府|党委|纪委|纪检委|党组|人大|政协|团委|检察院|法院|公安局|公安厅)"
    r"(?:办公室|办公厅|常委会)?"
)
LEVEL = "[省市县区州盟旗镇乡]"
STATE = re.compile(rf"{LEVEL}?{BODY}|{LEVEL}委")
"""What makes a body of the place before it, which some corpora label by itself."""

COMMITTEE = re.compile(rf"(?<={LEVEL})委")


class CorpusError(ValueError):
    """A line of labelled text that is wrong; `reason` says how."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}, line {line}: {reason}")
        self.path, self.line, self.reason = path, line, reason


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with its spans in order, none of which overlap; `style` names its conventions.

    In a stretch of `open`, characters outside all spans may belong to names of these labels too.
    """

    text: str
    spans: tuple[Span, ...]
    style: str
    split: str = "train"
    open: tuple[Open, ...] = ()


def read(path: Path, partial: bool = False) -> Iterator[Sentence]:
    """The sentences of a file, labels outside the tagger's three left away.

    A line that names no source (`src`) has the file's name for one. In a `partial` corpus only
    some names are labelled: the rest of the text is open. CorpusError names the line that is wrong.
    """
    for number, line in enumerate(lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            spans = [(int(start), int(end), _label(label)) for start, end, label in row["ents"]]
            yield Sentence(
                _checked(row["text"], spans),
                tuple(sorted(span for span in spans if span[2])),
                row.get("src") or path.name.split(".")[0],
                row.get("split", "train"),
                _between(row["text"], spans, row["ents"]) if partial else (),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CorpusError(path, number, f"{type(error).__name__}: {error}") from error


def _between(text: str, spans: Iterable[Span], labelled: Iterable[Span]) -> tuple[Open, ...]:
    """All that is neither a name nor labelled as something that is none."""
    known = {(start, end) for start, end, label in spans if label}
    known |= {(start, end) for start, end, label in labelled if label in NO_NAMES}
    edges = [0, *(edge for span in sorted(known) for edge in span), len(text)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return tuple((start, end, LABELS) for start, end in gaps if start < end)


def lines(path: Path) -> Iterator[str]:
    """The lines of a text file, packed by gzip or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from file


def _label(label: str) -> str:
    label = OTHER_NAMES.get(label, label)
    return label if label in LABELS else ""


def _checked(text: str, spans: Iterable[Span]) -> str:
    last = 0
    for start, end, label in sorted(spans):
        if label and not last <= start < end <= len(text):
            raise ValueError(f"{start}:{end} lies over another span or the end of the text")
        last = end if label else last
    return text


def relabelled(sentence: Sentence) -> Sentence:
    """With a place and the body named after it as one organisation: 昌平区 + 政府 → ORG.

    Corpora that label the place alone would teach that a government is no organisation.
    """
    spans: list[Span] = []
    for start, end, label in sentence.spans:
        if spans and start < spans[-1][1]:
            continue
        if label == "LOC" and (body := _state_after(sentence, end)):
            start = _whole_place(spans, start)
            end, label = body, "ORG"
            while spans and spans[-1][0] >= start:
                spans.pop()
        spans.append((start, end, label))
    return replace(sentence, spans=tuple(spans))


def _whole_place(before: list[Span], start: int) -> int:
    """Where the name begins when places stand in a row: 岭南省|砚溪县|政府."""
    while before and before[-1][1] == start and before[-1][2] == "LOC":
        start = before.pop()[0]
    return start


def _state_after(sentence: Sentence, end: int) -> int:
    """The end of the state body that the words after a place name; 0 if they name none."""
    found = STATE.match(sentence.text, end) or COMMITTEE.match(sentence.text, end)
    if found is None:
        return 0
    taken = any(start < found.end() and end <= start for start, _, _ in sentence.spans)
    return 0 if taken else found.end()


def cut(sentence: Sentence) -> Iterator[Sentence]:
    """The pieces that the tagger reads one by one; what is left of a span across a cut is open."""
    for start, end in pieces(sentence.text):
        spans = tuple(
            (first - start, last - start, label)
            for first, last, label in sentence.spans
            if start <= first and last <= end
        )
        unsure = tuple(
            (max(first, start) - start, min(last, end) - start, labels)
            for first, last, labels in (*sentence.open, *_across(sentence, start, end))
            if first < end and start < last
        )
        yield replace(sentence, text=sentence.text[start:end], spans=spans, open=unsure)


def _across(sentence: Sentence, start: int, end: int) -> Iterator[Open]:
    """Spans that a cut goes through: what is left of them is neither a name nor none."""
    for first, last, _ in sentence.spans:
        if first < start < last or first < end < last:
            yield first, last, LABELS
