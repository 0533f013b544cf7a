"""Scores of a tagger against labelled text: precision, recall and F1 of exact spans."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.tagger import Tagged, Tagger
from extractors.tagger_tags import LABELS
from training.corpora import Sentence, relabelled

ALL = "all"


@dataclass(frozen=True, slots=True)
class Score:
    """How many spans were right, found and wanted."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of those found that are right; 0 if none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of those wanted that were found; 0 if none was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.found + self.wanted
        return 2 * self.right / both if both else 0.0


def score(sentences: Iterable[Sentence], tagged: Sequence[Sequence[Tagged]]) -> dict[str, Score]:
    """The scores of every label and of all labels together."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for sentence, spans in zip(sentences, tagged, strict=True):
        truth = set(sentence.spans)
        claims = {(span.start, span.end, span.label) for span in spans}
        for kind, each in ((wanted, truth), (found, claims), (right, truth & claims)):
            kind.update(label for _, _, label in each)
    for kind in (wanted, found, right):
        kind[ALL] = sum(kind.values())
    return {label: Score(right[label], found[label], wanted[label]) for label in (ALL, *LABELS)}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured on, the label, its score."""

    corpus: str
    split: str
    form: str
    label: str
    score: Score

    def told(self) -> dict[str, str | float]:
        """The row as the folder's meta.json keeps it, in percent."""
        return {
            "corpus": f"{self.corpus} {self.split}",
            "labels": self.form,
            "label": self.label,
            "precision": round(100 * self.score.precision, 1),
            "recall": round(100 * self.score.recall, 1),
            "f1": round(100 * self.score.f1, 1),
        }


def rows(sentences: Sequence[Sentence], tagger: Tagger) -> list[Row]:
    """The scores on sentences of one corpus, as published and relabelled like the training text."""
    tagged = tagger.tag([sentence.text for sentence in sentences])
    forms = {"relabelled": [relabelled(each) for each in sentences], "as published": sentences}
    return [
        Row(sentences[0].style, sentences[0].split, form, label, each)
        for form, truth in forms.items()
        for label, each in score(truth, tagged).items()
        if each.wanted
    ]
