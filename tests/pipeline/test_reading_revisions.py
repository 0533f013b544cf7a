"""Tracked changes, accepted and rejected."""

import json
from pathlib import Path

import pytest

from pipeline import cli
from pipeline.reading import read_bytes
from tests.pipeline.packing import codes, p, pack, parts, said

RUN = "<w:r><w:t>{}</w:t></w:r>"


def run(text: str) -> str:
    return RUN.format(text)


def gone(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def marked(mark: str, text: str) -> str:
    return f"<w:p><w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{run(text)}</w:p>"


def row(mark: str, text: str) -> str:
    return f"<w:tr><w:trPr><w:{mark}/></w:trPr><w:tc>{p(text)}</w:tc></w:tr>"


def cell(mark: str, text: str) -> str:
    return f"<w:tc><w:tcPr><w:{mark}/></w:tcPr>{p(text)}</w:tc>"


CHANGES = [
    (f"<w:p><w:ins>{run('新增')}</w:ins>{run('88万元')}</w:p>", ["新增88万元"], ["88万元"]),
    (f"<w:p>{gone('旧')}{run('文')}</w:p>", ["文"], ["旧文"]),
    (f"<w:p><w:moveFrom>{run('走')}</w:moveFrom>{run('中')}<w:moveTo>{run('来')}</w:moveTo></w:p>",
     ["中来"], ["走中"]),
    (f"<w:p><w:ins>{gone('增后又删')}{run('增')}</w:ins>{run('文')}</w:p>", ["增文"], ["文"]),
    (marked("del", "上") + marked("del", "中") + p("下"), ["上中下"], ["上", "中", "下"]),
    (marked("ins", "上") + p("下"), ["上", "下"], ["上下"]),
    (f"<w:tbl>{row('del', '删')}{row('ins', '增')}<w:tr><w:tc>{p('留')}</w:tc></w:tr></w:tbl>",
     ["增", "留"], ["删", "留"]),
    (f"<w:tbl><w:tr>{cell('cellDel', '删')}{cell('cellIns', '增')}{cell('x', '留')}</w:tr></w:tbl>",
     ["增", "留"], ["删", "留"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "accepted", "rejected"), CHANGES)
def test_changes(body: str, accepted: list[str], rejected: list[str]) -> None:
    data = pack(parts(body))
    taken, left = read_bytes(data, "x.docx"), read_bytes(data, "x.docx", "reject")
    assert (said(taken), said(left)) == (accepted, rejected)
    assert codes(taken) == ["tracked-changes"]
    assert codes(left) == ["tracked-changes-rejected"]


def test_changes_of_dress() -> None:
    old = '<w:pPrChange><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>'
    text = p("今年以来，全市各级工会开展活动。")
    data = pack(parts(text + p("小标题", f'<w:outlineLvl w:val="0"/>{old}') + text))
    assert read_bytes(data, "x.docx").blocks[1].level == 1
    assert read_bytes(data, "x.docx", "reject").blocks[1].level == 2


def test_a_change_of_dress_is_no_dress() -> None:
    old = '<w:pPrChange><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>'
    assert read_bytes(pack(parts(p("正文。", old) + p("文。"))), "x.docx").blocks[0].level is None


@pytest.mark.parametrize("verb", ["read", "extract"])
def test_commands_take_the_choice(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(pack(parts(CHANGES[1][0])))
    texts = []
    for choice in ([], ["--revisions", "accept"], ["--revisions", "reject"]):
        assert cli.run([verb, str(path), *choice]) == 0
        [block] = json.loads(capsys.readouterr().out)["blocks"]
        texts.append(block["text"])
    assert texts == ["文", "文", "旧文"]
