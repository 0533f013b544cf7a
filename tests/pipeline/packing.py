"""Word packages from given XML, made in memory."""

import io
import zipfile
from collections.abc import Mapping

from pipeline.document import Block, Document
from pipeline.reading import read_bytes

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{TYPES}"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
CONTENT_TYPES = "[Content_Types].xml"
DOCUMENT = "word/document.xml"


def parts(body: str, **others: str) -> dict[str, str]:
    """The parts of a package with this body; `others` are parts of word/ by their stem."""
    links = "".join(
        f'<Relationship Id="{name}" Type="{TYPES}/{name.rstrip("0123456789")}"'
        f' Target="{name}.xml"/>'
        for name in others
    )
    root = f'<Relationship Id="d" Type="{TYPES}/officeDocument" Target="word/document.xml"/>'
    return {
        CONTENT_TYPES: "<Types/>",
        "_rels/.rels": f"<Relationships>{root}</Relationships>",
        DOCUMENT: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
    } | {f"word/{name}.xml": content for name, content in others.items()}


def part(name: str, content: str) -> str:
    """A part whose root is w:`name`."""
    return f"<w:{name} {NAMESPACES}>{content}</w:{name}>"


def pack(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def read(body: str, **others: str) -> Document:
    """The document with this body."""
    return read_bytes(pack(parts(body, **others)), "报告.docx")


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def said(document: Document) -> list[str]:
    """The texts of a document's blocks."""
    return [block.text for block in document.blocks]


def codes(document: Document) -> list[str]:
    """The codes of a document's notices."""
    return [notice.code for notice in document.notices]


def block(document: Document, text: str) -> Block:
    """The one block with this text."""
    [found] = [block for block in document.blocks if block.text == text]
    return found
