"""Dates: days, months, years, periods; bare ones keep no year until the report gives it."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.base import evidence, extractor, text_of
from extractors.date_words import HAN, written
from extractors.numeral_values import read
from models import Date
from models.base import known

NAME = "dates"
CERTAIN = 0.97
INHERITED = 0.85

LAST_YEAR = 2100
DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month of a year that is no leap year; month 0 has none."""


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
        last = 29 if month == 2 and (year is None or calendar.isleap(year)) else DAYS[month]
        return f"{head}-{month:02}-{day:02}" if 1 <= day <= last else None


@extractor(NAME)
def dates(doc: Doc) -> Iterator[Date]:
    """The dates of a text; a bare day or month takes year and month of the date before it."""
    last = Reading()
    for match in written(text_of(doc)):
        start, end = _parts(match, last)
        value = start.iso()
        if value is None or (end is not None and not _ends_after(start, end, match)):
            continue
        inherited = False
        if start.year is None and last.year is not None and last.month is not None:
            start.year, inherited = last.year, True
            if end is not None and end.year is None:
                earlier = end.month is not None and end.month < (start.month or 1)
                end.year = last.year + earlier
            value = start.iso() or value
        until = end.iso() if end is not None else None
        fields = {
            "id": "",
            "value": value,
            "end": until,
            "evidence": evidence(doc, *match.span()),
            "confidence": INHERITED if inherited else CERTAIN,
        }
        yield known(Date, fields)
        kept = start.year if start.month is not None else None
        last = Reading(kept or last.year, start.month or last.month, start.day)


def _ends_after(start: Reading, end: Reading, match: re.Match[str]) -> bool:
    """Whether the period has an end on the calendar that is no earlier than its start.

    12月28日至1月3日 ends in the year after.
    """
    if end.iso() is None:
        return False
    if start.year is None and end.year is None and end.month is not None:
        return end.month != start.month or (end.day or 31) >= (start.day or 1)
    parts = [(one.year or 0, one.month or 0, one.day or 0) for one in (start, end)]
    unsaid = match["by"] is None and match["gy"] is None
    if parts[1] < parts[0] and unsaid and start.month is not None and start.month != end.month:
        end.year = None if end.year is None else end.year + 1
        return True
    return parts[0] <= parts[1] or 0 in (parts[0][0], parts[1][0])


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
        start = Reading(number["ly"], number["lm"], number["ld"])
        until = "qy" in part
        return start, Reading(number["qy"], number["qm"], number["qd"]) if until else None
    if "sm" in part:
        return Reading(number.get("sy"), number["sm"], number["sd"]), None
    if "td" in part:
        return Reading(last.year, last.month, number["td"]), None
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
    if part == "前三季度":
        return Reading(year, 1, 1), Reading(year, 9, 30)
    if part.endswith("季度"):
        last = 3 * QUARTER[part.removeprefix("第")[0]]
        return Reading(year, last - 2, 1), Reading(year, last, DAYS[last])
    return Reading(year), None


def _number(said: str) -> int:
    """A year, month or day in digits of any kind; Chinese years digit by digit."""
    if said.isdecimal():
        return int(said)
    if said[0] in HAN and len(said) == 4:
        return int("".join(str(max("〇一二三四五六七八九".find(char), 0)) for char in said))
    reading = read(said)
    return int(reading.value) if reading is not None else 0
