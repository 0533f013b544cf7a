"""Numerals: every number that a report writes, its exact value and its exact words."""

import re
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numeral_values import read
from extractors.numerals import Numeral, numerals
from tests.extractors.numbers import LARGEST, STYLES, han, han_decimal

MARK = re.compile(r"<(.*?)>")
WHOLE = st.integers(0, LARGEST)
WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
ALPHABET = (
    "0123456789０１５，.．,一二三五九两几数十百千万亿壹贰拾廿半点分之又第负-/%％成折余多来零〇"
    " 个人元"
)


def one(text: str) -> Numeral:
    """The only numeral of a text."""
    [found] = numerals(text)
    return found


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("105", 105),
        ("１０５", 105),
        ("1,234,567", 1234567),
        ("１，２３４", 1234),
        ("1 234", 1234),
        ("82，225.00", 82225),
        ("40，000", 40000),
        ("3.14", "3.14"),
        (".5", "0.5"),
        ("一百零五", 105),
        ("一百五", 150),
        ("一百零八", 108),
        ("一千零五十", 1050),
        ("两千三百万", 23000000),
        ("12,345.6万", 123456000),
        ("１２３.５", "123.5"),
        ("第三百零二", 302),
        ("两千三", 2300),
        ("一百一十", 110),
        ("二十五", 25),
        ("廿五", 25),
        ("卅", 30),
        ("俩", 2),
        ("三万五", 35000),
        ("3万5", 35000),
        ("1百01", 101),
        ("3万零500", 30500),
        ("2亿零300万", 203000000),
        ("1.2万亿", 1200000000000),
        ("六点四二万", 64200),
        ("四万点六", "40000.6"),
        ("一万二千亿", 1200000000000),
        ("五兆六十二亿四万五千二", 5006200045200),
        ("5亿1万4千6百", 500014600),
        ("十万零十", 100010),
        ("两个亿", 200000000),
        ("壹佰贰拾万", 1200000),
        ("拾万零五十六", 100056),
        ("伍拾", 50),
        ("7 万5 千4 百", 75400),
        ("一百 五 十 二", 152),
        ("-3.5", "-3.5"),
        ("负三点八", "-3.8"),
        ("零下四", -4),
        ("三分之一", "0.333333333333333333"),
        ("3/4", "0.75"),
        ("一又二分之一", "1.5"),
        ("百分之三十", 30),
        ("百分之负三点八", "-3.8"),
        ("百分之-3", -3),
        ("百分百", 100),
        ("千分之三", "0.3"),
        ("２．５％", "2.5"),
        ("三成", 30),
        ("三成半", 35),
        ("六成五", 65),
        ("3成5", 35),
        ("八折", 80),
        ("四分一", "0.25"),
        ("二份一", "0.5"),
        ("一又十分一", "1.1"),
        ("最后一", -1),
        ("八五折", 85),
        ("第十二", 12),
        ("倒数第二", -2),
        ("十余万", 100000),
        ("4900多万", 49000000),
    ],
)
def test_value(written: str, value: int | str) -> None:
    found = one(written)
    assert (found.value, found.upper) == (Decimal(value), None)
    assert (found.start, found.end) == (0, len(written))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("三四十", 30, 40),
        ("十七八", 17, 18),
        ("三五百", 300, 500),
        ("两三千", 2000, 3000),
        ("三、四十", 30, 40),
        ("一百二三", 120, 130),
        ("几百", 200, 900),
        ("十几", 11, 19),
        ("10几", 11, 19),
        ("数十", 20, 90),
        ("二十几万", 210000, 290000),
        ("三四成", 30, 40),
    ],
)
def test_range(written: str, low: int, high: int) -> None:
    found = one(written)
    assert (found.value, found.upper) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "到会<12>人，占<三成>，人均<3.5>次",
        "重<二>两，分<一两>个人，酒<二>两，<十>两银子，<十一>两重",
        "<三成>员工，<八成>果农，<六成五>以上，<三成>一线职工，<三>成员单位，<三成><五>年",
        "<四分一>升，<四份三>公升，<两>份<五>斤，<五>分<三>等奖，<三>份<二>等品，<五>分<四十>秒",
        "<最后一>公里，最后<三>名，然后<一>个",
        "<1000>兆，<100>兆宽带，<千>兆光网，<3兆>日元，<五兆六十二亿>",
        "<5>千米和<五千>米，<210万>千瓦时，<三>千瓦",
        "提高<3>个百分点",
        "<十一>个，<三>小时，<十>分钟",
        "<1.2万>余份、<一点五万>份",
        # near misses: words, not numbers
        "一定统一思想，一看就懂，唯一",
        "队伍建设，陆续到位，一线一步一回",
        "<三>项、<一>个、第<一>名".replace("第<一>", "<第一>"),
        "２．４个百分 点".replace("２．４", "<２．４>"),
        "四川、两岸、百姓、千方百计、万一",
        "收拾队伍，伍员",
        "十四五规划和十一五",
        "一二三产业，一二三四五",
        "人数、次数、数据",
        "<一>、二两月份",
        "二十二十，3万零50000，3百零100",
        "见http://a.cn/q=30%25和a5@b6.cn",
    ],
)
def test_marked_text(text: str) -> None:
    plain = MARK.sub(r"\1", text)
    assert [plain[n.start : n.end] for n in numerals(plain)] == MARK.findall(text)


@given(number=WHOLE, style=st.sampled_from(sorted(STYLES)))
def test_a_number_reads_as_it_was_written(number: int, style: str) -> None:
    written = STYLES[style](number)
    reading = read(written)
    assert reading is not None, written
    assert (reading.value, reading.end) == (Decimal(number), len(written))


@given(number=st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=3))
def test_decimals_read_as_they_were_written(number: Decimal) -> None:
    for written in (f"{number:f}", han_decimal(number)):
        assert one(written).value == number


@given(
    number=st.decimals(1, 9999, allow_nan=False, allow_infinity=False, places=2),
    scale=st.sampled_from([("万", 4), ("亿", 8), ("万亿", 12)]),
)
def test_a_scale_multiplies(number: Decimal, scale: tuple[str, int]) -> None:
    for written in (f"{number:f}", han_decimal(number)):
        assert one(written + scale[0]).value == number * 10 ** scale[1]


@given(
    many=st.integers(1, 9),
    more=st.integers(1, 9),
    scale=st.sampled_from([("百", 100), ("千", 1000), ("万", 10**4), ("亿", 10**8)]),
)
def test_the_last_place_may_go_unsaid(many: int, more: int, scale: tuple[str, int]) -> None:
    """三万五, 3万5 and 3百50 stop early; 3百零5 does not."""
    value = many * scale[1] + more * scale[1] // 10
    for first, second in ((str(many), str(more)), (han(many), han(more))):
        assert one(f"{first}{scale[0]}{second}").value == value
        assert one(f"{first}{scale[0]}零{second}").value == many * scale[1] + more


@given(
    number=st.decimals(0, 100, allow_nan=False, allow_infinity=False, places=2),
    sign=st.sampled_from(["%", "％", "‰"]),
)
def test_percentages_read_as_they_were_written(number: Decimal, sign: str) -> None:
    shares = [f"{number:f}{sign}", f"{number:f}".translate(WIDE_DIGITS) + sign]
    if sign != "‰" and number:
        shares.append("百分之" + han_decimal(number))
    for written in shares:
        found = one(written)
        assert (found.value, found.kind, found.end) == (number, "percent", len(written))


@given(tenths=st.integers(1, 9), half=st.booleans(), mark=st.sampled_from("成折"))
def test_tenths(tenths: int, half: bool, mark: str) -> None:
    half = half and mark == "成"
    for digit in (str(tenths), han(tenths)):
        found = one(f"{digit}{mark}{'半' if half else ''}")
        assert (found.value, found.kind) == (Decimal(tenths * 10 + 5 * half), "percent")


@given(share=st.integers(1, 99), whole=st.integers(2, 99))
def test_fractions(share: int, whole: int) -> None:
    found = one(f"{han(whole)}分之{han(share)}")
    assert abs(found.value - Decimal(share) / whole) < Decimal("1e-15")


@given(text=st.text(ALPHABET, max_size=60))
def test_any_text_is_read_and_words_are_exact(text: str) -> None:
    last = 0
    for found in numerals(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "1",
            "一",
            "一二",
            "1.",
            "1,",
            "3又",
            "三分之",
            "、一",
            "1/",
            "1 ",
            "a@1.",
            "3万、",
            "数",
        ),
        *("１", "1,234", "三百", "%5", "第一", "队伍"),
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        rounds = []
        for _ in range(3):
            started = time.process_time()
            sum(1 for _ in numerals(text))
            rounds.append(time.process_time() - started)
        return min(rounds)

    assert seconds(80_000) < 4 * 2.2 * seconds(20_000) + 0.02
