"""The numeral grammar: every number that a Chinese report writes, with its exact value.

Half- and full-width digits, Chinese numerals plain and financial, 万 and 亿, decimals, fractions,
percentages, approximate numerals (三四十, 几百, 十几, 数十). Units and qualifiers written around a
number are read in figures.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["cardinal", "ordinal", "percent", "fraction"]
Inner = Literal["exact", "over", "about", "several", "range"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: offsets, exact value, `upper` where it is a range (三四十, 几百).

    `qualifier` is what stands inside the number (4900多万 over); `scale` the 万 or 亿 it ends in.
    """

    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    qualifier: Inner = "exact"
    kind: Kind = "cardinal"
    scale: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a run of numeral characters."""

    value: Decimal
    upper: Decimal | None = None
    qualifier: Inner = "exact"


PLAIN = str.maketrans(
    "０１２３４５６７８９．，％〇两俩仨壹贰叁肆伍陆柒捌玖拾佰仟萬億",
    "0123456789.,%零二二三一二三四五六七八九十百千万亿",
)
HAN_VALUE = {digit: Decimal(value) for value, digit in enumerate("零一二三四五六七八九")}
SCALE = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10) ** 4,
    "亿": Decimal(10) ** 8,
    "兆": Decimal(10) ** 12,
}

DIGIT = "0-9０-９"
HAN_DIGIT = "零〇一二三四五六七八九两俩仨"
SMALL = "十百千廿卅"
BIG = "万亿兆萬億"
KILO = "(?!千[瓦米克伏帕卡焦赫字]|兆[瓦帕赫])"  # 210万千瓦时: that 千 is the unit's
GROUPED = rf"[{DIGIT}]{{1,3}}(?:,[{DIGIT}]{{3}})+(?![{DIGIT}])"
FULL_GROUPED = r"[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])"
SPACED = rf"[{DIGIT}]{{1,3}}(?:[ \u00a0\u2009\u202f][{DIGIT}]{{3}})+(?![{DIGIT}])"
ARABIC = rf"(?:{GROUPED}|{FULL_GROUPED}|{SPACED}|[{DIGIT}]+)(?:[.．][{DIGIT}]+)?"
APPROXIMATE = r"(?:几|(?<![人户总次件倍岁指基个位额])数(?=[十百千万亿]))"
FINANCIAL = (  # 壹佰贰拾万; 伍 and 陆 alone are words (队伍, 大陆)
    r"(?<![队退入行大登着])[壹贰叁肆伍陆柒捌玖](?:[拾佰仟萬億万亿][壹贰叁肆伍陆柒捌玖零拾佰仟萬億万亿]*|(?=[元圆角分]))"
)
RUN = (
    rf"(?:{FINANCIAL}|(?:{ARABIC}|{KILO}[{HAN_DIGIT}{SMALL}{BIG}]|{APPROXIMATE})"
    rf"(?:{ARABIC}|{KILO}[{HAN_DIGIT}{SMALL}{BIG}几]|点(?=[{HAN_DIGIT}])"
    rf"|[余多来](?=[{SMALL}{BIG}])|[ \u00a0](?=[{BIG}]))*)"
)
NUMERAL = re.compile(
    rf"(?P<part>(?P<whole>百|千|万|{RUN})分之(?P<share>{RUN}))"
    rf"|(?P<ordinal>第[ ]?)?(?P<sign>(?<![^\\s（(：:为，,、])[-−－负](?=[{DIGIT}{HAN_DIGIT}{SMALL}]))?"
    rf"(?P<run>{RUN})(?P<percent>\s?[%％‰])?"
)
LITERAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
HAN_DECIMAL = re.compile(r"([零一二三四五六七八九十百千]+)点([零一二三四五六七八九]+)")
PAIR = re.compile(r"[一二三四五六七八九]{2}")
TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)?|.")
TWO_PLACES = Decimal("0.01")


def numerals(text: str) -> Iterator[Numeral]:
    """Every number of `text`, left to right, whatever it is used for."""
    for match in NUMERAL.finditer(text):
        numeral = _part(match) if match["part"] else _number(match)
        if numeral is not None:
            yield numeral


def read(run: str) -> Reading | None:
    """The value of a run of numeral characters (`3万5`, `三四十`, `4900多万`), None if it is none."""
    plain = re.sub(r"[,，\s]", "", run.translate(PLAIN)).replace("廿", "二十").replace("卅", "三十")
    if plain[0] in "数几":
        return _spread(plain, "二", plain[0])
    if "几" in plain:
        return _spread(plain, "一", "几")
    if re.search("[余多来]", plain):
        value = _evaluate(re.sub("[余多来]", "", plain))
        return value and Reading(value, None, "about" if "来" in plain else "over")
    value = _evaluate(plain)
    return Reading(value) if value is not None else _neighbours(plain)


def _number(match: re.Match[str]) -> Numeral | None:
    reading = read(match["run"])
    if reading is None:
        return None
    sign = -1 if match["sign"] else 1
    kind: Kind = "ordinal" if match["ordinal"] else "percent" if match["percent"] else "cardinal"
    return Numeral(
        start=match.start(),
        end=match.end(),
        value=reading.value * sign,
        upper=None if reading.upper is None else reading.upper * sign,
        qualifier=reading.qualifier,
        kind=kind,
        scale=_trailing_scale(match["run"]),
    )


def _part(match: re.Match[str]) -> Numeral | None:
    """三分之一, 百分之四十: a fraction's value is in percent to two places, as gold has it."""
    whole, share = read(match["whole"]), read(match["share"])
    if whole is None or share is None or not whole.value:
        return None
    kind: Kind = "percent" if match["whole"] in "百千万" else "fraction"
    factor = 100 / whole.value
    value = share.value * factor
    if kind == "fraction" and value != value.quantize(TWO_PLACES):
        value = value.quantize(TWO_PLACES)
    return Numeral(
        match.start(),
        match.end(),
        value,
        None if share.upper is None else share.upper * factor,
        share.qualifier,
        kind,
    )


def _trailing_scale(run: str) -> str:
    found = re.search(rf"[{BIG}]+$", run)
    return found[0] if found else ""


def _spread(plain: str, low: str, mark: str) -> Reading | None:
    """几 and 数 stand for any digit: 几百 is 200 to 900, 十几 is 11 to 19."""
    lower, upper = (_evaluate(plain.replace(mark, digit, 1)) for digit in (low, "九"))
    return None if lower is None or upper is None else Reading(lower, upper, "several")


def _neighbours(plain: str) -> Reading | None:
    """Two neighbouring digits are a range: 三四十, 十七八, 两三千; 三五 is one by usage."""
    for match in PAIR.finditer(plain):
        first, second = match[0]
        if HAN_VALUE[second] - HAN_VALUE[first] == 1 or match[0] == "三五":
            before, after = plain[: match.start()], plain[match.end() :]
            lower, upper = _evaluate(before + first + after), _evaluate(before + second + after)
            if lower is not None and upper is not None:
                return Reading(lower, upper, "range")
    return None


def _evaluate(plain: str) -> Decimal | None:
    """The value of a plain numeral, None where its characters stand in no order that a number has."""
    if LITERAL.fullmatch(plain):
        return Decimal(plain)
    if plain in HAN_VALUE:
        return HAN_VALUE[plain]
    if decimal := HAN_DECIMAL.fullmatch(plain):
        whole = _evaluate(decimal[1])
        places = "".join(str(HAN_VALUE[digit]) for digit in decimal[2])
        return None if whole is None else whole + Decimal(f"0.{places}")
    scale = max((char for char in plain if char in SCALE), key=SCALE.__getitem__, default=None)
    return None if scale is None else _scaled(plain, scale)


def _scaled(plain: str, scale: str) -> Decimal | None:
    """A numeral by its largest scale: what stands before it times the scale, and what follows."""
    before, _, after = plain.rpartition(scale)
    if scale in "十百千" and len(before) > 1 and not LITERAL.fullmatch(before):
        return None  # 二十二十
    times = _evaluate(before) if before else Decimal(1)
    rest = _rest(after, SCALE[scale])
    return None if times is None or rest is None else times * SCALE[scale] + rest


def _rest(after: str, scale: Decimal) -> Decimal | None:
    """What follows a scale: 一百零五 is 105, but 一百五 is 150 and 3万5 is 35000."""
    if not after:
        return Decimal(0)
    if len(after) == 1 and after not in SCALE:
        return (_evaluate(after) or Decimal(0)) * scale / 10
    rest = _evaluate(after.lstrip("零")) if after.strip("零") else None
    return rest if rest is not None and rest < scale else None
