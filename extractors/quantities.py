"""The component that hangs a text's figures, with what they count, on its Doc for counts and amounts."""

from spacy.language import Language
from spacy.tokens import Doc

from extractors.figures import figures
from extractors.items import with_items

NAME = "quantities"
Doc.set_extension("figures", default=(), force=True)


@Language.component(NAME)
def quantities(doc: Doc) -> Doc:
    """`doc._.figures`: every figure of the text, left to right."""
    doc._.figures = tuple(with_items(doc, figures(doc)))
    return doc
