"""What goes into a training besides the labelled text, and where all of it comes from."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recipe:
    """Files, and how much is made.

    `partial` are labelled texts in which only some names are labelled, `raw` texts without labels;
    `patterns` sentences are made, and the rules label `from_rules` characters of the raw texts.
    With `start` the weights of that folder learn on, instead of new ones from nothing.
    """

    partial: tuple[Path, ...] = ()
    raw: tuple[Path, ...] = ()
    patterns: int = 50_000
    from_rules: int = 1_500_000
    epochs: int = 5
    seed: int = 1
    start: Path | None = None


def sources(names: Iterable[str]) -> Iterator[dict[str, str]]:
    """Name, content and licence of each text, as sources.tsv tells; of others, that it is own."""
    text = (files("training") / "sources.tsv").read_text(encoding="utf-8")
    told = {row["name"]: row for row in csv.DictReader(text.splitlines(), delimiter="\t")}
    for name in names:
        yield told.get(name, {"name": name, "what": "text of one's own", "licence": "one's own"})
