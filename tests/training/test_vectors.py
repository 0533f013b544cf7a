"""Which characters and pairs have rows of their own."""

import numpy as np

from extractors.tagger_text import REAL, UNKNOWN, folded
from training.vectors import vocabulary


def test_what_is_met_often_is_known() -> None:
    known = vocabulary(["市总工会"] * 3 + ["市总", "砚溪"], pairs=2)
    assert known.characters.tolist() == sorted(map(ord, "市总工会"))
    characters, pairs = known.numbers(folded("市总砚"))
    assert characters[2] == UNKNOWN
    assert all(number >= REAL for number in characters[:2])
    assert pairs[0] >= REAL
    assert pairs[1] == pairs[2] == UNKNOWN


def test_width_case_and_figures_make_no_difference() -> None:
    assert folded("Ａｂ１２，").tolist() == folded("ab32,").tolist()
    assert folded("「」").tolist() == folded("“”").tolist()


def test_a_pair_does_not_go_over_the_end_of_a_piece() -> None:
    known = vocabulary(["市总工会"] * 3, pairs=9)
    _, pairs, kinds = known.kinds(folded("市总工会市"), np.array([2, 4, 5]))
    assert [number >= REAL for number in pairs[kinds]] == [True, False, True, False, False]


def test_what_is_alike_is_looked_up_once() -> None:
    known = vocabulary(["市总工会"] * 3, pairs=9)
    codes = folded("市总砚市总工市")
    characters, pairs, kinds = known.kinds(codes, np.array([7]))
    assert len(characters) == len(pairs) == 6
    assert characters[kinds].tolist() == known.numbers(codes)[0].tolist()
    assert pairs[kinds].tolist() == known.numbers(codes)[1].tolist()
