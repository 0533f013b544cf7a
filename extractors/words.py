"""The words of a Doc by their offsets, found without walking the Doc again for each question."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

from spacy.tokens import Doc


class Word(NamedTuple):
    """A token, or the part of one within the offsets asked for; `tag` is its part of speech."""

    start: int
    end: int
    text: str
    tag: str


_word = partial(tuple.__new__, Word)  # as Word._make does, but in C throughout


class Words:
    """The words of one Doc in order, looked up without a walk from its start.

    They are made when the first question comes: most texts are never asked.
    """

    def __init__(self, texts: Sequence[str], tags: Sequence[str]) -> None:
        self.texts = texts
        self.tags = tags

    @cached_property
    def bounds(self) -> list[int]:
        """Where each word begins, and where the last ends."""
        return [0, *accumulate(map(len, self.texts))]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self.bounds[:-1]

    @cached_property
    def all(self) -> list[Word]:
        """Every word."""
        bounds = self.bounds
        return list(map(_word, zip(bounds[:-1], bounds[1:], self.texts, self.tags, strict=True)))

    def between(self, start: int, end: int) -> list[Word]:
        """The words within the offsets; one that reaches out of them is cut to what is within."""
        if start >= end:
            return []
        bounds = self.bounds
        found = self.all[max(bisect_right(bounds, start) - 1, 0) : bisect_left(bounds, end)]
        if found and found[-1].end > end:
            found[-1] = _cut(found[-1], start, end)
        if found and found[0].start < start:
            found[0] = _cut(found[0], start, end)
        return found

    def starts_at(self, offset: int) -> Word | None:
        """The word that begins at the offset."""
        index = bisect_left(self.bounds, offset)
        known = index < len(self.texts) and self.bounds[index] == offset
        if not known:
            return None
        return Word(offset, self.bounds[index + 1], self.texts[index], self.tags[index])

    def ends_at(self, offset: int) -> bool:
        """Whether a word ends at the offset."""
        index = bisect_left(self.bounds, offset)
        return 0 < index < len(self.bounds) and self.bounds[index] == offset

    def starting(self, start: int, end: int) -> list[Word]:
        """The whole words that begin within the offsets."""
        return self.all[bisect_left(self.bounds, start) : bisect_left(self.bounds, end)]


def _cut(word: Word, start: int, end: int) -> Word:
    at, to = max(word.start, start), min(word.end, end)
    return Word(at, to, word.text[at - word.start : to - word.start], "")


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
