"""What follows a unit of money within one sum: 123元1角1分, 九十九块九毛九, 三块零四, 两毛五."""

import re
from decimal import Decimal

from extractors.lexicon import lexicon
from extractors.numeral_tokens import BIG, DIGIT, FINANCIAL, HAN_DIGIT, PLAIN, SMALL
from extractors.numeral_values import read
from extractors.units import UNIT, Unit

_ONE = rf"[{HAN_DIGIT}{FINANCIAL}{DIGIT}]"
_END = rf"(?:(?![{HAN_DIGIT}{SMALL}{BIG}{DIGIT}个名]|{UNIT.pattern})|(?=一{UNIT.pattern}))"
JIAO = re.compile(rf"[零又]?(?P<digit>{_ONE})[角毛](?!度|色|落)")
FEN = re.compile(rf"[零又]?(?P<digit>{_ONE})分(?!之|别|钟)")
BARE = re.compile(rf"(?P<zero>零)?(?P<digit>[{HAN_DIGIT}{DIGIT}]){_END}")
WHOLE = re.compile(r"钱?[整正]?")
STARTS = frozenset(f"零又十{HAN_DIGIT}{FINANCIAL}0123456789０１２３４５６７８９")
YUAN = ("元", "圆", "块", "块钱")
TENTHS = ("角", "毛")
CENTS = {
    name: re.compile(rf"[零又]?(?P<digit>[{HAN_DIGIT}十{DIGIT}]{{1,3}}){row['cents']}")
    for row in lexicon("currencies")
    if row["cents"]
    for name in row["names"].split()
}


def money_tail(text: str, end: int, value: Decimal, unit: Unit) -> tuple[Decimal, int]:
    """Value in the unit, and end, of the sum whose unit ends at `end`; as before without a tail."""
    if text[end : end + 1] not in STARTS:
        return value, end
    place = Decimal("0.1")
    start = end
    if unit.name in YUAN:
        if jiao := JIAO.match(text, end):
            value, end = value + _digit(jiao) * place, jiao.end()
        elif bare := BARE.match(text, end) if unit.name == "块" else None:
            cents = place / 10 if bare["zero"] else place
            return value + _digit(bare) * cents, bare.end()
        place /= 10
    elif unit.name in CENTS and (part := CENTS[unit.name].match(text, end)):
        return value + _digit(part) * place / 10, part.end()
    elif unit.name not in TENTHS:
        return value, end
    if fen := FEN.match(text, end):
        value, end = value + _digit(fen) * place, fen.end()
    elif (end > start or unit.name in TENTHS) and (bare := BARE.match(text, end)):
        value, end = value + _digit(bare) * place, bare.end()
    return value, _whole(text, end) if end > start else end


def _whole(text: str, end: int) -> int:
    found = WHOLE.match(text, end)
    return found.end() if found is not None else end


def _digit(match: re.Match[str]) -> Decimal:
    reading = read(match["digit"].translate(PLAIN))
    return reading.value if reading is not None else Decimal(0)
