"""The CRF of the tagger: names, read off the sums over all taggings of each piece of a text."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractors.tagger_layout import Laid, Places
from extractors.tagger_tags import BEGIN, CONTINUES, END, LABELS, OUTSIDE, SINGLE, TAGS, UNFINISHED

Floats = NDArray[np.float32]

LEAST = np.float32(1e-9)
"""No tag is quite impossible at a character, so that no sum comes to nothing."""

PLACES = (np.arange(len(TAGS)) - 1) % 4
OPENS = np.isin(PLACES, (BEGIN, SINGLE)) & (np.arange(len(TAGS)) != OUTSIDE)
CLOSES = np.isin(PLACES, (END, SINGLE)) & (np.arange(len(TAGS)) != OUTSIDE)
UNOPENED = np.isin(np.arange(len(TAGS)), CONTINUES)
UNCLOSED = np.isin(np.arange(len(TAGS)), UNFINISHED)


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start:end` of a text, their label, and how likely just this span is."""

    start: int
    end: int
    label: str
    chance: float


class Crf:
    """Which tag follows which, and stands first and last; logarithms, as they are learnt."""

    def __init__(self, moves: Floats, ends: Floats) -> None:
        self.moves = np.exp(moves)
        self.barred = self.moves == 0
        self.ends = np.exp(ends)[:, None]
        both = np.stack([self.moves, self.moves.T])
        self.steps = np.append(both, both.sum(axis=2, keepdims=True), axis=2)
        """(2, tags, tags + 1): the moves from the left and from the right, and their sums."""

    def lattice(self, ends: Places) -> "Lattice":
        """The lattice of a text whose pieces end at `ends`, of which nothing is known yet."""
        size, tags = ends[-1], len(self.moves)
        left, right = np.empty((2, size + 1, tags), np.float32)
        potentials = np.empty((size + 1, tags), np.float32)
        scales = np.empty(size + 1, np.float32)
        best = np.empty(size + 1, np.intp)
        return Lattice(self, ends, potentials, left, right, scales, best)


@dataclass(frozen=True, slots=True)
class Lattice:
    """What the CRF knows of the characters of a text, and one behind it.

    `left` and `right` (characters, tags) are the sums of taggings up to a character and after it,
    `scales` what `left` was divided by, `best` the likeliest tags.
    """

    crf: Crf
    ends: Places
    potentials: Floats
    left: Floats
    right: Floats
    scales: Floats
    best: Places

    def add(self, potentials: Floats, where: Laid) -> None:
        """Sums over all taggings of some pieces, from the left and from the right at once."""
        crf = self.crf
        after = np.empty((2, *potentials.shape), np.float32)
        after[0] = potentials
        potentials.take(where.mirror, 0, after[1], "clip")
        before = np.empty_like(after)
        before[:, where.steps[0]] = crf.ends
        sums = np.ones((*after.shape[:2], after.shape[2] + 1), np.float32)
        shares, scales = sums[:, :, :-1], sums[:, :, -1:]
        state = after[:, where.steps[0]]
        state *= crf.ends
        for step in where.steps[1:]:
            new, given = after[:, step], before[:, step]
            np.matmul(state[:, : new.shape[1]], crf.steps, sums[:, step])
            np.divide(shares[:, step], scales[:, step], given)
            np.multiply(new, given, new)
            state = new
        right = before[1].take(where.mirror, 0)
        self.potentials[where.places] = potentials
        self.left[where.places] = after[0]
        self.right[where.places] = right
        self.scales[where.places] = scales[0, :, 0]
        right *= after[0]
        self.best[where.places] = right.argmax(axis=1)

    def read(self) -> list[Found]:
        """The names, in order."""
        tags = self._fitting(self.best[:-1])
        inner = np.flatnonzero(tags)
        if not len(inner):
            return []
        own = tags[inner]
        shares = self.crf.moves[tags[inner - 1], own].astype(np.float64)
        shares *= self.potentials[inner, own] / self.scales[inner]
        opens, closes = np.flatnonzero(OPENS[own]), np.flatnonzero(CLOSES[own])
        starts, lasts = inner[opens], inner[closes]
        shares[opens] = self.left[starts, own[opens]]
        shares[closes] *= self.right[lasts, own[closes]]
        shares[closes] /= (self.left[lasts] * self.right[lasts]).sum(axis=1)
        edges = np.stack([opens, closes + 1], axis=1).ravel()
        chances = np.multiply.reduceat(np.append(shares, 1.0), edges)[::2]
        labels = (own[opens] - 1) // 4
        found = (starts.tolist(), (lasts + 1).tolist(), labels.tolist(), chances.tolist())
        return [
            Found(start, end, LABELS[label], min(1.0, chance))
            for start, end, label, chance in zip(*found, strict=True)
        ]

    def _fitting(self, tags: Places) -> Places:
        """The tags, mended in pieces in which they do not fit together."""
        starts = np.append(0, self.ends[:-1])
        wrong = np.append(False, self.crf.barred[tags[:-1], tags[1:]])
        wrong[starts] = UNOPENED[tags[starts]]
        wrong[self.ends - 1] |= UNCLOSED[tags[self.ends - 1]]
        for place in np.unique(np.searchsorted(self.ends, np.flatnonzero(wrong), "right")):
            self._mend(tags, starts[place], self.ends[place])
        return tags

    def _mend(self, tags: Places, start: int, end: int) -> None:
        """Put the tags between two outsides right where they do not fit together."""
        outside = np.flatnonzero(tags[start:end] == OUTSIDE) + start
        for before, after in zip([start - 1, *outside], [*outside, end], strict=True):
            inner = slice(before + 1, after)
            if after > before + 1 and not self._fit(tags[inner]):
                tags[inner] = self._best(inner)

    def _fit(self, tags: Places) -> bool:
        outer = tags[0] not in CONTINUES and tags[-1] not in UNFINISHED
        return bool(outer and not self.crf.barred[tags[:-1], tags[1:]].any())

    def _best(self, place: slice) -> Places:
        """The tagging with the highest product of chances among those that fit together."""
        allowed = np.where(self.crf.barred, -np.inf, 0)
        chances = self.left[place] * self.right[place]
        logs = np.log(chances / chances.sum(axis=1, keepdims=True) + LEAST)
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
