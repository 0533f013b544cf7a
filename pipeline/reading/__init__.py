"""Word files to documents: every block of text that a reader would see, with its place."""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from pipeline.document import Block, Document
from pipeline.errors import ReadError
from pipeline.reading.forms import open_package
from pipeline.reading.kinds import kinds
from pipeline.reading.legacy import converted, old_form
from pipeline.reading.looks import Looks
from pipeline.reading.met import Met
from pipeline.reading.pages import pages
from pipeline.reading.places import Locator, RunSpan, locate
from pipeline.reading.properties import properties
from pipeline.reading.revisions import Revisions
from pipeline.reading.stories import Stories, first_places

__all__ = ["Locator", "Revisions", "RunSpan", "locate", "pages", "read_bytes", "read_docx"]


def read_docx(path: Path, uri: str, revisions: Revisions = "accept") -> Document:
    """The document in a file; `uri` is what its record says of where it came from.

    `revisions` says whether tracked changes are accepted or rejected first.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError("unreadable", path, reason=error.strerror or str(error)) from error
    return read_bytes(data, uri, revisions)


def read_bytes(data: bytes, uri: str, revisions: Revisions = "accept") -> Document:
    """The document in a file's bytes; ReadError, with `uri` as its path, where there is none.

    The suffix of `uri` tells an old .doc, which is converted, from one under a wrong name.
    """
    try:
        with _uncollected():
            return _read(data, uri, revisions)
    except ReadError as error:
        raise ReadError(error.code, uri, **error.details) from error


def _read(data: bytes, uri: str, revisions: Revisions) -> Document:
    met = Met()
    old = old_form(data, PurePosixPath(uri).suffix)
    if old is not None:
        met.add("converted")
    package, file_format = open_package(converted(data, old) if old else data, met)
    stories = Stories(package, met, revisions)
    pieces = stories.pieces()
    if not pieces:
        met.add("no-text")
    ids = [f"b{index}" for index in range(len(pieces))]
    blocks = tuple(
        Block(
            block_id,
            kind,
            piece.text,
            piece.path,
            (piece.label.text or None) if piece.label else None,
            level,
            piece.cell,
        )
        for block_id, piece, (kind, level) in zip(
            ids, pieces, kinds(pieces, Looks(stories.styles)), strict=True
        )
    )
    return Document(
        uri=uri,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        format=old or file_format,
        properties=properties(package.core()),
        blocks=blocks,
        notices=met.notices(first_places(pieces, ids) if met.placed else {}),
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare Python's search for circular garbage, which would take as long as the reading itself.

    A report makes hundreds of thousands of objects, nearly all of which stay until it is read.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
