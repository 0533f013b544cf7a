"""Dates: days, months, years and periods as written; bare ones keep no year until the report gives it."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.base import evidence, extractor
from extractors.numerals import read
from models import Date

NAME = "dates"
CERTAIN = 0.97
INHERITED = 0.85

DIGIT = r"\d０-９"
HAN = "〇零○一二三四五六七八九十"
YEAR = rf"(?:(?:19|20|１９|２０)[{DIGIT}]{{2}}|[一二][〇零○九][〇零○一二三四五六七八九]{{2}})"
MONTH = rf"(?:[{DIGIT}]{{1,2}}|十[一二]?|[一二三四五六七八九])"
DAY = rf"(?:[{DIGIT}]{{1,2}}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
CLOCK = rf"(?:\s?(?:上午|下午|凌晨|中午|晚上?|夜间)?\s?[{DIGIT}]{{1,2}}(?:时|点)(?:[{DIGIT}]{{1,2}}分)?)"
TO = r"\s?(?:——|[—–\-~～－至到])\s?"
NOT_BEFORE = rf"(?<![{DIGIT}{HAN}.第])"

PATTERNS = (
    # 5月18日至19日, 9月12日—10月3日, 5月19日8时至20日14时
    rf"{NOT_BEFORE}(?:(?P<ay>{YEAR})\s?年\s?)?(?P<am>{MONTH})\s?月\s?(?P<ad>{DAY})\s?[日号]"
    rf"(?![线楼院文令函]|公告)(?P<clock>{CLOCK})?"
    rf"(?:{TO}(?:(?:(?P<by>{YEAR})\s?年\s?)?(?P<bm>{MONTH})\s?月\s?)?(?P<bd>{DAY})\s?日(?(clock){CLOCK})?)?",
    # 9月15-20日
    rf"{NOT_BEFORE}(?:(?P<cy>{YEAR})\s?年\s?)?(?P<cm>{MONTH})\s?月\s?(?P<cd>{DAY}){TO}(?P<ed>{DAY})\s?日",
    # 3月至5月, 2021年3月—2022年5月, 1-6月
    rf"{NOT_BEFORE}(?:(?P<fy>{YEAR})\s?年\s?)?(?P<fm>{MONTH})\s?(?:月份?)?{TO}(?:(?P<gy>{YEAR})\s?年\s?)?(?P<gm>{MONTH})\s?月份?(?!\d)",
    # 2021年3月, 2021年3月底
    rf"{NOT_BEFORE}(?P<hy>{YEAR})\s?年\s?(?P<hm>{MONTH})\s?月份?(?:[上中下]旬|[底末初])?",
    # 2021—2023年, 2003年至2010年
    rf"{NOT_BEFORE}(?P<iy>{YEAR})\s?年?{TO}(?P<jy>{YEAR})\s?年(?![级])",
    # 2023年上半年, 2023年第三季度, 2010年底, 2021年度
    rf"{NOT_BEFORE}(?P<ky>{YEAR})\s?年(?:度)?(?P<part>上半年|下半年|第?[一二三四1-4]季度|底|末|初)?(?![级])",
    # 2021-09-15, 2021.9.15, 2021/9/15
    rf"(?<![\w.\-/])(?P<ly>{YEAR})(?P<mark>[-./－．])(?P<lm>[{DIGIT}]{{1,2}})(?P=mark)(?P<ld>[{DIGIT}]{{1,2}})(?![{DIGIT}.\-/])",
    # 6月, 3月份, 9月底
    rf"{NOT_BEFORE}(?P<nm>[{DIGIT}]{{1,2}}|(?<=[年至到])(?:十[一二]?|[一二三四五六七八九]))\s?月(?:份|[上中下]旬|[底末初])?(?![刊票饼嫂供息薪租度]|均)",
    # 上半年, 第三季度, 年底
    rf"(?<![{DIGIT}去前历往每逢])(?P<bare>上半年|下半年|第?[一二三四]季度|年[底末])(?!结[余转存]|余额|存款|决算|考核|总结|奖)",
    # 28日, after a day of the same month
    rf"{NOT_BEFORE}(?P<od>[{DIGIT}]{{1,2}})\s?日(?![{DIGIT}报常均产程益内游照线])",
)
DATE = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))
LAST_YEAR = 2100


@dataclass(slots=True)
class Reading:
    """A date in parts; None where the words do not say."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        """The partial date, None where the calendar has no such day."""
        year, month, day = self.year, self.month, self.day
        if month is None:
            return None if year is None or not 1900 <= year <= LAST_YEAR else f"{year:04}"
        if not 1 <= month <= 12:
            return None
        head = "-" if year is None else f"{year:04}"
        if day is None:
            return f"{head}-{month:02}"
        last = calendar.monthrange(year or 2000, month)[1]
        return f"{head}-{month:02}-{day:02}" if 1 <= day <= last else None


@extractor(NAME)
def dates(doc: Doc) -> Iterator[Date]:
    """The dates of a text; a bare day or month takes year and month of the date before it."""
    last = Reading()
    sentence = -1
    for match in DATE.finditer(doc.text):
        start, end = _parts(match, last)
        value = start.iso()
        if value is None:
            continue
        inherited = False
        if start.year is None and last.year is not None and last.month is not None:
            start.year, inherited = last.year, True
            if end is not None and end.year is None:
                end.year = last.year
            value = start.iso() or value
        until = end.iso() if end is not None else None
        yield Date(
            value=value,
            end=until,
            evidence=evidence(doc, *match.span()),
            confidence=INHERITED if inherited else CERTAIN,
        )
        kept = start.year if start.month is not None else None
        last = Reading(kept or last.year, start.month or last.month, start.day)


def _parts(match: re.Match[str], last: Reading) -> tuple[Reading, Reading | None]:
    """First and last day of what the words say; the last is None for a single date."""
    part = {name: value for name, value in match.groupdict().items() if value is not None}
    number = {name: _number(value) for name, value in part.items() if name not in TEXTUAL}
    if "ad" in part:
        start = Reading(number.get("ay"), number["am"], number["ad"])
        if "bd" not in part:
            return start, None
        year = number.get("by", start.year)
        return start, Reading(year, number.get("bm", start.month), number["bd"])
    if "cd" in part:
        start = Reading(number.get("cy"), number["cm"], number["cd"])
        return start, Reading(start.year, start.month, number["ed"])
    if "fm" in part:
        start = Reading(number.get("fy"), number["fm"])
        return start, Reading(number.get("gy", start.year), number["gm"])
    if "hy" in part:
        return Reading(number["hy"], number["hm"]), None
    if "iy" in part:
        return Reading(number["iy"]), Reading(number["jy"])
    if "ky" in part:
        return _stretch(number["ky"], part.get("part", ""))
    if "ly" in part:
        return Reading(number["ly"], number["lm"], number["ld"]), None
    if "nm" in part:
        return Reading(None, number["nm"]), None
    if "bare" in part:
        return _stretch(None, part["bare"].removeprefix("年"))
    return Reading(last.year, last.month, number["od"]), None


TEXTUAL = {"clock", "mark", "part", "bare"}
QUARTER = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _stretch(year: int | None, part: str) -> tuple[Reading, Reading | None]:
    """A year, or the part of it that is named: 底 is its last day."""
    if part in ("底", "末"):
        return Reading(year, 12, 31), None
    if part == "上半年":
        return Reading(year, 1, 1), Reading(year, 6, 30)
    if part == "下半年":
        return Reading(year, 7, 1), Reading(year, 12, 31)
    if part.endswith("季度"):
        last = 3 * QUARTER[part.removeprefix("第")[0]]
        days = calendar.monthrange(2001, last)[1]
        return Reading(year, last - 2, 1), Reading(year, last, days)
    return Reading(year), None


def _number(written: str) -> int:
    """A year, month or day in digits of any kind; Chinese years digit by digit."""
    digits = "".join(str("〇一二三四五六七八九".find(char)) if char in "〇一二三四五六七八九" else "0" for char in written)
    if written[0] in HAN and len(written) == 4:
        return int(digits)
    reading = read(written)
    return int(reading.value) if reading is not None else 0
