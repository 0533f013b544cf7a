"""Dates: days, months, years and periods as written, and what is no date."""

import datetime
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from models import Date
from tests.extractors.numbers import WIDE, han

MARK = re.compile(r"<(.*?)>")


def found(nlp: Language, text: str) -> list[Date]:
    """The dates of a text, no other family's facts."""
    return [fact for fact in nlp(text)._.facts if isinstance(fact, Date)]


@pytest.mark.parametrize(
    "text",
    [
        "<2021年9月15日>至<3月>",
        "<9月15>、<16日>召开",
        "截至<2022年底>，<上半年>完成",
        "<2021.9.15>公布",
        "<5月18日>8时30分召开，<6月3日>上午9时结束",
        "<5月19日8时至20日14时>降雨",
        # near misses: impossible days, shares, ages, ordinals, recurrent times
        "2月30日、13月5日、9月31日",
        "9月20日至15日、9月15日至40日",
        "每周五、每年、3个月、三年级、5年期",
        "1/2、3.15晚会、2021.99",
        "去年上半年、上年末、年底考核",
        "90日龄、30日内",
    ],
)
def test_marked_text(nlp: Language, text: str) -> None:
    plain = MARK.sub(r"\1", text)
    if "至<3月>" in text:
        text = "<2021年9月15日>至<3月>"
    assert [fact.evidence.text for fact in found(nlp, plain)] == MARK.findall(text)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("2021年9月15日", "2021-09-15", None),
        ("二〇二一年九月十五日", "2021-09-15", None),
        ("２０２１年９月１５日", "2021-09-15", None),
        ("2021/9/15", "2021-09-15", None),
        ("2021-09-15", "2021-09-15", None),
        ("5月18日", "--05-18", None),
        ("2021年3月", "2021-03", None),
        ("2023年度", "2023", None),
        ("9月15日至20日", "--09-15", "--09-20"),
        ("9月15-20日", "--09-15", "--09-20"),
        ("2021年9月12日—10月3日", "2021-09-12", "2021-10-03"),
        ("2021年12月28日至1月3日", "2021-12-28", "2022-01-03"),
        ("2021.9.15—2021.9.20", "2021-09-15", "2021-09-20"),
        ("2021—2023年", "2021", "2023"),
        ("1—6月", "--01", "--06"),
        ("2021年3月至2022年5月", "2021-03", "2022-05"),
        ("2023年上半年", "2023-01-01", "2023-06-30"),
        ("2023年第三季度", "2023-07-01", "2023-09-30"),
        ("2023年前三季度", "2023-01-01", "2023-09-30"),
        ("截至2010年底", "2010-12-31", None),
    ],
)
def test_value(nlp: Language, text: str, value: str, end: str | None) -> None:
    [date] = found(nlp, text)
    assert (date.value, date.end) == (value, end)


WRITERS: dict[str, Callable[[datetime.date], str]] = {
    "plain": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "wide": lambda day: f"{day.year}年{day.month}月{day.day}日".translate(WIDE),
    "iso": lambda day: day.isoformat(),
    "stroke": lambda day: f"{day.year}/{day.month}/{day.day}",
    "han": lambda day: (
        "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
        + f"年{_month(day.month)}月{_month(day.day)}日"
    ),
}


def _month(number: int) -> str:
    return han(number).replace("一十", "十") if 10 <= number < 20 else han(number)


@given(
    day=st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)),
    style=st.sampled_from(sorted(WRITERS)),
)
def test_a_day_reads_as_it_was_written(nlp: Language, day: datetime.date, style: str) -> None:
    written = WRITERS[style](day)
    text = f"会议于{written}召开"
    [date] = found(nlp, text)
    assert date.value == day.isoformat()
    assert date.evidence.text == written


@given(text=st.text("0123456789年月日至—-./、和一二三十〇上下半季度第底初", max_size=30))
def test_any_text_is_read(nlp: Language, text: str) -> None:
    for date in found(nlp, text):
        assert date.evidence.text == text[date.evidence.start : date.evidence.end]
