"""Pieces of text side by side, all begun at once, the longest first: a step holds one of each.

A step is as high as there are pieces that long, so that nothing is padded but to an even height:
of matrices with an even number of rows BLAS gives every row the same result whatever the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Laid:
    """Pieces of one text laid out by steps; `steps` are the slots of each.

    `places` (slots) are where in the text a reader from the left stands, `mirror` the slots in
    which one from the right stands there. What fills up stands behind the text.
    """

    steps: list[slice]
    places: Places
    mirror: Places


def groups(lengths: Places, rows: int) -> Iterator[Places]:
    """Pieces that are read together, at most `rows` of like length, the longest first."""
    order = np.argsort(-lengths, kind="stable")
    for begin in range(0, len(order), rows):
        yield order[begin : begin + rows]


def laid(starts: Places, lengths: Places, behind: int) -> Laid:
    """Pieces from the longest to the shortest, by where they start and how long they are."""
    steps = np.arange(lengths[0])
    heights = len(lengths) - np.searchsorted(lengths[::-1], steps, side="right")
    heights += heights % 2
    edges = np.append(0, np.cumsum(heights))
    step = np.repeat(steps, heights)
    row = np.arange(edges[-1]) - edges[step]
    odd = (0, len(lengths) % 2)
    left = np.pad(lengths, odd)[row] - 1 - step
    filled = left >= 0
    places = np.where(filled, np.pad(starts, odd)[row] + step, behind)
    mirror = np.where(filled, edges[left] + row, np.arange(edges[-1]))
    bounds = edges.tolist()
    return Laid([slice(*each) for each in pairwise(bounds)], places, mirror)
