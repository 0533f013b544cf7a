"""Unlabelled text labelled by the product's own rules: precise, and free of any corpus."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.words import words_of
from models import Organisation, Person, spots
from training.corpora import Open, Sentence, Span
from training.patterns import STYLE

SURE = 0.8
"""From this confidence on a rule's organisation is one; below, it may be one."""

COMPONENTS = ("organisations", "people")
NAME_TAGS = ("nr", "ns", "nt", "nz", "j")
PART_TAGS = ("n", "v", "a", "g", "z", "b")
"""Parts of speech of words that are names, and of single characters that may be parts of one."""


def labelled(texts: Iterable[str], nlp: Language) -> Iterator[Sentence]:
    """Each text with the organisations and people that the rules find.

    The rules look for no places and do not find every person: words that may be in such a name,
    by their part of speech, are left open.
    """
    with nlp.select_pipes(enable=list(COMPONENTS)):
        for doc in nlp.pipe(texts):
            spans: list[Span] = []
            unsure = list(_possible_names(doc))
            for fact in doc._.facts:
                if not isinstance(fact, Organisation | Person):
                    continue
                label = "ORG" if isinstance(fact, Organisation) else "PER"
                for spot in spots(fact):
                    if fact.confidence >= SURE:
                        spans.append((spot.start, spot.end, label))
                    else:
                        unsure.append((spot.start, spot.end, ("ORG", "PER", "LOC")))
            yield Sentence(doc.text, tuple(_apart(spans)), STYLE, open=tuple(unsure))


def _possible_names(doc: Doc) -> Iterator[Open]:
    for word in words_of(doc).all:
        named = word.tag.startswith(NAME_TAGS) or (not word.tag and word.text.isalpha())
        if named or (len(word.text) == 1 and word.tag.startswith(PART_TAGS)):
            yield word.start, word.end, ("PER", "LOC")


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Those that overlap none before them, the longest first, in order."""
    kept: list[Span] = []
    for start, end, label in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if all(end <= first or last <= start for first, last, _ in kept):
            kept.append((start, end, label))
    yield from sorted(kept)
