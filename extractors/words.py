"""The words of a Doc by their offsets, found without walking the Doc again for each question."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from spacy.tokens import Doc


class Word(NamedTuple):
    """A token, or the part of one within the offsets asked for; `tag` is its part of speech."""

    start: int
    end: int
    text: str
    tag: str


class Words:
    """The words of one Doc in order, looked up without a walk from its start.

    Most texts are asked about a few of their words only: each is made when it is asked for.
    """

    def __init__(self, texts: Sequence[str], tags: Sequence[str]) -> None:
        self.texts = texts
        self.tags = tags

    @cached_property
    def bounds(self) -> list[int]:
        """Where each word begins, and where the last ends."""
        return [0, *accumulate(map(len, self.texts))]

    @property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self.bounds[:-1]

    @cached_property
    def all(self) -> list[Word]:
        """Every word."""
        return [self._word(index) for index in range(len(self.texts))]

    def _word(self, index: int) -> Word:
        text = self.texts[index]
        start = self.bounds[index]
        return Word(start, start + len(text), text, self.tags[index])

    def between(self, start: int, end: int) -> list[Word]:
        """The words within the offsets; one that reaches out of them is cut to what is within."""
        if start >= end:
            return []
        bounds = self.bounds
        first = max(bisect_right(bounds, start) - 1, 0)
        last = min(bisect_left(bounds, end), len(self.texts))
        found = []
        for index in range(first, last):
            at, to = bounds[index], bounds[index + 1]
            if at >= start and to <= end:
                found.append(Word(at, to, self.texts[index], self.tags[index]))
            elif to > start:
                low, high = max(at, start), min(to, end)
                found.append(Word(low, high, self.texts[index][low - at : high - at], ""))
        return found

    def starts_at(self, offset: int) -> Word | None:
        """The word that begins at the offset."""
        index = bisect_left(self.bounds, offset)
        known = index < len(self.texts) and self.bounds[index] == offset
        return self._word(index) if known else None

    def ends_at(self, offset: int) -> bool:
        """Whether a word ends at the offset."""
        index = bisect_left(self.bounds, offset)
        return 0 < index < len(self.bounds) and self.bounds[index] == offset

    def starting(self, start: int, end: int) -> list[Word]:
        """The whole words that begin within the offsets."""
        last = min(bisect_left(self.bounds, end), len(self.texts))
        return [self._word(index) for index in range(bisect_left(self.bounds, start), last)]


KEPT = "words"


def keep(doc: Doc, texts: Iterable[str], tags: Iterable[str]) -> None:
    """Keep the words that a tokenizer made `doc` of, so that nobody asks spaCy for each again."""
    doc.user_data[KEPT] = Words(list(texts), list(tags))


def words_of(doc: Doc) -> Words:
    """The words of `doc`; no white space stands between words that is not itself one."""
    if KEPT not in doc.user_data:
        keep(doc, (token.text_with_ws for token in doc), (token.tag_ for token in doc))
    index: Words = doc.user_data[KEPT]
    return index
