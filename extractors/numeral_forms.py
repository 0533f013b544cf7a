"""A number with what is written around it: fractions, percent, 成 and 折, 第 and signs."""

import re
from decimal import Context, Decimal
from typing import Literal, NamedTuple

from extractors.lexicon import any_of, lexicon
from extractors.numeral_tokens import CHARS, DIGIT, HAN_ONES, PLAIN, SPACE
from extractors.numeral_values import EXACT, ZERO, Inner, Reading, scan
from extractors.units import LOOKALIKES, unit_at

Kind = Literal["cardinal", "ordinal", "percent", "fraction"]


class Numeral(NamedTuple):
    """A number in a text: offsets, exact value, `upper` where it is a range (三四十, 几百).

    `qualifier` is what stands inside the number (4900多万 over); `scale` the 万 or 亿 it ends in;
    `mark` how a percentage is written (%, ‰, 成, 折); `named` whether it stands in a name (三甲).
    """

    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    qualifier: Inner = "exact"
    kind: Kind = "cardinal"
    scale: str = ""
    mark: str = ""
    named: bool = False


BEFORE = re.compile(
    rf"(?P<ordinal>(?P<last>倒数)?第[{SPACE}]?)|(?P<final>最后[{SPACE}]?)|(?P<sign>零下(?:[摄华]氏)?[{SPACE}]?|负的?[{SPACE}]?|[-−－])|(?P<point>[.．])"
)
PREFIXES = frozenset("第后负-−－下氏的.．" + SPACE)
UNSIGNED = re.compile(r"[^\s（(：:为，,、是达至到和]")  # 3-5 and 胜负 hold no sign
PARTS = frozenset("二两三四五六七八九十百千")
MEASURES = ("length", "area", "volume", "mass")
GOES_ON = frozenset(f"分份又/／eE^kK{SPACE}")
HUNDRED = re.compile(rf"百分(?=[{CHARS}])")
OF = re.compile(rf"[{SPACE}]{{0,2}}分[{SPACE}]{{0,2}}之[{SPACE}]{{0,2}}(?P<sign>[负\-−－])?")
AND = re.compile(rf"[{SPACE}]?又[{SPACE}]?|[{SPACE}](?=[{DIGIT}]{{1,3}}[/／][{DIGIT}])")
OVER = re.compile(r"[/／]")
WHOLES = frozenset(("百", "千", "万", "佰", "仟", "萬", "万万", "百万"))
PERCENTS = frozenset("%％‰")
MARKS = frozenset("%％‰成折 \u00a0\u3000")
PERCENT = re.compile(r"\s?(?P<mark>[%％‰])")
_WORDS = any_of(word for word in LOOKALIKES if word[0] in "成折")
_HEADS = any_of(row["word"] for row in lexicon("tenth_heads"))
TENTHS = re.compile(  # 三成, 三成半, 六成五; 三成员工 but not 三成员单位
    rf"\s?(?:(?!{_WORDS})|(?=成{_HEADS}))(?P<mark>[成折])"
    rf"(?:(?P<half>半)|(?<=成)(?P<ones>[一二三四五六七八九1-9])(?=左右|以[上下内]|[的多余]|[^\w.．%％]|$))?"
)
POWER = re.compile(r"(?:[eE]|\^)(?P<power>[+-]?\d{1,2})(?![\w.])")
THOUSANDS = re.compile(r"[kK](?![A-Za-z0-9/])")
HAN = re.compile(r"[\u4e00-\u9fff]")
COLD = re.compile(r"\s?(?:℃|°|摄氏度)")
RATIO = Context(prec=18)
AROUND = GOES_ON | MARKS
"""Characters that may make more of the number before them."""


def number(text: str, start: int, reading: Reading) -> Numeral:
    """The number, fraction or mixed number whose first part is `reading`."""
    end = reading.end
    if text[end : end + 1] not in GOES_ON:
        return Numeral(
            start, end, reading.value, reading.upper, reading.qualifier, "cardinal", reading.scale
        )
    if fraction := _fraction(text, start, reading):
        return fraction
    if (also := AND.match(text, reading.end)) and (above := scan(text, also.end())):
        part = _fraction(text, also.end(), above)
        if part is not None and part.kind == "fraction" and part.value < 1:
            return Numeral(start, part.end, EXACT.add(reading.value, part.value))
    value = reading.value
    if power := POWER.match(text, end):
        return Numeral(start, power.end(), _power(value, power[0]))
    if THOUSANDS.match(text, end) and text[end - 1].isdigit():
        return Numeral(start, end + 1, value * 1000, scale=text[end])
    return Numeral(start, end, value, reading.upper, reading.qualifier, scale=reading.scale)


def _fraction(text: str, start: int, reading: Reading) -> Numeral | None:
    """三分之一, 百分之三十, 百分百, 3/4; None where no second part follows."""
    of = HUNDRED.match(text, start) or OF.match(text, reading.end)
    if of is not None and reading.value and reading.upper is None:
        share = scan(text, of.end())
        if share is None:
            return None
        bare = text[start : reading.end] in WHOLES
        whole = reading.value / 100 if bare else reading.value
        sign = -1 if text[of.end() - 1] in "负-−－" else 1
        value = _ratio(share.value, whole) * sign
        upper = None if share.upper is None else _ratio(share.upper, whole) * sign
        kind: Kind = "percent" if bare else "fraction"
        mark = "%" if bare else ""
        return Numeral(start, share.end, value, upper, share.qualifier, kind, mark=mark)
    if part := _spoken_part(text, start, reading):
        return part
    if (over := OVER.match(text, reading.end)) and _can_be_part(text, start, reading):
        below = scan(text, over.end())
        if below and below.value and below.upper is None and not OVER.match(text, below.end):
            return Numeral(start, below.end, _ratio(reading.value, below.value), kind="fraction")
    return None


def _spoken_part(text: str, start: int, reading: Reading) -> Numeral | None:
    """四分一, 三份二, as in Cantonese; nothing but a measure may follow: 五分三等奖 are none."""
    if text[start : reading.end] not in PARTS or text[reading.end : reading.end + 1] not in "分份":
        return None
    share = scan(text, reading.end + 1)
    if share is None or share.upper is not None or text[reading.end + 1].isdigit():
        return None
    unit = unit_at(text, share.end)
    measured = unit is not None and unit.dimension in MEASURES
    if (HAN.match(text, share.end) and not measured) or share.scale:
        return None
    if (text[reading.end] == "分" or measured) and share.value >= reading.value:
        return None
    return Numeral(start, share.end, _ratio(share.value, reading.value), kind="fraction")


def _can_be_part(text: str, start: int, reading: Reading) -> bool:
    """Whether a number before a slash is the upper part of a fraction, no year and no path."""
    before = text[start - 1 : start]
    year = reading.end - start == 4 and text[start : reading.end].isdigit()
    path = before in ("/", "／") or (before.isascii() and before.isalpha())
    path = path or (before == "-" and text[start - 2 : start - 1].isalnum())
    return reading.upper is None and not year and not path


def _ratio(above: Decimal, below: Decimal) -> Decimal:
    """The quotient to 18 digits, without zeros at its end."""
    return _plain(RATIO.divide(above, below))


def _plain(value: Decimal) -> Decimal:
    """The value without zeros at its end and without an exponent."""
    return Decimal(f"{value.normalize(RATIO):f}")


def _power(base: Decimal, written: str) -> Decimal:
    """21.2E3, 2^5."""
    power = Decimal(written[1:])
    if written[0] == "^":
        return _plain(RATIO.power(base, power)) if base else ZERO
    return _plain(base.scaleb(int(power)))


def marked(text: str, numeral: Numeral) -> Numeral:
    """The numeral with a percent sign or 成 or 折 after it; 三成半 is 35 in a hundred."""
    if text[numeral.end : numeral.end + 1] not in MARKS or numeral.kind != "cardinal":
        return numeral
    if numeral.scale:
        return numeral
    if percent := PERCENT.match(text, numeral.end):
        return numeral._replace(end=percent.end(), kind="percent", mark=percent["mark"])
    tenths = TENTHS.match(text, numeral.end)
    if tenths is None or numeral.value > 100:
        return numeral
    tenfold = 10 if numeral.value <= 10 else 1
    ones = 5 if tenths["half"] else HAN_ONES.get(tenths["ones"]) or int(tenths["ones"] or 0)
    return numeral._replace(
        end=tenths.end(),
        value=numeral.value * tenfold + ones,
        upper=None if numeral.upper is None else numeral.upper * tenfold,
        kind="percent",
        mark=tenths["mark"],
    )


def with_prefix(text: str, numeral: Numeral, floor: int) -> Numeral:
    """The numeral with 第 or a sign before it; a point makes it decimals (.5)."""
    start = numeral.start
    if start == floor or text[start - 1] not in PREFIXES:
        return numeral
    for first in range(max(floor, start - 4), start):
        prefix = BEFORE.match(text, first)
        if prefix is not None and prefix.end() == start:
            break
    else:
        return numeral
    if prefix["final"] and text[start : numeral.end] not in ("一", "1"):
        return numeral  # 最后一名 is the last, 最后三名 are three
    sign = -1 if prefix["sign"] or prefix["last"] or prefix["final"] else 1
    before = text[first - 1 : first]
    if prefix["point"]:
        run = text[start : numeral.end]
        if not run.isdigit() or before.isalnum() or before in (".", "．", ")", "）"):
            return numeral
        value = Decimal(f"0.{run.translate(PLAIN)}")
        negative = before in ("-", "−") and first - 1 >= floor
        return numeral._replace(start=first - negative, value=-value if negative else value)
    dash = prefix["sign"] in ("-", "−", "－")
    if dash and (numeral.kind == "percent" or COLD.match(text, numeral.end)):
        dash = not HAN.match(before)  # 增长-3.2%, 气温-3.5℃
    if prefix["sign"] and UNSIGNED.match(before) and (dash or before in "胜正欺背担抱"):
        return numeral
    return numeral._replace(
        start=first,
        value=numeral.value * sign,
        upper=None if numeral.upper is None else numeral.upper * sign,
        kind="ordinal" if prefix["ordinal"] or prefix["final"] else numeral.kind,
    )
