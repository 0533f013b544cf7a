"""Dates as written: the patterns of days, months, years and periods."""

import re
from collections.abc import Iterator

DIGIT = r"\d０-９"
HAN = "〇零○一二三四五六七八九十"
YEAR = (
    rf"(?:(?:19|20|１９|２０)[{DIGIT}]{{2}}"
    r"|[一二][〇零○九][〇零○一二三四五六七八九]{2})"
)
MONTH = rf"(?:[{DIGIT}]{{1,2}}|十[一二]?|[一二三四五六七八九])"
DAY = rf"(?:[{DIGIT}]{{1,2}}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
CLOCK = (
    rf"(?:\s?(?:上午|下午|凌晨|中午|晚上?|夜间)?\s?[{DIGIT}]{{1,2}}(?:时|点)"
    rf"(?:[{DIGIT}]{{1,2}}分)?)"
)
NUMBER = rf"[{DIGIT}]{{1,2}}"
AND_DAYS = rf"(?:[、和及]{DAY}){{1,9}}\s?日"
TO = r"\s?(?:——|[—–\-~～－至到])\s?"
NOT_BEFORE = rf"(?<![{DIGIT}{HAN}.第])"

PATTERNS = (
    # 5月18日至19日, 9月12日—10月3日, 5月19日8时至20日14时
    rf"{NOT_BEFORE}(?:(?P<ay>{YEAR})\s?年\s?)?(?P<am>{MONTH})\s?月\s?(?P<ad>{DAY})\s?[日号]"
    rf"(?![线楼院文令函]|公告)"
    rf"(?:(?P<clock>{CLOCK})?{TO}(?:(?:(?P<by>{YEAR})\s?年\s?)?(?P<bm>{MONTH})\s?月\s?)?"
    rf"(?P<bd>{DAY})\s?日(?(clock){CLOCK})?)?",
    # 9月15、16日: days of a list, the last with its 日
    rf"{NOT_BEFORE}(?:(?P<sy>{YEAR})\s?年\s?)?(?P<sm>{MONTH})\s?月\s?(?P<sd>{DAY})(?={AND_DAYS})",
    rf"(?<=[、和及])(?P<td>{DAY})(?={AND_DAYS})",
    # 9月15-20日
    rf"{NOT_BEFORE}(?:(?P<cy>{YEAR})\s?年\s?)?(?P<cm>{MONTH})\s?月\s?"
    rf"(?P<cd>{DAY}){TO}(?P<ed>{DAY})\s?日",
    # 3月至5月, 2021年3月—2022年5月, 1-6月
    rf"{NOT_BEFORE}(?:(?P<fy>{YEAR})\s?年\s?)?(?P<fm>{MONTH})\s?(?:月份?)?{TO}"
    rf"(?:(?P<gy>{YEAR})\s?年\s?)?(?P<gm>{MONTH})\s?月份?(?!\d)",
    # 2021年3月, 2021年3月底
    rf"{NOT_BEFORE}(?P<hy>{YEAR})\s?年\s?(?P<hm>{MONTH})\s?月份?(?:[上中下]旬|[底末初])?",
    # 2021—2023年, 2003年至2010年
    rf"{NOT_BEFORE}(?P<iy>{YEAR})\s?年?{TO}(?P<jy>{YEAR})\s?年(?![级])",
    # 2023年上半年, 2023年第三季度, 2010年底, 2021年度
    rf"{NOT_BEFORE}(?P<ky>{YEAR})\s?年(?:度)?"
    r"(?P<part>上半年|下半年|前三季度|第?[一二三四1-4]季度|底|末|初)?(?![级])",
    # 2021-09-15, 2021.9.15, 2021/9/15, 2021.9.15—2021.9.20
    rf"(?<![a-zA-Z\d.\-/])(?P<ly>{YEAR})(?P<mark>[-./－．])(?P<lm>{NUMBER})(?P=mark)(?P<ld>{NUMBER})"
    rf"(?:{TO}(?P<qy>{YEAR})(?P=mark)(?P<qm>{NUMBER})(?P=mark)(?P<qd>{NUMBER}))?(?![{DIGIT}.\-/])",
    # 6月, 3月份, 9月底
    rf"{NOT_BEFORE}(?P<nm>{NUMBER}|(?<=[年至到])(?:十[一二]?|[一二三四五六七八九]))"
    r"\s?月(?:份|[上中下]旬|[底末初])?(?![刊票饼嫂供息薪租度]|均)",
    # 上半年, 第三季度, 年底
    rf"(?<![{DIGIT}去上前历往每逢])(?<![去上前]年)(?P<bare>上半年|下半年|前三季度|第?[一二三四]季度|年[底末])"
    r"(?!结[余转存]|余额|存款|决算|考核|总结|奖)",
    # 28日, after a day of the same month
    rf"{NOT_BEFORE}(?P<od>[{DIGIT}]{{1,2}})\s?日(?![{DIGIT}报常均产程益内游照线])",
)
DATE = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))
_ON = rf"[{DIGIT}{HAN}\s、和及—–\-~～－至到]{{1,44}}[年月日]"  # 1—6月, 15、16、17日
START = re.compile(  # one class of characters first: the engine runs over all others
    rf"[{DIGIT}{HAN}上下前第年](?:(?<=[{DIGIT}{HAN}])(?<![{DIGIT}{HAN}.第].)"
    rf"(?:[{DIGIT}{HAN}]{{0,3}}\s?(?:[年月日号季]|[、和及—–\-~～－至到](?={_ON}))|[{DIGIT}]{{3}}[-./－．][{DIGIT}])"
    r"|(?<=[上下])半年|(?<=前)三季度|(?<=第)[一二三四]季度|(?<=年)[底末])"
)


def written(text: str) -> Iterator[re.Match[str]]:
    """The dates of a text as written, left to right, looked for only where one may begin."""
    at = 0
    while start := START.search(text, at):
        match = DATE.match(text, start.start())
        if match is not None:
            yield match
        at = match.end() if match is not None else start.start() + 1
