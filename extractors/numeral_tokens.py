"""The characters that numbers are written in, and a number taken apart into its tokens."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

PLAIN = str.maketrans(
    "０１２３４５６７８９．，％〇两俩仨壹贰叁肆伍陆柒捌玖拾佰仟萬億",
    "0123456789.,%零二二三一二三四五六七八九十百千万亿",
)
HAN_VALUE = {digit: Decimal(value) for value, digit in enumerate("零一二三四五六七八九")}
ZEROS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}
SCALE = {char: Decimal(10) ** zeros for char, zeros in ZEROS.items()}
SUFFIX = {"k": "千", "K": "千", "w": "万", "W": "万", "M": "百万"}  # 15k元, 300w人
TENS = {"廿": Decimal(2), "卅": Decimal(3)}

DIGIT = "0-9０-９"
HAN_DIGIT = "零〇一二三四五六七八九两俩仨"
FINANCIAL = "壹贰叁肆伍陆柒捌玖"
SMALL = "十百千拾佰仟"
BIG = "万亿兆萬億"
SPACE = " \u00a0\u2009\u202f\u3000"
CHARS = f"{DIGIT}{HAN_DIGIT}{FINANCIAL}{SMALL}{BIG}廿卅几"

_END = rf"(?![{DIGIT}])"
_LIANG = (  # 二两酒 and 十两, not 一两家 and 三两个
    rf"(?:(?<=[二四五六七八九十百千万])(?<![、和][二四五六七八九])|(?<=[十百千万][一三]))"
    rf"两(?![{CHARS}个种类项条级部月年日天批次方面家所名位人])"
)
_DECIMALS = rf"(?:[.．][{DIGIT}]++)?+"
ARABIC = (  # groups of three digits are one number, whatever parts them
    rf"(?:[{DIGIT}]{{1,3}}(?:,[{DIGIT}]{{3}})++{_END}{_DECIMALS}"
    rf"|[０-９]{{1,3}}(?:，[０-９]{{3}})++{_END}{_DECIMALS}"
    rf"|[{DIGIT}]{{1,3}}(?:，[{DIGIT}]{{3}})++[.．][{DIGIT}]{{2}}{_END}"  # 82，225.00
    rf"|[{DIGIT}]{{1,3}}(?:，0[{DIGIT}]{{2}})++{_END}"  # 40，000: 000 alone is no number
    rf"|[{DIGIT}]{{1,3}}(?:[ \u00a0\u2009\u202f][{DIGIT}]{{3}})++{_END}{_DECIMALS}"
    rf"|[{DIGIT}]++{_DECIMALS})"
)
_PLACES = rf"点[{SPACE}]?(?:[{HAN_DIGIT}{FINANCIAL}]++(?![{SPACE}]?[十拾])|[{DIGIT}]++)"
_ONES, _NEXT_ONES = "一二两三四五六七八", "二两三四五六七八九"
_UNIT = (
    rf"千[瓦克伏帕卡焦赫字比]|兆(?:[瓦帕赫字比焦光网bB/]|宽带|带宽|以太|流量|每秒)"
    rf"|(?<=[{DIGIT}])兆(?![{HAN_DIGIT}{SMALL}{BIG}{DIGIT}元圆日韩美欧港台])"  # 100兆宽带
    rf"|百分[{SPACE}]?[点比位制]|百慕大|几内亚"
)
_CURRENCY = "(?:元|块|圆|美|欧|英镑|日元|日圆|港|人民币|RMB|USD)"
_SUFFIX = rf"[kKM](?=\s?{_CURRENCY})|[wW](?=\s?{_CURRENCY}|[人次张件个名份])"
_ALONE = r"(?![\u4e00-\u9fff])"
_AFTER = rf"(?:(?<=[{FINANCIAL}拾佰仟])|(?<=[拾佰仟万亿萬億]零)|(?<=[{FINANCIAL}拾佰仟][万亿萬億]))"
TOKEN = re.compile(
    rf"(?P<literal>{ARABIC})"
    rf"|(?P<point>{_PLACES})"
    rf"|(?P<pair>[{_ONES}](?:[{_NEXT_ONES}](?![{HAN_DIGIT}])|、[{_NEXT_ONES}](?=[{SMALL}{BIG}])))"
    rf"|(?P<digit>[{HAN_DIGIT}]|[{FINANCIAL}](?=[{FINANCIAL}{SMALL}{BIG}零元圆角分整点]|{_ALONE})"
    rf"|{_AFTER}[{FINANCIAL}])"
    rf"|(?P<scale>(?!{_UNIT})(?:个(?=亿))?(?:[{SMALL}{BIG}]|{_SUFFIX}))"
    rf"|(?P<tens>[廿卅])"
    rf"|(?P<some>几(?!内亚)|数(?=[{SMALL}{BIG}]))"
    rf"|(?P<more>[余多来](?=[{SPACE}]?[{SMALL}{BIG}])|个[多余](?=亿))"
    rf"|(?P<space>[{SPACE}]{{1,2}}"
    rf"(?=[{SMALL}{BIG}点]|余[{SPACE}]?[{SMALL}{BIG}]|[{HAN_DIGIT}]{_ALONE}"
    rf"|(?:[{DIGIT}]++|[{HAN_DIGIT}])[{SPACE}]?[{SMALL}{BIG}]))"
)
_GOES_ON = (
    rf"[{CHARS}{SPACE}点数kKwWM]|[,，.．][{DIGIT}]|[余多来][{SPACE}]?[{SMALL}{BIG}]|个[多余]?亿"
)
_REST = (  # what follows the first digit of a number that is read without a second look
    rf"(?:[{DIGIT}]{{0,2}}(?:,[{DIGIT}]{{3}}){{1,6}}+|[{DIGIT}]{{0,19}}+)(?:\.[{DIGIT}]{{1,12}}+)?+"
    rf"(?P<scale>[万亿])?(?!{_GOES_ON})"
)
PLAIN_NUMBER = re.compile(rf"[{DIGIT}]{_REST}")
START = re.compile(rf"[{CHARS}数Ⅰ-Ⅻ](?P<plain>(?<=[{DIGIT}]){_REST})?")
"""Where a number may begin, with all of it where it is plain: most numbers of a report are."""
_D = "[一二三四五六七八九两]"
_LAST = "[一二三四五六七八九]"
_TENS = f"{_D}十{_LAST}?"
_HUNDREDS = f"{_D}百(?:零{_LAST}|{_TENS})?"
_THOUSANDS = f"{_D}千(?:零{_LAST}|零{_TENS}|{_HUNDREDS})?"
PLAIN_HAN = (
    re.compile(  # 三, 三百六十八, 两千万: every place in its order, nothing left out or short
        rf"(?P<digit>{_D})(?!{_GOES_ON}|、)"
        rf"|(?P<below>{_THOUSANDS}|{_HUNDREDS}|{_TENS}|十{_LAST}?)(?P<scale>[万亿])?"
        rf"(?!{_GOES_ON}|[、瓦克伏帕卡焦赫字比分米])"
    )
)
CONTINUED = re.compile(rf"(?!{_UNIT}|两(?![\u4e00-\u9fff])|{_LIANG}|[千仟]米)[{CHARS}]")
METRES = re.compile("[千仟]米")
PAIRED = re.compile(r"[\u4e00-\u9fff]")
FEW = "三五"
LARGER = frozenset("十百千万亿佰仟萬億")
MOST = 36  # tokens of a number, digits of a literal: what is longer is a code or noise

Kind = Literal["digit", "zero", "scale", "point", "more"]


def plain_value(match: re.Match[str]) -> tuple[Decimal, str]:
    """The value and the scale of a plain number."""
    written, scale = match[0], match["scale"]
    if scale is None:
        return Decimal(written.replace(",", "")), ""
    return Decimal(written[:-1].replace(",", "")) * SCALE[scale], scale


HAN_ONES = HAN_VALUE | {"两": Decimal(2)}
ONES = {char: int(value) for char, value in HAN_ONES.items()}
TIMES = {"十": 10, "百": 100, "千": 1000}


def han_value(match: re.Match[str]) -> tuple[Decimal, str]:
    """The value and the scale of a plain number in Chinese numerals."""
    alone, below, scale = match.groups()
    if alone is not None:
        return HAN_ONES[alone], ""
    total = digit = 0
    for char in below:
        if char in TIMES:
            total += (digit or 1) * TIMES[char]
            digit = 0
        else:
            digit = ONES[char]
    value = Decimal(total + digit)
    return (value * SCALE[scale], scale) if scale else (value, "")


class Token(NamedTuple):
    """A step of a number; `high` where it stands for more than one value (几, 三四).

    `literal`: in Arabic digits, how many; 0 for others.
    """

    kind: Kind
    text: str
    low: Decimal
    high: Decimal
    end: int
    literal: int = 0


def tokens(text: str, start: int) -> list[Token]:
    """The tokens of the number that begins at `start`, empty where none does or it has no end."""
    found: list[Token] = []
    at = start
    while match := TOKEN.match(text, at):
        if len(found) == MOST:
            return []
        kind, written, at = match.lastgroup, match[0], match.end()
        if kind == "space":
            if not found or (found[-1].kind == "digit" and text[at] in HAN_DIGIT):
                return found
            continue
        if kind == "tens":
            found.append(Token("digit", written, TENS[written], TENS[written], at))
            found.append(Token("scale", "十", SCALE["十"], SCALE["十"], at))
            continue
        token = _token(kind, written, at, found, text)
        if token is None:
            return found
        found.append(token)
        at = token.end
    return found


def _token(
    kind: str | None, written: str, end: int, before: list[Token], text: str
) -> Token | None:
    """The token that was matched, None where the number ends before it."""
    last = before[-1].kind if before else None
    if kind == "literal":
        plain = re.sub(rf"[,，{SPACE}]", "", written).translate(PLAIN)
        if len(plain) > MOST:
            return None
        value = Decimal(plain)
        return Token("digit", written, value, value, end, len(plain))
    if kind == "digit":
        if written == "两" and (last == "digit" or (last and text[end : end + 1] not in LARGER)):
            return None  # 2两, 十两: that 两 is a unit
        value = HAN_VALUE[written.translate(PLAIN)]
        return Token("zero" if value == 0 else "digit", written, value, value, end)
    if kind == "pair":
        return _pair(written, end, text, last)
    if kind == "scale":
        after_digit = before and before[-1].kind == "digit" and not before[-1].literal
        if not after_digit and METRES.match(text, end - 1):
            return None  # 5千米 are 5 千米, 五千米 5000 米
        char = written.lstrip("个")
        value = Decimal(1)
        for step in SUFFIX.get(char, char.translate(PLAIN)):
            value *= SCALE[step]
        return Token("scale", char, value, value, end)
    if kind == "point":
        places = "".join(
            str(HAN_VALUE[char]) if char in HAN_VALUE else char
            for char in written[1:].strip().translate(PLAIN)
        )
        if len(places) > MOST:
            return None
        value = Decimal(f"0.{places}")
        return Token("point", written, value, value, end)
    if kind == "some":
        low = Decimal(1 if last in ("scale", "zero", "digit") else 2)
        return Token("digit", written, low, Decimal(9), end)
    return Token("more", written, Decimal(0), Decimal(0), end)


def _pair(written: str, end: int, text: str, last: Kind | None) -> Token:
    """Two digits side by side: neighbours are a range (三四十, 十七八), 三五 is one by usage."""
    first, second = (HAN_VALUE[char.translate(PLAIN)] for char in (written[0], written[-1]))
    alone = last == "scale" or not PAIRED.match(text, end)
    unit = written.endswith("两") and alone  # 一两, 十一两: a weight
    if not unit and (second - first == 1 or written == FEW):
        return Token("digit", written, first, second, end)
    return Token("digit", written[0], first, first, end - len(written) + 1)
