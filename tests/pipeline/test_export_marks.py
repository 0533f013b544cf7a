"""Text cut where facts begin and end: nothing is lost, and every fact covers just its words."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Notice, Report
from pipeline.export.marks import Span, mark, pieces
from tests.models.records import small


class Marked(NamedTuple):
    """A text, and the spans that lie on it."""

    text: str
    spans: list[Span]


@st.composite
def marked_texts(draw: st.DrawFn) -> Marked:
    """Any text with any spans on it, each of an owner of its own."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
    edges = st.integers(0, len(text))
    ends = draw(st.lists(st.tuples(edges, edges), max_size=8))
    spans = [Span(min(edge), max(edge), f"c{index}") for index, edge in enumerate(ends)]
    return Marked(text, [span for span in spans if span.start < span.end])


@given(marked_texts())
def test_pieces_add_up_to_the_text(marked: Marked) -> None:
    found = pieces("b0", *marked)
    assert "".join(piece.text for piece in found) == marked.text
    assert all(piece.text for piece in found)
    assert len({piece.anchor for piece in found}) == len(found)


@given(marked_texts())
def test_every_span_covers_just_its_words(marked: Marked) -> None:
    found = pieces("b0", *marked)
    for span in marked.spans:
        own = [piece for piece in found if span.owner in piece.owners]
        assert own[0].start == span.start
        assert "".join(piece.text for piece in own) == marked.text[span.start : span.end]


@given(marked_texts())
def test_the_innermost_fact_leads(marked: Marked) -> None:
    lengths = {span.owner: span.end - span.start for span in marked.spans}
    starts = {span.owner: span.start for span in marked.spans}
    for piece in pieces("b0", *marked):
        own = [lengths[owner] for owner in piece.owners]
        assert own == sorted(own)
        assert piece.leads == any(starts[owner] == piece.start for owner in piece.owners[:1])


def test_facts_that_cross_share_a_piece() -> None:
    found = pieces("b0", "甲乙丙丁", [Span(0, 3, "o0"), Span(1, 4, "a0")])
    assert [(piece.text, piece.owners) for piece in found] == [
        ("甲", ("o0",)),
        ("乙丙", ("o0", "a0")),
        ("丁", ("a0",)),
    ]
    assert [piece.anchor for piece in found] == ["b0-0", "b0-1", "b0-3"]


def test_spans_beyond_the_text_are_left_out() -> None:
    assert [piece.owners for piece in pieces("b0", "甲", [Span(0, 2, "c0"), Span(1, 1, "c1")])] == [
        ()
    ]
    assert pieces("b0", "", []) == ()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ({"block": "b0", "start": 0, "end": 5}, ["2021年"]),
        ({"block": "b1", "start": 1, "end": 99}, ["00"]),
        ({"block": "b1", "start": 7, "end": 99}, []),
        ({"block": "b0"}, []),
        ({}, []),
    ],
)
def test_a_notice_marks_the_words_it_is_about(
    place: dict[str, int | str], words: list[str]
) -> None:
    report = Report.model_validate(small())
    notice = Notice.model_validate({"code": "x", "message": "", **place})
    marks = mark(report.model_copy(update={"notices": (notice,)}))
    assert [place.text for place in marks.places.get("notice-1", ())] == words
