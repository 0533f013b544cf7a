"""All of the training, from files of text to a folder of weights with its scores."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from extractors.tagger import Tagger
from extractors.tagger_files import load, save
from extractors.tagger_text import pieces
from training import patterns, rules
from training.corpora import Sentence, cut, lines, read, relabelled
from training.recipe import Recipe
from training.scores import Row, rows

PAIRS = 60_000
WIDTHS = 64, 48
EMPTY = 8
"""Of the pieces in which the rules find nothing, one in so many is learnt from."""

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
    from training import export, train, vectors  # torch and gensim: only who trains has them
    from training.network import Shape

    whole = [sentence for path in corpora for sentence in read(path)]
    raw = [text for path in recipe.raw for text in raw_texts(path)]
    own = [piece for each in whole if each.split not in HELD_OUT for piece in cut(relabelled(each))]
    if not own:
        raise NothingToLearnError
    made = list(patterns.sentences(recipe.patterns, recipe.seed))
    ruled = list(_ruled(raw, nlp, recipe.from_rules))
    data = [*own, *made, *ruled]
    watch.ready(len(own), len(made), len(ruled), sum(len(each.text) for each in data))
    texts = [
        *(each.text for each in (*own, *made)),
        *(piece for text in raw for piece in cuts(text)),
    ]
    known = vectors.vocabulary(texts, PAIRS)
    tables = vectors.tables(texts, known, WIDTHS, recipe.seed)
    styles = tuple(dict.fromkeys(each.style for each in data))
    style = patterns.STYLE if patterns.STYLE in styles else styles[0]
    network = train.train(
        train.examples(data, known, styles),
        Shape(len(tables[0]), len(tables[1]), styles),
        train.Plan(epochs=recipe.epochs, seed=recipe.seed),
        tables,
        watch.epoch,
    )
    sizes = {name: sum(each.style == name for each in data) for name in styles}
    meta = {"seed": recipe.seed, "epochs": recipe.epochs, "sentences": sizes}
    save(export.weights(network, known, style, meta), folder)
    return evaluate(folder, corpora)


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


def cuts(text: str) -> Iterator[str]:
    """The pieces of a text, as the tagger will see them."""
    return (text[start:end] for start, end in pieces(text))


def _ruled(raw: Sequence[str], nlp: Language, most: int) -> Iterator[Sentence]:
    """Pieces that the rules found something in, some of the others, `most` characters at most."""
    left = most
    found = (piece for each in rules.labelled(raw, nlp) for piece in cut(each))
    for place, piece in enumerate(found):
        if piece.spans or place % EMPTY == 0:
            left -= len(piece.text)
            yield piece
        if left <= 0:
            return
