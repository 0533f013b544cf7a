"""The tagger's network in numpy: a bidirectional GRU over characters, and a CRF over its tags.

Pieces of text never touch one another, and what is put beside what changes no result: see
tagger_layout.
"""

from dataclasses import dataclass

import numpy as np

from extractors.tagger_lattice import LEAST, Crf, Floats, Lattice
from extractors.tagger_layout import Laid, Places, groups, laid
from extractors.tagger_text import Numbers

ROWS = 64
"""Pieces read at once, few enough that BLAS starts no threads for them."""

BLOCK = 64
"""Rows of other matrix products, for the same reason."""

ONE = np.float32(1)


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
        # A gate is 1 / (1 + exp(-x)): the minus goes into the weights once. Gates are matrices of
        # their own, (3, 2, rows, units), so that what is done to all is done in one sweep.
        signs = np.ones(3 * units, np.float32)
        signs[: 2 * units] = -1
        self.characters = _by_gate(parameters.characters * signs)
        self.pairs = parameters.pairs
        self.pair_gates = _by_gate(parameters.pair_gates * signs)[:, :, None]
        self.recurrent = _by_gate(parameters.recurrent * signs)
        self.emissions = np.ascontiguousarray(parameters.emissions)[:, None]
        self.emission_bias = parameters.emission_bias
        self.crf = Crf(parameters.moves, parameters.ends)

    def lattice(self, characters: Numbers, pairs: Numbers, kinds: Places, ends: Places) -> Lattice:
        """What is known of a text whose pieces end at `ends`.

        `kinds` tells for every character of the text which row of `characters` and `pairs` is its
        own.
        """
        gates = self._gates(characters, pairs)
        lattice = self.crf.lattice(ends)
        kinds = np.append(kinds, 0)
        starts = np.append(0, ends[:-1])
        lengths = ends - starts
        for group in groups(lengths, ROWS):
            where = laid(starts[group], lengths[group], ends[-1])
            lattice.add(self._potentials(gates, kinds, where), where)
        return lattice

    def _gates(self, characters: Numbers, pairs: Numbers) -> Floats:
        """(3, 2 × kinds, units): what each kind of character gives to the gates either way."""
        blocks = -(-len(pairs) // BLOCK)
        given = np.zeros((blocks * BLOCK, self.pairs.shape[1]), np.float32)
        self.pairs.take(pairs, 0, given[: len(pairs)], "clip")
        by_block = np.matmul(given.reshape(blocks, BLOCK, -1), self.pair_gates)
        gates: Floats = by_block.reshape(3, 2, -1, self.units)
        gates[:, :, : len(pairs)] += self.characters.take(characters, 2)
        return gates.reshape(3, -1, self.units)

    def _potentials(self, gates: Floats, kinds: Places, where: Laid) -> Floats:
        """(slots, tags): how well each tag fits each character by itself."""
        slots = len(where.places)
        own = np.empty((2, slots), np.intp)
        kinds.take(where.places, 0, own[0], "clip")
        own[0].take(where.mirror, 0, own[1], "clip")
        own[1] += gates.shape[1] // 2
        units = self._units(gates, own, where)
        by_direction = np.matmul(units.reshape(2, -1, BLOCK, self.units), self.emissions)
        forward, backward = by_direction.reshape(2, -1, by_direction.shape[-1])
        scores = forward[:slots]
        scores += backward.take(where.mirror, 0)
        scores += self.emission_bias
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        potentials: Floats = np.maximum(scores, LEAST, out=scores)
        return potentials

    def _units(self, gates: Floats, own: Places, where: Laid) -> Floats:
        """(2, slots and more, units): the recurrent units of both directions, step by step."""
        units, slots = self.units, own.shape[1]
        out = np.zeros((2, -(-slots // BLOCK) * BLOCK, units), np.float32)
        state = np.zeros((2, where.steps[0].stop, units), np.float32)
        height = 0
        with np.errstate(over="ignore"):  # exp of much is inf, and its share 0, as it should be
            for step in where.steps:
                new = out[:, step]
                if new.shape[1] != height:
                    height = new.shape[1]
                    given = np.empty((3, 2, height, units), np.float32)
                    recurrent = np.empty((3, 2, height, units), np.float32)
                    change = np.empty((2, height, units), np.float32)
                    switches, given_switches = recurrent[:2], given[:2]
                    reset, update, remembered = recurrent
                    given_new = given[2]
                    state = state[:, :height]
                gates.take(own[:, step], 1, given, "clip")
                np.matmul(state, self.recurrent, recurrent)
                np.add(switches, given_switches, switches)
                np.exp(switches, switches)
                np.add(switches, ONE, switches)
                np.divide(remembered, reset, new)
                np.add(new, given_new, new)
                np.tanh(new, new)
                np.subtract(state, new, change)
                np.divide(change, update, change)
                np.add(new, change, new)
                state = new
        return out


def _by_gate(matrices: Floats) -> Floats:
    """(2, width, 3 × units) as (3, 2, width, units)."""
    return np.ascontiguousarray(np.stack(np.split(matrices, 3, axis=2)))
