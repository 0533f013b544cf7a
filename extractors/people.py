"""People: a surname and a given name where a post, a verb of speech or a list bears it out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.base import evidence, extractor, taken, text_of
from extractors.lexicon import any_of, lexicon
from extractors.people_names import (
    DOTS,
    NOT_NAMES,
    Candidate,
    candidates,
    dotted_names,
    has_surname,
)
from models import Evidence, Organisation, Person
from models.base import known

NAME = "people"

TITLES = {row["title"]: row["kind"] for row in lexicon("people_titles")}
LONGEST_TITLE = max(map(len, TITLES))
TITLE_ENDS = frozenset(title[-1] for title in TITLES)
TITLE_AFTER = re.compile(any_of(title for title, kind in TITLES.items() if kind == "post"))
ADDRESS = re.compile(any_of(title for title, kind in TITLES.items() if kind == "address"))
VERB = re.compile(any_of(row["verb"] for row in lexicon("people_verbs")))
ACTS = re.compile(r"以|获|夺|摘|凭|被|荣")
OTHERS = re.compile(r"等(?:人|同志|[\d一二三四五六七八九十百两几多余]+[余多]?[名位人个])|的《")
LABEL = re.compile(
    r"(?:姓名|(?:联系|负责|经办|填报|填表|审核|签发|制表|报告|主持|记录|复核|收件|报送|举报|供稿)人|作者|撰稿|供稿|摄影|摄|编辑|审核|校对|记者|通讯员)"
    r"(?:[：:/ \u3000]\s*)+$|(?:^|[（(\s])[文图](?:[：:/ \u3000图文]\s*)+$"
)
CLASS = re.compile(r"[\d一二三四五六七八九十）)]班(?:的|学生)?$")
ASIDE = re.compile(r"[（(][^（()）]{2,24}[）)]$")
WORKSHOP = re.compile(r"(?:名师|名医|劳模|技能大师|首席技师|职工|律师|书记)?(?:创新)?工作室")
LIST_END = re.compile(r"[、，。；）)（(\s和等及与的]|$")
SENTENCE_START = re.compile(r"(?:^|[，。；：！？“”、\s（）])$")


NAME_HEAD = re.compile(rf"{any_of(row['head'] for row in lexicon('people_heads'))}\s*$")
NAME_ALONE = re.compile(r"[\u4e00-\u9fff]{2,4}")
IN_CELL = 0.9
HEARD, HEARD_ALONE = 0.9, 0.95
"""How sure the tagger must be of a candidate, and of a name whose surname no list has."""
NAME_LIKE = re.compile(r"[\u4e00-\u9fff]{2,4}")
BYLINE = re.compile(r"^\s*[（(][^（）()，。]{2,24}[ \u3000]+$")
SIGNED = re.compile(r"[ \u3000]*(?:[文图摄供稿/／、 \u3000]{1,6})?[）)]\s*$")
"""What a writer's name stands between: （市二院宣传科　尹若岚　文/图）."""
UNITS = "班组队站所科处"
"""Ends of a unit's name that are surnames too."""


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate that its surroundings bear out."""

    candidate: Candidate
    title: str | None
    confidence: float


@extractor(NAME)
def people(doc: Doc) -> Iterator[Person]:
    """The people whom the text names, each mention by itself, in reading order."""
    if (cell := _name_in_cell(doc)) is not None:
        yield cell
        return
    bodies = taken(doc, Organisation)
    for found in sorted(_found(doc, bodies), key=lambda found: found.candidate.start):
        spot = evidence(doc, found.candidate.start, found.candidate.end)
        yield _person(spot, found.title, found.confidence)


def _person(spot: Evidence, title: str | None, confidence: float) -> Person:
    fields = {
        "id": "",
        "name": spot.text,
        "title": title,
        "organisation": None,
        "evidence": spot,
        "confidence": confidence,
    }
    return known(Person, fields)


def _name_in_cell(doc: Doc) -> Person | None:
    """The name that a cell holds under a head such as 姓名 or 队长."""
    heads = doc._.context.column_heads[-1:] + doc._.context.row_heads[-1:]
    text = text_of(doc)
    name = NAME_ALONE.fullmatch(text)
    if not (name and has_surname(text) and any(NAME_HEAD.search(head) for head in heads)):
        return None
    return _person(evidence(doc, 0, len(text)), None, IN_CELL)


def _found(doc: Doc, bodies: list[tuple[int, int]]) -> list[Found]:
    text = text_of(doc)
    ends = {end: start for start, end in bodies}
    inside = {offset for start, end in bodies for offset in range(start, end)}
    kept: dict[int, Found] = {}
    loose: list[Candidate] = []
    for candidate in candidates(doc, lambda offset: title_before(text, offset) is not None):
        if candidate.text[0] in UNITS and candidate.text[1:] in TITLES:
            continue  # 焊工班|班长
        apart = inside.isdisjoint(range(candidate.start, candidate.end))
        if not apart and not WORKSHOP.match(text, candidate.end):
            continue
        if text.startswith(DOTS, candidate.end) or text.endswith(DOTS, 0, candidate.start):
            continue  # a part of a name with a dot
        found = _borne_out(candidate, text, ends)
        if found is None:
            loose.append(candidate)
        elif candidate.start not in kept:
            kept[candidate.start] = found
    for dotted in dotted_names(doc, lambda offset: title_before(text, offset) is not None):
        if inside.isdisjoint(range(dotted.start, dotted.end)):
            kept[dotted.start] = _borne_out(dotted, text, ends) or Found(dotted, None, 0.8)
    _spread(text, kept, loose)
    _hear(doc, kept, loose, inside)
    return _apart(kept.values())


def _hear(doc: Doc, kept: dict[int, Found], loose: list[Candidate], inside: set[int]) -> None:
    """Add the candidates that the tagger takes for names too, and names that only it knows."""
    text = text_of(doc)
    heard = {(span.start, span.end): span for span in doc._.tagged if span.label == "PER"}
    for each in loose:
        span = heard.get((each.start, each.end))
        if span is not None and span.confidence >= HEARD:
            kept.setdefault(each.start, Found(each, None, 0.8))
    for (start, end), span in heard.items():
        alone = span.confidence >= HEARD_ALONE and inside.isdisjoint(range(start, end))
        if alone and NAME_LIKE.fullmatch(text, start, end) and text[start:end] not in NOT_NAMES:
            name = Candidate(start, end, text[start:end], True)
            kept.setdefault(start, Found(name, title_before(text, start), 0.8))


def _borne_out(candidate: Candidate, text: str, bodies: dict[int, int]) -> Found | None:
    """The candidate with the title beside it, if anything beside it says that it is a person."""
    start, end = candidate.start, candidate.end
    before = title_before(text, start)
    clear = candidate.sure or candidate.likely or VERB.match(text, end) or LIST_END.match(text, end)
    if before is not None and (TITLES[before] == "post" or clear):
        return Found(candidate, _with_body(text, start, before, bodies), 0.93)
    if "某" in candidate.text or "×" in candidate.text:
        return Found(candidate, None, 0.85)
    if LABEL.search(text, max(0, start - 10), start):
        return Found(candidate, None, 0.9)
    if BYLINE.search(text, 0, start) and SIGNED.match(text, end):
        return Found(candidate, None, 0.85)
    aside = ASIDE.search(text, max(0, start - 26), start)
    member = start in bodies or (aside is not None and aside.start() in bodies)
    if member and len(candidate.text) > 2 and (candidate.sure or ACTS.match(text, end)):
        return Found(candidate, None, 0.75)
    if not candidate.sure:
        return None
    after = TITLE_AFTER.match(text, end)
    if after and not text[end:].startswith(("代表", "专家", "同志们")):
        return Found(candidate, after[0], 0.88)
    if ADDRESS.match(text, end) and len(candidate.text) > 2:
        return Found(candidate, None, 0.85)
    if CLASS.search(text, max(0, start - 5), start) and len(candidate.text) > 2:
        return Found(candidate, None, 0.85)
    opens = SENTENCE_START.search(text, max(0, start - 1), start)
    if opens and VERB.match(text, end):
        return Found(candidate, None, 0.85)
    if OTHERS.match(text, end) and len(candidate.text) > 2:
        return Found(candidate, None, 0.8)
    if WORKSHOP.match(text, end):
        return Found(candidate, None, 0.85)
    return None


def title_before(text: str, offset: int) -> str | None:
    """The longest post or role that ends at `offset`."""
    if text[offset - 1 : offset] not in TITLE_ENDS:
        return None
    for length in range(min(LONGEST_TITLE, offset), 1, -1):
        if text[offset - length : offset] in TITLES:
            return text[offset - length : offset]
    return None


def _with_body(text: str, offset: int, title: str, bodies: dict[int, int]) -> str:
    """The title as written, with the body before it and the posts joined to it by 、."""
    start = offset - len(title)
    start = bodies.get(start, start)
    while start and text[start - 1] == "、":
        more = title_before(text, start - 1)
        if more is None:
            break
        start -= 1 + len(more)
        start = bodies.get(start, start)
    return text[start:offset]


def _spread(text: str, kept: dict[int, Found], loose: list[Candidate]) -> None:
    """Add the candidates in a list with a person, and those of a list of three and more."""
    listed = [each for each in loose if LIST_END.match(text, each.end) and _shaped(each)]
    runs: list[list[Candidate]] = []
    for each in sorted(
        [*listed, *(found.candidate for found in kept.values())], key=lambda c: c.start
    ):
        if runs and re.fullmatch(r"[、和 \u3000及与]", text[runs[-1][-1].end : each.start] or "-"):
            runs[-1].append(each)
        elif not (runs and each.start < runs[-1][-1].end):
            runs.append([each])
    for run in runs:
        known = any(each.start in kept for each in run)
        certain = sum(each.sure for each in run)
        if known or certain > 2 or (certain == 2 and len(run) > 2):
            for each in run:
                if each.sure or certain > 1:
                    kept.setdefault(each.start, Found(each, None, 0.8))


def _shaped(candidate: Candidate) -> bool:
    """Whether a candidate of a list can be a name by itself, or among others that surely are."""
    return candidate.sure or len(candidate.text) == 3


def _apart(found: Iterable[Found]) -> list[Found]:
    """The found ones of which none overlaps a surer one."""
    chosen: list[Found] = []
    covered: set[int] = set()
    for each in sorted(found, key=lambda each: (-each.confidence, each.candidate.start)):
        span = range(each.candidate.start, each.candidate.end)
        if covered.isdisjoint(span):
            covered.update(span)
            chosen.append(each)
    return chosen
