"""Packages as they come: refused with a reason, or mended and read with a notice."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Callable

import pytest

from pipeline.errors import ReadError
from pipeline.reading import archive, budget, read_bytes
from tests.pipeline.packing import (
    CONTENT_TYPES,
    DOCUMENT,
    NAMESPACES,
    codes,
    p,
    pack,
    parts,
    read,
    said,
)

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
REFUSED = [
    ("empty", b""),
    ("encrypted", OLE + "EncryptedPackage".encode("utf-16-le")),
    ("legacy-doc", OLE + "WordDocument".encode("utf-16-le")),
    ("not-a-document", OLE + "Workbook".encode("utf-16-le")),
    ("rtf", b"{\\rtf1 text}"),
    ("not-a-document", b"\x00\x01plain bytes"),
    ("not-a-document", "第一行。\n第二行。".encode()),
    ("not-a-document", pack({"readme.txt": "x"})),
    ("not-a-document", pack({CONTENT_TYPES: "<Types/>", "xl/workbook.xml": "<workbook/>"})),
    ("beyond-salvage", pack({CONTENT_TYPES: "<Types/>", DOCUMENT: "no xml at all"})),
    ("beyond-salvage", pack(parts(p("文")))[:60]),
    ("too-large", pack(parts("<w:p>" * 3000 + "</w:p>" * 3000))),
]


@pytest.mark.parametrize(("code", "data"), REFUSED)
def test_refused(code: str, data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "x.docx")
    assert caught.value.code == code


def test_a_locked_zip_is_encrypted() -> None:
    data = bytearray(pack(parts(p("文"))))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.find(mark)
        while at >= 0:
            data[at + (6 if mark == b"PK\x03\x04" else 8)] |= 1
            at = data.find(mark, at + 4)
    with pytest.raises(ReadError) as caught:
        read_bytes(bytes(data), "x.docx")
    assert caught.value.code == "encrypted"


CAPS: list[tuple[object, str, int]] = [
    (archive, "MAX_PART", 2000),
    (archive, "MAX_TOTAL", 4000),
    (archive, "RATIO_COUNTS_FROM", 2000),
    (budget, "MOST", 500),
]


@pytest.mark.parametrize(("module", "cap", "value"), CAPS)
def test_caps(monkeypatch: pytest.MonkeyPatch, module: object, cap: str, value: int) -> None:
    data = pack(parts(p("文") * 20 + "<w:p/>" * 100 + p("　" * 200_000)))
    assert said(read_bytes(data, "x.docx")) == ["文"] * 20
    monkeypatch.setattr(budget, "SMALL", 0)
    monkeypatch.setattr(module, cap, value)
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "x.docx")
    assert caught.value.code == "too-large"


def test_pictures_are_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PART", 10_000)
    data = pack(parts(p("文")) | {"word/media/image1.png": "0" * 100_000})
    assert said(read_bytes(data, "x.docx")) == ["文"]


def strict(files: dict[str, str]) -> dict[str, str]:
    old, new = "schemas.openxmlformats.org", "purl.oclc.org/ooxml"
    return {
        name: content.replace(f"{old}/wordprocessingml/2006", f"{new}/wordprocessingml").replace(
            f"{old}/officeDocument/2006", f"{new}/officeDocument"
        )
        for name, content in files.items()
    }


def target(value: str) -> Callable[[dict[str, str]], dict[str, str]]:
    def change(files: dict[str, str]) -> dict[str, str]:
        rels = files["_rels/.rels"].replace("word/document.xml", value)
        return files | {"_rels/.rels": rels}

    return change


def without(name: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda files: {key: value for key, value in files.items() if key != name}


def renamed(name: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda files: target(name)({name: files[DOCUMENT]} | without(DOCUMENT)(files))


def text(value: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda files: files | {DOCUMENT: files[DOCUMENT].replace("正文", value)}


def doctype(files: dict[str, str]) -> dict[str, str]:
    declared = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY i "内部">]>'
    return files | {DOCUMENT: declared + files[DOCUMENT].replace("正文", "正&e;&i;文")}


def typed(content_type: str) -> Callable[[dict[str, str]], dict[str, str]]:
    override = f'<Types><Override PartName="/word/main.xml" ContentType="{content_type}"/></Types>'
    return lambda files: {CONTENT_TYPES: override, "word/main.xml": files[DOCUMENT]}


MENDED: list[tuple[Callable[[dict[str, str]], dict[str, str]], list[str]]] = [
    (strict, []),
    (target("/word/document.xml"), []),
    (target("Word\\Document.XML"), []),
    (target("word/%64ocument.xml"), []),
    (target("NULL"), ["repaired-package"]),
    (renamed("word/Dokument2.xml"), []),
    (without(CONTENT_TYPES), ["repaired-package"]),
    (without("_rels/.rels"), ["repaired-package"]),
    (without("word/_rels/document.xml.rels"), []),
    (typed("application/vnd.ms-word.document.macroEnabled.main+xml"), ["repaired-package"]),
    (text("正\x0b文"), ["repaired-xml"]),
    (text("正&nbsp;文"), ["repaired-xml"]),
    (text("正<!-- 注 -->文<?pi x?>"), []),
    (text("<![CDATA[正文]]>"), []),
    (doctype, ["doctype", "repaired-xml"]),
]


@pytest.mark.parametrize(("change", "notices"), MENDED)
def test_mended(change: Callable[[dict[str, str]], dict[str, str]], notices: list[str]) -> None:
    document = read_bytes(pack(change(parts(p("正文")))), "x.docx")
    assert said(document) == ["正文"]
    assert codes(document) == notices


def test_a_bare_ampersand_stays() -> None:
    assert said(read(p("研发 & 推广"))) == ["研发 & 推广"]


def test_macro_files_say_so() -> None:
    change = typed("application/vnd.ms-word.document.macroEnabled.main+xml")
    assert read_bytes(pack(change(parts(p("文")))), "x.docm").format == "docm"


def test_a_cut_archive_gives_what_is_left() -> None:
    files = parts("".join(p(f"第{n}段，{zlib.crc32(bytes([n]))}。") for n in range(200)))
    whole = pack({CONTENT_TYPES: files.pop(CONTENT_TYPES)} | files)
    document = read_bytes(whole[: whole.find(b"word/_rels") - 600], "x.docx")
    assert said(document)[0] == said(read_bytes(whole, "x.docx"))[0]
    assert 20 < len(document.blocks) < 200
    assert {"salvaged-archive", "damaged-part"} <= set(codes(document))


def test_one_wrong_byte_is_found_by_its_checksum() -> None:
    data = bytearray(pack(parts(p("正文"))))
    at = data.find(DOCUMENT.encode()) + len(DOCUMENT) + 40
    data[at] ^= 0xFF
    assert said(read_bytes(bytes(data), "x.docx")) == ["正文"]


def test_the_last_of_two_entries_counts() -> None:
    stream = io.BytesIO(pack(parts(p("第一份"))))
    with zipfile.ZipFile(stream, "a") as archive_file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile says that the name is doubled
        archive_file.writestr(DOCUMENT, parts(p("第二份"))[DOCUMENT])
    document = read_bytes(stream.getvalue(), "x.docx")
    assert (said(document), codes(document)) == (["第二份"], ["duplicate-entries"])


PAGE = (
    "<html><head><title>不读</title></head><body><p>甲</p><table><tr><td>乙</table>{}</body></html>"
)
DECLARED = '<meta charset="gb2312">'
FLAT = (
    '<?xml version="1.0"?><pkg:package'
    ' xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
    '<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>'
    f"<w:document {NAMESPACES}><w:body>{p('正文')}</w:body></w:document>"
    "</pkg:xmlData></pkg:part></pkg:package>"
)
WORD_2003 = (
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
    f"<w:body>{p('正文')}</w:body></w:wordDocument>"
)
OTHER_FORMS = [
    (PAGE.format("").encode(), "html", ["甲", "乙"]),
    (PAGE.format(DECLARED).encode("gb18030"), "html", ["甲", "乙"]),
    (PAGE.format("").encode("utf-16"), "html", ["甲", "乙"]),
    (FLAT.encode(), "flat-opc", ["正文"]),
    (WORD_2003.encode(), "word-2003", ["正文"]),
]


@pytest.mark.parametrize(("data", "form", "expected"), OTHER_FORMS)
def test_other_forms_are_read_with_a_notice(data: bytes, form: str, expected: list[str]) -> None:
    document = read_bytes(data, "x.docx")
    assert (said(document), document.format) == (expected, form)
    assert "html-document" in codes(document) or "flat-package" in codes(document)
