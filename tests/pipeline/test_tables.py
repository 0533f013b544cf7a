"""Tables as grids: heads, captions, units, and what a cell stands under."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Properties
from pipeline.document import Block, Cell, Document
from pipeline.tables import analyse, head_unit, is_figure


def document(rows: list[list[str | tuple[str, int, int]]], caption: str = "") -> Document:
    """A document of a caption and one table; a tuple is a cell with its row and column span."""
    blocks = [Block("b0", "paragraph", caption, "body/p[1]")] if caption else []
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            text, tall, wide = (cell, 1, 1) if isinstance(cell, str) else cell
            while (row, column) in taken:
                column += 1
            taken |= {(row + r, column + c) for r in range(tall) for c in range(wide)}
            place = Cell("t0", row, column, tall, wide)
            if text:
                name = f"b{len(blocks)}"
                blocks.append(Block(name, "table_cell", text, f"body/tbl[1]/{name}", cell=place))
            column += wide
    return Document("a.docx", "0" * 64, 1, "docx", Properties(), tuple(blocks))


PLAIN = [["单位", "人数（人）", "金额（万元）"], ["甲县", "12", "3.5"], ["合计", "12", "3.5"]]
TWO_ROWS: list[list[str | tuple[str, int, int]]] = [
    [("项目", 2, 1), ("支出", 1, 2)],
    ["预算", "实际"],
    ["助学", "10", "9"],
]


def test_heads_of_a_plain_table() -> None:
    report = document([list(row) for row in PLAIN], "表1 各县情况")
    grids = analyse(report)
    [table] = grids.tables()
    assert (table.header_rows, table.header_columns, table.caption) == (1, 1, "b0")
    cell = next(block for block in report.blocks if block.text == "3.5")
    context = grids.context(cell)
    assert context.column_heads == ("金额（万元）",)
    assert context.row_heads == ("甲县",)
    assert context.unit == "万元"


def test_heads_of_two_rows() -> None:
    report = document(TWO_ROWS)
    grids = analyse(report)
    [table] = grids.tables()
    assert table.header_rows == 2
    cell = next(block for block in report.blocks if block.text == "9")
    assert grids.context(cell).column_heads == ("支出", "实际")


def test_a_caption_states_the_unit_of_all_figures() -> None:
    grids = analyse(document([["项目", "收入"], ["捐赠", "5"]], "表2 收支情况（单位：万元）"))
    [table] = grids.tables()
    assert table.unit == "万元"


def test_side_by_side_lists_keep_their_own_heads() -> None:
    report = document([["收入", "金额", "支出", "金额"], ["捐赠", "5", "活动", "4"]])
    cell = next(block for block in report.blocks if block.text == "4")
    assert analyse(report).context(cell).row_heads == ("活动",)


def test_running_text_before_a_table_is_no_caption() -> None:
    text = "各县总工会精心安排，一线职工热情高涨，收到良好效果，有关情况见下表。" * 2
    [table] = analyse(document([list(row) for row in PLAIN], text)).tables()
    assert table.caption is None


@pytest.mark.parametrize("text", ["12", "1,286", "３４３０.５", "2 184", "96.5%", "—", "/", " "])
def test_figures_and_blanks(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize("text", ["甲县", "第3名", "12人", "其中86场"])
def test_words_are_no_figures(text: str) -> None:
    assert not is_figure(text)


@pytest.mark.parametrize(
    ("head", "unit"),
    [("奖金（万元）", "万元"), ("场次(场)", "场"), ("金额", None), ("（万元）额", None)],
)
def test_head_unit(head: str, unit: str | None) -> None:
    assert head_unit(head) == unit


TEXTS = st.sampled_from(["", "单位", "人数（人）", "12", "合计", "3.5", "—"])
SIZES = st.integers(1, 3)


@given(st.lists(st.lists(st.tuples(TEXTS, SIZES, SIZES), max_size=4), min_size=1, max_size=5))
def test_any_table_has_heads_and_contexts(rows: list[list[str | tuple[str, int, int]]]) -> None:
    report = document(rows)
    grids = analyse(report)
    for table in grids.tables():
        assert table.header_rows >= 0
    for block in report.blocks:
        assert grids.context(block).block == block.id
