"""Table cells: their figures take unit, item and total from heads and caption."""

from decimal import Decimal

import pytest
from spacy.language import Language

from extractors import Context
from models import Amount, Count


def found(
    nlp: Language,
    text: str,
    column: str = "",
    row: str = "",
    unit: str | None = None,
) -> list[Count | Amount]:
    """The counts and amounts of a body cell under and beside these heads."""
    doc = nlp.make_doc(text)
    columns, rows = ((column,) if column else ()), ((row,) if row else ())
    doc._.context = Context("b1", "table_cell", rows, columns, unit)
    return [fact for fact in nlp(doc)._.facts if isinstance(fact, Count | Amount)]


@pytest.mark.parametrize(
    ("text", "column", "stated", "value", "unit", "item"),
    [
        ("126", "活动场次（场）", "场", 126, "场", "活动场次"),
        ("2 184", "参与人次", None, 2184, "人次", "参与人次"),
        ("３４３０.５", "服务时长（小时）", "小时", "3430.5", "小时", "服务时长"),
        ("1.2", "受益人数（万人）", "万人", 12000, "人", "受益人数"),
        ("96", "完成率（%）", "%", 96, "%", "完成率"),
        ("98.2%", "满意率", "万元", "98.2", "%", "满意率"),
        ("-3.5", "增长（%）", "%", "-3.5", "%", "增长"),
        ("0", "事故起数（起）", "起", 0, "起", "事故起数"),
        ("88.5", "考核得分", None, "88.5", "分", "考核得分"),
        ("300余", "人数", None, 300, "人", "某工会"),
        ("25", "参加人数", "人次", 25, "人", "参加人数"),
    ],
)
def test_counts(
    nlp: Language,
    text: str,
    column: str,
    stated: str | None,
    value: int | str,
    unit: str,
    item: str,
) -> None:
    [count] = found(nlp, text, column, "某工会", stated)
    assert isinstance(count, Count)
    assert (count.value, count.unit, count.item) == (Decimal(value), unit, item)
    assert count.evidence.text == text


@pytest.mark.parametrize(
    ("text", "column", "stated", "value", "unit", "per"),
    [
        ("182.60", "低保金", "万元", 1826000, "万元", None),
        ("1,042.30", "支出（万元）", "万元", 10423000, "万元", None),
        ("500", "标准（元/人）", "元/人", 500, "元", "人"),
        ("3—5", "补助（万元）", "万元", 30000, "万元", None),
        ("¥1,200", "费用", None, 1200, None, None),
    ],
)
def test_amounts(
    nlp: Language,
    text: str,
    column: str,
    stated: str | None,
    value: int,
    unit: str | None,
    per: str | None,
) -> None:
    [amount] = found(nlp, text, column, "某工会", stated)
    assert isinstance(amount, Amount)
    assert (int(amount.value), amount.unit, amount.per) == (value, unit, per)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("1", "序号"),
        ("3", "名次"),
        ("2", "排名"),
        ("2023", "年份"),
        ("0335-3456789", "联系电话"),
        ("130302199001011234", "身份证号码"),
        ("—", "人数"),
        ("…", "人数"),
        ("/", "金额（万元）"),
        ("无", "人数"),
        ("某某单位", "单位"),
        ("第三", "名次"),
    ],
)
def test_no_figures(nlp: Language, text: str, column: str) -> None:
    assert not found(nlp, text, column, "某工会")


def test_two_numbers_take_the_two_units_of_their_head(nlp: Language) -> None:
    counts = found(nlp, "1200/12", "规模（人次/场）", "某工会", "人次/场")
    assert [(int(count.value), count.unit, count.evidence.text) for count in counts] == [
        (1200, "人次", "1200"),
        (12, "场", "12"),
    ]


def test_a_row_is_no_unit(nlp: Language) -> None:
    [amount] = found(nlp, "182.60", "低保金", "柳荫街道", "万元")
    assert amount.unit == "万元"


def test_totals(nlp: Language) -> None:
    [total] = found(nlp, "300", "人数", "合 计")
    [part] = found(nlp, "300", "人数", "某工会")
    assert (total.total, part.total) == (True, False)


def test_words_in_a_cell_are_read_as_text(nlp: Language) -> None:
    [count] = found(nlp, "其中疫情防控86场", "备注", "某工会")
    assert (int(count.value), count.unit) == (86, "场")


def test_head_cells_bear_no_figures(nlp: Language) -> None:
    assert not found(nlp, "2023")


@pytest.mark.parametrize(
    ("column", "row", "item"),
    [
        ("合计", "柳荫街道", "合计"),  # what the town's other columns say, summed
        ("合计", "救助金", "救助金"),  # a thing's years or towns, summed
        ("金额", "救助金", "救助金"),
        ("临时救助", "柳荫街道", "临时救助"),
    ],
)
def test_the_item_of_a_total(nlp: Language, column: str, row: str, item: str) -> None:
    [amount] = found(nlp, "26.40", column, row, "万元")
    assert amount.item == item


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200（含税）", 1200), ("86万（预计）", 860000), ("3万5", 35000)],
)
def test_a_note_behind_a_number_is_none_of_it(nlp: Language, text: str, value: int) -> None:
    [amount] = found(nlp, text, "金额（元）", "某工会", "元")
    assert isinstance(amount, Amount)
    assert int(amount.value) == value
    assert text.startswith(amount.evidence.text)
