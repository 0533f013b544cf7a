"""Words: found by their offsets, cut where a question cuts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractors.words import Words, words_of

WORDS = Words(["走访", "困难", "职工", "300", "名"], ["v", "a", "n", "m", "q"])


@pytest.mark.parametrize(
    ("start", "end", "texts"),
    [
        (0, 10, ["走访", "困难", "职工", "300", "名"]),
        (2, 6, ["困难", "职工"]),
        (1, 5, ["访", "困难", "职"]),
        (3, 4, ["难"]),
        (4, 4, []),
        (5, 3, []),
        (9, 99, ["名"]),
    ],
)
def test_between(start: int, end: int, texts: list[str]) -> None:
    assert [word.text for word in WORDS.between(start, end)] == texts


def test_where_words_start_and_end() -> None:
    assert WORDS.starts == [0, 2, 4, 6, 9]
    assert [at for at in range(11) if WORDS.ends_at(at)] == [2, 4, 6, 9, 10]
    assert [at for at in range(11) if WORDS.starts_at(at)] == WORDS.starts
    assert [word.text for word in WORDS.starting(1, 9)] == ["困难", "职工", "300"]


@given(
    text=st.text("走访职工300名，的 ", max_size=20),
    start=st.integers(0, 20),
    end=st.integers(0, 20),
)
def test_words_are_the_text(nlp: Language, text: str, start: int, end: int) -> None:
    words = words_of(nlp.make_doc(text))
    assert "".join(word.text for word in words.between(start, end)) == text[start : max(start, end)]
