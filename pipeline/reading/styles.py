"""The paragraph and character styles of a report, with what they inherit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape

from pipeline.reading.markup import parse
from pipeline.reading.met import Met
from pipeline.reading.names import (
    BOLD,
    JC,
    NUM_PR,
    OUTLINE,
    PPR,
    RPR,
    SZ,
    VANISH,
    Element,
    number,
    on,
    val,
    w,
)
from pipeline.reading.sniff import as_utf8

STYLE = w("style")
MAX_CHAIN = 64  # templates go ten deep
ROOT = re.compile(rb"<(?P<prefix>[\w.-]+:)?styles(?:\s[^>]*)?>")
STYLE_ID = re.compile(rb"""\bstyleId\s*=\s*["']([^"']*)["']""")
PARAGRAPH = re.compile(rb"""\btype\s*=\s*["']paragraph["']""")
DEFAULT = re.compile(rb"""\bdefault\s*=\s*["'](?:1|true|on)["']""")


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
        self._read: dict[str, Style | None] = {}
        self._effective: dict[str | None, Style] = {}
        self._default: str | None = None
        self._hides = b"vanish" in data

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
            root = parse(self._root + source + self._end, self._met) if source else None
            element = None if root is None else root.find(STYLE)
            self._read[style_id] = None if element is None else _style(element)
        return self._read[style_id]

    def _source(self, style_id: str) -> bytes:
        """The XML of one style, cut out of the part.

        Templates bring hundreds of styles in hundreds of kilobytes and a report uses a few:
        parsing all of them would cost more than the rest of the reading.
        """
        name = escape(style_id).encode("utf-8")
        for quote in (b'"', b"'"):
            at = self._data.find(b"styleId=" + quote + name + quote)
            if at >= 0:
                start = self._data.rfind(self._first, 0, at)
                end = self._data.find(self._last, at)
                return self._data[max(start, 0) : end + len(self._last)] if end >= 0 else b""
        return b""

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

    def numbered(self, style_ids: Iterable[str | None]) -> bool:
        """Whether one of these styles numbers its paragraphs."""
        return any(self.effective(style_id).number_id for style_id in style_ids)

    def hidden(self, style_ids: Iterable[str | None]) -> frozenset[str]:
        """Those of the styles whose text is hidden."""
        if not self._hides:
            return frozenset()
        return frozenset(name for name in style_ids if name and self.effective(name).hidden)


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
    based_on, name = val(element.find(w("basedOn"))), val(element.find(w("name")))
    paragraph, run = element.find(PPR), element.find(RPR)
    numbering = None if paragraph is None else paragraph.find(NUM_PR)
    return Style(
        id=element.get(w("styleId")) or "",
        name=(name or "").lower(),
        based_on=based_on,
        number_id=None if numbering is None else number(val(numbering.find(w("numId")))),
        number_level=None if numbering is None else number(val(numbering.find(w("ilvl")))),
        outline=None if paragraph is None else number(val(paragraph.find(OUTLINE))),
        alignment=None if paragraph is None else val(paragraph.find(JC)),
        size=None if run is None else number(val(run.find(SZ))),
        bold=None if run is None else _stated(run.find(BOLD)),
        hidden=None if run is None else _stated(run.find(VANISH)),
    )


def _stated(element: Element | None) -> bool | None:
    return None if element is None else on(element)
