"""What all extractors share: the context of a text, evidence, and registration with spaCy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from models import Evidence, Fact, spots
from models.base import known


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


def _extend(name: str, default: object) -> None:
    """Give every Doc `doc._.<name>`, kept in its `user_data`, where a look costs next to nothing.

    spaCy's own look at `doc._` takes as long as reading a figure.
    """
    Doc.set_extension(
        name,
        getter=lambda doc: doc.user_data.get(name, default),
        setter=lambda doc, value: doc.user_data.__setitem__(name, value),
        force=True,
    )


NO_CONTEXT = Context()
_extend("context", NO_CONTEXT)
_extend("facts", ())
_extend("figures", ())

TEXT = "text"

Find = Callable[[Doc], Iterator[Fact]]


def extractor(name: str) -> Callable[[Find], Find]:
    """Register `find` as the spaCy component `name`, which adds its facts to `doc._.facts`."""

    def register(find: Find) -> Find:
        def component(doc: Doc) -> Doc:
            if found := tuple(find(doc)):
                doc.user_data["facts"] = (*facts_of(doc), *found)
            return doc

        Language.component(name, func=component)
        return find

    return register


def context_of(doc: Doc) -> Context:
    """`doc._.context`."""
    context: Context = doc.user_data.get("context", NO_CONTEXT)
    return context


def facts_of(doc: Doc) -> tuple[Fact, ...]:
    """`doc._.facts`."""
    facts: tuple[Fact, ...] = doc.user_data.get("facts", ())
    return facts


def text_of(doc: Doc) -> str:
    """The text of the doc, kept: spaCy puts `doc.text` together from all tokens at every look."""
    kept = doc.user_data
    text: str = kept[TEXT] if TEXT in kept else kept.setdefault(TEXT, doc.text)
    return text


def evidence(doc: Doc, start: int, end: int) -> Evidence:
    """The words `doc.text[start:end]` as evidence in the doc's block."""
    words = text_of(doc)[start:end]
    block = context_of(doc).block
    return known(Evidence, {"block": block, "start": start, "end": end, "text": words})


def taken(doc: Doc, *kinds: type[Fact]) -> list[tuple[int, int]]:
    """Spans of the facts of these kinds that earlier extractors found in `doc`, in order."""
    facts = facts_of(doc)
    if not facts:
        return []
    found = [spot for fact in facts if isinstance(fact, kinds) for spot in spots(fact)]
    return sorted((spot.start, spot.end) for spot in found)
