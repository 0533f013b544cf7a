"""Counts: value, unit, kind and rate of every quantity that is not money."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from models import Count
from tests.extractors.numbers import STYLES

MARK = re.compile(r"<(.*?)>")


def found(nlp: Language, text: str) -> list[Count]:
    """The counts of a text, no other family's facts."""
    return [fact for fact in nlp(text)._.facts if isinstance(fact, Count)]


@pytest.mark.parametrize(
    "text",
    [
        "走访企业<86家>，慰问职工<12744人次>",
        "选出<12名>（特钢<6名>、板材<6名>）选手",
        "占<15.1%>，增长<23%>，参与率<九成以上>",
        "平均每组<2人>，<每周1次>",
        # money, dates, ordinals and names are none
        "投入资金347万元，捐款5000元",
        "2021年9月15日至12月5日，第36个护士节，三八节",
    ],
)
def test_marked_text(nlp: Language, text: str) -> None:
    plain = MARK.sub(r"\1", text)
    assert [fact.evidence.text for fact in found(nlp, plain)] == MARK.findall(text)


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind", "per"),
    [
        ("服务1.2万余人次", 12000, "人次", "person_times", None),
        ("近三成职工", 30, "成", "percentage", None),
        ("死亡率为0.31‰", "0.31", "‰", "percentage", None),
        ("三分之一的职工", "33.33", None, "percentage", None),
        ("1/4的夜班职工", 25, None, "percentage", None),
        ("提高2.5个百分点", "2.5", "个百分点", "percentage_points", None),
        ("增长了两倍", 2, "倍", "multiple", None),
        ("产量翻了两番", 4, "番", "multiple", None),
        ("打八五折", 85, "折", "percentage", None),
        ("打对折", 50, "折", "percentage", None),
        ("三成员工", 30, "成", "percentage", None),
        ("每分钟60次", 60, "次", "frequency", None),
        ("供水5万立方米/日", 50000, "立方米", "measure", "日"),
        ("每周1次探访", 1, "次", "frequency", None),
        ("每场不少于90分钟", 90, "分钟", "measure", "场"),
        ("人均答题6.7次", "6.7", "次", "cardinal", "人"),
        ("日均服务八百余人次", 800, "人次", "person_times", "日"),
        ("每千人口拥有床位6.8张", "6.8", "张", "cardinal", "千人口"),
        ("场均观众500人", 500, "人", "cardinal", "场"),
        ("时速60km/h", 60, "km", "measure", "h"),
        ("气温零下5℃", -5, "℃", "measure", None),
    ],
)
def test_fields(
    nlp: Language, text: str, value: int | str, unit: str | None, kind: str, per: str | None
) -> None:
    [count] = found(nlp, text)
    assert (count.value, count.unit, count.kind, count.per) == (Decimal(value), unit, kind, per)


def test_a_list_shares_the_unit_of_its_last(nlp: Language) -> None:
    counts = found(nlp, "三个班组分别为3、5和8人")[-3:]
    assert [(int(count.value), count.unit, count.evidence.text) for count in counts] == [
        (3, "人", "3"),
        (5, "人", "5"),
        (8, "人", "8人"),
    ]
    assert [count.why for count in counts] == [("shared-unit",), ("shared-unit",), ()]


def test_a_number_of_no_unit_is_doubted(nlp: Language) -> None:
    [sure, doubted] = found(nlp, "参与300人，观看量12.6万")
    assert doubted.why == ("no-unit",)
    assert doubted.confidence < sure.confidence


@given(
    number=st.integers(11, 10**8 - 1),
    style=st.sampled_from(sorted(set(STYLES) - {"spaced"})),
    unit=st.sampled_from(["人", "名", "家", "场", "公里"]),
)
def test_evidence_quotes_the_report(nlp: Language, number: int, style: str, unit: str) -> None:
    written = STYLES[style](number) + unit
    text = f"全年共服务{written}，效果明显"
    [count] = found(nlp, text)
    spot = count.evidence
    assert text[spot.start : spot.end] == spot.text == written
    assert (int(count.value), count.unit) == (number, unit)
