"""The stories of a package in the order of the record: body, notes, headers, footers, comments."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from pipeline.errors import ReadError
from pipeline.reading import html
from pipeline.reading.archive import Archive
from pipeline.reading.leaves import SAYING
from pipeline.reading.met import Met
from pipeline.reading.names import (
    BODY,
    ENDNOTE_REF,
    FOOTER_REF,
    FOOTNOTE_REF,
    HEADER_REF,
    ID,
    REL_ID,
    SPACE,
    TYPE,
    Element,
    P,
    R,
    T,
    w,
)
from pipeline.reading.numbering import Numbering
from pipeline.reading.package import Package
from pipeline.reading.plain import Boxes, plain
from pipeline.reading.revisions import Revisions
from pipeline.reading.sniff import sniff
from pipeline.reading.styles import Styles
from pipeline.reading.walk import Piece, Stream, Tables, Walk

DEEPEST_CHUNK = 3  # documents embedded in embedded documents


@dataclass
class Stories:
    """The stories of one package; read `pieces` once, as automatic numbers count on.

    Where they are `traced`, `origins` tells of every element that says something in which part it
    stands, and which of the part's SAYING elements it is.
    """

    package: Package
    met: Met
    revisions: Revisions = "accept"
    tables: Tables = field(default_factory=Tables)
    depth: int = 0
    traced: bool = False
    origins: dict[Element, tuple[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        root = self.package.root
        self._boxes = self._plain(root, self.package.main)
        links = self.package.related(self.package.main)
        self._references: dict[str, list[Element]] = {}
        self._embedded: set[str] = set()
        self._targets = {link.id: link.target for link in links}
        self._parts = {link.kind: link.target for link in reversed(links)}
        styled = self.package.mentions("pStyle", "rStyle", "numPr")
        self.styles = Styles(self._data("styles") if styled else b"", self.met)
        package, numbering = self.package, self._parts.get("numbering", "")
        self._numbering = Numbering(lambda: package.tree(numbering), self.styles)

    def pieces(self) -> list[Piece]:
        """Every piece of the file."""
        return [
            *self.body("body"),
            *self._notes(FOOTNOTE_REF, "footnote"),
            *self._notes(ENDNOTE_REF, "endnote"),
            *self._margins(HEADER_REF, "header"),
            *self._margins(FOOTER_REF, "footer"),
            *self._comments(),
        ]

    def body(self, path: str, stream: Stream = "body") -> list[Piece]:
        """The pieces of the main text."""
        story = self.package.root.find(BODY)
        if story is None:
            return []
        walk = self._walk(self._boxes)
        pieces = walk.pieces(story, stream, path)
        for mark in walk.references:  # those in text boxes last
            self._references.setdefault(str(mark.tag), []).append(mark)
        return pieces

    def _data(self, kind: str) -> bytes:
        name = self._parts.get(kind)
        return b"" if name is None else self.package.data(name) or b""

    def _part(self, kind: str) -> Element | None:
        name = self._parts.get(kind)
        return None if name is None else self.package.tree(name)

    def _plain(self, root: Element, part: str) -> Boxes:
        if self.traced:
            for at, element in enumerate(root.iter(*SAYING)):
                self.origins[element] = part, at
        return plain(root, self.met, self.revisions)

    def _walk(self, boxes: Boxes) -> Walk:
        chunks, traced = self._chunk, self.traced
        return Walk(boxes, self._numbering, self.met, self.styles, self.tables, chunks, traced)

    def _notes(self, reference: str, kind: Stream) -> list[Piece]:
        """Notes in the order in which the text refers to them."""
        pieces: list[Piece] = []
        wanted = list(dict.fromkeys(mark.get(ID) for mark in self._references.get(reference, ())))
        root = self._part(f"{kind}s") if wanted else None
        if wanted and root is None:
            self.met.add("missing-part", name=f"{kind}s")
        if root is None:
            return pieces
        walk = self._walk(self._plain(root, self._parts[f"{kind}s"]))
        notes = {note.get(ID): (at, note) for at, note in enumerate(root.iter(w(kind)), 1)}
        for note_id in wanted:
            at, note = notes.get(note_id, (0, None))
            if note is not None and note.get(TYPE) in (None, "normal"):
                pieces += walk.pieces(note, kind, f"{kind}s/{kind}[{at}]")
        return pieces

    def _margins(self, reference: str, kind: Stream) -> list[Piece]:
        """Headers or footers in the order in which the sections refer to them, each once."""
        pieces: list[Piece] = []
        ids = [mark.get(REL_ID) or "" for mark in self._references.get(reference, ())]
        for name in dict.fromkeys(self._targets[key] for key in ids if key in self._targets):
            root = self.package.tree(name)
            if root is not None:
                boxes = self._plain(root, name)
                stem = name.rpartition("/")[2].removesuffix(".xml")
                pieces += self._walk(boxes).pieces(root, kind, stem)
        return pieces

    def _comments(self) -> list[Piece]:
        pieces: list[Piece] = []
        root = self._part("comments")
        if root is None:
            return pieces
        walk = self._walk(self._plain(root, self._parts["comments"]))
        for at, comment in enumerate(root.iterchildren(w("comment")), 1):
            pieces += walk.pieces(comment, "comment", f"comments/comment[{at}]")
        return pieces

    def _chunk(self, chunk: Element, stream: Stream, path: str) -> list[Piece]:
        """The pieces of an embedded document (17.17.2.1); a notice where it cannot be read."""
        name = self._targets.get(chunk.get(REL_ID) or "")
        data = None if name is None else self.package.data(name)
        if name is None or data is None or name in self._embedded or self.depth == DEEPEST_CHUNK:
            self.met.add("unread-chunk")
            return []
        self._embedded.add(name)  # Word refers to each once; a thousand times would be a bomb
        try:
            pieces = self._embedded_pieces(name, data, stream, path)
        except ReadError as error:
            if error.code == "too-large":
                raise
            self.met.add("unread-chunk")
            return []
        self.met.add("embedded-document")
        return pieces

    def _embedded_pieces(self, name: str, data: bytes, stream: Stream, path: str) -> list[Piece]:
        suffix = name.lower().rpartition(".")[2]
        if suffix == "txt":
            story = _lines(data)
        elif suffix in ("mht", "mhtml"):
            story = html.body(html.page_in_mail(data), self.met)
        elif sniff(data) == "zip":
            package = Package(Archive(data, self.met), self.met)
            stories = Stories(package, self.met, self.revisions, self.tables, self.depth + 1)
            return stories.body(path, stream)
        else:
            story = html.body(data, self.met)
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
        paragraph.element: block
        for piece, block in zip(pieces, ids, strict=True)
        for paragraph in piece.paragraphs
    }
