"""Blocks of a record find their paragraphs in the gold by their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation.align import Alignment
from tests.pipeline.golds import record, unmarked

LONG = "全县共有三百人参加"


@pytest.mark.parametrize(
    ("blocks", "place"),
    [
        pytest.param(["一", "二⟦人⟧"], (1, 1, 2), id="equal"),
        pytest.param(["一", " 二 ⟦人⟧"], (1, 1, 2), id="equal but for white space"),
        pytest.param(["⟦新⟧的"], None, id="words that the gold lacks"),
        pytest.param(["⟦一⟧"], (0, 0, 1), id="the first of equals"),
        pytest.param(["一", "⟦一⟧"], (3, 0, 1), id="the second of equals"),
        pytest.param(["一", "一", "⟦一⟧"], None, id="no third of two equals"),
        pytest.param(["二人", "⟦一⟧"], (3, 0, 1), id="onwards from where we stand"),
        pytest.param(["一", "一", "⟦二⟧人"], (1, 0, 1), id="and round again"),
        pytest.param(["全县共有⟦三百人⟧"], (2, 4, 7), id="the beginning of a paragraph"),
        pytest.param(["有三⟦百人⟧参"], (2, 5, 7), id="the middle of a paragraph"),
        pytest.param(["全县共有三", "⟦百人⟧"], (2, 5, 7), id="short, where we stand"),
        pytest.param(["⟦百人⟧"], None, id="short, elsewhere"),
        pytest.param(["全县共有三", "⟦全县⟧"], None, id="nothing is read twice"),
        pytest.param(["全县共有三", "百人参加", "⟦一⟧"], (3, 0, 1), id="on after its end"),
        pytest.param(["一二⟦人⟧"], (1, 1, 2), id="paragraphs in one block"),
        pytest.param(["一\n二人\n全县共有⟦三百⟧人参加"], (2, 4, 6), id="three of them"),
        pytest.param([f"表头：{LONG}⟦（注）⟧"], None, id="a rest that the gold lacks"),
        pytest.param([f"表头：全县共⟦有三⟧{LONG[5:]}"], (2, 3, 5), id="a paragraph after a rest"),
        pytest.param(["表头：二⟦人⟧"], None, id="short, after a rest"),
        pytest.param([("header", "一"), "⟦一⟧"], (0, 0, 1), id="a header takes no place"),
        pytest.param(["", " ", "⟦一⟧"], (0, 0, 1), id="nor does white space"),
    ],
)
def test_place(blocks: list[str | tuple[str, str]], place: tuple[int, int, int] | None) -> None:
    report = record(*blocks, organisations=[{}])
    where = Alignment(report.blocks, ["一", "二人", LONG, "一"])
    [spot] = report.organisations[0].mentions
    assert where.covers(spot)
    span = where.span(spot)
    assert (None if span is None else (span.paragraph, span.start, span.end)) == place


@pytest.mark.parametrize("kind", ["header", "footer", "comment"])
def test_what_no_gold_covers(kind: str) -> None:
    report = record((kind, "⟦一⟧"), organisations=[{}])
    [spot] = report.organisations[0].mentions
    assert not Alignment(report.blocks, ["一"]).covers(spot)


@given(st.lists(st.text("一二三 \n", min_size=1).filter(str.strip), min_size=1, max_size=6))
def test_the_paragraphs_themselves_find_their_own_words(paragraphs: list[str]) -> None:
    report = record(*(f"⟦{text}⟧" for text in paragraphs), organisations=[{}] * len(paragraphs))
    where = Alignment(report.blocks, paragraphs)
    texts = ["".join(unmarked(text)[0].split()) for text in paragraphs]
    for place, body in enumerate(report.organisations):
        span = where.span(body.mentions[0])
        assert span is not None
        assert texts[span.paragraph] == texts[place]
        assert (span.start, span.end) == (0, len(texts[place]))
