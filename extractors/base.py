"""What all extractors share: the context of a text, evidence, and registration with spaCy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from models import Evidence, Fact, spots


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader sees around a text: its block, and the heads over and beside a table cell.

    `unit` is the unit that the caption or the heads state for the cell, as written (万元).
    """

    block: str = "b0"
    kind: str = "paragraph"
    row_heads: tuple[str, ...] = ()
    column_heads: tuple[str, ...] = ()
    unit: str | None = None

    @property
    def is_cell(self) -> bool:
        """Whether the text is a table cell's."""
        return self.kind == "table_cell"


Doc.set_extension("context", default=Context(), force=True)
Doc.set_extension("facts", default=(), force=True)

PLACE = "tongbao.place"

Find = Callable[[Doc], Iterator[Fact]]


def extractor(name: str) -> Callable[[Find], Find]:
    """Register `find` as the spaCy component `name`, which adds its facts to `doc._.facts`."""

    def register(find: Find) -> Find:
        def component(doc: Doc) -> Doc:
            if found := tuple(find(doc)):
                doc._.facts = (*doc._.facts, *found)
            return doc

        Language.component(name, func=component)
        return find

    return register


def text_of(doc: Doc) -> str:
    """The text of the doc, kept: spaCy puts `doc.text` together from all tokens at every look."""
    return _place(doc)[0]


def _place(doc: Doc) -> tuple[str, str]:
    place: tuple[str, str] | None = doc.user_data.get(PLACE)
    if place is None:
        place = doc.user_data[PLACE] = (doc.text, doc._.context.block)
    return place


def evidence(doc: Doc, start: int, end: int) -> Evidence:
    """The words `doc.text[start:end]` as evidence in the doc's block."""
    text, block = _place(doc)
    return Evidence(block=block, start=start, end=end, text=text[start:end])


def taken(doc: Doc, *kinds: type[Fact]) -> list[tuple[int, int]]:
    """Spans of the facts of these kinds that earlier extractors found in `doc`, in order."""
    found = (spot for fact in doc._.facts if isinstance(fact, kinds) for spot in spots(fact))
    return sorted((spot.start, spot.end) for spot in found)
