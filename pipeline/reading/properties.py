"""What a file says of itself: docProps/core.xml (ECMA-376 Part 2, 8.3)."""

from models import Properties
from pipeline.reading.names import Element

NAMES = {"title": "title", "creator": "author", "modified": "modified"}
SAYING = tuple(f"{{*}}{name}" for name in NAMES)


def properties(root: Element | None) -> Properties:
    """Title, author and time of the last change; None for what is not there or empty."""
    said: dict[str, str | None] = {}
    for element in () if root is None else root.iterchildren(*SAYING):
        name = NAMES[str(element.tag).rpartition("}")[2]]
        said.setdefault(name, (element.text or "").strip() or None)
    return Properties(**said)
