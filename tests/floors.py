"""The floors under the accuracy on the samples: `python -m tests.floors` shows them beside the
present marks, `--update` raises them; one is lowered only by `--update --lower`.
"""

import argparse
import hashlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from pipeline.evaluation import Evaluation, evaluate, gold_files

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
FLOORS = ROOT / "tests" / "floors.json"

MARGIN = 0.02
"""How far below the present mark a new floor is laid."""


class Floors(BaseModel):
    """The least mark of every row, and the digest of the gold that they were set on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    gold: str
    floors: dict[str, float]


class NotLowered(Exception):
    """Marks have fallen below their floors, which are not to be lowered."""


def read(path: Path = FLOORS) -> Floors:
    """The floors as they lie in the file."""
    return Floors.model_validate_json(path.read_bytes())


def digest(folder: Path = SAMPLES) -> str:
    """The sha256 of a folder's gold files, names and texts; line ends do not count."""
    whole = hashlib.sha256()
    for file in gold_files(folder):
        text = file.read_text(encoding="utf-8")
        whole.update(f"{file.name}\n{len(text)}\n{text}".encode())
    return whole.hexdigest()


def marks(evaluation: Evaluation) -> dict[str, float]:
    """What is held against the floors: every row's F1, the accuracy of every field of the head."""
    found: dict[str, float] = {}
    for name, tally in evaluation.tallies().items():
        if name == "head":
            found |= {f"head, {field}": held for field, held in tally.accuracies().items()}
        else:
            found[name] = round(tally.f1, 4)
    return found


def complaints(floors: Floors, found: Mapping[str, float], gold: str) -> list[str]:
    """Why the marks, reached on gold of this digest, do not pass; none if they do."""
    if floors.gold != gold:
        return ["the gold has changed since the floors were set: python -m tests.floors --update"]
    said = [
        f"{name}: {found.get(name, 0.0):.4f} is below its floor, {floor:.4f}"
        for name, floor in floors.floors.items()
        if found.get(name, 0.0) < floor
    ]
    return said + [f"{name}: has no floor" for name in found if name not in floors.floors]


def renewed(
    floors: Floors | None, found: Mapping[str, float], gold: str, lower: bool = False
) -> Floors:
    """Floors below the marks by the margin; one that still holds never goes down.

    NotLowered where a mark is below its floor, unless `lower`.
    """
    old = {} if floors is None else floors.floors
    fallen = [name for name, floor in old.items() if found.get(name, 0.0) < floor]
    if fallen and not lower:
        told = (f"{name}: {old[name]:.4f} → {found.get(name, 0.0):.4f}" for name in fallen)
        raise NotLowered("\n".join(told))
    new = {name: round(max(mark - MARGIN, 0.0), 4) for name, mark in found.items()}
    return Floors(
        gold=gold,
        floors={
            name: floor if name in fallen else max(floor, old.get(name, 0.0))
            for name, floor in new.items()
        },
    )


def main(arguments: Sequence[str]) -> int:
    """0 if the marks pass, or the floors were renewed."""
    parser = argparse.ArgumentParser(prog="python -m tests.floors", description=__doc__)
    parser.add_argument("--gold", type=Path, default=SAMPLES, help="gold with its reports")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors")
    parser.add_argument("--update", action="store_true", help="renew the floors")
    parser.add_argument("--lower", action="store_true", help="let floors that do not hold go down")
    asked = parser.parse_args(arguments)
    if asked.lower and not asked.update:
        parser.error("--lower goes with --update")
    floors = read(asked.floors) if asked.floors.exists() else None
    evaluation = evaluate(asked.gold)
    for failure in evaluation.failures:
        print(f"{failure.file.path} gave no record", file=sys.stderr)
    if evaluation.failures:
        return 1
    found, gold = marks(evaluation), digest(asked.gold)
    if asked.update:
        try:
            floors = renewed(floors, found, gold, asked.lower)
        except NotLowered as error:
            print(
                f"below the floors, which are kept; --lower lowers them:\n{error}", file=sys.stderr
            )
            return 1
        asked.floors.write_text(f"{floors.model_dump_json(indent=1)}\n", encoding="utf-8")
    held = {} if floors is None else floors.floors
    for name in dict.fromkeys((*found, *held)):
        print(f"{name:40} {found.get(name, 0.0):.4f}  floor {held.get(name, 0.0):.4f}")
    said = ["no floors yet"] if floors is None else complaints(floors, found, gold)
    for line in said:
        print(line, file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
