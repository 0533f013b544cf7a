"""The tagger's network in numpy: a bidirectional GRU over characters, and a CRF over its tags.

Rows of a batch never touch one another, and every matrix has ROWS rows whatever the batch holds:
so a sentence has the same result, to the last bit, whoever its mates are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from extractors.tagger_lattice import LEAST, Floats, Found, Lattice
from extractors.tagger_layout import ROWS, Bounds, Laid, batches, laid
from extractors.tagger_text import Numbers

TOGETHER = 16
"""Steps whose gates are made at once: they stay in the processor's cache until they are used."""

HALF = np.float32(0.5)


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
        self.characters = (parameters.characters * halves).reshape(-1, 3 * units)
        self.pairs = parameters.pairs
        self.pair_gates = _by_gate(parameters.pair_gates * halves)
        self.recurrent = _by_gate(parameters.recurrent * np.float32(0.5))
        self.emissions = np.ascontiguousarray(parameters.emissions)
        self.emission_bias = parameters.emission_bias
        self.moves = np.exp(parameters.moves)
        self.both_moves = np.stack([self.moves, np.ascontiguousarray(self.moves.T)])
        self.ends = np.exp(parameters.ends)

    def tag(self, characters: Numbers, pairs: Numbers, bounds: Bounds) -> list[list[Found]]:
        """What stands in each piece `bounds` of a text given as rows of characters and pairs."""
        found: list[list[Found]] = [[] for _ in bounds]
        for batch in batches(bounds):
            where = laid(bounds, batch)
            lattice = self._lattice(self._potentials(characters, pairs, where), where)
            for piece, step, row in where.pieces:
                start, end = bounds[piece]
                found[piece] = list(lattice.read(row, step, step + end - start))
        return found

    def _potentials(self, characters: Numbers, pairs: Numbers, where: Laid) -> Floats:
        """(steps, ROWS, tags): how well each tag fits each character by itself."""
        by_direction = self._units(characters, pairs, where) @ self.emissions
        scores = by_direction[:, 0] + where.mirrored(by_direction[:, 1])
        scores += self.emission_bias
        scores -= scores.max(axis=2, keepdims=True)
        np.exp(scores, out=scores)
        potentials: Floats = np.maximum(scores, LEAST, out=scores)
        return potentials

    def _gates(self, characters: Numbers, pairs: Numbers, where: Laid) -> Iterator[Floats]:
        """(3, 2, ROWS, units) for every step: what its characters and pairs give to the gates."""
        places = np.stack([where.places, where.mirrored(where.places)], axis=1)
        of_pairs = pairs[places]
        of_characters = characters[places]
        of_characters[:, 1] += len(self.characters) // 2
        for begin in range(0, len(places), TOGETHER):
            some = slice(begin, begin + TOGETHER)
            paired = self.pairs.take(of_pairs[some], axis=0)
            gates: Floats = paired[:, None] @ self.pair_gates
            own = self.characters.take(of_characters[some], axis=0)
            gates += own.reshape(-1, 2, ROWS, 3, self.units).transpose(0, 3, 1, 2, 4)
            yield from gates

    def _units(self, characters: Numbers, pairs: Numbers, where: Laid) -> Floats:
        """(steps, 2, ROWS, units): the recurrent units of both directions, step by step."""
        steps, units = len(where.places), self.units
        out = np.empty((steps, 2, ROWS, units), np.float32)
        state = np.zeros((2, ROWS, units), np.float32)
        change = np.empty_like(state)
        recurrent = np.empty((3, 2, ROWS, units), np.float32)
        switches = recurrent[:2]
        reset, update, remembered = recurrent
        for step, given in enumerate(self._gates(characters, pairs, where)):
            new = out[step]
            if step in where.fresh:
                state = state.copy()
                state[:, where.fresh[step]] = 0
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

    def _lattice(self, potentials: Floats, where: Laid) -> Lattice:
        """Sums over all taggings, from the left and, mirrored in the same steps, the right."""
        steps, _, tags = potentials.shape
        after = np.stack([potentials, where.mirrored(potentials)], axis=1)
        before = np.empty((steps, 2, ROWS, tags), np.float32)
        totals = np.empty((steps, 2, ROWS, 1), np.float32)
        for step in range(steps):
            if step:
                np.matmul(after[step - 1], self.both_moves, out=before[step])
            if step in where.fresh:
                before[step][:, where.fresh[step]] = self.ends[:, None, :]
            after[step] *= before[step]
            np.add.reduce(after[step], axis=2, keepdims=True, out=totals[step])
            after[step] /= totals[step]
        left, right = after[:, 0], where.mirrored(before[:, 1])
        chances = left * right
        wholes = chances.sum(axis=2)
        best = chances.argmax(axis=2)
        return Lattice(self.moves, potentials, left, right, totals[:, 0, :, 0], wholes, best)


def _by_gate(matrices: Floats) -> Floats:
    """(2, width, 3 × units) as (3, 2, width, units)."""
    return np.ascontiguousarray(np.stack(np.split(matrices, 3, axis=2)))
