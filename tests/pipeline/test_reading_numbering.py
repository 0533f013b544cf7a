"""Automatic numbers: how Word writes and counts them."""

import pytest

from pipeline.reading.numerals import WRITERS, numeral
from tests.pipeline.packing import block, p, part, read

NUMERALS = [
    ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 102: "一〇二"}),
    ("chineseCountingThousand", {10: "十", 21: "二十一", 100: "一百", 101: "一百零一",
                                 110: "一百一十", 1001: "一千零一", 10010: "一万零一十"}),
    ("japaneseCounting", {10: "十", 21: "二十一", 101: "百一", 1111: "千百十一"}),
    ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 205: "贰佰零伍"}),
    ("ideographDigital", {10: "一〇", 25: "二五"}),
    ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
    ("ideographZodiac", {1: "子", 12: "亥"}),
    ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥"}),
    ("ideographEnclosedCircle", {1: "㊀", 10: "㊉", 11: "11"}),
    ("decimalEnclosedCircle", {0: "⓪", 1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51"}),
    ("decimalEnclosedCircleChinese", {3: "③"}),
    ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}),
    ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}),
    ("decimalFullWidth", {12: "１２"}),
    ("decimalZero", {5: "05", 12: "12"}),
    ("upperRoman", {4: "IV", 1999: "MCMXCIX"}),
    ("lowerLetter", {1: "a", 26: "z", 27: "aa"}),
    ("ordinal", {1: "1st", 11: "11th", 22: "22nd"}),
    ("taiwaneseCountingThousand", {10000: "一萬"}),
    ("koreanCounting", {11: "십일"}),
    ("none", {1: ""}),
    ("no-such-format", {7: "7"}),
]  # fmt: skip


@pytest.mark.parametrize(("style", "written"), NUMERALS)
def test_numerals(style: str, written: dict[int, str]) -> None:
    assert {value: numeral(value, style) for value in written} == written


@pytest.mark.parametrize("style", WRITERS)
def test_every_numeral_is_written(style: str) -> None:
    assert all(numeral(value, style) for value in (*range(120), 1000, 10_000, 32_767, 10**12))


def level(at: int, style: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LISTS = (
    (0, level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）")
     + level(2, "decimal", "%3.")),
    (1, level(0, "japaneseCounting", "第%1章", '<w:pStyle w:val="Chapter"/>')
     + level(1, "decimal", "%1.%2", "<w:isLgl/>")
     + level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>')),
    (2, level(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')),
    (3, '<w:numStyleLink w:val="Outline"/>'),
)  # fmt: skip
NUMBERS = {
    1: "0",
    2: '0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride><w:x w:val="',
    3: "1",
    4: "2",
    5: "3",
    6: "0",
}
NUMBERING = part(
    "numbering",
    "".join(f'<w:abstractNum w:abstractNumId="{n}">{lv}</w:abstractNum>' for n, lv in LISTS)
    + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/></w:num>' for n, a in NUMBERS.items()
    ),
)
STYLES = part(
    "styles",
    '<w:style w:styleId="Chapter"><w:basedOn w:val="Numbered"/></w:style>'
    '<w:style w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Outline"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
)


def numbered(number: int, at: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'


STYLED = '<w:pStyle w:val="Numbered"/>'
COUNTED = [
    ([numbered(1), numbered(1, 1), numbered(1, 1), numbered(1), numbered(1, 1)],
     ["一、", "（一）", "（二）", "二、", "（一）"]),
    ([numbered(1, 1), numbered(1, 2), numbered(1)], ["（一）", "1.", "二、"]),
    ([numbered(1), numbered(2), numbered(2), numbered(1)], ["一、", "十一、", "十二、", "十三、"]),
    ([numbered(1), numbered(6)], ["一、", "二、"]),
    ([STYLED, numbered(3, 1), STYLED], ["第一章", "1.1", "第二章"]),
    (['<w:pStyle w:val="Chapter"/>', '<w:pStyle w:val="Nowhere"/>'], ["第一章", None]),
    ([STYLED + numbered(0), STYLED], [None, "第一章"]),
    ([numbered(3), numbered(3, 2), numbered(3), numbered(3, 2)],
     ["第一章", "a)", "第二章", "b)"]),
    ([numbered(4), numbered(5), numbered(99), ""], ["•", "一、", None, None]),
    ([numbered(1, 8), numbered(1, -5)], [None, "一、"]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "labels"), COUNTED)
def test_labels(paragraphs: list[str], labels: list[str | None]) -> None:
    body = "".join(p(f"段{at}", properties) for at, properties in enumerate(paragraphs))
    document = read(body, numbering=NUMBERING, styles=STYLES)
    assert [block.label for block in document.blocks] == labels
    assert [block.text for block in document.blocks] == [f"段{n}" for n in range(len(labels))]


def test_a_cell_bears_its_first_number() -> None:
    cell = f"<w:tc>{p('甲', numbered(1))}{p('乙', numbered(1))}</w:tc>"
    document = read(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + p("丙", numbered(1)),
                    numbering=NUMBERING)  # fmt: skip
    assert block(document, "甲\n乙").label == "一、"
    assert block(document, "丙").label == "三、"


def test_empty_paragraphs_count() -> None:
    body = p("甲", numbered(1)) + p("", numbered(1)) + p("乙", numbered(1))
    assert block(read(body, numbering=NUMBERING), "乙").label == "三、"
