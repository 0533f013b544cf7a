"""Companies that go by a brand and a trade alone: 中标单位朔风暖通, 馨谷食品拉来方便面."""

import re
from collections.abc import Iterator, Sequence

from extractors.lexicon import any_of, lexicon
from extractors.organisation_words import INNER, SORTS
from extractors.tagger import Tagged
from extractors.words import Word, Words

TRADES = lexicon("organisation_trades")
TRADE = any_of(row["word"] for row in TRADES)
ALONE = tuple(row["word"] for row in TRADES if row["alone"])
"""Trades that, with a word of no meaning before them, can only be a company's name."""
NAME = re.compile(
    r"(?:(?P<sort>[\u4e00-\u9fff]{2}(?:单位|企业|商家|厂家|商户))|(?:^|[，。；：！、和与由]))"
    rf"(?P<name>(?P<brand>[\u4e00-\u9fff]{{1,2}}[^\W味式族风派系色]){TRADE})"
)
"""A name after a word for a sort of company, or where a clause or another name begins."""
HEARD = 0.3
"""How sure the tagger must at least be of a brand that common words could make up too."""
UNKNOWN = ("", "nz")
"""Tags of what the dictionary knows as no common word."""


def brand_names(text: str, words: Words, tagged: Sequence[Tagged]) -> Iterator[tuple[int, int]]:
    """Start and end of each brand with its trade that stands where a body's name can."""
    heard = {span.start for span in tagged if span.label == "ORG" and span.confidence >= HEARD}
    for found in NAME.finditer(text):
        start, end = found.span("name")
        if words.starts_at(start) is None or not words.ends_at(found.end("brand")):
            continue
        unknown = all(map(_is_unknown, words.between(*found.span("brand"))))
        alone = found["name"].endswith(ALONE) and _acts(words, end)
        if unknown and (found["sort"] or alone or start in heard):
            yield start, end


def _is_unknown(word: Word) -> bool:
    if word.text in INNER or word.text in SORTS:
        return False
    return word.tag in UNKNOWN or len(word.text) == 1


def _acts(words: Words, end: int) -> bool:
    """Whether a verb follows, or a list goes on."""
    after = words.starts_at(end)
    return after is not None and (after.tag[:1] in ("v", "d", "p") or after.text in ("、", "等"))
