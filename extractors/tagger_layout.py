"""Pieces of text laid into the rows of a batch of fixed height, so that little of it is empty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROWS, STEPS = 16, 160
"""Rows of a batch, few enough that BLAS starts no threads for them, and how long they get."""

Bounds = Sequence[tuple[int, int]]
Places = NDArray[np.intp]


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


def batches(bounds: Bounds) -> Iterator[list[int]]:
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


def laid(bounds: Bounds, batch: Sequence[int]) -> Laid:
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
