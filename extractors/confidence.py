"""How sure a fact is: the odds that such facts are right, less what each doubt takes off."""

from functools import cache
from math import exp

from extractors.lexicon import lexicon

ODDS = {row["code"]: float(row["log_odds"]) for row in lexicon("doubts")}
"""Natural logarithms: of a family's odds, and of what a doubt multiplies them by."""

FAMILIES = ("counts", "amounts")
DOUBTS = tuple(code for code in ODDS if code not in FAMILIES)
"""The codes that a fact's `why` may hold."""


@cache
def confidence(family: str, why: tuple[str, ...] = ()) -> float:
    """The share of facts of this family and with these doubts that are right in every field."""
    odds = sum(ODDS[code] for code in (family, *dict.fromkeys(why)))
    return round(1 / (1 + exp(-odds)), 2)
