"""Figures stated twice are tied; different figures never are."""

import re
from decimal import Decimal

import pytest

from models import Count, Evidence
from pipeline.restatements import tie

CELLS = frozenset({"b8", "b9"})


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


def test_all_restatements_point_at_the_first() -> None:
    tied = tie(counts("b1 423场 场 活动", "b2 423场 场 活动", "b8 423 场 活动"), CELLS)
    assert [count.same_as for count in tied] == [None, "c0", "c0"]
