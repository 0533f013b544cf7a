"""What blocks are: titles and headings by style, by number and by dress, and their near misses."""

import pytest

from tests.pipeline.packing import part, read

CENTRED, RIGHT = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'
TEXT = "入冬以来，全县职工志愿者走村入户送温暖，办成了一批实事好事。"
STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="my"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:styleId="t"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="c"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="toc1"><w:name w:val="toc 1"/></w:style>',
)
TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def line(text: str, properties: str = "", run: str = "") -> str:
    text = text.replace("\t", "</w:t><w:tab/><w:t>")
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>"
        f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


BOLD, LARGE = "<w:b/>", '<w:sz w:val="44"/>'

BELOW_BODY = [  # a line between two paragraphs of running text
    ("一、抓好学习教育，筑牢思想根基", "", "", ("heading", 1)),
    ("（一）收入情况", "", "", ("heading", 2)),
    ("(二)支出情况", "", "", ("heading", 2)),
    ("1.教育投入", "", "", ("heading", 3)),
    ("1、教育投入", "", "", ("heading", 3)),
    ("（1）小学", "", "", ("heading", 4)),
    ("第一章　总则", "", "", ("heading", 1)),
    ("第二节 收支", "", "", ("heading", 2)),
    ("2.1 总体情况", "", "", ("heading", 2)),
    ("一、赛场比作风。岚江轴承公司举办技能比赛", "", "", ("paragraph", None)),
    ("一、", "", "", ("paragraph", None)),
    ("1.5万元用于慰问", "", "", ("paragraph", None)),
    ("2.5 万元用于慰问", "", "", ("paragraph", None)),
    ("1.联系人：张三", "", "", ("paragraph", None)),
    ("一、基本情况\t1", "", "", ("paragraph", None)),
    ("一、" + "很长的标题" * 12, "", "", ("paragraph", None)),
    ("一是草莓产业", "", "", ("paragraph", None)),
    ("一、基本情况", style("toc1"), "", ("paragraph", None)),
    ("小标题", style("1"), "", ("heading", 1)),
    ("小标题", style("my"), "", ("heading", 1)),
    ("小标题", '<w:outlineLvl w:val="2"/>', "", ("heading", 3)),
    ("小标题", style("1") + '<w:outlineLvl w:val="9"/>', "", ("paragraph", None)),
    (TEXT * 2, style("1"), "", ("paragraph", None)),
    ("沧浦区总工会", "", BOLD, ("heading", 1)),
    ("沧浦区总工会", "", '<w:b w:val="0"/>', ("paragraph", None)),
    ("沧浦区总工会：", "", BOLD, ("paragraph", None)),
    ("沧浦区总工会", RIGHT, BOLD, ("paragraph", None)),
    ("沧浦区总工会开展活动。", "", BOLD, ("paragraph", None)),
    ("单位：万元", RIGHT, "", ("caption", None)),
    ("（单位：人次）", "", "", ("caption", None)),
    ("单位领导高度重视", "", "", ("paragraph", None)),
    ("图1 活动现场", "", "", ("caption", None)),
    ("表1 经费情况", "", "", ("paragraph", None)),  # no table beside it
    ("表1 经费情况", style("c"), "", ("caption", None)),
]


@pytest.mark.parametrize(("text", "properties", "run", "expected"), BELOW_BODY)
def test_line_in_the_body(
    text: str, properties: str, run: str, expected: tuple[str, int | None]
) -> None:
    document = read(line(TEXT) + line(text, properties, run) + line(TEXT), styles=STYLES)
    found = document.blocks[1]
    assert (found.kind, found.level) == expected


def test_figures_one_below_the_other_are_a_list() -> None:
    body = line(TEXT) + line("1.红围巾志愿队") + line("2.蓝马甲志愿队") + line(TEXT)
    kinds = [block.kind for block in read(body).blocks]
    assert kinds == ["paragraph"] * 4


def test_numbers_take_the_level_that_styles_give_them() -> None:
    body = line("一、基本情况", '<w:outlineLvl w:val="1"/>') + line(TEXT) + line("二、主要成效")
    assert [block.level for block in read(body).blocks] == [2, None, 2]


CAPTIONS = [
    (line("表1 经费情况"), "caption"),
    (line("附表：经费情况"), "caption"),
    (line("表　奖励情况"), "caption"),
    (line("表1说明了各项经费的情况。"), "paragraph"),
    (line("表彰先进单位"), "paragraph"),
]


@pytest.mark.parametrize(("above", "kind"), CAPTIONS)
def test_line_above_a_table(above: str, kind: str) -> None:
    assert read(line(TEXT) + above + TABLE).blocks[1].kind == kind


TITLES = [
    ([line("某县总工会工作总结", CENTRED, LARGE)], {0}),
    ([line("某县总工会工作总结")], {0}),
    ([line("某县总工会"), line("工作总结", CENTRED, LARGE)], {1}),
    ([line("某县总工会关于", CENTRED, LARGE), line("2023年的报告", CENTRED, LARGE)], {0, 1}),
    ([line("某县总工会文件", CENTRED, LARGE), line("县工〔2024〕3号", CENTRED),
      line("关于劳动竞赛的通报", CENTRED, BOLD)], {2}),
    ([line("某街道工作简报", CENTRED, LARGE), line("第12期（总第86期）", CENTRED),
      line("党建引领志愿活动综述", CENTRED)], {2}),
    ([line("某街道工作简报", CENTRED, LARGE), line("第12期", CENTRED)], {0}),
    ([line("题目", style("t")), line("某局", CENTRED, LARGE)], {0}),
    ([line("题目", style("t")), line(TEXT), line("附件题目", style("t"))], {0}),
    ([TABLE, line("某县总工会工作总结", CENTRED, LARGE)], {1}),
    ([line("市总工会：")], set()),
    ([line(TEXT)], set()),
    ([line("一、基本情况", CENTRED)], set()),
]  # fmt: skip


@pytest.mark.parametrize(("head", "titles"), TITLES)
def test_title(head: list[str], titles: set[int]) -> None:
    blocks = read("".join(head) + line(TEXT), styles=STYLES).blocks
    assert {at for at, block in enumerate(blocks) if block.kind == "title"} == titles


def test_a_letterhead_is_no_heading() -> None:
    head = line("某街道工作简报", CENTRED, LARGE + BOLD) + line("第12期", CENTRED)
    blocks = read(head + line("志愿活动综述", CENTRED, BOLD) + line(TEXT)).blocks
    assert [block.kind for block in blocks] == ["paragraph", "paragraph", "title", "paragraph"]
