"""The network as it is trained, in torch; extractors/tagger_network.py runs it without torch."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from extractors.tagger_tags import CONTINUES, TAGS, UNFINISHED
from extractors.tagger_text import PAD

NEVER = -1e4
LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network; `styles` are the names of the corpora's conventions."""

    characters: int
    pairs: int
    styles: tuple[str, ...]
    character_width: int = 64
    pair_width: int = 48
    style_width: int = 8
    units: int = 80
    dropout: float = 0.27


def moves() -> Tensor:
    """(tags, tags): 0 where a tag may follow another, NEVER where it may not."""
    table = torch.zeros(len(TAGS), len(TAGS))
    for row, before in enumerate(TAGS):
        for column, after in enumerate(TAGS):
            opened = before[0] in "BI"
            goes_on = after[0] in "IE"
            if opened != goes_on or (opened and before[2:] != after[2:]):
                table[row, column] = NEVER
    return table


class Dropout(nn.Module):
    """Hides a share of the numbers while learning; from a byte of chance each, which is quick."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.hidden = round(256 * share)

    def forward(self, values: Tensor) -> Tensor:
        if not self.training:
            return values
        chance = torch.empty(-(-values.numel() // 8), dtype=torch.int64).random_(-(2**63), None)
        kept = chance.view(torch.uint8)[: values.numel()] >= self.hidden
        return values * (kept.to(values.dtype) * (256 / (256 - self.hidden))).view(values.shape)


class Network(nn.Module):
    """Characters, pairs and a style to tags: a GRU in each direction and a CRF."""

    def __init__(self, shape: Shape, seed: int = 1) -> None:
        super().__init__()
        torch.set_num_threads(1)  # more would add in another order, and gain little here
        torch.manual_seed(seed)
        self.shape = shape
        self.characters = nn.Embedding(shape.characters, shape.character_width, padding_idx=PAD)
        self.pairs = nn.Embedding(shape.pairs, shape.pair_width, padding_idx=PAD)
        self.styles = nn.Embedding(len(shape.styles), shape.style_width)
        width = shape.character_width + shape.pair_width + shape.style_width
        self.ways = nn.ModuleList(nn.GRU(width, shape.units, batch_first=True) for _ in range(2))
        self.emissions = nn.Linear(2 * shape.units, len(TAGS))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.ends = nn.Parameter(torch.zeros(2, len(TAGS)))
        self.dropout = Dropout(shape.dropout)
        barred = torch.zeros(2, len(TAGS))
        barred[0, CONTINUES] = barred[1, UNFINISHED] = NEVER
        self.register_buffer("allowed", moves())
        self.register_buffer("allowed_ends", barred)
        for way in self.ways:
            nn.init.zeros_(way.bias_hh_l0)
            way.bias_hh_l0.requires_grad = False  # the other bias does; one less at run time
            nn.init.orthogonal_(way.weight_hh_l0)

    def begin(self, characters: NDArray[np.float32], pairs: NDArray[np.float32]) -> None:
        """Fill the two tables, whose rows then learn on."""
        with torch.no_grad():
            self.characters.weight.copy_(torch.from_numpy(characters))
            self.pairs.weight.copy_(torch.from_numpy(pairs))

    def scores(self, characters: Tensor, pairs: Tensor, styles: Tensor, mirror: Tensor) -> Tensor:
        """(sentences, steps, tags); `mirror` gives each character's place from its end."""
        steps = characters.shape[1]
        style = self.styles(styles)[:, None, :].expand(-1, steps, -1)
        given = torch.cat(
            [self.dropout(self.characters(characters)), self.dropout(self.pairs(pairs)), style], 2
        )
        wide = mirror[:, :, None]
        forward, _ = self.ways[0](given)
        backward, _ = self.ways[1](given.gather(1, wide.expand(-1, -1, given.shape[2])))
        backward = backward.gather(1, wide.expand(-1, -1, backward.shape[2]))
        scores: Tensor = self.emissions(self.dropout(torch.cat([forward, backward], 2)))
        return scores

    def loss(self, scores: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """The mean over sentences of minus the logarithm of the chance of an allowed tagging.

        `allowed` (sentences, steps, tags) is 1 for the tags that a character may have, of which
        there are several where it was not labelled for all labels.
        """
        sentences = len(scores)
        everything = torch.cat([torch.ones_like(allowed), allowed])
        totals = self._totals(scores.repeat(2, 1, 1), everything, lengths.repeat(2))
        return (totals[:sentences] - totals[sentences:]).mean()

    def _totals(self, scores: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """The logarithm of the sum over allowed taggings, by sums that are scaled step by step."""
        moves, ends = self.moves + self.allowed, self.ends + self.allowed_ends
        top = scores.max(2, keepdim=True).values.detach()
        potentials = ((scores - top).exp().clamp_min(LEAST) * allowed).unbind(1)
        leads = moves.exp()
        state = potentials[0] * ends[0].exp()
        total = state.sum(1, keepdim=True)
        state, logs = state / total, [total.log()]
        states = [state]
        for each in potentials[1:]:
            state = (state @ leads) * each
            total = state.sum(1, keepdim=True)
            state = state / total
            logs.append(total.log())
            states.append(state)
        real = torch.arange(len(states))[None, :] < lengths[:, None]
        summed = ((torch.cat(logs, 1) + top[:, :, 0]) * real).sum(1)
        last = torch.stack(states, 1)[torch.arange(len(lengths)), lengths - 1]
        return summed + (last @ ends[1].exp()).log()
