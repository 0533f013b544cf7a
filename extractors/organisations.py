"""Organisations: names that end in a body's head (砚溪县总工会, 市总), one fact a mention."""

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from extractors.base import evidence, extractor, text_of
from extractors.lexicon import any_of, lexicon
from extractors.organisation_bounds import Name, bare, generic, name_before, proper
from extractors.organisation_brands import brand_names
from extractors.organisation_decision import Mention, decide
from extractors.organisation_heads import Head, Spot, heads, table
from extractors.organisation_names import PARTY, QUOTES, introductions, place_end
from extractors.organisation_register import OWN, Body, Listed
from extractors.organisation_words import LEVEL_ENDS, LEVELS, Words
from extractors.spans import Spans
from extractors.words import words_of
from models import Evidence, Organisation
from models.base import known
from models.facts import OrganisationKind

NAME = "organisations"
POSTS = tuple(row["word"] for row in lexicon("organisation_posts"))
"""Words that jieba may join to the head before them (权益保障|部副|部长)."""
POINTED = re.compile(r"(?:[该本我][省市县区州旗镇乡]|(?:所属|下属|直属|内设)的?)$")
"""What makes a bare head definite: 该县抗旱指挥部, 水利部所属培训中心."""
DEPARTMENT = ("部", "室", "处", "科", "股", "委员会", "中心")
INHERITED = frozenset(("enterprise", "finance", "union", "association", "government"))
# Confidence of a mention: by the shape of its head, or as it is introduced as a short name.
CONFIDENCE = {
    "whole": 0.93,
    "short": 0.93,
    "local": 0.92,
    "named": 0.85,
    "brand": 0.85,
    "compound": 0.75,
    "branch": 0.85,
    "part": 0.7,
}

INTRODUCED = 0.95
CERTAIN = 0.97
LEVELS_OF_ALL = re.compile(r"乡镇|镇村|县乡|市县|县区|区县|省市|村镇(?!银行)")
"""Bodies of every such place: 乡镇卫生院."""
SERVING = frozenset(("school", "hospital", "enterprise"))
"""Kinds of which every community may have one: 社区学校, but not 社区党委."""
LIST_MARKS = ("、", "和", "与", "及")
ALONG = frozenset("和与及同联")
"""What alone before a name of the list is no place, though 和县 is one."""
LABELLED = 0.85
LABEL = re.compile(r"\s*[^，。；：:\s]{2,24}[：:]")
LEADING = re.compile(r"[^，。；：:、和\s]{2,8}?(?P<seat>街道|镇|乡|社区|村)(?=[、和：:])")
TEAMS = [row["head"] for row in lexicon("organisation_heads") if row["kind"] == "volunteer_team"]
TEAM = re.compile(rf"“[^“”，。；]{{1,12}}”[\u4e00-\u9fff]{{0,6}}?{any_of(TEAMS)}")
FOUNDED = re.compile(r"(?:组建|成立|组成|打造)(?:了)?“(?P<name>[\u4e00-\u9fff·]{3,12}[队团社])”")
NAMED_SEAT = r"[\u4e00-\u9fff]{2,4}?(?:街道|镇|乡)"
SEAT = re.compile(r"[^、和]{2,4}?(?P<seat>街道|镇|乡)")
ACTING = re.compile(
    rf"(?:^|[，。；：！])\s*(?P<seats>{NAMED_SEAT}(?:[、和]{NAMED_SEAT})*)"
    rf"等?{any_of(row['verb'] for row in lexicon('seat_verbs'))}"
)
"""Where a clause says what a street or town did: 滨海街道、渔港街道分别完成…"""
NO_SEAT = re.compile(
    r"[各该每全本我某两几多此这那在到由对向从以]|所属|所有|相关|有关|其他|其余|村镇|城镇"
)
ACTS = 0.8
SEAT_ENDS = ("街道", "镇", "乡", "社区", "村")
SEATS: dict[str, OrganisationKind] = {"社区": "community", "村": "community"}


@extractor(NAME)
def organisations(doc: Doc) -> Iterator[Organisation]:
    """The bodies that the text names, each mention by itself, in reading order."""
    listed = own(doc) if doc._.listed else {}
    ruled = [Mention(*each) for each in _mentions(doc, listed)]
    mentions = decide(text_of(doc), words_of(doc), ruled, doc._.tagged)
    for start, end, kind, confidence, source in mentions:
        found = evidence(doc, start, end)
        if (body := listed.get((start, end))) is not None:
            yield mentioned(body.name, body.kind, found, confidence, OWN, body.code)
        else:
            yield mentioned(found.text.translate(QUOTES), kind, found, confidence, source)


def mentioned(
    name: str,
    kind: OrganisationKind,
    spot: Evidence,
    confidence: float,
    source: str,
    code: str | None = None,
) -> Organisation:
    """A body named at `spot`, as the extractor `source` has it."""
    fields = {
        "id": "",
        "name": name,
        "kind": kind,
        "aliases": (),
        "parent": None,
        "code": code,
        "mentions": (spot,),
        "confidence": confidence,
        "extractor": source,
    }
    return known(Organisation, fields)


def own(doc: Doc) -> dict[tuple[int, int], Body]:
    """The names of the office's list in `doc`, without those that only end a longer name, of
    another body: 县总工会 in 栖梧县总工会."""
    words = Words(doc, list(heads(text_of(doc))))
    longer = {name.spot.end: name for name in resolve(proposals(words))}
    return {
        (each.start, each.end): each.body
        for each in doc._.listed
        if not (each.end in longer and _adds_place(longer[each.end], each, words.text))
        and not any(spot.start <= each.start and each.end < spot.end for spot in words.spots)
    }


def _adds_place(name: Name, listed: Listed, text: str) -> bool:
    """Whether the name has more on its left than `listed`, and that is no verb (联合|县总工会)."""
    return (
        name.start < listed.start
        and text[name.start : listed.start] not in ALONG
        and not place_end(text[listed.start : listed.end])
        and not any(
            piece.tag[:1] == "v" and len(piece.text) > 1
            for piece in name.pieces
            if piece.start < listed.start
        )
    )


def _words(doc: Doc, listed: Mapping[tuple[int, int], Body]) -> Words:
    """The words of `doc`, in which the names of the office's list are one word each."""
    spots = list(heads(text_of(doc)))
    if not listed:
        return Words(doc, spots)
    names = [
        Spot(start, end, Head(text_of(doc)[start:end], body.kind, "whole", ()))
        for (start, end), body in listed.items()
    ]
    return Words(doc, list(_beside(spots, Spans(listed), text_of(doc))), names)


def _beside(spots: Sequence[Spot], names: Spans, text: str) -> Iterator[Spot]:
    """The heads outside `names`; of one that begins within a name what is a head by itself."""
    for spot in spots:
        if not names.meets(spot.start, spot.end):
            yield spot
        elif not names.meets(spot.end - 1, spot.end):
            after = names.end_around(spot.start) or spot.end
            start = next((at for at in range(after, spot.end) if text[at : spot.end] in table()), 0)
            if start and not names.meets(start, spot.end):
                yield Spot(start, spot.end, table()[text[start : spot.end]])


def _mentions(
    doc: Doc, listed: Mapping[tuple[int, int], Body]
) -> Iterator[tuple[int, int, OrganisationKind, float]]:
    """Start, end, kind and confidence of each mention, introduced short names among them."""
    words = _words(doc, listed)
    names = resolve(proposals(words))
    by_end = {name.spot.end: name for name in names}
    short = [
        (each.start, each.end, kind_of(by_end[each.full_end], words), INTRODUCED)
        for each in introductions(text_of(doc))
        if each.full_end in by_end
    ]
    yield from short
    covered = {offset for start, end, _, _ in short for offset in range(start, end)}
    named = {offset for name in names for offset in range(name.start, name.spot.end)}
    for (start, end), body in listed.items():
        if named.isdisjoint(range(start, end)):
            yield start, end, body.kind, CERTAIN
            covered.update(range(start, end))
    yield from _teams(words.text, covered | named)
    yield from _leading(words, covered | named)
    for name in names:
        if covered.isdisjoint(range(name.start, name.spot.end)):
            confidence = CONFIDENCE[name.spot.head.shape]
            yield name.start, name.spot.end, kind_of(name, words), confidence
    for start, end in brand_names(words.text, words_of(doc), doc._.tagged):
        if (covered | named).isdisjoint(range(start, end)):
            yield start, end, "enterprise", CONFIDENCE["brand"]


def _teams(text: str, covered: set[int]) -> Iterator[tuple[int, int, OrganisationKind, float]]:
    """“小石榴”导诊志愿服务队: a quoted name makes a team definite, whatever stands between.

    So does its founding, where all of its name is quoted: 组建“挑担文艺轻骑队”.
    """
    if "“" not in text:
        return
    for team in FOUNDED.finditer(text):
        if covered.isdisjoint(range(*team.span("name"))):
            yield *team.span("name"), "volunteer_team", LABELLED
    for team in TEAM.finditer(text):
        if covered.isdisjoint(range(*team.span())):
            yield *team.span(), "volunteer_team", LABELLED


def _leading(words: Words, covered: set[int]) -> Iterator[tuple[int, int, OrganisationKind, float]]:
    """A 街道 or 镇 that acts, or that a colon at the head of the text makes a reporting body."""
    text = words.text
    if not any(seat in text for seat in SEAT_ENDS):
        return
    for acting in ACTING.finditer(text):
        for seat in SEAT.finditer(text, *acting.span("seats")):
            first = words.around(seat.start())
            if first.start != seat.start() or (first.tag[:1] == "v" and len(first.text) > 1):
                continue
            if covered.isdisjoint(range(*seat.span())) and not NO_SEAT.search(seat[0]):
                covered.update(range(*seat.span()))
                yield *seat.span(), SEATS.get(seat["seat"], "government"), ACTS
    label = LABEL.match(text)
    for seat in LEADING.finditer(text, 0, label.end() if label else 0):
        if covered.isdisjoint(range(*seat.span())):
            yield *seat.span(), SEATS.get(seat["seat"], "government"), LABELLED


def proposals(words: Words) -> Iterator[Name]:
    """Every name that a head of the lexicon gives and that is definite."""
    ends: set[int] = set()
    for spot in words.spots:
        if spot.head.shape == "never" or _cut_short(words, spot):
            continue
        name = name_before(words, spot) if spot.head.shape != "whole" else bare(words, spot)
        if definite(name, words) or (not name.pieces and _listed(words.text, spot, ends)):
            ends.add(spot.end)
            yield name


def _listed(text: str, spot: Spot, ends: set[int]) -> bool:
    """Whether a bare head goes on a list of bodies of one place: 榆荫里社区党委、居委会."""
    joined = text[spot.start - 1 : spot.start] in LIST_MARKS and spot.start - 1 in ends
    return joined and spot.head.shape == "local" and spot.head.kind == "community"


def _cut_short(words: Words, spot: Spot) -> bool:
    """Whether the head is only a part of another word (城市总体, 大学生, 格局, 中小学)."""
    head = spot.head
    if head.not_before and words.text.startswith(head.not_before, spot.end):
        return True
    if head.shape == "short" or words.text.startswith(POSTS, spot.end):
        return False
    last = words.around(spot.end - 1)
    if last.end != spot.end:
        return len(head.text) < 3 or last.tag != ""
    return False


def definite(name: Name, words: Words) -> bool:
    """Whether the name is one body's, not a sort of body (各级工会) or a bare head."""
    spot, shape, text = name.spot, name.spot.head.shape, words.text
    if text.startswith("们", spot.end) or LEVELS_OF_ALL.match(text, name.start):
        return False
    if text[name.start] == "一" and text.startswith("一", spot.end):
        return False  # “一厂一策”
    if text[name.start : spot.start] == "社区" and spot.head.kind in SERVING:
        return False
    if shape == "whole":
        return True
    if name.counted and (not name.anchored or text[max(0, name.start - 1)] in "各每"):
        return False
    if shape == "short":
        return name.anchored and name.pieces[-1].text[-1] in "省市县区州盟旗镇乡"
    if not name.pieces:
        telling = len(spot.head.text) > 3 or shape == "local"
        pointed = POINTED.search(text, max(0, spot.start - 4), spot.start) is not None
        return shape == "compound" or (telling and pointed)
    if spot.head.kind == "community" and all(
        piece.text in LEVELS or piece.tag == "m" for piece in name.pieces
    ):
        return False
    within = parent(name, words) is not None
    if shape == "part" and len(spot.head.text) == 1:
        return within
    if (
        name.anchored
        and text[name.start] in LEVEL_ENDS
        and text[name.start - 1 : name.start] in LEVELS
    ):
        return False
    if shape in ("local", "brand") and not ((within and shape == "local") or proper(name, words)):
        return False
    return name.quoted or name.anchored or not generic(name.pieces)


def parent(name: Name, words: Words) -> Head | None:
    """The head of the body whose part the name is: 总工会 in 省总工会权益保障部."""
    for end in range(name.spot.start, name.start, -1):
        if end in words.head_ends:
            return words.head_ends[end]
    return None


def kind_of(name: Name, words: Words) -> OrganisationKind:
    """The kind that the head tells; a department is of its body's kind."""
    head = name.spot.head
    if words.text.startswith(PARTY, name.start):
        return "party"
    department = head.text.endswith(DEPARTMENT) and not head.text.endswith("指挥部")
    if head.kind == "other" and department:
        above = parent(name, words)
        if above is not None and above.kind in INHERITED:
            return above.kind
    return head.kind


def resolve(names: Iterator[Name]) -> list[Name]:
    """The names that overlap none longer, in reading order."""
    kept: list[Name] = []
    covered: set[int] = set()
    for name in sorted(names, key=lambda name: (name.start - name.spot.end, name.start)):
        if covered.isdisjoint(range(name.start, name.spot.end)):
            covered.update(range(name.start, name.spot.end))
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)
