"""What goes into a training besides the labelled text."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recipe:
    """Files of raw text, how many sentences to make, how many characters the rules label."""

    raw: tuple[Path, ...] = ()
    patterns: int = 40_000
    from_rules: int = 1_300_000
    epochs: int = 6
    seed: int = 1
