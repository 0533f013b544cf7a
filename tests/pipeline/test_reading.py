"""What a reader sees of a report: its words, in order, with their places."""

import hashlib
from pathlib import Path

import docx
import pytest

from pipeline.document import Cell
from pipeline.errors import ReadError
from pipeline.reading import read_bytes, read_docx
from tests.pipeline.packing import block, codes, p, pack, part, parts, read, said

RUN = "<w:r><w:t>{}</w:t></w:r>"
BOX = "<w:txbxContent>{}</w:txbxContent>"
ANCHOR = "<w:r><w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict></w:r>"


def runs(*texts: str) -> str:
    return "".join(RUN.format(text) for text in texts)


def equation(instruction: str) -> str:
    """A field without a result, as Word makes a circled character."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def field(*marks: str) -> str:
    """Runs of field characters (begin, separate, end) and, for other words, of text."""
    steps = ("begin", "separate", "end")
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' if mark in steps else runs(mark)
        for mark in marks
    )


ENTRIES = '<w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/>'
PARAGRAPHS = [
    (runs("共计", "300", "余名"), ["共计300余名"]),
    (f"<w:ins>{runs('新增')}</w:ins>{runs('88万元')}", ["新增88万元"]),
    (f"<w:del><w:r><w:delText>旧</w:delText></w:r>{runs('旧')}</w:del>{runs('新')}", ["新"]),
    (f"<w:moveFrom>{runs('走')}</w:moveFrom><w:moveTo>{runs('来')}</w:moveTo>", ["来"]),
    (f"<w:sdt><w:sdtPr/><w:sdtContent>{runs('控件')}</w:sdtContent></w:sdt>", ["控件"]),
    (f"<w:hyperlink>{runs('链接')}</w:hyperlink>{runs('后')}", ["链接后"]),
    (f"<w:smartTag><w:bdo>{runs('甲')}</w:bdo></w:smartTag>", ["甲"]),
    ("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>", ["一\n二\n三"]),
    ('<w:r><w:t>12</w:t><w:br w:type="page"/><w:t>3</w:t></w:r>', ["123"]),
    ("<w:r><w:t>12</w:t><w:lastRenderedPageBreak/><w:t>3</w:t></w:r>", ["123"]),
    ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", ["甲\t乙"]),
    ('<w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr>' + runs("甲"), ["甲"]),
    ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/></w:r>", ["A-B"]),
    ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', ["✓"]),
    ('<w:r><w:sym w:font="宋体" w:char="00B0"/></w:r>', ["°"]),
    (field("begin", "PAGE", "separate", "3", "end", "页"), ["3页"]),
    (field("begin", "IF", "begin", "X", "separate", "x", "end", "separate", "3", "end"), ["3"]),
    (field("begin", "正文还在"), ["正文还在"]),
    (runs("第") + equation(r"EQ \o\ac(○,3)") + runs("组"), ["第3组"]),
    (equation(r" eq \f(1,2) ") + runs("以上"), ["1/2以上"]),
    (equation("PAGE") + runs("页"), ["页"]),
    (field("separate", "甲", "end", "乙"), ["甲乙"]),
    (f"<w:ruby><w:rt>{runs('hàn')}</w:rt><w:rubyBase>{runs('汉')}</w:rubyBase></w:ruby>", ["汉"]),
    (runs("公式") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", ["公式x"]),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>见</w:t></w:r>", ["见"]),
    ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>', ["见"]),
    ("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + runs("见"), ["见"]),
    ('<w:r><w:t xml:space="preserve"> 甲 </w:t><w:t>\n乙 </w:t></w:r>', [" 甲 乙"]),
    (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{ENTRIES}</w:ddList></w:ffData>'
        "</w:fldChar></w:r>" + field("separate", "end", "后"),
        ["乙后"],
    ),
    (f"<w:fldSimple>{runs('8')}</w:fldSimple>{runs('页')}", ["8页"]),
    (runs("　"), []),
    (runs("段甲") + f"<w:p>{runs('内段')}</w:p>" + runs("段乙"), ["段甲段乙", "内段"]),
    (runs("前") + ANCHOR.format(BOX.format(p("框"))) + runs("后"), ["前后", "框"]),
]


@pytest.mark.parametrize(("content", "expected"), PARAGRAPHS)
def test_paragraph_says(content: str, expected: list[str]) -> None:
    assert said(read(f"<w:p>{content}</w:p>")) == expected


CHOICES = [
    ("<mc:Choice>甲</mc:Choice><mc:Fallback>乙</mc:Fallback>", ["甲"]),
    ("<mc:Choice/><mc:Fallback>乙</mc:Fallback>", ["乙"]),
    ("<mc:Choice/><mc:Choice>丙</mc:Choice><mc:Fallback>乙</mc:Fallback>", ["丙"]),
    ("<mc:Choice>甲</mc:Choice>", ["甲"]),
    ("<mc:Choice/>", []),
]


@pytest.mark.parametrize(("branches", "expected"), CHOICES)
def test_alternate_is_read_once(branches: str, expected: list[str]) -> None:
    for sign in "甲乙丙":
        branches = branches.replace(sign, f"<w:t>{sign}</w:t>")
    content = f"<w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r>"
    assert said(read(f"<w:p>{content}</w:p>")) == expected


MARK = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
BODIES = [
    (f"<w:p>{MARK}{runs('上')}</w:p><w:p>{MARK}{runs('中')}</w:p>" + p("下"), ["上中下"]),
    (f"<w:p>{MARK}{runs('上')}</w:p><w:tbl/>", ["上"]),
    (f"<w:sdt><w:sdtContent>{p('一')}<w:customXml>{p('二')}</w:customXml></w:sdtContent></w:sdt>",
     ["一", "二"]),
    ("<w:sdt><w:sdtContent>" * 300 + p("深") + "</w:sdtContent></w:sdt>" * 300 + p("后"),
     ["深", "后"]),
    (p("一") + "<m:oMathPara><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></m:oMathPara>" + p("二"),
     ["一", "y", "二"]),
    (p("一") + runs("漏") + p("二"), ["一", "漏", "二"]),
    (f"<w:p>{ANCHOR.format(BOX.format(p('甲') + p('乙')))}</w:p>{p('丙')}", ["甲", "乙", "丙"]),
    ('<w:p><w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r></w:p>',
     ["艺术字"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_body_says(body: str, expected: list[str]) -> None:
    assert said(read(body)) == expected


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


SPAN, BEFORE = '<w:gridSpan w:val="2"/>', '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
ACROSS, OVER = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
TABLES = [
    (table(cell("甲") + cell("乙")), {"甲": (0, 0, 1, 1), "乙": (0, 1, 1, 1)}),
    (table(cell("甲", SPAN) + cell("乙")), {"甲": (0, 0, 1, 2), "乙": (0, 2, 1, 1)}),
    (table(BEFORE + cell("甲")), {"甲": (0, 1, 1, 1)}),
    (table(cell("甲", DOWN), cell("藏", ON), cell("", ON)), {"甲": (0, 0, 3, 1)}),
    (table(cell("甲"), cell("乙", ON)), {"甲": (0, 0, 1, 1), "乙": (1, 0, 1, 1)}),
    (table(cell("甲", DOWN), cell("乙", DOWN)), {"甲": (0, 0, 1, 1), "乙": (1, 0, 1, 1)}),
    (table(cell("甲", ACROSS) + cell("", OVER) + cell("乙")),
     {"甲": (0, 0, 1, 2), "乙": (0, 2, 1, 1)}),
    (table(cell("甲", SPAN + DOWN), cell("", SPAN + ON) + cell("乙")),
     {"甲": (0, 0, 2, 2), "乙": (1, 2, 1, 1)}),
    (table(cell("甲", '<w:gridSpan w:val="0"/>') + cell("乙")),
     {"甲": (0, 0, 1, 1), "乙": (0, 1, 1, 1)}),
    (table(cell("删", "<w:cellDel/>") + cell("甲")), {"甲": (0, 0, 1, 1)}),
    (table("<w:trPr><w:del/></w:trPr>" + cell("删"), cell("甲")), {"甲": (0, 0, 1, 1)}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TABLES)
def test_cells_stand_on_the_grid(body: str, expected: dict[str, tuple[int, int, int, int]]) -> None:
    blocks = read(body).blocks
    assert {block.text: block.cell for block in blocks} == {
        text: Cell("t0", *place) for text, place in expected.items()
    }
    assert {block.kind for block in blocks} == {"table_cell"}


def test_paragraphs_of_a_cell_are_joined() -> None:
    assert said(read(f"<w:tbl><w:tr><w:tc>{p('甲')}<w:p/>{p('乙')}</w:tc></w:tr></w:tbl>")) == [
        "甲\n乙"
    ]


def test_inner_table_follows_the_outer_cell() -> None:
    outer = f"<w:tc>{p('外')}{table(cell('内一') + cell('内二'))}<w:p/></w:tc>{cell('邻')}"
    document = read(p("文") + table(outer) + table(cell("后")))
    assert said(document) == ["文", "外", "内一", "内二", "邻", "后"]
    places = [block.cell.table for block in document.blocks if block.cell]
    assert places == ["t0", "t1", "t1", "t0", "t2"]
    assert block(document, "内二").path == "body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[2]"


def test_text_below_an_inner_table_reads_after_it() -> None:
    document = read(table(f"<w:tc>{p('上')}{table(cell('内'))}{p('下')}</w:tc>"))
    assert said(document) == ["上", "内", "下"]
    assert block(document, "上").cell == block(document, "下").cell


def test_many_nested_tables_are_read() -> None:
    body = p("底")
    for _ in range(300):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert said(read(body)) == ["底"]


NOTE = '<w:{0} w:id="{1}">{2}</w:{0}>'
REFERENCES = (
    '<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id="3"/><w:footnoteReference w:id="2"/>'
    '<w:endnoteReference w:id="2"/></w:r></w:p>'
    '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
)


def test_stories_follow_one_another() -> None:
    notes = [NOTE.format("footnote", at, p(f"脚注{at}")) for at in (1, 2, 3)]
    document = read(
        REFERENCES,
        comments=part("comments", NOTE.format("comment", 0, p("批注"))),
        footer1=part("ftr", p("页脚")),
        header1=part("hdr", p("页眉") + table(cell("密级"))),
        endnotes=part("endnotes", NOTE.format("endnote", 2, p("尾注"))),
        footnotes=part("footnotes", "".join(notes)),
    )
    assert [(block.id, block.kind, block.text, block.path) for block in document.blocks] == [
        ("b0", "paragraph", "文", "body/p[1]"),
        ("b1", "footnote", "脚注3", "footnotes/footnote[3]/p[1]"),
        ("b2", "footnote", "脚注2", "footnotes/footnote[2]/p[1]"),
        ("b3", "endnote", "尾注", "endnotes/endnote[1]/p[1]"),
        ("b4", "header", "页眉", "header1/p[1]"),
        ("b5", "header", "密级", "header1/tbl[1]/tr[1]/tc[1]"),
        ("b6", "footer", "页脚", "footer1/p[1]"),
        ("b7", "comment", "批注", "comments/comment[1]/p[1]"),
    ]


def test_notices_name_the_block_they_touch() -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>见</w:t></w:r></w:p>"
    document = read(p("文") + hidden + f"<w:p><w:ins>{runs('增')}</w:ins></w:p>")
    assert [(notice.code, notice.block) for notice in document.notices] == [
        ("hidden-text", "b1"),
        ("tracked-changes", "b2"),
    ]


def test_notices_are_chinese_for_every_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_LANG", "en")
    assert read("").notices[0].message.startswith("文件中没有文字")


def test_hidden_styles_hide() -> None:
    style = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/>{}</w:style>'
    styles = part(
        "styles",
        style.format("Hid", "", "<w:rPr><w:vanish/></w:rPr>") + style.format("Heir", "Hid", ""),
    )
    paragraph = '<w:r><w:rPr><w:rStyle w:val="Heir"/></w:rPr><w:t>藏</w:t></w:r>'
    body = f"<w:p>{paragraph}{runs('见')}</w:p>" + p("藏", '<w:pStyle w:val="Hid"/>')
    assert said(read(body, styles=styles)) == ["见"]


def test_file_tells_of_itself(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("正文。")
    document.core_properties.title, document.core_properties.author = "题目", "办公室"
    path = tmp_path / "报告.docx"
    document.save(str(path))
    read = read_docx(path, "甲/报告.docx")
    data = path.read_bytes()
    assert (read.uri, read.bytes, read.format) == ("甲/报告.docx", len(data), "docx")
    assert read.sha256 == hashlib.sha256(data).hexdigest()
    assert (read.properties.title, read.properties.author) == ("题目", "办公室")
    assert said(read) == ["正文。"]
    assert codes(read) == []


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        read_docx(tmp_path / "没有.docx", "没有.docx")
    assert caught.value.code == "unreadable"
    assert caught.value.path == str(tmp_path / "没有.docx")


def test_errors_name_the_uri() -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(b"", "甲/空.docx")
    assert (caught.value.code, caught.value.path) == ("empty", "甲/空.docx")


EMBEDDED = [
    ("chunk.html", "<html><body><h1>题</h1><p>甲 <b>乙</b><br>丙</p></body></html>",
     ["题", "甲 乙\n丙"]),
    ("chunk.txt", "甲\n乙", ["甲", "乙"]),
    ("chunk.mht", "Content-Type: text/html; charset=utf-8\n\n<p>Page</p>", ["Page"]),
    ("chunk.docx", pack(parts(p("内") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")),
     ["内"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "expected"), EMBEDDED)
def test_embedded_documents_are_read_in_place(
    name: str, content: str | bytes, expected: list[str]
) -> None:
    files = parts(p("前") + '<w:altChunk r:id="aFChunk1"/>' * 2 + p("后"), aFChunk1="")
    rels = "word/_rels/document.xml.rels"
    files[rels] = files[rels].replace("aFChunk1.xml", name)
    document = read_bytes(pack(files | {f"word/{name}": content}), "x.docx")
    assert said(document) == ["前", *expected, "后"]
    assert codes(document) == ["embedded-document", "unread-chunk"]  # the second one is a repeat
