"""Sentences such as reports have, made from a grammar and the product's own lexicons.

They show what labelled news lacks: short definite names (市总, 公司工会), teams, committees and
communities, after the verbs and within the lists where reports put them. Names are put together
at random; no sentence is anybody's.
"""

import random
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from extractors.lexicon import lexicon
from extractors.tagger_tags import LABELS
from training.corpora import Sentence, Span

STYLE = "report"
SLOT = re.compile(r"\{([^{}]+)\}|<([^<>]+)>")
COUNT = re.compile(r"\*(\d+)$")
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲梅建国文斌辉鹏飞宇浩然子涵晓东海燕春雷志远思雨佳怡嘉俊博雅欣慧颖"
    "立新振中永康学良德胜金凤秀珍淑云"
)


class Grammar:
    """Slots and their expansions, drawn from with one random source."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.lists = _lists()
        self.rules = _rules()

    def sentence(self) -> Sentence:
        """One sentence with its entities."""
        text, spans = self._grown("{S}")
        return Sentence(text, tuple(spans), STYLE)

    def _grown(self, frame: str) -> tuple[str, list[Span]]:
        text, spans, last = "", [], 0
        for slot in SLOT.finditer(frame):
            text += frame[last : slot.start()]
            last = slot.end()
            grown, inner = self._word(slot[2]) if slot[2] else self._slot(slot[1])
            spans += [(start + len(text), end + len(text), label) for start, end, label in inner]
            text += grown
        return text + frame[last:], spans

    def _slot(self, name: str) -> tuple[str, list[Span]]:
        chosen = self.chance.choice(self.rules[name])
        label = name.split(".")[0]
        text, spans = self._grown(chosen)
        if label not in LABELS or any(span[2] == label for span in spans):
            return text, spans
        return text, [(*_without_quotes(text), label)]

    def _word(self, name: str) -> tuple[str, list[Span]]:
        if name == "person":
            given = "".join(self.chance.choices(GIVEN, k=self.chance.choice((1, 2, 2))))
            return self.chance.choice(self.lists["surname"]) + given, []
        if name == "place?":
            return (self._grown("{place}")[0] if self.chance.random() < 0.8 else ""), []
        return self.chance.choice(self.lists[name]), []


def _without_quotes(text: str) -> tuple[int, int]:
    """A name all in quotation marks or brackets is what stands in them."""
    whole = text[0] in "“《" and text[-1] in "”》" and text.count(text[0]) == 1
    return (1, len(text) - 1) if whole else (0, len(text))


def sentences(count: int, seed: int = 1) -> Iterator[Sentence]:
    """`count` sentences, the same for the same seed."""
    grammar = Grammar(seed)
    for _ in range(count):
        yield grammar.sentence()


@cache
def _rules() -> dict[str, tuple[str, ...]]:
    """The grammar's slots; ValueError names one that is used and not defined."""
    rules: dict[str, list[str]] = {}
    text = (files("training") / "patterns.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        slot, expansions = line.split("\t")
        for expansion in expansions.split("|"):
            count = COUNT.search(expansion)
            word = expansion[: count.start()] if count else expansion
            rules.setdefault(slot, []).extend([word] * (int(count[1]) if count else 1))
    known = {*_lists(), "person", "place?"}
    for slot, choices in rules.items():
        for expansion in choices:
            for inner, word in SLOT.findall(expansion):
                if (inner and inner not in rules) or (word and word not in known):
                    raise ValueError(
                        f"patterns.tsv: {slot} uses {inner or word}, which is not there"
                    )
    return {slot: tuple(choices) for slot, choices in rules.items()}


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    """The words that the product's lexicons give."""
    divisions = lexicon("divisions")
    by_level: dict[str, list[str]] = {}
    for row in divisions:
        by_level.setdefault(row["level"], []).append(row["name"])
    heads: dict[str, list[str]] = {}
    for row in lexicon("organisation_heads"):
        heads.setdefault(f"{row['class']}.{row['kind']}", []).append(row["head"])
    short = [
        row["name"][:-1]
        for row in divisions
        if len(row["name"]) == 3 and row["name"][-1] in "省市县区"
    ]
    return {
        "province": tuple(by_level["province"]),
        "city": tuple(by_level["city"]),
        "county": tuple(by_level["county"]),
        "place2": tuple(short),
        "place1": tuple(dict.fromkeys(name[0] for name in short)),
        "surname": tuple(row["surname"] for row in lexicon("surnames")),
        "trade": tuple(row["word"] for row in lexicon("organisation_trades")),
        "activity": tuple(row["head"] for row in lexicon("activity_heads")),
        "topic": tuple(
            row["word"] for row in lexicon("organisation_inner") if len(row["word"]) > 1
        ),
        **{kind: tuple(words) for kind, words in heads.items()},
    }
