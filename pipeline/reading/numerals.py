"""Numbers as Word writes them before paragraphs (ECMA-376 17.18.59, ST_NumberFormat)."""

from collections.abc import Callable
from functools import lru_cache

LOWER, FORMAL = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
FORMAL_TRADITIONAL, FORMAL_JAPANESE = "零壹貳參肆伍陸柒捌玖", "〇壱弐参四伍六七八九"
POSITIONAL = "〇一二三四五六七八九"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
GANADA, CHOSUNG = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
KOREAN, KOREAN_DIGITS = "영일이삼사오육칠팔구", "영일이삼사오육칠팔구"
ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
MAX = 32767  # Word numbers no further; a file that says more gets digits


@lru_cache(maxsize=4096)
def numeral(value: int, style: str) -> str:
    """`value` in a numFmt; in digits where the format has no sign for it or is not known."""
    if style == "none":
        return ""
    write = WRITERS.get(style)
    return (write(value) if write and 0 <= value <= MAX else "") or str(value)


def _chinese(
    digits: str,
    units: tuple[str, str, str, str],
    one_before: bool = True,
    one_before_ten: bool = False,
) -> Callable[[int], str]:
    """Counting with 十百千万; a run of zeros inside is one zero, and eleven is 十一."""

    def below(value: int) -> str:
        text, gap = "", False
        for power, unit in ((1000, units[2]), (100, units[1]), (10, units[0]), (1, "")):
            digit = value // power % 10
            if digit == 0:
                gap = bool(text)
                continue
            silent = digit == 1 and unit and not one_before
            text += (digits[0] if gap and one_before else "") + ("" if silent else digits[digit])
            text, gap = text + unit, False
        return text

    def write(value: int) -> str:
        if value == 0:
            return digits[0]
        high, low = divmod(value, 10000)
        text = below(high) + units[3] if high else ""
        if high and low and low < 1000 and one_before:
            text += digits[0]
        text += below(low)
        ten = digits[1] + units[0]
        return text[1:] if text.startswith(ten) and not one_before_ten else text

    return write


def _positional(digits: str) -> Callable[[int], str]:
    return lambda value: "".join(digits[int(figure)] for figure in str(value))


def _to_99(counting: Callable[[int], str], digits: str) -> Callable[[int], str]:
    """Counting to 99, then figure by figure (chineseCounting, taiwaneseCounting)."""
    return lambda value: counting(value) if value < 100 else _positional(digits)(value)


def _signs(first: str | int, last: int) -> Callable[[int], str]:
    """The signs that follow one another from code point `first`, for 1 to `last`."""
    start = ord(first) if isinstance(first, str) else first
    return lambda value: chr(start + value - 1) if 1 <= value <= last else ""


def _cycle(signs: str) -> Callable[[int], str]:
    """Signs in turn, and again from the first."""
    return lambda value: signs[(value - 1) % len(signs)] if value else ""


def _letters(first: str, size: int = 26) -> Callable[[int], str]:
    """a to z, then aa to zz: the letter as often as the alphabet has been passed."""
    return lambda value: chr(ord(first) + (value - 1) % size) * -(-value // size) if value else ""


def _roman(value: int) -> str:
    text = ""
    for worth, sign in ROMAN:
        text += sign * (value // worth)
        value %= worth
    return text


def _ordinal(value: int) -> str:
    teens = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _circled(value: int) -> str:
    for first, start, last in ((1, 0x2460, 20), (21, 0x3251, 35), (36, 0x32B1, 50)):
        if first <= value <= last:
            return chr(start + value - first)
    return "⓪" if value == 0 else ""


def _sexagenary(value: int) -> str:
    return _cycle(STEMS)(value) + _cycle(BRANCHES)(value)


def _native_korean(value: int) -> str:
    """하나, 둘 … to 99."""
    tens = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
    ones = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
    return tens[value // 10] + ones[value % 10] if 0 < value < 100 else ""


COMMON, FORMAL_UNITS = ("十", "百", "千", "万"), ("拾", "佰", "仟", "万")
_counting = _chinese(LOWER, COMMON)
_full_width = _positional("０１２３４５６７８９")
WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _signs("⒈", 20),
    "decimalEnclosedParen": _signs("⑴", 20),
    "ideographEnclosedCircle": _signs("㊀", 10),
    "numberInDash": lambda value: f"- {value} -",
    "hex": lambda value: f"{value:X}",
    "ordinal": _ordinal,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperRoman": _roman,
    "lowerLetter": _letters("a"),
    "upperLetter": _letters("A"),
    "russianLower": _letters("а", 32),
    "russianUpper": _letters("А", 32),
    "chicago": lambda value: "*†‡§"[(value - 1) % 4] * -(-value // 4) if value else "",
    "chineseCounting": _to_99(_counting, POSITIONAL),
    "chineseCountingThousand": _counting,
    "chineseLegalSimplified": _chinese(FORMAL, FORMAL_UNITS, one_before_ten=True),
    "ideographDigital": _positional(POSITIONAL),
    "ideographTraditional": _cycle(STEMS),
    "ideographZodiac": _cycle(BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographLegalTraditional": _chinese(
        FORMAL_TRADITIONAL, ("拾", "佰", "仟", "萬"), one_before_ten=True
    ),
    "taiwaneseCounting": _to_99(_counting, POSITIONAL),
    "taiwaneseCountingThousand": _chinese(LOWER, ("十", "百", "千", "萬")),
    "taiwaneseDigital": _positional("○一二三四五六七八九"),
    "japaneseCounting": _chinese(POSITIONAL, COMMON, one_before=False),
    "japaneseDigitalTenThousand": _positional(POSITIONAL),
    "japaneseLegal": _chinese(FORMAL_JAPANESE, ("拾", "百", "阡", "萬"), one_before_ten=True),
    "koreanCounting": _chinese(KOREAN, ("십", "백", "천", "만"), one_before=False),
    "koreanLegal": _native_korean,
    "koreanDigital": _positional(KOREAN_DIGITS),
    "koreanDigital2": _positional("零一二三四五六七八九"),
    "aiueo": _cycle("".join(chr(0xFF71 + i) for i in range(44)) + "ｦﾝ"),
    "aiueoFullWidth": _cycle(AIUEO),
    "iroha": _cycle(IROHA),
    "irohaFullWidth": _cycle(IROHA),
    "ganada": _cycle(GANADA),
    "chosung": _cycle(CHOSUNG),
}
