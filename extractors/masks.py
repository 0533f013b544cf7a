"""Where numbers are no figures: names and titles, codes, clock times, ratios, telephone numbers."""

import re

from extractors.lexicon import any_of, lexicon

QUOTED_NAME = r"“[^“”，。；！？：]{1,24}”|\"[^\"，。；！？：]{1,24}\"|‘[^‘’，。；！？：]{1,24}’|「[^「」]{1,24}」"
TITLE = r"《[^《》]{1,60}》|〈[^〈〉]{1,40}〉"
DOCUMENT_NUMBER = r"[〔\[【（(]\s*\d{4}\s*[〕\]】）)]\s*(?:第\s*)?\d+\s*号|[\d零一二三四五六七八九十百]+号(?=[文令函公])"
CLOCK = (
    r"(?<!\d)[0-2]?\d[:：][0-5]\d(?::[0-5]\d)?(?!\d)"
    r"|[0-2]?\d\s?[时点](?:[0-5]?\d分|半|整|钟|许)?|[零一二三四五六七八九十两]{1,3}[时点](?:[零一二三四五六七八九十]{1,3}分|半|整|钟|许)"
)
TELEPHONE = r"(?<!\d)(?:0\d{2,3}[-—－ ]?\d{7,8}|1[3-9]\d{9}|400[-\d]{7,9}|\d{18}|\d{17}[Xx])(?!\d)"
FORMULA = r"(?:\d+|[NnXx])(?:\s?[+＋×*=]\s?(?:\d+|[NnXx]))+"
RATIO = r"(?<![\d.])\d+(?:\.\d+)?\s?[:：∶]\s?\d+(?:\.\d+)?(?![\d.])"
ADDRESS = r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+\.[\w.]+"
CODE = r"[A-Za-z][A-Za-z]*[-－]?\d[\w-]*|\d+[-#＃]\d*[#＃]|\d+[#＃]|No\.?\s?\d+"
ENUMERATED = r"^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]|[\d一二三四五六七八九十]{1,3}[、.．](?!\d))"
NUMERAL_BEFORE = r"(?<![\d零〇一二三四五六七八九十百千万亿两几数第])"
WORDS = rf"{NUMERAL_BEFORE}(?!十分[钟之]){any_of(row['word'] for row in lexicon('number_words'))}"

MASK = re.compile(
    "|".join(
        (TITLE, QUOTED_NAME, DOCUMENT_NUMBER, ADDRESS, TELEPHONE, CLOCK, FORMULA, RATIO, CODE, ENUMERATED, WORDS)
    )
)


def masks(text: str) -> list[tuple[int, int]]:
    """The spans of `text` in which a number is no figure, in order."""
    return [match.span() for match in MASK.finditer(text)]
