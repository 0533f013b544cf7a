"""The words of a Doc by their offsets, found without walking the Doc again for each question."""

from bisect import bisect_left, bisect_right
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

    def __init__(self, doc: Doc) -> None:
        self.all = [Word(t.idx, t.idx + len(t), t.text, t.tag_) for t in doc]
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


Doc.set_extension("word_index", default=None, force=True)


def words_of(doc: Doc) -> Words:
    """The words of `doc`, indexed once."""
    if doc._.word_index is None:
        doc._.word_index = Words(doc)
    index: Words = doc._.word_index
    return index
