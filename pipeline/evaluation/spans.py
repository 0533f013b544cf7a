"""Places in a report's paragraphs, counted in characters that are no white space.

How a reader renders a line break or an indent is its own affair; what stands on paper is not.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (half open, white space not counted) of a paragraph."""

    paragraph: int
    start: int
    end: int


def squeeze(text: str) -> str:
    """`text` without its white space."""
    return "".join(text.split())


def squeezed(text: str, offset: int) -> int:
    """The place of `offset` once the white space of `text` is gone."""
    return len(squeeze(text[:offset]))


def overlap(one: Span | None, other: Span | None) -> float:
    """What two spans share of what they cover; 0 below a half, and for a place that is not known.

    A fact must stand on its words, not near them.
    """
    if one is None or other is None or one.paragraph != other.paragraph:
        return 0.0
    shared = min(one.end, other.end) - max(one.start, other.start)
    covered = max(one.end, other.end) - min(one.start, other.start)
    return shared / covered if shared > 0 and covered <= 2 * shared else 0.0
