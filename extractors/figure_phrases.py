"""Figures without a numeral of their own: 半个多月, 过半, 翻了一番."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.figure_edges import BEFORE
from extractors.figure_terms import GE_TIMES, Figure
from extractors.lexicon import any_of
from extractors.numeral_tokens import DIGIT, HAN_DIGIT, HAN_VALUE
from extractors.numeral_values import read
from extractors.units import UNITS, of_dimension

HALVES = any_of(of_dimension("time", "length", "mass", "area"))
EVENTS = "节会赛训战考课餐饭睡术产汛演婚灾震"  # 节前半个月, 术后半年; but 前半年
HALF = re.compile(
    rf"(?:(?<![上下前后一过多对折参夜])|(?<=[{EVENTS}][前后]))半(?:个(?P<inner>[多余])?(?P<rest>{GE_TIMES})|"
    rf"(?P<unit>{HALVES}))(?P<more>多)?"
)
SHARE = re.compile(
    r"(?P<before>超过|超|近|约|不足|不到|将近|接近)(?P<half>一半|半数)|(?P<plain>半数)(?P<over>以上)"
    rf"|(?P<nearly>将近|接近|近)半(?![个夜山生路]|{HALVES})"
    r"|(?P<past>过半(?!百))数?|(?<=打)(?P<even>对折)"
)
TALL = re.compile(  # 身高米八: a metre and eight tenths
    r"(?:(?<![\u4e00-\u9fff])|(?<=[高身约近有达到]))米(?P<tenths>[一二三四五六七八九])(?P<five>五)?"
    r"(?:(?P<about>左右|上下)|(?=[的多以]|[^\w.．]|$))"
)
SEVERAL = re.compile(  # 历时数天, 有数名职工; not 人数, 次数名列第一
    r"(?:^|(?<=[，。；、：！？（“\s时了过续达有共经近后前出]))"
    r"数(?P<unit>名|人|家|场|次|天|年|周|件|个|位|项|批|处|小时|分钟|公里|倍)(?![数量率比值列据])"
)
DOUBLED = re.compile(
    rf"翻了?(?:(?P<before>{any_of(BEFORE)})了?)?(?P<run>[{HAN_DIGIT}{DIGIT}]{{1,4}})番(?P<more>多)?"
)


def phrases(text: str) -> Iterator[tuple[Figure, bool]]:
    """The figures, left to right within each kind, and whether 近 or 每周 may stand before them."""
    if "半" in text or "对折" in text:
        yield from ((_half(text, match), True) for match in HALF.finditer(text))
        yield from ((_share(match), False) for match in SHARE.finditer(text))
    if "数" in text:
        yield from ((_several(match), False) for match in SEVERAL.finditer(text))
    if "米" in text:
        yield from ((_tall(match), True) for match in TALL.finditer(text))
    if "翻" in text:
        for match in DOUBLED.finditer(text):
            if (reading := read(match["run"])) and reading.value <= 10:
                yield _doubled(match, reading.value), False


def _half(text: str, match: re.Match[str]) -> Figure:
    most = text.startswith("大", match.start() - 1) and match.start() > 0
    start = match.start() - most
    over = most or match["inner"] or match["more"]
    return Figure(
        start=start,
        end=match.end(),
        value=Decimal("0.5"),
        number=(start, match.end()),
        noun=match.end(),
        qualifier="over" if over else "exact",
        unit=UNITS["个" + match["rest"] if match["rest"] else match["unit"]],
    )


def _share(match: re.Match[str]) -> Figure:
    over = match["past"] or match["over"]
    before = match["before"] or match["nearly"]
    return Figure(
        start=match.start(),
        end=match.end(),
        value=Decimal(50),
        number=match.span(),
        noun=match.end(),
        qualifier="over" if over else BEFORE.get(before, "exact"),  # type: ignore[arg-type]
        percent="折" if match["even"] else "",
    )


def _tall(match: re.Match[str]) -> Figure:
    return Figure(
        start=match.start(),
        end=match.end(),
        value=1 + HAN_VALUE[match["tenths"]] / 10 + Decimal("0.05" if match["five"] else 0),
        number=match.span(),
        noun=match.end(),
        qualifier="about" if match["about"] else "exact",
        unit=UNITS["米"],
    )


def _several(match: re.Match[str]) -> Figure:
    return Figure(
        start=match.start(),
        end=match.end(),
        value=Decimal(2),
        number=(match.start(), match.start() + 1),
        noun=match.end(),
        upper=Decimal(9),
        qualifier="several",
        unit=UNITS[match["unit"]],
    )


def _doubled(match: re.Match[str], times: Decimal) -> Figure:
    """翻一番 is twice as much, 翻两番 four times."""
    return Figure(
        start=match.start(),
        end=match.end(),
        value=2**times,
        number=match.span(),
        noun=match.end(),
        qualifier="over" if match["more"] else BEFORE.get(match["before"], "exact"),  # type: ignore[arg-type]
        unit=UNITS["番"],
    )
