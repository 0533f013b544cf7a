"""On which page blocks begin."""

import pytest

from pipeline.reading import pages, read_bytes
from tests.pipeline.packing import p, pack, parts

BREAK, RENDERED = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def section(kind: str) -> str:
    return f'<w:sectPr><w:type w:val="{kind}"/></w:sectPr>'


def cell(*runs: str) -> str:
    return f"<w:tc><w:p>{''.join(runs)}</w:p></w:tc>"


BOX = f"<w:r><w:txbxContent>{p('框')}</w:txbxContent></w:r>"
BEFORE = "<w:pageBreakBefore/>"
BODIES = [
    (p("一") + p("二"), [1, 1]),
    (p("一") + f"<w:p>{RENDERED}{run('二')}</w:p>", [1, 2]),
    (f"<w:p>{run('一')}{RENDERED}{run('续')}</w:p>" + p("二"), [1, 2]),
    (f"<w:p>{run('一')}{BREAK}</w:p>" + p("二"), [1, 2]),
    (f"<w:p>{run('一')}{BREAK}</w:p><w:p>{RENDERED}{run('二')}</w:p>", [1, 2]),
    (f"<w:p>{BREAK}{run('一')}</w:p>", [2]),
    (p("一") + p("二", BEFORE), [1, 2]),
    (p("一", BEFORE) + p("二", '<w:pageBreakBefore w:val="0"/>'), [1, 1]),
    (p("一") + f"<w:p><w:pPr>{BEFORE}</w:pPr>{RENDERED}{run('二')}</w:p>", [1, 2]),
    (p("一", section("continuous")) + p("二") + section("nextPage"), [1, 2]),
    (p("一", section("nextPage")) + p("二") + section("continuous"), [1, 1]),
    (p("一", "<w:sectPr/>") + p("二") + "<w:sectPr/>", [1, 2]),
    (p("一", "<w:sectPr/>") + p("二") + section("oddPage"), [1, 3]),
    (p("一", "<w:sectPr/>") + p("二") + section("evenPage"), [1, 2]),
    ("<w:tbl><w:tr>" + cell(run("甲"), RENDERED, run("续")) + cell(run("乙"), RENDERED, run("续"))
     + "</w:tr><w:tr>" + cell(run("丙")) + "</w:tr></w:tbl>" + p("后"), [1, 1, 2, 2]),
    (p("一") + f"<w:p>{RENDERED}{run('二')}{BOX}</w:p>", [1, 2, 2]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_pages(body: str, expected: list[int]) -> None:
    data = pack(parts(body))
    found = pages(data)
    assert list(found.values()) == expected
    assert list(found) == [block.path for block in read_bytes(data, "x.docx").blocks]


def test_web_pages_have_no_pages() -> None:
    assert pages("<html><body><p>文</p></body></html>".encode()) == {}
