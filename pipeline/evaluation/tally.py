"""Hits, misses and extras, and the rates that follow from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

DIGITS = 4


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found (tp), made up (fp) and missed (fn); of what was found, how many facets hold.

    `facets` are (right, of how many) by name.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0
    facets: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """The share of what was found in what was claimed; 0 where nothing was."""
        return _rate(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """The share of what was found in what there is; 0 where there is nothing."""
        return _rate(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if self.tp else 0.0

    @property
    def empty(self) -> bool:
        """Whether there was nothing to find and nothing was claimed."""
        return not (self.tp or self.fp or self.fn)

    def accuracies(self) -> dict[str, float]:
        """The share that holds, by facet."""
        return {name: round(_rate(*held), DIGITS) for name, held in self.facets.items()}

    def figures(self) -> dict[str, float | int]:
        """The row of a table, rates to four digits."""
        return {
            "precision": round(self.precision, DIGITS),
            "recall": round(self.recall, DIGITS),
            "f1": round(self.f1, DIGITS),
            "tp": self.tp,
            "fp": self.fp,
            "fn": self.fn,
            **{f"{name}_accuracy": held for name, held in self.accuracies().items()},
        }


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of some tallies."""
    tp = fp = fn = 0
    facets: dict[str, tuple[int, int]] = {}
    for tally in tallies:
        tp, fp, fn = tp + tally.tp, fp + tally.fp, fn + tally.fn
        for name, (right, of) in tally.facets.items():
            before = facets.get(name, (0, 0))
            facets[name] = (before[0] + right, before[1] + of)
    return Tally(tp, fp, fn, facets)


def _rate(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
