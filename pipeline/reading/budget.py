"""What a file may cost in memory: told from its bytes, before a tree is made of them."""

from pipeline.errors import ReadError

# In nodes of a tree, 128 bytes each: with what is read of them and the program, some 400 MB.
MOST = 2_800_000
ATTRIBUTE, PARAGRAPH = 2, 6  # what an attribute takes, and a paragraph with the block it becomes
TEXT = 11  # bytes of text that take as much as a node: a character may take four in Python, thrice
TAG = 12  # bytes of the shortest usual tags: what a part holds beyond them is text
SMALL = 4 << 20  # bytes of XML whose nodes need no counting, whatever they are
PAGE = 5  # trees and paragraphs that a web page is turned into, one after the other
BARE = 16 << 20  # bytes of a page in which attributes without a value would be too many


class Budget:
    """What is left to the parts of one file together; ReadError once they take too much."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = self._spent = 0

    @property
    def counting(self) -> bool:
        """Whether the file is one of the few that are large enough to count."""
        return self._size > SMALL

    def spend(self, part: bytes) -> None:
        """Take one more XML part."""
        self._parts.append(part)
        self._size += len(part)
        if self.counting:
            self._take(sum(_nodes(part) + _text(part) for part in self._parts))
            self._parts.clear()

    def spend_on_page(self, page: bytes) -> None:
        """Take one web page; its attributes need no values, only a blank before them."""
        bare = sum(map(page.count, (b" ", b"\n", b"\t"))) if len(page) > BARE else 0
        self._take(PAGE * (_nodes(page) + ATTRIBUTE * bare) + _text(page))

    def spend_on(self, paragraphs: int) -> None:
        """Take what becomes of so many paragraphs and cells."""
        self._take(PARAGRAPH * paragraphs)

    def _take(self, nodes: int) -> None:
        self._spent += nodes
        if self._spent > MOST:
            raise ReadError("too-large")


def _nodes(part: bytes) -> int:
    """The nodes that a part may come to: elements, texts between them, attributes."""
    elements = part.count(b"<") - part.count(b"</")
    texts = part.count(b">") - part.count(b"><")
    return elements + texts + ATTRIBUTE * part.count(b"=")


def _text(part: bytes) -> int:
    """What the text of a part takes, in nodes."""
    return max(len(part) - TAG * part.count(b"<"), 0) // TEXT
