"""The spans of a batch, read off the sums over all its taggings."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractors.tagger_layout import Places
from extractors.tagger_tags import BEGIN, CONTINUES, END, LABELS, OUTSIDE, SINGLE, UNFINISHED

Floats = NDArray[np.float32]

LEAST = np.float32(1e-9)
"""No tag is quite impossible at a character, so that no sum comes to nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start:end` of a sentence, their label, and how likely just this span is."""

    start: int
    end: int
    label: str
    chance: float


@dataclass(frozen=True, slots=True)
class Lattice:
    """What the CRF knows of a batch: (steps, ROWS, tags) each, of `totals` on (steps, ROWS).

    `left` and `right` are the shares of taggings up to a character and after it, `totals` what
    `left` was divided by, `wholes` the sums of both multiplied, `best` the likeliest tags.
    """

    moves: Floats
    potentials: Floats
    left: Floats
    right: Floats
    totals: Floats
    wholes: Floats
    best: Places

    def read(self, row: int, first: int, end: int) -> Iterator[Found]:
        """The spans of the likeliest tags, which are mended where they do not fit together."""
        tags = self.best[first:end, row]
        if not tags.any():
            return
        if not self._fit(tags):
            tags = self._mended(row, first, tags)
        start = 0
        for at in np.flatnonzero(tags).tolist():
            place = (tags[at] - 1) % 4
            if place in (BEGIN, SINGLE):
                start = at
            if place in (END, SINGLE):
                label = LABELS[(tags[at] - 1) // 4]
                chance = self._chance(row, first + start, tags[start : at + 1])
                yield Found(start, at + 1, label, chance)

    def _fit(self, tags: Places) -> bool:
        outer = tags[0] not in CONTINUES and tags[-1] not in UNFINISHED
        return bool(outer and (self.moves[tags[:-1], tags[1:]] > 0).all())

    def _mended(self, row: int, first: int, tags: Places) -> Places:
        """The tags, those between two outsides put right where they do not fit together."""
        outside = np.flatnonzero(tags == OUTSIDE).tolist()
        mended = tags.copy()
        for before, after in zip([-1, *outside], [*outside, len(tags)], strict=True):
            inner = tags[before + 1 : after]
            if len(inner) and not self._fit(inner):
                inner_first = first + before + 1
                mended[before + 1 : after] = self._best(row, inner_first, inner_first + len(inner))
        return mended

    def _best(self, row: int, first: int, end: int) -> Places:
        """The tagging with the highest product of chances among those that fit together."""
        allowed = np.where(self.moves > 0, 0, -np.inf)
        chances = self.left[first:end, row] * self.right[first:end, row]
        logs = np.log(chances / self.wholes[first:end, row, None] + LEAST)
        logs[0, CONTINUES] = -np.inf
        logs[-1, UNFINISHED] = -np.inf
        score = logs[0]
        back = []
        for each in logs[1:]:
            moved = score[:, None] + allowed
            back.append(moved.argmax(axis=0))
            score = moved.max(axis=0) + each
        tags = [int(score.argmax())]
        for origins in reversed(back):
            tags.append(int(origins[tags[-1]]))
        return np.array(tags[::-1])

    def _chance(self, row: int, start: int, tags: Places) -> float:
        """The share of all taggings, by weight, that have just this span."""
        chance = float(self.left[start, row, tags[0]])
        for at in range(1, len(tags)):
            step = self.moves[tags[at - 1], tags[at]] * self.potentials[start + at, row, tags[at]]
            chance *= float(step / self.totals[start + at, row])
        last = start + len(tags) - 1
        chance *= float(self.right[last, row, tags[-1]] / self.wholes[last, row])
        return min(1.0, chance)
