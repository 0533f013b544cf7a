"""All of the training, from files of text to a folder of weights with its scores."""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language

from extractors.tagger import Tagger
from extractors.tagger_files import load, save, write_meta
from extractors.tagger_text import Vocabulary, pieces
from training import patterns, rules
from training.corpora import Sentence, cut, lines, read, relabelled
from training.recipe import Recipe, sources
from training.scores import Row, rows

if TYPE_CHECKING:
    from training.network import Network

PAIRS = 60_000
WIDTHS = 64, 48
EMPTY = 8
"""Of the pieces in which the rules find nothing, one in so many is learnt from."""

LONGEST_RAW = 800
"""Longer paragraphs are speeches and lists, and take the rules long."""

HELD_OUT = ("dev", "test")
"""Splits that are never learnt from, but scored on."""


class NothingToLearnError(ValueError):
    """Every labelled line is of a split that is kept back."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told of the sentences (labelled, made, from rules) and characters, and each pass."""

    ready: Callable[[int, int, int, int], None]
    epoch: Callable[[int, float, float], None]


def build(
    corpora: Sequence[Path], folder: Path, recipe: Recipe, nlp: Language, watch: Watch
) -> list[Row]:
    """Train on all splits but those held out and write the folder; its scores on these."""
    from training import export, train  # torch and gensim: only who trains has them

    raw = [text for path in recipe.raw for text in raw_texts(path)]
    data = _data(corpora, recipe, raw, nlp, watch)
    if recipe.start:
        weights = load(recipe.start)
        data = [replace(each, style=weights.meta["style"]) for each in data]
        network, known = export.network(weights), weights.vocabulary
        plan = train.Plan(epochs=recipe.epochs, seed=recipe.seed, rate=train.AGAIN)
    else:
        network, known = _new(data, raw, recipe)
        plan = train.Plan(epochs=recipe.epochs, seed=recipe.seed)
    styles = network.shape.styles
    train.train(network, train.examples(data, known, styles), plan, watch.epoch)
    style = patterns.STYLE if patterns.STYLE in styles else styles[0]
    texts = (*styles, *(path.name.split(".")[0] for path in recipe.raw))
    meta = {
        "data": list(sources(texts)),
        "sentences": {name: sum(each.style == name for each in data) for name in styles},
        "seed": recipe.seed,
        "epochs": recipe.epochs,
    }
    save(export.weights(network, known, style, meta), folder)
    found = evaluate(folder, corpora)
    write_meta(folder, {**load(folder).meta, "scores": [row.told() for row in found]})
    return found


def _data(
    corpora: Sequence[Path], recipe: Recipe, raw: Sequence[str], nlp: Language, watch: Watch
) -> list[Sentence]:
    """All pieces to learn from: labelled, made, and labelled by the rules."""
    whole = [relabelled(each) for path in corpora for each in read(path)]
    whole += [each for path in recipe.partial for each in read(path, partial=True)]
    own = [piece for each in whole if each.split not in HELD_OUT for piece in cut(each)]
    if not own:
        raise NothingToLearnError
    made = list(patterns.sentences(recipe.patterns, recipe.seed))
    ruled = list(_ruled(raw, nlp, recipe))
    data = [*own, *made, *ruled]
    watch.ready(len(own), len(made), len(ruled), sum(len(each.text) for each in data))
    return data


def _new(
    data: Sequence[Sentence], raw: Sequence[str], recipe: Recipe
) -> "tuple[Network, Vocabulary]":
    """A network that knows the words of all texts, and nothing else."""
    from training import vectors
    from training.network import Network, Shape

    of_raw = (text[start:end] for text in raw for start, end in pieces(text))
    texts = [*(each.text for each in data), *of_raw]
    known = vectors.vocabulary(texts, PAIRS)
    characters, pairs = vectors.tables(texts, known, WIDTHS, recipe.seed)
    styles = tuple(dict.fromkeys(each.style for each in data))
    network = Network(Shape(len(characters), len(pairs), styles), recipe.seed)
    network.begin(characters, pairs)
    return network, known


def evaluate(folder: Path, corpora: Sequence[Path]) -> list[Row]:
    """The scores of a folder's weights on the splits held out, each corpus in its own style."""
    weights = load(folder)
    found: list[Row] = []
    for path in corpora:
        kept = [sentence for sentence in read(path) if sentence.split in HELD_OUT]
        for style, split in dict.fromkeys((each.style, each.split) for each in kept):
            tagger = Tagger(weights, style if style in weights.meta["styles"] else None)
            own = [each for each in kept if (each.style, each.split) == (style, split)]
            found += rows(own, tagger)
    return found


def raw_texts(path: Path) -> Iterator[str]:
    """The texts of a file of JSON lines, or the lines of a text file."""
    for line in lines(path):
        text = json.loads(line)["text"] if line.startswith("{") else line.strip()
        if text:
            yield text


def _ruled(raw: Sequence[str], nlp: Language, recipe: Recipe) -> Iterator[Sentence]:
    """Pieces of raw texts in random order: those with finds of the rules, some of the others."""
    left = recipe.from_rules
    raw = [text for text in raw if len(text) < LONGEST_RAW]
    raw = random.Random(recipe.seed).sample(raw, len(raw))
    found = (piece for each in rules.labelled(raw, nlp) for piece in cut(each))
    for place, piece in enumerate(found):
        if piece.spans or place % EMPTY == 0:
            left -= len(piece.text)
            yield piece
        if left <= 0:
            return
