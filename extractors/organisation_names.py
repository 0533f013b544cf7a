"""What a body's name tells: its head, its short names, and which names can be one body's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractors.lexicon import any_of, lexicon
from extractors.organisation_heads import head_of
from extractors.organisation_words import DIVISIONS, INNER, SHORT_DIVISIONS, SORTS
from models.facts import OrganisationKind

KNOWN = 4096  # names remembered: those of a few reports

PARTY = ("中共", "中国共产党", "共青团")
QUOTES = str.maketrans("", "", '“”‘’"「」『』')
"""Quotation marks, which are written in a mention but not in its name."""

PLACE = re.compile(r"[\u4e00-\u9fff]{1,3}?(?:省|市|县|新?区|州|盟|旗|镇|乡|街道)(?!委)")
LEVEL = "省市县区州盟旗镇乡"
SHORTS = {row["short"]: row["full"] for row in lexicon("organisation_shorts")}
CORPORATE = re.compile(
    r"(?:集团|控股|股份|实业|服务|管理)*(?:集团)?(?:股份|责任)?(?:有限)?(?:责任)?(?:总|分)?(?:公司|集团)$"
)
TEAM = re.compile(r"(?:志愿|应急|救援|服务|者|爱心|公益|党员|青年)*(?:分队|大队|队|团|站|社|协会)$")
DISTINCT = re.compile(r"[一二三四五六七八九十百\d东西南北中上下新老大小]")
"""What tells two bodies apart that are otherwise written alike: 第三中学 and 第十三中学."""
INTRODUCTION = re.compile(
    r"[”\"」]?[（(](?:(?:以下|下文|以下均|本文)?(?:简|统|下|并|合)?称(?:为|作)?|即|又称)[：:]?\s*"
    r"(?P<open>[“\"「‘])?(?P<short>[\u4e00-\u9fffA-Za-z]{2,12})(?(open)[”\"」’])[）)]"
)
"""A bracket right after a full name; `即` counts only with quotation marks."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """`text[start:end]` is the short name of the body whose name ends at `full_end`."""

    full_end: int
    start: int
    end: int


def introductions(text: str) -> Iterator[Introduction]:
    """Every bracket that gives a short name, in order."""
    if "称" not in text and "即" not in text:
        return
    for match in INTRODUCTION.finditer(text):
        if match["open"] is None and match[0].lstrip('”"」')[1:].startswith("即"):
            continue
        full_end = match.start() if text[match.start()] in "（(" else match.start() + 1
        yield Introduction(full_end, *match.span("short"))
        if full_end != match.start():
            yield Introduction(match.start(), *match.span("short"))


@lru_cache(KNOWN)
def parts(name: str) -> tuple[str, str]:
    """The words before a name's head, and the head written out (总工会); all and "" if none."""
    head = head_of(name)
    if head is None:
        return name, ""
    return name.removesuffix(head.text), SHORTS.get(head.text, head.text)


def head_kind(name: str) -> OrganisationKind:
    """The kind that a name by itself tells: by its first words (共青团), else its head."""
    if name.startswith(PARTY):
        return "party"
    head = head_of(name)
    return head.kind if head is not None else "other"


def is_level_form(name: str) -> bool:
    """Whether a name leaves its place out: 县总, 市妇联, 区委组织部."""
    return name[0] in LEVEL or (name.startswith("团") and name[1:2] in LEVEL)


@lru_cache(KNOWN)
def short_for(short: str, full: str) -> bool:
    """Whether `short` can be another, shorter name of the body `full`."""
    if full.endswith(short) and len(short) > 2:
        return _adds_name(full[: -len(short)])
    modifier, head = parts(short)
    other, other_head = parts(full)
    if not head:
        return short in brands(full, "enterprise") or short in brands(full, "volunteer_team")
    if head != other_head or not modifier:
        return False
    if other == modifier:
        return True
    if other.endswith(modifier):
        return _adds_name(other[: -len(modifier)])
    return (
        len(modifier) > 1
        and modifier[0] in (other[0], without_place(other)[:1])
        and _missing(modifier, other) is not None
        and not DISTINCT.search(_missing(modifier, other) or "")
    )


def _adds_name(left: str) -> bool:
    """Whether what a full name has more than a short one is a place or brand, not a number."""
    return bool(left) and not DISTINCT.search(left[-1])


def _missing(short: str, full: str) -> str | None:
    """The characters of `full` that `short` leaves out; None if `short` is not `full` thinned."""
    left = []
    at = 0
    for character in full:
        if at < len(short) and short[at] == character:
            at += 1
        else:
            left.append(character)
    return "".join(left) if at == len(short) else None


def without_place(name: str) -> str:
    """The name without the division that it begins with."""
    for end in range(min(len(name) - 1, 9), 1, -1):
        if name[:end] in DIVISIONS or name[:end] in SHORT_DIVISIONS:
            return name[end:]
    return name


def without_level(name: str) -> str:
    """The name without the place that it begins with, known (鹿泉区) or by its form (砚溪县)."""
    return name[place_end(name) :]


def place_end(name: str) -> int:
    """Where the place ends that the name begins with, 0 where it begins with none."""
    rest = without_place(name)
    match = PLACE.match(name)
    return match.end() if match and rest == name else len(name) - len(rest)


@lru_cache(KNOWN)
def brands(name: str, kind: OrganisationKind) -> tuple[str, ...]:
    """Names without place and legal form that a report may use for a company or a team."""
    if kind in ("enterprise", "finance"):
        form = CORPORATE
    elif kind == "volunteer_team":
        form = TEAM
    elif kind in ("party", "union"):
        core, head = parts(name)
        return (core,) if _names_owner(core, head) else ()
    else:
        return ()
    core = form.sub("", without_level(name))
    if len(core) < 2 or core == name or core in SHORT_DIVISIONS or core in DIVISIONS:
        return ()
    if core[:2] in SORTS or core[:2] in INNER:
        return ()
    if kind == "volunteer_team":
        return (core,)
    trade = TRADES.search(core)
    return tuple(
        form
        for form in dict.fromkeys((core, core[: trade.end()] if trade else core))
        if len(form) > 2
    )


def _names_owner(core: str, head: str) -> bool:
    """Whether the words before a branch's head name a body by themselves (岚江公交党支部)."""
    if head not in OWNED or not 4 <= len(core) <= 8 or is_level_form(core):
        return False
    return not parts(core)[1] and without_level(core) == core and core[-2:] not in SORTS


OWNED = frozenset(("党支部", "党总支", "工会", "团支部"))
TRADES = re.compile(rf"(?<=..){any_of(row['word'] for row in lexicon('organisation_trades'))}")
