"""A text's words as the organisation rules see them, and the vocabulary that sorts them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from spacy.tokens import Doc

from extractors.base import text_of
from extractors.lexicon import lexicon
from extractors.organisation_heads import Spot
from extractors.words import Word, words_of
from extractors.words import Words as TextWords

Piece = Word
"""A word, or what is left of one before a head that begins inside it."""

STOPS = frozenset(row["word"] for row in lexicon("organisation_stops"))
INNER = frozenset(row["word"] for row in lexicon("organisation_inner"))
SORTS = frozenset(row["word"] for row in lexicon("organisation_sorts"))
DIVISIONS = frozenset(row["name"] for row in lexicon("divisions"))
SHORT_DIVISIONS = frozenset(
    name[:-1] for name in DIVISIONS if len(name) > 2 and name[-1] in "省市县区州盟旗"
)
GRAMMAR = {row["word"]: row["role"] for row in lexicon("organisation_grammar")}
LEVELS = frozenset(word for word, role in GRAMMAR.items() if role == "level")
PREFIXES = frozenset(word for word, role in GRAMMAR.items() if role == "prefix")
BRANCHES = frozenset(word for word, role in GRAMMAR.items() if role == "branch")
EACH = frozenset(word for word, role in GRAMMAR.items() if role == "each")
LEVEL_ENDS = "省市县区州盟旗镇乡村"
PLACE_TAGS = frozenset(("", "ns", "nr", "nrt", "nrfg", "nz", "nt"))
LISTED = "listed"
"""The tag of a name of the office's own list, which is one word here."""
CHINESE = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf〇·A-Za-z\d]+")


class Words:
    """The words of a doc with their offsets, to be walked leftwards."""

    def __init__(self, doc: Doc, spots: Sequence[Spot], listed: Sequence[Spot] = ()) -> None:
        """`listed` are names of the office's list, in order; they overlap no spot."""
        self.spots = spots
        self.head_ends = {spot.end: spot.head for spot in chain(spots, listed)}
        self.text = text_of(doc)
        index = words_of(doc)
        self.words = list(_with_names(index, listed)) if listed else index.all
        self.starts = [word.start for word in self.words] if listed else index.bounds

    def around(self, offset: int) -> Piece:
        """The word that holds the character at `offset`."""
        return self.words[bisect_right(self.starts, offset) - 1]

    def before(self, offset: int) -> Iterator[Piece]:
        """The words before `offset`, last first; one that straddles it is cut there."""
        index = bisect_right(self.starts, offset - 1) - 1
        if index < 0:
            return
        word = self.words[index]
        yield Piece(word.start, offset, self.text[word.start : offset], word.tag)
        for at in range(index - 1, -1, -1):
            yield self.words[at]


def _with_names(index: TextWords, listed: Sequence[Spot]) -> Iterator[Word]:
    """The words of the text, the names of the list in place of those that make them up."""
    at = 0
    for name in listed:
        yield from index.between(at, name.start)
        yield Word(name.start, name.end, name.head.text, LISTED)
        at = name.end
    yield from index.between(at, index.all[-1].end)


def is_place(text: str, tag: str) -> bool:
    """Whether a word names a place with its level: 砚溪县, 湖北省, 城关镇."""
    if text in DIVISIONS or text in SHORT_DIVISIONS:
        return True
    if text in SORTS or text[0] in "各每全该本我":
        return False
    return len(text) > 2 and text[-1] in LEVEL_ENDS and tag in PLACE_TAGS
