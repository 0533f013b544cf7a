"""What a file says of itself: docProps/core.xml (ECMA-376 Part 2, 8.3)."""

from models import Properties
from pipeline.reading.names import Element

NAMES = {"title": "title", "author": "creator", "modified": "modified"}


def properties(root: Element | None) -> Properties:
    """Title, author and time of the last change; None for what is not there or empty."""
    said: dict[str, str | None] = {}
    for name, element_name in NAMES.items():
        element = None if root is None else root.find(f"{{*}}{element_name}")
        text = "" if element is None else (element.text or "").strip()
        said[name] = text or None
    return Properties(**said)
