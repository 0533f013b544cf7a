"""A Word package: its parts by name and what they refer to, mended where the packing is odd."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from pipeline.errors import ReadError
from pipeline.reading.markup import parse
from pipeline.reading.met import Met
from pipeline.reading.names import Element, w
from pipeline.reading.sniff import as_utf8
from pipeline.reading.trim import trimmed

MAIN = "word/document.xml"
CONTENT_TYPES = "[Content_Types].xml"
FORMATS = {  # what the main part's content type calls the file
    b"template.macroEnabledTemplate.main+xml": "dotm",
    b"document.macroEnabled.main+xml": "docm",
    b"wordprocessingml.template.main+xml": "dotx",
}
OVERRIDE = re.compile(rb"<[^<>]*:?Override\b[^<>]*>")
PART_NAME = re.compile(rb"""PartName\s*=\s*["']([^"']+)["']""")
MAIN_TYPE = re.compile(rb"(word\w*\.(document|template)|ms-word\.[\w.]+)\.main\+xml")


ROOT_LINKS = (
    f'<Relationships><Relationship Type="/officeDocument" Target="{MAIN}"/></Relationships>'
)


def lone(document: bytes) -> dict[str, bytes]:
    """The parts of a package that holds nothing but a main part."""
    return {CONTENT_TYPES: b"", "_rels/.rels": ROOT_LINKS.encode("ascii"), MAIN: document}


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: `kind` is the last word of its type, `target` a part that exists."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of a package; a part is inflated and parsed when it is asked for."""

    def __init__(self, parts: Mapping[str, bytes], met: Met) -> None:
        self._parts, self.met = parts, met
        # Word matches part names without regard to case, and some writers use backslashes.
        self._names = {name.replace("\\", "/").lstrip("/").lower(): name for name in parts}
        types = self.data(CONTENT_TYPES)
        self._types = types or b""
        if types is None:
            met.add("repaired-package")
        self._rooted = self.related("")
        self._text = b""  # of the main part
        self.main, self.root = self._main()

    @property
    def format(self) -> str:
        """docx, docm, dotx or dotm, as the package declares itself."""
        return next((name for mark, name in FORMATS.items() if mark in self._types), "docx")

    def data(self, name: str) -> bytes | None:
        """The bytes of a part, None where the package lacks it."""
        stored = self._names.get(name.lower())
        return None if stored is None else self._parts[stored]

    def mentions(self, *words: str) -> bool:
        """Whether the main part may hold one of these names; saves a search of its tree."""
        return any(word.encode("ascii") in self._text for word in words)

    def tree(self, name: str) -> Element | None:
        """A part as a tree, None where it is missing or no XML at all."""
        data = self.data(name)
        return None if data is None else parse(data, self.met)

    def core(self) -> Element | None:
        """What the file says of itself, None where it says nothing."""
        found = [link.target for link in self._rooted if link.kind == "core-properties"]
        return self.tree(found[0] if found else "docProps/core.xml")

    def related(self, source: str) -> list[Relationship]:
        """What `source` ("" is the package) refers to in the package, dangling targets left out."""
        folder, name = posixpath.split(source)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: list[Relationship] = []
        for item in [] if root is None else root.iter("{*}Relationship"):
            target = item.get("Target")
            if item.get("TargetMode") == "External" or not target:
                continue
            part = self._resolve(folder, target)
            if part is not None:
                kind = (item.get("Type") or "").rpartition("/")[2]
                found.append(Relationship(item.get("Id") or "", kind, part))
        return found

    def _resolve(self, folder: str, target: str) -> str | None:
        """The part that a target means: relative, absolute, escaped or wrongly cased."""
        usual = f"{folder}/{target}" if folder else target
        if usual.lower() in self._names:
            return usual
        target = target.replace("\\", "/").partition("#")[0]
        for name in (target, unquote(target)):
            for start in (folder, ""):  # some writers count every target from the root
                path = posixpath.normpath(posixpath.join("/", start, name)).lstrip("/")
                if path.lower() in self._names:
                    return path
        return None

    def _main(self) -> tuple[str, Element]:
        """The main part and its tree; ReadError where the package holds no Word document."""
        rooted = [link.target for link in self._rooted if link.kind == "officeDocument"]
        for name in rooted:
            root = self._document(name)
            if root is not None:
                return name, root
        for name in (*self._declared(), MAIN, *self._likely()):
            root = self._document(name)
            if root is not None:
                self.met.add("repaired-package")
                return name, root
        word = any(name.startswith("word/") for name in self._names)
        damaged = word or "salvaged-archive" in self.met
        raise ReadError("beyond-salvage" if damaged else "not-a-document")

    def _document(self, name: str) -> Element | None:
        """The tree of a part if it is a Word main part; its text is kept for `mentions`."""
        self._text = as_utf8(self.data(name) or b"")
        root = parse(trimmed(self._text), self.met) if self._text else None
        return root if root is not None and root.tag == w("document") else None

    def _declared(self) -> list[str]:
        """Parts whose content type is a Word main part's."""
        names = []
        for override in OVERRIDE.findall(self._types):
            name = PART_NAME.search(override)
            if name and MAIN_TYPE.search(override):
                names.append(name[1].decode("utf-8", "replace").lstrip("/"))
        return names

    def _likely(self) -> list[str]:
        """Parts that are main parts by their name."""
        return [name for name in self._names if re.search(r"(^|/)document\d*\.xml$", name)]
