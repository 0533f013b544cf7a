"""Where the tables of characters and pairs begin: word2vec on raw text."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from extractors.tagger_text import PAIR, REAL, UNKNOWN, Vocabulary, folded, pair_codes

SPREAD = 0.3
"""Root mean square of the numbers, so that the network begins on a known scale."""

Table = NDArray[np.float32]


def vocabulary(texts: Iterable[str], pairs: int, rarest: int = 3) -> Vocabulary:
    """The characters met `rarest` times or more, and the commonest `pairs` pairs."""
    characters: Counter[int] = Counter()
    met: Counter[int] = Counter()
    for text in texts:
        codes = folded(text)
        characters.update(codes.tolist())
        met.update(pair_codes(codes)[:-1].tolist())
    common = sorted(met.items(), key=lambda item: (-item[1], item[0]))[:pairs]
    return Vocabulary(
        np.array(sorted(code for code, count in characters.items() if count >= rarest), np.int64),
        np.array(sorted(code for code, count in common if count >= rarest), np.int64),
    )


def tables(
    texts: Sequence[str], known: Vocabulary, widths: tuple[int, int], seed: int
) -> tuple[Table, Table]:
    """A row for each character and each pair of `known`, by the company it keeps in `texts`."""
    plain = ["".join(map(chr, folded(text).tolist())) for text in texts]
    characters = [chr(code) for code in known.characters]
    pairs = [chr(code // PAIR) + chr(code % PAIR) for code in known.pairs]
    couples = [list(map(str.__add__, text, text[1:])) for text in plain]
    return (
        _table([list(text) for text in plain], characters, widths[0], seed, 1e-3),
        _table(couples, pairs, widths[1], seed, 1e-4),
    )


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
