"""Figures stated twice are tied; different figures never are."""

import re
from decimal import Decimal

import pytest

from models import Count, Evidence
from pipeline.restatements import tie

CELLS = {"b8": ("t0", 1), "b9": ("t0", 1), "b10": ("t0", 2)}


def counts(*told: str) -> list[Count]:
    """Counts from `block text unit item [organisation]`; the number is the text's digits."""
    found = []
    for at, one in enumerate(told):
        block, text, unit, item, *organisation = one.split()
        value = Decimal(re.sub(r"[^\d.]", "", text))
        found.append(
            Count(
                id=f"c{at}",
                value=value,
                unit=unit,
                item=item,
                organisation=organisation[0] if organisation else "o0",
                evidence=Evidence(block=block, start=0, end=len(text), text=text),
                confidence=1,
                extractor="t",
            )
        )
    return found


@pytest.mark.parametrize(
    ("told", "same"),
    [
        # text and table, summary and section
        (["b1 1,204人 人 老人", "b8 1204 人 受助人数"], [None, "c0"]),
        (["b1 26个 个 班级", "b8 26 个 班级数"], [None, "c0"]),
        (["b1 98个 个 图书角", "b2 98个 个 图书角"], [None, None]),
        (["b1 423场 场 活动", "b2 423场 场次 志愿活动"], [None, "c0"]),
        (["b1 423场 场 活动", "b2 423场 场次 培训"], [None, None]),
        (["b1 1,036人 人 老人", "b2 1,036人 人 学生", "b8 1036 人 受助人数"], [None, None, None]),
        (["b1 9,460人 人 志愿者 o1", "b8 9460 人 参与人数 o2"], [None, "c0"]),
        (["b1 5,000人 人 志愿者 o1", "b8 5000 人 参与人数 o2"], [None, None]),
        (["b1 17个 个 乡镇综合文化站", "b2 17个 个 综合文化站"], [None, "c0"]),
        (["b1 96% ％ 整改率", "b8 ９６ % 整改率"], [None, "c0"]),
        (["b1 52.0% % 占年度预算", "b8 52.0 % 支出进度"], [None, "c0"]),
        (["b1 52% % 占年度预算", "b8 52.0 % 支出进度"], [None, None]),
        (["b1 52.0% % 占年度预算", "b8 52.0 % 支出进度", "b9 52.0 % 到位率"], [None, None, None]),
        (["b1 0.50% % 差错率", "b8 0.50 % 退货率"], [None, None]),
        # said twice in the text, the number is still one
        (["b1 1,036人 人 老人", "b2 1,036人 人 老人", "b8 1036 人 受助人数"], [None, "c0", "c0"]),
        # other value, unit or doer; one table; one paragraph; small numbers
        (["b1 1,204人 人 老人", "b8 1205 人 老人"], [None, None]),
        (["b1 300人 人 老人", "b8 300 户 老人"], [None, None]),
        (["b1 300人 人 老人 o1", "b8 300 人 老人 o2"], [None, None]),
        (["b8 300 人 老人", "b9 300 人 老人"], [None, None]),
        (["b1 300人 人 老人", "b1 300人 人 老人"], [None, None]),
        (["b1 3名 名 干部", "b2 3名 名 干部"], [None, None]),
    ],
)
def test_same_as(told: list[str], same: list[str | None]) -> None:
    assert [count.same_as for count in tie(counts(*told), CELLS)] == same


def test_the_total_of_a_table_may_be_of_whom_the_text_names() -> None:
    text, cell = counts("b1 684人 人 志愿者 o1", "b8 684 人 在册人数 o2")
    assert tie([text, cell], CELLS)[1].same_as is None
    assert tie([text, cell.model_copy(update={"total": True})], CELLS)[1].same_as == "c0"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("已整改1156项，剩余⟦48项⟧", "紧盯剩余⟦48项⟧隐患", "c0"),
        ("已整改1156项，剩余⟦48项⟧", "新排查⟦48项⟧隐患", None),
        ("已整改1156项，剩余⟦48项⟧", "紧盯剩余⟦38项⟧隐患", None),
    ],
)
def test_what_is_left_is_one_number(first: str, second: str, same: str | None) -> None:
    marked = {"b1": first, "b2": second}
    figures = [
        count.model_copy(
            update={"evidence": Evidence(block=block, start=start, end=start + 3, text="48项")}
        )
        for block, text in marked.items()
        for start in (text.index("⟦"),)
        for count in counts(f"{block} {text[start + 1 : text.index('⟧')]} 项 隐患")
    ]
    figures[1] = figures[1].model_copy(update={"id": "c1"})
    texts = {block: re.sub("[⟦⟧]", "", text) for block, text in marked.items()}
    assert tie(figures, CELLS, texts)[1].same_as == same


def test_all_restatements_point_at_the_first() -> None:
    tied = tie(counts("b1 423场 场 活动", "b2 423场 场 活动", "b8 423 场 活动"), CELLS)
    assert [count.same_as for count in tied] == [None, "c0", "c0"]


def test_a_row_that_tells_of_a_paragraph_ties_its_smaller_figures() -> None:
    told = (
        "b1 研修班4期 期 研修班",
        "b1 教师260人 人 教师",
        "b8 4 期 研修班",
        "b9 260 人 受助人数",
    )
    apart = (*told[:3], "b10 260 人 受助人数")
    assert [one.same_as for one in tie(counts(*told), CELLS)] == [None, None, "c0", "c1"]
    assert [one.same_as for one in tie(counts(*apart), CELLS)] == [None, None, "c0", None]
