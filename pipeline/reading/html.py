"""Web pages under a Word name or embedded in a report, as a Word body."""

import email
import email.policy
import re

from lxml import etree

from pipeline.errors import ReadError
from pipeline.reading.met import Met
from pipeline.reading.names import (
    BR,
    OUTLINE,
    PPR,
    SPACE,
    TBL,
    TC,
    TCPR,
    TR,
    VAL,
    Element,
    P,
    R,
    T,
    number,
    w,
)
from pipeline.reading.package import lone
from pipeline.reading.sniff import as_utf8

UNSEEN = ("script", "style", "head", "title", "noscript", "template", "textarea", "select")
CELLS = ("td", "th")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = (
    *HEADINGS,
    *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "pre", "blockquote", "center", "address"),
    *(
        "section",
        "article",
        "header",
        "footer",
        "main",
        "body",
        "hr",
        "caption",
        "form",
        "fieldset",
    ),
)
CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# What XML cannot hold (XML 1.0, 2.2); a page may name it by number.
UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SPACES = re.compile(r"[ \t\r\n]+")


def body(data: bytes, met: Met) -> Element:
    """A w:body that says what the page says; ReadError where there is none, or too much of it."""
    met.budget.spend_on_page(data)
    page = XML_DECLARATION.sub("", decoded(as_utf8(data))).replace("\0", "")
    parser = etree.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(page, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise ReadError("not-a-document")
    writer = _Writer()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in UNSEEN:
                walk.skip_subtree()
                continue
            writer.open(tag, element)
            writer.say(element.text)
        else:
            if tag not in UNSEEN:
                writer.close(tag)
            if element is not root:
                writer.say(element.tail)
    return writer.body


def parts(data: bytes, met: Met) -> dict[str, bytes]:
    """A web page as the parts of a package."""
    met.add("html-document")
    document = etree.Element(w("document"))
    document.append(body(data, met))
    return lone(etree.tostring(document, encoding="utf-8"))


def page_in_mail(data: bytes) -> bytes:
    """The web page inside an MHTML file; empty where there is none."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else b""
    return b""


def decoded(data: bytes) -> str:
    """The page's text: in the charset it declares, else UTF-8, else the Chinese of old Windows."""
    declared = CHARSET.search(data[:4096])
    for charset in (declared[1].decode("ascii") if declared else "utf-8", "utf-8"):
        # GB 18030 holds the characters that pages declared as GB 2312 use beyond it.
        name = "gb18030" if charset.lower() in ("gb2312", "gbk", "gb_2312-80") else charset
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("gb18030", "replace")


class _Writer:
    """Builds the body as the page is walked: where it writes, and the paragraph that is open."""

    def __init__(self) -> None:
        self.body = etree.Element(w("body"), {SPACE: "preserve"})
        self._places = [self.body]
        self._run: Element | None = None
        self._level: int | None = None
        self._spaced = True  # whether white space that comes now would not be seen

    def open(self, tag: str, element: Element) -> None:
        """Meet the beginning of an element."""
        place = self._places[-1]
        if tag == "br":
            self._in_run(BR)
            self._spaced = True
        elif tag == "table":
            self._new_place(etree.SubElement(place, TBL))
        elif tag == "tr" and place.tag == TBL:
            self._new_place(etree.SubElement(place, TR))
        elif tag in CELLS and place.tag == TR:
            cell = etree.SubElement(place, TC)
            span = number(element.get("colspan")) or 1
            etree.SubElement(etree.SubElement(cell, TCPR), w("gridSpan"), {VAL: str(span)})
            self._new_place(cell)
        elif tag in BLOCKS:
            self._end_paragraph()
            self._level = HEADINGS.get(tag, self._level)

    def close(self, tag: str) -> None:
        """Meet the end of an element."""
        ended = {"table": TBL, "tr": TR, "td": TC, "th": TC}.get(tag)
        if ended is not None and self._places[-1].tag == ended:
            self._end_paragraph()
            self._places.pop()
        elif tag in BLOCKS:
            self._end_paragraph()
            self._level = None if tag in HEADINGS else self._level

    def say(self, text: str | None) -> None:
        """Write text as a browser shows it: white space once, none at the head of a line."""
        shown = SPACES.sub(" ", UNSPEAKABLE.sub("", text or ""))
        if self._spaced:
            shown = shown.lstrip(" ")
        if shown and self._places[-1].tag not in (TBL, TR):
            self._in_run(T).text = shown
            self._spaced = shown.endswith(" ")

    def _in_run(self, tag: str) -> Element:
        if self._run is None:
            paragraph = etree.SubElement(self._places[-1], P)
            if self._level is not None:
                outline = {VAL: str(self._level - 1)}
                etree.SubElement(etree.SubElement(paragraph, PPR), OUTLINE, outline)
            self._run = etree.SubElement(paragraph, R)
        return etree.SubElement(self._run, tag)

    def _new_place(self, place: Element) -> None:
        self._end_paragraph()
        self._places.append(place)

    def _end_paragraph(self) -> None:
        self._run, self._spaced = None, True
