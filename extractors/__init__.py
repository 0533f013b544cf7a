"""The extractors, one module a family; each is a spaCy component that adds facts to a Doc."""

from extractors import amounts, counts, dates, figures, organisations
from extractors.base import Context

__all__ = ["COMPONENTS", "Context"]

COMPONENTS = (dates.NAME, figures.NAME, amounts.NAME, counts.NAME, organisations.NAME)
"""The components in the order in which they run: later ones may look at the facts of earlier ones."""
