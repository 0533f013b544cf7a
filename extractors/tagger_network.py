"""The tagger's network in numpy: a bidirectional GRU over characters, and a CRF over its tags.

Rows of a batch never touch one another, and every matrix has ROWS rows whatever the batch holds:
so a sentence has the same result, to the last bit, whoever its mates are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.tagger_text import Numbers

ROWS, STEPS = 16, 160
"""Rows of a batch, few enough that BLAS starts no threads for them, and how long they get."""

TOGETHER = 16
"""Steps whose gates are made at once: they stay in the processor's cache until they are used."""

LABELS = ("ORG", "PER", "LOC")
BEGIN, INSIDE, END, SINGLE = range(4)
TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BIES"))
OUTSIDE = 0
CONTINUES = [at for at, tag in enumerate(TAGS) if tag[0] in "IE"]
UNFINISHED = [at for at, tag in enumerate(TAGS) if tag[0] in "BI"]

HALF = np.float32(0.5)
LEAST = np.float32(1e-9)
"""No tag is quite impossible at a character, so that no sum comes to nothing."""

Floats = NDArray[np.float32]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start:end` of a sentence, their label, and how likely just this span is."""

    start: int
    end: int
    label: str
    chance: float


@dataclass(frozen=True, slots=True)
class Parameters:
    """The numbers of a network of H units; a direction's gates are reset, update and new.

    `characters` (2, V, 3H) is each character's share of the gates, biases included; `pairs`
    (W, D) come to the gates through `pair_gates` (2, D, 3H), the last step's units through
    `recurrent` (2, H, 3H). `emissions` is (2, H, tags); the CRF's `moves` (tags, tags) go from row
    to column, `ends` (2, tags) are for the first and the last tag: logarithms all.
    """

    characters: Floats
    pairs: Floats
    pair_gates: Floats
    recurrent: Floats
    emissions: Floats
    emission_bias: Floats
    moves: Floats
    ends: Floats


class Network:
    """The network, its numbers arranged for speed."""

    def __init__(self, parameters: Parameters) -> None:
        self.units = units = parameters.recurrent.shape[1]
        # A sigmoid is a tanh of half its argument: the halves go into the weights once. Gates are
        # matrices of their own, (3, 2, rows, units): small ones, for which BLAS starts no threads.
        halves = np.ones(3 * units, np.float32)
        halves[: 2 * units] = 0.5
        self.characters = parameters.characters * halves
        self.pairs = parameters.pairs
        self.pair_gates = _by_gate(parameters.pair_gates * halves)
        self.recurrent = _by_gate(parameters.recurrent * np.float32(0.5))
        self.emissions = np.ascontiguousarray(parameters.emissions)
        self.emission_bias = parameters.emission_bias
        self.moves = np.exp(parameters.moves)
        self.both_moves = np.stack([self.moves, np.ascontiguousarray(self.moves.T)])
        self.ends = np.exp(parameters.ends)

    def tag(
        self, characters: Numbers, pairs: Numbers, bounds: Sequence[tuple[int, int]]
    ) -> list[list[Found]]:
        """What stands in each piece `bounds` of a text given as rows of characters and pairs."""
        found: list[list[Found]] = [[] for _ in bounds]
        for batch in _batches(bounds):
            laid = _laid(bounds, batch)
            lattice = self._lattice(self._potentials(characters, pairs, laid), laid)
            for piece, step, row in laid.pieces:
                start, end = bounds[piece]
                found[piece] = list(lattice.read(row, step, step + end - start))
        return found

    def _potentials(self, characters: Numbers, pairs: Numbers, laid: "Laid") -> Floats:
        """(steps, ROWS, tags): how well each tag fits each character by itself."""
        by_direction = self._units(characters, pairs, laid) @ self.emissions
        scores = by_direction[:, 0] + laid.mirrored(by_direction[:, 1])
        scores += self.emission_bias
        scores -= scores.max(axis=2, keepdims=True)
        np.exp(scores, out=scores)
        potentials: Floats = np.maximum(scores, LEAST, out=scores)
        return potentials

    def _gates(self, characters: Numbers, pairs: Numbers, laid: "Laid") -> Iterator[Floats]:
        """(3, 2, ROWS, units) for every step: what its characters and pairs give to the gates."""
        ways = (laid.places, laid.mirrored(laid.places))
        for begin in range(0, len(laid.places), TOGETHER):
            places = [way[begin : begin + TOGETHER] for way in ways]
            paired = np.stack([self.pairs.take(pairs[each], axis=0) for each in places], axis=1)
            gates: Floats = paired[:, None] @ self.pair_gates
            for way, each in enumerate(places):
                own = self.characters[way].take(characters[each], axis=0)
                gates[:, :, way] += own.reshape(-1, ROWS, 3, self.units).swapaxes(1, 2)
            yield from gates

    def _units(self, characters: Numbers, pairs: Numbers, laid: "Laid") -> Floats:
        """(steps, 2, ROWS, units): the recurrent units of both directions, step by step."""
        steps, units = len(laid.places), self.units
        out = np.empty((steps, 2, ROWS, units), np.float32)
        state = np.zeros((2, ROWS, units), np.float32)
        change = np.empty_like(state)
        recurrent = np.empty((3, 2, ROWS, units), np.float32)
        switches = recurrent[:2]
        reset, update, remembered = recurrent
        for step, given in enumerate(self._gates(characters, pairs, laid)):
            new = out[step]
            if step in laid.fresh:
                state = state.copy()
                state[:, laid.fresh[step]] = 0
            np.matmul(state, self.recurrent, out=recurrent)
            np.add(switches, given[:2], out=switches)
            np.tanh(switches, out=switches)
            np.multiply(reset, remembered, out=new)
            np.add(new, remembered, out=new)
            np.add(new, given[2], out=new)
            np.tanh(new, out=new)
            np.subtract(state, new, out=change)
            np.multiply(change, update, out=change)
            np.add(new, state, out=new)
            np.add(new, change, out=new)
            np.multiply(new, HALF, out=new)
            state = new
        return out

    def _lattice(self, potentials: Floats, laid: "Laid") -> "Lattice":
        """Sums over all taggings, from the left and, mirrored in the same steps, the right."""
        steps, _, tags = potentials.shape
        after = np.stack([potentials, laid.mirrored(potentials)], axis=1)
        before = np.empty((steps, 2, ROWS, tags), np.float32)
        totals = np.empty((steps, 2, ROWS, 1), np.float32)
        for step in range(steps):
            if step:
                np.matmul(after[step - 1], self.both_moves, out=before[step])
            if step in laid.fresh:
                before[step][:, laid.fresh[step]] = self.ends[:, None, :]
            after[step] *= before[step]
            np.add.reduce(after[step], axis=2, keepdims=True, out=totals[step])
            after[step] /= totals[step]
        left, right = after[:, 0], laid.mirrored(before[:, 1])
        chances = left * right
        wholes = chances.sum(axis=2)
        best = chances.argmax(axis=2)
        return Lattice(self.moves, potentials, left, right, totals[:, 0, :, 0], wholes, best)


@dataclass(frozen=True, slots=True)
class Laid:
    """Pieces laid into ROWS rows, one after another where they are short.

    `places` (steps, ROWS) are places in the text, `mirror` the step at which a reader from the
    right stands, `fresh` the rows in which a piece begins by step, and `pieces` the piece, first
    step and row of each.
    """

    places: Places
    mirror: Places
    fresh: dict[int, list[int]]
    pieces: list[tuple[int, int, int]]

    def mirrored(self, values: NDArray[Any]) -> NDArray[Any]:
        """(steps, ROWS, …) with every piece turned round."""
        return values[self.mirror, np.arange(ROWS)]


def _by_gate(matrices: Floats) -> Floats:
    """(2, width, 3 × units) as (3, 2, width, units)."""
    return np.ascontiguousarray(np.stack(np.split(matrices, 3, axis=2)))


def _batches(bounds: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Pieces in order, as many at a time as fill ROWS rows of STEPS steps."""
    batch: list[int] = []
    size = 0
    for piece, (start, end) in enumerate(bounds):
        if size + end - start > ROWS * STEPS:
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += end - start
    if batch:
        yield batch


def _laid(bounds: Sequence[tuple[int, int]], batch: Sequence[int]) -> Laid:
    """The pieces of a batch, each where the rows are shortest, the longest piece first."""
    rows = [(0, row) for row in range(ROWS)]
    fresh: dict[int, list[int]] = {0: list(range(ROWS))}
    pieces = []
    for piece in sorted(batch, key=lambda piece: bounds[piece][0] - bounds[piece][1]):
        step, row = heappop(rows)
        pieces.append((piece, step, row))
        if step:
            fresh.setdefault(step, []).append(row)
        heappush(rows, (step + bounds[piece][1] - bounds[piece][0], row))
    steps = max(step for step, _ in rows)
    places = np.zeros((steps, ROWS), np.intp)
    mirror = np.repeat(np.arange(steps), ROWS).reshape(steps, ROWS)
    for piece, step, row in pieces:
        start, end = bounds[piece]
        places[step : step + end - start, row] = np.arange(start, end)
        mirror[step : step + end - start, row] = np.arange(step + end - start - 1, step - 1, -1)
    return Laid(places, mirror, fresh, pieces)


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
