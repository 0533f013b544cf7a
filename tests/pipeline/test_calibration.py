"""Figures judged against gold, in bands of confidence; and odds fitted to them."""

import pytest

from pipeline.evaluation.calibration import Band, Judged, bands, judge
from tests.pipeline.golds import gold, record
from training.confidence import fit


def test_a_figure_is_right_in_all_its_fields_or_wrong() -> None:
    first = gold(
        "来了⟦300余名⟧志愿者，⟦5名⟧医生，⟦7名⟧护士，⟦9名⟧司机",
        counts=[
            {},
            {"value": "5", "qualifier": "exact", "item": "医生"},
            {"value": "7", "qualifier": "exact", "item": "护士", "optional": True},
            {"value": "9", "qualifier": "exact", "item": "司机"},
        ],
    )
    found = record(
        "来了⟦300余名⟧志愿者，⟦5名⟧医生，⟦7名⟧护士，⟦9名⟧司机",
        counts=[
            {"confidence": 0.9},
            {"value": "5", "qualifier": "exact", "item": "护工", "confidence": 0.8},
            {"value": "7", "qualifier": "exact", "item": "护士"},
            {"value": "8", "qualifier": "exact", "item": "司机", "confidence": 0.7},
        ],
    )
    assert list(judge(first, found)) == [
        Judged("counts", 0.9, (), True),
        Judged("counts", 0.8, (), False),
        Judged("counts", 0.7, (), False),
    ]


def test_bands_hold_every_figure_once() -> None:
    figures = [Judged("counts", sure, (), sure > 0.5) for sure in (1.0, 0.9, 0.89, 0.7, 0.2)]
    assert bands(figures) == (
        Band(0.9, 2, 0.95, 2),
        Band(0.7, 2, pytest.approx(0.795), 2),  # type: ignore[arg-type]
        Band(0.0, 1, 0.2, 0),
    )
    assert bands([]) == ()


def test_fitted_odds_follow_the_share_that_is_right() -> None:
    figures = [
        *(Judged("counts", 0.5, (), at < 95) for at in range(100)),
        *(Judged("counts", 0.5, ("item-apart",), at < 60) for at in range(100)),
        *(Judged("counts", 0.5, ("no-unit",), at < 99) for at in range(100)),
        *(Judged("amounts", 0.5, (), at < 70) for at in range(100)),
    ]
    odds = fit(figures)
    assert "no-unit" not in odds  # such figures are right more often: that is no doubt
    assert odds["counts"] > 2.5 > odds["amounts"] > 0.5
    assert -4 < odds["item-apart"] < -1.5
