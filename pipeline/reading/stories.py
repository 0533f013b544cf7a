"""The stories of a package in the order of the record: body, notes, headers, footers, comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from pipeline.errors import ReadError
from pipeline.reading import html
from pipeline.reading.archive import Archive
from pipeline.reading.met import Met
from pipeline.reading.names import (
    BODY,
    ENDNOTE_REF,
    FOOTER_REF,
    FOOTNOTE_REF,
    HEADER_REF,
    ID,
    P_STYLE,
    R_STYLE,
    REL_ID,
    SPACE,
    TYPE,
    Element,
    P,
    R,
    T,
    val,
    w,
)
from pipeline.reading.numbering import Numbering
from pipeline.reading.package import Package
from pipeline.reading.plain import Boxes, plain
from pipeline.reading.sniff import sniff
from pipeline.reading.styles import Styles
from pipeline.reading.walk import Piece, Stream, Tables, Walk

DEEPEST_CHUNK = 3  # documents embedded in embedded documents
UNREAD = {  # drawings whose words stand in parts that are not read
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "unread-chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "unread-diagram",
}


@dataclass
class Stories:
    """The stories of one package; read `pieces` once, as automatic numbers count on."""

    package: Package
    met: Met
    tables: Tables = field(default_factory=Tables)
    depth: int = 0

    def __post_init__(self) -> None:
        root = self.package.root
        self._boxes = plain(root, self.met)
        links = self.package.related(self.package.main)
        self._embedded: set[str] = set()
        self._targets = {link.id: link.target for link in links}
        self._parts = {link.kind: link.target for link in reversed(links)}
        styled = self.package.mentions("pStyle", "rStyle", "numPr")
        self.styles = Styles(self._data("styles") if styled else b"", self.met)
        used = {val(style) for style in root.iter(P_STYLE, R_STYLE)} if styled else set()
        numbered = self.package.mentions("numPr") or self.styles.numbered(used)
        self._numbering = Numbering(self._part("numbering") if numbered else None, self.styles)
        self._hidden = self.styles.hidden(used)

    def pieces(self) -> Iterator[Piece]:
        """Every piece of the file."""
        yield from self.body("body")
        yield from self._notes(FOOTNOTE_REF, "footnote")
        yield from self._notes(ENDNOTE_REF, "endnote")
        yield from self._margins(HEADER_REF, "header")
        yield from self._margins(FOOTER_REF, "footer")
        yield from self._comments()

    def body(self, path: str, stream: Stream = "body") -> Iterator[Piece]:
        """The pieces of the main text."""
        root = self.package.root
        if self.package.mentions("/chart", "/diagram"):
            for drawing in root.iter(*UNREAD):
                self.met.add(UNREAD[str(drawing.tag)], next(drawing.iterancestors(P), None))
        story = root.find(BODY)
        if story is not None:
            yield from self._walk(self._boxes).pieces(story, stream, path)

    def _data(self, kind: str) -> bytes:
        name = self._parts.get(kind)
        return b"" if name is None else self.package.data(name) or b""

    def _part(self, kind: str) -> Element | None:
        name = self._parts.get(kind)
        return None if name is None else self.package.tree(name)

    def _walk(self, boxes: Boxes) -> Walk:
        return Walk(boxes, self._numbering, self.met, self._hidden, self.tables, self._chunk)

    def _referred(self, tag: str) -> Iterator[Element]:
        """The main part's elements that refer to others, those in text boxes last."""
        if not self.package.mentions(tag.rpartition("}")[2]):
            return
        yield from self.package.root.iter(tag)
        for boxes in self._boxes.values():
            for box in boxes:
                yield from box.iter(tag)

    def _notes(self, reference: str, kind: Stream) -> Iterator[Piece]:
        """Notes in the order in which the text refers to them."""
        wanted = list(dict.fromkeys(mark.get(ID) for mark in self._referred(reference)))
        root = self._part(f"{kind}s") if wanted else None
        if wanted and root is None:
            self.met.add("missing-part", name=f"{kind}s")
        if root is None:
            return
        walk = self._walk(plain(root, self.met))
        notes = {note.get(ID): (at, note) for at, note in enumerate(root.iter(w(kind)), 1)}
        for note_id in wanted:
            at, note = notes.get(note_id, (0, None))
            if note is not None and note.get(TYPE) in (None, "normal"):
                yield from walk.pieces(note, kind, f"{kind}s/{kind}[{at}]")

    def _margins(self, reference: str, kind: Stream) -> Iterator[Piece]:
        """Headers or footers in the order in which the sections refer to them, each once."""
        ids = [mark.get(REL_ID) or "" for mark in self._referred(reference)]
        for name in dict.fromkeys(self._targets[key] for key in ids if key in self._targets):
            root = self.package.tree(name)
            if root is not None:
                boxes = plain(root, self.met)
                stem = name.rpartition("/")[2].removesuffix(".xml")
                yield from self._walk(boxes).pieces(root, kind, stem)

    def _comments(self) -> Iterator[Piece]:
        root = self._part("comments")
        if root is None:
            return
        walk = self._walk(plain(root, self.met))
        for at, comment in enumerate(root.iterchildren(w("comment")), 1):
            yield from walk.pieces(comment, "comment", f"comments/comment[{at}]")

    def _chunk(self, chunk: Element, stream: Stream, path: str) -> Iterator[Piece]:
        """The pieces of an embedded document (17.17.2.1); a notice where it cannot be read."""
        name = self._targets.get(chunk.get(REL_ID) or "")
        data = None if name is None else self.package.data(name)
        if name is None or data is None or name in self._embedded or self.depth == DEEPEST_CHUNK:
            self.met.add("unread-chunk")
            return
        self._embedded.add(name)  # Word refers to each once; a thousand times would be a bomb
        try:
            pieces = self._embedded_pieces(name, data, stream, path)
        except ReadError as error:
            if error.code == "too-large":
                raise
            self.met.add("unread-chunk")
            return
        self.met.add("embedded-document")
        yield from pieces

    def _embedded_pieces(
        self, name: str, data: bytes, stream: Stream, path: str
    ) -> Iterator[Piece]:
        suffix = name.lower().rpartition(".")[2]
        if suffix == "txt":
            story = _lines(data)
        elif suffix in ("mht", "mhtml"):
            story = html.body(html.page_in_mail(data))
        elif sniff(data) == "zip":
            package = Package(Archive(data, self.met), self.met)
            return Stories(package, self.met, self.tables, self.depth + 1).body(path, stream)
        else:
            story = html.body(data)
        return self._walk({}).pieces(story, stream, path)


def _lines(data: bytes) -> Element:
    """A body whose paragraphs are the lines of a text file."""
    body = etree.Element(BODY, {SPACE: "preserve"})
    for line in html.decoded(data).replace("\0", "").splitlines():
        text = "".join(sign for sign in line if sign == "\t" or sign.isprintable())
        etree.SubElement(etree.SubElement(etree.SubElement(body, P), R), T).text = text
    return body


def first_places(pieces: Sequence[Piece], ids: Sequence[str]) -> dict[Element, str]:
    """The id of the block that each paragraph of the file went into."""
    return {
        paragraph: block
        for piece, block in zip(pieces, ids, strict=True)
        for paragraph in piece.paragraphs
    }
