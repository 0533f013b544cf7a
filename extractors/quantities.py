"""The component that hangs a text's figures, with what they count, on its Doc."""

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import context_of
from extractors.cells import cell_figures, in_unit
from extractors.figures import Figure, figures
from extractors.items import with_items

NAME = "quantities"


@Language.component(NAME)
def quantities(doc: Doc) -> Doc:
    """`doc._.figures`: every figure of the text or table cell, left to right."""
    if context_of(doc).is_cell:
        cells = cell_figures(doc)
        if cells is not None:
            doc.user_data["figures"] = tuple(in_unit(cell) for cell in cells)
            return doc
    found = figures(doc)
    if found:
        doc.user_data["figures"] = tuple(with_items(doc, found))
    return doc


def figures_of(doc: Doc) -> tuple[Figure, ...]:
    """`doc._.figures`."""
    found: tuple[Figure, ...] = doc.user_data.get("figures", ())
    return found
