"""Units: what a number before them counts, measures or pays, and the words that only look like one."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from extractors.lexicon import any_of, lexicon
from models import CountKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written; `kind` is None for money, `base` what one is of the currency's base unit.

    `arabic_only`: Chinese numerals before it are words or dates more often than figures (十分, 三点).
    """

    name: str
    kind: CountKind | None
    dimension: str = ""
    arabic_only: bool = False
    currency: str | None = None
    base: Decimal = Decimal(1)

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency's."""
        return self.currency is not None


def _load() -> dict[str, Unit]:
    units = {
        row["unit"]: Unit(
            row["unit"],
            cast(CountKind, row["kind"]),
            row["dimension"],
            row["numerals"] == "arabic",
        )
        for row in lexicon("units")
    }
    for row in lexicon("money_units"):
        currency, base = row["currency"], Decimal(row["base"])
        units[row["unit"]] = Unit(row["unit"], None, "money", currency=currency, base=base)
    return units


UNITS = _load()
CURRENCY_MARKS = {row["mark"]: row["currency"] for row in lexicon("currency_marks")}

LOOKALIKE = any_of(row["word"] for row in lexicon("unit_lookalikes"))
UNIT = re.compile(rf"(?!{LOOKALIKE})(?P<unit>{any_of(UNITS)})")
ENDS_IN_UNIT = re.compile(rf"{any_of(name for name, unit in UNITS.items() if not unit.is_money)}$")


def of_dimension(*dimensions: str) -> list[str]:
    """The names of the units of these dimensions."""
    return [name for name, unit in UNITS.items() if unit.dimension in dimensions]


def unit_named(name: str | None) -> Unit | None:
    """The unit that a head or caption states (万元, 人次, 场), None where it is none of ours."""
    if not name:
        return None
    scale = re.match(r"[十百千万亿]+(?=.)", name)
    return UNITS.get(name) or (UNITS.get(name[scale.end() :]) if scale else None)
