"""What makes a figure doubtful, and how sure that leaves it."""

from decimal import Decimal

import pytest

from extractors.confidence import DOUBTS, FAMILIES, confidence
from models import Count, Evidence
from pipeline.doubts import doubts
from pipeline.links import Told
from pipeline.subjects import Subject

FIRST, SECOND = "县总工会", "棠梨社"
NAMES = {FIRST: "o0", SECOND: "o1"}


def count(text: str, item: str | None, owner: str | None, kind: str = "cardinal") -> Count:
    """The count 12名 of the text."""
    start = text.index("12")
    evidence = Evidence(block="b0", start=start, end=start + 3, text=text[start : start + 3])
    return Count.model_validate(
        {
            "value": Decimal(12),
            "unit": "名",
            "item": item,
            "kind": kind,
            "organisation": owner,
            "evidence": evidence,
            "confidence": 0.9,
            "extractor": "counts",
            "why": ("no-unit",),
        }
    )


def told(text: str, reporter: str | None = None, is_cell: bool = False) -> Told:
    """The block with its bodies."""
    subjects = [
        Subject(at, at + len(name), name, id, acts=True, leads=True, speaks=False)
        for name, id in NAMES.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return Told(text, is_cell, subjects, reporter, of_a_place=False, pointers=[])


@pytest.mark.parametrize(
    ("text", "item", "owner", "codes"),
    [
        ("县总工会慰问12名职工", "职工", "o0", ()),
        ("县总工会慰问职工12名", "职工", "o0", ()),
        ("县总工会慰问职工共有12名", "职工", "o0", ()),
        ("县总工会慰问职工，为此先后派出12名", "职工", "o0", ("item-apart",)),
        ("县总工会来了12名", None, "o0", ("no-item",)),
        ("县总工会、棠梨社慰问12名职工", "职工", "o0", ("other-organisation",)),
        ("县总工会牵头。慰问12名职工", "职工", "o0", ("organisation-before",)),
        ("慰问12名职工，县总工会致谢", "职工", "o0", ("organisation-elsewhere", "unsigned")),
        ("棠梨社慰问12名职工", "职工", None, ("no-organisation", "other-organisation")),
        ("慰问12名职工", "职工", None, ()),
    ],
)
def test_doubts(text: str, item: str | None, owner: str | None, codes: tuple[str, ...]) -> None:
    assert doubts(count(text, item, owner), told(text), signed=False) == ("no-unit", *codes)


def test_a_signed_report_says_whose_it_is() -> None:
    text = "慰问12名职工"
    found = doubts(count(text, "职工", "o0"), told(text), signed=True)
    assert found == ("no-unit", "organisation-elsewhere")


def test_a_stretch_of_time_needs_no_item() -> None:
    text = "县总工会忙了12天整"
    assert doubts(count(text, None, "o0", "measure"), told(text), signed=True) == ("no-unit",)


def test_a_cell_has_the_doubts_of_its_words_alone() -> None:
    assert doubts(count("12名", None, "o0"), told("12名", is_cell=True), False) == ("no-unit",)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("code", DOUBTS)
def test_a_doubt_makes_a_fact_less_sure_and_a_second_time_no_less(family: str, code: str) -> None:
    assert 0.05 < confidence(family, (code,)) < confidence(family) < 1
    assert confidence(family, (code, code)) == confidence(family, (code,))
