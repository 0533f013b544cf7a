"""The paragraph and character styles of a report, with what they inherit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

from lxml import etree

from pipeline.reading.markup import parse, parser
from pipeline.reading.met import Met
from pipeline.reading.names import (
    BOLD,
    ILVL,
    JC,
    NUM_ID,
    NUM_PR,
    OUTLINE,
    PPR,
    RPR,
    SZ,
    VANISH,
    Element,
    children,
    number,
    on,
    val,
    w,
)
from pipeline.reading.sniff import as_utf8

STYLE, NAME, BASED_ON, ID = map(w, ("style", "name", "basedOn", "styleId"))
SAFE = parser(recover=False)
MAX_CHAIN = 64  # templates go ten deep
FEW = 32  # styles that are sought one by one, before an index is worth its price
ROOT = re.compile(rb"<(?P<prefix>[\w.-]+:)?styles(?:\s[^>]*)?>")
# These begin with the word itself, which makes the search quick: templates hold 350 kB of styles.
STYLE_ID = re.compile(rb"""styleId\s*=\s*["']([^"']*)["']""")
PARAGRAPH = re.compile(rb"""\btype\s*=\s*["']paragraph["']""")
DEFAULT = re.compile(rb"""default\s*=\s*["'](?:1|true|on)["']""")


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says itself; None where it leaves a property to the style it is based on."""

    id: str
    name: str
    based_on: str | None
    number_id: int | None
    number_level: int | None
    outline: int | None
    alignment: str | None
    size: int | None  # in half points
    bold: bool | None
    hidden: bool | None


NONE = Style("", "", None, None, None, None, None, None, None, None)


class Styles:
    """Styles by id; an id that is not there means no style, as in Word."""

    def __init__(self, data: bytes, met: Met) -> None:
        self._met, self._data = met, as_utf8(data)
        root = ROOT.search(self._data)
        self._root = root[0] if root else b""
        prefix = root["prefix"] or b"" if root else b""
        self._first, self._last = b"<" + prefix + b"style", b"</" + prefix + b"style>"
        self._end = b"</" + prefix + b"styles>"
        self._places: dict[bytes, int] | None = None  # where each style's id stands
        self._read: dict[str, Style | None] = {}
        self._effective: dict[str | None, Style] = {}
        self._default: str | None = None
        self.hide = b"vanish" in self._data  # whether a style may hide text

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """The style (None: the default one) and those it is based on, nearest first."""
        seen: set[str] = set()
        at: str | None = style_id or self._default_id()
        while at and at not in seen and len(seen) < MAX_CHAIN:
            seen.add(at)
            style = self._style(at)
            if style is None:
                return
            yield style
            at = style.based_on

    def _style(self, style_id: str) -> Style | None:
        if style_id not in self._read:
            source = self._source(style_id)
            self._read[style_id] = self._parsed(source) if source else None
        return self._read[style_id]

    def _parsed(self, source: bytes) -> Style | None:
        whole = self._root + source + self._end
        try:
            return known(whole)
        except etree.XMLSyntaxError:
            root = parse(whole, self._met)
            element = None if root is None else root.find(STYLE)
            return None if element is None else _style(element)

    def _source(self, style_id: str) -> bytes:
        """The XML of one style, cut out of the part.

        Templates bring hundreds of styles in hundreds of kilobytes and a report uses a few:
        parsing all of them would cost more than the rest of the reading.
        """
        at = self._place(escape(style_id).encode("utf-8"))
        if at < 0:
            return b""
        start, end = self._data.rfind(self._first, 0, at), self._data.find(self._last, at)
        return self._data[max(start, 0) : end + len(self._last)] if end >= 0 else b""

    def _place(self, style_id: bytes) -> int:
        """Where a style's id stands in the part, -1 where it does not."""
        if self._places is None:
            at = self._data.find(b'styleId="%s"' % style_id) if len(self._read) < FEW else -1
            if at >= 0:
                return at
            marks = reversed(list(STYLE_ID.finditer(self._data)))  # of two, the first counts
            self._places = {mark[1]: mark.start() for mark in marks}
        return self._places.get(style_id, -1)

    def _default_id(self) -> str:
        """The id of the style of paragraphs that name none, "" where there is none."""
        if self._default is None:
            self._default = ""
            for mark in DEFAULT.finditer(self._data):
                start = self._data.rfind(b"<", 0, mark.start())
                tag = self._data[start : self._data.find(b">", start) + 1]
                named = STYLE_ID.search(tag)
                if tag.startswith(self._first) and PARAGRAPH.search(tag) and named:
                    self._default = unescape(named[1].decode("utf-8", "replace"))
                    break
        return self._default

    def effective(self, style_id: str | None) -> Style:
        """The style with every property that it inherits filled in."""
        style = self._effective.get(style_id)
        if style is None:
            style = NONE
            for above in self.chain(style_id):
                style = above if style is NONE else _filled(style, above)
            self._effective[style_id] = style
        return style

    def hides(self, style_id: str | None) -> bool:
        """Whether a style hides its text."""
        return bool(style_id) and bool(self.effective(style_id).hidden)


@lru_cache(maxsize=1024)
def known(whole: bytes) -> Style | None:
    """The style in a part cut down to it; a batch of reports shares the styles of its template."""
    element = etree.fromstring(whole, SAFE).find(STYLE)
    return None if element is None else _style(element)


def _filled(style: Style, above: Style) -> Style:
    """A style with what it leaves open taken from the one above it."""
    return Style(
        id=style.id,
        name=style.name,
        based_on=style.based_on,
        number_id=above.number_id if style.number_id is None else style.number_id,
        number_level=above.number_level if style.number_level is None else style.number_level,
        outline=above.outline if style.outline is None else style.outline,
        alignment=style.alignment or above.alignment,
        size=style.size or above.size,
        bold=above.bold if style.bold is None else style.bold,
        hidden=above.hidden if style.hidden is None else style.hidden,
    )


def _style(element: Element) -> Style:
    said = children(element)
    paragraph, run = (children(said[name]) if name in said else {} for name in (PPR, RPR))
    numbering = children(paragraph[NUM_PR]) if NUM_PR in paragraph else {}
    return Style(
        id=element.get(ID) or "",
        name=(val(said.get(NAME)) or "").lower(),
        based_on=val(said.get(BASED_ON)),
        number_id=number(val(numbering.get(NUM_ID))),
        number_level=number(val(numbering.get(ILVL))),
        outline=number(val(paragraph.get(OUTLINE))),
        alignment=val(paragraph.get(JC)),
        size=number(val(run.get(SZ))),
        bold=_stated(run.get(BOLD)),
        hidden=_stated(run.get(VANISH)),
    )


def _stated(element: Element | None) -> bool | None:
    return None if element is None else on(element)
