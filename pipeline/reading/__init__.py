"""Word files to documents: every block of text that a reader would see, with its place."""

import hashlib
from pathlib import Path

from pipeline.document import Block, Document
from pipeline.errors import ReadError
from pipeline.reading import html
from pipeline.reading.archive import Archive
from pipeline.reading.flat import flat_parts, word_2003_parts
from pipeline.reading.kinds import kinds
from pipeline.reading.looks import Looks
from pipeline.reading.met import Met
from pipeline.reading.package import Package
from pipeline.reading.properties import properties
from pipeline.reading.sniff import sniff
from pipeline.reading.stories import Stories, first_places

__all__ = ["read_bytes", "read_docx"]


def read_docx(path: Path, uri: str) -> Document:
    """The document in a file; `uri` is what its record says of where it came from."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError("unreadable", path, reason=error.strerror or str(error)) from error
    return read_bytes(data, uri)


def read_bytes(data: bytes, uri: str) -> Document:
    """The document in a file's bytes; ReadError, with `uri` as its path, where there is none."""
    try:
        return _read(data, uri)
    except ReadError as error:
        raise ReadError(error.code, uri, **error.details) from error


def _read(data: bytes, uri: str) -> Document:
    met = Met()
    form = sniff(data)
    if form == "zip":
        package = Package(Archive(data, met), met)
        file_format = package.format
    elif form == "flat":
        package, file_format = Package(flat_parts(data, met), met), "flat-opc"
    elif form == "word-2003":
        package, file_format = Package(word_2003_parts(data, met), met), "word-2003"
    else:
        package, file_format = Package(html.parts(data, met), met), "html"
    stories = Stories(package, met)
    pieces = list(stories.pieces())
    if not pieces:
        met.add("no-text")
    ids = [f"b{index}" for index in range(len(pieces))]
    blocks = tuple(
        Block(
            id=block_id,
            kind=kind,
            text=piece.text,
            path=piece.path,
            label=(piece.label.text or None) if piece.label else None,
            level=level,
            cell=piece.cell,
        )
        for block_id, piece, (kind, level) in zip(
            ids, pieces, kinds(pieces, Looks(stories.styles)), strict=True
        )
    )
    return Document(
        uri=uri,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        format=file_format,
        properties=properties(package.core()),
        blocks=blocks,
        notices=met.notices(first_places(pieces, ids)),
    )
