"""Where the tables of characters and pairs begin: word2vec on raw text."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from operator import add

import numpy as np
from numpy.typing import NDArray

from extractors.tagger_text import PAIR, REAL, UNKNOWN, Vocabulary, folded, pair_codes

SPREAD = 0.3
"""Root mean square of the numbers, so that the network begins on a known scale."""

Table = NDArray[np.float32]


def vocabulary(texts: Sequence[str], pairs: int, rarest: int = 3) -> Vocabulary:
    """The characters met `rarest` times or more, and the commonest `pairs` pairs."""
    codes = folded("".join(texts))
    ends = np.cumsum([len(text) for text in texts])
    characters, counts = np.unique(codes, return_counts=True)
    inner = np.setdiff1d(np.arange(len(codes)), ends - 1)
    met, times = np.unique(pair_codes(codes, ends)[inner], return_counts=True)
    common = np.lexsort((met, -times))[:pairs]
    return Vocabulary(characters[counts >= rarest], np.sort(met[common[times[common] >= rarest]]))


def tables(
    texts: Sequence[str], known: Vocabulary, widths: tuple[int, int], seed: int
) -> tuple[Table, Table]:
    """A row for each character and each pair of `known`, by the company it keeps in `texts`."""
    with ProcessPoolExecutor(2, get_context("spawn")) as processes:
        pairs = processes.submit(of_pairs, texts, known, widths[1], seed)
        characters = processes.submit(of_characters, texts, known, widths[0], seed)
        return characters.result(), pairs.result()


def of_characters(texts: Sequence[str], known: Vocabulary, width: int, seed: int) -> Table:
    """A row for each character."""
    words = [chr(code) for code in known.characters]
    return _table([list(_plain(text)) for text in texts], words, width, seed, 1e-3)


def of_pairs(texts: Sequence[str], known: Vocabulary, width: int, seed: int) -> Table:
    """A row for each pair."""
    words = [chr(code // PAIR) + chr(code % PAIR) for code in known.pairs]
    plain = map(_plain, texts)
    return _table([list(map(add, text, text[1:])) for text in plain], words, width, seed, 1e-4)


def _plain(text: str) -> str:
    return "".join(map(chr, folded(text).tolist()))


def _table(
    lines: Sequence[Sequence[str]], known: Sequence[str], width: int, seed: int, sample: float
) -> Table:
    from gensim.models import Word2Vec  # only who trains has it

    kept = frozenset(known)
    model = Word2Vec(
        [[word for word in line if word in kept] for line in lines],
        vector_size=width,
        window=5,
        min_count=1,
        sg=1,
        negative=8,
        sample=sample,
        epochs=3,
        workers=1,  # more would take the lines in another order at every run
        seed=seed,
    )
    found = np.stack([model.wv[word] for word in known]).astype(np.float32)
    found *= SPREAD / np.sqrt((found**2).mean())
    table = np.zeros((len(known) + REAL, width), np.float32)
    table[REAL:] = found
    table[UNKNOWN] = found.mean(axis=0)
    return table
