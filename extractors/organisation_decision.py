"""Rules and tagger over one text: `decide` says which mentions stand, of which kind, how surely.

A rule knows what its head makes of the words before it (各社区党委 is no body), so its spans stand
unless the tagger's holds them whole with words that can belong to a name. What has no head that the
lexicon knows (a brand, a department of no common name) stands by the tagger alone.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractors.lexicon import lexicon
from extractors.organisation_bounds import COUNTED
from extractors.organisation_heads import head_of
from extractors.organisation_words import SORTS
from extractors.tagger import Tagged
from extractors.words import Word, Words
from models.facts import OrganisationKind

RULES = "organisations.rules"
TAGGER = "organisations.tagger"
BOTH = "organisations.rules+tagger"
SURE = 0.85  # from here on the tagger is believed where no rule speaks
SURER = 0.95  # and here where the rules miss the body that a department is of
AGREED = 0.98
OFFICIAL = 0.97  # how sure a name of the office's own list is: nothing outranks it

NAME = re.compile(r"[\w·•“”‘’（）()—-]+")
UNPAIRED = re.compile(r"^[^“”]*”|“[^“”]*$|^[^（）()]*[）)]|[（(][^（）()]*$")
GENERIC = re.compile(r"(?:[各每全某]|有关|相关|部分|其他|其它|广大|这些|一些|多个)$")
PLACE = re.compile(r"(?:[省县区州盟旗镇乡村园站港]|(?<!超)市|街道|广场|机场|家园|产业园)$")
COUNTED_INSIDE = re.compile(r"[两三四五六七八九十百\d][支名个家批位]")
GATHERING = re.compile(r"(?<![协学商工党社联员金总团])会$")
"""The end of what people come to, not of a body: 院坝会."""
SURNAMES = frozenset(row["surname"] for row in lexicon("surnames"))
BARE = frozenset(row["word"] for row in lexicon("own_bodies"))
NO_NAME = ("v", "c", "d", "p", "u", "r", "m", "f", "t", "y")
"""Tags of words that begin no name: verbs, conjunctions, adverbs, numbers."""
COMMON = ("n", "vn", "an", "a", "b", "i", "j", "l", "s")
"""Tags of words that say what something is, not whose it is."""
FUNCTION = re.compile(r"[还也又同与和及由向对为给替让请被把将从在到跟随经是有]+")
DEPARTMENT = re.compile(r"(?:[部科室处股办组]|中心|委员会)$")


class Mention(NamedTuple):
    """`text[start:end]` names a body."""

    start: int
    end: int
    kind: OrganisationKind
    confidence: float
    extractor: str = RULES


def decide(
    text: str, words: Words, ruled: Iterable[Mention], tagged: Sequence[Tagged]
) -> list[Mention]:
    """The mentions of a text, none over another, in reading order."""
    ruled = list(ruled)
    if not ruled and not tagged:
        return []
    spans = [span for span in tagged if span.label == "ORG" and _is_written(text, span)]
    over = [[each for each in ruled if _overlap(span, each)] for span in spans]
    wide = [
        span
        for span, inside in zip(spans, over, strict=True)
        if inside and all(_is_wider(words, span, each) for each in inside)
    ]
    same = {(span.start, span.end) for span in spans}
    found: dict[tuple[int, int], Mention] = {}
    for mention in ruled:
        wider = next((span for span in wide if _overlap(span, mention)), None)
        narrower = _narrower(text, spans, mention)
        if (mention.start, mention.end) in same:
            mention = mention._replace(confidence=AGREED, extractor=BOTH)
        elif wider is not None:
            mention = _by_tagger(text, wider, mention.kind)
        for each in narrower or [mention]:
            found[each.start, each.end] = each
    taken = [*found.values()]
    for span in spans:
        alone = not any(_overlap(span, other) for other in taken)
        if alone and span.confidence >= SURE and _is_name(text, words, span):
            found[span.start, span.end] = _by_tagger(text, span, None)
    return sorted(found.values())


def _narrower(text: str, spans: Sequence[Tagged], mention: Mention) -> list[Mention]:
    """The tagger's names within a rule's where those are several (甲中心|联合|乙所), or one that
    leaves out a function word before a level (还同|县融媒体中心); none where the rule's stands."""
    if mention.confidence >= OFFICIAL:
        return []
    inside = [
        span
        for span in spans
        if mention.start <= span.start and span.end <= mention.end and span.confidence >= SURE
    ]
    if len(inside) > 1 and inside[-1].end == mention.end:
        return [_by_tagger(text, span, None) for span in inside]
    ends = [span for span in inside if span.end == mention.end and span.confidence >= SURER]
    if ends and FUNCTION.fullmatch(text, mention.start, ends[0].start):
        return [_by_tagger(text, ends[0], mention.kind)]
    return []


def _by_tagger(text: str, span: Tagged, kind: OrganisationKind | None) -> Mention:
    """The span as a mention, of the kind that its head tells, else that of the rule's."""
    head = head_of(text[span.start : span.end])
    if head is not None:
        kind = head.kind
    elif kind is None:
        kind = "other" if DEPARTMENT.search(text, span.start, span.end) else "enterprise"
    return Mention(span.start, span.end, kind, span.confidence, TAGGER)


def _overlap(span: Tagged, mention: Mention) -> bool:
    return span.start < mention.end and mention.start < span.end


def _is_written(text: str, span: Tagged) -> bool:
    """Whether the characters are a name's, its marks in pairs."""
    name = text[span.start : span.end]
    return NAME.fullmatch(name) is not None and UNPAIRED.search(name) is None


def _is_wider(words: Words, span: Tagged, mention: Mention) -> bool:
    """Whether the span holds the rule's, and what it adds may belong to the name."""
    if mention.confidence >= OFFICIAL or span.confidence < SURE:
        return False
    if span.start > mention.start or span.end < mention.end:
        return False
    added = words.between(span.start, mention.start) + words.between(mention.end, span.end)
    return not any(_begins_no_name(word) for word in added)


def _is_name(text: str, words: Words, span: Tagged) -> bool:
    """Whether what no rule found is one body's name: no place, no sort of bodies, no phrase."""
    name = text[span.start : span.end]
    first = words.between(span.start, span.end)[0]
    before = text[max(0, span.start - 4) : span.start]
    if name in BARE or PLACE.search(name) or GENERIC.search(before) or COUNTED.search(before):
        return False
    if COUNTED_INSIDE.search(name) or GATHERING.search(name):
        return False
    if first.end == span.end and _is_other_word(first):
        return False
    if _begins_no_name(first) or first.text in SORTS or first.text[0] in "各每全某该本":
        return False
    head = head_of(name)
    return head is None or (head.shape in ("part", "compound") and span.confidence >= SURER)


def _is_other_word(word: Word) -> bool:
    """Whether one word of the text is a person's name, or a common word: 鲁映荷, 党建."""
    person = len(word.text) == 3 and word.text[0] in SURNAMES and word.tag in ("", "nr")
    return person or (len(word.text) < 3 and word.tag in COMMON)


def _begins_no_name(word: Word) -> bool:
    return word.tag.startswith(NO_NAME) and word.tag != "vn"
