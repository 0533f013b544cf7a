"""XML parts as trees: nothing expanded, nothing fetched, damage mended where it can be."""

import re
from functools import cache

from lxml import etree

from pipeline.errors import ReadError
from pipeline.reading.met import Met
from pipeline.reading.names import Element
from pipeline.reading.sniff import as_utf8

HEAD = 64 << 10  # where a part declares its namespaces

PROLOG = re.compile(rb"(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
# Beyond XML's five entities and character references that are characters, & is a bare ampersand
# or names an entity that nobody declared.
UNKNOWN_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)(?:\w+;)?")
# ISO 29500 Strict names the same vocabulary by other addresses.
STRICT = (
    (b"purl.oclc.org/ooxml/wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"purl.oclc.org/ooxml/officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"purl.oclc.org/ooxml/officeDocument/math", b"officeDocument/2006/math"),
    (b"purl.oclc.org/ooxml/drawingml/main", b"drawingml/2006/main"),
)
TRANSITIONAL = b"schemas.openxmlformats.org/"


def parse(data: bytes, met: Met) -> Element | None:
    """The root of an XML part; None where nothing can be saved, ReadError beyond the caps."""
    data = as_utf8(data)
    met.budget.spend(data)
    if b"purl.oclc.org/ooxml/" in data[:HEAD]:
        for strict, transitional in STRICT:
            data = data.replace(b'"http://' + strict, b'"http://' + TRANSITIONAL + transitional)
    if PROLOG.match(data):
        data = _without_doctype(data)
        met.add("doctype")
    try:
        return _bare(etree.fromstring(data, parser(recover=False)))
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise ReadError("too-large") from None
    met.add("repaired-xml")
    mended = UNKNOWN_ENTITY.sub(_ampersand, data.translate(None, CONTROLS))
    try:
        root: Element | None = etree.fromstring(mended, parser(recover=True))
    except etree.XMLSyntaxError:
        return None
    return None if root is None else _bare(root)


def _bare(root: Element) -> Element:
    """A tree without the entities that a DOCTYPE in an unusual encoding brought past us."""
    if root.getroottree().docinfo.internalDTD is not None:
        etree.strip_elements(root, etree.Entity, with_tail=False)
    return root


@cache
def parser(recover: bool) -> etree.XMLParser:
    """A parser that expands, loads and fetches nothing."""
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=True,  # libxml2 stops at texts of 10 MB; our own caps stand before
        remove_comments=True,
        remove_pis=True,
    )


def _ampersand(match: re.Match[bytes]) -> bytes:
    """A bare & as text; the name of an unknown entity says nothing to a reader."""
    return b"&amp;" if match[0] == b"&" else b""


def _without_doctype(data: bytes) -> bytes:
    """The document without its DOCTYPE, so that no entity is declared, loaded or expanded."""
    start = data.index(b"<!DOCTYPE")
    end = re.compile(rb"[^\[>]*(\[.*?\]\s*)?>", re.DOTALL).match(data, start)
    return data[:start] + data[end.end() :] if end else data[:start]
