"""The trained tagger: organisations, people and places as spans of characters, with a chance each.

`tag` is the plain function; the spaCy component NAME puts the same on `doc._.tagged`. Spans
are the network's own and never widened to words. What a text gives does not depend on the others.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import text_of
from extractors.tagger_files import WEIGHTS, Weights, WeightsError, load
from extractors.tagger_lattice import Found
from extractors.tagger_network import Network
from extractors.tagger_text import folded, pieces

__all__ = ["NAME", "Tagged", "Tagger", "WeightsError", "open_tagger", "tag"]

NAME = "tongbao_tagger"
"""spaCy's own `tagger` is another thing: it tags parts of speech."""

SHIPPED = Path(__file__).parent / "tagger_weights"
CONFIG = "config.cfg"
"""What every folder of a spaCy pipeline holds."""

AT_ONCE = 256
"""Docs tagged together: more share fewer batches, and are held in memory so long."""

CHARACTERS = 8192
"""Characters of pieces that are read together; more would not stay in the processor's cache."""

LIKELY = 0.45
"""Where all tags are the likeliest each by itself, their span may yet be unlikely: below, none."""

LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.DOTALL)
"""What a piece has that may hold a name."""

PAIRS = dict(zip("“‘「『《（(【", "”’」』》）)】", strict=True))
OPENINGS = {closing: opening for opening, closing in PAIRS.items()}

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
        self.digest = weights.digest
        self.vocabulary = weights.vocabulary
        self.network = Network(weights.parameters(style))

    def tag(self, texts: Sequence[str]) -> list[list[Tagged]]:
        """The spans of each text, in order."""
        places = [
            (at, start, text[start:end])
            for at, text in enumerate(texts)
            for start, end in pieces(text)
        ]
        names: dict[str, list[Found]] = {piece: [] for _, _, piece in places}
        for batch in _batches(piece for piece in names if LETTERS.search(piece)):
            self._tag(batch, names)
        tagged: list[list[Tagged]] = [[] for _ in texts]
        for at, offset, piece in places:
            for name in names[piece]:
                start, end = tidy(texts[at], offset + name.start, offset + name.end)
                if start < end and name.chance >= LIKELY:
                    tagged[at].append(Tagged(start, end, name.label, round(name.chance, 3)))
        return tagged

    def _tag(self, batch: list[str], names: dict[str, list[Found]]) -> None:
        """Put what the network finds in each piece into `names`, offsets in the piece."""
        edges = [0, *accumulate(map(len, batch))]
        ends = np.array(edges[1:])
        characters, pairs, kinds = self.vocabulary.kinds(folded("".join(batch)), ends)
        for found in self.network.lattice(characters, pairs, kinds, ends).read():
            place = bisect(edges, found.start) - 1
            start = found.start - edges[place]
            end = found.end - edges[place]
            names[batch[place]].append(Found(start, end, found.label, found.chance))


def _batches(batch: Iterable[str]) -> Iterator[list[str]]:
    """Pieces in order, as many at a time as have CHARACTERS characters."""
    some: list[str] = []
    size = 0
    for piece in batch:
        some.append(piece)
        size += len(piece)
        if size >= CHARACTERS:
            yield some
            some, size = [], 0
    if some:
        yield some


def tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with its quotation marks and brackets in pairs, and none around all of it."""
    while start < end and (text[start].isspace() or _lone(text, start, start, end)):
        start += 1
    while start < end and (text[end - 1].isspace() or _lone(text, end - 1, start, end)):
        end -= 1
    if start == end:
        return start, end
    if PAIRS.get(text[start]) == text[end - 1] and text.count(text[start], start, end) == 1:
        return start + 1, end - 1
    opening = text[start - 1] if start else ""
    if opening in PAIRS and opening not in text[start:end] and PAIRS[opening] in text[start:end]:
        return start - 1, end
    return start, end


def _lone(text: str, at: int, start: int, end: int) -> bool:
    """Whether the mark at `at` has no other half within the span."""
    mark = text[at]
    if mark in PAIRS:
        return PAIRS[mark] not in text[start:end]
    return mark in OPENINGS and OPENINGS[mark] not in text[start:end]


@cache
def shipped() -> Tagger:
    """The tagger with the weights that come with tongbao, loaded once per process."""
    return Tagger(load(SHIPPED))


def tag(texts: Sequence[str]) -> list[list[Tagged]]:
    """The spans of each text, in order, by the weights that come with tongbao."""
    return shipped().tag(texts)


class Component:
    """The tagger in a pipeline: `doc._.tagged` is a tuple of Tagged."""

    def __init__(self, tagger: "Tagger | Foreign") -> None:
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
        self.digest = f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"

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
    """The component with the shipped weights, or with what `path` leads to."""
    return Component(shipped() if path is None else open_tagger(path))


def open_tagger(path: str) -> Tagger | Foreign:
    """The tagger of a folder that `tongbao train` wrote, or of a spaCy pipeline with an `ner`.

    A spaCy pipeline is given as its folder or, if it is installed, its name. WeightsError if
    there is neither.
    """
    folder = Path(path)
    if (folder / WEIGHTS).exists() or (folder.exists() and not (folder / CONFIG).exists()):
        return Tagger(load(folder))
    try:
        nlp = spacy.load(path)
    except (OSError, ValueError, ImportError) as error:
        raise WeightsError(path, str(error).splitlines()[0]) from error
    if not any(nlp.get_pipe_meta(name).factory == "ner" for name in nlp.pipe_names):
        raise WeightsError(path, "no ner in this spaCy pipeline")
    return Foreign(nlp)
