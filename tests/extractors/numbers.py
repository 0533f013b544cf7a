"""A small writer of numbers in the styles of Chinese reports, for the laws that tests hold."""

from collections.abc import Callable
from decimal import Decimal

DIGITS = "零一二三四五六七八九"
FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
LARGEST = 10**16 - 1


def han(number: int) -> str:
    """A whole number in Chinese numerals: 一千零五万零二十."""
    if number == 0:
        return "零"
    return _sections(number).removeprefix("零")


def _sections(number: int) -> str:
    for scale, name in ((10**8, "亿"), (10**4, "万")):
        if number >= scale:
            above, below = divmod(number, scale)
            zero = "零" if below and below < scale // 10 else ""
            rest = _sections(below).removeprefix("零") if below else ""
            return _sections(above).removeprefix("零") + name + zero + rest
    written, gap = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            written += ("零" if gap and written else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return written


def han_decimal(number: Decimal) -> str:
    """A number with decimals in Chinese numerals: 三点一四."""
    whole, _, places = f"{number:f}".partition(".")
    return han(int(whole)) + "点" + "".join(DIGITS[int(place)] for place in places)


def mixed(number: int) -> str:
    """Digits with 万 and 亿 between them: 12亿3456万7890, 3万零5 (3万5 would be 35000)."""
    written = ""
    for scale, name in ((10**8, "亿"), (10**4, "万")):
        above, number = divmod(number, scale)
        written += f"{above}{name}" if above else ""
    zero = "零" if written and 0 < number < 10 else ""
    return f"{written}{zero}{number}" if number or not written else written


STYLES: dict[str, Callable[[int], str]] = {
    "plain": str,
    "grouped": lambda number: f"{number:,}",
    "spaced": lambda number: f"{number:,}".replace(",", " "),
    "wide": lambda number: str(number).translate(WIDE),
    "wide grouped": lambda number: f"{number:,}".translate(WIDE),
    "han": han,
    "mixed": mixed,
    "financial": lambda number: han(number).translate(FINANCIAL),
}
