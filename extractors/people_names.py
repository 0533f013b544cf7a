"""Where a personal name may stand: a surname and one or two characters, by jieba's words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extractors.base import text_of
from extractors.lexicon import lexicon
from extractors.organisation_words import SHORT_DIVISIONS
from extractors.words import Word, Words, words_of

SURNAMES = frozenset(row["surname"] for row in lexicon("surnames"))
MAY_BEGIN = frozenset("班").union(surname[0] for surname in SURNAMES)
NOT_NAMES = frozenset(row["word"] for row in lexicon("people_not"))
NOT_GIVEN = frozenset(
    "的了在是和与等为及对把被将从到说也都以于向并还又就才则而或之其该此每各就着过地得我你他她们这那有无不没很最更再已曾应能要会让使给请同称表指率带获摘夺等、某×"
)
"""Characters that given names hardly hold."""
NOT_LAST = frozenset("团约感说等称化性率型区会队部站室所局厅办县市镇乡村")
AFTER = frozenset("说作以称表指为在对与和将向到从带率获讲")
"""What jieba may join to the end of a name."""
GIVEN_NAME = 2
"""Characters of most given names."""
NUMBERED = re.compile(r"[\d）)]$")
FUNCTION_LAST = frozenset("到在对向将被把让从与也还就都说称")
HIDDEN = re.compile(r"[某×Xx＊*]{1,2}(?![一-鿿]*[省市县区镇乡村])")
GIVEN = re.compile(r"[\u4e00-\u9fff]{1,2}")
FUNCTION_TAGS = frozenset("cpudrm")
NAME_TAGS = frozenset(("", "nr", "nrt", "nrfg", "nz"))


TAILS = re.compile(r"[作任为讲说带获当][了过着主组副会队党书理秘出报得评选]")
"""A verb that jieba joins to the end of a name: 韩墨任|主任, 诸葛明作|了."""
ANDS = re.compile(r"和(?=[与及、，同])")
"""The end of a name, where another 'and' follows: 岳清和|与."""
WRITTEN = "".join(row["character"] for row in lexicon("name_characters"))
SOUNDS = frozenset(WRITTEN)
DOTS = ("·", "•", "・", "‧", "∙")
DOTTED = re.compile(rf"[{WRITTEN}]{{1,6}}(?:[{''.join(DOTS)}][{WRITTEN}]{{1,8}})+")
QUOTED = re.compile(r"[“‘《「『][^”’》」』]*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """`text` at `start`; `sure` where jieba takes it for a name or does not know it, `likely` where
    it takes the surname for one and the rest for another word (邵|明月)."""

    start: int
    end: int
    text: str
    sure: bool
    likely: bool = False


def candidates(doc: Doc, titled: Callable[[int], bool]) -> Iterator[Candidate]:
    """One candidate per place where a word begins with a surname.

    `titled` says whether a title ends at an offset: there a name may begin inside a word that jieba
    does not know (会|长蓝若溪).
    """
    text = text_of(doc)
    for each in _candidates(doc, text, titled):
        each = _written_out(each, doc)
        length = each.end - each.start
        if length > 2 and each.text[-1] in FUNCTION_LAST:
            each = replace(each, end=each.end - 1, text=each.text[:-1])
            length -= 1
        if length > 2 and TAILS.match(text, each.end - 1):
            yield replace(each, end=each.end - 1, text=each.text[:-1])
        elif length == 2 and ANDS.match(text, each.end):
            yield replace(each, end=each.end + 1, text=f"{each.text}和")
        else:
            yield each


def _written_out(each: Candidate, doc: Doc) -> Candidate:
    """The candidate with the rest of a name that is written by its sound: 古丽|努尔."""
    if len(each.text) > 3 or any(character not in SOUNDS for character in each.text):
        return each
    following = words_of(doc).starting(each.end, each.end + 1)
    if not following or following[0].tag not in NAME_TAGS or len(following[0].text) > 3:
        return each
    rest = following[0].text
    if len(rest) < 2 or any(character not in SOUNDS for character in rest):
        return each
    return replace(each, end=following[0].end, text=each.text + rest)


def dotted_names(doc: Doc, titled: Callable[[int], bool]) -> Iterator[Candidate]:
    """The names of several parts with dots between them: 阿依古丽·买买提."""
    text = text_of(doc)
    if not any(dot in text for dot in DOTS):
        return
    words = words_of(doc)
    begins = {word.start for word in words.all}
    for match in DOTTED.finditer(text):
        dot = re.search("|".join(DOTS), match[0])
        assert dot is not None
        starts = range(match.start(), match.start() + dot.start())
        start = next((at for at in starts if titled(at)), match.start())
        if start not in begins and not titled(start):
            continue
        if words.ends_at(match.end()) and not QUOTED.search(text, max(0, start - 24), start):
            yield Candidate(start, match.end(), text[start : match.end()], True)


def _candidates(doc: Doc, text: str, titled: Callable[[int], bool]) -> Iterator[Candidate]:
    """One candidate per place, as far as jieba's words go."""
    words = words_of(doc)
    for first in words.all:
        start, _, word, tag = first
        if word[0] not in MAY_BEGIN and (tag or len(word) < 3):
            continue
        length = _surname(text, start)
        if word[0] == "班" and len(word) == 2 and NUMBERED.search(text, max(0, start - 1), start):
            end = start + 2 + GIVEN_NAME
            if _surname(text, start + 1) and words.ends_at(end):  # 八（11）|班陆|百川
                yield Candidate(start + 1, end, text[start + 1 : end], True)
            continue
        if not length:
            if tag == "" and len(word) > 2 and titled(start + 1) and _surname(text, start + 1):
                name = word[1 : 2 + _surname(text, start + 1) + 1]
                yield Candidate(start + 1, start + 1 + len(name), name, True)
            continue
        if hidden := HIDDEN.match(text, start + length):
            yield Candidate(start, hidden.end(), text[start : hidden.end()], True)
            continue
        alone = len(word) == length
        if not alone and tag not in NAME_TAGS and tag != "ns":
            continue
        if (tag[:1] in FUNCTION_TAGS and len(word) == 1) or word in NOT_NAMES:
            continue
        known = tag == "ns" and not alone  # a place, unless a title says that it is none
        if not known or (word not in SHORT_DIVISIONS and titled(start)):
            yield from _shaped(text, first, length, words)


def has_surname(name: str) -> bool:
    """Whether a surname and at least one character more make up the name."""
    return 0 < _surname(name, 0) < len(name)


def _surname(text: str, start: int) -> int:
    """The length of the surname at `start`, 0 if there is none."""
    if (
        text[start : start + 2] in SURNAMES
        and len(text) > start + 2
        and len(text[start : start + 2]) == 2
    ):
        return 2
    return int(text[start : start + 1] in SURNAMES)


def _shaped(text: str, first: Word, length: int, words: Words) -> Iterator[Candidate]:
    start, _, word, tag = first
    given = GIVEN.match(text, start + length)
    if not given:
        return
    if length < len(word) <= length + 2 and tag in NAME_TAGS | {"ns"} and word[-1] not in NOT_LAST:
        end = start + len(word)
        third = words.starts_at(end)
        longer = len(word) == length + 1 and third is not None and _shred(third)
        if longer and GIVEN.match(text, end) and text[end] not in NOT_GIVEN:
            yield Candidate(start, end + 1, text[start : end + 1], True)
        else:
            yield Candidate(start, end, word, True)
        return
    most = len(given[0])
    for extra in range(1, most + 1):
        if text[start + length + extra - 1] in NOT_GIVEN:
            most = extra - 1
            break
    for extra in range(most, 0, -1):
        end = start + length + extra
        if len(word) == length and words.ends_at(end) and text[start:end] not in NOT_NAMES:
            sure = length > 1 or _given(words, start + length)
            yield Candidate(start, end, text[start:end], sure, tag == "nr" and extra == GIVEN_NAME)
            return
    if most and start + length + most < start + len(word) and tag == "":
        end = start + length + most
        yield Candidate(start, end, text[start:end], text[end] in AFTER)


def _shred(word: Word) -> bool:
    """Whether a word can begin with the last character of a name: 薇, or 信说 in 陈家|信说."""
    text = word.text
    return len(text) == 1 or (word.tag == "" and len(text) == 2 and text[1] in NOT_LAST | AFTER)


def _given(words: Words, start: int) -> bool:
    """Whether jieba does not know the word at `start`, or knows it from names."""
    word = words.starts_at(start)
    return word is not None and word.tag in NAME_TAGS
