"""Units: what a number before them counts, measures or pays, and words that only look like one."""

import re
import string
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, cast

from extractors.lexicon import any_of, lexicon
from extractors.numeral_values import scale_value
from models import CountKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written; `kind` is None for money, `base` what one is of the currency's base unit.

    `arabic_only`: Chinese numerals before it are words or dates more often than figures (三点);
    `shared`: several currencies bear the name (比索), and the commonest of them is taken.
    """

    name: str
    kind: CountKind | None
    dimension: str = ""
    arabic_only: bool = False
    currency: str | None = None
    base: Decimal = Decimal(1)
    shared: bool = False

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency's."""
        return self.currency is not None


AFTER_SUM = re.compile(r"[A-Z]{3}|[¥￥$＄€£₩₽₹฿]")
"""Codes and signs that may stand after a sum too: 500USD, 20€."""


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
    for row in lexicon("currencies"):
        for name in row["names"].split():
            units[name] = Unit(name, None, "money", currency=row["code"])
        for mark in filter(AFTER_SUM.fullmatch, row["marks"].split()):
            units[mark] = Unit(mark, None, "money", currency=row["code"])
    for row in lexicon("money_units"):
        units[row["unit"]] = Unit(
            row["unit"],
            None,
            "money",
            currency=row["currency"],
            base=Decimal(row["base"]),
            shared=row["shared"] == "yes",
        )
    return units


UNITS = _load()
CURRENCY_MARKS = {
    mark: row["code"] for row in lexicon("currencies") for mark in row["marks"].split()
}
"""Signs, names and codes before a sum; no code that more often means something else (AED, INR)."""

PIECE = Unit("块", "cardinal")
"""块 where it counts pieces (展板30块) and is no money."""
DAY = Unit("日", "measure", "time")
"""日 where it lasts (10日内) and is no date."""

LOOKALIKE = any_of(row["word"] for row in lexicon("unit_lookalikes"))
SCALED = re.compile(r"[十百千万亿]+(?=.)")
UNIT = re.compile(rf"(?!{LOOKALIKE}){any_of(UNITS)}")
ENDS_IN_UNIT = re.compile(  # 面积km², but no ns of “detections”
    rf"(?:(?<![A-Za-z])|(?=[\u4e00-\u9fff]))"
    rf"{any_of(name for name, unit in UNITS.items() if not unit.is_money)}$"
)


def _by_first(words: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """The words by their first character, for one cheap look at most places of a text."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[0]].append(word)
    return {first: re.compile(any_of(some)) for first, some in found.items()}


LOOKALIKES = frozenset(row["word"] for row in lexicon("unit_lookalikes"))
FIRSTS = _by_first((*UNITS, *(word for word in LOOKALIKES if word[0] in {u[0] for u in UNITS})))
NAMED = {name: unit for name, unit in UNITS.items() if name not in LOOKALIKES}
UNIT_HEAD = re.compile(any_of(UNITS))
BEFORE_RANKS = frozenset("届副级")
"""Units that are part of a title or rank more often than not: 2023届毕业生, 3副主任, 6级以上."""
LETTERS = frozenset(string.ascii_letters)
LATIN = frozenset((*LETTERS, *string.digits))


def unit_at(text: str, at: int) -> Unit | None:
    """The unit that is written at `at`, the longest there; None where no unit or a lookalike is."""
    words = FIRSTS.get(text[at : at + 1])
    word = words.match(text, at) if words is not None else None
    if word is None or (word[0][-1] in LETTERS and text[word.end() : word.end() + 1] in LATIN):
        return None  # 3MB5, 10msec
    if AFTER_SUM.fullmatch(word[0]) and text[word.end() : word.end() + 1].isdigit():
        return None  # 5 $300: the sign is the next sum's
    return NAMED.get(word[0])


def lookalike_at(text: str, at: int) -> tuple[Unit, int] | None:
    """The unit that the lookalike at `at` begins with, and where the lookalike ends."""
    words = FIRSTS.get(text[at : at + 1])
    word = words.match(text, at) if words is not None else None
    if word is None or word[0] not in LOOKALIKES:
        return None
    unit = UNIT_HEAD.match(word[0])
    if unit is None or unit[0] in BEFORE_RANKS:
        return None
    return UNITS[unit[0]], word.end()


def of_dimension(*dimensions: str) -> list[str]:
    """The names of the units of these dimensions."""
    return [name for name, unit in UNITS.items() if unit.dimension in dimensions]


class Stated(NamedTuple):
    """A unit that a head or caption states, its scale (万元), what it is a rate of (元/人)."""

    unit: Unit
    scale: str = ""
    per: str | None = None

    @property
    def factor(self) -> Decimal:
        """What a number under the head is multiplied by for its value in the unit."""
        return scale_value(self.scale)


def stated(name: str | None) -> Stated | None:
    """The unit that a head or caption states (万元, 人次, 元/人), None where it is none of ours."""
    if not name:
        return None
    if name in UNITS:
        return Stated(UNITS[name])
    scale = SCALED.match(name)
    if scale is not None and name[scale.end() :] in UNITS:
        return Stated(UNITS[name[scale.end() :]], scale[0])
    first, stroke, per = name.replace("／", "/").partition("/")
    rate = stated(first) if stroke and per and "/" not in per else None
    return None if rate is None else rate._replace(per=per)
