"""Words that mean a body without its name: 该社区, 医疗队, 上述单位, 消防官兵, 全镇."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Doc

from extractors.base import text_of
from extractors.lexicon import any_of, lexicon
from extractors.words import words_of
from models import Organisation
from pipeline.subjects import Subject, followed_by_noun

UNNAMED = lexicon("unnamed_bodies")
OWN = any_of((*(row["word"] for row in lexicon("body_words")), *(row["word"] for row in UNNAMED)))
BARE = any_of(row["word"] for row in lexicon("own_bodies"))
KNOWN = any_of(row["word"] for row in UNNAMED if row["alone"] == "yes")
PART = any_of(row["word"] for row in lexicon("own_body_parts"))  # 公司工会, 社区居民: not the body
AT = r"(?:^|[，。；：！？\n”])\s*(?:[^，。；：”]{0,10}[日月年来里内下后间]，?)?"
GOES_ON = rf"(?!{PART}|[\u4e00-\u9fff]{{0,2}}(?:中心|小学|中学|队|站|部|处|科))"
SELF = re.compile(rf"{AT}(?:(?P<own>[该本我](?P<that>{OWN}))(?!的)|(?P<bare>{BARE}){GOES_ON})")
NAMED = re.compile(
    rf"(?:{AT}|由[^，。；由]{{2,20}}的)(?P<known>{KNOWN})"
    rf"(?:(?P<said>[队会站社所馆]长[\u4e00-\u9fff]{{2,4}}(?:说|介绍|表示|告诉|回忆))|{GOES_ON})"
)
"""A body that the report named before: 医疗队 of “晨曦”医疗队."""
COUNTED = re.compile(
    r"(?:^|[，。；！？])\s*[\d一二两三四五六七八九十]+[家个](?:会员)?(?:企业|单位|部门|协会|公司|学校)"
)
"""Bodies that only a number tells: 四家企业先后接待, in the report of their association."""
ATTENDEES = re.compile(
    rf"(?:^|[，。；！？])\s*(?:{any_of(row['word'] for row in lexicon('attendees'))})"
)
ABOVE = re.compile(r"(?:^|[，。；！？])\s*(?:上述|以上|前述)(?:单位|部门|机构|企业|组织)")
GENERIC = re.compile(
    rf"{any_of(row['word'] for row in lexicon('generic_subjects'))}"
    r"(?=[^，。；]{0,8}(?:已|共|有|受|将|均))"
)
SERVICES = {"消防": "消防", "民警": "公安", "公安": "公安"}
SERVICE = re.compile(
    rf"(?:^|[，。；！？])\s*(?:(?P<service>{any_of(SERVICES)})(?:官兵|指战员|救援人员|人员|员|民警))"
)
LOCAL = re.compile(r"(?:^|[，。；！？])\s*当地(?!党委|政府|工会)")
DOMAIN = re.compile(
    r"(?:^|[。；！？\n])\s*(?:[^，。；：]{0,8}，)?"
    r"(?:全(?P<place>[镇乡县区市省])|全(?:[村校院厂]|系统|集团|公司|街道|社区|行业))"
    r"(?!总|委|[^，。；]{0,4}(?:工会|妇联|系统|各级))"
)
"""The whole of what the reporter is over: 全镇发文, after sentences about its bodies."""


OPENS = re.compile(
    r"(?:^|[。；！？\n])\s*(?:[^，。；：]{0,12}，)?(?:而|目前|如今)?(?:整个)?(?=[\u4e00-\u9fff])"
)
LEVELS = ("省", "市", "县", "区", "镇", "乡", "村", "州", "盟", "旗")
HAS = ("共", "已", "现", "如今", "目前", "累计", "全年")


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where such words stand, and the body that they mean; `host` for who holds the meeting."""

    start: int
    end: int
    body: str | None
    host: bool = False


def pointers(
    doc: Doc,
    here: Sequence[Subject],
    earlier: Sequence[Subject],
    reports: Organisation | None,
    governs: bool,
) -> list[Pointer]:
    """The pointers of the block; `here` are its bodies, `earlier` those of the blocks before.

    A reporter that `governs` speaks for its whole place: 全镇发文 is its own doing.
    """
    text, reporter = text_of(doc), reports.id if reports is not None else None
    found = [Pointer(*each.span(), reporter, host=True) for each in ATTENDEES.finditer(text)]
    found += [Pointer(*each.span(), reporter, host=True) for each in COUNTED.finditer(text)]
    found += [
        Pointer(*each.span(), reporter)
        for each in DOMAIN.finditer(text)
        if governs or not each["place"]
    ]
    found += [Pointer(*each.span(), None) for each in LOCAL.finditer(text)]
    found += [Pointer(*each.span(), None) for each in GENERIC.finditer(text)]
    found += [Pointer(*each.span(), _above(here, each.start())) for each in ABOVE.finditer(text)]
    found += _places(doc, here, reports.name if reports is not None else "")
    for own in SELF.finditer(text):
        if not _inside(own.end(), here):
            found.append(Pointer(own.start(), own.end(), _self(own, here, earlier) or reporter))
    for named in NAMED.finditer(text):
        known = _ending(named["known"], named.end("known"), here, earlier)
        whose = named["said"] is None and followed_by_noun(doc, named.end())
        if known and not whose and not _inside(named.end(), here):
            found.append(Pointer(*named.span(), known))
    for served in SERVICE.finditer(text):
        known = _with(SERVICES[served["service"]], served.start(), here, earlier)
        if known is not None:
            found.append(Pointer(*served.span(), known))
    return found


def _places(doc: Doc, here: Sequence[Subject], reporter: str) -> Iterator[Pointer]:
    """Places that stand as subjects: what 重庆 or 栖梧县 has done or has is no body's.

    The reporter's own place is the reporter: 松岭镇 in the report of its government.
    """
    words = words_of(doc)
    for opening in OPENS.finditer(text_of(doc)):
        place = words.starts_at(opening.end())
        if place is None or not place.tag.startswith("ns") or len(place.text) < 2:
            continue
        level = words.starts_at(place.end)
        end = level.end if level is not None and level.text in LEVELS else place.end
        after = words.starts_at(end)
        acts = after is not None and (after.tag[:1] in ("v", "d") or after.text in HAS)
        own = place.text in reporter
        if acts and not own and not any(s.start < end and place.start < s.end for s in here):
            yield Pointer(opening.start(), end, None)


def _inside(end: int, here: Sequence[Subject]) -> bool:
    return any(subject.start < end <= subject.end for subject in here)


def _self(own: re.Match[str], here: Sequence[Subject], earlier: Sequence[Subject]) -> str | None:
    """Whom 该社区 or a bare 中心 means: the body named last that ends so; 我会 never."""
    if own["own"] is None:
        return _ending(own["bare"], own.start(), here, ())
    return _ending(own["that"], own.start(), here, earlier) if own["own"][0] == "该" else None


def _ending(word: str, end: int, here: Sequence[Subject], earlier: Sequence[Subject]) -> str | None:
    """The body named last before `end` whose name ends in the word and says more."""
    named = chain((s for s in reversed(here) if s.end <= end), reversed(earlier))
    return next((s.organisation for s in named if s.name.endswith(word) and s.name != word), None)


def _with(word: str, end: int, here: Sequence[Subject], earlier: Sequence[Subject]) -> str | None:
    """The body named last before `end` whose name holds the word."""
    named = chain((s for s in reversed(here) if s.end <= end), reversed(earlier))
    return next((s.organisation for s in named if word in s.name), None)


def _above(here: Sequence[Subject], begin: int) -> str | None:
    """Whom 上述单位 means: who opened the last sentence before the one that begins at `begin`."""
    return next((s.organisation for s in reversed(here) if s.leads and s.end <= begin), None)
