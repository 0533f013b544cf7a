"""Evidence leads back to the runs of the file: the located slices make up the text again."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from pipeline.reading import Locator, Revisions, RunSpan, locate, read_bytes
from tests.pipeline.packing import DOCUMENT, WORD, p, pack, part, parts

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.docx"))
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "p": "\n", "noBreakHyphen": "-"}


def quoted(data: bytes, span: RunSpan) -> str:
    """What an exporter finds at a span, in the file as it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(span.part))
    element = root.find(span.path)
    assert element is not None, span
    name = etree.QName(element).localname
    text = element.text or "" if name in ("t", "delText") else SIGNS.get(name, "✓")
    return "".join(" " if sign in "\r\n\t" and name == "t" else sign for sign in text)[
        span.start : span.end
    ]


def check(data: bytes, revisions: Revisions = "accept") -> list[str]:
    """The texts of all blocks, each made up of its spans, whole and in slices."""
    locator = Locator(data, revisions)
    blocks = read_bytes(data, "x.docx", revisions).blocks
    for block in blocks:
        size = len(block.text)
        for start, end in {(0, size), (0, 1), (size - 1, size), (size // 3, size // 2 + 1)}:
            spans = locator.locate(block.path, start, end)
            assert "".join(quoted(data, span) for span in spans) == block.text[start:end]
    return [block.text for block in blocks]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples(sample: Path) -> None:
    assert check(sample.read_bytes())


def run(text: str, space: str = "") -> str:
    return f"<w:r><w:t{space}>{text}</w:t></w:r>"


KEEP = ' xml:space="preserve"'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("12")}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"
    "</w:r>"
)
MARK = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
BODIES = {
    "runs": f"<w:p>{run('共计')}{run('300')}{run('余名')}</w:p>",
    "spaces": f"<w:p>{run(' 甲 ')}{run(' 乙 ', KEEP)}{run(chr(10) + '丙' + chr(10))}</w:p>",
    "field": f"<w:p>{run('第')}{FIELD}{run('页')}</w:p>",
    "breaks": "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>"
    '<w:noBreakHyphen/><w:br w:type="page"/><w:t>丁</w:t></w:r></w:p>',
    "symbol": '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>',
    "changes": f"<w:p><w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r>"
    "</w:del>"
    f"{run('文')}</w:p>",
    "joined": f"<w:p>{MARK}{run('上')}</w:p>" + p("下"),
    "text box": f"<w:p>{run('前')}{BOX.format(p('框甲') + p('框乙'))}{run('后')}</w:p>",
    "cell": f"<w:tbl><w:tr><w:tc>{p('甲')}<w:p/>{p('乙')}</w:tc><w:tc>{p('丙')}</w:tc></w:tr>"
    "</w:tbl>",
    "nested table": "<w:tbl><w:tr><w:tc>"
    f"{p('上')}<w:tbl><w:tr><w:tc>{p('内')}</w:tc></w:tr></w:tbl>{p('下')}</w:tc></w:tr></w:tbl>",
    "wrappers": "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p>"
    f"<w:hyperlink>{run('链接')}</w:hyperlink></w:p></w:sdtContent></w:sdt>",
    "alternate": "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice>"
    "<mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    "strays": p("一") + run("漏") + p("二"),
    "nested paragraph": f"<w:p>{run('段甲')}<w:p>{run('内段')}</w:p>{run('段乙')}</w:p>",
    "formula": f"<w:p>{run('公式')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>",
    "hidden": f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>{run('见')}</w:p>",
}


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("revisions", ["accept", "reject"])
def test_bodies(body: str, revisions: Revisions) -> None:
    assert check(pack(parts(BODIES[body])), revisions)


def test_other_parts() -> None:
    marks = (
        '<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    )
    note = f'<w:footnote w:id="2">{p("脚注")}</w:footnote>'
    comment = f'<w:comment w:id="0">{p("批注")}</w:comment>'
    files = parts(
        marks,
        footnotes=part("footnotes", note),
        header1=part("hdr", p("页眉")),
        comments=part("comments", comment),
    )
    data = pack(files)
    assert check(data) == ["文", "脚注", "页眉", "批注"]
    [span] = locate(data, "footnotes/footnote[1]/p[1]", 1, 2)
    w = f"{{{WORD}}}"
    assert span == RunSpan("word/footnotes.xml", f"{w}footnote/{w}p/{w}r/{w}t", 1, 2)


def test_what_has_no_runs() -> None:
    page = "<html><body><p>甲</p></body></html>".encode()
    assert locate(page, "body/p[1]", 0, 1) == ()
    with pytest.raises(KeyError):
        locate(pack(parts(p("文"))), "body/p[7]", 0, 1)


def test_files_in_other_namespaces() -> None:
    files = parts(p("正文"))
    files[DOCUMENT] = files[DOCUMENT].replace("<w:", "<x:").replace("</w:", "</x:")
    files[DOCUMENT] = files[DOCUMENT].replace("xmlns:w=", "xmlns:x=")
    data = pack(files)
    assert check(data) == ["正文"]
