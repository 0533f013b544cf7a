"""Amounts: sums of money in every way of writing them, in the currency's base unit."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractors.lexicon import lexicon
from models import Amount, Count
from tests.extractors.numbers import STYLES, han

MARK = re.compile(r"<(.*?)>")


def found(nlp: Language, text: str) -> list[Amount]:
    """The amounts of a text, no other family's facts."""
    return [fact for fact in nlp(text)._.facts if isinstance(fact, Amount)]


@pytest.mark.parametrize(
    "text",
    [
        "发放款物<233.81万元>，投入<近42万元>",
        "补助<3—5万元>，每户<3,000—5,000元>",
        "奖金<¥1,200元>（大写：壹仟贰佰元整）",
        "<人民币（大写）壹仟贰佰元整>（¥1,200.00）",
        "收费<100元/人>，共<123元1角1分>",
        "采购额<420多万>，投资<超70亿>",
        "花了<十块>，找回<两毛五>，募得<2亿欧>",
        "从<300万>增加到<500万元>，由<1.2亿>升至<3亿美元>",
        "贷款<10万>、<20万>和<30万元>，罚款<￥1,000—￥2,000>，产值<破百亿元>",
        "借款<3万零500元>，注册资本<港元3000万>，亏损<1200万>",
        "<500USD>、<20€>、<4人民币><5美元>，<$20>，<300日元>, <￥300>, ok",
        "投资<一个多亿>，花了<千把块钱>、<两块半>，<百来块>",
        # near misses
        "三个亿人次，五百把椅子，5kg",
        "阅读量30万、转发2万，侦破30起，涉案30万人",
        "投资增长，人口从两亿减少到两千万，一层楼，更上一层楼",
        "从30万下降到20万人，从300万人增加到500万人",
        "观看量12.6万，粉丝30万，展板30块，3块展板",
        "元旦、元月、单元、美元汇率",
        "得分96.5分，第5角",
        "配备AED 20台，INR 2.5，TOP10，CAD图纸3张，3新元素",
    ],
)
def test_marked_text(nlp: Language, text: str) -> None:
    plain = MARK.sub(r"\1", text)
    assert [fact.evidence.text for fact in found(nlp, plain)] == MARK.findall(text)


@pytest.mark.parametrize(
    ("text", "value", "unit", "currency", "per"),
    [
        ("463余万元", 4630000, "万元", "CNY", None),
        ("1.2万亿元", 1200000000000, "万亿元", "CNY", None),
        ("壹仟贰佰元整", 1200, "元整", "CNY", None),
        ("九十九元九角九分", "99.99", "元", "CNY", None),
        ("两美元又三美分", "2.03", "美元", "USD", None),
        ("港币20万元", 200000, "万元", "HKD", None),
        ("US$5,000", 5000, None, "USD", None),
        ("300万美元", 3000000, "万美元", "USD", None),
        ("445奈拉", 445, "奈拉", "NGN", None),
        ("A$13.5", "13.5", None, "AUD", None),
        ("1块5", "1.5", "块", "CNY", None),
        ("0.56元/千瓦时", "0.56", "元", "CNY", "千瓦时"),
        ("每千人口500元", 500, "元", "CNY", "千人口"),
        ("每平方米3200元", 3200, "元", "CNY", "平方米"),
        ("每斤3块5", "3.5", "块", "CNY", "斤"),
        ("15k元", 15000, "k元", "CNY", None),
        ("每人每月200元", 200, "元", "CNY", "人"),
        ("户均2600元", 2600, "元", "CNY", "户"),
    ],
)
def test_fields(
    nlp: Language, text: str, value: int | str, unit: str | None, currency: str, per: str | None
) -> None:
    [amount] = found(nlp, text)
    assert (amount.value, amount.unit, amount.currency, amount.per) == (
        Decimal(value),
        unit,
        currency,
        per,
    )


def test_capitals_that_differ_are_doubted(nlp: Language) -> None:
    first, second = found(nlp, "合计¥1,300元（大写：壹仟贰佰元整）")
    assert (int(first.value), int(second.value)) == (1300, 1200)
    assert first.why == ("capitals-differ",)


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("年产值10亿", 10**9, ("no-currency",)),
        ("善款3万5", 35000, ("no-currency",)),
        ("300比索", 300, ("which-currency",)),
        ("发行总额（亿）10.00", 10**9, ("unit-before", "no-currency")),
        ("发行总额（亿元）：10.00", 10**9, ("unit-before",)),
    ],
)
def test_money_by_the_words_around(
    nlp: Language, text: str, value: int, why: tuple[str, ...]
) -> None:
    [amount] = found(nlp, text)
    assert (int(amount.value), amount.why) == (value, why)
    assert amount.confidence < 0.9


@pytest.mark.parametrize("row", lexicon("currencies"), ids=lambda row: str(row["code"]))
def test_every_currency(nlp: Language, row: dict[str, str]) -> None:
    texts = [f"贷款1.2万{name}" for name in row["names"].split()]
    texts += [f"贷款{mark}12000" for mark in row["marks"].split()]
    for text in texts:
        [amount] = found(nlp, text)
        assert (amount.currency, int(amount.value)) == (row["code"], 12000)
        assert not amount.why


@given(
    low=st.integers(1, 98),
    more=st.integers(1, 9),
    dash=st.sampled_from(["-", "—", "～", "~", "至", "到"]),
    unit=st.sampled_from([("元", 1), ("万元", 10**4), ("亿元", 10**8)]),
)
def test_a_range_shares_its_unit(
    nlp: Language, low: int, more: int, dash: str, unit: tuple[str, int]
) -> None:
    [amount] = found(nlp, f"补助{low}{dash}{low + more}{unit[0]}，")
    assert amount.value == low * unit[1]
    assert amount.upper == (low + more) * unit[1]


@given(yuan=st.integers(1, 9999), jiao=st.integers(1, 9), fen=st.integers(1, 9))
def test_yuan_jiao_and_fen(nlp: Language, yuan: int, jiao: int, fen: int) -> None:
    for write in (str, han):
        [amount] = found(nlp, f"花费{write(yuan)}元{write(jiao)}角{write(fen)}分。")
        assert amount.value == yuan + Decimal(jiao) / 10 + Decimal(fen) / 100


def test_no_sum_is_a_count_too(nlp: Language) -> None:
    facts = nlp("投资超70亿，年产值10亿，捐款3、5、8万元")._.facts
    assert not [fact for fact in facts if isinstance(fact, Count)]


@given(
    number=st.integers(11, 10**8 - 1),
    style=st.sampled_from(sorted(set(STYLES) - {"spaced"})),
    unit=st.sampled_from([("元", 1), ("万元", 10**4), ("亿元", 10**8), ("美元", 1)]),
)
def test_evidence_quotes_the_report(
    nlp: Language, number: int, style: str, unit: tuple[str, int]
) -> None:
    number = number if unit[1] == 1 else 11 + number % 9989
    written = STYLES[style](number) + unit[0]
    text = f"发放救助金{written}，已到账"
    [amount] = found(nlp, text)
    spot = amount.evidence
    assert text[spot.start : spot.end] == spot.text == written
    assert amount.value == number * unit[1]
