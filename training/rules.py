"""Unlabelled text labelled by the product's own rules: precise, and free of any corpus."""

from collections.abc import Iterable, Iterator

from spacy.language import Language

from models import Organisation, Person, spots
from training.corpora import Sentence, Span
from training.patterns import STYLE

SURE = 0.8
"""From this confidence on a rule's organisation is one; below, it may be one."""

COMPONENTS = ("organisations", "people")


def labelled(texts: Iterable[str], nlp: Language) -> Iterator[Sentence]:
    """Each text with the organisations and people that the rules find.

    The rules look for no places and do not find every person: so those are left open.
    """
    with nlp.select_pipes(enable=list(COMPONENTS)):
        for doc in nlp.pipe(texts):
            spans: list[Span] = []
            unsure: list[tuple[int, int, tuple[str, ...]]] = [(0, len(doc.text), ("PER", "LOC"))]
            for fact in doc._.facts:
                label = "ORG" if isinstance(fact, Organisation) else "PER"
                if not isinstance(fact, Organisation | Person):
                    continue
                for spot in spots(fact):
                    if fact.confidence >= SURE:
                        spans.append((spot.start, spot.end, label))
                    else:
                        unsure.append((spot.start, spot.end, ("ORG", "PER", "LOC")))
            yield Sentence(doc.text, tuple(_apart(spans)), STYLE, open=tuple(unsure))


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Those that overlap none before them, the longest first, in order."""
    kept: list[Span] = []
    for start, end, label in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if all(end <= first or last <= start for first, last, _ in kept):
            kept.append((start, end, label))
    yield from sorted(kept)
