"""Accuracy: records held against gold, the truth that people wrote down by hand."""

from pipeline.evaluation.evaluate import evaluate
from pipeline.evaluation.gold import Gold, gold_files, load
from pipeline.evaluation.score import Evaluation, Scored, score
from pipeline.evaluation.table import render
from pipeline.evaluation.tally import Tally

__all__ = [
    "Evaluation",
    "Gold",
    "Scored",
    "Tally",
    "evaluate",
    "gold_files",
    "load",
    "render",
    "score",
]
