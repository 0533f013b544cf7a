"""Activities: what was organised and took place, by name or by a concrete event noun."""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.activity_bounds import cut
from extractors.activity_deeds import deeds
from extractors.activity_heads import kind_of
from extractors.activity_lists import counted, given, gone, held, listed, measured, served, subjects
from extractors.activity_names import named
from extractors.activity_phrases import triggered
from extractors.activity_visits import visits
from extractors.base import evidence, extractor, text_of
from extractors.lexicon import lexicon
from models import Activity, ActivityKind
from models.base import known

NAME = "activities"
RULES = "activities.rules"
HEADED = 0.92
QUOTED_ONLY = 0.75
UNNAMED = 0.7

FINDS = (triggered, listed, counted, held, subjects, measured, gone, given, served)
TIED = (gone, served)  # to a place or to people: then 调研 and 慰问 are not vague
VAGUE = frozenset(row["phrase"] for row in lexicon("activity_vague"))


@extractor(NAME)
def activities(doc: Doc) -> Iterator[Activity]:
    """One Activity per mention; the mentions of one campaign are joined over the report later."""
    text = text_of(doc)
    covered = bytearray(len(text))
    for one in named(doc):
        covered[one.start : one.end] = b"\1" * (one.end - one.start)
        confidence = HEADED if one.headed else QUOTED_ONLY
        yield _activity(doc, one.start, one.end, one.name, one.kind, True, confidence)
    found = sorted(
        {*visits(doc), *deeds(doc), *(cut(doc, span) for find in FINDS for span in find(doc))},
        key=lambda span: (span[0], -span[1], span[2] is None, span[2] or ""),
    )
    tied = {span[:2] for find in TIED for span in find(doc)}
    for start, end, kind in found:
        phrase = text[start:end]
        if (phrase in VAGUE and (start, end) not in tied) or any(covered[start:end]):
            continue
        covered[start:end] = b"\1" * (end - start)
        yield _activity(
            doc, start, end, phrase, kind_of(phrase, None, kind) or "campaign", False, UNNAMED
        )


def _activity(
    doc: Doc, start: int, end: int, name: str, kind: ActivityKind, is_named: bool, confidence: float
) -> Activity:
    fields = {
        "id": "",
        "name": name,
        "kind": kind,
        "named": is_named,
        "organisation": None,
        "date": None,
        "place": None,
        "mentions": (evidence(doc, start, end),),
        "confidence": confidence,
        "extractor": RULES,
    }
    return known(Activity, fields)
