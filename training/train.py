"""The training itself: pieces of sentences to a network, the same network for the same seed."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from extractors.tagger_tags import OUTSIDE, TAGS
from extractors.tagger_text import UNKNOWN, Vocabulary, folded
from training.corpora import Sentence
from training.network import Network

AGAIN = 1e-3
"""The rate at which weights that are good already learn on."""

BATCH = 3000
"""Characters of a batch."""

UNKNOWN_CHARACTERS, UNKNOWN_PAIRS = 0.005, 0.05
"""Shares hidden at random, so that unknown ones say nothing about names."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn."""

    epochs: int = 8
    rate: float = 4e-3
    warm: float = 0.05
    final: float = 0.02
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Example:
    """A piece as numbers."""

    characters: Tensor
    pairs: Tensor
    allowed: Tensor
    style: int


def examples(
    sentences: Sequence[Sentence], vocabulary: Vocabulary, styles: Sequence[str]
) -> list[Example]:
    """Every piece that has text, as numbers."""
    found = []
    for sentence in sentences:
        characters, pairs = vocabulary.numbers(folded(sentence.text))
        found.append(
            Example(
                torch.from_numpy(characters).long(),
                torch.from_numpy(pairs).long(),
                torch.from_numpy(allowed_tags(sentence)),
                styles.index(sentence.style),
            )
        )
    return found


def allowed_tags(sentence: Sentence) -> NDArray[np.float32]:
    """(characters, tags): 1 for the tags that a character may have."""
    allowed = np.zeros((len(sentence.text), len(TAGS)), np.float32)
    allowed[:, OUTSIDE] = 1
    for start, end, labels in sentence.open:
        for label in labels:
            allowed[start:end, _places(label)] = 1
    for start, end, label in sentence.spans:
        begin, inside, last, single = _places(label)
        allowed[start:end] = 0
        if end - start == 1:
            allowed[start, single] = 1
        else:
            allowed[start, begin] = allowed[end - 1, last] = 1
            allowed[start + 1 : end - 1, inside] = 1
    return allowed


def _places(label: str) -> list[int]:
    return [TAGS.index(f"{place}-{label}") for place in "BIES"]


def train(
    network: Network,
    data: Sequence[Example],
    plan: Plan,
    told: Callable[[int, float, float], None] = lambda *_: None,
) -> None:
    """Teach the network; `told` hears each pass's number, loss and seconds."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    steps = plan.epochs * sum(1 for _ in _batches(data, chance))
    learnt = [parameter for parameter in network.parameters() if parameter.requires_grad]
    optimiser = torch.optim.Adam(learnt, lr=plan.rate, betas=(0.9, 0.98), fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: _pace(at / steps, plan))
    network.train()
    for epoch in range(plan.epochs):
        begun, cost, seen = time.monotonic(), 0.0, 0
        for batch in _batches(data, chance):
            loss = _loss(network, [data[at] for at in batch])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt, 5.0)
            optimiser.step()
            schedule.step()
            cost, seen = cost + float(loss.detach()), seen + 1
        told(epoch + 1, cost / seen, time.monotonic() - begun)
    network.eval()


def _pace(done: float, plan: Plan) -> float:
    """The share of the learning rate when `done` of the steps are: up, then down in a line."""
    if done < plan.warm:
        return max(0.05, done / plan.warm)
    return max(plan.final, 1 - (done - plan.warm) / (1 - plan.warm))


def _batches(data: Sequence[Example], chance: random.Random) -> Iterator[list[int]]:
    """Batches of like length, in random order."""
    order = sorted(range(len(data)), key=lambda at: len(data[at].pairs) + 4 * chance.random())
    batches: list[list[int]] = [[]]
    for at in order:
        if (len(batches[-1]) + 1) * len(data[at].pairs) > BATCH and batches[-1]:
            batches.append([])
        batches[-1].append(at)
    chance.shuffle(batches)
    yield from batches


def _loss(network: Network, batch: Sequence[Example]) -> Tensor:
    lengths = torch.tensor([len(each.pairs) for each in batch])
    characters = _padded([each.characters for each in batch])
    pairs = _padded([each.pairs for each in batch])
    hidden = torch.rand(characters.shape)
    characters = characters.masked_fill(hidden < UNKNOWN_CHARACTERS, UNKNOWN)
    pairs = pairs.masked_fill(hidden > 1 - UNKNOWN_PAIRS, UNKNOWN)
    styles = torch.tensor([each.style for each in batch])
    count = torch.arange(characters.shape[1])[None, :].expand(len(batch), -1)
    mirror = torch.where(count < lengths[:, None], lengths[:, None] - 1 - count, count)
    scores = network.scores(characters, pairs, styles, mirror)
    return network.loss(scores, _padded([each.allowed for each in batch], 1), lengths)


def _padded(rows: list[Tensor], filler: int = 0) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=filler)
