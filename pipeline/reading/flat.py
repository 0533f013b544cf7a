"""Word documents in one XML file: flat OPC packages and the XML of Word 2003."""

from lxml import etree

from pipeline.errors import ReadError
from pipeline.reading.markup import parse
from pipeline.reading.met import Met
from pipeline.reading.names import BODY, w
from pipeline.reading.package import CONTENT_TYPES, lone
from pipeline.reading.sniff import WORD_2003

PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
WORD = w("")[1:-1].encode("ascii")


def flat_parts(data: bytes, met: Met) -> dict[str, bytes]:
    """The XML parts of a flat OPC file (MS-OE376), by name."""
    root = parse(data, met)
    if root is None:
        raise ReadError("beyond-salvage")
    met.add("flat-package")
    parts = {CONTENT_TYPES: b""}  # a flat package has none; its absence is no damage
    for part in root.iter(f"{PKG}part"):
        for content in part.iterchildren(f"{PKG}xmlData"):
            for tree in content:
                name = (part.get(f"{PKG}name") or "").lstrip("/")
                parts[name] = etree.tostring(tree, encoding="utf-8", with_tail=False)
                break
    return parts


def word_2003_parts(data: bytes, met: Met) -> dict[str, bytes]:
    """The main part of a Word 2003 XML file, whose vocabulary has today's words."""
    root = parse(data.replace(WORD_2003, WORD), met)
    body = None if root is None else next(root.iter(BODY), None)
    if body is None:
        raise ReadError("beyond-salvage")
    met.add("flat-package")
    document = etree.Element(w("document"))
    document.append(body)
    return lone(etree.tostring(document, encoding="utf-8"))
