"""Spans of a text, merged: whether another one meets any of them costs one search."""

from bisect import bisect_left
from collections.abc import Iterable


class Spans:
    """A set of half-open spans, in any order."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def end_around(self, at: int) -> int | None:
        """Where the span that holds the character at `at` ends, None where none does."""
        before = bisect_left(self.starts, at + 1)
        return self.ends[before - 1] if before and self.ends[before - 1] > at else None

    def meets(self, start: int, end: int) -> bool:
        """Whether any span shares a character with `start` to `end`."""
        before = bisect_left(self.starts, end)
        return before > 0 and self.ends[before - 1] > start


NOWHERE = Spans(())
"""No span at all."""
