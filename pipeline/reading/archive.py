"""The entries of a zip archive in memory, each inflated on demand and under caps."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pipeline.errors import ReadError
from pipeline.reading.mend import mend
from pipeline.reading.met import Met
from pipeline.reading.sniff import DIRECTORY_END, LOCAL_HEADER

MAX_PART = 64 << 20
MAX_TOTAL = 256 << 20
# Word's XML deflates to a tenth, template styles to a thirtieth; beyond this it is a bomb.
MAX_RATIO, RATIO_COUNTS_FROM = 400, 32 << 20

# Of each record what is used: flags, method, checksum, sizes, lengths, the place of the header.
_HEADER = struct.Struct("<4s2x2H8xL4x2H")  # APPNOTE 4.3.7, local file header
_CENTRAL = struct.Struct("<4s4x2H4x3L3H8xL")  # 4.3.12, central directory header
_END = struct.Struct("<4s6xH2L2x")  # 4.3.16, end of central directory
_CENTRAL_MARK, _WIDE, MAX_COMMENT = b"PK\x01\x02", 0xFFFFFFFF, 0xFFFF
_ENCRYPTED, _UTF8 = 0x1, 0x800
_STORED, _DEFLATED = 0, 8


class Archive(Mapping[str, bytes]):
    """Entries by name, the last of a name that stands twice, as Word takes it.

    Reading an entry raises ReadError beyond the caps; a damaged one gives what can be inflated.
    """

    def __init__(self, data: bytes, met: Met) -> None:
        self._data, self._met, self._read = data, met, 0
        self._entries = _directory(data, met)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __getitem__(self, name: str) -> bytes:
        entry = self._entries[name]
        if entry.flags & _ENCRYPTED:
            raise ReadError("encrypted")
        raw = self._data[entry.start : entry.start + entry.packed]
        content, failed = _inflate(raw, entry.method)
        whole = failed is None
        self._read += len(content)
        if self._read > MAX_TOTAL:
            raise ReadError("too-large")
        if len(content) > RATIO_COUNTS_FROM and len(content) > MAX_RATIO * len(raw):
            raise ReadError("too-large")
        if failed is not None and entry.size is not None and entry.crc is not None:
            mended = mend(raw, failed, entry.size, entry.crc)
            whole, content = mended is not None, mended or content
        elif entry.crc is not None and zlib.crc32(content) != entry.crc:
            whole = False
        if not whole:
            self._met.add("damaged-part", name=name)
        return content


class _Entry(NamedTuple):
    start: int  # where the packed bytes begin in the file
    packed: int
    method: int
    flags: int
    size: int | None = None  # what the directory says of the content; None where it is lost
    crc: int | None = None


def _directory(data: bytes, met: Met) -> dict[str, _Entry]:
    """Every entry by name from the central directory, or by its local header where that is lost."""
    listed = _listed(data)
    entries: dict[str, _Entry] = {}
    for name, entry in listed:
        if name in entries:
            met.add("duplicate-entries", name=name)
        entries[name] = entry
    return entries if listed else _salvage(data, met)


def _listed(data: bytes) -> list[tuple[str, _Entry]]:
    """The entries of the central directory, empty where it is damaged or of another kind."""
    end = data.rfind(DIRECTORY_END, -MAX_COMMENT - _END.size)
    if end < 0 or end + _END.size > len(data):
        return []
    _, count, size, start = _END.unpack_from(data, end)
    shift = end - size - start  # what stands before the archive
    listed: list[tuple[str, _Entry]] = []
    at = start + shift
    for _ in range(count):
        if at < 0 or not data.startswith(_CENTRAL_MARK, at) or at + _CENTRAL.size > len(data):
            return []
        found = _CENTRAL.unpack_from(data, at)
        _, flags, method, crc, packed, unpacked, name_size, extra_size, comment_size, offset = found
        header = offset + shift
        if header < 0 or not data.startswith(LOCAL_HEADER, header):
            return []
        if header + _HEADER.size > len(data) or _WIDE in (packed, unpacked, offset):
            return []  # zip64 is for archives of gigabytes
        *_, local_name_size, local_extra_size = _HEADER.unpack_from(data, header)
        begin = header + _HEADER.size + local_name_size + local_extra_size
        at += _CENTRAL.size
        name = _name(data[at : at + name_size], flags)
        listed.append((name, _Entry(begin, packed, method, flags, unpacked, crc)))
        at += name_size + extra_size + comment_size
    return listed


def _salvage(data: bytes, met: Met) -> dict[str, _Entry]:
    """The entries that local headers still tell of; sizes that they leave out reach to the next."""
    entries: dict[str, _Entry] = {}
    at = data.find(LOCAL_HEADER)
    while at >= 0:
        after = data.find(LOCAL_HEADER, at + 4)
        header = data[at : at + _HEADER.size]
        if len(header) == _HEADER.size:
            _, flags, method, packed, name_size, extra_size = _HEADER.unpack(header)
            start = at + _HEADER.size + name_size + extra_size
            limit = after if after >= 0 else len(data)
            if packed and start + packed <= len(data):
                limit = start + packed
            name = _name(data[at + _HEADER.size : at + _HEADER.size + name_size], flags)
            entries[name] = _Entry(start, max(limit - start, 0), method, flags)
        at = after
    met.add("salvaged-archive")
    return entries


def _name(raw: bytes, flags: int) -> str:
    return raw.decode("utf-8" if flags & _UTF8 or raw.isascii() else "cp437", "replace")


def _inflate(raw: bytes, method: int) -> tuple[bytes, int | None]:
    """The bytes of an entry, and where in `raw` it turned out damaged, None where it is whole."""
    if method == _STORED:
        if len(raw) > MAX_PART:
            raise ReadError("too-large")
        return raw, None
    if method != _DEFLATED:  # no writer of Word files uses another
        return b"", 0
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(raw, MAX_PART + 1)
    except zlib.error:
        return _inflate_to_fault(raw)
    if len(content) > MAX_PART:
        raise ReadError("too-large")
    return content, None if stream.eof else len(raw)


def _inflate_to_fault(raw: bytes) -> tuple[bytes, int]:
    """What can be inflated of a damaged entry, and where the damage showed."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces: list[bytes] = []
    size = 0
    for at in range(len(raw)):
        try:
            piece = stream.decompress(raw[at : at + 1], MAX_PART + 1 - size)
        except zlib.error:
            return b"".join(pieces), at
        pieces.append(piece)
        size += len(piece)
        if size > MAX_PART:
            raise ReadError("too-large")
    return b"".join(pieces), len(raw)
