"""The extractors, one module a family; each is a spaCy component that adds facts to a Doc."""

from extractors import activities, amounts, counts, dates, organisations, people, quantities, tagger
from extractors.base import Context

__all__ = ["COMPONENTS", "Context"]

COMPONENTS = (
    dates.NAME,
    quantities.NAME,
    amounts.NAME,
    counts.NAME,
    tagger.NAME,
    organisations.NAME,
    people.NAME,
    activities.NAME,
)
"""The components in the order in which they run: later ones may look at earlier ones' facts."""
