"""The odds that figures are right, by their doubts, fitted to reports with gold.

usage: python -m training.confidence GOLD …     folders of Word reports with their gold

Prints the log-odds for lexicons/doubts.tsv, with how many figures had each doubt and how many
of them were right. Reports that nobody wrote rules by tell the truth; others flatter.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models import from_json
from pipeline import batch, inputs
from pipeline.evaluation import gold_files, load
from pipeline.evaluation.calibration import Judged, judge
from pipeline.evaluation.evaluate import beside, report_id

PRIOR = 1.0
"""How strongly weights are held to nothing: a doubt seen seldom takes little off."""
STEPS = 50


def main(folders: Sequence[Path]) -> None:
    """Print the table for the reports of these folders."""
    figures = [one for folder in folders for one in judged(folder)]
    for code, odds in sorted(fit(figures).items()):
        having = [one.right for one in figures if code in (one.family, *one.why)]
        print(f"{code}\t{odds:.2f}\t{sum(having)} of {len(having)} right")


def judged(folder: Path) -> list[Judged]:
    """The figures of the reports in a folder, each right or wrong."""
    golds = {gold.id: gold for gold in map(load, gold_files(folder))}
    files, _ = inputs.find(beside(folder))
    found: list[Judged] = []
    for outcome in batch.run(files, batch.Extraction()):
        if isinstance(outcome, batch.Done) and report_id(outcome.file.uri) in golds:
            found += judge(golds[report_id(outcome.file.uri)], from_json(outcome.line))
    return found


def fit(figures: Sequence[Judged]) -> dict[str, float]:
    """Log-odds by family and doubt, from a logistic regression; no doubt makes anything surer."""
    codes = sorted({code for one in figures for code in (one.family, *one.why)})
    families = {one.family for one in figures}
    while True:
        odds = _fit(figures, codes, families)
        surer = [code for code in codes if code not in families and odds[code] > 0]
        if not surer:
            return odds
        codes = [code for code in codes if code not in surer]


def _fit(figures: Sequence[Judged], codes: list[str], families: set[str]) -> dict[str, float]:
    has = np.array([[code in (one.family, *one.why) for code in codes] for one in figures], float)
    right = np.array([one.right for one in figures], float)
    prior = np.diag([0.0 if code in families else PRIOR for code in codes])
    odds: NDArray[np.float64] = np.zeros(len(codes))
    for _ in range(STEPS):  # Newton's method
        chances = 1 / (1 + np.exp(-has @ odds))
        slope = has.T @ (right - chances) - prior @ odds
        bend = (has.T * (chances * (1 - chances))) @ has + prior
        odds += np.linalg.solve(bend + 1e-9 * np.eye(len(codes)), slope)
    return dict(zip(codes, odds.tolist(), strict=True))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
