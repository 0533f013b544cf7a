"""One report from file to record."""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from models import Report
from pipeline import language, tables
from pipeline.assemble import assemble
from pipeline.document import Document
from pipeline.reading import Revisions, read_docx


def extract(
    path: Path, nlp: Language, uri: str | None = None, revisions: Revisions = "accept"
) -> Report:
    """The record of one Word report; ReadError where it cannot be read.

    `uri` is what the record says of where the report came from: by default the file's name.
    """
    return extract_document(read_docx(path, uri or path.name, revisions), nlp)


def extract_document(document: Document, nlp: Language) -> Report:
    """The record of a report that was read already."""
    grids = tables.analyse(document)
    docs = tuple(nlp.pipe(_docs(document, nlp, grids)))
    return assemble(document, docs, grids, language.register_of(nlp), language.tagger_of(nlp))


def _docs(document: Document, nlp: Language, grids: tables.Grids) -> Iterator[Doc]:
    """One Doc per block, its context set; comments bear no facts and are left out."""
    for block in document.blocks:
        if block.kind != "comment":
            doc = nlp.make_doc(block.text)
            doc._.context = grids.context(block)
            yield doc
