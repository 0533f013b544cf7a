"""When a fact of a record says the same as one of the gold, field by field."""

import unicodedata
from collections.abc import Callable, Iterable
from decimal import Decimal

from models import Activity, Amount, Count, Date, Fact, Organisation, Person
from pipeline.evaluation.claims import Claim, F
from pipeline.evaluation.gold import (
    Gold,
    GoldActivity,
    GoldDate,
    GoldFigure,
    GoldOrganisation,
    GoldPerson,
    M,
    Mark,
    Truth,
    number,
)
from pipeline.evaluation.spans import squeeze

MARKS = frozenset("“”\"'‘’「」『』《》〈〉·•・，,、：:—-")
YEAR_ENDS = ("年底", "年末")

Rule = Callable[[Truth[M], Claim[F]], bool]
AnyRule = Callable[[Truth[Mark], Claim[Fact]], bool]


def bare(name: str | None) -> str:
    """A name without white space, quotation marks and the like; "" for none."""
    return "".join(character for character in squeeze(name or "") if character not in MARKS)


def alike(one: str, other: str) -> bool:
    """Equal, or the one inside the other and at least half as long."""
    short, long = sorted((one, other), key=len)
    return short == long or (short != "" and short in long and len(long) <= 2 * len(short))


def anything(truth: Truth[Mark], claim: Claim[Fact]) -> bool:
    """Facts in one place are enough."""
    return True


def same_span(truth: Truth[Mark], claim: Claim[Fact]) -> bool:
    """The same words, to the character."""
    return truth.span == claim.span


def same(field: str) -> AnyRule:
    """Equal in a field that both have under one name."""

    def equal(truth: Truth[Mark], claim: Claim[Fact]) -> bool:
        return bool(getattr(truth.said, field) == getattr(claim.fact, field))

    return equal


def same_value(truth: Truth[GoldFigure], claim: Claim[Count | Amount]) -> bool:
    """Equal value and upper end."""
    said, found = truth.said, claim.fact
    return _equal(number(said.value), found.value) and _equal(
        None if said.upper is None else number(said.upper), found.upper
    )


def same_unit(truth: Truth[GoldFigure], claim: Claim[Count | Amount]) -> bool:
    """The same unit as written, full width or half."""
    said, found = (
        unicodedata.normalize("NFKC", unit or "") for unit in (truth.said.unit, claim.fact.unit)
    )
    return said == found


def same_item(truth: Truth[GoldFigure], claim: Claim[Count | Amount]) -> bool:
    """An item like one that the gold gives."""
    found = bare(claim.fact.item)
    return any(alike(bare(item), found) for item in (truth.said.item, *truth.said.item_alt))


def same_figure(truth: Truth[GoldFigure], claim: Claim[Count | Amount]) -> bool:
    """The same value, unit, qualifier and item."""
    return (
        same_value(truth, claim)
        and same_unit(truth, claim)
        and truth.said.qualifier == claim.fact.qualifier
        and same_item(truth, claim)
    )


def same_name(truth: Truth[GoldActivity | GoldPerson], claim: Claim[Activity | Person]) -> bool:
    """Names alike."""
    return alike(bare(truth.said.name), bare(claim.fact.name))


def same_body(truth: Truth[GoldOrganisation], claim: Claim[Organisation]) -> bool:
    """The body's canonical name, or one that the gold accepts at this place."""
    return is_one_of(claim.fact.name, (truth.said.name, *truth.said.alt))


def same_doer(gold: Gold) -> Rule[GoldFigure | GoldActivity, Count | Amount | Activity]:
    """The fact belongs to the same body, by any of its names."""

    def equal(
        truth: Truth[GoldFigure | GoldActivity], claim: Claim[Count | Amount | Activity]
    ) -> bool:
        return is_one_of(claim.organisation, gold.names(truth.said.organisation))

    return equal


def same_date(truth: Truth[GoldDate], claim: Claim[Date]) -> bool:
    """Equal values; 年底 may be the last day, the month or the year."""
    said, found = truth.said.value, claim.fact.value
    if said.endswith("-12-31") and any(word in truth.said.quote for word in YEAR_ENDS):
        return found in (said, said[:4], said[:7])
    return said == found


def is_one_of(name: str | None, names: Iterable[str | None]) -> bool:
    """Whether `name` is among `names`, marks aside; None is a name of its own, ""."""
    return bare(name) in map(bare, names)


def _equal(one: Decimal | None, other: Decimal | None) -> bool:
    """Equal to the 28 digits that Decimal reckons with; None equals None alone."""
    if one is None or other is None:
        return one is other
    return one.normalize() == other.normalize()
