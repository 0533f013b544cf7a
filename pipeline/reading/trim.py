"""What Word writes of dress that nobody here asks for, cut from the main part before it is parsed.

It is most of a report: a run of five words comes with its fonts, languages and colours, and every
paragraph with the editing sessions that it is from. To cut it from the bytes costs a third of what
it costs to build it as a tree and to walk past it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby


def _any_of(names: Iterable[str]) -> bytes:
    """A pattern for one of these names, grouped by first letter: the search takes half the time."""
    groups = groupby(sorted(names), key=lambda name: name[0])
    patterns = (f"{first}(?:{'|'.join(name[1:] for name in group)})" for first, group in groups)
    return "|".join(patterns).encode("ascii")


UNASKED = (
    *("rFonts", "szCs", "lang", "color", "rtl", "bCs", "shd", "u", "noProof", "i", "iCs", "kern"),
    *("w", "webHidden", "bdr", "spacing", "ind", "snapToGrid", "widowControl"),  # of paragraphs
    *("tcW", "top", "left", "bottom", "right", "vAlign", "hideMark", "gridCol", "trHeight"),
    *("proofErr", "bookmarkStart", "bookmarkEnd"),
)
# In XML a "<" outside of CDATA always begins a tag, so that none of this can be a reader's text.
# A w:tab that has a value is a tab stop.
DRESS = re.compile(rb"<w:(?:%s|tab(?= w:val))\b[^<>]*/>" % _any_of(UNASKED))
# The words that are looked for come first, which makes the search quick; then, what is before them.
SESSIONS = re.compile(rb' w:rsid(?<=<w:[pr] w:rsid)\w+="\w+"(?: w:rsid\w+="\w+")*')
CDATA = b"<![CDATA["
AT_ONCE = 4 << 20  # bytes; to cut many places at once takes much memory


def trimmed(part: bytes) -> bytes:
    """The part without empty elements of dress and without the sessions of its edits."""
    if CDATA in part:
        return part
    return b"".join(DRESS.sub(b"", SESSIONS.sub(b"", stretch)) for stretch in _stretches(part))


def _stretches(part: bytes) -> Iterator[bytes]:
    """A part in pieces that begin with a tag."""
    start = 0
    while start < len(part):
        end = part.find(b"<", start + AT_ONCE)
        end = len(part) if end < 0 else end
        yield part[start:end]
        start = end
