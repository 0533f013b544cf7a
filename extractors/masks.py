"""Where numbers are no figures: names and titles, clock times, ratios, codes, telephone numbers."""

import re

NAMES = re.compile(
    r"《[^《》]{1,60}》|〈[^〈〉]{1,40}〉"
    r"|“[^“”，。；！？：]{1,24}”|‘[^‘’，。；！？：]{1,24}’|「[^「」]{1,24}」"
    r"|\"[^\"，。；！？：]{1,24}\""
)
NAME_STARTS = re.compile('[《〈“‘「"]')
CLOCK = (
    r"[0-2]?\d[:：][0-5]\d(?::[0-5]\d)?(?!\d)"
    r"|[0-2]?\d\s?[时点](?:[0-5]?\d分|半|整|钟|许)?"
    r"|[零一二三四五六七八九十两]{1,3}[时点](?:[零一二三四五六七八九十]{1,3}分|半|整|钟|许)"
)
HOUR = re.compile(
    r"[0-2]?\d\s?点\s?[0-5]\d分|[零一二三四五六七八九十两]{1,3}点[零一二三四五]?十[一二三四五六七八九]?分"
)
TELEPHONE = (
    r"0\d{2,3}[-—－ ]?\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)|400[-\d]{7,9}(?!\d)|\d{17}[\dXx](?!\d)"
)
FORMULA = r"\d+(?:\s?[+＋×*=]\s?(?:\d+|[NnXx]))+"
RATIO = r"\d+(?:\.\d+)?(?:\s?[:：∶]\s?\d+(?:\.\d+)?)+(?![\d.])"
NUMBERED = r"\d+[-#＃]\d*[#＃]|\d+[#＃]"
OTHER = re.compile("|".join((CLOCK, TELEPHONE, FORMULA, RATIO, NUMBERED)))
GOES_ON = frozenset(":：∶时点+＋×*=#＃-—－ ")
LONG = 7  # digits of a number that may be a telephone's or a person's
LETTER = re.compile(r"[A-Za-z]")


def names(text: str) -> list[tuple[int, int]]:
    """The spans of quoted names and titles, in order."""
    if not NAME_STARTS.search(text):
        return []
    return [match.span() for match in NAMES.finditer(text)]


def other_end(text: str, start: int, end: int) -> int | None:
    """Where the clock time, ratio, code or telephone number ends that begins with these digits."""
    pointed = text.find("点", start, end) > 0  # 14点30分 is a time of day, 3点5万 is 35000
    if end - start < LONG and text[end : end + 1] not in GOES_ON and not pointed:
        return None
    found = HOUR.match(text, start) if pointed else OTHER.match(text, start)
    return found.end() if found is not None else None


def follows_letter(text: str, start: int) -> bool:
    """Whether the number at `start` is part of a code that begins with a letter: A4, G-20, No.5."""
    before = start - 1
    if before > 0 and text[before] in "-－.":
        before -= 1
    return before >= 0 and LETTER.match(text, before) is not None
