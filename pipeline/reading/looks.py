"""How a paragraph is dressed: what tells titles and headings where no style does."""

from dataclasses import dataclass

from pipeline.reading.names import (
    BOLD,
    JC,
    PPR,
    RPR,
    SZ,
    Element,
    R,
    T,
    first_child,
    number,
    on,
    val,
)
from pipeline.reading.styles import NONE, Style, Styles
from pipeline.reading.walk import Piece


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph's style makes of it: `outline` is a heading's level from 1."""

    style: str
    title: bool
    caption: bool
    contents: bool  # a line of a table of contents
    outline: int | None


PLAIN = Look("", False, False, False, None)
TITLE_STYLES = frozenset({"title", "subtitle", "标题", "副标题"})
CAPTION_STYLES = frozenset({"caption", "题注"})
HEADING_NAMES = {
    f"{word}{gap}{n}": n for word in ("heading", "标题") for gap in (" ", "") for n in range(1, 10)
}
CENTRE = "center"
BODY_TEXT = 9  # the outline level that means no heading (17.3.1.20)


class Looks:
    """The dress of pieces, from their own properties and their styles."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._seen: dict[tuple[str | None, int | None], Look] = {}

    def of(self, piece: Piece) -> Look:
        """How the piece's first paragraph is dressed."""
        own = piece.paragraphs[0]
        key = own.style_id, own.outline
        look = self._seen.get(key)
        if look is None:
            look = self._seen[key] = self._look(*key)
        return look

    def _look(self, style_id: str | None, outline: int | None) -> Look:
        style = self._styles.effective(style_id)
        outline = style.outline if outline is None else outline
        if outline is None:
            level = self._named(style)
        else:
            level = outline + 1 if 0 <= outline < BODY_TEXT else None
        name = style.name
        title, caption, contents = name in TITLE_STYLES, name in CAPTION_STYLES, name[:4] == "toc "
        return Look(name, title, caption, contents, level)

    def alignment(self, piece: Piece) -> str | None:
        """How the piece's first paragraph stands between the margins, None where nothing tells."""
        own = piece.paragraphs[0]
        properties = next(own.element.iterchildren(PPR), None)
        stated = None if properties is None else val(properties.find(JC))
        return stated or self._styles.effective(own.style_id).alignment

    def size(self, piece: Piece) -> int:
        """The size of the piece's first words in half points; 0 where nothing tells it."""
        own = number(val(_first_run_property(piece.paragraphs[0].element, SZ)))
        return own or self._styles.effective(piece.paragraphs[0].style_id).size or 0

    def bold(self, piece: Piece) -> bool:
        """Whether every word of the piece is bold."""
        style = self._styles.effective(piece.paragraphs[0].style_id)
        for run in piece.paragraphs[0].element.iter(R):
            if not any((t.text or "").strip() for t in run.iterchildren(T)):
                continue
            properties = first_child(run, RPR)
            stated = None if properties is None else properties.find(BOLD)
            if not (on(stated) if stated is not None else style.bold):
                return False
        return True

    def _named(self, style: Style) -> int | None:
        """The level that the name of a style or of one it is based on tells."""
        if style is NONE:
            return None
        for link in self._styles.chain(style.id):
            if link.name in HEADING_NAMES:
                return HEADING_NAMES[link.name]
        return None


def _first_run_property(paragraph: Element, name: str) -> Element | None:
    """A property of the first run that says something."""
    for run in paragraph.iter(R):
        if any((t.text or "").strip() for t in run.iterchildren(T)):
            properties = first_child(run, RPR)
            return None if properties is None else properties.find(name)
    return None
