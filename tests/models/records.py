"""Records of every shape, for laws that all of them must keep."""

from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from models import (
    Activity,
    ActivityKind,
    Amount,
    Check,
    Count,
    CountKind,
    Date,
    Evidence,
    Head,
    Notice,
    Organisation,
    OrganisationKind,
    Period,
    Person,
    Pipeline,
    Properties,
    Qualifier,
    Report,
    Section,
    Source,
    Table,
    TableCell,
    TextBlock,
    TextKind,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
FULL_DATES = st.dates().map(str)
PARTIAL_DATES = st.one_of(
    FULL_DATES,
    FULL_DATES.map(lambda day: day[:4]),
    FULL_DATES.map(lambda day: day[:7]),
    FULL_DATES.map(lambda day: f"--{day[5:]}"),
    FULL_DATES.map(lambda day: f"--{day[5:7]}"),
)
CERTAINTIES = st.floats(0, 1)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What `strategy` gives, or None."""
    return st.none() | strategy


def one_of(ids: list[str]) -> st.SearchStrategy[str | None]:
    """One of some ids, or None."""
    return st.none() | st.sampled_from(ids) if ids else st.none()


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A valid record with up to a few of everything."""
    texts = draw(st.lists(WORDS, min_size=1, max_size=4))
    names = [f"b{number}" for number in range(len(texts))]
    tables = [f"t{number}" for number in range(draw(st.integers(0, 2)))]
    sections = [f"s{number}" for number in range(draw(st.integers(0, 2)))]

    def some(prefix: str) -> list[str]:
        return [f"{prefix}{number}" for number in range(draw(st.integers(0, 2)))]

    organisations, activities, counts, amounts = map(some, "oacm")
    figures = [*counts, *amounts]

    def spot() -> Evidence:
        index = draw(st.integers(0, len(texts) - 1))
        start = draw(st.integers(0, len(texts[index]) - 1))
        end = draw(st.integers(start + 1, len(texts[index])))
        return Evidence(block=names[index], start=start, end=end, text=texts[index][start:end])

    def figure(name: str) -> dict[str, Any]:
        return {
            "id": name,
            "value": draw(NUMBERS),
            "upper": draw(maybe(NUMBERS)),
            "qualifier": draw(st.sampled_from(get_args(Qualifier))),
            "unit": draw(maybe(WORDS)),
            "item": draw(maybe(WORDS)),
            "per": draw(maybe(WORDS)),
            "total": draw(st.booleans()),
            "organisation": draw(one_of(organisations)),
            "activity": draw(one_of(activities)),
            "same_as": draw(one_of(figures)),
            "evidence": spot(),
            "confidence": draw(CERTAINTIES),
            "extractor": draw(WORDS),
            "why": tuple(draw(st.lists(WORDS, max_size=2))),
        }

    def block(name: str, text: str) -> TextBlock | TableCell:
        common = {
            "id": name,
            "label": draw(maybe(WORDS)),
            "text": text,
            "path": draw(WORDS),
            "section": draw(one_of(sections)),
        }
        in_table = draw(st.booleans())
        if tables and in_table:
            place = {"table": draw(st.sampled_from(tables)), "row": 0, "column": 1, "row_span": 2}
            return TableCell(**common, **place)
        return TextBlock(kind=draw(st.sampled_from(get_args(TextKind))), **common)

    return Report(
        source=Source(
            uri=draw(WORDS),
            sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
            bytes=draw(st.integers(0, 10**12)),
            format="docx",
            properties=Properties(title=draw(maybe(WORDS)), author=draw(maybe(WORDS))),
        ),
        head=Head(
            title=draw(maybe(WORDS)),
            recipients=tuple(draw(st.lists(WORDS, max_size=2))),
            date=draw(maybe(PARTIAL_DATES)),
            year=draw(maybe(st.integers(1, 9999))),
            period=Period(start=draw(maybe(PARTIAL_DATES))),
        ),
        blocks=tuple(block(name, text) for name, text in zip(names, texts, strict=True)),
        tables=tuple(Table(id=name, caption=draw(one_of(names))) for name in tables),
        sections=tuple(
            Section(
                id=name,
                level=1,
                first=names[0],
                last=names[-1],
                reporter=draw(one_of(organisations)),
            )
            for name in sections
        ),
        organisations=tuple(
            Organisation(
                id=name,
                name=draw(WORDS),
                kind=draw(st.sampled_from(get_args(OrganisationKind))),
                parent=draw(one_of(organisations)),
                mentions=(spot(),),
                confidence=draw(CERTAINTIES),
                extractor="organisations",
            )
            for name in organisations
        ),
        counts=tuple(
            Count(kind=draw(st.sampled_from(get_args(CountKind))), **figure(name))
            for name in counts
        ),
        amounts=tuple(Amount(**figure(name)) for name in amounts),
        activities=tuple(
            Activity(
                id=name,
                name=draw(WORDS),
                kind=draw(st.sampled_from(get_args(ActivityKind))),
                named=draw(st.booleans()),
                organisation=draw(one_of(organisations)),
                date=draw(maybe(PARTIAL_DATES)),
                mentions=(spot(), spot()),
                confidence=draw(CERTAINTIES),
                extractor="activities",
            )
            for name in activities
        ),
        dates=tuple(
            Date(id=name, value=draw(PARTIAL_DATES), evidence=spot(), confidence=draw(CERTAINTIES))
            for name in some("d")
        ),
        people=tuple(
            Person(
                id=name,
                name=draw(WORDS),
                organisation=draw(one_of(organisations)),
                evidence=spot(),
                confidence=draw(CERTAINTIES),
            )
            for name in some("p")
        ),
        checks=(
            Check(
                code="sum-mismatch",
                severity="warning",
                message=draw(WORDS),
                facts=tuple(figures),
                expected=draw(maybe(NUMBERS)),
            ),
        ),
        notices=(Notice(code="tracked-changes", message=draw(WORDS), block=draw(one_of(names))),),
        pipeline=Pipeline(version="0.1.0", lexicons="0" * 12),
    )


def small() -> dict[str, Any]:
    """The fields of a record that holds one fact of each family, to be broken one at a time."""
    text = "2021年12月5日，县总工会组织300余名志愿者举办义诊活动，投入4.5万元。蒲晓岚主席参加。"

    def spot(words: str) -> dict[str, Any]:
        start = text.index(words)
        return {"block": "b0", "start": start, "end": start + len(words), "text": words}

    sure = {"confidence": 0.9}
    return {
        "source": {"uri": "a.docx", "sha256": "0" * 64, "bytes": 1, "format": "docx"},
        "head": {},
        "blocks": [
            {"id": "b0", "kind": "paragraph", "text": text, "path": "body/p[1]"},
            {
                "id": "b1",
                "kind": "table_cell",
                "text": "300",
                "path": "body/tbl[1]/tr[1]/tc[1]",
                "table": "t0",
                "row": 0,
                "column": 0,
            },
        ],
        "tables": [{"id": "t0", "caption": "b0"}],
        "sections": [{"id": "s0", "level": 0, "first": "b0", "last": "b1", "reporter": "o0"}],
        "organisations": [
            {
                "id": "o0",
                "name": "县总工会",
                "kind": "union",
                "mentions": [spot("县总工会")],
                "extractor": "organisations",
                **sure,
            }
        ],
        "counts": [
            {
                "id": "c0",
                "value": Decimal(300),
                "qualifier": "over",
                "unit": "名",
                "item": "志愿者",
                "organisation": "o0",
                "activity": "a0",
                "evidence": spot("300余名"),
                "extractor": "counts",
                **sure,
            }
        ],
        "amounts": [
            {
                "id": "m0",
                "value": Decimal("45000"),
                "unit": "万元",
                "evidence": spot("4.5万元"),
                "extractor": "amounts",
                **sure,
            }
        ],
        "activities": [
            {
                "id": "a0",
                "name": "义诊活动",
                "kind": "volunteer",
                "named": False,
                "organisation": "o0",
                "mentions": [spot("义诊活动")],
                "extractor": "activities",
                **sure,
            }
        ],
        "dates": [{"id": "d0", "value": "2021-12-05", "evidence": spot("2021年12月5日"), **sure}],
        "people": [{"id": "p0", "name": "蒲晓岚", "evidence": spot("蒲晓岚"), **sure}],
        "checks": [{"code": "x", "severity": "info", "message": "", "facts": ["c0", "m0"]}],
        "notices": [{"code": "x", "message": "", "block": "b0", "start": 0, "end": 1}],
        "pipeline": {"version": "0.1.0", "lexicons": "0"},
    }
