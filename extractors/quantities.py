"""The component that hangs a text's figures, with what they count, on its Doc."""

from spacy.language import Language
from spacy.tokens import Doc

from extractors.cells import cell_figures, in_unit
from extractors.figures import figures
from extractors.items import with_items

NAME = "quantities"
Doc.set_extension("figures", default=(), force=True)


@Language.component(NAME)
def quantities(doc: Doc) -> Doc:
    """`doc._.figures`: every figure of the text or table cell, left to right."""
    if doc._.context.is_cell:
        cells = cell_figures(doc)
        if cells is not None:
            doc._.figures = tuple(in_unit(cell) for cell in cells)
            return doc
    found = figures(doc)
    if found:
        doc._.figures = tuple(with_items(doc, found))
    return doc
