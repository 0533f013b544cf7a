"""What a file is by its first bytes, whatever its name says."""

import re
from typing import Literal

from pipeline.errors import ReadError

Form = Literal["zip", "flat", "word-2003", "html"]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCAL_HEADER, DIRECTORY_END = b"PK\x03\x04", b"PK\x05\x06"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
DOC_STREAM = "WordDocument".encode("utf-16-le")
FLAT = b"http://schemas.microsoft.com/office/2006/xmlPackage"
WORD_2003 = b"http://schemas.microsoft.com/office/word/2003/wordml"
HTML = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
HEAD = 4096


def sniff(data: bytes) -> Form:
    """The form of something that can be read; ReadError that names what cannot."""
    if not data:
        raise ReadError("empty")
    if data.startswith(OLE):
        if ENCRYPTED_STREAM in data:
            raise ReadError("encrypted")
        raise ReadError("legacy-doc" if DOC_STREAM in data else "not-a-document")
    if data.lstrip()[:5] == b"{\\rtf":
        raise ReadError("rtf")
    head = as_utf8(data[:HEAD])
    if head.lstrip().startswith(b"<"):
        if FLAT in head:
            return "flat"
        if WORD_2003 in head:
            return "word-2003"
        if HTML.search(head):
            return "html"
    if data.startswith(LOCAL_HEADER) or DIRECTORY_END in data or LOCAL_HEADER in data:
        return "zip"
    raise ReadError("not-a-document")


def as_utf8(data: bytes) -> bytes:
    """XML or HTML in UTF-8 without a byte order mark; other encodings stay as they declare."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            text = data[2:].decode(encoding, "replace")
            return re.sub(r'\sencoding=["\'][^"\']*["\']', "", text, count=1).encode("utf-8")
    return data.removeprefix(b"\xef\xbb\xbf")
