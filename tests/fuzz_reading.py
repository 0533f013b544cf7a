"""Reading under fuzz: made documents and damaged packages end in a Document or a ReadError.

    python -m tests.fuzz_reading --count 20000 --seed 1

Prints how many cases ran, from which seed, and how long they took; stops at the first case that
ends in another exception, breaks a law of documents, or takes more memory than allowed, and leaves
its bytes in a file. CI runs a short form of it.
"""

import argparse
import random
import sys
import time
import traceback
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir

from pipeline.document import Document
from pipeline.errors import ReadError
from pipeline.reading import Locator, Revisions, read_bytes
from pipeline.reading.archive import Archive
from pipeline.reading.met import Met
from tests.pipeline import memory
from tests.pipeline.packing import CONTENT_TYPES, DOCUMENT, pack, part, parts

MOST_MEGABYTES = 512
TEXTS = (
    "县总工会",
    "300余名",
    " 4.5万元 ",
    "一、",
    "（一）",
    "",
    " ",
    "　",
    "𠮷",
    "\t",
    "&amp;",
    "x",
)
WORDS = ("", "0", "1", "2", "-1", "99999999999", "x", "restart", "continue", "begin", "separate")
LEAVES = (
    "tab", "br", "cr", "noBreakHyphen", "sym", "fldChar", "vanish", "footnoteReference",
    "endnoteReference", "commentReference", "lastRenderedPageBreak", "altChunk", "softHyphen",
)  # fmt: skip
SETTINGS = (
    "pStyle", "rStyle", "numPr", "ilvl", "numId", "jc", "outlineLvl", "gridSpan", "vMerge",
    "hMerge", "gridBefore", "vanish", "ins", "del", "tabs", "rPr", "pPr", "tcPr", "trPr",
    "pPrChange", "cellDel", "cellIns", "b", "sz",
)  # fmt: skip
BLOCKS = ("p", "tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "moveTo")
INLINE = (
    "r", "hyperlink", "ins", "del", "moveFrom", "moveTo", "smartTag", "sdt", "sdtContent",
    "fldSimple", "ruby", "rt", "rubyBase", "pict", "txbxContent", "bdo",
)  # fmt: skip
OTHERS = ("mc:AlternateContent", "mc:Choice", "mc:Fallback", "v:textbox", "m:oMath", "m:oMathPara")
PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header1")
SETTLED: tuple[Revisions, ...] = ("accept", "accept", "accept", "reject")
SPLICES = (b"", b"<", b">", b'"', b"&", b"]]>", b"<!--", b"\x00", b"\xff\xfe", b"PK\x03\x04")


def main() -> int:
    """0 where every case ended as it should."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--keep", type=Path, default=Path(gettempdir(), "fuzz_case.docx"))
    asked = parser.parse_args()
    began = time.monotonic()
    outcomes: Counter[str] = Counter()
    for number in range(asked.count):
        data, uri, revisions = case(asked.seed, number)
        try:
            outcomes[outcome(data, uri, revisions)] += 1
            peak = memory.peak() if number % 100 == 0 else None
            assert peak is None or peak < MOST_MEGABYTES, f"{peak} MB"
        except Exception:  # whatever it is, it is what we look for
            asked.keep.write_bytes(data)
            traceback.print_exc()
            print(f"seed {asked.seed}, case {number}: kept in {asked.keep}")
            return 1
    spent, peak = time.monotonic() - began, memory.peak()
    if peak is not None and peak >= MOST_MEGABYTES:
        print(f"seed {asked.seed}: {peak} MB")
        return 1
    print(f"seed {asked.seed}: {asked.count} cases in {spent:.1f} s, at most {peak} MB", flush=True)
    print(told(outcomes))
    return 0


def told(outcomes: Counter[str]) -> str:
    """Outcomes by how often they came."""
    return ", ".join(f"{name} {times}" for name, times in outcomes.most_common())


def outcome(data: bytes, uri: str, revisions: Revisions) -> str:
    """What reading comes to: "document" or an error's code; AssertionError for a broken law."""
    try:
        document = read_bytes(data, uri, revisions)
    except ReadError as error:
        return error.message("en") and error.code
    check(document)
    assert document == read_bytes(data, uri, revisions)
    locator = Locator(data, revisions)
    for found in document.blocks[:5]:
        spans = locator.locate(found.path, 0, len(found.text))
        assert sum(span.end - span.start for span in spans) <= len(found.text)
    return "document"


def check(document: Document) -> None:
    """The laws of every document."""
    blocks = document.blocks
    assert [block.id for block in blocks] == [f"b{at}" for at in range(len(blocks))]
    assert len({block.path for block in blocks}) == len(blocks)
    assert all(block.text.strip() for block in blocks)
    assert all((block.cell is not None) == (block.kind == "table_cell") for block in blocks)
    ids = {block.id for block in blocks}
    assert all(notice.block is None or notice.block in ids for notice in document.notices)


def case(seed: int, number: int) -> tuple[bytes, str, Revisions]:
    """Case `number` of a seed, whatever ran before it: bytes, uri, how changes are settled."""
    chance = random.Random(f"{seed}/{number}")
    files: dict[str, str | bytes] = dict(made(chance))
    data = pack(files)
    for _ in range(chance.randrange(4)):
        data = chance.choice(DAMAGES)(chance, data)
    return data, chance.choice(("x.docx", "x.doc", "x.rtf")), chance.choice(SETTLED)


def made(chance: random.Random) -> dict[str, str]:
    """The parts of a package with any elements in any place."""
    body = "".join(block(chance, 0) for _ in range(chance.randrange(1, 9)))
    if chance.random() < 0.5:
        body += '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    others = {}
    for name in PARTS:
        if chance.random() < 0.3:
            others[name] = part(name if name != "header1" else "hdr", inner(chance, name))
    return parts(body, **others)


def inner(chance: random.Random, name: str) -> str:
    """What a part other than the main one holds."""
    if name == "styles":
        return "".join(
            f'<w:style w:styleId="{chance.choice(WORDS)}">'
            f'<w:basedOn w:val="{chance.choice(WORDS)}"/>'
            f"<w:pPr>{setting(chance, 0)}</w:pPr><w:rPr>{setting(chance, 0)}</w:rPr></w:style>"
            for _ in range(chance.randrange(4))
        )
    if name == "numbering":
        level = (
            f'<w:lvl w:ilvl="{chance.choice(WORDS)}"><w:start w:val="{chance.choice(WORDS)}"/>'
            f'<w:numFmt w:val="{chance.choice(("decimal", "bullet", "chineseCounting", "x"))}"/>'
            f'<w:lvlText w:val="{chance.choice(("%1、", "（%2）", "%9", "", "l"))}"/></w:lvl>'
        )
        return (
            f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )
    single = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}.get(name)
    body = block(chance, 1)
    return f'<w:{single} w:id="{chance.choice(WORDS)}">{body}</w:{single}>' if single else body


def block(chance: random.Random, depth: int) -> str:
    """An element that may hold blocks, most often a paragraph, with anything inside."""
    name = "p" if chance.random() < 0.5 else chance.choice(BLOCKS)
    inside = setting(chance, depth) if chance.random() < 0.5 else ""
    for _ in range(chance.randrange(4)):
        deeper = depth < 6 and (name != "p" or chance.random() < 0.1)
        inside += block(chance, depth + 1) if deeper else inline(chance, depth + 1)
    return f"<w:{name}>{inside}</w:{name}>"


def inline(chance: random.Random, depth: int) -> str:
    """A run or what wraps runs, a text, a sign."""
    draw = chance.random()
    if draw < 0.4 or depth > 8:
        space = ' xml:space="preserve"' if chance.random() < 0.3 else ""
        return f"<w:r><w:t{space}>{chance.choice(TEXTS)}</w:t></w:r>"
    if draw < 0.55:
        kind = chance.choice(WORDS)
        return (
            f'<w:{chance.choice(LEAVES)} w:fldCharType="{kind}" w:type="{kind}" w:id="{kind}"'
            f' w:char="F0{chance.randrange(99):02d}" w:font="Wingdings" r:id="{kind}"/>'
        )
    name = chance.choice(OTHERS) if draw < 0.65 else f"w:{chance.choice(INLINE)}"
    inside = "".join(inline(chance, depth + 1) for _ in range(chance.randrange(3)))
    if chance.random() < 0.15:
        inside += block(chance, depth + 1)
    return f"<{name}>{inside}</{name}>"


def setting(chance: random.Random, depth: int) -> str:
    """Properties, one inside the other."""
    names = [chance.choice(SETTINGS) for _ in range(chance.randrange(1, 4))]
    value = chance.choice(WORDS)
    return (
        "".join(f"<w:{name}>" for name in names[:-1])
        + f'<w:{names[-1]} w:val="{value}"/>'
        + "".join(f"</w:{name}>" for name in reversed(names[:-1]))
    )


def flipped(chance: random.Random, data: bytes) -> bytes:
    """The same with some bytes changed."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 20) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(chance: random.Random, data: bytes) -> bytes:
    """The head or the tail of it."""
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.8 else data[at:]


def spliced(chance: random.Random, data: bytes) -> bytes:
    """With a stretch of it doubled, taken out or replaced."""
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.randrange(200))
    put = chance.choice((data[start:end] * 2, chance.choice(SPLICES), data[end : end + 50]))
    return data[:start] + put + data[end:]


def remixed(chance: random.Random, data: bytes) -> bytes:
    """A package whose parts are damaged, exchanged or gone, and packed again."""
    try:
        archive = Archive(data, Met())
        files: dict[str, str | bytes] = {name: archive[name] for name in archive}
    except (ReadError, KeyError):
        return data
    for name in list(files):
        draw, content = chance.random(), files[name]
        if draw < 0.15:
            del files[name]
        elif draw < 0.45 and isinstance(content, bytes):
            files[name] = spliced(chance, content)
        elif draw < 0.55:
            files[name] = files[chance.choice(list(files))]
    return pack({name: content for name, content in files.items() if usable(name)})


def usable(name: str) -> bool:
    """Whether zipfile can write an entry of this name."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return 0 < len(name) < 60_000 and "\0" not in name


def bare(chance: random.Random, data: bytes) -> bytes:
    """Its markup alone, as flat XML or a web page or an archive without a directory."""
    try:
        markup = Archive(data, Met())[DOCUMENT]
    except (ReadError, KeyError):
        return data
    raw = zlib.compressobj(wbits=-15)
    packed = raw.compress(markup) + raw.flush()
    local = b"PK\x03\x04" + bytes([20, 0, 0, 0, 8, 0]) + bytes(16)
    flat = b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
    flat += b'<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>' + markup
    forms = (
        markup,
        b"<html><body>" + markup + b"</body></html>",
        flat + b"</pkg:xmlData></pkg:part></pkg:package>",
        b'<?xml version="1.0" encoding="utf-16"?>'.decode().encode("utf-16") + markup,
        local + bytes([len(DOCUMENT), 0, 0, 0]) + DOCUMENT.encode() + packed,
        pack({CONTENT_TYPES: "<Types/>", DOCUMENT: b"<!DOCTYPE x [<!ENTITY e 'x'>]>" + markup}),
    )
    return chance.choice(forms)


Damage = Callable[[random.Random, bytes], bytes]
DAMAGES: tuple[Damage, ...] = (flipped, cut, spliced, remixed, remixed, bare)


if __name__ == "__main__":
    sys.exit(main())
