"""Zip archives of reports, as they come by mail: which members are reports, and their bytes."""

import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.errors import InputError, ReadError

SUFFIX = ".zip"
MOST_MEMBERS = 10_000
MAX_MEMBER = 256 << 20
# Word files are packed already: a member that shrank to a hundredth is a bomb.
MAX_RATIO, RATIO_COUNTS_FROM = 100, 32 << 20

ENCRYPTED, UTF8 = 0x1, 0x800
WORD_PACKAGE = "[Content_Types].xml"
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    ValueError,
)
APPLE = "__MACOSX"  # where Macs put what other systems have no room for


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its place in the directory, and its path as a person would read it."""

    index: int
    path: PurePosixPath


def members(archive: Path) -> list[Member] | None:
    """The files in an archive by path, None where it is a Word file under the name of a zip.

    InputError for one that cannot be opened or holds too many.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            listed = opened.infolist()
    except DAMAGE as error:
        raise InputError("bad-zip", archive) from error
    if len(listed) > MOST_MEMBERS:
        raise InputError("zip-too-large", archive, most=MOST_MEMBERS)
    if any(info.filename == WORD_PACKAGE for info in listed):
        return None
    found = {}
    for index, info in enumerate(listed):
        parts = [part for part in _name(info).split("/") if part not in ("", ".", "..")]
        if parts and not info.is_dir() and APPLE not in parts:
            path = PurePosixPath(*parts)
            found[path] = Member(index, path)  # of two of a name the last counts
    return sorted(found.values(), key=lambda member: member.path.parts)


def read(archive: Path, index: int) -> bytes:
    """The bytes of a member; ReadError where it is locked, damaged or too large."""
    try:
        with zipfile.ZipFile(archive) as opened:
            info = opened.infolist()[index]
            if info.flag_bits & ENCRYPTED:
                raise ReadError("encrypted")
            limit = max(RATIO_COUNTS_FROM, min(MAX_MEMBER, MAX_RATIO * info.compress_size))
            with opened.open(info) as stream:
                data = stream.read(limit + 1)
    except DAMAGE as error:
        raise ReadError("beyond-salvage") from error
    except OSError as error:
        raise ReadError("unreadable", reason=error.strerror or str(error)) from error
    if len(data) > limit:
        raise ReadError("too-large")
    return data


def _name(info: zipfile.ZipInfo) -> str:
    """A member's path with "/"; names of old Chinese Windows are in its own encoding, unmarked."""
    name = info.orig_filename
    if not info.flag_bits & UTF8:
        raw = name.encode("cp437")  # as zipfile decoded it
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return name.replace("\\", "/")
