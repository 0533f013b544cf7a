"""Files made to take all memory or time end in `too-large`, soon and small; honest ones do not."""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from pipeline.reading import read_bytes
from tests.pipeline.packing import DOCUMENT, NAMESPACES, p, pack, part, parts, said

SECONDS, MEGABYTES = 5, 300
MOST_MEGABYTES = 512  # for whatever is read

# What one file costs a process of its own.
READ = """
import sys, time
from pathlib import Path
from pipeline.errors import ReadError
from pipeline.reading import read_docx
from tests.pipeline.memory import peak
began = time.perf_counter()
try:
    outcome = f"{len(read_docx(Path(sys.argv[1]), 'x.docx').blocks)} blocks"
except ReadError as error:
    outcome = error.code
print(outcome, time.perf_counter() - began, peak() or 0, sep="\\t")
"""


def huge(unit: bytes, size: int) -> bytes:
    """A package whose main part holds `unit` again and again, never held in memory as a whole."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    head = packer.compress(f"<w:document {NAMESPACES}><w:body>".encode())
    head += packer.flush(zlib.Z_FULL_FLUSH)
    chunk = unit * ((1 << 20) // len(unit))
    block = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)  # stands for itself
    raw = head + block * (size // len(chunk))
    raw += packer.compress(b"</w:body></w:document>") + packer.flush()
    entries = {DOCUMENT: (raw, 0, size)}  # nobody gets as far as the checksum
    for name, content in parts("").items():
        if name != DOCUMENT:
            text = content.encode()
            small = zlib.compressobj(wbits=-zlib.MAX_WBITS)
            entries[name] = small.compress(text) + small.flush(), zlib.crc32(text), len(text)
    return archive(entries)


def archive(entries: dict[str, tuple[bytes, int, int]]) -> bytes:
    """A zip archive of deflated entries: what is packed, its checksum and its size unpacked."""
    body, directory = b"", b""
    for name, (raw, crc, size) in entries.items():
        told = struct.pack("<3H3L2H", 8, 0, 33, crc, len(raw), size, len(name), 0)
        directory += b"PK\x01\x02" + struct.pack("<3H", 20, 20, 0) + told
        directory += struct.pack("<3H2L", 0, 0, 0, 0, len(body)) + name.encode()
        body += b"PK\x03\x04" + struct.pack("<2H", 20, 0) + told + name.encode() + raw
    counts = struct.pack("<4H2LH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + counts


def nested_tables(depth: int) -> bytes:
    inside, after = "<w:tbl><w:tr><w:tc>" * depth, "</w:tc></w:tr></w:tbl>" * depth
    return pack(parts(inside + p("底") + after))


def headers(count: int, paragraphs: int) -> bytes:
    names = [f"header{at}" for at in range(count)]
    marks = "".join(f'<w:headerReference r:id="{name}"/>' for name in names)
    header = part("hdr", p("眉") * paragraphs)
    return pack(parts(f"<w:sectPr>{marks}</w:sectPr>", **dict.fromkeys(names, header)))


ATTRIBUTES = "<w:p " + " ".join(f'a{at}=""' for at in range(200)) + "/>"
BOMBS = {
    "a gigabyte of paragraphs": lambda: huge(b"<w:p><w:r><w:t>x</w:t></w:r></w:p>", 1 << 30),
    "a gigabyte of spaces": lambda: huge(b" ", 1 << 30),
    "ten thousand nested tables": lambda: nested_tables(10_000),
    "attributes": lambda: huge(ATTRIBUTES.encode(), 31 << 20),
    "three million paragraphs": lambda: pack(parts("<w:p/>" * 3_000_000)),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_soon_and_small(bomb: str, tmp_path: Path) -> None:
    data = BOMBS[bomb]()
    assert len(data) < 4 << 20
    assert measured(data, tmp_path, SECONDS, MEGABYTES) == "too-large"


def measured(data: bytes, folder: Path, seconds: float, megabytes: int) -> str:
    """What becomes of a file, within these bounds."""
    path = folder / "x.docx"
    path.write_bytes(data)
    command = [sys.executable, "-c", READ, str(path)]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=True, timeout=120
    )
    outcome, spent, peak = done.stdout.strip().split("\t")
    assert float(spent) < seconds
    assert int(peak) < megabytes
    return outcome


SLOW_BEFORE = {  # shapes that cost the square of their size unless the reader takes care
    "spaces below many wrappers": (
        "<w:p>" + "<w:smartTag>" * 1000
        + "<w:r><w:t> x </w:t></w:r>" * 100_000
        + "</w:smartTag>" * 1000 + "</w:p>"
    ),
    "deleted paragraph marks": (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>" * 50_000
    ),
    "fields that never end": (
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100_000 + "</w:p>"
    ),
    "styles that are not there": "".join(
        p("x", f'<w:pStyle w:val="z{at}"/>') for at in range(20_000)
    ),
    "text boxes": (
        "<w:p>"
        + "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></w:pict></w:r>" * 30_000
        + "</w:p>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SLOW_BEFORE)
def test_no_shape_costs_the_square_of_its_size(shape: str, tmp_path: Path) -> None:
    styles = "".join(
        f'<w:style w:styleId="s{at}"><w:basedOn w:val="s{at + 1}"/></w:style>'
        for at in range(20_000)
    )
    data = pack(parts(SLOW_BEFORE[shape], styles=part("styles", styles)))
    assert "blocks" in measured(data, tmp_path, SECONDS, MEGABYTES)


def test_the_cap_on_elements_is_on_all_parts_together(tmp_path: Path) -> None:
    data = headers(5, 200_000)
    assert measured(data, tmp_path, 10, MOST_MEGABYTES) == "too-large"


HEAVIEST = {  # what comes again and again, what stands around it, and how many megabytes are read
    "paragraphs": ("<w:p><w:t>x</w:t></w:p>", "", "", 6),
    "text boxes": (
        "<w:r><w:txbxContent><w:p><w:t>x</w:t></w:p></w:txbxContent></w:r>", "<w:p>", "</w:p>", 8
    ),
    "breaks": ("<w:br/>", "<w:p><w:r>", "</w:r></w:p>", 16),
    "texts between elements": ("<w:b/>x", "<w:p><w:r>", "</w:r></w:p>", 9),
    "a long text of wide characters": ("abc\ndefgh", "<w:p><w:t> 𠮷", "</w:t></w:p>", 28),
}  # fmt: skip


@pytest.mark.parametrize("shape", HEAVIEST)
def test_no_file_takes_more_than_promised(shape: str, tmp_path: Path) -> None:
    """Both sides of the cap: the largest file of a shape that is read, and a larger one."""
    unit, before, after, fits = HEAVIEST[shape]
    for size in (fits, 2 * fits):
        body = before + unit * ((size << 20) // len(unit.encode())) + after
        outcome = measured(pack(parts(body)), tmp_path, 20, MOST_MEGABYTES)
        assert (outcome == "too-large") == (size > fits)


def test_a_text_of_twelve_megabytes_is_read(tmp_path: Path) -> None:
    data = pack(parts(p("志愿服务。" * 800_000)))
    assert measured(data, tmp_path, SECONDS, MEGABYTES) == "1 blocks"
    [text] = said(read_bytes(data, "x.docx"))
    assert len(text) == 4_000_000
