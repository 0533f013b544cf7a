"""The rows of the accuracy table, reckoned by hand."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation import Tally, score
from pipeline.evaluation.score import score_report
from pipeline.evaluation.tally import total
from tests.pipeline.golds import gold, record

Fields = dict[str, Any]

ROWS = [
    "organisation mentions (exact span)",
    "organisation mentions (overlap)",
    "counts (value)",
    "counts (value+unit+qualifier+item)",
    "amounts (value)",
    "amounts (value+unit+qualifier+item)",
    "activities, named",
    "activities, all (overlap)",
    "dates",
    "people",
]


def numbers(tally: Tally) -> tuple[int, int, int]:
    """Found, extra, missed."""
    return tally.tp, tally.fp, tally.fn


def held(tally: Tally) -> str:
    """The facets that hold of the one fact found, in the order of the table."""
    assert {of for _, of in tally.facets.values()} <= {1}
    return " ".join(name for name, (right, _) in tally.facets.items() if right)


ALL = "span unit qualifier item kind organisation"


@pytest.mark.parametrize(
    ("said", "found", "right", "whole"),
    [
        ({}, {}, ALL, True),
        ({}, {"value": "300.0"}, ALL, True),
        ({"value": "3E+2"}, {}, ALL, True),
        ({"value": 300}, {}, ALL, True),
        ({}, {"value": "301"}, None, False),
        ({}, {"upper": "400"}, None, False),
        ({"upper": "400"}, {}, None, False),
        ({"upper": "400"}, {"upper": "400.00"}, ALL, True),
        ({}, {"unit": "人"}, "span qualifier item kind organisation", False),
        ({}, {"unit": None}, "span qualifier item kind organisation", False),
        ({"unit": None}, {"unit": None}, ALL, True),
        ({"unit": "%"}, {"unit": "％"}, ALL, True),
        ({}, {"qualifier": "exact"}, "span unit item kind organisation", False),
        ({"qualifier": None}, {}, "span unit item kind organisation", False),
        ({}, {"item": "青年志愿者"}, ALL, True),
        ({}, {"item": "“志愿” 者"}, ALL, True),
        ({}, {"item": "全县的志愿者"}, ALL, True),
        ({}, {"item": "全县各级志愿者"}, "span unit qualifier kind organisation", False),
        ({}, {"item": "志愿服务"}, "span unit qualifier kind organisation", False),
        ({}, {"item": None}, "span unit qualifier kind organisation", False),
        ({"item": None}, {"item": None}, ALL, True),
        ({"item": None}, {"item": "“”"}, ALL, True),
        ({"item_alt": ["青年", "组织"]}, {"item": "组织"}, ALL, True),
        ({"item_alt": [None]}, {"item": None}, ALL, True),
        ({}, {"kind": "measure"}, "span unit qualifier item organisation", True),
        ({}, {"organisation": "县总工会"}, "span unit qualifier item kind", True),
        ({"organisation": "县总工会"}, {"organisation": "县总工会"}, ALL, True),
        ({"organisation": "“县总工会”"}, {"organisation": "县总工会"}, ALL, True),
        ({"organisation": "县妇联"}, {"organisation": "县总工会"}, ALL, True),
        ({"organisation": "县残联"}, {"organisation": "县总工会"}, ALL[:-13], True),
        ({"organisation": "县总工会"}, {}, ALL[:-13], True),
    ],
)
def test_one_count(said: Fields, found: Fields, right: str | None, whole: bool) -> None:
    truth = gold(
        "⟦县妇联⟧组织⟦300余名⟧志愿者",
        organisations=[{"name": "县妇联", "alt": ["县总工会"]}],
        counts=[said],
    )
    claim = record("⟦县妇联⟧组织⟦300余名⟧志愿者", organisations=[{}], counts=[found])
    rows = score_report(truth, claim).tallies()
    value = rows["counts (value)"]
    assert numbers(value) == ((1, 0, 0) if right is not None else (0, 1, 1))
    assert held(value) == (right or "")
    assert numbers(rows["counts (value+unit+qualifier+item)"]) == (
        (1, 0, 0) if whole else (0, 1, 1)
    )


def test_one_amount_has_a_currency_where_a_count_has_a_kind() -> None:
    truth = gold("投入⟦4.5万元⟧", amounts=[{}])
    tally = score_report(truth, record("投入⟦4.5万元⟧", amounts=[{"currency": "HKD"}])).tallies()
    assert list(tally["amounts (value)"].facets) == [
        "span",
        "unit",
        "qualifier",
        "item",
        "currency",
        "organisation",
    ]
    assert held(tally["amounts (value)"]) == "span unit qualifier item organisation"


@pytest.mark.parametrize(
    ("said", "found", "right"),
    [
        ("共⟦一二三四⟧人", "共⟦一二三四⟧人", "exact"),
        ("共⟦一二三四⟧人", "共⟦一二三⟧四人", "overlap"),
        ("共⟦一二三四⟧人", "共⟦一二⟧三四人", "overlap"),
        ("共⟦一二三四⟧人", "共⟦一⟧二三四人", ""),
        ("共⟦一二三⟧四人", "共一⟦二三四⟧人", "overlap"),
        ("共⟦一二三⟧四人", "共一二⟦三四人⟧", ""),
        ("共⟦一二⟧三四人", "共一二⟦三四⟧人", ""),
        ("共⟦一二三四⟧人", "共 ⟦一 二\n三　四⟧ 人", "exact"),
        ("共⟦一\n二三四⟧人", "共⟦一二三四⟧人", "exact"),
        ("共⟦一二三四⟧人", "共一二三四⟦ ⟧人", ""),
    ],
)
def test_a_mention_stands_on_its_words(said: str, found: str, right: str) -> None:
    rows = score_report(gold(said, organisations=[{}]), record(found, organisations=[{}])).tallies()
    hit, gone = (1, 0, 0), (0, 1, 1)
    assert numbers(rows[ROWS[0]]) == (hit if right == "exact" else gone)
    assert numbers(rows[ROWS[1]]) == (hit if right else gone)


@pytest.mark.parametrize(
    ("said", "found", "right"),
    [
        ({}, {}, "kind canonical_name"),
        ({}, {"kind": "party"}, "canonical_name"),
        ({}, {"name": "“县总工会”"}, "kind canonical_name"),
        ({}, {"name": "总工会"}, "kind"),
        ({"alt": ["栖梧县总工会"]}, {"name": "栖梧县总工会"}, "kind canonical_name"),
    ],
)
def test_a_mention_belongs_to_its_body(said: Fields, found: Fields, right: str) -> None:
    text = "⟦县总⟧说"
    rows = score_report(gold(text, organisations=[said]), record(text, organisations=[found]))
    assert held(rows.tallies()[ROWS[0]]) == right


@pytest.mark.parametrize(
    ("said", "optional", "found", "expected"),
    [
        ("来了⟦三人⟧和⟦五人⟧", (False, True), "来了⟦三人⟧和⟦五人⟧", (1, 0, 0)),
        ("来了⟦三人⟧和⟦五人⟧", (False, True), "来了⟦三人⟧和五人", (1, 0, 0)),
        ("来了⟦三人⟧和⟦五人⟧", (False, True), "来了三人和⟦五人⟧", (0, 0, 1)),
        ("来了⟦三人⟧和⟦五人⟧", (True, True), "来了三人⟦和⟧五人", (0, 1, 0)),
        # What overlaps a borderline case is not blamed, what merely touches it is.
        ("来了三人和⟦五人⟧", (True,), "来了三人和⟦五人⟧", (0, 0, 0)),
        ("来了三人和⟦五人⟧", (True,), "来了三人⟦和五人⟧", (0, 0, 0)),
        ("来了三人和⟦五人⟧", (True,), "来了三⟦人和五⟧人", (0, 1, 0)),
    ],
)
def test_borderline_cases(
    said: str, optional: tuple[bool, ...], found: str, expected: tuple[int, int, int]
) -> None:
    truth = gold(said, people=[{"optional": one} for one in optional])
    for name, like in (("蒲晓岚", expected), ("李四", None)):
        claim = record(found, people=[{"name": name}] * found.count("⟦"))
        tally = score_report(truth, claim).tallies()["people"]
        if like is not None:
            assert numbers(tally) == like
        else:  # another name is no hit; on a borderline case it is still not blamed
            assert tally.tp == 0
            assert tally.fn == optional.count(False)


@pytest.mark.parametrize(
    ("said", "found", "kinds"),
    [
        ("共⟦一二三四⟧五六", "共⟦一二三⟧⟦四⟧五六", (1, 1, 0)),
        ("共⟦一二三四⟧五六", "共⟦一二⟧⟦三四⟧五六", (1, 1, 0)),
        ("共⟦一二⟧⟦三四五⟧六", "共⟦一二三四五⟧六", (1, 0, 1)),
        ("共⟦一二⟧三⟦四五⟧六", "共⟦一二⟧⟦三四五⟧六", (2, 0, 0)),
    ],
)
def test_facts_pair_one_to_one(said: str, found: str, kinds: tuple[int, int, int]) -> None:
    truth = gold(said, organisations=[{}] * said.count("⟦"))
    claim = record(found, organisations=[{}] * found.count("⟦"))
    assert numbers(score_report(truth, claim).tallies()[ROWS[1]]) == kinds


def test_of_two_claims_in_one_place_the_nearer_is_right() -> None:
    truth = gold("共⟦一二三四⟧五六", organisations=[{}])
    wide = record("共⟦一二三⟧四五六", organisations=[{}])
    [near] = record("共⟦一二三四⟧五六", organisations=[{}]).organisations
    both = (*wide.organisations, near.model_copy(update={"id": "o9"}))
    row = score_report(truth, wide.model_copy(update={"organisations": both})).rows[ROWS[1]]
    assert numbers(row.tally) == (1, 1, 0)
    assert [(finding.what, finding.quote) for finding in row.findings] == [("extra", "一二三")]


@pytest.mark.parametrize(
    ("said", "found", "named", "every"),
    [
        ({}, {}, (1, 0, 0), (1, 0, 0)),
        ({}, {"name": "“芳华共读”读书"}, (1, 0, 0), (1, 0, 0)),
        ({}, {"name": "义诊"}, (0, 1, 1), (1, 0, 0)),
        ({}, {"named": False}, (0, 0, 1), (1, 0, 0)),
        ({"named": False}, {}, (0, 0, 0), (1, 0, 0)),
        ({"named": False}, {"name": "义诊"}, (0, 0, 0), (1, 0, 0)),
        ({"named": False}, {"named": False}, (0, 0, 0), (1, 0, 0)),
        ({"optional": True}, {"name": "义诊"}, (0, 0, 0), (0, 0, 0)),
    ],
)
def test_one_activity(
    said: Fields, found: Fields, named: tuple[int, int, int], every: tuple[int, int, int]
) -> None:
    text = "开展⟦“芳华共读”活动⟧"
    rows = score_report(gold(text, activities=[said]), record(text, activities=[found])).tallies()
    assert numbers(rows["activities, named"]) == named
    assert numbers(rows["activities, all (overlap)"]) == every
    assert list(rows["activities, all (overlap)"].facets) == ["organisation"] * every[0]


@pytest.mark.parametrize(
    ("quote", "said", "found", "right"),
    [
        ("5月18日", "2021-05-18", "2021-05-18", True),
        ("5月18日", "2021-05-18", "2021-05", False),
        ("5月18日", "--05-18", "--05-18", True),
        ("2010年底", "2010-12-31", "2010-12-31", True),
        ("2010年底", "2010-12-31", "2010-12", True),
        ("2010年末", "2010-12-31", "2010", True),
        ("2010年底", "2010-12-31", "2011", False),
        ("2010年底", "2010", "2010-12-31", False),
        ("12月31日", "2010-12-31", "2010", False),
    ],
)
def test_one_date(quote: str, said: str, found: str, right: bool) -> None:
    text = f"到⟦{quote}⟧为止"
    tally = score_report(
        gold(text, dates=[{"value": said}]), record(text, dates=[{"value": found}])
    ).tallies()["dates"]
    assert numbers(tally) == ((1, 0, 0) if right else (0, 1, 1))
    assert held(tally) == ("span" if right else "")


NO_TIME = {"start": None, "end": None}


@pytest.mark.parametrize(
    ("said", "found", "right"),
    [
        ({"issuer": "市总工会"}, {"issuer": "市总工会"}, {"issuer": True}),
        ({"issuer": "市总工会"}, {"issuer": "“市总工会”"}, {"issuer": True}),
        ({"issuer": "市总工会"}, {"issuer": "市总"}, {"issuer": True}),
        ({"issuer": "市总工会"}, {"issuer": "县总工会"}, {"issuer": False}),
        ({"issuer": "市总工会"}, {}, {"issuer": False}),
        ({"issuer": None}, {"issuer": "市总工会"}, {}),
        ({"date": "2021-12"}, {"date": "2021-12"}, {"date": True}),
        ({"date": "2021-12"}, {"date": "2021-12-20"}, {"date": False}),
        ({"year": 2021}, {"year": 2021}, {"year": True}),
        ({"year": 2021}, {}, {"year": False}),
        ({"document_number": "1号"}, {"document_number": "１号"}, {"document_number": False}),
        ({"recipients": ["甲", "乙"]}, {"recipients": ["乙：", "甲"]}, {"recipients": True}),
        ({"recipients": ["甲", "乙"]}, {"recipients": ["甲"]}, {"recipients": False}),
        ({"recipients": []}, {"recipients": ["甲"]}, {}),
        ({"period": ["2021-09", None]}, {"period": {"start": "2021-09"}}, {"period": True}),
        ({"period": ["2021-09", None]}, {"period": {"end": "2021-09"}}, {"period": False}),
        ({"period": ["2021-09", "2021-10"]}, {}, {"period": False}),
        ({"period": [None, None]}, {"period": {"start": "2021-09"}}, {}),
        ({"period": []}, {"period": NO_TIME}, {}),
        ({"year": 2021, "issuer": "甲"}, {"year": 2021}, {"issuer": False, "year": True}),
    ],
)
def test_the_head(said: Fields, found: Fields, right: dict[str, bool]) -> None:
    truth = gold("⟦市总⟧", report=said, organisations=[{"name": "市总工会", "alt": ["市总"]}])
    rows = score_report(truth, record("市总", head=found)).tallies()
    if right:
        assert rows["head"] == Tally(facets={name: (int(ok), 1) for name, ok in right.items()})
    else:
        assert "head" not in rows


def test_a_whole_report() -> None:
    truth = gold(
        "⟦县总工会⟧组织⟦300余名⟧志愿者和⟦20名⟧医生，投入⟦4.5万元⟧",
        report={"issuer": "县总工会", "year": 2021, "recipients": ["各乡镇"]},
        organisations=[{}],
        counts=[{}, {"value": "20", "qualifier": "exact", "item": "医生"}],
        amounts=[{}],
    )
    claim = record(
        "⟦县总工会⟧组织⟦300余名⟧志愿者和⟦20名⟧医⟦生⟧，投入⟦4.5万元⟧",
        head={"issuer": "县总工会", "year": 2020},
        organisations=[{}],
        counts=[{"item": "人"}, {"value": "20", "qualifier": "exact", "item": "医生"}, {}],
        amounts=[{}],
    )
    rows = {name: tally.figures() for name, tally in score([truth], {"a": claim}).tallies().items()}
    assert list(rows) == [*ROWS, "head"]
    sure = {"precision": 1.0, "recall": 1.0, "f1": 1.0, "tp": 1, "fp": 0, "fn": 0}
    none = {"precision": 0.0, "recall": 0.0, "f1": 0.0, "tp": 0, "fp": 0, "fn": 0}
    assert rows == {
        ROWS[0]: {**sure, "kind_accuracy": 1.0, "canonical_name_accuracy": 1.0},
        ROWS[1]: sure,
        ROWS[2]: {
            "precision": 0.6667,
            "recall": 1.0,
            "f1": 0.8,
            "tp": 2,
            "fp": 1,
            "fn": 0,
            "span_accuracy": 1.0,
            "unit_accuracy": 1.0,
            "qualifier_accuracy": 1.0,
            "item_accuracy": 0.5,
            "kind_accuracy": 1.0,
            "organisation_accuracy": 1.0,
        },
        ROWS[3]: {"precision": 0.3333, "recall": 0.5, "f1": 0.4, "tp": 1, "fp": 2, "fn": 1},
        ROWS[4]: {
            **sure,
            "span_accuracy": 1.0,
            "unit_accuracy": 1.0,
            "qualifier_accuracy": 1.0,
            "item_accuracy": 1.0,
            "currency_accuracy": 1.0,
            "organisation_accuracy": 1.0,
        },
        ROWS[5]: sure,
        ROWS[6]: none,
        ROWS[7]: none,
        ROWS[8]: none,
        ROWS[9]: none,
        "head": {
            **none,
            "issuer_accuracy": 1.0,
            "year_accuracy": 0.0,
            "recipients_accuracy": 0.0,
        },
    }


def test_without_a_record_everything_required_is_missed() -> None:
    truth = gold(
        "来了⟦300余名⟧志愿者，⟦5名⟧医生",
        report={"year": 2021},
        counts=[{}, {"value": "5", "optional": True}],
    )
    evaluation = score([truth], {"b": record("来了", uri="b.docx")})
    assert [report.recorded for report in evaluation.reports] == [False]
    assert numbers(evaluation.tallies()["counts (value)"]) == (0, 0, 1)
    assert evaluation.tallies()["head"].figures()["year_accuracy"] == 0.0


def test_no_gold_gives_no_rows() -> None:
    assert score([], {}).tallies() == {}


tallies = st.builds(
    Tally,
    st.integers(0, 50),
    st.integers(0, 50),
    st.integers(0, 50),
    st.dictionaries(st.sampled_from(["span", "kind"]), st.tuples(st.just(1), st.integers(1, 9))),
)


@given(st.lists(tallies))
def test_a_total_does_not_depend_on_how_it_is_reckoned(several: list[Tally]) -> None:
    assert total(several) == total([total(several[:2]), total(several[2:])])
    rates = total(several).figures().values()
    assert all(rate >= 0 for rate in rates)


@given(st.lists(st.sampled_from(["甲总工会", "乙局", " ", "，", "\n"]), min_size=1))
def test_gold_held_against_itself_is_right(parts: list[str]) -> None:
    text = "".join(f"⟦{part}⟧" if part.strip("， \n") else part for part in parts)
    mentions: list[Fields] = [{}] * text.count("⟦")
    rows = score_report(
        gold(text, organisations=mentions), record(text, organisations=mentions)
    ).tallies()
    assert numbers(rows[ROWS[0]]) == (len(mentions), 0, 0)
