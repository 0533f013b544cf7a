"""Numbers that are no figures, by their own form and by the words around them."""

import re
from decimal import Decimal

from spacy.tokens import Doc

from extractors.figure_edges import BARE, has_mark, is_approximate
from extractors.figure_terms import Figure
from extractors.masks import follows_letter
from extractors.words import words_of

NOT_BEFORE = frozenset("第#＃^")
DOUBTFUL = frozenset("第#＃^级+＋" + "".join(map(chr, range(33, 127))))
PLAIN = re.compile(r"[1-9][0-9,]*(?:\.[0-9]+)?[万亿]?")
LATIN = re.compile(r"[A-Za-zⅠ-Ⅻ#＃′″°+＋*×=_@^]")
YEAR = re.compile(r"(?:19|20|１９|２０)[\d０-９]{2}")
FORMULA = re.compile(r"[eE^]")
ADDED = re.compile(r"[\dA-Za-z+＋]")
PADDED = re.compile(r"0[0-9]")
LARGE = re.compile("[万亿]")
SLASH = re.compile(r"[/／]")
FAR = 40  # characters back that say what kind of number this is
VOLTS = ("kV", "千伏")
CLASS = re.compile("(?![的以左])[\u4e00-\u9fff]")
MEETING = re.compile("(?:全体)?会议|全会")
SESSION = re.compile("届[^，。；]{0,16}$")
SHARED = re.compile(r"的|以上|以下|左右|[，。；）)]|$")
HALVED = re.compile(rf"{SHARED.pattern}|人(?!口)|[都还没未多]|已|来自")
OTHERS = frozenset("另这那")
PHASE = re.compile("项目|工程|建设|扩建|改造|厂房|地块|标段|等(?:重[点大])?项目")
RANKED = ("期", "站", "队", "组", "班", "营", "连", "排", "路", "段", "环", "标段")
STOREYS = re.compile("[为是]")
IN_ALL = re.compile(r"(?:共|高|达|约|建|有|计|为)\Z")
WHICH = re.compile(r"(?:[这那上下后另某同头]|(?<![提以])前)\Z")  # 这一天, 上一年
FAR_OFF = re.compile("[，。；、！？,]|$|山?路|外|地(?!区)|长|的|之")
MOST_PARTS = 100
MEASURED, TEN = ("degree", "score", "other"), Decimal(10)


def is_figure(text: str, figure: Figure) -> bool:
    """Whether the number is a figure by its own form: a unit, a percentage, a scale, 上千."""
    start, end = figure.number
    before = text[start - 1 : start]
    unit = figure.unit
    written = text[start:end]
    storeys = unit is not None and unit.name == "层" and STOREYS.match(text, figure.end)
    if storeys and not IN_ALL.search(text, 0, start):
        return False  # 1至6层为商场
    if unit is not None and unit.name in VOLTS and CLASS.match(text, figure.end):
        return False  # 10kV线路
    if unit is not None and before not in DOUBTFUL and PLAIN.fullmatch(written):
        return not (unit.name == "年" and YEAR.fullmatch(written))
    added = before in ("+", "＋") and start > 1 and ADDED.match(text, start - 2)
    if before in NOT_BEFORE or added or PADDED.match(written):
        return False
    if unit is None and figure.percent is None and LATIN.match(text, end):
        return False
    if before.isascii() and follows_letter(text, start) and not has_mark(text, start):
        return False
    if BARE.fullmatch(written):
        return figure.qualifier in ("over", "about") or is_approximate(text, start)
    if written == "一半":
        return before not in OTHERS and bool(HALVED.match(text, end))
    if figure.percent is not None or (unit is None and SLASH.search(written)):
        return not SLASH.search(written) or _is_share(text, figure)
    if unit is None:
        large = figure.scale not in "kK" if figure.scale else LARGE.search(written, 1) is not None
        return large or has_mark(text, start)
    if FORMULA.search(written) or _says_which(text, figure, unit.name):
        return False
    if written == "一" and unit.kind in ("cardinal", None) and figure.start == start:
        # an article (一项重要举措), unless the words around it measure: 不到一年
        return figure.qualifier != "exact" or is_approximate(text, start) or unit.is_money
    if written == "一" and unit.dimension == "time" and WHICH.search(text, 0, start):
        return False
    han = not written[0].isdigit() and not written[-1].isdigit() and not figure.scale
    if unit.arabic_only and han and (unit.dimension not in MEASURED or abs(figure.value) <= TEN):
        # 三度创业, 十二点, but 二十二度, 八十五分 and 两千里
        return unit.name == "里" and end - start > 1 and bool(FAR_OFF.match(text, figure.end))
    return not (unit.name == "年" and YEAR.fullmatch(written))


def _says_which(text: str, figure: Figure, unit: str) -> bool:
    """Whether a Chinese numeral says which one it is: 三年级二班, 二期 after 一期, 人大三次会议.

    What is counted is 两期; 二期 and 特勤二站 are the second.
    """
    start, end = figure.number
    if text[start:end] == "二" and unit in RANKED:
        return True
    if unit == "期" and not text[start].isdigit() and PHASE.match(text, figure.end):
        return True
    if unit == "班":
        return text.startswith("级", start - 1)
    if unit == "期":
        return text.rfind("一期", max(0, start - FAR), start) >= 0
    if unit == "次" and MEETING.match(text, figure.end):
        return SESSION.search(text, max(0, start - FAR), start) is not None
    return False


def is_word(doc: Doc, text: str, figure: Figure) -> bool:
    """Whether the segmenter takes a Chinese numeral, its unit and more for one word.

    前三名 without a noun after it is a rank.
    """
    start = figure.number[0]
    if figure.unit is not None and figure.unit.name == "名" and text.endswith("前", 0, start):
        after = words_of(doc).starts_at(figure.end)
        return figure.start == start and (after is None or after.tag not in ("n", "vn"))
    if text[start].isdigit():
        return False
    word = words_of(doc).starts_at(start)
    if word is None or not word.tag or word.tag[0] in "mq":
        return False
    return word.end > figure.noun


def _is_share(text: str, figure: Figure) -> bool:
    """Whether 1/4 is a part of a whole: below one, at most hundredths, 的 or a break after it."""
    above, _, below = text[slice(*figure.number)].replace("／", "/").partition("/")
    if not (below.isdigit() and above.isdigit()) or len(below) > 3:
        return False
    if int(above) >= int(below) or int(below) > MOST_PARTS:
        return False
    before = text[figure.number[0] - 1 : figure.number[0]]
    return bool(SHARED.match(text, figure.end)) and before not in ("/", "-")
