"""Laws of reading: it ends in a document or a ReadError, and its blocks can be told apart."""

import zlib

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.errors import ReadError
from pipeline.reading import read_bytes
from tests.pipeline.packing import DOCUMENT, p, pack, part, parts

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
FILES = parts(
    p("标题", '<w:pStyle w:val="1"/>')
    + p("正文", NUMBERED)
    + f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>{p("格")}</w:tc>'
    + "</w:tr></w:tbl><w:p><w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del/>"
    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox>"
    + "</v:shape></w:pict></w:r></w:p>",
    styles=part("styles", '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'),
    numbering=part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{LEVEL}</w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    footnotes=part("footnotes", f'<w:footnote w:id="2">{p("注")}</w:footnote>'),
)
WHOLE = pack(FILES)
PLACES = st.integers(0, len(WHOLE) - 1)
MARKUP = FILES[DOCUMENT].encode()


def outcome(data: bytes) -> Document | ReadError:
    """What reading comes to; anything but a document or a ReadError fails the test."""
    try:
        document = read_bytes(data, "x.docx")
    except ReadError as error:
        return error
    assert [block.id for block in document.blocks] == [f"b{n}" for n in range(len(document.blocks))]
    assert len({block.path for block in document.blocks}) == len(document.blocks)
    assert all(block.text.strip() for block in document.blocks)
    ids = {block.id for block in document.blocks}
    assert all(notice.block is None or notice.block in ids for notice in document.notices)
    return document


def test_the_whole_package_reads() -> None:
    document = outcome(WHOLE)
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks] == ["标题", "正文", "格", "增", "注"]
    assert document == read_bytes(WHOLE, "x.docx")


@settings(max_examples=50)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"<html>", b"<w:p>"]))
def test_any_bytes(data: bytes, head: bytes) -> None:
    outcome(head + data)


@settings(max_examples=50)
@given(PLACES)
def test_a_cut_package(end: int) -> None:
    outcome(WHOLE[:end])


@settings(max_examples=50)
@given(st.dictionaries(PLACES, st.integers(0, 255), min_size=1, max_size=20))
def test_flipped_bytes(flips: dict[int, int]) -> None:
    data = bytearray(WHOLE)
    for place, value in flips.items():
        data[place] ^= value
    outcome(bytes(data))


@settings(max_examples=50)
@given(
    st.integers(0, len(MARKUP) - 1),
    st.integers(0, 40),
    st.sampled_from([b"", b"<", b">", b'"', b"&", b"-1", b"99999999999", b"</w:p>", b"<w:tbl>"]),
)
def test_faulty_markup(place: int, cut: int, put: bytes) -> None:
    faulty = MARKUP[:place] + put + MARKUP[place + cut :]
    outcome(pack(FILES | {DOCUMENT: faulty.decode("utf-8", "replace")}))


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_any_content_of_a_part(content: bytes) -> None:
    raw = zlib.compressobj(wbits=-15)
    packed = raw.compress(content) + raw.flush()
    name = DOCUMENT.encode()
    header = b"PK\x03\x04" + bytes([20, 0, 0, 0, 8, 0]) + bytes(16)
    outcome(header + bytes([len(name), 0, 0, 0]) + name + packed)
