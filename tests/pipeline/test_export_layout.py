"""A report's blocks in the order and the grids that a page shows."""

from typing import Any

import pytest
from hypothesis import given

from models import Report
from pipeline.export.layout import Grid, Part, Passage, lay_out
from tests.models.records import reports, small


def laid_out(blocks: list[dict[str, Any]], tables: list[dict[str, Any]]) -> list[Part]:
    """The body of a report of these blocks; ids and paths are filled in."""
    fields = small()
    own: dict[str, Any] = {
        "sections": [],
        "organisations": [],
        "counts": [],
        "amounts": [],
        "activities": [],
    }
    own |= {"dates": [], "people": [], "checks": [], "notices": [], "tables": tables}
    filled = [{"id": f"b{index}", "path": f"x{index}", **b} for index, b in enumerate(blocks)]
    return lay_out(Report.model_validate({**fields, **own, "blocks": filled})).body


def cell(place: tuple[int, ...], text: str, table: str = "t0", **more: Any) -> dict[str, Any]:
    """A cell at (row, column, row span, column span)."""
    row, column, down, across = (*place, 1, 1)[:4]
    spans = {"row_span": down, "column_span": across}
    return {
        "kind": "table_cell",
        "table": table,
        "row": row,
        "column": column,
        "text": text,
        **spans,
        **more,
    }


def drawn(part: Part) -> Any:
    """A passage as its text; a grid as its captions and rows, a merged cell as a triple."""
    if isinstance(part, Passage):
        return part.block.text
    rows = [
        [
            words if (found.row_span, found.column_span) == (1, 1) else (words, *spans)
            for found in row.cells
            for spans in [(found.row_span, found.column_span)]
            for words in [inside(found.parts)]
        ]
        for row in part.rows()
    ]
    return ([passage.block.text for passage in part.captions], rows)


def inside(parts: tuple[Part, ...]) -> Any:
    """What stands in a cell."""
    shown = [drawn(part) for part in parts]
    return shown[0] if len(shown) == 1 else shown or ""


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ([cell((0, 0), "甲"), cell((0, 1), "乙")], [["甲", "乙"]]),
        ([cell((0, 0, 1, 2), "头"), cell((1, 0), "甲"), cell((1, 1), "乙")],
         [[("头", 1, 2)], ["甲", "乙"]]),
        ([cell((0, 0, 2, 1), "侧"), cell((0, 1), "甲"), cell((1, 1), "乙")],
         [[("侧", 2, 1), "甲"], ["乙"]]),
        # A cell without words is no block: the gap is filled, so that columns stay in line.
        ([cell((0, 0), "甲"), cell((0, 1), "乙"), cell((0, 2), "丙"), cell((1, 2), "丁")],
         [["甲", "乙", "丙"], [("", 1, 2), "丁"]]),
        ([cell((0, 0), "甲"), cell((0, 1), "乙"), cell((1, 0), "丙")], [["甲", "乙"], ["丙", ""]]),
        # Rows without words are left out, and spans shrink with them.
        ([cell((0, 0, 3, 1), "侧"), cell((0, 1), "甲"), cell((2, 1), "乙")],
         [[("侧", 2, 1), "甲"], ["乙"]]),
        # Spans that no table has room for.
        ([cell((0, 0, 10**9, 10**9), "甲"), cell((1, 1), "乙")], [[("甲", 2, 3)], ["乙"]]),
    ],
)  # fmt: skip
def test_grids(cells: list[dict[str, Any]], rows: list[list[Any]]) -> None:
    [grid] = laid_out(cells, [{"id": "t0"}])
    assert drawn(grid) == ([], rows)


def test_a_caption_right_before_its_table_joins_it_with_the_lines_between() -> None:
    blocks = [
        {"kind": "paragraph", "text": "情况如下："},
        {"kind": "caption", "text": "表1"},
        {"kind": "paragraph", "text": "单位：万元"},
        cell((0, 0), "甲"),
    ]
    assert list(map(drawn, laid_out(blocks, [{"id": "t0", "caption": "b1"}]))) == [
        "情况如下：",
        (["表1", "单位：万元"], [["甲"]]),
    ]


def test_a_caption_elsewhere_stays_where_it_is() -> None:
    blocks = [cell((0, 0), "甲"), {"kind": "caption", "text": "表1"}]
    assert list(map(drawn, laid_out(blocks, [{"id": "t0", "caption": "b1"}]))) == [
        ([], [["甲"]]),
        "表1",
    ]


def test_what_stands_in_a_cell_is_shown_there() -> None:
    outer = "body/tbl[1]/tr[1]/tc[1]"
    blocks = [
        cell((0, 0), "外", path=outer),
        cell((0, 0), "内", "t1", path=f"{outer}/tbl[1]/tr[1]/tc[1]"),
        cell((0, 0), "外续", path=f"{outer}/p[2]"),
        {"kind": "text_box", "text": "框", "path": f"{outer}/p[2]/textbox[1]/p[1]"},
        cell((0, 1), "旁", path="body/tbl[1]/tr[1]/tc[2]"),
        {"kind": "paragraph", "text": "后", "path": "body/p[1]"},
    ]
    assert list(map(drawn, laid_out(blocks, [{"id": "t0"}, {"id": "t1"}]))) == [
        ([], [[["外", ([], [["内"]]), "外续", "框"], "旁"]]),
        "后",
    ]


def test_heads_and_figures() -> None:
    cells = [
        cell((0, 0), "项目"), cell((0, 1), "金额"),
        cell((1, 0), "捐赠"), cell((1, 1), "1,200.50"),
        cell((2, 0), "其他"), cell((2, 1), "—"),
    ]  # fmt: skip
    [grid] = laid_out(cells, [{"id": "t0", "header_rows": 1, "header_columns": 1}])
    assert isinstance(grid, Grid)
    rows = list(grid.rows())
    assert [row.is_head for row in rows] == [True, False, False]
    assert [[found.scope for found in row.cells] for row in rows] == [
        ["col", "col"],
        ["row", None],
        ["row", None],
    ]
    assert [row.cells[1].holds for row in rows] == [None, "figure", "dash"]


@given(reports())
def test_every_block_is_shown_once(report: Report) -> None:
    layout = lay_out(report)
    shown: list[str] = [passage.block.id for group in layout.apart.values() for passage in group]

    def collect(parts: list[Part] | tuple[Part, ...]) -> None:
        for part in parts:
            if isinstance(part, Passage):
                shown.append(part.block.id)
            else:
                shown.extend(passage.block.id for passage in part.captions)
                for row in part.rows():
                    for found in row.cells:
                        collect(found.parts)

    collect(layout.body)
    assert sorted(shown) == sorted(block.id for block in report.blocks)
