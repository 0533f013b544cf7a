"""What a run of numeral characters is worth: 3万5, 三四十, 4900多万, 六点四二万, 壹佰贰拾万.

A number is read once from left to right, with no way back: time is linear in its length, and
characters in no order that a number has (一二三, 二十二十) are none.
"""

from collections.abc import Sequence
from decimal import Context, Decimal
from typing import Literal, NamedTuple

from extractors.numeral_tokens import (
    BIG,
    CONTINUED,
    PLAIN,
    PLAIN_HAN,
    PLAIN_NUMBER,
    SCALE,
    SUFFIX,
    Token,
    han_value,
    plain_value,
    tokens,
)

Inner = Literal["exact", "over", "about", "several", "range"]


class Reading(NamedTuple):
    """The value of numeral characters up to `end`; `scale` is the 万 or 亿 they end in."""

    value: Decimal
    upper: Decimal | None = None
    qualifier: Inner = "exact"
    end: int = 0
    scale: str = ""


HAN_STARTS = frozenset("一二三四五六七八九十两")
EXACT = Context(prec=100)
ZERO, TEN, WAN, ENDLESS = Decimal(0), Decimal(10), SCALE["万"], Decimal("Infinity")


def read(run: str) -> Reading | None:
    """The value of a whole run of numeral characters (`3万5`, `三四十`), None if it is none."""
    reading = scan(run, 0)
    return reading if reading is not None and reading.end == len(run) else None


def scan(text: str, start: int) -> Reading | None:
    """The number that begins at `start`, None where the characters there make none."""
    first = text[start : start + 1]
    if first in HAN_STARTS:
        if plain := PLAIN_HAN.match(text, start):
            value, scale = han_value(plain)
            return Reading(value, None, "exact", plain.end(), scale)
    elif plain := PLAIN_NUMBER.match(text, start):
        value, scale = plain_value(plain)
        return Reading(value, None, "exact", plain.end(), scale)
    found = tokens(text, start)
    if len(found) == 1 and found[0].literal and found[0].low == found[0].high:
        end, value = found[0].end, found[0].low
        return None if CONTINUED.match(text, end) else Reading(value, end=end)
    while found and found[-1].kind in ("zero", "more") and len(found) > 1:
        found.pop()  # 一百零, 三十多: what the number ends before
    if not found or CONTINUED.match(text, found[-1].end):
        return None
    low = _worth(found, [token.low for token in found])
    if low is None:
        return None
    spread = next((token for token in found if token.low != token.high), None)
    return Reading(
        low,
        _worth(found, [token.high for token in found]) if spread is not None else None,
        _qualifier(found, spread),
        found[-1].end,
        _scale(found),
    )


def _qualifier(found: Sequence[Token], spread: Token | None) -> Inner:
    if spread is not None:
        return "several" if spread.text in "几数" else "range"
    more = next((token.text for token in found if token.kind == "more"), None)
    return "exact" if more is None else "about" if more == "来" else "over"


def _scale(found: Sequence[Token]) -> str:
    """The scale words that the number ends in, as written."""
    scale = ""
    for token in reversed(found):
        if token.kind != "scale" or (token.text not in BIG and token.text not in SUFFIX):
            break
        scale = token.text + scale
    return scale


def _worth(found: Sequence[Token], values: Sequence[Decimal]) -> Decimal | None:
    """The sum that tokens of these values make, None where their order is no number's."""
    total = _Sum()
    for token, value in zip(found, values, strict=True):
        if not total.take(token, value):
            return None
    return total.value()


class _Sum:
    """A number as it grows: `whole` stands before the last 万 or 亿, `part` under the next one.

    `digit` waits for its scale, `small` and `big` are the last scales, `last` the last token.
    """

    def __init__(self) -> None:
        self.whole = self.part = ZERO
        self.digit: Decimal | None = None
        self.small, self.big = WAN, ENDLESS
        self.last: Token | None = None
        self.short = self.closed = False

    def take(self, token: Token, value: Decimal) -> bool:
        """Add a token; False where none such may follow."""
        if self.closed:
            return False
        fits = True
        if token.kind == "digit":
            fits = self._digit(token, value)
        elif token.kind == "zero":
            fits = self._zero(value)
        elif token.kind == "point":
            fits = self._point(value)
        elif token.kind == "scale":
            big = value >= WAN or token.text in SUFFIX
            fits = self._big(value) if big else self._small(value)
        self.last = token
        return fits

    def value(self) -> Decimal:
        """The number so far."""
        return EXACT.add(EXACT.add(self.whole, self.part), self._tail())

    def _digit(self, token: Token, value: Decimal) -> bool:
        last = self.last
        if self.digit is not None and (token.text != "几" or self.digit % TEN):
            return False
        if token.literal > 1 and last is not None and value >= self._below(last):
            return False
        self.short = last is not None and last.kind == "scale" and token.literal <= 1
        self.digit = EXACT.add(self.digit or ZERO, value)
        return True

    def _below(self, last: Token) -> Decimal:
        """What digits after `last` must stay under: 3百50, 3万零500."""
        if last.kind != "zero":
            return last.low
        return self.small if self.small < WAN else self.big

    def _zero(self, value: Decimal) -> bool:
        if self.last is None:
            self.digit = value
        return self.digit is None or self.digit == ZERO

    def _point(self, value: Decimal) -> bool:
        self.closed = bool(self.whole)  # 六点四二万, but nothing after 四万点六
        before = self.value()
        self.whole = self.part = ZERO
        self.digit, self.short = EXACT.add(before, value), False
        return self.last is not None and self.last.kind != "more"

    def _small(self, value: Decimal) -> bool:
        if self.digit is None:
            ten = value == TEN and (self.part or self.last is None or self.last.kind == "zero")
            if self.last is not None and not ten:  # 一百十, 一万零十
                return False
            self.digit = Decimal(1)
        if value >= self.small:
            return False
        self.part = EXACT.add(self.part, EXACT.multiply(self.digit, value))
        self.digit, self.small = None, value
        return True

    def _big(self, value: Decimal) -> bool:
        self.part = EXACT.add(self.part, self.digit or ZERO)
        self.digit = None
        if not self.part:  # 万, 3万亿
            if self.last is not None and (self.last.kind == "point" or value < self.big):
                return False
            self.whole = EXACT.multiply(self.whole or Decimal(1), value)
        elif value < self.big:
            self.whole = EXACT.add(self.whole, EXACT.multiply(self.part, value))
        elif value > self.big:  # 一万二千亿
            self.whole = EXACT.multiply(EXACT.add(self.whole, self.part), value)
        else:
            return False
        self.part, self.big, self.small = ZERO, value, WAN
        return True

    def _tail(self) -> Decimal:
        """一百五 is 150 and 3万5 is 35000, but 一百零五 is 105 and 二十五 is 25."""
        under = self.small if self.small < WAN else self.big
        if self.digit is None or not self.short or not TEN < under < ENDLESS:
            return self.digit or ZERO
        return EXACT.divide(EXACT.multiply(self.digit, under), TEN)


def scale_value(scale: str) -> Decimal:
    """What 万, 亿 or 万亿 multiplies by; 1 for none."""
    value = Decimal(1)
    for char in scale:
        for step in SUFFIX.get(char, char.translate(PLAIN)):
            value *= SCALE[step]
    return value
