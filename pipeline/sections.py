"""The sections of a report: what stands under each heading."""

from itertools import pairwise

from models import Section
from pipeline.document import Document

OUTSIDE = ("header", "footer", "comment", "footnote", "endnote")


def sections(document: Document) -> tuple[Section, ...]:
    """The report cut at its title and headings; what stands before the first is a section too."""
    body = [block for block in document.blocks if block.kind not in OUTSIDE]
    starts = [index for index, block in enumerate(body) if index == 0 or block.kind == "heading"]
    found = []
    for number, (start, end) in enumerate(pairwise([*starts, len(body)])):
        first = body[start]
        found.append(
            Section(
                id=f"s{number}",
                title=first.text if first.kind in ("title", "heading") else None,
                level=first.level or 0,
                first=first.id,
                last=body[end - 1].id,
            )
        )
    return tuple(found)


def membership(document: Document, parts: tuple[Section, ...]) -> dict[str, str]:
    """The section of each block that stands in one."""
    where: dict[str, str] = {}
    firsts = {part.first: part.id for part in parts}
    current = None
    for block in document.blocks:
        if block.kind in OUTSIDE:
            continue
        current = firsts.get(block.id, current)
        if current is not None:
            where[block.id] = current
    return where
