"""Text as the tagger sees it: pieces of sentences, characters and pairs of them as numbers."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

LONGEST = 80
"""Characters of a piece; a longer sentence is cut evenly, after a comma where there is one."""

PAD, UNKNOWN, REAL = 0, 1, 2
"""Numbers of no character and of an unknown one; those of the vocabulary begin at `REAL`."""

SENTENCE = re.compile(r"[^。！？；!?\n]*(?:[。！？；!?\n]+[”’」』）)]*|$)")
CUTS = (re.compile(r"[，,：:][”’」』）)]*"), re.compile(r"[、\s）)》”]"))
"""Ends of clauses; where there are none, of members of a list and of what stands in marks."""

PLANE = 0x10000
PAIR = 2 * PLANE
"""A pair's code is PAIR times its first character's and its second's."""

FOLDED = (range(0x3000), range(0xFF00, 0xFFF0))
"""Code points that have simpler forms: accents, circled and full-width characters."""

QUOTES = str.maketrans('「」『』〈〉"', "“”‘’《》“")

Numbers = NDArray[np.int32]


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence or part of one, none longer than LONGEST, in order."""
    for sentence in SENTENCE.finditer(text):
        start, end = sentence.span()
        while end - start > LONGEST:
            cut = _cut(text, start, end)
            yield start, cut
            start = cut
        if start < end:
            yield start, end


def _cut(text: str, start: int, end: int) -> int:
    """Where to end the first of the pieces, of like length, of a sentence that is too long."""
    even = start + (end - start) / -(-(end - start) // LONGEST)
    for ends in CUTS:
        cuts = [found.end() for found in ends.finditer(text, start, start + LONGEST)]
        if near := [cut for cut in cuts if start + LONGEST // 3 < cut < end]:
            return min(near, key=lambda cut: abs(cut - even))
    return start + LONGEST


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The characters and pairs that have a row of their own in the tables, from REAL on.

    `pairs` are codes as `pair_codes` makes them, in rising order, like `characters`.
    """

    characters: NDArray[np.int64]
    pairs: NDArray[np.int64]

    def numbers(self, codes: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
        """The rows of the characters and of the pairs that each begins."""
        return _rows(self.characters, codes), _rows(self.pairs, pair_codes(codes))

    def kinds(
        self, codes: NDArray[np.int64], ends: NDArray[np.intp]
    ) -> tuple[Numbers, Numbers, NDArray[np.intp]]:
        """The rows of each kind of character with its follower, and of which kind each is.

        No pair goes over `ends`. What is alike is looked up once.
        """
        alike, kinds = np.unique(pair_codes(codes, ends), return_inverse=True)
        return _rows(self.characters, alike // PAIR), _rows(self.pairs, alike), kinds


def folded(text: str) -> NDArray[np.int64]:
    """A code for every character: width, case and accents away, every digit 0, quotes alike."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    plain: NDArray[np.int64] = _plain()[np.minimum(codes, PLANE)]
    return plain


def pair_codes(codes: NDArray[np.int64], ends: NDArray[np.intp] | None = None) -> NDArray[np.int64]:
    """A code for every character with its follower; the last one's before an end is nothing."""
    following = np.append(codes[1:], 0)
    if ends is not None:
        following[ends - 1] = 0
    pairs: NDArray[np.int64] = codes * PAIR + following
    return pairs


def _rows(known: NDArray[np.int64], codes: NDArray[np.int64]) -> Numbers:
    at = np.searchsorted(known, codes)
    at[at == len(known)] = 0
    rows: Numbers = np.where(known[at] == codes, at + REAL, UNKNOWN).astype(np.int32)
    return rows


@cache
def _plain() -> NDArray[np.int64]:
    table = np.arange(PLANE + 1, dtype=np.int64)
    for codes in FOLDED:
        for code in codes:
            table[code] = _simple(chr(code))
    for quote, plain in QUOTES.items():
        table[quote] = ord(plain) if isinstance(plain, str) else plain
    return table


def _simple(character: str) -> int:
    if unicodedata.category(character) == "Nd":
        return ord("0")
    if character.isspace():
        return ord(" ")
    simple = unicodedata.normalize("NFKC", character).lower()
    return ord(simple[0]) if simple else ord(character)
