"""The trained tagger: organisations, people and places as spans of characters, with a chance each.

`tag` is the plain function; the spaCy component NAME puts the same on `doc._.tagged`. Spans
are the network's own and never widened to words. What a text gives does not depend on the others.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import text_of
from extractors.tagger_files import Weights, WeightsError, load
from extractors.tagger_network import Network
from extractors.tagger_text import folded, pieces

__all__ = ["NAME", "Tagged", "Tagger", "WeightsError", "tag"]

NAME = "tongbao_tagger"
"""spaCy's own `tagger` is another thing: it tags parts of speech."""

SHIPPED = Path(__file__).parent / "tagger_weights"
AT_ONCE = 256
"""Docs tagged together: more share fewer batches, and are held in memory so long."""

OTHER_LABELS = {
    "ORG": "ORG",
    "PER": "PER",
    "PERSON": "PER",
    "LOC": "LOC",
    "GPE": "LOC",
}
"""The labels of other spaCy pipelines that mean the same."""


class Tagged(NamedTuple):
    """`text[start:end]` is an ORG, PER or LOC with the chance `confidence`."""

    start: int
    end: int
    label: str
    confidence: float


Doc.set_extension("tagged", default=(), force=True)


class Tagger:
    """Weights ready to tag texts."""

    def __init__(self, weights: Weights, style: str | None = None) -> None:
        self.meta = weights.meta
        self.vocabulary = weights.vocabulary
        self.network = Network(weights.parameters(style))

    def tag(self, texts: Sequence[str]) -> list[list[Tagged]]:
        """The spans of each text, in order."""
        places: list[tuple[int, int]] = []
        bounds: list[tuple[int, int]] = []
        begin = 0
        for at, text in enumerate(texts):
            for start, end in pieces(text):
                places.append((at, start))
                bounds.append((begin + start, begin + end))
            begin += len(text)
        codes = folded("".join(texts))
        characters, pairs = self.vocabulary.numbers(codes, [end for _, end in bounds])
        found = self.network.tag(characters, pairs, bounds)
        tagged: list[list[Tagged]] = [[] for _ in texts]
        for (at, offset), spans in zip(places, found, strict=True):
            tagged[at].extend(
                Tagged(offset + span.start, offset + span.end, span.label, round(span.chance, 3))
                for span in spans
            )
        return tagged


@cache
def shipped() -> Tagger:
    """The tagger with the weights that come with tongbao, loaded once per process."""
    return Tagger(load(SHIPPED))


def tag(texts: Sequence[str]) -> list[list[Tagged]]:
    """The spans of each text, in order, by the weights that come with tongbao."""
    return shipped().tag(texts)


class Component:
    """The tagger in a pipeline: `doc._.tagged` is a tuple of Tagged."""

    def __init__(self, tagger: Tagger) -> None:
        self.tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe((doc,)))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = AT_ONCE) -> Iterator[Doc]:
        """The docs as they come, many tagged at a time."""
        waiting = iter(docs)
        while batch := list(islice(waiting, max(batch_size, AT_ONCE))):
            found = self.tagger.tag([text_of(doc) for doc in batch])
            for doc, spans in zip(batch, found, strict=True):
                doc._.tagged = tuple(spans)
                yield doc


class Foreign:
    """Another spaCy pipeline in the tagger's place: its entities, by their labels."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def tag(self, texts: Sequence[str]) -> list[list[Tagged]]:
        """The spans of each text, in order; the pipeline tells no chances, so all are 1."""
        return [
            [
                Tagged(entity.start_char, entity.end_char, OTHER_LABELS[entity.label_], 1.0)
                for entity in doc.ents
                if entity.label_ in OTHER_LABELS
            ]
            for doc in self.nlp.pipe(texts)
        ]


@Language.factory(NAME, default_config={"path": None})
def component(nlp: Language, name: str, path: str | None) -> Component:
    """The component with the shipped weights, or those of the folder `path`."""
    return Component(shipped() if path is None else open_tagger(path))


def open_tagger(path: str | Path) -> Any:
    """A tagger from a folder of weights."""
    return Tagger(load(Path(path)))
