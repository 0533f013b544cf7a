"""The words of a Doc by their offsets, found without walking the Doc again for each question."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc


class Word(NamedTuple):
    """A token, or the part of one within the offsets asked for; `tag` is its part of speech."""

    start: int
    end: int
    text: str
    tag: str


class Words:
    """The words of one Doc in order, looked up without a walk from its start."""

    def __init__(self, texts: Iterable[str], tags: Iterable[str]) -> None:
        self.all: list[Word] = []
        at = 0
        for text, tag in zip(texts, tags, strict=True):
            self.all.append(Word(at, at + len(text), text, tag))
            at += len(text)
        self.starts = [word.start for word in self.all]

    def between(self, start: int, end: int) -> list[Word]:
        """The words within the offsets; one that reaches out of them is cut to what is within."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_left(self.starts, end)
        found = []
        for word in self.all[first:last]:
            if word.start >= start and word.end <= end:
                found.append(word)
            elif word.end > start:
                at, to = max(word.start, start), min(word.end, end)
                found.append(Word(at, to, word.text[at - word.start : to - word.start], ""))
        return found

    def ends_at(self, offset: int) -> bool:
        """Whether a word ends at the offset."""
        at = bisect_left(self.starts, offset) - 1
        return at >= 0 and self.all[at].end == offset

    def starting(self, start: int, end: int) -> list[Word]:
        """The whole words that begin within the offsets."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


KEPT = "words"


def keep(doc: Doc, texts: Iterable[str], tags: Iterable[str]) -> None:
    """Keep the words that a tokenizer made `doc` of, so that nobody asks spaCy for each again."""
    doc.user_data[KEPT] = Words(texts, tags)


def words_of(doc: Doc) -> Words:
    """The words of `doc`; no white space stands between words that is not itself one."""
    if KEPT not in doc.user_data:
        keep(doc, (token.text_with_ws for token in doc), (token.tag_ for token in doc))
    index: Words = doc.user_data[KEPT]
    return index
